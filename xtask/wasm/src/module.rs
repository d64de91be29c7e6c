//! From the crate to a module with its JavaScript, for browsers and for Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";

/// The package, and the folder of what is made of it.
const PACKAGE: &str = "statusbook-wasm";

/// The profile of the root manifest: size first.
const PROFILE: &str = "wasm";

/// Name of the files: `statusbook_wasm.js`, `statusbook_wasm_bg.wasm`.
pub(crate) const NAME: &str = "statusbook_wasm";

/// The folders that were written.
pub(crate) struct Built {
    /// An ECMAScript module that fetches the engine beside it.
    pub(crate) web: PathBuf,
    /// A `CommonJS` module that reads the engine from the disk.
    pub(crate) nodejs: PathBuf,
}

/// Compiles the crate and writes both variants, each folder anew.
pub(crate) fn build() -> Result<Built> {
    install_target()?;
    cargo(&[
        "build",
        "--quiet",
        "--package",
        PACKAGE,
        "--target",
        TARGET,
        "--profile",
        PROFILE,
    ])?;
    let target = target_directory()?;
    let input = target
        .join(TARGET)
        .join(PROFILE)
        .join(NAME)
        .with_extension("wasm");
    let built = Built {
        web: target.join(PACKAGE).join("web"),
        nodejs: target.join(PACKAGE).join("nodejs"),
    };
    let mut web = Bindgen::new();
    write(web.web(true)?, &input, &built.web)?;
    let mut nodejs = Bindgen::new();
    write(nodejs.nodejs(true)?, &input, &built.nodejs)?;
    Ok(built)
}

fn write(bindgen: &mut Bindgen, input: &Path, output: &Path) -> Result<()> {
    if output.exists() {
        fs::remove_dir_all(output).with_context(|| output.display().to_string())?;
    }
    bindgen
        .input_path(input)
        // Only debuggers and curious people read these.
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(output)
        .with_context(|| format!("bindings of {}", input.display()))
}

/// Adds the compiler's target where it is missing, so that one command is enough on a new machine.
fn install_target() -> Result<()> {
    let libraries = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root()?)
        .output()
        .context("rustc --print target-libdir")?;
    let path = String::from_utf8_lossy(&libraries.stdout);
    if Path::new(path.trim()).exists() {
        return Ok(());
    }
    let status = Command::new("rustup")
        .args(["target", "add", TARGET])
        .current_dir(root()?)
        .status()
        .context("rustup")?;
    ensure!(status.success(), "rustup target add {TARGET} failed");
    Ok(())
}

/// Where cargo builds, whoever moved it by which setting.
fn target_directory() -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let text = cargo(&["metadata", "--format-version", "1", "--no-deps"])?;
    let metadata: Metadata = serde_json::from_slice(&text).context("cargo metadata")?;
    Ok(metadata.target_directory)
}

/// What cargo prints.
fn cargo(args: &[&str]) -> Result<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(args)
        .current_dir(root()?)
        .stderr(std::process::Stdio::inherit())
        .output()
        .with_context(|| format!("cargo {}", args.join(" ")))?;
    ensure!(output.status.success(), "cargo {} failed", args.join(" "));
    Ok(output.stdout)
}
