//! Prose as HTML: the filters of the templates. Whatever they write is escaped here.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};
use statusbook::page::{Line, Run};
use statusbook::{Cite, Prose, Span};

use crate::blocks::Blocks;

/// Something that writes escaped HTML.
pub(crate) struct Markup<T>(T);

impl<T> HtmlSafe for Markup<T> where Self: fmt::Display {}

/// Prose with its links.
pub(crate) struct Linked(Prose);
/// Prose without links, for places that are links or are many.
pub(crate) struct Flat(Prose);
/// A line of the library's own words.
pub(crate) struct OfPage<'a>(&'a Line);
/// Where a claim can be read.
pub(crate) struct Source<'a>(&'a str);

impl fmt::Display for Markup<Linked> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.0.0.iter().try_for_each(|span| match *span {
            Span::Text(text) => escape(f, text),
            Span::Code(text) => element(f, "code", text),
            Span::Emphasis(text) => element(f, "em", text),
            Span::Status(code) => write!(f, "<a href=\"/{code}\">{code}</a>"),
            Span::Link { text, url } => link(f, text, url),
        })
    }
}

impl fmt::Display for Markup<Flat> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.0.0.iter().try_for_each(|span| match *span {
            Span::Text(text) | Span::Link { text, .. } => escape(f, text),
            Span::Code(text) => element(f, "code", text),
            Span::Emphasis(text) => element(f, "em", text),
            Span::Status(code) => write!(f, "{code}"),
        })
    }
}

impl fmt::Display for Markup<OfPage<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .0
            .0
            .iter()
            .try_for_each(|part| write!(f, "{}", run(part)))
    }
}

impl fmt::Display for Markup<&Run> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Run::Text(text) | Run::Quiet(text) => escape(f, text),
            Run::Code(text) | Run::Literal(text) => element(f, "code", text),
            Run::Emphasis(text) => element(f, "em", text),
            Run::Strong(text) => element(f, "strong", text),
            Run::Status(code) => write!(f, "<a href=\"/{code}\">{code}</a>"),
            Run::Class(class) => write!(f, "<a href=\"/{class}\">{class}</a>"),
            Run::Link { text, url } => link(f, text, url),
        }
    }
}

/// A line of the library's own words.
pub(crate) fn line(line: &Line) -> Markup<OfPage<'_>> {
    Markup(OfPage(line))
}

/// A piece of such a line.
pub(crate) fn run(run: &Run) -> Markup<&Run> {
    Markup(run)
}

impl fmt::Display for Markup<Blocks<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Markup<&Cite> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        link(f, &self.0.to_string(), &self.0.url())
    }
}

impl fmt::Display for Markup<Source<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.0.0;
        let (place, more) = source.split_once(' ').unwrap_or((source, ""));
        if let Some(shown) = place.strip_prefix("https://") {
            link(f, shown, place)?;
        } else if place.starts_with("github.com/") {
            link(f, place, &format!("https://{place}"))?;
        } else {
            return escape(f, source);
        }
        if more.is_empty() {
            Ok(())
        } else {
            escape(f, " ").and_then(|()| escape(f, more))
        }
    }
}

fn escape(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    Html.write_escaped_str(f, text)
}

fn element(f: &mut fmt::Formatter<'_>, name: &str, text: &str) -> fmt::Result {
    write!(f, "<{name}>")?;
    escape(f, text)?;
    write!(f, "</{name}>")
}

fn link(f: &mut fmt::Formatter<'_>, text: &str, url: &str) -> fmt::Result {
    f.write_str("<a href=\"")?;
    escape(f, url)?;
    f.write_str("\">")?;
    escape(f, text)?;
    f.write_str("</a>")
}

/// The filters, by the names the templates use.
#[expect(
    clippy::inline_always,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    unreachable_pub,
    reason = "askama asks for this form, and its macro writes the rest"
)]
pub(crate) mod filters {
    use askama::{Result, Values};
    use statusbook::page::{Block, Line};
    use statusbook::{Cite, Prose};

    use super::{Blocks, Flat, Linked, Markup, OfPage, Source};

    /// Prose with its links.
    #[askama::filter_fn]
    pub(crate) fn prose(prose: &Prose, _: &dyn Values) -> Result<Markup<Linked>> {
        Ok(Markup(Linked(*prose)))
    }

    /// Prose without links.
    #[askama::filter_fn]
    pub(crate) fn flat(prose: &Prose, _: &dyn Values) -> Result<Markup<Flat>> {
        Ok(Markup(Flat(*prose)))
    }

    /// A line of the library's own words.
    #[askama::filter_fn]
    pub(crate) fn line<'a>(line: &'a Line, _: &dyn Values) -> Result<Markup<OfPage<'a>>> {
        Ok(Markup(OfPage(line)))
    }

    /// Blocks of the library's pages.
    #[askama::filter_fn]
    pub(crate) fn blocks<'a>(blocks: &'a [Block], _: &dyn Values) -> Result<Markup<Blocks<'a>>> {
        Ok(Markup(Blocks(blocks)))
    }

    /// A clause with a link to where it can be read.
    #[askama::filter_fn]
    pub(crate) fn cite<'a>(cite: &'a Cite, _: &dyn Values) -> Result<Markup<&'a Cite>> {
        Ok(Markup(cite))
    }

    /// Where a claim can be read, as a link if it is one.
    #[askama::filter_fn]
    pub(crate) fn source<'a>(source: &'a str, _: &dyn Values) -> Result<Markup<Source<'a>>> {
        Ok(Markup(Source(source)))
    }
}

#[cfg(test)]
mod tests {
    use statusbook::{Prose, Span};

    use super::{Flat, Linked, Markup, Source};

    const PROSE: Prose = Prose(&[
        Span::Text("a <b> & "),
        Span::Code("x<y"),
        Span::Link {
            text: "\"t\"",
            url: "https://e.org/?a&b",
        },
    ]);

    #[test]
    fn prose_is_escaped() {
        assert_eq!(
            Markup(Linked(PROSE)).to_string(),
            "a &#60;b&#62; &#38; <code>x&#60;y</code>\
             <a href=\"https://e.org/?a&#38;b\">&#34;t&#34;</a>"
        );
        assert!(!Markup(Flat(PROSE)).to_string().contains("<a"));
    }

    #[test]
    fn a_source_is_a_link_where_it_names_a_place() {
        for (source, html) in [
            ("RFC 9209, Section 2.3", "RFC 9209, Section 2.3"),
            ("https://e.org/a", "<a href=\"https://e.org/a\">e.org/a</a>"),
            (
                "github.com/a/b src/c.rs",
                "<a href=\"https://github.com/a/b\">github.com/a/b</a> src/c.rs",
            ),
        ] {
            assert_eq!(Markup(Source(source)).to_string(), html);
        }
    }
}
