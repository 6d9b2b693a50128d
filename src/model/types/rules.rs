//! Who may and who must, and when.

use jiff::civil::Date;

use super::About;
use super::clauses::Document;
use super::data::{DataSet, Event, Field, Purpose, Retention, System};
use super::library::Provision;
use super::people::{Actor, Role, SubjectCategory};
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::{Condition, Danger, DivisionKey, DutyKind, Grain, MeasureKind, Rhythm, Risk, Topic};
use crate::source::Span;
use crate::vocabulary::{Moment, Term};

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
    /// The day from which consent counts; before it, consent gives nothing.
    pub consent_from: Given<Date>,
    pub systems: List<Id<System>>,
}

#[derive(Clone, Debug)]
pub struct AuthorisationReview {
    pub span: Span,
    pub rhythm: Given<Rhythm>,
    pub by: Given<Actor>,
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
    pub note: Given<Prose>,
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
    pub kinds: List<MeasureKind>,
    pub text: Given<Prose>,
    pub articles: List<Id<Provision>>,
    pub norm: List<Id<Provision>>,
    pub by: List<MeasureBearer>,
    pub control: Given<Rhythm>,
    pub control_by: Given<MeasureBearer>,
    pub rhythm: Given<Rhythm>,
    pub loss: Given<Term>,
    /// The data subjects for whom it is an extra safeguard.
    pub subjects: List<Id<SubjectCategory>>,
    pub against: Given<Danger>,
    /// The data in which it protects against that; empty means all.
    pub against_in: List<Id<DataSet>>,
    pub time_limit: Given<Term>,
    pub time_limit_for: Given<Id<Duty>>,
    /// The systems it is taken for; empty means all.
    pub systems: List<Id<System>>,
    /// What a log records.
    pub records: List<String>,
    /// The system a log is kept in.
    pub log: Given<Id<System>>,
    /// Of how many factors signing in consists.
    pub factors: Given<u32>,
    /// How long a log or a back-up is kept.
    pub retention: Vec<Retention>,
    pub note: Given<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    pub outcome: Given<Prose>,
    /// What is left of the risk after all measures.
    pub risk: Given<Risk>,
    /// When the authority was consulted beforehand (art. 36 GDPR).
    pub consulted: Given<Date>,
    pub note: Given<Prose>,
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
    /// Who is responsible from that day on, and for which data.
    pub taken_over_by: Given<Actor>,
    pub taken_over: List<Id<DataSet>>,
    pub description: Given<Prose>,
    pub note: Given<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doer {
    Actor(Actor),
    Role(Id<Role>),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// What has to be done before something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Milestone(Id<Milestone>),
    Dpia(Id<Dpia>),
}
