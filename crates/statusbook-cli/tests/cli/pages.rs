//! Numbers, classes, prefixes, words.

use crate::run::{command, finish, statusbook};

#[test]
fn a_number_shows_its_page() {
    statusbook(["404"])
        .exits(0)
        .says("404 Not Found\n4xx client error · registered\n")
        .says("\nWhat to do now\n")
        .says("\nLikely causes\n")
        .says("\nConstants\n");
}

#[test]
fn a_class_and_a_prefix_are_shown_whole() {
    let class = statusbook(["4xx"]).exits(0).says("4xx client error\n");
    assert!(
        class
            .out
            .lines()
            .filter(|line| line.starts_with('4'))
            .count()
            > 40,
        "{class:#?}"
    );
    let prefix = statusbook(["42"])
        .exits(0)
        .says("429  Too Many Requests")
        .says("420  ");
    assert!(
        prefix
            .out
            .lines()
            .filter(|line| line.starts_with("42"))
            .count()
            >= 9,
        "{prefix:#?}"
    );
}

#[test]
fn words_are_a_search_and_a_clear_winner_shows_its_top() {
    statusbook(["too", "many", "requests"])
        .exits(0)
        .says("429 Too Many Requests\n")
        .says("Whose move ")
        .says("Retry ");
    statusbook(["HTTP/1.1 429 Too Many Requests"])
        .exits(0)
        .says("429 Too Many Requests\n");
    statusbook(["StatusTeapot"]).exits(0).says("418 ");
}

#[test]
fn an_identifier_is_not_the_number_in_it() {
    for (id, title) in [
        (
            "500.19",
            "500.19 Configuration data is invalid\nMicrosoft IIS",
        ),
        ("heroku/H12", "H12 Request timeout\nHeroku"),
        ("H12", "H12 Request timeout\nHeroku"),
    ] {
        let run = statusbook([id]).exits(0);
        assert!(run.out.starts_with(title), "{run:#?}");
    }
}

#[test]
fn an_unknown_number_names_its_neighbours() {
    let run = statusbook(["427"]).exits(1);
    assert_eq!(
        run.err,
        "no entry for 427 (4xx client error); near it: 426, 428\n"
    );
    assert_eq!(run.out, "");
    assert_eq!(statusbook(["show", "427"]).exits(1).err, run.err);
    assert_eq!(statusbook(["constants", "427"]).exits(1).err, run.err);
}

#[test]
fn nonsense_finds_nothing_and_names_a_way_on() {
    for words in [["xyzzyq"], ["8xx"]] {
        let run = statusbook(words).exits(1).warns("statusbook list");
        assert_eq!(run.out, "");
    }
}

#[test]
fn several_meanings_stand_apart() {
    let run = statusbook(["499"])
        .exits(0)
        .says("\nWhich meaning do you have?\n");
    for heading in [
        "What to do now: nginx",
        "  Esri ArcGIS: Token Required",
        "  Heroku: ",
    ] {
        assert!(
            run.out.lines().any(|line| line.starts_with(heading)),
            "{heading} in {run:#?}"
        );
    }
}

#[test]
fn an_issuer_and_a_section_can_be_picked() {
    statusbook(["show", "499", "--issuer", "heroku", "--section", "causes"])
        .exits(0)
        .says("H27")
        .keeps_quiet_about("What to do now");
    statusbook(["show", "404", "--issuer", "heroku"])
        .exits(1)
        .warns("heroku gives 404 no meaning");
    statusbook(["show", "404", "--section", "meanings"])
        .exits(1)
        .warns("statusbook show 404");
}

#[test]
fn a_page_keeps_to_the_columns_there_are() {
    for columns in [40, 80] {
        let set = columns.to_string();
        let run = finish(
            command()
                .args(["show", "429", "--section", "do"])
                .env("COLUMNS", set),
            "",
        );
        let widest = run
            .out
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap();
        assert!((columns - 15..=columns).contains(&widest), "{run:#?}");
    }
}

#[test]
fn without_words_there_is_the_list() {
    let run = statusbook([]).exits(0).says("404  Not Found");
    assert_eq!(run.out, statusbook(["list"]).exits(0).out);
}

#[test]
fn the_list_takes_filters() {
    statusbook(["list", "--class", "5xx", "--issuer", "cloudflare"])
        .exits(0)
        .says("522  Connection Timed Out")
        .keeps_quiet_about("500");
    let unused = statusbook(["list", "--standing", "unused"])
        .exits(0)
        .says("306")
        .says("418");
    assert_eq!(unused.out.lines().count(), 2, "{unused:#?}");
    statusbook(["list", "--class", "1xx", "--issuer", "cloudflare"])
        .exits(1)
        .warns("statusbook list");
}

#[test]
fn constants_come_by_number_by_language_and_by_library() {
    statusbook(["constants", "404", "--in", "go"])
        .exits(0)
        .says("http.StatusNotFound")
        .keeps_quiet_about("Python");
    statusbook(["constants", "go-net-http"])
        .exits(0)
        .says("418  http.StatusTeapot");
    statusbook(["constants", "413", "--in", "go-net-http"])
        .exits(0)
        .says("RequestEntityTooLarge");
}

#[test]
fn the_parts_of_an_explained_score_add_up() {
    let run = statusbook(["search", "--explain", "-n", "1", "not", "found"]).exits(0);
    let (head, parts) = run.out.split_once('\n').unwrap();
    assert!(head.starts_with("404 Not Found  "), "{run:#?}");
    let score: i32 = head.split(' ').next_back().unwrap().parse().unwrap();
    let worth = |line: &str| {
        line.split_whitespace()
            .nth(1)
            .unwrap()
            .parse::<i32>()
            .unwrap()
    };
    let sum: i32 = parts.lines().map(worth).sum();
    assert_eq!(score, sum, "{run:#?}");
    assert!(parts.lines().last().unwrap().starts_with("└─"), "{run:#?}");
}

#[test]
fn a_comparison_settles_it_first_and_shows_the_facts() {
    statusbook(["compare", "301", "308"])
        .exits(0)
        .says("Ask yourself")
        .says("same method and content")
        .says("Send it when");
    // In whichever order, and without a verdict where none was written.
    statusbook(["compare", "308", "301"])
        .exits(0)
        .says("Ask yourself");
    statusbook(["compare", "226", "418"])
        .exits(0)
        .says("Side by side")
        .keeps_quiet_about("Ask yourself");
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_way_on() {
    statusbook(["compare", "404", "404"])
        .exits(2)
        .warns("itself");
    statusbook(["compare", "404", "teapot"])
        .exits(2)
        .warns("three digits");
    statusbook(["compare", "404", "498", "427"]).exits(1);
}

#[test]
fn the_chooser_ends_at_a_status_with_its_clause() {
    let ends = |input: &str| finish(command().arg("choose"), input);
    let run = ends("1\n1\n1\n").exits(0);
    assert!(
        run.out.contains("200 OK") && run.out.contains("RFC 9110"),
        "{run:#?}"
    );
    let unknown = ends("12\n").exits(2);
    assert!(unknown.err.contains("a number from 1 to"), "{unknown:#?}");
    statusbook(["choose", "1", "1", "1"])
        .exits(0)
        .says("200 OK");
    statusbook(["choose", "--format", "json"])
        .exits(0)
        .says("\"start\":");
}
