//! Measures the search with judged queries.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use serde::Deserialize;
use statusbook::{Filter, book};

use crate::root;

/// Hits that are looked at.
const DEPTH: usize = 10;

/// A query with the statuses that answer it.
#[derive(Debug, Deserialize)]
pub(crate) struct Judged {
    id: String,
    query: String,
    /// Status to grade: 3 the answer, 2 a good alternative, 1 related.
    relevant: BTreeMap<String, u32>,
    kind: String,
    #[serde(default = "english")]
    lang: String,
    /// `tune` or `held`: set aside from tuning.
    set: Option<String>,
}

fn english() -> String {
    "en".to_owned()
}

/// What a ranking is worth, or the mean over many.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Measures {
    /// A status of the top grade is first.
    pub(crate) success_1: f64,
    /// One is among the first three.
    pub(crate) success_3: f64,
    /// One over the place of the first status of grade 2 or more.
    pub(crate) mrr: f64,
    /// Normalised discounted cumulative gain over ten hits, gain 2^grade − 1.
    pub(crate) ndcg: f64,
}

impl Measures {
    /// Measures the ranking of one query.
    fn of(judged: &Judged, ranked: &[String]) -> Self {
        let best = judged.relevant.values().copied().max().unwrap_or(0);
        let grade = |code: &String| judged.relevant.get(code).copied().unwrap_or(0);
        let top = |codes: &[String]| f64::from(u8::from(codes.iter().any(|c| grade(c) == best)));
        let gain =
            |at: usize, grade: u32| (2_f64.powf(f64::from(grade)) - 1.0) / (place(at) + 1.0).log2();
        let mut ideal: Vec<u32> = judged.relevant.values().copied().collect();
        ideal.sort_unstable_by(|a, b| b.cmp(a));
        let ideal: f64 = ideal
            .iter()
            .take(DEPTH)
            .enumerate()
            .map(|(at, &g)| gain(at, g))
            .sum();
        Self {
            success_1: top(&ranked[..ranked.len().min(1)]),
            success_3: top(&ranked[..ranked.len().min(3)]),
            mrr: ranked
                .iter()
                .position(|code| grade(code) >= 2)
                .map_or(0.0, |at| 1.0 / place(at)),
            ndcg: ranked
                .iter()
                .enumerate()
                .map(|(at, code)| gain(at, grade(code)))
                .sum::<f64>()
                / ideal,
        }
    }

    fn mean(all: &[Self]) -> Self {
        let mean =
            |of: fn(&Self) -> f64| all.iter().map(of).sum::<f64>() / place(all.len().max(1) - 1);
        Self {
            success_1: mean(|m| m.success_1),
            success_3: mean(|m| m.success_3),
            mrr: mean(|m| m.mrr),
            ndcg: mean(|m| m.ndcg),
        }
    }
}

/// A place counted from 1.
fn place(at: usize) -> f64 {
    f64::from(u32::try_from(at + 1).unwrap_or(u32::MAX))
}

/// The statuses found, best first, each once; a diagnostic counts as the status it rides on.
fn ranked(query: &str) -> Vec<String> {
    let hits = book()
        .search(
            query,
            Filter {
                limit: 4 * DEPTH,
                class: None,
            },
        )
        .hits;
    let mut codes: Vec<String> = Vec::new();
    for code in hits.iter().filter_map(|hit| hit.doc.code) {
        let code = code.to_string();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.truncate(DEPTH);
    codes
}

/// Reads judged queries, one JSON object a line.
fn read(path: &Path) -> Result<Vec<Judged>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            serde_json::from_str(line).with_context(|| format!("{}:{}", path.display(), at + 1))
        })
        .collect()
}

/// Prints the measures, overall and by kind, language and set.
pub(crate) fn run(file: Option<&Path>, misses: bool) -> Result<bool> {
    let own = root()?.join("tests/judged.jsonl");
    let queries = read(file.unwrap_or(&own))?;
    let mut groups: BTreeMap<(u8, String), Vec<Measures>> = BTreeMap::new();
    let mut missed = Vec::new();
    let mut micros: Vec<f64> = Vec::new();
    for judged in &queries {
        let start = Instant::now();
        let ranked = ranked(&judged.query);
        micros.push(start.elapsed().as_secs_f64() * 1e6);
        let measures = Measures::of(judged, &ranked);
        let mut count =
            |order: u8, name: String| groups.entry((order, name)).or_default().push(measures);
        count(0, "all".to_owned());
        count(1, judged.kind.clone());
        if judged.lang != "en" {
            count(2, "not English".to_owned());
        }
        judged
            .set
            .iter()
            .for_each(|set| count(3, format!("set {set}")));
        if measures.success_1 < 1.0 {
            missed.push((judged, ranked));
        }
    }
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:14} {:>5} {:>10} {:>10} {:>7} {:>8}",
        "", "n", "success@1", "success@3", "MRR@10", "nDCG@10"
    )?;
    for ((_, name), all) in &groups {
        let m = Measures::mean(all);
        writeln!(
            out,
            "{name:14} {:5} {:10.3} {:10.3} {:7.3} {:8.3}",
            all.len(),
            m.success_1,
            m.success_3,
            m.mrr,
            m.ndcg
        )?;
    }
    micros.sort_by(f64::total_cmp);
    let mean = micros.iter().sum::<f64>() / place(micros.len().max(1) - 1);
    writeln!(
        out,
        "µs a query: mean {mean:.0}, p99 {:.0}",
        micros[(micros.len() * 99 / 100).min(micros.len() - 1)]
    )?;
    if misses {
        for (judged, ranked) in missed {
            let Judged {
                id,
                query,
                relevant,
                kind,
                ..
            } = judged;
            writeln!(
                out,
                "{id} [{kind}] {query:?} wants {relevant:?}, got {}",
                ranked[..ranked.len().min(5)].join(" ")
            )?;
        }
    }
    Ok(true)
}
