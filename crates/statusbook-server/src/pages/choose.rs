//! The chooser: `/choose`, and a path for every question and every end.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Page};
use statusbook::view::ChooserView;
use statusbook::{Answer, Question, Step, Stop, book};

use super::{Frame, render};
use crate::accept::{Form, Wanted};
use crate::html::filters;
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::{Resource, json};

#[derive(Template)]
#[template(path = "choose.html")]
struct Choose {
    frame: Frame,
    title: String,
    page: Page,
    question: Option<&'static Question>,
}

impl Choose {
    /// The path of what an answer leads to, after `/choose/`.
    fn target(&self, answer: &Answer) -> &'static str {
        let Self { .. } = self;
        id(book().chooser.at(answer.to))
    }
}

fn id(stop: Stop) -> &'static str {
    match stop {
        Stop::Question(question) => question.id,
        Stop::Leaf(leaf) => leaf.id,
    }
}

impl Resource for Stop {
    fn html(&self) -> String {
        let page = page::choose(*self);
        let question = match self {
            Stop::Question(question) => Some(*question),
            Stop::Leaf(_) => None,
        };
        render(&Choose {
            frame: Frame::at("choose", format!("/choose/{}", id(*self))),
            title: page.title.to_string(),
            page,
            question,
        })
    }

    fn json(&self) -> String {
        json(&ChooserView::from(book().chooser))
    }

    fn page(&self) -> Page {
        page::choose(*self)
    }
}

/// What an id stands for.
fn find(id: &str) -> Option<Stop> {
    let chooser = book().chooser;
    let question = chooser.questions.iter().find(|question| question.id == id);
    let leaf = || chooser.leaves.iter().find(|leaf| leaf.id == id);
    question
        .map(Stop::Question)
        .or_else(|| leaf().map(Stop::Leaf))
}

pub(super) async fn start(headers: HeaderMap) -> Response {
    book()
        .chooser
        .at(Step::Question(0))
        .answer(Wanted::by_headers(&headers))
}

pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let (id, wanted) = match Form::of_suffix(path.last()) {
        Some((id, form)) => (id, Wanted::by_url(form)),
        None => (path.last(), Wanted::by_headers(&headers)),
    };
    match find(id) {
        Some(stop) => stop.answer(wanted),
        None => Problem::NoSuchPath(format!("/choose/{id}")).answer(wanted),
    }
}

/// The path of every question and every end.
pub(super) fn paths() -> impl Iterator<Item = String> {
    let chooser = book().chooser;
    let questions = chooser.questions.iter().map(|question| question.id);
    let ids = questions.chain(chooser.leaves.iter().map(|leaf| leaf.id));
    ids.map(|id| format!("/choose/{id}"))
}
