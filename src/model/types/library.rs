//! The standard library: countries, and sources of rules with their provisions.

use jiff::civil::Date;

use super::About;
use super::data::FieldType;
use crate::model::arena::Id;
use crate::model::given::Given;
use crate::model::words::{DivisionKey, LegalForm, Nature, PurposeKind, Topic, TypeWord, YesNo};
use crate::source::Span;
use crate::vocabulary::Term;

#[derive(Clone, Debug)]
pub struct Country {
    pub about: About,
    pub eea: Given<YesNo>,
}

/// A law, a list, a norm, a standard.
#[derive(Clone, Debug)]
pub struct LawSource {
    pub about: About,
    pub abbreviation: Given<String>,
    pub place: Given<String>,
    /// The version or release.
    pub version: Given<String>,
    /// The day as of which its text is known here, and until when that was looked after.
    pub edition: Option<Edition>,
}

/// The days between which a source is what it says here.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl Edition {
    /// Whether a day lies in it.
    #[must_use]
    pub fn covers(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

/// A provision of a law, an entry of a list, an element of a standard.
#[derive(Clone, Debug)]
pub struct Provision {
    /// `avg.6.1.e`
    pub path: String,
    pub span: Span,
    pub source: Id<LawSource>,
    /// How it is cited, with the source: `art. 6 lid 1 onder e AVG`.
    pub citation: String,
    /// What it says, in short.
    pub says: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// A retention term.
    pub term: Option<Term>,
    /// The type of an element of a standard.
    pub element: Option<FieldType>,
    /// The codes of a code list.
    pub values: Vec<String>,
    /// The subjects it treats; empty where the library does not say.
    pub topics: Vec<Topic>,
    /// The terms it defines, or knew.
    pub terms: Vec<String>,
    /// On what it divides a competence.
    pub key: Option<DivisionKey>,
    /// The rights that do not hold with the legal bases of `with`.
    pub excludes: Vec<Id<Provision>>,
    /// The legal bases with which it holds; empty: with any.
    pub with: Vec<Id<Provision>>,
    /// The kinds of purpose it is about; empty when it does not limit them.
    pub covers: Vec<PurposeKind>,
    /// Whose power it is: of legal persons of this form.
    pub body: Option<LegalForm>,
    /// Which organ of theirs.
    pub organ: Option<String>,
    /// What came in its place.
    pub successor: Option<Id<Provision>>,
    /// Words that its text had before, and those it has now.
    pub formerly: Option<(String, String)>,
    /// What an element, or a code of a list, gives away.
    pub natures: Vec<Nature>,
    /// The coarser type that an element can be reduced to.
    pub coarser: Option<TypeWord>,
    /// For an entry of a closed list or of a core: the elements it can be filled from, as far as their standard is read.
    pub elements: Vec<Id<Provision>>,
    /// The entries of a closed list: nothing else may be processed under this provision.
    pub only: Vec<Id<Provision>>,
    /// The entries that a message always has.
    pub core: Vec<Id<Provision>>,
}

impl Provision {
    /// Whether it holds on a day; the day in `until` is the first on which it does not.
    #[must_use]
    pub fn holds_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date < until)
    }
}
