//! Protocol facts, each with its clause.

use super::blocks::block;
use super::{Block, Line, Row, Run, around, words};
use crate::{Cite, Content, Facts, HeaderRule, Meaning, Reach, Status};

const SECTION_15: Run = Run::Link {
    text: std::borrow::Cow::Borrowed("RFC 9110, section 15"),
    url: std::borrow::Cow::Borrowed("https://www.rfc-editor.org/rfc/rfc9110#section-15"),
};

/// Which responses may be stored without being asked to.
const HEURISTICS: Run = Run::Link {
    text: std::borrow::Cow::Borrowed("RFC 9110, section 15.1"),
    url: std::borrow::Cow::Borrowed("https://www.rfc-editor.org/rfc/rfc9110#section-15.1"),
};

/// What a specification says about a meaning.
pub(super) fn of(meaning: &Meaning) -> Vec<Block> {
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(
        meaning
            .spec
            .map(|spec| Row::new("Defined in", Line::cite(&spec))),
    );
    if let Some(facts) = meaning.facts {
        rows.push(Row::new("Caches", caches(&facts)));
        rows.push(Row::new("Content", Line::text(content(facts.content))));
        let redirect = facts.redirect.map(words::redirect);
        rows.extend(redirect.map(|text| Row::new("Next request", Line::text(text))));
        rows.extend(facts.headers.iter().map(header));
        rows.extend(fields("Request fields", facts.request_fields));
        rows.extend(fields("Other fields", facts.response_fields));
    }
    rows.extend(around::protocol(meaning));
    block(Block::Rows, rows)
}

/// How a client reads a number that nobody registered, where a client can receive it.
pub(super) fn unregistered(status: &Status) -> Vec<Block> {
    let received = status
        .meanings
        .iter()
        .any(|meaning| meaning.reach == Reach::Wire);
    if !received || status.lead().facts.is_some() {
        return vec![];
    }
    let text = match status.class().digit() {
        digit @ 1..=5 => Line::text("To a client that does not know it, it means the same as ")
            .line(x00(digit))
            .and(", the first of its class ("),
        _ => Line::text(
            "Numbers outside 100 to 599 are invalid; a client treats them as a server error (",
        ),
    };
    vec![Block::Paragraph(text.run(SECTION_15).and(")."))]
}

fn x00(digit: u8) -> Line {
    crate::Code::new(u16::from(digit) * 100)
        .map(|code| Line::of(Run::Status(code)))
        .unwrap_or_default()
}

fn caches(facts: &Facts) -> Line {
    match facts.no_store {
        Some(clause) => in_brackets(Line::text("must not store it"), &clause),
        None if facts.cacheable => {
            Line::text("may store it even if the response does not say for how long (")
                .run(HEURISTICS)
                .and(")")
        }
        None => Line::text("may store it only if the response says so (")
            .run(HEURISTICS)
            .and(")"),
    }
}

const fn content(content: Content) -> &'static str {
    match content {
        Content::Allowed => "the response may have content",
        Content::Forbidden => "the response never has content",
    }
}

fn header(rule: &HeaderRule) -> Row {
    let level = Line::of(Run::Strong(rule.level.word().into()));
    let note = match rule.note {
        note if note.is_empty() => level,
        note => level.and(": ").line(note.into()),
    };
    Row {
        term: Line::of(Run::Literal(rule.name.into())),
        text: in_brackets(note, &rule.clause),
    }
}

fn fields(term: &'static str, names: &'static [&'static str]) -> Option<Row> {
    let names = names
        .iter()
        .map(|&name| Line::of(Run::Literal(name.into())));
    let line = Line::join(names, ", ");
    (!line.is_empty()).then(|| Row::new(term, line))
}

fn in_brackets(text: Line, clause: &Cite) -> Line {
    text.and(" (").line(Line::cite(clause)).and(")")
}
