//! What the browser has to fetch.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::module::NAME;

/// What the module and its JavaScript are to weigh at most, compressed with Brotli: 180 KB of 1000
/// bytes. They are fetched after the first paint; at twice, a slow telephone answers from the server
/// for seconds.
const BUDGET: usize = 180_000;

/// The highest quality: files are compressed once and sent often.
const BROTLI_QUALITY: i32 = 11;

/// Bytes of a file, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let params = BrotliEncoderParams {
            quality: BROTLI_QUALITY,
            size_hint: bytes.len(),
            ..BrotliEncoderParams::default()
        };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
        Ok(Self {
            raw: bytes.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn within_budget(self) -> bool {
        self.brotli <= BUDGET
    }
}

/// Prints the sizes of what a page fetches. Whether they keep the budget.
pub(crate) fn report(folder: &Path) -> Result<bool> {
    let mut out = io::stdout().lock();
    writeln!(out, "{:26} {:>9} {:>9} {:>9}", "", "raw", "gzip", "Brotli")?;
    let mut row = |name: &str, size: Size| {
        let Size { raw, gzip, brotli } = size;
        writeln!(out, "{name:26} {raw:9} {gzip:9} {brotli:9}")
    };
    let mut total = Size::default();
    for name in [format!("{NAME}_bg.wasm"), format!("{NAME}.js")] {
        let bytes = fs::read(folder.join(&name)).with_context(|| name.clone())?;
        let size = Size::of(&bytes)?;
        row(&name, size)?;
        total = total.plus(size);
    }
    row("in all", total)?;
    if !total.within_budget() {
        writeln!(
            out,
            "wasm: {} bytes above the budget of {BUDGET} (Brotli)",
            total.brotli - BUDGET
        )?;
    }
    Ok(total.within_budget())
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, Size};

    #[test]
    fn what_repeats_itself_shrinks_and_what_it_cannot_be_read_from_is_counted_in_full() {
        let size = Size::of(&[7; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 100, "{size:?}");
    }

    #[test]
    fn the_budget_is_for_all_files_together() {
        let half = Size {
            brotli: BUDGET / 2 + 1,
            ..Size::default()
        };
        assert!(half.within_budget());
        assert!(!half.plus(half).within_budget());
    }
}
