use super::meanings;
use crate::Corpus;
use crate::check::{Check, Fault};
use crate::file::{Cite, Document};

pub(crate) const CHECK: Check = Check {
    name: "cites",
    why: "a reader who follows a clause must end in a document that is in force",
    run,
};

/// Registered with an obsoleted document on purpose: RFC 4918 dropped 102, the registration stayed.
const KNOWN_EXCEPTION: u16 = 102;

fn run(corpus: &Corpus) -> Vec<Fault> {
    let documents = &corpus.documents.value.document;
    let mut faults = Vec::new();
    for (file, m) in meanings(corpus) {
        let mut say = |what: String| faults.push(file.fault(m.phrase.offset(), CHECK.name, what));
        let current = m
            .spec
            .iter()
            .chain(&m.no_store)
            .chain(m.headers.iter().map(|h| &h.clause))
            .map(|cite| (cite, file.value.code != KNOWN_EXCEPTION));
        for (cite, in_force) in current.chain(m.first.iter().map(|cite| (cite, false))) {
            let Some(document) = documents.iter().find(|document| names(cite, document)) else {
                say(format!("documents.toml has no {}", name(cite)));
                continue;
            };
            if in_force && &*document.status == "obsolete" {
                say(format!("{} is obsolete; cite what replaced it", name(cite)));
            }
            if let (Some(_), Some(section)) = (cite.rfc, &cite.section)
                && !is_section(section)
            {
                say(format!("`{}` has not the form of a section", &**section));
            }
        }
    }
    for document in documents {
        if (&*document.status == "obsolete") == document.obsoleted_by.is_empty() {
            let what =
                "a document is obsolete if and only if `obsoleted-by` names what replaced it";
            faults.push(
                corpus
                    .documents
                    .fault(document.status.offset(), CHECK.name, what),
            );
        }
    }
    faults
}

fn names(cite: &Cite, document: &Document) -> bool {
    match (cite.rfc, &cite.doc) {
        (Some(rfc), None) => document.rfc == Some(rfc),
        (None, Some(doc)) => document.doc.as_ref().is_some_and(|d| **d == **doc),
        _ => false,
    }
}

fn name(cite: &Cite) -> String {
    match (cite.rfc, &cite.doc) {
        (Some(rfc), None) => format!("RFC {rfc}"),
        (None, Some(doc)) => doc.to_string(),
        _ => "document: a citation names either `rfc` or `doc`".to_owned(),
    }
}

/// `15.5.6`, `A.1`.
fn is_section(section: &str) -> bool {
    section.split('.').enumerate().all(|(at, part)| {
        let number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        number || (at == 0 && matches!(part.as_bytes(), [b'A'..=b'Z']))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn sections_are_numbers_with_dots() {
        for section in ["4", "15.5.6", "A.1"] {
            assert!(super::is_section(section), "{section}");
        }
        for section in ["", "15.", "15.5.", "five", "1 2"] {
            assert!(!super::is_section(section), "{section}");
        }
    }
}
