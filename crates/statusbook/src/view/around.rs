//! The JSON shapes of what surrounds statuses: practice, comparisons, the chooser, faults.

use serde::Serialize;

use super::CiteView;
use crate::{Chooser, Comparison, Fault, Practice, Prose, Status, Step, Stop, book, page};

/// What surrounds a meaning in practice.
#[derive(Debug, Serialize)]
pub struct PracticeView {
    /// The methods it makes sense for.
    pub methods: Option<String>,
    /// What differs between the versions of HTTP.
    pub versions: Option<String>,
    /// What browsers do with it.
    pub browsers: Option<String>,
    /// What search engines do with it.
    pub crawlers: Option<String>,
    /// What an attacker could make of it.
    pub security: Option<String>,
    /// Who sends it, the commonest first.
    pub senders: Vec<SenderView>,
    /// What clients do when they get it.
    pub clients: Vec<ClientView>,
    /// What corresponds to it elsewhere.
    pub mappings: Vec<MappingView>,
    /// Raw exchanges.
    pub exchanges: Vec<ExchangeView>,
    /// Configuration and code.
    pub setups: Vec<SetupView>,
}

/// Somebody who sends it.
#[derive(Debug, Serialize)]
pub struct SenderView {
    /// What sort of party.
    pub layer: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How to tell that it was this one.
    pub tell: String,
}

/// What a client does.
#[derive(Debug, Serialize)]
pub struct ClientView {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub does: String,
}

/// What corresponds to a status elsewhere.
#[derive(Debug, Serialize)]
pub struct MappingView {
    /// Where.
    pub of: &'static str,
    /// What corresponds to it there.
    pub to: String,
    /// Under which condition.
    pub note: Option<String>,
}

/// A request with its response, to the byte.
#[derive(Debug, Serialize)]
pub struct ExchangeView {
    /// What it shows.
    pub title: String,
    /// The request.
    pub request: &'static str,
    /// The response.
    pub response: &'static str,
    /// What to look at in it.
    pub note: Option<String>,
}

/// Configuration or code.
#[derive(Debug, Serialize)]
pub struct SetupView {
    /// The software's id.
    pub software: &'static str,
    /// The software's name for people.
    pub software_name: &'static str,
    /// The version it was written for.
    pub version: &'static str,
    /// The language of the code.
    pub language: &'static str,
    /// `send` or `handle`.
    pub goal: &'static str,
    /// What it does.
    pub about: String,
    /// The code.
    pub code: &'static str,
}

fn some(prose: &Prose) -> Option<String> {
    (!prose.is_empty()).then(|| prose.to_string())
}

impl From<&Practice> for PracticeView {
    fn from(p: &Practice) -> Self {
        let senders = p.senders.iter().map(|s| SenderView {
            layer: s.layer.word(),
            name: s.name,
            tell: s.tell.to_string(),
        });
        let clients = p.clients.iter().map(|c| ClientView {
            name: c.name,
            does: c.does.to_string(),
        });
        let mappings = p.mappings.iter().map(|m| MappingView {
            of: m.of,
            to: m.to.to_string(),
            note: some(&m.note),
        });
        let exchanges = p.exchanges.iter().map(|e| ExchangeView {
            title: e.title.to_string(),
            request: e.request,
            response: e.response,
            note: some(&e.note),
        });
        let setups = p.setups.iter().map(|s| SetupView {
            software: s.software.id,
            software_name: s.software.name,
            version: s.software.version,
            language: s.software.language,
            goal: s.goal.word(),
            about: s.about.to_string(),
            code: s.code,
        });
        Self {
            methods: some(&p.methods),
            versions: some(&p.versions),
            browsers: some(&p.browsers),
            crawlers: some(&p.crawlers),
            security: some(&p.security),
            senders: senders.collect(),
            clients: clients.collect(),
            mappings: mappings.collect(),
            exchanges: exchanges.collect(),
            setups: setups.collect(),
        }
    }
}

/// Statuses told apart.
#[derive(Debug, Serialize)]
pub struct ComparisonView {
    /// Three digits each, in the order they were asked for.
    pub codes: Vec<String>,
    /// The sentence that settles it, where one was written.
    pub verdict: Option<String>,
    /// The question to ask about one's own case.
    pub question: Option<String>,
    /// What the protocol facts do not say.
    pub points: Vec<String>,
    /// What was written about each.
    pub sides: Vec<SideView>,
    /// Protocol facts, side by side.
    pub facts: Vec<ComparedFactView>,
    /// Path of its page.
    pub url: String,
}

/// One of several statuses.
#[derive(Debug, Serialize)]
pub struct SideView {
    /// Three digits.
    pub code: String,
    /// The phrase.
    pub phrase: &'static str,
    /// Send it when.
    pub when: String,
    /// A case of it.
    pub example: String,
    /// What goes wrong if it is sent in place of the others.
    pub wrong: String,
}

/// A fact of several statuses.
#[derive(Debug, Serialize)]
pub struct ComparedFactView {
    /// Its name.
    pub name: &'static str,
    /// What each status says, in the order of `codes`; empty where one says nothing.
    pub values: Vec<String>,
}

impl ComparisonView {
    /// These statuses told apart, as far as something was written about them.
    pub fn new(statuses: &[&'static Status]) -> Self {
        let codes: Vec<_> = statuses.iter().map(|status| status.code).collect();
        let names: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let written: Option<&Comparison> = book().comparison(&codes);
        let sides = written.map_or(&[][..], |comparison| comparison.sides);
        let facts = page::fact_rows(statuses).into_iter();
        Self {
            verdict: written.map(|c| c.verdict.to_string()),
            question: written.map(|c| c.question.to_string()),
            points: written.map_or_else(Vec::new, |c| {
                c.points.iter().map(ToString::to_string).collect()
            }),
            sides: sides
                .iter()
                .map(|side| SideView {
                    code: side.code.to_string(),
                    phrase: book().get(side.code).map_or("", Status::phrase),
                    when: side.when.to_string(),
                    example: side.example.to_string(),
                    wrong: side.wrong.to_string(),
                })
                .collect(),
            facts: facts
                .map(|(name, values)| ComparedFactView {
                    name,
                    values: values.iter().map(ToString::to_string).collect(),
                })
                .collect(),
            url: written.map_or_else(
                || format!("/compare/{}", names.join("-vs-")),
                |c| format!("/compare/{}", c.id),
            ),
            codes: names,
        }
    }
}

/// Which status to send.
#[derive(Debug, Serialize)]
pub struct ChooserView {
    /// The first question.
    pub start: &'static str,
    /// Every question.
    pub questions: Vec<QuestionView>,
    /// Every status it may lead to.
    pub leaves: Vec<LeafView>,
}

/// A question.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    /// Its name.
    pub id: &'static str,
    /// What is asked.
    pub ask: String,
    /// A sentence of help.
    pub why: Option<String>,
    /// What may be answered.
    pub answers: Vec<AnswerView>,
}

/// An answer; it leads to a question or to a leaf.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// In the asker's words.
    pub text: String,
    /// A sentence of help.
    pub hint: Option<String>,
    /// The question that follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<&'static str>,
    /// The leaf it ends at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaf: Option<&'static str>,
}

/// A status to send.
#[derive(Debug, Serialize)]
pub struct LeafView {
    /// Its name.
    pub id: &'static str,
    /// Three digits.
    pub code: String,
    /// The phrase.
    pub phrase: &'static str,
    /// Why this one.
    pub reason: String,
    /// What else the response needs.
    pub r#do: Option<String>,
    /// The clause that says so.
    pub clause: CiteView,
    /// The next best.
    pub runner_up: Option<String>,
    /// When the next best wins.
    pub wins: Option<String>,
    /// Path of the status's page.
    pub url: String,
}

impl From<&'static Chooser> for ChooserView {
    fn from(chooser: &'static Chooser) -> Self {
        let answer = |answer: &'static crate::Answer| {
            let (question, leaf) = match chooser.at(answer.to) {
                Stop::Question(question) => (Some(question.id), None),
                Stop::Leaf(leaf) => (None, Some(leaf.id)),
            };
            AnswerView {
                text: answer.text.to_string(),
                hint: some(&answer.hint),
                question,
                leaf,
            }
        };
        let start = match chooser.at(Step::Question(0)) {
            Stop::Question(question) => question.id,
            Stop::Leaf(leaf) => leaf.id,
        };
        let questions = chooser.questions.iter().map(|question| QuestionView {
            id: question.id,
            ask: question.ask.to_string(),
            why: some(&question.why),
            answers: question.answers.iter().map(answer).collect(),
        });
        Self {
            start,
            questions: questions.collect(),
            leaves: chooser.leaves.iter().map(Into::into).collect(),
        }
    }
}

impl From<&crate::Leaf> for LeafView {
    fn from(leaf: &crate::Leaf) -> Self {
        Self {
            id: leaf.id,
            code: leaf.code.to_string(),
            phrase: book().get(leaf.code).map_or("", Status::phrase),
            reason: leaf.reason.to_string(),
            r#do: some(&leaf.to_do),
            clause: (&leaf.clause).into(),
            runner_up: leaf.runner_up.map(|code| code.to_string()),
            wins: some(&leaf.wins),
            url: super::status_url(leaf.code),
        }
    }
}

/// A fault, and who sends what for it.
#[derive(Debug, Serialize)]
pub struct FaultView {
    /// Its name.
    pub id: &'static str,
    /// What is wrong.
    pub title: String,
    /// What goes on.
    pub about: String,
    /// Who sends what.
    pub rows: Vec<FaultRowView>,
}

/// What one piece of software sends for a fault.
#[derive(Debug, Serialize)]
pub struct FaultRowView {
    /// Its name.
    pub software: &'static str,
    /// The version it was measured with; `null` where documentation says so.
    pub version: Option<&'static str>,
    /// What it sends.
    pub sends: &'static str,
    /// How it shows, and why.
    pub says: String,
}

impl From<&Fault> for FaultView {
    fn from(fault: &Fault) -> Self {
        let rows = fault.rows.iter().map(|row| FaultRowView {
            software: row.software,
            version: (!row.version.is_empty()).then_some(row.version),
            sends: row.code,
            says: row.says.to_string(),
        });
        Self {
            id: fault.id,
            title: fault.title.to_string(),
            about: fault.about.to_string(),
            rows: rows.collect(),
        }
    }
}
