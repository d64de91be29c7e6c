//! `cargo xtask TASK`: the project's tasks. Each lists all faults it finds, then fails.

mod bench;
mod browser;
mod ci;
mod data;
mod relevance;
mod snippets;
mod tidy;
mod wasm;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask TASK

  bench search [FILE] our search beside the libraries of others, with judged queries
               [--patient] ask slow libraries every query, however long it takes
  bench site [FILE]   a letter in the search box until its answer is laid out, and first visits,
                      in the browser
  ci [PART…]          what CI runs, or some parts of it: fmt data clippy test doc
                      wasm browser snippets tidy
  data [--fix]        check the data; --fix writes data/schema.json anew
  relevance [FILE]    measure the search with judged queries (default: tests/judged.jsonl)
            [--misses] list every query whose first hit is not of the top grade, and why
  snippets            whether the book's configuration and code is what its language allows
  tidy                check what no other tool does: sizes, paths, the README's examples
  wasm [--check]      build the browser's engine into target/statusbook-wasm and weigh it;
                      --check also compares its answers with the native engine's (needs Node)
";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(err) => {
            let _ = writeln!(io::stderr(), "xtask: {err:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether the task found nothing to complain about.
fn run() -> Result<bool> {
    let mut args = lexopt::Parser::from_env();
    let Some(Value(task)) = args.next()? else {
        write!(io::stderr(), "{HELP}")?;
        return Ok(false);
    };
    let mut words = Vec::new();
    let mut flags = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) => words.push(word.to_string_lossy().into_owned()),
            Long(flag) => flags.push(flag.to_owned()),
            Short(_) => return Err(arg.unexpected().into()),
        }
    }
    let flag = |name: &str| flags.iter().any(|flag| flag == name);
    match task.to_str() {
        Some("bench") => bench::run(&words, flag("patient")),
        Some("ci") => ci::run(&words),
        Some("data") => data::run(flag("fix")),
        Some("relevance") => relevance::run(words.first().map(Path::new), flag("misses")),
        Some("snippets") => snippets::run(),
        Some("tidy") => tidy::run(),
        Some("wasm") => wasm::run(flag("check")),
        _ => bail!("no task {}\n\n{HELP}", task.display()),
    }
}

/// The root of the repository.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .map(Path::to_owned)
        .context("xtask lies in the repository")
}

/// Where what is built goes.
fn target() -> Result<PathBuf> {
    Ok(match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => root()?.join("target"),
    })
}
