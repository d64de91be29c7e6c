//! What libraries call a status.

use crate::Code;

/// A library whose constants or phrases are recorded.
#[derive(Debug)]
pub struct Library {
    /// Its name in URLs and JSON: `go-net-http`.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// The programming language.
    pub language: &'static str,
    /// The version that was read.
    pub version: &'static str,
    /// The package, with its registry: `npm:axios`.
    pub package: &'static str,
    /// `stdlib`, `framework` or `library`.
    pub kind: &'static str,
    /// How the constants were read.
    pub read: &'static str,
    /// The file they were read from, where the library has constants.
    pub source: Option<&'static str>,
    /// Its constants, by code.
    pub constants: &'static [Constant],
}

/// A library's name for a status.
#[derive(Debug)]
pub struct Constant {
    /// The status it stands for.
    pub code: Code,
    /// What a person types, with the usual qualifier: `http.StatusTeapot`.
    pub symbol: &'static str,
    /// The library itself says so, or has removed the name.
    pub deprecated: bool,
    /// The release it was read from, where that is not the library's.
    pub version: Option<&'static str>,
    /// The file it was read from, where that is not the library's.
    pub source: Option<&'static str>,
}

/// A reason phrase, and who prints it.
#[derive(Debug)]
pub struct Phrase {
    /// The status.
    pub code: Code,
    /// The phrase, to the letter.
    pub phrase: &'static str,
    /// Ids of the libraries that print it.
    pub libraries: &'static [&'static str],
}
