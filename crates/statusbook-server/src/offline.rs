//! The whole reference for days without a connection: a service worker, and one file with every
//! page in it, which is a tenth of what the pages are one by one.

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, body::Bytes};
use serde_json::json;
use tokio::sync::OnceCell;
use tower::ServiceExt as _;

use crate::accept::Wanted;
use crate::assets::{ASSETS, Asset};
use crate::cache::{Cache, fingerprint};
use crate::encoding::{Coding, brotli};
use crate::pages;
use crate::params::Segments;
use crate::problem::Problem;

const WORKER: &str = include_str!("../assets/sw.js");

/// Quality of the file's compression: above it a server's first visitor waits for seconds.
const QUALITY: i32 = 9;

/// Bytes of all pages: a text that grows by doubling would take twice as much.
const ROUGHLY: usize = 10 << 20;

/// Besides the pages that crawlers are told about.
const MORE: [&str; 4] = [
    "/offline",
    "/manifest.webmanifest",
    "/api/v1/issuers",
    "/favicon.svg",
];

/// Every page: a line of JSON each, with its path, media type and text.
struct Pages {
    /// Changes with any byte of any page or asset.
    version: String,
    plain: Bytes,
    brotli: Bytes,
}

static PAGES: OnceCell<Pages> = OnceCell::const_new();

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/sw.js", get(worker))
        .route("/offline/{name}", get(everything))
}

/// The service worker: made anew for every version of the book, so that browsers notice.
async fn worker() -> Response {
    let assets: Vec<String> = ASSETS.iter().map(Asset::url).collect();
    let assets = json!(assets).to_string();
    let script = WORKER
        .replace("\"VERSION\"", &json!(pages().await.version).to_string())
        .replace("[\"ASSETS\"]", &assets);
    let fields = [(CONTENT_TYPE, "text/javascript; charset=utf-8")];
    let mut response = (fields, script).into_response();
    response.extensions_mut().insert(Cache::Check);
    response
}

/// `/offline/VERSION.jsonl`. An old version is gone: its worker is replaced by the new one's.
async fn everything(path: Segments, headers: HeaderMap) -> Response {
    let pages = pages().await;
    if path.last().strip_suffix(".jsonl") != Some(&pages.version) {
        return Problem::NoSuchPath(path.joined()).answer(Wanted::by_headers(&headers));
    }
    let coding = Coding::preferred(&headers);
    let fields = [(CONTENT_TYPE, "application/jsonl")];
    let mut response = if coding == Coding::Brotli {
        (fields, [(CONTENT_ENCODING, "br")], pages.brotli.clone()).into_response()
    } else {
        (fields, pages.plain.clone()).into_response()
    };
    response.extensions_mut().insert(Cache::Forever);
    response
}

async fn pages() -> &'static Pages {
    PAGES.get_or_init(write).await
}

/// Asks our own router for every page, as the export does.
async fn write() -> Pages {
    let mut lines = String::with_capacity(ROUGHLY);
    let router = crate::router();
    let paths = pages::paths().into_iter();
    for path in paths.chain(MORE.map(str::to_owned)) {
        let Some((media_type, text)) = ask(&router, &path).await else {
            continue;
        };
        let line = json!([path, media_type, text]);
        let _ = writeln!(lines, "{line}");
        // A thousand pages: others want an answer meanwhile.
        tokio::task::yield_now().await;
    }
    let assets: String = ASSETS.iter().map(Asset::url).collect();
    let print = fingerprint(lines.as_bytes())
        ^ fingerprint(assets.as_bytes())
        ^ fingerprint(WORKER.as_bytes());
    let plain = Bytes::from(lines);
    let bytes = plain.clone();
    let small = tokio::task::spawn_blocking(move || brotli(&bytes, QUALITY)).await;
    Pages {
        version: format!("{print:016x}"),
        brotli: small.ok().flatten().map_or_else(Bytes::new, Bytes::from),
        plain,
    }
}

/// A page as a browser gets it.
async fn ask(router: &Router, path: &str) -> Option<(String, String)> {
    let request = Request::get(path)
        .header(ACCEPT, "text/html")
        .body(Body::empty());
    let response = router.clone().oneshot(request.ok()?).await.ok()?;
    if response.status() != StatusCode::OK {
        return None;
    }
    let media_type = response
        .headers()
        .get(CONTENT_TYPE)?
        .to_str()
        .ok()?
        .to_owned();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.ok()?;
    Some((media_type, String::from_utf8(bytes.to_vec()).ok()?))
}
