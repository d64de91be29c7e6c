//! The site in a real browser: installs what is missing, builds the site, runs `tests/browser`.

use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::ci::cargo;
use crate::{root, target, wasm};

/// Names under which Chromium is found.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Runs every test. Whether all passed.
pub(crate) fn run() -> Result<bool> {
    // A browser that hangs is to fail, not to hang CI.
    node(&["--test", "--test-timeout=180000", "."], &[])
}

/// Measures with judged queries, with the optimised server. Whether the bars are kept.
pub(crate) fn bench(queries: &Path) -> Result<bool> {
    let queries = queries.canonicalize()?;
    let queries = queries.to_str().context("a path is UTF-8")?;
    node(&["bench.mjs", queries], &["--release"])
}

/// Runs Node beside the tests, with everything in place that they need.
fn node(args: &[&str], profile: &[&str]) -> Result<bool> {
    let tests = root()?.join("tests/browser");
    install_browser()?;
    install_packages(&tests)?;
    let engine = target()?.join("statusbook-wasm/web/statusbook_wasm_bg.wasm");
    if !engine.exists() && !wasm::run(false)? {
        return Ok(false);
    }
    let mut build = vec![
        "build",
        "--quiet",
        "--package",
        "statusbook-server",
        "--example",
        "serve",
    ];
    build.extend(profile);
    if !cargo(&build)? {
        return Ok(false);
    }
    let folder = if profile.is_empty() {
        "debug"
    } else {
        "release"
    };
    let status = Command::new("node")
        .args(args)
        .current_dir(&tests)
        .env(
            "STATUSBOOK_SERVER",
            target()?.join(folder).join("examples/serve"),
        )
        .status()
        .context("node")?;
    Ok(status.success())
}

/// Debian's Chromium, where no browser is there and we may install one.
fn install_browser() -> Result<()> {
    if BROWSERS.iter().any(|name| is_on_path(name)) {
        return Ok(());
    }
    writeln!(
        io::stdout(),
        "browser: none found; apt-get install chromium"
    )?;
    for args in [
        &["update"][..],
        &["install", "-y", "--no-install-recommends", "chromium"],
    ] {
        let status = Command::new("apt-get")
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .status()
            .context("apt-get")?;
        ensure!(
            status.success(),
            "no browser; install one of {} and try again",
            BROWSERS.join(", ")
        );
    }
    Ok(())
}

fn is_on_path(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).exists()))
}

/// The versions of the lock file.
fn install_packages(tests: &Path) -> Result<()> {
    if tests.join("node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--silent"])
        .current_dir(tests)
        .status()
        .context("npm")?;
    ensure!(status.success(), "npm ci failed");
    Ok(())
}
