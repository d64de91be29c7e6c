//! `statusbook show CODE|ID`: the page of one thing, or a section of it.

use anyhow::{Result, bail};
use statusbook::page::{self, Page, Section, Selection};
use statusbook::view::{DiagnosticView, SearchView, StatusView};
use statusbook::{Code, Diagnostic, Filter, Hits, Named, Status, book, markdown, named};

use super::{Found, issuer, nothing, search};
use crate::args::{ShowArgs, ShowFormat};
use crate::output::{Output, print};

/// Shows one page.
pub(super) fn run(args: &ShowArgs) -> Result<Found> {
    let issuer = args.issuer.as_deref().map(issuer).transpose()?;
    match find(&args.id) {
        Some(Named::Status(status)) => {
            let section = args.section.as_deref().and_then(Section::from_id);
            let selection = Selection {
                issuer: issuer.map(|issuer| issuer.id),
                section,
            };
            show_status(status, &selection, args)
        }
        Some(Named::Diagnostic(diagnostic)) => {
            if args.section.is_some() {
                bail!(
                    "{} is an identifier; its page has no sections",
                    diagnostic.full_id()
                );
            }
            show_diagnostic(diagnostic, args)
        }
        None => show_nothing(args),
    }
}

fn find(id: &str) -> Option<Named> {
    if let Ok(code) = id.parse::<Code>() {
        return book().get(code).map(Named::Status);
    }
    let diagnostic = id
        .split_once('/')
        .and_then(|(issuer, id)| book().diagnostic(issuer, id));
    diagnostic.map(Named::Diagnostic).or_else(|| named(id))
}

fn show_status(status: &Status, selection: &Selection, args: &ShowArgs) -> Result<Found> {
    let page = page::status(status, selection);
    if page.is_empty() {
        return Ok(nothing(&nothing_selected(status, selection)));
    }
    match args.format {
        ShowFormat::Json => {
            let mut view = StatusView::from(status);
            view.meanings
                .retain(|meaning| selection.issuer.is_none_or(|id| meaning.issuer == id));
            Output::new(args.look).json(&view)?;
            Ok(Found::Yes)
        }
        _ => show(&page, args),
    }
}

fn nothing_selected(status: &Status, selection: &Selection) -> String {
    let code = status.code;
    let means = |id: &str| status.meaning_of(id).is_some();
    match (selection.issuer, selection.section) {
        (Some(issuer), _) if !means(issuer) => {
            let issuers: Vec<_> = status.issuers().map(|issuer| issuer.id).collect();
            format!(
                "{issuer} gives {code} no meaning; those who do: {}",
                issuers.join(", ")
            )
        }
        (_, Some(section)) => format!(
            "nothing under {:?} for {code}; `statusbook show {code}` shows what there is",
            section.id(),
        ),
        _ => format!("nothing for {code}"),
    }
}

fn show_diagnostic(diagnostic: &Diagnostic, args: &ShowArgs) -> Result<Found> {
    if args.format == ShowFormat::Json {
        Output::new(args.look).json(&DiagnosticView::from(diagnostic))?;
        return Ok(Found::Yes);
    }
    show(&page::diagnostic(diagnostic), args)
}

fn show(page: &Page, args: &ShowArgs) -> Result<Found> {
    match args.format {
        ShowFormat::Markdown => print(markdown::render(page).as_bytes())?,
        _ => Output::new(args.look).page(page)?,
    }
    Ok(Found::Yes)
}

/// Names the nearest things: neighbours of a number, hits of a search for anything else.
fn show_nothing(args: &ShowArgs) -> Result<Found> {
    let near = book()
        .search(
            &args.id,
            Filter {
                limit: 3,
                class: None,
            },
        )
        .hits;
    if args.format == ShowFormat::Json {
        Output::new(args.look).json(&SearchView::new(&args.id, &Hits::default(), false))?;
    }
    let names: Vec<_> = near.iter().map(|hit| hit.doc.id).collect();
    if args.id.parse::<Code>().is_ok() || names.is_empty() {
        return Ok(nothing(&search::nothing_found(&args.id)));
    }
    Ok(nothing(&format!(
        "nothing is called {:?}; a search finds {}",
        args.id,
        names.join(", ")
    )))
}
