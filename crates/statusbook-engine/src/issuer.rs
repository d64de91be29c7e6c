//! Who gives a number or an identifier its meaning.

/// A party that gives numbers or identifiers a meaning: a registry, a product, a library, a draft.
#[derive(Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Its name in URLs and JSON: `nginx`, `aws-alb`.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// What sort of party it is: `registry`, `server`, `proxy`, `cdn`, `load-balancer`, `api`,
    /// `framework`, `library`, `client`, `standard`, `draft`, `joke`, `folklore`.
    pub kind: &'static str,
}
