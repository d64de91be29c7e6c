//! Texts that nobody types in good faith are answered, and never read to their end: the shapes of
//! `tests/hostile.jsonl`, each as large as the server takes. How long they take is measured by
//! `cargo xtask bench search`.

use std::fs;
use std::path::Path;

use statusbook::{Filter, book};

/// Bytes of a hostile text.
const SIZE: usize = 64 * 1024;

/// Bytes of a query that are read.
const READ: usize = 4096;

/// Every shape with its text.
fn shapes() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile.jsonl");
    let source = fs::read_to_string(path).unwrap();
    let shape = |line: &str| {
        let shape: serde_json::Value = serde_json::from_str(line).unwrap();
        let unit = shape["repeat"].as_str().unwrap();
        let name = shape["shape"].as_str().unwrap().to_owned();
        (name, unit.repeat(SIZE / unit.len()))
    };
    source.lines().map(shape).collect()
}

/// What a query finds, with its scores.
fn found(query: &str) -> Vec<(&'static str, f32)> {
    let filter = Filter {
        limit: 10,
        class: None,
    };
    let hits = book().search(query, filter).hits;
    hits.iter().map(|hit| (hit.doc.id, hit.score)).collect()
}

#[test]
fn hostile_text_is_answered_with_numbers_for_scores() {
    for (shape, text) in shapes() {
        let hits = found(&text);
        assert!(hits.len() <= 10, "{shape}");
        let sound = hits.iter().all(|(_, score)| score.is_finite());
        assert!(sound, "{shape}: {hits:?}");
    }
}

#[test]
fn what_stands_behind_the_first_four_kibibytes_costs_nothing() {
    for (shape, text) in shapes() {
        // Space around a query does not count as its beginning.
        if text.trim().is_empty() {
            continue;
        }
        let beginning = &text[..text.floor_char_boundary(READ)];
        assert_eq!(found(&text), found(beginning), "{shape}");
        let more = format!("{text} HTTP/1.1 418 I'm a teapot");
        assert_eq!(found(&more), found(beginning), "{shape}, and a status line");
    }
}
