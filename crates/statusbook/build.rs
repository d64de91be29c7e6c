//! Writes the book's tables. All the work is in `statusbook-data`.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Path::new("../../data");
    for source in [
        "status",
        "diagnostics",
        "constants.csv",
        "documents.toml",
        "issuers.toml",
        "libraries.toml",
        "phrases.csv",
        "words.toml",
    ] {
        println!("cargo::rerun-if-changed={}", data.join(source).display());
    }
    let (corpus, faults) = statusbook_data::check(data);
    if !faults.is_empty() {
        let list: Vec<String> = faults.iter().map(|fault| format!("data/{fault}")).collect();
        return Err(list.join("\n").into());
    }
    let out = env::var("OUT_DIR")?;
    fs::write(
        Path::new(&out).join("book.rs"),
        statusbook_data::emit::book(&corpus)?,
    )?;
    Ok(())
}
