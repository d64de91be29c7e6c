//! Hashes of words: what is looked up by its letters alone need not be stored with them.

/// A hash under construction: FNV-1a, so that a text can be hashed piece by piece.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growing(u32);

impl Growing {
    /// The hash of nothing; `salt` keeps tables apart that must not answer for each other.
    pub(crate) const fn new(salt: u8) -> Self {
        Self(0x811c_9dc5).push(&[salt])
    }

    pub(crate) const fn push(self, bytes: &[u8]) -> Self {
        let mut hash = self.0;
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        Self(hash)
    }

    /// With a last stir, so that all bits tell.
    pub(crate) const fn hash(self) -> u32 {
        stir(self.0)
    }
}

/// 32 bits of a text, the same on every machine.
pub const fn hash(text: &str) -> u32 {
    Growing::new(0).push(text.as_bytes()).hash()
}

/// The hash of two words that stand near each other, in whichever order.
pub(crate) const fn pair(a: u32, b: u32) -> u32 {
    stir(a.wrapping_add(b) ^ (a ^ b).rotate_left(16))
}

/// The finaliser of `MurmurHash3`: every bit depends on every other.
const fn stir(mut hash: u32) -> u32 {
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// A table from hashes to places.
#[derive(Clone, Debug)]
pub(crate) struct Hashes {
    /// Open addressing, a power of two of slots, at most half of them taken.
    slots: Vec<(u32, u16)>,
}

/// What stands in a free slot.
const FREE: u16 = u16::MAX;

impl Hashes {
    /// A table of these hashes, each with its place. Of equal hashes the first counts.
    pub(crate) fn new(entries: impl ExactSizeIterator<Item = (u32, u16)>) -> Self {
        let size = (2 * entries.len()).next_power_of_two();
        let mut slots = vec![(0, FREE); size];
        for (hash, place) in entries {
            let mut at = hash as usize & (size - 1);
            while slots[at].1 != FREE && slots[at].0 != hash {
                at = (at + 1) & (size - 1);
            }
            if slots[at].1 == FREE {
                slots[at] = (hash, place);
            }
        }
        Self { slots }
    }

    /// The place of a hash.
    pub(crate) fn get(&self, hash: u32) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] {
                (_, FREE) => return None,
                (found, place) if found == hash => return Some(usize::from(place)),
                _ => at = (at + 1) & mask,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hashes, hash, pair};

    #[test]
    fn a_table_gives_back_what_was_put_in_and_nothing_else() {
        let entries: Vec<(u32, u16)> = (0..1000).map(|n| (hash(&n.to_string()), n)).collect();
        let table = Hashes::new(entries.iter().copied());
        for (hash, place) in entries {
            assert_eq!(table.get(hash), Some(usize::from(place)));
        }
        assert!((1000..2000).all(|n| table.get(hash(&n.to_string())).is_none()));
    }

    #[test]
    fn an_empty_table_has_nothing() {
        assert_eq!(Hashes::new([].into_iter()).get(7), None);
    }

    #[test]
    fn the_order_of_a_pair_does_not_matter_but_its_words_do() {
        let [a, b, c] = ["retry", "after", "upload"].map(hash);
        assert_eq!(pair(a, b), pair(b, a));
        assert_ne!(pair(a, b), pair(a, c));
    }
}
