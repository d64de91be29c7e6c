//! Every HTTP status code, explained and searchable.
//!
//! The book is embedded as static tables: nothing is read or decoded when a program starts.
//!
//! ```
//! use statusbook::{Code, Filter, book};
//!
//! let teapot = book().get(Code::new(418).unwrap()).unwrap();
//! assert_eq!(teapot.meanings.len(), 2);
//!
//! let hits = book().search("too many requests", Filter { limit: 3, class: None }).hits;
//! assert_eq!(hits[0].doc.id, "429");
//! ```

mod embedded;
pub mod markdown;
mod names;
pub mod page;
#[cfg(feature = "render")]
pub mod text;
#[cfg(feature = "serde")]
pub mod view;

pub use embedded::{book, index};
pub use names::{Named, named};
pub use statusbook_engine::*;
