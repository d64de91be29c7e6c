//! `statusbook search WORDS`: the list of hits, best first.

use std::fmt::Write;

use anyhow::Result;
use statusbook::page;
use statusbook::text::{Paint, Role};
use statusbook::view::SearchView;
use statusbook::{Class, Filter, Hit, Hits, book};

use super::{Found, nothing, words};
use crate::args::{Format, SearchArgs};
use crate::output::Output;

/// Searches for the words.
pub(super) fn run(args: &SearchArgs) -> Result<Found> {
    let query = args.words.join(" ");
    let found = book().search(
        &query,
        Filter {
            limit: args.limit,
            class: args.class,
        },
    );
    let output = Output::new(args.look);
    match args.format {
        Format::Json => output.json(&SearchView::new(&query, &found, args.explain))?,
        Format::Text if args.explain => output.text(&explained(&found, output))?,
        Format::Text => output.page(&page::hits(&found))?,
    }
    if found.hits.is_empty() {
        return Ok(nothing(&nothing_found(&query)));
    }
    Ok(Found::Yes)
}

/// Why nothing was found, and what to try.
pub(super) fn nothing_found(query: &str) -> String {
    if let Ok(code) = query.parse() {
        return words::unknown(code);
    }
    if let Ok(class) = query.parse::<Class>() {
        return format!("nothing in {class}; `statusbook list` shows every number");
    }
    format!("nothing found for {query:?}; try fewer or other words, or `statusbook list`")
}

/// Each hit with its score as a small tree.
fn explained(found: &Hits, output: Output) -> String {
    let mut out = String::new();
    for hit in &found.hits {
        explain(hit, output.paint(), &mut out);
    }
    out
}

fn explain(hit: &Hit, paint: &dyn Paint, out: &mut String) {
    match hit.doc.code {
        Some(code) => paint.paint(Role::Status(code.class()), hit.doc.id, out),
        None => paint.paint(Role::Strong, hit.doc.id, out),
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, " {}  {}", hit.doc.phrase, hit.score);
    for (at, (part, worth)) in hit.parts.iter().enumerate() {
        let branch = if at + 1 == hit.parts.len() {
            "└─"
        } else {
            "├─"
        };
        paint.paint(Role::Quiet, branch, out);
        let _ = writeln!(out, " {worth:>7}  {}", part.name());
    }
}
