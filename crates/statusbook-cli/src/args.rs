//! What may stand on the command line.

use std::net::SocketAddr;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use statusbook::page::Section;
use statusbook::{Class, Standing};

const USAGE: &str = "statusbook [OPTIONS] [WORDS]...
       statusbook COMMAND …";

const EXAMPLES: &str = "\
Examples:
  statusbook 404                     a page
  statusbook 4xx                     a class
  statusbook too many requests       anything else is a search
  statusbook heroku/H12              an issuer’s own identifier
  statusbook show 499 --issuer nginx --section causes
  statusbook constants 404 --in go

Exit status: 0 found, 1 nothing found, 2 wrong use.";

/// Every HTTP status code, explained and searchable.
#[derive(Debug, Parser)]
#[command(name = "statusbook", version, override_usage = USAGE, after_help = EXAMPLES)]
#[command(subcommand_negates_reqs = true, max_term_width = 80)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) words: WordsArgs,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// A command line without a command: words, with options anywhere among them.
#[derive(Debug, Parser)]
#[command(name = "statusbook", version, override_usage = USAGE, max_term_width = 80)]
pub(crate) struct Bare {
    #[command(flatten)]
    pub(crate) words: WordsArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find codes by number, phrase, constant, identifier, error text or question
    Search(SearchArgs),
    /// Show the page of a code (404) or an identifier (heroku/H12)
    Show(ShowArgs),
    /// List all numbers
    List(ListArgs),
    /// Show what libraries call a code, or all constants of a library
    Constants(ConstantsArgs),
    /// Tell statuses apart that people confuse
    Compare(CompareArgs),
    /// Ask which status to send
    Choose(ChooseArgs),
    /// Serve the site and the JSON API
    Serve(ServeArgs),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub(crate) struct WordsArgs {
    /// A number (404), its first digits (42), a class (4xx), or anything to search for
    pub(crate) words: Vec<String>,
    /// At most so many hits
    #[arg(short = 'n', long = "limit", value_name = "N", default_value_t = 10, value_parser = limit)]
    pub(crate) limit: usize,
    /// Only this class
    #[arg(long, value_name = "4xx", value_parser = class)]
    pub(crate) class: Option<Class>,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct SearchArgs {
    /// What to look for
    #[arg(required_unless_present = "batch")]
    pub(crate) words: Vec<String>,
    /// At most so many hits
    #[arg(short = 'n', long = "limit", value_name = "N", default_value_t = 10, value_parser = limit)]
    pub(crate) limit: usize,
    /// Only this class
    #[arg(long, value_name = "4xx", value_parser = class)]
    pub(crate) class: Option<Class>,
    /// Show what each hit’s score is made of
    #[arg(long)]
    pub(crate) explain: bool,
    /// Read one query a line from standard input, print one JSON answer a line
    #[arg(long, conflicts_with = "words")]
    pub(crate) batch: bool,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// A number (404), an identifier (heroku/H12, 500.19) or an exact name
    #[arg(value_name = "CODE|ID")]
    pub(crate) id: String,
    /// Only what this issuer means by it
    #[arg(long, value_name = "ISSUER")]
    pub(crate) issuer: Option<String>,
    /// Only this section
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Section::ALL.map(Section::id)))]
    pub(crate) section: Option<String>,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: ShowFormat,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    /// Two numbers or more (301 308)
    #[arg(required = true, num_args = 2.., value_name = "CODE")]
    pub(crate) codes: Vec<String>,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct ChooseArgs {
    /// Answers already known, by number (1 2 1)
    #[arg(value_name = "ANSWER")]
    pub(crate) answers: Vec<usize>,
    /// Form of the answer; json is the whole graph
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Only this class
    #[arg(long, value_name = "4xx", value_parser = class)]
    pub(crate) class: Option<Class>,
    /// Only numbers with a meaning of this standing
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Standing::ALL.iter().map(|s| s.word())))]
    pub(crate) standing: Option<String>,
    /// Only numbers this issuer gives a meaning
    #[arg(long, value_name = "ISSUER")]
    pub(crate) issuer: Option<String>,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: TableFormat,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct ConstantsArgs {
    /// A number (404) or a library (go-net-http)
    #[arg(value_name = "CODE|LIBRARY")]
    pub(crate) of: String,
    /// Only this language or library
    #[arg(long = "in", value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    /// Form of the answer
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    pub(crate) format: TableFormat,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:4180")]
    pub(crate) listen: SocketAddr,
    /// Open the site in the browser
    #[arg(long)]
    pub(crate) open: bool,
}

/// How text looks.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct Look {
    /// When to use colours (auto: at a terminal, unless `NO_COLOR` is set)
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    pub(crate) color: Color,
    /// Print long text without a pager
    #[arg(long)]
    pub(crate) no_pager: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    #[default]
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    #[default]
    Text,
    Json,
    Csv,
}

fn class(text: &str) -> Result<Class, String> {
    let known = "the classes are 1xx, 2xx, 3xx, 4xx and 5xx; 0xx, 6xx and 9xx hold oddities";
    text.parse().map_err(|_| known.to_owned())
}

fn limit(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err("a number of hits, 1 or more".to_owned()),
        Ok(limit) => Ok(limit),
    }
}
