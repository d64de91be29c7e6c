//! What stands where on a number's picture.

use anyhow::{Context, Result};
use statusbook_engine::{Code, Move, Standing};

use super::canvas::{Canvas, WIDTH, whole};
use super::colours::{Colours, Ink};
use super::font::Setting;
use super::look::{Look, MARGIN, SITE, set};
use super::rule::Rule;

/// Where text begins, to the right of the rule.
const LEFT: u16 = 136;
/// The widest a text may be.
const ROOM: f32 = 998.0;
/// Where the line of the foot is, and where its text stands.
const FOOT: usize = 522;
const FOOT_TEXT: u16 = 580;
/// Small text: in a list of messages, at a quarter of its size, it can still be read.
const SMALL: u16 = 28;

/// What a number's picture says.
#[derive(Debug)]
pub(crate) struct Card<'a> {
    pub(crate) code: Code,
    pub(crate) phrase: &'a str,
    pub(crate) standing: Standing,
    /// The issuer's name for people.
    pub(crate) issuer: &'a str,
    pub(crate) whose_move: Move,
}

/// Heights of the number and the phrase, and in how many lines it stands.
struct Layout {
    number: u16,
    phrase: u16,
    lines: usize,
}

/// As large as the phrase fits; above a single line there is more room for the number. Of the
/// phrase's heights only those are taken at which small letters, too, are whole pixels high.
const LAYOUTS: [Layout; 5] = [
    layout(196, 59, 1),
    layout(196, 55, 1),
    layout(160, 51, 2),
    layout(160, 47, 2),
    layout(160, 43, 2),
];

const fn layout(number: u16, phrase: u16, lines: usize) -> Layout {
    Layout {
        number,
        phrase,
        lines,
    }
}

impl Card<'_> {
    /// The picture.
    pub(crate) fn draw(&self, look: &Look) -> Result<Vec<u8>> {
        let mut canvas = Canvas::new();
        let class = self.code.class();
        let rule = Rule {
            x: MARGIN.into(),
            y: MARGIN.into(),
            length: 420,
            thick: 32,
        };
        rule.draw(&mut canvas, class.digit(), Ink::class(0));

        let kicker = shrunk(set(&look.sans, SMALL), &self.kicker())?;
        let mut y = MARGIN + SMALL;
        canvas.text(kicker, [LEFT, y], &self.kicker(), Ink::SOFT)?;

        let (layout, lines) = self.layout(look)?;
        // As on the page: what is not registered is not bold.
        let font = match self.standing {
            Standing::Unofficial => &look.sans,
            _ => &look.number,
        };
        let number = Setting {
            spacing: -0.04,
            ..set(font, layout.number)
        };
        y += 44 + layout.number;
        // Digits have white space of their own, which shows at this size.
        let x = LEFT - layout.number / 20;
        canvas.text(number, [x, y], &self.code.to_string(), Ink::class(0))?;

        let phrase = set(&look.serif, layout.phrase);
        y += 48 + layout.phrase;
        for line in lines {
            canvas.text(phrase, [LEFT, y], line, Ink::TEXT)?;
            y += layout.phrase * 8 / 5;
        }

        let whose = match self.whose_move {
            Move::Nobody => "nobody’s".to_owned(),
            party => format!("the {party}’s"),
        };
        foot(&mut canvas, look, &whose)?;
        canvas.png(&Colours::of(look.style, [class])?)
    }

    /// The class in words; then what the registry says, or who means it.
    fn kicker(&self) -> String {
        let class = self.code.class();
        let said = format!("{class} {}", class.words());
        match self.standing {
            Standing::Registered => said,
            Standing::Unofficial => format!("{said} · {}", self.issuer),
            standing => format!("{said} · {standing}"),
        }
    }

    /// The first layout in which the phrase fits, and its lines.
    fn layout(&self, look: &Look) -> Result<(&'static Layout, Vec<&str>)> {
        for layout in &LAYOUTS {
            let phrase = set(&look.serif, layout.phrase);
            if let Some(lines) = broken(phrase, self.phrase, layout.lines)? {
                return Ok((layout, lines));
            }
        }
        None.with_context(|| format!("{}: “{}” does not fit", self.code, self.phrase))
    }
}

/// The line below: whose move it is, and the site's name.
fn foot(canvas: &mut Canvas, look: &Look, whose: &str) -> Result<()> {
    let (small, name) = (set(&look.sans, SMALL), set(&look.serif, SMALL));
    canvas.bar(
        [MARGIN.into(), FOOT, WIDTH - 2 * usize::from(MARGIN), 2],
        Ink::SOFT,
    );
    let end = canvas.text(small, [MARGIN, FOOT_TEXT], "Whose move: ", Ink::SOFT)?;
    canvas.text(small, [end, FOOT_TEXT], whose, Ink::TEXT)?;
    // Ends where the line does.
    let from = f32::from(LEFT) + ROOM - name.width(SITE)?;
    canvas.text(name, [whole(from), FOOT_TEXT], SITE, Ink::TEXT)?;
    Ok(())
}

/// The setting, smaller if the text would not fit.
fn shrunk<'a>(mut set: Setting<'a>, text: &str) -> Result<Setting<'a>> {
    while set.width(text)? > ROOM {
        set.cap -= 1;
    }
    Ok(set)
}

/// A text in one line or two, if it fits; of the ways to break it the most even.
fn broken<'a>(set: Setting, text: &'a str, lines: usize) -> Result<Option<Vec<&'a str>>> {
    if lines == 1 {
        return Ok((set.width(text)? <= ROOM).then(|| vec![text]));
    }
    let mut best: Option<(f32, [&str; 2])> = None;
    for (at, _) in text.match_indices(' ') {
        let halves = [&text[..at], &text[at + 1..]];
        let widest = set.width(halves[0])?.max(set.width(halves[1])?);
        if widest <= ROOM && best.is_none_or(|(known, _)| widest < known) {
            best = Some((widest, halves));
        }
    }
    Ok(best.map(|(_, halves)| halves.to_vec()))
}
