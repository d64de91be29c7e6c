//! Every registered number on one printable page.

use askama::Template;
use axum::response::Response;
use statusbook::{Class, Content, Met, RetryWhen, Standing, Status, book};

use super::{Frame, classes, html};

#[derive(Template)]
#[template(path = "cheatsheet.html")]
struct Sheet {
    frame: Frame,
    groups: Vec<Group>,
}

struct Group {
    class: Class,
    statuses: Vec<&'static Status>,
}

/// `/cheatsheet`.
pub(super) async fn show() -> Response {
    let group = |class| Group {
        class,
        statuses: book()
            .by_class(class)
            .iter()
            .filter(|status| is_listed(status))
            .collect(),
    };
    html(&Sheet {
        frame: Frame::at("cheatsheet", "/cheatsheet"),
        groups: classes()
            .into_iter()
            .map(group)
            .filter(|group| !group.statuses.is_empty())
            .collect(),
    })
}

impl Sheet {
    /// What to do about it, in a letter or two.
    fn marks(&self, status: &Status) -> String {
        let Self { .. } = self;
        let lead = status.lead();
        let retry = match lead.retry.when {
            RetryWhen::No => "",
            RetryWhen::SameRequestLater => "R",
            RetryWhen::AfterChange => "C",
            RetryWhen::OnlyIdempotent => "I",
        };
        let facts = status.facts();
        let cacheable = if facts.cacheable { "H" } else { "" };
        let is_empty = facts.content == Content::Forbidden;
        let marks = [retry, cacheable, if is_empty { "0" } else { "" }];
        let said: Vec<&str> = marks.into_iter().filter(|mark| !mark.is_empty()).collect();
        said.join(" ")
    }
}

/// What is registered, and of the rest what people meet every week: paper is short.
fn is_listed(status: &Status) -> bool {
    match status.standing() {
        Standing::Unofficial => status.met >= Met::Often,
        _ => true,
    }
}
