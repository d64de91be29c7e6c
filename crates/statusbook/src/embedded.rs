//! The book itself, written by the build script from the data.

use std::sync::LazyLock;

use statusbook_engine::{Book, Index};

/// The book.
pub const fn book() -> &'static Book {
    &tables::BOOK
}

/// The search index alone: a program that only searches, as in the browser, does not carry the
/// pages. It is unpacked when it is first asked for, which takes a few milliseconds.
pub fn index() -> &'static Index {
    &INDEX
}

static INDEX: LazyLock<Index> =
    LazyLock::new(|| Index::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"))));

#[allow(
    clippy::wildcard_imports,
    reason = "written by a program, for a program"
)]
mod tables {
    use super::INDEX;
    use statusbook_engine::*;

    include!(concat!(env!("OUT_DIR"), "/book.rs"));
}
