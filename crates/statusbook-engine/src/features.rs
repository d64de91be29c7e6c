//! The features of a text: what the trained model weighs.

use crate::hash::{hash, pair};
use crate::lexicon::{Lexicon, Term};
use crate::tokenize::Token;

/// How far apart two terms may stand and still make a pair: "return when the list is empty" is
/// about `list` and `empty`, "empty response to a POST" is not.
const REACH: usize = 3;

/// Bits of a pair's hash that are kept. With one fewer, every third query has a pair by accident
/// that passes for one that is known.
const PAIR_BITS: u32 = 21;

/// The features of a text. Stop words have none: they say that somebody asks, not what.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// The terms, stop words among them.
    pub terms: Vec<Term>,
    /// Hashes of two terms near each other in whichever order, stop words left out.
    pub pairs: Vec<u32>,
}

impl Lexicon {
    /// The features of a tokenized text.
    pub fn features(&self, tokens: &[Token]) -> Features {
        let terms = self.terms(tokens);
        let said = terms.iter().filter(|term| !term.stop);
        let hashes: Vec<u32> = said.map(|term| hash(&term.text)).collect();
        let pairs = pairs(&hashes).collect();
        Features { terms, pairs }
    }
}

/// The pairs of terms that stand near each other, from the terms' hashes in order.
pub(crate) fn pairs(hashes: &[u32]) -> impl Iterator<Item = u32> + '_ {
    hashes.iter().enumerate().flat_map(move |(at, &first)| {
        let near = hashes.iter().skip(at + 1).take(REACH);
        near.map(move |&second| pair(first, second) >> (u32::BITS - PAIR_BITS))
    })
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use crate::{Lexicon, Vocabulary, hash, tokenize};

    fn lexicon() -> Lexicon {
        Vocabulary::new(["is"].into_iter(), [].into_iter()).lexicon()
    }

    #[test]
    fn words_near_each_other_make_pairs_in_whichever_order() {
        let pairs_of = |text| {
            let mut pairs = lexicon().features(&tokenize(text)).pairs;
            pairs.sort_unstable();
            pairs
        };
        assert_eq!(pairs_of("page not found"), pairs_of("found page not"));
        assert_eq!(pairs_of("one two three four five").len(), 3 + 3 + 2 + 1);
    }

    #[test]
    fn stop_words_stand_between_no_pair() {
        let features = lexicon().features(&tokenize("page is missing"));
        assert_eq!(
            features.pairs,
            pairs(&[hash("page"), hash("miss")]).collect::<Vec<_>>()
        );
    }
}
