//! Measures the search with judged queries.

mod misses;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use serde::Deserialize;
use statusbook::{Filter, Hits, book};

use crate::root;

/// Hits that are looked at.
const DEPTH: usize = 10;

/// A query with the statuses that answer it.
#[derive(Debug, Deserialize)]
pub(crate) struct Judged {
    id: String,
    pub(crate) query: String,
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
    pub(crate) fn of(judged: &Judged, ranked: &[String]) -> Self {
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

    /// The mean over many rankings.
    pub(crate) fn mean(all: &[Self]) -> Self {
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

/// A place counted from 1, as a number to calculate with.
fn place(at: usize) -> f64 {
    f64::from(u32::try_from(at + 1).unwrap_or(u32::MAX))
}

fn search(query: &str) -> Hits {
    let filter = Filter {
        limit: 4 * DEPTH,
        class: None,
    };
    book().search(query, filter)
}

/// The statuses found, best first, each once; a diagnostic counts as the status it rides on.
pub(crate) fn statuses(found: &Hits) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in found.hits.iter().filter_map(|hit| hit.doc.code) {
        let code = code.to_string();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.truncate(DEPTH);
    codes
}

/// Reads judged queries, one JSON object a line.
pub(crate) fn read(path: &Path) -> Result<Vec<Judged>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            serde_json::from_str(line).with_context(|| format!("{}:{}", path.display(), at + 1))
        })
        .collect()
}

/// Prints the measures, overall and by kind, language and set; with `misses`, also every query
/// whose first hit is not of the top grade, with the reason.
pub(crate) fn run(file: Option<&Path>, misses: bool) -> Result<bool> {
    let queries = read(&file.map_or_else(own, |file| Ok(file.to_owned()))?)?;
    // Unpacking the index is no query's fault.
    search("not found");
    let mut micros: Vec<f64> = Vec::new();
    let answers: Vec<Answer<'_>> = queries
        .iter()
        .map(|judged| {
            let start = Instant::now();
            let found = search(&judged.query);
            micros.push(start.elapsed().as_secs_f64() * 1e6);
            Answer::new(judged, &found)
        })
        .collect();
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:14} {:>5} {:>10} {:>10} {:>7} {:>8}",
        "", "n", "success@1", "success@3", "MRR@10", "nDCG@10"
    )?;
    for (name, all) in groups(&answers) {
        let Measures {
            success_1,
            success_3,
            mrr,
            ndcg,
        } = Measures::mean(&all);
        writeln!(
            out,
            "{name:14} {:5} {success_1:10.3} {success_3:10.3} {mrr:7.3} {ndcg:8.3}",
            all.len()
        )?;
    }
    micros.sort_by(f64::total_cmp);
    let mean = micros.iter().sum::<f64>() / place(micros.len().max(1) - 1);
    let p99 = micros.get(micros.len() * 99 / 100).copied().unwrap_or(0.0);
    writeln!(out, "µs a query: mean {mean:.0}, p99 {p99:.0}")?;
    if misses {
        misses::print(&mut out, &answers)?;
    }
    Ok(true)
}

/// The project's own judged queries.
pub(crate) fn own() -> Result<PathBuf> {
    Ok(root()?.join("tests/judged.jsonl"))
}

/// A query, what was found, and what that is worth.
struct Answer<'a> {
    judged: &'a Judged,
    ranked: Vec<String>,
    measures: Measures,
    /// Words of the query that the book does not know.
    unknown: Vec<String>,
}

impl<'a> Answer<'a> {
    fn new(judged: &'a Judged, found: &Hits) -> Self {
        let ranked = statuses(found);
        Self {
            judged,
            measures: Measures::of(judged, &ranked),
            ranked,
            unknown: found.unknown.clone(),
        }
    }
}

/// The measures overall, by kind, by language and by set.
fn groups(answers: &[Answer<'_>]) -> Vec<(String, Vec<Measures>)> {
    let mut groups: BTreeMap<(u8, String), Vec<Measures>> = BTreeMap::new();
    for Answer {
        judged, measures, ..
    } in answers
    {
        let mut count =
            |order: u8, name: String| groups.entry((order, name)).or_default().push(*measures);
        count(0, "all".to_owned());
        count(1, judged.kind.clone());
        if judged.lang != "en" {
            count(2, "not English".to_owned());
        }
        judged
            .set
            .iter()
            .for_each(|set| count(3, format!("set {set}")));
    }
    groups
        .into_iter()
        .map(|((_, name), all)| (name, all))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Answer, Measures, groups, own, read, search};

    /// What the search has reached on the project's own queries: group, success@1, nDCG@10. It only rises.
    const FLOOR: [(&str, f64, f64); 3] = [
        ("all", 0.875, 0.93),
        ("set held", 0.88, 0.93),
        ("not English", 0.86, 0.915),
    ];

    #[test]
    fn the_search_is_as_good_as_it_was() {
        let queries = read(&own().unwrap()).unwrap();
        let answers: Vec<_> = queries
            .iter()
            .map(|judged| Answer::new(judged, &search(&judged.query)))
            .collect();
        let groups = groups(&answers);
        for (name, success, ndcg) in FLOOR {
            let (_, all) = groups.iter().find(|(group, _)| group == name).unwrap();
            let mean = Measures::mean(all);
            assert!(
                mean.success_1 >= success,
                "{name}: success@1 {:.3}, was {success}",
                mean.success_1
            );
            assert!(
                mean.ndcg >= ndcg,
                "{name}: nDCG@10 {:.3}, was {ndcg}",
                mean.ndcg
            );
        }
    }

    #[test]
    fn no_judged_query_stands_in_the_data() {
        let (corpus, _) = statusbook_data::check(&super::root().unwrap().join("data"));
        let asked = corpus
            .asked
            .iter()
            .flat_map(|file| &file.value.asked)
            .flat_map(|asked| &asked.lines);
        let meanings = corpus.statuses.iter().flat_map(|file| &file.value.meaning);
        let typed = meanings.flat_map(|m| m.search.questions.iter().chain(&m.search.words));
        let lines: std::collections::BTreeSet<String> =
            asked.chain(typed).map(|line| line.to_lowercase()).collect();
        // One or two words are nobody's: "logout" is what everybody types.
        let judged = read(&own().unwrap()).unwrap();
        let copied: Vec<_> = judged
            .iter()
            .filter(|judged| judged.query.split_whitespace().count() > 3)
            .filter(|judged| lines.contains(&judged.query.to_lowercase()))
            .map(|judged| &judged.query)
            .collect();
        assert!(copied.is_empty(), "{copied:#?}");
    }
}
