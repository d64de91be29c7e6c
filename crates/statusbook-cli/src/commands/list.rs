//! `statusbook list`: every number, or some of them.

use anyhow::Result;
use statusbook::page;
use statusbook::view::RowView;
use statusbook::{Standing, Status, book};

use super::{Found, issuer, nothing};
use crate::args::{ListArgs, TableFormat};
use crate::csv::csv;
use crate::output::{Output, print};

const HEAD: [&str; 7] = [
    "code", "class", "phrase", "standing", "issuers", "summary", "url",
];

/// Lists the numbers that pass every filter.
pub(super) fn run(args: &ListArgs) -> Result<Found> {
    let issuer = args.issuer.as_deref().map(issuer).transpose()?;
    let standing = args.standing.as_deref().and_then(Standing::from_word);
    let statuses: Vec<&Status> = book()
        .statuses
        .iter()
        .filter(|status| args.class.is_none_or(|class| status.class() == class))
        .filter(|status| standing.is_none_or(|s| status.meanings.iter().any(|m| m.standing == s)))
        .filter(|status| issuer.is_none_or(|issuer| status.meaning_of(issuer.id).is_some()))
        .collect();
    let rows = || statuses.iter().map(|&status| RowView::from(status));
    let output = Output::new(args.look);
    match args.format {
        TableFormat::Json => output.json(&rows().collect::<Vec<_>>())?,
        TableFormat::Csv => print(csv(&HEAD, rows().map(values)).as_bytes())?,
        TableFormat::Text if statuses.is_empty() => {}
        TableFormat::Text => output.page(&page::list(statuses.iter().copied()))?,
    }
    if statuses.is_empty() {
        return Ok(nothing(
            "no number fits; `statusbook list` shows all of them",
        ));
    }
    Ok(Found::Yes)
}

fn values(row: RowView) -> Vec<String> {
    vec![
        row.code,
        row.class,
        row.phrase.to_owned(),
        row.standing.to_owned(),
        row.issuers.join(" "),
        row.summary,
        row.url,
    ]
}
