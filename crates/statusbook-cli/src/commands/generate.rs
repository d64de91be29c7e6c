//! `statusbook completions` and `statusbook man`: made from the definition of the command line.

use std::io::Write;

use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

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
    let mut cli = Cli::command().disable_help_subcommand(true);
    cli.build();
    let whole = Man::new(cli.clone());
    let mut text = Vec::new();
    whole.render_title(&mut text)?;
    whole.render_name_section(&mut text)?;
    whole.render_synopsis_section(&mut text)?;
    whole.render_options_section(&mut text)?;
    for command in cli.get_subcommands() {
        section(command, &mut text)?;
    }
    whole.render_extra_section(&mut text)?;
    print(&text)?;
    Ok(Found::Yes)
}

/// A command as a section: one page tells it all, where `clap_mangen` would refer to a page for
/// each command.
fn section(command: &Command, text: &mut Vec<u8>) -> Result<()> {
    let page = Man::new(command.clone());
    let mut parts = Vec::new();
    page.render_synopsis_section(&mut parts)?;
    writeln!(parts, ".PP")?;
    writeln!(
        parts,
        "{}",
        command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default()
    )?;
    page.render_options_section(&mut parts)?;
    writeln!(text, ".SH {}", command.get_name().to_uppercase())?;
    let parts = String::from_utf8_lossy(&parts);
    for line in parts.lines().filter(|line| !line.starts_with(".SH ")) {
        writeln!(text, "{line}")?;
    }
    Ok(())
}
