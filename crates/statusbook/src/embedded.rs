//! The book itself, written by the build script from the data.

use statusbook_engine::Book;

/// The book.
pub const fn book() -> &'static Book {
    &tables::BOOK
}

#[expect(clippy::pedantic, reason = "written by a program, for a program")]
mod tables {
    use statusbook_engine::*;

    include!(concat!(env!("OUT_DIR"), "/book.rs"));
}
