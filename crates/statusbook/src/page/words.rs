//! The book's closed words as people read them.

use crate::{Confidence, Move, Reach, RedirectMethod, RetryWhen, Standing};

/// Whose move it is.
pub const fn whose_move(whose: Move) -> &'static str {
    match whose {
        Move::Client => "the client’s: whoever sent the request",
        Move::Server => "the server’s: whoever runs the origin server",
        Move::Proxy => "the proxy’s: whoever runs a gateway, CDN or load balancer on the way",
        Move::Network => "the network’s: DNS, routes or firewalls between client and server",
        Move::Nobody => "nobody’s",
    }
}

/// When to send the request again.
pub const fn retry(when: RetryWhen) -> &'static str {
    match when {
        RetryWhen::No => "no",
        RetryWhen::SameRequestLater => "the same request, later",
        RetryWhen::AfterChange => "only a changed request",
        RetryWhen::OnlyIdempotent => "only if its method is idempotent",
    }
}

/// A place in the registry.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Registered => "in the IANA registry",
        Standing::Temporary => "in the IANA registry, temporarily",
        Standing::Unused => "reserved by the IANA registry, without a meaning",
        Standing::Obsolete => "in the IANA registry, marked obsolete",
        Standing::Unofficial => "unofficial: not in the IANA registry",
    }
}

/// How sure a record is.
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "read in a primary source",
        Confidence::Medium => "read in good secondary sources, or observed",
        Confidence::Low => "a rumour with a source",
    }
}

/// Whether anybody can receive it.
pub const fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Wire => "a client can receive it",
        Reach::Log => "only in logs and metrics; no client receives it",
        Reach::Client => "made up by a client; nothing was received",
        Reach::Internal => "inside one program, replaced before anything is sent",
        Reach::Constant => "only a name in some source code",
        Reach::Never => "proposed or rumoured; not sent by anything known",
    }
}

/// The method of the request that follows a redirect.
pub const fn redirect(method: RedirectMethod) -> &'static str {
    match method {
        RedirectMethod::Preserved => "same method and content",
        RedirectMethod::MayBecomeGet => "POST may become GET, other methods stay",
        RedirectMethod::Get => "GET (or HEAD)",
    }
}
