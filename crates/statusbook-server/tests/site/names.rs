//! Paths that name something: exactly, in another spelling, or nothing at all.

use axum::http::{Method, StatusCode};

use super::{ask, get, get_with, texts};

fn moved_to(path: &str) -> String {
    let answer = get(path);
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{path}");
    answer.header("location").to_owned()
}

#[test]
fn other_spellings_are_moved_to_the_page() {
    for (path, page) in [
        ("/not-found", "/404"),
        ("/NOT_FOUND", "/404"),
        ("/Not%20Found", "/404"),
        ("/not-found.json", "/404.json"),
        ("/StatusTeapot", "/418"),
        ("/http.StatusNotFound", "/404"),
        ("/4XX", "/4xx"),
        ("/404/", "/404"),
        ("/H12", "/heroku/H12"),
        ("/500.19", "/iis/500.19"),
        ("/1020", "/cloudflare/1020"),
        ("/iis", "/issuer/iis"),
        ("/heroku/h12", "/heroku/H12"),
        ("/heroku/h12.md", "/heroku/H12.md"),
        ("/issuer/NGINX", "/issuer/nginx"),
        ("/constants/Go-Net-HTTP", "/constants/go-net-http"),
    ] {
        assert_eq!(moved_to(path), page, "{path}");
    }
}

#[test]
fn every_registered_phrase_leads_to_its_number() {
    for status in statusbook::book().statuses {
        if status.standing().word() == "unofficial" || status.standing().word() == "unused" {
            continue;
        }
        let slug = status
            .phrase()
            .to_lowercase()
            .replace(' ', "-")
            .replace('\'', "%27");
        assert_eq!(
            moved_to(&format!("/{slug}")),
            format!("/{}", status.code),
            "{slug}"
        );
        assert_eq!(
            moved_to(&format!("/{}", slug.replace('-', "_").to_uppercase())),
            format!("/{}", status.code)
        );
    }
}

#[test]
fn an_unknown_number_names_its_neighbours_and_its_class() {
    let answer = get("/427");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let html = answer.html();
    let near = texts(&html, ".codes b");
    assert!(
        near.contains(&"426".to_owned()) && near.contains(&"428".to_owned()),
        "{near:?}"
    );
    assert!(answer.body.contains("href=\"/4xx\""));

    let answer = get_with("/427", &[("accept", "application/json")]);
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["type"], "/problems/unknown-status");
    assert!(answer.json()["detail"].as_str().unwrap().contains("426"));

    let answer = get_with("/427", &[("user-agent", "curl/8"), ("accept", "*/*")]);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert!(
        answer.body.contains("near it: 425, 426, 428, 429"),
        "{}",
        answer.body
    );
}

#[test]
fn nonsense_in_a_path_is_a_page_that_explains_itself() {
    for path in [
        "/4040",
        "/99",
        "/xyzzyq",
        "/a/b/c",
        "/%ff%fe",
        "/%zz",
        "/..%2f..%2fetc",
        "/404.jpg",
        "/8xx",
        "/heroku/H77",
        "/nobody/H12",
        "/issuer/nobody",
        "/constants/nothing",
        "/problems/none",
        "/assets/none.css",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "//evil.example/",
        "/.json",
        "/%00",
    ] {
        let answer = get(path);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(texts(&answer.html(), "h1").len(), 1, "{path}");
        assert!(!answer.body.contains("<script>"), "{path}");
    }
}

#[test]
fn a_redirect_never_leaves_the_site() {
    for path in [
        "//evil.example/",
        "//evil.example",
        "/%2F/evil.example/",
        "/\\evil.example/",
    ] {
        let answer = get(path);
        let location = answer.header("location");
        assert!(
            !location.starts_with("//") && !location.contains("://"),
            "{path}: {location}"
        );
    }
}

#[test]
fn a_wrong_method_says_which_are_right() {
    for path in [
        "/",
        "/404",
        "/4xx",
        "/healthz",
        "/api/v1/statuses",
        "/sitemap.xml",
    ] {
        let answer = ask(Method::POST, path, &[]);
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.header("allow"), "GET,HEAD", "{path}");
    }
}
