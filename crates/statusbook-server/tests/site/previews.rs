//! What other sites show for a page whose address somebody shares.

use axum::http::{Method, StatusCode};
use scraper::Html;

use super::{ask, get, get_with, selector};

/// Bytes of a picture, and of all of them in the program.
const LARGEST: usize = 15_000;
const ALL: usize = 1_500_000;

/// What a page says to other sites.
fn said(html: &Html, name: &str) -> String {
    let meta = format!("meta[property='{name}'], meta[name='{name}']");
    let found: Vec<&str> = html
        .select(&selector(&meta))
        .filter_map(|e| e.attr("content"))
        .collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found[0].to_owned()
}

#[test]
fn every_page_of_a_number_names_a_picture_that_exists() {
    let mut all = 0;
    for status in statusbook::book().statuses {
        let page = get(&format!("/{}", status.code)).html();
        let path = format!("/og/{}.png", status.code);
        assert_eq!(
            said(&page, "og:image"),
            format!("http://localhost{path}"),
            "{path}"
        );
        let picture = get(&path);
        assert_eq!(picture.status, StatusCode::OK, "{path}");
        assert_eq!(picture.header("content-type"), "image/png", "{path}");
        let (start, rest) = picture.bytes.split_at(16);
        assert_eq!(start, b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", "{path}");
        let size = [1200_u32, 630].map(u32::to_be_bytes);
        assert_eq!(&rest[..8], size.as_flattened(), "{path}");
        assert!(picture.length <= LARGEST, "{path}: {}", picture.length);
        all += picture.length;
    }
    assert!(all <= ALL, "{all}");
}

#[test]
fn every_other_page_names_the_picture_of_the_site() {
    for path in ["/", "/4xx", "/?q=rate+limit", "/heroku/H12", "/no-such"] {
        let image = said(&get(path).html(), "og:image");
        assert_eq!(image, "http://localhost/og/site.png", "{path}");
    }
    assert_eq!(get("/og/site.png").status, StatusCode::OK);
    let section = get("/404/constants").html();
    assert_eq!(said(&section, "og:image"), "http://localhost/og/404.png");
}

#[test]
fn a_number_that_is_not_in_the_book_has_no_picture() {
    for path in [
        "/og/427.png",
        "/og/404",
        "/og/404.svg",
        "/og/4xx.png",
        "/og",
    ] {
        assert_eq!(get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn a_picture_that_is_known_is_not_sent_again() {
    let first = ask(Method::HEAD, "/og/404.png", &[]);
    assert_eq!((first.status, first.length), (StatusCode::OK, 0));
    assert_eq!(
        first.header("content-length"),
        get("/og/404.png").length.to_string()
    );
    assert!(
        first
            .header("cache-control")
            .starts_with("public, max-age=")
    );
    let again = get_with("/og/404.png", &[("if-none-match", first.header("etag"))]);
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let coded = get_with("/og/404.png", &[("accept-encoding", "br")]);
    assert_eq!(coded.header("content-encoding"), "", "it is small already");
}

#[test]
fn a_page_introduces_itself_to_other_sites_by_whole_addresses() {
    let fields = [
        ("host", "status.example"),
        ("x-forwarded-proto", "https"),
        ("accept", "text/html"),
    ];
    let answer = get_with("/404", &fields);
    let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
    assert!(vary.iter().any(|field| *field == "Host, X-Forwarded-Proto"));
    let page = answer.html();
    for (name, content) in [
        ("og:title", "404 Not Found"),
        ("og:url", "https://status.example/404"),
        ("og:image", "https://status.example/og/404.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "404 Not Found"),
        ("og:site_name", "Statusbook"),
        ("og:type", "website"),
        ("twitter:card", "summary_large_image"),
    ] {
        assert_eq!(said(&page, name), content, "{name}");
    }
    assert_eq!(
        said(&page, "og:description"),
        statusbook::book()
            .get("404".parse().unwrap())
            .unwrap()
            .lead()
            .summary
            .to_string()
    );
}

#[test]
fn no_page_is_left_with_a_place_to_fill_in() {
    for path in [
        "/",
        "/404",
        "/?q=%22%3Ctitle%3E",
        "/heroku/H12",
        "/none/such",
        "/offline",
    ] {
        let page = get(path);
        assert!(!page.body.contains(".invalid"), "{path}");
    }
    let asked = get("/?q=%22%3Ctitle%3E").html();
    assert_eq!(said(&asked, "og:title"), "\"<title>");
}

#[test]
fn a_compressed_page_names_the_origin_it_was_asked_by() {
    let sizes = |host: &str| {
        let fields = [
            ("host", host),
            ("accept", "text/html"),
            ("accept-encoding", "gzip"),
        ];
        let first = get_with("/404", &fields);
        assert_eq!(first.bytes, get_with("/404", &fields).bytes, "{host}");
        first.header("etag").to_owned()
    };
    assert_ne!(sizes("a.example"), sizes("b.example"));
}

#[test]
fn pictures_are_no_part_of_the_offline_copy() {
    assert!(!get("/sw.js").body.contains("/og/"));
}
