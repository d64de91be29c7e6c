//! Breaks a line of runs into lines of a width, each painted.
//!
//! Own code: without its table of line-break properties, textwrap takes a Chinese sentence for one
//! word, and it took half of the time a page needs, which is spent at every start of the program.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Paint, Role, role_of, write_words};
use crate::page::Line;

/// Painted text with the columns it takes.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) width: usize,
}

impl Piece {
    pub(super) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            width: columns(text),
        }
    }

    /// Filled up with spaces.
    pub(super) fn padded(mut self, width: usize) -> Self {
        let missing = width.saturating_sub(self.width);
        self.text.extend(std::iter::repeat_n(' ', missing));
        self.width += missing;
        self
    }
}

/// The columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// Wraps a line. Runs without a role of their own take the given one.
pub(super) fn wrap(line: &Line, width: usize, paint: &dyn Paint, role: Option<Role>) -> Vec<Piece> {
    let (plain, styles) = plain(line, paint);
    let mut styles = styles.into_iter().peekable();
    let mut painted = Vec::new();
    for range in ranges(&plain, width) {
        let mut piece = Piece {
            text: String::new(),
            width: columns(&plain[range.clone()]),
        };
        while let Some((styled, own)) = styles.peek() {
            let part = styled.start.max(range.start)..styled.end.min(range.end);
            match own.or(role) {
                _ if part.is_empty() => {}
                Some(role) => paint.paint(role, &plain[part], &mut piece.text),
                None => piece.text.push_str(&plain[part]),
            }
            if styled.end > range.end {
                break; // goes on in the next line
            }
            styles.next();
        }
        painted.push(piece);
    }
    painted
}

/// A line's columns, and those of its longest word.
pub(super) fn measure(line: &Line, paint: &dyn Paint) -> (usize, usize) {
    let (plain, _) = plain(line, paint);
    (
        columns(&plain),
        plain.split(' ').map(columns).max().unwrap_or(0),
    )
}

/// A part of a line, and its role.
type Styled = (Range<usize>, Option<Role>);

/// A line's words, and the role of each part of them.
fn plain(line: &Line, paint: &dyn Paint) -> (String, Vec<Styled>) {
    let mut plain = String::new();
    let mut styles = Vec::with_capacity(line.0.len());
    for run in &line.0 {
        let from = plain.len();
        write_words(run, paint.marks_code(), &mut plain);
        styles.push((from..plain.len(), role_of(run)));
    }
    (plain, styles)
}

/// A place where a line may end.
#[derive(Clone, Copy)]
struct Break {
    end: usize,
    /// Where the next line begins: behind the spaces.
    next: usize,
    /// The columns up to there.
    columns: usize,
}

/// Where each line stands in the text: broken at spaces and beside wide characters, and within a
/// word only if it is longer than a line.
fn ranges(plain: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut column) = (0, 0);
    let mut last: Option<Break> = None;
    let mut after_wide = false;
    for (at, letter) in plain.char_indices() {
        if letter == ' ' {
            let end = last
                .filter(|last| last.next == at)
                .map_or(at, |last| last.end);
            column += 1;
            last = (end > start).then_some(Break {
                end,
                next: at + 1,
                columns: column,
            });
            after_wide = false;
            continue;
        }
        let own = letter.width().unwrap_or(0);
        let between = at > start && (own > 1 || after_wide) && !CLINGING.contains(letter);
        if between && last.is_none_or(|last| last.next != at) {
            last = Some(Break {
                end: at,
                next: at,
                columns: column,
            });
        }
        while column.saturating_add(own) > width && at > start {
            let here = Break {
                end: at,
                next: at,
                columns: column,
            };
            let at = last.take().unwrap_or(here);
            lines.push(start..at.end);
            start = at.next;
            column -= at.columns;
        }
        column += own;
        after_wide = own > 1;
    }
    let end = plain.trim_end_matches(' ').len();
    lines.push(start..end.max(start));
    lines
}

/// Characters that may not begin a line.
const CLINGING: &str = "、。，．・：；？！）］｝〉》」』】〕ー";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use super::super::Plain;
    use super::{ranges, wrap};
    use crate::page::{Line, Run};

    fn wrapped(line: &Line, width: usize) -> Vec<String> {
        wrap(line, width, &Plain, None)
            .into_iter()
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn runs_are_wrapped_as_one_text() {
        let line = Line::text("Send ")
            .run(Run::Code("Content-Length".into()))
            .and(", then again");
        assert_eq!(
            wrapped(&line, 20),
            ["Send", "`Content-Length`,", "then again"]
        );
        assert_eq!(wrapped(&line, 99), ["Send `Content-Length`, then again"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut() {
        assert_eq!(
            wrapped(&Line::text("see abcdefghij now"), 5),
            ["see", "abcde", "fghij", "now"]
        );
    }

    #[test]
    fn wide_characters_take_two_columns_and_may_be_parted() {
        let line = Line::text("错误 429：请求过多。请稍后再试");
        assert_eq!(
            wrapped(&line, 12),
            ["错误 429：请", "求过多。请稍", "后再试"]
        );
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        assert_eq!(
            wrapped(&Line::text("请求过多。请"), 8),
            ["请求过", "多。请"]
        );
    }

    #[test]
    fn line_breaks_in_the_data_do_not_break_the_layout() {
        assert_eq!(wrapped(&Line::text("a\nb\u{85}c"), 9), ["a b c"]);
    }

    proptest! {
        #[test]
        fn every_word_is_kept_and_every_line_fits(text in "[a-c請。 ]{0,60}", width in 2_usize..20) {
            let lines: Vec<&str> = ranges(&text, width).into_iter().map(|at| &text[at]).collect();
            // Leading spaces stay, closing marks may hang over by their own width.
            let words = |text: &str| text.split(' ').collect::<String>();
            prop_assert_eq!(words(&lines.concat()), words(&text));
            for line in lines {
                prop_assert!(line.trim_start().width() <= width, "{line:?} in {width}");
            }
        }
    }
}
