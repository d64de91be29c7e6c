//! A line of runs: book prose and the words between, ready for any renderer.

use std::borrow::Cow;
use std::fmt;

use crate::{Cite, Class, Code, Prose, Span};

/// Text of a page, short or long; a renderer wraps it as it needs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Run>);

/// A run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain words.
    Text(Cow<'static, str>),
    /// A name, a field, a command in a sentence.
    Code(Cow<'static, str>),
    /// The same standing alone, where it needs no marks.
    Literal(Cow<'static, str>),
    /// Stressed words.
    Emphasis(Cow<'static, str>),
    /// What one has to see first.
    Strong(Cow<'static, str>),
    /// What one may overlook.
    Quiet(Cow<'static, str>),
    /// A status, shown as its number.
    Status(Code),
    /// A class, shown as `4xx`.
    Class(Class),
    /// A link to elsewhere, or to another page of the site where it starts with a slash.
    Link {
        /// What is shown.
        text: Cow<'static, str>,
        /// An absolute URL, or a path of the site.
        url: Cow<'static, str>,
    },
}

impl Line {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Plain words.
    pub fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self(vec![Run::Text(text.into())])
    }

    /// One run.
    pub fn of(run: Run) -> Self {
        Self(vec![run])
    }

    /// A clause, with a link to where it can be read.
    pub fn cite(cite: &Cite) -> Self {
        Self::of(Run::Link {
            text: cite.to_string().into(),
            url: cite.url().into(),
        })
    }

    /// Adds plain words.
    #[must_use]
    pub fn and(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Run::Text(text.into()));
        self
    }

    /// Adds a run.
    #[must_use]
    pub fn run(mut self, run: Run) -> Self {
        self.0.push(run);
        self
    }

    /// Adds another line's runs.
    #[must_use]
    pub fn line(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Lines one after another, with something between.
    pub fn join(lines: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        let mut whole = Self::new();
        for line in lines {
            if !whole.is_empty() {
                whole.0.push(Run::Text(between.into()));
            }
            whole.0.extend(line.0);
        }
        whole
    }

    /// Whether there is nothing to say.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Prose> for Line {
    fn from(prose: Prose) -> Self {
        Self(prose.0.iter().map(|&span| span.into()).collect())
    }
}

impl From<Span> for Run {
    fn from(span: Span) -> Self {
        match span {
            Span::Text(text) => Self::Text(text.into()),
            Span::Code(text) => Self::Code(text.into()),
            Span::Emphasis(text) => Self::Emphasis(text.into()),
            Span::Status(code) => Self::Status(code),
            Span::Link { text, url } => Self::Link {
                text: text.into(),
                url: url.into(),
            },
        }
    }
}

/// Plain text: code in backticks, a link as its text.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|run| write!(f, "{run}"))
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text)
            | Self::Literal(text)
            | Self::Emphasis(text)
            | Self::Strong(text)
            | Self::Quiet(text)
            | Self::Link { text, .. } => f.write_str(text),
            Self::Code(text) => write!(f, "`{text}`"),
            Self::Status(code) => write!(f, "{code}"),
            Self::Class(class) => write!(f, "{class}"),
        }
    }
}
