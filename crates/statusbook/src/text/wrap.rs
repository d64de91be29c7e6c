//! Breaks a line of runs into lines of a width, each painted.

use std::ops::Range;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use super::{Paint, Role, shown};
use crate::page::Line;

/// Painted text with the columns it takes.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) width: usize,
}

impl Piece {
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), width: text.width() }
    }

    /// Filled up with spaces.
    pub(super) fn padded(mut self, width: usize) -> Self {
        let missing = width.saturating_sub(self.width);
        self.text.extend(std::iter::repeat_n(' ', missing));
        self.width += missing;
        self
    }
}

/// Wraps a line. Runs without a role of their own take the given one.
pub(super) fn wrap(line: &Line, width: usize, paint: &dyn Paint, role: Option<Role>) -> Vec<Piece> {
    let mut plain = String::new();
    let mut styles: Vec<(Range<usize>, Option<Role>)> = Vec::new();
    for run in &line.0 {
        let (own, text) = shown(run, paint.marks_code());
        let from = plain.len();
        // A line break in the data would break the layout.
        plain.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        styles.push((from..plain.len(), own.or(role)));
    }
    let paint_range = |range: Range<usize>| {
        let mut piece = Piece { text: String::new(), width: plain[range.clone()].width() };
        for (styled, role) in &styles {
            let part = styled.start.max(range.start)..styled.end.min(range.end);
            match role {
                _ if part.is_empty() => {}
                Some(role) => paint.paint(*role, &plain[part], &mut piece.text),
                None => piece.text.push_str(&plain[part]),
            }
        }
        piece
    };
    ranges(&plain, width).into_iter().map(paint_range).collect()
}

/// The columns of the longest word.
pub(super) fn longest_word(line: &Line, marks_code: bool) -> usize {
    let plain: String = line.0.iter().map(|run| shown(run, marks_code).1).collect();
    plain.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// Where each line stands in the text. Words longer than a line are cut by columns, which is also
/// how text without spaces is broken.
fn ranges(plain: &str, width: usize) -> Vec<Range<usize>> {
    let options = Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut from = 0;
    textwrap::wrap(plain, options)
        .into_iter()
        .filter_map(|line| {
            let start = from + plain[from..].find(&*line)?;
            from = start + line.len();
            Some(start..from)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::super::Plain;
    use super::wrap;
    use crate::page::{Line, Run};

    fn wrapped(line: &Line, width: usize) -> Vec<String> {
        wrap(line, width, &Plain, None).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn runs_are_wrapped_as_one_text() {
        let line = Line::text("Send ").run(Run::Code("Content-Length".into())).and(", then again");
        assert_eq!(wrapped(&line, 20), ["Send", "`Content-Length`,", "then again"]);
        assert_eq!(wrapped(&line, 99), ["Send `Content-Length`, then again"]);
    }

    #[test]
    fn wide_characters_take_two_columns() {
        let lines = wrapped(&Line::text("請求過多請求過多請求過多 429"), 9);
        assert!(lines.iter().all(|line| line.width() <= 9), "{lines:?}");
        assert_eq!(lines.concat(), "請求過多請求過多請求過多429");
    }
}
