//! Shapes of faults, fingerprints and notes on issuers.

use serde::Deserialize;

use crate::Text;

super::shapes! {
    /// `faults.toml`: the same fault, different statuses.
    pub struct FaultsFile {
        /// Every fault.
        pub fault: Vec<FaultOf>,
    }

    /// A fault, and who sends what for it.
    pub struct FaultOf {
        /// Its name in URLs.
        pub id: Text,
        /// What is wrong.
        pub title: Text,
        /// What goes on.
        pub about: Text,
        /// Who sends what.
        pub rows: Vec<FaultRow>,
    }

    /// What one piece of software sends for a fault.
    pub struct FaultRow {
        /// Its name.
        pub software: Text,
        /// The version it was measured with.
        pub version: Option<Text>,
        /// What it sends.
        pub code: Text,
        /// How it shows, and why.
        pub says: Text,
    }

    /// `fingerprints.toml`: who wrote a response.
    pub struct Fingerprints {
        /// Every fingerprint.
        pub fingerprint: Vec<Fingerprint>,
    }

    /// A sign of who wrote a response.
    pub struct Fingerprint {
        /// Who.
        pub sender: Text,
        /// What sort of party.
        pub kind: Text,
        /// `high`, `medium` or `low`.
        pub sure: Text,
        /// What has to be true, all of it.
        pub tests: Vec<Test>,
        /// What it proves, and what it does not.
        pub says: Text,
        /// Where it was taken from.
        pub source: Text,
    }

    /// Something that is true of a response.
    pub struct Test {
        /// A field is there.
        pub field: Option<Text>,
        /// Its value equals this.
        pub equals: Option<Text>,
        /// Its value starts so.
        pub starts: Option<Text>,
        /// Its value contains this.
        pub contains: Option<Text>,
        /// The content contains this.
        pub content: Option<Text>,
        /// The status is one of these.
        #[serde(default)]
        pub status: Vec<u16>,
    }

    /// `issuer-notes.toml`: what there is to know about all diagnostics of an issuer.
    pub struct IssuerNotes {
        /// Every note.
        #[serde(default)]
        pub note: Vec<IssuerNote>,
    }

    /// What there is to know about all diagnostics of an issuer.
    pub struct IssuerNote {
        /// An id of `issuers.toml`.
        pub issuer: Text,
        /// Where the identifier is to be found.
        pub r#where: Text,
        /// What to look at first.
        pub start: Text,
    }
}
