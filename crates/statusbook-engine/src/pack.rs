//! What an index is made of, in few bytes: the build writes them, every program that searches reads
//! them once.
//!
//! What can be worked out while reading is not written: keys of diagnostics, letters of words,
//! weights of passages.

use crate::columns::{Reader, Writer};
use crate::hash::Hashes;
use crate::index::{Doc, DocKind, Index, KeyKind, Lists, PAIR_WEIGHT, Passage, Target, Words};
use crate::lexicon::Vocabulary;
use crate::model::Model;
use crate::{Code, Met, key, letters};

/// The parts of an index.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// Id and name of every issuer of a document.
    pub issuers: Vec<(String, String)>,
    /// What can be found: every status, then every diagnostic.
    pub docs: Vec<PackedDoc>,
    /// The single words among the features, ascending by length and then by letters.
    pub words: Vec<String>,
    /// The hashes of the pairs among the features, ascending.
    pub pairs: Vec<u32>,
    /// How telling each word is, in steps of [`crate::WEIGHT_STEP`].
    pub weights: Vec<u8>,
    /// What each feature says about the statuses.
    pub model: Model,
    /// The document of each passage, ascending.
    pub passages: Vec<u16>,
    /// For each word, the passages it stands in, ascending.
    pub postings: Vec<Vec<u16>>,
    /// Key, kind and document of what has a name, ascending; without diagnostics.
    pub keys: Vec<(String, KeyKind, u16)>,
    /// Vocabulary that belongs to no single status.
    pub vocabulary: Vocabulary,
    /// Terms that ask what tells statuses apart, ascending.
    pub differences: Vec<String>,
    /// The statuses of each comparison, in its order.
    pub comparisons: Vec<Vec<Code>>,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedDoc {
    /// `404`, or `heroku/H12`.
    pub id: String,
    /// A diagnostic's identifier as its issuer writes it, where its id is no such thing.
    pub name: String,
    /// The status, or the one a diagnostic rides on.
    pub code: Option<Code>,
    /// Status or diagnostic.
    pub kind: DocKind,
    /// The phrase, or the diagnostic's title.
    pub phrase: String,
    /// Place of its issuer.
    pub issuer: u8,
    /// The summary as plain text.
    pub summary: String,
    /// How often people meet it.
    pub met: Met,
    /// Whether a client can meet it at all.
    pub real: bool,
}

/// A number that stands for no code.
const NO_CODE: u32 = 1000;

impl Pack {
    /// The bytes from which [`Index::unpack`] makes an index.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        let (ids, names): (Vec<&str>, Vec<&str>) = self
            .issuers
            .iter()
            .map(|(id, name)| (id.as_str(), name.as_str()))
            .unzip();
        out.texts(&ids);
        out.texts(&names);
        let docs = &self.docs;
        out.texts(&docs.iter().map(|doc| &doc.id).collect::<Vec<_>>());
        out.texts(&docs.iter().map(|doc| &doc.name).collect::<Vec<_>>());
        let code = |doc: &PackedDoc| doc.code.map_or(NO_CODE, |code| u32::from(code.number()));
        out.numbers(&docs.iter().map(code).collect::<Vec<_>>());
        out.bytes(&docs.iter().map(PackedDoc::bits).collect::<Vec<_>>());
        out.bytes(&docs.iter().map(|doc| doc.issuer).collect::<Vec<_>>());
        out.texts(&docs.iter().map(|doc| &doc.phrase).collect::<Vec<_>>());
        out.texts(&docs.iter().map(|doc| &doc.summary).collect::<Vec<_>>());
        let mut words: Vec<&String> = self.words.iter().collect();
        words.sort_unstable();
        out.sorted_texts(&words);
        out.ascending(&self.pairs);
        out.bytes(&self.weights);
        self.model.write(&mut out);
        out.ascending(&wide(&self.passages));
        let counts = self
            .postings
            .iter()
            .map(|list| u32::try_from(list.len()).unwrap_or(0));
        out.numbers(&counts.collect::<Vec<_>>());
        let gaps = self.postings.iter().flat_map(|list| gaps(list));
        out.numbers(&gaps.collect::<Vec<_>>());
        self.write_keys(&mut out);
        // No feature, but known: "oder" is no misspelt "over".
        let stops: Vec<&str> = self.vocabulary.standing_stops().into_iter().collect();
        out.sorted_texts(&stops);
        let place = |term: &str| {
            let by_length = |word: &String| (word.len(), word.as_str()).cmp(&(term.len(), term));
            let word = self.words.binary_search_by(by_length);
            let at = word.or_else(|_| stops.binary_search(&term).map(|at| self.words.len() + at));
            at.ok().and_then(|at| u32::try_from(at).ok())
        };
        self.vocabulary.write(place, &mut out);
        out.sorted_texts(&self.differences);
        let comparisons = || self.comparisons.iter();
        let counts = comparisons().map(|codes| u32::try_from(codes.len()).unwrap_or(0));
        out.numbers(&counts.collect::<Vec<_>>());
        let codes = comparisons().flatten().map(|code| u32::from(code.number()));
        out.numbers(&codes.collect::<Vec<_>>());
        out.bytes
    }

    fn write_keys(&self, out: &mut Writer) {
        out.sorted_texts(&self.keys.iter().map(|(key, ..)| key).collect::<Vec<_>>());
        out.bytes(
            &self
                .keys
                .iter()
                .map(|(_, kind, _)| *kind as u8)
                .collect::<Vec<_>>(),
        );
        out.numbers(
            &self
                .keys
                .iter()
                .map(|(.., doc)| u32::from(*doc))
                .collect::<Vec<_>>(),
        );
    }
}

fn wide(numbers: &[u16]) -> Vec<u32> {
    numbers.iter().map(|&number| u32::from(number)).collect()
}

/// What each of some ascending numbers adds to the one before.
fn gaps(list: &[u16]) -> impl Iterator<Item = u32> + '_ {
    let before = std::iter::once(&0).chain(list);
    list.iter()
        .zip(before)
        .map(|(place, before)| u32::from(place - before))
}

impl PackedDoc {
    /// How often it is met, whether it is real, and what it is.
    fn bits(&self) -> u8 {
        (self.met as u8) << 2
            | u8::from(self.real) << 1
            | u8::from(self.kind == DocKind::Diagnostic)
    }
}

impl Index {
    /// Makes an index of the bytes that [`Pack::bytes`] wrote. Takes a few milliseconds; what is
    /// kept for as long as the program runs is given up to it.
    pub fn unpack(bytes: &'static [u8]) -> Self {
        let mut from = Reader::new(bytes);
        let issuers = from.texts();
        let issuer_names = from.texts();
        let ids = from.texts();
        let own_names = from.texts();
        let codes = from.numbers();
        let bits = from.bytes();
        let of_issuer = from.bytes();
        let phrases = from.texts();
        let summaries = from.texts();
        let mut keys: Vec<(String, KeyKind, u16)> = Vec::new();
        let mut docs = Vec::with_capacity(ids.len());
        for (at, id) in ids.into_iter().enumerate() {
            let issuer = usize::from(of_issuer[at]);
            let doc = Doc {
                id,
                code: u16::try_from(codes[at]).ok().and_then(Code::new),
                kind: if bits[at] & 1 == 0 {
                    DocKind::Status
                } else {
                    DocKind::Diagnostic
                },
                phrase: phrases[at],
                issuer: issuers[issuer],
                summary: summaries[at],
                met: Met::ALL[usize::from(bits[at] >> 2) % Met::ALL.len()],
                real: bits[at] & 2 != 0,
            };
            if doc.kind == DocKind::Diagnostic {
                let place = u16::try_from(at).unwrap_or(u16::MAX);
                let named = names_of(&doc, own_names[at], issuer_names[issuer]);
                keys.extend(
                    named
                        .into_iter()
                        .map(|(name, kind)| (key(&name), kind, place)),
                );
            }
            docs.push(doc);
        }
        let words = by_length(&from.sorted_texts());
        let pairs = from.ascending();
        let mut weights = from.bytes().to_vec();
        weights.resize(words.len() + pairs.len(), PAIR_WEIGHT);
        let model = Model::read(&mut from);
        let (passages, postings) = passages(&mut from, &weights);
        read_keys(&mut from, &mut keys);
        keys.sort_unstable();
        strongest_first(&mut keys);
        let stops = from.sorted_texts();
        let text_of = |place: u32| match (place as usize).checked_sub(words.len()) {
            None => words.get(place as usize),
            Some(stop) => stops.get(stop).map_or("", String::as_str),
        };
        let lexicon = Vocabulary::read(text_of, &mut from).lexicon();
        let differences = from.sorted_texts();
        let comparisons = read_comparisons(&mut from);
        let first_pair = u16::try_from(words.len()).unwrap_or(u16::MAX);
        Self {
            docs: docs.leak(),
            pairs: Hashes::new(
                pairs
                    .into_iter()
                    .zip(first_pair..)
                    .collect::<Vec<_>>()
                    .into_iter(),
            ),
            words,
            weights,
            model,
            passages,
            postings,
            phrases: phrases_among(&keys),
            targets: keys
                .iter()
                .map(|&(_, kind, doc)| Target { doc, kind })
                .collect(),
            keys: keys.iter().map(|(key, ..)| key).collect(),
            lexicon,
            differences,
            comparisons,
        }
    }
}

/// The names of a diagnostic: its identifier with and without its issuer, and its title.
fn names_of(doc: &Doc, own_name: &str, issuer_name: &str) -> Vec<(String, KeyKind)> {
    let id = doc.id.rsplit_once('/').map_or(doc.id, |(_, id)| id);
    let mut names = vec![(doc.phrase.to_owned(), KeyKind::Title)];
    for id in [id, own_name] {
        if id.is_empty() {
            continue;
        }
        for full in [
            format!("{} {id}", doc.issuer),
            format!("{issuer_name} {id}"),
            format!("{id} {}", doc.issuer),
        ] {
            names.push((full, KeyKind::FullId));
        }
        // A bare number of three digits is the status, not a load balancer's note on it.
        if !(id.len() == 3 && id.bytes().all(|b| b.is_ascii_digit())) {
            names.push((id.to_owned(), KeyKind::Id));
        }
    }
    names
}

/// Leaves each document its strongest claim to a key; keys ascend, and by kind where they are equal.
fn strongest_first(keys: &mut Vec<(String, KeyKind, u16)>) {
    let mut seen: Vec<u16> = Vec::new();
    let mut last = String::new();
    keys.retain(|(key, _, doc)| {
        if *key != last {
            seen.clear();
            last.clone_from(key);
        }
        let first = !key.is_empty() && !seen.contains(doc);
        seen.push(*doc);
        first
    });
}

fn read_keys(from: &mut Reader, keys: &mut Vec<(String, KeyKind, u16)>) {
    let texts = from.sorted_texts();
    let (kinds, docs) = (from.bytes(), from.numbers());
    for (at, text) in texts.into_iter().enumerate() {
        let kind = KeyKind::ALL[usize::from(kinds[at]) % KeyKind::ALL.len()];
        keys.push((text, kind, u16::try_from(docs[at]).unwrap_or(0)));
    }
}

/// Words in alphabetical order as an index has them. Only the lengths have to be sorted, and those
/// without the code of a sort, which a browser would have to fetch.
fn by_length(words: &[String]) -> Words {
    let longest = words.iter().map(String::len).max().unwrap_or(0);
    let of_length = |length| words.iter().filter(move |word| word.len() == length);
    let all = (0..=longest).flat_map(of_length);
    Words::new(all.map(String::as_str).collect())
}

fn read_comparisons(from: &mut Reader) -> Vec<Vec<Code>> {
    let (counts, codes) = (from.numbers(), from.numbers());
    let mut codes = codes.into_iter();
    let mut some = |count| {
        let codes = codes.by_ref().take(count as usize);
        codes
            .filter_map(|code| Code::new(u16::try_from(code).ok()?))
            .collect()
    };
    counts.into_iter().map(&mut some).collect()
}

fn passages(from: &mut Reader, weights: &[u8]) -> (Vec<Passage>, Lists) {
    let docs = from.ascending().into_iter();
    let mut passages: Vec<Passage> = docs
        .map(|doc| Passage {
            doc: u16::try_from(doc).unwrap_or(0),
            weight: 0,
        })
        .collect();
    let (counts, gaps) = (from.numbers(), from.numbers());
    let mut gaps = gaps.into_iter();
    let mut postings = Lists {
        items: Vec::new(),
        ends: Vec::new(),
    };
    for (&count, &weight) in counts.iter().zip(weights) {
        let mut place = 0;
        for gap in gaps.by_ref().take(count as usize) {
            place += gap;
            passages[place as usize].weight += u16::from(weight);
            postings.items.push(u16::try_from(place).unwrap_or(0));
        }
        postings
            .ends
            .push(u32::try_from(postings.items.len()).unwrap_or(u32::MAX));
    }
    (passages, postings)
}

/// The keys that are phrases, by place, with their letters.
fn phrases_among(keys: &[(String, KeyKind, u16)]) -> Vec<(usize, u32)> {
    let phrase = |kind: KeyKind| {
        matches!(
            kind,
            KeyKind::Phrase | KeyKind::OtherPhrase | KeyKind::FormerPhrase
        )
    };
    let places = keys
        .iter()
        .enumerate()
        .filter(|(_, (_, kind, _))| phrase(*kind));
    places.map(|(at, (key, ..))| (at, letters(key))).collect()
}
