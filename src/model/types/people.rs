//! Who is involved.

use jiff::civil::Date;

use super::About;
use super::data::DataSet;
use super::library::{Country, Provision};
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::{AtMost, CapacityKind, LegalForm, YesNo};
use crate::source::{Span, Spanned};
use crate::vocabulary::Moment;

/// Who can bear a duty, send, receive or operate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    Party(Id<Party>),
    Group(Id<Group>),
    Organisation(Id<Organisation>),
}

/// A promise that nothing finer than this is seen.
#[derive(Clone, Debug)]
pub struct Pledge {
    pub span: Span,
    pub at_most: Given<AtMost>,
    /// Empty means: about all data.
    pub about: List<Id<DataSet>>,
}

/// A party: declared, or a member of a group from a register.
#[derive(Clone, Debug)]
pub struct Party {
    pub about: About,
    pub abbreviation: Given<String>,
    pub legal_form: Given<LegalForm>,
    pub organ: Given<String>,
    /// The organ concludes the agreement, and not the legal person.
    pub organ_is_party: bool,
    pub kvk: Given<String>,
    pub seat: Given<String>,
    pub represented: List<String>,
    pub signs: List<String>,
    /// The mandate or power by which they sign.
    pub signs_under: List<Id<Provision>>,
    /// The municipality code of Statistics Netherlands (CBS).
    pub code: Given<String>,
    pub work_area: WorkArea,
    /// From when to when it takes part.
    pub membership: Membership,
    pub capacities: Vec<Capacity>,
    pub contact: Option<Contact>,
    pub fg: Option<Contact>,
    pub pledges: Vec<Pledge>,
    pub note: Given<Prose>,
    /// The groups it is a member of.
    pub member_of: Vec<Id<Group>>,
    /// It was filled from a register and has no declaration of its own.
    pub from_register: bool,
}

/// The territory of a party.
#[derive(Clone, Debug, Default)]
pub struct WorkArea {
    /// Where it is stated.
    pub span: Option<Span>,
    /// Municipality codes, sorted, without duplicates.
    pub codes: Vec<String>,
    pub hole: bool,
}

/// When taking part begins and ends.
#[derive(Clone, Debug, Default)]
pub struct Membership {
    pub from: Given<Date>,
    pub until: Given<Moment>,
}

/// In what capacity a party acts, and for which data; empty means all.
#[derive(Clone, Debug)]
pub struct Capacity {
    pub span: Span,
    pub kinds: List<CapacityKind>,
    pub data: List<Id<DataSet>>,
}

/// A contact person or data protection officer, by function.
#[derive(Clone, Debug)]
pub struct Contact {
    pub span: Span,
    pub function: Given<String>,
    pub name: Given<String>,
    pub phone: Given<String>,
    pub email: Given<String>,
    pub reachable: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Organisation {
    pub about: About,
    pub abbreviation: Given<String>,
    pub legal_form: Given<LegalForm>,
    pub kvk: Given<String>,
    pub seat: Given<String>,
    pub country: Given<Id<Country>>,
    /// Where the parent company has its seat.
    pub parent: Given<Id<Country>>,
    /// What it is a part of: then it has no legal personality of its own.
    pub part_of: Given<Actor>,
    /// Where it is housed, without being a part.
    pub housed_at: Given<Actor>,
    pub pledges: Vec<Pledge>,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub about: About,
    /// What it is called in tables.
    pub abbreviation: Given<String>,
    pub members: Vec<Spanned<Actor>>,
    /// Where the register is named, if there is one.
    pub register: Option<Span>,
    pub hole: Option<Span>,
    pub own_municipality: Option<Span>,
    pub pledges: Vec<Pledge>,
    pub membership: Membership,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Area {
    pub about: About,
    pub codes: List<String>,
    pub contains: List<Id<Area>>,
    pub membership: Membership,
    pub description: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct SubjectCategory {
    pub about: About,
    pub minor: Given<YesNo>,
    pub description: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Role {
    pub about: About,
    pub at: Given<Actor>,
    pub description: Given<Prose>,
    pub people: Option<Span>,
    pub at_least: Given<u32>,
    pub at_most: Given<u32>,
    pub pledges: Vec<Pledge>,
    /// Roles that nobody may hold together with this one.
    pub apart_from: List<Id<Role>>,
    /// Roles at other organisations that one person may hold together with this one.
    pub together_with: List<Id<Role>>,
    pub note: Given<Prose>,
}
