//! The resolved agreement: every declaration as a type, every name a number. It says what the source says, also where
//! that is incomplete or contradictory; whether it is any good is for the checks.

mod clauses;
mod data;
mod general;
mod library;
mod people;
mod rules;
mod scenarios;

pub use clauses::*;
pub use data::*;
pub use general::*;
pub use library::*;
pub use people::*;
pub use rules::*;
pub use scenarios::*;

use std::collections::BTreeMap;

use crate::model::arena::{Arena, Id};
use crate::source::Span;
use crate::vocabulary::Kind;

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
    pub scenarios: Vec<Scenario>,
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
    pub change_rules: Vec<ChangeRule>,
    pub approvals: Vec<Approval>,
    pub countries: Arena<Country>,
    pub sources: Arena<LawSource>,
    pub provisions: Arena<Provision>,
    /// For each organisation, the top of what it is a part of; see [`Agreement::whole_of`].
    pub(in crate::model) wholes: Vec<Option<Actor>>,
    /// The groups that each actor is a member of, in order.
    pub(in crate::model) memberships: BTreeMap<Actor, Vec<Id<Group>>>,
    /// The first party with each code.
    pub(in crate::model) coded: BTreeMap<String, Id<Party>>,
    /// Every `?`, in the order of the source.
    pub holes: Vec<Hole>,
    /// Every `[…]` in a text.
    pub mentions: Vec<Mention>,
}
