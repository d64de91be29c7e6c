//! `statusbook choose`: asks until the status to send is clear.

use std::io::{self, BufRead, IsTerminal};

use anyhow::{Result, bail};
use statusbook::view::ChooserView;
use statusbook::{Chooser, Question, Stop, book, page};

use super::Found;
use crate::args::{ChooseArgs, Format};
use crate::output::Output;

/// Asks, or answers at once what the command line says.
pub(super) fn run(args: &ChooseArgs) -> Result<Found> {
    let chooser: &'static Chooser = book().chooser;
    let output = Output::new(args.look);
    if args.format == Format::Json {
        output.json(&ChooserView::from(chooser))?;
        return Ok(Found::Yes);
    }
    let Some(mut stop) = chooser.follow(&args.answers) else {
        bail!(
            "there is no question for all of these answers; `statusbook choose` asks one after the other"
        );
    };
    let asks = io::stdin().is_terminal();
    let mut lines = io::stdin().lock().lines();
    loop {
        output.page(&page::choose(stop))?;
        let Stop::Question(question) = stop else {
            return Ok(Found::Yes);
        };
        if asks {
            anstream::eprint!("1 to {}, or q: ", question.answers.len());
        }
        let Some(line) = lines.next().transpose()? else {
            return Ok(Found::Yes);
        };
        let line = line.trim();
        if line.eq_ignore_ascii_case("q") {
            return Ok(Found::Yes);
        }
        match answer(question, line) {
            Some(at) => stop = chooser.at(question.answers[at].to),
            None if asks => {
                anstream::eprintln!("a number from 1 to {}, please", question.answers.len());
            }
            None => bail!(
                "{line:?} is no answer; a number from 1 to {}",
                question.answers.len()
            ),
        }
    }
}

/// The place of an answer, from its number.
fn answer(question: &Question, line: &str) -> Option<usize> {
    let at = line.parse::<usize>().ok()?.checked_sub(1)?;
    (at < question.answers.len()).then_some(at)
}
