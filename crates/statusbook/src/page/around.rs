//! What surrounds a meaning in practice: senders, clients, exchanges, setups.

use super::blocks::{block, headed};
use super::{Block, Line, Row, Run};
use crate::{Code, Comparison, Exchange, Fault, Goal, Meaning, Prose, Setup, book};

/// Who sends it, and how to tell.
pub(super) fn senders(meaning: &Meaning) -> Vec<Block> {
    let rows = meaning.practice.senders.iter().map(|sender| Row {
        term: Line::text(sender.name).run(Run::Quiet(format!(" ({})", sender.layer).into())),
        text: sender.tell.into(),
    });
    block(Block::Rows, rows.collect())
}

/// What clients do with it.
pub(super) fn clients(meaning: &Meaning) -> Vec<Block> {
    let rows = meaning
        .practice
        .clients
        .iter()
        .map(|client| Row::new(client.name, client.does.into()));
    block(Block::Rows, rows.collect())
}

/// What browsers and search engines do with it, and what an attacker could.
pub(super) fn world(meaning: &Meaning) -> Vec<Block> {
    let p = &meaning.practice;
    rows([
        ("Browsers", p.browsers),
        ("Search engines", p.crawlers),
        ("Security", p.security),
    ])
}

/// For which methods and in which versions of HTTP.
pub(super) fn protocol(meaning: &Meaning) -> Vec<Row> {
    let p = &meaning.practice;
    said([("Methods", p.methods), ("Versions", p.versions)])
}

fn rows<const N: usize>(of: [(&'static str, Prose); N]) -> Vec<Block> {
    block(Block::Rows, said(of))
}

fn said<const N: usize>(of: [(&'static str, Prose); N]) -> Vec<Row> {
    let said = of.into_iter().filter(|(_, prose)| !prose.is_empty());
    said.map(|(term, prose)| Row::new(term, prose.into()))
        .collect()
}

/// What corresponds to it elsewhere.
pub(super) fn mappings(meaning: &Meaning) -> Vec<Block> {
    let rows = meaning.practice.mappings.iter().map(|mapping| {
        let to = Line(
            Line::from(mapping.to)
                .0
                .into_iter()
                .map(super::meaning::strong)
                .collect(),
        );
        let text = match mapping.note {
            note if note.is_empty() => to,
            note => to.and(". ").line(note.into()),
        };
        Row::new(mapping.of, text)
    });
    block(Block::Rows, rows.collect())
}

/// Where `statusbook serve` sends any final status that it is asked for; the site puts its own
/// origin in the place of this one.
pub const RESPONDER: &str = "http://127.0.0.1:4180/status/";

/// How to have a status sent to oneself. An interim response comes before another, and no status at
/// all is nothing to send.
pub(super) fn on_demand(code: Code) -> Option<Block> {
    let is_final = code.class().digit() >= 2;
    is_final.then(|| Block::Command(format!("curl -i {RESPONDER}{code}")))
}

/// Raw exchanges.
pub(super) fn exchanges(meaning: &Meaning) -> Vec<Block> {
    let exchanges = meaning.practice.exchanges.iter();
    exchanges.flat_map(exchange).collect()
}

fn exchange(exchange: &Exchange) -> Vec<Block> {
    let title = Line(
        Line::from(exchange.title)
            .0
            .into_iter()
            .map(super::meaning::strong)
            .collect(),
    );
    let raw = |text: &str| Block::Code {
        language: "http",
        text: text.replace("\r\n", "\n").trim_end().to_owned(),
    };
    let note = (!exchange.note.is_empty()).then(|| Block::Paragraph(exchange.note.into()));
    [
        Block::Paragraph(title),
        raw(exchange.request),
        raw(exchange.response),
    ]
    .into_iter()
    .chain(note)
    .collect()
}

/// Configuration and code, sending first.
pub(super) fn setups(meaning: &Meaning, id: &str) -> Vec<Block> {
    let of = |goal: Goal| {
        let setups = meaning
            .practice
            .setups
            .iter()
            .filter(move |setup| setup.goal == goal);
        setups.flat_map(setup).collect::<Vec<_>>()
    };
    let send = headed(
        3,
        format!("{id}-send"),
        Line::text("Send it"),
        of(Goal::Send),
    );
    let handle = headed(
        3,
        format!("{id}-handle"),
        Line::text("Deal with it"),
        of(Goal::Handle),
    );
    [send, handle].concat()
}

fn setup(setup: &Setup) -> Vec<Block> {
    let software = setup.software;
    let head = Line::of(Run::Strong(software.name.into()))
        .run(Run::Quiet(format!(" {}", software.version).into()))
        .and(": ")
        .line(setup.about.into());
    let code = Block::Code {
        language: software.language,
        text: setup.code.to_owned(),
    };
    vec![Block::Paragraph(head), code]
}

/// The comparisons a status is part of.
pub(super) fn comparisons(code: Code) -> Vec<Block> {
    verdicts(book().comparisons_with(code))
}

/// Comparisons, each with the sentence that settles it.
pub fn verdicts(comparisons: impl Iterator<Item = &'static Comparison>) -> Vec<Block> {
    let lines = comparisons.map(|comparison| {
        let link = Run::Link {
            text: super::compare::names(comparison).into(),
            url: format!("/compare/{}", comparison.id).into(),
        };
        Line::of(link).and(": ").line(comparison.verdict.into())
    });
    block(Block::List, lines.collect())
}

/// The faults for which some software sends it, with what others send.
pub(super) fn faults(code: Code) -> Vec<Block> {
    let number = code.to_string();
    let sends = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit())
            .any(|part| part == number)
    };
    let faults = book().faults.iter();
    let sent = faults.filter(|fault| fault.rows.iter().any(|row| sends(row.code)));
    block(Block::Rows, sent.map(in_short).collect())
}

/// A fault in a row: which status comes from whom.
fn in_short(fault: &'static Fault) -> Row {
    let mut by_code: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in fault.rows {
        match by_code.iter_mut().find(|(code, _)| *code == row.code) {
            Some((_, software)) => software.push(row.software),
            None => by_code.push((row.code, vec![row.software])),
        }
    }
    // What most of them send comes first.
    by_code.sort_by_key(|(_, software)| usize::MAX - software.len());
    let said = by_code.into_iter().map(|(code, software)| {
        let from = software.join(", ");
        Line::of(Run::Strong(code.into())).and(format!(" from {from}"))
    });
    let link = Run::Link {
        text: fault.title.to_string().into(),
        url: format!("/faults#{}", fault.id).into(),
    };
    Row {
        term: Line::of(link),
        text: Line::join(said, "; "),
    }
}

/// Every fault, with who sends what for it and how it shows.
pub fn all_faults() -> Vec<Block> {
    book().faults.iter().flat_map(fault).collect()
}

fn fault(fault: &'static Fault) -> Vec<Block> {
    let rows = fault.rows.iter().map(|row| {
        let software = match row.version {
            "" => row.software.to_owned(),
            version => format!("{} {version}", row.software),
        };
        vec![Line::text(software), Line::text(row.code), row.says.into()]
    });
    let table = Block::Table {
        head: vec!["Software", "Sends", "How it shows"],
        rows: rows.collect(),
    };
    let body = vec![Block::Paragraph(fault.about.into()), table];
    headed(2, fault.id.to_owned(), fault.title.into(), body)
}
