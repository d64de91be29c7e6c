//! `statusbook search --batch`: one query a line in, one JSON answer a line out.

use std::io::{self, BufRead, BufReader, BufWriter, Write};

use anyhow::{Context, Result};
use statusbook::view::SearchView;
use statusbook::{Filter, book};

use super::Found;
use crate::args::SearchArgs;

/// Answers every line of standard input, in order, blank ones too.
pub(super) fn run(args: &SearchArgs) -> Result<Found> {
    let mut input = BufReader::new(io::stdin().lock());
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut line, mut found_any) = (Vec::new(), false);
    loop {
        line.clear();
        if input
            .read_until(b'\n', &mut line)
            .context("cannot read the queries")?
            == 0
        {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let query = text.strip_suffix('\n').unwrap_or(&text);
        let query = query.strip_suffix('\r').unwrap_or(query);
        let found = book().search(
            query,
            Filter {
                limit: args.limit,
                class: args.class,
            },
        );
        found_any |= !found.hits.is_empty();
        serde_json::to_writer(&mut out, &SearchView::new(query, &found, args.explain))
            .map_err(io::Error::from)
            .and_then(|()| out.write_all(b"\n"))
            .context("cannot write the answers")?;
        // Whoever writes one query and waits for its answer gets it.
        if input.buffer().is_empty() {
            out.flush().context("cannot write the answers")?;
        }
    }
    out.flush().context("cannot write the answers")?;
    Ok(found_any.into())
}
