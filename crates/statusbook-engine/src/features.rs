//! The features of a text: what the trained model weighs.

use crate::lexicon::Term;
use crate::tokenize::{Token, TokenKind};

/// Letters of a gram.
const GRAM: usize = 4;

/// What marks a gram among terms and pairs; no term begins with it.
pub const GRAM_MARK: char = '~';

/// Two terms that stand next to each other: `not found`.
pub fn pairs(terms: &[Term]) -> impl Iterator<Item = String> + '_ {
    terms
        .windows(2)
        .map(|pair| format!("{} {}", pair[0].text, pair[1].text))
}

/// Pieces of the words, so that inflections, compounds and misspellings share most of theirs: four
/// letters of a word with its borders (`<for`, `forb`, … `den>`); of a script without spaces,
/// every one, two and three characters.
pub fn grams(tokens: &[Token]) -> Vec<String> {
    let mut grams = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Run => (1..=3).for_each(|size| push_windows(&token.text, size, &mut grams)),
            TokenKind::Word if token.text.chars().nth(GRAM - 1).is_some() => {
                push_windows(&format!("<{}>", token.text), GRAM, &mut grams);
            }
            _ => {}
        }
    }
    grams
}

fn push_windows(text: &str, size: usize, grams: &mut Vec<String>) {
    let mut ends = text
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .skip(size - 1);
    let starts = text.char_indices().map(|(at, _)| at);
    grams.extend(
        starts
            .zip(&mut ends)
            .map(|(from, to)| format!("{GRAM_MARK}{}", &text[from..to])),
    );
}

#[cfg(test)]
mod tests {
    use super::grams;
    use crate::tokenize;

    #[test]
    fn grams_overlap_and_know_the_borders() {
        assert_eq!(grams(&tokenize("gone")), ["~<gon", "~gone", "~one>"]);
        assert_eq!(grams(&tokenize("get")), Vec::<String>::new());
        assert_eq!(grams(&tokenize("失败")), ["~失", "~败", "~失败"]);
    }
}
