//! A thing of the book in every form: a page, JSON, Markdown, text.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use statusbook::page::Page;
use statusbook::{markdown, text};

use crate::accept::{Form, Wanted};

/// Columns of a terminal that nobody has told us the width of.
const COLUMNS: usize = 80;

/// A thing of the book in every form.
pub(crate) trait Resource {
    /// As a web page.
    fn html(&self) -> String;
    /// As JSON.
    fn json(&self) -> String;
    /// As a tree, for Markdown and text.
    fn page(&self) -> Page;

    /// The answer in the form somebody wants.
    fn answer(&self, wanted: Wanted) -> Response {
        let body = match wanted.form {
            Form::Html => self.html(),
            Form::Json => self.json(),
            Form::Markdown => markdown::render(&self.page()),
            Form::Text => text::render(&self.page(), COLUMNS, &text::Plain),
        };
        answer(wanted, body)
    }
}

/// A text in the form somebody wants.
pub(crate) fn answer(wanted: Wanted, body: String) -> Response {
    let mut response = ([(CONTENT_TYPE, wanted.form.content_type())], body).into_response();
    if let Some(vary) = wanted.vary {
        response
            .headers_mut()
            .insert(VARY, HeaderValue::from_static(vary));
    }
    response
}

/// A value as JSON. The view types hold nothing that cannot be written.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
