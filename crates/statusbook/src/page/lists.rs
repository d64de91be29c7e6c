//! Lists: all numbers, what a search found, what is near.

use super::{Block, Entry, Line, Page, Run, diagnostic, summary};
use crate::{Code, DocKind, Hit, Hits, Part, Standing, Status, book};

/// One line a number: number, phrase, and who gives it a meaning.
pub fn list<'a>(statuses: impl IntoIterator<Item = &'a Status>) -> Page {
    let row = |status: &Status| {
        let who = Line::of(Run::Quiet(who(status).into()));
        vec![
            Line::of(Run::Status(status.code)),
            Line::text(status.phrase()),
            who,
        ]
    };
    let rows = statuses.into_iter().map(row).collect();
    Page {
        title: Line::new(),
        subtitle: Line::new(),
        blocks: super::blocks::block(|rows| Block::Table { head: vec![], rows }, rows),
    }
}

/// Who gives the number a meaning, or what the registry says of it.
pub(super) fn who(status: &Status) -> String {
    let lead = status.lead();
    let more = status.issuers().count() - 1;
    let who = match lead.standing {
        Standing::Unofficial => lead.issuer.name,
        standing => standing.word(),
    };
    match more {
        0 => who.to_owned(),
        more => format!("{who} and {more} more"),
    }
}

/// What a search found, best first.
pub fn hits(hits: &Hits) -> Page {
    Page {
        title: Line::new(),
        subtitle: Line::new(),
        blocks: understood(hits)
            .into_iter()
            .chain(told_apart(hits))
            .chain(super::blocks::block(
                Block::Entries,
                hits.hits.iter().map(entry).collect(),
            ))
            .collect(),
    }
}

/// As what the query was read, where some of its words seemed misspelt.
fn understood(hits: &Hits) -> Option<Block> {
    let corrected = hits.corrected.clone()?;
    Some(Block::Paragraph(Line::text(format!(
        "Showing results for “{corrected}”."
    ))))
}

/// The comparison that answers the query, with its verdict.
fn told_apart(hits: &Hits) -> Option<Block> {
    let comparison = book().comparison(&hits.comparison)?;
    let link = Run::Link {
        text: super::compare::names(comparison).into(),
        url: format!("/compare/{}", comparison.id).into(),
    };
    let verdict = Line::of(link).and(": ").line(comparison.verdict.into());
    Some(Block::Paragraph(verdict))
}

/// The answer to somebody's words: one clear winner shows the top of its page, then the others;
/// else the list.
pub fn answer(found: &Hits) -> Page {
    let Some((first, others)) = found.hits.split_first().filter(|_| has_clear_winner(found)) else {
        return hits(found);
    };
    let Some(mut page) = page_of(first) else {
        return hits(found);
    };
    let above = understood(found).into_iter().chain(told_apart(found));
    page.blocks.splice(0..0, above);
    let others: Vec<Entry> = runners_up(others).map(entry).map(Entry::in_short).collect();
    if !others.is_empty() {
        let text = Line::text("Other answers");
        page.blocks.push(Block::Heading {
            level: 2,
            id: "others".to_owned(),
            text,
        });
        page.blocks.push(Block::Entries(others));
    }
    page
}

/// The others worth a line. Below half of the best of them stands mostly what shares a word.
fn runners_up(others: &[Hit]) -> impl Iterator<Item = &Hit> {
    let best = others
        .iter()
        .filter(|hit| !is_named(hit))
        .map(|hit| hit.score)
        .max()
        .unwrap_or(0);
    others
        .iter()
        .filter(move |hit| 2 * hit.score >= best)
        .take(RUNNERS_UP)
}

/// Other answers below a clear winner: enough to see a wrong guess, short enough for one screen.
const RUNNERS_UP: usize = 5;

/// How much better than the second a first hit must be to speak for all, in percent of its score. At 100, near ties show one
/// page and hide its equals; at 1.5, hardly any question gets a direct answer.
const CLEARLY_BETTER_PERCENT: i32 = 110;

/// Scores of names and numbers are hundreds, with steps of tens between their kinds; a tenth of
/// them would bridge several kinds. In hundredths of a point.
const ONE_KIND_BETTER: i32 = 1500;

fn has_clear_winner(found: &Hits) -> bool {
    match &*found.hits {
        [] => false,
        [_] => true,
        [first, second, ..] if is_named(first) => first.score - second.score >= ONE_KIND_BETTER,
        [first, second, ..] => 100 * first.score >= CLEARLY_BETTER_PERCENT * second.score,
    }
}

/// Whether the whole query is the hit's number or name.
fn is_named(hit: &Hit) -> bool {
    hit.parts
        .iter()
        .any(|(part, _)| matches!(part, Part::Number | Part::Key))
}

fn page_of(hit: &Hit) -> Option<Page> {
    match hit.doc.kind {
        DocKind::Status => book().get(hit.doc.code?).map(summary),
        DocKind::Diagnostic => {
            let (issuer, id) = hit.doc.id.split_once('/')?;
            book().diagnostic(issuer, id).map(diagnostic)
        }
    }
}

fn entry(hit: &Hit) -> Entry {
    let doc = hit.doc;
    let mark = match (doc.kind, doc.code) {
        (DocKind::Status, Some(code)) => Run::Status(code),
        _ => Run::Link {
            text: doc.id.into(),
            url: format!("/{}", doc.id).into(),
        },
    };
    let status = doc
        .code
        .filter(|_| doc.kind == DocKind::Status)
        .and_then(|code| book().get(code));
    status.map_or_else(
        || Entry {
            mark,
            title: Line::of(Run::Strong(doc.phrase.into())),
            text: Line::text(doc.summary),
        },
        |status| Entry::status(status, status.lead()),
    )
}

/// What to say about a number the book lacks: its class, and the nearest on either side.
pub fn neighbours(code: Code) -> Line {
    let class = code.class();
    let line = Line::text(format!("no entry for {code} ({class} {})", class.words()));
    let near = book().neighbours(code);
    let (below, above) = near.split_at(near.partition_point(|near| near.code < code));
    let nearest = below.last().into_iter().chain(above.first());
    let nearest = Line::join(nearest.map(|near| Line::of(Run::Status(near.code))), ", ");
    if nearest.is_empty() {
        line
    } else {
        line.and("; near it: ").line(nearest)
    }
}
