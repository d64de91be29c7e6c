//! The search index of a book, made with the engine's own reader of text.

use std::collections::BTreeMap;

use statusbook_engine::{GRAM_MARK, KeyKind, WEIGHT_STEP, letters};

use super::lexicon::{Tables, Vocabulary};
use super::lines::{Line, Lines};
use super::model::{Example, Trained};
use super::rust::{Joined, define, slice};
use crate::Corpus;

/// Weights of the model that are kept, the largest first. At half of it, success falls by a
/// hundredth; at twice, the index no longer fits the browser's budget.
const KEPT_WEIGHTS: usize = 90_000;

/// Times every line is seen, before and after the small weights are dropped.
const FIRST_EPOCHS: usize = 12;
const SECOND_EPOCHS: usize = 12;

pub(super) fn write(corpus: &Corpus, out: &mut String) -> Result<(), String> {
    let vocabulary = Vocabulary::of(corpus);
    let tables = vocabulary.tables();
    let lines = Lines::of(corpus, &tables.lexicon())?;
    // One more: what has nothing to do with any status.
    let classes = lines.statuses() + 1;
    let features = Features::of(&lines);
    let examples: Vec<Example> = lines
        .said
        .iter()
        .map(|line| features.example(line))
        .collect();
    let mut trained = Trained::nothing(features.weights.len(), classes);
    trained.learn(&examples, FIRST_EPOCHS);
    // What is left after the small weights are gone learns to do without them.
    trained.keep_largest(KEPT_WEIGHTS);
    trained.learn(&examples, SECOND_EPOCHS);
    let (features, model) = Quantised::of(&trained, features, classes);
    write_index(&lines, &features, &model, &tables, out);
    Ok(())
}

/// Every feature with its weight in steps.
struct Features {
    weights: BTreeMap<String, u8>,
    places: BTreeMap<String, usize>,
}

impl Features {
    /// The features of all lines. What stands in a single line tells nothing that the line's words
    /// do not; words are kept all the same, so that a query's are known.
    fn of(lines: &Lines<'_>) -> Self {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        let passages = lines.passages.iter().flat_map(|(_, terms)| terms);
        for feature in lines.said.iter().flat_map(|line| &line.features) {
            *counts.entry(feature).or_default() += 1;
        }
        for term in passages {
            counts.entry(term).or_insert(1);
        }
        let all = lines.said.len();
        let weights: BTreeMap<String, u8> = counts
            .into_iter()
            .filter(|(feature, count)| *count > 1 || is_word(feature))
            .map(|(feature, count)| (feature.clone(), steps(all, count)))
            .collect();
        Self::from(weights)
    }

    fn example(&self, line: &Line) -> Example {
        let mut features: Vec<(usize, f32)> = line
            .features
            .iter()
            .filter_map(|feature| Some((*self.places.get(feature)?, self.value(feature))))
            .collect();
        let length = features
            .iter()
            .map(|(_, value)| value * value)
            .sum::<f32>()
            .sqrt();
        features.iter_mut().for_each(|(_, value)| *value /= length);
        Example {
            features,
            targets: line.targets.clone(),
            weight: line.weight,
        }
    }

    fn value(&self, feature: &str) -> f32 {
        f32::from(self.weights[feature]) * WEIGHT_STEP
    }
}

impl From<BTreeMap<String, u8>> for Features {
    fn from(weights: BTreeMap<String, u8>) -> Self {
        let places = weights.keys().cloned().zip(0..).collect();
        Self { weights, places }
    }
}

/// How telling a feature is that stands in `count` of `all` lines: the fewer, the more.
fn steps(all: usize, count: usize) -> u8 {
    #[expect(clippy::cast_precision_loss, reason = "some ten thousand lines")]
    let weight = 1.0 + ((1 + all) as f32 / (1 + count) as f32).ln();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to a byte"
    )]
    let steps = (weight / WEIGHT_STEP).round().clamp(1.0, 255.0) as u8;
    steps
}

/// Not a pair, not a gram.
fn is_word(feature: &str) -> bool {
    !feature.contains(' ') && !feature.starts_with(GRAM_MARK)
}

/// The model's weights in bytes, without those that are nothing.
struct Quantised {
    bias: Vec<i8>,
    rows: Vec<Vec<(u8, i8)>>,
    step: f32,
}

impl Quantised {
    /// Also gives the features that are left.
    fn of(trained: &Trained, features: Features, classes: usize) -> (Features, Self) {
        let most = trained
            .weights
            .iter()
            .chain(&trained.bias)
            .map(|weight| weight.abs())
            .fold(f32::MIN_POSITIVE, f32::max);
        let step = most / 127.0;
        #[expect(clippy::cast_possible_truncation, reason = "at most 127 steps")]
        let byte = |weight: f32| (weight / step).round() as i8;
        let mut rows = Vec::new();
        let mut left = BTreeMap::new();
        for (at, (feature, weight)) in features.weights.into_iter().enumerate() {
            let row: Vec<(u8, i8)> = (0..=u8::MAX)
                .zip(&trained.weights[at * classes..(at + 1) * classes])
                .map(|(class, &weight)| (class, byte(weight)))
                .filter(|&(_, weight)| weight != 0)
                .collect();
            if !row.is_empty() || is_word(&feature) {
                left.insert(feature, weight);
                rows.push(row);
            }
        }
        let bias = trained.bias.iter().map(|&bias| byte(bias)).collect();
        (Features::from(left), Self { bias, rows, step })
    }

    fn expression(&self) -> String {
        let statuses: Vec<u8> = self
            .rows
            .iter()
            .flatten()
            .map(|&(class, _)| class)
            .collect();
        let weights: Vec<i8> = self
            .rows
            .iter()
            .flatten()
            .map(|&(_, weight)| weight)
            .collect();
        format!(
            "Model {{ bias: &{:?}, ends: &{:?}, statuses: &{statuses:?}, weights: &{weights:?}, step: {:?} }}",
            self.bias,
            ends(self.rows.iter().map(Vec::len)),
            self.step,
        )
    }
}

fn write_index(
    lines: &Lines<'_>,
    features: &Features,
    model: &Quantised,
    lexicon: &Tables,
    out: &mut String,
) {
    let mut postings: Vec<Vec<u16>> = vec![Vec::new(); features.weights.len()];
    let mut passages = Vec::new();
    for ((doc, terms), at) in lines.passages.iter().zip(0..) {
        let weight: u32 = terms
            .iter()
            .map(|term| u32::from(features.weights[term]))
            .sum();
        passages.push(format!(
            "Passage {{ doc: {doc}, weight: {} }}",
            weight.min(u32::from(u16::MAX))
        ));
        terms
            .iter()
            .for_each(|term| postings[features.places[term]].push(at));
    }
    define(
        out,
        "DOCS",
        &format!("[Doc; {}]", lines.docs.len()),
        format!("[\n{}\n]", lines.docs.join(",\n")),
    );
    define(
        out,
        "PASSAGES",
        &format!("[Passage; {}]", passages.len()),
        format!("[{}]", passages.join(",")),
    );
    let terms: Vec<&String> = features.weights.keys().collect();
    let weights: Vec<u8> = features.weights.values().copied().collect();
    let keys: Vec<&String> = lines.keys.iter().map(|(key, ..)| key).collect();
    let targets: Vec<_> = lines
        .keys
        .iter()
        .map(|(_, kind, doc)| (kind, doc))
        .collect();
    define(
        out,
        "INDEX",
        "Index",
        format!(
            "Index {{ docs: &DOCS, passages: &PASSAGES, terms: {}, weights: &{weights:?}, words: {}, model: {}, postings: {}, keys: {}, targets: {}, phrases: {}, lexicon: {} }}",
            Joined::of(terms.iter()).expression(),
            words(&terms),
            model.expression(),
            lists(&postings),
            Joined::of(keys.iter()).expression(),
            slice(&targets, |(kind, doc)| format!(
                "Target {{ doc: {doc}, kind: KeyKind::{kind:?} }}"
            )),
            phrases(lines),
            lexicon.expression(),
        ),
    );
}

/// The terms that may be misspelt, by length.
fn words(terms: &[&String]) -> String {
    let can_be = |term: &str| is_word(term) && term.chars().all(char::is_alphabetic);
    let mut words: Vec<(usize, usize)> = terms
        .iter()
        .enumerate()
        .filter(|(_, term)| can_be(term))
        .map(|(place, term)| (term.len(), place))
        .collect();
    words.sort_unstable();
    let longest = words.last().map_or(0, |(length, _)| *length);
    let counts = (0..=longest).map(|length| words.iter().filter(|(of, _)| *of == length).count());
    format!(
        "Words {{ places: {}, letters: {}, ends: &{:?} }}",
        slice(&words, |(_, place)| place.to_string()),
        slice(&words, |(_, place)| letters(terms[*place]).to_string()),
        ends(counts),
    )
}

/// The keys that are phrases, each once.
fn phrases(lines: &Lines<'_>) -> String {
    let is_phrase = |kind: &KeyKind| {
        matches!(
            kind,
            KeyKind::Phrase | KeyKind::OtherPhrase | KeyKind::FormerPhrase
        )
    };
    let phrases: Vec<_> = lines
        .keys
        .iter()
        .enumerate()
        .filter(|(_, (_, kind, _))| is_phrase(kind))
        .collect();
    slice(&phrases, |(place, (key, ..))| {
        format!("({place}, {})", letters(key))
    })
}

fn lists(items: &[Vec<u16>]) -> String {
    let all: Vec<u16> = items.iter().flatten().copied().collect();
    let ends = ends(items.iter().map(Vec::len));
    format!("Lists {{ items: &{all:?}, ends: &{ends:?} }}")
}

/// Where each of some lengths ends when they follow each other.
fn ends(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut end = 0;
    let add = |length| {
        end += length;
        end
    };
    lengths.map(add).collect()
}
