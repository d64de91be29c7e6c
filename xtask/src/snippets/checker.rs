//! How the code of one language, or of one program, is read.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::{install, place, wrap};

/// A program that reads code and does not run it.
pub(super) struct Checker {
    /// The software or the language, as `software.toml` names it.
    pub(super) reads: &'static str,
    /// The program.
    pub(super) program: &'static str,
    /// Where it comes from.
    pub(super) from: From,
    /// What stands before the file's name.
    pub(super) before: &'static [&'static str],
    /// What the file is called.
    pub(super) extension: &'static str,
    /// Makes a whole file of a piece.
    pub(super) whole: fn(&str) -> String,
    /// Whether a line of what the program says is not about the piece.
    pub(super) is_beside: fn(&str) -> bool,
    /// What it is worth that nothing was found.
    pub(super) worth: &'static str,
}

/// Where a program comes from.
pub(super) enum From {
    /// A Debian package.
    Debian(&'static str),
    /// `requirements.txt`.
    Pinned,
    /// It is there, or it is not: a compiler is too much to install for its parser.
    Toolchain,
}

/// A line of a file, if the program named one.
type Line = Option<usize>;

/// What a program says of a piece.
pub(super) struct Verdict<Place> {
    /// What it has against it, and where.
    pub(super) faults: Vec<(Place, String)>,
    /// Whether it stopped at something that this machine lacks.
    pub(super) is_cut_short: bool,
}

/// Lines of one fault that are shown; what follows is where the program itself stood.
const SHOWN: usize = 4;

impl Checker {
    /// Whether the program is there, now or after it was installed.
    pub(super) fn is_there(&self, pinned: Option<&Path>) -> bool {
        match self.from {
            From::Debian(package) => self.answers() || (install::debian(package) && self.answers()),
            From::Pinned => pinned.is_some(),
            From::Toolchain => self.answers(),
        }
    }

    fn answers(&self) -> bool {
        let version = match self.program {
            "nginx" | "haproxy" | "apache2" => "-v",
            "gofmt" => "-h",
            _ => "--version",
        };
        let asked = Command::new(self.program)
            .arg(version)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        // gofmt calls it a failure to be asked for help.
        asked.is_ok_and(|status| status.success() || self.program == "gofmt")
    }

    /// What the program says of a file.
    pub(super) fn verdict(&self, file: &Path, pinned: Option<&Path>) -> Result<Verdict<Line>> {
        let mut command = Command::new(self.program);
        if let (From::Pinned, Some(folder)) = (&self.from, pinned) {
            let own = folder.join("bin").join(self.program);
            if own.exists() {
                command = Command::new(own);
            }
            command.env("PYTHONPATH", folder);
        }
        // What a program says is read here, so it is to say it in English.
        command.env("LC_ALL", "C.UTF-8");
        if let Some(folder) = file.parent() {
            // Caddy makes its own certificates while it tests.
            command.env("XDG_DATA_HOME", folder);
            command.env("XDG_CONFIG_HOME", folder);
        }
        let output = command
            .args(self.before)
            .arg(file)
            .stdin(Stdio::null())
            .output()
            .with_context(|| self.program.to_owned())?;
        if output.status.success() {
            return Ok(Verdict {
                faults: Vec::new(),
                is_cut_short: false,
            });
        }
        let said = String::from_utf8_lossy(&output.stderr);
        if said.trim().is_empty() {
            let silent = format!("{}: {}", self.program, output.status);
            return Ok(Verdict {
                faults: vec![(None, silent)],
                is_cut_short: false,
            });
        }
        // Most name the file by its path, javac without its folder.
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let said = said.replace(&*file.to_string_lossy(), &name);
        let mut faults = self.sorted(&said, &name);
        let said = faults.len();
        faults.retain(|(_, text)| !wrap::is_of_this_machine(text));
        Ok(Verdict {
            is_cut_short: faults.len() < said,
            faults,
        })
    }

    /// A fault for each line that names a place, with the lines that follow it.
    fn sorted(&self, said: &str, file: &str) -> Vec<(Line, String)> {
        let mut faults = Vec::<(Line, Vec<String>)>::new();
        let lines = said.lines().filter(|line| !line.trim().is_empty());
        for line in lines.filter(|line| !(self.is_beside)(line)) {
            let (at, text) = match place::named(line, file) {
                Some((at, text)) => (Some(at), text),
                None => (None, line.to_owned()),
            };
            let text = text.trim().to_owned();
            match faults.last_mut() {
                Some((of, texts)) if at.is_none() || of.is_none() => {
                    *of = of.or(at);
                    texts.push(text);
                }
                _ => faults.push((at, vec![text])),
            }
        }
        let short = |texts: Vec<String>| {
            let texts = texts.into_iter().filter(|text| !text.is_empty());
            texts.take(SHOWN).collect::<Vec<_>>().join(" | ")
        };
        let faults = faults.into_iter();
        faults.map(|(at, texts)| (at, short(texts))).collect()
    }
}
