//! What a book offers to search: its documents, their keys, and the lines that speak for them.

use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{Features, KeyKind, Lexicon, key, tokenize};

use super::rust::{code, string, variant};
use crate::file::{Asked, Diagnostic, Meaning};
use crate::{Corpus, OwnedSpan, Text, parse_prose};

/// How much a line that people type counts; the page's own prose and a diagnostic's texts are
/// further from what people type.
const TYPED: f32 = 1.0;
const PROSE: f32 = 0.7;
const DIAGNOSTIC: f32 = 0.5;

/// What a good alternative gets of what the right answer gets.
const ALSO: f32 = 0.25;

/// Everything that is to be found, and by what.
pub(super) struct Lines<'a> {
    lexicon: Lexicon<'a>,
    /// Rust expressions of `Doc`s.
    pub(super) docs: Vec<String>,
    /// Key, kind and place of the document.
    pub(super) keys: BTreeSet<(String, KeyKind, u16)>,
    /// Lines that speak for statuses.
    pub(super) said: Vec<Line>,
    /// Texts of diagnostics: place of the document, and the terms.
    pub(super) passages: Vec<(u16, BTreeSet<String>)>,
    /// The place of each status.
    places: BTreeMap<u16, usize>,
}

/// A line with the statuses it speaks for.
pub(super) struct Line {
    /// Its terms, pairs and grams.
    pub(super) features: BTreeSet<String>,
    /// Statuses by place, with shares that add up to 1; the place after the last is "none of them".
    pub(super) targets: Vec<(usize, f32)>,
    /// How much it counts.
    pub(super) weight: f32,
}

impl<'a> Lines<'a> {
    /// Collects everything from the data.
    pub(super) fn of(corpus: &Corpus, lexicon: &Lexicon<'a>) -> Result<Self, String> {
        let mut lines = Self {
            lexicon: *lexicon,
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
            let issuers = &corpus.issuers.value.issuer;
            let issuer = issuers
                .iter()
                .find(|issuer| *issuer.id == *file.value.issuer);
            let name = issuer.map_or("", |issuer| &issuer.name);
            for diagnostic in &file.value.diagnostic {
                lines.diagnostic(&file.value.issuer, name, diagnostic)?;
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
        self.docs.push(format!(
            "Doc {{ id: \"{number:03}\", code: Some({}), kind: DocKind::Status, phrase: {}, issuer: {}, summary: {}, met: {}, real: {} }}",
            code(number),
            string(&first.phrase),
            string(&first.issuer),
            string(&plain(&first.summary)?),
            variant("Met", met),
            meanings.iter().any(real),
        ));
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
        let s = &m.search;
        let typed = [
            &s.questions,
            &s.words,
            &s.de,
            &s.es,
            &s.fr,
            &s.ja,
            &s.pt,
            &s.ru,
            &s.zh,
        ];
        for text in typed
            .into_iter()
            .flatten()
            .chain(m.error.iter().map(|error| &error.text))
        {
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

    fn diagnostic(
        &mut self,
        issuer: &Text,
        issuer_name: &str,
        d: &Diagnostic,
    ) -> Result<(), String> {
        let status = d
            .status
            .first()
            .map_or_else(|| "None".to_owned(), |&c| format!("Some({})", code(c)));
        self.docs.push(format!(
            "Doc {{ id: {}, code: {status}, kind: DocKind::Diagnostic, phrase: {}, issuer: {}, summary: {}, met: Met::Rarely, real: true }}",
            string(&format!("{}/{}", &**issuer, &*d.id)),
            string(&d.title),
            string(issuer),
            string(&plain(&d.summary)?),
        ));
        let doc = self.here()?;
        let name = d.name.as_ref().unwrap_or(&d.id);
        for id in [&*d.id, &**name] {
            for full in [
                format!("{}{id}", &**issuer),
                format!("{issuer_name} {id}"),
                format!("{id}{}", &**issuer),
            ] {
                self.keys.insert((key(&full), KeyKind::FullId, doc));
            }
            // A bare number of three digits is the status, not a load balancer's note on it.
            if !(id.len() == 3 && id.bytes().all(|b| b.is_ascii_digit())) {
                self.keys.insert((key(id), KeyKind::Id, doc));
            }
        }
        self.keys.insert((key(&d.title), KeyKind::Title, doc));
        let target = d
            .status
            .first()
            .and_then(|number| self.places.get(number))
            .copied();
        let title = format!("{issuer_name} {} {}", &**name, &*d.title);
        let summary = plain(&d.summary)?;
        let texts = [title.as_str(), summary.as_str()]
            .into_iter()
            .chain(d.search.iter().map(|t| &**t));
        for text in texts {
            let terms = self.lexicon.terms(&tokenize(text));
            let said = terms
                .into_iter()
                .filter(|term| !term.stop)
                .map(|term| term.text)
                .collect();
            self.passages.push((doc, said));
            if let Some(place) = target {
                self.line(text, vec![(place, 1.0)], DIAGNOSTIC);
            }
        }
        Ok(())
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
        let Features {
            terms,
            pairs,
            grams,
        } = self.lexicon.features(&tokenize(text));
        let said = terms
            .into_iter()
            .filter(|term| !term.stop)
            .map(|term| term.text);
        let features: BTreeSet<String> = said.chain(pairs).chain(grams).collect();
        if !features.is_empty() {
            self.said.push(Line {
                features,
                targets,
                weight,
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
