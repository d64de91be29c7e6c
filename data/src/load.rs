//! Reading a data folder. What cannot be read becomes a fault; the rest is still checked.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::check::Fault;
use crate::file;
use crate::line_at;

/// A file with its text, so that faults can name lines.
#[derive(Clone, Debug)]
pub struct Sourced<T> {
    /// Path below the data folder.
    pub path: PathBuf,
    /// The text as it stands on disk.
    pub source: String,
    /// What it says.
    pub value: T,
}

impl<T> Sourced<T> {
    /// A fault at a byte offset of this file.
    pub fn fault(&self, offset: usize, check: &'static str, what: impl Into<String>) -> Fault {
        Fault::new(&self.path, line_at(&self.source, offset), check, what)
    }

    /// The file alone, whatever it says.
    pub fn place(&self) -> Place<'_> {
        Place {
            path: &self.path,
            source: &self.source,
        }
    }

    /// The file's name without folder and extension.
    pub fn stem(&self) -> &str {
        self.path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
    }
}

/// A file, for faults in it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    path: &'a Path,
    source: &'a str,
}

impl Place<'_> {
    /// A fault at a byte offset of the file.
    pub fn fault(self, offset: usize, check: &'static str, what: impl Into<String>) -> Fault {
        Fault::new(self.path, line_at(self.source, offset), check, what)
    }
}

/// A row with its line.
#[derive(Clone, Debug)]
pub struct CsvRow<T> {
    /// The line, counted from 1.
    pub line: usize,
    /// What it says.
    pub value: T,
}

/// Everything a data folder says.
#[derive(Debug)]
pub struct Corpus {
    /// `status/*.toml`, by number.
    pub statuses: Vec<Sourced<file::Status>>,
    /// `diagnostics/*.toml`, by issuer.
    pub diagnostics: Vec<Sourced<file::Diagnostics>>,
    /// `issuers.toml`.
    pub issuers: Sourced<file::Issuers>,
    /// `documents.toml`.
    pub documents: Sourced<file::Documents>,
    /// `libraries.toml`.
    pub libraries: Sourced<file::Libraries>,
    /// `asked/*.toml`.
    pub asked: Vec<Sourced<file::AskedFile>>,
    /// `words.toml`.
    pub words: Sourced<file::Words>,
    /// `dictionary.toml`.
    pub dictionary: Sourced<file::Dictionary>,
    /// `practice/*.toml`, by number.
    pub practice: Vec<Sourced<file::Practice>>,
    /// `software.toml`.
    pub software: Sourced<file::SoftwareFile>,
    /// `compare/*.toml`.
    pub comparisons: Vec<Sourced<file::Comparison>>,
    /// `chooser.toml`.
    pub chooser: Sourced<file::Chooser>,
    /// `faults.toml`.
    pub faults: Sourced<file::FaultsFile>,
    /// `fingerprints.toml`.
    pub fingerprints: Sourced<file::Fingerprints>,
    /// `issuer-notes.toml`.
    pub issuer_notes: Sourced<file::IssuerNotes>,
    /// `constants.csv`.
    pub constants: Vec<CsvRow<file::Constant>>,
    /// `phrases.csv`.
    pub phrases: Vec<CsvRow<file::Phrase>>,
    /// `registry.csv`.
    pub registry: Vec<CsvRow<file::Registered>>,
}

/// Reads a data folder.
pub fn load(folder: &Path) -> (Corpus, Vec<Fault>) {
    let mut reader = Reader {
        folder,
        faults: Vec::new(),
    };
    let corpus = Corpus {
        statuses: reader.all("status"),
        diagnostics: reader.all("diagnostics"),
        issuers: reader.one("issuers.toml"),
        documents: reader.one("documents.toml"),
        libraries: reader.one("libraries.toml"),
        asked: reader.all("asked"),
        words: reader.one("words.toml"),
        dictionary: reader.one("dictionary.toml"),
        practice: reader.all("practice"),
        software: reader.one("software.toml"),
        comparisons: reader.all("compare"),
        chooser: reader.one("chooser.toml"),
        faults: reader.one("faults.toml"),
        fingerprints: reader.one("fingerprints.toml"),
        issuer_notes: reader.one("issuer-notes.toml"),
        constants: reader.table("constants.csv"),
        phrases: reader.table("phrases.csv"),
        registry: reader.table("registry.csv"),
    };
    (corpus, reader.faults)
}

struct Reader<'a> {
    folder: &'a Path,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// Every TOML file of a folder, by name; a file that does not parse is left out, with a fault.
    fn all<T: DeserializeOwned>(&mut self, folder: &str) -> Vec<Sourced<T>> {
        let mut names: Vec<PathBuf> = match fs::read_dir(self.folder.join(folder)) {
            Ok(entries) => entries
                .filter_map(Result::ok)
                .map(|entry| Path::new(folder).join(entry.file_name()))
                .filter(|path| path.extension().is_some_and(|ext| ext == "toml"))
                .collect(),
            Err(err) => {
                self.faults.push(Fault::new(
                    Path::new(folder),
                    1,
                    "readable",
                    err.to_string(),
                ));
                Vec::new()
            }
        };
        names.sort();
        names
            .into_iter()
            .filter_map(|path| self.parse(path))
            .collect()
    }

    fn one<T: DeserializeOwned + Default>(&mut self, name: &str) -> Sourced<T> {
        let path = PathBuf::from(name);
        self.parse(path.clone()).unwrap_or_else(|| Sourced {
            path,
            source: String::new(),
            value: T::default(),
        })
    }

    fn parse<T: DeserializeOwned>(&mut self, path: PathBuf) -> Option<Sourced<T>> {
        let source = self.text(&path)?;
        match toml::from_str(&source) {
            Ok(value) => Some(Sourced {
                path,
                source,
                value,
            }),
            Err(err) => {
                let line = line_at(&source, err.span().map_or(0, |span| span.start));
                let what = err.message().replace('\n', " ");
                self.faults.push(Fault::new(&path, line, "shape", what));
                None
            }
        }
    }

    fn table<T: DeserializeOwned>(&mut self, name: &str) -> Vec<CsvRow<T>> {
        let path = Path::new(name);
        let Some(source) = self.text(path) else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        let mut reader = csv::Reader::from_reader(source.as_bytes());
        let headers = reader.headers().cloned().unwrap_or_default();
        for record in reader.records() {
            let row = record.and_then(|record| {
                let line = record.position().map_or(0, csv::Position::line);
                let value = record.deserialize(Some(&headers))?;
                Ok(CsvRow {
                    line: usize::try_from(line).unwrap_or(0),
                    value,
                })
            });
            match row {
                Ok(row) => rows.push(row),
                Err(err) => {
                    let line = err.position().map_or(1, csv::Position::line);
                    let line = usize::try_from(line).unwrap_or(1);
                    self.faults
                        .push(Fault::new(path, line, "shape", err.to_string()));
                }
            }
        }
        rows
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        match fs::read_to_string(self.folder.join(path)) {
            Ok(text) => Some(text),
            Err(err) => {
                self.faults
                    .push(Fault::new(path, 1, "readable", err.to_string()));
                None
            }
        }
    }
}
