//! What a section says about one meaning of a number.

use super::blocks::block;
use super::{Block, Entry, Line, Row, Run, Section, around, facts, words};
use crate::{Cause, Confidence, Dates, Meaning, Prose, Reach, Standing, book};

/// A section's blocks about one meaning; empty where the book has nothing to say.
pub(super) fn part(section: Section, meaning: &Meaning) -> Vec<Block> {
    match section {
        Section::Do => block(Block::Rows, to_do(meaning)),
        Section::Standing => block(Block::Rows, standing(meaning)),
        Section::Causes => block(Block::Steps, meaning.causes.iter().map(cause).collect()),
        Section::Senders => around::senders(meaning),
        Section::Clients => around::clients(meaning),
        Section::World => around::world(meaning),
        Section::Elsewhere => around::mappings(meaning),
        Section::Exchange => around::exchanges(meaning),
        Section::Setup => around::setups(meaning, Section::Setup.id()),
        Section::Errors => block(Block::List, errors(meaning)),
        Section::Confused => block(Block::Entries, confusions(meaning)),
        Section::Use => usage(meaning),
        Section::Facts => facts::of(meaning),
        Section::History => history(meaning),
        Section::Sources => block(Block::List, sources(meaning)),
        Section::Meanings
        | Section::Diagnostics
        | Section::Faults
        | Section::Compare
        | Section::Constants
        | Section::Related => vec![],
    }
}

/// What happened, in a sentence; a rumour is called one.
pub(super) fn summary(meaning: &Meaning) -> Line {
    let summary = Line::from(meaning.summary);
    match meaning.confidence {
        Confidence::Low => Line::of(Run::Strong("A rumour: ".into())).line(summary),
        _ => summary,
    }
}

/// What to do now, by role.
pub(super) fn to_do(meaning: &Meaning) -> Vec<Row> {
    let roles = &meaning.to_do;
    [
        row("Visiting a site", roles.visitor),
        row("Calling an API", roles.caller),
        row("Running the server", roles.operator),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether to send the request again.
pub(super) fn retry(meaning: &Meaning) -> Row {
    let when = Line::of(Run::Strong(
        sentence(words::retry(meaning.retry.when)).into(),
    ));
    let text = match meaning.retry.note {
        note if note.is_empty() => when,
        note => when.and(". ").line(note.into()),
    };
    Row::new("Retry", text)
}

/// Words as the beginning of a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Whose move it is.
pub(super) fn whose_move(meaning: &Meaning) -> Row {
    Row::new(
        "Whose move",
        Line::text(words::whose_move(meaning.whose_move)),
    )
}

/// How to recognise a meaning, or at least where it is met.
pub(super) fn how_to_tell(meaning: &Meaning) -> Option<Line> {
    [meaning.tell, meaning.seen]
        .into_iter()
        .find(|prose| !prose.is_empty())
        .map(Line::from)
}

pub(super) fn standing(meaning: &Meaning) -> Vec<Row> {
    let mut rows = vec![Row::new(
        "Standing",
        Line::text(words::standing(meaning.standing)),
    )];
    rows.extend(meaning.dates.map(dates));
    if meaning.standing == Standing::Unofficial {
        if meaning.reach != Reach::Wire {
            rows.push(Row::new("Reach", Line::text(words::reach(meaning.reach))));
        }
        rows.extend(row("Met", meaning.seen));
        if meaning.confidence != Confidence::High {
            rows.push(Row::new(
                "Record",
                Line::text(words::confidence(meaning.confidence)),
            ));
        }
    }
    rows.push(retry(meaning));
    rows
}

/// The dates as they are; whether they have passed is for the reader to say.
fn dates(dates: Dates) -> Row {
    let extended = dates
        .extended
        .map(|day| format!(", extended {day}"))
        .unwrap_or_default();
    let text = format!(
        "registered {}{extended}, carries the expiry date {}",
        dates.registered, dates.expires
    );
    Row::new("Dates", Line::text(text))
}

fn cause(cause: &Cause) -> Vec<Block> {
    let title = Line(Line::from(cause.title).0.into_iter().map(strong).collect());
    let details = [row("Check", cause.check), row("Fix", cause.fix)];
    let [check, fix] = details.map(|row| row.map(|row| Block::Rows(vec![row])));
    let command = cause.run.map(|run| Block::Command(run.to_owned()));
    [Some(Block::Paragraph(title)), check, command, fix]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn strong(run: Run) -> Run {
    match run {
        Run::Text(text) => Run::Strong(text),
        other => other,
    }
}

fn errors(meaning: &Meaning) -> Vec<Line> {
    let text = |error: &crate::ErrorText| {
        Line::of(Run::Literal(error.text.into())).run(Run::Quiet(format!(" ({})", error.by).into()))
    };
    meaning.errors.iter().map(text).collect()
}

fn confusions(meaning: &Meaning) -> Vec<Entry> {
    let entry = |confusion: &crate::Confusion| Entry {
        mark: Run::Status(confusion.with),
        title: book()
            .get(confusion.with)
            .map(|s| Line::text(s.phrase()))
            .unwrap_or_default(),
        text: confusion.how.into(),
    };
    meaning.confusions.iter().map(entry).collect()
}

fn usage(meaning: &Meaning) -> Vec<Block> {
    let lists = [
        ("Send it when", meaning.usage.when),
        ("Don’t send it when", meaning.usage.avoid),
    ];
    lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .flat_map(|(title, items)| {
            let label = Line::of(Run::Strong(title.into()));
            [
                Block::Paragraph(label),
                Block::List(items.iter().map(|&item| item.into()).collect()),
            ]
        })
        .collect()
}

fn history(meaning: &Meaning) -> Vec<Block> {
    let mut rows = Vec::new();
    rows.extend(
        meaning
            .first
            .map(|first| Row::new("First defined", Line::cite(&first))),
    );
    let name = |name: &crate::Name| {
        Line::text(name.name).run(Run::Quiet(format!(" ({})", name.from).into()))
    };
    if !meaning.names.is_empty() {
        rows.push(Row::new(
            "Other names",
            Line::join(meaning.names.iter().map(name), ", "),
        ));
    }
    let turns = meaning.history.iter().map(|&turn| turn.into()).collect();
    [block(Block::Rows, rows), block(Block::List, turns)].concat()
}

fn sources(meaning: &Meaning) -> Vec<Line> {
    let spec = meaning.spec.map(|spec| {
        let url = spec.url();
        let name = format!("{}, {spec}: ", spec.document.title);
        Line::text(name).run(Run::Link {
            text: url.clone().into(),
            url: url.into(),
        })
    });
    spec.into_iter()
        .chain(meaning.sources.iter().map(|source| super::source(source)))
        .collect()
}

fn row(term: &'static str, text: Prose) -> Option<Row> {
    (!text.is_empty()).then(|| Row::new(term, text.into()))
}
