//! What must hold of the facts, whatever the data say.

use std::collections::BTreeSet;

use statusbook::{Class, Code, Content, Standing, book};

fn code(number: u16) -> Code {
    Code::new(number).expect("a number below 1000")
}

#[test]
fn every_row_of_the_registry_is_in_the_book_with_its_phrase() {
    let registry = include_str!("../../../data/registry.csv");
    let mut rows = 0;
    for row in registry.lines().skip(1) {
        let (number, rest) = row.split_once(',').unwrap();
        let status = book().get(number.parse().unwrap()).unwrap();
        assert!(
            rest.trim_start_matches('"').starts_with(status.phrase()),
            "{row}"
        );
        assert_ne!(status.standing(), Standing::Unofficial, "{row}");
        rows += 1;
    }
    assert_eq!(rows, 64);
    let registered = book()
        .statuses
        .iter()
        .filter(|s| s.standing() != Standing::Unofficial);
    assert_eq!(registered.count(), 64);
}

#[test]
fn statuses_ascend_and_are_found_by_number() {
    assert!(book().statuses.is_sorted_by(|a, b| a.code < b.code));
    for status in book().statuses {
        assert_eq!(book().get(status.code).map(|s| s.code), Some(status.code));
    }
    assert!(book().get(code(427)).is_none());
}

#[test]
fn interim_no_content_and_not_modified_have_no_content() {
    let forbidden: BTreeSet<u16> = book()
        .statuses
        .iter()
        .filter(|s| s.standing() != Standing::Unofficial && s.facts().content == Content::Forbidden)
        .map(|s| s.code.number())
        .collect();
    assert_eq!(
        forbidden,
        BTreeSet::from([100, 101, 102, 103, 104, 204, 205, 304])
    );
}

#[test]
fn the_heuristically_cacheable_statuses_are_those_of_the_specifications() {
    let cacheable: BTreeSet<u16> = book()
        .statuses
        .iter()
        .filter(|s| s.facts().cacheable)
        .map(|s| s.code.number())
        .collect();
    // RFC 9110, section 15.1, and RFC 7725, section 3.
    let specified = [
        200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
    ];
    assert_eq!(cacheable, BTreeSet::from(specified));
}

#[test]
fn an_unknown_number_has_neighbours_of_its_class() {
    let near = |number| {
        book()
            .neighbours(code(number))
            .iter()
            .map(|s| s.code.number())
            .collect::<Vec<_>>()
    };
    assert_eq!(near(427), [425, 426, 428, 429]);
    assert_eq!(near(800), Vec::<u16>::new());
    assert!(near(599).iter().all(|n| n / 100 == 5));
}

#[test]
fn a_class_holds_what_begins_with_its_digit() {
    let all: usize = (0..10)
        .filter_map(Class::new)
        .map(|class| book().by_class(class).len())
        .sum();
    assert_eq!(all, book().statuses.len());
}

#[test]
fn meanings_of_a_number_stand_apart() {
    let issuers: Vec<&str> = book()
        .get(code(499))
        .unwrap()
        .meanings
        .iter()
        .map(|m| m.issuer.id)
        .collect();
    assert!(
        issuers.contains(&"nginx") && issuers.contains(&"esri"),
        "{issuers:?}"
    );
}

#[test]
fn identifiers_that_differ_by_case_alone_stay_apart() {
    let of = |id| book().diagnostic("haproxy", id).map(|d| d.id);
    assert_eq!((of("CD"), of("cD")), (Some("CD"), Some("cD")));
    assert_eq!(
        book().diagnostic("Heroku", "h12").map(|d| d.id),
        Some("H12")
    );
}
