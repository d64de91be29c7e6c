//! What must hold of every search, checked over all of the data.

use statusbook::{Code, Filter, Hit, Standing, book};

fn search(query: &str, limit: usize) -> Vec<Hit> {
    book().search(query, Filter { limit, class: None }).hits
}

fn first(query: &str) -> Option<&'static str> {
    search(query, 1).first().map(|hit| hit.doc.id)
}

/// The statuses a name stands for, over all the data: several libraries may disagree.
fn complain(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_number_of_the_book_is_first_and_alone_for_itself() {
    for status in book().statuses {
        let number = status.code.to_string();
        assert_eq!(first(&number), Some(number.as_str()));
        assert_eq!(search(&number, 9).len(), 1, "{number} brings others along");
    }
}

#[test]
fn a_number_that_is_not_in_the_book_finds_nothing() {
    for number in (0..1000)
        .filter_map(Code::new)
        .filter(|&code| book().get(code).is_none())
    {
        assert_eq!(
            first(&number.to_string()),
            None,
            "{number} was taken for another number"
        );
    }
}

#[test]
fn the_beginning_of_a_number_lists_what_begins_so() {
    let found: Vec<&str> = search("40", 99).iter().map(|hit| hit.doc.id).collect();
    let expected: Vec<String> = book()
        .by_prefix("40")
        .iter()
        .map(|status| status.code.to_string())
        .collect();
    assert_eq!(found, expected);
    assert!(
        search("4XX", 99)
            .iter()
            .all(|hit| hit.doc.id.starts_with('4'))
    );
}

#[test]
fn a_registered_phrase_is_first() {
    let mut faults = Vec::new();
    for status in book()
        .statuses
        .iter()
        .filter(|s| s.standing() != Standing::Unofficial)
    {
        // "(Unused)" is no phrase.
        if status.standing() == Standing::Unused {
            continue;
        }
        let id = status.code.to_string();
        for phrase in [
            status.phrase().to_owned(),
            status.phrase().to_uppercase(),
            status.phrase().replace(' ', "_"),
        ] {
            if first(&phrase) != Some(id.as_str()) {
                faults.push(format!("{phrase}: {:?}, not {id}", first(&phrase)));
            }
        }
    }
    complain(&faults);
}

#[test]
fn every_phrase_anybody_uses_is_first_for_a_status_it_names() {
    let mut named: Vec<(String, Code)> = Vec::new();
    for status in book().statuses {
        for meaning in status.meanings {
            // "(Unused)" is no phrase.
            if meaning.standing != Standing::Unused {
                named.push((meaning.phrase.to_owned(), status.code));
            }
            named.extend(
                meaning
                    .names
                    .iter()
                    .map(|name| (name.name.to_owned(), status.code)),
            );
        }
    }
    named.extend(
        book()
            .phrases
            .iter()
            .map(|phrase| (phrase.phrase.to_owned(), phrase.code)),
    );
    let key = |text: &str| statusbook::key(text);
    // A word may be the phrase of one status and the constant of another: either will do.
    let tail = |symbol: &'static str| {
        symbol
            .rsplit(['.', ':'])
            .next()
            .unwrap_or(symbol)
            .to_owned()
    };
    let constants = book()
        .libraries
        .iter()
        .flat_map(|library| library.constants);
    let constants: Vec<(String, Code)> = constants.map(|c| (tail(c.symbol), c.code)).collect();
    let mut faults = Vec::new();
    for (phrase, _) in &named {
        let may: Vec<String> = named
            .iter()
            .chain(&constants)
            .filter(|(other, _)| key(other) == key(phrase))
            .map(|(_, code)| code.to_string())
            .collect();
        let found = first(phrase).unwrap_or("nothing").to_owned();
        if !may.contains(&found) {
            faults.push(format!("{phrase}: {found}, not {}", may.join(" or ")));
        }
    }
    complain(&faults);
}

#[test]
fn every_constant_is_first_for_a_status_it_names() {
    let all: Vec<(&str, Code)> = book()
        .libraries
        .iter()
        .flat_map(|library| library.constants.iter().map(|c| (c.symbol, c.code)))
        .collect();
    let mut faults = Vec::new();
    for &(symbol, code) in &all {
        let found = first(symbol).unwrap_or("nothing");
        let same = |other: &str| statusbook::key(other) == statusbook::key(symbol);
        let may = |&(other, code): &(&str, Code)| same(other) && code.to_string() == found;
        if found != code.to_string() && !all.iter().any(may) {
            faults.push(format!("{symbol}: {found}, not {code}"));
        }
    }
    complain(&faults);
}

#[test]
fn an_identifier_with_its_issuer_is_first() {
    let mut faults = Vec::new();
    for diagnostic in book().diagnostics {
        let id = diagnostic.full_id();
        if first(&id) != Some(id.as_str()) {
            faults.push(format!("{id}: {:?}", first(&id)));
        }
    }
    complain(&faults);
}

#[test]
fn a_bare_identifier_finds_the_diagnostic_and_not_a_number_inside_it() {
    for (query, expected) in [
        ("500.19", "iis/500.19"),
        ("1020", "cloudflare/1020"),
        ("H12", "heroku/H12"),
        ("h12", "heroku/H12"),
        ("error 1020", "cloudflare/1020"),
        ("at=error code=H12 desc=\"Request timeout\"", "heroku/H12"),
        ("IIS 500.19", "iis/500.19"),
    ] {
        assert_eq!(first(query), Some(expected), "{query}");
    }
}

#[test]
fn a_pasted_line_means_the_status_it_holds() {
    for (query, expected) in [
        ("HTTP/1.1 429 Too Many Requests", "429"),
        ("< HTTP/2 503", "503"),
        (
            r#"10.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET /a HTTP/1.1" 499 0 "-" "curl/8""#,
            "499",
        ),
        ("curl: (22) The requested URL returned error: 403", "403"),
        (
            "java.io.IOException: Server returned HTTP response code: 405 for URL",
            "405",
        ),
        ("Request failed with status code 413", "413"),
    ] {
        assert_eq!(first(query), Some(expected), "{query}");
    }
}

#[test]
fn a_difference_names_both() {
    for (query, both) in [
        ("401 vs 403", ["401", "403"]),
        ("difference between 301 and 302", ["301", "302"]),
        ("unauthorized vs forbidden", ["401", "403"]),
        ("bad gateway or gateway timeout", ["502", "504"]),
    ] {
        let mut found: Vec<&str> = search(query, 2).iter().map(|hit| hit.doc.id).collect();
        found.sort_unstable();
        assert_eq!(found, both, "{query}");
    }
}

#[test]
fn nonsense_finds_nothing() {
    for query in [
        "xyzzyq",
        "asdkjfh qweoiru",
        "banana bread recipe",
        "",
        "   ",
        "?!",
        "zzzzzz",
        "qwertyuiop",
        "how to tie a tie",
        "\u{1f355}",
        "lkjhgfdsa mnbvcxz",
        "weather tomorrow",
        "рецепт борща",
        "今天天气怎么样",
    ] {
        assert_eq!(first(query), None, "{query}");
    }
}

#[test]
fn numbers_are_never_corrected() {
    for query in ["4004", "40 4", "l404x", "427"] {
        assert_ne!(first(query), Some("404"), "{query}");
    }
}

#[test]
fn a_misspelt_phrase_finds_its_status() {
    for (query, expected) in [
        ("teh page was not fuond", "404"),
        ("forbiden", "403"),
        ("gateway timout", "504"),
        ("internal sever error", "500"),
        ("unprocesable entity", "422"),
    ] {
        assert_eq!(first(query), Some(expected), "{query}");
    }
}

#[test]
fn a_phrase_half_typed_is_among_the_first_five() {
    let mut faults = Vec::new();
    for status in book()
        .statuses
        .iter()
        .filter(|s| s.standing() == Standing::Registered)
    {
        let phrase = status.phrase();
        for end in phrase.len().div_ceil(2)..=phrase.len() {
            let Some(typed) = phrase.get(..end) else {
                continue;
            };
            let id = status.code.to_string();
            if !search(typed, 5).iter().any(|hit| hit.doc.id == id) {
                faults.push(format!("{typed:?} does not lead to {id}"));
            }
        }
    }
    complain(&faults);
}

#[test]
fn equal_queries_get_equal_answers_and_scores_fall() {
    for query in ["timeout", "login", "too large", "кэш", "redirect loop"] {
        let (one, two) = (search(query, 50), search(query, 50));
        let ids = |hits: &[Hit]| hits.iter().map(|hit| hit.doc.id).collect::<Vec<_>>();
        assert_eq!(ids(&one), ids(&two));
        assert!(one.is_sorted_by(|a, b| a.score >= b.score), "{query}");
        let sum = |hit: &Hit| hit.parts.iter().map(|(_, worth)| worth).sum::<i32>();
        assert!(one.iter().all(|hit| sum(hit) == hit.score), "{query}");
    }
}

#[test]
fn hostile_text_is_answered() {
    let queries = [
        "\u{0}\u{1}\u{7f}".repeat(4000),
        "é".repeat(32 * 1024),
        "١٢٣".repeat(5000),
        "a".repeat(64 * 1024),
        "404 ".repeat(16 * 1024),
        "\u{202e}\u{1f468}\u{200d}\u{1f469}".repeat(3000),
        "页".repeat(20_000),
        "'".repeat(10_000),
        "1.1.1.1.".repeat(8000),
    ];
    for query in &queries {
        assert!(search(query, 10).len() <= 10);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_answered(query in ".{0,200}") {
        let hits = search(&query, 10);
        proptest::prop_assert!(hits.len() <= 10);
        proptest::prop_assert!(hits.iter().all(|hit| hit.score > 0));
    }

    #[test]
    fn any_text_of_letters_that_cut_words_is_answered(
        query in "[a-cqQuU'’ .0-9A-C\u{301}页]{0,40}",
    ) {
        proptest::prop_assert!(search(&query, 10).len() <= 10);
    }

    #[test]
    fn a_class_keeps_to_itself(words in "[a-z ]{0,30}", digit in 1_u8..6) {
        let class = statusbook::Class::new(digit);
        let hits = book().search(&words, Filter { limit: 20, class }).hits;
        proptest::prop_assert!(hits.iter().all(|hit| hit.doc.code.map(Code::class) == class));
    }
}

fn compared(query: &str) -> Vec<String> {
    let found = book().search(
        query,
        Filter {
            limit: 5,
            class: None,
        },
    );
    found.comparison.iter().map(ToString::to_string).collect()
}

#[test]
fn whoever_asks_what_tells_statuses_apart_is_led_to_their_comparison() {
    for comparison in book().comparisons {
        let codes: Vec<String> = comparison
            .sides
            .iter()
            .map(|s| s.code.to_string())
            .collect();
        assert_eq!(compared(&codes.join(" vs ")), codes);
        assert_eq!(compared(&codes.join(" or ")), codes);
        assert_eq!(compared(&codes.join(" ")), codes);
        assert_eq!(
            compared(&format!(
                "what is the difference between {}",
                codes.join(" and ")
            )),
            codes
        );
    }
    for query in [
        "unauthorized or forbidden",
        "401 oder 403?",
        "какая разница между 401 и 403",
    ] {
        assert_eq!(compared(query), ["401", "403"], "{query}");
    }
}

#[test]
fn whoever_asks_no_such_thing_is_led_to_no_comparison() {
    for query in [
        "401",
        "4xx",
        "not found",
        "502 while reading, then 503",
        "upload fails or hangs",
        "banana or apple",
    ] {
        assert!(compared(query).is_empty(), "{query}");
    }
}
