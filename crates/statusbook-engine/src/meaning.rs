//! What one issuer means by a status.

use crate::{Cite, Code, Issuer, Practice, Prose};

/// What one issuer means by a status. Empty slices and proses stand for "nothing to say".
#[derive(Debug)]
pub struct Meaning {
    /// Who means it.
    pub issuer: &'static Issuer,
    /// The reason phrase, or the issuer's title.
    pub phrase: &'static str,
    /// Registered or not.
    pub standing: Standing,
    /// Dates of a temporary registration.
    pub dates: Option<Dates>,
    /// How sure the record is; [`Confidence::High`] for what is registered.
    pub confidence: Confidence,
    /// Where the claim can be read, besides `spec`.
    pub sources: &'static [&'static str],
    /// Whose move it is.
    pub whose_move: Move,
    /// What happened, in a sentence.
    pub summary: Prose,
    /// Whether anybody can receive it.
    pub reach: Reach,
    /// Where it is met.
    pub seen: Prose,
    /// How to tell this meaning from the number's others.
    pub tell: Prose,
    /// The clause that defines it.
    pub spec: Option<Cite>,
    /// The first document that defined it.
    pub first: Option<Cite>,
    /// Protocol facts, where a specification states them.
    pub facts: Option<Facts>,
    /// Whether to send the request again.
    pub retry: Retry,
    /// Former and alternative phrases.
    pub names: &'static [Name],
    /// One sentence a turn of its history, oldest first.
    pub history: &'static [Prose],
    /// What to do now, by role.
    pub to_do: Do,
    /// When to send it, and when not.
    pub usage: Use,
    /// Likely causes, the commonest first.
    pub causes: &'static [Cause],
    /// What it is mistaken for.
    pub confusions: &'static [Confusion],
    /// What real software prints with it.
    pub errors: &'static [ErrorText],
    /// What surrounds it in practice.
    pub practice: Practice,
}

/// Names an enum's values once: in data, JSON and pages they are the same word.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word that stands for it in data, JSON and pages.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}
pub(crate) use words;

words! {
    /// A meaning's place in the registry.
    Standing {
        /// In the IANA registry.
        Registered = "registered",
        /// Registered until a date.
        Temporary = "temporary",
        /// Reserved by the registry, without a meaning.
        Unused = "unused",
        /// Registered, and marked obsolete there.
        Obsolete = "obsolete",
        /// Not registered; its issuer means it.
        Unofficial = "unofficial",
    }
}

words! {
    /// How sure a record is.
    Confidence {
        /// Read in a primary source.
        High = "high",
        /// Read in good secondary sources, or observed.
        Medium = "medium",
        /// A rumour with a source.
        Low = "low",
    }
}

words! {
    /// Whose move it is.
    Move {
        /// Whoever sent the request.
        Client = "client",
        /// Whoever runs the origin server.
        Server = "server",
        /// Whoever runs a gateway, proxy, CDN or load balancer on the way.
        Proxy = "proxy",
        /// The path between them: DNS, routes, firewalls.
        Network = "network",
        /// All is well, or nothing can be done.
        Nobody = "nobody",
    }
}

words! {
    /// Whether anybody can receive it.
    Reach {
        /// A client can receive it.
        Wire = "wire",
        /// Only in logs and metrics.
        Log = "log",
        /// A client library makes it up; nothing was received.
        Client = "client",
        /// Inside one program, replaced before anything is sent.
        Internal = "internal",
        /// Only a name in some source code.
        Constant = "constant",
        /// Proposed or rumoured; not sent by anything known.
        Never = "never",
    }
}

/// Dates of a temporary registration, `YYYY-MM-DD`. They are stated, not judged: the engine has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First registered.
    pub registered: &'static str,
    /// Last extended, if ever.
    pub extended: Option<&'static str>,
    /// The expiry the registration carries.
    pub expires: &'static str,
}

/// Protocol facts that a specification states.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Heuristically cacheable (RFC 9110, section 15.1).
    pub cacheable: bool,
    /// Whether the response may have content.
    pub content: Content,
    /// How the method of the next request follows, where it is a redirect.
    pub redirect: Option<RedirectMethod>,
    /// The clause that forbids caches to store it.
    pub no_store: Option<Cite>,
    /// Header fields with a level.
    pub headers: &'static [HeaderRule],
    /// Request fields that matter here.
    pub request_fields: &'static [&'static str],
    /// Further response fields seen with it.
    pub response_fields: &'static [&'static str],
}

words! {
    /// Whether a response may have content (RFC 9110, section 6.4).
    Content {
        /// It may.
        Allowed = "allowed",
        /// It must not.
        Forbidden = "forbidden",
    }
}

words! {
    /// The method of the request that follows a redirect (RFC 9110, section 15.4).
    RedirectMethod {
        /// The same method and content.
        Preserved = "preserved",
        /// POST may become GET, for historical reasons.
        MayBecomeGet = "may-become-get",
        /// GET (or HEAD).
        Get = "get",
    }
}

/// A header field the response has to, ought to, may or must not carry.
#[derive(Clone, Copy, Debug)]
pub struct HeaderRule {
    /// The field's name.
    pub name: &'static str,
    /// How binding it is.
    pub level: Level,
    /// The clause that says so.
    pub clause: Cite,
    /// Under which condition.
    pub note: Prose,
}

words! {
    /// How binding a rule is (BCP 14).
    Level {
        /// Required.
        Must = "MUST",
        /// Forbidden.
        MustNot = "MUST NOT",
        /// Recommended.
        Should = "SHOULD",
        /// Not recommended.
        ShouldNot = "SHOULD NOT",
        /// Optional.
        May = "MAY",
    }
}

/// Whether to send the request again.
#[derive(Clone, Copy, Debug)]
pub struct Retry {
    /// When.
    pub when: RetryWhen,
    /// Why, and under which condition.
    pub note: Prose,
}

words! {
    /// When the request may be sent again.
    RetryWhen {
        /// There is nothing to gain, or nothing failed.
        No = "no",
        /// The same request, after a while.
        SameRequestLater = "same-request-later",
        /// Only a changed request.
        AfterChange = "after-change",
        /// The same request, if its method is idempotent.
        OnlyIdempotent = "only-idempotent",
    }
}

/// A former or alternative phrase.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// The phrase.
    pub name: &'static str,
    /// The document or software that uses it.
    pub from: &'static str,
}

/// What to do now, by role; an empty prose where the role is not concerned.
#[derive(Clone, Copy, Debug)]
pub struct Do {
    /// Visiting a site.
    pub visitor: Prose,
    /// Calling an API.
    pub caller: Prose,
    /// Running the server.
    pub operator: Prose,
}

/// When to send it, and when not.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// Send it when.
    pub when: &'static [Prose],
    /// Don't send it when.
    pub avoid: &'static [Prose],
}

/// A likely cause.
#[derive(Clone, Copy, Debug)]
pub struct Cause {
    /// What is wrong.
    pub title: Prose,
    /// How to find out.
    pub check: Prose,
    /// A shell line that finds out.
    pub run: Option<&'static str>,
    /// What mends it.
    pub fix: Prose,
}

/// A status it is mistaken for.
#[derive(Clone, Copy, Debug)]
pub struct Confusion {
    /// The other status.
    pub with: Code,
    /// One sentence that tells them apart.
    pub how: Prose,
}

/// What real software prints with a status.
#[derive(Clone, Copy, Debug)]
pub struct ErrorText {
    /// The text, to the letter.
    pub text: &'static str,
    /// The software.
    pub by: &'static str,
}
