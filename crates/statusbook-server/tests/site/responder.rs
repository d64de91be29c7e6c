//! Statuses on demand.

use axum::http::Method;
use statusbook::{Content, book};

use crate::{ask, get, get_with};

const JSON: [(&str, &str); 1] = [("accept", "application/json")];

#[test]
fn every_final_status_of_the_book_can_be_had_with_content_or_without_and_redirects_lead_somewhere()
{
    for status in book()
        .statuses
        .iter()
        .filter(|s| s.code.class().digit() >= 2)
    {
        let answer = get(&format!("/status/{}", status.code));
        let code = status.code;
        assert_eq!(answer.status.as_u16(), code.number());
        assert_eq!(answer.header("requested-status"), code.to_string());
        let Some(facts) = &status.lead().facts else {
            continue;
        };
        assert_eq!(
            answer.length == 0,
            facts.content == Content::Forbidden,
            "{code}"
        );
        if facts.redirect.is_some() {
            assert_eq!(answer.header("location"), "/status/200", "{code}");
        }
    }
}

#[test]
fn a_status_has_the_fields_without_which_it_is_none() {
    for (status, field) in [
        (206, "content-range"),
        (401, "www-authenticate"),
        (405, "allow"),
        (407, "proxy-authenticate"),
        (416, "content-range"),
        (426, "upgrade"),
        (426, "connection"),
        (429, "retry-after"),
        (503, "retry-after"),
    ] {
        let answer = get(&format!("/status/{status}"));
        assert!(!answer.header(field).is_empty(), "{status} lacks {field}");
    }
}

#[test]
fn any_method_and_any_path_below_will_do() {
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let answer = ask(method, "/status/503/v1/orders?limit=5", &[]);
        assert_eq!(answer.status, 503);
    }
}

#[test]
fn a_refused_method_is_not_among_those_allowed() {
    assert_eq!(get("/status/405").header("allow"), "POST");
    assert_eq!(
        ask(Method::POST, "/status/405", &[]).header("allow"),
        "GET, HEAD"
    );
}

#[test]
fn of_several_one_comes() {
    for _ in 0..20 {
        let status = get("/status/200:0.5,503:0.5").status.as_u16();
        assert!([200, 503].contains(&status), "{status}");
    }
    assert_eq!(get("/status/200:0,503").status, 503);
}

#[test]
fn a_program_gets_problem_details_for_an_error_and_json_otherwise() {
    let error = get_with("/status/409", &JSON);
    assert_eq!(error.header("content-type"), "application/problem+json");
    assert_eq!(
        (&error.json()["status"], &error.json()["title"]),
        (&409.into(), &"Conflict".into())
    );
    let fine = get_with("/status/200", &JSON);
    assert_eq!(fine.header("content-type"), "application/json");
    assert_eq!(fine.json()["code"], "200");
}

#[test]
fn a_part_says_which_part_it_is() {
    let part = get("/status/206");
    let said = format!("bytes 0-{}/{}", part.length - 1, 2 * part.length);
    assert_eq!(part.header("content-range"), said);
}

#[test]
fn pages_of_other_sites_may_ask_and_no_cache_and_no_crawler_keeps_it() {
    let answer = get("/status/404");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    let fields = [
        ("origin", "https://example.com"),
        ("access-control-request-method", "PUT"),
    ];
    let asked = ask(Method::OPTIONS, "/status/404", &fields);
    assert_eq!(
        (
            asked.status.as_u16(),
            asked.header("access-control-allow-methods")
        ),
        (204, "*")
    );
}

#[test]
fn what_cannot_be_sent_is_a_problem_that_was_not_asked_for() {
    for wish in [
        "103", "99", "1000", "2xx", "200,abc", "200:-1", "200:0", "%ff",
    ] {
        let answer = get_with(&format!("/status/{wish}"), &JSON);
        assert_eq!(answer.status, 400, "{wish}");
        assert_eq!(
            answer.json()["type"],
            "/problems/unsendable-status",
            "{wish}"
        );
        assert_eq!(answer.header("requested-status"), "", "{wish}");
    }
    assert!(
        get_with("/status/103", &JSON).json()["detail"]
            .as_str()
            .unwrap()
            .contains("interim")
    );
}

#[test]
fn without_a_number_it_is_explained() {
    let answer = get("/status");
    assert_eq!(
        (answer.status.as_u16(), answer.header("location")),
        (308, "/api#status")
    );
    assert!(get("/api").body.contains("id=\"status\""));
}

#[test]
fn a_page_has_the_command_that_shows_its_status_here() {
    let host = [("host", "status.example"), ("accept", "text/html")];
    assert!(
        get_with("/404", &host)
            .body
            .contains("curl -i http://status.example/status/404")
    );
    let text = [("host", "status.example"), ("accept", "text/plain")];
    assert!(
        get_with("/404", &text)
            .body
            .contains("curl -i http://status.example/status/404")
    );
    assert!(!get_with("/103", &host).body.contains("/status/103"));
}
