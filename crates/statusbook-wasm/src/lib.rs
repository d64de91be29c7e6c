//! The search of Statusbook in the browser: strings in, JSON out.
//!
//! Everything is the library's: the engine, its index and the JSON shape. The pages are not in the
//! module, since nothing here reaches for the book.

use statusbook::view::SearchView;
use statusbook::{Class, Filter, index};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The answer to a query as JSON, the same as from the API: at most `limit` hits, only those of a
/// `class` (`4xx`) if one is named, each score in parts if asked to `explain`.
///
/// Throws if there is no such class.
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what may be missing in JavaScript comes by value"
)]
pub fn search(
    query: &str,
    limit: usize,
    class: Option<String>,
    explain: Option<bool>,
) -> Result<String, JsError> {
    let class = class.as_deref().map(str::parse::<Class>).transpose()?;
    let found = index().search(query, Filter { limit, class });
    let view = SearchView::new(query, &found, explain.unwrap_or(false));
    // It can always be written. To say why not would bring along every message of `serde_json`.
    serde_json::to_string(&view).map_err(|_| JsError::new("the answer cannot be written as JSON"))
}

/// The version of the book and its search.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
