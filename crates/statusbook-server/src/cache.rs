//! What caches may do with an answer. A handler names a policy; this place alone turns names into
//! header fields, adds the entity tag and answers conditional requests.

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// How long an answer may be reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cache {
    /// Its URL changes with its bytes.
    Forever,
    /// The book: changes with a new release only, and a stale page does no harm for minutes.
    Book,
    /// An error: may be mended any time.
    Briefly,
    /// Says how things are right now.
    Never,
}

impl Cache {
    const fn control(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Book => "public, max-age=600, stale-while-revalidate=86400",
            Self::Briefly => "public, max-age=60",
            Self::Never => "no-store",
        })
    }
}

/// A hash of 64 bits (FNV-1a): enough to tell versions of one URL apart, and the same on every
/// machine.
pub(crate) const fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// Adds `Cache-Control` and a strong entity tag; answers 304 where the client has the bytes.
pub(crate) async fn finish(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request
        .headers()
        .get_all(IF_NONE_MATCH)
        .iter()
        .cloned()
        .collect::<Vec<_>>();
    let response = next.run(request).await;

    let policy = response
        .extensions()
        .get()
        .copied()
        .unwrap_or(match response.status() {
            status if status.is_success() => Cache::Book,
            _ => Cache::Briefly,
        });
    let (mut parts, body) = response.into_parts();
    parts.headers.insert(CACHE_CONTROL, policy.control());
    if !is_read || parts.status != StatusCode::OK || policy == Cache::Never {
        return Response::from_parts(parts, body);
    }
    // Every body here is made in memory; there is nothing to wait for and nothing to fail.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut tag = String::with_capacity(18);
    let _ = write!(tag, "\"{:016x}\"", fingerprint(&bytes));
    let matches = known
        .iter()
        .filter_map(|v| v.to_str().ok())
        .any(|known| names(known, &tag));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(ETAG, tag);
    }
    if matches {
        parts.status = StatusCode::NOT_MODIFIED;
        forget_content(&mut parts.headers);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Whether an `If-None-Match` names the tag. The comparison is weak (RFC 9110, section 13.1.2).
fn names(field: &str, tag: &str) -> bool {
    field
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// A 304 has no content, so fields that describe it would only mislead.
fn forget_content(headers: &mut HeaderMap) {
    headers.remove(CONTENT_LENGTH);
    headers.remove(CONTENT_TYPE);
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_tag_is_found_in_a_list_weak_or_not() {
        for (field, found) in [
            ("\"a\"", true),
            ("W/\"a\"", true),
            ("\"b\", \"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("a", false),
            ("", false),
        ] {
            assert_eq!(names(field, "\"a\""), found, "{field}");
        }
    }
}
