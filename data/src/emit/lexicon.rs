//! The lexicon of a book: `words.toml` and `dictionary.toml` in the engine's form.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{FormKind, Vocabulary, stems, tokenize};

use crate::Corpus;
use crate::file::Concept;

/// Collects the words of a lexicon; of two entries for a word, the first counts.
#[derive(Default)]
struct Collected {
    stops: BTreeSet<String>,
    forms: BTreeMap<(FormKind, String), String>,
}

/// The words of a corpus that mean the same, and those that mean nothing.
pub(super) fn vocabulary(corpus: &Corpus) -> Vocabulary {
    let mut collected = Collected::default();
    let words = &corpus.words.value;
    collected.stops = words.stop.words.iter().map(|word| stems(word)).collect();
    for group in &words.synonyms {
        let Some(standard) = group.first() else {
            continue;
        };
        // Its first member as one word.
        let standard = stems(standard).replace(' ', "");
        for word in group {
            collected.add(word, &standard);
        }
    }
    for concept in &corpus.dictionary.value.concept {
        collected.concept(concept);
    }
    collected.without_what_follows().vocabulary()
}

impl Collected {
    fn vocabulary(&self) -> Vocabulary {
        let stops = self.stops.iter().map(String::as_str);
        let forms = self.forms.iter();
        Vocabulary::new(
            stops,
            forms.map(|((kind, form), standard)| (*kind, form.as_str(), standard.as_str())),
        )
    }

    /// Leaves out forms that their own words or pieces lead to anyway, as `no encontrado` does from
    /// `no` and `encontrado`: the shorter first, each judged by those that were kept so far.
    fn without_what_follows(self) -> Self {
        let size = |kind: FormKind, form: &str| match kind {
            FormKind::Run => form.chars().count(),
            FormKind::Stems | FormKind::Beginning => form.split(' ').count(),
        };
        let mut by_size: BTreeMap<usize, Vec<(FormKind, String, String)>> = BTreeMap::new();
        for ((kind, form), standard) in self.forms {
            let size = size(kind, &form);
            by_size
                .entry(size)
                .or_default()
                .push((kind, form, standard));
        }
        let mut kept = Self {
            stops: self.stops,
            forms: BTreeMap::new(),
        };
        for forms in by_size.into_values() {
            let lexicon = kept.vocabulary().lexicon();
            for (kind, form, standard) in forms {
                let terms = lexicon.terms(&tokenize(&form)).into_iter();
                let said: Vec<String> = terms
                    .filter(|term| !term.stop)
                    .map(|term| term.text)
                    .collect();
                if kind == FormKind::Beginning || said.join(" ") != standard {
                    kept.forms.insert((kind, form), standard);
                }
            }
        }
        kept
    }

    fn concept(&mut self, c: &Concept) {
        let english = stems(&c.en);
        let standard = self
            .synonym(&english)
            .cloned()
            .unwrap_or_else(|| self.said(&english));
        for form in [&c.de, &c.es, &c.fr, &c.pt, &c.ru].into_iter().flatten() {
            self.add(form, &standard);
        }
        for form in c.ja.iter().chain(&c.zh) {
            self.put(FormKind::Run, form.to_lowercase(), &standard);
        }
    }

    fn synonym(&self, stems: &str) -> Option<&String> {
        self.forms.get(&(FormKind::Stems, stems.to_owned()))
    }

    /// English words as the lexicon leaves them, each brought to its standard form.
    fn said(&self, english: &str) -> String {
        let words = english
            .split(' ')
            .map(|word| self.synonym(word).map_or(word, String::as_str));
        words.collect::<Vec<_>>().join(" ")
    }

    fn add(&mut self, form: &str, standard: &str) {
        if let Some(beginning) = form.strip_suffix('*') {
            let beginning = statusbook_engine::key(beginning);
            self.put(FormKind::Beginning, beginning, standard);
            return;
        }
        let from = stems(form);
        if from != standard && !from.is_empty() {
            self.put(FormKind::Stems, from, standard);
        }
    }

    fn put(&mut self, kind: FormKind, form: String, standard: &str) {
        self.forms
            .entry((kind, form))
            .or_insert_with(|| standard.to_owned());
    }
}
