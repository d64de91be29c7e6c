//! From the words of a query to the features of the index they may stand for.

use crate::features::{Features, push_grams};
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
}

/// A query in terms of the index.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The words that carry meaning, each once.
    pub(crate) words: Vec<Word>,
    /// The features with their values, of length 1 as a vector.
    pub(crate) features: Vec<(usize, f32)>,
}

impl Reading {
    /// Reads the tokens of a query; `typing` says that the last word may be unfinished.
    pub(crate) fn new(index: &Index, tokens: &[Token], typing: bool) -> Self {
        let reader = Reader { index };
        let Features {
            terms,
            pairs,
            grams,
        } = index.lexicon.features(tokens);
        let mut words: Vec<Word> = Vec::with_capacity(terms.len());
        let mut values: Vec<(usize, f32)> = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            if terms[..at].iter().any(|before| before.text == term.text) {
                continue;
            }
            let last = typing && at + 1 == terms.len();
            let word = reader.word(term, &tokens[term.token], last);
            values.extend(
                word.terms
                    .iter()
                    .map(|&(id, factor)| (id, factor * reader.weight(id))),
            );
            if !term.stop {
                words.push(word);
            }
        }
        words.extend(reader.unread_runs(tokens, &terms));
        let rest = pairs
            .iter()
            .chain(&grams)
            .filter_map(|feature| reader.exact(feature));
        values.extend(rest.map(|id| (id, reader.weight(id))));
        Self {
            words,
            features: normal(values),
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
fn normal(mut values: Vec<(usize, f32)>) -> Vec<(usize, f32)> {
    values.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    values.dedup_by_key(|(feature, _)| *feature);
    let length = values
        .iter()
        .map(|(_, value)| value * value)
        .sum::<f32>()
        .sqrt();
    if length > 0.0 {
        values.iter_mut().for_each(|(_, value)| *value /= length);
    }
    values
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
            };
        }
        let mut known = score::PREFIX;
        let mut terms = if last {
            self.beginning_with(&token.text)
        } else {
            Vec::new()
        };
        if terms.is_empty() {
            let correctable = token.kind == TokenKind::Word;
            terms = if correctable {
                self.corrected(&term.text)
            } else {
                Vec::new()
            };
            known = if terms.is_empty() {
                self.pieces_known(token)
            } else {
                score::CORRECTED
            };
        }
        let weight = terms
            .iter()
            .map(|&(id, _)| self.weight(id))
            .fold(0.0, f32::max);
        let weight = if terms.is_empty() {
            score::UNKNOWN_WEIGHT
        } else {
            weight
        };
        Word {
            token: term.token,
            weight,
            known,
            terms,
        }
    }

    /// Runs in which the lexicon knows no word: they may still be known by their pieces.
    fn unread_runs(self, tokens: &[Token], terms: &[Term]) -> Vec<Word> {
        let unread = |at: usize| terms.iter().all(|term| term.token != at);
        tokens
            .iter()
            .enumerate()
            .filter(|&(at, token)| token.kind == TokenKind::Run && unread(at))
            .map(|(at, token)| Word {
                token: at,
                weight: score::UNKNOWN_WEIGHT,
                known: self.pieces_known(token),
                terms: Vec::new(),
            })
            .collect()
    }

    /// How sure a word is known by its pieces: an inflection or a compound shares most of them, a
    /// word from elsewhere shares a few by chance.
    fn pieces_known(self, token: &Token) -> f32 {
        let mut pieces = Vec::new();
        push_grams(token, &mut pieces);
        if pieces.is_empty() {
            return 0.0;
        }
        let known = pieces
            .iter()
            .filter(|piece| self.exact(piece).is_some())
            .count();
        #[expect(clippy::cast_precision_loss, reason = "a handful of pieces")]
        let share = known as f32 / pieces.len() as f32;
        score::BY_PIECES * share * share
    }

    fn exact(self, term: &str) -> Option<usize> {
        self.index.terms.equal(term).next()
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
        let words = self
            .index
            .terms
            .starting(typed)
            .filter(|&at| !self.index.terms.get(at).contains(' '));
        let mut found: Vec<usize> = words.collect();
        found.sort_by_key(|&term| self.index.weights[term]);
        found.truncate(MOST);
        found
            .into_iter()
            .map(|term| (term, score::PREFIX))
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
        let mut found: Vec<(u32, u8, usize)> = Vec::new();
        let edits_allowed = nearest as usize;
        let lengths = word.len() - edits_allowed..=word.len() + edits_allowed;
        for (term, term_mask) in self.index.words.of_lengths(lengths) {
            if !differ_at_most(mask ^ term_mask, 2 * nearest) {
                continue;
            }
            if let Some(distance) = edits(word, self.index.terms.get(term), nearest) {
                nearest = distance;
                found.push((distance, self.index.weights[term], term));
            }
        }
        found.sort_unstable();
        found.retain(|&(distance, ..)| distance == nearest);
        found.truncate(MOST);
        let factor = if nearest < 2 {
            score::ONE_EDIT
        } else {
            score::TWO_EDITS
        };
        found
            .into_iter()
            .map(|(_, _, term)| (term, factor))
            .collect()
    }
}

/// Whether at most so many bits are set. Clears one after the other: most words differ in many,
/// and not every machine counts bits at once.
pub(crate) fn differ_at_most(mut bits: u32, most: u32) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}
