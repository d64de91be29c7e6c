//! The page of a status.

use super::meaning::{retry, to_do};
use super::view::View;
use super::{Block, Line, Page, Run, Selection};
use crate::{Meaning, Standing, Status};

/// The page of a status, or the selected part of it. It is empty if the issuer gives the number
/// no meaning, or if the book has nothing for the section.
pub fn status(status: &Status, selection: &Selection) -> Page {
    let wanted = |meaning: &&Meaning| selection.issuer.is_none_or(|id| meaning.issuer.id == id);
    let meanings: Vec<&'static Meaning> = status.meanings.iter().filter(wanted).collect();
    let Some(lead) = meanings.first() else {
        return Page {
            title: title(status, status.lead()),
            subtitle: Line::new(),
            blocks: vec![],
        };
    };
    let view = View {
        status,
        meanings: &meanings,
        whole: selection.issuer.is_none(),
    };
    let blocks = match selection.section {
        Some(section) => view.only(section),
        None => view.all(),
    };
    Page {
        title: title(status, lead),
        subtitle: subtitle(status, lead),
        blocks,
    }
}

/// A section of the first meaning alone, or of the whole number where it belongs to that.
pub fn section(status: &Status, section: super::Section) -> Vec<Block> {
    let meanings: Vec<&'static Meaning> = status.meanings.iter().collect();
    let view = |meanings, whole| View {
        status,
        meanings,
        whole,
    };
    if section.is_common() {
        view(&meanings, true).only(section)
    } else {
        view(&meanings[..1], false).only(section)
    }
}

/// The top of a status page: what happened, whose move it is, what to do, whether to try again.
pub fn summary(status: &Status) -> Page {
    let lead = status.lead();
    let meanings: Vec<&'static Meaning> = status.meanings.iter().collect();
    let mut blocks = View {
        status,
        meanings: &meanings,
        whole: true,
    }
    .top();
    let rows = to_do(lead).into_iter().chain([retry(lead)]);
    match blocks.last_mut() {
        Some(Block::Rows(top)) => top.extend(rows),
        _ => blocks.push(Block::Rows(rows.collect())),
    }
    Page {
        title: title(status, lead),
        subtitle: subtitle(status, lead),
        blocks,
    }
}

fn title(status: &Status, lead: &Meaning) -> Line {
    Line::of(Run::Status(status.code)).and(" ").and(lead.phrase)
}

fn subtitle(status: &Status, lead: &Meaning) -> Line {
    let line = Line::of(Run::Class(status.class()))
        .and(" ")
        .and(status.class().words());
    match lead.standing {
        Standing::Unofficial => line.and(" · unofficial · ").and(lead.issuer.name),
        standing => line.and(" · ").and(standing.word()),
    }
}
