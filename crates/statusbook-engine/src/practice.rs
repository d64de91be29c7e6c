//! What surrounds a status in practice: who sends it, what clients do with it, how it looks on the
//! wire, and how to make a server send it.

use crate::meaning::words;
use crate::{Code, Prose};

/// What surrounds a meaning in practice. Empty slices and proses stand for "nothing to say".
#[derive(Debug)]
pub struct Practice {
    /// The methods it makes sense for.
    pub methods: Prose,
    /// What differs between the versions of HTTP.
    pub versions: Prose,
    /// What browsers do with it.
    pub browsers: Prose,
    /// What search engines do with it.
    pub crawlers: Prose,
    /// What an attacker could make of it.
    pub security: Prose,
    /// Who sends it, the commonest first.
    pub senders: &'static [Sender],
    /// What clients do when they get it.
    pub clients: &'static [Client],
    /// What corresponds to it elsewhere.
    pub mappings: &'static [Mapping],
    /// Raw exchanges.
    pub exchanges: &'static [Exchange],
    /// Configuration and code that sends it or deals with it.
    pub setups: &'static [Setup],
}

impl Practice {
    /// Nothing to say.
    pub const NONE: Self = Self {
        methods: Prose::EMPTY,
        versions: Prose::EMPTY,
        browsers: Prose::EMPTY,
        crawlers: Prose::EMPTY,
        security: Prose::EMPTY,
        senders: &[],
        clients: &[],
        mappings: &[],
        exchanges: &[],
        setups: &[],
    };
}

words! {
    /// What sort of party sends a response.
    Layer {
        /// The origin server.
        Origin = "origin",
        /// A framework or an application on it.
        Framework = "framework",
        /// A reverse or forward proxy.
        Proxy = "proxy",
        /// A load balancer.
        LoadBalancer = "load-balancer",
        /// An API gateway or an ingress.
        Gateway = "gateway",
        /// A content delivery network.
        Cdn = "cdn",
        /// A hosting platform or a service of a cloud.
        Platform = "platform",
        /// A firewall for web applications.
        Firewall = "firewall",
        /// A client's library, which makes it up.
        Client = "client",
    }
}

/// Somebody who sends it.
#[derive(Debug)]
pub struct Sender {
    /// What sort of party.
    pub layer: Layer,
    /// Its name.
    pub name: &'static str,
    /// How to tell that it was this one.
    pub tell: Prose,
}

/// What a client does.
#[derive(Debug)]
pub struct Client {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub does: Prose,
}

/// What corresponds to a status elsewhere.
#[derive(Debug)]
pub struct Mapping {
    /// Where: `gRPC`, `curl exit`.
    pub of: &'static str,
    /// What corresponds to it there.
    pub to: Prose,
    /// Under which condition.
    pub note: Prose,
}

/// A request with its response, to the byte.
#[derive(Debug)]
pub struct Exchange {
    /// What it shows.
    pub title: Prose,
    /// The request as on the wire.
    pub request: &'static str,
    /// The response as on the wire, interim ones before the final one.
    pub response: &'static str,
    /// What to look at in it.
    pub note: Prose,
}

words! {
    /// What a setup is for.
    Goal {
        /// It sends the status.
        Send = "send",
        /// It deals with the status.
        Handle = "handle",
    }
}

/// Software that a setup is for.
#[derive(Debug, PartialEq, Eq)]
pub struct Software {
    /// Its name in the data.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// The version it was written for.
    pub version: &'static str,
    /// The language of the code.
    pub language: &'static str,
}

/// Configuration or code.
#[derive(Debug)]
pub struct Setup {
    /// For which software.
    pub software: &'static Software,
    /// What it is for.
    pub goal: Goal,
    /// What it does, in a sentence.
    pub about: Prose,
    /// The code.
    pub code: &'static str,
}

/// Statuses that people confuse, told apart.
#[derive(Debug)]
pub struct Comparison {
    /// Its name in URLs: `401-vs-403`.
    pub id: &'static str,
    /// The sentence that settles it.
    pub verdict: Prose,
    /// The question to ask about one's own case.
    pub question: Prose,
    /// What the protocol facts do not say.
    pub points: &'static [Prose],
    /// Each status, in the order of `id`.
    pub sides: &'static [Side],
}

/// One of several statuses that people confuse.
#[derive(Debug)]
pub struct Side {
    /// The status.
    pub code: Code,
    /// Send it when.
    pub when: Prose,
    /// A case of it.
    pub example: Prose,
    /// What goes wrong if it is sent in place of the others.
    pub wrong: Prose,
}

/// A fault, and the status that different software sends for it.
#[derive(Debug)]
pub struct Fault {
    /// Its name in URLs: `upstream-refuses`.
    pub id: &'static str,
    /// What is wrong.
    pub title: Prose,
    /// What goes on.
    pub about: Prose,
    /// Who sends what.
    pub rows: &'static [FaultRow],
}

/// What one piece of software sends for a fault.
#[derive(Debug)]
pub struct FaultRow {
    /// Its name.
    pub software: &'static str,
    /// The version it was measured with; empty where documentation says so.
    pub version: &'static str,
    /// What it sends: `502`, `reset`, `499 in the log`.
    pub code: &'static str,
    /// How it shows, and why.
    pub says: Prose,
}

/// What there is to know about all diagnostics of an issuer.
#[derive(Debug)]
pub struct IssuerNote {
    /// The issuer's id.
    pub issuer: &'static str,
    /// Where the identifier is to be found.
    pub found: Prose,
    /// What to look at first.
    pub start: Prose,
}
