//! Where a fault is: the line that a program names, and the line of the data that it stands for.

/// The line of a file that a text names, and the text with that place cut out.
pub(super) fn named(said: &str, file: &str) -> Option<(usize, String)> {
    let (before, after) = said.split_once(file)?;
    for sign in [":", ": line ", "\", line ", " on line "] {
        if let Some((line, rest)) = after.strip_prefix(sign).and_then(number) {
            return Some((line, without_place(before, rest)));
        }
    }
    // Apache: `on line 3 of FILE:`.
    let (start, line) = before.strip_suffix(" of ")?.rsplit_once(" on line ")?;
    let (line, _) = number(line)?;
    Some((line, without_place(start, after)))
}

/// What stood around a place, joined.
fn without_place(before: &str, after: &str) -> String {
    // A column, of the whole file and not of the piece.
    let column = after.strip_prefix(':').and_then(number);
    let after = column
        .map_or(after, |(_, rest)| rest)
        .trim_start_matches([']', ':', ' ']);
    let before = before.trim_end_matches(['[', '"', ':', ' ']);
    let words = [", at", " in", " File", " -->"];
    let before = words
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let joint = if before.is_empty() || after.is_empty() {
        ""
    } else {
        ": "
    };
    format!("{before}{joint}{after}")
}

/// The number that a text starts with, and what follows it.
fn number(text: &str) -> Option<(usize, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    Some((digits.parse().ok()?, rest))
}

/// The lines of a text that stand before a part of it.
pub(super) fn lines_before(text: &str, part: &str) -> Option<usize> {
    let (before, _) = text.split_once(part)?;
    Some(before.matches('\n').count())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn every_program_names_lines_in_its_own_way() {
        for said in [
            "Error: adapting: /tmp/a:12: unrecognized directive: foo",
            "unrecognized subdirective nope, at /tmp/a:12",
            "[ALERT] config : parsing [/tmp/a:12] : unknown keyword",
            "nginx: [emerg] unknown directive in /tmp/a:12",
            "PHP Parse error: syntax error in /tmp/a on line 12",
            "/tmp/a: line 12: syntax error near unexpected token",
            "AH00526: Syntax error on line 12 of /tmp/a:",
            "  File \"/tmp/a\", line 12",
            " --> /tmp/a:12:5",
        ] {
            assert_eq!(
                named(said, "/tmp/a").map(|(line, _)| line),
                Some(12),
                "{said}"
            );
        }
        assert_eq!(named("Error: open /tmp/b:12", "/tmp/a"), None);
    }

    #[test]
    fn what_is_said_reads_on_without_the_place() {
        for (said, rest) in [
            (
                "parsing [/tmp/a:3] : unknown keyword",
                "parsing: unknown keyword",
            ),
            (
                "unknown directive \"b\" in /tmp/a:3",
                "unknown directive \"b\"",
            ),
            ("/tmp/a:3:9: missing ;", "missing ;"),
        ] {
            assert_eq!(named(said, "/tmp/a"), Some((3, rest.to_owned())));
        }
    }
}
