//! Cutting text into words, the same way for the book and for a query.

use crate::fold::{fold_into, is_spaceless};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Folded.
    pub text: String,
    /// Byte range in the source.
    pub start: usize,
    /// End of the range.
    pub end: usize,
    /// What it is made of.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// Digits and dots: `500.19`, `10.0.0.1`, `1.1`.
    Dotted,
    /// Letters and digits: `h12`, `http2`.
    Mixed,
    /// A run of a script without spaces between words.
    Run,
}

/// Cuts text into words.
///
/// Identifiers fall apart into theirs: `StatusNotFound`, `HTTP_404_NOT_FOUND`. A run of a script
/// without spaces stays whole.
///
/// ```
/// use statusbook_engine::tokenize;
///
/// let words: Vec<String> =
///     tokenize("HttpStatus.IM_USED → 500.19, don't").into_iter().map(|t| t.text).collect();
/// assert_eq!(words, ["http", "status", "im", "used", "500.19", "dont"]);
/// ```
pub fn tokenize(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some(&(start, first)) = chars.peek() {
        if is_spaceless(first) {
            let run = take(&mut chars, source, |c, _| is_spaceless(c));
            push(source, start, run, TokenKind::Run, &mut tokens);
        } else if first.is_alphanumeric() {
            let run = take(&mut chars, source, |c, next| {
                (c.is_alphanumeric() && !is_spaceless(c))
                    || is_mark(c)
                    || (is_apostrophe(c) && next.is_some_and(char::is_alphabetic))
            });
            let dotted_end = dotted(source, start, run);
            if let Some(end) = dotted_end {
                while chars.peek().is_some_and(|&(at, _)| at < end) {
                    chars.next();
                }
                push(source, start, end, TokenKind::Dotted, &mut tokens);
            } else {
                words(source, start, run, &mut tokens);
            }
        } else {
            chars.next();
        }
    }
    tokens
}

type Chars<'a> = std::iter::Peekable<std::str::CharIndices<'a>>;

/// Moves on while `inside` holds for a character and its successor; gives the end offset.
fn take(chars: &mut Chars<'_>, source: &str, inside: impl Fn(char, Option<char>) -> bool) -> usize {
    while let Some(&(at, c)) = chars.peek() {
        if !inside(c, source[at + c.len_utf8()..].chars().next()) {
            return at;
        }
        chars.next();
    }
    source.len()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The end of `500.19` or `10.0.0.1`, if the digits at `start..end` go on with a dot and digits.
fn dotted(source: &str, start: usize, end: usize) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if digits(&source[start..end]) != end - start {
        return None;
    }
    let mut to = end;
    while source[to..].starts_with('.') {
        match digits(&source[to + 1..]) {
            0 => break,
            n => to += 1 + n,
        }
    }
    (to > end).then_some(to)
}

/// Cuts a run of letters and digits where an identifier changes case, and around three digits.
fn words(source: &str, start: usize, end: usize, tokens: &mut Vec<Token>) {
    let run = &source[start..end];
    let chars: Vec<(usize, char)> = run.char_indices().collect();
    let mut from = elision(&chars);
    if from > 0 {
        push_word(source, start, start + from, tokens);
    }
    for i in 1..chars.len() {
        let (at, c) = chars[i];
        let before = chars[i - 1].1;
        let next = chars.get(i + 1).map(|&(_, c)| c);
        let camel = before.is_lowercase() && c.is_uppercase();
        // `HTTPStatus`: the last capital begins a word.
        let acronym = before.is_uppercase()
            && c.is_uppercase()
            && next.is_some_and(char::is_lowercase)
            && !is_plural(&chars[i + 1..]);
        let number = three_digits_border(&chars, i);
        // Nothing is cut before the apostrophe: `qU'une` has its border there already.
        if (camel || acronym || number) && at > from {
            push_word(source, start + from, start + at, tokens);
            from = at;
        }
    }
    push_word(source, start + from, end, tokens);
}

/// Where the word begins in `l'utilisateur` and `qu'une`; 0 where nothing is left out, as in `don't`.
fn elision(chars: &[(usize, char)]) -> usize {
    /// Letters after the apostrophe of a word by itself; `I'll` has fewer.
    const SHORTEST: usize = 3;
    let article = chars.iter().take_while(|(_, c)| !is_apostrophe(*c)).count();
    let qu = article == 2 && chars[0].1.eq_ignore_ascii_case(&'q');
    match chars.get(article + 1) {
        Some(&(at, _)) if (article == 1 || qu) && chars.len() > article + SHORTEST => at,
        _ => 0,
    }
}

/// `URLs`, `APIs`: the plural of an acronym, not a new word.
fn is_plural(rest: &[(usize, char)]) -> bool {
    matches!(rest, [(_, 's')])
}

/// Whether a run of exactly three digits begins or ends at `i`, beside two letters or more:
/// `HTTP404NotFound` has the number 404, `H12` and `http2` stay whole.
fn three_digits_border(chars: &[(usize, char)], i: usize) -> bool {
    let digit = |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_ascii_digit());
    if digit(i - 1) == digit(i) {
        return false;
    }
    let (from, to) = if digit(i) {
        (i, (i..chars.len()).take_while(|&at| digit(at)).count() + i)
    } else {
        (i - (0..i).rev().take_while(|&at| digit(at)).count(), i)
    };
    let letters = from.max(chars.len() - to);
    to - from == 3 && letters >= 2
}

fn push_word(source: &str, start: usize, end: usize, tokens: &mut Vec<Token>) {
    let part = &source[start..end];
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let kind = match digits {
        0 => TokenKind::Word,
        n if n == part.len() => TokenKind::Number,
        _ => TokenKind::Mixed,
    };
    push(source, start, end, kind, tokens);
}

fn push(source: &str, start: usize, end: usize, kind: TokenKind, tokens: &mut Vec<Token>) {
    let mut text = String::with_capacity(end - start);
    for c in source[start..end].chars().filter(|&c| !is_apostrophe(c)) {
        fold_into(c, &mut text);
    }
    if !text.is_empty() {
        tokens.push(Token {
            text,
            start,
            end,
            kind,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::tokenize;

    fn words(source: &str) -> Vec<String> {
        tokenize(source)
            .into_iter()
            .map(|token| token.text)
            .collect()
    }

    #[test]
    fn identifiers_fall_apart_into_words() {
        for (source, expected) in [
            ("StatusNotFound", &["status", "not", "found"][..]),
            ("HTTP_404_NOT_FOUND", &["http", "404", "not", "found"]),
            ("HTTPStatus", &["http", "status"]),
            (
                "Status505HttpVersion",
                &["status", "505", "http", "version"],
            ),
            ("code=H12", &["code", "h12"]),
            ("URLs", &["urls"]),
            ("don't can’t I'll", &["dont", "cant", "ill"]),
            ("l'accès qu’une", &["l", "acces", "qu", "une"]),
            ("qU'une qK'X'q", &["qu", "une", "qk", "xq"]),
            ("iis 500.19.", &["iis", "500.19"]),
            ("HTTP/1.1 404", &["http", "1.1", "404"]),
            ("GET请求失败", &["get", "请求失败"]),
            ("'quoted'", &["quoted"]),
        ] {
            assert_eq!(words(source), expected, "{source}");
        }
    }

    #[test]
    fn a_token_knows_its_place() {
        let source = "Größe 413";
        for token in tokenize(source) {
            assert!(source.get(token.start..token.end).is_some());
        }
        assert_eq!(&source[tokenize(source)[1].start..], "413");
    }
}
