//! What crawlers and operators expect of any site.

use std::fmt::Write as _;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HOST, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::cache::Cache;
use crate::pages;

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/healthz", get(health))
        .route("/robots.txt", get(robots))
        .route("/sitemap.xml", get(sitemap))
}

/// The book is in memory: whoever can answer at all can answer everything.
async fn health() -> Response {
    let mut response = ([(CONTENT_TYPE, "text/plain; charset=utf-8")], "ok\n").into_response();
    response.extensions_mut().insert(Cache::Never);
    response
}

async fn robots(headers: HeaderMap) -> impl IntoResponse {
    let text = format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}/sitemap.xml\n",
        origin(&headers)
    );
    (
        [
            (CONTENT_TYPE, "text/plain; charset=utf-8"),
            (VARY, "Host, X-Forwarded-Proto"),
        ],
        text,
    )
}

async fn sitemap(headers: HeaderMap) -> impl IntoResponse {
    let origin = origin(&headers);
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    ));
    for path in pages::paths() {
        let _ = writeln!(xml, "<url><loc>{origin}{path}</loc></url>");
    }
    xml.push_str("</urlset>\n");
    (
        [
            (CONTENT_TYPE, "application/xml"),
            (VARY, "Host, X-Forwarded-Proto"),
        ],
        xml,
    )
}

/// The site's own address as the client knows it; a sitemap has to name whole URLs. Anything in
/// `Host` that could not be a host is not repeated.
pub(crate) fn origin(headers: &HeaderMap) -> String {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_host = |host: &&str| {
        !host.is_empty()
            && host
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b))
    };
    let host = text(HOST.as_str()).filter(is_host).unwrap_or("localhost");
    let scheme = match text("x-forwarded-proto") {
        Some("https") => "https",
        _ => "http",
    };
    format!("{scheme}://{host}")
}
