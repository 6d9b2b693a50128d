//! The types the tables are made of: what a declaration, a property and a slot are. They describe; they read nothing.

use super::W;

/// The kind of a declaration: one for every keyword that may stand at the top of a file.
pub type Kind = W;

/// A declaration: `soort naam "Opschrift" { … }`.
#[derive(Debug)]
pub struct Declaration {
    pub keyword: Kind,
    pub name: Presence,
    pub title: Presence,
    /// Clauses behind name and title (`rol contractmanager bij uo`).
    pub head: &'static [Clause],
    pub properties: &'static [Property],
    /// The shapes of lines that begin with a name instead of a property (`contractmanager leest …`). The key of a shape is its
    /// verb, which tells it from the others; a line without any is read as the first.
    pub statements: &'static [Property],
    /// What it is for, in Dutch, for the manual and for errors.
    pub help: &'static str,
    /// More for the manual, in Markdown; mostly empty.
    pub more: &'static str,
}

/// Whether a name or a title stands behind the keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
    None,
}

/// A property: a keyword and a phrase, and perhaps a block of further properties.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub key: W,
    pub head: Clause,
    pub clauses: &'static [Clause],
    /// May be stated more than once in one block.
    pub many: bool,
    /// A name may stand right behind the keyword (`lid melding { … }`).
    pub named: bool,
    pub block: &'static [Property],
    /// What it is for, in Dutch, for the manual and for errors.
    pub help: &'static str,
}

/// A part of a phrase: a marker and what stands behind it. The head of a phrase has the marker [`W::Head`].
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    pub marker: W,
    pub slot: Slot,
    /// A comma list may stand here.
    pub list: bool,
}

/// What may stand in one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slot {
    /// Nothing: the marker says it all (`mag ontbreken`), or the property has a block only.
    Nothing,
    /// Text between quotation marks.
    Text,
    /// A whole number.
    Number,
    /// Digits kept as written (`0599`, `62019163`), or a version (`2023.1`).
    Digits,
    /// A calendar date.
    Date,
    /// A date, a date without a year (`15 mei`), or a vague word (`tzt`).
    Moment,
    /// A length of time (`7 jaar`, `24 uur`, `onverwijld`).
    Term,
    /// One of these words.
    Words(&'static [W]),
    /// The name of a declaration of one of these kinds.
    Name(&'static [Kind]),
    /// A provision or element in the standard library (`avg.6.1.e`, `ijw.301.einddatum`).
    Law,
    /// A code of a check (`PAR-02`).
    Code,
    /// An article's paragraph, an article, an annex, a figure: `incidenten.herstel`, `maatregelen`.
    Clause,
    /// Data, a field, or a field of data: `toewijzingen`, `bsn`, `toewijzingen.bsn`.
    Reach,
    /// The parts of the standard library (`std.avg`).
    Module,
    /// A condition over fields.
    Expression,
    /// The first of these that fits.
    OneOf(&'static [Slot]),
}

impl Clause {
    #[must_use]
    pub const fn list(mut self) -> Self {
        self.list = true;
        self
    }
}

/// A clause with a marker.
pub const fn clause(marker: W, slot: Slot) -> Clause {
    Clause { marker, slot, list: false }
}

/// A property with one value.
pub const fn one(key: W, slot: Slot, help: &'static str) -> Property {
    Property { key, head: clause(W::Head, slot), clauses: &[], many: false, named: false, block: &[], help }
}

/// A property with a comma list of values.
pub const fn list(key: W, slot: Slot, help: &'static str) -> Property {
    let property = one(key, slot, help);
    Property { head: property.head.list(), ..property }
}

impl Property {
    #[must_use]
    pub const fn with(mut self, clauses: &'static [Clause]) -> Self {
        self.clauses = clauses;
        self
    }

    #[must_use]
    pub const fn many(mut self) -> Self {
        self.many = true;
        self
    }

    #[must_use]
    pub const fn named(mut self) -> Self {
        self.named = true;
        self
    }

    #[must_use]
    pub const fn block(mut self, block: &'static [Property]) -> Self {
        self.block = block;
        self
    }
}

impl Declaration {
    /// A declaration with a name and a title.
    #[must_use]
    pub const fn new(keyword: Kind, help: &'static str, properties: &'static [Property]) -> Self {
        let (name, title) = (Presence::Required, Presence::Required);
        Self { keyword, name, title, head: &[], properties, statements: &[], help, more: "" }
    }

    #[must_use]
    pub const fn title(mut self, title: Presence) -> Self {
        self.title = title;
        self
    }

    #[must_use]
    pub const fn name(mut self, name: Presence) -> Self {
        self.name = name;
        self
    }

    #[must_use]
    pub const fn head(mut self, head: &'static [Clause]) -> Self {
        self.head = head;
        self
    }

    #[must_use]
    pub const fn more(mut self, more: &'static str) -> Self {
        self.more = more;
        self
    }

    #[must_use]
    pub const fn statements(mut self, statements: &'static [Property]) -> Self {
        self.statements = statements;
        self
    }
}
