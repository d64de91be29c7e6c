//! The pages of a diagnostic, a class and an issuer.

use super::{Block, Entry, Line, Page, Row, Run, source};
use crate::{Class, Confidence, Diagnostic, Issuer, Status, book};

/// The page of a diagnostic.
pub fn diagnostic(diagnostic: &Diagnostic) -> Page {
    let sentence = match diagnostic.confidence {
        Confidence::Low => {
            Line::of(Run::Strong("A rumour: ".into())).line(diagnostic.summary.into())
        }
        _ => diagnostic.summary.into(),
    };
    let mut rows = Vec::new();
    for (term, text) in [
        ("Likely cause", diagnostic.cause),
        ("Check", diagnostic.check),
        ("Fix", diagnostic.fix),
    ] {
        if !text.is_empty() {
            rows.push(Row::new(term, text.into()));
        }
    }
    rows.push(Row::new("Rides on", rides_on(diagnostic)));
    let sources: Vec<Line> = diagnostic.sources.iter().map(|s| source(s)).collect();
    if !sources.is_empty() {
        rows.push(Row::new("Source", Line::join(sources, ", ")));
    }
    Page {
        title: Line::text(diagnostic.name).and(" ").and(diagnostic.title),
        subtitle: Line::text(diagnostic.issuer.name)
            .and(" · ")
            .and(diagnostic.full_id()),
        blocks: vec![Block::Paragraph(sentence), Block::Rows(rows)],
    }
}

fn rides_on(diagnostic: &Diagnostic) -> Line {
    let named = |&code: &crate::Code| {
        let phrase = book().get(code).map_or("", Status::phrase);
        Line::of(Run::Status(code)).and(" ").and(phrase)
    };
    let line = Line::join(diagnostic.statuses.iter().map(named), ", ");
    if line.is_empty() {
        Line::text("any status, or none")
    } else {
        line
    }
}

/// The page of a class: every number of it, with its sentence.
pub fn class(class: Class) -> Page {
    let statuses = book().by_class(class);
    let entries: Vec<_> = statuses
        .iter()
        .map(|s| Entry::status(s, s.lead()))
        .collect();
    Page {
        title: Line::of(Run::Class(class)).and(" ").and(class.words()),
        subtitle: Line::new(),
        blocks: super::blocks::block(Block::Entries, entries),
    }
}

/// The page of an issuer: the numbers it gives a meaning, and its identifiers.
pub fn issuer(issuer: &Issuer) -> Page {
    let of_issuer = |status: &'static Status| {
        let meanings = status
            .meanings
            .iter()
            .filter(|meaning| meaning.issuer.id == issuer.id);
        meanings.map(move |meaning| Entry {
            mark: Run::Status(status.code),
            title: Line::of(Run::Strong(meaning.phrase.into())),
            text: super::meaning::summary(meaning),
        })
    };
    let statuses: Vec<_> = book().statuses.iter().flat_map(of_issuer).collect();
    let diagnostics: Vec<_> = book()
        .diagnostics_of(issuer.id)
        .into_iter()
        .map(Entry::diagnostic)
        .collect();
    let mut blocks = Vec::new();
    if let Some(note) = book().issuer_note(issuer.id) {
        blocks.push(Block::Rows(vec![
            Row::new("Where to find it", note.found.into()),
            Row::new("Look first at", note.start.into()),
        ]));
    }
    for (id, title, entries) in [
        ("statuses", "Status codes", statuses),
        ("diagnostics", "Identifiers", diagnostics),
    ] {
        if !entries.is_empty() {
            let text = Line::text(title);
            blocks.push(Block::Heading {
                level: 2,
                id: id.to_owned(),
                text,
            });
            blocks.push(Block::Entries(entries));
        }
    }
    Page {
        title: Line::text(issuer.name),
        subtitle: Line::text(issuer.kind).and(" · ").and(issuer.id),
        blocks,
    }
}
