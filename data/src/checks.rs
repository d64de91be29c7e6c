//! The rules of the data, one a file.

mod asked;
mod chooser;
mod cites;
mod compare;
mod complete;
mod constants;
mod dictionary;
mod exchange;
mod file_name;
mod issuers;
mod practice;
mod prose;
mod registry;
mod related;
mod signs;
mod sources;
mod unique;
mod vocabulary;
mod words;

use crate::check::Check;
use crate::file::{Diagnostic, Meaning};
use crate::{Corpus, Place, Sourced, Text, file};

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
    practice::CHECK,
    exchange::CHECK,
    compare::CHECK,
    chooser::CHECK,
    signs::CHECK,
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
        .chain(&diagnostic.check)
        .chain(&diagnostic.fix)
}

/// Every text that is prose, with its file and the number whose page it stands on, if it is one.
fn all_prose(corpus: &Corpus) -> Vec<(Place<'_>, Option<u16>, &Text)> {
    let mut all = Vec::new();
    for (file, meaning) in meanings(corpus) {
        let own = Some(file.value.code);
        all.extend(
            prose_of(meaning)
                .into_iter()
                .map(|text| (file.place(), own, text)),
        );
    }
    for (file, diagnostic) in diagnostics(corpus) {
        let texts = prose_of_diagnostic(diagnostic);
        all.extend(texts.map(|text| (file.place(), None, text)));
    }
    for file in &corpus.practice {
        let own = Some(file.value.code);
        let texts = prose_of_practice(&file.value);
        all.extend(texts.into_iter().map(|text| (file.place(), own, text)));
    }
    for file in &corpus.comparisons {
        let c = &file.value;
        let sides = c.side.iter().flat_map(|s| [&s.when, &s.example, &s.wrong]);
        let texts = [&c.verdict, &c.question]
            .into_iter()
            .chain(&c.points)
            .chain(sides);
        all.extend(texts.map(|text| (file.place(), None, text)));
    }
    let place = corpus.chooser.place();
    for question in &corpus.chooser.value.question {
        let answers = question
            .answers
            .iter()
            .flat_map(|a| [&a.text].into_iter().chain(&a.hint));
        let texts = [&question.ask]
            .into_iter()
            .chain(&question.why)
            .chain(answers);
        all.extend(texts.map(|text| (place, None, text)));
    }
    for leaf in &corpus.chooser.value.leaf {
        let texts = [&leaf.reason]
            .into_iter()
            .chain(&leaf.r#do)
            .chain(&leaf.wins);
        all.extend(texts.map(|text| (place, None, text)));
    }
    for fault in &corpus.faults.value.fault {
        let texts = [&fault.title, &fault.about]
            .into_iter()
            .chain(fault.rows.iter().map(|row| &row.says));
        all.extend(texts.map(|text| (corpus.faults.place(), None, text)));
    }
    for print in &corpus.fingerprints.value.fingerprint {
        all.push((corpus.fingerprints.place(), None, &print.says));
    }
    for note in &corpus.issuer_notes.value.note {
        let texts = [&note.r#where, &note.start];
        all.extend(texts.map(|text| (corpus.issuer_notes.place(), None, text)));
    }
    all
}

fn prose_of_practice(practice: &file::Practice) -> Vec<&Text> {
    let p = practice;
    let paragraphs = [
        &p.methods,
        &p.versions,
        &p.browsers,
        &p.crawlers,
        &p.security,
    ];
    let mut texts: Vec<&Text> = paragraphs.into_iter().flatten().collect();
    texts.extend(p.sender.iter().map(|sender| &sender.tell));
    texts.extend(p.client.iter().map(|client| &client.does));
    texts.extend(
        p.mapping
            .iter()
            .flat_map(|mapping| [&mapping.to].into_iter().chain(&mapping.note)),
    );
    texts.extend(
        p.exchange
            .iter()
            .flat_map(|e| [&e.title].into_iter().chain(&e.note)),
    );
    texts.extend(p.setup.iter().map(|setup| &setup.about));
    texts
}
