//! Prose stays a tree until the last step: colour, tags and spacing are the renderer's affair.

use core::fmt;

use crate::Code;

/// One paragraph.
///
/// `Display` gives plain text: code in backticks, a link as its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prose(pub &'static [Span]);

/// A run of text with one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(&'static str),
    /// A name, a field, a command: shown in a fixed-width face.
    Code(&'static str),
    /// Stressed words.
    Emphasis(&'static str),
    /// Another status; a link, or plainly its number.
    Status(Code),
    /// A link to elsewhere.
    Link {
        /// What is shown.
        text: &'static str,
        /// An absolute `https` URL.
        url: &'static str,
    },
}

impl Prose {
    /// Nothing to say.
    pub const EMPTY: Self = Self(&[]);

    /// Whether there is nothing to say.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|span| write!(f, "{span}"))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Emphasis(text) | Self::Link { text, .. } => f.write_str(text),
            Self::Code(text) => write!(f, "`{text}`"),
            Self::Status(code) => write!(f, "{code}"),
        }
    }
}
