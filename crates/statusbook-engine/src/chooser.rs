//! "Which status do I send?" as a graph of questions.

use crate::{Cite, Code, Prose};

/// The graph. Questions and leaves name each other by their place.
#[derive(Debug)]
pub struct Chooser {
    /// Every question, the first to be asked first.
    pub questions: &'static [Question],
    /// Every answer to the whole.
    pub leaves: &'static [Leaf],
}

/// A question.
#[derive(Debug)]
pub struct Question {
    /// Its name in paths.
    pub id: &'static str,
    /// What is asked.
    pub ask: Prose,
    /// A sentence of help.
    pub why: Prose,
    /// What may be answered, in order.
    pub answers: &'static [Answer],
}

/// What may be answered.
#[derive(Debug)]
pub struct Answer {
    /// In the asker's words.
    pub text: Prose,
    /// A sentence of help.
    pub hint: Prose,
    /// Where it leads.
    pub to: Step,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To another question, by place.
    Question(u16),
    /// To a status, by place among the leaves.
    Leaf(u16),
}

/// A status to send.
#[derive(Debug)]
pub struct Leaf {
    /// Its name in paths.
    pub id: &'static str,
    /// The status.
    pub code: Code,
    /// Why this one.
    pub reason: Prose,
    /// What else the response needs.
    pub to_do: Prose,
    /// The clause that says so.
    pub clause: Cite,
    /// The next best.
    pub runner_up: Option<Code>,
    /// When the next best wins.
    pub wins: Prose,
}

impl Chooser {
    /// What stands at a step's end.
    pub fn at(&self, step: Step) -> Stop {
        match step {
            Step::Question(at) => Stop::Question(&self.questions[usize::from(at)]),
            Step::Leaf(at) => Stop::Leaf(&self.leaves[usize::from(at)]),
        }
    }

    /// Follows answers, counted from 1, from the first question on; `None` where there is no such
    /// answer.
    pub fn follow(&self, answers: &[usize]) -> Option<Stop> {
        let mut stop = self.at(Step::Question(0));
        for answer in answers {
            let Stop::Question(question) = stop else {
                return None;
            };
            stop = self.at(question.answers.get(answer.checked_sub(1)?)?.to);
        }
        Some(stop)
    }
}

/// A question, or the end.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// Something is left to ask.
    Question(&'static Question),
    /// This is the status to send.
    Leaf(&'static Leaf),
}
