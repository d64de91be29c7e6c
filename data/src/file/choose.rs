//! Shapes of comparisons and of the chooser.

use serde::Deserialize;

use super::Cite;
use crate::Text;

super::shapes! {
    /// `compare/401-vs-403.toml`: statuses that people confuse.
    pub struct Comparison {
        /// The statuses, in the order of the file's name.
        pub codes: Vec<u16>,
        /// The sentence that settles it.
        pub verdict: Text,
        /// The question to ask about one's own case.
        pub question: Text,
        /// What the protocol facts do not say.
        pub points: Vec<Text>,
        /// What people type who look for it.
        pub asks: Vec<Text>,
        /// Each status, in the order of `codes`.
        pub side: Vec<Side>,
    }

    /// One of several statuses that people confuse.
    pub struct Side {
        /// The status.
        pub code: u16,
        /// Send it when.
        pub when: Text,
        /// A case of it.
        pub example: Text,
        /// What goes wrong if it is sent in place of the others.
        pub wrong: Text,
    }

    /// `chooser.toml`: which status to send.
    pub struct Chooser {
        /// The first question.
        pub start: Text,
        /// Every question.
        pub question: Vec<Question>,
        /// Every status it may lead to.
        pub leaf: Vec<Leaf>,
    }

    /// A question of the chooser.
    pub struct Question {
        /// Its name.
        pub id: Text,
        /// What is asked.
        pub ask: Text,
        /// A sentence of help.
        pub why: Option<Text>,
        /// What may be answered.
        pub answers: Vec<Answer>,
    }

    /// An answer of the chooser.
    pub struct Answer {
        /// In the asker's words.
        pub text: Text,
        /// A sentence of help.
        pub hint: Option<Text>,
        /// The id of a question or of a leaf.
        pub to: Text,
    }

    /// A status that the chooser may lead to.
    pub struct Leaf {
        /// Its name.
        pub id: Text,
        /// The status.
        pub code: u16,
        /// Why this one.
        pub reason: Text,
        /// What else the response needs.
        pub r#do: Option<Text>,
        /// The clause that says so.
        pub clause: Cite,
        /// The next best.
        pub runner_up: Option<u16>,
        /// When the next best wins.
        pub wins: Option<Text>,
    }
}
