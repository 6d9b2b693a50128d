//! Two versions of an agreement compared by what they mean: classified changes, each with what it asks and of whom. Access
//! and responsibility are compared as relations, all else by one table of properties. How changes are shown, where the two
//! versions come from, and what is built of them, is not known here.

mod access;
mod asks;
mod bearers;
pub mod classes;
pub mod codes;
mod compare;
mod declarations;
mod grants;
mod lines;
mod names;
mod paragraphs;
pub mod redline;
mod side;
mod tell;
mod words;

pub use access::{Verdict, Witness};
pub use asks::{Asked, Asks, library_law, rule_of};
pub use bearers::{Case, Where};
pub use codes::{C, CODES, Code, find};
pub use compare::{Incomparable, compare};
pub use side::Side;
pub use tell::{SHOWN, Told, act, act_alone, tell};
pub use words::{place_of, said, told};

use crate::model::What;
use crate::source::Span;
use crate::vocabulary::{Kind, W};

/// What is different.
#[derive(Debug, Default)]
pub struct Diff {
    /// In the order of the codes, and of the source within a code.
    pub events: Vec<Event>,
    /// About access as a whole, and for each role by name.
    pub access: Verdict,
    pub roles: Vec<(String, Verdict)>,
}

impl Diff {
    /// Whether anything asks for action.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.events.iter().any(Event::asks)
    }
}

/// One change.
#[derive(Clone, Debug)]
pub struct Event {
    pub code: C,
    pub subject: Subject,
    /// The properties that lead to the place, outermost first; none for the whole declaration.
    pub property: Vec<W>,
    pub change: Change,
    /// The place in the old version, and in the new.
    pub old: Option<Span>,
    pub new: Option<Span>,
    /// What it asks for; filled in when all events are known.
    pub asks: Asks,
    /// The approval that covers it.
    pub approved: Option<Approved>,
}

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    pub kind: Kind,
    /// The name it has in the new version, or had in the old one; `artikel.lid` for a paragraph. Empty for what has none.
    pub name: String,
    pub title: String,
}

/// An approval that covers a change.
#[derive(Clone, Debug)]
pub struct Approved {
    pub span: Span,
    pub because: String,
    /// The name of the document or assessment it rests on.
    pub rests_on: String,
}

/// What is different about it.
#[derive(Clone, Debug)]
pub enum Change {
    Added {
        /// The name of something like it that has gone: probably the same under another name.
        like: Option<String>,
    },
    Dropped {
        /// What its tombstone says.
        tombstone: Option<Tombstone>,
        like: Option<String>,
    },
    /// Values of a list that came and went.
    Values {
        added: Vec<What>,
        dropped: Vec<What>,
    },
    /// What was said, and what is said now.
    Stated {
        before: Option<String>,
        after: Option<String>,
    },
    Title {
        before: String,
        after: String,
    },
    Renamed {
        from: String,
    },
    /// Numbers in the document, or names of what it stands in.
    Moved {
        from: String,
        to: String,
    },
    Access(Box<Witnesses>),
    Bearers(Vec<Case>),
    Approval {
        because: String,
    },
}

/// Why it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tombstone {
    pub since: Option<String>,
    pub because: Option<String>,
}

/// Requests that change from refused to allowed, or back, by one line of `toegang`.
#[derive(Clone, Debug)]
pub struct Witnesses {
    pub role: String,
    /// The line that permits, on the side where it is permitted.
    pub permits: Span,
    /// On the other side the line that comes nearest, if there is one.
    pub nearest: Option<Span>,
    /// The line itself is the same in both; something else makes it reach more or less.
    pub same_line: bool,
    pub all: Vec<Witness>,
}

impl Event {
    /// Whether something has to be done because of it.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.approved.is_none() && self.asks.any()
    }
}
