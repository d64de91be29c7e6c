//! `cargo xtask snippets`: whether the book's configuration and code is what its language allows.
//!
//! Each language has a program that reads and does not run: a compiler's parser, a server's test of
//! its configuration. What is not on the machine is installed where that can be done, and named as
//! left out where it cannot.

mod wrap;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use statusbook::{Setup, book};

/// How the code of a language is checked.
struct Checker {
    /// The language, as `software.toml` names it.
    language: &'static str,
    /// The program.
    program: &'static str,
    /// The Debian package that has it.
    package: &'static str,
    /// What stands before and after the file's name.
    before: &'static [&'static str],
    /// What the file is called.
    extension: &'static str,
    /// Makes a whole file of a piece.
    whole: fn(&str) -> String,
}

const CHECKERS: [Checker; 10] = [
    Checker {
        language: "javascript",
        program: "node",
        package: "nodejs",
        before: &["--check"],
        extension: "mjs",
        whole: str::to_owned,
    },
    Checker {
        language: "python",
        program: "python3",
        package: "python3",
        before: &["-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())"],
        extension: "py",
        whole: str::to_owned,
    },
    Checker {
        language: "rust",
        program: "rustfmt",
        package: "",
        before: &["--edition", "2024", "--emit", "stdout"],
        extension: "rs",
        whole: str::to_owned,
    },
    Checker {
        language: "php",
        program: "php",
        package: "php-cli",
        before: &["-l"],
        extension: "php",
        whole: wrap::php,
    },
    Checker {
        language: "ruby",
        program: "ruby",
        package: "ruby",
        before: &["-c"],
        extension: "rb",
        whole: str::to_owned,
    },
    Checker {
        language: "shell",
        program: "bash",
        package: "bash",
        before: &["-n"],
        extension: "sh",
        whole: str::to_owned,
    },
    Checker {
        language: "haproxy",
        program: "haproxy",
        package: "haproxy",
        before: &["-c", "-f"],
        extension: "cfg",
        whole: wrap::haproxy,
    },
    Checker {
        language: "apache",
        program: "apache2",
        package: "apache2-bin",
        before: &["-t", "-f"],
        extension: "conf",
        whole: wrap::apache,
    },
    // A compiler is too much to install for it.
    Checker {
        language: "go",
        program: "gofmt",
        package: "",
        before: &["-e"],
        extension: "go",
        whole: wrap::go,
    },
    Checker {
        language: "nginx",
        program: "nginx",
        package: "nginx-light",
        before: &["-t", "-q", "-c"],
        extension: "conf",
        whole: wrap::nginx,
    },
];

/// Checks every piece of code of the book. Whether all are sound.
pub(crate) fn run() -> Result<bool> {
    let folder = std::env::temp_dir().join(format!("statusbook-snippets-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let outcome = check_all(&folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

fn check_all(folder: &Path) -> Result<bool> {
    let mut out = io::stdout().lock();
    let mut by_language: BTreeMap<&str, Vec<(String, &Setup)>> = BTreeMap::new();
    for status in book().statuses {
        for setup in status.meanings.iter().flat_map(|m| m.practice.setups) {
            let of = by_language.entry(setup.software.language).or_default();
            of.push((format!("{:03}-{}", status.code, of.len()), setup));
        }
    }
    let mut is_sound = true;
    for (language, setups) in by_language {
        let checker = CHECKERS.iter().find(|checker| checker.language == language);
        let Some(checker) = checker.filter(|checker| checker.is_there()) else {
            writeln!(
                out,
                "snippets: {language}: {} not checked here",
                setups.len()
            )?;
            continue;
        };
        let mut faults = 0;
        for (name, setup) in &setups {
            let file = folder.join(name).with_extension(checker.extension);
            fs::write(&file, (checker.whole)(setup.code))?;
            if let Some(fault) = checker.fault(&file)? {
                faults += 1;
                writeln!(out, "snippets: {name} ({}): {fault}", setup.software.name)?;
            }
        }
        writeln!(
            out,
            "snippets: {language}: {} checked, {faults} faults",
            setups.len()
        )?;
        is_sound &= faults == 0;
    }
    Ok(is_sound)
}

impl Checker {
    /// Whether the program is there, now or after it was installed.
    fn is_there(&self) -> bool {
        let found = || {
            let version = match self.program {
                "nginx" | "haproxy" | "apache2" => "-v",
                "gofmt" => "-h",
                _ => "--version",
            };
            let mut command = Command::new(self.program);
            command
                .arg(version)
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            // gofmt calls it a failure to be asked for help.
            let asked = command.status();
            asked.is_ok_and(|status| status.success() || self.program == "gofmt")
        };
        found() || (!self.package.is_empty() && install(self.package) && found())
    }

    /// What the program has against a file, shortened.
    fn fault(&self, file: &Path) -> Result<Option<String>> {
        let output = Command::new(self.program)
            .args(self.before)
            .arg(file)
            .stdin(Stdio::null())
            .output()
            .with_context(|| self.program.to_owned())?;
        if output.status.success() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let lines = text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.contains("[NOTICE]"));
        let said: Vec<&str> = lines.take(3).collect();
        let said = said.join(" | ");
        Ok((!wrap::is_of_this_machine(&said)).then_some(said))
    }
}

/// Installs a Debian package, where the task may.
fn install(package: &str) -> bool {
    let apt = |args: &[&str]| {
        Command::new("apt-get")
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    apt(&["install", "-y", "-qq", package])
        || (apt(&["update", "-qq"]) && apt(&["install", "-y", "-qq", package]))
}
