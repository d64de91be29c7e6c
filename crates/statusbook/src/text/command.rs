//! Breaks a shell command between its arguments, so that it still works when copied.

use super::wrap::columns;
use super::{Role, Writer};

/// What ends a line that goes on.
const GOES_ON: &str = " \\";

impl Writer<'_> {
    /// Code as it stands, however long its lines are: broken, it would not work when copied.
    pub(super) fn code(&mut self, code: &str, indent: usize) {
        for line in code.lines() {
            self.pad(indent + 2);
            let mut painted = String::new();
            self.paint.paint(Role::Code, line, &mut painted);
            self.end(&painted);
        }
    }

    pub(super) fn command(&mut self, command: &str, indent: usize) {
        const PROMPT: &str = "$ ";
        let left = indent + PROMPT.len();
        let room = self.width.saturating_sub(left);
        let mut prompt = PROMPT;
        for line in broken(command, room) {
            self.pad(indent);
            self.out.push_str(prompt);
            let mut painted = String::new();
            self.paint.paint(Role::Code, &line, &mut painted);
            self.end(&painted);
            prompt = "    "; // further lines stand a little deeper
        }
    }
}

/// The command in lines of at most `width` columns (the further ones two fewer), broken only where
/// a backslash and a line break mean a space.
fn broken(command: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let arguments = arguments(command);
    let count = arguments.len();
    for (at, argument) in arguments.into_iter().enumerate() {
        let room = width.saturating_sub(if lines.len() > 1 { 2 } else { 0 });
        let tail = if at + 1 < count { GOES_ON.len() } else { 0 };
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(argument);
        } else if columns(line) + 1 + columns(argument) + tail <= room {
            line.push(' ');
            line.push_str(argument);
        } else {
            line.push_str(GOES_ON);
            lines.push(argument.to_owned());
        }
    }
    lines
}

/// The command cut at its spaces outside quotes.
fn arguments(command: &str) -> Vec<&str> {
    let mut quote = None;
    let mut escaped = false;
    command
        .split(|c: char| {
            let was_escaped = std::mem::take(&mut escaped);
            match (quote, c) {
                _ if was_escaped => return false,
                (None | Some('"'), '\\') => escaped = true,
                (None, '\'' | '"') => quote = Some(c),
                (Some(open), _) if open == c => quote = None,
                (None, ' ') => return true,
                _ => {}
            }
            false
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{arguments, broken};

    #[test]
    fn quotes_keep_their_spaces() {
        let line = r#"curl -H 'Accept: a/b' -d "a \" b" x\ y"#;
        assert_eq!(
            arguments(line),
            ["curl", "-H", "'Accept: a/b'", "-d", r#""a \" b""#, r"x\ y"]
        );
    }

    #[test]
    fn a_long_command_goes_on_behind_a_backslash() {
        let lines = broken("curl -sI -H 'Accept: text/html' https://example.com/", 24);
        assert_eq!(
            lines,
            [
                r"curl -sI -H \",
                r"'Accept: text/html' \",
                "https://example.com/"
            ]
        );
    }

    #[test]
    fn joined_again_it_is_the_same_command() {
        for status in crate::book().statuses {
            for cause in status.meanings.iter().flat_map(|meaning| meaning.causes) {
                let Some(run) = cause.run else { continue };
                assert_eq!(
                    broken(run, 40).join(" ").replace(" \\ ", " "),
                    run,
                    "{}",
                    status.code
                );
            }
        }
    }
}
