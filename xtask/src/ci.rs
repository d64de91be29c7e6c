//! What CI runs, in named parts.

use std::io::{self, Write};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{browser, data, root, snippets, tidy, wasm};

/// A part of CI: its name and what it does.
type Part = (&'static str, fn() -> Result<bool>);

const PARTS: [Part; 9] = [
    ("fmt", || cargo(&["fmt", "--all", "--check"])),
    ("data", || data::run(false)),
    ("clippy", || {
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ])
    }),
    ("test", || {
        cargo(&["test", "--workspace", "--all-features", "--quiet"])
    }),
    ("doc", || {
        cargo(&[
            "doc",
            "--workspace",
            "--no-deps",
            "--quiet",
            "--document-private-items",
        ])
    }),
    ("wasm", || wasm::run(true)),
    // After the engine, which the site takes along.
    ("browser", browser::run),
    ("snippets", snippets::run),
    ("tidy", tidy::run),
];

/// Runs the named parts, or all of them; goes on after a failure, so that all are seen.
pub(crate) fn run(names: &[String]) -> Result<bool> {
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|(part, _)| part != name))
    {
        let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        bail!("no part `{unknown}`; there are {}", known.join(", "));
    }
    let mut failed = Vec::new();
    for (name, part) in PARTS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        writeln!(io::stdout(), "== {name}")?;
        let start = Instant::now();
        if !part()? {
            failed.push(name);
        }
        writeln!(io::stdout(), "== {name}: {:.0?}", start.elapsed())?;
    }
    if failed.is_empty() {
        writeln!(io::stdout(), "ci: all parts passed")?;
    } else {
        writeln!(io::stdout(), "ci: failed: {}", failed.join(", "))?;
    }
    Ok(failed.is_empty())
}

/// Runs cargo. Whether it succeeded.
pub(crate) fn cargo(args: &[&str]) -> Result<bool> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(args)
        .current_dir(root()?)
        .env("RUSTDOCFLAGS", "-D warnings")
        .status()
        .with_context(|| format!("cargo {}", args.join(" ")))?;
    Ok(status.success())
}
