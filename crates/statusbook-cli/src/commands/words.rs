//! `statusbook WORDS`: a page, a class, a prefix, or a search.

use anyhow::Result;
use statusbook::page::{self, Selection};
use statusbook::view::{SearchView, StatusView};
use statusbook::{Class, Code, Filter, Hits, book};

use super::{Found, nothing, search};
use crate::args::{Format, WordsArgs};
use crate::output::Output;

/// Answers bare words.
pub(super) fn run(args: &WordsArgs) -> Result<Found> {
    let query = args.words.join(" ");
    let output = Output::new(args.look);
    if let Some(status) = query.parse().ok().and_then(|code| book().get(code)) {
        match args.format {
            Format::Text => output.page(&page::status(status, &Selection::default()))?,
            Format::Json => output.json(&StatusView::from(status))?,
        }
        return Ok(Found::Yes);
    }
    let found = find(&query, args);
    match (args.format, query.parse::<Class>()) {
        (Format::Json, _) => output.json(&SearchView::new(&query, &found, false))?,
        (Format::Text, _) if found.hits.is_empty() => {}
        (Format::Text, Ok(class)) => output.page(&page::class(class))?,
        (Format::Text, Err(_)) => output.page(&page::answer(&found))?,
    }
    if found.hits.is_empty() {
        return Ok(nothing(&search::nothing_found(&query)));
    }
    Ok(Found::Yes)
}

/// A class and a prefix are lists, and shown whole.
fn find(query: &str, args: &WordsArgs) -> Hits {
    let digits = query.len() < 3 && query.bytes().all(|b| b.is_ascii_digit());
    let whole = digits || query.parse::<Class>().is_ok();
    let limit = if whole { usize::MAX } else { args.limit };
    book().search(
        query,
        Filter {
            limit,
            class: args.class,
        },
    )
}

/// What to say about a number the book lacks.
pub(super) fn unknown(code: Code) -> String {
    page::neighbours(code).to_string()
}
