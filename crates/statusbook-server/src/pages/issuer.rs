//! The pages of issuers: whoever gives a number or an identifier its meaning.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Page};
use statusbook::view::IssuerView;
use statusbook::{Diagnostic, Issuer, IssuerNote, book};

use super::limits::Entry;
use super::{Frame, html, moved, render};
use crate::accept::{Form, Wanted};
use crate::html::filters;
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::{Resource, json};

#[derive(Template)]
#[template(path = "issuers.html")]
struct Issuers {
    frame: Frame,
    issuers: Vec<Row>,
}

/// An issuer in the list, with how much it has.
struct Row {
    issuer: &'static Issuer,
    statuses: usize,
    diagnostics: usize,
}

#[derive(Template)]
#[template(path = "issuer.html")]
struct IssuerPage {
    frame: Frame,
    issuer: &'static Issuer,
    entries: Vec<Entry>,
    diagnostics: Vec<&'static Diagnostic>,
    note: Option<&'static IssuerNote>,
}

pub(super) async fn list() -> Response {
    let row = |issuer: &'static Issuer| Row {
        issuer,
        statuses: entries(issuer.id).len(),
        diagnostics: book().diagnostics_of(issuer.id).len(),
    };
    let mut issuers: Vec<Row> = book().issuers.iter().map(row).collect();
    issuers.sort_by_key(|row| row.issuer.name.to_lowercase());
    html(&Issuers {
        frame: Frame::at("issuers", "/issuer"),
        issuers,
    })
}

/// `/issuer/nginx`; another letter case is moved.
pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let (id, suffix, wanted) = match Form::of_suffix(path.last()) {
        Some((id, form)) => (id, &path.last()[id.len()..], Wanted::by_url(form)),
        None => (path.last(), "", Wanted::by_headers(&headers)),
    };
    match book().issuer(id) {
        Some(issuer) if issuer.id == id => issuer.answer(wanted),
        Some(issuer) => moved(&format!("/issuer/{}{suffix}", issuer.id)),
        None => Problem::UnknownIssuer(id.to_owned()).answer(wanted),
    }
}

impl Resource for Issuer {
    fn html(&self) -> String {
        let Some(issuer) = book().issuer(self.id) else {
            return String::new();
        };
        render(&IssuerPage {
            frame: Frame::at("issuers", format!("/issuer/{}", self.id)),
            issuer,
            entries: entries(self.id),
            note: book().issuer_note(self.id),
            diagnostics: book().diagnostics_of(self.id),
        })
    }

    fn json(&self) -> String {
        json(&IssuerView::from(self))
    }

    fn page(&self) -> Page {
        page::issuer(self)
    }
}

/// Every meaning an issuer gives a number, by number.
fn entries(issuer: &str) -> Vec<Entry> {
    let all = book().statuses.iter().flat_map(|status| {
        status
            .meanings
            .iter()
            .map(move |meaning| Entry { status, meaning })
    });
    all.filter(|entry| entry.meaning.issuer.id == issuer)
        .collect()
}
