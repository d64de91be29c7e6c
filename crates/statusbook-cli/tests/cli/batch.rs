//! `search --batch`.

use serde_json::Value;

use crate::run::{command, finish, statusbook};

#[test]
fn every_line_gets_one_answer_in_order_and_blank_ones_too() {
    let input = "404\n\nxyzzyq\n  not found  \ntoo many requests\r\n\"quoted\"\\";
    let run = finish(command().args(["search", "--batch"]), input).exits(0);
    let answers: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let queries: Vec<&str> = answers
        .iter()
        .map(|a| a["query"].as_str().unwrap())
        .collect();
    assert_eq!(
        queries,
        [
            "404",
            "",
            "xyzzyq",
            "  not found  ",
            "too many requests",
            "\"quoted\"\\"
        ]
    );
    assert_eq!(answers[0]["hits"][0]["id"], "404");
    assert_eq!(answers[1]["hits"], Value::Array(vec![]));
    assert_eq!(answers[2]["hits"], Value::Array(vec![]));
    assert_eq!(answers[4]["hits"][0]["id"], "429");
}

#[test]
fn a_batch_takes_a_limit_and_finds_what_a_search_finds() {
    let run = finish(
        command().args(["search", "--batch", "-n", "2"]),
        "gateway timeout\n",
    )
    .exits(0);
    assert_eq!(
        run.out,
        statusbook([
            "search", "-n", "2", "--format", "json", "gateway", "timeout"
        ])
        .out
    );
}

#[test]
fn bytes_that_are_no_text_get_their_line_as_well() {
    use std::io::Write;
    let mut child = command().args(["search", "--batch"]).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"\xff\xfe 502\n\n")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

#[test]
fn an_empty_batch_is_nothing_found() {
    let run = finish(command().args(["search", "--batch"]), "").exits(1);
    assert_eq!(run.out, "");
}
