//! `statusbook-data check FOLDER`: lists every fault of a data folder.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [command, folder] = args.as_slice() else {
        writeln!(io::stderr(), "usage: statusbook-data check FOLDER")?;
        return Ok(ExitCode::from(2));
    };
    if command != "check" {
        writeln!(
            io::stderr(),
            "statusbook-data: no command `{command}`; there is `check`"
        )?;
        return Ok(ExitCode::from(2));
    }
    let (corpus, faults) = statusbook_data::check(Path::new(folder));
    let mut out = io::stdout().lock();
    for fault in &faults {
        writeln!(out, "{fault}")?;
    }
    writeln!(
        out,
        "{} statuses, {} faults",
        corpus.statuses.len(),
        faults.len()
    )?;
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
