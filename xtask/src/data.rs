//! Checks the data and the schema made from its types.

use std::fs;
use std::io::{self, Write};

use anyhow::{Context, Result};

use crate::root;

/// Prints every fault; with `fix`, writes what is generated anew.
pub(crate) fn run(fix: bool) -> Result<bool> {
    let folder = root()?.join("data");
    let mut out = io::stdout().lock();
    let schema = folder.join("schema.json");
    let fresh = statusbook_data::schema::status()?;
    if fix {
        fs::write(&schema, &fresh).with_context(|| schema.display().to_string())?;
    }
    let is_fresh = fs::read_to_string(&schema).is_ok_and(|text| text == fresh);
    if !is_fresh {
        writeln!(
            out,
            "data/schema.json: not what the types say; `cargo xtask data --fix` writes it"
        )?;
    }
    let (corpus, faults) = statusbook_data::check(&folder);
    for fault in &faults {
        writeln!(out, "data/{fault}")?;
    }
    let meanings: usize = corpus
        .statuses
        .iter()
        .map(|file| file.value.meaning.len())
        .sum();
    let diagnostics: usize = corpus
        .diagnostics
        .iter()
        .map(|file| file.value.diagnostic.len())
        .sum();
    writeln!(
        out,
        "{} statuses, {meanings} meanings, {diagnostics} diagnostics, {} constants, {} phrases: {} faults",
        corpus.statuses.len(),
        corpus.constants.len(),
        corpus.phrases.len(),
        faults.len(),
    )?;
    Ok(faults.is_empty() && is_fresh)
}
