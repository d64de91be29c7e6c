//! What no other tool checks: sizes, names of machines, the shape of text files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::root;

/// Lines after which a source file has a seam somewhere.
const LONGEST: usize = 500;

/// Prints every fault.
pub(crate) fn run() -> Result<bool> {
    let root = root()?;
    let mut faults = Vec::new();
    for name in tracked(&root)? {
        // What git does not read as text is not ours to judge.
        let Ok(text) = fs::read_to_string(root.join(&name)) else {
            continue;
        };
        check(&name, &text, &mut faults);
    }
    let mut out = io::stdout().lock();
    for fault in &faults {
        writeln!(out, "{fault}")?;
    }
    Ok(faults.is_empty())
}

/// The files that git tracks, and those it would.
fn tracked(root: &Path) -> Result<Vec<String>> {
    let list = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("git ls-files")?;
    ensure!(list.status.success(), "git ls-files failed");
    let names = String::from_utf8(list.stdout).context("names of files are UTF-8")?;
    Ok(names.lines().map(str::to_owned).collect())
}

fn check(name: &str, text: &str, faults: &mut Vec<String>) {
    let ending = Path::new(name)
        .extension()
        .and_then(|ext| ext.to_str())
        .unwrap_or_default();
    let is_source = matches!(ending, "rs" | "js" | "css" | "html");
    let lines = text.lines().count();
    if is_source && lines > LONGEST {
        faults.push(format!(
            "{name}:1: {lines} lines; above {LONGEST} look for the seam"
        ));
    }
    for (line, at) in text.lines().zip(1..) {
        if line.ends_with([' ', '\t']) && ending != "md" {
            faults.push(format!("{name}:{at}: space at the end of the line"));
        }
        let home = ["/home/", "/root/", "/Users/"]
            .iter()
            .any(|home| line.contains(home));
        // Data quotes log lines and messages of real software, paths and all.
        if home
            && !name.starts_with("data/")
            && !name.starts_with("tests/")
            && !name.ends_with("tidy.rs")
        {
            faults.push(format!("{name}:{at}: a path of one machine"));
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        faults.push(format!(
            "{name}:{lines}: no line break at the end of the file"
        ));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_fault_of_a_file_is_named_with_its_line() {
        let mut faults = Vec::new();
        super::check("x.rs", "let a = 1; \n// see /home/me/notes", &mut faults);
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(faults.iter().all(|fault| fault.starts_with("x.rs:")));
    }
}
