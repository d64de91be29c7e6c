//! Finding and ranking.

mod about;

use std::cmp::Reverse;

use crate::index::{DocKind, Index, KeyKind, WEIGHT_STEP};
use crate::query::{MOST_WORDS, Query, Whole};
use crate::score::{self, Part};
use crate::typo::allowed_in_phrase;
use crate::words::{Asks, Reading, differ_at_most, keep_least};
use crate::{Class, Code, Doc, TokenKind, edits, letters};

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// The hits, best first; at most one a document.
    pub hits: Vec<Hit>,
    /// The query as it was understood, if some of its words were taken for misspelt ones.
    pub corrected: Option<String>,
    /// Words of the query that the book does not know, as they were typed.
    pub unknown: Vec<String>,
    /// The statuses that the query wants told apart, in the order of their comparison; empty where
    /// it asks no such thing.
    pub comparison: Vec<Code>,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What.
    pub doc: &'static Doc,
    /// The sum of its parts, in hundredths of a point.
    pub score: i32,
    /// What the score is made of, in hundredths; parts that are nothing are left out.
    pub parts: Vec<(Part, i32)>,
    /// The query's words that speak for it, in order, as they were typed.
    pub matched: Vec<String>,
}

/// What limits a search besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// At most so many hits.
    pub limit: usize,
    /// Only statuses, and diagnostics on statuses, of this class.
    pub class: Option<Class>,
}

impl Index {
    /// Searches. Equal query, equal hits: nothing but the index and the query decides.
    pub fn search(&self, text: &str, filter: Filter) -> Hits {
        let query = Query::read(text);
        let mut search = Search::new(self, &query);
        if let Some(whole) = query.whole {
            search.whole(whole);
        } else {
            search.numbers();
            search.exact_keys();
            search.beginnings();
            search.keys_in_text();
            search.near_keys();
            search.wording();
        }
        search.finish(filter)
    }
}

/// Scores under construction.
struct Search<'a> {
    index: &'a Index,
    query: &'a Query<'a>,
    /// The query in terms of the index.
    reading: Reading,
    /// The parts of each document's score.
    parts: Vec<[f32; Part::COUNT]>,
    /// Phrases that some words nearly are: the document, and the first and last token.
    near: Vec<(usize, usize, usize)>,
}

impl<'a> Search<'a> {
    fn new(index: &'a Index, query: &'a Query<'a>) -> Self {
        let tokens = &query.tokens[..query.tokens.len().min(MOST_WORDS)];
        let reading = Reading::new(index, tokens, query.is_typing());
        Self {
            index,
            query,
            reading,
            parts: vec![[0.0; Part::COUNT]; index.docs.len()],
            near: Vec::new(),
        }
    }

    /// The whole query is a number, the beginning of one, or a class.
    fn whole(&mut self, whole: Whole) {
        for (at, doc) in self.statuses() {
            let Some(code) = doc.code else { continue };
            let (fits, worth) = match whole {
                Whole::Number(number) => (number == code, score::EXACT_NUMBER),
                Whole::Class(class) => (class == code.class(), score::NUMBER_PREFIX),
                Whole::Prefix(prefix, digits) => (
                    code.number() / 10_u16.pow(3 - digits) == prefix,
                    score::NUMBER_PREFIX,
                ),
            };
            if fits {
                self.add(at, Part::Number, worth);
            }
        }
    }

    /// Numbers in the text. The first said is the likelier topic, by a hair.
    fn numbers(&mut self) {
        for (place, &(code, worth)) in self.query.numbers.iter().enumerate() {
            let Some((at, doc)) = self.statuses().find(|(_, doc)| doc.code == Some(code)) else {
                continue;
            };
            // Who asks for a difference, or says nothing else, means statuses by numbers.
            let is_meant = self.reading.asks != Asks::No || self.says_only_numbers();
            let sure = if worth > score::NUMBER_BARE || is_meant {
                1.0
            } else {
                score::bare_number(doc.met)
            };
            #[expect(clippy::cast_precision_loss, reason = "a handful of numbers")]
            self.add(at, Part::NumberInText, sure * worth - 0.01 * place as f32);
        }
    }

    fn says_only_numbers(&self) -> bool {
        self.query.numbers.len() == self.query.tokens.len()
    }

    /// The whole query names something.
    fn exact_keys(&mut self) {
        for at in self.index.keys.equal(&self.query.key) {
            let target = self.index.targets[at];
            let doc = &self.index.docs[usize::from(target.doc)];
            // `CD` and `cD` of HAProxy differ by case alone.
            let to_the_letter = doc.id.ends_with(self.query.text) || doc.phrase == self.query.text;
            // Two words are no identifier: "expired token" is a situation, `EXPIRED_TOKEN` a sign.
            let only_words =
                target.kind == KeyKind::Id && self.query.text.contains(char::is_whitespace);
            let kind = if only_words {
                KeyKind::Title
            } else {
                target.kind
            };
            let worth = score::exact_key(kind, doc.met) + f32::from(u8::from(to_the_letter));
            self.raise(usize::from(target.doc), Part::Key, worth);
        }
    }

    /// The whole query begins a phrase or a constant.
    fn beginnings(&mut self) {
        let typed = &self.query.key;
        if typed.is_empty() || !self.query.is_typing() {
            return;
        }
        for at in self.index.keys.starting(typed) {
            let target = self.index.targets[at];
            let kind = match target.kind {
                KeyKind::Phrase => 1.0,
                KeyKind::OtherPhrase | KeyKind::FormerPhrase => 0.6,
                KeyKind::FullId | KeyKind::Id => 0.5,
                KeyKind::Symbol | KeyKind::Tail | KeyKind::Title => 0.3,
            };
            #[expect(clippy::cast_precision_loss, reason = "lengths of phrases")]
            let typed_share = typed.len() as f32 / self.index.keys.get(at).len() as f32;
            let worth = score::BEGINNING * kind * (0.5 + 0.5 * typed_share);
            self.raise(usize::from(target.doc), Part::Beginning, worth);
        }
    }

    /// Phrases, constants and identifiers somewhere in the text.
    fn keys_in_text(&mut self) {
        const LONGEST_NAME: usize = 7;
        let index = self.index;
        let tokens = &self.query.tokens[..self.query.tokens.len().min(MOST_WORDS)];
        let mut joined = String::new();
        for from in 0..tokens.len() {
            joined.clear();
            for (token, to) in tokens[from..].iter().take(LONGEST_NAME).zip(from..) {
                joined.push_str(&token.text);
                let mut longer = index.keys.starting(&joined).peekable();
                if longer.peek().is_none() {
                    break;
                }
                for at in longer.take_while(|&at| index.keys.get(at).len() == joined.len()) {
                    let target = index.targets[at];
                    let worth = self.worth_in_text(target.kind, from, to);
                    self.raise(usize::from(target.doc), Part::KeyInText, worth);
                }
            }
        }
    }

    /// Phrases that some words of the text nearly are, letters missing, swapped or wrong, spaces in
    /// the wrong place.
    fn near_keys(&mut self) {
        const MOST_TOKENS: usize = 16;
        const LONGEST_NAME: usize = 6;
        const SHORTEST_KEY: usize = 6;
        let tokens = &self.query.tokens[..self.query.tokens.len().min(MOST_TOKENS)];
        let doubtful: Vec<usize> = self
            .reading
            .words
            .iter()
            .filter(|word| word.known < 1.0)
            .map(|word| word.token)
            .collect();
        let mut joined = String::new();
        for from in 0..tokens.len() {
            joined.clear();
            for (token, to) in tokens[from..].iter().take(LONGEST_NAME).zip(from..) {
                joined.push_str(&token.text);
                let doubted = doubtful.iter().any(|at| (from..=to).contains(at));
                if !doubted
                    || joined.len() < SHORTEST_KEY
                    || joined.bytes().any(|b| b.is_ascii_digit())
                {
                    continue;
                }
                let (most, mask) = (allowed_in_phrase(joined.len()), letters(&joined));
                for &(place, phrase_mask) in &self.index.phrases {
                    if differ_at_most(mask ^ phrase_mask, 2 * most)
                        && edits(&joined, self.index.keys.get(place), most).is_some()
                    {
                        #[expect(clippy::cast_precision_loss, reason = "lengths of phrases")]
                        let share = joined.len() as f32 / self.query.key.len().max(1) as f32;
                        let doc = usize::from(self.index.targets[place].doc);
                        self.raise(doc, Part::NearKey, score::NEAR_KEY * share.min(1.0));
                        self.near.push((doc, from, to));
                    }
                }
            }
        }
    }

    /// What a name made of the tokens `from..=to` is worth.
    fn worth_in_text(&self, kind: KeyKind, from: usize, to: usize) -> f32 {
        let tokens = &self.query.tokens[from..=to];
        let source = &self.query.text[tokens[0].start..tokens[tokens.len() - 1].end];
        let weight_of = |token: usize| {
            let word = self.reading.words.iter().find(|word| word.token == token);
            word.map_or(score::STOP_WEIGHT, |word| word.weight)
        };
        let said: f32 = (from..=to).map(weight_of).sum();
        let all: f32 = self.reading.words.iter().map(|word| word.weight).sum();
        // One word of a long query is mostly just a word: "found" in "when a duplicate is found".
        let share = if from == to {
            (said / all).min(1.0)
        } else {
            1.0
        };
        #[expect(clippy::cast_precision_loss, reason = "a handful of tokens")]
        let as_words =
            share * score::KEY_IN_TEXT * said * (0.5 + 0.5 * tokens.len() as f32).min(1.5);
        let sign = match kind {
            KeyKind::FullId => true,
            KeyKind::Id | KeyKind::Symbol | KeyKind::Tail => self.is_sign(tokens, source, kind),
            _ => false,
        };
        match kind {
            _ if sign => score::SIGN_IN_TEXT,
            // Somebody's own phrase even more so: "overloaded", "redirect".
            KeyKind::OtherPhrase if from == to => 0.5 * as_words,
            KeyKind::Phrase | KeyKind::OtherPhrase | KeyKind::FormerPhrase => as_words,
            KeyKind::Title => 0.8 * as_words,
            _ => 0.0,
        }
    }

    /// Whether a text can be nothing but an identifier: `H12`, `500.19`, `IM_USED`, `error 1020`.
    fn is_sign(&self, tokens: &[crate::Token], source: &str, kind: KeyKind) -> bool {
        if source.contains(char::is_whitespace) {
            return false;
        }
        let [only] = tokens else {
            return source.contains(['_', '.', ':', '-']) || source.contains(char::is_uppercase);
        };
        match only.kind {
            TokenKind::Dotted | TokenKind::Mixed => kind == KeyKind::Id || only.text.len() > 4,
            TokenKind::Number => {
                kind == KeyKind::Id && only.text.len() > 3 && self.query.names_error(only)
            }
            _ => false,
        }
    }

    /// What the words say, where the book knows enough of them.
    fn wording(&mut self) {
        let known = self.reading.known();
        if known < score::MIN_SHARE {
            return;
        }
        let mut scores = self.index.model.scores(&self.reading.features);
        let none = scores.pop().unwrap_or(f32::MIN);
        let lead = if known < score::WELL_KNOWN {
            0.0
        } else {
            score::NONE_LEAD
        };
        if scores.iter().all(|&score| score + lead < none) {
            return;
        }
        for (doc, &opinion) in scores.iter().enumerate() {
            let worth = known * score::MODEL * (opinion - score::MODEL_FLOOR);
            if worth > 0.0 {
                self.add(doc, Part::Model, worth);
            }
        }
        self.diagnostics();
    }

    /// Compares the words with every text of a diagnostic that shares one.
    fn diagnostics(&mut self) {
        let total: f32 = self.reading.words.iter().map(|word| word.weight).sum();
        let mut matched = vec![0.0_f32; self.index.passages.len()];
        for &(term, factor) in self.reading.words.iter().flat_map(|word| &word.terms) {
            let worth = factor * f32::from(self.index.weights[term]) * WEIGHT_STEP;
            for &passage in self.index.postings.get(term) {
                matched[usize::from(passage)] += worth;
            }
        }
        for (passage, &matched) in self.index.passages.iter().zip(&matched) {
            if matched >= score::MIN_SHARE * total {
                let unsaid = (f32::from(passage.weight) * WEIGHT_STEP - matched).max(0.0);
                let fit = matched / (matched + score::UNSAID * unsaid);
                self.raise(
                    usize::from(passage.doc),
                    Part::Wording,
                    score::WORDING * matched * fit,
                );
            }
        }
    }

    fn finish(mut self, filter: Filter) -> Hits {
        let mut ranked: Vec<(Reverse<i32>, usize)> = Vec::new();
        for (at, (doc, parts)) in self.index.docs.iter().zip(&mut self.parts).enumerate() {
            let wanted = filter
                .class
                .is_none_or(|class| doc.code.is_some_and(|code| code.class() == class));
            if !wanted || parts.iter().all(|&part| part <= 0.0) {
                continue;
            }
            // What begins with the digits typed comes in the order of the numbers.
            if parts[Part::Number as usize] == 0.0 {
                parts[Part::Prior as usize] = prior(doc);
            }
            let score = parts.iter().map(|&part| score::hundredths(part)).sum();
            keep_least(&mut ranked, filter.limit, (Reverse(score), at));
        }
        // Equal scores stay in the order of the book.
        let best = ranked.first().map_or(0, |&(score, _)| score.0);
        let least = score::hundredths(score::MIN_OF_BEST * score::points(best).min(score::SURE));
        ranked.retain(|(score, _)| score.0 >= least);
        let hits = ranked.iter().map(|&(Reverse(score), at)| Hit {
            doc: &self.index.docs[at],
            score,
            parts: named(self.parts[at]),
            matched: self.matched(at),
        });
        Hits {
            hits: hits.collect(),
            corrected: ranked.first().and_then(|&(_, best)| self.corrected(best)),
            unknown: self.unknown(),
            comparison: self.comparison(&ranked),
        }
    }

    fn statuses(&self) -> impl Iterator<Item = (usize, &'static Doc)> + use<'a> {
        let docs = self.index.docs;
        docs.iter()
            .enumerate()
            .take_while(|(_, doc)| doc.kind == DocKind::Status)
    }

    fn add(&mut self, doc: usize, part: Part, worth: f32) {
        self.parts[doc][part as usize] += worth;
    }

    fn raise(&mut self, doc: usize, part: Part, worth: f32) {
        let value = &mut self.parts[doc][part as usize];
        *value = value.max(worth);
    }
}

fn prior(doc: &Doc) -> f32 {
    let unreal = if doc.real { 0.0 } else { score::UNREAL };
    let diagnostic = if doc.kind == DocKind::Diagnostic {
        score::DIAGNOSTIC
    } else {
        0.0
    };
    score::prior(doc.met) + unreal + diagnostic
}

fn named(parts: [f32; Part::COUNT]) -> Vec<(Part, i32)> {
    let hundredths = parts.map(score::hundredths);
    let named = Part::ALL.into_iter().zip(hundredths);
    named.filter(|&(_, worth)| worth != 0).collect()
}
