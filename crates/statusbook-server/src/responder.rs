//! Any final status on demand, to test a client with: `/status/503`, `/status/200,503`,
//! `/status/200:0.9,500:0.1`; whatever follows in the path is ignored, so that it can stand where an
//! API's address stands.
//!
//! The answer has the header fields that the book says its status needs, and says by
//! `Requested-Status` that it was asked for: a 503 without that field is a real one.

mod fields;
mod wish;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::{any, get};
use hyper::ext::ReasonPhrase;
use serde_json::json;
use statusbook::{Code, Content, Standing, Status, book};

use crate::accept::{Form, Wanted};
use crate::cache::Cache;
use crate::pages;
use crate::params::Segments;
use crate::problem::Problem;
use crate::site::origin;
use wish::Wish;

/// Says that the status was asked for.
const REQUESTED: HeaderName = HeaderName::from_static("requested-status");

/// No search engine has to list made-up errors.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/status", get(|| async { pages::moved("/api#status") }))
        .route("/status/{wish}", any(answer))
        .route("/status/{wish}/{*rest}", any(answer))
}

async fn answer(path: Segments, request: Request) -> Response {
    let wanted = Wanted::by_headers(request.headers());
    match Wish::read(path.second()) {
        Ok(wish) => send(wish.pick(), &request, wanted),
        Err(why) => {
            let mut response = Problem::UnsendableStatus(why).answer(wanted);
            response.extensions_mut().insert(Cache::Never);
            response
        }
    }
}

/// The status as a server would send it.
fn send(code: Code, request: &Request, wanted: Wanted) -> Response {
    let status = book().get(code);
    let home = origin(request.headers());
    let facts = status.and_then(|status| status.lead().facts.as_ref());
    let has_content = facts.is_none_or(|facts| facts.content == Content::Allowed);
    let (content_type, content) = if has_content {
        content(code, status, &home, wanted)
    } else {
        ("", String::new())
    };
    let mut response = Response::new(Body::empty());
    // A code has three digits, and a wish is never below 200.
    *response.status_mut() = StatusCode::from_u16(code.number()).unwrap_or_default();
    let headers = response.headers_mut();
    fields::add(headers, code, facts, request.method(), content.len());
    headers.insert(REQUESTED, text(&code.to_string()));
    headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    if has_content {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        *response.body_mut() = Body::from(content);
    }
    // Not that of a library, which may have older names.
    let phrase = status.map(phrase).unwrap_or_default();
    if let Ok(phrase) = ReasonPhrase::try_from(phrase.as_bytes().to_vec()) {
        response.extensions_mut().insert(phrase);
    }
    response.extensions_mut().insert(Cache::Never);
    response
}

/// What the status means, for whoever reads it: problem details for programs, else text.
fn content(
    code: Code,
    status: Option<&'static Status>,
    home: &str,
    wanted: Wanted,
) -> (&'static str, String) {
    let phrase = status.map(phrase).unwrap_or_default();
    let summary = status.map(|status| status.lead().summary.to_string());
    let summary = summary.unwrap_or_default();
    let page = status.map(|_| format!("{home}/{code}"));
    if wanted.form != Form::Json {
        let lines = [
            format!("{code} {phrase}"),
            summary,
            page.unwrap_or_default(),
        ];
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        return (
            Form::Text.content_type(),
            format!("{}\n", lines.join("\n").trim()),
        );
    }
    if is_error(code) {
        let r#type = page.unwrap_or_else(|| "about:blank".to_owned());
        let problem = json!({
            "type": r#type,
            "title": phrase,
            "status": code.number(),
            "detail": summary,
        });
        return ("application/problem+json", problem.to_string());
    }
    let value =
        json!({ "code": code.to_string(), "phrase": phrase, "summary": summary, "url": page });
    (Form::Json.content_type(), value.to_string())
}

/// The phrase that a server would send: of a number that the registry leaves unused, that of
/// whoever uses it all the same.
fn phrase(status: &'static Status) -> &'static str {
    let mut used = status.meanings.iter();
    let used = used.find(|meaning| meaning.standing != Standing::Unused);
    used.unwrap_or(status.lead()).phrase
}

/// Whether a status reports an error.
fn is_error(code: Code) -> bool {
    matches!(code.class().digit(), 4 | 5)
}

/// A text of the book or of our own as a field's value.
fn text(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}
