//! Whole files of pieces.

/// A script.
pub(super) fn php(code: &str) -> String {
    format!("<?php\n{code}\n")
}

/// A file of a package, whose imports its editor adds.
pub(super) fn go(code: &str) -> String {
    if code.contains("package ") {
        code.to_owned()
    } else {
        format!("package main\n\n{code}\n")
    }
}

/// Directives that stand beside servers, not in one.
const BESIDE_SERVERS: [&str; 11] = [
    "server",
    "map",
    "geo",
    "upstream",
    "limit_req_zone",
    "limit_conn_zone",
    "proxy_cache_path",
    "log_format",
    "split_clients",
    "js_import",
    "limit_req_status",
];

/// A configuration with one server, unless the piece has its own.
pub(super) fn nginx(code: &str) -> String {
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines
        .clone()
        .find(|line| !line.starts_with('#'))
        .unwrap_or_default();
    let word = first.split([' ', '{']).next().unwrap_or_default();
    let inside = if BESIDE_SERVERS.contains(&word) {
        code.to_owned()
    } else {
        format!("server {{\n{code}\n}}")
    };
    format!("pid /tmp/none.pid;\nevents {{}}\nhttp {{\n{inside}\n}}\n")
}

/// Whether a fault is the machine's, not the code's: a certificate that is not there, a name that
/// nobody resolves, a port or a folder that belongs to others, a server older than a directive.
pub(super) fn is_of_this_machine(fault: &str) -> bool {
    const SIGNS: [&str; 7] = [
        "cannot load certificate",
        "host not found",
        "Permission denied",
        "Address already in use",
        "unknown directive \"early_hints\"",
        "mkdir()",
        "No such file or directory",
    ];
    SIGNS.iter().any(|sign| fault.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::nginx;

    #[test]
    fn a_piece_of_a_server_gets_one_and_a_server_gets_none() {
        assert_eq!(nginx("return 404;").matches("server {").count(), 1);
        assert_eq!(
            nginx("# two\nserver {\n}\nserver {\n}")
                .matches("server {")
                .count(),
            2
        );
        assert_eq!(
            nginx("map $a $b {\n}\nserver {\n}")
                .matches("server {")
                .count(),
            1
        );
    }
}
