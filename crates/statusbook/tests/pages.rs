//! What must hold for every page of the book, as text and as Markdown.

use std::collections::BTreeSet;

use statusbook::page::{self, Block, Page, Section, Selection};
use statusbook::text::{self, Plain};
use statusbook::{Class, Code, Confidence, Standing, Status, Stop, book, markdown};
use unicode_width::UnicodeWidthStr;

fn whole(status: &Status) -> Page {
    page::status(status, &Selection::default())
}

fn every_page() -> Vec<(String, Page)> {
    let statuses = book()
        .statuses
        .iter()
        .map(|s| (s.code.to_string(), whole(s)));
    let tops = book()
        .statuses
        .iter()
        .map(|s| (format!("top of {}", s.code), page::summary(s)));
    let diagnostics = book()
        .diagnostics
        .iter()
        .map(|d| (d.full_id(), page::diagnostic(d)));
    let issuers = book()
        .issuers
        .iter()
        .map(|i| (i.id.to_owned(), page::issuer(i)));
    let libraries = book()
        .libraries
        .iter()
        .map(|l| (l.id.to_owned(), page::constants_of(l)));
    let constants = book().statuses.iter().map(|s| {
        (
            format!("constants {}", s.code),
            page::constants(s.code, None),
        )
    });
    let classes = (0..10)
        .filter_map(Class::new)
        .map(|c| (c.to_string(), page::class(c)));
    let comparisons = book().comparisons.iter().map(|c| {
        let sides = c.sides.iter().filter_map(|side| book().get(side.code));
        (c.id.to_owned(), page::compare(&sides.collect::<Vec<_>>()))
    });
    let chooser = book().chooser;
    let questions = chooser
        .questions
        .iter()
        .map(|q| (q.id.to_owned(), page::choose(Stop::Question(q))));
    let leaves = chooser
        .leaves
        .iter()
        .map(|leaf| (leaf.id.to_owned(), page::choose(Stop::Leaf(leaf))));
    let list = ("list".to_owned(), page::list(book().statuses));
    statuses
        .chain(tops)
        .chain(diagnostics)
        .chain(issuers)
        .chain(libraries)
        .chain(constants)
        .chain(classes)
        .chain(comparisons)
        .chain(questions)
        .chain(leaves)
        .chain([list])
        .collect()
}

/// Code stands as it is, however wide and with whatever empty lines: it has to work when copied.
fn every_page_without_code() -> impl Iterator<Item = (String, Page)> {
    every_page().into_iter().map(|(name, mut page)| {
        let is_code = |block: &Block| matches!(block, Block::Code { .. });
        page.blocks.retain(|block| !is_code(block));
        (name, page)
    })
}

/// A command's argument is not broken, however long: it would no longer work.
fn is_one_argument(line: &str) -> bool {
    let argument = line.trim().trim_start_matches("$ ").trim_end_matches(" \\");
    let quotes = argument.matches(['\'', '"']).count();
    quotes >= 2 || !argument.contains(' ')
}

#[test]
fn every_page_keeps_its_width() {
    for (name, page) in every_page_without_code() {
        for width in [40, 80] {
            for line in text::render(&page, width, &Plain).lines() {
                assert!(
                    line.width() <= width || is_one_argument(line),
                    "{name} at {width}: {line}"
                );
                assert_eq!(line.trim_end(), line, "{name}: spaces at the end");
            }
        }
    }
}

#[test]
fn hardly_a_line_of_a_page_is_wider_than_a_terminal() {
    let wide = every_page_without_code()
        .flat_map(|(_, page)| {
            text::render(&page, 80, &Plain)
                .lines()
                .map(UnicodeWidthStr::width)
                .collect::<Vec<_>>()
        })
        .filter(|&width| width > 80)
        .count();
    assert!(wide <= 30, "{wide} lines are wider than 80 columns");
}

#[test]
fn every_page_says_something_and_ends_with_a_line_feed() {
    for (name, page) in every_page_without_code() {
        let text = text::render(&page, 80, &Plain);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}");
        assert!(!text.contains("\n\n\n"), "{name} has a hole");
        assert!(markdown::render(&page).ends_with('\n'), "{name}");
    }
}

#[test]
fn headings_have_ids_of_their_own() {
    for (name, page) in every_page() {
        let mut seen = BTreeSet::new();
        for block in &page.blocks {
            if let Block::Heading { id, .. } = block {
                assert!(seen.insert(id.clone()), "{name} has #{id} twice");
                assert!(!id.contains(char::is_whitespace), "{name}: #{id}");
            }
        }
    }
}

#[test]
fn every_meaning_stands_under_its_issuer() {
    for status in book().statuses {
        let text = text::render(&whole(status), 10_000, &Plain);
        for meaning in status.meanings {
            assert!(
                text.contains(meaning.issuer.name) || meaning.issuer.id == "iana",
                "{}",
                status.code
            );
            assert!(
                text.contains(&meaning.summary.to_string()),
                "{}: {}",
                status.code,
                meaning.issuer.id
            );
            assert!(
                text.contains(&meaning.tell.to_string()),
                "{}: {}",
                status.code,
                meaning.issuer.id
            );
        }
    }
}

#[test]
fn a_rumour_is_called_one() {
    for status in book().statuses {
        for meaning in status
            .meanings
            .iter()
            .filter(|m| m.confidence == Confidence::Low)
        {
            let said = format!("A rumour: {}", meaning.summary);
            let text = text::render(&whole(status), 10_000, &Plain);
            assert!(
                text.contains(&said),
                "{}: {}",
                status.code,
                meaning.issuer.id
            );
        }
    }
}

#[test]
fn a_temporary_registration_states_its_dates_and_no_verdict() {
    let temporary = book().by_standing(Standing::Temporary);
    assert!(!temporary.is_empty());
    for status in temporary {
        let selection = Selection {
            section: Some(Section::Standing),
            issuer: None,
        };
        let text = text::render(&page::status(status, &selection), 10_000, &Plain);
        let dates = status.lead().dates.unwrap();
        assert!(
            text.contains(dates.registered) && text.contains(dates.expires),
            "{text}"
        );
        assert!(!text.contains("expired"), "{text}");
    }
}

#[test]
fn a_section_by_itself_says_what_the_page_says() {
    for status in book()
        .statuses
        .iter()
        .filter(|status| status.meanings.len() == 1)
    {
        let all = whole(status);
        for section in Section::ALL {
            let selection = Selection {
                section: Some(section),
                issuer: None,
            };
            for block in page::status(status, &selection).blocks {
                assert!(
                    all.blocks.contains(&block),
                    "{} {}",
                    status.code,
                    section.id()
                );
            }
        }
    }
}

#[test]
fn an_issuer_gets_its_own_meaning_only() {
    let status = book().get(Code::new(499).unwrap()).unwrap();
    let selection = Selection {
        issuer: Some("esri"),
        section: None,
    };
    let text = text::render(&page::status(status, &selection), 80, &Plain);
    assert!(text.starts_with("499 Token Required\n"), "{text}");
    assert!(text.contains("ArcGIS") && !text.contains("nginx"), "{text}");
    let nobody = Selection {
        issuer: Some("apache-folklore"),
        section: None,
    };
    assert!(page::status(status, &nobody).is_empty());
}

#[test]
fn section_names_are_read_back() {
    for section in Section::ALL {
        assert_eq!(Section::from_id(section.id()), Some(section));
    }
    assert_eq!(Section::from_id("weather"), None);
}

#[test]
fn an_unknown_number_names_the_nearest_on_either_side() {
    for (number, said) in [
        (
            427,
            "no entry for 427 (4xx client error); near it: 426, 428",
        ),
        (
            700,
            "no entry for 700 (7xx outside the classes of HTTP); near it: 783",
        ),
        (800, "no entry for 800 (8xx outside the classes of HTTP)"),
    ] {
        assert_eq!(
            page::neighbours(Code::new(number).unwrap()).to_string(),
            said
        );
    }
}

#[test]
fn markdown_keeps_tables_whole() {
    for (name, page) in every_page() {
        let text = markdown::render(&page);
        for (line, next) in text.lines().zip(text.lines().skip(1)) {
            if line.starts_with("| ") && next.starts_with("| ") {
                let cells = |line: &str| line.replace("\\|", "").matches('|').count();
                assert_eq!(cells(line), cells(next), "{name}: {next}");
            }
        }
    }
}

#[test]
fn code_is_copied_to_the_letter() {
    let not_found = book().get("404".parse().unwrap()).unwrap();
    let exchange = not_found.lead().practice.exchanges.first().unwrap();
    assert!(
        exchange.request.contains("\r\n\r\n"),
        "ends its head as on the wire"
    );
    let text = text::render(&whole(not_found), 40, &Plain);
    for line in exchange.response.lines() {
        assert!(text.contains(line), "{line}");
    }
}
