//! What libraries call the statuses: a list of libraries, and each library's table.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Page};
use statusbook::view::ConstantView;
use statusbook::{Code, Library, Status, book};

use super::{Frame, html, moved, render};
use crate::accept::{Form, Wanted};
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::{Resource, json};

#[derive(Template)]
#[template(path = "libraries.html")]
struct Libraries {
    frame: Frame,
    languages: Vec<(&'static str, Vec<&'static Library>)>,
    count: usize,
}

#[derive(Template)]
#[template(path = "library.html")]
struct LibraryPage {
    frame: Frame,
    library: &'static Library,
}

/// Libraries that have constants; the others only print phrases.
pub(super) fn libraries() -> impl Iterator<Item = &'static Library> {
    book()
        .libraries
        .iter()
        .filter(|library| !library.constants.is_empty())
}

pub(super) async fn list() -> Response {
    let mut languages: Vec<(&str, Vec<&Library>)> = Vec::new();
    for library in libraries() {
        match languages
            .iter_mut()
            .find(|(language, _)| *language == library.language)
        {
            Some((_, of)) => of.push(library),
            None => languages.push((library.language, vec![library])),
        }
    }
    languages.sort_by_key(|(language, _)| language.to_lowercase());
    let count = libraries().map(|library| library.constants.len()).sum();
    html(&Libraries {
        frame: Frame::at("constants", "/constants"),
        languages,
        count,
    })
}

/// `/constants/go-net-http`; another letter case is moved.
pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let name = path.last();
    let exact = book()
        .library(name)
        .map(|library| (library, name, Wanted::by_headers(&headers)));
    let suffixed = || {
        let (stem, form) = Form::of_suffix(name)?;
        Some((book().library(stem)?, stem, Wanted::by_url(form)))
    };
    match exact.or_else(suffixed) {
        Some((library, id, wanted)) if library.id == id => library.answer(wanted),
        Some((library, id, _)) => moved(&format!("/constants/{}{}", library.id, &name[id.len()..])),
        None => Problem::UnknownLibrary(name.to_owned()).answer(Wanted::by_headers(&headers)),
    }
}

impl Resource for Library {
    fn html(&self) -> String {
        let Some(library) = book().library(self.id) else {
            return String::new();
        };
        render(&LibraryPage {
            frame: Frame::at("constants", format!("/constants/{}", self.id)),
            library,
        })
    }

    fn json(&self) -> String {
        let views: Vec<_> = self
            .constants
            .iter()
            .map(|c| ConstantView::new(self, c))
            .collect();
        json(&views)
    }

    fn page(&self) -> Page {
        page::constants_of(self)
    }
}

impl LibraryPage {
    /// The phrase of a status; a library may name one that the book lacks.
    fn phrase(&self, code: Code) -> Option<&'static str> {
        let Self { .. } = self;
        book().get(code).map(Status::phrase)
    }
}
