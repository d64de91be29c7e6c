//! The whole reference as one value.

use std::sync::LazyLock;

use crate::{
    Chooser, Class, Code, Comparison, Diagnostic, Fault, Filter, Hits, Index, Issuer, IssuerNote,
    Library, Phrase, Standing, Status,
};

/// The whole reference: static tables, made at build time.
#[derive(Debug)]
pub struct Book {
    /// Every status, ascending.
    pub statuses: &'static [Status],
    /// For each number, one more than its place in `statuses`; 0 where there is none.
    pub slots: &'static [u8; 1000],
    /// Every issuer, by id.
    pub issuers: &'static [Issuer],
    /// Every diagnostic, by issuer and then in its file's order.
    pub diagnostics: &'static [Diagnostic],
    /// Every library, in the order of the data.
    pub libraries: &'static [Library],
    /// Every recorded phrase, by code.
    pub phrases: &'static [Phrase],
    /// Statuses that people confuse, by id.
    pub comparisons: &'static [Comparison],
    /// Which status to send.
    pub chooser: &'static Chooser,
    /// Faults, and who sends which status for them.
    pub faults: &'static [Fault],
    /// What there is to know about an issuer's diagnostics.
    pub issuer_notes: &'static [IssuerNote],
    /// The search index over all of it, unpacked when it is first needed.
    pub index: &'static LazyLock<Index>,
}

impl Book {
    /// The status with this number.
    pub fn get(&self, code: Code) -> Option<&'static Status> {
        let slot = self.slots[usize::from(code.number())];
        self.statuses.get(usize::from(slot).checked_sub(1)?)
    }

    /// The statuses of a class.
    pub fn by_class(&self, class: Class) -> &'static [Status] {
        let from = self.statuses.partition_point(|s| s.class() < class);
        let to = self.statuses.partition_point(|s| s.class() <= class);
        &self.statuses[from..to]
    }

    /// The statuses whose number starts with these digits; empty for text that is not digits.
    pub fn by_prefix(&self, digits: &str) -> Vec<&'static Status> {
        let starts = |s: &&Status| s.code.digits().starts_with(digits.as_bytes());
        self.statuses.iter().filter(starts).collect()
    }

    /// The statuses that have a meaning with this standing.
    pub fn by_standing(&self, standing: Standing) -> Vec<&'static Status> {
        let has = |s: &&Status| s.meanings.iter().any(|m| m.standing == standing);
        self.statuses.iter().filter(has).collect()
    }

    /// The issuer with this id.
    pub fn issuer(&self, id: &str) -> Option<&'static Issuer> {
        self.issuers
            .iter()
            .find(|issuer| issuer.id.eq_ignore_ascii_case(id))
    }

    /// The library with this id.
    pub fn library(&self, id: &str) -> Option<&'static Library> {
        self.libraries
            .iter()
            .find(|library| library.id.eq_ignore_ascii_case(id))
    }

    /// The diagnostic with this issuer and id. Letter case decides only where two differ by nothing
    /// else, as `CD` and `cD` of HAProxy do.
    pub fn diagnostic(&self, issuer: &str, id: &str) -> Option<&'static Diagnostic> {
        let of_issuer = || {
            self.diagnostics
                .iter()
                .filter(|d| d.issuer.id.eq_ignore_ascii_case(issuer))
        };
        of_issuer()
            .find(|d| d.id == id)
            .or_else(|| of_issuer().find(|d| d.id.eq_ignore_ascii_case(id) || d.name == id))
    }

    /// The diagnostics of an issuer, by its id.
    pub fn diagnostics_of(&self, issuer: &str) -> Vec<&'static Diagnostic> {
        self.diagnostics
            .iter()
            .filter(|d| d.issuer.id == issuer)
            .collect()
    }

    /// The diagnostics that ride on a status.
    pub fn diagnostics_on(&self, code: Code) -> Vec<&'static Diagnostic> {
        self.diagnostics
            .iter()
            .filter(|d| d.statuses.contains(&code))
            .collect()
    }

    /// The comparison of exactly these statuses, in whichever order.
    pub fn comparison(&self, codes: &[Code]) -> Option<&'static Comparison> {
        let same = |c: &&Comparison| {
            c.sides.len() == codes.len() && c.sides.iter().all(|side| codes.contains(&side.code))
        };
        self.comparisons.iter().find(same)
    }

    /// The comparisons that a status is part of.
    pub fn comparisons_with(&self, code: Code) -> impl Iterator<Item = &'static Comparison> {
        let part_of = move |c: &&Comparison| c.sides.iter().any(|side| side.code == code);
        self.comparisons.iter().filter(part_of)
    }

    /// What there is to know about an issuer's diagnostics.
    pub fn issuer_note(&self, issuer: &str) -> Option<&'static IssuerNote> {
        self.issuer_notes.iter().find(|note| note.issuer == issuer)
    }

    /// Searches for whatever somebody has in hand; see [`Index::search`].
    pub fn search(&self, query: &str, filter: Filter) -> Hits {
        self.index.search(query, filter)
    }

    /// The nearest numbers of the book around one it lacks: up to two below and two above within
    /// the class, ascending.
    pub fn neighbours(&self, code: Code) -> Vec<&'static Status> {
        let class = self.by_class(code.class());
        let at = class.partition_point(|s| s.code < code);
        class[at.saturating_sub(2)..class.len().min(at + 2)]
            .iter()
            .collect()
    }
}
