//! What a page says, and in which order: a tree of blocks that every surface renders its own way.
//!
//! Nothing here knows about colour, tags or width. Facts and sentences come from the book; the
//! words between them (headings, labels) stand here, once for all surfaces.

mod around;
mod blocks;
mod choose;
mod compare;
mod constants;
mod facts;
mod line;
mod lists;
mod meaning;
mod other;
mod section;
mod status;
mod view;
pub mod words;

pub use around::{RESPONDER, all_faults, verdicts};
pub use choose::choose;
pub use compare::{FactRow, compare, fact_rows, names};
pub use constants::{constants, constants_of, is_in};
pub use line::{Line, Run};
pub use lists::{answer, hits, list, neighbours};
pub use other::{class, diagnostic, issuer};
pub use section::{Section, Selection};
pub use status::{section, status, summary};

/// A page, before it is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is about: `404 Not Found`.
    pub title: Line,
    /// What sort of thing that is: its class, its standing. May be empty.
    pub subtitle: Line,
    /// Everything else, in order.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 for a section, 3 and 4 below it; the title is the only 1.
        level: u8,
        /// Unique on the page, and stable: `causes`, `meaning-nginx`.
        id: String,
        /// What it says.
        text: Line,
    },
    /// A paragraph.
    Paragraph(Line),
    /// Items without an order.
    List(Vec<Line>),
    /// Items in an order, each a small page of its own: a paragraph, then details.
    Steps(Vec<Vec<Block>>),
    /// Terms, each with what there is to say.
    Rows(Vec<Row>),
    /// Columns under a head.
    Table {
        /// The columns' names; empty for a table that explains itself.
        head: Vec<&'static str>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Line>>,
    },
    /// Other pages, each with a sentence.
    Entries(Vec<Entry>),
    /// A command, to the letter.
    Command(String),
    /// Code or raw text, to the letter.
    Code {
        /// `nginx`, `http`.
        language: &'static str,
        /// Without a line break at its end.
        text: String,
    },
}

/// A term with what there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The term.
    pub term: Line,
    /// What there is to say.
    pub text: Line,
}

/// Another page with a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number or identifier.
    pub mark: Run,
    /// Its title.
    pub title: Line,
    /// The sentence; may be empty.
    pub text: Line,
}

impl Page {
    /// Whether it says nothing beyond its title.
    pub const fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// A source: a link where it is one.
fn source(source: &'static str) -> Line {
    if source.starts_with("https://") || source.starts_with("http://") {
        return Line::of(Run::Link {
            text: source.into(),
            url: source.into(),
        });
    }
    Line::text(source)
}
