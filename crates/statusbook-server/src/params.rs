//! What a request's path and query say. Any bytes are fine: what is no text becomes a
//! replacement character and names nothing.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;
use statusbook::{Class, Standing};

use crate::problem::Problem;

/// Bytes of a search that are read, as many as the engine reads: a stack trace says what it is
/// about early on.
pub(crate) const LONGEST_QUERY: usize = 4096;

/// The segments of a path, decoded.
#[derive(Debug)]
pub(crate) struct Segments(Vec<String>);

impl Segments {
    /// Reads a path.
    pub(crate) fn of(path: &str) -> Self {
        let decode = |segment| percent_decode_str(segment).decode_utf8_lossy().into_owned();
        Self(
            path.trim_start_matches('/')
                .split('/')
                .map(decode)
                .collect(),
        )
    }

    /// The decoded path, to show.
    pub(crate) fn joined(&self) -> String {
        format!("/{}", self.0.join("/"))
    }

    /// The last segment.
    pub(crate) fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// The second segment.
    pub(crate) fn second(&self) -> &str {
        self.0.get(1).map_or("", String::as_str)
    }

    /// The last two segments.
    pub(crate) fn last_two(&self) -> (&str, &str) {
        match self.0.as_slice() {
            [.., first, second] => (first, second),
            _ => ("", self.last()),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Segments {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts.uri.path()))
    }
}

/// The parameters of a query; of several with one name the first counts.
#[derive(Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    /// The value of a parameter, without blanks around it; `None` where it is missing.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.trim())
    }

    /// The value of a parameter; `None` where it is missing or empty, as an untouched form field.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// A parameter's value read as something, or what is wrong with it.
    pub(crate) fn read<T>(
        &self,
        name: &'static str,
        allowed: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        let Some(value) = self.filled(name) else {
            return Ok(None);
        };
        let bad = || Problem::InvalidParameter {
            name,
            value: value.to_owned(),
            allowed,
        };
        read(value).map(Some).ok_or_else(bad)
    }

    /// `class=4xx`.
    pub(crate) fn class(&self) -> Result<Option<Class>, Problem> {
        self.read("class", "`0xx` to `9xx`", |value| value.parse().ok())
    }

    /// `standing=unofficial`.
    pub(crate) fn standing(&self) -> Result<Option<Standing>, Problem> {
        let allowed = "`registered`, `temporary`, `unused`, `obsolete` or `unofficial`";
        self.read("standing", allowed, |value| {
            Standing::from_word(&value.to_ascii_lowercase())
        })
    }
}

impl<S: Sync> FromRequestParts<S> for Params {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(
            form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
        ))
    }
}

/// At most [`LONGEST_QUERY`] bytes of a query, and whether that is less than all of it.
pub(crate) fn cut(query: &str) -> (&str, bool) {
    let cut = &query[..query.floor_char_boundary(LONGEST_QUERY)];
    (cut, cut.len() < query.len())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_QUERY, Segments, cut};

    #[test]
    fn garbage_in_a_path_is_text_too() {
        assert_eq!(Segments::of("/a%20b").last(), "a b");
        assert_eq!(Segments::of("/%ff%zz").last(), "\u{fffd}%zz");
        assert_eq!(Segments::of("/heroku/H12").last_two(), ("heroku", "H12"));
        assert_eq!(Segments::of("/").last(), "");
    }

    #[test]
    fn a_long_query_is_cut_between_characters() {
        let long = "é".repeat(LONGEST_QUERY);
        let (read, is_cut) = cut(&long);
        assert!(is_cut && read.len() <= LONGEST_QUERY);
        assert_eq!(cut("short"), ("short", false));
    }
}
