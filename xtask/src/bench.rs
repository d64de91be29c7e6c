//! `cargo xtask bench search`: our search beside the libraries of others, in one run; and `bench
//! site`, which the browser measures.
//!
//! The same documents, the same judged queries, the same measures, the same way of timing. What the
//! libraries are and how each is set up stands in `bench/`.

mod documents;
mod hostile;
mod native;
mod peers;
mod rows;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::relevance::{Judged, own, read};
use crate::{browser, target, wasm};

use rows::Row;

/// Hits an engine is asked for; ours lists diagnostics too, which count as the status they ride on.
const HITS: usize = 40;

/// Measures and prints; `words` name what to measure and with which judged queries. A library that
/// takes minutes is asked fewer queries, unless the caller is `patient`.
pub(crate) fn run(words: &[String], patient: bool) -> Result<bool> {
    let (what, file) = match words {
        [what, file @ ..] if ["search", "site"].contains(&what.as_str()) && file.len() < 2 => {
            (what, file.first())
        }
        _ => bail!("measure what? `cargo xtask bench search [FILE]` or `bench site [FILE]`"),
    };
    // Unoptimised code says nothing about speed.
    if cfg!(debug_assertions) {
        return optimised(words, patient);
    }
    let file = file.map_or_else(own, |file| Ok(PathBuf::from(file)))?;
    if what == "site" {
        return browser::bench(&file);
    }
    search(&file, patient)
}

/// The same task again, optimised.
fn optimised(words: &[String], patient: bool) -> Result<bool> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "xtask",
            "--",
            "bench",
        ])
        .args(words)
        .args(patient.then_some("--patient"))
        .status()
        .context("cargo run --release")?;
    Ok(status.success())
}

fn search(file: &Path, patient: bool) -> Result<bool> {
    let queries = read(file)?;
    let shapes = hostile::read()?;
    let task = peers::Task {
        documents: documents::all()?,
        queries: queries.iter().map(|judged| judged.query.as_str()).collect(),
        hostile: &shapes,
        hits: HITS,
        wasm: engine()?,
        patient,
    };
    let mut rows = vec![native::measure(&queries)];
    let native = native::worst(&shapes);
    let peers = peers::measure(&task)?;
    rows.extend(peers.rows(&queries));
    let mut out = io::stdout().lock();
    writeln!(out, "{} queries of {}\n", queries.len(), file.display())?;
    rows::print(&mut out, &rows)?;
    Ok(rows::print_bars(&mut out, &rows, &native, &peers.hostile)?)
}

/// Builds the browser's engine; gives the folder from which Node loads it.
fn engine() -> Result<PathBuf> {
    let is_small = wasm::run(false)?;
    let module = target()?.join("statusbook-wasm/nodejs");
    // Too large a module is no reason not to measure it.
    ensure!(is_small || module.is_dir(), "`cargo xtask wasm` failed");
    Ok(module)
}

/// What one engine answers and how long each query took it, in the order of the queries.
struct Answers {
    /// Statuses, best first, each once; nothing for a query that was not asked.
    ranked: Vec<Option<Vec<String>>>,
    /// Microseconds: the median of the rounds.
    micros: Vec<Option<f64>>,
}

impl Answers {
    fn row(&self, name: String, queries: &[Judged]) -> Row {
        Row::new(name, queries, self)
    }
}
