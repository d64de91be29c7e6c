//! The header fields that a status needs to be what it says.

use axum::http::header::{
    ACCEPT_RANGES, ALLOW, CONNECTION, CONTENT_RANGE, ETAG, LOCATION, PROXY_AUTHENTICATE,
    RETRY_AFTER, UPGRADE, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use statusbook::{Code, Facts, Level};

use super::is_error;

/// Where a client that follows a redirect, or looks at what it created, ends up: here.
const TARGET: &str = "/status/200";

/// Seconds after which a client may try again: long enough to see that it waits.
const PAUSE: &str = "1";

/// Adds what the book says the status must, should or may have, where a value of it makes sense
/// without knowing more; `length` is that of the content in bytes.
pub(super) fn add(
    headers: &mut HeaderMap,
    code: Code,
    facts: Option<&Facts>,
    method: &Method,
    length: usize,
) {
    let Some(facts) = facts else {
        return;
    };
    if facts.redirect.is_some() {
        headers.insert(LOCATION, HeaderValue::from_static(TARGET));
    }
    let wanted = |level| matches!(level, Level::Must | Level::Should | Level::May);
    for field in facts.headers.iter().filter(|field| wanted(field.level)) {
        let Ok(name) = HeaderName::try_from(field.name) else {
            continue;
        };
        if let Some(value) = value(&name, code, method, length) {
            headers.insert(name, value);
        }
    }
}

/// A value of a field that says nothing wrong here.
fn value(name: &HeaderName, code: Code, method: &Method, length: usize) -> Option<HeaderValue> {
    let fixed = |value| Some(HeaderValue::from_static(value));
    match *name {
        LOCATION => fixed(TARGET),
        RETRY_AFTER => fixed(PAUSE),
        WWW_AUTHENTICATE | PROXY_AUTHENTICATE => fixed("Basic realm=\"Statusbook\""),
        // Never the method that was just refused.
        ALLOW if matches!(*method, Method::GET | Method::HEAD) => fixed("POST"),
        ALLOW => fixed("GET, HEAD"),
        UPGRADE => fixed("websocket"),
        CONNECTION => fixed("upgrade"),
        ETAG => fixed("\"statusbook\""),
        ACCEPT_RANGES => fixed("bytes"),
        // The first half of something twice as long, or the length of what has no such part.
        CONTENT_RANGE => {
            let range = if is_error(code) {
                format!("bytes */{length}")
            } else {
                format!("bytes 0-{}/{}", length.saturating_sub(1), 2 * length)
            };
            HeaderValue::from_str(&range).ok()
        }
        _ if name == "accept-patch" => fixed("application/json"),
        _ => None,
    }
}
