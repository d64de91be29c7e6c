//! What pictures are drawn with.

use super::font::{Font, Setting};

/// The site's name.
pub(crate) const SITE: &str = "Statusbook";

/// White space around everything.
pub(crate) const MARGIN: u16 = 66;

/// The fonts, and the site's style for its colours.
pub(crate) struct Look<'a> {
    pub(crate) sans: Font<'a>,
    pub(crate) number: Font<'a>,
    pub(crate) serif: Font<'a>,
    pub(crate) style: &'a str,
}

/// A font at a height.
pub(crate) fn set<'a>(font: &'a Font<'a>, cap: u16) -> Setting<'a> {
    Setting {
        font,
        cap,
        spacing: 0.0,
    }
}
