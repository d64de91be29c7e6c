//! What other sites read in a page's head, to show it where its address is shared: its title once
//! more, and whole addresses, with the origin that only the request knows. A template writes
//! [`TITLE`] and [`ORIGIN`], and here they get their place.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::accept::Form;
use crate::site::origin;

/// Stands for the origin in templates; no host has this name (RFC 2606, section 2).
pub(crate) const ORIGIN: &str = "https://statusbook.invalid";

/// Stands for the page's title, which a template can write only once.
pub(crate) const TITLE: &str = "title.invalid";

/// What a title ends with, where it does not stand beside the site's name.
const SITE: &str = " · Statusbook";

/// Completes the head of a page. The body is left alone: nothing there needs it, and it may repeat
/// what somebody searched for.
pub(crate) async fn finish(request: Request, next: Next) -> Response {
    let origin = origin(request.headers());
    let response = next.run(request).await;
    if !is_page(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // Every body here is made in memory; there is nothing to wait for and nothing to fail.
    let text = to_bytes(body, usize::MAX).await.map(Vec::from);
    let Some(text) = text.ok().and_then(|text| String::from_utf8(text).ok()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let vary = HeaderValue::from_static("Host, X-Forwarded-Proto");
    parts.headers.append(VARY, vary);
    Response::from_parts(parts, Body::from(completed(&text, &origin)))
}

fn is_page(response: &Response) -> bool {
    let media_type = response.headers().get(CONTENT_TYPE);
    media_type.is_some_and(|it| it == Form::Html.content_type())
}

fn completed(page: &str, origin: &str) -> String {
    let (head, body) = page.split_at(page.find("</head>").unwrap_or_default());
    let title = head.split_once("<title>").map_or("", |(_, rest)| rest);
    // It is escaped for an attribute, too.
    let title = title.split("</title>").next().unwrap_or_default();
    let title = title.strip_suffix(SITE).unwrap_or(title);
    head.replace(ORIGIN, origin).replace(TITLE, title) + body
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
