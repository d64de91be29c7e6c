//! Styles, which belong to whoever shows the text.

use crate::Class;

/// What a piece of text is, for whoever colours it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A page's title.
    Title,
    /// A section's heading.
    Heading,
    /// The label of a row.
    Label,
    /// A name, a field, a command.
    Code,
    /// Stressed words.
    Emphasis,
    /// What one has to see first.
    Strong,
    /// What one may overlook.
    Quiet,
    /// A number of this class, or the class itself.
    Status(Class),
    /// A link.
    Link,
}

/// How text is styled. Styles take no columns.
pub trait Paint {
    /// Writes text in a role's style.
    fn paint(&self, role: Role, text: &str, out: &mut String);

    /// Whether code in a sentence needs backticks, because no colour sets it apart.
    fn marks_code(&self) -> bool {
        true
    }
}

/// No styles at all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plain;

impl Paint for Plain {
    fn paint(&self, _: Role, text: &str, out: &mut String) {
        out.push_str(text);
    }
}
