//! Every judged query that is not answered right at once, and why.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

use super::Answer;

/// Why a query is missed, as far as it can be told without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// The first hit is a good alternative by the judgement itself: engineers differ here.
    Label,
    /// The book does not know a word of it, or finds the right status not at all.
    Vocabulary,
    /// All words are known and the right status is found, but another is ranked above it.
    Ranking,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Label => "label in doubt",
            Self::Vocabulary => "vocabulary",
            Self::Ranking => "ranking",
        })
    }
}

impl Reason {
    fn of(answer: &Answer<'_>) -> Self {
        let grade = |code: &String| answer.judged.relevant.get(code).copied().unwrap_or(0);
        if answer.ranked.first().is_some_and(|code| grade(code) >= 2) {
            Self::Label
        } else if !answer.unknown.is_empty() || place_of_best(answer).is_none() {
            Self::Vocabulary
        } else {
            Self::Ranking
        }
    }
}

/// Where the first status of the top grade stands, counted from 1.
fn place_of_best(answer: &Answer<'_>) -> Option<usize> {
    let best = answer.judged.relevant.values().max()?;
    let is_best = |code: &String| answer.judged.relevant.get(code) == Some(best);
    answer.ranked.iter().position(is_best).map(|at| at + 1)
}

/// Lists the misses. Those set aside from tuning are named by their id alone: whoever reads them
/// tunes to them.
pub(super) fn print(out: &mut impl Write, answers: &[Answer<'_>]) -> io::Result<()> {
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    for answer in answers.iter().filter(|a| a.measures.success_1 < 1.0) {
        let reason = Reason::of(answer);
        *counts.entry(reason).or_default() += 1;
        let judged = answer.judged;
        let place = place_of_best(answer).map_or_else(|| "none".to_owned(), |at| at.to_string());
        write!(
            out,
            "{} [{}] {reason}; right one at {place}",
            judged.id, judged.kind
        )?;
        if judged.set.as_deref() == Some("held") {
            writeln!(out, "; set aside")?;
            continue;
        }
        let got = answer.ranked[..answer.ranked.len().min(5)].join(" ");
        write!(
            out,
            "; {:?} wants {:?}, got {got}",
            judged.query, judged.relevant
        )?;
        if !answer.unknown.is_empty() {
            write!(out, "; unknown: {}", answer.unknown.join(", "))?;
        }
        writeln!(out)?;
    }
    for (reason, count) in counts {
        writeln!(out, "misses, {reason:14} {count:4}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Judged};
    use super::{Reason, place_of_best};
    use statusbook::Hits;

    fn judged() -> Judged {
        serde_json::from_str(
            r#"{"id": "x", "query": "q", "relevant": {"409": 3, "422": 2}, "kind": "chooser"}"#,
        )
        .unwrap()
    }

    fn reason(ranked: &[&str], unknown: &[&str]) -> (Reason, Option<usize>) {
        let judged = judged();
        let mut answer = Answer::new(&judged, &Hits::default());
        answer.ranked = ranked.iter().map(|&code| code.to_owned()).collect();
        answer.unknown = unknown.iter().map(|&word| word.to_owned()).collect();
        (Reason::of(&answer), place_of_best(&answer))
    }

    #[test]
    fn a_miss_has_its_reason() {
        assert_eq!(reason(&["422", "409"], &[]), (Reason::Label, Some(2)));
        assert_eq!(
            reason(&["404", "409"], &["qux"]),
            (Reason::Vocabulary, Some(2))
        );
        assert_eq!(reason(&["404"], &[]), (Reason::Vocabulary, None));
        assert_eq!(
            reason(&["404", "400", "409"], &[]),
            (Reason::Ranking, Some(3))
        );
    }
}
