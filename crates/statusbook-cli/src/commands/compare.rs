//! `statusbook compare 301 308`: statuses told apart.

use anyhow::{Result, bail};
use statusbook::view::ComparisonView;
use statusbook::{Code, Status, book, page};

use super::{Found, nothing, words};
use crate::args::{CompareArgs, Format};
use crate::output::Output;

/// Tells the statuses apart.
pub(super) fn run(args: &CompareArgs) -> Result<Found> {
    let mut statuses: Vec<&'static Status> = Vec::new();
    for text in &args.codes {
        let Ok(code) = text.parse::<Code>() else {
            bail!(
                "{text:?} is no code; `statusbook compare 301 308` takes numbers of three digits"
            );
        };
        let Some(status) = book().get(code) else {
            return Ok(nothing(&words::unknown(code)));
        };
        if statuses.iter().any(|other| other.code == code) {
            bail!("{code} cannot be compared with itself; name two or more different codes");
        }
        statuses.push(status);
    }
    let output = Output::new(args.look);
    match args.format {
        Format::Json => output.json(&ComparisonView::new(&statuses))?,
        Format::Text => output.page(&page::compare(&statuses))?,
    }
    Ok(Found::Yes)
}
