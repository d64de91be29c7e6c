//! A small Markdown: one paragraph of text, `code`, *emphasis*, [links](https://…) and `[404]`.

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

/// A span of prose, as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnedSpan {
    /// Plain words.
    Text(String),
    /// Code.
    Code(String),
    /// Stressed words.
    Emphasis(String),
    /// Another status.
    Status(u16),
    /// A link to elsewhere.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
}

/// Scheme that stands for another status while Markdown is parsed; it can't be written by hand.
const STATUS: &str = "status:";

/// Reads prose, or says what is outside the subset.
pub fn parse(source: &str) -> Result<Vec<OwnedSpan>, String> {
    if source.contains('\n') {
        return Err("prose is one paragraph, without line breaks".to_owned());
    }
    if source.trim() != source || source.is_empty() {
        return Err("prose is not empty and has no space around it".to_owned());
    }
    let mut status_link = |link: BrokenLink<'_>| {
        let number =
            link.reference.len() == 3 && link.reference.bytes().all(|b| b.is_ascii_digit());
        number.then(|| {
            (
                CowStr::from(format!("{STATUS}{}", link.reference)),
                CowStr::from(""),
            )
        })
    };
    let parser =
        Parser::new_with_broken_link_callback(source, Options::empty(), Some(&mut status_link));
    let mut spans = Vec::new();
    let mut open: Option<Open> = None;
    for event in parser {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => match &mut open {
                Some(open) => open.text.push_str(&text),
                None => push_text(&mut spans, &text),
            },
            Event::Code(code) if open.is_none() => spans.push(OwnedSpan::Code(code.into_string())),
            Event::Start(Tag::Emphasis) if open.is_none() => open = Some(Open::default()),
            Event::Start(Tag::Link { dest_url, .. }) if open.is_none() => {
                open = Some(Open {
                    text: String::new(),
                    url: Some(dest_url.into_string()),
                });
            }
            Event::End(TagEnd::Emphasis | TagEnd::Link) => {
                spans.extend(open.take().map(Open::close).transpose()?);
            }
            other => return Err(format!("outside the prose subset: {other:?}")),
        }
    }
    Ok(spans)
}

#[derive(Default)]
struct Open {
    text: String,
    url: Option<String>,
}

impl Open {
    fn close(self) -> Result<OwnedSpan, String> {
        let Some(url) = self.url else {
            return Ok(OwnedSpan::Emphasis(self.text));
        };
        if let Some(number) = url.strip_prefix(STATUS) {
            return number
                .parse()
                .map(OwnedSpan::Status)
                .map_err(|err| err.to_string());
        }
        if !url.starts_with("https://") {
            return Err(format!(
                "a link leads to an absolute https URL, not `{url}`"
            ));
        }
        Ok(OwnedSpan::Link {
            text: self.text,
            url,
        })
    }
}

fn push_text(spans: &mut Vec<OwnedSpan>, text: &str) {
    match spans.last_mut() {
        Some(OwnedSpan::Text(before)) => before.push_str(text),
        _ => spans.push(OwnedSpan::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{OwnedSpan, parse};

    #[test]
    fn a_number_in_brackets_is_a_status() {
        let spans = parse("Send [409] with `ETag`, see [RFC](https://example.com).").unwrap();
        assert_eq!(spans[1], OwnedSpan::Status(409));
        assert_eq!(spans[3], OwnedSpan::Code("ETag".to_owned()));
        assert!(matches!(&spans[5], OwnedSpan::Link { text, .. } if text == "RFC"));
    }

    #[test]
    fn what_is_outside_the_subset_is_refused() {
        for source in [
            "# Title",
            "a <b>bold</b> claim",
            "- item",
            "![x](https://e.com/x.png)",
            "",
        ] {
            assert!(parse(source).is_err(), "{source}");
        }
        assert!(parse("[x](http://example.com)").is_err());
    }
}
