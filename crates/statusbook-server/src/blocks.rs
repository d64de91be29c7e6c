//! Blocks of the library's pages as HTML. Whatever is written is escaped here.

use std::fmt::{self, Write as _};

use askama::filters::{Escaper, Html};
use statusbook::page::{Block, Entry, Line, Row};

use crate::html::{line, run};

/// Blocks as HTML.
pub(crate) struct Blocks<'a>(pub(crate) &'a [Block]);

impl fmt::Display for Blocks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|block| write_block(f, block))
    }
}

fn write_block(f: &mut fmt::Formatter<'_>, block: &Block) -> fmt::Result {
    match block {
        Block::Heading { level, id, text } => {
            write!(f, "<h{level} id=\"")?;
            Html.write_escaped_str(&mut *f, id)?;
            writeln!(f, "\">{}</h{level}>", line(text))
        }
        Block::Paragraph(text) => writeln!(f, "<p>{}</p>", line(text)),
        Block::List(items) => {
            f.write_str("<ul>")?;
            items
                .iter()
                .try_for_each(|item| write!(f, "<li>{}</li>", line(item)))?;
            f.write_str("</ul>\n")
        }
        Block::Steps(steps) => {
            f.write_str("<ol>")?;
            for step in steps {
                write!(f, "<li>{}</li>", Blocks(step))?;
            }
            f.write_str("</ol>\n")
        }
        Block::Rows(rows) => {
            f.write_str("<dl class=\"rows say\">")?;
            for Row { term, text } in rows {
                write!(
                    f,
                    "<div><dt>{}</dt><dd>{}</dd></div>",
                    line(term),
                    line(text)
                )?;
            }
            f.write_str("</dl>\n")
        }
        Block::Table { head, rows } => table(f, head, rows),
        Block::Entries(entries) => {
            f.write_str("<ul>")?;
            entries.iter().try_for_each(|entry| write_entry(f, entry))?;
            f.write_str("</ul>\n")
        }
        Block::Command(command) => code(f, "sh", command),
        Block::Code { language, text } => code(f, language, text),
    }
}

fn write_entry(f: &mut fmt::Formatter<'_>, entry: &Entry) -> fmt::Result {
    write!(f, "<li>{}", run(&entry.mark))?;
    if !entry.title.is_empty() {
        write!(f, " {}", line(&entry.title))?;
    }
    if !entry.text.is_empty() {
        write!(f, ": {}", line(&entry.text))?;
    }
    f.write_str("</li>")
}

/// Scrolls by itself where it is wide; so it can be reached by the keyboard.
fn table(f: &mut fmt::Formatter<'_>, head: &[&str], rows: &[Vec<Line>]) -> fmt::Result {
    f.write_str(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>",
    )?;
    if !head.is_empty() {
        f.write_str("<thead><tr>")?;
        for name in head {
            match *name {
                "" => f.write_str("<td></td>")?,
                name => {
                    f.write_str("<th scope=\"col\">")?;
                    Html.write_escaped_str(&mut *f, name)?;
                    f.write_str("</th>")?;
                }
            }
        }
        f.write_str("</tr></thead>")?;
    }
    f.write_str("<tbody>")?;
    for row in rows {
        f.write_str("<tr>")?;
        for (at, cell) in row.iter().enumerate() {
            if at == 0 {
                write!(f, "<th scope=\"row\">{}</th>", line(cell))?;
            } else {
                write!(f, "<td>{}</td>", line(cell))?;
            }
        }
        f.write_str("</tr>")?;
    }
    f.write_str("</tbody></table></div>\n")
}

fn code(f: &mut fmt::Formatter<'_>, language: &str, text: &str) -> fmt::Result {
    let mut class = String::new();
    write!(class, "language-{language}")?;
    write!(f, "<pre tabindex=\"0\"><code class=\"{class}\">")?;
    Html.write_escaped_str(&mut *f, text)?;
    f.write_str("</code></pre>\n")
}

#[cfg(test)]
mod tests {
    use super::{Block, Blocks, Line};

    #[test]
    fn blocks_are_escaped() {
        let blocks = [
            Block::Paragraph(Line::text("a < b")),
            Block::Code {
                language: "http",
                text: "<b>&".to_owned(),
            },
        ];
        assert_eq!(
            Blocks(&blocks).to_string(),
            "<p>a &#60; b</p>\n<pre tabindex=\"0\"><code class=\"language-http\">&#60;b&#62;&#38;</code></pre>\n"
        );
    }
}
