//! The site's modules as one: a browser that speaks HTTP/1.1 has better uses for its six
//! connections than ten small files.
//!
//! Each module becomes a function that gives what it exports, so that none sees another's names.
//! That takes modules of the plain form the house writes: imports of names from `./…`, one a line,
//! and `export` before a function.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};

/// Appends a module to those that it imports.
pub(crate) fn append(bundle: &mut String, name: &str, text: &str) -> Result<()> {
    let mut exports = Vec::new();
    writeln!(bundle, "const {} = (() => {{", variable(name))?;
    for line in text.lines() {
        if line.starts_with("import ") {
            writeln!(
                bundle,
                "{}",
                import(line).with_context(|| format!("{name}: {line}"))?
            )?;
        } else if let Some(declaration) = line.strip_prefix("export ") {
            exports.push(declared(declaration).with_context(|| format!("{name}: {line}"))?);
            writeln!(bundle, "{declaration}")?;
        } else {
            writeln!(bundle, "{line}")?;
        }
    }
    writeln!(bundle, "return {{ {} }};\n}})();", exports.join(", "))?;
    Ok(())
}

/// `import { start as copy } from "./copy.js";` as a constant.
fn import(line: &str) -> Result<String> {
    let line = line.trim_start_matches("import ").trim_end_matches(';');
    let Some((names, from)) = line.split_once(" from ") else {
        // For its effect alone: it has run by then.
        return Ok(String::new());
    };
    let file = from.trim_matches('"');
    let Some(name) = file.strip_prefix("./") else {
        bail!("only modules beside this one can be imported");
    };
    Ok(format!(
        "const {} = {};",
        names.replace(" as ", ": "),
        variable(name)
    ))
}

/// The name that a declaration declares.
fn declared(declaration: &str) -> Result<&str> {
    let name = declaration
        .trim_start_matches("async ")
        .strip_prefix("function ")
        .context("only functions are exported")?;
    Ok(name.split('(').next().unwrap_or(name))
}

/// What holds a module's exports.
fn variable(name: &str) -> String {
    name.replace(['.', '-'], "_")
}
