//! Our engine as it runs in the program and on the server.

use std::hint::black_box;
use std::time::Instant;

use statusbook::{Filter, Hits, book};

use super::hostile::Shape;
use super::rows::{Row, Worst};
use super::{Answers, HITS};
use crate::relevance::{Judged, statuses};

/// Rounds before any is timed, and rounds that are.
const WARM_UP: usize = 2;
const ROUNDS: usize = 5;

/// Asks every query.
pub(super) fn measure(queries: &[Judged]) -> Row {
    let mut rounds = vec![Vec::with_capacity(ROUNDS); queries.len()];
    for round in 0..WARM_UP + ROUNDS {
        for (judged, times) in queries.iter().zip(&mut rounds) {
            let micros = micros(&judged.query);
            if round >= WARM_UP {
                times.push(micros);
            }
        }
    }
    let ranked = queries
        .iter()
        .map(|judged| Some(statuses(&found(&judged.query))));
    let answers = Answers {
        ranked: ranked.collect(),
        micros: rounds.iter_mut().map(|times| Some(median(times))).collect(),
    };
    answers.row("Statusbook, native".to_owned(), queries)
}

/// The hostile text that takes longest.
pub(super) fn worst(shapes: &[Shape]) -> Worst {
    let time = |shape: &Shape| {
        let mut times: Vec<f64> = (0..ROUNDS).map(|_| micros(&shape.text)).collect();
        Worst {
            shape: shape.shape.clone(),
            micros: median(&mut times),
        }
    };
    let all = shapes.iter().map(time);
    all.max_by(|a, b| a.micros.total_cmp(&b.micros))
        .unwrap_or_default()
}

fn found(query: &str) -> Hits {
    let filter = Filter {
        limit: HITS,
        class: None,
    };
    book().search(query, filter)
}

fn micros(query: &str) -> f64 {
    let start = Instant::now();
    black_box(found(black_box(query)));
    start.elapsed().as_secs_f64() * 1e6
}

/// The middle one of an odd number of times.
fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}
