//! How much of a page each meaning fills: which of thirty fields have something to say.

use crate::Corpus;
use crate::file::{Cause, Meaning, Practice};

/// What a page can say about a meaning, in the order of a page.
pub const FIELDS: [&str; 30] = [
    "summary",
    "move",
    "visitor",
    "caller",
    "operator",
    "standing",
    "retry",
    "signs",
    "causes",
    "check to run",
    "senders",
    "error texts",
    "confused with",
    "send it when",
    "do not when",
    "clause or source",
    "fields",
    "content and caches",
    "methods",
    "versions",
    "clients",
    "browsers",
    "crawlers",
    "security",
    "elsewhere",
    "exchange",
    "constants",
    "setup",
    "history",
    "related",
];

/// Fields that a registered status which appears on the wire has to fill, and an unofficial meaning.
pub const REGISTERED: usize = 26;
/// Fields that an unofficial meaning has to fill.
pub const UNOFFICIAL: usize = 14;

/// What a meaning's page fills.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// The number.
    pub code: u16,
    /// The issuer's id.
    pub issuer: String,
    /// Whether the number's place is in the registry, and it is neither unused nor obsolete.
    pub registered: bool,
    /// For each of [`FIELDS`], whether there is something to say.
    pub filled: [bool; 30],
}

impl Coverage {
    /// How many fields are filled.
    pub fn count(&self) -> usize {
        self.filled.iter().filter(|&&filled| filled).count()
    }

    /// The fields that are not filled.
    pub fn missing(&self) -> Vec<&'static str> {
        let missing = FIELDS.iter().zip(self.filled).filter(|(_, filled)| !filled);
        missing.map(|(field, _)| *field).collect()
    }

    /// Whether it is filled as far as it has to be.
    pub fn is_enough(&self) -> bool {
        self.count()
            >= if self.registered {
                REGISTERED
            } else {
                UNOFFICIAL
            }
    }
}

/// The coverage of every meaning.
pub fn coverage(corpus: &Corpus) -> Vec<Coverage> {
    let meanings = corpus.statuses.iter().flat_map(|file| {
        let status = &file.value;
        status.meaning.iter().map(move |meaning| (status, meaning))
    });
    meanings
        .map(|(status, m)| {
            let practice = corpus.practice.iter().map(|file| &file.value);
            let practice = practice
                .into_iter()
                .find(|p| p.code == status.code && *p.issuer == *m.issuer)
                // It is about the first meaning its issuer gives the number.
                .filter(|p| {
                    let first = status.meaning.iter().find(|m| *m.issuer == *p.issuer);
                    first.is_some_and(|first| std::ptr::eq(first, m))
                });
            let constants = corpus
                .constants
                .iter()
                .any(|row| row.value.code == status.code);
            let related = !status.related.is_empty();
            Coverage {
                code: status.code,
                issuer: m.issuer.to_string(),
                registered: matches!(&*m.standing, "registered" | "temporary"),
                filled: filled(m, practice, constants, related),
            }
        })
        .collect()
}

fn filled(m: &Meaning, practice: Option<&Practice>, constants: bool, related: bool) -> [bool; 30] {
    let around = |has: fn(&Practice) -> bool| practice.is_some_and(has);
    let runs = |cause: &Cause| cause.run.is_some();
    [
        !m.summary.is_empty(),
        !m.r#move.is_empty(),
        m.r#do.visitor.is_some(),
        m.r#do.caller.is_some(),
        m.r#do.operator.is_some(),
        !m.standing.is_empty(),
        m.retry.note.is_some(),
        m.tell.is_some() || m.seen.is_some() || around(|p| !p.sender.is_empty()),
        !m.cause.is_empty(),
        m.cause.iter().any(runs),
        around(|p| !p.sender.is_empty()),
        !m.error.is_empty(),
        !m.confused.is_empty(),
        !m.r#use.when.is_empty(),
        !m.r#use.avoid.is_empty(),
        m.spec.is_some() || !m.sources.is_empty(),
        !(m.headers.is_empty() && m.request_fields.is_empty() && m.response_fields.is_empty()),
        m.body.is_some() && m.cacheable.is_some(),
        around(|p| p.methods.is_some()),
        around(|p| p.versions.is_some()),
        around(|p| !p.client.is_empty()),
        around(|p| p.browsers.is_some()),
        around(|p| p.crawlers.is_some()),
        around(|p| p.security.is_some()),
        around(|p| !p.mapping.is_empty()),
        around(|p| !p.exchange.is_empty()),
        constants,
        around(|p| !p.setup.is_empty()),
        m.first.is_some() || !m.history.is_empty() || !m.names.is_empty(),
        related,
    ]
}
