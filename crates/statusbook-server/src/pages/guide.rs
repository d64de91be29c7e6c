//! The short page on the API.

use askama::Template;
use axum::response::Response;
use statusbook::book;

use super::{Frame, html};

#[derive(Template)]
#[template(path = "api.html")]
struct Guide {
    frame: Frame,
    statuses: usize,
    diagnostics: usize,
    constants: usize,
}

pub(super) async fn api() -> Response {
    html(&Guide {
        frame: Frame::at("api", "/api"),
        statuses: book().statuses.len(),
        diagnostics: book().diagnostics.len(),
        constants: book()
            .libraries
            .iter()
            .map(|library| library.constants.len())
            .sum(),
    })
}
