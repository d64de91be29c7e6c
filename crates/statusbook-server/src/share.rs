//! What only a request knows: the origin. It stands in a page's head, for sites that show a page where
//! its address is shared, with the title once more; and in commands that ask this site for a status. A
//! template writes [`TITLE`] and [`ORIGIN`], the library its own address, and here they get their place.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use statusbook::page::RESPONDER;

use crate::accept::Form;
use crate::site::origin;

/// Stands for the origin in templates; no host has this name (RFC 2606, section 2).
pub(crate) const ORIGIN: &str = "https://statusbook.invalid";

/// Stands for the page's title, which a template can write only once.
pub(crate) const TITLE: &str = "title.invalid";

/// What a title ends with, where it does not stand beside the site's name.
const SITE: &str = " · Statusbook";

/// Completes the head of a page, and the commands that ask this site. Nothing else of the body is
/// touched: it may repeat what somebody searched for.
pub(crate) async fn finish(request: Request, next: Next) -> Response {
    let origin = origin(request.headers());
    let response = next.run(request).await;
    let Some(complete) = completing(&response) else {
        return response;
    };
    let (mut parts, body) = response.into_parts();
    // Every body here is made in memory; there is nothing to wait for and nothing to fail.
    let text = to_bytes(body, usize::MAX).await.map(Vec::from);
    let Some(text) = text.ok().and_then(|text| String::from_utf8(text).ok()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let vary = HeaderValue::from_static("Host, X-Forwarded-Proto");
    parts.headers.append(VARY, vary);
    Response::from_parts(parts, Body::from(complete(&text, &origin)))
}

/// What an answer's form needs, if anything.
fn completing(response: &Response) -> Option<fn(&str, &str) -> String> {
    let media_type = response.headers().get(CONTENT_TYPE)?;
    if media_type == Form::Html.content_type() {
        Some(completed)
    } else if media_type == Form::Text.content_type() || media_type == Form::Markdown.content_type()
    {
        Some(with_responder)
    } else {
        None
    }
}

/// Commands that have a status sent ask this site for it.
fn with_responder(text: &str, origin: &str) -> String {
    text.replace(
        &format!("curl -i {RESPONDER}"),
        &format!("curl -i {origin}/status/"),
    )
}

fn completed(page: &str, origin: &str) -> String {
    let (head, body) = page.split_at(page.find("</head>").unwrap_or_default());
    let title = head.split_once("<title>").map_or("", |(_, rest)| rest);
    // It is escaped for an attribute, too.
    let title = title.split("</title>").next().unwrap_or_default();
    let title = title.strip_suffix(SITE).unwrap_or(title);
    head.replace(ORIGIN, origin).replace(TITLE, title) + &with_responder(body, origin)
}

#[cfg(test)]
mod tests {
    use super::{ORIGIN, TITLE, completed};

    #[test]
    fn the_head_gets_the_title_and_the_origin_and_the_body_neither() {
        let page = format!("<title>A · Statusbook</title>{TITLE} {ORIGIN}/a</head>{ORIGIN}");
        let told = format!("<title>A · Statusbook</title>A http://e.org/a</head>{ORIGIN}");
        assert_eq!(completed(&page, "http://e.org"), told);
    }
}
