//! The page of a class.

use askama::Template;
use statusbook::Class;
use statusbook::page::{self, Page};
use statusbook::view::rows;

use super::home::{Group, whole};
use super::{Frame, classes, render};
use crate::html::filters;
use crate::resource::{Resource, json};

#[derive(Template)]
#[template(path = "class.html")]
struct ClassPage {
    frame: Frame,
    class: Class,
    group: Group,
    classes: Vec<Class>,
}

impl Resource for Class {
    fn html(&self) -> String {
        let frame = Frame::at("codes", format!("/{self}"));
        render(&ClassPage {
            frame,
            class: *self,
            group: whole(*self),
            classes: classes(),
        })
    }

    fn json(&self) -> String {
        json(&rows(Some(*self)))
    }

    fn page(&self) -> Page {
        page::class(*self)
    }
}
