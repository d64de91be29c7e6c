//! A certificate for configuration that names one: servers stop reading where it is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Result;

use super::install;

/// A certificate and its key in one file of a folder, `None` where there is no `openssl`.
pub(super) fn made(folder: &Path) -> Result<Option<PathBuf>> {
    let file = folder.join("certificate.pem");
    let key = folder.join("key.pem");
    let make = || {
        Command::new("openssl")
            .args([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
            ])
            .args(["-subj", "/CN=example.com", "-out"])
            .arg(&file)
            .arg("-keyout")
            .arg(&key)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    if !(make() || (install::debian("openssl") && make())) {
        return Ok(None);
    }
    let both = fs::read_to_string(&file)? + &fs::read_to_string(&key)?;
    fs::write(&file, both)?;
    Ok(Some(file))
}

/// A text with that file in place of every certificate and key that it names by a whole path.
pub(super) fn named_in(text: &str, file: &Path) -> String {
    let ends = |letter: char| letter.is_whitespace() || ";\"'".contains(letter);
    let words = text.split_inclusive(ends).map(|word| {
        let path = word.trim_end_matches(ends);
        let is_one = [".pem", ".crt", ".key"]
            .iter()
            .any(|end| path.ends_with(end));
        if is_one && path.starts_with('/') {
            format!("{}{}", file.display(), &word[path.len()..])
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn whole_paths_of_certificates_are_replaced_and_nothing_else() {
        let text = "tls /a/b.pem /a/k.key\nssl_certificate /c.crt;\nroot /srv/pem; # b.pem";
        assert_eq!(
            super::named_in(text, Path::new("/x")),
            "tls /x /x\nssl_certificate /x;\nroot /srv/pem; # b.pem"
        );
    }
}
