//! `cargo xtask wasm [--check]`: builds the browser's engine and says what it weighs; with
//! `--check` also compares its answers with the native engine's.
//!
//! A package of its own: the tool that makes the JavaScript takes longer to compile than all other
//! tasks together. As a library, the lock file keeps it at the version of the crate it belongs to.

mod asks;
mod conformance;
mod module;
mod size;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

fn main() -> ExitCode {
    let check = std::env::args().any(|arg| arg == "--check");
    match run(check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(err) => {
            let _ = writeln!(io::stderr(), "xtask wasm: {err:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether there is nothing to complain about.
fn run(check: bool) -> Result<bool> {
    let built = module::build()?;
    let mut sound = size::report(&built.web)?;
    if check {
        sound &= conformance::report(&built.nodejs)?;
    }
    Ok(sound)
}

/// The root of the repository.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .map(Path::to_owned)
        .context("xtask/wasm lies in the repository")
}
