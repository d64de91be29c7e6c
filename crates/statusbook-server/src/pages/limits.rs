//! What a list or a search is limited to, and a number as it is shown within the limits.

use statusbook::{Class, Issuer, Meaning, Standing, Status, book};

use crate::params::Params;

/// What the list is limited to.
#[derive(Clone, Copy, Default)]
pub(super) struct Limits {
    pub(super) class: Option<Class>,
    pub(super) issuer: Option<&'static Issuer>,
    pub(super) standing: Option<Standing>,
}

/// A number with the meaning that is shown.
pub(super) struct Entry {
    pub(super) status: &'static Status,
    pub(super) meaning: &'static Meaning,
}

impl Limits {
    /// Reads them. A filter that cannot be read is left out: a page with too much helps more than
    /// an error.
    pub(super) fn read(params: &Params) -> Self {
        Self {
            class: params.class().ok().flatten(),
            issuer: params.filled("issuer").and_then(|id| book().issuer(id)),
            standing: params.standing().ok().flatten(),
        }
    }

    /// A number with the meaning that the limits ask for.
    pub(super) fn entry(self, status: &'static Status) -> Option<Entry> {
        let wanted = |meaning: &&Meaning| {
            self.issuer
                .is_none_or(|issuer| meaning.issuer.id == issuer.id)
                && self
                    .standing
                    .is_none_or(|standing| meaning.standing == standing)
        };
        status
            .meanings
            .iter()
            .find(wanted)
            .map(|meaning| Entry { status, meaning })
    }

    /// Whether anything is left out.
    pub(super) fn is_narrow(&self) -> bool {
        self.class.is_some() || self.issuer.is_some() || self.standing.is_some()
    }

    pub(super) fn is_class(&self, class: Class) -> bool {
        self.class == Some(class)
    }

    pub(super) fn is_issuer(&self, issuer: &Issuer) -> bool {
        self.issuer.is_some_and(|chosen| chosen.id == issuer.id)
    }

    pub(super) fn is_standing(&self, word: &str) -> bool {
        self.standing
            .is_some_and(|standing| standing.word() == word)
    }
}

impl Entry {
    /// Who means it: of a number's first meaning all issuers, two by name, the rest counted.
    pub(super) fn issuers(&self) -> String {
        const NAMED: usize = 2;
        if !std::ptr::eq(self.meaning, self.status.lead()) {
            return self.meaning.issuer.name.to_owned();
        }
        let names: Vec<&str> = self.status.issuers().map(|issuer| issuer.name).collect();
        let first = names[..names.len().min(NAMED)].join(", ");
        match names.len().saturating_sub(NAMED) {
            0 => first,
            more => format!("{first} and {more} more"),
        }
    }

    pub(super) fn is_unofficial(&self) -> bool {
        self.meaning.standing == Standing::Unofficial
    }
}

/// Whoever gives a number a meaning or an identifier, by name.
pub(super) fn issuers() -> Vec<&'static Issuer> {
    let mut issuers: Vec<&Issuer> = book().issuers.iter().collect();
    issuers.sort_by_key(|issuer| issuer.name.to_lowercase());
    issuers
}
