//! Pictures that other sites show for a page (`og:image`), as the build script drew them.

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use statusbook::Code;

use crate::accept::Wanted;
use crate::params::Segments;
use crate::problem::Problem;

include!(concat!(env!("OUT_DIR"), "/previews.rs"));

pub(crate) fn routes() -> Router {
    Router::new().route("/og/{name}", get(picture))
}

/// Where the picture of a number is, or that of the site. A name without a hash: whoever shares an
/// address today is shown the picture as it is then.
pub(crate) fn url(code: Option<Code>) -> String {
    code.map_or_else(
        || "/og/site.png".to_owned(),
        |code| format!("/og/{code}.png"),
    )
}

async fn picture(path: Segments, headers: HeaderMap) -> Response {
    let found = PREVIEWS.iter().find(|(name, _)| *name == path.last());
    found.map_or_else(
        || Problem::NoSuchPath(path.joined()).answer(Wanted::by_headers(&headers)),
        |&(_, bytes)| ([(CONTENT_TYPE, "image/png")], bytes).into_response(),
    )
}
