//! Running every check over the data and collecting every fault.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::checks::CHECKS;
use crate::{Corpus, load};

/// What is wrong with a data file, told to the one who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path below the data folder.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// The check that found it.
    pub check: &'static str,
    /// The fact, in lower case, without a full stop.
    pub what: String,
}

impl Fault {
    /// A fault at a line.
    pub fn new(file: &Path, line: usize, check: &'static str, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            check,
            what: what.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            check,
            what,
        } = self;
        write!(f, "{}:{line}: {what} [{check}]", file.display())
    }
}

/// One rule of the data.
pub(crate) struct Check {
    /// Its name, shown with each fault.
    pub(crate) name: &'static str,
    /// Why it exists.
    pub(crate) why: &'static str,
    /// Every fault it finds.
    pub(crate) run: fn(&Corpus) -> Vec<Fault>,
}

/// Reads a data folder and runs every check; faults come by file and line.
pub fn check(folder: &Path) -> (Corpus, Vec<Fault>) {
    let (corpus, mut faults) = load(folder);
    faults.extend(CHECKS.iter().flat_map(|check| (check.run)(&corpus)));
    faults.sort();
    faults.dedup();
    (corpus, faults)
}

/// Name and reason of every check, for the guide.
pub fn reasons() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHECKS.iter().map(|check| (check.name, check.why))
}
