//! The book as documents for a search library: every word we have, in fields.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Serialize;
use statusbook::{Diagnostic, Meaning, Prose, Status, book};

use crate::root;

/// A status as a search library takes it. Each field is a list of lines.
#[derive(Debug, Default, Serialize)]
pub(super) struct Document {
    /// `404`.
    number: String,
    /// The phrase of every meaning.
    phrase: Vec<String>,
    /// Former phrases, phrases and constants of libraries, identifiers of issuers.
    names: Vec<String>,
    /// What happened, one sentence a meaning.
    summary: Vec<String>,
    /// All prose of the page as plain text, with the texts of the diagnostics that ride on it.
    text: Vec<String>,
    /// The lines people type: what our engine learns from, and no page shows.
    typed: Vec<String>,
}

/// One document a status.
pub(super) fn all() -> Result<Vec<Document>> {
    let mut typed = typed_lines()?;
    let mut documents: Vec<Document> = book().statuses.iter().map(document).collect();
    for document in &mut documents {
        document.typed = typed.remove(&document.number).unwrap_or_default();
    }
    Ok(documents)
}

fn document(status: &Status) -> Document {
    let mut document = Document {
        number: status.code.to_string(),
        ..Document::default()
    };
    for meaning in status.meanings {
        document.meaning(meaning);
    }
    let diagnostics = book().diagnostics.iter();
    for diagnostic in diagnostics.filter(|d| d.statuses.first() == Some(&status.code)) {
        document.diagnostic(diagnostic);
    }
    let phrases = book().phrases.iter().filter(|p| p.code == status.code);
    document.names.extend(phrases.map(|p| p.phrase.to_owned()));
    let constants = book()
        .libraries
        .iter()
        .flat_map(|library| library.constants);
    let constants = constants.filter(|constant| constant.code == status.code);
    document
        .names
        .extend(constants.map(|constant| constant.symbol.to_owned()));
    document.names.sort();
    document.names.dedup();
    document
}

impl Document {
    fn meaning(&mut self, m: &Meaning) {
        self.phrase.push(m.phrase.to_owned());
        self.names
            .extend(m.names.iter().map(|name| name.name.to_owned()));
        self.summary.push(m.summary.to_string());
        self.text.push(m.issuer.name.to_owned());
        let causes = m.causes.iter();
        let headers = m.facts.iter().flat_map(|facts| facts.headers);
        let prose = [
            m.seen,
            m.tell,
            m.retry.note,
            m.to_do.visitor,
            m.to_do.caller,
            m.to_do.operator,
        ]
        .into_iter()
        .chain(m.history.iter().copied())
        .chain(m.usage.when.iter().chain(m.usage.avoid).copied())
        .chain(
            causes
                .clone()
                .flat_map(|cause| [cause.title, cause.check, cause.fix]),
        )
        .chain(m.confusions.iter().map(|confusion| confusion.how))
        .chain(headers.map(|rule| rule.note));
        self.prose(prose);
        self.text
            .extend(causes.filter_map(|cause| cause.run).map(str::to_owned));
        let facts = m.facts.iter();
        let fields = facts.flat_map(|f| f.request_fields.iter().chain(f.response_fields));
        self.text.extend(fields.map(|&field| field.to_owned()));
        let errors = m.errors.iter().flat_map(|error| [error.text, error.by]);
        self.text.extend(errors.map(str::to_owned));
    }

    fn diagnostic(&mut self, d: &Diagnostic) {
        self.names.push(format!("{} {}", d.issuer.name, d.name));
        self.text.push(d.title.to_owned());
        self.prose([d.summary, d.cause, d.fix]);
    }

    fn prose(&mut self, prose: impl IntoIterator<Item = Prose>) {
        let said = prose.into_iter().filter(|prose| !prose.is_empty());
        self.text.extend(said.map(|prose| prose.to_string()));
    }
}

/// The lines people type for each status, in every language.
fn typed_lines() -> Result<BTreeMap<String, Vec<String>>> {
    let (corpus, faults) = statusbook_data::check(&root()?.join("data"));
    ensure!(
        faults.is_empty(),
        "the data have faults: `cargo xtask data` lists them"
    );
    let mut typed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |number: u16, lines: &mut dyn Iterator<Item = &statusbook_data::Text>| {
        let lines = lines.map(|line| line.to_string());
        typed
            .entry(format!("{number:03}"))
            .or_default()
            .extend(lines);
    };
    for status in corpus.statuses.iter().map(|file| &file.value) {
        for meaning in &status.meaning {
            add(status.code, &mut meaning.search.lines());
        }
    }
    for asked in corpus.asked.iter().flat_map(|file| &file.value.asked) {
        for &number in &asked.status {
            add(number, &mut asked.lines.iter());
        }
    }
    for comparison in corpus.comparisons.iter().map(|file| &file.value) {
        for &number in &comparison.codes {
            add(number, &mut comparison.asks.iter());
        }
    }
    for diagnostic in corpus
        .diagnostics
        .iter()
        .flat_map(|file| &file.value.diagnostic)
    {
        let number = diagnostic.status.first();
        number
            .into_iter()
            .for_each(|&number| add(number, &mut diagnostic.search.iter()));
    }
    Ok(typed)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_status_is_a_document_with_its_typed_lines() {
        let documents = super::all().unwrap();
        assert_eq!(documents.len(), statusbook::book().statuses.len());
        let teapot = documents.iter().find(|d| d.number == "418").unwrap();
        assert!(teapot.names.iter().any(|name| name == "http.StatusTeapot"));
        assert!(documents.iter().filter(|d| !d.typed.is_empty()).count() > 60);
    }
}
