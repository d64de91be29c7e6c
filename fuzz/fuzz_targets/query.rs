//! Any text is answered: no panic, scores that are numbers and fall, no more hits than asked for.
//! Its twin in CI is `any_text_is_answered` in `crates/statusbook/tests/search_laws.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook::{Filter, book};

fuzz_target!(|bytes: &[u8]| {
    let query = String::from_utf8_lossy(bytes);
    let filter = Filter {
        limit: 10,
        class: None,
    };
    let hits = book().search(&query, filter).hits;
    assert!(hits.len() <= filter.limit);
    assert!(hits.iter().all(|hit| hit.score.is_finite()));
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
});
