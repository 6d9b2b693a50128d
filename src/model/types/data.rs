//! What the data are and where they go.

use jiff::civil::Date;

use super::About;
use super::clauses::Document;
use super::library::{Country, Provision};
use super::people::{Actor, SubjectCategory};
use super::rules::{Milestone, Step};
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::{
    CharacterSet, Claim, Currency, DateForm, DecimalSign, DeliveryStatus, ErasureManner, Grain, HashMethod, Nature,
    Operation, PurposeKind, Rhythm, SystemKind, TransferTool, TypeWord, YesNo,
};
use crate::source::Span;
use crate::vocabulary::{Moment, Operator, Term};

#[derive(Clone, Debug)]
pub struct Purpose {
    pub about: About,
    pub description: Given<Prose>,
    /// What kind of purpose it is in the eyes of the law.
    pub kinds: List<PurposeKind>,
    /// All of [`Purpose::bases`] together.
    pub legal_basis: List<Id<Provision>>,
    pub bases: Vec<Basis>,
    /// The purposes for which the data were collected first.
    pub further_use: List<Id<Purpose>>,
    /// The law that allows further use.
    pub allowed_by: List<Id<Provision>>,
    /// The test whether further use is compatible (art. 6(4) GDPR).
    pub compatibility: Given<String>,
    pub consent: Option<Consent>,
    /// From when it holds; vague when it is still to be determined.
    pub start: Given<Moment>,
    /// The coarser type that is enough for this purpose.
    pub suffices: List<TypeWord>,
    pub note: Given<Prose>,
}

/// The legal basis as one line states it, and of whom; empty means of every controller.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    pub provisions: List<Id<Provision>>,
    pub of: List<Actor>,
}

/// What is said of consent: why it is free, and how it is withdrawn.
#[derive(Clone, Debug)]
pub struct Consent {
    pub free: Given<String>,
    pub withdraw: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub about: About,
    pub field: Given<Id<Field>>,
    pub description: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub about: About,
    pub field_type: Given<FieldType>,
    pub source: List<Id<Provision>>,
    pub derivation: Option<Derivation>,
    pub requirements: Vec<Requirement>,
    pub purposes: List<Id<Purpose>>,
    pub concerns: List<Id<SubjectCategory>>,
    pub nature: List<Nature>,
    pub exception: List<Id<Provision>>,
    pub legal_basis: List<Id<Provision>>,
    /// Who may receive it; empty when the agreement does not say.
    pub recipients: List<Actor>,
    pub open: Given<String>,
    pub alternatives: List<String>,
    pub discriminator: Given<Id<Field>>,
    pub note: Given<Prose>,
}

/// The type of a field's values.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldType {
    pub word: TypeWord,
    /// `mag ontbreken`
    pub optional: bool,
    pub currency: Option<Currency>,
    pub per_week: bool,
    /// The code list.
    pub list: Option<Id<Provision>>,
    /// Characters or digits.
    pub length: Option<u32>,
    pub from: Option<u32>,
    /// Largest number; with `length`, the greatest length.
    pub up_to: Option<u32>,
    pub pattern: Option<String>,
    pub method: Option<HashMethod>,
}

/// How a field is made from others.
#[derive(Clone, Debug)]
pub struct Derivation {
    pub span: Span,
    pub from: List<Origin>,
    pub rule: Given<String>,
    pub system: Given<Id<System>>,
    /// Only figures about groups come out.
    pub grain: Given<Grain>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Field(Id<Field>),
    Element(Id<Provision>),
}

/// A condition that each row of a delivery meets.
#[derive(Clone, Debug)]
pub struct Requirement {
    pub span: Span,
    pub test: Test,
}

/// A condition over fields, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    Field(Id<Field>),
    Number(u64),
    Date(Date),
    Text(String),
    Binary(Operator, Box<Test>, Box<Test>),
    Not(Box<Test>),
    Absent(Id<Field>),
    Filled(Id<Field>),
    If(Box<Test>, Box<Test>),
    ElevenTest(Id<Field>),
}

impl Test {
    /// Whether something is divided in it.
    #[must_use]
    pub fn divides(&self) -> bool {
        match self {
            Self::Binary(Operator::Divide, ..) => true,
            Self::Binary(_, left, right) | Self::If(left, right) => left.divides() || right.divides(),
            Self::Not(inner) => inner.divides(),
            _ => false,
        }
    }
}

/// A group of data, delivered (`levering`) or merely held (`gegevensgroep`).
#[derive(Clone, Debug)]
pub struct DataSet {
    pub about: About,
    pub fields: List<Id<Field>>,
    pub open: Given<String>,
    pub concerns: List<Id<SubjectCategory>>,
    pub storage: List<Id<System>>,
    pub custody: Vec<Custody>,
    pub retention: Vec<Retention>,
    pub holder: Given<Actor>,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
    /// What makes it a delivery.
    pub delivery: Option<Delivery>,
}

#[derive(Clone, Debug)]
pub struct Delivery {
    pub from: List<Actor>,
    pub to: List<Actor>,
    pub via: Given<Id<System>>,
    pub rhythm: Given<Rhythm>,
    /// The document that says how often.
    pub rhythm_in: Given<Id<Document>>,
    pub processing: List<Id<System>>,
    /// How values are written in the file.
    pub file: FileForm,
    /// Fields whose values together occur once at most in a delivery.
    pub unique: Vec<List<Id<Field>>>,
    /// Other deliveries in which each row is found again.
    pub references: Vec<RowReference>,
    /// The messages of a standard that its rows come from.
    pub source: List<Id<Provision>>,
    /// The data this delivery is made from, and where.
    pub derived_from: List<Id<DataSet>>,
    pub derived_in: Given<Id<System>>,
    pub grain: Given<Grain>,
    /// The smallest group that figures may be about.
    pub group_size: Given<u32>,
    /// Each receiver gets rows of its own municipality only.
    pub own_municipality: bool,
    /// Empty means: the purposes of the fields.
    pub purposes: List<Id<Purpose>>,
    pub status: List<DeliveryStatus>,
    pub proviso: Given<Prose>,
    /// Until when what the proviso allows lasts.
    pub proviso_until: Given<Moment>,
    pub start: Given<Moment>,
    pub deadline: Given<Moment>,
    pub after: List<Step>,
}

/// How values are written in the file of a delivery.
#[derive(Clone, Debug, Default)]
pub struct FileForm {
    pub dates: Given<DateForm>,
    pub decimals: Given<DecimalSign>,
    pub characters: Given<CharacterSet>,
}

/// Each row has the values of these fields in common with a row of another delivery.
#[derive(Clone, Debug)]
pub struct RowReference {
    pub span: Span,
    pub to: Given<Id<DataSet>>,
    pub fields: List<Id<Field>>,
}

/// Who holds a group of data, from when to when.
#[derive(Clone, Debug)]
pub struct Custody {
    pub span: Span,
    pub by: Given<Actor>,
    pub from: Given<Date>,
    pub until: Given<Date>,
}

/// A retention rule.
#[derive(Clone, Debug)]
pub struct Retention {
    pub span: Span,
    pub term: Given<Term>,
    pub start: Given<StartEvent>,
    pub ground: Given<Id<Provision>>,
    pub by: Given<Actor>,
    /// The systems it holds for; empty means all.
    pub systems: List<Id<System>>,
    /// Why this ground, where another is plausible.
    pub reason: Given<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartEvent {
    Event(Id<Event>),
    Field(Id<Field>),
    Milestone(Id<Milestone>),
}

#[derive(Clone, Debug)]
pub struct System {
    pub about: About,
    pub abbreviation: Given<String>,
    pub kind: Given<SystemKind>,
    pub operator: Given<Actor>,
    pub vendor: Given<Actor>,
    pub location: List<Id<Country>>,
    pub transfer_tool: Given<TransferTool>,
    /// From when to when the instrument holds.
    pub tool_from: Given<Date>,
    pub tool_until: Given<Date>,
    /// Whether those who operate it can reach the data from outside the EEA.
    pub remote_access: Given<YesNo>,
    pub remote_tool: Given<TransferTool>,
    pub part_of: Given<Id<System>>,
    pub staging: Given<YesNo>,
    /// Empty means: the purposes of the fields.
    pub purposes: List<Id<Purpose>>,
    pub incidental: Given<YesNo>,
    pub retention: Vec<Retention>,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Processor {
    pub about: About,
    pub who: Given<Actor>,
    pub department: Given<String>,
    pub systems: List<Id<System>>,
    pub actions: List<Operation>,
    pub actions_for: Given<String>,
    pub contract: Given<ContractState>,
    pub active_since: Given<Date>,
    /// The parts of art. 28(3) GDPR that are settled.
    pub settles: List<Id<Provision>>,
    pub note: Given<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractState {
    Concluded(Date),
    In(Id<Document>),
    /// `ontbreekt`
    Missing,
}

#[derive(Clone, Debug)]
pub struct Pseudonymisation {
    pub about: About,
    pub from: Given<Id<Field>>,
    pub to: Given<Id<Field>>,
    pub method: Given<HashMethod>,
    pub system: Given<Id<System>>,
    pub by: Given<Actor>,
    pub key_holder: Given<Actor>,
    pub key_rotation: Given<Rhythm>,
    pub key_kept: Given<String>,
    pub claims: List<Claim>,
    pub note: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Erasure {
    pub about: About,
    pub manner: Given<ErasureManner>,
    pub by: Given<Actor>,
    pub reaches: List<Id<System>>,
    pub time_limit: Given<Term>,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
}
