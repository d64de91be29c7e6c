//! Texts that nobody types in good faith.

use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::root;

/// Bytes of a hostile text: as much as the server takes.
const SIZE: usize = 64 * 1024;

/// A hostile text.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Shape {
    /// What is nasty about it.
    pub(super) shape: String,
    /// What it repeats; after [`read`], the whole text.
    #[serde(rename = "repeat")]
    pub(super) text: String,
}

/// The shapes that the tests use too, each at its full size.
pub(super) fn read() -> Result<Vec<Shape>> {
    let path = root()?.join("tests/hostile.jsonl");
    let source = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    source
        .lines()
        .map(|line| {
            let Shape { shape, text } = serde_json::from_str(line)?;
            let text = text.repeat(SIZE / text.len().max(1));
            Ok(Shape { shape, text })
        })
        .collect()
}
