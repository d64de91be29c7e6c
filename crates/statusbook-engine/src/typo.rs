//! Words that are nearly right.

/// Edits a query word may be off by. Short words have too many neighbours: at two letters off,
/// `put` would find `get`.
pub const fn allowed_edits(letters: usize) -> u32 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many edits a whole phrase may be away. A longer one leaves room for one more: no other phrase
/// is near it.
pub(crate) const fn allowed_in_phrase(letters: usize) -> u32 {
    match letters {
        0..=10 => allowed_edits(letters),
        _ => 3,
    }
}

/// Longest word that is compared; a longer one is an identifier or noise.
const LONGEST: usize = 64;

/// The number of single-letter edits (insert, delete, replace, swap of neighbours) between two
/// words, or `None` above `most`. Compares bytes; the optimal string alignment distance, computed
/// one bit a letter (Hyyrö 2003).
pub fn edits(a: &str, b: &str, most: u32) -> Option<u32> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most as usize || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    if a.is_empty() || b.is_empty() {
        return u32::try_from(a.len().max(b.len())).ok();
    }
    let last = 1_u64 << (a.len() - 1);
    let mut distance = u32::try_from(a.len()).ok()?;
    let (mut up, mut down) = (u64::MAX, 0_u64);
    let (mut diagonal, mut before) = (0_u64, 0_u64);
    for &letter in b {
        let here = a
            .iter()
            .enumerate()
            .fold(0, |mask, (i, &c)| mask | (u64::from(c == letter) << i));
        let swap = (((!diagonal) & here) << 1) & before;
        diagonal = (((here & up).wrapping_add(up)) ^ up) | here | down | swap;
        let horizontal_up = down | !(diagonal | up);
        let horizontal_down = diagonal & up;
        distance += u32::from(horizontal_up & last != 0);
        distance -= u32::from(horizontal_down & last != 0);
        let shifted = (horizontal_up << 1) | 1;
        up = (horizontal_down << 1) | !(diagonal | shifted);
        down = shifted & diagonal;
        before = here;
    }
    (distance <= most).then_some(distance)
}

/// One bit for each letter that occurs. One edit changes at most two bits, so words whose masks
/// differ in more bits than twice the edits need no comparison.
pub const fn letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut mask = 0;
    let mut at = 0;
    while at < bytes.len() {
        mask |= 1 << (bytes[at] & 31);
        at += 1;
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::{allowed_edits, edits, letters};
    use proptest::prelude::*;

    #[test]
    fn short_words_must_be_exact() {
        for (word, allowed) in [("get", 0), ("gone", 1), ("precondition", 2)] {
            assert_eq!(allowed_edits(word.len()), allowed, "{word}");
        }
    }

    #[test]
    fn neighbours_are_counted() {
        for (a, b, distance) in [
            ("timeout", "timout", Some(1)),
            ("gateway", "gatewya", Some(1)),
            ("forbidden", "forbiden", Some(1)),
            ("unauthorized", "unathurazed", None),
            ("same", "same", Some(0)),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(edits(a, b, 2), distance, "{a} {b}");
        }
    }

    /// The textbook table: slow and obvious.
    fn oracle(a: &[u8], b: &[u8]) -> u32 {
        let mut d = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 {
                    u32::try_from(j).unwrap()
                } else if j == 0 {
                    u32::try_from(i).unwrap()
                } else {
                    let replace = d[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1]);
                    let mut best = replace.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(d[i - 2][j - 2] + 1);
                    }
                    best
                }
            }
        }
        d[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn edits_agree_with_the_table(a in "[a-d]{0,9}", b in "[a-d]{0,9}") {
            let exact = oracle(a.as_bytes(), b.as_bytes());
            prop_assert_eq!(edits(&a, &b, 20), Some(exact));
            prop_assert_eq!(edits(&a, &b, 2), (exact <= 2).then_some(exact));
        }

        #[test]
        fn letter_masks_never_hide_a_neighbour(a in "[a-z]{0,9}", b in "[a-z]{0,9}") {
            let distance = oracle(a.as_bytes(), b.as_bytes());
            prop_assert!((letters(&a) ^ letters(&b)).count_ones() <= 2 * distance);
        }
    }
}
