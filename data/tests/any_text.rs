//! Whatever stands in a data file, reading says what is wrong with it and does not panic: the twin
//! of the fuzz target `data_file`.

use proptest::prelude::*;
use statusbook_data::file::Status;
use statusbook_data::{OwnedSpan, line_at, parse_prose};

const REAL: &str = include_str!("../status/411.toml");

/// Reads a status file; a fault points into the text, and so does what was read.
fn read(text: &str) -> Option<Status> {
    match toml::from_str::<Status>(text) {
        Ok(status) => {
            for meaning in &status.meaning {
                let _ = parse_prose(&meaning.summary);
                assert!(meaning.summary.offset() < text.len());
            }
            Some(status)
        }
        Err(err) => {
            assert!(!err.message().is_empty());
            let start = err.span().map_or(0, |span| span.start);
            assert!(line_at(text, start) <= 1 + text.matches('\n').count());
            None
        }
    }
}

/// The text with `new` in the place of what stands at a share of it; cuts lie between characters.
fn spliced(text: &str, at: f64, gone: usize, new: &str) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a short text"
    )]
    let from = text.floor_char_boundary((text.len() as f64 * at) as usize);
    let to = text.floor_char_boundary(from + gone).max(from);
    [&text[..from], new, &text[to..]].concat()
}

#[test]
fn a_real_file_is_read() {
    assert_eq!(read(REAL).map(|status| status.code), Some(411));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,400}") {
        read(&text);
    }

    #[test]
    fn a_real_file_with_anything_in_it_is_read_or_refused(
        at in 0.0..1.0,
        gone in 0_usize..80,
        new in r#"[\[\]{}="'#\n\r\t 0-9a-z.\\é\u{0}\u{202e}]{0,20}"#,
    ) {
        read(&spliced(REAL, at, gone, &new));
    }

    #[test]
    fn prose_keeps_to_its_subset(source in r"[\[\]()<>`*_!#|\\\-:/ .0-9a-zé\n]{0,60}") {
        let Ok(spans) = parse_prose(&source) else {
            return Ok(());
        };
        prop_assert!(!source.contains('\n'));
        for span in spans {
            match span {
                OwnedSpan::Status(number) => prop_assert!(number < 1000),
                OwnedSpan::Link { url, .. } => prop_assert!(url.starts_with("https://")),
                OwnedSpan::Text(_) | OwnedSpan::Code(_) | OwnedSpan::Emphasis(_) => {}
            }
        }
    }

    #[test]
    fn any_prose_is_read_or_refused(source in "\\PC{0,200}") {
        let _ = parse_prose(&source);
    }
}
