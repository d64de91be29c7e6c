use super::meanings;
use crate::check::{Check, Fault};
use crate::{Corpus, Text};

pub(crate) const CHECK: Check = Check {
    name: "issuers",
    why: "an issuer stands once in issuers.toml, and everybody in there has issued something",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let known = |id: &Text| {
        corpus
            .issuers
            .value
            .issuer
            .iter()
            .any(|issuer| *issuer.id == **id)
    };
    let mut faults = Vec::new();
    for (file, meaning) in meanings(corpus) {
        if !known(&meaning.issuer) {
            let what = format!("issuers.toml has no `{}`", &*meaning.issuer);
            faults.push(file.fault(meaning.issuer.offset(), CHECK.name, what));
        }
    }
    for file in &corpus.diagnostics {
        if !known(&file.value.issuer) {
            let what = format!("issuers.toml has no `{}`", &*file.value.issuer);
            faults.push(file.fault(0, CHECK.name, what));
        }
    }
    for issuer in &corpus.issuers.value.issuer {
        let used = meanings(corpus).any(|(_, m)| *m.issuer == *issuer.id)
            || corpus
                .diagnostics
                .iter()
                .any(|file| *file.value.issuer == *issuer.id);
        if !used {
            let what = format!("nothing is issued by `{}`", &*issuer.id);
            faults.push(corpus.issuers.fault(issuer.id.offset(), CHECK.name, what));
        }
    }
    faults
}
