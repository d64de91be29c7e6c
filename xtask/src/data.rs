//! Checks the data and the schema made from its types.

use std::fs;
use std::io::{self, Write};

use anyhow::{Context, Result};

use crate::root;
use statusbook_data::Corpus;
use statusbook_data::coverage::{Coverage, FIELDS, REGISTERED, UNOFFICIAL, coverage};

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
    let is_covered = covered(&corpus, &mut out)?;
    Ok(faults.is_empty() && is_fresh && is_covered)
}

/// Prints how much of a page each meaning fills, the emptiest first. Whether all fill enough.
fn covered(corpus: &Corpus, out: &mut impl Write) -> Result<bool> {
    let mut all = coverage(corpus);
    all.sort_by_key(Coverage::count);
    let (registered, others): (Vec<_>, Vec<_>) = all.iter().partition(|c| c.registered);
    for (name, group, least) in [
        ("registered", registered, REGISTERED),
        ("other meanings", others, UNOFFICIAL),
    ] {
        let counts: Vec<usize> = group.iter().map(|c| c.count()).collect();
        let (first, median) = (
            counts.first().unwrap_or(&0),
            counts.get(counts.len() / 2).unwrap_or(&0),
        );
        writeln!(
            out,
            "coverage, {name}: {} pages, at least {first} of {} fields, half of them {median} or more (bar: {least})",
            counts.len(),
            FIELDS.len(),
        )?;
    }
    let short: Vec<_> = all.iter().filter(|c| !c.is_enough()).collect();
    for c in &short {
        let (code, issuer, count) = (c.code, &c.issuer, c.count());
        writeln!(
            out,
            "data/status/{code:03}.toml: {issuer}: {count} fields; missing: {}",
            c.missing().join(", ")
        )?;
    }
    Ok(short.is_empty())
}
