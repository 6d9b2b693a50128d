//! What the agreement promises about access, as lines that can be tried against it.

use jiff::civil::Date;

use super::clauses::Target;
use super::data::{DataSet, Field, Purpose, System};
use super::people::Role;
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::Grain;
use crate::source::Span;

/// A `toets`.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The place of its keyword.
    pub span: Span,
    pub title: String,
    /// Where the agreement promises it.
    pub under: List<Target>,
    pub note: Given<Prose>,
    pub lines: Vec<Expectation>,
}

/// One line of it: who may or may not read what. Everything it leaves open stands for all there is.
#[derive(Clone, Debug)]
pub struct Expectation {
    pub span: Span,
    /// `None` stands for every role (`niemand`).
    pub role: Option<Id<Role>>,
    /// What it promises: that it can always be read, or never.
    pub allowed: bool,
    pub reach: List<Reach>,
    pub purposes: List<Id<Purpose>>,
    pub grain: Given<Grain>,
    /// The sizes of the groups it speaks of, both included.
    pub sizes: (u32, u32),
    pub system: Given<Id<System>>,
    pub facts: StatedFacts,
    /// Why the line cannot be read as meant.
    pub slip: Option<ScenarioSlip>,
}

/// What a line says about the person who reads and the person read about; what is `None` may be either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatedFacts {
    pub own_municipality: Option<bool>,
    pub after_allocation: Option<bool>,
    pub membership: Option<bool>,
    pub consent: Option<bool>,
    /// The day from which the consent holds.
    pub consent_since: Option<Date>,
    /// The day of the reading.
    pub day: Option<Date>,
}

/// Data, a field wherever it is, or a field of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Data(Id<DataSet>),
    Field(Id<Field>),
    Part(Id<DataSet>, Id<Field>),
}

/// What is wrong with a line of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioSlip {
    /// Neither `mag` nor `mag niet` with data, or no `lezen`.
    NoVerb,
    /// Both `mag` and `mag niet`.
    TwoVerbs,
    /// `niemand mag niet`
    DoubleNegation,
    /// A size of a group without `als aantallen`.
    SizeWithoutFigures,
    /// More than one of `van`, `vanaf` and `onder`, or no size that fits.
    Sizes,
    /// The same fact both said and denied.
    Contradiction,
    /// The day from which consent holds, of a consent that is not there.
    NoConsent,
    /// A `?`: a promise that is open cannot be tried.
    Open,
}
