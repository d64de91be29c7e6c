//! From the words of a query to the features of the index they may stand for.

use crate::features::pairs;
use crate::hash::hash;
use crate::index::{Index, WEIGHT_STEP};
use crate::lexicon::Term;
use crate::tokenize::{Token, TokenKind};
use crate::{allowed_edits, edits, letters, score};

/// A word of the query.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Place of its token.
    pub(crate) token: usize,
    /// How telling it is.
    pub(crate) weight: f32,
    /// How sure it is that the book knows it: 1 for a word that stands there.
    pub(crate) known: f32,
    /// The terms it may stand for, each with how much of the term's weight counts.
    pub(crate) terms: Vec<(usize, f32)>,
    /// How it should have been spelt, if it is taken for a misspelt word.
    pub(crate) respelt: Option<String>,
}

/// A query in terms of the index.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The words that carry meaning, each once.
    pub(crate) words: Vec<Word>,
    /// The features with their values, of length 1 as a vector.
    pub(crate) features: Vec<(usize, f32)>,
    /// Whether it asks what tells statuses apart.
    pub(crate) asks: Asks,
}

/// Whether a query asks what tells statuses apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asks {
    /// It does not.
    No,
    /// It does if it names them: "401 or 403".
    IfNamed,
    /// It does: "difference".
    Yes,
}

impl Asks {
    fn of(index: &Index, terms: &[Term]) -> Self {
        let asking = terms
            .iter()
            .filter(|term| index.differences.contains(&term.text));
        let asks = asking.map(|term| if term.stop { Self::IfNamed } else { Self::Yes });
        asks.max().unwrap_or(Self::No)
    }
}

impl Reading {
    /// Reads the tokens of a query; `typing` says that the last word may be unfinished.
    pub(crate) fn new(index: &Index, tokens: &[Token], typing: bool) -> Self {
        let reader = Reader { index };
        let terms = index.lexicon.terms(tokens);
        let mut words: Vec<Word> = Vec::with_capacity(terms.len());
        let mut values: Vec<(usize, f32)> = Vec::new();
        let mut said: Vec<u32> = Vec::with_capacity(terms.len());
        for (at, term) in terms.iter().enumerate().filter(|(_, term)| !term.stop) {
            let before = terms[..at].iter().filter(|before| !before.stop);
            let again = before.clone().position(|before| before.text == term.text);
            if let Some(again) = again {
                said.push(said[again]);
                continue;
            }
            let last = typing && at + 1 == terms.len();
            let word = reader.word(term, &tokens[term.token], last);
            values.extend(
                word.terms
                    .iter()
                    .map(|&(id, factor)| (id, factor * reader.weight(id))),
            );
            // A misspelt word stands beside its neighbours as the right one would.
            let nearest = word.terms.first();
            said.push(
                nearest.map_or_else(|| hash(&term.text), |&(id, _)| hash(index.words.get(id))),
            );
            words.push(word);
        }
        words.extend(unread_runs(tokens, &terms));
        let pairs = pairs(&said).filter_map(|pair| index.pairs.get(pair));
        values.extend(pairs.map(|id| (id, reader.weight(id))));
        Self {
            words,
            features: normal(values),
            asks: Asks::of(index, &terms),
        }
    }

    /// The share of what was said that the book knows, from 0 to 1.
    pub(crate) fn known(&self) -> f32 {
        let all: f32 = self.words.iter().map(|word| word.weight).sum();
        let known: f32 = self.words.iter().map(|word| word.weight * word.known).sum();
        if all > 0.0 { known / all } else { 0.0 }
    }
}

/// Each feature once, all together of length 1.
fn normal(values: Vec<(usize, f32)>) -> Vec<(usize, f32)> {
    let mut once: Vec<(usize, f32)> = Vec::with_capacity(values.len());
    for (feature, value) in values {
        match once.binary_search_by_key(&feature, |(feature, _)| *feature) {
            Ok(at) => once[at].1 = once[at].1.max(value),
            Err(at) => once.insert(at, (feature, value)),
        }
    }
    let length = once
        .iter()
        .map(|(_, value)| value * value)
        .sum::<f32>()
        .sqrt();
    if length > 0.0 {
        once.iter_mut().for_each(|(_, value)| *value /= length);
    }
    once
}

/// Puts an item among the least ones, of which at most so many are kept, ascending.
pub(crate) fn keep_least<T: Ord>(kept: &mut Vec<T>, most: usize, item: T) {
    let at = kept.partition_point(|other| *other <= item);
    if at < most {
        kept.insert(at, item);
        kept.truncate(most);
    }
}

/// Looks words up in an index.
#[derive(Clone, Copy)]
struct Reader<'a> {
    index: &'a Index,
}

impl Reader<'_> {
    fn word(self, term: &Term, token: &Token, last: bool) -> Word {
        if let Some(found) = self.exact(&term.text) {
            let weight = self.weight(found);
            return Word {
                token: term.token,
                weight,
                known: 1.0,
                terms: vec![(found, 1.0)],
                respelt: None,
            };
        }
        let typed = if last {
            self.beginning_with(&token.text)
        } else {
            Vec::new()
        };
        let misspelt = typed.is_empty() && token.kind == TokenKind::Word;
        let (terms, known) = if misspelt {
            (self.corrected(&term.text), score::CORRECTED)
        } else {
            (typed, score::PREFIX)
        };
        let nearest = terms.first().filter(|_| misspelt);
        let weights = terms.iter().map(|&(id, _)| self.weight(id));
        Word {
            token: term.token,
            weight: weights.reduce(f32::max).unwrap_or(score::UNKNOWN_WEIGHT),
            known: if terms.is_empty() { 0.0 } else { known },
            respelt: nearest.and_then(|&(id, _)| self.respelt(term, token, id)),
            terms,
        }
    }

    /// A word with its stem spelt right and its ending kept; `None` where it is no form of its term.
    fn respelt(self, term: &Term, token: &Token, right: usize) -> Option<String> {
        let ending = token.text.strip_prefix(&term.text)?;
        Some(format!("{}{ending}", self.index.words.get(right)))
    }

    fn exact(self, term: &str) -> Option<usize> {
        self.index.words.place(term)
    }

    fn weight(self, term: usize) -> f32 {
        f32::from(self.index.weights[term]) * WEIGHT_STEP
    }

    /// Terms that begin like an unfinished word: the commonest few.
    fn beginning_with(self, typed: &str) -> Vec<(usize, f32)> {
        const SHORTEST: usize = 3;
        const MOST: usize = 6;
        if typed.len() < SHORTEST {
            return Vec::new();
        }
        // The commonest first; of equally common ones the shorter, as they come.
        let mut found: Vec<(u8, usize)> = Vec::with_capacity(MOST + 1);
        for term in self.index.words.starting(typed) {
            keep_least(&mut found, MOST, (self.index.weights[term], term));
        }
        found
            .into_iter()
            .map(|(_, term)| (term, score::PREFIX))
            .collect()
    }

    /// The nearest terms within the allowed edits; of equally near ones the commonest few.
    fn corrected(self, word: &str) -> Vec<(usize, f32)> {
        const MOST: usize = 3;
        let mut nearest = allowed_edits(word.len());
        if nearest == 0 {
            return Vec::new();
        }
        let mask = letters(word);
        let mut found: Vec<(u8, usize)> = Vec::with_capacity(MOST + 1);
        let edits_allowed = nearest as usize;
        let lengths = word.len() - edits_allowed..=word.len() + edits_allowed;
        for (term, term_mask) in self.index.words.of_lengths(lengths) {
            if !differ_at_most(mask ^ term_mask, 2 * nearest) {
                continue;
            }
            if let Some(distance) = edits(word, self.index.words.get(term), nearest) {
                if distance < nearest {
                    nearest = distance;
                    found.clear();
                }
                keep_least(&mut found, MOST, (self.index.weights[term], term));
            }
        }
        let factor = if nearest < 2 {
            score::ONE_EDIT
        } else {
            score::TWO_EDITS
        };
        found.into_iter().map(|(_, term)| (term, factor)).collect()
    }
}

/// Runs in which the lexicon knows no word.
fn unread_runs(tokens: &[Token], terms: &[Term]) -> Vec<Word> {
    let unread = |at: usize| terms.iter().all(|term| term.token != at);
    let runs = tokens.iter().enumerate();
    runs.filter(|&(at, token)| token.kind == TokenKind::Run && unread(at))
        .map(|(at, _)| Word {
            token: at,
            weight: score::UNKNOWN_WEIGHT,
            known: 0.0,
            terms: Vec::new(),
            respelt: None,
        })
        .collect()
}

/// Whether at most so many bits are set. Clears one after the other: most words differ in many,
/// and not every machine counts bits at once.
pub(crate) fn differ_at_most(mut bits: u32, most: u32) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}
