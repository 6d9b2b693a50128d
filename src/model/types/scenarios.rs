//! What the agreement promises, as lines that can be tried against its relations.

use jiff::civil::Date;

use super::clauses::Target;
use super::data::{DataSet, Erasure, Event, Field, Purpose, StartEvent, System};
use super::library::Provision;
use super::people::{Actor, Party, Role, SubjectCategory};
use super::rules::{Deliverable, Doer, Duty, Measure, MeasureBearer, Step};
use crate::model::arena::Id;
use crate::model::given::{Given, List};
use crate::model::text::Prose;
use crate::model::words::{Grain, Nature, Rhythm};
use crate::source::Span;
use crate::vocabulary::Term;

/// A `toets`.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The place of its keyword.
    pub span: Span,
    pub title: String,
    /// Where the agreement promises it.
    pub under: List<Target>,
    pub note: Given<Prose>,
    pub lines: Vec<Line>,
}

/// One line of it.
#[derive(Clone, Debug)]
pub struct Line {
    pub span: Span,
    pub says: Says,
    /// Why the line cannot be read as meant.
    pub slip: Option<ScenarioSlip>,
}

/// What a line promises: about access, or about another relation.
#[derive(Clone, Debug)]
pub enum Says {
    Access(Expectation),
    Other(Assurance),
}

/// Who may or may not read what. Everything it leaves open stands for all there is.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// `None` stands for every role (`niemand`).
    pub role: Option<Id<Role>>,
    /// What it promises: that it can always be read, or never.
    pub allowed: bool,
    /// `mag alleen`: besides what the lines of this kind of a role say, nothing can be read by it.
    pub only: bool,
    pub reach: List<Reach>,
    pub purposes: List<Id<Purpose>>,
    pub grain: Given<Grain>,
    /// The sizes of the groups it speaks of, both included.
    pub sizes: (u32, u32),
    pub systems: List<Id<System>>,
    /// Fields that it does not speak of.
    pub except: List<Id<Field>>,
    pub facts: StatedFacts,
}

impl Expectation {
    /// That a role may never read anything, whatever is the case.
    #[must_use]
    pub fn anything(role: Id<Role>) -> Self {
        Self {
            role: Some(role),
            allowed: false,
            only: false,
            reach: List::default(),
            purposes: List::default(),
            grain: Given::Absent,
            sizes: (0, u32::MAX),
            systems: List::default(),
            except: List::default(),
            facts: StatedFacts::default(),
        }
    }
}

/// A promise about the contents, the way, the keeping, a duty, a day or those who do the work. What it names is so, and where
/// it says `alleen` there is nothing else.
#[derive(Clone, Debug)]
pub enum Assurance {
    /// `toewijzingen bevat alleen …`
    Contents { data: Given<Id<DataSet>>, fields: List<Id<Field>> },
    /// `toewijzingen wordt maandelijks geleverd …`
    Delivered(AssuredDelivery),
    /// `logging wordt maandelijks gecontroleerd door uo`
    Controlled { measure: Given<Id<Measure>>, rhythm: Given<Rhythm>, by: List<MeasureBearer> },
    /// `toewijzingen komt alleen in …`
    Systems { data: Given<Id<DataSet>>, systems: List<Id<System>> },
    /// `betaling gebruikt alleen …`
    Uses { purpose: Given<Id<Purpose>>, fields: List<Id<Field>> },
    /// `verwijzers staat alleen in …`
    Stands { about: Given<Id<SubjectCategory>>, nature: Given<Nature>, fields: List<Id<Field>> },
    /// `toewijzingen blijft 7 jaar bewaard …`
    Kept(AssuredKeeping),
    /// `avg.33 ligt bij …`
    Rests(AssuredDuty),
    /// `rechtmatigheidstoets is klaar …`
    Ready(AssuredStep),
    /// `aanleveraar telt 1 t/m 3 bij gemeenten`
    Staffed { role: Given<Id<Role>>, least: Given<u32>, most: Given<u32>, at: Given<Actor> },
    /// `hosting beheert alleen …`
    Runs { who: Given<Actor>, systems: List<Id<System>> },
    /// `hosting levert alleen …`
    Supplies { who: Given<Actor>, systems: List<Id<System>> },
    /// `hosting verwerkt alleen in …`
    Processes { who: Given<Actor>, systems: List<Id<System>> },
}

/// What is promised of a delivery; what is absent is not promised.
#[derive(Clone, Debug)]
pub struct AssuredDelivery {
    pub data: Given<Id<DataSet>>,
    pub rhythm: Given<Rhythm>,
    pub by: List<Actor>,
    pub to: List<Actor>,
    pub from: List<Id<DataSet>>,
    pub grain: Given<Grain>,
    pub group_size: Given<u32>,
    pub deadline: Given<Date>,
    pub after: List<Step>,
}

/// What is promised of how long data are kept.
#[derive(Clone, Debug)]
pub struct AssuredKeeping {
    pub data: Given<Id<DataSet>>,
    pub term: Given<Term>,
    pub start: Given<StartEvent>,
    pub ground: Given<Id<Provision>>,
    pub by: Given<Actor>,
    /// Empty means: in every system they come in.
    pub systems: List<Id<System>>,
}

/// What is promised of who bears a duty.
#[derive(Clone, Debug)]
pub struct AssuredDuty {
    /// What an article asks, each on its own.
    pub articles: List<Id<Provision>>,
    pub borne: List<Borne>,
    pub by: List<MeasureBearer>,
    /// For whoever lives in these municipalities.
    pub codes: List<String>,
    /// For whoever lives in the area of these parties.
    pub areas: List<Id<Party>>,
    /// For whoever lives in no area.
    pub elsewhere: bool,
    pub subjects: List<Id<SubjectCategory>>,
    pub within: Given<Term>,
    pub since: Given<Id<Event>>,
    pub inform: List<Actor>,
    /// The articles of a duty; the articles and norms of a measure.
    pub under: List<Id<Provision>>,
    /// The systems that an erasure reaches.
    pub systems: List<Id<System>>,
    /// Of data: the days between which someone has them.
    pub from: Given<Date>,
    pub until: Given<Date>,
}

/// What can rest with someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Borne {
    Duty(Id<Duty>),
    Measure(Id<Measure>),
    Erasure(Id<Erasure>),
    /// With its holder, or with whom it is between two days.
    Data(Id<DataSet>),
}

/// What is promised of a milestone or an assessment.
#[derive(Clone, Debug)]
pub struct AssuredStep {
    pub step: Given<Step>,
    pub deadline: Given<Date>,
    pub by: List<Doer>,
    pub delivers: List<Deliverable>,
    pub after: List<Step>,
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
    /// `mag alleen` with something that is not the case, or with a size that is not a smallest one.
    OnlyWithDenial,
    /// A line that names nothing to try.
    Empty,
}
