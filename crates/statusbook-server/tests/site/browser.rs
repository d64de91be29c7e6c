//! What browsers take along: compressed answers, the search of the address bar, an installed site,
//! the offline copy; and the pages that are about all numbers.

use axum::http::StatusCode;

use super::{get, get_with, selector, texts};

#[test]
fn pages_and_assets_are_sent_as_the_client_can_read_them() {
    let home = get("/").html();
    let script = home
        .select(&selector("script[type=module]"))
        .next()
        .unwrap();
    for path in [
        "/",
        "/404",
        "/404.json",
        "/api/v1/statuses",
        "/no-such",
        script.attr("src").unwrap(),
    ] {
        let accept = ("accept", "text/html");
        let plain = get_with(path, &[accept]);
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        for coding in ["br", "gzip"] {
            let small = get_with(path, &[accept, ("accept-encoding", coding)]);
            assert_eq!(small.header("content-encoding"), coding, "{path}");
            assert!(
                small.length < plain.length * 2 / 3,
                "{path}: {} of {}",
                small.length,
                plain.length
            );
            let vary: Vec<_> = small.headers.get_all("vary").iter().collect();
            assert!(
                vary.iter().any(|field| *field == "Accept-Encoding"),
                "{path}: {vary:?}"
            );
            if small.status == StatusCode::OK {
                assert_ne!(small.header("etag"), plain.header("etag"), "{path}");
            }
        }
    }
}

#[test]
fn a_compressed_page_that_is_known_is_not_sent_again() {
    let fields = [("accept", "text/html"), ("accept-encoding", "br")];
    let first = get_with("/404", &fields);
    let known = ("if-none-match", first.header("etag"));
    let again = get_with("/404", &[fields[0], fields[1], known]);
    assert_eq!((again.status, again.length), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.header("content-encoding"), "");
    let plain = get_with("/404", &[fields[0], known]);
    assert_eq!(plain.status, StatusCode::OK, "other bytes have another tag");
}

#[test]
fn the_address_bar_learns_how_to_search_here() {
    let xml = get_with("/opensearch.xml", &[("host", "status.example")]).body;
    assert!(
        xml.contains("template=\"http://status.example/?q={searchTerms}\""),
        "{xml}"
    );
    assert!(xml.contains("template=\"http://status.example/suggest?q={searchTerms}\""));
    let answer = get_with("/suggest?q=rate+limit", &[("host", "status.example")]);
    assert_eq!(
        answer.header("content-type"),
        "application/x-suggestions+json"
    );
    let said = answer.json();
    assert_eq!(said[0], "rate limit");
    assert_eq!(said[1][0], "429 Too Many Requests");
    assert_eq!(said[3][0], "http://status.example/429");
    assert_eq!(get("/suggest").status, StatusCode::BAD_REQUEST);
}

#[test]
fn an_installed_site_has_a_name_and_icons_that_exist() {
    let manifest = get("/manifest.webmanifest").json();
    assert_eq!(manifest["short_name"], "Statusbook");
    for icon in manifest["icons"].as_array().unwrap() {
        let answer = get(icon["src"].as_str().unwrap());
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(
            answer.header("content-type"),
            icon["type"].as_str().unwrap()
        );
    }
}

#[test]
fn the_offline_copy_holds_every_page_and_has_the_workers_version() {
    let worker = get("/sw.js");
    assert_eq!(worker.header("cache-control"), "no-cache");
    let version = worker.body.split("const version = \"").nth(1).unwrap();
    let version = version.split('"').next().unwrap();
    let copy = get(&format!("/offline/{version}.jsonl"));
    assert_eq!(copy.status, StatusCode::OK);
    let lines: Vec<serde_json::Value> = copy
        .body
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for status in statusbook::book().statuses {
        let path = format!("/{}", status.code);
        let line = lines.iter().find(|line| line[0] == *path).unwrap();
        assert_eq!(line[2].as_str().unwrap(), get(&path).body, "{path}");
    }
    let small = get_with(
        &format!("/offline/{version}.jsonl"),
        &[("accept-encoding", "br")],
    );
    assert!(
        small.length * 8 < copy.length,
        "{} of {}",
        small.length,
        copy.length
    );
    assert_eq!(get("/offline/older.jsonl").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_page_says_by_which_address_others_should_know_it_and_what_it_is_about() {
    for path in [
        "/",
        "/404",
        "/4xx",
        "/heroku/H12",
        "/facts",
        "/issuer/nginx",
    ] {
        let html = get(path).html();
        let link = html
            .select(&selector("link[rel=canonical]"))
            .next()
            .unwrap();
        assert_eq!(link.attr("href"), Some(path));
    }
    let data = texts(&get("/404").html(), "script[type='application/ld+json']").concat();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["@graph"][0]["termCode"], "404");
    assert_eq!(
        get("/?q=404")
            .html()
            .select(&selector("link[rel=canonical]"))
            .count(),
        0
    );
}

#[test]
fn the_facts_table_is_sorted_by_any_column_in_both_directions() {
    let column =
        |path: &str, nth: usize| texts(&get(path).html(), &format!("tbody td:nth-child({nth})"));
    assert_eq!(texts(&get("/facts").html(), "tbody th")[0], "000");
    assert_eq!(
        texts(&get("/facts?sort=-code").html(), "tbody th")[0],
        "999"
    );
    assert!(column("/facts?sort=retry", 5).is_sorted());
    assert!(column("/facts?sort=-retry", 5).iter().rev().is_sorted());
    assert_eq!(get("/facts?sort=nonsense").status, StatusCode::OK);
    let rows = get_with("/facts", &[("accept", "application/json")]).json();
    assert_eq!(
        rows.as_array().unwrap().len(),
        statusbook::book().statuses.len()
    );
}

#[test]
fn the_cheat_sheet_has_every_registered_number() {
    let text = texts(&get("/cheatsheet").html(), ".sheet").concat();
    for status in statusbook::book().by_standing(statusbook::Standing::Registered) {
        assert!(text.contains(&status.code.to_string()), "{}", status.code);
    }
}

#[test]
fn language_models_find_every_number_as_markdown() {
    let text = get("/llms.txt").body;
    for status in statusbook::book().statuses {
        assert!(
            text.contains(&format!("(/{}.md)", status.code)),
            "{}",
            status.code
        );
    }
}
