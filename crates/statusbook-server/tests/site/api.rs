//! The JSON API.

use axum::http::{Method, StatusCode};
use serde_json::Value;
use statusbook::book;

use super::{ask, get, get_with};

fn json(path: &str) -> Value {
    let answer = get(path);
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    assert_eq!(answer.header("content-type"), "application/json", "{path}");
    answer.json()
}

fn column(list: &Value, key: &str) -> Vec<String> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|row| row[key].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn one_status_is_the_same_at_both_addresses() {
    for status in book().statuses {
        let code = status.code;
        assert_eq!(
            get(&format!("/{code}.json")).body,
            get(&format!("/api/v1/statuses/{code}")).body
        );
    }
    let teapot = json("/418.json");
    assert_eq!(
        (&teapot["code"], &teapot["class"]),
        (&"418".into(), &"4xx".into())
    );
    assert_eq!(
        json("/heroku/H12.json"),
        json("/api/v1/diagnostics/heroku/H12")
    );
    assert_eq!(json("/issuer/nginx.json"), json("/api/v1/issuers/nginx"));
}

#[test]
fn lists_are_whole_unless_they_are_narrowed() {
    assert_eq!(
        column(&json("/api/v1/statuses"), "code").len(),
        book().statuses.len()
    );
    assert_eq!(
        column(&json("/api/v1/facts"), "code").len(),
        book().statuses.len()
    );
    assert_eq!(
        column(&json("/api/v1/diagnostics"), "id").len(),
        book().diagnostics.len()
    );
    assert_eq!(
        column(&json("/api/v1/issuers"), "id").len(),
        book().issuers.len()
    );
    let constants: usize = book()
        .libraries
        .iter()
        .map(|library| library.constants.len())
        .sum();
    assert_eq!(
        column(&json("/api/v1/constants"), "symbol").len(),
        constants
    );

    let codes = column(
        &json("/api/v1/statuses?class=5xx&standing=registered"),
        "code",
    );
    assert!(codes.contains(&"503".to_owned()) && codes.iter().all(|code| code.starts_with('5')));
    assert!(!codes.contains(&"520".to_owned()));
    assert!(column(&json("/api/v1/statuses?issuer=esri"), "code").contains(&"499".to_owned()));
    let ids = column(&json("/api/v1/diagnostics?issuer=heroku"), "id");
    assert!(
        ids.contains(&"heroku/H12".to_owned()) && ids.iter().all(|id| id.starts_with("heroku/"))
    );
    let go = json("/api/v1/constants?library=go-net-http&code=404");
    assert_eq!(column(&go, "symbol"), ["http.StatusNotFound"]);
    let languages = column(&json("/api/v1/constants?language=go&code=418"), "language");
    assert!(!languages.is_empty() && languages.iter().all(|language| language == "Go"));
}

#[test]
fn a_search_ranks_as_the_library_does() {
    let answer = json("/api/v1/search?q=too+many+requests&limit=2");
    assert_eq!(answer["query"], "too many requests");
    assert_eq!(answer["hits"].as_array().unwrap().len(), 2);
    assert_eq!(answer["hits"][0]["id"], "429");
    assert!(answer["hits"][0].get("explain").is_none());
    let explained = json("/api/v1/search?q=429&explain=true");
    assert!(
        !explained["hits"][0]["explain"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let narrowed = json("/api/v1/search?q=timeout&class=5xx");
    assert!(
        column(&narrowed["hits"], "code")
            .iter()
            .all(|code| code.starts_with('5'))
    );
    assert_eq!(
        json("/api/v1/search?q=xyzzyq")["hits"],
        Value::Array(vec![])
    );
    assert_eq!(json("/api/v1/search?q=")["hits"], Value::Array(vec![]));
}

#[test]
fn an_error_is_problem_details_whose_type_is_a_page() {
    let too_long = format!("/api/v1/search?q={}", "a".repeat(5_000));
    for (path, status, slug) in [
        ("/api/v1/statuses/427", 404, "unknown-status"),
        ("/api/v1/statuses/4040", 404, "not-a-status"),
        ("/api/v1/statuses/%ff", 404, "not-a-status"),
        ("/api/v1/diagnostics/heroku/H77", 404, "unknown-diagnostic"),
        ("/api/v1/issuers/nobody", 404, "unknown-issuer"),
        ("/api/v1/constants?library=none", 404, "unknown-library"),
        ("/api/v1/none", 404, "no-such-path"),
        ("/api/v2/statuses", 404, "no-such-path"),
        ("/api/v1/statuses?class=nine", 400, "invalid-parameter"),
        ("/api/v1/statuses?issuer=nobody", 400, "invalid-parameter"),
        ("/api/v1/search?q=a&limit=many", 400, "invalid-parameter"),
        ("/api/v1/search", 400, "missing-parameter"),
        (&too_long, 414, "query-too-long"),
    ] {
        let answer = get(path);
        let shown = &path[..path.len().min(60)];
        assert_eq!(answer.status.as_u16(), status, "{shown}");
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{shown}"
        );
        let problem = answer.json();
        assert_eq!(problem["type"], format!("/problems/{slug}"), "{shown}");
        assert_eq!(problem["status"], status, "{shown}");
        assert!(!problem["title"].as_str().unwrap().is_empty());
        assert!(!problem["detail"].as_str().unwrap().is_empty());
        assert_eq!(
            get(problem["type"].as_str().unwrap()).status,
            StatusCode::OK,
            "{slug}"
        );
    }
}

#[test]
fn pages_of_other_sites_may_read_the_api() {
    for path in ["/api/v1/statuses/404", "/api/v1/none"] {
        let answer = get_with(path, &[("origin", "https://example.com")]);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
    let preflight = ask(
        Method::OPTIONS,
        "/api/v1/statuses",
        &[("origin", "https://example.com")],
    );
    assert_eq!(preflight.status, StatusCode::NO_CONTENT);
    assert_eq!(preflight.header("access-control-allow-origin"), "*");
    assert_eq!(get("/404").header("access-control-allow-origin"), "");
}

#[test]
fn a_wrong_method_is_a_problem_too() {
    let answer = ask(Method::DELETE, "/api/v1/statuses", &[]);
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[test]
fn statuses_are_told_apart_in_whichever_order_they_are_named() {
    let written = json("/api/v1/compare?codes=308,301");
    assert_eq!(written["codes"], serde_json::json!(["308", "301"]));
    assert_eq!(written["url"], "/compare/301-vs-308");
    assert!(!written["verdict"].as_str().unwrap().is_empty());
    assert_eq!(
        json("/api/v1/compare/301-vs-308")["verdict"],
        written["verdict"]
    );
    let unwritten = json("/api/v1/compare?codes=226,418");
    assert_eq!(unwritten["verdict"], Value::Null);
    assert!(!unwritten["facts"].as_array().unwrap().is_empty());
    assert_eq!(
        get("/api/v1/compare?codes=301").status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        get("/api/v1/compare?codes=301,427").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn every_answer_of_the_chooser_leads_somewhere() {
    let graph = json("/api/v1/choose");
    let ids = |key: &str| column(&graph[key], "id");
    let (questions, leaves) = (ids("questions"), ids("leaves"));
    assert!(questions.contains(&graph["start"].as_str().unwrap().to_owned()));
    for question in graph["questions"].as_array().unwrap() {
        for answer in question["answers"].as_array().unwrap() {
            let to = |key: &str| answer[key].as_str().map(str::to_owned);
            let found = to("question").is_some_and(|id| questions.contains(&id))
                || to("leaf").is_some_and(|id| leaves.contains(&id));
            assert!(found, "{answer}");
        }
    }
}

#[test]
fn a_page_tells_what_surrounds_its_status() {
    let practice = &json("/404.json")["meanings"][0]["practice"];
    for list in ["senders", "clients", "mappings", "exchanges", "setups"] {
        assert!(!practice[list].as_array().unwrap().is_empty(), "{list}");
    }
    let exchange = &practice["exchanges"][0];
    assert!(
        exchange["response"]
            .as_str()
            .unwrap()
            .starts_with("HTTP/1.1 404 Not Found\r\n")
    );
}
