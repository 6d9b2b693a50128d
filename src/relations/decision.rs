//! Whether someone may read something: a request decided against the normal form of access, with the line that permits it, or
//! the line that comes nearest (which `nearest` finds). Who asks, and in which words the answer is given, is not known here.

use std::fmt::Write;

use jiff::civil::Date;

use super::Relations;
pub use super::normal::Facts;
use super::normal::{Key, Level, Normal};
use crate::model::{Agreement, DataSet, Field, Id, Purpose, Role};
use crate::vocabulary::W;

/// A question: may this role read this field of these data, for this purpose, so fine, under these facts?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub role: Id<Role>,
    pub data: Id<DataSet>,
    pub field: Id<Field>,
    pub purpose: Id<Purpose>,
    pub view: View,
    pub facts: Facts,
}

/// A row, or a figure about a group of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    Row,
    Figure { group: u32 },
}

impl View {
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Row => Level::Row,
            Self::Figure { .. } => Level::Aggregate,
        }
    }

    /// The size of the group, of figures.
    #[must_use]
    pub fn size(self) -> Option<u32> {
        match self {
            Self::Row => None,
            Self::Figure { group } => Some(group),
        }
    }
}

/// The answer. Lines are positions in [`Agreement::grants`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Allow {
        grant: usize,
    },
    /// The line that comes nearest, and what it lacks; `None` when there is no line at all.
    Deny {
        nearest: Option<Near>,
    },
}

/// A line that does not permit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    pub grant: usize,
    /// Gravest first; never empty.
    pub lacks: Vec<Lack>,
}

/// Why a line does not permit what is asked. The order is that of gravity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// It is about another role.
    Role,
    /// It is about other data.
    Data,
    /// The data do not hold the field.
    NotInData,
    /// It leaves the field out (`zonder`).
    LeftOut,
    /// It names the fields it is about (`alleen`), and not this one.
    NotNamed,
    /// A pseudonym replaces the field, and the line does not name it.
    Replaced,
    /// It is for other purposes.
    Purpose,
    /// The field does not have the purpose.
    PurposeOfField,
    /// It gives figures, and a row was asked.
    OnlyFigures,
    /// It gives rows, and a figure was asked.
    OnlyRows,
    /// It leaves open how narrow it is.
    Undecided,
    /// It is for other systems.
    System,
    /// The group is smaller than this.
    GroupSize(u32),
    OwnMunicipality,
    AfterAllocation,
    Membership,
    /// There is no consent on the day of the reading.
    NoConsent,
    /// Consent counts only from this day.
    ConsentFrom(Date),
}

impl Lack {
    /// How far a line is away that lacks this: what is asked, then how it is asked, then the facts.
    pub(super) fn weight(self) -> u32 {
        match self {
            Self::Role => 1000,
            Self::Data => 400,
            Self::NotInData | Self::LeftOut | Self::NotNamed | Self::Replaced => 150,
            Self::Purpose | Self::PurposeOfField => 80,
            Self::OnlyFigures | Self::OnlyRows => 40,
            Self::Undecided => 20,
            Self::System | Self::GroupSize(_) => 10,
            _ => 5,
        }
    }
}

/// Decides a request.
#[must_use]
pub fn decide(agreement: &Agreement, relations: &Relations, normal: &Normal, request: &Request) -> Decision {
    match normal.permitting(&request.key(), &request.facts, request.view.size()) {
        Some(term) => Decision::Allow { grant: term.grant },
        None => Decision::Deny { nearest: normal.lines(agreement).nearest(agreement, &relations.fields, request) },
    }
}

impl Request {
    #[must_use]
    pub fn key(&self) -> Key {
        let Self { role, data, field, purpose, view, .. } = *self;
        Key { role, data, field, purpose, level: view.level() }
    }

    /// The request as a line of the language: `analist leest toewijzingen.bsn voor analyse als aantallen van 9`.
    #[must_use]
    pub fn said(&self, agreement: &Agreement) -> String {
        let role = &agreement.roles[self.role].about.name;
        let data = &agreement.data[self.data].about.name;
        let field = &agreement.fields[self.field].about.name;
        let purpose = &agreement.purposes[self.purpose].about.name;
        let mut text = format!("{role} {} {data}.{field} {} {purpose} {} ", W::Reads, W::For, W::AsKind);
        // Writing to a String cannot fail.
        let _ = match self.view {
            View::Row => write!(text, "{}", W::RowLevel),
            View::Figure { group: u32::MAX } => write!(text, "{}", W::Figures),
            View::Figure { group } => write!(text, "{} {} {group}", W::Figures, W::From),
        };
        self.facts.say(agreement, &mut text);
        text
    }
}

impl Facts {
    /// Adds what is the case, as far as it is; days at the ends of time stand for any day.
    fn say(&self, agreement: &Agreement, text: &mut String) {
        if self.own_municipality {
            let _ = write!(text, " {} {}", W::Of, W::Municipality);
        }
        if let Some(system) = self.system {
            let _ = write!(text, " {} {}", W::In, agreement.systems[system].about.name);
        }
        if self.after_allocation {
            let _ = write!(text, " {}", W::AfterAllocation);
        }
        let with = [(self.membership, W::Membership), (self.consent.is_some(), W::Consent)];
        let with: Vec<_> = with.iter().filter(|(is, _)| *is).map(|(_, word)| word.nl()).collect();
        if !with.is_empty() {
            let _ = write!(text, " {} {}", W::With, with.join(", "));
        }
        if let Some(since) = self.consent.filter(|since| *since != Date::MIN) {
            let _ = write!(text, " {} {since}", W::ValidFrom);
        }
        if self.day != Date::MIN && self.day != Date::MAX {
            let _ = write!(text, " {} {}", W::On, self.day);
        }
    }
}
