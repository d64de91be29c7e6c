//! From text to terms: words brought to one form, the same way for book and query.

use std::collections::{BTreeMap, BTreeSet};

use crate::columns::{Reader, Writer};
use crate::hash::{Growing, Hashes, hash};
use crate::stem;
use crate::tokenize::{Token, TokenKind, tokenize};

/// Vocabulary that belongs to no single status: which words mean the same.
///
/// Words are known by a hash of their form (see [`stems`]), not by their letters: a browser has to
/// fetch the table. One unknown word in four hundred passes for one that is known.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// Terms that tell nothing about a query.
    stops: Hashes,
    /// Words, with the places of what stands for them.
    forms: Hashes,
    /// What stands for words: one or more terms each.
    standards: Vec<Vec<Box<str>>>,
}

/// How a word of a lexicon is met in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormKind {
    /// One to three stems joined by spaces.
    Stems,
    /// The beginning of an inflected word.
    Beginning,
    /// A word of a script without spaces.
    Run,
}

/// The words of a lexicon, as they are collected and stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Hashes of stop words, ascending.
    stops: Vec<u32>,
    /// Hashes of forms, ascending, each with the place of what stands for it.
    forms: Vec<(u32, u16)>,
    /// What stands for words.
    standards: Vec<Vec<Box<str>>>,
}

impl Vocabulary {
    /// Collects stop words, and forms with the terms that stand for them, joined by spaces.
    pub fn new<'a>(
        stops: impl Iterator<Item = &'a str>,
        forms: impl Iterator<Item = (FormKind, &'a str, &'a str)>,
    ) -> Self {
        let mut places = BTreeMap::new();
        let mut standards = Vec::new();
        let mut table = BTreeMap::new();
        for (kind, form, standard) in forms {
            if kind == FormKind::Run && form.chars().nth(LONGEST_RUN).is_some() {
                continue;
            }
            let place = *places.entry(standard).or_insert_with(|| {
                standards.push(standard.split(' ').map(Box::from).collect());
                // A language has fewer words than that.
                u16::try_from(standards.len() - 1).unwrap_or(u16::MAX)
            });
            let form = Growing::new(kind.salt()).push(form.as_bytes());
            table.entry(form_hash(form)).or_insert(place);
        }
        let mut stops: Vec<u32> = stops.map(stop_hash).collect();
        stops.sort_unstable();
        Self {
            stops,
            forms: table.into_iter().collect(),
            standards,
        }
    }

    /// The lexicon of these words.
    pub fn lexicon(&self) -> Lexicon {
        Lexicon {
            stops: Hashes::new(self.stops.iter().map(|&hash| (hash, 0))),
            forms: Hashes::new(self.forms.iter().copied()),
            standards: self.standards.clone(),
        }
    }

    /// The stop words that stand for words of other languages.
    pub(crate) fn standing_stops(&self) -> BTreeSet<&str> {
        let terms = self.standards.iter().flatten().map(|term| &**term);
        let is_stop = |term: &&str| self.stops.binary_search(&stop_hash(term)).is_ok();
        terms.filter(is_stop).collect()
    }

    /// Writes what can be said in `words`; a form that stands for another word stands for nothing.
    pub(crate) fn write(&self, place_of: impl Fn(&str) -> Option<u32>, out: &mut Writer) {
        let places: Vec<Option<Vec<u32>>> = self
            .standards
            .iter()
            .map(|terms| terms.iter().map(|term| place_of(term)).collect())
            .collect();
        let known: Vec<&(u32, u16)> = self
            .forms
            .iter()
            .filter(|(_, standard)| places[usize::from(*standard)].is_some())
            .collect();
        out.ascending(&self.stops);
        out.ascending(&known.iter().map(|(hash, _)| *hash).collect::<Vec<_>>());
        out.numbers(
            &known
                .iter()
                .map(|(_, place)| u32::from(*place))
                .collect::<Vec<_>>(),
        );
        let terms: Vec<Vec<u32>> = places.into_iter().map(Option::unwrap_or_default).collect();
        out.numbers(
            &terms
                .iter()
                .map(|terms| u32::try_from(terms.len()).unwrap_or(0))
                .collect::<Vec<_>>(),
        );
        out.numbers(&terms.concat());
    }

    /// Reads what was written.
    pub(crate) fn read<'w>(text_of: impl Fn(u32) -> &'w str, from: &mut Reader) -> Self {
        let stops = from.ascending();
        let hashes = from.ascending();
        let places = from
            .numbers()
            .into_iter()
            .map(|place| u16::try_from(place).unwrap_or(0));
        let counts = from.numbers();
        let mut terms = from.numbers().into_iter();
        let standard = |count: u32| {
            let places = terms.by_ref().take(count as usize);
            places.map(|place| Box::from(text_of(place))).collect()
        };
        Self {
            stops,
            forms: hashes.into_iter().zip(places).collect(),
            standards: counts.into_iter().map(standard).collect(),
        }
    }
}

impl FormKind {
    const fn salt(self) -> u8 {
        self as u8 + 1
    }
}

/// Bits of a form's hash that are kept. With two fewer, one word in a
/// hundred of a language that the lexicon lacks passes for a known one.
const FORM_BITS: u32 = 25;

fn form_hash(form: Growing) -> u32 {
    form.hash() >> (u32::BITS - FORM_BITS)
}

fn stop_hash(term: &str) -> u32 {
    hash(term) >> (u32::BITS - FORM_BITS)
}

/// Most words a synonym may have.
const LONGEST_SYNONYM: usize = 3;

/// Fewest letters the beginning of an inflected word may have.
const SHORTEST_BEGINNING: usize = 4;

/// Most characters a word of a script without spaces may have in the lexicon: longer ones are
/// sentences, whose words say as much.
const LONGEST_RUN: usize = 6;

/// A term of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The stem, or what stands for it and its synonyms.
    pub text: String,
    /// Place of its (first) token in the token list.
    pub token: usize,
    /// Tells nothing by itself.
    pub stop: bool,
}

impl Lexicon {
    /// The terms of a tokenized text, in order. A number of three digits is no term: whether it
    /// is a status is for the query's reader to say.
    pub fn terms(&self, tokens: &[Token]) -> Vec<Term> {
        let mut terms = Vec::with_capacity(tokens.len());
        let mut stems: Vec<(usize, String)> = Vec::with_capacity(tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Number if token.text.len() == 3 => {}
                TokenKind::Run => {
                    self.flush(&mut stems, &mut terms);
                    self.run(at, &token.text, &mut terms);
                }
                _ => stems.push((at, stem_of(token))),
            }
        }
        self.flush(&mut stems, &mut terms);
        terms
    }

    /// Turns stems into terms, the longest synonym first.
    fn flush(&self, stems: &mut Vec<(usize, String)>, terms: &mut Vec<Term>) {
        let mut at = 0;
        while at < stems.len() {
            let (taken, standard) = self.standard(&stems[at..]);
            let (place, stem) = &stems[at];
            match standard {
                Some(words) => terms.extend(words.iter().map(|word| self.term(word, *place))),
                None => terms.push(self.term(stem, *place)),
            }
            at += taken;
        }
        stems.clear();
    }

    fn term(&self, text: &str, token: usize) -> Term {
        let stop = self.stops.get(stop_hash(text)).is_some();
        Term {
            text: text.to_owned(),
            token,
            stop,
        }
    }

    /// How many of the stems are one word of the lexicon, and what stands for it.
    fn standard(&self, stems: &[(usize, String)]) -> (usize, Option<&[Box<str>]>) {
        let mut growing = Growing::new(FormKind::Stems.salt());
        let mut longest = None;
        for ((_, stem), taken) in stems.iter().take(LONGEST_SYNONYM).zip(1..) {
            if taken > 1 {
                growing = growing.push(b" ");
            }
            growing = growing.push(stem.as_bytes());
            if let Some(standard) = self.find(growing) {
                longest = Some((taken, Some(standard)));
            }
        }
        longest.unwrap_or_else(|| (1, self.beginning(&stems[0].1)))
    }

    fn find(&self, form: Growing) -> Option<&[Box<str>]> {
        let place = self.forms.get(form_hash(form))?;
        self.standards.get(place).map(Vec::as_slice)
    }

    /// What stands for the longest known beginning of a word.
    fn beginning(&self, word: &str) -> Option<&[Box<str>]> {
        let mut growing = Growing::new(FormKind::Beginning.salt());
        let mut longest = None;
        let mut letter = [0; 4];
        for (c, letters) in word.chars().zip(1..) {
            growing = growing.push(c.encode_utf8(&mut letter).as_bytes());
            if letters >= SHORTEST_BEGINNING {
                longest = self.find(growing).or(longest);
            }
        }
        longest
    }

    /// The known words of a run, the longest first at each place.
    fn run(&self, token: usize, run: &str, terms: &mut Vec<Term>) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let mut growing = Growing::new(FormKind::Run.salt());
            let mut longest = None;
            for (at, c) in rest.char_indices().take(LONGEST_RUN) {
                let end = at + c.len_utf8();
                growing = growing.push(&rest.as_bytes()[at..end]);
                longest = self.find(growing).map(|found| (end, found)).or(longest);
            }
            match longest {
                Some((end, words)) => {
                    terms.extend(words.iter().map(|word| self.term(word, token)));
                    rest = &rest[end..];
                }
                None => rest = &rest[first.len_utf8()..],
            }
        }
    }
}

/// The stem of a token.
fn stem_of(token: &Token) -> String {
    match token.kind {
        TokenKind::Word => stem::term(&token.text),
        _ => token.text.clone(),
    }
}

/// The stems of a text joined by spaces: the form of a [`Lexicon`]'s entries.
pub fn stems(text: &str) -> String {
    let stems: Vec<String> = tokenize(text).iter().map(stem_of).collect();
    stems.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{FormKind, Lexicon, Vocabulary, tokenize};

    fn vocabulary() -> Vocabulary {
        let forms = [
            (FormKind::Stems, "log in", "login"),
            (FormKind::Stems, "sign in", "login"),
            (FormKind::Beginning, "anfrag", "request"),
            (FormKind::Run, "失败", "fail"),
            (FormKind::Run, "请求", "request"),
            (FormKind::Run, "请求失败", "request fail"),
        ];
        Vocabulary::new(["the"].into_iter(), forms.into_iter())
    }

    fn terms(lexicon: &Lexicon, text: &str) -> Vec<String> {
        let terms = lexicon.terms(&tokenize(text)).into_iter();
        terms.map(|term| term.text).collect()
    }

    #[test]
    fn words_that_mean_the_same_become_one_term() {
        let lexicon = vocabulary().lexicon();
        assert_eq!(
            terms(&lexicon, "Signing in or logging in"),
            ["login", "or", "login"]
        );
        assert_eq!(terms(&lexicon, "Anfragen"), ["request"]);
        assert_eq!(
            terms(&lexicon, "请求失败了 请求"),
            ["request", "fail", "request"]
        );
    }

    #[test]
    fn a_number_of_three_digits_is_no_term() {
        assert_eq!(
            terms(&vocabulary().lexicon(), "404 in 30 s"),
            ["in", "30", "s"]
        );
    }

    #[test]
    fn stop_words_are_marked() {
        let terms = vocabulary().lexicon().terms(&tokenize("the log"));
        assert_eq!(
            terms.iter().map(|term| term.stop).collect::<Vec<_>>(),
            [true, false]
        );
    }
}
