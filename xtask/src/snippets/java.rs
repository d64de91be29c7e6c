//! Java: pieces made whole, and which of the compiler's words are about them.

/// A file with the members or classes of the piece in a class, and Java's own names imported, as an
/// editor does it. Not those of `java.net.http`: Spring has its own of the same names.
pub(super) fn whole(code: &str) -> String {
    const OWN: [&str; 6] = [
        "java.io",
        "java.net",
        "java.time",
        "java.util",
        "java.util.concurrent",
        "java.util.function",
    ];
    let own = OWN.map(|name| format!("import {name}.*; ")).concat();
    let mut imports = code.lines().filter(|line| line.starts_with("import "));
    let last = imports
        .next_back()
        .and_then(|line| code.rfind(line).map(|at| at + line.len()));
    let (imports, rest) = code.split_at(last.unwrap_or(0));
    // On the lines of the piece, so that these keep their numbers.
    format!("{own}{imports} class Piece {{ {rest}}}\n")
}

/// Whether what javac says is about names that are not there: Spring's, and the reader's own classes
/// and fields. A name that Java's own classes lack is a fault.
pub(super) fn is_beside(line: &str) -> bool {
    let site = line
        .rsplit_once("(compiler.misc.location")
        .map_or("", |(_, site)| site);
    let is_missing = line.contains(": compiler.err.cant.resolve") && !site.contains(", java.");
    let is_package = line.contains(": compiler.err.doesnt.exist: ") && !line.contains(": java.");
    // `<any>` is the type of what is missing.
    let follows = line.contains("<any>");
    let is_count = line.ends_with(" error") || line.ends_with(" errors");
    let hints = ["compiler.warn.", "compiler.note.", "Picked up "];
    let is_hint = hints.iter().any(|hint| line.contains(hint));
    is_missing || is_package || follows || is_count || is_hint
}

#[cfg(test)]
mod tests {
    use super::{is_beside, whole};

    #[test]
    fn lines_of_java_keep_their_numbers() {
        let file = whole("import a.B;\nimport a.C;\n\nvoid a() {\n}\n");
        let line = file.lines().position(|line| line.starts_with("void a"));
        assert_eq!(line, Some(3), "{file}");
    }

    #[test]
    fn missing_names_of_others_are_no_fault_of_java() {
        let of = |site: &str| {
            format!(
                "A.java:1:2: compiler.err.cant.resolve.location.args: kindname.method, of, , , \
                 (compiler.misc.location: kindname.class, {site}, null)"
            )
        };
        assert!(is_beside(&of("Piece")));
        assert!(!is_beside(&of("java.util.Map")));
        assert!(!is_beside("A.java:1:2: compiler.err.expected: ';'"));
    }
}
