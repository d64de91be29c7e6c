//! Compression of what is sent: Brotli or gzip, as the client likes.

use std::collections::{BTreeMap, BTreeSet};
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

/// Origins whose pages are kept. A site has one or two; whoever makes up more of them is answered
/// too, at the price of a quick compression.
const MOST_ORIGINS: usize = 4;

/// What tells a compressed page from every other: all of a request that can shape its bytes. So
/// nobody can put theirs where another's are looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// As the client knows it, where the page repeats it.
    pub(crate) origin: Option<String>,
    pub(crate) path: String,
    /// The page's fingerprint.
    pub(crate) print: u64,
}

/// Pages that were compressed.
static KEPT: Mutex<Kept> = Mutex::new(Kept {
    bytes: 0,
    origins: BTreeSet::new(),
    pages: BTreeMap::new(),
});

struct Kept {
    bytes: usize,
    origins: BTreeSet<String>,
    pages: BTreeMap<(Key, Coding), Bytes>,
}

impl Kept {
    /// Whether pages that repeat this origin are kept.
    fn takes(&mut self, origin: Option<&String>) -> bool {
        let Some(origin) = origin else { return true };
        if !self.origins.contains(origin) && self.origins.len() < MOST_ORIGINS {
            self.origins.insert(origin.clone());
        }
        self.origins.contains(origin)
    }
}

/// Compresses a body. With a key, which a page of the book has, the result is kept.
pub(crate) fn compress(bytes: &Bytes, coding: Coding, key: Option<Key>) -> Bytes {
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(key) = key.filter(|key| kept().takes(key.origin.as_ref())) else {
        return coding.write(bytes, QUICK_QUALITY);
    };
    let key = (key, coding);
    if let Some(known) = kept().pages.get(&key) {
        return known.clone();
    }
    let made = coding.write(bytes, KEPT_QUALITY);
    let mut kept = kept();
    if kept.bytes + made.len() > MOST_KEPT {
        kept.pages.clear();
        kept.origins.clear();
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

    use super::{BTreeMap, BTreeSet, Coding, Kept, Key, MOST_ORIGINS, compress};

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

    fn key(path: &str, origin: Option<&str>) -> Key {
        Key {
            origin: origin.map(str::to_owned),
            path: path.to_owned(),
            print: 1,
        }
    }

    #[test]
    fn what_is_kept_is_the_same_the_second_time() {
        let page = Bytes::from("Not Found ".repeat(200));
        let first = compress(&page, Coding::Gzip, Some(key("/404", None)));
        assert!(first.len() < page.len() / 5);
        assert_eq!(
            first,
            compress(&page, Coding::Gzip, Some(key("/404", None)))
        );
    }

    #[test]
    fn what_was_made_for_one_origin_is_not_sent_to_another() {
        let make = |text: &str, origin: &str| {
            let page = Bytes::from(text.repeat(200));
            compress(&page, Coding::Gzip, Some(key("/405", Some(origin))))
        };
        let ours = make("ours", "https://e.org");
        assert_ne!(make("theirs", "https://x.org"), ours);
        assert_eq!(make("forged", "https://e.org"), ours, "the key is the same");
    }

    #[test]
    fn of_made_up_origins_few_are_kept() {
        let mut kept = Kept {
            bytes: 0,
            origins: BTreeSet::new(),
            pages: BTreeMap::new(),
        };
        let takes = (0..9).filter(|nth| kept.takes(Some(&format!("http://{nth}"))));
        assert_eq!(takes.count(), MOST_ORIGINS);
        assert!(kept.takes(Some(&"http://0".to_owned())) && kept.takes(None));
    }
}
