//! Reading a query: which numbers, names and words it holds, and how sure each is.

use crate::tokenize::{Token, TokenKind, tokenize};
use crate::{Class, Code, key, score};

/// Bytes of a query that are read: a long stack trace says what it is about early on.
const LONGEST: usize = 4096;

/// Tokens that are compared as words; status lines are looked for in all of them.
pub(crate) const MOST_WORDS: usize = 64;

/// A query as read.
#[derive(Debug)]
pub(crate) struct Query<'a> {
    /// The text, cut at [`LONGEST`].
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: Vec<Token>,
    /// The key of the whole text.
    pub(crate) key: String,
    /// The whole text is a number, a prefix or a class.
    pub(crate) whole: Option<Whole>,
    /// Numbers of three digits in the text, with what each is worth.
    pub(crate) numbers: Vec<(Code, f32)>,
}

/// What the whole text can be besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    /// `404`.
    Number(Code),
    /// `4` or `42`: the first digits of a number.
    Prefix(u16, u32),
    /// `4xx`.
    Class(Class),
}

impl<'a> Query<'a> {
    /// Reads a query. Any text is fine.
    pub(crate) fn read(text: &'a str) -> Self {
        let text = cut(text.trim(), LONGEST);
        let tokens = tokenize(text);
        let numbers = numbers(text, &tokens);
        Self {
            text,
            key: key(text),
            whole: whole(text),
            tokens,
            numbers,
        }
    }

    /// Whether a word that announces an error's number stands shortly before a token.
    pub(crate) fn names_error(&self, token: &Token) -> bool {
        let at = self
            .tokens
            .iter()
            .position(|t| t.start == token.start)
            .unwrap_or(0);
        said_before(&self.tokens, at, REACH)
    }

    /// Whether the last word may still be unfinished.
    pub(crate) fn is_typing(&self) -> bool {
        self.tokens
            .last()
            .is_some_and(|last| last.end == self.text.len())
    }
}

/// At most `most` bytes, cut between characters.
fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

fn whole(text: &str) -> Option<Whole> {
    /// Three characters, full-width ones from East Asian keyboards among them.
    const LONGEST: usize = 9;
    if text.is_empty() || text.len() > LONGEST || !text.chars().all(char::is_alphanumeric) {
        return None;
    }
    let folded = key(text);
    if let Ok(code) = folded.parse() {
        return Some(Whole::Number(code));
    }
    if let Ok(class) = folded.parse() {
        return Some(Whole::Class(class));
    }
    let few_digits = folded.len() < 3 && folded.bytes().all(|b| b.is_ascii_digit());
    let digits = u32::try_from(folded.len()).ok().filter(|_| few_digits)?;
    folded
        .parse()
        .ok()
        .map(|number| Whole::Prefix(number, digits))
}

/// Words before a number that make it a status, wherever errors are told.
const SAYS_STATUS: [&str; 32] = [
    "http",
    "https",
    "status",
    "code",
    "codes",
    "statuscode",
    "error",
    "err",
    "errors",
    "response",
    "responses",
    "returned",
    "returning",
    "returns",
    "return",
    "got",
    "get",
    "getting",
    "gets",
    "gives",
    "giving",
    "receive",
    "received",
    "receiving",
    "responded",
    "responds",
    "throws",
    "sends",
    "codigo",
    "fehler",
    "erreur",
    "erro",
];

/// Words after a number that make it a status.
const SAYS_STATUS_AFTER: [&str; 6] = ["error", "errors", "response", "status", "code", "http"];

/// Words after a number that make it something else.
const UNITS: [&str; 46] = [
    "ms",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "min",
    "mins",
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "px",
    "kb",
    "mb",
    "gb",
    "kib",
    "mib",
    "gib",
    "bytes",
    "byte",
    "chars",
    "characters",
    "items",
    "rows",
    "records",
    "lines",
    "users",
    "requests",
    "req",
    "rps",
    "times",
    "files",
    "clients",
    "connections",
    "threads",
    "messages",
    "emails",
    "k",
    "eur",
    "usd",
    "percent",
    "pages",
    "words",
];

/// How many words back a word may stand that makes a number a status.
const REACH: usize = 3;

/// The numbers of three digits that may be statuses, in the order of the text.
fn numbers(text: &str, tokens: &[Token]) -> Vec<(Code, f32)> {
    let mut found: Vec<(Code, f32)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(code) = (token.kind == TokenKind::Number)
            .then(|| token.text.parse().ok())
            .flatten()
        else {
            continue;
        };
        let worth = worth(text, tokens, at);
        if worth <= 0.0 {
            continue;
        }
        match found.iter_mut().find(|(other, _)| *other == code) {
            Some((_, best)) => *best = best.max(worth),
            None => found.push((code, worth)),
        }
    }
    found
}

/// What the number at `at` is worth as a status.
fn worth(text: &str, tokens: &[Token], at: usize) -> f32 {
    let token = &tokens[at];
    let (before, after) = (&text[..token.start], &text[token.end..]);
    let on_status_line = is_status_line(text, tokens, at);
    if on_status_line || (before.trim_end().ends_with('"') && is_log_tail(after)) {
        return score::NUMBER_ON_STATUS_LINE;
    }
    let next = tokens.get(at + 1);
    let unit = next.is_some_and(|next| {
        UNITS.contains(&next.text.as_str()) && text[token.end..next.start].trim().is_empty()
    });
    if unit || is_other_number(before, after, said_before(tokens, at, 1)) {
        return 0.0;
    }
    let announced = next.is_some_and(|next| SAYS_STATUS_AFTER.contains(&next.text.as_str()));
    if announced || said_before(tokens, at, REACH) {
        score::NUMBER_SAID
    } else {
        score::NUMBER_BARE
    }
}

/// Whether the characters around a number make it something else than a status.
fn is_other_number(before: &str, after: &str, said: bool) -> bool {
    let mut left = before.chars().rev();
    let starts_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    match (left.next(), left.next()) {
        // `$200`, `#200`, `1,200`, `v.200`.
        (Some('$' | '€' | '#' | '.' | ','), _) => true,
        // `localhost:443`, `page=900`; but `status:404`, `status=404`.
        (Some(':' | '='), Some(c)) if c.is_alphanumeric() => !said,
        // An error number of the operating system: `(111: Connection refused)`.
        (Some('('), _) if after.starts_with(':') => true,
        // A path: `/posts/404/comments`.
        (Some('/'), _) if after.starts_with('/') => true,
        _ => after.starts_with('%') || after.strip_prefix(',').is_some_and(starts_digit),
    }
}

/// `HTTP/1.1 404`, `HTTP/2 404`.
fn is_status_line(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some([protocol, version]) = at.checked_sub(2).map(|from| &tokens[from..at]) else {
        return false;
    };
    protocol.text == "http"
        && text[protocol.end..version.start] == *"/"
        && matches!(
            version.text.as_str(),
            "0.9" | "1.0" | "1.1" | "2" | "2.0" | "3" | "3.0"
        )
        && text[version.end..tokens[at].start].trim().is_empty()
}

/// After the status of an access-log line comes a size or `-`.
fn is_log_tail(after: &str) -> bool {
    after
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || c == '-')
        || after.trim().is_empty()
}

fn said_before(tokens: &[Token], at: usize, reach: usize) -> bool {
    tokens[at.saturating_sub(reach)..at]
        .iter()
        .any(|t| SAYS_STATUS.contains(&t.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{Query, Whole};
    use crate::score::{NUMBER_BARE, NUMBER_ON_STATUS_LINE, NUMBER_SAID};

    fn numbers(text: &str) -> Vec<(u16, f32)> {
        Query::read(text)
            .numbers
            .into_iter()
            .map(|(code, worth)| (code.number(), worth))
            .collect()
    }

    #[test]
    fn a_whole_number_prefix_or_class_is_seen() {
        assert!(matches!(Query::read(" 404 ").whole, Some(Whole::Number(_))));
        assert!(matches!(
            Query::read("４０４").whole,
            Some(Whole::Number(_))
        ));
        assert!(matches!(
            Query::read("42").whole,
            Some(Whole::Prefix(42, 2))
        ));
        assert!(matches!(Query::read("4XX").whole, Some(Whole::Class(_))));
        assert_eq!(Query::read("4x").whole, None);
        assert_eq!(Query::read("4040").whole, None);
    }

    #[test]
    fn numbers_count_by_what_stands_around_them() {
        for (text, expected) in [
            (
                "HTTP/1.1 429 Too Many Requests",
                &[(429, NUMBER_ON_STATUS_LINE)][..],
            ),
            ("HTTP/2 503", &[(503, NUMBER_ON_STATUS_LINE)]),
            (
                r#""GET /a HTTP/1.1" 499 0 "-""#,
                &[(499, NUMBER_ON_STATUS_LINE)],
            ),
            ("error 502 when uploading", &[(502, NUMBER_SAID)]),
            ("status=503", &[(503, NUMBER_SAID)]),
            ("401 vs 403", &[(401, NUMBER_BARE), (403, NUMBER_BARE)]),
            ("timeout after 300 seconds", &[]),
            ("listen on localhost:443", &[]),
            ("from 10.0.0.200", &[]),
            ("100% cpu", &[]),
            ("1,200 rows", &[]),
            ("page=900", &[]),
            ("POST /posts/404/comments", &[]),
            ("connect() failed (111: Connection refused)", &[]),
        ] {
            assert_eq!(numbers(text), expected, "{text}");
        }
    }

    #[test]
    fn a_long_query_is_cut_between_characters() {
        let text = "é".repeat(9000);
        assert!(Query::read(&text).text.len() <= super::LONGEST);
    }
}
