//! Colour, pipes, wrong use, and what the program says about itself.

use std::io::Read;

use crate::run::{command, finish, statusbook};

const ESCAPE: char = '\u{1b}';

#[test]
fn no_escape_sequences_reach_a_pipe() {
    for words in [
        ["404", "--color=auto"],
        ["list", "--no-pager"],
        ["search", "teapot"],
    ] {
        assert!(
            !statusbook(words).exits(0).out.contains(ESCAPE),
            "{words:?}"
        );
    }
}

#[test]
fn colour_can_be_asked_for_and_changes_no_word() {
    let plain = statusbook(["418", "--color", "never"]).exits(0).out;
    let colour = statusbook(["418", "--color", "always"]).exits(0).out;
    assert!(colour.contains(ESCAPE));
    let words = |text: &str| -> Vec<String> {
        let uncoloured = anstream::adapter::strip_str(text)
            .to_string()
            .replace('`', "");
        uncoloured
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect()
    };
    assert_eq!(words(&colour), words(&plain));
}

#[test]
fn a_closed_pipe_is_a_quiet_success() {
    for words in [
        vec!["list"],
        vec!["404"],
        vec!["search", "--batch"],
        vec!["completions", "bash"],
    ] {
        let mut child = command().args(&words).spawn().unwrap();
        drop(child.stdout.take()); // the reader leaves first
        if let Some(mut input) = child.stdin.take() {
            use std::io::Write;
            drop(input.write_all(b"404\n".repeat(1000).as_slice()));
        }
        let mut errors = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut errors)
            .unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{words:?}: {errors}");
        assert_eq!(errors, "", "{words:?}");
    }
}

#[test]
fn wrong_use_exits_2_and_names_the_right_one() {
    statusbook(["list", "--class", "4yy"]).exits(2).warns("4xx");
    statusbook(["404", "--format", "xml"])
        .exits(2)
        .warns("json");
    statusbook(["list", "--issuer", "ngnix"])
        .exits(2)
        .warns("did you mean nginx?");
    statusbook(["constants", "go-net-htp"])
        .exits(2)
        .warns("did you mean go-net-http?");
    statusbook(["constants", "404", "--in", "klingon"])
        .exits(2)
        .warns("statusbook constants CODE");
    statusbook(["show", "404", "--section", "weather"])
        .exits(2)
        .warns("causes");
    statusbook(["show"]).exits(2).warns("CODE|ID");
    statusbook(["search"]).exits(2).warns("WORDS");
    statusbook(["search", "--limit", "0", "x"])
        .exits(2)
        .warns("1 or more");
    statusbook(["serve", "--listen", "nowhere"])
        .exits(2)
        .warns("--listen");
}

#[test]
fn a_query_like_an_option_stands_behind_two_dashes() {
    statusbook(["--fail-with-body"])
        .exits(2)
        .warns("'-- --fail-with-body'");
    let run = statusbook(["--format", "json", "--", "--not-found"]).exits(0);
    assert_eq!(run.json()["query"], "--not-found");
}

#[test]
fn a_word_that_is_a_command_is_the_command_only_in_first_place() {
    statusbook(["list"]).exits(0).says("404  Not Found");
    let run = statusbook(["cannot", "list", "files", "--format", "json"]);
    assert_eq!(run.json()["query"], "cannot list files");
}

#[test]
fn a_port_in_use_is_a_failure_that_names_it() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    statusbook(["serve", "--listen", &address])
        .exits(2)
        .warns(&address);
}

#[test]
fn help_version_completions_and_manual_are_there() {
    statusbook(["--help"])
        .exits(0)
        .says("statusbook 404 ")
        .says("constants")
        .says("Exit status");
    statusbook(["search", "--help"]).exits(0).says("--explain");
    statusbook(["--version"]).exits(0).says("statusbook ");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        statusbook(["completions", shell])
            .exits(0)
            .says("constants");
    }
    statusbook(["man"])
        .exits(0)
        .says(".TH statusbook 1")
        .says("\\-\\-format")
        .says("\\-\\-explain");
}

#[test]
fn the_environment_may_be_empty() {
    let run = finish(command().arg("404").current_dir("/"), "");
    assert_eq!(run.exits(0).err, "");
}
