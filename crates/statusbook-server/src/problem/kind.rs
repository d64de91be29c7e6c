//! The sorts of problem. Their slugs are part of the API: once sent, a `type` resolves for ever.

use axum::http::StatusCode;

/// A sort of problem; its page is at `/problems/` and its slug.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Its name in the URL of its page.
    pub(crate) slug: &'static str,
    /// That URL, the `type` of problem details.
    pub(crate) url: &'static str,
    /// The `title` of problem details.
    pub(crate) title: &'static str,
    /// The status it is answered with.
    pub(crate) status: StatusCode,
    /// What it means and what to do, for its page.
    pub(crate) about: &'static str,
}

macro_rules! kinds {
    ($($name:ident = $slug:literal, $title:literal, $status:ident, $about:literal;)*) => {
        $(pub(crate) const $name: Kind = Kind {
            slug: $slug,
            url: concat!("/problems/", $slug),
            title: $title,
            status: StatusCode::$status,
            about: $about,
        };)*
        /// Every sort of problem.
        pub(crate) const KINDS: &[&Kind] = &[$(&$name),*];
    };
}

kinds! {
    UNKNOWN_STATUS = "unknown-status", "No entry for this number", NOT_FOUND,
        "The number has three digits, so it can stand on a status line, but nobody is known to give it a meaning. A client treats it as the x00 of its class (RFC 9110, section 15).";
    NOT_A_STATUS = "not-a-status", "Not a status code", NOT_FOUND,
        "A status code has exactly three digits. Longer numbers are usually identifiers of one vendor, such as Cloudflare’s 1020; search for them.";
    UNKNOWN_NAME = "unknown-name", "Nothing has this name", NOT_FOUND,
        "The path is no number, class, phrase, constant or identifier of the book, or several things share the name. The search is more forgiving than a path.";
    UNKNOWN_DIAGNOSTIC = "unknown-diagnostic", "No such identifier", NOT_FOUND,
        "The issuer is known or not, but no identifier of this name is recorded for it. The issuer’s page lists what is.";
    UNKNOWN_ISSUER = "unknown-issuer", "No such issuer", NOT_FOUND,
        "An issuer is whoever gives a number or an identifier its meaning. The list of issuers has their names as they stand in URLs.";
    UNKNOWN_LIBRARY = "unknown-library", "No such library", NOT_FOUND,
        "The constants of this library are not recorded. The list of libraries has their names as they stand in URLs.";
    UNKNOWN_TYPE = "unknown-problem", "No such sort of problem", NOT_FOUND,
        "The list of problem types has every `type` that this site sends.";
    NO_SUCH_PATH = "no-such-path", "No such path", NOT_FOUND,
        "The site has no such path. The pages hang from the root: `/404`, `/4xx`, `/heroku/H12`; the API from `/api/v1`.";
    INVALID_PARAMETER = "invalid-parameter", "A parameter cannot be read", BAD_REQUEST,
        "A parameter of the query has a value that it cannot have. The detail names the parameter and what it may be.";
    MISSING_PARAMETER = "missing-parameter", "A parameter is missing", BAD_REQUEST,
        "The path needs a parameter that the query does not have. The detail names it.";
    QUERY_TOO_LONG = "query-too-long", "The query is too long", URI_TOO_LONG,
        "A search reads at most 4,096 bytes. The first lines of a log or stack trace are enough to find its status.";
    METHOD_NOT_ALLOWED = "method-not-allowed", "The method is not allowed here", METHOD_NOT_ALLOWED,
        "The book is only read: GET and HEAD. `Allow` lists what the path takes.";
    UNSENDABLE_STATUS = "unsendable-status", "No such status can be sent", BAD_REQUEST,
        "Below `/status/` stands a number from 200 to 999, or several with weights: `/status/503`, `/status/200,503`, `/status/200:0.9,500:0.1`. An answer that was asked for has the field `Requested-Status`; this one has not.";
}
