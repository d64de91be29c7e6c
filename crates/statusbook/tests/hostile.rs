//! Texts that nobody types in good faith are answered, and never read to their end: the shapes of
//! `tests/hostile.jsonl`, each as large as the server takes. How long they take is measured by
//! `cargo xtask bench search`.

use serde::Deserialize;
use statusbook::{Filter, book};

/// Bytes of a hostile text.
const SIZE: usize = 64 * 1024;

/// Bytes of a query that are read.
const READ: usize = 4096;

/// A line of `tests/hostile.jsonl`.
#[derive(Deserialize)]
struct Shape {
    shape: String,
    repeat: String,
}

/// Every shape with its text.
fn shapes() -> Vec<(String, String)> {
    let lines = include_str!("../../../tests/hostile.jsonl").lines();
    let shapes: Vec<Shape> = lines.clone().flat_map(serde_json::from_str).collect();
    assert_eq!(shapes.len(), lines.count(), "a line does not parse");
    let sized = |Shape { shape, repeat }: Shape| (shape, repeat.repeat(SIZE / repeat.len()));
    shapes.into_iter().map(sized).collect()
}

/// What a query finds, with its scores.
fn found(query: &str) -> Vec<(&'static str, i32)> {
    let filter = Filter {
        limit: 10,
        class: None,
    };
    let hits = book().search(query, filter).hits;
    hits.iter().map(|hit| (hit.doc.id, hit.score)).collect()
}

#[test]
fn hostile_text_is_answered() {
    for (shape, text) in shapes() {
        let hits = found(&text);
        assert!(hits.len() <= 10, "{shape}");
        assert!(
            hits.iter().all(|&(_, score)| score > 0),
            "{shape}: {hits:?}"
        );
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
