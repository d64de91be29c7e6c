//! The page of a status.

use askama::Template;
use statusbook::page::{self, Block, Line, Page, Row, Section, Selection, words};
use statusbook::view::StatusView;
use statusbook::{
    Code, Confidence, Constant, Diagnostic, Issuer, Library, Meaning, Prose, Standing, Status, book,
};

use super::{Frame, render};
use crate::html::filters;
use crate::resource::{Resource, json};

/// The page, as its template sees it.
#[derive(Template)]
#[template(path = "status.html")]
struct StatusPage {
    frame: Frame,
    status: &'static Status,
    lead: &'static Meaning,
    others: Vec<Other>,
    facts: Vec<Row>,
    unregistered: Vec<Line>,
    diagnostics: Vec<ByIssuer>,
    languages: Vec<ByLanguage>,
    /// The sections that are made of the library's blocks.
    made: Vec<Made>,
    related: Vec<&'static Status>,
    previous: Option<&'static Status>,
    next: Option<&'static Status>,
}

/// A meaning besides the first, with its anchor: an issuer may have two for one number.
struct Other {
    anchor: String,
    meaning: &'static Meaning,
}

/// The diagnostics of one issuer.
struct ByIssuer {
    issuer: &'static Issuer,
    diagnostics: Vec<&'static Diagnostic>,
}

/// A section that the library makes.
struct Made {
    section: Section,
    blocks: Vec<Block>,
    /// Whether this is only its beginning.
    is_cut: bool,
}

/// What the libraries of one language call it.
struct ByLanguage {
    language: &'static str,
    libraries: Vec<(&'static Library, Vec<&'static Constant>)>,
}

impl ByLanguage {
    /// Libraries that the page shows for a language: the standard one.
    const MOST: usize = 1;

    /// The first libraries; the others stand on the page of all constants.
    fn first(&self) -> &[(&'static Library, Vec<&'static Constant>)] {
        &self.libraries[..self.libraries.len().min(Self::MOST)]
    }
}

impl Resource for Status {
    fn html(&self) -> String {
        book()
            .get(self.code)
            .map(|status| render(&StatusPage::new(status)))
            .unwrap_or_default()
    }

    fn json(&self) -> String {
        json(&StatusView::from(self))
    }

    fn page(&self) -> Page {
        page::status(self, &Selection::default())
    }
}

impl StatusPage {
    fn new(status: &'static Status) -> Self {
        let all = book().statuses;
        let at = all.partition_point(|other| other.code < status.code);
        let (facts, unregistered) = facts(status);
        Self {
            frame: super::linked::status(status),
            status,
            lead: status.lead(),
            others: others(status),
            facts,
            unregistered,
            diagnostics: by_issuer(status.code),
            made: made(status),
            languages: by_language(status.code),
            related: status
                .related
                .iter()
                .filter_map(|&code| book().get(code))
                .collect(),
            previous: at.checked_sub(1).map(|at| &all[at]),
            next: all.get(at + 1),
        }
    }

    /// The sections that have something to say, for the list of contents.
    fn contents(&self) -> Vec<Section> {
        let lead = self.lead;
        let says = |section: &Section| match section {
            Section::Do => {
                let to_do = &lead.to_do;
                [to_do.visitor, to_do.caller, to_do.operator]
                    .iter()
                    .any(|text| !text.is_empty())
            }
            Section::Standing => true,
            Section::Meanings => !self.others.is_empty(),
            Section::Causes => !lead.causes.is_empty(),
            Section::Errors => !lead.errors.is_empty(),
            Section::Diagnostics => !self.diagnostics.is_empty(),
            Section::Confused => !lead.confusions.is_empty(),
            Section::Use => !lead.usage.when.is_empty() || !lead.usage.avoid.is_empty(),
            Section::Facts => !self.facts.is_empty() || !self.unregistered.is_empty(),
            Section::Constants => !self.languages.is_empty(),
            Section::History => {
                lead.first.is_some() || !lead.names.is_empty() || !lead.history.is_empty()
            }
            Section::Sources => lead.spec.is_some() || !lead.sources.is_empty(),
            Section::Related => !self.related.is_empty(),
            _ => !self.made_of(*section).is_empty(),
        };
        Section::ALL.into_iter().filter(says).collect()
    }

    /// The blocks of a section that the library makes.
    fn made_of(&self, section: Section) -> &[Block] {
        let made = self.made.iter().find(|made| made.section == section);
        made.map_or(&[], |made| &made.blocks)
    }

    /// The path of a section by itself.
    fn page_of(&self, section: Section) -> String {
        format!("/{}/{}", self.status.code, section.id())
    }

    /// Whether a section has more on a page of its own.
    fn is_cut(&self, section: Section) -> bool {
        self.made
            .iter()
            .any(|made| made.section == section && made.is_cut)
    }

    /// The most telling sentence on how to recognise a meaning.
    fn how_to_tell<'a>(&self, meaning: &'a Meaning) -> &'a Prose {
        let Self { .. } = self;
        let telling = [&meaning.tell, &meaning.seen]
            .into_iter()
            .find(|text| !text.is_empty());
        telling.unwrap_or(&meaning.summary)
    }

    /// How many libraries name it.
    fn libraries(&self) -> usize {
        self.languages.iter().map(|of| of.libraries.len()).sum()
    }

    /// The phrase of another status.
    fn phrase(&self, code: Code) -> &'static str {
        let Self { .. } = self;
        book().get(code).map_or("", Status::phrase)
    }
}

/// The library's rows of protocol facts, or its words on an unregistered number.
fn facts(status: &Status) -> (Vec<Row>, Vec<Line>) {
    let selection = Selection {
        issuer: None,
        section: Some(Section::Facts),
    };
    let blocks = page::status(status, &selection).blocks;
    let (mut rows, mut rest) = (Vec::new(), Vec::new());
    for block in blocks
        .into_iter()
        .filter(|block| !matches!(block, Block::Heading { .. }))
    {
        match block {
            // Where other issuers have facts too, the first rows are the first meaning's.
            Block::Rows(found) if rows.is_empty() => rows = found,
            Block::Paragraph(line) => rest.push(line),
            _ => {}
        }
    }
    (rows, rest)
}

/// The sections that the library makes, of the first meaning, without their headings.
fn made(status: &Status) -> Vec<Made> {
    let sections = [
        Section::Senders,
        Section::Faults,
        Section::Compare,
        Section::Clients,
        Section::World,
        Section::Elsewhere,
        Section::Exchange,
        Section::Setup,
    ];
    sections
        .into_iter()
        .map(|section| {
            let mut blocks = page::section(status, section);
            if matches!(blocks.first(), Some(Block::Heading { .. })) {
                blocks.remove(0);
            }
            let is_cut = cut(section, &mut blocks);
            Made {
                section,
                blocks,
                is_cut,
            }
        })
        .collect()
}

/// Rows of a section that the page shows; the rest has a page of its own, since a page has a budget.
const ROWS: usize = 4;

/// Exchanges that the page shows.
const EXCHANGES: usize = 2;

/// Pieces of code that the page shows for sending a status, and for dealing with it.
const SENDING: usize = 1;
const HANDLING: usize = 1;

/// Leaves the beginning of a long section. Whether something was left out.
fn cut(section: Section, blocks: &mut Vec<Block>) -> bool {
    let mut is_cut = false;
    for block in blocks.iter_mut() {
        if let Block::Rows(rows) = block {
            is_cut |= rows.len() > ROWS;
            rows.truncate(ROWS);
        }
    }
    if section == Section::Exchange {
        // A request and its response; what stands after the last of those shown belongs to others.
        let code = |block: &Block| matches!(block, Block::Code { .. });
        let mut codes = blocks.iter().enumerate().filter(|(_, block)| code(block));
        let last = codes.nth(2 * EXCHANGES - 1).map(|(at, _)| at);
        if let Some(last) = last.filter(|last| blocks[last + 1..].iter().any(code)) {
            blocks.truncate(last + 1);
            is_cut = true;
        }
    }
    if section == Section::Setup {
        let (mut seen, mut most) = (0, SENDING);
        let before = blocks.len();
        // A piece is a paragraph and its code.
        blocks.retain(|block| {
            match block {
                Block::Heading { id, .. } => {
                    seen = 0;
                    most = if id.ends_with("-handle") {
                        HANDLING
                    } else {
                        SENDING
                    };
                }
                Block::Paragraph(_) => seen += 1,
                _ => {}
            }
            seen <= most
        });
        is_cut |= blocks.len() < before;
    }
    is_cut
}

fn others(status: &'static Status) -> Vec<Other> {
    let anchor = |at: usize, meaning: &Meaning| {
        let id = meaning.issuer.id;
        let before = status.meanings[..at]
            .iter()
            .filter(|m| m.issuer.id == id)
            .count();
        if before == 0 {
            format!("meaning-{id}")
        } else {
            format!("meaning-{id}-{}", before + 1)
        }
    };
    let all = status.meanings.iter().enumerate().skip(1);
    all.map(|(at, meaning)| Other {
        anchor: anchor(at, meaning),
        meaning,
    })
    .collect()
}

fn by_issuer(code: Code) -> Vec<ByIssuer> {
    let mut groups: Vec<ByIssuer> = Vec::new();
    for diagnostic in book().diagnostics_on(code) {
        match groups
            .last_mut()
            .filter(|group| group.issuer.id == diagnostic.issuer.id)
        {
            Some(group) => group.diagnostics.push(diagnostic),
            None => groups.push(ByIssuer {
                issuer: diagnostic.issuer,
                diagnostics: vec![diagnostic],
            }),
        }
    }
    groups
}

fn by_language(code: Code) -> Vec<ByLanguage> {
    let mut languages: Vec<ByLanguage> = Vec::new();
    for library in book().libraries {
        let names: Vec<_> = library
            .constants
            .iter()
            .filter(|c| c.code == code)
            .collect();
        if names.is_empty() {
            continue;
        }
        let known = languages
            .iter_mut()
            .find(|of| of.language == library.language);
        match known {
            Some(of) => of.libraries.push((library, names)),
            None => languages.push(ByLanguage {
                language: library.language,
                libraries: vec![(library, names)],
            }),
        }
    }
    languages.sort_by_key(|of| of.language.to_ascii_lowercase());
    languages
}
