//! Tables of what surrounds statuses: practice, comparisons, the chooser, faults, notes.

use super::rust::{code, define, maybe, option, prose, proses, slice, string, variant};
use super::tables::Places;
use crate::message::wire;
use crate::{Corpus, Text, file};

type Emitted = Result<String, String>;

pub(super) fn write(corpus: &Corpus, out: &mut String) -> Result<(), String> {
    comparisons(corpus, out)?;
    chooser(corpus, out)?;
    let faults = all(&corpus.faults.value.fault, fault)?;
    define(
        out,
        "FAULTS",
        &format!("[Fault; {}]", faults.len()),
        list(&faults),
    );
    let notes = all(&corpus.issuer_notes.value.note, |note| {
        Ok(format!(
            "IssuerNote {{ issuer: {}, found: {}, start: {} }}",
            string(&note.issuer),
            prose(&note.r#where)?,
            prose(&note.start)?
        ))
    })?;
    define(
        out,
        "ISSUER_NOTES",
        &format!("[IssuerNote; {}]", notes.len()),
        list(&notes),
    );
    Ok(())
}

/// The software that setups are for; `practice` points to it.
pub(super) fn software(corpus: &Corpus, out: &mut String) {
    let software: Vec<String> = corpus
        .software
        .value
        .software
        .iter()
        .map(|s| {
            format!(
                "Software {{ id: {}, name: {}, version: {}, language: {} }}",
                string(&s.id),
                string(&s.name),
                string(&s.version),
                string(&s.language)
            )
        })
        .collect();
    define(
        out,
        "SOFTWARE",
        &format!("[Software; {}]", software.len()),
        list(&software),
    );
}

/// The `Practice` of a meaning.
pub(super) fn practice(corpus: &Corpus, number: u16, meaning: &file::Meaning) -> Emitted {
    let file = corpus
        .practice
        .iter()
        .find(|file| file.value.code == number && is_about(corpus, &file.value, meaning));
    let Some(p) = file.map(|file| &file.value) else {
        return Ok("Practice::NONE".to_owned());
    };
    let senders = all(&p.sender, |s| {
        let (layer, name) = (variant("Layer", &s.who), string(&s.name));
        Ok(format!(
            "Sender {{ layer: {layer}, name: {name}, tell: {} }}",
            prose(&s.tell)?
        ))
    })?;
    let clients = all(&p.client, |c| {
        Ok(format!(
            "Client {{ name: {}, does: {} }}",
            string(&c.name),
            prose(&c.does)?
        ))
    })?;
    let mappings = all(&p.mapping, |m| {
        let (of, to) = (string(&m.of), prose(&m.to)?);
        Ok(format!(
            "Mapping {{ of: {of}, to: {to}, note: {} }}",
            maybe(m.note.as_ref())?
        ))
    })?;
    let exchanges = all(&p.exchange, |e| {
        Ok(format!(
            "Exchange {{ title: {}, request: {}, response: {}, note: {} }}",
            prose(&e.title)?,
            string(&wire(&e.request)),
            string(&wire(&e.response)),
            maybe(e.note.as_ref())?,
        ))
    })?;
    let setups = all(&p.setup, |s| {
        let at = corpus
            .software
            .value
            .software
            .iter()
            .position(|of| *of.id == *s.software);
        let at = at.ok_or_else(|| format!("no software `{}`", &*s.software))?;
        Ok(format!(
            "Setup {{ software: &SOFTWARE[{at}], goal: {}, about: {}, code: {} }}",
            variant("Goal", &s.goal),
            prose(&s.about)?,
            string(s.code.trim_end()),
        ))
    })?;
    Ok(format!(
        "Practice {{ methods: {}, versions: {}, browsers: {}, crawlers: {}, security: {}, senders: &[{}], clients: &[{}], mappings: &[{}], exchanges: &[{}], setups: &[{}] }}",
        maybe(p.methods.as_ref())?,
        maybe(p.versions.as_ref())?,
        maybe(p.browsers.as_ref())?,
        maybe(p.crawlers.as_ref())?,
        maybe(p.security.as_ref())?,
        senders.join(", "),
        clients.join(", "),
        mappings.join(", "),
        exchanges.join(", "),
        setups.join(", "),
    ))
}

/// Whether a practice file is about a meaning: the first one its issuer gives the number.
fn is_about(corpus: &Corpus, practice: &file::Practice, meaning: &file::Meaning) -> bool {
    let status = corpus
        .statuses
        .iter()
        .find(|file| file.value.code == practice.code);
    let meanings = status.iter().flat_map(|file| &file.value.meaning);
    let first = meanings.into_iter().find(|m| *m.issuer == *practice.issuer);
    first.is_some_and(|first| std::ptr::eq(first, meaning))
}

fn comparisons(corpus: &Corpus, out: &mut String) -> Result<(), String> {
    let comparisons = all(&corpus.comparisons, |file| {
        let c = &file.value;
        let sides = all(&c.side, |side| {
            Ok(format!(
                "Side {{ code: {}, when: {}, example: {}, wrong: {} }}",
                code(side.code),
                prose(&side.when)?,
                prose(&side.example)?,
                prose(&side.wrong)?,
            ))
        })?;
        Ok(format!(
            "Comparison {{ id: {}, verdict: {}, question: {}, points: {}, sides: &[{}] }}",
            string(file.stem()),
            prose(&c.verdict)?,
            prose(&c.question)?,
            proses(&c.points)?,
            sides.join(", "),
        ))
    })?;
    define(
        out,
        "COMPARISONS",
        &format!("[Comparison; {}]", comparisons.len()),
        list(&comparisons),
    );
    Ok(())
}

fn chooser(corpus: &Corpus, out: &mut String) -> Result<(), String> {
    let chooser = &corpus.chooser.value;
    // The first question stands first.
    let mut order: Vec<&file::Question> = chooser.question.iter().collect();
    order.sort_by_key(|question| *question.id != *chooser.start);
    let step = |id: &Text| -> Emitted {
        let question = order.iter().position(|question| *question.id == **id);
        let leaf = || chooser.leaf.iter().position(|leaf| *leaf.id == **id);
        question
            .map(|at| format!("Step::Question({at})"))
            .or_else(|| leaf().map(|at| format!("Step::Leaf({at})")))
            .ok_or_else(|| format!("`{}` is neither a question nor a leaf", &**id))
    };
    let places = Places::of(corpus);
    let questions = all(&order, |question| {
        let answers = all(&question.answers, |answer| {
            let (text, hint) = (prose(&answer.text)?, maybe(answer.hint.as_ref())?);
            Ok(format!(
                "Answer {{ text: {text}, hint: {hint}, to: {} }}",
                step(&answer.to)?
            ))
        })?;
        Ok(format!(
            "Question {{ id: {}, ask: {}, why: {}, answers: &[{}] }}",
            string(&question.id),
            prose(&question.ask)?,
            maybe(question.why.as_ref())?,
            answers.join(", "),
        ))
    })?;
    let leaves = all(&chooser.leaf, |leaf| {
        Ok(format!(
            "Leaf {{ id: {}, code: {}, reason: {}, to_do: {}, clause: {}, runner_up: {}, wins: {} }}",
            string(&leaf.id),
            code(leaf.code),
            prose(&leaf.reason)?,
            maybe(leaf.r#do.as_ref())?,
            places.cite(&leaf.clause)?,
            option(leaf.runner_up.as_ref(), |&number| code(number)),
            maybe(leaf.wins.as_ref())?,
        ))
    })?;
    define(
        out,
        "CHOOSER",
        "Chooser",
        format!(
            "Chooser {{ questions: &{}, leaves: &{} }}",
            list(&questions),
            list(&leaves)
        ),
    );
    Ok(())
}

fn fault(fault: &file::FaultOf) -> Emitted {
    let rows = all(&fault.rows, |row| {
        Ok(format!(
            "FaultRow {{ software: {}, version: {}, code: {}, says: {} }}",
            string(&row.software),
            string(row.version.as_deref().unwrap_or_default()),
            string(&row.code),
            prose(&row.says)?,
        ))
    })?;
    Ok(format!(
        "Fault {{ id: {}, title: {}, about: {}, rows: {} }}",
        string(&fault.id),
        prose(&fault.title)?,
        prose(&fault.about)?,
        slice(&rows, Clone::clone),
    ))
}

fn all<T>(items: &[T], one: impl Fn(&T) -> Emitted) -> Result<Vec<String>, String> {
    items.iter().map(one).collect()
}

fn list(items: &[String]) -> String {
    format!("[\n{}\n]", items.join(",\n"))
}
