//! The page that tells several statuses apart.

use super::blocks::{block, headed};
use super::{Block, Line, Page, Row, Run, words};
use crate::{Comparison, Content, Level, Status, book};

/// The statuses of a comparison: `401 vs 403`.
pub fn names(comparison: &Comparison) -> String {
    let codes: Vec<String> = comparison
        .sides
        .iter()
        .map(|side| side.code.to_string())
        .collect();
    codes.join(" vs ")
}

/// The page that tells these statuses apart: what was written about them, if anything was, and the
/// table of their protocol facts.
pub fn compare(statuses: &[&'static Status]) -> Page {
    let codes: Vec<_> = statuses.iter().map(|status| status.code).collect();
    let written = book().comparison(&codes);
    let title = Line::join(
        statuses.iter().map(|s| Line::of(Run::Status(s.code))),
        " vs ",
    );
    let phrases = statuses.iter().map(|s| Line::text(s.phrase()));
    let mut blocks = Vec::new();
    if let Some(comparison) = written {
        blocks.push(Block::Paragraph(comparison.verdict.into()));
        blocks.push(Block::Rows(vec![Row::new(
            "Ask yourself",
            comparison.question.into(),
        )]));
    }
    blocks.extend(headed(
        2,
        "facts".to_owned(),
        Line::text("Side by side"),
        facts(statuses),
    ));
    if let Some(comparison) = written {
        let points = block(
            Block::List,
            comparison
                .points
                .iter()
                .map(|&point| point.into())
                .collect(),
        );
        blocks.extend(headed(
            2,
            "points".to_owned(),
            Line::text("What the table does not say"),
            points,
        ));
        for side in comparison.sides {
            let phrase = book().get(side.code).map_or("", Status::phrase);
            let head = Line::of(Run::Status(side.code)).and(" ").and(phrase);
            let rows = vec![
                Row::new("Send it when", side.when.into()),
                Row::new("For example", side.example.into()),
                Row::new("If it is the wrong one", side.wrong.into()),
            ];
            blocks.extend(headed(
                2,
                format!("side-{}", side.code),
                head,
                vec![Block::Rows(rows)],
            ));
        }
    }
    Page {
        title,
        subtitle: Line::join(phrases, " · "),
        blocks,
    }
}

/// The name of a fact, and what a status says of it.
type Fact = (&'static str, fn(&Status) -> Line);

/// A fact with what each status says of it.
pub type FactRow = (&'static str, Vec<Line>);

/// The facts in which statuses can differ, each with what every one says; what none of them says
/// is left out.
pub fn fact_rows(statuses: &[&'static Status]) -> Vec<FactRow> {
    let rows: [Fact; 9] = [
        ("In short", |s| s.lead().summary.into()),
        ("Whose move", |s| {
            Line::text(words::whose_move(s.lead().whose_move))
        }),
        ("Standing", |s| {
            Line::text(words::standing(s.lead().standing))
        }),
        ("Retry", |s| Line::text(words::retry(s.lead().retry.when))),
        ("Caches", |s| {
            of_facts(s, |facts| {
                Line::text(match (facts.no_store, facts.cacheable) {
                    (Some(_), _) => "must not store it",
                    (None, true) => "may store it by themselves",
                    (None, false) => "only if told to",
                })
            })
        }),
        ("Content", |s| {
            of_facts(s, |facts| {
                Line::text(match facts.content {
                    Content::Allowed => "allowed",
                    Content::Forbidden => "never",
                })
            })
        }),
        ("Next request", |s| {
            of_facts(s, |facts| {
                facts
                    .redirect
                    .map_or_else(Line::new, |method| Line::text(words::redirect(method)))
            })
        }),
        ("Must have", |s| {
            of_facts(s, |facts| {
                let must = facts
                    .headers
                    .iter()
                    .filter(|rule| rule.level == Level::Must);
                Line::join(
                    must.map(|rule| Line::of(Run::Literal(rule.name.into()))),
                    ", ",
                )
            })
        }),
        ("Defined in", |s| {
            s.lead()
                .spec
                .map_or_else(Line::new, |spec| Line::cite(&spec))
        }),
    ];
    let rows = rows
        .into_iter()
        .map(|(name, of)| (name, statuses.iter().map(|s| of(s)).collect::<Vec<_>>()));
    rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}

fn of_facts(status: &Status, say: fn(&crate::Facts) -> Line) -> Line {
    status.lead().facts.as_ref().map_or_else(Line::new, say)
}

fn facts(statuses: &[&'static Status]) -> Vec<Block> {
    let mut head = vec![""];
    head.extend(statuses.iter().map(|status| status.phrase()));
    let rows = fact_rows(statuses).into_iter().map(|(name, cells)| {
        let mut row = vec![Line::of(Run::Strong(name.into()))];
        row.extend(cells);
        row
    });
    vec![Block::Table {
        head,
        rows: rows.collect(),
    }]
}
