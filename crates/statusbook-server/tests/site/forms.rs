//! A page in other forms: JSON, Markdown, text; by suffix and by negotiation.

use axum::http::StatusCode;

use super::{get, get_with};

#[test]
fn every_status_is_there_as_page_json_markdown_and_text() {
    for status in statusbook::book().statuses {
        let (code, phrase) = (status.code, status.phrase());
        for (suffix, media_type) in [
            ("", "text/html; charset=utf-8"),
            (".json", "application/json"),
            (".md", "text/markdown; charset=utf-8"),
            (".txt", "text/plain; charset=utf-8"),
        ] {
            let answer = get(&format!("/{code}{suffix}"));
            assert_eq!(answer.status, StatusCode::OK, "/{code}{suffix}");
            assert_eq!(answer.header("content-type"), media_type);
            assert!(answer.body.contains(&code.to_string()), "/{code}{suffix}");
            assert!(
                answer.body.contains(phrase),
                "/{code}{suffix} does not say {phrase}"
            );
        }
    }
}

#[test]
fn classes_issuers_identifiers_and_libraries_have_the_same_forms() {
    for path in [
        "/4xx",
        "/issuer/nginx",
        "/iis/500.19",
        "/heroku/H12",
        "/constants/go-net-http",
    ] {
        for suffix in [".json", ".md", ".txt"] {
            let answer = get(&format!("{path}{suffix}"));
            assert_eq!(answer.status, StatusCode::OK, "{path}{suffix}");
            assert!(answer.body.len() > 40, "{path}{suffix}: {}", answer.body);
        }
    }
}

#[test]
fn the_accept_field_asks_for_a_form() {
    for (accept, media_type) in [
        ("application/json", "application/json"),
        ("text/markdown", "text/markdown; charset=utf-8"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
        ("image/png", "text/html; charset=utf-8"),
    ] {
        let answer = get_with("/404", &[("accept", accept)]);
        assert_eq!(answer.header("content-type"), media_type, "{accept}");
        assert!(answer.header("vary").contains("Accept"), "{accept}");
    }
}

#[test]
fn curl_gets_text_unless_it_asks_for_something() {
    let curl = ("user-agent", "curl/8.5.0");
    let answer = get_with("/404", &[curl, ("accept", "*/*")]);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.header("vary"), "Accept, User-Agent");
    assert!(answer.body.starts_with("404 Not Found"), "{}", answer.body);
    assert!(
        !answer.body.contains('\u{1b}'),
        "no colours: nobody knows where it goes"
    );

    let answer = get_with("/404", &[curl, ("accept", "text/html")]);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    let answer = get_with("/404", &[("user-agent", "Mozilla/5.0"), ("accept", "*/*")]);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
}

#[test]
fn a_form_that_the_url_names_does_not_vary() {
    let answer = get_with("/404.json", &[("accept", "text/html")]);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("vary"), "Accept-Encoding");
}

#[test]
fn a_terminal_gets_the_list_and_searches_too() {
    let curl = [("user-agent", "curl/8.5.0"), ("accept", "*/*")];
    let list = get_with("/", &curl).body;
    assert!(
        list.lines().count() >= statusbook::book().statuses.len(),
        "{list}"
    );
    let answer = get_with("/?q=too+many+requests", &curl).body;
    assert!(answer.starts_with("429 Too Many Requests"), "{answer}");
    let hits = get_with("/?q=rate+limit", &[("accept", "application/json")]).json();
    assert_eq!(hits["hits"][0]["id"], "429");
    assert!(
        get_with("/?q=xyzzyq", &curl)
            .body
            .starts_with("Nothing found")
    );
}
