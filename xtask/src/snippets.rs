//! `cargo xtask snippets`: whether the book's configuration and code is what its language allows.
//!
//! Each language has a program that reads and does not run: a compiler's parser, a server's test of
//! its configuration. What is not on the machine is installed where that can be done, and named as
//! left out where it cannot.

mod certificate;
mod checker;
mod checkers;
mod install;
mod java;
mod place;
mod wrap;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use statusbook::{Setup, book};

use crate::root;
use checker::{Checker, Verdict};
use checkers::CHECKERS;

/// What the checkers need beside their programs.
struct Tools {
    /// The folder of what comes from `PyPI`.
    pinned: Option<PathBuf>,
    /// A certificate.
    certificate: Option<PathBuf>,
}

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
    let tools = Tools {
        pinned: install::pinned()?,
        certificate: certificate::made(folder)?,
    };
    let (mut read, mut left_out, mut faults) = (0, 0, 0);
    for (what, pieces) in sorted()? {
        let checker = CHECKERS.iter().find(|checker| checker.reads == what);
        let there = checker.filter(|checker| checker.is_there(tools.pinned.as_deref()));
        let Some(checker) = there else {
            left_out += pieces.len();
            writeln!(out, "snippets: {what}: {} not checked here", pieces.len())?;
            continue;
        };
        let (mut of_these, mut cut_short) = (0, 0);
        for (at, piece) in pieces.iter().enumerate() {
            let file = folder.join(format!("{what}-{at}"));
            let verdict = piece.verdict(checker, &file, &tools)?;
            of_these += verdict.faults.len();
            cut_short += usize::from(verdict.is_cut_short);
            for (place, said) in verdict.faults {
                writeln!(out, "{place}: {}: {said}", piece.setup.software.name)?;
            }
        }
        let cut_short = match cut_short {
            0 => String::new(),
            some => format!(", {some} only up to what this machine lacks"),
        };
        writeln!(
            out,
            "snippets: {what}: {} checked, {of_these} faults{cut_short} ({})",
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
    /// What a checker says of it, with places in the data.
    fn verdict(&self, by: &Checker, file: &Path, tools: &Tools) -> Result<Verdict<String>> {
        let file = file.with_extension(by.extension);
        let whole = (by.whole)(self.setup.code);
        let around = place::lines_before(&whole, self.setup.code).unwrap_or(0);
        let whole = match &tools.certificate {
            Some(certificate) => certificate::named_in(&whole, certificate),
            None => whole,
        };
        fs::write(&file, whole)?;
        let verdict = by.verdict(&file, tools.pinned.as_deref())?;
        let faults = verdict.faults.into_iter();
        Ok(Verdict {
            faults: faults
                .map(|(line, said)| (self.place(line, around), said))
                .collect(),
            is_cut_short: verdict.is_cut_short,
        })
    }

    /// The file and line of the data that a line of a checked file stands for, of which so many
    /// stand before the piece; the first line, where none was named.
    fn place(&self, line: Option<usize>, around: usize) -> String {
        let last = self.setup.code.lines().count().saturating_sub(1);
        let into = line.map_or(0, |line| line.saturating_sub(around + 1));
        format!("{}:{}", self.file, self.first + into.min(last))
    }
}
