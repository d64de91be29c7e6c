//! From text to terms: words brought to one form, the same way for book and query.

use crate::index::Strings;
use crate::stem;
use crate::tokenize::{Token, TokenKind, tokenize};

/// Vocabulary that belongs to no single status: which words mean the same.
///
/// Entries are folded stems, as [`stems`] makes them.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    /// Terms that tell nothing about a query, ascending.
    pub stops: Strings<'a>,
    /// One to three stems joined by spaces, and the terms that stand for them.
    pub synonyms: Map<'a>,
    /// Beginnings of inflected words, and the terms that stand for them.
    pub beginnings: Map<'a>,
    /// Words of scripts without spaces, and the terms that stand for them.
    pub runs: Map<'a>,
}

/// Words, each with the terms that stand for it.
#[derive(Clone, Copy, Debug)]
pub struct Map<'a> {
    /// The words, ascending.
    pub words: Strings<'a>,
    /// For each, the place of what stands for it.
    pub places: &'a [u16],
    /// What stands for words: one or more terms joined by spaces.
    pub terms: Strings<'a>,
}

impl<'a> Map<'a> {
    /// What stands for a word.
    pub fn get(self, word: &str) -> Option<&'a str> {
        let at = self.words.equal(word).next()?;
        Some(self.terms.get(usize::from(self.places[at])))
    }
}

/// Most words a synonym may have.
const LONGEST_SYNONYM: usize = 3;

/// Fewest letters the beginning of an inflected word may have.
const SHORTEST_BEGINNING: usize = 4;

/// Most characters a word of a script without spaces may have in the lexicon.
const LONGEST_RUN: usize = 16;

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

impl<'a> Lexicon<'a> {
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
            let (taken, text) = self.canonical(&stems[at..]);
            terms.extend(
                text.split(' ')
                    .map(|word| self.term(word.to_owned(), stems[at].0)),
            );
            at += taken;
        }
        stems.clear();
    }

    fn term(&self, text: String, token: usize) -> Term {
        let stop = self.stops.equal(&text).next().is_some();
        Term { text, token, stop }
    }

    /// How many of the stems one term stands for, and that term.
    fn canonical(&self, stems: &[(usize, String)]) -> (usize, String) {
        let longest = stems.len().min(LONGEST_SYNONYM);
        for taken in (1..=longest).rev() {
            if let Some(term) = self.synonyms.get(&join(&stems[..taken])) {
                return (taken, term.to_owned());
            }
        }
        let stem = &stems[0].1;
        let beginning = self
            .beginning(stem)
            .map_or_else(|| stem.clone(), str::to_owned);
        (1, beginning)
    }

    /// The term for the longest known beginning of a word.
    fn beginning(&self, word: &str) -> Option<&'a str> {
        let ends = word
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .skip(SHORTEST_BEGINNING - 1);
        let ends: Vec<usize> = ends.collect();
        ends.into_iter()
            .rev()
            .find_map(|end| self.beginnings.get(&word[..end]))
    }

    /// The known words of a run, the longest first at each place.
    fn run(&self, token: usize, run: &str, terms: &mut Vec<Term>) {
        let starts: Vec<usize> = run
            .char_indices()
            .map(|(at, _)| at)
            .chain(std::iter::once(run.len()))
            .collect();
        let last = starts.len() - 1;
        let mut from = 0;
        while from < last {
            let found = (from + 1..=last.min(from + LONGEST_RUN))
                .rev()
                .find_map(|to| Some((to, self.runs.get(&run[starts[from]..starts[to]])?)));
            match found {
                Some((to, term)) => {
                    terms.extend(
                        term.split(' ')
                            .map(|word| self.term(word.to_owned(), token)),
                    );
                    from = to;
                }
                None => from += 1,
            }
        }
    }
}

fn join(stems: &[(usize, String)]) -> String {
    let stems: Vec<&str> = stems.iter().map(|(_, stem)| stem.as_str()).collect();
    stems.join(" ")
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
    use super::{Lexicon, Map, Strings, tokenize};

    const LEXICON: Lexicon<'static> = Lexicon {
        stops: Strings {
            text: "the",
            ends: &[3],
        },
        synonyms: Map {
            words: Strings {
                text: "log insign in",
                ends: &[6, 13],
            },
            places: &[0, 0],
            terms: Strings {
                text: "login",
                ends: &[5],
            },
        },
        beginnings: Map {
            words: Strings {
                text: "anfrag",
                ends: &[6],
            },
            places: &[0],
            terms: Strings {
                text: "request",
                ends: &[7],
            },
        },
        runs: Map {
            words: Strings {
                text: "失败请求请求失败",
                ends: &[6, 12, 24],
            },
            places: &[0, 1, 2],
            terms: Strings {
                text: "failrequestrequestfail",
                ends: &[4, 11, 22],
            },
        },
    };

    fn terms(text: &str) -> Vec<String> {
        LEXICON
            .terms(&tokenize(text))
            .into_iter()
            .map(|term| term.text)
            .collect()
    }

    #[test]
    fn words_that_mean_the_same_become_one_term() {
        assert_eq!(terms("Signing in or logging in"), ["login", "or", "login"]);
        assert_eq!(terms("Anfragen"), ["request"]);
        assert_eq!(terms("请求失败了 请求"), ["requestfail", "request"]);
    }

    #[test]
    fn a_number_of_three_digits_is_no_term() {
        assert_eq!(terms("404 in 30 s"), ["in", "30", "s"]);
    }
}
