//! The JSON shapes, the same from the command, the API, MCP and the browser.
//!
//! Keys are never renamed within v1. Text carries no HTML: prose is plain text with code in
//! backticks. Lists are always there, even if empty; what is not known is `null`.

mod around;
mod made;

use serde::Serialize;

pub use around::{
    AnswerView, ChooserView, ClientView, ComparedFactView, ComparisonView, ExchangeView,
    FaultRowView, FaultView, LeafView, MappingView, PracticeView, QuestionView, SenderView,
    SetupView, SideView,
};
pub use made::{diagnostic_url, is_status, rows, status_url};

/// A status with all its meanings.
#[derive(Debug, Serialize)]
pub struct StatusView {
    /// Three digits.
    pub code: String,
    /// `4xx`.
    pub class: String,
    /// The class in words.
    pub class_name: &'static str,
    /// The phrase of the first meaning.
    pub phrase: &'static str,
    /// The standing of the first meaning.
    pub standing: &'static str,
    /// What happened, in a sentence.
    pub summary: String,
    /// Whose move it is.
    pub r#move: &'static str,
    /// Heuristically cacheable (RFC 9110, section 15.1).
    pub cacheable: bool,
    /// Whether to send the request again.
    pub retry: RetryView,
    /// Whether the response may have content.
    pub body: &'static str,
    /// Header fields with a level.
    pub headers: Vec<HeaderView>,
    /// Request fields that matter here.
    pub request_fields: &'static [&'static str],
    /// Further response fields seen with it.
    pub response_fields: &'static [&'static str],
    /// How the method of the next request follows, where it is a redirect.
    pub redirect: Option<RedirectView>,
    /// The clause that forbids caches to store it.
    pub no_store: Option<String>,
    /// Its meanings; the registered one first where there is one.
    pub meanings: Vec<MeaningView>,
    /// Ids of the diagnostics that ride on it.
    pub diagnostics: Vec<String>,
    /// Paths of the comparisons it is part of.
    pub comparisons: Vec<String>,
    /// Related numbers.
    pub related: Vec<String>,
    /// Path of its page.
    pub url: String,
}

/// What one issuer means.
#[derive(Debug, Serialize)]
pub struct MeaningView {
    /// The issuer's id.
    pub issuer: &'static str,
    /// The issuer's name for people.
    pub issuer_name: &'static str,
    /// The phrase.
    pub phrase: &'static str,
    /// Its place in the registry.
    pub standing: &'static str,
    /// Dates of a temporary registration.
    pub dates: Option<DatesView>,
    /// How sure the record is.
    pub confidence: &'static str,
    /// What happened, in a sentence.
    pub summary: String,
    /// Whose move it is.
    pub r#move: &'static str,
    /// Whether anybody can receive it.
    pub reach: &'static str,
    /// Where it is met.
    pub seen: Option<String>,
    /// How to tell this meaning from the number's others.
    pub tell: Option<String>,
    /// The clause that defines it.
    pub spec: Option<CiteView>,
    /// The first document that defined it.
    pub first: Option<CiteView>,
    /// Where the claim can be read, besides `spec`.
    pub sources: &'static [&'static str],
    /// Whether to send the request again.
    pub retry: RetryView,
    /// What to do now, by role.
    pub r#do: DoView,
    /// When to send it, and when not.
    pub r#use: UseView,
    /// Likely causes, the commonest first.
    pub causes: Vec<CauseView>,
    /// What it is mistaken for.
    pub confused_with: Vec<ConfusionView>,
    /// What real software prints with it.
    pub errors: Vec<ErrorTextView>,
    /// Former and alternative phrases.
    pub names: Vec<NameView>,
    /// One sentence a turn, oldest first.
    pub history: Vec<String>,
    /// What surrounds it in practice.
    pub practice: PracticeView,
}

/// Dates, `YYYY-MM-DD`.
#[derive(Debug, Serialize)]
pub struct DatesView {
    /// First registered.
    pub registered: &'static str,
    /// Last extended.
    pub extended: Option<&'static str>,
    /// The expiry the registration carries.
    pub expires: &'static str,
}

/// A clause.
#[derive(Debug, Serialize)]
pub struct CiteView {
    /// `RFC 9110`.
    pub document: String,
    /// `15.5.5`.
    pub section: Option<&'static str>,
    /// Where to read it.
    pub url: String,
}

/// Whether to send the request again.
#[derive(Debug, Serialize)]
pub struct RetryView {
    /// `no`, `same-request-later`, `after-change` or `only-idempotent`.
    pub when: &'static str,
    /// Why, and under which condition.
    pub note: Option<String>,
}

/// A header field with a level.
#[derive(Debug, Serialize)]
pub struct HeaderView {
    /// The field's name.
    pub name: &'static str,
    /// `MUST`, `MUST NOT`, `SHOULD`, `SHOULD NOT` or `MAY`.
    pub level: &'static str,
    /// The clause that says so.
    pub clause: String,
    /// Under which condition.
    pub note: Option<String>,
}

/// How the method of the next request follows.
#[derive(Debug, Serialize)]
pub struct RedirectView {
    /// `preserved`, `may-become-get` or `get`.
    pub method: &'static str,
}

/// What to do now, by role.
#[derive(Debug, Serialize)]
pub struct DoView {
    /// Visiting a site.
    pub visitor: Option<String>,
    /// Calling an API.
    pub caller: Option<String>,
    /// Running the server.
    pub operator: Option<String>,
}

/// When to send it, and when not.
#[derive(Debug, Serialize)]
pub struct UseView {
    /// Send it when.
    pub when: Vec<String>,
    /// Don't send it when.
    pub avoid: Vec<String>,
}

/// A likely cause.
#[derive(Debug, Serialize)]
pub struct CauseView {
    /// What is wrong.
    pub title: String,
    /// How to find out.
    pub check: String,
    /// A shell line that finds out.
    pub run: Option<&'static str>,
    /// What mends it.
    pub fix: String,
}

/// A status it is mistaken for.
#[derive(Debug, Serialize)]
pub struct ConfusionView {
    /// The other status.
    pub code: String,
    /// One sentence that tells them apart.
    pub how: String,
}

/// What real software prints.
#[derive(Debug, Serialize)]
pub struct ErrorTextView {
    /// The text, to the letter.
    pub text: &'static str,
    /// The software.
    pub by: &'static str,
}

/// A former or alternative phrase.
#[derive(Debug, Serialize)]
pub struct NameView {
    /// The phrase.
    pub name: &'static str,
    /// The document or software that uses it.
    pub from: &'static str,
}

/// An issuer's own identifier.
#[derive(Debug, Serialize)]
pub struct DiagnosticView {
    /// `heroku/H12`.
    pub id: String,
    /// The identifier as the issuer writes it.
    pub name: &'static str,
    /// The issuer's id.
    pub issuer: &'static str,
    /// The issuer's name for people.
    pub issuer_name: &'static str,
    /// Statuses it rides on, the likeliest first.
    pub statuses: Vec<String>,
    /// The issuer's title, or a short one.
    pub title: &'static str,
    /// What happened, in a sentence.
    pub summary: String,
    /// The likely cause.
    pub cause: Option<String>,
    /// How to find out that it is this.
    pub check: Option<String>,
    /// What mends it.
    pub fix: Option<String>,
    /// How sure the record is.
    pub confidence: &'static str,
    /// Where it can be read.
    pub sources: &'static [&'static str],
    /// Path of its page.
    pub url: String,
}

/// A row of the list.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// Three digits.
    pub code: String,
    /// `4xx`.
    pub class: String,
    /// The phrase of the first meaning.
    pub phrase: &'static str,
    /// The standing of the first meaning.
    pub standing: &'static str,
    /// The issuers of its meanings.
    pub issuers: Vec<&'static str>,
    /// What happened, in a sentence.
    pub summary: String,
    /// Path of its page.
    pub url: String,
}

/// A library's name for a status.
#[derive(Debug, Serialize)]
pub struct ConstantView {
    /// Three digits.
    pub code: String,
    /// What a person types.
    pub symbol: &'static str,
    /// The library's id.
    pub library: &'static str,
    /// The library's name for people.
    pub library_name: &'static str,
    /// The programming language.
    pub language: &'static str,
    /// The library itself says so, or has removed the name.
    pub deprecated: bool,
    /// The release it was read from.
    pub version: &'static str,
}

/// An issuer.
#[derive(Debug, Serialize)]
pub struct IssuerView {
    /// Its id.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// What sort of party it is.
    pub kind: &'static str,
    /// The numbers it gives a meaning.
    pub statuses: Vec<String>,
    /// The ids of its diagnostics.
    pub diagnostics: Vec<String>,
}

/// A row of the facts table: what a program decides by.
#[derive(Debug, Serialize)]
pub struct FactsView {
    /// Three digits.
    pub code: String,
    /// `4xx`.
    pub class: String,
    /// The phrase of the first meaning.
    pub phrase: &'static str,
    /// The standing of the first meaning.
    pub standing: &'static str,
    /// Whose move it is.
    pub r#move: &'static str,
    /// Heuristically cacheable (RFC 9110, section 15.1).
    pub cacheable: bool,
    /// Whether to send the request again.
    pub retry: RetryView,
    /// Whether the response may have content.
    pub body: &'static str,
    /// Header fields with a level.
    pub headers: Vec<HeaderView>,
    /// How the method of the next request follows, where it is a redirect.
    pub redirect: Option<RedirectView>,
    /// The clause that forbids caches to store it.
    pub no_store: Option<String>,
    /// Path of its page.
    pub url: String,
}

/// The answer to a search.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The query as asked.
    pub query: String,
    /// The query as it was understood, if some of its words were taken for misspelt ones.
    pub corrected: Option<String>,
    /// The comparison that answers it, if it asks what tells statuses apart.
    pub comparison: Option<ComparedView>,
    /// The hits, best first.
    pub hits: Vec<HitView>,
}

/// A comparison that answers a search.
#[derive(Debug, Serialize)]
pub struct ComparedView {
    /// The statuses it tells apart.
    pub codes: Vec<String>,
    /// Path of its page.
    pub url: String,
}

/// One thing that was found.
#[derive(Debug, Serialize)]
pub struct HitView {
    /// The status, or the one a diagnostic rides on; `null` where it rides on none.
    pub code: Option<String>,
    /// `404`, or `heroku/H12`.
    pub id: &'static str,
    /// `status` or `diagnostic`.
    pub kind: &'static str,
    /// The phrase, or the diagnostic's title.
    pub phrase: &'static str,
    /// The issuer's id.
    pub issuer: &'static str,
    /// What happened, in a sentence.
    pub summary: &'static str,
    /// Path of its page.
    pub url: String,
    /// The sum of its parts, in hundredths of a point; only order and ratio tell something.
    pub score: i32,
    /// The query's words that speak for it, as they were typed.
    pub matched: Vec<String>,
    /// What the score is made of; only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<Vec<PartView>>,
}

/// A part of a score.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// Its name.
    pub part: &'static str,
    /// What it adds, in hundredths of a point.
    pub score: i32,
}

/// What went wrong, as problem details (RFC 9457).
#[derive(Debug, Serialize)]
pub struct ProblemView {
    /// A page that explains this sort of problem.
    pub r#type: &'static str,
    /// What sort of problem it is.
    pub title: &'static str,
    /// The status of the response.
    pub status: u16,
    /// What happened this time, and what to do next.
    pub detail: String,
}
