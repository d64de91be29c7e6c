//! Asks the native engine and the one in WebAssembly the same, and compares every byte: hits,
//! order, scores and their parts.
//!
//! A score is an `f32`, written with the fewest digits that tell it from its neighbours; so equal
//! text is equal bits.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use statusbook::view::SearchView;
use statusbook::{Filter, index};

use crate::asks::{Ask, asks, judged};
use crate::root;

/// Differences that are printed: a wrong engine differs everywhere, and the first tell as much as all.
const MOST_SHOWN: usize = 20;

/// What the script is asked.
#[derive(Serialize)]
struct Task<'a> {
    asks: &'a [Ask],
    /// Queries whose time is taken.
    timed: &'a [String],
}

/// What it says.
#[derive(Deserialize)]
struct Outcome {
    answers: Vec<String>,
    /// Microseconds for each timed query.
    micros: Vec<f64>,
}

/// Prints where the two differ, and how long the one in WebAssembly takes. Whether they agree.
pub(crate) fn report(engine: &Path) -> Result<bool> {
    let (asks, timed) = (asks()?, judged()?);
    let Outcome { answers, micros } = run(
        engine,
        &Task {
            asks: &asks,
            timed: &timed,
        },
    )?;
    ensure!(
        answers.len() == asks.len(),
        "the script gave {} answers to {} asks",
        answers.len(),
        asks.len()
    );
    let mut out = io::stdout().lock();
    let mut differ = 0;
    for (ask, answer) in asks.iter().zip(&answers) {
        let expected = native(ask);
        if *answer != expected {
            differ += 1;
            if differ <= MOST_SHOWN {
                writeln!(out, "{}", difference(ask, &expected, answer))?;
            }
        }
    }
    writeln!(
        out,
        "wasm: {} of {} answers as from the native engine, to the bit",
        asks.len() - differ,
        asks.len()
    )?;
    writeln!(out, "{}", times(micros))?;
    Ok(differ == 0)
}

/// The native engine's answer.
fn native(ask: &Ask) -> String {
    let class = match ask.class.as_deref().map(str::parse).transpose() {
        Ok(class) => class,
        Err(err) => return format!("thrown: {err}"),
    };
    let limit = ask.limit;
    let found = index().search(&ask.query, Filter { limit, class });
    let view = SearchView::new(&ask.query, &found, ask.explain.unwrap_or(false));
    serde_json::to_string(&view).unwrap_or_else(|err| format!("thrown: {err}"))
}

/// Runs the script under Node.
fn run(engine: &Path, task: &Task<'_>) -> Result<Outcome> {
    // Beside the engine's folder: what lies in it is for others to load.
    let file = engine.with_file_name("asks.json");
    fs::write(&file, serde_json::to_vec(task)?).with_context(|| file.display().to_string())?;
    let output = Command::new("node")
        .arg(root()?.join("xtask/wasm/src/answer.cjs"))
        .arg(engine.join(crate::module::NAME).with_extension("js"))
        .arg(&file)
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("node, which runs the engine outside a browser")?;
    ensure!(output.status.success(), "answer.cjs: {}", output.status);
    serde_json::from_slice(&output.stdout).context("output of answer.cjs")
}

/// Where two answers part, with a little around it.
fn difference(ask: &Ask, native: &str, wasm: &str) -> String {
    const AROUND: usize = 60;
    let (native, wasm): (Vec<char>, Vec<char>) = (native.chars().collect(), wasm.chars().collect());
    let same = native.iter().zip(&wasm).take_while(|(a, b)| a == b).count();
    let part = |text: &[char]| -> String {
        text.iter()
            .skip(same.saturating_sub(AROUND))
            .take(2 * AROUND)
            .collect()
    };
    let query: String = ask.query.chars().take(AROUND).collect();
    format!(
        "{query:?} (class {:?}, limit {})\n  native …{}…\n  wasm   …{}…",
        ask.class,
        ask.limit,
        part(&native),
        part(&wasm)
    )
}

/// Mean, median and 99th percentile.
fn times(mut micros: Vec<f64>) -> String {
    micros.sort_by(f64::total_cmp);
    let at = |share: usize| {
        micros
            .get(micros.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    let count = u32::try_from(micros.len().max(1)).unwrap_or(u32::MAX);
    format!(
        "wasm: µs a judged query in Node, JSON and all: mean {:.0}, median {:.0}, p99 {:.0}",
        micros.iter().sum::<f64>() / f64::from(count),
        at(50),
        at(99)
    )
}

#[cfg(test)]
mod tests {
    use super::{Ask, difference, native, times};

    #[test]
    fn a_difference_shows_the_place_where_answers_part() {
        let text = |score| format!("{{\"id\":\"404\",\"score\":{score}}}");
        let shown = difference(&Ask::plain("x"), &text("1.5"), &text("1.4999999"));
        assert!(
            shown.contains("1.5") && shown.contains("1.4999999"),
            "{shown}"
        );
    }

    #[test]
    fn a_class_that_is_none_is_an_error_and_no_panic() {
        let ask = Ask {
            class: Some("4yy".to_owned()),
            ..Ask::plain("not found")
        };
        assert!(native(&ask).starts_with("thrown: "));
    }

    #[test]
    fn the_slowest_of_a_hundred_is_the_99th_percentile() {
        let micros = (1_u8..=100).map(f64::from).collect();
        assert!(times(micros).ends_with("mean 50, median 51, p99 100"));
    }
}
