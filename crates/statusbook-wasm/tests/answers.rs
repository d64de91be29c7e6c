//! The exported functions, called natively; `cargo xtask wasm --check` compares them with the module.

use serde_json::Value;
use statusbook_wasm::{search, version};

fn answer(query: &str, class: Option<&str>, explain: Option<bool>) -> Value {
    let text = search(query, 3, class.map(str::to_owned), explain).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

#[test]
fn a_query_is_answered_with_the_json_of_every_surface() {
    let answer = answer("too many requests", None, None);
    assert_eq!(answer["query"], "too many requests");
    assert_eq!(answer["hits"][0]["id"], "429");
    assert_eq!(answer["hits"][0]["url"], "/429");
    assert!(answer["hits"][0].get("explain").is_none());
}

#[test]
fn scores_are_explained_if_asked() {
    let answer = answer("too many requests", None, Some(true));
    assert_eq!(answer["hits"][0]["explain"][0]["part"], "key");
}

#[test]
fn a_class_keeps_all_others_out() {
    let answer = answer("timeout", Some("5xx"), None);
    let hits = answer["hits"].as_array().unwrap();
    assert!(!hits.is_empty());
    assert!(
        hits.iter()
            .all(|hit| hit["code"].as_str().unwrap().starts_with('5'))
    );
}

#[test]
fn nonsense_finds_nothing() {
    let answer = answer("banana bread recipe", None, None);
    assert_eq!(answer["hits"], Value::Array(Vec::new()));
}

#[test]
fn the_version_is_the_books() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}
