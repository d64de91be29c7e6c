//! What answers say to browsers, caches and crawlers.

use axum::http::{Method, StatusCode};

use super::{ask, get, get_with, selector};

const SAMPLE: [&str; 16] = [
    "/sw.js",
    "/opensearch.xml",
    "/suggest?q=x",
    "/manifest.webmanifest",
    "/",
    "/404",
    "/404.json",
    "/427",
    "/not-found",
    "/?q=x",
    "/api/v1/statuses",
    "/api/v1/none",
    "/healthz",
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.svg",
];

#[test]
fn every_answer_carries_a_strict_policy_and_no_cookie() {
    for path in SAMPLE {
        let answer = get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(
            !policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_ne!(answer.header("cache-control"), "", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[test]
fn an_unchanged_page_is_not_sent_again() {
    for path in [
        "/",
        "/404",
        "/404.json",
        "/4xx",
        "/api/v1/statuses/404",
        "/favicon.svg",
    ] {
        let first = get(path);
        let tag = first.header("etag");
        assert!(
            tag.starts_with('"') && tag.ends_with('"'),
            "{path}: a strong tag, not {tag}"
        );
        let again = get_with(path, &[("accept", "text/html"), ("if-none-match", tag)]);
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
        assert!(again.body.is_empty());
        assert_eq!(again.header("etag"), tag);
        assert_ne!(again.header("cache-control"), "");
        let other = get_with(
            path,
            &[("accept", "text/html"), ("if-none-match", "\"other\"")],
        );
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[test]
fn forms_of_one_page_have_different_tags() {
    let html = get("/404");
    let json = get_with("/404", &[("accept", "application/json")]);
    assert_ne!(html.header("etag"), json.header("etag"));
}

#[test]
fn head_says_what_get_says_without_the_content() {
    for path in ["/", "/404", "/404.json", "/427", "/api/v1/statuses"] {
        let fields = [("accept", "text/html")];
        let (get, head) = (get_with(path, &fields), ask(Method::HEAD, path, &fields));
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.body, "");
        assert_eq!(head.header("etag"), get.header("etag"), "{path}");
        assert_eq!(
            head.header("content-length"),
            get.body.len().to_string(),
            "{path}"
        );
    }
}

#[test]
fn assets_may_be_kept_for_ever_because_their_names_change() {
    let home = get("/").html();
    let style = home
        .select(&selector("link[rel=stylesheet]"))
        .next()
        .unwrap();
    let answer = get(style.attr("href").unwrap());
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert!(
        style
            .attr("href")
            .unwrap()
            .contains(|c: char| c.is_ascii_digit())
    );
}

#[test]
fn crawlers_find_the_sitemap_under_the_address_they_used() {
    let fields = [
        ("host", "status.example:8080"),
        ("x-forwarded-proto", "https"),
    ];
    let robots = get_with("/robots.txt", &fields).body;
    assert!(
        robots.contains("Sitemap: https://status.example:8080/sitemap.xml"),
        "{robots}"
    );
    let sitemap = get_with("/sitemap.xml", &fields).body;
    assert!(sitemap.contains("<loc>https://status.example:8080/404</loc>"));
    assert!(sitemap.contains("<loc>https://status.example:8080/heroku/H12</loc>"));
    let sitemap = get_with("/sitemap.xml", &[("host", "a<b>\"&")]).body;
    assert!(
        sitemap.contains("<loc>http://localhost/404</loc>"),
        "a host that is none is not repeated"
    );
}

#[test]
fn the_health_of_the_server_is_never_cached() {
    let answer = get("/healthz");
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (StatusCode::OK, "ok\n")
    );
    assert_eq!(answer.header("cache-control"), "no-store");
}
