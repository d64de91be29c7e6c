//! Files that pages need. Names hold a hash of the bytes, so that a cache may keep them for ever;
//! the build script has made them, compressed too.

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::accept::Wanted;
use crate::cache::Cache;
use crate::encoding::Coding;
use crate::params::Segments;
use crate::problem::Problem;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file in every form it is sent in.
pub(crate) struct Asset {
    name: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

impl Asset {
    /// Where it is.
    pub(crate) fn url(&self) -> String {
        format!("/assets/{}", self.name)
    }

    fn media_type(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        }
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        let coding = Coding::preferred(headers);
        let bytes = match coding {
            Coding::Brotli => self.brotli,
            Coding::Gzip => self.gzip,
            Coding::Identity => self.plain,
        };
        let mut response = ([(CONTENT_TYPE, self.media_type())], bytes).into_response();
        coding.declare(response.headers_mut());
        response
    }
}

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/assets/{name}", get(asset))
        .route("/favicon.svg", get(icon))
}

fn named(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

async fn asset(path: Segments, headers: HeaderMap) -> Response {
    let Some(asset) = named(path.last()) else {
        return Problem::NoSuchPath(path.joined()).answer(Wanted::by_headers(&headers));
    };
    let mut response = asset.answer(&headers);
    response.extensions_mut().insert(Cache::Forever);
    response
}

/// Under the name that browsers and bookmarks know.
async fn icon(headers: HeaderMap) -> Response {
    let name = FAVICON_SVG.trim_start_matches("/assets/");
    named(name).map_or_else(
        || Problem::NoSuchPath("/favicon.svg".to_owned()).into_response(),
        |asset| asset.answer(&headers),
    )
}
