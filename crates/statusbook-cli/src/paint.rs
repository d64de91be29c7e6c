//! Colours of the terminal: the sixteen everybody can set, never a shade of our own.

use std::fmt::Write;

use anstyle::{AnsiColor, Color, Style};
use statusbook::Class;
use statusbook::text::{Paint, Role};

/// Paints with escape sequences.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ansi;

impl Paint for Ansi {
    fn paint(&self, role: Role, text: &str, out: &mut String) {
        let style = style(role);
        // Writing to a string cannot fail.
        let _ = write!(out, "{style}{text}{style:#}");
    }

    fn marks_code(&self) -> bool {
        false
    }
}

const fn style(role: Role) -> Style {
    match role {
        Role::Title | Role::Label | Role::Strong => Style::new().bold(),
        Role::Heading => Style::new().bold().underline(),
        Role::Quiet => Style::new().dimmed(),
        Role::Code => coloured(AnsiColor::Cyan),
        Role::Emphasis => Style::new().italic(),
        Role::Status(class) => of_class(class).bold(),
        Role::Link => Style::new().underline(),
    }
}

/// Red is kept for the servers' errors, as in most logs.
const fn of_class(class: Class) -> Style {
    match class.digit() {
        1 => coloured(AnsiColor::Blue),
        2 => coloured(AnsiColor::Green),
        3 => coloured(AnsiColor::Cyan),
        4 => coloured(AnsiColor::Yellow),
        5 => coloured(AnsiColor::Red),
        _ => coloured(AnsiColor::Magenta),
    }
}

const fn coloured(color: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(color)))
}
