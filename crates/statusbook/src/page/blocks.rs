//! Blocks that several pages are made of.

use super::{Block, Entry, Line, Row, Run, lists, meaning};
use crate::{Diagnostic, Meaning, Standing, Status};

/// A block of some items, or no block.
pub(super) fn block<T>(of: impl Fn(Vec<T>) -> Block, items: Vec<T>) -> Vec<Block> {
    if items.is_empty() {
        vec![]
    } else {
        vec![of(items)]
    }
}

/// Blocks under a heading, or nothing at all.
pub(super) fn headed(level: u8, id: String, text: Line, body: Vec<Block>) -> Vec<Block> {
    if body.is_empty() {
        return body;
    }
    [vec![Block::Heading { level, id, text }], body].concat()
}

impl Row {
    pub(super) fn new(term: &'static str, text: Line) -> Self {
        Self {
            term: Line::text(term),
            text,
        }
    }
}

impl Entry {
    /// A status in a list, with its sentence.
    pub(super) fn status(status: &Status, meaning: &Meaning) -> Self {
        let mut title = Line::of(Run::Strong(meaning.phrase.into()));
        if meaning.standing == Standing::Unofficial {
            title = title.run(Run::Quiet(format!("  {}", lists::who(status)).into()));
        } else if meaning.standing != Standing::Registered {
            title = title.run(Run::Quiet(format!("  {}", meaning.standing).into()));
        }
        Self {
            mark: Run::Status(status.code),
            title,
            text: meaning::summary(meaning),
        }
    }

    /// Without its sentence.
    pub(super) fn in_short(self) -> Self {
        Self {
            text: Line::new(),
            ..self
        }
    }

    /// A diagnostic in a list of its issuer's.
    pub(super) fn diagnostic(diagnostic: &'static Diagnostic) -> Self {
        let on: Vec<_> = diagnostic
            .statuses
            .iter()
            .map(ToString::to_string)
            .collect();
        let mut title = Line::of(Run::Strong(diagnostic.title.into()));
        if !on.is_empty() {
            title = title.run(Run::Quiet(format!("  on {}", on.join(", ")).into()));
        }
        Self {
            mark: Run::Link {
                text: diagnostic.name.into(),
                url: format!("/{}", diagnostic.full_id()).into(),
            },
            title,
            text: diagnostic.summary.into(),
        }
    }
}
