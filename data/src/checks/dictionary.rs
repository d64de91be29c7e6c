use std::collections::{BTreeMap, BTreeSet};

use statusbook_engine::{key, stems};

use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "dictionary",
    why: "a form that stands for two concepts of one language stands for neither",
    run,
};

/// Fewest letters before a `*`: fewer catch words they should not.
const SHORTEST: usize = 4;

fn run(corpus: &Corpus) -> Vec<Fault> {
    let file = &corpus.dictionary;
    let mut faults = Vec::new();
    let mut english = BTreeSet::new();
    let mut forms: BTreeMap<(usize, String), &str> = BTreeMap::new();
    for c in &file.value.concept {
        if !english.insert(stems(&c.en)) {
            let what = format!("the concept “{}” stands twice", &*c.en);
            faults.push(file.fault(c.en.offset(), CHECK.name, what));
        }
        for (language, form) in [&c.de, &c.es, &c.fr, &c.ja, &c.pt, &c.ru, &c.zh]
            .into_iter()
            .enumerate()
            .flat_map(|(at, l)| l.iter().map(move |f| (at, f)))
        {
            let mut say = |what: String| faults.push(file.fault(form.offset(), CHECK.name, what));
            if form
                .strip_suffix('*')
                .is_some_and(|stem| key(stem).chars().count() < SHORTEST)
            {
                say(format!(
                    "“{}” begins with fewer than {SHORTEST} letters",
                    &**form
                ));
            }
            let before = forms.insert((language, form.to_lowercase()), &c.en);
            if let Some(before) = before {
                say(format!("“{}” stands for “{before}” already", &**form));
            }
        }
    }
    faults
}
