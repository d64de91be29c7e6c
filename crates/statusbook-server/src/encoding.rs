//! Compression of what is sent: Brotli or gzip, as the client likes.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes below which compressing saves less than a packet.
const WORTH_IT: usize = 600;

/// Qualities where nobody waits twice: what is kept is made once, at the price of milliseconds.
const KEPT_QUALITY: i32 = 10;
/// For what is made for one request: above it, time doubles for a percent or two.
const QUICK_QUALITY: i32 = 5;

/// Logarithm of the bytes in which repetitions are sought: of all pages in one file, too, those
/// alike stand near each other, and a larger window takes memory.
const WINDOW: i32 = 20;

/// Bytes of compressed pages that are kept: all of the book's, in both codings, are a fifth of it.
const MOST_KEPT: usize = 24 << 20;

/// How a body is written (RFC 9110, section 8.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Coding {
    Brotli,
    Gzip,
    Identity,
}

impl Coding {
    /// What a request likes best of what we have; of equals the smaller.
    pub(crate) fn preferred(headers: &HeaderMap) -> Self {
        let accepted = headers.get_all(ACCEPT_ENCODING);
        let accepted: Vec<&str> = accepted.iter().filter_map(|v| v.to_str().ok()).collect();
        let accepted = accepted.join(",");
        let weight = |coding: Self| weight(&accepted, coding.token());
        let (brotli, gzip) = (weight(Self::Brotli), weight(Self::Gzip));
        match (brotli > 0.0, gzip > 0.0) {
            (true, _) if brotli >= gzip => Self::Brotli,
            (_, true) => Self::Gzip,
            _ => Self::Identity,
        }
    }

    const fn token(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// What an entity tag ends with, since other bytes need another tag.
    pub(crate) const fn mark(self) -> &'static str {
        match self {
            Self::Brotli => "-br",
            Self::Gzip => "-gz",
            Self::Identity => "",
        }
    }

    /// Says in the response's fields which coding it has, and that the request decided.
    pub(crate) fn declare(self, headers: &mut HeaderMap) {
        headers.append(VARY, HeaderValue::from_static("Accept-Encoding"));
        if self != Self::Identity {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(self.token()));
            headers.remove(CONTENT_LENGTH);
        }
    }

    fn write(self, bytes: &Bytes, quality: i32) -> Bytes {
        let written = match self {
            Self::Brotli => brotli(bytes, quality),
            Self::Gzip => gzip(bytes),
            Self::Identity => None,
        };
        // Writing to memory cannot fail.
        written.map_or_else(|| bytes.clone(), Bytes::from)
    }
}

/// Whether a response may be compressed: text that is worth it and is not compressed yet.
pub(crate) fn is_compressible(headers: &HeaderMap, length: usize) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let is_text = media_type.is_some_and(|it| {
        it.starts_with("text/") || ["json", "xml", "svg"].iter().any(|part| it.contains(part))
    });
    is_text && length >= WORTH_IT && !headers.contains_key(CONTENT_ENCODING)
}

/// Pages that were compressed, by path, tag and coding.
static KEPT: Mutex<Kept> = Mutex::new(Kept {
    bytes: 0,
    pages: BTreeMap::new(),
});

struct Kept {
    bytes: usize,
    pages: BTreeMap<(String, u64, Coding), Bytes>,
}

/// Compresses a body. With a `key` the result is kept: the path of a page of the book, and its
/// fingerprint. Whatever a request can shape must not have one.
pub(crate) fn compress(bytes: &Bytes, coding: Coding, key: Option<(&str, u64)>) -> Bytes {
    let Some((path, print)) = key else {
        return coding.write(bytes, QUICK_QUALITY);
    };
    let key = (path.to_owned(), print, coding);
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept().pages.get(&key) {
        return known.clone();
    }
    let made = coding.write(bytes, KEPT_QUALITY);
    let mut kept = kept();
    if kept.bytes + made.len() > MOST_KEPT {
        kept.pages.clear();
        kept.bytes = 0;
    }
    kept.bytes += made.len();
    kept.pages.insert(key, made.clone());
    made
}

/// Bytes as Brotli.
pub(crate) fn brotli(mut bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let mut small = Vec::with_capacity(bytes.len() / 4);
    let params = BrotliEncoderParams {
        quality,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut small, &params).ok()?;
    Some(small)
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::default());
    gzip.write_all(bytes).ok()?;
    gzip.finish().ok()
}

/// What an `Accept-Encoding` gives a coding; nothing where it is not named and no `*` is.
fn weight(accepted: &str, token: &str) -> f32 {
    let mut any = 0.0;
    for part in accepted.split(',') {
        let mut words = part.split(';').map(str::trim);
        let name = words.next().unwrap_or_default();
        let weight = words
            .find_map(|word| word.strip_prefix("q=").or_else(|| word.strip_prefix("Q=")))
            .map_or(1.0, |weight| weight.parse().unwrap_or(1.0));
        if name.eq_ignore_ascii_case(token) {
            return weight;
        }
        if name == "*" {
            any = weight;
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::http::header::ACCEPT_ENCODING;
    use axum::http::{HeaderMap, HeaderValue};

    use super::{Coding, compress};

    #[test]
    fn the_client_decides_about_the_coding() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip", Coding::Gzip),
            ("br;q=0.5, gzip", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Identity),
            ("*", Coding::Brotli),
            ("deflate", Coding::Identity),
            ("", Coding::Identity),
            (";;,q=,br;q=x", Coding::Brotli),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            assert_eq!(Coding::preferred(&headers), coding, "{accepted}");
        }
        assert_eq!(Coding::preferred(&HeaderMap::new()), Coding::Identity);
    }

    #[test]
    fn what_is_kept_is_the_same_the_second_time() {
        let page = Bytes::from("Not Found ".repeat(200));
        let first = compress(&page, Coding::Gzip, Some(("/404", 1)));
        assert!(first.len() < page.len() / 5);
        assert_eq!(first, compress(&page, Coding::Gzip, Some(("/404", 1))));
    }
}
