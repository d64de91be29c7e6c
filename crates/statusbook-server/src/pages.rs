//! The site's pages, one module each, and the paths they are at.

mod about;
mod cheatsheet;
mod choose;
mod class;
pub(crate) mod compare;
mod constants;
mod diagnostic;
mod facts;
mod guide;
mod home;
mod issuer;
mod limits;
mod linked;
mod name;
pub(crate) mod problem;
mod search;
mod section;
mod status;

use askama::Template;
use axum::Router;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use statusbook::{Class, Status, book};

use crate::accept::Form;
use crate::preview;
use crate::problem::KINDS;

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/", get(home::home))
        .route("/{name}", get(name::show))
        .route("/{issuer}/{id}", get(diagnostic::show))
        .route("/issuer", get(issuer::list))
        .route("/issuer/{id}", get(issuer::show))
        .route("/constants", get(constants::list))
        .route("/constants/{library}", get(constants::show))
        .route("/compare", get(compare::list))
        .route("/compare/{pair}", get(compare::show))
        .route("/faults", get(compare::faults))
        .route("/choose", get(choose::start))
        .route("/choose/{id}", get(choose::show))
        .route("/problems", get(problem::list))
        .route("/problems/{slug}", get(problem::show))
        .route("/api", get(guide::api))
        .route("/facts", get(facts::show))
        .route("/cheatsheet", get(cheatsheet::show))
        .route("/about", get(about::about))
        .route("/offline", get(about::offline))
}

/// Every path that has a page of its own, for crawlers and the export.
pub(crate) fn paths() -> Vec<String> {
    let book = book();
    let mut paths: Vec<String> = [
        "/",
        "/choose",
        "/compare",
        "/faults",
        "/facts",
        "/constants",
        "/issuer",
        "/cheatsheet",
        "/api",
        "/problems",
        "/about",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(classes().into_iter().map(|class| format!("/{class}")));
    paths.extend(
        book.statuses
            .iter()
            .map(|status| format!("/{}", status.code)),
    );
    paths.extend(
        book.diagnostics
            .iter()
            .map(|diagnostic| format!("/{}", diagnostic.full_id())),
    );
    paths.extend(
        book.issuers
            .iter()
            .map(|issuer| format!("/issuer/{}", issuer.id)),
    );
    paths.extend(constants::libraries().map(|library| format!("/constants/{}", library.id)));
    paths.extend(
        book.comparisons
            .iter()
            .map(|c| format!("/compare/{}", c.id)),
    );
    paths.extend(choose::paths());
    paths.extend(KINDS.iter().map(|kind| kind.url.to_owned()));
    paths
}

/// The classes that have numbers: those of HTTP first, then what logs and clients make up.
fn classes() -> Vec<Class> {
    let digits = (1..=5).chain([0]).chain(6..=9);
    digits
        .filter_map(Class::new)
        .filter(|&class| !book().by_class(class).is_empty())
        .collect()
}

/// What surrounds every page.
#[derive(Default)]
struct Frame {
    /// What stands in the search box.
    query: String,
    /// Which part of the site it belongs to.
    part: &'static str,
    /// The path by which others should know it.
    canonical: Option<String>,
    /// The number it is about, whose picture others show for it.
    status: Option<&'static Status>,
    /// What it is about, for crawlers: JSON-LD.
    data: Option<String>,
}

impl Frame {
    fn new(part: &'static str) -> Self {
        Self {
            part,
            ..Self::default()
        }
    }

    /// A page whose own path this is.
    fn at(part: &'static str, path: impl Into<String>) -> Self {
        Self {
            canonical: Some(path.into()),
            ..Self::new(part)
        }
    }

    /// Where the picture is that others show for it.
    fn preview(&self) -> String {
        preview::url(self.status.map(|status| status.code))
    }

    /// What that picture says.
    fn preview_text(&self) -> String {
        self.status.map_or_else(
            || "Statusbook".to_owned(),
            |status| format!("{} {}", status.code, status.phrase()),
        )
    }

    const fn version(&self) -> &'static str {
        let Self { .. } = self;
        env!("CARGO_PKG_VERSION")
    }
}

/// A template as text. Writing to memory cannot fail.
fn render(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

/// A template as an answer.
fn html(template: &impl Template) -> Response {
    (
        [(CONTENT_TYPE, Form::Html.content_type())],
        render(template),
    )
        .into_response()
}

/// 308: the page has another address, for good.
pub(crate) fn moved(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(location) => {
            let mut response =
                (StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response();
            response.extensions_mut().insert(crate::cache::Cache::Book);
            response
        }
        // Paths come from the book or from a request's URI, and both are ASCII.
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
