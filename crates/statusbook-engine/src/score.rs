//! Every weight of the ranking, each with what would go wrong at twice or half of it, and the
//! named parts that a hit's score is the sum of.

use crate::Met;
use crate::index::KeyKind;

/// The parts of a score, in the order they are explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The query is this number, its prefix or its class.
    Number,
    /// The query is this phrase, constant or identifier.
    Key,
    /// The query begins this phrase.
    Beginning,
    /// A number in the query's text.
    NumberInText,
    /// A phrase, constant or identifier in the query's text.
    KeyInText,
    /// A phrase that some words nearly are.
    NearKey,
    /// What the trained model makes of the words.
    Model,
    /// A diagnostic's texts compared with the words.
    Wording,
    /// How often people meet it.
    Prior,
}

impl Part {
    /// How many parts there are.
    pub const COUNT: usize = 9;

    /// Every part, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Number,
        Self::Key,
        Self::Beginning,
        Self::NumberInText,
        Self::KeyInText,
        Self::NearKey,
        Self::Model,
        Self::Wording,
        Self::Prior,
    ];

    /// Its name in explanations and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Key => "key",
            Self::Beginning => "beginning",
            Self::NumberInText => "number in text",
            Self::KeyInText => "key in text",
            Self::NearKey => "near key",
            Self::Model => "model",
            Self::Wording => "wording",
            Self::Prior => "prior",
        }
    }
}

/// Points as they are shown and compared: whole hundredths, so that parts add up and no last digit
/// decides.
pub(crate) fn hundredths(points: f32) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "scores are a few thousand points"
    )]
    let hundredths = (100.0 * points).round() as i32;
    hundredths
}

/// The points of whole hundredths.
pub(crate) fn points(hundredths: i32) -> f32 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "scores are a few thousand points"
    )]
    let points = hundredths as f32 / 100.0;
    points
}

/// The query is this number. Above everything else can add up to: an exact number is first, always.
pub(crate) const EXACT_NUMBER: f32 = 1000.0;

/// The query is a prefix or a class of this number: order by number, nothing else matters.
pub(crate) const NUMBER_PREFIX: f32 = 900.0;

/// The query as a whole names this. Steps between kinds are larger than wording can bridge. Where
/// a word is the phrase of one status and the constant or former phrase of another, the one that
/// people meet more often is meant: "redirect" is 302, not Exchange's 451.
pub(crate) const fn exact_key(kind: KeyKind, met: Met) -> f32 {
    match kind {
        KeyKind::FullId => 880.0,
        KeyKind::Phrase => 860.0,
        KeyKind::Symbol => 840.0,
        KeyKind::OtherPhrase | KeyKind::FormerPhrase | KeyKind::Tail => 800.0 + 10.0 * prior(met),
        KeyKind::Id => 780.0,
        // A title is a sentence of ours, no identifier.
        KeyKind::Title => 12.0,
    }
}

/// The whole query begins a phrase. At half of it, a passage with the same two words wins while
/// somebody types; at twice, three letters of a rare phrase beat good wording.
pub(crate) const BEGINNING: f32 = 26.0;

/// A status line or an access-log line says the number outright.
pub(crate) const NUMBER_ON_STATUS_LINE: f32 = 400.0;

/// A number beside `status`, `error`, `HTTP` and the like. Above any wording: whoever writes
/// "error 502 when uploading" means 502.
pub(crate) const NUMBER_SAID: f32 = 120.0;

/// A number of three digits by itself in a sentence: most likely a status, if wording agrees.
pub(crate) const NUMBER_BARE: f32 = 60.0;

/// How sure a bare number is a status: nobody means 999 by "999 comments".
pub(crate) const fn bare_number(met: Met) -> f32 {
    match met {
        Met::Daily => 1.0,
        Met::Often => 0.8,
        Met::Sometimes => 0.5,
        Met::Rarely => 0.1,
    }
}

/// A phrase or name inside a longer query, for each unit of its words' weight. At twice, "found"
/// and "gone" in any sentence would call 302 and 410; at half, "bad gateway after deploy" drifts.
pub(crate) const KEY_IN_TEXT: f32 = 1.0;

/// A constant or an identifier that could be nothing else, inside a longer query.
pub(crate) const SIGN_IN_TEXT: f32 = 90.0;

/// One unit of the model's opinion. The best status of a well-worded query gets about 6 to 10 of
/// them: at twice, a phrase or a bare number in the text no longer counts against the wording; at
/// half, one common word that is also a phrase decides.
pub(crate) const MODEL: f32 = 4.0;

/// The model's opinion counts from here: below it, a status is as good as any other.
pub(crate) const MODEL_FLOOR: f32 = -1.0;

/// What a diagnostic's wording is worth: a full match is as good as a sure opinion of the model.
pub(crate) const WORDING: f32 = 1.2;

/// How much a passage's own unmatched words count against it. At 1, a long error text quoted in
/// part loses to a two-word passage.
pub(crate) const UNSAID: f32 = 0.55;

/// How often people meet it: decides between hits that are otherwise alike.
pub(crate) const fn prior(met: Met) -> f32 {
    match met {
        Met::Daily => 1.5,
        Met::Often => 1.0,
        Met::Sometimes => 0.5,
        Met::Rarely => 0.0,
    }
}

/// A number nobody can meet is rarely what somebody asks for.
pub(crate) const UNREAL: f32 = -2.0;

/// A diagnostic against the status it rides on, in free text: the status is the safer answer.
pub(crate) const DIAGNOSTIC: f32 = -1.0;

/// How sure it is that a corrected word is what was meant. At twice, every word of a recipe is a
/// misspelt word of HTTP.
pub(crate) const CORRECTED: f32 = 0.55;

/// A query word found by a correction, a prefix or a root counts for less than one that stands there.
pub(crate) const ONE_EDIT: f32 = 0.85;
/// Two letters off.
pub(crate) const TWO_EDITS: f32 = 0.7;
/// The last word, while it is typed.
pub(crate) const PREFIX: f32 = 0.75;

/// The weight of a word the book does not have: as telling as a rare word.
pub(crate) const UNKNOWN_WEIGHT: f32 = 8.0;

/// Share of a query's weight that a hit has to account for. Below it, the match is a coincidence:
/// "banana bread recipe" shares a word with some page.
pub(crate) const MIN_SHARE: f32 = 0.3;

/// Share of the best hit's score below which a hit is noise: whoever pastes a status line does not
/// want what its words might mean besides. At twice, good alternatives of a vague question go.
pub(crate) const MIN_OF_BEST: f32 = 0.15;

/// A hit of this score is what was meant; being surer of it makes the others no less likely.
pub(crate) const SURE: f32 = 100.0;

/// What a stop word weighs inside a phrase: "IM Used" is made of them.
pub(crate) const STOP_WEIGHT: f32 = 2.0;

/// The whole query is nearly a phrase. Below an exact phrase by far; above what a correction of
/// its single words gives.
pub(crate) const NEAR_KEY: f32 = 24.0;

/// Share of known words from which on a query is hardly about something else.
pub(crate) const WELL_KNOWN: f32 = 0.9;

/// What "none of them" has to be ahead by where all words are known.
pub(crate) const NONE_LEAD: f32 = 1.5;
