//! Which program reads what, and what it is worth.

use super::checker::{Checker, From};
use super::{java, wrap};

/// What is said of a compiler's or an interpreter's parser.
const PARSED: &str = "parsed only";

/// What is said of a server's test.
const TESTED: &str = "tested by the server itself";

/// What most have in common.
const PLAIN: Checker = Checker {
    reads: "",
    program: "",
    from: From::Toolchain,
    before: &[],
    extension: "txt",
    whole: str::to_owned,
    is_beside: |_| false,
    worth: PARSED,
};

pub(super) const CHECKERS: [Checker; 14] = [
    Checker {
        reads: "javascript",
        program: "node",
        from: From::Debian("nodejs"),
        before: &["--check"],
        extension: "mjs",
        ..PLAIN
    },
    Checker {
        reads: "python",
        program: "python3",
        from: From::Debian("python3"),
        before: &["-c", include_str!("programs/parse_python.py")],
        extension: "py",
        ..PLAIN
    },
    Checker {
        reads: "rust",
        program: "rustfmt",
        before: &["--edition", "2024", "--emit", "stdout"],
        extension: "rs",
        ..PLAIN
    },
    Checker {
        reads: "php",
        program: "php",
        from: From::Debian("php-cli"),
        before: &["-l"],
        extension: "php",
        whole: wrap::php,
        ..PLAIN
    },
    Checker {
        reads: "ruby",
        program: "ruby",
        from: From::Debian("ruby"),
        before: &["-c"],
        extension: "rb",
        ..PLAIN
    },
    Checker {
        reads: "shell",
        program: "bash",
        from: From::Debian("bash"),
        before: &["-n"],
        extension: "sh",
        ..PLAIN
    },
    Checker {
        reads: "go",
        program: "gofmt",
        before: &["-e"],
        extension: "go",
        whole: wrap::go,
        ..PLAIN
    },
    Checker {
        reads: "java",
        program: "javac",
        from: From::Debian("default-jdk-headless"),
        // Types are looked at although names are missing; what is said is for programs.
        before: &[
            "-proc:none",
            "-XDrawDiagnostics",
            "-XDshould-stop.ifError=FLOW",
        ],
        extension: "java",
        whole: java::whole,
        is_beside: java::is_beside,
        worth: "parsed, types checked against Java's own library, Spring's not known",
    },
    // Microsoft's compiler is neither in Debian nor on PyPI.
    Checker {
        reads: "csharp",
        program: "python3",
        from: From::Pinned,
        before: &["-c", include_str!("programs/parse_csharp.py")],
        extension: "cs",
        worth: "parsed only, by an editor's grammar, which is more lenient than the compiler",
        ..PLAIN
    },
    Checker {
        reads: "haproxy",
        program: "haproxy",
        from: From::Debian("haproxy"),
        // Names of servers that nobody resolves are none of its concern.
        before: &["-c", "-dr", "-f"],
        extension: "cfg",
        whole: wrap::haproxy,
        is_beside: |line| line.contains("[NOTICE]"),
        worth: TESTED,
    },
    Checker {
        reads: "apache",
        program: "apache2",
        from: From::Debian("apache2-bin"),
        before: &["-t", "-f"],
        extension: "conf",
        whole: wrap::apache,
        worth: TESTED,
        ..PLAIN
    },
    Checker {
        reads: "nginx",
        program: "nginx",
        from: From::Debian("nginx-light"),
        before: &["-t", "-q", "-c"],
        extension: "conf",
        whole: wrap::nginx,
        worth: TESTED,
        ..PLAIN
    },
    // Debian's is years behind the version that the book is about.
    Checker {
        reads: "caddy",
        program: "caddy",
        from: From::Pinned,
        before: &["validate", "--adapter", "caddyfile", "--config"],
        extension: "caddyfile",
        is_beside: |line| line.starts_with("{\"level\":"),
        worth: TESTED,
        ..PLAIN
    },
    Checker {
        reads: "envoy",
        program: "python3",
        from: From::Pinned,
        before: &["-c", include_str!("programs/test_envoy.py")],
        extension: "yaml",
        worth: TESTED,
        ..PLAIN
    },
];
