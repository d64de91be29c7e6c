//! Which form of an answer somebody wants: a page, JSON, Markdown or text.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, USER_AGENT};

/// A form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A web page.
    Html,
    /// For programs.
    Json,
    /// For notes and language models.
    Markdown,
    /// For terminals.
    Text,
}

impl Form {
    /// In the order of preference where a client likes several equally.
    const ALL: [Self; 4] = [Self::Html, Self::Json, Self::Markdown, Self::Text];

    /// Its media type, as sent.
    pub(crate) const fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// Its media type without parameters.
    const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
        }
    }

    /// Takes a suffix such as `.json` off a path segment.
    pub(crate) fn of_suffix(segment: &str) -> Option<(&str, Self)> {
        let (stem, suffix) = segment.rsplit_once('.')?;
        let form = match suffix {
            "html" => Self::Html,
            "json" => Self::Json,
            "md" => Self::Markdown,
            "txt" => Self::Text,
            _ => return None,
        };
        (!stem.is_empty()).then_some((stem, form))
    }
}

/// A form, and which request fields decided about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// The form.
    pub(crate) form: Form,
    /// For `Vary`; `None` where the URL alone decided.
    pub(crate) vary: Option<&'static str>,
}

impl Wanted {
    /// The URL names the form.
    pub(crate) const fn by_url(form: Form) -> Self {
        Self { form, vary: None }
    }

    /// The request's header fields decide.
    pub(crate) fn by_headers(headers: &HeaderMap) -> Self {
        let accept: Vec<&str> = headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        let accept = accept.join(",");
        if let Some(form) = preferred(&accept) {
            return Self {
                form,
                vary: Some("Accept"),
            };
        }
        let agent = headers
            .get(USER_AGENT)
            .and_then(|value| value.to_str().ok());
        let form = if agent.is_some_and(is_terminal) {
            Form::Text
        } else {
            Form::Html
        };
        Self {
            form,
            vary: Some("Accept, User-Agent"),
        }
    }
}

/// Clients that print what they get. `wget` is none: it saves pages, and mirrors sites.
fn is_terminal(agent: &str) -> bool {
    ["curl/", "HTTPie/", "xh/"]
        .iter()
        .any(|name| agent.starts_with(name))
}

/// The form an `Accept` prefers; `None` where it prefers none. A client that accepts nothing we
/// have gets a page, which helps more than a 406 (RFC 9110, section 12.4.1, allows it).
fn preferred(accept: &str) -> Option<Form> {
    let quality = |form: Form| quality(accept, form.media_type());
    let best = Form::ALL.iter().map(|&form| quality(form)).max()?;
    let mut likes = Form::ALL.into_iter().filter(|&form| quality(form) == best);
    let first = likes.next()?;
    let undecided = best == 0 || likes.count() == Form::ALL.len() - 1;
    (!undecided).then_some(first)
}

/// What an `Accept` gives a media type, in thousandths: the most specific range that matches it
/// decides (RFC 9110, section 12.5.1).
fn quality(accept: &str, media_type: &str) -> u16 {
    let mut best = (0, 0);
    for range in accept.split(',') {
        let mut parameters = range.split(';').map(str::trim);
        let Some(range) = parameters.next() else {
            continue;
        };
        let specificity = match range {
            _ if range.eq_ignore_ascii_case(media_type) => 3,
            "*/*" => 1,
            _ => match range.strip_suffix("/*") {
                Some(kind) if media_type.split('/').next() == Some(kind) => 2,
                _ => continue,
            },
        };
        let weight = parameters
            .find_map(|p| p.strip_prefix("q=").or_else(|| p.strip_prefix("Q=")))
            .map_or(1000, thousandths);
        if specificity >= best.0 {
            best = (specificity, weight);
        }
    }
    best.1
}

/// `0.8` as 800; what is no number counts as 1, as if it were not there.
fn thousandths(weight: &str) -> u16 {
    let weight = weight
        .parse::<f32>()
        .ok()
        .filter(|w| (0.0..=1.0).contains(w))
        .unwrap_or(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 1000"
    )]
    let weight = (weight * 1000.0).round() as u16;
    weight
}

#[cfg(test)]
mod tests {
    use super::{Form, preferred};

    #[test]
    fn the_most_wanted_form_is_preferred() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (accept, form) in [
            (browser, Some(Form::Html)),
            ("application/json", Some(Form::Json)),
            ("application/json, text/html;q=0.9", Some(Form::Json)),
            ("application/json;q=0.1, text/html;q=0.9", Some(Form::Html)),
            ("text/markdown", Some(Form::Markdown)),
            ("text/plain, */*;q=0.1", Some(Form::Text)),
            ("text/*, application/json;q=0.5", Some(Form::Html)),
            ("*/*, text/html;q=0", Some(Form::Json)),
            ("*/*", None),
            ("", None),
            ("image/png", None),
            (";;;,,q=1;q", None),
        ] {
            assert_eq!(preferred(accept), form, "{accept}");
        }
    }

    #[test]
    fn a_suffix_names_a_form_only_after_something() {
        assert_eq!(Form::of_suffix("404.json"), Some(("404", Form::Json)));
        assert_eq!(Form::of_suffix("500.19"), None);
        assert_eq!(Form::of_suffix(".md"), None);
    }
}
