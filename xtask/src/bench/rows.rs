//! The table, and the bars the project holds itself to.

use std::io::{self, Write};

use serde::Deserialize;

use super::Answers;
use crate::relevance::{Judged, Measures};

/// What is measured of one engine.
pub(super) struct Row {
    name: String,
    /// How many queries it was asked.
    asked: usize,
    measures: Measures,
    /// Microseconds a query.
    mean: f64,
    p99: f64,
    /// Bytes of the index as it is stored, plain and under Brotli.
    size: Option<(usize, usize)>,
}

/// The text that takes longest.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Worst {
    pub(super) shape: String,
    pub(super) micros: f64,
}

impl Row {
    /// Measures the answers of one engine.
    pub(super) fn new(name: String, queries: &[Judged], answers: &Answers) -> Self {
        let all: Vec<Measures> = queries
            .iter()
            .zip(&answers.ranked)
            .filter_map(|(judged, ranked)| Some(Measures::of(judged, ranked.as_ref()?)))
            .collect();
        let mut times: Vec<f64> = answers.micros.iter().copied().flatten().collect();
        times.sort_by(f64::total_cmp);
        let count = u32::try_from(times.len().max(1)).unwrap_or(u32::MAX);
        Self {
            name,
            asked: all.len(),
            measures: Measures::mean(&all),
            mean: times.iter().sum::<f64>() / f64::from(count),
            p99: times.get(times.len() * 99 / 100).copied().unwrap_or(0.0),
            size: None,
        }
    }

    /// The same with the size of its index.
    pub(super) fn sized(self, bytes: usize, brotli: usize) -> Self {
        Self {
            size: Some((bytes, brotli)),
            ..self
        }
    }

    /// A row of the table.
    fn line(&self) -> String {
        let Self {
            name,
            asked,
            measures: m,
            mean,
            p99,
            size,
        } = self;
        let kilo = |bytes: usize| (bytes / 1000).to_string();
        let (plain, brotli) = size.map_or_else(Default::default, |(p, b)| (kilo(p), kilo(b)));
        let quality = format!(
            "{:9.3} | {:9.3} | {:6.3} | {:7.3}",
            m.success_1, m.success_3, m.mrr, m.ndcg
        );
        format!(
            "| {name:36} | {asked:7} | {quality} | {mean:7.0} | {p99:7.0} | {plain:>8} | {brotli:>9} |"
        )
    }
}

/// Prints a Markdown table that can also be read as it is.
pub(super) fn print(out: &mut impl Write, rows: &[Row]) -> io::Result<()> {
    let head = format!(
        "| {:36} | queries | success@1 | success@3 | MRR@10 | nDCG@10 | mean µs |  p99 µs | index KB | Brotli KB |",
        "engine"
    );
    writeln!(out, "{head}")?;
    let rule: String = head
        .chars()
        .map(|c| if c == '|' { '|' } else { '-' })
        .collect();
    writeln!(out, "{rule}")?;
    rows.iter()
        .try_for_each(|row| writeln!(out, "{}", row.line()))
}

/// Prints what the project promises of its speed; gives whether all of it holds.
pub(super) fn print_bars(
    out: &mut impl Write,
    rows: &[Row],
    native: &Worst,
    browser: &Worst,
) -> io::Result<bool> {
    let of = |name: &str| rows.iter().find(|row| row.name.starts_with(name));
    let p99 = |name| of(name).map_or(f64::NAN, |row| row.p99);
    let mean = |name| of(name).map_or(f64::NAN, |row| row.mean);
    let ratio = mean("Statusbook, native") / mean("MiniSearch");
    let bars = [
        ("native mean / MiniSearch's mean", ratio, 0.25),
        ("native p99, µs", p99("Statusbook, native"), 150.0),
        (
            "WebAssembly p99, µs",
            p99("Statusbook, WebAssembly"),
            1000.0,
        ),
        (
            "64 KiB of hostile text, native, ms",
            native.micros / 1e3,
            50.0,
        ),
        (
            "64 KiB of hostile text, WebAssembly, ms",
            browser.micros / 1e3,
            50.0,
        ),
    ];
    let mut all_hold = true;
    writeln!(out)?;
    for (what, value, most) in bars {
        let holds = value <= most;
        all_hold &= holds;
        let verdict = if holds { "holds" } else { "BROKEN" };
        writeln!(out, "{what:40} {value:8.3}, at most {most}: {verdict}")?;
    }
    let (here, there) = (&native.shape, &browser.shape);
    writeln!(
        out,
        "the slowest of them: {here} (native), {there} (WebAssembly)"
    )?;
    Ok(all_hold)
}
