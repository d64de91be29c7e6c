//! `cargo xtask snippets`: whether the book's configuration and code is what its language allows.
//!
//! Each language has a program that reads and does not run: a compiler's parser, a server's test of
//! its configuration. What is not on the machine is installed where that can be done, and named as
//! left out where it cannot.

mod checker;
mod checkers;
mod install;
mod java;
mod place;
mod wrap;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use statusbook::{Setup, book};

use crate::root;
use checker::Checker;
use checkers::CHECKERS;

/// A setup, and where it stands.
struct Piece {
    setup: &'static Setup,
    /// The file of the data.
    file: String,
    /// The first line of the code there.
    first: usize,
}

/// Checks every piece of code of the book. Whether all are sound.
pub(crate) fn run() -> Result<bool> {
    let folder = std::env::temp_dir().join(format!("statusbook-snippets-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let outcome = check_all(&folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

fn check_all(folder: &Path) -> Result<bool> {
    let mut out = io::stdout().lock();
    let pinned = install::pinned()?;
    let (mut read, mut left_out, mut faults) = (0, 0, 0);
    for (what, pieces) in sorted()? {
        let checker = CHECKERS.iter().find(|checker| checker.reads == what);
        let there = checker.filter(|checker| checker.is_there(pinned.as_deref()));
        let Some(checker) = there else {
            left_out += pieces.len();
            writeln!(out, "snippets: {what}: {} not checked here", pieces.len())?;
            continue;
        };
        let mut of_these = 0;
        for (at, piece) in pieces.iter().enumerate() {
            let file = folder.join(format!("{what}-{at}"));
            let file = file.with_extension(checker.extension);
            for fault in piece.faults(checker, &file, pinned.as_deref())? {
                of_these += 1;
                writeln!(out, "{fault}")?;
            }
        }
        writeln!(
            out,
            "snippets: {what}: {} checked, {of_these} faults ({})",
            pieces.len(),
            checker.worth
        )?;
        read += pieces.len();
        faults += of_these;
    }
    writeln!(
        out,
        "snippets: {read} checked, {faults} faults, {left_out} left out"
    )?;
    Ok(faults == 0)
}

/// Every piece of the book, by software where that has a checker of its own, else by language.
fn sorted() -> Result<BTreeMap<&'static str, Vec<Piece>>> {
    let mut sorted = BTreeMap::<_, Vec<_>>::new();
    for status in book().statuses {
        let file = format!("data/practice/{:03}.toml", status.code);
        let setups = status.meanings.iter().flat_map(|m| m.practice.setups);
        for setup in setups {
            let path = root()?.join(&file);
            let text = fs::read_to_string(path).with_context(|| file.clone())?;
            let before = place::lines_before(&text, setup.code).with_context(|| {
                format!(
                    "{file}: a snippet does not stand there as it is shown; write it between '''"
                )
            })?;
            let software = setup.software;
            let has_own = CHECKERS.iter().any(|checker| checker.reads == software.id);
            let what = if has_own {
                software.id
            } else {
                software.language
            };
            sorted.entry(what).or_default().push(Piece {
                setup,
                file: file.clone(),
                first: before + 1,
            });
        }
    }
    Ok(sorted)
}

impl Piece {
    /// What a checker has against it, each with its place in the data.
    fn faults(&self, by: &Checker, file: &Path, pinned: Option<&Path>) -> Result<Vec<String>> {
        let code = self.setup.code;
        let whole = (by.whole)(code);
        fs::write(file, &whole)?;
        let around = place::lines_before(&whole, code).unwrap_or(0);
        let last = self.first + code.lines().count().saturating_sub(1);
        let of_data = |at: usize| (self.first + at.saturating_sub(around + 1)).min(last);
        let faults = by.faults(file, pinned)?.into_iter().map(|(at, said)| {
            let line = at.map_or(self.first, of_data);
            format!("{}:{line}: {}: {said}", self.file, self.setup.software.name)
        });
        Ok(faults.collect())
    }
}
