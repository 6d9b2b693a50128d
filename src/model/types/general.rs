//! The agreement itself: its duration, its parties' roles, its preamble, definitions, end, and accepted findings.

use jiff::civil::Date;

use super::About;
use super::clauses::Target;
use super::data::Purpose;
use super::library::{Country, Provision};
use super::people::{Actor, Group};
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::{
    Act, Form, Formality, Operation, Rhythm, Sensitive, SigningForm, TransferRule, TransferTool,
};
use crate::source::{Span, Spanned};
use crate::vocabulary::Term;

/// The `overeenkomst` declaration.
#[derive(Clone, Debug, Default)]
pub struct General {
    /// `None` only when there is no `overeenkomst` at all, which is reported.
    pub about: Option<About>,
    pub version: Given<String>,
    pub sealed: Option<Seal>,
    pub form: Given<Form>,
    pub dated: Given<Date>,
    pub signed_at: Given<String>,
    pub signed_on: Given<Date>,
    /// What stands in the place of the day and is none.
    pub signed_as: Given<String>,
    /// Whether who is in a register signs a copy of its own.
    pub signed_in: Given<SigningForm>,
    pub start: Given<Start>,
    pub duration: Given<Duration>,
    pub applicable_law: Given<Id<Country>>,
    pub disputes: Given<Prose>,
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
    /// How the agreement is changed.
    pub change: Given<Formality>,
    pub change_by: List<Actor>,
    pub review: Given<Review>,
    /// Where data subjects find the essence of the arrangement (art. 26(2) GDPR).
    pub essence: Given<Prose>,
    pub contact_point: Given<Actor>,
    pub contains: List<Sensitive>,
}

/// What the parties have settled on: a version, and the fingerprint its text had.
#[derive(Clone, Debug)]
pub struct Seal {
    pub version: Given<String>,
    pub fingerprint: Given<String>,
    pub span: Span,
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

#[derive(Clone, Debug)]
pub struct Preamble {
    pub about: About,
    pub text: Given<Prose>,
    pub purposes: List<Id<Purpose>>,
}

#[derive(Clone, Debug)]
pub struct Definition {
    pub about: About,
    pub meaning: Given<Prose>,
    pub law: List<Id<Provision>>,
}

#[derive(Clone, Debug)]
pub struct Termination {
    pub span: Span,
    /// How notice is given.
    pub notice: Given<Formality>,
    pub notice_term: Given<Term>,
    pub data_after: Given<Prose>,
    /// What happens to the data of a party that leaves.
    pub data_at_exit: Given<Prose>,
    pub survives: List<Target>,
    pub note: Given<Prose>,
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

/// What the parties say a change asks for.
#[derive(Clone, Debug)]
pub struct ChangeRule {
    pub span: Span,
    pub codes: List<String>,
    pub asked: Vec<Asked>,
    pub law: List<Id<Provision>>,
    pub note: Given<Prose>,
}

/// What has to be done, and by whom.
#[derive(Clone, Debug)]
pub struct Asked {
    pub acts: List<Act>,
    pub by: List<Actor>,
}

/// A change that the parties approve.
#[derive(Clone, Debug)]
pub struct Approval {
    pub span: Span,
    pub code: Given<String>,
    /// The name of what is changed, which need not exist any more.
    pub on: Given<String>,
    pub because: Given<String>,
    pub until: Given<Date>,
    pub rests_on: Given<Support>,
}

/// What an approval rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Document(Id<super::clauses::Document>),
    Dpia(Id<super::rules::Dpia>),
}
