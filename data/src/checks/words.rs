use statusbook_engine::{
    Confidence, Content, Level, Met, Move, Reach, RedirectMethod, RetryWhen, Standing,
};

use super::{diagnostics, meanings};
use crate::check::{Check, Fault};
use crate::{Corpus, Text};

pub(crate) const CHECK: Check = Check {
    name: "words",
    why: "a key with a closed list of values takes only these",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &corpus.statuses {
        let met = wrong(&file.value.met, &words(Met::ALL, Met::word));
        faults.extend(met.map(|what| file.fault(file.value.met.offset(), CHECK.name, what)));
    }
    for (file, m) in meanings(corpus) {
        let mut say = |text: &Text, allowed: &[&str]| {
            let wrong = wrong(text, allowed);
            faults.extend(wrong.map(|what| file.fault(text.offset(), CHECK.name, what)));
        };
        say(&m.standing, &words(Standing::ALL, Standing::word));
        say(&m.r#move, &words(Move::ALL, Move::word));
        say(&m.retry.when, &words(RetryWhen::ALL, RetryWhen::word));
        m.confidence
            .iter()
            .for_each(|t| say(t, &words(Confidence::ALL, Confidence::word)));
        m.reach
            .iter()
            .for_each(|t| say(t, &words(Reach::ALL, Reach::word)));
        m.body
            .iter()
            .for_each(|t| say(t, &words(Content::ALL, Content::word)));
        m.redirect
            .iter()
            .for_each(|t| say(t, &words(RedirectMethod::ALL, RedirectMethod::word)));
        m.headers
            .iter()
            .for_each(|h| say(&h.level, &words(Level::ALL, Level::word)));
    }
    for (file, d) in diagnostics(corpus) {
        let wrong = wrong(&d.confidence, &words(Confidence::ALL, Confidence::word));
        faults.extend(wrong.map(|what| file.fault(d.confidence.offset(), CHECK.name, what)));
    }
    faults
}

pub(super) fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|&value| word(value)).collect()
}

/// What to say where a text is none of the allowed words.
pub(super) fn wrong(text: &Text, allowed: &[&str]) -> Option<String> {
    (!allowed.contains(&&**text))
        .then(|| format!("`{}` is none of {}", &**text, allowed.join(", ")))
}
