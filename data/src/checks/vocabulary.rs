use std::collections::BTreeSet;

use super::meanings;
use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "vocabulary",
    why: "a search line that stands twice in one file counts twice and helps nobody",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (file, m) in meanings(corpus) {
        let s = &m.search;
        let mut seen = BTreeSet::new();
        let english = s.questions.iter().chain(&s.words);
        let others = [&s.de, &s.es, &s.fr, &s.ja, &s.pt, &s.ru, &s.zh]
            .into_iter()
            .flatten();
        for text in english.chain(others) {
            if text.trim().is_empty() || !seen.insert(text.to_lowercase()) {
                let what = format!("“{}” is empty or stands twice", &**text);
                faults.push(file.fault(text.offset(), CHECK.name, what));
            }
        }
    }
    faults
}
