//! Renders a page as Markdown, with links to the other pages of the site.

use crate::page::{Block, Entry, Line, Page, Row, Run};

/// Renders a page as Markdown (`CommonMark` with tables).
///
/// ```
/// use statusbook::{book, markdown, page};
///
/// let teapot = book().get("418".parse().unwrap()).unwrap();
/// assert!(markdown::render(&page::summary(teapot)).starts_with("# 418 "));
/// ```
pub fn render(page: &Page) -> String {
    let mut out = Vec::new();
    if !page.title.is_empty() {
        out.push(format!("# {}", unlinked(&page.title)));
    }
    if !page.subtitle.is_empty() {
        out.push(inline(&page.subtitle));
    }
    out.extend(page.blocks.iter().map(block));
    let mut text = out.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text, .. } => {
            format!("{} {}", "#".repeat(usize::from(*level)), unlinked(text))
        }
        Block::Paragraph(line) => inline(line),
        Block::List(items) => lines(items, |item| format!("- {}", inline(item))),
        Block::Steps(steps) => {
            let numbered = steps
                .iter()
                .enumerate()
                .map(|(at, blocks)| step(at + 1, blocks));
            numbered.collect::<Vec<_>>().join("\n")
        }
        Block::Rows(rows) => lines(rows, row),
        Block::Table { head, rows } if head.is_empty() => lines(rows, |cells| {
            format!(
                "- {}",
                cells.iter().map(inline).collect::<Vec<_>>().join(" ")
            )
        }),
        Block::Table { head, rows } => table(head, rows),
        Block::Entries(entries) => lines(entries, entry),
        Block::Command(command) => format!("```sh\n{command}\n```"),
        Block::Code { language, text } => format!("```{language}\n{text}\n```"),
    }
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// An item and its details, which belong to it by their indentation.
fn step(number: usize, blocks: &[Block]) -> String {
    let lead = format!("{number}. ");
    let indent = " ".repeat(lead.len());
    let body = blocks.iter().map(block).collect::<Vec<_>>().join("\n");
    lead + &body.replace('\n', &format!("\n{indent}"))
}

fn row(row: &Row) -> String {
    format!("- **{}:** {}", inline(&row.term), inline(&row.text))
}

fn entry(entry: &Entry) -> String {
    let (mark, title) = (run(&entry.mark), inline(&entry.title));
    let head = if title.is_empty() {
        mark
    } else {
        format!("{mark} {title}")
    };
    if entry.text.is_empty() {
        format!("- {head}")
    } else {
        format!("- {head}: {}", inline(&entry.text))
    }
}

fn table(head: &[&str], rows: &[Vec<Line>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let cell = |cell: &Line| inline(cell).replace('|', "\\|");
    let mut out = vec![line(head.iter().map(ToString::to_string).collect())];
    out.push(line(vec!["---".to_owned(); head.len()]));
    out.extend(rows.iter().map(|row| line(row.iter().map(cell).collect())));
    out.join("\n")
}

fn inline(line: &Line) -> String {
    line.0.iter().map(run).collect()
}

/// A heading's text: a link in it would be noise.
fn unlinked(line: &Line) -> String {
    line.0
        .iter()
        .map(|part| match part {
            Run::Status(_) | Run::Class(_) => part.to_string(),
            other => run(other),
        })
        .collect()
}

fn run(run: &Run) -> String {
    match run {
        Run::Text(text) | Run::Quiet(text) => escaped(text),
        Run::Code(text) | Run::Literal(text) => code(text),
        Run::Emphasis(text) => around("*", text),
        Run::Strong(text) => around("**", text),
        Run::Status(number) => format!("[{number}](/{number})"),
        Run::Class(class) => format!("[{class}](/{class})"),
        Run::Link { text, url } if text == url => format!("<{url}>"),
        Run::Link { text, url } => format!("[{}]({url})", escaped(text)),
    }
}

/// Marks around the words; spaces at the edges stay outside, or the marks would be plain stars.
fn around(marks: &str, text: &str) -> String {
    let words = text.trim();
    match text.split_once(words) {
        Some((before, after)) if !words.is_empty() => {
            format!("{before}{marks}{}{marks}{after}", escaped(words))
        }
        _ => text.to_owned(),
    }
}

/// A code span: fenced by more backticks than it holds in a row.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let edge = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{edge}{text}{edge}{fence}")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '[' | ']' | '<' | '>') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{around, code, inline};
    use crate::page::{Line, Run};

    #[test]
    fn code_with_backticks_stays_code() {
        assert_eq!(code("Allow"), "`Allow`");
        assert_eq!(code("`Not_found"), "`` `Not_found ``");
    }

    #[test]
    fn marks_hug_their_words() {
        assert_eq!(around("**", "A rumour: "), "**A rumour:** ");
    }

    #[test]
    fn plain_words_stay_plain() {
        let line = Line::text("a * b <c>").run(Run::Literal("x*".into()));
        assert_eq!(inline(&line), "a \\* b \\<c\\>`x*`");
    }
}
