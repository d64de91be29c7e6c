use crate::Corpus;
use crate::check::{Check, Fault};
use crate::file::Meaning;
use crate::message::{Head, Message, messages};

pub(crate) const CHECK: Check = Check {
    name: "exchange",
    why: "people paste these into tools, and compare them with what they got; every byte counts",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &corpus.practice {
        let p = &file.value;
        let status = corpus
            .statuses
            .iter()
            .find(|status| status.value.code == p.code);
        let meaning = status.and_then(|s| s.value.meaning.iter().find(|m| *m.issuer == *p.issuer));
        for exchange in &p.exchange {
            let mut say = |offset: usize, what: String| {
                faults.push(file.fault(offset, CHECK.name, what));
            };
            let request = messages(&exchange.request, None);
            let response = match &request {
                Ok(request) => {
                    let [request] = &request[..] else {
                        say(
                            exchange.request.offset(),
                            "one request at a time".to_owned(),
                        );
                        continue;
                    };
                    let wrong = wrong_request(request);
                    wrong
                        .into_iter()
                        .for_each(|what| say(exchange.request.offset(), what));
                    messages(&exchange.response, Some(request))
                }
                Err(what) => {
                    say(exchange.request.offset(), what.clone());
                    continue;
                }
            };
            match response {
                Ok(responses) => {
                    let wrong = wrong_responses(&responses, p.code, meaning);
                    wrong
                        .into_iter()
                        .for_each(|what| say(exchange.response.offset(), what));
                }
                Err(what) => say(exchange.response.offset(), what),
            }
        }
    }
    faults
}

fn wrong_request(request: &Message) -> Vec<String> {
    let mut faults = Vec::new();
    let Head::Request { version, .. } = &request.head else {
        return vec!["this is no request".to_owned()];
    };
    if *version == 1 && request.values("Host").count() != 1 {
        faults.push("a request has exactly one `Host` (RFC 9112, section 3.2)".to_owned());
    }
    // A client that waits for [100] sends its content later, or never.
    let waits = request.values("Expect").next().is_some();
    if !(waits && request.content.is_empty()) {
        faults.extend(wrong_length(request));
    }
    faults
}

/// Statuses whose response has no content.
fn has_no_content(status: u16) -> bool {
    matches!(status, 100..=199 | 204 | 304)
}

fn wrong_responses(responses: &[Message], code: u16, meaning: Option<&Meaning>) -> Vec<String> {
    let mut faults = Vec::new();
    let statuses: Vec<u16> = responses
        .iter()
        .filter_map(|response| match response.head {
            Head::Response { status } => Some(status),
            Head::Request { .. } => None,
        })
        .collect();
    // Some statuses stand for a part of a response only: [208] in a [207].
    let line = format!("HTTP/1.1 {code:03} ");
    let inside = responses
        .iter()
        .any(|response| response.content.contains(&line));
    if !statuses.contains(&code) && !inside {
        faults.push(format!("no response has the status {code:03}"));
    }
    for (response, &status) in responses.iter().zip(&statuses) {
        if has_no_content(status) {
            if !response.content.is_empty() && status != 101 {
                faults.push(format!("a {status} has no content"));
            }
            if status != 304 && response.values("Content-Length").next().is_some() {
                faults.push(format!(
                    "a {status} has no `Content-Length` (RFC 9110, section 8.6)"
                ));
            }
        } else if !response.answers_head {
            faults.extend(wrong_length(response));
        }
        faults.extend(wrong_json(response, status));
        let required = meaning
            .iter()
            .filter(|_| status == code)
            .flat_map(|m| &m.headers);
        for header in required.filter(|h| &*h.level == "MUST" && h.note.is_none()) {
            if response.values(&header.name).next().is_none() {
                faults.push(format!("a {code:03} has to have `{}`", &*header.name));
            }
        }
    }
    faults
}

/// Whether the length that is announced is the length that is there.
fn wrong_length(message: &Message) -> Option<String> {
    let there = message.content.len();
    if message.values("Transfer-Encoding").next().is_some() {
        return None;
    }
    let announced: Option<usize> = message
        .values("Content-Length")
        .next()
        .and_then(|v| v.parse().ok());
    match announced {
        Some(announced) if announced != there => Some(format!(
            "`Content-Length: {announced}`, but the content has {there} bytes"
        )),
        None if there > 0 && matches!(message.head, Head::Request { .. }) => {
            Some("content without `Content-Length`".to_owned())
        }
        _ => None,
    }
}

/// Whether what is said to be JSON is, and problem details name the status they come with.
fn wrong_json(response: &Message, status: u16) -> Option<String> {
    let kind = response.values("Content-Type").next()?;
    if response.content.is_empty() || !(kind.starts_with("application/") && kind.contains("json")) {
        return None;
    }
    // One JSON text a line, or several.
    if kind.contains("ndjson")
        || kind.contains("jsonl")
        || response.values("Content-Encoding").next().is_some()
    {
        return None;
    }
    let value: serde_json::Value = match serde_json::from_str(&response.content) {
        Ok(value) => value,
        Err(err) => return Some(format!("the content is no JSON: {err}")),
    };
    let said = value.get("status").and_then(serde_json::Value::as_u64);
    let is_problem = kind.starts_with("application/problem+json");
    (is_problem && said.is_some_and(|said| said != u64::from(status)))
        .then(|| format!("problem details with another status than {status}"))
}
