//! The resolved agreement: every declaration as a type, every name a number. It says what the source says, also where
//! that is incomplete or contradictory; whether it is any good is for the checks.

use jiff::civil::Date;

use super::arena::{Arena, Id};
use super::given::{Given, List};
use super::text::Prose;
use super::words::{
    AnnexContent, Claim, Condition, Currency, DeliveryStatus, DivisionKey, DutyKind, ErasureManner, Form, Grain,
    HashMethod, LegalForm, Nature, Operation, Rhythm, Sensitive, SystemKind, TableKind, Topic, TransferRule,
    TransferTool, TypeWord, YesNo,
};
use crate::source::{Span, Spanned};
use crate::vocabulary::{Kind, Moment, Operator, Term, W};

/// What every declaration has.
#[derive(Clone, Debug)]
pub struct About {
    pub kind: Kind,
    /// The name in the source: the identity of the declaration through its versions.
    pub name: String,
    /// What it is called in documents; the name if no title was given.
    pub title: String,
    /// The place of the name (of the keyword, where there is no name).
    pub span: Span,
}

/// A resolved agreement.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    pub general: General,
    pub preambles: Arena<Preamble>,
    pub parties: Arena<Party>,
    pub organisations: Arena<Organisation>,
    pub groups: Arena<Group>,
    pub areas: Arena<Area>,
    pub subjects: Arena<SubjectCategory>,
    pub definitions: Arena<Definition>,
    pub purposes: Arena<Purpose>,
    pub events: Arena<Event>,
    pub fields: Arena<Field>,
    pub data: Arena<DataSet>,
    pub systems: Arena<System>,
    pub processors: Arena<Processor>,
    pub roles: Arena<Role>,
    pub grants: Vec<Grant>,
    pub reviews: Vec<AuthorisationReview>,
    pub pseudonymisations: Arena<Pseudonymisation>,
    pub erasures: Arena<Erasure>,
    pub duties: Arena<Duty>,
    pub measures: Arena<Measure>,
    pub dpias: Arena<Dpia>,
    pub milestones: Arena<Milestone>,
    pub promises: Arena<Promise>,
    pub articles: Arena<Article>,
    pub annexes: Arena<Annex>,
    pub figures: Arena<Figure>,
    pub documents: Arena<Document>,
    pub termination: Option<Termination>,
    pub acceptances: Vec<Acceptance>,
    pub countries: Arena<Country>,
    pub sources: Arena<LawSource>,
    pub provisions: Arena<Provision>,
    /// Every `?`, in the order of the source.
    pub holes: Vec<Hole>,
    /// Every `[…]` in a text.
    pub mentions: Vec<Mention>,
}

/// The `overeenkomst` declaration.
#[derive(Clone, Debug, Default)]
pub struct General {
    /// `None` only when there is no `overeenkomst` at all, which is reported.
    pub about: Option<About>,
    pub version: Given<String>,
    pub form: Given<Form>,
    pub dated: Given<Date>,
    pub signed_at: Given<String>,
    pub signed_on: Given<Date>,
    pub start: Given<Start>,
    pub duration: Given<Duration>,
    pub applicable_law: Given<Id<Country>>,
    pub disputes: Given<String>,
    /// Who decide together on purposes and means (art. 26(1) GDPR).
    pub controllers: List<Actor>,
    /// Who supply data according to the text, and to whom.
    pub suppliers: List<Actor>,
    pub supplied_to: Given<Actor>,
    /// Who use the information according to the text.
    pub users: List<Actor>,
    /// Who are listed as recipients (art. 30(1)(d) GDPR).
    pub recipients: List<Actor>,
    pub counts: Vec<Count>,
    pub aliases: Vec<Alias>,
    pub operations: List<Operation>,
    pub transfer: Given<TransferRule>,
    pub transfer_unless: List<TransferTool>,
    pub change_in_writing: bool,
    pub change_by: List<Actor>,
    pub review: Given<Review>,
    /// Where data subjects find the essence of the arrangement (art. 26(2) GDPR).
    pub essence: Given<String>,
    pub contact_point: Given<Actor>,
    pub contains: List<Sensitive>,
}

/// When the agreement begins to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    On(Date),
    /// When all have signed.
    OnSigning,
    /// For each party on the day it signs.
    PerParty,
}

/// How long the agreement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    Indefinite,
    For(Term),
    Until(Date),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    Every(Rhythm),
    On(Date),
}

/// A number of members as the text states it.
#[derive(Clone, Debug)]
pub struct Count {
    pub number: Spanned<u32>,
    pub group: Given<Id<Group>>,
}

/// Words by which the text calls parties.
#[derive(Clone, Debug)]
pub struct Alias {
    pub names: List<String>,
    pub of: List<Actor>,
}

/// Who can bear a duty, send, receive or operate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    Party(Id<Party>),
    Group(Id<Group>),
    Organisation(Id<Organisation>),
}

#[derive(Clone, Debug)]
pub struct Preamble {
    pub about: About,
    pub text: Given<Prose>,
    pub purposes: List<Id<Purpose>>,
}

/// A party: declared, or a member of a group from a register.
#[derive(Clone, Debug)]
pub struct Party {
    pub about: About,
    pub abbreviation: Given<String>,
    pub legal_form: Given<LegalForm>,
    pub organ: Given<String>,
    pub kvk: Given<String>,
    pub seat: Given<String>,
    pub represented: List<String>,
    pub signs: List<String>,
    /// The municipality code of Statistics Netherlands (CBS).
    pub code: Given<String>,
    pub work_area: WorkArea,
    pub contact: Option<Contact>,
    pub fg: Option<Contact>,
    pub note: Given<String>,
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
    /// What it is a part of: then it has no legal personality of its own.
    pub part_of: Given<Actor>,
    /// Where it is housed, without being a part.
    pub housed_at: Given<Actor>,
    pub description: Given<String>,
    pub note: Given<String>,
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
    pub description: Given<String>,
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Area {
    pub about: About,
    pub codes: List<String>,
    pub contains: List<Id<Area>>,
    pub description: Given<String>,
}

#[derive(Clone, Debug)]
pub struct SubjectCategory {
    pub about: About,
    pub minor: Given<YesNo>,
    pub description: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Definition {
    pub about: About,
    pub meaning: Given<Prose>,
    pub law: List<Id<Provision>>,
}

#[derive(Clone, Debug)]
pub struct Purpose {
    pub about: About,
    pub description: Given<String>,
    pub legal_basis: List<Id<Provision>>,
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub about: About,
    pub field: Given<Id<Field>>,
    pub description: Given<String>,
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
    pub open: Given<String>,
    pub alternatives: List<String>,
    pub discriminator: Given<Id<Field>>,
    pub note: Given<String>,
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
    pub description: Given<String>,
    pub note: Given<String>,
    /// What makes it a delivery.
    pub delivery: Option<Delivery>,
}

#[derive(Clone, Debug)]
pub struct Delivery {
    pub from: List<Actor>,
    pub to: List<Actor>,
    pub via: Given<Id<System>>,
    pub rhythm: Given<Rhythm>,
    pub processing: List<Id<System>>,
    /// The data this delivery is made from, and where.
    pub derived_from: List<Id<DataSet>>,
    pub derived_in: Given<Id<System>>,
    pub grain: Given<Grain>,
    /// The smallest group that figures may be about.
    pub group_size: Given<u32>,
    /// Each receiver gets rows of its own municipality only.
    pub own_municipality: bool,
    pub status: List<DeliveryStatus>,
    pub proviso: Given<Prose>,
    pub start: Given<Moment>,
    pub deadline: Given<Moment>,
    pub after: List<Step>,
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartEvent {
    Event(Id<Event>),
    Field(Id<Field>),
    Milestone(Id<Milestone>),
}

/// What has to be done before something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Milestone(Id<Milestone>),
    Dpia(Id<Dpia>),
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
    pub part_of: Given<Id<System>>,
    pub staging: Given<YesNo>,
    pub incidental: Given<YesNo>,
    pub retention: Vec<Retention>,
    pub description: Given<String>,
    pub note: Given<String>,
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
    pub note: Given<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractState {
    Concluded(Date),
    In(Id<Document>),
    /// `ontbreekt`
    Missing,
}

#[derive(Clone, Debug)]
pub struct Role {
    pub about: About,
    pub at: Given<Actor>,
    pub description: Given<String>,
    pub people: Option<Span>,
    pub at_least: Given<u32>,
    pub at_most: Given<u32>,
    pub note: Given<String>,
}

/// One line of a `toegang` block.
#[derive(Clone, Debug)]
pub struct Grant {
    pub span: Span,
    pub roles: List<Id<Role>>,
    pub data: List<Id<DataSet>>,
    pub purposes: List<Id<Purpose>>,
    pub grain: Given<Grain>,
    /// The smallest group that a figure may be about.
    pub group_size: Given<u32>,
    pub own_municipality: bool,
    pub without: List<Id<Field>>,
    pub only: List<Id<Field>>,
    pub conditions: List<Condition>,
    pub systems: List<Id<System>>,
}

#[derive(Clone, Debug)]
pub struct AuthorisationReview {
    pub span: Span,
    pub rhythm: Given<Rhythm>,
    pub by: Given<Actor>,
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
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Erasure {
    pub about: About,
    pub manner: Given<ErasureManner>,
    pub by: Given<Actor>,
    pub reaches: List<Id<System>>,
    pub time_limit: Given<Term>,
    pub description: Given<String>,
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Duty {
    pub about: About,
    pub kind: Given<DutyKind>,
    pub articles: List<Id<Provision>>,
    pub by: List<Bearer>,
    pub division: Option<Division>,
    pub otherwise: Given<Actor>,
    pub concurrence: Given<Actor>,
    /// The law that assigns the duty itself (art. 26(1), last clause of the first sentence).
    pub by_law: List<Id<Provision>>,
    /// Empty means: all categories.
    pub subjects: List<Id<SubjectCategory>>,
    pub time_limits: Vec<TimeLimit>,
    pub inform: List<Actor>,
    pub description: Given<Prose>,
    pub note: Given<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    Actor(Actor),
    /// Each controller for itself.
    EachController,
}

#[derive(Clone, Debug)]
pub struct Division {
    pub span: Span,
    pub key: Given<DivisionKey>,
    pub over: List<Actor>,
}

#[derive(Clone, Debug)]
pub struct TimeLimit {
    pub span: Span,
    pub term: Given<Term>,
    pub since: Given<Id<Event>>,
    pub by: Given<Actor>,
}

#[derive(Clone, Debug)]
pub struct Measure {
    pub about: About,
    pub text: Given<Prose>,
    pub articles: List<Id<Provision>>,
    pub norm: List<Id<Provision>>,
    pub by: List<MeasureBearer>,
    pub control: Given<Rhythm>,
    pub control_by: Given<MeasureBearer>,
    pub rhythm: Given<Rhythm>,
    pub loss: Given<Term>,
    pub time_limit: Given<Term>,
    pub time_limit_for: Given<Id<Duty>>,
    pub note: Given<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureBearer {
    Actor(Actor),
    EachController,
    /// The word `verwerker`, whoever that may be.
    AnyProcessor,
}

#[derive(Clone, Debug)]
pub struct Dpia {
    pub about: About,
    pub dated: Given<Moment>,
    pub by: List<Actor>,
    pub concerns: List<Id<DataSet>>,
    pub advice: Given<Date>,
    pub outcome: Given<String>,
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Milestone {
    pub about: About,
    /// The last day, included.
    pub deadline: Given<Moment>,
    /// `voor` a day: whether that day counts is unclear.
    pub before: Given<Moment>,
    pub by: List<Doer>,
    pub delivers: List<Deliverable>,
    pub after: List<Step>,
    pub description: Given<String>,
    pub note: Given<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    Actor(Actor),
    Role(Id<Role>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deliverable {
    Data(Id<DataSet>),
    Document(Id<Document>),
    Text(String),
}

#[derive(Clone, Debug)]
pub struct Promise {
    pub about: About,
    pub topics: List<Topic>,
    pub by: List<Actor>,
    pub deadline: Given<Moment>,
    pub description: Given<Prose>,
}

#[derive(Clone, Debug)]
pub struct Article {
    pub about: About,
    pub topics: List<Topic>,
    pub paragraphs: Vec<Paragraph>,
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub name: Option<String>,
    pub span: Span,
    pub topics: List<Topic>,
    pub texts: Vec<Prose>,
    pub settles: List<Id<Duty>>,
    pub references: Vec<Reference>,
    pub items: Vec<Prose>,
    /// The heading, in an annex.
    pub heading: Given<String>,
}

/// A typed reference: where to, and what should be found there.
#[derive(Clone, Debug)]
pub struct Reference {
    pub span: Span,
    pub to: Given<Target>,
    pub about: Given<Topic>,
}

/// What a reference points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Article(Id<Article>),
    /// An article and the position of the paragraph in it, from 0.
    Paragraph(Id<Article>, usize),
    Annex(Id<Annex>),
    Figure(Id<Figure>),
    Document(Id<Document>),
    Definition(Id<Definition>),
    /// A provision of the standard library.
    Provision(Id<Provision>),
    /// Any other declaration.
    Other(Kind, u32),
}

#[derive(Clone, Debug)]
pub struct Annex {
    pub about: About,
    pub holds: Given<AnnexContent>,
    pub topics: List<Topic>,
    /// The purposes that its text names.
    pub purposes: List<Id<Purpose>>,
    pub paragraphs: Vec<Paragraph>,
    pub tables: Vec<Table>,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub span: Span,
    pub kind: Given<TableKind>,
    pub caption: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub about: About,
    pub image: Given<String>,
    pub alt: Given<String>,
    pub annex: Given<Id<Annex>>,
}

#[derive(Clone, Debug)]
pub struct Document {
    pub about: About,
    pub version: Given<String>,
    pub dated: Given<Date>,
    pub place: Given<String>,
    pub note: Given<String>,
}

#[derive(Clone, Debug)]
pub struct Termination {
    pub span: Span,
    pub notice: Option<Span>,
    pub notice_term: Given<Term>,
    pub data_after: Given<String>,
    pub survives: List<Target>,
    pub note: Given<String>,
}

/// A finding that the parties accept, with the reason.
#[derive(Clone, Debug)]
pub struct Acceptance {
    pub span: Span,
    pub code: Spanned<String>,
    /// The name of the declaration it is limited to.
    pub on: Given<String>,
    pub because: Given<String>,
    pub until: Given<Date>,
}

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
}

/// A `?` in the source.
#[derive(Clone, Debug)]
pub struct Hole {
    pub span: Span,
    /// The declaration it is in.
    pub owner: String,
    /// The property it stands for.
    pub property: W,
    /// Who fills it in, by name.
    pub by: Option<String>,
    pub before: Option<Date>,
}

/// A `[name]` in a text.
#[derive(Clone, Debug)]
pub struct Mention {
    pub span: Span,
    pub name: String,
    /// What it stands for; `None` when nothing has that name.
    pub target: Option<Target>,
    /// The declaration in whose text it stands.
    pub owner: String,
}
