//! Makes the assets ready to send: lean, named after their bytes, compressed as small as it goes;
//! and draws the previews.
//!
//! The browser's engine is taken along if `cargo xtask wasm` has made it; `STATUSBOOK_WASM` names
//! another folder. Without it, pages search through the server.

mod preview;
mod script;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Runs before the first paint, and so by itself.
const EARLY: &str = "early.js";

/// The other scripts, each after those it imports. They are sent as one, named after the last.
const MODULES: [&str; 9] = [
    "announce.js",
    "engine.js",
    "hits.js",
    "search.js",
    "keys.js",
    "settings.js",
    "copy.js",
    "table.js",
    MAIN,
];
const MAIN: &str = "main.js";

const STYLES: [&str; 1] = ["site.css"];
const PICTURES: [&str; 1] = ["favicon.svg"];

/// What `cargo xtask wasm` writes; the engine's own script names the module by an argument.
const ENGINE: [&str; 2] = ["statusbook_wasm_bg.wasm", "statusbook_wasm.js"];

fn main() -> Result<()> {
    let mut assets = Assets::default();
    let sources = Path::new("assets");
    tell("rerun-if-changed=assets")?;
    let engine = engine_folder()?;
    for name in ENGINE {
        match fs::read(engine.join(name)) {
            Ok(bytes) => assets.add(name, bytes)?,
            // Scripts find an empty address and ask the server.
            Err(_) => assets.names.push((name, String::new())),
        }
    }
    let read = |name| {
        let path = sources.join(name);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        anyhow::Ok(lean(&text))
    };
    for name in STYLES.into_iter().chain([EARLY]) {
        assets.add(name, read(name)?.into_bytes())?;
    }
    let mut main = String::new();
    for name in MODULES {
        script::append(&mut main, name, &read(name)?)?;
    }
    assets.add(MAIN, assets.link(&main).into_bytes())?;
    for name in PICTURES {
        assets.add(name, fs::read(sources.join(name))?)?;
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for source in preview::SOURCES {
        tell(&format!("rerun-if-changed={source}"))?;
    }
    preview::write(&out)?;
    assets.write(&out)
}

/// Tells cargo something.
fn tell(what: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "cargo::{what}")?)
}

/// Where the browser's engine is, or would be. The folder is made, so that cargo can watch it.
fn engine_folder() -> Result<PathBuf> {
    tell("rerun-if-env-changed=STATUSBOOK_WASM")?;
    let folder = match env::var_os("STATUSBOOK_WASM") {
        Some(folder) => PathBuf::from(folder),
        None => target_folder()?.join("statusbook-wasm/web"),
    };
    fs::create_dir_all(&folder)?;
    tell(&format!("rerun-if-changed={}", folder.display()))?;
    Ok(folder)
}

/// The workspace's target folder: cargo tells a build script only of a folder far inside it.
fn target_folder() -> Result<PathBuf> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let profile = out.ancestors().nth(3).context("OUT_DIR is short")?;
    // With `--target` there is one more folder in between.
    let above = profile.parent().context("OUT_DIR is short")?;
    let is_for_target = above
        .file_name()
        .is_some_and(|name| name.to_str() == env::var("TARGET").ok().as_deref());
    let target = if is_for_target {
        above.parent()
    } else {
        Some(above)
    };
    Ok(target.context("OUT_DIR is short")?.to_owned())
}

/// A text without lines that are comments and without indentation: nobody's browser reads those.
/// By the house's style a comment has lines of its own, and no string has several lines.
fn lean(text: &str) -> String {
    let mut lean = String::new();
    let mut is_comment = false;
    for line in text.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    lean
}

/// The assets so far.
#[derive(Default)]
struct Assets {
    /// A file's name, and the address where it is served; empty for what is missing.
    names: Vec<(&'static str, String)>,
    files: Vec<(String, Vec<u8>)>,
}

impl Assets {
    fn add(&mut self, name: &'static str, bytes: Vec<u8>) -> Result<()> {
        let (stem, ending) = name.rsplit_once('.').context("an asset has an ending")?;
        let served = format!("{stem}-{:016x}.{ending}", fingerprint(&bytes));
        self.names.push((name, format!("/assets/{served}")));
        self.files.push((served, bytes));
        Ok(())
    }

    /// Puts the addresses of assets where a text names them: `"./keys.js"`.
    fn link(&self, text: &str) -> String {
        self.names
            .iter()
            .fold(text.to_owned(), |text, (name, address)| {
                text.replace(&format!("\"./{name}\""), &format!("\"{address}\""))
            })
    }

    /// Writes the files and the table of them.
    fn write(&self, out: &Path) -> Result<()> {
        let mut table = String::from("pub(crate) static ASSETS: &[Asset] = &[\n");
        for (name, bytes) in &self.files {
            fs::write(out.join(name), bytes)?;
            fs::write(out.join(format!("{name}.br")), brotli(bytes)?)?;
            fs::write(out.join(format!("{name}.gz")), gzip(bytes)?)?;
            let include =
                |ending| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}{ending}\"))");
            writeln!(
                table,
                "Asset {{ name: \"{name}\", plain: {}, brotli: {}, gzip: {} }},",
                include(""),
                include(".br"),
                include(".gz"),
            )?;
        }
        table.push_str("];\n");
        for (name, address) in &self.names {
            let constant = constant(name);

            let note = if *name == ENGINE[0] {
                "#[expect(dead_code, reason = \"scripts alone name it\")]\n"
            } else {
                ""
            };
            writeln!(
                table,
                "/// Where `{name}` is.\n{note}pub(crate) const {constant}: &str = \"{address}\";"
            )?;
        }
        fs::write(out.join("assets.rs"), table)?;
        Ok(())
    }
}

/// The constant that holds a file's address.
fn constant(name: &str) -> String {
    name.replace(['.', '-'], "_").to_uppercase()
}

/// The same hash as the entity tags have.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let params = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut small, &params)?;
    Ok(small)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}
