//! The data of Statusbook: reading, checking, and writing it as Rust tables.
//!
//! Used by build scripts and by `cargo xtask data`, never at run time.

pub mod check;
mod checks;
pub mod coverage;
pub mod emit;
pub mod file;
mod load;
mod message;
mod prose;
#[cfg(feature = "schema")]
pub mod schema;
mod text;

pub use check::{Fault, check};
pub use load::{Corpus, CsvRow, Place, Sourced, load};
pub use prose::{OwnedSpan, parse as parse_prose};
pub use text::{Text, line_at};
