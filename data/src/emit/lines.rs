//! What a book offers to search: its documents, their keys, and the lines that speak for them.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{Code, DocKind, Features, KeyKind, Lexicon, Met, PackedDoc, key, tokenize};

use crate::file::{Asked, Diagnostic, Meaning};
use crate::{Corpus, OwnedSpan, Text, parse_prose};

/// How much a line that people type counts; the page's own prose and a diagnostic's texts are
/// further from what people type.
const TYPED: f32 = 1.0;
const PROSE: f32 = 0.7;
const DIAGNOSTIC: f32 = 0.5;

/// What a good alternative gets of what the right answer gets.
const ALSO: f32 = 0.25;

/// How much the lines of a status count by how often people meet it: most of what is typed is about
/// a few statuses, and the model has only so many weights.
const fn importance(met: Met) -> f32 {
    match met {
        Met::Daily => 1.3,
        Met::Often => 1.0,
        Met::Sometimes => 0.8,
        Met::Rarely => 0.6,
    }
}

/// Everything that is to be found, and by what.
pub(super) struct Lines {
    lexicon: Lexicon,
    /// Id and name of every issuer.
    pub(super) issuers: Vec<(String, String)>,
    /// What can be found.
    pub(super) docs: Vec<PackedDoc>,
    /// Key, kind and place of the document.
    pub(super) keys: BTreeSet<(String, KeyKind, u16)>,
    /// Lines that speak for statuses.
    pub(super) said: Vec<Line>,
    /// Texts of diagnostics: place of the document, and the words.
    pub(super) passages: Vec<(u16, BTreeSet<Feature>)>,
    /// The place of each status.
    places: BTreeMap<u16, usize>,
}

/// What a line is made of. Words come first, by length and then by letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Feature {
    Word(usize, String),
    /// The hash of two words near each other.
    Pair(u32),
}

impl Feature {
    fn word(text: String) -> Self {
        Self::Word(text.len(), text)
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::Word(..))
    }
}

/// A line with the statuses it speaks for.
pub(super) struct Line {
    /// What it is made of.
    pub(super) features: BTreeSet<Feature>,
    /// Statuses by place, with shares that add up to 1; the place after the last is "none of them".
    pub(super) targets: Vec<(usize, f32)>,
    /// How much it counts.
    pub(super) weight: f32,
}

impl Lines {
    /// Collects everything from the data.
    pub(super) fn of(corpus: &Corpus, lexicon: Lexicon) -> Result<Self, String> {
        let issuers = corpus.issuers.value.issuer.iter();
        let mut lines = Self {
            lexicon,
            issuers: issuers
                .map(|issuer| (issuer.id.to_string(), issuer.name.to_string()))
                .collect(),
            docs: Vec::new(),
            keys: BTreeSet::new(),
            said: Vec::new(),
            passages: Vec::new(),
            places: BTreeMap::new(),
        };
        for file in &corpus.statuses {
            lines.status(file.value.code, &file.value.met, &file.value.meaning)?;
        }
        for file in &corpus.diagnostics {
            for diagnostic in &file.value.diagnostic {
                lines.diagnostic(&file.value.issuer, diagnostic)?;
            }
        }
        for file in &corpus.asked {
            file.value.asked.iter().for_each(|asked| lines.asked(asked));
            let nothing = lines.statuses();
            file.value
                .unrelated
                .iter()
                .for_each(|line| lines.line(line, vec![(nothing, 1.0)], TYPED));
        }
        for file in &corpus.comparisons {
            let codes = file.value.codes.iter();
            let all: Vec<usize> = codes
                .filter_map(|code| lines.places.get(code).copied())
                .collect();
            #[expect(clippy::cast_precision_loss, reason = "a handful of statuses")]
            let share = 1.0 / all.len() as f32;
            let targets: Vec<(usize, f32)> = all.into_iter().map(|place| (place, share)).collect();
            let asks = file.value.asks.iter();
            asks.for_each(|text| lines.line(text, targets.clone(), TYPED));
        }
        lines.names_of_libraries(corpus);
        Ok(lines)
    }

    /// How many documents are statuses; these come first.
    pub(super) fn statuses(&self) -> usize {
        self.places.len()
    }

    fn here(&self) -> Result<u16, String> {
        u16::try_from(self.docs.len() - 1)
            .map_err(|_| "more documents than an index holds".to_owned())
    }

    fn status(&mut self, number: u16, met: &Text, meanings: &[Meaning]) -> Result<(), String> {
        let first = meanings
            .first()
            .ok_or_else(|| format!("{number:03} has no meaning"))?;
        let real =
            |m: &Meaning| !matches!(m.reach.as_deref(), Some("constant" | "never" | "internal"));
        let issuer = self.issuer(&first.issuer)?;
        self.docs.push(PackedDoc {
            id: format!("{number:03}"),
            name: String::new(),
            code: Code::new(number),
            kind: DocKind::Status,
            phrase: first.phrase.to_string(),
            issuer,
            summary: plain(&first.summary)?,
            met: Met::from_word(met).ok_or_else(|| format!("{number:03} is met {met:?}"))?,
            real: meanings.iter().any(real),
        });
        let doc = self.here()?;
        let place = usize::from(doc);
        self.places.insert(number, place);
        for meaning in meanings {
            let registered = &*meaning.issuer == "iana";
            let kind = if registered {
                KeyKind::Phrase
            } else {
                KeyKind::OtherPhrase
            };
            // "(Unused)" names two numbers, and neither.
            if &*meaning.standing != "unused" {
                self.name(place, kind, &meaning.phrase);
            }
            for name in &meaning.names {
                self.name(place, KeyKind::FormerPhrase, &name.name);
            }
            self.meaning(place, meaning)?;
        }
        Ok(())
    }

    fn meaning(&mut self, place: usize, m: &Meaning) -> Result<(), String> {
        let typed = m.search.lines();
        for text in typed.chain(m.error.iter().map(|error| &error.text)) {
            self.line(text, vec![(place, 1.0)], TYPED);
        }
        let prose = [&m.summary]
            .into_iter()
            .chain(&m.r#use.when)
            .chain(m.cause.iter().map(|c| &c.title));
        for text in prose {
            self.line(&plain(text)?, vec![(place, 1.0)], PROSE);
        }
        Ok(())
    }

    /// The place of an issuer.
    fn issuer(&self, id: &str) -> Result<u8, String> {
        let at = self.issuers.iter().position(|(of, _)| of == id);
        at.and_then(|at| u8::try_from(at).ok())
            .ok_or_else(|| format!("{id} is no issuer, or one too many"))
    }

    fn diagnostic(&mut self, issuer_id: &Text, d: &Diagnostic) -> Result<(), String> {
        let issuer = self.issuer(issuer_id)?;
        let issuer_name = self.issuers[usize::from(issuer)].1.clone();
        let summary = plain(&d.summary)?;
        self.docs.push(PackedDoc {
            id: format!("{}/{}", &**issuer_id, &*d.id),
            name: d.name.as_deref().unwrap_or_default().to_owned(),
            code: d.status.first().and_then(|&number| Code::new(number)),
            kind: DocKind::Diagnostic,
            phrase: d.title.to_string(),
            issuer,
            summary: summary.clone(),
            met: Met::Rarely,
            real: true,
        });
        let doc = self.here()?;
        let name = d.name.as_ref().unwrap_or(&d.id);
        let target = d
            .status
            .first()
            .and_then(|number| self.places.get(number))
            .copied();
        let title = format!("{issuer_name} {} {}", &**name, &*d.title);
        let mut said = BTreeSet::new();
        for text in std::iter::once(summary.as_str()).chain(d.search.iter().map(|t| &**t)) {
            said.extend(self.words(text));
            if let Some(place) = target {
                self.line(text, vec![(place, 1.0)], DIAGNOSTIC);
            }
        }
        if let Some(place) = target {
            self.line(&title, vec![(place, 1.0)], DIAGNOSTIC);
        }
        self.passages.push((doc, self.words(&title).collect()));
        self.passages.push((doc, said));
        Ok(())
    }

    /// The words of a text that tell something.
    fn words(&self, text: &str) -> impl Iterator<Item = Feature> + use<> {
        let terms = self.lexicon.terms(&tokenize(text)).into_iter();
        terms
            .filter(|term| !term.stop)
            .map(|term| Feature::word(term.text))
    }

    fn asked(&mut self, asked: &Asked) {
        let right = asked.status.iter().map(|number| (number, 1.0));
        let also = asked.also.iter().map(|number| (number, ALSO));
        let mut targets: Vec<(usize, f32)> = right
            .chain(also)
            .filter_map(|(n, share)| Some((*self.places.get(n)?, share)))
            .collect();
        let sum: f32 = targets.iter().map(|(_, share)| share).sum();
        targets.iter_mut().for_each(|(_, share)| *share /= sum);
        for text in &asked.lines {
            self.line(text, targets.clone(), TYPED);
        }
    }

    /// Constants and recorded phrases, which are names of statuses.
    fn names_of_libraries(&mut self, corpus: &Corpus) {
        for row in &corpus.constants {
            let Some(&place) = self.places.get(&row.value.code) else {
                continue;
            };
            let Ok(doc) = u16::try_from(place) else {
                continue;
            };
            let symbol = &row.value.symbol;
            self.keys.insert((key(symbol), KeyKind::Symbol, doc));
            let tail = symbol.rsplit(['.', ':', '>', '/']).next().unwrap_or(symbol);
            self.keys.insert((key(tail), KeyKind::Tail, doc));
        }
        for row in &corpus.phrases {
            if let Some(&place) = self.places.get(&row.value.code) {
                self.name(place, KeyKind::FormerPhrase, &row.value.phrase);
            }
        }
        self.keys.retain(|(key, ..)| !key.is_empty());
        // The set ascends by kind: a document keeps its strongest claim to a key.
        let mut seen = BTreeSet::new();
        self.keys
            .retain(|(key, _, doc)| seen.insert((key.clone(), *doc)));
    }

    fn name(&mut self, place: usize, kind: KeyKind, phrase: &str) {
        if let Ok(doc) = u16::try_from(place) {
            self.keys.insert((key(phrase), kind, doc));
        }
        self.line(phrase, vec![(place, 1.0)], TYPED);
    }

    fn line(&mut self, text: &str, targets: Vec<(usize, f32)>, weight: f32) {
        let Features { terms, pairs } = self.lexicon.features(&tokenize(text));
        let said = terms.into_iter().filter(|term| !term.stop);
        let words = said.map(|term| Feature::word(term.text));
        let features: BTreeSet<Feature> =
            words.chain(pairs.into_iter().map(Feature::Pair)).collect();
        if !features.is_empty() {
            let importance = |place: usize| {
                let status = self.docs.get(place).filter(|_| place < self.places.len());
                status.map_or(1.0, |doc| importance(doc.met))
            };
            let met: f32 = targets
                .iter()
                .map(|&(place, share)| share * importance(place))
                .sum();
            self.said.push(Line {
                features,
                targets,
                weight: weight * met,
            });
        }
    }
}

/// Prose as plain text.
fn plain(text: &Text) -> Result<String, String> {
    let spans = parse_prose(text).map_err(|what| format!("{what}: {}", &**text))?;
    Ok(spans
        .into_iter()
        .map(|span| match span {
            OwnedSpan::Text(text) | OwnedSpan::Emphasis(text) | OwnedSpan::Link { text, .. } => {
                text
            }
            OwnedSpan::Code(text) => format!("`{text}`"),
            OwnedSpan::Status(number) => format!("{number:03}"),
        })
        .collect())
}
