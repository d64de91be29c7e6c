//! One segment after the root: a number, a class, an issuer, or any exact name of those.

use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::{Class, Code, Status, book, named};

use super::moved;
use crate::accept::{Form, Wanted};
use crate::params::Segments;
use crate::problem::Problem;
use crate::resource::Resource;

/// What a segment stands for.
enum Found {
    Status(&'static Status),
    Class(Class),
    /// Its page is elsewhere.
    At(String),
}

/// `/404`, `/4xx`, `/404.json`; `/not-found`, `/4XX` and `/iis` are moved.
pub(crate) async fn show(path: Segments, headers: HeaderMap) -> Response {
    let name = path.last();
    let by_headers = Wanted::by_headers(&headers);
    // A suffix counts only where the whole name stands for nothing: `500.19` has none.
    let attempts = [Some((name, "", by_headers))]
        .into_iter()
        .chain([suffixed(name)])
        .flatten();
    let mut first_problem = None;
    for (name, suffix, wanted) in attempts {
        match find(name) {
            Ok(Found::Status(status)) => return status.answer(wanted),
            Ok(Found::Class(class)) => return class.answer(wanted),
            Ok(Found::At(path)) => return moved(&format!("{path}{suffix}")),
            Err(problem) => first_problem = Some((problem, wanted)),
        }
    }
    let (problem, wanted) =
        first_problem.unwrap_or_else(|| (Problem::UnknownName(name.to_owned()), by_headers));
    problem.answer(wanted)
}

fn suffixed(name: &str) -> Option<(&str, &str, Wanted)> {
    let (stem, form) = Form::of_suffix(name)?;
    Some((stem, &name[stem.len()..], Wanted::by_url(form)))
}

fn find(name: &str) -> Result<Found, Problem> {
    if let Ok(code) = name.parse::<Code>() {
        return book()
            .get(code)
            .map(Found::Status)
            .ok_or(Problem::UnknownStatus(code));
    }
    if let Some(class) = name
        .parse::<Class>()
        .ok()
        .filter(|&c| !book().by_class(c).is_empty())
    {
        let canonical = class.to_string();
        return Ok(if canonical == name {
            Found::Class(class)
        } else {
            Found::At(format!("/{canonical}"))
        });
    }
    if let Some(issuer) = book().issuer(name) {
        return Ok(Found::At(format!("/issuer/{}", issuer.id)));
    }
    if let Some(named) = named(name) {
        return Ok(Found::At(named.url()));
    }
    let is_number = name.bytes().all(|b| b.is_ascii_digit());
    Err(if is_number {
        Problem::NotAStatus(name.to_owned())
    } else {
        Problem::UnknownName(name.to_owned())
    })
}
