//! The facts of every number as one table, sorted by `?sort=retry` or, downwards, `?sort=-retry`.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use statusbook::page::words;
use statusbook::view::FactsView;
use statusbook::{Class, Code, Status, book};

use super::{Frame, html};
use crate::accept::{Form, Wanted};
use crate::params::Params;
use crate::resource::json;

/// A column: its name in the address, its title, and what it says of a number.
struct Column {
    name: &'static str,
    title: &'static str,
    cell: fn(&Status) -> String,
}

/// The number is the first column; these follow it.
const NUMBER: Column = Column {
    name: "code",
    title: "Number",
    cell: |status| status.code.to_string(),
};
const COLUMNS: [Column; 8] = [
    Column {
        name: "phrase",
        title: "Phrase",
        cell: |status| status.phrase().to_owned(),
    },
    Column {
        name: "standing",
        title: "Standing",
        cell: |status| status.standing().to_string(),
    },
    Column {
        name: "move",
        title: "Whose move",
        cell: |status| status.lead().whose_move.to_string(),
    },
    Column {
        name: "retry",
        title: "Retry",
        cell: |status| words::retry(status.lead().retry.when).to_owned(),
    },
    Column {
        name: "cacheable",
        title: "Cacheable",
        cell: |status| {
            if status.facts().cacheable {
                "yes"
            } else {
                "no"
            }
            .to_owned()
        },
    },
    Column {
        name: "body",
        title: "Content",
        cell: |status| status.facts().content.to_string(),
    },
    Column {
        name: "redirect",
        title: "Next method",
        cell: |status| {
            let method = status.facts().redirect;
            method.map_or_else(String::new, |method| words::redirect(method).to_owned())
        },
    },
    Column {
        name: "headers",
        title: "Header fields",
        cell: |status| {
            let rules = status.facts().headers.iter();
            let said: Vec<String> = rules
                .map(|rule| format!("{} {}", rule.level, rule.name))
                .collect();
            said.join(", ")
        },
    },
];

#[derive(Template)]
#[template(path = "facts.html")]
struct Facts {
    frame: Frame,
    columns: Vec<&'static Column>,
    rows: Vec<Row>,
    /// What the table is sorted by.
    by: &'static str,
    is_down: bool,
}

struct Row {
    code: Code,
    class: Class,
    cells: Vec<String>,
}

/// `/facts`; as JSON it is `/api/v1/facts`.
pub(super) async fn show(params: Params, headers: HeaderMap) -> Response {
    let wanted = Wanted::by_headers(&headers);
    if wanted.form == Form::Json {
        let views: Vec<FactsView> = book().statuses.iter().map(Into::into).collect();
        return crate::resource::answer(wanted, json(&views));
    }
    let sort = params.filled("sort").unwrap_or_default();
    let is_down = sort.starts_with('-');
    let name = sort.trim_start_matches('-');
    let column = COLUMNS.iter().find(|column| column.name == name);
    let mut statuses: Vec<&Status> = book().statuses.iter().collect();
    if let Some(column) = column {
        // A stable sort: equal rows stay in the order of their numbers.
        statuses.sort_by_cached_key(|status| (column.cell)(status).to_lowercase());
    }
    if is_down {
        statuses.reverse();
    }
    let row = |status: &Status| Row {
        code: status.code,
        class: status.class(),
        cells: COLUMNS.iter().map(|column| (column.cell)(status)).collect(),
    };
    html(&Facts {
        frame: Frame::at("facts", "/facts"),
        columns: std::iter::once(&NUMBER).chain(&COLUMNS).collect(),
        rows: statuses.into_iter().map(row).collect(),
        by: column.map_or(NUMBER.name, |column| column.name),
        is_down,
    })
}

impl Facts {
    /// How the table is sorted by this column, as ARIA says it.
    fn order(&self, column: &Column) -> Option<&'static str> {
        let order = if self.is_down {
            "descending"
        } else {
            "ascending"
        };
        (column.name == self.by).then_some(order)
    }

    /// The order that a click on the heading asks for.
    fn link(&self, column: &Column) -> String {
        let down = if column.name == self.by && !self.is_down {
            "-"
        } else {
            ""
        };
        format!("{down}{}", column.name)
    }
}
