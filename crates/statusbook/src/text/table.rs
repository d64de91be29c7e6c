//! Columns that fit a width: the widest give way first, and cells wrap. Where a word would have to
//! be broken, the cells of a row stand below one another; if that befell many rows, those of all.

use super::wrap::{Piece, measure, wrap};
use super::{Role, Writer};
use crate::page::Line;

/// Columns between columns.
const GAP: usize = 2;

/// One row in so many may fall out of the columns.
const FEW: usize = 10;

/// For each cell of a row its columns, and those of its longest word.
type Measured = Vec<(usize, usize)>;

/// Whether no word of a row is wider than its column.
fn fits(row: &Measured, widths: &[usize]) -> bool {
    row.iter().zip(widths).all(|(cell, width)| cell.1 <= *width)
}

impl Writer<'_> {
    pub(super) fn table(&mut self, head: &[&'static str], rows: &[Vec<Line>], indent: usize) {
        let room = self.width.saturating_sub(indent);
        let of = |row: &Vec<Line>| row.iter().map(|cell| measure(cell, self.paint)).collect();
        let measured: Vec<Measured> = rows.iter().map(of).collect();
        let widths = Self::fitting(head, &measured, room).filter(|widths| {
            let broken = measured.iter().filter(|row| !fits(row, widths)).count();
            broken * FEW <= rows.len()
        });
        let Some(widths) = widths else {
            rows.iter().for_each(|row| self.stacked(row, indent));
            return;
        };
        let head: Vec<Line> = head.iter().map(|&name| Line::text(name)).collect();
        if !head.is_empty() {
            self.side_by_side(&head, &widths, indent, Some(Role::Label));
        }
        for (row, measured) in rows.iter().zip(&measured) {
            if fits(measured, &widths) {
                self.side_by_side(row, &widths, indent, None);
            } else {
                self.stacked(row, indent);
            }
        }
    }

    /// The width of each column; `None` where too little is left for words of a common length.
    fn fitting(head: &[&'static str], rows: &[Measured], room: usize) -> Option<Vec<usize>> {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let common = room / columns.max(1);
        let of_head = |column: usize| head.get(column).map_or(0, |name| name.len());
        let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        let widest = |column| {
            cells(column)
                .map(|cell| cell.0)
                .fold(of_head(column), usize::max)
        };
        let longest = |column| {
            cells(column)
                .map(|cell| cell.1.min(common))
                .max()
                .unwrap_or(0)
        };
        let least: Vec<usize> = (0..columns).map(longest).collect();
        let mut widths: Vec<usize> = (0..columns).map(widest).collect();
        let gaps = GAP * columns.saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > room {
            let shrinkable = (0..columns).filter(|&column| widths[column] > least[column]);
            let widest = shrinkable.max_by_key(|&column| widths[column])?;
            widths[widest] -= 1;
        }
        Some(widths)
    }

    fn side_by_side(&mut self, row: &[Line], widths: &[usize], indent: usize, role: Option<Role>) {
        let mut cells: Vec<_> = row
            .iter()
            .zip(widths)
            .map(|(cell, &width)| wrap(cell, width, self.paint, role).into_iter())
            .collect();
        let height = cells.iter().map(ExactSizeIterator::len).max().unwrap_or(0);
        for _ in 0..height {
            let line: String = cells
                .iter_mut()
                .zip(widths)
                .map(|(cell, width)| cell.next().unwrap_or_default().padded(width + GAP).text)
                .collect();
            self.pad(indent);
            self.end(&line);
        }
    }

    fn stacked(&mut self, row: &[Line], indent: usize) {
        let Some((last, firsts)) = row.split_last() else {
            return;
        };
        let firsts = Line::join(firsts.iter().cloned(), "  ");
        self.hang(indent, &Piece::default(), &firsts, None);
        self.hang(indent + GAP, &Piece::default(), last, None);
    }
}
