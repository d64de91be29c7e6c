//! What libraries call a status.

use super::{Block, Line, Page, Run};
use crate::{Code, Constant, Library, book};

/// Languages of a status page, the most used first; all others are one command away.
const ON_PAGE: [&str; 10] = [
    "JavaScript",
    "Python",
    "Java",
    "C#",
    "Go",
    "PHP",
    "Rust",
    "Ruby",
    "Kotlin",
    "Swift",
];

/// Libraries of a language on a status page.
const LIBRARIES_ON_PAGE: usize = 3;

/// Kinds of library in the order a reader is likely to want them.
const KINDS: [&str; 3] = ["stdlib", "framework", "library"];

/// The constants of a status page, and how to see the others.
pub(super) fn on_page(code: Code) -> Vec<Block> {
    let all = libraries_with(code);
    let shown: Vec<&Library> = ON_PAGE
        .iter()
        .flat_map(|language| best_of(&all, language))
        .collect();
    let mut blocks = table(&shown, code);
    let more = all.len() - shown.len();
    if more > 0 {
        let words = match (shown.len(), more) {
            (0, 1) => "In one library: ".to_owned(),
            (0, more) => format!("In {more} libraries: "),
            (_, 1) => "In one more library: ".to_owned(),
            (_, more) => format!("In {more} more libraries: "),
        };
        let command = Run::Code(format!("statusbook constants {code}").into());
        blocks.push(Block::Paragraph(
            Line::of(Run::Quiet(words.into())).run(command),
        ));
    }
    blocks
}

fn best_of<'a>(all: &[&'a Library], language: &str) -> Vec<&'a Library> {
    let mut of_language: Vec<_> = all
        .iter()
        .copied()
        .filter(|library| library.language == language)
        .collect();
    of_language.sort_by_key(|library| KINDS.iter().position(|&kind| kind == library.kind));
    of_language.truncate(LIBRARIES_ON_PAGE);
    of_language
}

/// What every library calls a status, or those of one language or with one id.
pub fn constants(code: Code, only: Option<&str>) -> Page {
    let wanted = |library: &&Library| only.is_none_or(|only| is_in(library, only));
    let libraries: Vec<_> = libraries_with(code).into_iter().filter(wanted).collect();
    let phrase = book().get(code).map_or("", crate::Status::phrase);
    Page {
        title: Line::of(Run::Status(code)).and(" ").and(phrase),
        subtitle: Line::text("constants"),
        blocks: table(&libraries, code),
    }
}

/// Whether a library is of this language or has this id, in any letter case.
pub fn is_in(library: &Library, language_or_id: &str) -> bool {
    library.language.eq_ignore_ascii_case(language_or_id)
        || library.id.eq_ignore_ascii_case(language_or_id)
}

/// Every constant of a library.
pub fn constants_of(library: &Library) -> Page {
    let row = |constant: &Constant| vec![Line::of(Run::Status(constant.code)), symbol(constant)];
    let rows = library.constants.iter().map(row).collect();
    Page {
        title: Line::text(library.name),
        subtitle: Line::text(format!(
            "{} · {} {}",
            library.language, library.package, library.version
        )),
        blocks: super::blocks::block(|rows| Block::Table { head: vec![], rows }, rows),
    }
}

fn libraries_with(code: Code) -> Vec<&'static Library> {
    let mut libraries: Vec<_> = book()
        .libraries
        .iter()
        .filter(|library| of(library, code).next().is_some())
        .collect();
    libraries.sort_by_key(|library| library.language.to_ascii_lowercase());
    libraries
}

fn of(library: &'static Library, code: Code) -> impl Iterator<Item = &'static Constant> {
    library
        .constants
        .iter()
        .filter(move |constant| constant.code == code)
}

fn table(libraries: &[&'static Library], code: Code) -> Vec<Block> {
    let row = |library: &&'static Library| {
        let names = Line::join(of(library, code).map(symbol), ", ");
        vec![
            Line::text(library.language),
            Line::text(library.name),
            names,
        ]
    };
    let rows = libraries.iter().map(row).collect();
    let head = vec!["Language", "Library", "Name"];
    super::blocks::block(
        move |rows| Block::Table {
            head: head.clone(),
            rows,
        },
        rows,
    )
}

fn symbol(constant: &Constant) -> Line {
    let name = Line::of(Run::Literal(constant.symbol.into()));
    if constant.deprecated {
        name.run(Run::Quiet(" (deprecated)".into()))
    } else {
        name
    }
}
