//! What each command does.

mod batch;
mod choose;
mod compare;
mod constants;
mod generate;
mod list;
mod search;
mod serve;
mod show;
mod words;

use anyhow::{Result, bail};
use statusbook::{Issuer, book, edits};

use crate::args::{Command, Format, ListArgs, TableFormat};
use crate::free_words::Asked;

/// Whether there was something to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Yes,
    No,
}

impl From<bool> for Found {
    fn from(found: bool) -> Self {
        if found { Self::Yes } else { Self::No }
    }
}

/// Does what was asked for.
pub(crate) fn run(asked: Asked) -> Result<Found> {
    match asked {
        Asked::Words(args) if args.words.is_empty() => list::run(&ListArgs {
            class: args.class,
            standing: None,
            issuer: None,
            format: match args.format {
                Format::Text => TableFormat::Text,
                Format::Json => TableFormat::Json,
            },
            look: args.look,
        }),
        Asked::Words(args) => words::run(&args),
        Asked::Command(Command::Search(args)) if args.batch => batch::run(&args),
        Asked::Command(Command::Search(args)) => search::run(&args),
        Asked::Command(Command::Show(args)) => show::run(&args),
        Asked::Command(Command::List(args)) => list::run(&args),
        Asked::Command(Command::Constants(args)) => constants::run(&args),
        Asked::Command(Command::Compare(args)) => compare::run(&args),
        Asked::Command(Command::Choose(args)) => choose::run(&args),
        Asked::Command(Command::Serve(args)) => serve::run(&args),
        Asked::Command(Command::Completions { shell }) => generate::completions(shell),
        Asked::Command(Command::Man) => generate::man(),
    }
}

/// Says why nothing was found, and what to do next.
fn nothing(message: &str) -> Found {
    anstream::eprintln!("{message}");
    Found::No
}

/// The issuer with this id or name; else an error that names the nearest ones.
fn issuer(wanted: &str) -> Result<&'static Issuer> {
    let by_name = || {
        book()
            .issuers
            .iter()
            .find(|issuer| issuer.name.eq_ignore_ascii_case(wanted))
    };
    if let Some(issuer) = book().issuer(wanted).or_else(by_name) {
        return Ok(issuer);
    }
    let ids = book().issuers.iter().map(|issuer| issuer.id);
    let way_on = "`statusbook list --format csv` names all issuers";
    bail!(
        "no issuer is called {wanted:?}; {}",
        nearest(wanted, ids, way_on)
    )
}

/// `did you mean a, b?`, or another way on.
fn nearest(wanted: &str, names: impl Iterator<Item = &'static str>, way_on: &str) -> String {
    const MOST: usize = 3;
    let wanted = wanted.to_ascii_lowercase();
    let mut near: Vec<(u32, &str)> = names
        .filter_map(|name| Some((distance(&wanted, name)?, name)))
        .collect();
    near.sort_unstable();
    near.dedup();
    let names: Vec<&str> = near.iter().take(MOST).map(|&(_, name)| name).collect();
    if names.is_empty() {
        way_on.to_owned()
    } else {
        format!("did you mean {}?", names.join(", "))
    }
}

/// How far a name is from the one that was wanted: none where one is a part of the other, else
/// letters, of which at most half may differ.
fn distance(wanted: &str, name: &str) -> Option<u32> {
    const FURTHEST: u32 = 3;
    const SHORTEST_PART: usize = 3;
    let name = name.to_ascii_lowercase();
    let shorter = wanted.len().min(name.len());
    if shorter >= SHORTEST_PART && (name.contains(wanted) || wanted.contains(&name)) {
        return Some(0);
    }
    let most = u32::try_from(shorter / 2).map_or(FURTHEST, |half| half.min(FURTHEST));
    edits(wanted, &name, most)
}
