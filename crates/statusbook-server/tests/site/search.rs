//! The front page: the list, its filters, the search.

use axum::http::StatusCode;

use super::{get, selector, texts};

#[test]
fn home_shows_every_number_registered_ones_first_in_each_class() {
    let html = get("/").html();
    let numbers = texts(&html, ".board b");
    assert_eq!(numbers.len(), statusbook::book().statuses.len());
    // One switch shows the unofficial ones, in boards of their own or below the registered ones.
    let hidden = texts(&html, ".off b").len();
    let label = texts(&html, "label[for=unofficial]").concat();
    assert!(
        label.contains(&hidden.to_string()),
        "{hidden} numbers, {label}"
    );
    let shown = html.select(&selector(".board:not(.off) > ul b")).count();
    assert_eq!(shown + hidden, numbers.len());
    assert_eq!(
        texts(&html, ".board:not(.off) > ul small")
            .concat()
            .matches("nginx")
            .count(),
        0
    );
    let row = html.select(&selector("a[href='/499']")).next().unwrap();
    assert!(
        row.text().collect::<String>().contains("nginx"),
        "an unofficial number names its issuer"
    );
}

#[test]
fn filters_narrow_the_list() {
    let only = |path: &str| texts(&get(path).html(), ".codes b");
    assert!(only("/?class=5xx").iter().all(|code| code.starts_with('5')));
    assert!(only("/?issuer=nginx").contains(&"444".to_owned()));
    assert!(!only("/?issuer=nginx").contains(&"404".to_owned()));
    assert_eq!(only("/?standing=temporary"), ["104"]);
    assert_eq!(
        only("/?class=4xx&issuer=nginx&standing=unofficial&q="),
        only("/?issuer=nginx&class=4xx")
    );
    assert_eq!(
        texts(&get("/?class=nonsense").html(), ".board b").len(),
        statusbook::book().statuses.len(),
        "a filter that cannot be read is none"
    );
}

#[test]
fn an_issuers_own_meaning_is_shown_when_its_numbers_are_asked_for() {
    let html = get("/?issuer=esri").html();
    let row = html.select(&selector("a[href='/499']")).next().unwrap();
    let text = row.text().collect::<String>();
    assert!(
        text.contains("Token Required") && text.contains("Esri ArcGIS"),
        "{text}"
    );
}

#[test]
fn a_search_is_answered_without_a_script_and_stays_in_the_box() {
    let html = get("/?q=rate+limit").html();
    assert_eq!(texts(&html, ".found b")[0], "429");
    let input = html.select(&selector("input[name=q]")).next().unwrap();
    assert_eq!(input.attr("value"), Some("rate limit"));

    assert_eq!(texts(&get("/?q=404").html(), ".found b")[0], "404");
    assert_eq!(texts(&get("/?q=500.19").html(), ".found b")[0], "500.19");
    assert!(texts(&get("/?q=timeout&class=5xx").html(), ".found a[href^='/4']").is_empty());
    let numbers = texts(&get("/?q=closed&issuer=nginx").html(), ".found b");
    assert!(numbers.contains(&"499".to_owned()), "{numbers:?}");
}

#[test]
fn nothing_found_says_what_the_search_understands() {
    let answer = get("/?q=xyzzyq");
    assert_eq!(answer.status, StatusCode::OK);
    let html = answer.html();
    assert_eq!(texts(&html, "h1"), ["Nothing found"]);
    assert!(texts(&html, "main a").iter().any(|text| text == "4xx"));
    let input = html.select(&selector("input[name=q]")).next().unwrap();
    assert_eq!(input.attr("value"), Some("xyzzyq"));
}

#[test]
fn a_hostile_query_is_only_text() {
    let answer = get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg+src=x+onerror=alert(1)%3E");
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        !answer.body.contains("<script>") && !answer.body.contains("<img"),
        "{}",
        answer.body
    );
    let html = answer.html();
    let input = html.select(&selector("input[name=q]")).next().unwrap();
    assert_eq!(
        input.attr("value"),
        Some("\"><script>alert(1)</script><img src=x onerror=alert(1)>")
    );
}

#[test]
fn any_query_gets_an_answer() {
    let long = format!("/?q={}", "%C3%A9+".repeat(9_000));
    for path in [
        "/?q=%ff%fe",
        "/?q=%",
        "/?q",
        "/?",
        "/?q=a&q=b",
        "/?%00=%00",
        "/?q=%00",
        &long,
    ] {
        assert_eq!(
            get(path).status,
            StatusCode::OK,
            "{}",
            &path[..path.len().min(40)]
        );
    }
    assert!(get(&long).body.contains("first 4,096 bytes"));
}

#[test]
fn a_question_for_the_difference_has_the_comparison_above_the_hits() {
    let page = get("/?q=401+or+403").html();
    let links = texts(&page, ".found li a b");
    assert_eq!(links[..3], ["401 vs 403", "401", "403"]);
    let json = get("/api/v1/search?q=401+or+403").json();
    assert_eq!(json["comparison"]["url"], "/compare/401-vs-403");
    assert!(get("/api/v1/search?q=401").json()["comparison"].is_null());
}
