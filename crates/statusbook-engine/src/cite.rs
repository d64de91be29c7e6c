//! Documents and clauses: where a fact can be read.

use core::fmt;

/// A document that may be cited.
#[derive(Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub id: DocumentId,
    /// Its title, as printed on it.
    pub title: &'static str,
    /// What became of it.
    pub state: DocumentState,
}

/// A document's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentId {
    /// An RFC by number.
    Rfc(u16),
    /// An Internet-Draft by name, without its version.
    Draft(&'static str),
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentState {
    /// In force: a standard, a best practice, an experiment, an informational text.
    Current,
    /// Replaced by other documents.
    Obsolete,
    /// Retired without a successor.
    Historic,
    /// An Internet-Draft.
    Draft,
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rfc(number) => write!(f, "RFC {number}"),
            Self::Draft(name) => f.write_str(name),
        }
    }
}

/// A clause of a document; `Display` gives `RFC 9110, section 15.5.6`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The document.
    pub document: &'static Document,
    /// The section's number, or its title where the document has no stable numbers.
    pub section: Option<&'static str>,
}

impl Cite {
    /// Where to read it.
    ///
    /// ```
    /// use statusbook_engine::{Cite, Document, DocumentId, DocumentState};
    ///
    /// static HTTP: Document =
    ///     Document { id: DocumentId::Rfc(9110), title: "HTTP Semantics", state: DocumentState::Current };
    /// let cite = Cite { document: &HTTP, section: Some("15.5.5") };
    /// assert_eq!(cite.url(), "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5");
    /// assert_eq!(cite.to_string(), "RFC 9110, section 15.5.5");
    /// ```
    pub fn url(&self) -> String {
        match (self.document.id, self.section) {
            (DocumentId::Rfc(n), Some(s)) => {
                format!("https://www.rfc-editor.org/rfc/rfc{n}#section-{s}")
            }
            (DocumentId::Rfc(n), None) => format!("https://www.rfc-editor.org/rfc/rfc{n}"),
            (DocumentId::Draft(name), _) => {
                format!("https://datatracker.ietf.org/doc/{name}/")
            }
        }
    }
}

impl fmt::Display for Cite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.document.id)?;
        match self.section {
            Some(section) if section.starts_with(|c: char| c.is_ascii_digit()) => {
                write!(f, ", section {section}")
            }
            Some(title) => write!(f, ", section “{title}”"),
            None => Ok(()),
        }
    }
}
