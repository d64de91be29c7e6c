//! The search index: static tables, made at build time from a book's texts.

use crate::lexicon::Lexicon;
use crate::model::Model;
use crate::{Code, Met};

/// The search index.
#[derive(Debug)]
pub struct Index {
    /// What can be found: every status, then every diagnostic.
    pub docs: &'static [Doc],
    /// The features of all texts, ascending: terms, pairs of terms, and grams.
    pub terms: Strings<'static>,
    /// How telling each feature is, in steps of [`WEIGHT_STEP`].
    pub weights: &'static [u8],
    /// The single words among the features.
    pub words: Words,
    /// What each feature says about the statuses.
    pub model: Model,
    /// Texts of diagnostics that are compared with a query, grouped by document.
    pub passages: &'static [Passage],
    /// The passages each term stands in.
    pub postings: Lists,
    /// Phrases, constants and identifiers by their key (see [`crate::key`]), ascending.
    pub keys: Strings<'static>,
    /// What each key names.
    pub targets: &'static [Target],
    /// The places of keys that are phrases, with their letters: what a misspelt phrase may be.
    pub phrases: &'static [(u16, u32)],
    /// Vocabulary that belongs to no single status.
    pub lexicon: Lexicon<'static>,
}

/// One step of a term's weight. 255 steps reach above the weight of a term that occurs once.
pub const WEIGHT_STEP: f32 = 1.0 / 24.0;

/// The words that a misspelt one may stand for, by their length: a few edits change it little.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Their places among the features.
    pub places: &'static [u16],
    /// Their letters (see [`crate::letters`]).
    pub letters: &'static [u32],
    /// Where the words of each length in bytes end, from length 0.
    pub ends: &'static [u16],
}

impl Words {
    /// Place and letters of the words of these lengths.
    pub fn of_lengths(
        &self,
        lengths: std::ops::RangeInclusive<usize>,
    ) -> impl Iterator<Item = (usize, u32)> + '_ {
        let end = |length: usize| usize::from(self.ends[length.min(self.ends.len() - 1)]);
        let from = lengths.start().checked_sub(1).map_or(0, end);
        let range = from..end(*lengths.end());
        let places = self.places[range.clone()]
            .iter()
            .map(|&place| usize::from(place));
        places.zip(self.letters[range].iter().copied())
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
pub struct Passage {
    /// Place of its document.
    pub doc: u16,
    /// The weights of its terms added up, in steps.
    pub weight: u16,
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

/// Strings in one piece, so that a program need not fix up a pointer for each when it starts.
#[derive(Clone, Copy, Debug)]
pub struct Strings<'a> {
    /// All of them, one after the other.
    pub text: &'a str,
    /// Where each ends.
    pub ends: &'a [u32],
}

impl<'a> Strings<'a> {
    /// How many.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string at a place.
    pub fn get(&self, at: usize) -> &'a str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// The first place whose string is not below `text`.
    pub fn lower_bound(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
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
    pub fn equal<'t>(self, text: &'t str) -> impl Iterator<Item = usize> + use<'a, 't> {
        (self.lower_bound(text)..self.len()).take_while(move |&at| self.get(at) == text)
    }

    /// The places of strings that start so.
    pub fn starting<'t>(self, text: &'t str) -> impl Iterator<Item = usize> + use<'a, 't> {
        (self.lower_bound(text)..self.len()).take_while(move |&at| self.get(at).starts_with(text))
    }
}

/// Lists of places in one piece.
#[derive(Clone, Copy, Debug)]
pub struct Lists {
    /// All of them, one after the other.
    pub items: &'static [u16],
    /// Where each ends.
    pub ends: &'static [u32],
}

impl Lists {
    /// The list at a place.
    pub fn get(&self, at: usize) -> &'static [u16] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.items[start as usize..self.ends[at] as usize]
    }
}
