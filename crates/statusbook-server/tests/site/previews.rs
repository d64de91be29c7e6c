//! What other sites show for a page whose address somebody shares.

use axum::http::{Method, StatusCode};

use super::{ask, get, get_with};

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
fn pictures_are_no_part_of_the_offline_copy() {
    assert!(!get("/sw.js").body.contains("/og/"));
}
