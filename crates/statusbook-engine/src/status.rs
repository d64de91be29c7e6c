//! A number with all its meanings.

use crate::meaning::words;
use crate::{Class, Code, Content, Facts, Issuer, Meaning, Standing};

/// A number with all its meanings.
#[derive(Debug)]
pub struct Status {
    /// The number.
    pub code: Code,
    /// How often people meet it.
    pub met: Met,
    /// Related numbers, ascending.
    pub related: &'static [Code],
    /// Its meanings; the registered one first where there is one. Never empty.
    pub meanings: &'static [Meaning],
}

words! {
    /// How often people meet a status: an estimate, used only to order hits that are otherwise alike.
    Met {
        /// Hardly ever.
        Rarely = "rarely",
        /// Now and then.
        Sometimes = "sometimes",
        /// Every week.
        Often = "often",
        /// Every day.
        Daily = "daily",
    }
}

impl Status {
    /// The first meaning: the registered one where there is one, else the best known.
    pub const fn lead(&self) -> &'static Meaning {
        &self.meanings[0]
    }

    /// The class.
    pub const fn class(&self) -> Class {
        self.code.class()
    }

    /// The phrase of the first meaning.
    pub const fn phrase(&self) -> &'static str {
        self.lead().phrase
    }

    /// The standing of the first meaning.
    pub const fn standing(&self) -> Standing {
        self.lead().standing
    }

    /// The meaning of one issuer, by its id.
    pub fn meaning_of(&self, issuer: &str) -> Option<&'static Meaning> {
        self.meanings
            .iter()
            .find(|meaning| meaning.issuer.id == issuer)
    }

    /// The issuers, in the order of the meanings, each once.
    pub fn issuers(&self) -> impl Iterator<Item = &'static Issuer> {
        let meanings = self.meanings;
        meanings
            .iter()
            .enumerate()
            .filter_map(move |(at, meaning)| {
                let first = meanings
                    .iter()
                    .position(|m| m.issuer.id == meaning.issuer.id);
                (first == Some(at)).then_some(meaning.issuer)
            })
    }

    /// Protocol facts. For an unregistered number they are those of its class: a recipient treats
    /// it as the x00 of its class, but may not cache it (RFC 9110, section 15).
    pub fn facts(&self) -> Facts {
        self.lead().facts.unwrap_or(Facts {
            cacheable: false,
            content: match self.class().digit() {
                0 | 1 => Content::Forbidden,
                _ => Content::Allowed,
            },
            redirect: None,
            no_store: None,
            headers: &[],
            request_fields: &[],
            response_fields: &[],
        })
    }
}
