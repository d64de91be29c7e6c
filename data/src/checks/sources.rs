use super::{diagnostics, meanings};
use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "sources",
    why: "a claim that cannot be traced cannot be mended",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let meanings = meanings(corpus)
        .filter(|(_, m)| m.spec.is_none() && m.sources.is_empty())
        .map(|(file, m)| {
            file.fault(
                m.phrase.offset(),
                CHECK.name,
                "it has neither `spec` nor `sources`",
            )
        });
    let diagnostics = diagnostics(corpus)
        .filter(|(_, d)| d.sources.is_empty())
        .map(|(file, d)| file.fault(d.id.offset(), CHECK.name, "it has no `sources`"));
    meanings.chain(diagnostics).collect()
}
