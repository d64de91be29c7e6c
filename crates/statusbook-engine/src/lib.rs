//! Types and search of Statusbook, over any [`Book`].
//!
//! The engine reads no file, no clock and no network, and depends on nothing: the same book and
//! the same query give the same hits in a terminal, on a server and in a browser. What a book
//! says comes from the package `statusbook`, which embeds one.

mod book;
mod chooser;
mod cite;
mod code;
mod columns;
mod constant;
mod diagnostic;
mod features;
mod fold;
mod hash;
mod index;
mod issuer;
mod lexicon;
mod meaning;
mod model;
mod pack;
mod practice;
mod prose;
mod query;
mod score;
mod search;
mod status;
mod stem;
mod tokenize;
mod typo;
mod words;

pub use book::Book;
pub use chooser::{Answer, Chooser, Leaf, Question, Step, Stop};
pub use cite::{Cite, Document, DocumentId, DocumentState};
pub use code::{Class, Code, ParseCodeError};
pub use constant::{Constant, Library, Phrase};
pub use diagnostic::Diagnostic;
pub use features::Features;
pub use fold::key;
pub use hash::hash;
pub use index::{Doc, DocKind, Index, KeyKind, PAIR_WEIGHT, Target, WEIGHT_STEP};
pub use issuer::Issuer;
pub use lexicon::{FormKind, Lexicon, Term, Vocabulary, stems};
pub use meaning::{
    Cause, Confidence, Confusion, Content, Dates, Do, ErrorText, Facts, HeaderRule, Level, Meaning,
    Move, Name, Reach, RedirectMethod, Retry, RetryWhen, Standing, Use,
};
pub use model::Model;
pub use pack::{Pack, PackedDoc};
pub use practice::{
    Client, Comparison, Exchange, Fault, FaultRow, Goal, IssuerNote, Layer, Mapping, Practice,
    Sender, Setup, Side, Software,
};
pub use prose::{Prose, Span};
pub use score::Part;
pub use search::{Filter, Hit, Hits};
pub use status::{Met, Status};
pub use tokenize::{Token, TokenKind, tokenize};
pub use typo::{allowed_edits, edits, letters};
