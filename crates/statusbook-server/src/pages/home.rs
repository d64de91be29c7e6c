//! The front page: every class at once, filtered if somebody asks; and the way to a search.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Page};
use statusbook::view::RowView;
use statusbook::{Class, Issuer, Standing, Status, book};

use super::limits::{Entry, Limits, issuers};
use super::search::Search;
use super::{Frame, classes, render};
use crate::accept::Wanted;
use crate::cache::Cache;
use crate::html::filters;
use crate::params::Params;
use crate::resource::{Resource, json};

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
    /// Numbers that only the switch shows.
    hidden: usize,
    identifiers: usize,
}

/// A class in the list: what the registry has, then what it has not.
pub(super) struct Group {
    pub(super) class: Class,
    pub(super) registered: Vec<Entry>,
    pub(super) unofficial: Vec<Entry>,
}

/// `/`, `/?class=4xx`, `/?issuer=nginx`, `/?q=`.
pub(super) async fn home(params: Params, headers: HeaderMap) -> Response {
    let limits = Limits::read(&params);
    let wanted = Wanted::by_headers(&headers);
    let Some(query) = params.filled("q") else {
        return List(limits).answer(wanted);
    };
    let mut response = Search::new(query, limits).answer(wanted);
    // What somebody searched for is hardly ever asked twice.
    response.extensions_mut().insert(Cache::Briefly);
    response
}

/// The numbers that the limits leave.
struct List(Limits);

impl List {
    fn statuses(&self) -> impl Iterator<Item = &'static Status> {
        let limits = self.0;
        book().statuses.iter().filter(move |status| {
            limits.class.is_none_or(|class| status.class() == class)
                && limits.entry(status).is_some()
        })
    }
}

impl Resource for List {
    fn html(&self) -> String {
        let groups = groups(self.0);
        render(&Home {
            frame: Frame::at("codes", "/"),
            limits: self.0,
            hidden: groups.iter().map(|group| group.unofficial.len()).sum(),
            groups,
            classes: classes(),
            issuers: issuers(),
            count: self.statuses().count(),
            registered: book().by_standing(Standing::Registered).len(),
            unofficial: book().by_standing(Standing::Unofficial).len(),
            identifiers: book().diagnostics.len(),
        })
    }

    fn json(&self) -> String {
        json(&self.statuses().map(RowView::from).collect::<Vec<_>>())
    }

    fn page(&self) -> Page {
        page::list(self.statuses())
    }
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
