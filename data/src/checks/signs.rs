use statusbook_engine::{Confidence, Layer};

use crate::Corpus;
use crate::check::{Check, Fault};
use crate::file::Test;

use super::words::{words, wrong};

pub(crate) const CHECK: Check = Check {
    name: "signs",
    why: "who wrote a response is told by signs that can be tested, and from a known source",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    let file = &corpus.fingerprints;
    for print in &file.value.fingerprint {
        let mut say =
            |offset: usize, what: String| faults.push(file.fault(offset, CHECK.name, what));
        let lists = [
            (&print.kind, words(Layer::ALL, Layer::word)),
            (&print.sure, words(Confidence::ALL, Confidence::word)),
        ];
        for (text, allowed) in lists {
            if let Some(what) = wrong(text, &allowed) {
                say(text.offset(), what);
            }
        }
        if print.tests.is_empty() || !print.tests.iter().all(is_one_test) {
            say(print.sender.offset(), "a test asks for a field with at most one sort of value, for content, or for a status".to_owned());
        }
        if print.source.is_empty() {
            say(
                print.source.offset(),
                "a fingerprint has a source".to_owned(),
            );
        }
    }
    let notes = &corpus.issuer_notes;
    for note in &notes.value.note {
        let known = corpus
            .issuers
            .value
            .issuer
            .iter()
            .any(|issuer| *issuer.id == *note.issuer);
        if !known {
            faults.push(notes.fault(
                note.issuer.offset(),
                CHECK.name,
                format!("no issuer `{}`", &*note.issuer),
            ));
        }
    }
    let mut ids: Vec<&str> = corpus
        .faults
        .value
        .fault
        .iter()
        .map(|fault| &*fault.id)
        .collect();
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        faults.push(corpus.faults.fault(
            0,
            CHECK.name,
            format!("`{}` is the id of two faults", pair[0]),
        ));
    }
    faults
}

fn is_one_test(test: &Test) -> bool {
    let values = [&test.equals, &test.starts, &test.contains];
    let values = values.iter().filter(|value| value.is_some()).count();
    let sorts = [
        test.field.is_some(),
        test.content.is_some(),
        !test.status.is_empty(),
    ];
    let sorts = sorts.iter().filter(|&&sort| sort).count();
    sorts == 1 && values <= usize::from(test.field.is_some())
}
