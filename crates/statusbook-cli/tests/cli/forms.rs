//! JSON, CSV, Markdown.

use serde_json::Value;
use statusbook::book;

use crate::run::statusbook;

#[test]
fn every_status_has_the_keys_of_the_contract() {
    const KEYS: [&str; 12] = [
        "class",
        "phrase",
        "standing",
        "summary",
        "meanings",
        "cacheable",
        "retry",
        "body",
        "headers",
        "redirect",
        "url",
        "related",
    ];
    for status in book().statuses {
        let code = status.code.to_string();
        let page = statusbook([&code, "--format", "json"]).exits(0).json();
        assert_eq!(page["code"], *code);
        for key in KEYS {
            assert!(page.get(key).is_some(), "{code} has no {key}");
        }
        assert_eq!(page["meanings"][0]["issuer"], status.lead().issuer.id);
        assert!(page["retry"]["when"].is_string(), "{code}");
    }
}

#[test]
fn json_is_one_line_in_a_pipe() {
    for words in [["404", "--format", "json"], ["list", "--format", "json"]] {
        assert_eq!(
            statusbook(words).exits(0).out.lines().count(),
            1,
            "{words:?}"
        );
    }
}

#[test]
fn options_may_stand_before_and_behind_the_words() {
    let behind = statusbook(["teh", "page", "was", "not", "fuond", "--format", "json"]).exits(0);
    let before = statusbook(["--format", "json", "teh", "page", "was", "not", "fuond"]).exits(0);
    let search = statusbook([
        "search", "--format", "json", "teh", "page", "was", "not", "fuond",
    ])
    .exits(0);
    let first = statusbook([
        "--format=json",
        "search",
        "teh",
        "page",
        "was",
        "not",
        "fuond",
    ])
    .exits(0);
    assert_eq!(behind.json()["hits"][0]["id"], "404");
    assert_eq!(behind.json()["query"], "teh page was not fuond");
    for other in [before, search, first] {
        assert_eq!(other.out, behind.out);
    }
}

#[test]
fn a_hit_has_the_keys_of_the_contract() {
    let answer = statusbook(["search", "--format", "json", "heroku/H12"])
        .exits(0)
        .json();
    let hit = &answer["hits"][0];
    assert_eq!(
        (&hit["kind"], &hit["id"]),
        (&"diagnostic".into(), &"heroku/H12".into())
    );
    assert_eq!(
        (&hit["code"], &hit["url"]),
        (&"503".into(), &"/heroku/H12".into())
    );
    for key in ["phrase", "issuer", "summary", "score"] {
        assert!(hit.get(key).is_some(), "{key}");
    }
    assert!(hit.get("explain").is_none());
    let explained = statusbook(["search", "--explain", "--format", "json", "H12"]).json();
    assert!(explained["hits"][0]["explain"][0]["part"].is_string());
}

#[test]
fn nothing_found_is_empty_hits_and_exit_1() {
    for words in [["xyzzyq", "--format", "json"], ["427", "--format", "json"]] {
        let run = statusbook(words).exits(1);
        assert_eq!(run.json()["hits"], Value::Array(vec![]), "{run:#?}");
    }
}

#[test]
fn a_diagnostic_and_an_issuers_meaning_are_shown_as_json() {
    assert_eq!(
        statusbook(["show", "H12", "--format", "json"]).json()["id"],
        "heroku/H12"
    );
    let both = statusbook(["show", "499", "--format", "json"]).json();
    let issuers: Vec<_> = both["meanings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["issuer"].clone())
        .collect();
    assert!(
        issuers.contains(&"nginx".into()) && issuers.contains(&"esri".into()),
        "{issuers:?}"
    );
    let one = statusbook(["show", "499", "--issuer", "esri", "--format", "json"]).json();
    assert_eq!(one["meanings"].as_array().unwrap().len(), 1);
    assert_eq!(one["meanings"][0]["phrase"], "Token Required");
}

#[test]
fn csv_covers_every_number_once() {
    let run = statusbook(["list", "--format", "csv"]).exits(0);
    let mut lines = run.out.lines();
    assert_eq!(
        lines.next(),
        Some("code,class,phrase,standing,issuers,summary,url")
    );
    let codes: Vec<&str> = lines.map(|line| &line[..3]).collect();
    let all: Vec<String> = book()
        .statuses
        .iter()
        .map(|status| status.code.to_string())
        .collect();
    assert_eq!(codes, all);
    let rows = statusbook(["list", "--format", "json"]).exits(0).json();
    assert_eq!(rows.as_array().unwrap().len(), all.len());
}

#[test]
fn constants_come_as_csv_and_json() {
    let csv = statusbook(["constants", "404", "--in", "go-net-http", "--format", "csv"]).exits(0);
    assert!(
        csv.out
            .contains("404,http.StatusNotFound,go-net-http,net/http,Go,false,"),
        "{csv:#?}"
    );
    let json = statusbook(["constants", "404", "--format", "json"])
        .exits(0)
        .json();
    assert!(json.as_array().unwrap().len() > 60);
    assert_eq!(json[0]["code"], "404");
}

#[test]
fn markdown_links_to_other_pages() {
    statusbook(["show", "404", "--format", "markdown"])
        .exits(0)
        .says("# 404 Not Found\n")
        .says("\n## Likely causes\n")
        .says("[410](/410)");
}
