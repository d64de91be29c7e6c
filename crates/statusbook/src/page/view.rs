//! The sections of a status page, in their order.

use super::blocks::{block, headed};
use super::meaning::{how_to_tell, part, standing, summary as sentence, to_do, whose_move};
use super::{Block, Line, Row, Run, Section, around, constants, facts};
use crate::{Meaning, Standing, Status, book};

/// A status as somebody wants to see it.
pub(super) struct View<'a> {
    pub(super) status: &'a Status,
    /// The meanings that are wanted; never empty.
    pub(super) meanings: &'a [&'static Meaning],
    /// Whether all issuers are wanted.
    pub(super) whole: bool,
}

impl View<'_> {
    pub(super) fn all(&self) -> Vec<Block> {
        let mut blocks = self.top();
        for section in Section::ALL {
            let body = match section {
                Section::Meanings => self.how_to_tell(),
                _ => self
                    .common(section)
                    .unwrap_or_else(|| self.of_lead(section)),
            };
            blocks.extend(headed(
                2,
                section.id().to_owned(),
                self.title_of(section),
                body,
            ));
            if section == Section::Use {
                let title = Line::text("The other meanings, one by one");
                blocks.extend(headed(2, "others".to_owned(), title, self.others()));
            }
        }
        blocks
    }

    /// A section's heading. Where nobody owns the number, it says whose advice follows.
    fn title_of(&self, section: Section) -> Line {
        let title = Line::text(section.title());
        let lead = self.meanings[0];
        let of_one = self.meanings.len() > 1 && lead.standing == Standing::Unofficial;
        let common = matches!(
            section,
            Section::Meanings
                | Section::Diagnostics
                | Section::Faults
                | Section::Compare
                | Section::Constants
                | Section::Related
                | Section::Facts
        );
        if of_one && !common {
            title.and(": ").and(lead.issuer.name)
        } else {
            title
        }
    }

    /// One section, of every wanted meaning.
    pub(super) fn only(&self, section: Section) -> Vec<Block> {
        let title = Line::text(section.title());
        if let Some(body) = self.common(section) {
            return headed(2, section.id().to_owned(), title, body);
        }
        if self.meanings.len() == 1 {
            let body = self.of_lead(section);
            return headed(2, section.id().to_owned(), title, body);
        }
        let one = |(at, meaning): (usize, &&'static Meaning)| {
            let id = format!("{}-{}", section.id(), self.id(at));
            headed(
                2,
                id,
                title.clone().and(": ").and(meaning.issuer.name),
                part(section, meaning),
            )
        };
        self.meanings.iter().enumerate().flat_map(one).collect()
    }

    /// What a section says about the first meaning.
    fn of_lead(&self, section: Section) -> Vec<Block> {
        let mut blocks = part(section, self.meanings[0]);
        if section == Section::Exchange && !blocks.is_empty() {
            blocks.splice(0..0, around::on_demand(self.status.code));
        }
        blocks
    }

    /// The sections that belong to the number, not to one meaning of it.
    fn common(&self, section: Section) -> Option<Vec<Block>> {
        match section {
            Section::Meanings => Some([self.how_to_tell(), self.others()].concat()),
            Section::Diagnostics => Some(self.diagnostics()),
            Section::Faults if self.whole => Some(around::faults(self.status.code)),
            Section::Compare if self.whole => Some(around::comparisons(self.status.code)),
            Section::Standing if self.meanings.len() == 1 => Some(self.standing()),
            Section::Constants if self.whole => Some(constants::on_page(self.status.code)),
            Section::Related if self.whole => Some(self.related()),
            Section::Facts
                if self.meanings[0].facts.is_none() && self.meanings[0].spec.is_none() =>
            {
                Some(facts::unregistered(self.status))
            }
            _ => None,
        }
    }

    pub(super) fn top(&self) -> Vec<Block> {
        let lead = self.meanings[0];
        let mut blocks = vec![Block::Paragraph(sentence(lead))];
        let others = self.meanings[1..].iter().map(|meaning| self.named(meaning));
        let others = Line::join(others, ", ");
        if !others.is_empty() {
            let also = Line::of(Run::Strong("The number has other meanings: ".into()));
            blocks.push(Block::Paragraph(also.line(others).and(".")));
        }
        blocks.push(Block::Rows(vec![whose_move(lead)]));
        blocks
    }

    /// Whose meaning it is, with the phrase where that is another than the first.
    fn named(&self, meaning: &'static Meaning) -> Line {
        let issuer = Line::text(meaning.issuer.name);
        if meaning.phrase == self.meanings[0].phrase {
            return issuer;
        }
        issuer.and(" (").and(meaning.phrase).and(")")
    }

    /// The standing of a lone meaning, with its signs: no table tells it from others.
    fn standing(&self) -> Vec<Block> {
        let lead = self.meanings[0];
        let mut rows = standing(lead);
        if !lead.tell.is_empty() {
            rows.insert(rows.len() - 1, Row::new("Signs", lead.tell.into()));
        }
        vec![Block::Rows(rows)]
    }

    /// How to tell the meanings apart.
    fn how_to_tell(&self) -> Vec<Block> {
        if self.meanings.len() < 2 {
            return vec![];
        }
        let tell = |meaning: &&'static Meaning| {
            Some(Row {
                term: self.named(meaning),
                text: how_to_tell(meaning)?,
            })
        };
        block(Block::Rows, self.meanings.iter().filter_map(tell).collect())
    }

    /// All meanings but the first, each by itself.
    fn others(&self) -> Vec<Block> {
        let one = |at: usize| {
            let meaning = self.meanings[at];
            let title = Line::text(meaning.issuer.name)
                .and(": ")
                .and(meaning.phrase);
            headed(3, self.id(at), title, apart(meaning, &self.id(at)))
        };
        (1..self.meanings.len()).flat_map(one).collect()
    }

    /// Unique on the page: an issuer may have two meanings for a number.
    fn id(&self, at: usize) -> String {
        let issuer = self.meanings[at].issuer.id;
        let before = self.meanings[..at]
            .iter()
            .filter(|m| m.issuer.id == issuer)
            .count();
        match before {
            0 => format!("meaning-{issuer}"),
            _ => format!("meaning-{issuer}-{}", before + 1),
        }
    }

    fn diagnostics(&self) -> Vec<Block> {
        let wanted = |issuer: &str| self.whole || self.meanings[0].issuer.id == issuer;
        let entry = |diagnostic: &&'static crate::Diagnostic| {
            let mark = Run::Link {
                text: diagnostic.full_id().into(),
                url: format!("/{}", diagnostic.full_id()).into(),
            };
            vec![Line::of(mark), Line::text(diagnostic.title)]
        };
        let diagnostics = book().diagnostics_on(self.status.code);
        let rows = diagnostics
            .iter()
            .filter(|d| wanted(d.issuer.id))
            .map(entry)
            .collect();
        block(|rows| Block::Table { head: vec![], rows }, rows)
    }

    fn related(&self) -> Vec<Block> {
        let all = book().statuses;
        let at = all.partition_point(|other| other.code < self.status.code);
        let named = |status: &Status| {
            Line::of(Run::Status(status.code))
                .and(" ")
                .and(status.phrase())
        };
        let mut rows = Vec::new();
        let related = self
            .status
            .related
            .iter()
            .filter_map(|&code| book().get(code))
            .map(named);
        let related = Line::join(related, ", ");
        if !related.is_empty() {
            rows.push(Row::new("See also", related));
        }
        let previous = at.checked_sub(1).and_then(|at| all.get(at));
        rows.extend(previous.map(|status| Row::new("Previous", named(status))));
        rows.extend(
            all.get(at + 1)
                .map(|status| Row::new("Next", named(status))),
        );
        block(Block::Rows, rows)
    }
}

/// A meaning by itself, under its own heading.
fn apart(meaning: &Meaning, id: &str) -> Vec<Block> {
    let mut rows = vec![whose_move(meaning)];
    rows.extend(to_do(meaning));
    rows.extend(standing(meaning));
    let mut blocks = vec![Block::Paragraph(sentence(meaning)), Block::Rows(rows)];
    for section in Section::ALL {
        if !matches!(section, Section::Do | Section::Standing) {
            let id = format!("{id}-{}", section.id());
            blocks.extend(headed(
                4,
                id,
                Line::text(section.title()),
                part(section, meaning),
            ));
        }
    }
    blocks
}
