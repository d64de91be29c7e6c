use super::meanings;
use crate::Corpus;
use crate::check::{Check, Fault};
use crate::file::Meaning;

pub(crate) const CHECK: Check = Check {
    name: "complete",
    why: "every page answers what happened, whose move it is, what to do and whether to retry",
    run,
};

/// Causes a page has to list at least, for errors that people meet.
const CAUSES: usize = 3;

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (file, m) in meanings(corpus) {
        let status = &file.value;
        let mut need = |there: bool, what: &str| {
            if !there {
                faults.push(file.fault(m.phrase.offset(), CHECK.name, what));
            }
        };
        let error = (400..600).contains(&status.code);
        if &*m.standing == "unofficial" {
            need(
                m.confidence.is_some(),
                "an unofficial meaning has `confidence`",
            );
            need(m.reach.is_some(), "an unofficial meaning has `reach`");
            need(m.seen.is_some(), "an unofficial meaning has `seen`");
            need(says_what_to_do(m), "an unofficial meaning says what to do");
            let shared = status.meaning.len() > 1;
            need(
                !shared || m.tell.is_some(),
                "where a number has several meanings, each has `tell`",
            );
        } else {
            need(m.spec.is_some(), "a registered meaning has `spec`");
            need(m.first.is_some(), "a registered meaning has `first`");
            need(
                m.cacheable.is_some() && m.body.is_some(),
                "a registered meaning has its facts",
            );
            need(
                m.retry.note.is_some(),
                "a registered meaning has `retry.note`",
            );
            need(says_what_to_do(m), "a registered meaning says what to do");
            need(
                !m.r#use.when.is_empty() || &*m.standing == "unused",
                "it lacks `use.when`",
            );
            need(!m.r#use.avoid.is_empty(), "it lacks `use.avoid`");
            need(!m.confused.is_empty(), "it lacks what it is confused with");
            need(!m.search.questions.is_empty(), "it lacks search questions");
            let met = matches!(&*status.met, "daily" | "often");
            need(
                !(error && met) || m.cause.len() >= CAUSES,
                "an error that people meet has three causes or more",
            );
            need(
                m.dates.is_some() == (&*m.standing == "temporary"),
                "a temporary registration, and no other, has `dates`",
            );
        }
    }
    faults
}

fn says_what_to_do(meaning: &Meaning) -> bool {
    let d = &meaning.r#do;
    d.visitor.is_some() || d.caller.is_some() || d.operator.is_some()
}
