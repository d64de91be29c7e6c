//! `statusbook constants CODE|LIBRARY`: what libraries call a status.

use anyhow::{Result, bail};
use statusbook::page::{self, Page};
use statusbook::view::ConstantView;
use statusbook::{Code, Library, book};

use super::{Found, nearest, nothing, words};
use crate::args::{ConstantsArgs, TableFormat};
use crate::csv::csv;
use crate::output::{Output, print};

const HEAD: [&str; 7] = [
    "code",
    "symbol",
    "library",
    "library_name",
    "language",
    "deprecated",
    "version",
];

/// Shows the constants of a number or of a library.
pub(super) fn run(args: &ConstantsArgs) -> Result<Found> {
    let only = args.language.as_deref();
    if let Some(only) = only.filter(|only| !book().libraries.iter().any(|l| page::is_in(l, only))) {
        let known = book()
            .libraries
            .iter()
            .flat_map(|library| [library.language, library.id]);
        let way_on = "`statusbook constants CODE` shows every language";
        bail!(
            "no language or library is called {only:?}; {}",
            nearest(only, known, way_on)
        );
    }
    if let Ok(code) = args.of.parse::<Code>() {
        let none = match book().get(code) {
            Some(_) => format!("no library has a constant for {code}"),
            None => words::unknown(code),
        };
        let views = views(
            |library| only.is_none_or(|only| page::is_in(library, only)),
            Some(code),
        );
        return show(args, &page::constants(code, only), &views, &none);
    }
    let Some(library) = book().library(&args.of) else {
        let ids = book().libraries.iter().map(|library| library.id);
        let way_on = "`statusbook constants 404 --format csv` names the libraries";
        bail!(
            "{:?} is neither a code nor a library; {}",
            args.of,
            nearest(&args.of, ids, way_on)
        );
    };
    let views = views(|other| other.id == library.id, None);
    let none = format!("{} has no constants, only phrases", library.name);
    show(args, &page::constants_of(library), &views, &none)
}

fn views(wanted: impl Fn(&Library) -> bool, code: Option<Code>) -> Vec<ConstantView> {
    let libraries = book().libraries.iter().filter(|library| wanted(library));
    libraries
        .flat_map(|library| {
            library
                .constants
                .iter()
                .map(move |constant| (library, constant))
        })
        .filter(|(_, constant)| code.is_none_or(|code| constant.code == code))
        .map(|(library, constant)| ConstantView::new(library, constant))
        .collect()
}

fn show(args: &ConstantsArgs, page: &Page, views: &[ConstantView], none: &str) -> Result<Found> {
    let output = Output::new(args.look);
    match args.format {
        TableFormat::Json => output.json(&views)?,
        TableFormat::Csv => print(csv(&HEAD, views.iter().map(values)).as_bytes())?,
        TableFormat::Text if views.is_empty() => {}
        TableFormat::Text => output.page(page)?,
    }
    if views.is_empty() {
        return Ok(nothing(none));
    }
    Ok(Found::Yes)
}

fn values(view: &ConstantView) -> Vec<String> {
    let words = [view.symbol, view.library, view.library_name, view.language];
    let mut row = vec![view.code.clone()];
    row.extend(words.map(ToOwned::to_owned));
    row.extend([view.deprecated.to_string(), view.version.to_owned()]);
    row
}
