//! Everything that runs under Node: the libraries of others, and our engine in WebAssembly.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

use super::documents::Document;
use super::hostile::Shape;
use super::rows::{Row, Worst};
use super::{Answers, target};
use crate::relevance::Judged;
use crate::root;

/// What `bench/run.mjs` is given.
#[derive(Serialize)]
pub(super) struct Task<'a> {
    pub(super) documents: Vec<Document>,
    pub(super) queries: Vec<&'a str>,
    pub(super) hostile: &'a [Shape],
    /// How many hits are asked for.
    pub(super) hits: usize,
    /// Our engine for Node.
    pub(super) wasm: PathBuf,
    /// Whether slow libraries get all queries.
    pub(super) patient: bool,
}

/// What it says.
#[derive(Debug, Deserialize)]
pub(super) struct Peers {
    engines: Vec<Engine>,
    /// The hostile text that takes our engine in WebAssembly longest.
    pub(super) hostile: Worst,
}

/// What one library says.
#[derive(Debug, Deserialize)]
struct Engine {
    name: String,
    version: String,
    ranked: Vec<Option<Vec<String>>>,
    micros: Vec<Option<f64>>,
    bytes: usize,
    brotli: usize,
}

impl Peers {
    /// A row for each engine.
    pub(super) fn rows(&self, queries: &[Judged]) -> impl Iterator<Item = Row> {
        self.engines.iter().map(|engine| {
            let answers = Answers {
                ranked: engine.ranked.clone(),
                micros: engine.micros.clone(),
            };
            let name = format!("{} {}", engine.name, engine.version);
            answers
                .row(name, queries)
                .sized(engine.bytes, engine.brotli)
        })
    }
}

/// Runs them all in one process, one after the other.
pub(super) fn measure(task: &Task<'_>) -> Result<Peers> {
    let bench = root()?.join("bench");
    install(&bench)?;
    let folder = target()?.join("bench");
    fs::create_dir_all(&folder)?;
    let (given, said) = (folder.join("task.json"), folder.join("answers.json"));
    fs::write(&given, serde_json::to_vec(task)?)?;
    let status = Command::new("node")
        .arg(bench.join("run.mjs"))
        .args([&given, &said])
        .status()
        .context("node, which runs the libraries of others")?;
    ensure!(status.success(), "bench/run.mjs failed");
    serde_json::from_slice(&fs::read(&said)?).context("the answers of bench/run.mjs")
}

/// Installs the libraries as `bench/package-lock.json` names them, unless they are there.
fn install(bench: &Path) -> Result<()> {
    if bench.join("node_modules").is_dir() {
        return Ok(());
    }
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(bench)
        .status()
        .context("npm ci")?;
    if !status.success() {
        bail!("npm ci failed in bench/");
    }
    Ok(())
}
