//! The page of an issuer's own identifier: `/iis/500.19`, `/heroku/H12`.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Page};
use statusbook::view::{DiagnosticView, diagnostic_url};
use statusbook::{Code, Confidence, Diagnostic, Status, book};

use super::{Frame, moved, render};
use crate::accept::{Form, Wanted};
use crate::html::filters;
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::{Resource, json};

#[derive(Template)]
#[template(path = "diagnostic.html")]
struct DiagnosticPage {
    frame: Frame,
    diagnostic: &'static Diagnostic,
    statuses: Vec<&'static Status>,
    previous: Option<&'static Diagnostic>,
    next: Option<&'static Diagnostic>,
}

impl Resource for Diagnostic {
    fn html(&self) -> String {
        let siblings = book().diagnostics_of(self.issuer.id);
        let Some(at) = siblings.iter().position(|sibling| sibling.id == self.id) else {
            return String::new();
        };
        render(&DiagnosticPage {
            frame: super::linked::diagnostic(siblings[at]),
            diagnostic: siblings[at],
            statuses: self
                .statuses
                .iter()
                .filter_map(|&code: &Code| book().get(code))
                .collect(),
            previous: at.checked_sub(1).map(|at| siblings[at]),
            next: siblings.get(at + 1).copied(),
        })
    }

    fn json(&self) -> String {
        json(&DiagnosticView::from(self))
    }

    fn page(&self) -> Page {
        page::diagnostic(self)
    }
}

/// Any other spelling of an identifier is moved to its own.
pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let (issuer, id) = path.last_two();
    let by_headers = Wanted::by_headers(&headers);
    if let Some(found) = super::section::find(issuer, id) {
        return found.answer(by_headers);
    }
    if let Some(found) = book().diagnostic(issuer, id) {
        return at_its_own(found, issuer, id, "", by_headers);
    }
    // A suffix counts only where the whole name stands for nothing: `500.19` has none.
    if let Some((stem, form)) = Form::of_suffix(id) {
        let wanted = Wanted::by_url(form);
        return match book().diagnostic(issuer, stem) {
            Some(found) => at_its_own(found, issuer, stem, &id[stem.len()..], wanted),
            None => unknown(issuer, stem).answer(wanted),
        };
    }
    unknown(issuer, id).answer(by_headers)
}

fn at_its_own(
    found: &Diagnostic,
    issuer: &str,
    id: &str,
    suffix: &str,
    wanted: Wanted,
) -> Response {
    if found.issuer.id == issuer && found.id == id {
        found.answer(wanted)
    } else {
        moved(&format!("{}{suffix}", diagnostic_url(found)))
    }
}

/// What is wrong with a path of two segments.
pub(crate) fn unknown(issuer: &str, id: &str) -> Problem {
    match book().issuer(issuer) {
        Some(_) => Problem::UnknownDiagnostic {
            issuer: issuer.to_owned(),
            id: id.to_owned(),
        },
        None => Problem::NoSuchPath(format!("/{issuer}/{id}")),
    }
}
