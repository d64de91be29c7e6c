//! A picture of every number, and one of the site, for those who share its address: `og:image`.
//!
//! Drawn from the data, which `statusbook` embeds too; a second copy of the whole book for the
//! build alone would train the search twice.

mod canvas;
mod card;
mod colours;
mod font;
mod look;
mod png;
mod rule;
mod site;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use statusbook_data::{Corpus, load};
use statusbook_engine::{Class, Code, Move, Standing};

use card::Card;
use colours::Colours;
use font::Font;
use look::Look;

const DATA: &str = "../../data";

/// What of the data a picture shows; an edit elsewhere draws nothing anew.
pub(crate) const SOURCES: [&str; 2] = ["../../data/status", "../../data/issuers.toml"];

/// Draws the pictures and writes the table of them.
pub(crate) fn write(out: &Path) -> Result<()> {
    let (corpus, faults) = load(Path::new(DATA));
    // The library's build lists faults of the data.
    ensure!(faults.is_empty(), "the data has faults");
    let read = |name: &str| {
        let path = Path::new("assets").join(name);
        fs::read(&path).with_context(|| path.display().to_string())
    };
    let [sans, number] = [read("fonts/sans.ttf")?, read("fonts/number.ttf")?];
    let serif = read("fonts/serif.ttf")?;
    let style = String::from_utf8(read("site.css")?)?;
    let look = Look {
        sans: Font::new(&sans)?,
        number: Font::new(&number)?,
        serif: Font::new(&serif)?,
        style: &style,
    };
    let cards = cards(&corpus)?;
    let stamp = stamp(&[&sans, &number, &serif], &look, &cards)?;
    let stamped = out.join("previews.stamp");
    if fs::read_to_string(&stamped).is_ok_and(|known| known == stamp) {
        return Ok(());
    }
    let mut table = String::from("pub(crate) static PREVIEWS: &[(&str, &[u8])] = &[\n");
    let mut add = |name: String, bytes: Vec<u8>| {
        fs::write(out.join(&name), bytes)?;
        let include = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))");
        anyhow::Ok(writeln!(table, "(\"{name}\", {include}),")?)
    };
    for card in &cards {
        add(format!("{}.png", card.code), card.draw(&look)?)?;
    }
    add("site.png".to_owned(), site::draw(&look)?)?;
    table.push_str("];\n");
    fs::write(out.join("previews.rs"), table)?;
    Ok(fs::write(stamped, stamp)?)
}

/// Changes with all that pictures are made of, this program among it: while somebody works on a
/// script or on a sentence, none is drawn anew.
fn stamp(fonts: &[&[u8]], look: &Look, cards: &[Card]) -> Result<String> {
    let program = fs::read(env::current_exe()?)?;
    let classes = (0..=9).filter_map(Class::new);
    let said = format!("{:?}{cards:?}", Colours::of(look.style, classes)?);
    let parts = [&program, said.as_bytes(), &fonts.concat()];
    let prints = parts.map(|part| format!("{:016x}", crate::fingerprint(part)));
    Ok(prints.concat())
}

/// What the previews of numbers say: each number's first meaning.
fn cards(corpus: &Corpus) -> Result<Vec<Card<'_>>> {
    let issuers = &corpus.issuers.value.issuer;
    let statuses = corpus.statuses.iter().map(|status| &status.value);
    statuses
        .map(|status| {
            let lead = status.meaning.first()?;
            let issuer = issuers.iter().find(|issuer| *issuer.id == *lead.issuer)?;
            Some((status, lead, issuer))
        })
        .map(|found| {
            let (status, lead, issuer) = found.context("a number without a meaning")?;
            Ok(Card {
                code: Code::new(status.code).context("no status code")?,
                phrase: &lead.phrase,
                standing: Standing::from_word(&lead.standing).context("no standing")?,
                issuer: &issuer.name,
                whose_move: Move::from_word(&lead.r#move).context("no party")?,
            })
        })
        .collect()
}
