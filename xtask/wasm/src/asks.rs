//! What both engines are asked.

use std::fs;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use statusbook::{Diagnostic, book};

use crate::root;

/// A call of `search`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Ask {
    pub(crate) query: String,
    pub(crate) limit: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) class: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) explain: Option<bool>,
}

impl Ask {
    /// Ten hits, as a page asks for.
    pub(crate) fn plain(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            limit: 10,
            class: None,
            explain: None,
        }
    }

    /// Every hit, with the parts of its score.
    fn full(query: impl Into<String>) -> Self {
        Self {
            limit: 1000,
            explain: Some(true),
            ..Self::plain(query)
        }
    }
}

/// Everything: judged queries, lines of the data, names and their beginnings, odd texts, limits.
pub(crate) fn asks() -> Result<Vec<Ask>> {
    let mut asks: Vec<Ask> = judged()?.into_iter().map(Ask::full).collect();
    asks.extend(typed()?.into_iter().map(Ask::plain));
    asks.extend(names().into_iter().map(Ask::plain));
    asks.extend(odd()?.into_iter().map(Ask::full));
    asks.extend(limited());
    Ok(asks)
}

/// The judged queries.
pub(crate) fn judged() -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Judged {
        query: String,
    }
    let judged: Vec<Judged> = lines("tests/judged.jsonl")?;
    Ok(judged.into_iter().map(|judged| judged.query).collect())
}

/// The lines of the data that people type.
fn typed() -> Result<Vec<String>> {
    let (corpus, _) = statusbook_data::check(&root()?.join("data"));
    let asked = corpus.asked.iter().flat_map(|file| &file.value.asked);
    let meanings = corpus.statuses.iter().flat_map(|file| &file.value.meaning);
    let searched = meanings.map(|meaning| &meaning.search).flat_map(|search| {
        let [de, es, fr] = [&search.de, &search.es, &search.fr];
        let [ja, pt, ru, zh] = [&search.ja, &search.pt, &search.ru, &search.zh];
        [&search.questions, &search.words, de, es, fr, ja, pt, ru, zh]
    });
    let lines = asked.map(|asked| &asked.lines).chain(searched).flatten();
    Ok(lines.map(|line| line.to_string()).collect())
}

/// Every phrase letter by letter, as somebody types it; every constant and identifier.
fn names() -> Vec<String> {
    let statuses = book().statuses.iter();
    let phrases = statuses.flat_map(|status| status.meanings.iter().map(|m| m.phrase));
    let mut names: Vec<String> = phrases.flat_map(beginnings).collect();
    names.extend(book().diagnostics.iter().map(Diagnostic::full_id));
    names.extend(
        book()
            .libraries
            .iter()
            .flat_map(|library| library.constants)
            .map(|constant| constant.symbol.to_owned()),
    );
    names
}

fn beginnings(text: &str) -> impl Iterator<Item = String> + '_ {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.map(|end| text[..end].to_owned())
}

/// Lines as they are pasted.
const PASTED: [&str; 14] = [
    "HTTP/1.1 429 Too Many Requests",
    "HTTP/2 503\r\nretry-after: 120\r\nserver: cloudflare\r\n\r\n",
    "curl: (52) Empty reply from server",
    "curl: (22) The requested URL returned error: 404",
    r#"203.0.113.9 - - [22/Nov/2026:10:00:00 +0000] "GET /a?b=%F0%9F%98%80 HTTP/1.1" 499 0 "-" "curl/8.5""#,
    "at=error code=H12 desc=\"Request timeout\" method=GET path=\"/\" status=503",
    "requests.exceptions.HTTPError: 418 Client Error: I'm a teapot for url: http://example.org/",
    "org.springframework.web.client.HttpClientErrorException$NotFound: 404 : [no body]",
    "Error: Request failed with status code 401\n    at createError (createError.js:16:15)\n    at settle (settle.js:17:12)",
    "upstream prematurely closed connection while reading response header from upstream",
    "http.StatusTooManyRequests",
    "HTTP Error 500.19 - Internal Server Error 0x8007000d",
    "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}",
    "SSL_ERROR_SYSCALL, errno 104 ... error 525",
];

/// Texts that break readers of text: nothing, blanks, marks, letters that grow or shrink when
/// folded, directions, halves of pairs, numbers beyond any type.
const HOSTILE: [&str; 40] = [
    "",
    " ",
    "\t\r\n",
    "\0",
    "\u{7f}\u{1b}[31m404\u{1b}[0m",
    "a",
    "4",
    "42",
    "4xx",
    "9XX",
    "000",
    "1000",
    "99999999999999999999999999999999999",
    "-404",
    "4.04e2",
    "0x194",
    "４０４",
    "٤٠٤",
    "४०४",
    "④⓪④",
    "404\u{fe0f}\u{20e3}",
    "ＮＯＴ ＦＯＵＮＤ",
    "𝕟𝕠𝕥 𝕗𝕠𝕦𝕟𝕕",
    "n\u{0304}\u{0304}\u{0304}o\u{0336}t\u{0336} f\u{0336}ound",
    "İSTANBUL ıssız ẞtraße ŉ ﬁle ﬀ Ǆ",
    "ΟΔΟΣ ὀδύσσΕΥΣ",
    "\u{202e}dnuof ton\u{202c}",
    "\u{feff}not\u{200b}found\u{ad}\u{2060}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦 not found 🏳\u{fe0f}\u{200d}🌈",
    "\u{fffd}\u{fffe}\u{ffff}\u{10ffff}",
    "页面找不到",
    "ページが見つかりません",
    "страница не найдена",
    "الصفحة غير موجودة",
    "ไม่พบหน้า",
    "페이지를 찾을 수 없습니다",
    "'; DROP TABLE statuses; --",
    "<script>alert(404)</script>",
    "%34%30%34 %00 %c0%ae",
    "teh pgae wsa nto fuond, pelase tyr agian",
];

fn odd() -> Result<Vec<String>> {
    let mut odd: Vec<String> = PASTED
        .into_iter()
        .chain(HOSTILE)
        .map(str::to_owned)
        .collect();
    odd.extend(long()?);
    // A letter of every block of Unicode, some at a time.
    let letters: Vec<char> = (0..0x11_0000_u32)
        .step_by(257)
        .filter_map(char::from_u32)
        .collect();
    odd.extend(letters.chunks(200).map(String::from_iter));
    Ok(odd)
}

/// Texts that are longer than an engine reads, of every hostile shape.
fn long() -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Shape {
        repeat: String,
    }
    const BYTES: usize = 16 << 10;
    let shapes: Vec<Shape> = lines("tests/hostile.jsonl")?;
    let long = |Shape { repeat }: &Shape| repeat.repeat(BYTES.div_ceil(repeat.len().max(1)));
    Ok(shapes.iter().map(long).collect())
}

/// A file of one JSON object a line.
fn lines<T: DeserializeOwned>(path: &str) -> Result<Vec<T>> {
    let text = fs::read_to_string(root()?.join(path)).context(path.to_owned())?;
    text.lines()
        .zip(1..)
        .map(|(line, at)| serde_json::from_str(line).with_context(|| format!("{path}:{at}")))
        .collect()
}

/// Limits and classes at and beyond their borders.
fn limited() -> Vec<Ask> {
    let queries = [
        "not found",
        "4",
        "timeout 504",
        "heroku H12",
        "banana bread recipe",
    ];
    let limits = [0, 1, 3, 1_000_000];
    let classes = [
        None,
        Some("4xx"),
        Some("5XX"),
        Some("0xx"),
        Some("9xx"),
        Some("4yy"),
        Some(""),
        Some("４xx"),
    ];
    let each = queries
        .iter()
        .flat_map(|query| limits.map(|limit| (query, limit)));
    let each = each.flat_map(|ask| classes.map(|class| (ask, class)));
    each.map(|((query, limit), class)| Ask {
        limit,
        class: class.map(str::to_owned),
        ..Ask::plain(*query)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::beginnings;

    #[test]
    fn a_phrase_is_typed_letter_by_letter() {
        let typed: Vec<String> = beginnings("Où?").collect();
        assert_eq!(typed, ["O", "Où", "Où?"]);
    }
}
