use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "compare",
    why: "a comparison tells apart statuses that have a page, each once, in the order of its name",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in &corpus.comparisons {
        let c = &file.value;
        let mut say = |what: String| faults.push(file.fault(c.verdict.offset(), CHECK.name, what));
        let names: Vec<String> = c.codes.iter().map(|code| format!("{code:03}")).collect();
        if names.join("-vs-") != file.stem() {
            say(format!(
                "`codes` are {}, but the file is named {}",
                names.join(", "),
                file.stem()
            ));
        }
        if c.codes.len() < 2
            || c.side
                .iter()
                .map(|side| side.code)
                .ne(c.codes.iter().copied())
        {
            say("one `[[side]]` for each of two or more `codes`, in their order".to_owned());
        }
        for code in &c.codes {
            if !corpus
                .statuses
                .iter()
                .any(|status| status.value.code == *code)
            {
                say(format!("{code:03} has no file"));
            }
        }
        let same = |other: &&crate::Sourced<crate::file::Comparison>| {
            let mut codes = [c.codes.clone(), other.value.codes.clone()];
            codes.iter_mut().for_each(|codes| codes.sort_unstable());
            codes[0] == codes[1]
        };
        if corpus.comparisons.iter().filter(same).count() > 1 {
            say("another file compares the same".to_owned());
        }
    }
    faults
}
