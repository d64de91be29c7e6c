//! Shapes of what surrounds a status in practice.

use serde::Deserialize;

use crate::Text;

super::shapes! {
    /// `practice/404.toml`: what surrounds a meaning in practice.
    pub struct Practice {
        /// The number; agrees with the file's name.
        pub code: u16,
        /// The issuer whose meaning it is.
        pub issuer: Text,
        /// The methods it makes sense for.
        pub methods: Option<Text>,
        /// What differs between the versions of HTTP.
        pub versions: Option<Text>,
        /// What browsers do with it.
        pub browsers: Option<Text>,
        /// What search engines do with it.
        pub crawlers: Option<Text>,
        /// What an attacker could make of it.
        pub security: Option<Text>,
        /// Who sends it, the commonest first.
        #[serde(default)]
        pub sender: Vec<Sender>,
        /// What clients do when they get it.
        #[serde(default)]
        pub client: Vec<Client>,
        /// What corresponds to it elsewhere.
        #[serde(default)]
        pub mapping: Vec<Mapping>,
        /// Raw exchanges.
        #[serde(default)]
        pub exchange: Vec<Exchange>,
        /// Configuration and code that sends it or deals with it.
        #[serde(default)]
        pub setup: Vec<Setup>,
    }

    /// Somebody who sends it.
    pub struct Sender {
        /// What sort of party: `origin`, `proxy`, `cdn` …
        pub who: Text,
        /// Its name.
        pub name: Text,
        /// How to tell that it was this one.
        pub tell: Text,
    }

    /// What a client does.
    pub struct Client {
        /// Its name.
        pub name: Text,
        /// What it does.
        pub does: Text,
    }

    /// What corresponds to a status elsewhere.
    pub struct Mapping {
        /// Where.
        pub of: Text,
        /// What corresponds to it there.
        pub to: Text,
        /// Under which condition.
        pub note: Option<Text>,
    }

    /// A raw exchange; lines of a head end with a plain line break here.
    pub struct Exchange {
        /// What it shows.
        pub title: Text,
        /// The request.
        pub request: Text,
        /// The response, interim ones before the final one.
        pub response: Text,
        /// What to look at in it.
        pub note: Option<Text>,
    }

    /// Configuration or code.
    pub struct Setup {
        /// An id of `software.toml`.
        pub software: Text,
        /// `send` or `handle`.
        pub goal: Text,
        /// What it does.
        pub about: Text,
        /// The code.
        pub code: Text,
    }

    /// `software.toml`.
    pub struct SoftwareFile {
        /// Software that setups are for.
        pub software: Vec<Software>,
    }

    /// Software that setups are for.
    pub struct Software {
        /// Its name in the data.
        pub id: Text,
        /// Its name for people.
        pub name: Text,
        /// The version setups are written for.
        pub version: Text,
        /// The language of the code.
        pub language: Text,
    }
}
