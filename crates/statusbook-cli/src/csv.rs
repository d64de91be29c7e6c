//! Rows as comma-separated values (RFC 4180, with line feeds as line ends).

/// A head and rows, each value quoted where it has to be.
pub(crate) fn csv(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(ToString::to_string).collect();
    std::iter::once(head)
        .chain(rows)
        .map(|row| line(&row))
        .collect()
}

fn line(row: &[String]) -> String {
    let mut line = row
        .iter()
        .map(|value| quoted(value))
        .collect::<Vec<_>>()
        .join(",");
    line.push('\n');
    line
}

fn quoted(value: &str) -> String {
    if value.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", value.replace('"', "\"\""));
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn values_are_quoted_where_they_have_to_be() {
        let rows = [vec![
            "a,b".to_owned(),
            "say \"hi\"".to_owned(),
            "plain".to_owned(),
        ]];
        assert_eq!(
            csv(&["x", "y", "z"], rows),
            "x,y,z\n\"a,b\",\"say \"\"hi\"\"\",plain\n"
        );
    }
}
