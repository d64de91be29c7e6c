use statusbook_engine::{Goal, Layer};

use crate::Corpus;
use crate::check::{Check, Fault};

use super::words::{words, wrong};

pub(crate) const CHECK: Check = Check {
    name: "practice",
    why: "what surrounds a status belongs to a meaning that exists and uses words that have a page",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    let software: Vec<&str> = corpus
        .software
        .value
        .software
        .iter()
        .map(|s| &*s.id)
        .collect();
    for file in &corpus.practice {
        let p = &file.value;
        let mut say =
            |offset: usize, what: String| faults.push(file.fault(offset, CHECK.name, what));
        if format!("{:03}", p.code) != file.stem() {
            say(
                0,
                format!(
                    "`code` is {:03}, but the file is named {}",
                    p.code,
                    file.stem()
                ),
            );
        }
        let means = |m: &crate::file::Meaning| *m.issuer == *p.issuer;
        let mut of_code = corpus
            .statuses
            .iter()
            .filter(|status| status.value.code == p.code);
        if !of_code.any(|status| status.value.meaning.iter().any(means)) {
            say(
                p.issuer.offset(),
                format!("{:03} has no meaning of `{}`", p.code, &*p.issuer),
            );
        }
        let lists = p
            .sender
            .iter()
            .map(|sender| (&sender.who, words(Layer::ALL, Layer::word)))
            .chain(
                p.setup
                    .iter()
                    .map(|setup| (&setup.goal, words(Goal::ALL, Goal::word))),
            )
            .chain(
                p.setup
                    .iter()
                    .map(|setup| (&setup.software, software.clone())),
            );
        for (text, allowed) in lists {
            if let Some(what) = wrong(text, &allowed) {
                say(text.offset(), what);
            }
        }
    }
    faults
}
