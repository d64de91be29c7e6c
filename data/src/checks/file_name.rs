use crate::Corpus;
use crate::check::{Check, Fault};

pub(crate) const CHECK: Check = Check {
    name: "file-name",
    why: "people open 411 by its file name, so what is inside must agree with it",
    run,
};

fn run(corpus: &Corpus) -> Vec<Fault> {
    let statuses = corpus.statuses.iter().filter_map(|file| {
        let code = file.value.code;
        (format!("{code:03}") != file.stem()).then(|| {
            file.fault(
                0,
                CHECK.name,
                format!("`code` is {code:03}, but the file is named {}", file.stem()),
            )
        })
    });
    let diagnostics = corpus.diagnostics.iter().filter_map(|file| {
        let issuer = &file.value.issuer;
        (&**issuer != file.stem()).then(|| {
            let what = format!(
                "`issuer` is {}, but the file is named {}",
                &**issuer,
                file.stem()
            );
            file.fault(issuer.offset(), CHECK.name, what)
        })
    });
    statuses.chain(diagnostics).collect()
}
