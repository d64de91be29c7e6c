use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Fault};
use crate::file::{Answer, Chooser, Cite};
use crate::{Corpus, Text};

pub(crate) const CHECK: Check = Check {
    name: "chooser",
    why: "whoever answers its questions ends at a status in a few steps, and the pages agree with it",
    run,
};

/// Answers from the first question to a leaf: half of the leaves are no further than the first, all
/// no further than the second.
const MEDIAN: usize = 4;
const MOST: usize = 6;

/// Registered statuses that nobody should choose: unused, historic, or not for authors of servers.
const NOT_CHOSEN: [u16; 10] = [102, 104, 226, 305, 306, 418, 506, 508, 510, 100];

fn run(corpus: &Corpus) -> Vec<Fault> {
    let file = &corpus.chooser;
    let chooser = &file.value;
    let mut faults = Vec::new();
    let mut say =
        |text: &Text, what: String| faults.push(file.fault(text.offset(), CHECK.name, what));
    let depths = depths(chooser);
    let mut seen = BTreeSet::new();
    let ids = chooser
        .question
        .iter()
        .map(|q| &q.id)
        .chain(chooser.leaf.iter().map(|leaf| &leaf.id));
    for id in ids {
        if !seen.insert(&**id) {
            say(id, format!("`{}` is the id of two", &**id));
        }
        if !depths.contains_key(&**id) {
            say(id, format!("nothing leads to `{}`", &**id));
        }
    }
    for question in &chooser.question {
        if question.answers.len() < 2 {
            say(
                &question.id,
                "a question has two answers or more".to_owned(),
            );
        }
        for answer in question
            .answers
            .iter()
            .filter(|answer| !seen.contains(&*answer.to))
        {
            say(
                &answer.to,
                format!("`{}` is neither a question nor a leaf", &*answer.to),
            );
        }
    }
    if let Some(id) = circle(chooser) {
        say(id, format!("`{}` leads back to itself", &**id));
    }
    leaves(corpus, &mut say);
    reach(corpus, &depths, &mut say);
    faults
}

/// Each leaf agrees with the page of its status.
fn leaves(corpus: &Corpus, say: &mut impl FnMut(&Text, String)) {
    let chooser = &corpus.chooser.value;
    for leaf in &chooser.leaf {
        let status = corpus
            .statuses
            .iter()
            .find(|status| status.value.code == leaf.code);
        let spec = status
            .and_then(|s| s.value.meaning.first())
            .and_then(|m| m.spec.as_ref());
        match spec {
            None => say(
                &leaf.id,
                format!("{:03} is defined by no document", leaf.code),
            ),
            Some(spec) if !same(spec, &leaf.clause) => {
                say(
                    &leaf.id,
                    format!("the page of {:03} cites another clause", leaf.code),
                );
            }
            Some(_) => {}
        }
        if leaf.runner_up.is_some() != leaf.wins.is_some() || leaf.runner_up == Some(leaf.code) {
            say(
                &leaf.id,
                "another status as `runner-up`, and when it `wins`, or neither".to_owned(),
            );
        }
        let exists = |code: &u16| {
            corpus
                .statuses
                .iter()
                .any(|status| status.value.code == *code)
        };
        if leaf.runner_up.is_some_and(|code| !exists(&code)) {
            say(&leaf.id, "the runner-up has no file".to_owned());
        }
    }
}

/// Few answers lead to every status that an author of a server may send.
fn reach(corpus: &Corpus, depths: &BTreeMap<&str, usize>, say: &mut impl FnMut(&Text, String)) {
    let chooser = &corpus.chooser.value;
    let mut steps: Vec<usize> = chooser
        .leaf
        .iter()
        .filter_map(|leaf| depths.get(&*leaf.id))
        .copied()
        .collect();
    steps.sort_unstable();
    if steps
        .get(steps.len() / 2)
        .is_some_and(|&median| median > MEDIAN)
        || steps.last().is_some_and(|&last| last > MOST)
    {
        say(
            &chooser.start,
            format!(
                "half of the leaves within {MEDIAN} answers, all within {MOST}; it takes {steps:?}"
            ),
        );
    }
    for status in &corpus.statuses {
        let registered = status
            .value
            .meaning
            .first()
            .is_some_and(|m| &*m.standing == "registered");
        let code = status.value.code;
        if registered
            && !NOT_CHOSEN.contains(&code)
            && chooser.leaf.iter().all(|leaf| leaf.code != code)
        {
            say(&chooser.start, format!("no answers lead to {code:03}"));
        }
    }
}

fn same(a: &Cite, b: &Cite) -> bool {
    let text = |text: &Option<Text>| text.as_deref().map(str::to_owned);
    a.rfc == b.rfc && text(&a.doc) == text(&b.doc) && text(&a.section) == text(&b.section)
}

/// The answers of a question; none for a leaf.
fn answers<'a>(chooser: &'a Chooser, id: &str) -> impl Iterator<Item = &'a Answer> {
    let question = chooser.question.iter().filter(move |q| *q.id == *id);
    question.flat_map(|q| &q.answers)
}

/// The fewest answers to each question and leaf that can be reached.
fn depths(chooser: &Chooser) -> BTreeMap<&str, usize> {
    let mut depths = BTreeMap::from([(&*chooser.start, 0)]);
    let mut next = vec![&*chooser.start];
    while !next.is_empty() {
        let mut after = Vec::new();
        for id in next {
            let depth = depths[id];
            for answer in answers(chooser, id) {
                if !depths.contains_key(&*answer.to) {
                    depths.insert(&*answer.to, depth + 1);
                    after.push(&*answer.to);
                }
            }
        }
        next = after;
    }
    depths
}

/// A question from which answers lead back to it.
fn circle(chooser: &Chooser) -> Option<&Text> {
    let leads_to = |from: &str| -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut next = vec![from.to_owned()];
        while let Some(id) = next.pop() {
            for answer in answers(chooser, &id) {
                if reached.insert(&*answer.to) {
                    next.push(answer.to.to_string());
                }
            }
        }
        reached
    };
    let question = chooser
        .question
        .iter()
        .find(|q| leads_to(&q.id).contains(&*q.id));
    question.map(|question| &question.id)
}
