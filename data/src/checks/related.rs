use super::{all_prose, diagnostics, meanings};
use crate::check::{Check, Fault};
use crate::{Corpus, OwnedSpan, parse_prose};

pub(crate) const CHECK: Check = Check {
    name: "related",
    why: "every number a page points to has a page, and related pages point at each other",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let find = |code: u16| corpus.statuses.iter().find(|file| file.value.code == code);
    let mut faults = Vec::new();
    for file in &corpus.statuses {
        let status = &file.value;
        let mut say = |what: String| faults.push(file.fault(status.met.offset(), CHECK.name, what));
        if !status.related.is_sorted_by(|a, b| a < b) {
            say("`related` is ascending, each number once".to_owned());
        }
        for &other in &status.related {
            match find(other) {
                None => say(format!("{other:03} has no file")),
                Some(_) if other == status.code => say("it is not related to itself".to_owned()),
                Some(back) if !back.value.related.contains(&status.code) => {
                    say(format!(
                        "{other:03} does not name {:03} as related",
                        status.code
                    ));
                }
                Some(_) => {}
            }
        }
    }
    for (file, meaning) in meanings(corpus) {
        for confused in &meaning.confused {
            if find(confused.with).is_none() || confused.with == file.value.code {
                let what = format!("it cannot be confused with {:03}", confused.with);
                faults.push(file.fault(confused.how.offset(), CHECK.name, what));
            }
        }
    }
    for (place, own, text) in all_prose(corpus) {
        for code in named(text) {
            if find(code).is_none() || Some(code) == own {
                let what = format!("[{code:03}] leads nowhere or to this very page");
                faults.push(place.fault(text.offset(), CHECK.name, what));
            }
        }
    }
    for (file, diagnostic) in diagnostics(corpus) {
        for &code in &diagnostic.status {
            if find(code).is_none() {
                let what = format!("{code:03} has no file");
                faults.push(file.fault(diagnostic.id.offset(), CHECK.name, what));
            }
        }
    }
    faults
}

/// The statuses that a prose names.
fn named(text: &str) -> Vec<u16> {
    let spans = parse_prose(text).unwrap_or_default();
    spans
        .into_iter()
        .filter_map(|s| {
            if let OwnedSpan::Status(c) = s {
                Some(c)
            } else {
                None
            }
        })
        .collect()
}
