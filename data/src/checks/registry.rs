use std::path::Path;

use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "registry",
    why: "what is called registered is what the snapshot of the IANA registry says, no more and no less",
    run,
};

const FILE: &str = "registry.csv";

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for row in &corpus.registry {
        let wanted = &row.value;
        let standing = if wanted.standing == "obsoleted" {
            "obsolete"
        } else {
            &wanted.standing
        };
        let Some(file) = corpus
            .statuses
            .iter()
            .find(|file| file.value.code == wanted.code)
        else {
            let what = format!("{} is registered, but has no file", wanted.code);
            faults.push(Fault::new(Path::new(FILE), row.line, CHECK.name, what));
            continue;
        };
        let Some(meaning) = file.value.meaning.first().filter(|m| &*m.issuer == "iana") else {
            faults.push(file.fault(0, CHECK.name, "its first meaning is the registered one"));
            continue;
        };
        for (key, found, wanted) in [
            ("phrase", &meaning.phrase, wanted.phrase.as_str()),
            ("standing", &meaning.standing, standing),
        ] {
            if &**found != wanted {
                let what = format!("`{key}` is “{}”, the registry says “{wanted}”", &**found);
                faults.push(file.fault(found.offset(), CHECK.name, what));
            }
        }
        let cited = meaning
            .spec
            .as_ref()
            .is_some_and(|spec| match (spec.rfc, &spec.doc) {
                (Some(rfc), _) => wanted
                    .reference
                    .split([',', ';'])
                    .any(|r| r.trim() == format!("RFC {rfc}")),
                (None, Some(doc)) => wanted.reference.starts_with(&**doc),
                (None, None) => false,
            });
        if !cited {
            let what = format!(
                "`spec` is not the registry's reference, {}",
                wanted.reference
            );
            faults.push(file.fault(meaning.phrase.offset(), CHECK.name, what));
        }
    }
    for file in &corpus.statuses {
        let registered = corpus
            .registry
            .iter()
            .any(|row| row.value.code == file.value.code);
        for meaning in &file.value.meaning {
            if (&*meaning.issuer == "iana") != (&*meaning.standing != "unofficial")
                || (&*meaning.issuer == "iana" && !registered)
            {
                let what = "only what the registry lists is IANA's and has a standing besides `unofficial`";
                faults.push(file.fault(meaning.standing.offset(), CHECK.name, what));
            }
        }
    }
    faults
}
