use std::collections::BTreeSet;
use std::path::Path;

use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "unique",
    why: "an id, an identifier or a symbol names one thing",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &corpus.statuses {
        let mut seen = BTreeSet::new();
        for m in &file.value.meaning {
            if !seen.insert((m.issuer.to_string(), m.phrase.to_string())) {
                let what = format!("{} means “{}” twice", &*m.issuer, &*m.phrase);
                faults.push(file.fault(m.phrase.offset(), CHECK.name, what));
            }
        }
    }
    for file in &corpus.diagnostics {
        let mut seen = BTreeSet::new();
        for d in &file.value.diagnostic {
            if !seen.insert(&*d.id) {
                let what = format!("the id `{}` stands twice", &*d.id);
                faults.push(file.fault(d.id.offset(), CHECK.name, what));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for issuer in &corpus.issuers.value.issuer {
        if !seen.insert(&*issuer.id) {
            let what = format!("the id `{}` stands twice", &*issuer.id);
            faults.push(corpus.issuers.fault(issuer.id.offset(), CHECK.name, what));
        }
    }
    let mut seen = BTreeSet::new();
    for library in &corpus.libraries.value.library {
        if !seen.insert(&*library.id) {
            let what = format!("the id `{}` stands twice", &*library.id);
            faults.push(
                corpus
                    .libraries
                    .fault(library.id.offset(), CHECK.name, what),
            );
        }
    }
    let mut seen = BTreeSet::new();
    for row in &corpus.constants {
        if !seen.insert((&row.value.library, &row.value.symbol)) {
            let what = format!("{} has `{}` twice", row.value.library, row.value.symbol);
            faults.push(Fault::new(
                Path::new("constants.csv"),
                row.line,
                CHECK.name,
                what,
            ));
        }
    }
    let mut seen = BTreeSet::new();
    for row in &corpus.phrases {
        if !seen.insert((row.value.code, &row.value.phrase)) {
            let what = format!("{} “{}” stands twice", row.value.code, row.value.phrase);
            faults.push(Fault::new(
                Path::new("phrases.csv"),
                row.line,
                CHECK.name,
                what,
            ));
        }
    }
    faults
}
