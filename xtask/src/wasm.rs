//! The browser's engine, by the package `xtask-wasm`: its tools take longer to compile than all
//! other tasks, which need not wait for them.

use anyhow::Result;

use crate::ci::cargo;

/// Builds the engine and weighs it; with `check` also compares its answers.
pub(crate) fn run(check: bool) -> Result<bool> {
    let mut args = vec!["run", "--quiet", "--package", "xtask-wasm", "--"];
    if check {
        args.push("--check");
    }
    cargo(&args)
}
