//! The search index: everything that a query is compared with.

use std::ops::RangeInclusive;

use crate::hash::{Hashes, hash};
use crate::lexicon::Lexicon;
use crate::model::Model;
use crate::{Code, Met, letters};

/// The search index, as [`Index::unpack`] makes it.
#[derive(Debug)]
pub struct Index {
    /// What can be found: every status, then every diagnostic.
    pub(crate) docs: &'static [Doc],
    /// The single words among the features; these come first.
    pub(crate) words: Words,
    /// The pairs of words among the features.
    pub(crate) pairs: Hashes,
    /// How telling each feature is, in steps of [`WEIGHT_STEP`].
    pub(crate) weights: Vec<u8>,
    /// What each feature says about the statuses.
    pub(crate) model: Model,
    /// Texts of diagnostics that are compared with a query, grouped by document.
    pub(crate) passages: Vec<Passage>,
    /// The passages each word stands in.
    pub(crate) postings: Lists,
    /// Phrases, constants and identifiers by their key (see [`crate::key`]), ascending.
    pub(crate) keys: Strings,
    /// What each key names.
    pub(crate) targets: Vec<Target>,
    /// The places of keys that are phrases, with their letters: what a misspelt phrase may be.
    pub(crate) phrases: Vec<(usize, u32)>,
    /// Vocabulary that belongs to no single status.
    pub(crate) lexicon: Lexicon,
    /// Terms that ask what tells statuses apart.
    pub(crate) differences: Vec<String>,
    /// The statuses of each comparison, in its order.
    pub(crate) comparisons: Vec<Vec<Code>>,
}

impl Index {
    /// What can be found: every status, then every diagnostic.
    pub fn docs(&self) -> &'static [Doc] {
        self.docs
    }

    /// What a key (see [`crate::key`]) names, the strongest claim first.
    pub fn named<'a>(&'a self, key: &'a str) -> impl Iterator<Item = Target> + 'a {
        self.keys.equal(key).map(|at| self.targets[at])
    }

    /// Every key with what it names, ascending.
    pub fn keys(&self) -> impl Iterator<Item = (&str, Target)> {
        (0..self.keys.len()).map(|at| (self.keys.get(at), self.targets[at]))
    }
}

/// One step of a feature's weight.
pub const WEIGHT_STEP: f32 = 0.5;

/// How telling a pair of words is, in steps: what one is that stands in four of all lines. Most stand
/// in fewer than ten, where the difference is a step or two.
pub const PAIR_WEIGHT: u8 = 20;

/// The words of the index, ascending by length in bytes and then by letters: a misspelt word is
/// looked for among those of about its length.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    texts: Strings,
    /// Which letters each has (see [`letters`]); for what is no word, more than any word has.
    letters: Vec<u32>,
    /// Where the words of each length end, from length 0.
    ends: Vec<usize>,
    /// Their places by hash.
    places: Hashes,
}

impl Words {
    pub(crate) fn new(texts: Strings) -> Self {
        let words = || (0..texts.len()).map(|at| texts.get(at));
        let longest = words().next_back().map_or(0, str::len);
        let mut ends = vec![0; longest + 1];
        words().for_each(|word| ends[word.len()] += 1);
        let mut end = 0;
        ends.iter_mut().for_each(|count| {
            end += *count;
            *count = end;
        });
        let mask = |word: &str| {
            let is_word = word.chars().all(char::is_alphabetic);
            if is_word { letters(word) } else { u32::MAX }
        };
        Self {
            letters: words().map(mask).collect(),
            places: Hashes::new(words().map(hash).zip(0..).collect::<Vec<_>>().into_iter()),
            ends,
            texts,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    pub(crate) fn get(&self, at: usize) -> &str {
        self.texts.get(at)
    }

    /// The place of a word.
    pub(crate) fn place(&self, word: &str) -> Option<usize> {
        let place = self.places.get(hash(word))?;
        (self.get(place) == word).then_some(place)
    }

    /// Place and letters of the words of these lengths.
    pub(crate) fn of_lengths(
        &self,
        lengths: RangeInclusive<usize>,
    ) -> impl Iterator<Item = (usize, u32)> + '_ {
        let from = lengths.start().checked_sub(1).map_or(0, |l| self.end(l));
        let range = from..self.end(*lengths.end());
        range.clone().zip(self.letters[range].iter().copied())
    }

    /// The places of the words that start so, the shorter first.
    pub(crate) fn starting<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        (text.len()..self.ends.len()).flat_map(move |length| {
            let range = length.checked_sub(1).map_or(0, |l| self.end(l))..self.end(length);
            let first = self.texts.lower_bound_in(range.clone(), text);
            (first..range.end).take_while(move |&at| self.get(at).starts_with(text))
        })
    }

    /// Where the words of a length end.
    fn end(&self, length: usize) -> usize {
        self.ends[length.min(self.ends.len() - 1)]
    }
}

/// Something that can be found.
#[derive(Debug)]
pub struct Doc {
    /// `404`, or `heroku/H12`.
    pub id: &'static str,
    /// The status, or the one a diagnostic rides on.
    pub code: Option<Code>,
    /// Status or diagnostic.
    pub kind: DocKind,
    /// The phrase, or the diagnostic's title.
    pub phrase: &'static str,
    /// The issuer's id.
    pub issuer: &'static str,
    /// The summary as plain text.
    pub summary: &'static str,
    /// How often people meet it.
    pub met: Met,
    /// Whether a client can meet it at all.
    pub real: bool,
}

/// What sort of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocKind {
    /// A status page.
    Status,
    /// A diagnostic page.
    Diagnostic,
}

impl DocKind {
    /// The word that stands for it in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Diagnostic => "diagnostic",
        }
    }
}

/// A text of a diagnostic.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage {
    /// Place of its document.
    pub(crate) doc: u16,
    /// The weights of its words added up, in steps.
    pub(crate) weight: u16,
}

/// What a key names.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Place of the document.
    pub doc: u16,
    /// As what it names it.
    pub kind: KeyKind,
}

/// As what a key names a document; earlier is stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// The identifier with its issuer: `heroku/H12`, `iis 500.19`.
    FullId,
    /// The registered phrase.
    Phrase,
    /// A constant as a library spells it: `http.StatusTeapot`.
    Symbol,
    /// An unofficial meaning's phrase.
    OtherPhrase,
    /// A former or alternative phrase.
    FormerPhrase,
    /// An identifier without its issuer: `H12`, `500.19`.
    Id,
    /// A constant without its qualifier: `StatusTeapot`.
    Tail,
    /// A diagnostic's title.
    Title,
}

impl KeyKind {
    /// Every kind, the strongest first.
    pub(crate) const ALL: [Self; 8] = [
        Self::FullId,
        Self::Phrase,
        Self::Symbol,
        Self::OtherPhrase,
        Self::FormerPhrase,
        Self::Id,
        Self::Tail,
        Self::Title,
    ];
}

/// Strings in one piece.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl<T: AsRef<str>> FromIterator<T> for Strings {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut strings = Self::default();
        for item in items {
            strings.text.push_str(item.as_ref());
            strings.ends.push(strings.text.len());
        }
        strings
    }
}

impl Strings {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string at a place.
    pub(crate) fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }

    /// The first place in a range whose string is not below `text`; the range ascends.
    fn lower_bound_in(&self, range: std::ops::Range<usize>, text: &str) -> usize {
        let (mut low, mut high) = (range.start, range.end);
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The places of equal strings.
    pub(crate) fn equal<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.starting(text)
            .take_while(move |&at| self.get(at).len() == text.len())
    }

    /// The places of strings that start so.
    pub(crate) fn starting<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let first = self.lower_bound_in(0..self.len(), text);
        (first..self.len()).take_while(move |&at| self.get(at).starts_with(text))
    }
}

/// Lists of places in one piece.
#[derive(Clone, Debug)]
pub(crate) struct Lists {
    /// All of them, one after the other.
    pub(crate) items: Vec<u16>,
    /// Where each ends.
    pub(crate) ends: Vec<u32>,
}

impl Lists {
    /// The list at a place; empty past the last.
    pub(crate) fn get(&self, at: usize) -> &[u16] {
        let Some(&end) = self.ends.get(at) else {
            return &[];
        };
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start as usize..end as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{Strings, Words};

    fn words() -> Words {
        Words::new(
            ["get", "put", "gone", "h2c1", "gateway", "gatepost"]
                .iter()
                .collect::<Strings>(),
        )
    }

    #[test]
    fn a_word_is_found_by_its_letters_and_by_its_beginning() {
        let words = words();
        assert_eq!(words.place("gone"), Some(2));
        assert_eq!(words.place("gon"), None);
        let starting: Vec<&str> = words.starting("gate").map(|at| words.get(at)).collect();
        assert_eq!(starting, ["gateway", "gatepost"]);
    }

    #[test]
    fn words_are_listed_by_length() {
        let words = words();
        let of = |lengths| {
            let found = words.of_lengths(lengths);
            found
                .map(|(at, _)| words.get(at).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(of(3..=4), ["get", "put", "gone", "h2c1"]);
        assert_eq!(of(8..=99), ["gatepost"]);
        assert_eq!(of(0..=2), Vec::<String>::new());
    }

    #[test]
    fn equal_strings_and_longer_ones_are_told_apart() {
        let strings: Strings = ["a", "ab", "ab", "abc"].iter().collect();
        assert_eq!(strings.equal("ab").collect::<Vec<_>>(), [1, 2]);
        assert_eq!(strings.starting("ab").collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(strings.equal("b").count(), 0);
    }
}
