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
    /// Who sends it, and how to tell.
    Senders,
    /// What real software prints with it.
    Errors,
    /// Issuers' own identifiers that ride on it.
    Diagnostics,
    /// What different software sends for the same fault.
    Faults,
    /// What it is mistaken for.
    Confused,
    /// Comparisons with others.
    Compare,
    /// When to send it, and when not.
    Use,
    /// Protocol facts.
    Facts,
    /// What clients do with it.
    Clients,
    /// What browsers and search engines do with it, and what an attacker could.
    World,
    /// What corresponds to it elsewhere.
    Elsewhere,
    /// Raw exchanges.
    Exchange,
    /// What libraries call it.
    Constants,
    /// Configuration and code that sends it or deals with it.
    Setup,
    /// Former names and turns.
    History,
    /// Where all this can be read.
    Sources,
    /// Related numbers, the previous and the next.
    Related,
}

impl Section {
    /// Every section, in the order of a page.
    pub const ALL: [Self; 21] = [
        Self::Do,
        Self::Standing,
        Self::Meanings,
        Self::Causes,
        Self::Senders,
        Self::Errors,
        Self::Diagnostics,
        Self::Faults,
        Self::Confused,
        Self::Compare,
        Self::Use,
        Self::Facts,
        Self::Clients,
        Self::World,
        Self::Elsewhere,
        Self::Exchange,
        Self::Constants,
        Self::Setup,
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
            Self::Senders => "senders",
            Self::Errors => "errors",
            Self::Diagnostics => "diagnostics",
            Self::Faults => "faults",
            Self::Confused => "confused",
            Self::Compare => "compare",
            Self::Use => "use",
            Self::Facts => "facts",
            Self::Clients => "clients",
            Self::World => "world",
            Self::Elsewhere => "elsewhere",
            Self::Exchange => "exchange",
            Self::Constants => "constants",
            Self::Setup => "setup",
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
            Self::Senders => "Who sends it",
            Self::Errors => "What software prints with it",
            Self::Diagnostics => "More precise identifiers",
            Self::Faults => "The same fault, another code",
            Self::Confused => "Not to be confused with",
            Self::Compare => "Side by side",
            Self::Use => "When to send it",
            Self::Facts => "Protocol facts",
            Self::Clients => "What clients do with it",
            Self::World => "Browsers, search engines, attackers",
            Self::Elsewhere => "Its like elsewhere",
            Self::Exchange => "On the wire",
            Self::Constants => "Constants",
            Self::Setup => "Servers and code",
            Self::History => "Names and history",
            Self::Sources => "Sources",
            Self::Related => "Related",
        }
    }

    /// Whether it belongs to the number, not to one meaning of it.
    pub(super) const fn is_common(self) -> bool {
        matches!(
            self,
            Self::Meanings
                | Self::Diagnostics
                | Self::Faults
                | Self::Compare
                | Self::Constants
                | Self::Related
        )
    }

    /// The section with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}
