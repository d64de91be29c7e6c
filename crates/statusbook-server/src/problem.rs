//! What can go wrong, as problem details (RFC 9457) for programs and as a page for people. A dead
//! end always offers a way on.

mod kind;

use std::fmt::Write as _;

use axum::http::header::{CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::response::{IntoResponse, Response};
use statusbook::view::ProblemView;
use statusbook::{Code, Filter, Hit, Status, book};

use crate::accept::{Form, Wanted};
use crate::cache::Cache;
use crate::pages;
use crate::params::Segments;

pub(crate) use kind::{KINDS, Kind};

/// What went wrong this time.
#[derive(Clone, Debug)]
pub(crate) enum Problem {
    UnknownStatus(Code),
    NotAStatus(String),
    UnknownName(String),
    UnknownDiagnostic {
        issuer: String,
        id: String,
    },
    UnknownIssuer(String),
    UnknownLibrary(String),
    UnknownType(String),
    NoSuchPath(String),
    InvalidParameter {
        name: &'static str,
        value: String,
        allowed: &'static str,
    },
    MissingParameter(&'static str),
    QueryTooLong,
    MethodNotAllowed(Method),
    /// What is wrong with a list of statuses that somebody wants to be sent.
    UnsendableStatus(String),
}

impl Problem {
    /// Its sort.
    pub(crate) const fn kind(&self) -> &'static Kind {
        match self {
            Self::UnknownStatus(_) => &kind::UNKNOWN_STATUS,
            Self::NotAStatus(_) => &kind::NOT_A_STATUS,
            Self::UnknownName(_) => &kind::UNKNOWN_NAME,
            Self::UnknownDiagnostic { .. } => &kind::UNKNOWN_DIAGNOSTIC,
            Self::UnknownIssuer(_) => &kind::UNKNOWN_ISSUER,
            Self::UnknownLibrary(_) => &kind::UNKNOWN_LIBRARY,
            Self::UnknownType(_) => &kind::UNKNOWN_TYPE,
            Self::NoSuchPath(_) => &kind::NO_SUCH_PATH,
            Self::InvalidParameter { .. } => &kind::INVALID_PARAMETER,
            Self::MissingParameter(_) => &kind::MISSING_PARAMETER,
            Self::QueryTooLong => &kind::QUERY_TOO_LONG,
            Self::MethodNotAllowed(_) => &kind::METHOD_NOT_ALLOWED,
            Self::UnsendableStatus(_) => &kind::UNSENDABLE_STATUS,
        }
    }

    /// What happened, and what to do next.
    pub(crate) fn detail(&self) -> String {
        match self {
            Self::UnknownStatus(code) => {
                let class = code.class();
                let mut text = format!("no entry for {code} ({class} {})", class.words());
                let near = self.near();
                if !near.is_empty() {
                    let near: Vec<String> = near.iter().map(|s| s.code.to_string()).collect();
                    text.push_str("; near it: ");
                    text.push_str(&near.join(", "));
                }
                text
            }
            Self::NotAStatus(text) => format!("{} has not exactly three digits", short(text)),
            Self::UnknownName(name) => {
                format!(
                    "“{}” names nothing in the book, or several things",
                    short(name)
                )
            }
            Self::UnknownDiagnostic { issuer, id } => {
                format!("no identifier “{}” of “{}”", short(id), short(issuer))
            }
            Self::UnknownIssuer(id) => format!("no issuer “{}”", short(id)),
            Self::UnknownLibrary(id) => format!("no library “{}”", short(id)),
            Self::UnknownType(slug) => format!("no sort of problem “{}”", short(slug)),
            Self::NoSuchPath(path) => format!("there is nothing at {}", short(path)),
            Self::InvalidParameter {
                name,
                value,
                allowed,
            } => {
                format!("`{name}` is “{}”; it may be {allowed}", short(value))
            }
            Self::MissingParameter(name) => format!("`{name}` is missing"),
            Self::QueryTooLong => "`q` is longer than 4,096 bytes".to_owned(),
            Self::MethodNotAllowed(method) => {
                format!("{} is not allowed here", short(method.as_str()))
            }
            Self::UnsendableStatus(why) => why.clone(),
        }
    }

    /// Numbers next to one that the book lacks.
    pub(crate) fn near(&self) -> Vec<&'static Status> {
        match self {
            Self::UnknownStatus(code) => book().neighbours(*code),
            _ => Vec::new(),
        }
    }

    /// What somebody may have been looking for, to put into the search box.
    pub(crate) fn sought(&self) -> String {
        let text = match self {
            Self::NotAStatus(text)
            | Self::UnknownName(text)
            | Self::UnknownIssuer(text)
            | Self::UnknownLibrary(text)
            | Self::NoSuchPath(text) => text.replace(['-', '_', '/'], " "),
            Self::UnknownDiagnostic { issuer, id } => format!("{issuer} {id}"),
            _ => return String::new(),
        };
        short(text.trim()).to_owned()
    }

    /// What a search finds for it.
    pub(crate) fn hits(&self) -> Vec<Hit> {
        const FEW: usize = 5;
        book()
            .search(
                &self.sought(),
                Filter {
                    limit: FEW,
                    class: None,
                },
            )
            .hits
    }

    fn view(&self) -> ProblemView {
        let kind = self.kind();
        ProblemView {
            r#type: kind.url,
            title: kind.title,
            status: kind.status.as_u16(),
            detail: self.detail(),
        }
    }

    /// The answer in the form somebody wants.
    pub(crate) fn answer(&self, wanted: Wanted) -> Response {
        let kind = self.kind();
        let (content_type, body) = match wanted.form {
            Form::Html => (Form::Html.content_type(), pages::problem::page(self)),
            Form::Json => ("application/problem+json", self.json()),
            form @ (Form::Markdown | Form::Text) => (form.content_type(), self.text()),
        };
        let mut response = (kind.status, [(CONTENT_TYPE, content_type)], body).into_response();
        response.extensions_mut().insert(Cache::Briefly);
        if let Some(vary) = wanted.vary {
            response
                .headers_mut()
                .insert(VARY, HeaderValue::from_static(vary));
        }
        response
    }

    fn json(&self) -> String {
        serde_json::to_string(&self.view()).unwrap_or_default()
    }

    /// For a terminal: what happened, then what a search finds.
    fn text(&self) -> String {
        let mut text = format!("{}: {}\n", self.kind().title, self.detail());
        for hit in self.hits() {
            let _ = writeln!(text, "  /{}  {}", hit.doc.id, hit.doc.phrase);
        }
        text
    }
}

/// Problem details, whatever was asked for: the API speaks JSON.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.answer(Wanted::by_url(Form::Json))
    }
}

/// Enough of somebody's text to recognise it.
pub(crate) fn short(text: &str) -> &str {
    const ENOUGH: usize = 120;
    &text[..text.floor_char_boundary(ENOUGH)]
}

/// How a request wants its errors: the API speaks JSON, the site what the client asks for.
fn wanted(uri: &Uri, headers: &HeaderMap) -> Wanted {
    if uri.path().starts_with("/api/") {
        Wanted::by_url(Form::Json)
    } else {
        Wanted::by_headers(headers)
    }
}

/// The answer where no route matches.
pub(crate) async fn no_such_path(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path();
    // `/404/` is meant as `/404`. A path that starts with two slashes is left alone: as a
    // redirect it would name another host.
    if path.ends_with('/') && !path.starts_with("//") {
        return pages::moved(path.trim_end_matches('/'));
    }
    let path = Segments::of(path).joined();
    Problem::NoSuchPath(path).answer(wanted(&uri, &headers))
}

/// The answer to a method that the path does not take; axum adds `Allow`.
pub(crate) async fn wrong_method(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let mut response = Problem::MethodNotAllowed(method).answer(wanted(&uri, &headers));
    response.extensions_mut().insert(Cache::Never);
    response
}
