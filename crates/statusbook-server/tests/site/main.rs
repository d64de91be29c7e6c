//! The site as somebody meets it: asked through its router, without a socket.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod api;
mod browser;
mod forms;
mod headers;
mod names;
mod pages;
mod previews;
mod search;
mod socket;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use tower::ServiceExt;

/// An answer of the site.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    /// Bytes of the content, as sent.
    length: usize,
    body: String,
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }
}

/// Asks as a browser does.
fn get(path: &str) -> Answer {
    ask(
        Method::GET,
        path,
        &[
            ("accept", "text/html,*/*;q=0.8"),
            ("user-agent", "Mozilla/5.0"),
        ],
    )
}

/// Asks with these header fields.
fn get_with(path: &str, fields: &[(&str, &str)]) -> Answer {
    ask(Method::GET, path, fields)
}

fn ask(method: Method, path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let response = statusbook_server::router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        // What is compressed is no text.
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            length: bytes.len(),
            body,
            bytes,
        }
    })
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// The texts of the elements that a selector finds.
fn texts(html: &Html, css: &str) -> Vec<String> {
    html.select(&selector(css))
        .map(|e| e.text().collect::<String>())
        .collect()
}
