//! The lexicon of a book: `words.toml` and `dictionary.toml` in the engine's form.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{Lexicon, Map, stems};

use super::rust::Joined;
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

    pub(super) fn tables(&self) -> Tables {
        Tables {
            stops: Joined::of(self.stops.iter()),
            synonyms: Entries::of(&self.synonyms),
            beginnings: Entries::of(&self.beginnings),
            runs: Entries::of(&self.runs),
        }
    }
}

/// A lexicon's tables, to lend and to write.
pub(super) struct Tables {
    stops: Joined,
    synonyms: Entries,
    beginnings: Entries,
    runs: Entries,
}

impl Tables {
    pub(super) fn lexicon(&self) -> Lexicon<'_> {
        Lexicon {
            stops: self.stops.strings(),
            synonyms: self.synonyms.map(),
            beginnings: self.beginnings.map(),
            runs: self.runs.map(),
        }
    }

    pub(super) fn expression(&self) -> String {
        format!(
            "Lexicon {{ stops: {}, synonyms: {}, beginnings: {}, runs: {} }}",
            self.stops.expression(),
            self.synonyms.expression(),
            self.beginnings.expression(),
            self.runs.expression(),
        )
    }
}

/// Words with the places of what stands for them.
struct Entries {
    words: Joined,
    places: Vec<u16>,
    terms: Joined,
}

impl Entries {
    fn of(table: &BTreeMap<String, String>) -> Self {
        let terms: BTreeSet<&String> = table.values().collect();
        let place: BTreeMap<&String, u16> = terms.iter().copied().zip(0..).collect();
        Self {
            words: Joined::of(table.keys()),
            places: table.values().map(|term| place[term]).collect(),
            terms: Joined::of(terms.into_iter()),
        }
    }

    fn map(&self) -> Map<'_> {
        Map {
            words: self.words.strings(),
            places: &self.places,
            terms: self.terms.strings(),
        }
    }

    fn expression(&self) -> String {
        let (words, terms) = (self.words.expression(), self.terms.expression());
        format!(
            "Map {{ words: {words}, places: &{:?}, terms: {terms} }}",
            self.places
        )
    }
}

/// The term that stands for a group: its first member as one word.
fn term(standard: &str) -> String {
    stems(standard).replace(' ', "")
}
