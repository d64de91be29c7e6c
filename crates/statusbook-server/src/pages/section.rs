//! One section of a status by itself, where the page shows only its beginning: `/404/constants`.

use statusbook::page::{self, Line, Page, Section, Selection};
use statusbook::view::StatusView;
use statusbook::{Code, Status, book};

use super::compare::Made;
use super::{Frame, render};
use crate::resource::{Resource, json};

/// A section of a status.
pub(super) struct Of {
    status: &'static Status,
    section: Section,
}

/// The section that two segments of a path name.
pub(super) fn find(code: &str, section: &str) -> Option<Of> {
    let status = book().get(code.parse::<Code>().ok()?)?;
    let section = Section::from_id(section)?;
    let of = Of { status, section };
    (!of.page().blocks.is_empty()).then_some(of)
}

impl Resource for Of {
    fn html(&self) -> String {
        let (code, phrase) = (self.status.code, self.status.phrase());
        let page = self.page();
        let title = format!("{code} {phrase}: {}", self.section.title());
        render(&Made {
            frame: Frame {
                status: Some(self.status),
                ..Frame::at("codes", format!("/{code}/{}", self.section.id()))
            },
            description: title.clone(),
            path: None,
            above: vec![(format!("{code} {phrase}"), format!("/{code}"))],
            title,
            page,
        })
    }

    fn json(&self) -> String {
        json(&StatusView::from(self.status))
    }

    fn page(&self) -> Page {
        if self.section == Section::Constants {
            return page::constants(self.status.code, None);
        }
        let selection = Selection {
            issuer: None,
            section: Some(self.section),
        };
        let whole = page::status(self.status, &selection);
        Page {
            subtitle: Line::new(),
            ..whole
        }
    }
}
