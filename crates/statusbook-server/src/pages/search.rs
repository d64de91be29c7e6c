//! The answer to a search, rendered on the server by the engine that every surface uses.

use askama::Template;
use statusbook::page::{self, Line, Page};
use statusbook::view::SearchView;
use statusbook::{
    Class, Comparison, Diagnostic, DocKind, Filter, Hit, Hits, Issuer, Standing, book,
};

use super::limits::{Entry, Limits, issuers};
use super::{Frame, classes, render};
use crate::html::filters;
use crate::params::cut;
use crate::resource::{Resource, json};

/// Hits on a page of results. More would be noise: the ranking is worse than the reader by then.
const HITS: usize = 12;

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
    /// The query as it was understood, if not as it was typed.
    corrected: Option<String>,
    /// The comparison that answers it.
    compared: Option<&'static Comparison>,
    /// The query of the same search without limits.
    again: String,
}

/// One thing that was found.
enum Found {
    Status(Entry),
    Diagnostic(&'static Diagnostic),
}

/// What a search found, within the limits.
pub(super) struct Search<'a> {
    query: &'a str,
    is_cut: bool,
    limits: Limits,
    hits: Hits,
}

impl<'a> Search<'a> {
    pub(super) fn new(query: &'a str, limits: Limits) -> Self {
        let (query, is_cut) = cut(query);
        // An issuer narrows what was found; so everything has to be found first.
        let is_narrowed_here = limits.issuer.is_some() || limits.standing.is_some();
        let limit = if is_narrowed_here { usize::MAX } else { HITS };
        let mut hits = book().search(
            query,
            Filter {
                limit,
                class: limits.class,
            },
        );
        hits.hits.retain(|hit| found(limits, hit).is_some());
        hits.hits.truncate(HITS);
        Self {
            query,
            is_cut,
            limits,
            hits,
        }
    }
}

impl Resource for Search<'_> {
    fn html(&self) -> String {
        let mut again = form_urlencoded::Serializer::new(String::new());
        render(&Results {
            frame: Frame {
                query: self.query.to_owned(),
                ..Frame::new("search")
            },
            limits: self.limits,
            found: self
                .hits
                .hits
                .iter()
                .filter_map(|hit| found(self.limits, hit))
                .collect(),
            classes: classes(),
            issuers: issuers(),
            is_cut: self.is_cut,
            corrected: self.hits.corrected.clone(),
            compared: book().comparison(&self.hits.comparison),
            again: again.append_pair("q", self.query).finish(),
        })
    }

    fn json(&self) -> String {
        json(&SearchView::new(self.query, &self.hits, false))
    }

    fn page(&self) -> Page {
        if self.hits.hits.is_empty() {
            let title = Line::text("Nothing found");
            return Page {
                title,
                subtitle: Line::text(self.query.to_owned()),
                blocks: vec![],
            };
        }
        page::answer(&self.hits)
    }
}

impl Results {
    /// What a comparison tells apart.
    fn names(&self, comparison: &Comparison) -> String {
        let Self { .. } = self;
        page::names(comparison)
    }

    /// Whether there may be more than is shown.
    fn is_full(&self) -> bool {
        self.found.len() == HITS
    }
}

/// A hit as it is shown, if the limits leave it.
fn found(limits: Limits, hit: &Hit) -> Option<Found> {
    match hit.doc.kind {
        DocKind::Status => limits.entry(book().get(hit.doc.code?)?).map(Found::Status),
        DocKind::Diagnostic => {
            let (issuer, id) = hit.doc.id.split_once('/')?;
            let is_wanted = limits.issuer.is_none_or(|wanted| wanted.id == issuer)
                && limits
                    .standing
                    .is_none_or(|standing| standing == Standing::Unofficial);
            let diagnostic = book().diagnostic(issuer, id)?;
            is_wanted.then_some(Found::Diagnostic(diagnostic))
        }
    }
}
