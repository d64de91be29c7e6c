//! Where answers go: standard output, through a pager where a person would want one.

use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};

use anstream::ColorChoice;
use anyhow::{Context, Result};
use serde::Serialize;
use statusbook::page::Page;
use statusbook::text::{self, Paint, Plain};
use terminal_size::{Height, Width, terminal_size};

use crate::args::{Color, Look};
use crate::paint::Ansi;

/// Longer lines are hard to read, and a page fits.
const WIDEST: usize = 80;

/// Shows pages and prints everything else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Output {
    look: Look,
    at_terminal: bool,
}

impl Output {
    pub(crate) fn new(look: Look) -> Self {
        Self {
            look,
            at_terminal: io::stdout().is_terminal(),
        }
    }

    /// Shows a page as text.
    pub(crate) fn page(self, page: &Page) -> Result<()> {
        self.text(&text::render(page, self.width(), self.paint()))
    }

    /// Shows text that is already painted.
    pub(crate) fn text(self, text: &str) -> Result<()> {
        if self.is_longer_than_screen(text) && page_through(text)? {
            return Ok(());
        }
        print(text.as_bytes())
    }

    /// Prints a value as JSON: for people in many lines, for programs in one.
    pub(crate) fn json(self, value: &impl Serialize) -> Result<()> {
        let mut text = if self.at_terminal {
            serde_json::to_string_pretty(value)?
        } else {
            serde_json::to_string(value)?
        };
        text.push('\n');
        self.text(&text)
    }

    /// How text is painted.
    pub(crate) fn paint(self) -> &'static dyn Paint {
        if self.has_colour() { &Ansi } else { &Plain }
    }

    /// The columns to fill: what `COLUMNS` or the terminal says, within reason.
    fn width(self) -> usize {
        let said = std::env::var("COLUMNS")
            .ok()
            .and_then(|columns| columns.parse().ok());
        let measured = || terminal_size().map(|(Width(columns), _)| usize::from(columns));
        let columns = said.or_else(|| measured().filter(|_| self.at_terminal));
        columns
            .filter(|&columns| columns > 0)
            .unwrap_or(WIDEST)
            .min(WIDEST)
    }

    fn has_colour(self) -> bool {
        match self.look.color {
            Color::Always => true,
            Color::Never => false,
            // Knows `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM=dumb` and CI.
            Color::Auto => anstream::AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        }
    }

    fn is_longer_than_screen(self, text: &str) -> bool {
        let screen = || terminal_size().map(|(_, Height(lines))| usize::from(lines));
        let wanted = self.at_terminal && !self.look.no_pager;
        // One line is the prompt's.
        wanted && screen().is_some_and(|screen| text.lines().count() + 1 > screen)
    }
}

/// Prints bytes as they are.
pub(crate) fn print(bytes: &[u8]) -> Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .context("cannot write the answer")
}

/// Shows text in the pager; false if there is none.
fn page_through(text: &str) -> Result<bool> {
    let wanted = std::env::var("PAGER").ok();
    let mut words = wanted.as_deref().unwrap_or("less -FRX").split_whitespace();
    let Some(program) = words.next() else {
        return Ok(false);
    };
    let Ok(mut pager) = Command::new(program)
        .args(words)
        .stdin(Stdio::piped())
        .spawn()
    else {
        return Ok(false); // not installed: plain printing is the next best
    };
    if let Some(mut stdin) = pager.stdin.take() {
        match stdin.write_all(text.as_bytes()) {
            // Left before the end, as one does.
            Err(err) if err.kind() == io::ErrorKind::BrokenPipe => {}
            result => result.context("cannot write to the pager")?,
        }
    }
    pager.wait().context("the pager failed")?;
    Ok(true)
}
