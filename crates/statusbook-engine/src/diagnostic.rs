//! An issuer's own identifier that rides on a status.

use crate::{Code, Confidence, Issuer, Prose};

/// An issuer's own identifier that rides on a status: IIS `500.19`, Heroku `H12`, Envoy `UF`.
#[derive(Debug)]
pub struct Diagnostic {
    /// Who issues it.
    pub issuer: &'static Issuer,
    /// The identifier as it stands in a URL; unique within the issuer.
    pub id: &'static str,
    /// The identifier as the issuer writes it; differs from `id` where that is no URL segment.
    pub name: &'static str,
    /// Statuses it rides on, the likeliest first; empty where it comes with any or none.
    pub statuses: &'static [Code],
    /// The issuer's title, or a short one.
    pub title: &'static str,
    /// What happened, in a sentence.
    pub summary: Prose,
    /// The likely cause; may be empty.
    pub cause: Prose,
    /// How to find out that it is this; may be empty.
    pub check: Prose,
    /// What mends it; may be empty.
    pub fix: Prose,
    /// How sure the record is.
    pub confidence: Confidence,
    /// Where it can be read.
    pub sources: &'static [&'static str],
}

impl Diagnostic {
    /// `heroku/H12`: its id in JSON, and its path on the site after the first slash.
    pub fn full_id(&self) -> String {
        format!("{}/{}", self.issuer.id, self.id)
    }
}
