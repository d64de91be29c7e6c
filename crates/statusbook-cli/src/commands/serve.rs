//! `statusbook serve`: the site and the JSON API on this machine.

use std::net::SocketAddr;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::Found;
use crate::args::ServeArgs;

/// Serves until interrupted.
pub(super) fn run(args: &ServeArgs) -> Result<Found> {
    let open = args.open;
    statusbook_server::serve(args.listen, move |bound| ready(bound, open))
        .with_context(|| format!("cannot serve on {}", args.listen))?;
    Ok(Found::Yes)
}

/// Says where the site is, on standard error: standard output is for answers.
fn ready(bound: SocketAddr, open: bool) {
    let url = format!("http://{bound}/");
    anstream::eprintln!("Statusbook is at {url} (Ctrl-C ends it)");
    if open && !opened(&url) {
        anstream::eprintln!("no browser could be started; open {url} yourself");
    }
}

fn opened(url: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().is_ok()
}
