//! What caches may do with an answer. A handler names a policy; this place alone turns names into
//! header fields, adds the entity tag and answers conditional requests.

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::encoding::{self, Coding, Key};
use crate::site::origin;

/// How long an answer may be reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cache {
    /// Its URL changes with its bytes.
    Forever,
    /// The book: changes with a new release only, and a stale page does no harm for minutes.
    Book,
    /// An error: may be mended any time.
    Briefly,
    /// May be kept, and is asked for every time: an old one would hold back the new version.
    Check,
    /// Says how things are right now.
    Never,
}

impl Cache {
    const fn control(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Book => "public, max-age=600, stale-while-revalidate=86400",
            Self::Briefly => "public, max-age=60",
            Self::Check => "no-cache",
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

/// Adds `Cache-Control` and a strong entity tag; answers 304 where the client has the bytes, and
/// compresses what is sent.
pub(crate) async fn finish(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request
        .headers()
        .get_all(IF_NONE_MATCH)
        .iter()
        .cloned()
        .collect::<Vec<_>>();
    let coding = Coding::preferred(request.headers());
    let has_query = request.uri().query().is_some();
    let path = request.uri().path().to_owned();
    let origin = origin(request.headers());
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
    if !is_read || policy == Cache::Never {
        return Response::from_parts(parts, body);
    }
    // Every body here is made in memory; there is nothing to wait for and nothing to fail.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let coding = if encoding::is_compressible(&parts.headers, bytes.len()) {
        coding.declare(&mut parts.headers);
        coding
    } else {
        Coding::Identity
    };
    let print = fingerprint(&bytes);
    if parts.status == StatusCode::OK {
        let mut tag = String::with_capacity(21);
        let _ = write!(tag, "\"{print:016x}{}\"", coding.mark());
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
    }
    if coding == Coding::Identity {
        return Response::from_parts(parts, Body::from(bytes));
    }
    let is_of_book = parts.status == StatusCode::OK && policy == Cache::Book && !has_query;
    let key = is_of_book.then(|| Key {
        origin: varies_by_host(&parts.headers).then_some(origin),
        path,
        print,
    });
    Response::from_parts(parts, Body::from(encoding::compress(&bytes, coding, key)))
}

/// Whether the body repeats what the client says the site is called.
fn varies_by_host(headers: &HeaderMap) -> bool {
    let mut fields = headers.get_all(VARY).iter();
    fields.any(|field| field.to_str().is_ok_and(|field| field.contains("Host")))
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
    for field in [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING] {
        headers.remove(field);
    }
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
