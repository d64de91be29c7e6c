//! What is said about an answer besides its hits: how the query was read, which of its words speak
//! for a hit, which comparison it asks for.

use std::cmp::Reverse;

use super::Search;
use crate::index::DocKind;
use crate::score::Part;
use crate::typo::allowed_in_phrase;
use crate::words::{Asks, Word};
use crate::{Code, edits, key};

impl Search<'_> {
    /// The query as it was understood if that led to `best`.
    pub(super) fn corrected(&self, best: usize) -> Option<String> {
        let tokens = &self.query.tokens;
        let phrase = self.index.docs[best].phrase;
        let near = self.near.iter().filter(|&&(doc, ..)| doc == best);
        let mut right: Vec<(usize, usize, &str)> = Vec::new();
        // The longest of several stretches that are nearly the phrase.
        if let Some(&(_, from, to)) = near.max_by_key(|&&(_, from, to)| to - from) {
            let typed = &self.query.text[tokens[from].start..tokens[to].end];
            if edits(&key(typed), &key(phrase), allowed_in_phrase(typed.len())).is_some() {
                right.push((from, to, phrase));
            }
        }
        for word in &self.reading.words {
            let inside = |&(from, to, _): &(usize, usize, &str)| (from..=to).contains(&word.token);
            if let Some(respelt) = word
                .respelt
                .as_deref()
                .filter(|_| !right.iter().any(inside))
            {
                right.push((word.token, word.token, respelt));
            }
        }
        if right.is_empty() {
            return None;
        }
        let mut text = String::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let replaced = right.iter().find(|&&(from, ..)| from == at);
            let (last, words) = replaced.map_or_else(
                || (at, &self.query.text[token.start..token.end]),
                |&(_, to, words)| (to, words),
            );
            let before = at.checked_sub(1).map_or(0, |before| tokens[before].end);
            text.push_str(&self.query.text[before..token.start]);
            text.push_str(words);
            at = last + 1;
        }
        Some(text)
    }

    /// The statuses that the query wants told apart.
    pub(super) fn comparison(&self, ranked: &[(Reverse<i32>, usize)]) -> Vec<Code> {
        const MOST: usize = 4;
        let code = |at: usize| self.index.docs[at].code;
        let is_named = |at: usize| {
            let parts = &self.parts[at];
            parts[Part::NumberInText as usize] > 0.0 || parts[Part::KeyInText as usize] > 0.0
        };
        let statuses = ranked.iter().map(|&(_, at)| at);
        let statuses = statuses.filter(|&at| self.index.docs[at].kind == DocKind::Status);
        let named = statuses.clone().filter(|&at| is_named(at));
        let named: Vec<Code> = named.filter_map(code).take(MOST).collect();
        let only_named = named.len() == self.query.tokens.len();
        let wanted = match (self.reading.asks, named.len()) {
            (Asks::No, _) if !only_named => return vec![],
            (_, 2..) => named,
            (Asks::Yes, _) => statuses.take(2).filter_map(code).collect(),
            _ => return vec![],
        };
        let comparison_of = |codes: &[Code]| {
            let all = self.index.comparisons.iter();
            let fits = all.filter(|all| codes.iter().all(|code| all.contains(code)));
            fits.min_by_key(|all| all.len()).cloned()
        };
        // A name may be that of several; those that rank last are the least meant.
        let mut fewer = (2..=wanted.len()).rev().map(|most| &wanted[..most]);
        fewer.find_map(comparison_of).unwrap_or_default()
    }

    pub(super) fn unknown(&self) -> Vec<String> {
        let unknown = self.reading.words.iter().filter(|word| word.known == 0.0);
        unknown.filter_map(|word| self.typed(word)).collect()
    }

    /// A word as it was typed.
    fn typed(&self, word: &Word) -> Option<String> {
        let token = self.query.tokens.get(word.token)?;
        Some(self.query.text[token.start..token.end].to_owned())
    }

    /// The words that speak for a document, as they were typed.
    pub(super) fn matched(&self, doc: usize) -> Vec<String> {
        let speaks = |&(term, _): &(usize, f32)| {
            let mut weights = self.index.model.weights_of(term);
            let passages = self.index.postings.get(term).iter();
            let mut docs = passages.map(|&at| self.index.passages[usize::from(at)].doc);
            weights.any(|(status, weight)| status == doc && weight > 0.0)
                || docs.any(|of| usize::from(of) == doc)
        };
        let words = self
            .reading
            .words
            .iter()
            .filter(|word| word.terms.iter().any(speaks));
        words.filter_map(|word| self.typed(word)).collect()
    }
}
