//! From the book to its JSON shapes.

use super::{
    CauseView, CiteView, ComparedView, ConfusionView, ConstantView, DatesView, DiagnosticView,
    DoView, ErrorTextView, FactsView, HeaderView, HitView, IssuerView, MeaningView, NameView,
    PartView, RedirectView, RetryView, RowView, SearchView, StatusView, UseView,
};
use crate::{
    Cite, Class, Code, Constant, Diagnostic, DocKind, Hit, Hits, Issuer, Library, Meaning, Prose,
    Status, book,
};

/// Path of a status page.
pub fn status_url(code: Code) -> String {
    format!("/{code}")
}

/// Path of a diagnostic's page.
pub fn diagnostic_url(diagnostic: &Diagnostic) -> String {
    format!("/{}", diagnostic.full_id())
}

fn some(prose: &Prose) -> Option<String> {
    (!prose.is_empty()).then(|| prose.to_string())
}

fn texts(proses: &[Prose]) -> Vec<String> {
    proses.iter().map(ToString::to_string).collect()
}

fn codes(codes: &[Code]) -> Vec<String> {
    codes.iter().map(ToString::to_string).collect()
}

impl From<&Status> for StatusView {
    fn from(status: &Status) -> Self {
        let (first, facts) = (status.lead(), status.facts());
        Self {
            code: status.code.to_string(),
            class: status.class().to_string(),
            class_name: status.class().words(),
            phrase: first.phrase,
            standing: first.standing.word(),
            summary: first.summary.to_string(),
            r#move: first.whose_move.word(),
            cacheable: facts.cacheable,
            retry: (&first.retry).into(),
            body: facts.content.word(),
            headers: facts
                .headers
                .iter()
                .map(|header| HeaderView {
                    name: header.name,
                    level: header.level.word(),
                    clause: header.clause.to_string(),
                    note: some(&header.note),
                })
                .collect(),
            request_fields: facts.request_fields,
            response_fields: facts.response_fields,
            redirect: facts.redirect.map(|method| RedirectView {
                method: method.word(),
            }),
            no_store: facts.no_store.map(|clause| clause.to_string()),
            meanings: status.meanings.iter().map(Into::into).collect(),
            diagnostics: book()
                .diagnostics_on(status.code)
                .iter()
                .map(|d| d.full_id())
                .collect(),
            comparisons: book()
                .comparisons_with(status.code)
                .map(|comparison| format!("/compare/{}", comparison.id))
                .collect(),
            related: codes(status.related),
            url: status_url(status.code),
        }
    }
}

impl From<&crate::Retry> for RetryView {
    fn from(retry: &crate::Retry) -> Self {
        Self {
            when: retry.when.word(),
            note: some(&retry.note),
        }
    }
}

impl From<&Cite> for CiteView {
    fn from(cite: &Cite) -> Self {
        Self {
            document: cite.document.id.to_string(),
            section: cite.section,
            url: cite.url(),
        }
    }
}

impl From<&Meaning> for MeaningView {
    fn from(m: &Meaning) -> Self {
        Self {
            issuer: m.issuer.id,
            issuer_name: m.issuer.name,
            phrase: m.phrase,
            standing: m.standing.word(),
            dates: m.dates.map(|dates| DatesView {
                registered: dates.registered,
                extended: dates.extended,
                expires: dates.expires,
            }),
            confidence: m.confidence.word(),
            summary: m.summary.to_string(),
            r#move: m.whose_move.word(),
            reach: m.reach.word(),
            seen: some(&m.seen),
            tell: some(&m.tell),
            spec: m.spec.as_ref().map(Into::into),
            first: m.first.as_ref().map(Into::into),
            sources: m.sources,
            retry: (&m.retry).into(),
            r#do: DoView {
                visitor: some(&m.to_do.visitor),
                caller: some(&m.to_do.caller),
                operator: some(&m.to_do.operator),
            },
            r#use: UseView {
                when: texts(m.usage.when),
                avoid: texts(m.usage.avoid),
            },
            causes: m
                .causes
                .iter()
                .map(|cause| CauseView {
                    title: cause.title.to_string(),
                    check: cause.check.to_string(),
                    run: cause.run,
                    fix: cause.fix.to_string(),
                })
                .collect(),
            confused_with: m
                .confusions
                .iter()
                .map(|c| ConfusionView {
                    code: c.with.to_string(),
                    how: c.how.to_string(),
                })
                .collect(),
            errors: m
                .errors
                .iter()
                .map(|e| ErrorTextView {
                    text: e.text,
                    by: e.by,
                })
                .collect(),
            names: m
                .names
                .iter()
                .map(|n| NameView {
                    name: n.name,
                    from: n.from,
                })
                .collect(),
            history: texts(m.history),
            practice: (&m.practice).into(),
        }
    }
}

impl From<&Diagnostic> for DiagnosticView {
    fn from(d: &Diagnostic) -> Self {
        Self {
            id: d.full_id(),
            name: d.name,
            issuer: d.issuer.id,
            issuer_name: d.issuer.name,
            statuses: codes(d.statuses),
            title: d.title,
            summary: d.summary.to_string(),
            cause: some(&d.cause),
            check: some(&d.check),
            fix: some(&d.fix),
            confidence: d.confidence.word(),
            sources: d.sources,
            url: diagnostic_url(d),
        }
    }
}

impl From<&Status> for RowView {
    fn from(status: &Status) -> Self {
        Self {
            code: status.code.to_string(),
            class: status.class().to_string(),
            phrase: status.phrase(),
            standing: status.standing().word(),
            issuers: status.issuers().map(|issuer| issuer.id).collect(),
            summary: status.lead().summary.to_string(),
            url: status_url(status.code),
        }
    }
}

impl From<&Status> for FactsView {
    fn from(status: &Status) -> Self {
        let view = StatusView::from(status);
        Self {
            code: view.code,
            class: view.class,
            phrase: view.phrase,
            standing: view.standing,
            r#move: view.r#move,
            cacheable: view.cacheable,
            retry: view.retry,
            body: view.body,
            headers: view.headers,
            redirect: view.redirect,
            no_store: view.no_store,
            url: view.url,
        }
    }
}

impl ConstantView {
    /// A constant with its library.
    pub fn new(library: &Library, constant: &Constant) -> Self {
        Self {
            code: constant.code.to_string(),
            symbol: constant.symbol,
            library: library.id,
            library_name: library.name,
            language: library.language,
            deprecated: constant.deprecated,
            version: constant.version.unwrap_or(library.version),
        }
    }
}

impl From<&Issuer> for IssuerView {
    fn from(issuer: &Issuer) -> Self {
        let means = |status: &&Status| status.meaning_of(issuer.id).is_some();
        Self {
            id: issuer.id,
            name: issuer.name,
            kind: issuer.kind,
            statuses: book()
                .statuses
                .iter()
                .filter(means)
                .map(|s| s.code.to_string())
                .collect(),
            diagnostics: book()
                .diagnostics_of(issuer.id)
                .iter()
                .map(|d| d.full_id())
                .collect(),
        }
    }
}

impl SearchView {
    /// The answer to a query, with each score explained or not.
    pub fn new(query: &str, found: &Hits, explain: bool) -> Self {
        let hits = found
            .hits
            .iter()
            .map(|hit| HitView::new(hit, explain))
            .collect();
        Self {
            query: query.to_owned(),
            corrected: found.corrected.clone(),
            comparison: ComparedView::of(&found.comparison),
            hits,
        }
    }
}

impl ComparedView {
    fn of(codes: &[Code]) -> Option<Self> {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let url = format!("/compare/{}", codes.join("-vs-"));
        (!codes.is_empty()).then_some(Self { codes, url })
    }
}

impl HitView {
    fn new(hit: &Hit, explain: bool) -> Self {
        let parts = || {
            hit.parts.iter().map(|&(part, score)| PartView {
                part: part.name(),
                score,
            })
        };
        Self {
            code: hit.doc.code.map(|code| code.to_string()),
            id: hit.doc.id,
            kind: hit.doc.kind.word(),
            phrase: hit.doc.phrase,
            issuer: hit.doc.issuer,
            summary: hit.doc.summary,
            url: format!("/{}", hit.doc.id),
            score: hit.score,
            matched: hit.matched.clone(),
            explain: explain.then(|| parts().collect()),
        }
    }
}

/// Every status of a class, or of the book.
pub fn rows(class: Option<Class>) -> Vec<RowView> {
    let statuses = class.map_or(book().statuses, |class| book().by_class(class));
    statuses.iter().map(Into::into).collect()
}

/// Whether a hit is a status page.
pub fn is_status(hit: &Hit) -> bool {
    hit.doc.kind == DocKind::Status
}
