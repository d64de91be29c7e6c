//! The shape of the data files; `data/README.md` says what each key means.

use serde::Deserialize;

use crate::Text;

/// Derives what every data type needs.
macro_rules! shapes {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name { $($body)* }
    )*};
}
use shapes;

mod choose;
mod practice;
mod signs;

pub use choose::{Answer, Chooser, Comparison, Leaf, Question, Side};
pub use practice::{Client, Exchange, Mapping, Practice, Sender, Setup, Software, SoftwareFile};
pub use signs::{
    FaultOf, FaultRow, FaultsFile, Fingerprint, Fingerprints, IssuerNote, IssuerNotes, Test,
};

shapes! {
    /// `status/404.toml`.
    pub struct Status {
        /// The number; agrees with the file's name.
        pub code: u16,
        /// `daily`, `often`, `sometimes` or `rarely`.
        pub met: Text,
        /// Related numbers, ascending.
        pub related: Vec<u16>,
        /// What each issuer means by it.
        pub meaning: Vec<Meaning>,
    }

    /// What one issuer means.
    pub struct Meaning {
        /// An id of `issuers.toml`.
        pub issuer: Text,
        /// The reason phrase, or the issuer's title.
        pub phrase: Text,
        /// `registered`, `temporary`, `unused`, `obsolete` or `unofficial`.
        pub standing: Text,
        /// Dates of a temporary registration.
        pub dates: Option<Dates>,
        /// `high`, `medium` or `low`; unofficial meanings only.
        pub confidence: Option<Text>,
        /// Where the claim can be read.
        #[serde(default)]
        pub sources: Vec<Text>,
        /// Whose move it is: `client`, `server`, `proxy`, `network` or `nobody`.
        pub r#move: Text,
        /// What happened, in one sentence.
        pub summary: Text,
        /// `wire`, `log`, `client`, `internal`, `constant` or `never`; unofficial meanings only.
        pub reach: Option<Text>,
        /// Where it is met.
        pub seen: Option<Text>,
        /// How to tell this meaning from the number's others.
        pub tell: Option<Text>,
        /// The clause that defines it.
        pub spec: Option<Cite>,
        /// The first document that defined it.
        pub first: Option<Cite>,
        /// Heuristically cacheable.
        pub cacheable: Option<bool>,
        /// Whether it may have content: `allowed` or `forbidden`.
        pub body: Option<Text>,
        /// `preserved`, `may-become-get` or `get`.
        pub redirect: Option<Text>,
        /// The clause that forbids caches to store it.
        pub no_store: Option<Cite>,
        /// Whether to send the request again.
        pub retry: Retry,
        /// Header fields with a level.
        #[serde(default)]
        pub headers: Vec<Header>,
        /// Request fields that matter here.
        #[serde(default)]
        pub request_fields: Vec<Text>,
        /// Further response fields seen with it.
        #[serde(default)]
        pub response_fields: Vec<Text>,
        /// Former and alternative phrases.
        #[serde(default)]
        pub names: Vec<Name>,
        /// One sentence a turn of its history, oldest first.
        #[serde(default)]
        pub history: Vec<Text>,
        /// What to do now, by role.
        #[serde(default)]
        pub r#do: Do,
        /// When to send it, and when not.
        #[serde(default)]
        pub r#use: Use,
        /// Likely causes, the commonest first.
        #[serde(default)]
        pub cause: Vec<Cause>,
        /// What it is mistaken for.
        #[serde(default)]
        pub confused: Vec<Confused>,
        /// What real software prints with it.
        #[serde(default)]
        pub error: Vec<ErrorText>,
        /// How people ask for it.
        #[serde(default)]
        pub search: Search,
    }

    /// Dates of a temporary registration, `YYYY-MM-DD`.
    pub struct Dates {
        /// First registered.
        pub registered: Text,
        /// Last extended.
        pub extended: Option<Text>,
        /// The expiry it carries.
        pub expires: Text,
    }

    /// A clause: `{ rfc = 9110, section = "15.5.5" }` or `{ doc = "draft-…" }`.
    pub struct Cite {
        /// An RFC's number.
        pub rfc: Option<u16>,
        /// An Internet-Draft's name, without its version.
        pub doc: Option<Text>,
        /// The section.
        pub section: Option<Text>,
    }

    /// Whether to send the request again.
    pub struct Retry {
        /// `no`, `same-request-later`, `after-change` or `only-idempotent`.
        pub when: Text,
        /// Why, and under which condition.
        pub note: Option<Text>,
    }

    /// A header field with a level.
    pub struct Header {
        /// The field's name.
        pub name: Text,
        /// `MUST`, `MUST NOT`, `SHOULD`, `SHOULD NOT` or `MAY`.
        pub level: Text,
        /// The clause that says so.
        pub clause: Cite,
        /// Under which condition.
        pub note: Option<Text>,
    }

    /// A former or alternative phrase.
    pub struct Name {
        /// The phrase.
        pub name: Text,
        /// The document or software that uses it.
        pub from: Text,
    }

    /// What to do now, by role.
    pub struct Do {
        /// Visiting a site.
        pub visitor: Option<Text>,
        /// Calling an API.
        pub caller: Option<Text>,
        /// Running the server.
        pub operator: Option<Text>,
    }

    /// When to send it, and when not.
    pub struct Use {
        /// Send it when.
        #[serde(default)]
        pub when: Vec<Text>,
        /// Don't send it when.
        #[serde(default)]
        pub avoid: Vec<Text>,
    }

    /// A likely cause.
    pub struct Cause {
        /// What is wrong.
        pub title: Text,
        /// How to find out.
        pub check: Text,
        /// A shell line that finds out.
        pub run: Option<Text>,
        /// What mends it.
        pub fix: Text,
    }

    /// A status it is mistaken for.
    pub struct Confused {
        /// The other status.
        pub with: u16,
        /// One sentence that tells them apart.
        pub how: Text,
    }

    /// What real software prints.
    pub struct ErrorText {
        /// The text, to the letter.
        pub text: Text,
        /// The software.
        pub by: Text,
    }

    /// How people ask for it; never shown as fact.
    pub struct Search {
        /// Questions and situations, in English.
        #[serde(default)]
        pub questions: Vec<Text>,
        /// Key words and short symptoms, in English.
        #[serde(default)]
        pub words: Vec<Text>,
        /// German.
        #[serde(default)]
        pub de: Vec<Text>,
        /// Spanish.
        #[serde(default)]
        pub es: Vec<Text>,
        /// French.
        #[serde(default)]
        pub fr: Vec<Text>,
        /// Japanese.
        #[serde(default)]
        pub ja: Vec<Text>,
        /// Portuguese.
        #[serde(default)]
        pub pt: Vec<Text>,
        /// Russian.
        #[serde(default)]
        pub ru: Vec<Text>,
        /// Chinese.
        #[serde(default)]
        pub zh: Vec<Text>,
    }

    /// `issuers.toml`.
    pub struct Issuers {
        /// Every issuer.
        pub issuer: Vec<Issuer>,
    }

    /// Who gives numbers and identifiers a meaning.
    pub struct Issuer {
        /// Its name in URLs and JSON.
        pub id: Text,
        /// Its name for people.
        pub name: Text,
        /// What sort of party it is.
        pub kind: Text,
    }

    /// `diagnostics/heroku.toml`.
    pub struct Diagnostics {
        /// An id of `issuers.toml`; agrees with the file's name.
        pub issuer: Text,
        /// Every identifier.
        pub diagnostic: Vec<Diagnostic>,
    }

    /// An issuer's own identifier.
    pub struct Diagnostic {
        /// As it stands in a URL.
        pub id: Text,
        /// As the issuer writes it, where that is no URL segment.
        pub name: Option<Text>,
        /// Statuses it rides on, the likeliest first.
        pub status: Vec<u16>,
        /// The issuer's title, or a short one.
        pub title: Text,
        /// What happened, in a sentence.
        pub summary: Text,
        /// `high`, `medium` or `low`.
        pub confidence: Text,
        /// Where it can be read.
        pub sources: Vec<Text>,
        /// How people ask for it.
        #[serde(default)]
        pub search: Vec<Text>,
        /// The likely cause.
        pub cause: Option<Text>,
        /// How to find out that it is this.
        pub check: Option<Text>,
        /// What mends it.
        pub fix: Option<Text>,
    }

    /// `documents.toml`.
    pub struct Documents {
        /// Every document that may be cited.
        pub document: Vec<Document>,
    }

    /// A document that may be cited.
    pub struct Document {
        /// An RFC's number.
        pub rfc: Option<u16>,
        /// An Internet-Draft's name, without its version.
        pub doc: Option<Text>,
        /// Its title.
        pub title: Text,
        /// `standard`, `best-practice`, `experimental`, `informational`, `historic`, `obsolete`, `draft` or `expired`.
        pub status: Text,
        /// The RFCs that replace it.
        #[serde(default)]
        pub obsoleted_by: Vec<u16>,
    }

    /// `libraries.toml`.
    pub struct Libraries {
        /// Every library.
        pub library: Vec<Library>,
    }

    /// A library whose constants or phrases are recorded.
    pub struct Library {
        /// Its name in URLs and JSON.
        pub id: Text,
        /// Its name for people.
        pub name: Text,
        /// The programming language.
        pub language: Text,
        /// The version that was read.
        pub version: Text,
        /// The package, with its registry.
        pub package: Text,
        /// `stdlib`, `framework` or `library`.
        pub kind: Text,
        /// How it was read.
        pub read: Text,
        /// The file its constants were read from.
        pub source: Option<Text>,
    }

    /// `asked/*.toml`.
    pub struct AskedFile {
        /// Situations and symptoms.
        #[serde(default)]
        pub asked: Vec<Asked>,
        /// Lines that have nothing to do with HTTP statuses.
        #[serde(default)]
        pub unrelated: Vec<Text>,
    }

    /// A situation or a symptom in the words of several people.
    pub struct Asked {
        /// The statuses that answer it, each as right as the others.
        pub status: Vec<u16>,
        /// Good alternatives.
        #[serde(default)]
        pub also: Vec<u16>,
        /// What people type.
        pub lines: Vec<Text>,
    }

    /// `dictionary.toml`.
    pub struct Dictionary {
        /// Every concept.
        #[serde(default)]
        pub concept: Vec<Concept>,
    }

    /// An English word and its translations; `*` at the end of a form stands for inflections.
    pub struct Concept {
        /// One to three English words.
        pub en: Text,
        /// German.
        #[serde(default)]
        pub de: Vec<Text>,
        /// Spanish.
        #[serde(default)]
        pub es: Vec<Text>,
        /// French.
        #[serde(default)]
        pub fr: Vec<Text>,
        /// Japanese.
        #[serde(default)]
        pub ja: Vec<Text>,
        /// Portuguese.
        #[serde(default)]
        pub pt: Vec<Text>,
        /// Russian.
        #[serde(default)]
        pub ru: Vec<Text>,
        /// Chinese.
        #[serde(default)]
        pub zh: Vec<Text>,
    }

    /// `words.toml`.
    pub struct Words {
        /// Groups of words that mean the same to somebody who searches.
        #[serde(default)]
        pub synonyms: Vec<Vec<Text>>,
        /// Words that carry no meaning in a query, by language.
        #[serde(default)]
        pub stop: Stop,
        /// Words that ask what tells statuses apart.
        #[serde(default)]
        pub difference: Difference,
    }

    /// Words that carry no meaning in a query.
    pub struct Stop {
        /// Dropped wherever other words are left.
        #[serde(default)]
        pub words: Vec<Text>,
    }

    /// Words that ask what tells statuses apart.
    pub struct Difference {
        /// Beside two statuses any of them does; one that is no stop word does by itself.
        #[serde(default)]
        pub words: Vec<Text>,
    }
}

impl Search {
    /// Every line, whatever its language.
    pub fn lines(&self) -> impl Iterator<Item = &Text> {
        let lists = [
            &self.questions,
            &self.words,
            &self.de,
            &self.es,
            &self.fr,
            &self.ja,
            &self.pt,
            &self.ru,
            &self.zh,
        ];
        lists.into_iter().flatten()
    }
}

/// A row of `constants.csv`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// An id of `libraries.toml`.
    pub library: String,
    /// The status.
    pub code: u16,
    /// What a person types.
    pub symbol: String,
    /// `yes` or empty.
    pub deprecated: String,
    /// The release, where it is not the library's.
    pub version: String,
    /// The file, where it is not the library's.
    pub source: String,
}

/// A row of `phrases.csv`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// The status.
    pub code: u16,
    /// The phrase, to the letter.
    pub phrase: String,
    /// Ids of the libraries that print it, separated by spaces.
    pub libraries: String,
}

/// A row of `registry.csv`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// The status.
    pub code: u16,
    /// The phrase of the registry.
    pub phrase: String,
    /// `registered`, `temporary`, `unused` or `obsoleted`.
    pub standing: String,
    /// The document the registry names.
    pub reference: String,
}
