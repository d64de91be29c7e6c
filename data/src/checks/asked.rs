use std::collections::BTreeMap;

use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "asked",
    why: "a line teaches the search once, and what it teaches leads to a page",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let exists = |code: u16| corpus.statuses.iter().any(|file| file.value.code == code);
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for file in &corpus.asked {
        let place = |offset| {
            format!(
                "{}:{}",
                file.path.display(),
                crate::line_at(&file.source, offset)
            )
        };
        for asked in &file.value.asked {
            let first = asked.lines.first().map_or(0, crate::Text::offset);
            if asked.status.is_empty() || asked.lines.is_empty() {
                faults.push(file.fault(first, CHECK.name, "it has statuses and lines"));
            }
            for &code in asked.status.iter().chain(&asked.also) {
                if !exists(code) {
                    faults.push(file.fault(first, CHECK.name, format!("{code:03} has no file")));
                }
            }
        }
        let asked = file.value.asked.iter().flat_map(|asked| &asked.lines);
        for line in asked.chain(&file.value.unrelated) {
            let here = place(line.offset());
            if let Some(before) = seen.insert(line.to_lowercase(), here) {
                let what = format!("“{}” stands at {before} already", &**line);
                faults.push(file.fault(line.offset(), CHECK.name, what));
            }
        }
    }
    faults
}
