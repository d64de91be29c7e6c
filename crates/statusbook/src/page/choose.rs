//! The chooser's pages: a question, or the status to send.

use super::{Block, Line, Page, Row, Run};
use crate::{Leaf, Question, Status, Stop, book};

/// A question with its answers, or the end.
pub fn choose(stop: Stop) -> Page {
    match stop {
        Stop::Question(question) => ask(question),
        Stop::Leaf(leaf) => end(leaf),
    }
}

fn ask(question: &Question) -> Page {
    let mut blocks = Vec::new();
    if !question.why.is_empty() {
        blocks.push(Block::Paragraph(question.why.into()));
    }
    let steps = question.answers.iter().map(|answer| {
        let text = Line::from(answer.text);
        let line = match answer.hint {
            hint if hint.is_empty() => text,
            hint => text.and(". ").line(hint.into()),
        };
        vec![Block::Paragraph(line)]
    });
    blocks.push(Block::Steps(steps.collect()));
    Page {
        title: question.ask.into(),
        subtitle: Line::new(),
        blocks,
    }
}

fn end(leaf: &Leaf) -> Page {
    let phrase = |code| book().get(code).map_or("", Status::phrase);
    let mut rows = vec![Row::new("Why", leaf.reason.into())];
    if !leaf.to_do.is_empty() {
        rows.push(Row::new("Also", leaf.to_do.into()));
    }
    rows.push(Row::new("Clause", Line::cite(&leaf.clause)));
    if let Some(code) = leaf.runner_up {
        let other = Line::of(Run::Status(code)).and(" ").and(phrase(code));
        rows.push(Row::new(
            "Runner-up",
            other.and(". ").line(leaf.wins.into()),
        ));
    }
    Page {
        title: Line::of(Run::Status(leaf.code))
            .and(" ")
            .and(phrase(leaf.code)),
        subtitle: Line::text("the status to send"),
        blocks: vec![Block::Rows(rows)],
    }
}
