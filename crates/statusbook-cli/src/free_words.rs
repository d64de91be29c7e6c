//! Tells a command from bare words: `statusbook search page` and `statusbook page not found`.
//!
//! Options may stand anywhere, so the first word that is no option decides. Left to itself, clap
//! would take `statusbook --format json search page` for the words "search page".

use std::ffi::OsString;

use anyhow::Result;
use clap::{CommandFactory, Parser};

use crate::args::{Bare, Cli, Command};

/// Options followed by a value, which is no word.
const WITH_VALUE: [&str; 10] = [
    "-n",
    "--limit",
    "--class",
    "--format",
    "--color",
    "--issuer",
    "--section",
    "--standing",
    "--in",
    "--listen",
];

/// What was asked for: a command, or words.
#[derive(Debug)]
pub(crate) enum Asked {
    Command(Command),
    Words(crate::args::WordsArgs),
}

/// Reads a whole command line, the program's name included.
pub(crate) fn read(mut line: Vec<OsString>) -> Result<Asked> {
    let word = first_word(&line);
    let is_command = word.is_some_and(|at| names_command(&line[at]));
    if let Some(at) = word.filter(|_| is_command) {
        line[1..=at].rotate_right(1); // the command first, then its options
    }
    if is_command || asks_for_help(&line) {
        let cli = Cli::try_parse_from(line)?;
        return Ok(cli.command.map_or(Asked::Words(cli.words), Asked::Command));
    }
    Ok(Asked::Words(Bare::try_parse_from(line)?.words))
}

/// Where the first word stands that is neither an option nor an option's value.
fn first_word(line: &[OsString]) -> Option<usize> {
    let mut at = 1;
    while at < line.len() {
        let word = line[at].to_string_lossy();
        match &*word {
            "--" => return None, // whatever follows is no command
            option if WITH_VALUE.contains(&option) => at += 2,
            option if option.starts_with('-') && option.len() > 1 => at += 1,
            _ => return Some(at),
        }
    }
    None
}

fn names_command(word: &OsString) -> bool {
    word == "help"
        || Cli::command()
            .get_subcommands()
            .any(|command| word == command.get_name())
}

fn asks_for_help(line: &[OsString]) -> bool {
    let options = line[1..].iter().take_while(|word| *word != "--");
    options
        .into_iter()
        .any(|word| word == "-h" || word == "--help")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Asked {
        read(line.split(' ').map(OsString::from).collect()).unwrap()
    }

    #[test]
    fn options_may_stand_before_after_and_between() {
        for line in [
            "statusbook --format json teh page",
            "statusbook teh --format json page",
            "statusbook teh page --format=json",
        ] {
            let Asked::Words(args) = asked(line) else {
                panic!("{line}")
            };
            assert_eq!(args.words, ["teh", "page"], "{line}");
            assert_eq!(args.format, crate::args::Format::Json, "{line}");
        }
        let before = asked("statusbook --format json search page");
        assert!(
            matches!(before, Asked::Command(Command::Search(_))),
            "{before:?}"
        );
    }

    #[test]
    fn only_the_first_word_can_be_a_command() {
        for line in [
            "statusbook cannot list files",
            "statusbook -n 3 cannot show",
            "statusbook -- list",
        ] {
            assert!(matches!(asked(line), Asked::Words(_)), "{line}");
        }
        assert!(matches!(
            asked("statusbook list"),
            Asked::Command(Command::List(_))
        ));
    }

    #[test]
    fn every_option_with_a_value_is_known_here() {
        let cli = Cli::command();
        for command in std::iter::once(&cli).chain(cli.get_subcommands()) {
            for option in command
                .get_opts()
                .filter(|option| option.get_action().takes_values())
            {
                let short = option.get_short().map(|short| format!("-{short}"));
                let long = option.get_long().map(|long| format!("--{long}"));
                for name in short.into_iter().chain(long) {
                    assert!(WITH_VALUE.contains(&&*name), "{name}");
                }
            }
        }
    }

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
        Bare::command().debug_assert();
    }
}
