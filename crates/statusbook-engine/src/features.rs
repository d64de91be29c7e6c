//! The features of a text: what the trained model weighs.

use crate::lexicon::{Lexicon, Term};
use crate::tokenize::{Token, TokenKind};

/// Letters of a gram.
const GRAM: usize = 4;

/// What marks a gram among terms and pairs; no term begins with it.
pub const GRAM_MARK: char = '~';

/// The features of a text. Stop words have none: they say that somebody asks, not what.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// The terms, stop words among them.
    pub terms: Vec<Term>,
    /// Two terms next to each other, stop words left out: `not found`.
    pub pairs: Vec<String>,
    /// Pieces of the words, so that inflections, compounds and misspellings share most of theirs:
    /// four letters of a word with its borders (`~<for`, `~forb`, … `~den>`); of a script without
    /// spaces, every one, two and three characters.
    pub grams: Vec<String>,
}

impl Lexicon<'_> {
    /// The features of a tokenized text.
    pub fn features(&self, tokens: &[Token]) -> Features {
        let terms = self.terms(tokens);
        let said: Vec<&Term> = terms.iter().filter(|term| !term.stop).collect();
        let pairs = said
            .windows(2)
            .map(|pair| format!("{} {}", pair[0].text, pair[1].text))
            .collect();
        let is_stop = |at: usize| terms.iter().any(|term| term.token == at && term.stop);
        let mut grams = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if !is_stop(at) {
                push_grams(token, &mut grams);
            }
        }
        Features {
            terms,
            pairs,
            grams,
        }
    }
}

/// The pieces of one word.
pub(crate) fn push_grams(token: &Token, grams: &mut Vec<String>) {
    match token.kind {
        TokenKind::Run => (1..=3).for_each(|size| push_windows(&token.text, size, grams)),
        TokenKind::Word if token.text.chars().nth(GRAM - 1).is_some() => {
            push_windows(&format!("<{}>", token.text), GRAM, grams);
        }
        _ => {}
    }
}

fn push_windows(text: &str, size: usize, grams: &mut Vec<String>) {
    let ends = text
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .skip(size - 1);
    let starts = text.char_indices().map(|(at, _)| at);
    grams.extend(
        starts
            .zip(ends)
            .map(|(from, to)| format!("{GRAM_MARK}{}", &text[from..to])),
    );
}

#[cfg(test)]
mod tests {
    use crate::{Lexicon, Map, Strings, tokenize};

    const NONE: Map<'static> = Map {
        words: Strings {
            text: "",
            ends: &[],
        },
        places: &[],
        terms: Strings {
            text: "",
            ends: &[],
        },
    };

    const LEXICON: Lexicon<'static> = Lexicon {
        stops: Strings {
            text: "is",
            ends: &[2],
        },
        synonyms: NONE,
        beginnings: NONE,
        runs: NONE,
    };

    #[test]
    fn grams_overlap_and_know_the_borders() {
        let grams = |text| LEXICON.features(&tokenize(text)).grams;
        assert_eq!(grams("gone"), ["~<gon", "~gone", "~one>"]);
        assert_eq!(grams("get"), Vec::<String>::new());
        assert_eq!(grams("失败"), ["~失", "~败", "~失败"]);
    }

    #[test]
    fn stop_words_stand_between_no_pair() {
        let features = LEXICON.features(&tokenize("page is not found"));
        assert_eq!(features.pairs, ["page not", "not found"]);
    }
}
