//! The README's examples say what the program says.

use crate::run::{command, finish};

#[test]
fn every_example_of_the_readme_prints_what_the_readme_says() {
    let readme = include_str!("../../../../README.md");
    let examples: Vec<&str> = readme
        .split("```console\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(examples.len() >= 5, "{} examples", examples.len());
    for example in examples {
        let (line, expected) = example.split_once('\n').unwrap();
        let words = line.strip_prefix("$ statusbook ").unwrap();
        // Quotes only keep words together, which a search does not mind.
        let words: Vec<String> = words
            .split(' ')
            .map(|word| word.replace('\'', ""))
            .collect();
        let run = finish(command().args(&words), "");
        assert_eq!(format!("{}{}", run.out, run.err), expected, "{line}");
    }
}
