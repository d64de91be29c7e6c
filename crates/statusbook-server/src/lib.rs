//! The web site and the JSON API of Statusbook.
//!
//! It shows what the library says: no facts and no ranking live here. [`router`] is a value, so
//! that tests and the static export can ask it without a socket.

mod accept;
mod api;
mod assets;
mod blocks;
mod browser;
mod cache;
mod encoding;
mod html;
mod offline;
mod pages;
mod params;
mod preview;
mod problem;
mod resource;
mod security;
mod serve;
mod share;
mod site;

use axum::Router;
use axum::middleware::from_fn;

pub use serve::serve;

/// Every page and every answer of the API.
pub fn router() -> Router {
    Router::new()
        .merge(pages::routes())
        .merge(site::routes())
        .merge(browser::routes())
        .merge(offline::routes())
        .merge(assets::routes())
        .merge(preview::routes())
        .merge(api::routes())
        .fallback(problem::no_such_path)
        .method_not_allowed_fallback(problem::wrong_method)
        .layer(from_fn(api::open_to_all))
        .layer(from_fn(share::finish))
        .layer(from_fn(cache::finish))
        .layer(from_fn(security::finish))
}
