//! Comparisons: `/compare/401-vs-403`, and their list.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::{self, Block, Line, Page};
use statusbook::view::ComparisonView;
use statusbook::{Code, Status, book};

use super::{Frame, html, moved, render};
use crate::accept::{Form, Wanted};
use crate::html::filters;
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::{Resource, json};

/// A page made of the library's blocks.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Made {
    pub(super) frame: Frame,
    pub(super) title: String,
    pub(super) description: String,
    /// Where its other forms are, without their suffix.
    pub(super) path: Option<String>,
    /// Names and paths of what it belongs to.
    pub(super) above: Vec<(String, String)>,
    pub(super) page: Page,
}

/// Statuses side by side.
pub(crate) struct Compared(pub(crate) Vec<&'static Status>);

impl Resource for Compared {
    fn html(&self) -> String {
        let page = self.page();
        let description = match page.blocks.first() {
            Some(Block::Paragraph(verdict)) => verdict.to_string(),
            _ => format!("{} side by side.", page.title),
        };
        render(&Made {
            frame: Frame::at("compare", ComparisonView::new(&self.0).url),
            title: page.title.to_string(),
            description,
            path: Some(ComparisonView::new(&self.0).url),
            above: vec![("Comparisons".to_owned(), "/compare".to_owned())],
            page,
        })
    }

    fn json(&self) -> String {
        json(&ComparisonView::new(&self.0))
    }

    fn page(&self) -> Page {
        page::compare(&self.0)
    }
}

/// Columns that a screen shows.
const MOST: usize = 5;

/// The statuses that a name such as `401-vs-403` stands for; any separators will do.
pub(crate) fn named(name: &str) -> Result<Compared, Problem> {
    let numbers = name
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let mut statuses: Vec<&'static Status> = Vec::new();
    for number in numbers {
        let code: Code = number
            .parse()
            .map_err(|_| Problem::NotAStatus(number.to_owned()))?;
        let status = book().get(code).ok_or(Problem::UnknownStatus(code))?;
        if !statuses.iter().any(|other| other.code == code) {
            statuses.push(status);
        }
    }
    if statuses.len() < 2 || statuses.len() > MOST {
        return Err(Problem::NoSuchPath(format!("/compare/{name}")));
    }
    Ok(Compared(statuses))
}

pub(super) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let (name, suffix, wanted) = match Form::of_suffix(path.last()) {
        Some((name, form)) => (name, &path.last()[name.len()..], Wanted::by_url(form)),
        None => (path.last(), "", Wanted::by_headers(&headers)),
    };
    match named(name) {
        Ok(compared) => {
            let own = ComparisonView::new(&compared.0).url;
            if own == format!("/compare/{name}") {
                compared.answer(wanted)
            } else {
                moved(&format!("{own}{suffix}"))
            }
        }
        Err(problem) => problem.answer(wanted),
    }
}

/// A page that stands by itself, in no other form.
fn alone(path: &str, title: &'static str, subtitle: &'static str, blocks: Vec<Block>) -> Response {
    html(&Made {
        frame: Frame::at("compare", path),
        title: title.to_owned(),
        description: subtitle.to_owned(),
        path: None,
        above: vec![],
        page: Page {
            title: Line::text(title),
            subtitle: Line::text(subtitle),
            blocks,
        },
    })
}

/// `/compare`: every comparison that was written.
pub(super) async fn list() -> Response {
    alone(
        "/compare",
        "Statuses that people confuse",
        "Each pair or group settled in a sentence. Any others can be put side by side as well: /compare/404-vs-500.",
        page::verdicts(book().comparisons.iter()),
    )
}

/// `/faults`: what different software sends for the same fault.
pub(super) async fn faults() -> Response {
    alone(
        "/faults",
        "The same fault, another code",
        "What servers, proxies, load balancers and CDNs send when the same thing goes wrong; a version stands where it was measured.",
        page::all_faults(),
    )
}
