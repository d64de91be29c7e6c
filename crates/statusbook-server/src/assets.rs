//! Files that pages need. Names hold a hash of the bytes, so that a cache may keep them for ever.

use std::sync::LazyLock;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::accept::Wanted;
use crate::cache::{Cache, fingerprint};
use crate::params::Segments;
use crate::problem::Problem;

const STYLE: &str = include_str!("../assets/site.css");
const STYLE_PRINT: u64 = fingerprint(STYLE.as_bytes());
const ICON: &str = include_str!("../assets/favicon.svg");

/// The style sheet's name.
static STYLE_NAME: LazyLock<String> = LazyLock::new(|| format!("site-{STYLE_PRINT:016x}.css"));

/// Where the style sheet is.
pub(crate) fn style_url() -> String {
    format!("/assets/{}", *STYLE_NAME)
}

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/assets/{name}", get(asset))
        .route("/favicon.svg", get(icon))
}

async fn asset(path: Segments, headers: HeaderMap) -> Response {
    if path.last() != *STYLE_NAME {
        return Problem::NoSuchPath(path.joined()).answer(Wanted::by_headers(&headers));
    }
    let mut response = ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response();
    response.extensions_mut().insert(Cache::Forever);
    response
}

async fn icon() -> impl IntoResponse {
    ([(CONTENT_TYPE, "image/svg+xml")], ICON)
}
