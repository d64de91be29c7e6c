//! Any text can stand in a data file: reading says what is wrong with it, and does not panic.
//! Its twin in CI is `data/tests/any_text.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook_data::file::Status;
use statusbook_data::{line_at, parse_prose};

fuzz_target!(|text: &str| {
    let _ = parse_prose(text);
    match toml::from_str::<Status>(text) {
        Ok(status) => {
            for meaning in &status.meaning {
                let _ = parse_prose(&meaning.summary);
                assert!(meaning.summary.offset() <= text.len());
            }
        }
        Err(err) => {
            let start = err.span().map_or(0, |span| span.start);
            assert!(line_at(text, start) <= 1 + text.matches('\n').count());
        }
    }
});
