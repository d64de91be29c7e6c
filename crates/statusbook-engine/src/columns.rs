//! Bytes for numbers and texts, written column by column: like stands beside like, so that the
//! compression on the way to a browser finds what repeats.

/// Writes columns.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

impl Writer {
    /// A number, seven bits a byte, the lowest first.
    pub(crate) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    /// How many there are, then each as a number.
    pub(crate) fn numbers(&mut self, numbers: &[u32]) {
        self.number(length(numbers));
        numbers.iter().for_each(|&number| self.number(number));
    }

    /// Ascending numbers: what each adds to the one before. The low byte of each apart from the
    /// rest, which is much alike.
    pub(crate) fn ascending(&mut self, numbers: &[u32]) {
        self.number(length(numbers));
        let before = std::iter::once(&0).chain(numbers);
        let gaps: Vec<u32> = numbers.iter().zip(before).map(|(n, b)| n - b).collect();
        gaps.iter().for_each(|gap| self.number(gap >> 8));
        self.bytes
            .extend(gaps.iter().map(|gap| gap.to_le_bytes()[0]));
    }

    /// How many bytes there are, then the bytes.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.number(length(bytes));
        self.bytes.extend_from_slice(bytes);
    }

    /// The length of each, then all of them.
    pub(crate) fn texts<T: AsRef<str>>(&mut self, texts: &[T]) {
        let lengths: Vec<u32> = texts
            .iter()
            .map(|text| length(text.as_ref().as_bytes()))
            .collect();
        self.numbers(&lengths);
        for text in texts {
            self.bytes.extend_from_slice(text.as_ref().as_bytes());
        }
    }

    /// Texts in alphabetical order, each without the beginning it shares with the one before.
    pub(crate) fn sorted_texts<T: AsRef<str>>(&mut self, texts: &[T]) {
        let texts = || texts.iter().map(AsRef::as_ref);
        let before = std::iter::once("").chain(texts());
        let (shared, rest): (Vec<u32>, Vec<&str>) = texts()
            .zip(before)
            .map(|(text, before)| {
                let both = text.bytes().zip(before.bytes());
                let shared = text.floor_char_boundary(both.take_while(|(a, b)| a == b).count());
                (u32::try_from(shared).unwrap_or(0), &text[shared..])
            })
            .unzip();
        self.numbers(&shared);
        self.texts(&rest);
    }
}

/// A length; a table of four billion entries would not fit anywhere.
fn length<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

/// Reads columns in the order in which they were written. Past the end it reads nothing but zeros:
/// the build makes what it reads, and a test compares.
#[derive(Debug)]
pub(crate) struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    fn take(&mut self, count: usize) -> &'static [u8] {
        let (taken, rest) = self.bytes.split_at(count.min(self.bytes.len()));
        self.bytes = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// A number as a length.
    fn length(&mut self) -> usize {
        // No column has more entries than there are bytes left.
        (self.number() as usize).min(self.bytes.len())
    }

    pub(crate) fn numbers(&mut self) -> Vec<u32> {
        let count = self.length();
        (0..count).map(|_| self.number()).collect()
    }

    pub(crate) fn ascending(&mut self) -> Vec<u32> {
        let count = self.length();
        let high: Vec<u32> = (0..count).map(|_| self.number()).collect();
        let low = self.take(count);
        let gaps = high
            .iter()
            .zip(low)
            .map(|(&high, &low)| (high << 8) | u32::from(low));
        let mut last = 0_u32;
        gaps.map(|gap| {
            last = last.wrapping_add(gap);
            last
        })
        .collect()
    }

    pub(crate) fn bytes(&mut self) -> &'static [u8] {
        let count = self.length();
        self.take(count)
    }

    pub(crate) fn texts(&mut self) -> Vec<&'static str> {
        let lengths = self.numbers();
        let text = |length: u32| std::str::from_utf8(self.take(length as usize)).unwrap_or("");
        lengths.into_iter().map(text).collect()
    }

    pub(crate) fn sorted_texts(&mut self) -> Vec<String> {
        let (shared, rest) = (self.numbers(), self.texts());
        let mut text = String::new();
        let whole = shared.into_iter().zip(rest).map(|(shared, rest)| {
            text.truncate(text.floor_char_boundary(shared as usize));
            text.push_str(rest);
            text.clone()
        });
        whole.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, Writer};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_written_is_read(
            numbers: Vec<u32>,
            bytes: Vec<u8>,
            texts: Vec<String>,
        ) {
            let mut ascending: Vec<u32> = numbers.clone();
            ascending.sort_unstable();
            let mut writer = Writer::default();
            writer.numbers(&numbers);
            writer.ascending(&ascending);
            writer.bytes(&bytes);
            let mut sorted = texts.clone();
            sorted.sort_unstable();
            writer.texts(&texts);
            writer.sorted_texts(&sorted);
            writer.number(7);
            let mut reader = Reader::new(writer.bytes.leak());
            prop_assert_eq!(reader.numbers(), numbers);
            prop_assert_eq!(reader.ascending(), ascending);
            prop_assert_eq!(reader.bytes(), bytes);
            prop_assert_eq!(reader.texts(), texts);
            prop_assert_eq!(reader.sorted_texts(), sorted);
            prop_assert_eq!(reader.number(), 7);
        }

        #[test]
        fn bytes_from_elsewhere_do_no_harm(bytes: Vec<u8>) {
            let bytes: &'static [u8] = bytes.leak();
            let mut reader = Reader::new(bytes);
            let _ = (reader.numbers(), reader.ascending(), reader.texts(), reader.bytes());
            let mut reader = Reader::new(bytes);
            let _ = (reader.sorted_texts(), reader.sorted_texts());
        }
    }
}
