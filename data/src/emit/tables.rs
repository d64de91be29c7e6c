//! Everything of a book but its index.

use std::collections::BTreeMap;

use super::around;
use super::rust::{code, define, maybe, option, optional, prose, proses, slice, string, variant};
use crate::{Corpus, Text, file};

pub(super) fn write(corpus: &Corpus, out: &mut String) -> Result<(), String> {
    let places = Places::of(corpus);
    out.push_str(
        "const fn code(number: u16) -> Code { match Code::new(number) { Some(code) => code, None => panic!() } }\n",
    );
    documents(corpus, out);
    issuers(corpus, out);
    around::software(corpus, out);
    let statuses: Vec<String> = corpus
        .statuses
        .iter()
        .map(|f| places.status(&f.value))
        .collect::<Result<_, _>>()?;
    define(
        out,
        "STATUSES",
        &format!("[Status; {}]", statuses.len()),
        list(&statuses),
    );
    slots(corpus, out);
    let mut diagnostics = Vec::new();
    for file in &corpus.diagnostics {
        for diagnostic in &file.value.diagnostic {
            diagnostics.push(places.diagnostic(&file.value.issuer, diagnostic)?);
        }
    }
    define(
        out,
        "DIAGNOSTICS",
        &format!("[Diagnostic; {}]", diagnostics.len()),
        list(&diagnostics),
    );
    libraries(corpus, out);
    phrases(corpus, out);
    around::write(corpus, out)?;
    out.push_str(
        "pub(super) static BOOK: Book = Book { statuses: &STATUSES, slots: &SLOTS, issuers: &ISSUERS, \
         diagnostics: &DIAGNOSTICS, libraries: &LIBRARIES, phrases: &PHRASES, \
         comparisons: &COMPARISONS, chooser: &CHOOSER, faults: &FAULTS, issuer_notes: &ISSUER_NOTES, \
         index: &INDEX };\n",
    );
    Ok(())
}

fn list(items: &[String]) -> String {
    format!("[\n{}\n]", items.join(",\n"))
}

fn documents(corpus: &Corpus, out: &mut String) {
    let documents: Vec<String> = corpus
        .documents
        .value
        .document
        .iter()
        .map(|d| {
            let id = match (d.rfc, &d.doc) {
                (Some(rfc), _) => format!("DocumentId::Rfc({rfc})"),
                (None, doc) => {
                    format!(
                        "DocumentId::Draft({})",
                        string(doc.as_deref().unwrap_or_default())
                    )
                }
            };
            let state = match &*d.status {
                "obsolete" => "Obsolete",
                "historic" => "Historic",
                "draft" | "expired" => "Draft",
                _ => "Current",
            };
            let title = string(&d.title);
            format!("Document {{ id: {id}, title: {title}, state: DocumentState::{state} }}")
        })
        .collect();
    define(
        out,
        "DOCUMENTS",
        &format!("[Document; {}]", documents.len()),
        list(&documents),
    );
}

fn issuers(corpus: &Corpus, out: &mut String) {
    let issuers: Vec<String> = corpus
        .issuers
        .value
        .issuer
        .iter()
        .map(|i| {
            let (id, name, kind) = (string(&i.id), string(&i.name), string(&i.kind));
            format!("Issuer {{ id: {id}, name: {name}, kind: {kind} }}")
        })
        .collect();
    define(
        out,
        "ISSUERS",
        &format!("[Issuer; {}]", issuers.len()),
        list(&issuers),
    );
}

fn slots(corpus: &Corpus, out: &mut String) {
    let mut slots = vec![0; 1000];
    for (at, file) in corpus.statuses.iter().enumerate() {
        if let Some(slot) = slots.get_mut(usize::from(file.value.code)) {
            *slot = at + 1;
        }
    }
    define(out, "SLOTS", "[u8; 1000]", format!("{slots:?}"));
}

fn libraries(corpus: &Corpus, out: &mut String) {
    let mut constants: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in &corpus.constants {
        let c = &row.value;
        let some = |text: &str| option((!text.is_empty()).then_some(&text), |t| string(t));
        constants.entry(&c.library).or_default().push(format!(
            "Constant {{ code: {}, symbol: {}, deprecated: {}, version: {}, source: {} }}",
            code(c.code),
            string(&c.symbol),
            c.deprecated == "yes",
            some(&c.version),
            some(&c.source),
        ));
    }
    let libraries: Vec<String> = corpus
        .libraries
        .value
        .library
        .iter()
        .map(|l| {
            let own = constants.remove(&*l.id).unwrap_or_default();
            format!(
                "Library {{ id: {}, name: {}, language: {}, version: {}, package: {}, kind: {}, read: {}, source: {}, constants: {} }}",
                string(&l.id), string(&l.name), string(&l.language), string(&l.version),
                string(&l.package), string(&l.kind), string(&l.read), optional(l.source.as_ref()),
                slice(&own, Clone::clone),
            )
        })
        .collect();
    define(
        out,
        "LIBRARIES",
        &format!("[Library; {}]", libraries.len()),
        list(&libraries),
    );
}

fn phrases(corpus: &Corpus, out: &mut String) {
    let phrases: Vec<String> = corpus
        .phrases
        .iter()
        .map(|row| {
            let libraries: Vec<&str> = row.value.libraries.split(' ').collect();
            format!(
                "Phrase {{ code: {}, phrase: {}, libraries: {} }}",
                code(row.value.code),
                string(&row.value.phrase),
                slice(&libraries, |id| string(id)),
            )
        })
        .collect();
    define(
        out,
        "PHRASES",
        &format!("[Phrase; {}]", phrases.len()),
        list(&phrases),
    );
}

/// Where documents and issuers stand in their tables.
pub(super) struct Places<'a> {
    corpus: &'a Corpus,
    documents: &'a [file::Document],
    issuers: &'a [file::Issuer],
}

impl<'a> Places<'a> {
    pub(super) fn of(corpus: &'a Corpus) -> Self {
        Self {
            corpus,
            documents: &corpus.documents.value.document,
            issuers: &corpus.issuers.value.issuer,
        }
    }

    fn issuer(&self, id: &Text) -> Result<String, String> {
        let at = self.issuers.iter().position(|issuer| *issuer.id == **id);
        at.map(|at| format!("&ISSUERS[{at}]"))
            .ok_or_else(|| format!("no issuer `{}`", &**id))
    }

    pub(super) fn cite(&self, cite: &file::Cite) -> Result<String, String> {
        let at = self
            .documents
            .iter()
            .position(|d| match (cite.rfc, &cite.doc) {
                (Some(rfc), _) => d.rfc == Some(rfc),
                (None, Some(doc)) => d.doc.as_deref() == Some(&**doc),
                (None, None) => false,
            })
            .ok_or_else(|| format!("no document for {cite:?}"))?;
        let section = optional(cite.section.as_ref());
        Ok(format!(
            "Cite {{ document: &DOCUMENTS[{at}], section: {section} }}"
        ))
    }

    fn maybe_cite(&self, cite: Option<&file::Cite>) -> Result<String, String> {
        cite.map_or_else(
            || Ok("None".to_owned()),
            |c| Ok(format!("Some({})", self.cite(c)?)),
        )
    }

    fn status(&self, status: &file::Status) -> Result<String, String> {
        let meanings: Vec<String> = status
            .meaning
            .iter()
            .map(|m| self.meaning(status.code, m))
            .collect::<Result<_, _>>()?;
        Ok(format!(
            "Status {{ code: {}, met: {}, related: {}, meanings: {} }}",
            code(status.code),
            variant("Met", &status.met),
            slice(&status.related, |&other| code(other)),
            slice(&meanings, Clone::clone),
        ))
    }

    fn meaning(&self, number: u16, m: &file::Meaning) -> Result<String, String> {
        let confidence = m.confidence.as_deref().unwrap_or("high");
        let reach = m.reach.as_deref().unwrap_or("wire");
        let mut fields = vec![
            ("issuer", self.issuer(&m.issuer)?),
            ("phrase", string(&m.phrase)),
            ("standing", variant("Standing", &m.standing)),
            ("dates", option(m.dates.as_ref(), dates)),
            ("confidence", variant("Confidence", confidence)),
            ("sources", slice(&m.sources, |s| string(s))),
            ("whose_move", variant("Move", &m.r#move)),
            ("summary", prose(&m.summary)?),
            ("reach", variant("Reach", reach)),
            ("seen", maybe(m.seen.as_ref())?),
            ("tell", maybe(m.tell.as_ref())?),
            ("spec", self.maybe_cite(m.spec.as_ref())?),
            ("first", self.maybe_cite(m.first.as_ref())?),
            ("facts", self.facts(m)?),
            ("history", proses(&m.history)?),
            ("practice", around::practice(self.corpus, number, m)?),
        ];
        let note = maybe(m.retry.note.as_ref())?;
        let when = variant("RetryWhen", &m.retry.when);
        fields.push(("retry", format!("Retry {{ when: {when}, note: {note} }}")));
        fields.push((
            "names",
            slice(&m.names, |n| {
                format!(
                    "Name {{ name: {}, from: {} }}",
                    string(&n.name),
                    string(&n.from)
                )
            }),
        ));
        let to_do = &m.r#do;
        fields.push((
            "to_do",
            format!(
                "Do {{ visitor: {}, caller: {}, operator: {} }}",
                maybe(to_do.visitor.as_ref())?,
                maybe(to_do.caller.as_ref())?,
                maybe(to_do.operator.as_ref())?,
            ),
        ));
        let (when, avoid) = (proses(&m.r#use.when)?, proses(&m.r#use.avoid)?);
        fields.push(("usage", format!("Use {{ when: {when}, avoid: {avoid} }}")));
        let causes: Vec<String> = m.cause.iter().map(cause).collect::<Result<_, _>>()?;
        fields.push(("causes", slice(&causes, Clone::clone)));
        let confusions: Vec<String> = m.confused.iter().map(confusion).collect::<Result<_, _>>()?;
        fields.push(("confusions", slice(&confusions, Clone::clone)));
        fields.push((
            "errors",
            slice(&m.error, |e| {
                format!(
                    "ErrorText {{ text: {}, by: {} }}",
                    string(&e.text),
                    string(&e.by)
                )
            }),
        ));
        let fields: Vec<String> = fields
            .into_iter()
            .map(|(k, v)| format!("{k}: {v}"))
            .collect();
        Ok(format!("Meaning {{ {} }}", fields.join(", ")))
    }

    fn facts(&self, m: &file::Meaning) -> Result<String, String> {
        let (Some(cacheable), Some(body)) = (m.cacheable, &m.body) else {
            return Ok("None".to_owned());
        };
        let headers: Vec<String> = m
            .headers
            .iter()
            .map(|h| {
                Ok(format!(
                    "HeaderRule {{ name: {}, level: {}, clause: {}, note: {} }}",
                    string(&h.name),
                    variant("Level", &h.level),
                    self.cite(&h.clause)?,
                    maybe(h.note.as_ref())?,
                ))
            })
            .collect::<Result<_, String>>()?;
        Ok(format!(
            "Some(Facts {{ cacheable: {cacheable}, content: {}, redirect: {}, no_store: {}, headers: {}, request_fields: {}, response_fields: {} }})",
            variant("Content", body),
            option(m.redirect.as_ref(), |word| variant("RedirectMethod", word)),
            self.maybe_cite(m.no_store.as_ref())?,
            slice(&headers, Clone::clone),
            slice(&m.request_fields, |f| string(f)),
            slice(&m.response_fields, |f| string(f)),
        ))
    }

    fn diagnostic(&self, issuer: &Text, d: &file::Diagnostic) -> Result<String, String> {
        Ok(format!(
            "Diagnostic {{ issuer: {}, id: {}, name: {}, statuses: {}, title: {}, summary: {}, cause: {}, check: {}, fix: {}, confidence: {}, sources: {} }}",
            self.issuer(issuer)?,
            string(&d.id),
            string(d.name.as_ref().unwrap_or(&d.id)),
            slice(&d.status, |&number| code(number)),
            string(&d.title),
            prose(&d.summary)?,
            maybe(d.cause.as_ref())?,
            maybe(d.check.as_ref())?,
            maybe(d.fix.as_ref())?,
            variant("Confidence", &d.confidence),
            slice(&d.sources, |s| string(s)),
        ))
    }
}

fn dates(dates: &file::Dates) -> String {
    format!(
        "Dates {{ registered: {}, extended: {}, expires: {} }}",
        string(&dates.registered),
        optional(dates.extended.as_ref()),
        string(&dates.expires),
    )
}

fn cause(cause: &file::Cause) -> Result<String, String> {
    Ok(format!(
        "Cause {{ title: {}, check: {}, run: {}, fix: {} }}",
        prose(&cause.title)?,
        prose(&cause.check)?,
        optional(cause.run.as_ref()),
        prose(&cause.fix)?,
    ))
}

fn confusion(confused: &file::Confused) -> Result<String, String> {
    Ok(format!(
        "Confusion {{ with: {}, how: {} }}",
        code(confused.with),
        prose(&confused.how)?
    ))
}
