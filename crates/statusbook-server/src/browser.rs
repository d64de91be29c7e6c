//! What browsers take along from a site: its search, its icons, its name among installed ones. And
//! what language models read first.

use std::fmt::Write as _;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use statusbook::{Filter, book};

use crate::cache::Cache;
use crate::params::{Params, cut};
use crate::problem::Problem;
use crate::site::origin;

/// Suggestions that fit under an address bar.
const SUGGESTIONS: usize = 6;

const ICONS: [(&str, &[u8]); 4] = [
    ("icon-192.png", include_bytes!("../assets/icon-192.png")),
    ("icon-512.png", include_bytes!("../assets/icon-512.png")),
    (
        "icon-maskable.png",
        include_bytes!("../assets/icon-maskable.png"),
    ),
    (
        "apple-touch-icon.png",
        include_bytes!("../assets/icon-192.png"),
    ),
];

pub(crate) fn routes() -> Router {
    let routes = Router::new()
        .route("/opensearch.xml", get(opensearch))
        .route("/suggest", get(suggest))
        .route("/manifest.webmanifest", get(manifest))
        .route("/llms.txt", get(llms));
    ICONS.into_iter().fold(routes, |routes, (name, bytes)| {
        let icon = move || async move { ([(CONTENT_TYPE, "image/png")], bytes) };
        routes.route(&format!("/{name}"), get(icon))
    })
}

/// How a browser's address bar searches here.
async fn opensearch(headers: HeaderMap) -> Response {
    let origin = origin(&headers);
    let xml = format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n",
            "<ShortName>Statusbook</ShortName>\n",
            "<Description>HTTP status codes by number, phrase, error text or constant</Description>\n",
            "<InputEncoding>UTF-8</InputEncoding>\n",
            "<Image width=\"192\" height=\"192\" type=\"image/png\">{origin}/icon-192.png</Image>\n",
            "<Url type=\"text/html\" method=\"get\" template=\"{origin}/?q={{searchTerms}}\"/>\n",
            "<Url type=\"application/x-suggestions+json\" method=\"get\" ",
            "template=\"{origin}/suggest?q={{searchTerms}}\"/>\n",
            "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" ",
            "template=\"{origin}/opensearch.xml\"/>\n",
            "</OpenSearchDescription>\n",
        ),
        origin = origin
    );
    let fields = [
        (CONTENT_TYPE, "application/opensearchdescription+xml"),
        (VARY, "Host, X-Forwarded-Proto"),
    ];
    (fields, xml).into_response()
}

/// Suggestions: the query, texts, descriptions, addresses (`OpenSearch` Suggestions 1.1).
async fn suggest(params: Params, headers: HeaderMap) -> Result<Response, Problem> {
    let query = params.get("q").ok_or(Problem::MissingParameter("q"))?;
    let filter = Filter {
        limit: SUGGESTIONS,
        class: None,
    };
    let hits = book().search(cut(query).0, filter).hits;
    let origin = origin(&headers);
    let texts: Vec<String> = hits
        .iter()
        .map(|hit| format!("{} {}", hit.doc.id.replace('/', " "), hit.doc.phrase))
        .collect();
    let summaries: Vec<&str> = hits.iter().map(|hit| hit.doc.summary).collect();
    let addresses: Vec<String> = hits
        .iter()
        .map(|hit| format!("{origin}/{}", hit.doc.id))
        .collect();
    let body = json!([query, texts, summaries, addresses]).to_string();
    let fields = [
        (CONTENT_TYPE, "application/x-suggestions+json"),
        (VARY, "Host, X-Forwarded-Proto"),
    ];
    let mut response = (fields, body).into_response();
    response.extensions_mut().insert(Cache::Briefly);
    Ok(response)
}

async fn manifest() -> impl IntoResponse {
    let icon = |src: &str, sizes: &str, purpose: &str| json!({"src": src, "sizes": sizes, "type": "image/png", "purpose": purpose});
    let manifest = json!({
        "name": "Statusbook: HTTP status codes",
        "short_name": "Statusbook",
        "description": "Every HTTP status code, explained and searchable, with or without a connection.",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#fdfcf9",
        "theme_color": "#fdfcf9",
        "categories": ["developer", "reference"],
        "icons": [
            icon("/icon-192.png", "192x192", "any"),
            icon("/icon-512.png", "512x512", "any"),
            icon("/icon-maskable.png", "512x512", "maskable"),
            {"src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        ],
        "shortcuts": [
            {"name": "Cheat sheet", "url": "/cheatsheet"},
            {"name": "Facts", "url": "/facts"},
        ],
    });
    (
        [(CONTENT_TYPE, "application/manifest+json")],
        manifest.to_string(),
    )
}

/// The book for language models: where things are, and every number (llmstxt.org).
async fn llms() -> impl IntoResponse {
    let mut text = String::from(concat!(
        "# Statusbook\n\n",
        "> Every HTTP status code, explained: what happened, whose move it is, what to do now, ",
        "and what servers, proxies, CDNs and frameworks mean by it.\n\n",
        "Any page is Markdown at its path with `.md`, JSON with `.json`. ",
        "A search is `/api/v1/search?q=WORDS`.\n\n",
        "## The book\n\n",
        "- [Facts](/api/v1/facts): retry, caching, content, header fields of every number, as JSON\n",
        "- [API](/api): every path of the JSON API\n",
        "- [Issuers](/api/v1/issuers): who gives numbers and identifiers a meaning\n\n",
        "## Numbers\n\n",
    ));
    for status in book().statuses {
        let _ = writeln!(
            text,
            "- [{code} {phrase}](/{code}.md): {summary}",
            code = status.code,
            phrase = status.phrase(),
            summary = status.lead().summary,
        );
    }
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}
