//! The search index of a book, made with the engine's own reader of text.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{Code, Model, PAIR_WEIGHT, Pack, WEIGHT_STEP, stems};

use super::lexicon::vocabulary;
use super::lines::{Feature, Line, Lines};
use super::model::{Example, Trained};
use crate::Corpus;

/// Weights of the model that are kept, the largest first. At half of it, success falls by two
/// hundredths; at twice, it rises by one, and the index no longer fits the browser's budget.
const KEPT_WEIGHTS: usize = 24_000;

/// How much larger than a word's a pair's weight has to be to be kept: a browser has to fetch the
/// pair, too. At twice, hardly any pair is left.
const PRICE_OF_A_PAIR: f32 = 1.5;

/// Lines a word has to stand in to be known. What stands in one line is a slip or a name, and makes
/// another word look misspelt.
const LINES_OF_A_WORD: usize = 2;

/// Times every line is seen, before and after the small weights are dropped.
const FIRST_EPOCHS: usize = 12;
const SECOND_EPOCHS: usize = 36;

/// The largest weight, in steps; the few that are larger are cut. With more of them, nothing is
/// found that is not found with these.
const LARGEST_WEIGHT: f32 = 10.0;

/// The share of weights that are no larger than that.
const UNCUT: f32 = 0.995;

/// The index of a corpus, packed.
pub(super) fn pack(corpus: &Corpus) -> Result<Pack, String> {
    let vocabulary = vocabulary(corpus);
    let lines = Lines::of(corpus, vocabulary.lexicon())?;
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
    let price = |feature: &Feature| {
        if feature.is_word() {
            1.0
        } else {
            PRICE_OF_A_PAIR
        }
    };
    let prices: Vec<f32> = features.weights.keys().map(price).collect();
    trained.keep_largest(KEPT_WEIGHTS, &prices);
    trained.learn(&examples, SECOND_EPOCHS);
    let (features, model) = quantised(&trained, features, classes);
    let (passages, postings) = postings(&lines, &features);
    let mut words = Vec::new();
    let mut pairs = Vec::new();
    for feature in features.weights.keys() {
        match feature {
            Feature::Word(_, word) => words.push(word.clone()),
            Feature::Pair(pair) => pairs.push(*pair),
        }
    }
    let of_words = features
        .weights
        .iter()
        .filter(|(feature, _)| feature.is_word());
    Ok(Pack {
        words,
        pairs,
        weights: of_words.map(|(_, weight)| *weight).collect(),
        model,
        passages,
        postings,
        keys: lines.keys.into_iter().collect(),
        issuers: lines.issuers,
        docs: lines.docs,
        vocabulary,
        differences: differences(corpus),
        comparisons: comparisons(corpus),
    })
}

/// The words that ask what tells statuses apart, as terms.
fn differences(corpus: &Corpus) -> Vec<String> {
    let words = corpus.words.value.difference.words.iter();
    let terms: BTreeSet<String> = words.map(|word| stems(word)).collect();
    terms.into_iter().collect()
}

/// The statuses of each comparison.
fn comparisons(corpus: &Corpus) -> Vec<Vec<Code>> {
    let all = corpus.comparisons.iter().map(|file| &file.value.codes);
    all.map(|codes| codes.iter().filter_map(|&code| Code::new(code)).collect())
        .collect()
}

/// Every feature with its weight in steps.
struct Features {
    weights: BTreeMap<Feature, u8>,
    places: BTreeMap<Feature, usize>,
}

impl Features {
    /// The features of all lines. A pair that stands in a single line tells nothing that the line's
    /// words do not.
    fn of(lines: &Lines) -> Self {
        let mut counts: BTreeMap<&Feature, usize> = BTreeMap::new();
        for feature in lines.said.iter().flat_map(|line| &line.features) {
            *counts.entry(feature).or_default() += 1;
        }
        counts.retain(|feature, count| {
            *count
                >= if feature.is_word() {
                    LINES_OF_A_WORD
                } else {
                    2
                }
        });
        // A diagnostic is found by any word of its texts.
        for word in lines.passages.iter().flat_map(|(_, words)| words) {
            counts.entry(word).or_insert(1);
        }
        let all = lines.said.len();
        let weights = counts.into_iter();
        Self::from(
            weights
                .map(|(feature, count)| {
                    let is_word = feature.is_word();
                    let weight = if is_word {
                        steps(all, count)
                    } else {
                        PAIR_WEIGHT
                    };
                    (feature.clone(), weight)
                })
                .collect::<BTreeMap<_, _>>(),
        )
    }

    fn example(&self, line: &Line) -> Example {
        let known = line.features.iter();
        let known = known.filter_map(|feature| Some((*self.places.get(feature)?, feature)));
        let features =
            known.map(|(at, feature)| (at, f32::from(self.weights[feature]) * WEIGHT_STEP));
        Example {
            features: features.collect(),
            targets: line.targets.clone(),
            weight: line.weight,
        }
    }
}

impl From<BTreeMap<Feature, u8>> for Features {
    fn from(weights: BTreeMap<Feature, u8>) -> Self {
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

/// The model's weights in a few steps, without those that are nothing, and the features that are left.
fn quantised(trained: &Trained, features: Features, classes: usize) -> (Features, Model) {
    let step = uncut(&trained.weights) / LARGEST_WEIGHT;
    #[expect(clippy::cast_possible_truncation, reason = "a few steps")]
    let steps = |weight: f32, most: f32| (weight / step).round().clamp(-most, most) as i8;
    let mut left = BTreeMap::new();
    let mut model = Model {
        bias: trained
            .bias
            .iter()
            .map(|&bias| steps(bias, 127.0))
            .collect(),
        step,
        ..Model::default()
    };
    for ((feature, weight), row) in features
        .weights
        .into_iter()
        .zip(trained.weights.chunks(classes))
    {
        let kept = (0..=u8::MAX)
            .zip(row)
            .map(|(class, &weight)| (class, steps(weight, LARGEST_WEIGHT)))
            .filter(|&(_, weight)| weight != 0);
        let before = model.statuses.len();
        for (class, weight) in kept {
            model.statuses.push(class);
            model.weights.push(weight);
        }
        if model.statuses.len() > before || feature.is_word() {
            left.insert(feature, weight);
            // Some ten thousand weights.
            model
                .ends
                .push(u32::try_from(model.statuses.len()).unwrap_or(u32::MAX));
        }
    }
    (Features::from(left), model)
}

/// The size that the share [`UNCUT`] of the weights that are anything does not exceed.
fn uncut(weights: &[f32]) -> f32 {
    let mut sizes: Vec<f32> = weights
        .iter()
        .map(|weight| weight.abs())
        .filter(|&size| size > 0.0)
        .collect();
    sizes.sort_unstable_by(f32::total_cmp);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some ten thousand weights"
    )]
    let at = (sizes.len() as f32 * UNCUT) as usize;
    sizes.get(at).copied().unwrap_or(1.0)
}

/// The document of each passage, and for each word the passages it stands in.
fn postings(lines: &Lines, features: &Features) -> (Vec<u16>, Vec<Vec<u16>>) {
    let words = features
        .weights
        .keys()
        .take_while(|feature| feature.is_word());
    let mut postings = vec![Vec::new(); words.count()];
    for ((_, said), passage) in lines.passages.iter().zip(0..) {
        for word in said {
            postings[features.places[word]].push(passage);
        }
    }
    (
        lines.passages.iter().map(|(doc, _)| *doc).collect(),
        postings,
    )
}
