//! A picture of few colours as PNG (ISO/IEC 15948), as small as Deflate makes it.

use std::io::Write as _;

use anyhow::{Result, ensure};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Pixels are indices into a palette; Deflate, the usual filters, no interlacing.
const FORMAT: [u8; 4] = [3, 0, 0, 0];

/// Colours that half a byte can name.
const FEW: usize = 16;

/// As hard as it can: a build takes the time, and above 9 it is two in a hundred less.
const LEVEL: u32 = 10;

/// A picture whose pixels are indices into a palette, two in a byte where they have room.
pub(crate) fn encode(width: usize, pixels: &[u8], palette: &[[u8; 3]]) -> Result<Vec<u8>> {
    ensure!(palette.len() <= 256, "too many colours");
    let (per_byte, depth) = if palette.len() <= FEW { (2, 4) } else { (1, 8) };
    let rows = pixels.chunks(width);
    let size = [width, rows.len()].map(|length| u32::try_from(length).map(u32::to_be_bytes));
    let [width, height] = size;
    let mut lines = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    for row in rows {
        // No filter: neighbours' indices have nothing to do with each other.
        lines.write_all(&[0])?;
        let bytes = row.chunks(per_byte).map(|pixels| match *pixels {
            [left, right] => left << 4 | right,
            _ => pixels[0] << (8 - depth),
        });
        lines.write_all(&bytes.collect::<Vec<u8>>())?;
    }
    let mut png = SIGNATURE.to_vec();
    chunk(
        &mut png,
        *b"IHDR",
        &[&width?[..], &height?, &[depth], &FORMAT].concat(),
    )?;
    chunk(&mut png, *b"PLTE", palette.as_flattened())?;
    chunk(&mut png, *b"IDAT", &lines.finish()?)?;
    chunk(&mut png, *b"IEND", &[])?;
    Ok(png)
}

fn chunk(png: &mut Vec<u8>, name: [u8; 4], data: &[u8]) -> Result<()> {
    let mut sum = Crc::new();
    sum.update(&name);
    sum.update(data);
    png.extend(u32::try_from(data.len())?.to_be_bytes());
    png.extend(name);
    png.extend(data);
    png.extend(sum.sum().to_be_bytes());
    Ok(())
}
