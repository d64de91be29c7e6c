//! `statusbook completions` and `statusbook man`: made from the definition of the command line.

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

use super::Found;
use crate::args::Cli;
use crate::output::print;

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell) -> Result<Found> {
    let mut text = Vec::new(); // clap_complete would panic on a closed pipe
    clap_complete::generate(shell, &mut Cli::command(), "statusbook", &mut text);
    print(&text)?;
    Ok(Found::Yes)
}

/// Prints the manual page, with every command on it.
pub(super) fn man() -> Result<Found> {
    let mut text = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut text)?;
    print(&text)?;
    Ok(Found::Yes)
}
