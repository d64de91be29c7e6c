//! Every page of the site: its links, its outline, its labels.

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;
use scraper::Html;

use super::{Answer, get, selector, texts};

/// Follows every link from the home page and the sitemap; gives each page once.
fn crawl(mut visit: impl FnMut(&str, &Answer)) -> usize {
    let sitemap = get("/sitemap.xml").body;
    let listed = sitemap
        .split("<loc>http://localhost")
        .skip(1)
        .map(|rest| rest.split('<').next());
    let mut known: BTreeSet<String> = listed.flatten().map(str::to_owned).collect();
    known.insert("/".to_owned());
    let mut to_visit: VecDeque<String> = known.iter().cloned().collect();
    while let Some(path) = to_visit.pop_front() {
        let answer = get(&path);
        if answer.header("content-type").starts_with("text/html") {
            for link in links(&answer.html()) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                if link.starts_with('/') && known.insert(link.clone()) {
                    to_visit.push_back(link);
                }
            }
        }
        visit(&path, &answer);
    }
    known.len()
}

fn links(html: &Html) -> Vec<String> {
    let all = selector("[href], [src], [action]");
    let link = |e: scraper::ElementRef| {
        ["href", "src", "action"]
            .iter()
            .find_map(|name| e.attr(name))
            .map(str::to_owned)
    };
    html.select(&all).filter_map(link).collect()
}

#[test]
fn every_link_of_every_page_resolves_and_every_page_has_a_sound_outline() {
    let mut broken = Vec::new();
    let count = crawl(|path, answer| {
        if answer.status != StatusCode::OK {
            broken.push(format!("{path}: {}", answer.status));
        } else if answer.header("content-type").starts_with("text/html") {
            broken.extend(
                faults(&answer.html())
                    .into_iter()
                    .map(|fault| format!("{path}: {fault}")),
            );
        }
    });
    assert!(count > 900, "only {count} pages were found");
    assert_eq!(broken, Vec::<String>::new());
}

/// What is wrong with a page's outline, landmarks, labels, anchors and text.
fn faults(html: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    for (css, what) in [
        ("h1", "h1"),
        ("main", "main"),
        ("title", "title"),
        ("html[lang]", "lang"),
    ] {
        let count = html.select(&selector(css)).count();
        if count != 1 {
            faults.push(format!("{count} times {what}"));
        }
    }
    let mut level = 0;
    for heading in html.select(&selector("h1, h2, h3, h4, h5, h6")) {
        let this: u32 = heading.value().name()[1..].parse().unwrap();
        if this > level + 1 {
            faults.push(format!("h{this} after h{level}"));
        }
        if heading.text().collect::<String>().trim().is_empty() {
            faults.push(format!("an empty h{this}"));
        }
        level = this;
    }
    let mut ids = BTreeSet::new();
    for id in html.select(&selector("[id]")).filter_map(|e| e.attr("id")) {
        if !ids.insert(id) {
            faults.push(format!("two elements are #{id}"));
        }
    }
    for link in links(html) {
        if let Some(anchor) = link
            .strip_prefix('#')
            .filter(|anchor| !ids.contains(anchor))
        {
            faults.push(format!("no #{anchor}"));
        }
    }
    for control in html.select(&selector("input, select, textarea")) {
        let id = control.attr("id").unwrap_or_default();
        if html
            .select(&selector(&format!("label[for='{id}']")))
            .count()
            != 1
        {
            faults.push(format!("no label for #{id}"));
        }
    }
    for link in html.select(&selector("a, button, summary")) {
        if link.text().collect::<String>().trim().is_empty() {
            faults.push(format!("a link without text: {}", link.html()));
        }
    }
    if html
        .select(&selector(
            "script:not([src]):not([type='application/ld+json']), style, [style], [onclick]",
        ))
        .count()
        > 0
    {
        faults.push("inline style or script".to_owned());
    }
    for section in html.select(&selector(".text > section")) {
        let heading = section
            .select(&selector("h2"))
            .flat_map(|h| h.text())
            .collect::<String>();
        if section.text().collect::<String>().trim() == heading.trim() {
            faults.push(format!("nothing under “{heading}”"));
        }
    }
    faults
}

#[test]
fn a_page_of_a_number_answers_first_what_people_come_for() {
    let html = get("/429").html();
    assert_eq!(texts(&html, "h1"), ["429 Too Many Requests"]);
    let order = [
        "client error",
        "429",
        "rate limit",
        "Whose move",
        "Retry",
        "What to do now",
    ];
    assert_in_order(&texts(&html, "main").concat(), &order);
    let order = [
        "Visiting a site",
        "Calling an API",
        "IANA registry",
        "Likely causes",
        "Sources",
    ];
    assert_in_order(&texts(&html, ".text").concat(), &order);
}

fn assert_in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest
            .find(word)
            .unwrap_or_else(|| panic!("{word} does not follow in {words:?}"));
        rest = &rest[at..];
    }
}

#[test]
fn a_number_with_several_meanings_shows_each_with_its_issuer() {
    let html = get("/499").html();
    let headings = texts(&html, "h3").join("\n");
    assert!(
        headings.contains("Esri ArcGIS: Token Required"),
        "{headings}"
    );
    assert!(texts(&html, ".kicker")[0].contains("nginx"));
}

#[test]
fn a_temporary_registration_states_its_dates() {
    let text = get("/104").body;
    for day in ["2024-11-13", "2025-09-15", "2026-11-13"] {
        assert!(text.contains(day), "{day}");
    }
}

#[test]
fn every_diagnostic_has_a_page_that_names_its_issuer() {
    for diagnostic in statusbook::book().diagnostics {
        let answer = get(&format!("/{}", diagnostic.full_id()));
        assert_eq!(answer.status, StatusCode::OK, "{}", diagnostic.full_id());
        let kicker = texts(&answer.html(), ".kicker").join("");
        assert!(kicker.contains(diagnostic.issuer.name), "{kicker}");
    }
}

#[test]
fn a_comparison_has_one_address() {
    for (path, own) in [
        ("/compare/308-vs-301", "/compare/301-vs-308"),
        ("/compare/301,308", "/compare/301-vs-308"),
        ("/compare/404-500", "/compare/404-vs-500"),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{path}");
        assert_eq!(answer.header("location"), own);
        assert_eq!(get(own).status, StatusCode::OK);
    }
    for path in [
        "/compare/404",
        "/compare/404-vs-4",
        "/compare/404-vs-498-vs-9999",
    ] {
        assert_eq!(get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_chooser_works_without_scripts_and_its_ends_can_be_shared() {
    let mut path = "/choose".to_owned();
    for _ in 0..6 {
        let html = get(&path).html();
        let answers = selector("ol.answers a");
        match html.select(&answers).next() {
            Some(link) => path = link.attr("href").unwrap().to_owned(),
            None => break,
        }
    }
    let end = get(&path).body;
    assert!(
        end.contains("the status to send") && end.contains("RFC 9110"),
        "{path}"
    );
    assert_eq!(get("/choose/nowhere").status, StatusCode::NOT_FOUND);
}
