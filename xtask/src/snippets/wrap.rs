//! Whole files of pieces.

/// A script.
pub(super) fn php(code: &str) -> String {
    format!("<?php\n{code}\n")
}

/// A configuration with what every section needs.
pub(super) fn haproxy(code: &str) -> String {
    let has_front = code
        .lines()
        .any(|line| line.starts_with("frontend") || line.starts_with("listen"));
    let front = if has_front {
        ""
    } else {
        "frontend none\n    bind 127.0.0.1:8080\n"
    };
    format!(
        "defaults\n    mode http\n    timeout connect 5s\n    timeout client 30s\n    timeout server 30s\n\n{code}\n\n{front}"
    )
}

/// Where Debian keeps Apache's modules.
const MODULES: &str = "/usr/lib/apache2/modules";

/// A virtual host, with every module that can be loaded beside the others.
pub(super) fn apache(code: &str) -> String {
    let files = std::fs::read_dir(MODULES)
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let mut modules: Vec<String> = files
        .filter_map(|file| file.file_name().into_string().ok())
        .filter_map(|file| Some(file.strip_prefix("mod_")?.strip_suffix(".so")?.to_owned()))
        .filter(|name| {
            name == "mpm_event"
                || !(name.starts_with("mpm_") || NEEDS_MORE.contains(&name.as_str()))
        })
        .collect();
    // What others build upon comes first.
    let order = |name: &str| {
        FIRST
            .iter()
            .position(|first| *first == name)
            .unwrap_or(FIRST.len())
    };
    modules.sort_by(|a, b| order(a).cmp(&order(b)).then(a.cmp(b)));
    let load = modules.iter().fold(String::new(), |load, name| {
        load + &format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n")
    });
    format!(
        "ServerRoot /tmp\nServerName example.com\nPidFile /tmp/none.pid\nErrorLog /dev/null\n{load}<VirtualHost 127.0.0.1:8080>\n{code}\n</VirtualHost>\n"
    )
}

/// Modules that others build upon.
const FIRST: [&str; 9] = [
    "mpm_event",
    "authn_core",
    "authz_core",
    "watchdog",
    "dav",
    "cache",
    "session",
    "proxy",
    "ldap",
];

/// Modules that do not load without settings of their own, or not beside others.
const NEEDS_MORE: [&str; 9] = [
    "cgi",
    "suexec",
    "heartbeat",
    "heartmonitor",
    "tls",
    "md",
    "lbmethod_heartbeat",
    "auth_form",
    "lua",
];

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
    const SIGNS: [&str; 12] = [
        "failed to open pattern file",
        "could not resolve address",
        "unable to stat SSL certificate",
        "does not exist or is empty",
        "cannot load certificate",
        "host not found",
        "Permission denied",
        "Address already in use",
        "unknown directive \"early_hints\"",
        "mkdir()",
        "No such file or directory",
        "loading certificates: open",
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
