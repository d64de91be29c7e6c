//! A picture of few colours as PNG.

use anyhow::{Result, ensure};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

/// Colours that half a byte can name.
const FEW: usize = 16;

/// As hard as it can: a build takes the time.
const LEVEL: u8 = 9;

/// A picture whose pixels are indices into a palette, two in a byte where they have room.
pub(crate) fn encode(width: usize, pixels: &[u8], palette: &[[u8; 3]]) -> Result<Vec<u8>> {
    ensure!(palette.len() <= 256, "too many colours");
    let (depth, per_byte) = if palette.len() <= FEW {
        (BitDepth::Four, 2)
    } else {
        (BitDepth::Eight, 1)
    };
    let rows = pixels.chunks(width);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width.try_into()?, rows.len().try_into()?);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(depth);
    encoder.set_palette(palette.as_flattened());
    // Neighbours' indices have nothing to do with each other.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(LEVEL));
    let parts = rows.flat_map(|row| row.chunks(per_byte));
    let packed = parts.map(|pixels| match *pixels {
        [one] if per_byte == 1 => one,
        [left, ref right @ ..] => left << 4 | right.first().copied().unwrap_or_default(),
        [] => 0,
    });
    let packed: Vec<u8> = packed.collect();
    encoder.write_header()?.write_image_data(&packed)?;
    Ok(bytes)
}
