//! Renders a page as text of a given width, for terminals and plain-text surfaces.

mod command;
mod paint;
mod table;
mod wrap;

use std::fmt::Write;

use crate::page::{Block, Entry, Line, Page, Row, Run};
use wrap::{Piece, wrap};

pub use paint::{Paint, Plain, Role};

/// Below this width, text is indented by one column a level instead of two.
const NARROW: usize = 50;

/// The widest label that stands beside its text, and the least room that text needs there.
const WIDEST_LABEL: usize = 20;
const LEAST_BESIDE: usize = 30;

/// The narrowest label column: `Check` and `Fix` line up though they stand in blocks of their own.
const NARROWEST_LABEL: usize = 5;

/// The widest identifier that stands beside its entry.
const WIDEST_MARK: usize = 12;

/// The columns of a status code.
const NUMBER: usize = 3;

/// Renders a page, at most `width` columns wide. Only an argument of a command that is longer than
/// a line is not broken: it would no longer work.
pub fn render(page: &Page, width: usize, paint: &dyn Paint) -> String {
    let mut writer = Writer {
        out: String::new(),
        width: width.max(10),
        paint,
    };
    for (line, role) in [(&page.title, Role::Title), (&page.subtitle, Role::Quiet)] {
        if !line.is_empty() {
            writer.hang(0, &Piece::default(), line, Some(role));
        }
    }
    if !writer.out.is_empty() && !page.is_empty() {
        writer.out.push('\n');
    }
    writer.blocks(&page.blocks, 0, false);
    writer.out
}

/// Renders one line without wrapping it.
pub fn line(line: &Line, paint: &dyn Paint) -> String {
    wrap(line, usize::MAX, paint, None)
        .into_iter()
        .map(|piece| piece.text)
        .collect()
}

struct Writer<'a> {
    out: String,
    width: usize,
    paint: &'a dyn Paint,
}

impl Writer<'_> {
    /// Blocks one below another; tight ones without empty lines between.
    fn blocks(&mut self, blocks: &[Block], indent: usize, tight: bool) {
        let mut indent = indent;
        let mut before: Option<&Block> = None;
        for block in blocks {
            let attached = match (before, block) {
                (None | Some(Block::Heading { .. }), _)
                | (Some(Block::Paragraph(_)), Block::List(_)) => true,
                _ => tight,
            };
            if !attached {
                self.out.push('\n');
            }
            if let Block::Heading { level, text, .. } = block {
                let step = if self.width < NARROW { 1 } else { 2 };
                indent = step * usize::from(level.saturating_sub(1));
                self.hang(indent - step, &Piece::default(), text, Some(Role::Heading));
            } else {
                self.block(block, indent);
            }
            before = Some(block);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Heading { .. } => {}
            Block::Paragraph(line) => self.hang(indent, &Piece::default(), line, None),
            Block::List(items) => {
                items
                    .iter()
                    .for_each(|item| self.hang(indent, &Piece::plain("- "), item, None));
            }
            Block::Steps(steps) => self.steps(steps, indent),
            Block::Rows(rows) => self.rows(rows, indent),
            Block::Table { head, rows } => self.table(head, rows, indent),
            Block::Entries(entries) => self.entries(entries, indent),
            Block::Command(command) => self.command(command, indent),
            Block::Code { text, .. } => self.code(text, indent),
        }
    }

    /// Text after a lead (a bullet, a label), its further lines indented below its first.
    fn hang(&mut self, indent: usize, lead: &Piece, line: &Line, role: Option<Role>) {
        let left = indent + lead.width;
        let room = self.width.saturating_sub(left).max(1);
        let mut lines = wrap(line, room, self.paint, role).into_iter();
        self.pad(indent);
        self.out.push_str(&lead.text);
        self.end(&lines.next().unwrap_or_default().text);
        for more in lines {
            self.pad(left);
            self.end(&more.text);
        }
    }

    fn steps(&mut self, steps: &[Vec<Block>], indent: usize) {
        for (at, step) in steps.iter().enumerate() {
            if at > 0 {
                self.out.push('\n');
            }
            let number = format!("{}. ", at + 1);
            let left = indent + number.len();
            let rest = match step.split_first() {
                Some((Block::Paragraph(line), rest)) => {
                    self.hang(indent, &Piece::plain(&number), line, None);
                    rest
                }
                _ => step,
            };
            self.blocks(rest, left, true);
        }
    }

    fn rows(&mut self, rows: &[Row], indent: usize) {
        let terms: Vec<Piece> = rows
            .iter()
            .map(|row| self.unbroken(&row.term, Some(Role::Label)))
            .collect();
        let widest = terms
            .iter()
            .map(|term| term.width)
            .max()
            .unwrap_or(0)
            .max(NARROWEST_LABEL);
        let beside = widest <= WIDEST_LABEL && indent + widest + 2 + LEAST_BESIDE <= self.width;
        for (row, term) in rows.iter().zip(terms) {
            if beside {
                self.hang(indent, &term.padded(widest + 2), &row.text, None);
            } else {
                self.hang(indent, &Piece::default(), &row.term, Some(Role::Label));
                self.hang(indent + 2, &Piece::default(), &row.text, None);
            }
        }
    }

    fn entries(&mut self, entries: &[Entry], indent: usize) {
        let marks: Vec<Piece> = entries
            .iter()
            .map(|entry| self.unbroken(&Line::of(entry.mark.clone()), None))
            .collect();
        let widest = marks.iter().map(|mark| mark.width).max().unwrap_or(0);
        // Among numbers, an identifier stands above its entry, or it would push all of them aside.
        let has_number = entries
            .iter()
            .any(|entry| matches!(entry.mark, Run::Status(_)));
        let column = if widest <= WIDEST_MARK && !has_number {
            widest
        } else {
            NUMBER
        };
        for (entry, mark) in entries.iter().zip(marks) {
            if mark.width <= column {
                self.hang(indent, &mark.padded(column + 2), &entry.title, None);
            } else {
                let title = Line::of(entry.mark.clone())
                    .and("  ")
                    .line(entry.title.clone());
                self.hang(indent, &Piece::default(), &title, None);
            }
            if !entry.text.is_empty() {
                self.hang(indent + column + 2, &Piece::default(), &entry.text, None);
            }
        }
    }

    /// A line as one piece, however long.
    fn unbroken(&self, line: &Line, role: Option<Role>) -> Piece {
        wrap(line, usize::MAX, self.paint, role)
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    fn pad(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }

    /// Ends a line, without spaces at its end.
    fn end(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }
}

/// What a run is, for whoever paints it.
const fn role_of(run: &Run) -> Option<Role> {
    Some(match run {
        Run::Text(_) => return None,
        Run::Code(_) | Run::Literal(_) => Role::Code,
        Run::Emphasis(_) => Role::Emphasis,
        Run::Strong(_) => Role::Strong,
        Run::Quiet(_) => Role::Quiet,
        Run::Status(code) => Role::Status(code.class()),
        Run::Class(class) => Role::Status(*class),
        Run::Link { .. } => Role::Link,
    })
}

/// Writes a run's words. A line break in the data would break the layout, so it becomes a space.
fn write_words(run: &Run, marks_code: bool, out: &mut String) {
    let from = out.len();
    match run {
        Run::Code(text) if !marks_code => out.push_str(text),
        // Writing to a string cannot fail.
        other => drop(write!(out, "{other}")),
    }
    if out[from..].contains(char::is_control) {
        let flat = out[from..].replace(char::is_control, " ");
        out.replace_range(from.., &flat);
    }
}
