//! What an exact name stands for: `not-found`, `NOT_FOUND`, `http.StatusTeapot`, `H12`.
//!
//! No ranking and no guessing: a name either names something or it does not. Anything looser is a
//! search.

use crate::{Diagnostic, DocKind, KeyKind, Status, book, index, key};

/// Something a name can stand for.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// A status.
    Status(&'static Status),
    /// An issuer's own identifier.
    Diagnostic(&'static Diagnostic),
}

impl Named {
    /// Path of its page.
    pub fn url(self) -> String {
        match self {
            Self::Status(status) => format!("/{}", status.code),
            Self::Diagnostic(diagnostic) => format!("/{}", diagnostic.full_id()),
        }
    }
}

/// What a phrase, a constant or an identifier names, in any spelling; `None` where it names
/// nothing, or several things equally well.
///
/// ```
/// use statusbook::named;
///
/// for name in ["not-found", "NOT_FOUND", "http.StatusNotFound"] {
///     assert_eq!(named(name).unwrap().url(), "/404");
/// }
/// assert_eq!(named("H12").unwrap().url(), "/heroku/H12");
/// assert!(named("not fuond").is_none());
/// ```
pub fn named(name: &str) -> Option<Named> {
    let index = index();
    let name = key(name);
    let targets = || index.named(&name);
    let strongest = targets().map(|target| strength(target.kind)).min()?;
    let mut docs = targets()
        .filter(|t| strength(t.kind) == strongest)
        .map(|t| t.doc);
    let doc = docs.next()?;
    if docs.any(|other| other != doc) {
        return None;
    }
    let doc = &index.docs()[usize::from(doc)];
    match doc.kind {
        DocKind::Status => book().get(doc.code?).map(Named::Status),
        DocKind::Diagnostic => {
            let (issuer, id) = doc.id.split_once('/')?;
            book().diagnostic(issuer, id).map(Named::Diagnostic)
        }
    }
}

/// Lower is stronger. Unlike in a search, a registered phrase comes before a library's constant:
/// `/unauthorized` is 401 whatever some library calls by that name.
const fn strength(kind: KeyKind) -> u8 {
    match kind {
        KeyKind::FullId => 0,
        KeyKind::Phrase => 1,
        KeyKind::Symbol => 2,
        KeyKind::OtherPhrase => 3,
        KeyKind::FormerPhrase => 4,
        KeyKind::Id => 5,
        KeyKind::Tail => 6,
        KeyKind::Title => 7,
    }
}
