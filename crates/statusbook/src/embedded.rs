//! The book itself, written by the build script from the data.

use statusbook_engine::{Book, Index};

/// The book.
pub const fn book() -> &'static Book {
    &tables::BOOK
}

/// The search index alone: a program that only searches, as in the browser, does not carry the pages.
pub const fn index() -> &'static Index {
    &tables::INDEX
}

#[expect(clippy::pedantic, reason = "written by a program, for a program")]
mod tables {
    use statusbook_engine::*;

    include!(concat!(env!("OUT_DIR"), "/book.rs"));
}
