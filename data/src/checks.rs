//! The rules of the data, one a file.

mod asked;
mod cites;
mod complete;
mod constants;
mod dictionary;
mod file_name;
mod issuers;
mod prose;
mod registry;
mod related;
mod sources;
mod unique;
mod vocabulary;
mod words;

use crate::check::Check;
use crate::file::{Diagnostic, Meaning};
use crate::{Corpus, Sourced, Text, file};

/// Every check, in the order they run.
pub(crate) const CHECKS: &[Check] = &[
    file_name::CHECK,
    words::CHECK,
    registry::CHECK,
    issuers::CHECK,
    unique::CHECK,
    cites::CHECK,
    related::CHECK,
    sources::CHECK,
    complete::CHECK,
    prose::CHECK,
    constants::CHECK,
    vocabulary::CHECK,
    asked::CHECK,
    dictionary::CHECK,
];

/// Every meaning with its file.
fn meanings(corpus: &Corpus) -> impl Iterator<Item = (&Sourced<file::Status>, &Meaning)> {
    corpus
        .statuses
        .iter()
        .flat_map(|file| file.value.meaning.iter().map(move |m| (file, m)))
}

/// Every diagnostic with its file.
fn diagnostics(
    corpus: &Corpus,
) -> impl Iterator<Item = (&Sourced<file::Diagnostics>, &Diagnostic)> {
    corpus
        .diagnostics
        .iter()
        .flat_map(|file| file.value.diagnostic.iter().map(move |d| (file, d)))
}

/// Every text of a meaning that is prose.
fn prose_of(meaning: &Meaning) -> Vec<&Text> {
    let m = meaning;
    let mut texts = vec![&m.summary];
    texts.extend(
        m.seen
            .iter()
            .chain(&m.tell)
            .chain(&m.retry.note)
            .chain(&m.history),
    );
    texts.extend(
        m.r#do
            .visitor
            .iter()
            .chain(&m.r#do.caller)
            .chain(&m.r#do.operator),
    );
    texts.extend(m.r#use.when.iter().chain(&m.r#use.avoid));
    texts.extend(m.cause.iter().flat_map(|c| [&c.title, &c.check, &c.fix]));
    texts.extend(m.confused.iter().map(|c| &c.how));
    texts.extend(m.headers.iter().filter_map(|h| h.note.as_ref()));
    texts
}

/// Every text of a diagnostic that is prose.
fn prose_of_diagnostic(diagnostic: &Diagnostic) -> impl Iterator<Item = &Text> {
    [&diagnostic.summary]
        .into_iter()
        .chain(&diagnostic.cause)
        .chain(&diagnostic.fix)
}
