use super::{all_prose, meanings};
use crate::check::{Check, Fault};
use crate::{Corpus, OwnedSpan, Text, parse_prose};

pub(crate) const CHECK: Check = Check {
    name: "prose",
    why: "somebody in trouble reads short, plain sentences in the one Markdown subset we render",
    run,
};

/// Words that say nothing.
const FILLER: [&str; 12] = [
    "it is important to",
    "make sure",
    "simply",
    "please note",
    "ensure that",
    "in order to",
    "various",
    "it should be noted",
    "as mentioned",
    "basically",
    "needless to say",
    "utilize",
];

/// Words of other times or other shores, and ours. Labels of products stand in emphasis or as code.
const OURS: [(&str, &str); 17] = [
    ("body", "content"),
    ("bodies", "content"),
    ("payload", "content"),
    ("payloads", "content"),
    ("behavior", "behaviour"),
    ("color", "colour"),
    ("favor", "favour"),
    ("honor", "honour"),
    ("neighbor", "neighbour"),
    ("recognize", "recognise"),
    ("recognizes", "recognises"),
    ("organization", "organisation"),
    ("initialize", "initialise"),
    ("normalize", "normalise"),
    ("normalizes", "normalises"),
    ("canceled", "cancelled"),
    ("labeled", "labelled"),
];

/// Words a sentence may have.
const SENTENCE: usize = 40;

/// Words a summary may have.
const SUMMARY: usize = 30;

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (place, _, text) in all_prose(corpus) {
        let found = faults_of(text).into_iter();
        faults.extend(found.map(|what| place.fault(text.offset(), CHECK.name, what)));
    }
    for (file, meaning) in meanings(corpus) {
        let words = meaning.summary.split_whitespace().count();
        if words > SUMMARY {
            let what = format!("a summary has at most {SUMMARY} words, this one {words}");
            faults.push(file.fault(meaning.summary.offset(), CHECK.name, what));
        }
    }
    faults
}

fn faults_of(text: &Text) -> Vec<String> {
    let spans = match parse_prose(text) {
        Ok(spans) => spans,
        Err(what) => return vec![what],
    };
    let words: String = spans.iter().map(plain).collect();
    let lower = words.to_lowercase();
    let filler = FILLER.iter().filter(|filler| has_phrase(&lower, filler));
    let mut faults: Vec<String> = filler
        .map(|f| format!("“{f}” says nothing; leave it out"))
        .collect();
    let told = spans.iter().filter_map(|span| match span {
        OwnedSpan::Text(text) => Some(text.as_str()),
        _ => None,
    });
    for text in told {
        let theirs = OURS.iter().filter(|(theirs, _)| has_phrase(text, theirs));
        faults.extend(theirs.map(|(theirs, ours)| format!("“{theirs}”: we say “{ours}”")));
    }
    faults.extend(
        words
            .split_inclusive(['.', '?', '!', ';'])
            .filter_map(|sentence| {
                let count = sentence.split_whitespace().count();
                (count > SENTENCE)
                    .then(|| format!("a sentence of {count} words; cut it below {SENTENCE}"))
            }),
    );
    faults
}

/// Code counts as one word.
fn plain(span: &OwnedSpan) -> String {
    match span {
        OwnedSpan::Text(text) | OwnedSpan::Emphasis(text) | OwnedSpan::Link { text, .. } => {
            text.clone()
        }
        OwnedSpan::Code(_) => "code".to_owned(),
        OwnedSpan::Status(code) => format!("{code:03}"),
    }
}

/// Whether the phrase stands there as whole words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, _)| {
        edge(text[..at].chars().next_back()) && edge(text[at + phrase.len()..].chars().next())
    })
}
