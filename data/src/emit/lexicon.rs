//! The lexicon of a book: `words.toml` and `dictionary.toml` in the engine's form.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{Lexicon, stems};

use crate::Corpus;
use crate::file::Concept;

/// A lexicon that owns its entries.
#[derive(Default)]
pub(super) struct Vocabulary {
    stops: BTreeSet<String>,
    synonyms: BTreeMap<String, String>,
    beginnings: BTreeMap<String, String>,
    runs: BTreeMap<String, String>,
}

impl Vocabulary {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let mut vocabulary = Self::default();
        let words = &corpus.words.value;
        vocabulary.stops = words.stop.words.iter().map(|word| stems(word)).collect();
        for group in &words.synonyms {
            let Some(standard) = group.first() else {
                continue;
            };
            let standard = term(standard);
            for word in group {
                vocabulary.add(word, &standard);
            }
        }
        for concept in &corpus.dictionary.value.concept {
            vocabulary.concept(concept);
        }
        vocabulary
    }

    fn concept(&mut self, c: &Concept) {
        let english = stems(&c.en);
        let standard = self
            .synonyms
            .get(&english)
            .cloned()
            .unwrap_or_else(|| self.said(&english));
        for form in [&c.de, &c.es, &c.fr, &c.pt, &c.ru].into_iter().flatten() {
            self.add(form, &standard);
        }
        for form in c.ja.iter().chain(&c.zh) {
            self.runs
                .entry(form.to_lowercase())
                .or_insert_with(|| standard.clone());
        }
    }

    /// English words as the lexicon leaves them, each brought to its standard form.
    fn said(&self, english: &str) -> String {
        let words = english
            .split(' ')
            .map(|w| self.synonyms.get(w).map_or(w, String::as_str));
        words.collect::<Vec<_>>().join(" ")
    }

    fn add(&mut self, form: &str, standard: &str) {
        if let Some(beginning) = form.strip_suffix('*') {
            let beginning = statusbook_engine::key(beginning);
            self.beginnings
                .entry(beginning)
                .or_insert_with(|| standard.to_owned());
            return;
        }
        let from = stems(form);
        if from != standard && !from.is_empty() {
            self.synonyms
                .entry(from)
                .or_insert_with(|| standard.to_owned());
        }
    }

    pub(super) fn borrowed(&self) -> Borrowed<'_> {
        Borrowed {
            stops: self.stops.iter().map(String::as_str).collect(),
            synonyms: entries(&self.synonyms),
            beginnings: entries(&self.beginnings),
            runs: entries(&self.runs),
        }
    }
}

fn entries(table: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    table
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect()
}

/// A lexicon's tables, to lend.
pub(super) struct Borrowed<'a> {
    pub(super) stops: Vec<&'a str>,
    pub(super) synonyms: Vec<(&'a str, &'a str)>,
    pub(super) beginnings: Vec<(&'a str, &'a str)>,
    pub(super) runs: Vec<(&'a str, &'a str)>,
}

impl Borrowed<'_> {
    pub(super) fn lexicon(&self) -> Lexicon<'_> {
        Lexicon {
            stops: &self.stops,
            synonyms: &self.synonyms,
            beginnings: &self.beginnings,
            runs: &self.runs,
        }
    }
}

/// The term that stands for a group: its first member as one word.
fn term(standard: &str) -> String {
    stems(standard).replace(' ', "")
}
