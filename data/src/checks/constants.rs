use std::path::Path;

use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "constants",
    why: "every constant and every phrase leads to a page, and names a library we say how we read",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let library = |id: &str| corpus.libraries.value.library.iter().any(|l| &*l.id == id);
    let status = |code: u16| corpus.statuses.iter().any(|file| file.value.code == code);
    let mut faults = Vec::new();
    for row in &corpus.constants {
        let constant = &row.value;
        let mut say = |what: String| {
            faults.push(Fault::new(
                Path::new("constants.csv"),
                row.line,
                CHECK.name,
                what,
            ));
        };
        if !library(&constant.library) {
            say(format!("libraries.toml has no `{}`", constant.library));
        }
        if !status(constant.code) {
            say(format!("{:03} has no file", constant.code));
        }
        if !matches!(constant.deprecated.as_str(), "yes" | "") {
            say(format!(
                "`deprecated` is `yes` or empty, not `{}`",
                constant.deprecated
            ));
        }
    }
    for row in &corpus.phrases {
        let mut say = |what: String| {
            faults.push(Fault::new(
                Path::new("phrases.csv"),
                row.line,
                CHECK.name,
                what,
            ));
        };
        if !status(row.value.code) {
            say(format!("{:03} has no file", row.value.code));
        }
        let unknown = row.value.libraries.split(' ').filter(|id| !library(id));
        unknown.for_each(|id| say(format!("libraries.toml has no `{id}`")));
    }
    faults
}
