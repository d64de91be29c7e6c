//! Rust expressions.

use std::fmt::{Display, Write};

use crate::{OwnedSpan, Text, parse_prose};

/// A string literal.
pub(super) fn string(text: &str) -> String {
    format!("{text:?}")
}

/// `&[…]` of expressions.
pub(super) fn slice<T>(items: &[T], expression: impl Fn(&T) -> String) -> String {
    let items: Vec<String> = items.iter().map(expression).collect();
    format!("&[{}]", items.join(", "))
}

/// `Some(…)` or `None`.
pub(super) fn option<T>(value: Option<&T>, expression: impl Fn(&T) -> String) -> String {
    value.map_or_else(
        || "None".to_owned(),
        |value| format!("Some({})", expression(value)),
    )
}

/// An optional string.
pub(super) fn optional(text: Option<&Text>) -> String {
    option(text, |text| string(text))
}

/// A `Code`.
pub(super) fn code(number: u16) -> String {
    format!("code({number})")
}

/// A `Prose`.
pub(super) fn prose(text: &Text) -> Result<String, String> {
    let spans = parse_prose(text).map_err(|what| format!("{what}: {}", &**text))?;
    Ok(format!("Prose({})", slice(&spans, span)))
}

/// A `Prose`, empty where there is none.
pub(super) fn maybe(text: Option<&Text>) -> Result<String, String> {
    text.map_or_else(|| Ok("Prose::EMPTY".to_owned()), prose)
}

/// `&[Prose]`.
pub(super) fn proses(texts: &[Text]) -> Result<String, String> {
    let proses: Vec<String> = texts.iter().map(prose).collect::<Result<_, _>>()?;
    Ok(slice(&proses, Clone::clone))
}

fn span(span: &OwnedSpan) -> String {
    match span {
        OwnedSpan::Text(text) => format!("Span::Text({text:?})"),
        OwnedSpan::Code(text) => format!("Span::Code({text:?})"),
        OwnedSpan::Emphasis(text) => format!("Span::Emphasis({text:?})"),
        OwnedSpan::Status(number) => format!("Span::Status({})", code(*number)),
        OwnedSpan::Link { text, url } => format!("Span::Link {{ text: {text:?}, url: {url:?} }}"),
    }
}

/// A value of an enum whose variants are named after its words.
pub(super) fn variant(of: &str, word: &str) -> String {
    let mut name = String::new();
    for part in word.split(['-', ' ']) {
        let mut chars = part.chars();
        name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        name.push_str(&chars.as_str().to_ascii_lowercase());
    }
    format!("{of}::{name}")
}

/// `pub(super) static NAME: TYPE = VALUE;`
pub(super) fn define(out: &mut String, name: &str, of: &str, value: impl Display) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "pub(super) static {name}: {of} = {value};");
}
