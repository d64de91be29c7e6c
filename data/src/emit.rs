//! Writing the data as Rust tables: the source of a `static BOOK: Book`.

mod around;
mod index;
mod lexicon;
mod lines;
mod model;
mod rust;
mod tables;

use crate::Corpus;

/// The Rust source that defines `BOOK` and everything it points to; to be included where
/// `statusbook_engine::*` is in scope. `Err` names what the data lacks: run the checks first.
pub fn book(corpus: &Corpus) -> Result<String, String> {
    let mut out = String::with_capacity(4 << 20);
    tables::write(corpus, &mut out)?;
    Ok(out)
}

/// The bytes of the book's search index; see [`statusbook_engine::Index::unpack`]. `Err` names
/// what the data lacks.
pub fn index(corpus: &Corpus) -> Result<Vec<u8>, String> {
    Ok(index::pack(corpus)?.bytes())
}
