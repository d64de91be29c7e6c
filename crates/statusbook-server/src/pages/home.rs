//! The front page: every class at once, filtered if somebody asks, and the answer to a search.

use askama::Template;
use axum::response::{IntoResponse, Response};
use statusbook::{
    Class, Diagnostic, DocKind, Filter, Hit, Issuer, Meaning, Standing, Status, book,
};

use super::{Frame, classes, html};
use crate::html::filters;
use crate::params::{Params, cut};

/// Hits on a page of results. More would be noise: the ranking is worse than the reader by then.
const HITS: usize = 25;

/// What the list is limited to.
#[derive(Clone, Copy, Default)]
struct Limits {
    class: Option<Class>,
    issuer: Option<&'static Issuer>,
    standing: Option<Standing>,
}

/// The list of numbers.
#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    frame: Frame,
    limits: Limits,
    groups: Vec<Group>,
    classes: Vec<Class>,
    issuers: Vec<&'static Issuer>,
    count: usize,
    registered: usize,
    unofficial: usize,
    identifiers: usize,
}

/// A class in the list: what the registry has, then what it has not.
pub(super) struct Group {
    pub(super) class: Class,
    pub(super) registered: Vec<Entry>,
    pub(super) unofficial: Vec<Entry>,
}

/// A number with the meaning that is shown.
pub(super) struct Entry {
    pub(super) status: &'static Status,
    pub(super) meaning: &'static Meaning,
}

/// The answer to a search.
#[derive(Template)]
#[template(path = "search.html")]
struct Results {
    frame: Frame,
    limits: Limits,
    found: Vec<Found>,
    classes: Vec<Class>,
    issuers: Vec<&'static Issuer>,
    is_cut: bool,
    /// The query of the same search without limits.
    again: String,
}

/// One thing that was found.
enum Found {
    Status(Entry),
    Diagnostic(&'static Diagnostic),
}

/// `/`, `/?class=4xx`, `/?issuer=nginx`, `/?q=`. A filter that cannot be read is left out: a page
/// with too much helps more than an error.
pub(super) async fn home(params: Params) -> Response {
    let limits = Limits {
        class: params.class().ok().flatten(),
        issuer: params.filled("issuer").and_then(|id| book().issuer(id)),
        standing: params.standing().ok().flatten(),
    };
    match params.filled("q") {
        Some(query) => results(query, limits),
        None => list(limits),
    }
}

fn list(limits: Limits) -> Response {
    let groups = groups(limits);
    let count = groups
        .iter()
        .map(|group| group.registered.len() + group.unofficial.len())
        .sum();
    html(&Home {
        frame: Frame::new("codes"),
        limits,
        groups,
        classes: classes(),
        issuers: issuers(),
        count,
        registered: book().by_standing(Standing::Registered).len(),
        unofficial: book().by_standing(Standing::Unofficial).len(),
        identifiers: book().diagnostics.len(),
    })
}

fn groups(limits: Limits) -> Vec<Group> {
    let wanted = classes()
        .into_iter()
        .filter(|&class| limits.class.is_none_or(|c| c == class));
    wanted
        .map(|class| group(class, limits))
        .filter(|group| !group.registered.is_empty() || !group.unofficial.is_empty())
        .collect()
}

/// A class without any other limit.
pub(super) fn whole(class: Class) -> Group {
    group(class, Limits::default())
}

fn group(class: Class, limits: Limits) -> Group {
    let entries = book()
        .by_class(class)
        .iter()
        .filter_map(|status| limits.entry(status));
    let (unofficial, registered) =
        entries.partition(|entry| entry.meaning.standing == Standing::Unofficial);
    Group {
        class,
        registered,
        unofficial,
    }
}

fn results(query: &str, limits: Limits) -> Response {
    let (query, is_cut) = cut(query);
    // An issuer narrows what was found; so everything has to be found first.
    let limit = if limits.issuer.is_some() || limits.standing.is_some() {
        usize::MAX
    } else {
        HITS
    };
    let hits = book()
        .search(
            query,
            Filter {
                limit,
                class: limits.class,
            },
        )
        .hits;
    let found = hits
        .iter()
        .filter_map(|hit| limits.found(hit))
        .take(HITS)
        .collect();
    let frame = Frame {
        query: query.to_owned(),
        ..Frame::new("search")
    };
    let again = form_urlencoded::Serializer::new(String::new())
        .append_pair("q", query)
        .finish();
    let (classes, issuers) = (classes(), issuers());
    let page = Results {
        frame,
        limits,
        found,
        classes,
        issuers,
        is_cut,
        again,
    };
    let mut response = html(&page);
    // What somebody searched for is nobody else's business, and hardly ever asked twice.
    response
        .extensions_mut()
        .insert(crate::cache::Cache::Briefly);
    response.into_response()
}

/// Whoever gives a number a meaning or an identifier, by name.
fn issuers() -> Vec<&'static Issuer> {
    let mut issuers: Vec<&Issuer> = book().issuers.iter().collect();
    issuers.sort_by_key(|issuer| issuer.name.to_lowercase());
    issuers
}

impl Limits {
    /// A number with the meaning that the limits ask for.
    fn entry(self, status: &'static Status) -> Option<Entry> {
        let wanted = |meaning: &&Meaning| {
            self.issuer
                .is_none_or(|issuer| meaning.issuer.id == issuer.id)
                && self
                    .standing
                    .is_none_or(|standing| meaning.standing == standing)
        };
        status
            .meanings
            .iter()
            .find(wanted)
            .map(|meaning| Entry { status, meaning })
    }

    fn found(self, hit: &Hit) -> Option<Found> {
        match hit.doc.kind {
            DocKind::Status => self.entry(book().get(hit.doc.code?)?).map(Found::Status),
            DocKind::Diagnostic => {
                let (issuer, id) = hit.doc.id.split_once('/')?;
                let is_wanted = self.issuer.is_none_or(|wanted| wanted.id == issuer)
                    && self
                        .standing
                        .is_none_or(|standing| standing == Standing::Unofficial);
                let diagnostic = book().diagnostic(issuer, id)?;
                is_wanted.then_some(Found::Diagnostic(diagnostic))
            }
        }
    }

    /// Whether anything is left out.
    fn is_narrow(&self) -> bool {
        self.class.is_some() || self.issuer.is_some() || self.standing.is_some()
    }

    fn is_class(&self, class: Class) -> bool {
        self.class == Some(class)
    }

    fn is_issuer(&self, issuer: &Issuer) -> bool {
        self.issuer.is_some_and(|chosen| chosen.id == issuer.id)
    }

    fn is_standing(&self, word: &str) -> bool {
        self.standing
            .is_some_and(|standing| standing.word() == word)
    }
}

impl Entry {
    /// Who means it: of a number's first meaning all issuers, two by name, the rest counted.
    pub(super) fn issuers(&self) -> String {
        const NAMED: usize = 2;
        if !std::ptr::eq(self.meaning, self.status.lead()) {
            return self.meaning.issuer.name.to_owned();
        }
        let names: Vec<&str> = self.status.issuers().map(|issuer| issuer.name).collect();
        let first = names[..names.len().min(NAMED)].join(", ");
        match names.len().saturating_sub(NAMED) {
            0 => first,
            more => format!("{first} and {more} more"),
        }
    }

    pub(super) fn is_unofficial(&self) -> bool {
        self.meaning.standing == Standing::Unofficial
    }
}
