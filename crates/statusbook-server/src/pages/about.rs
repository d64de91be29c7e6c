//! Pages on the site itself: where the facts come from, and what is said without a connection.

use askama::Template;
use axum::response::Response;
use statusbook::book;

use super::{Frame, constants, html};
use crate::assets;

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    frame: Frame,
    statuses: usize,
    meanings: usize,
    identifiers: usize,
    issuers: usize,
    constants: usize,
    libraries: usize,
    has_engine: bool,
}

#[derive(Template)]
#[template(path = "offline.html")]
struct Offline {
    frame: Frame,
}

/// `/about`.
pub(super) async fn about() -> Response {
    let book = book();
    html(&About {
        frame: Frame::at("about", "/about"),
        statuses: book.statuses.len(),
        meanings: book.statuses.iter().map(|s| s.meanings.len()).sum(),
        identifiers: book.diagnostics.len(),
        issuers: book.issuers.len(),
        constants: constants::libraries().map(|of| of.constants.len()).sum(),
        libraries: constants::libraries().count(),
        has_engine: !assets::STATUSBOOK_WASM_JS.is_empty(),
    })
}

/// `/offline`: what the service worker shows for a page that it does not have.
pub(super) async fn offline() -> Response {
    html(&Offline {
        frame: Frame::new(""),
    })
}
