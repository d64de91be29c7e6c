//! What went wrong, for people, and a page for each sort of problem.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::{Class, Code, Hit, Issuer, Status, book};

use super::{Frame, classes, html, render};
use crate::accept::Wanted;
use crate::html::filters;
use crate::params::Segments;
use crate::problem::{KINDS, Kind, Problem};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    frame: Frame,
    kind: &'static Kind,
    detail: String,
    code: Option<Code>,
    class: Option<Class>,
    near: Vec<&'static Status>,
    issuer: Option<&'static Issuer>,
    hits: Vec<Hit>,
    classes: Vec<Class>,
}

#[derive(Template)]
#[template(path = "problems.html")]
struct Problems {
    frame: Frame,
    kinds: &'static [&'static Kind],
}

#[derive(Template)]
#[template(path = "problem-type.html")]
struct ProblemType {
    frame: Frame,
    kind: &'static Kind,
}

/// The page of a problem that has just happened.
pub(crate) fn page(problem: &Problem) -> String {
    let code = match problem {
        Problem::UnknownStatus(code) => Some(*code),
        _ => None,
    };
    render(&ProblemPage {
        frame: Frame {
            query: problem.sought(),
            ..Frame::new("")
        },
        kind: problem.kind(),
        detail: problem.detail(),
        code,
        class: code
            .map(Code::class)
            .filter(|&class| !book().by_class(class).is_empty()),
        near: problem.near(),
        issuer: match problem {
            Problem::UnknownDiagnostic { issuer, .. } => book().issuer(issuer),
            _ => None,
        },
        hits: problem.hits(),
        classes: classes(),
    })
}

pub(super) async fn list() -> Response {
    html(&Problems {
        frame: Frame::at("api", "/problems"),
        kinds: KINDS,
    })
}

/// `/problems/unknown-status`: where the `type` of problem details leads.
pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    match KINDS.iter().find(|kind| kind.slug == path.last()) {
        Some(kind) => html(&ProblemType {
            frame: Frame::at("api", kind.url),
            kind,
        }),
        None => Problem::UnknownType(path.last().to_owned()).answer(Wanted::by_headers(&headers)),
    }
}
