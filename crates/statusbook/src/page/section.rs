//! The sections of a status page, and which of them somebody wants.

/// Which part of a status page somebody wants; by default all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection<'a> {
    /// Only what this issuer means, by its id.
    pub issuer: Option<&'a str>,
    /// Only this section.
    pub section: Option<Section>,
}

/// A section of a status page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What to do now, by role.
    Do,
    /// Registered or not, and whether to send the request again.
    Standing,
    /// The number's other meanings, and how to tell them apart.
    Meanings,
    /// Likely causes.
    Causes,
    /// What real software prints with it.
    Errors,
    /// Issuers' own identifiers that ride on it.
    Diagnostics,
    /// What it is mistaken for.
    Confused,
    /// When to send it, and when not.
    Use,
    /// Protocol facts.
    Facts,
    /// What libraries call it.
    Constants,
    /// Former names and turns.
    History,
    /// Where all this can be read.
    Sources,
    /// Related numbers, the previous and the next.
    Related,
}

impl Section {
    /// Every section, in the order of a page.
    pub const ALL: [Self; 13] = [
        Self::Do,
        Self::Standing,
        Self::Meanings,
        Self::Causes,
        Self::Errors,
        Self::Diagnostics,
        Self::Confused,
        Self::Use,
        Self::Facts,
        Self::Constants,
        Self::History,
        Self::Sources,
        Self::Related,
    ];

    /// Its name on a command line and its anchor on a page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Standing => "standing",
            Self::Meanings => "meanings",
            Self::Causes => "causes",
            Self::Errors => "errors",
            Self::Diagnostics => "diagnostics",
            Self::Confused => "confused",
            Self::Use => "use",
            Self::Facts => "facts",
            Self::Constants => "constants",
            Self::History => "history",
            Self::Sources => "sources",
            Self::Related => "related",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Do => "What to do now",
            Self::Standing => "Standing and retry",
            Self::Meanings => "Which meaning do you have?",
            Self::Causes => "Likely causes",
            Self::Errors => "What software prints with it",
            Self::Diagnostics => "More precise identifiers",
            Self::Confused => "Not to be confused with",
            Self::Use => "When to send it",
            Self::Facts => "Protocol facts",
            Self::Constants => "Constants",
            Self::History => "Names and history",
            Self::Sources => "Sources",
            Self::Related => "Related",
        }
    }

    /// The section with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}
