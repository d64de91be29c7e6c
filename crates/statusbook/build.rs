//! Writes the book's tables and its search index. All the work is in `statusbook-data`.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Path::new("../../data");
    println!("cargo::rerun-if-changed={}", data.display());
    let (corpus, faults) = statusbook_data::check(data);
    if !faults.is_empty() {
        let list: Vec<String> = faults.iter().map(|fault| format!("data/{fault}")).collect();
        return Err(list.join("\n").into());
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("book.rs"), statusbook_data::emit::book(&corpus)?)?;
    fs::write(
        out.join("index.bin"),
        statusbook_data::emit::index(&corpus)?,
    )?;
    Ok(())
}
