//! The program `statusbook`: reads a command line, asks the library, prints.
//!
//! No facts and no ranking live here; what a page says and what a search finds is the library's.

mod args;
mod commands;
mod csv;
mod free_words;
mod output;
mod paint;

use std::io;
use std::process::ExitCode;

use commands::Found;

fn main() -> ExitCode {
    let result = free_words::read(std::env::args_os().collect()).and_then(commands::run);
    match result {
        Ok(Found::Yes) => ExitCode::SUCCESS,
        Ok(Found::No) => ExitCode::from(1), // as grep: nothing found is not an error
        Err(err) => report(&err),
    }
}

fn report(err: &anyhow::Error) -> ExitCode {
    if let Some(usage) = err.downcast_ref::<clap::Error>() {
        let code = u8::try_from(usage.exit_code()).unwrap_or(2);
        return usage
            .print()
            .map_or(ExitCode::FAILURE, |()| ExitCode::from(code));
    }
    if is_broken_pipe(err) {
        return ExitCode::SUCCESS; // `statusbook list | head`
    }
    anstream::eprintln!("statusbook: {err:#}");
    ExitCode::from(2)
}

fn is_broken_pipe(err: &anyhow::Error) -> bool {
    err.chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
