//! From a value in a record to a value in the model. Each type says once how it is read from an atom; what cannot be
//! resolved is noted once, here, and left out.

use jiff::civil::Date;

use super::arena::Id;
use super::given::{Given, List};
use super::names::{Names, Symbol, numbered_as, wanted_actors};
use super::standing::Standings;
use super::types::{
    Actor, Annex, Area, Article, Bearer, ContractState, Country, DataSet, Deliverable, Document, Doer, Dpia, Duration,
    Duty, Erasure, Event, Field, Figure, Group, Hole, Image, Measure, MeasureBearer, Mention, Milestone, Organisation,
    Origin, Party, Provision, Purpose, Review, Role, Start, StartEvent, Step, SubjectCategory, Support, System, Target,
};
use super::words::Rhythm;
use crate::source::{Span, Spanned};
use crate::vocabulary::{Atom, Kind, Moment, Record, Stated, Term, Value, W};

/// A name that stands for nothing, or for something of another kind.
#[derive(Clone, Debug)]
pub struct Unresolved {
    pub span: Span,
    pub name: String,
    /// The kinds that may stand here.
    pub wanted: &'static [Kind],
    /// What it was to stand for.
    pub sought: Sought,
    /// The kind it has, if it is declared.
    pub found: Option<Kind>,
    /// The name that was probably meant.
    pub near: Option<String>,
}

/// What a name that stands for nothing was to stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// A declaration of a wanted kind.
    Declaration,
    /// A place in the document: an article, a paragraph, an annex, a figure, a document.
    Clause,
    /// A provision of the standard library.
    Provision,
}

/// How many suggestions are looked up: each costs a walk over all names.
const MAX_SUGGESTIONS: usize = 50;

/// What is gathered while records become declarations.
pub(super) struct Lower<'a, 't> {
    pub(super) names: &'a Names<'t>,
    /// How paragraphs stand to the standard clauses.
    pub(super) standings: &'a Standings,
    /// The text of the file a record comes from, for references inside texts.
    pub(super) sources: &'a crate::source::Sources,
    pub(super) owner: String,
    pub(super) holes: Vec<Hole>,
    pub(super) mentions: Vec<Mention>,
    pub(super) unresolved: Vec<Unresolved>,
    /// What is wrong with a declaration by itself.
    pub(super) findings: Vec<crate::source::Diagnostic>,
    /// The kinds of actors that may stand where is being read.
    pub(super) actors: &'static [Kind],
}

/// A type that can be read from one atom.
pub(super) trait FromAtom: Sized {
    /// `None` when the atom does not resolve; that has been noted then.
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self>;
}

impl<'t> Lower<'_, 't> {
    /// The one value of a property, before any marker.
    pub(super) fn one<T: FromAtom>(&mut self, record: &Record<'t>, key: W) -> Given<T> {
        record.get(key).map_or(Given::Absent, |stated| self.behind(stated, W::Head))
    }

    /// The one value behind a marker of a property.
    pub(super) fn clause<T: FromAtom>(&mut self, record: &Record<'t>, key: W, marker: W) -> Given<T> {
        record.get(key).map_or(Given::Absent, |stated| self.behind(stated, marker))
    }

    /// Every value of a property, also when it is stated more than once.
    pub(super) fn list<T: FromAtom>(&mut self, record: &Record<'t>, key: W) -> List<T> {
        let mut out = List::default();
        for stated in record.all(key) {
            self.extend(&mut out, stated, W::Head);
        }
        out
    }

    /// Every value behind a marker of a property.
    pub(super) fn clause_list<T: FromAtom>(&mut self, record: &Record<'t>, key: W, marker: W) -> List<T> {
        record.get(key).map_or_else(List::default, |stated| self.list_behind(stated, marker))
    }

    pub(super) fn list_behind<T: FromAtom>(&mut self, stated: &Stated<'t>, marker: W) -> List<T> {
        let mut out = List::default();
        self.extend(&mut out, stated, marker);
        out
    }

    fn extend<T: FromAtom>(&mut self, out: &mut List<T>, stated: &Stated<'t>, marker: W) {
        for atom in stated.behind(marker) {
            self.item(out, atom, stated);
        }
    }

    /// These values of a property.
    pub(super) fn listed<'a, T: FromAtom>(
        &mut self,
        atoms: impl Iterator<Item = &'a Atom<'t>>,
        stated: &Stated<'t>,
    ) -> List<T>
    where
        't: 'a,
    {
        let mut out = List::default();
        for atom in atoms {
            self.item(&mut out, atom, stated);
        }
        out
    }

    fn item<T: FromAtom>(&mut self, out: &mut List<T>, atom: &Atom<'t>, stated: &Stated<'t>) {
        out.span = out.span.or(Some(stated.span));
        match self.read_in(atom, stated) {
            Given::Known(value) => out.items.push(value),
            Given::Hole(span) => out.hole = Some(span),
            Given::Absent => {}
        }
    }

    /// The first value behind a marker.
    pub(super) fn behind<T: FromAtom>(&mut self, stated: &Stated<'t>, marker: W) -> Given<T> {
        match stated.first(marker) {
            Some(atom) => self.read_in(atom, stated),
            None => Given::Absent,
        }
    }

    /// A value of a property, which may want actors of some kinds only.
    fn read_in<T: FromAtom>(&mut self, atom: &Atom<'t>, stated: &Stated<'t>) -> Given<T> {
        self.actors = wanted_actors(stated, atom.clause);
        let value = self.read(atom, stated.property.key);
        self.actors = ACTORS;
        value
    }

    pub(super) fn read<T: FromAtom>(&mut self, atom: &Atom<'t>, property: W) -> Given<T> {
        if let Value::Hole(hole) = &atom.value {
            let by = hole.by.map(|by| by.value.to_owned());
            if let Some(by) = hole.by {
                self.actors = ACTORS;
                let _: Option<Actor> = self.actor(by);
            }
            let owner = self.owner.clone();
            self.holes.push(Hole { span: atom.span, owner, property, clause: atom.clause, by, before: hole.before });
            return Given::Hole(atom.span);
        }
        T::from_atom(atom, self).map_or(Given::Absent, |value| Given::Known(Spanned::new(value, atom.span)))
    }

    /// Whether a marker without a value stands in the property.
    pub(super) fn flag(stated: &Stated<'t>, marker: W) -> bool {
        stated.first(marker).is_some()
    }

    fn actor(&mut self, name: Spanned<&str>) -> Option<Actor> {
        actor_of(self.symbol(name, self.actors)?)
    }

    /// What a name stands for, if it is of a wanted kind.
    pub(super) fn symbol(&mut self, name: Spanned<&str>, wanted: &'static [Kind]) -> Option<Symbol> {
        let found = self.names.get(name.value);
        if let Some(symbol) = found.filter(|symbol| wanted.contains(&symbol.kind)) {
            return Some(symbol);
        }
        if found.is_some() || !self.names.excused(name.value, wanted) {
            self.note(name, wanted, Sought::Declaration, found.map(|symbol| symbol.kind));
        }
        None
    }

    pub(super) fn note(&mut self, name: Spanned<&str>, wanted: &'static [Kind], sought: Sought, found: Option<Kind>) {
        let search = found.is_none() && self.unresolved.len() < MAX_SUGGESTIONS;
        let near = search.then(|| self.suggestion(name.value, wanted, sought)).flatten();
        self.unresolved.push(Unresolved { span: name.span, name: name.value.to_owned(), wanted, sought, found, near });
    }

    fn suggestion(&self, name: &str, wanted: &[Kind], sought: Sought) -> Option<String> {
        match sought {
            Sought::Provision => self.names.near_provision(name),
            Sought::Clause => self.names.near_clause(name).or_else(|| self.names.near(name, wanted)),
            Sought::Declaration => self.names.near(name, wanted),
        }
    }

    fn id<T: Declared>(&mut self, atom: &Atom<'_>) -> Option<Id<T>> {
        let Value::Name(name) = atom.value else { return None };
        self.symbol(Spanned::new(name, atom.span), T::KINDS).map(|symbol| Id::new(symbol.index))
    }
}

/// A type that declarations of some kinds become.
pub(super) trait Declared {
    const KINDS: &'static [Kind];
}

macro_rules! declared {
    ($($type:ident: $($kind:ident),+;)*) => {
        $(
            impl Declared for $type {
                const KINDS: &'static [Kind] = &[$(W::$kind),+];
            }
            impl FromAtom for Id<$type> {
                fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
                    lower.id(atom)
                }
            }
        )*
    };
}

declared! {
    Party: Party;
    Organisation: Organisation;
    Group: Group;
    Area: Area;
    SubjectCategory: Subjects;
    Purpose: Purpose;
    Event: Event;
    Field: Field;
    DataSet: Delivery, DataGroup;
    System: System;
    Role: Role;
    Duty: Duty;
    Dpia: Dpia;
    Milestone: Milestone;
    Annex: Annex;
    Document: Document;
    Country: Country;
    Measure: Measure;
    Erasure: Erasure;
}

pub(super) const ACTORS: &[Kind] = &[W::Party, W::Group, W::Organisation];
pub(super) const PROVISION: &[Kind] = &[W::Source];
pub(super) const TARGETS: &[Kind] = &[W::Article, W::Annex, W::Figure, W::Document, W::Definition];

/// The actor a name stands for.
pub(super) fn actor_of(symbol: Symbol) -> Option<Actor> {
    match symbol.kind {
        W::Party => Some(Actor::Party(Id::new(symbol.index))),
        W::Group => Some(Actor::Group(Id::new(symbol.index))),
        W::Organisation => Some(Actor::Organisation(Id::new(symbol.index))),
        _ => None,
    }
}

/// What a reference to a declaration points at.
pub(super) fn target_of(symbol: Symbol) -> Target {
    let index = symbol.index;
    match symbol.kind {
        W::Article => Target::Article(Id::<Article>::new(index)),
        W::Annex => Target::Annex(Id::new(index)),
        W::Figure => Target::Figure(Id::<Figure>::new(index)),
        W::Document => Target::Document(Id::new(index)),
        W::Definition => Target::Definition(Id::new(index)),
        kind => Target::Other(numbered_as(kind), index),
    }
}

impl FromAtom for Actor {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let Value::Name(name) = atom.value else { return None };
        lower.actor(Spanned::new(name, atom.span))
    }
}

impl FromAtom for Target {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let Value::Name(name) = atom.value else { return None };
        let found = lower.names.target(name);
        let declaration = name.split('.').next().unwrap_or(name);
        if found.is_none() && !lower.names.excused(declaration, TARGETS) {
            lower.note(Spanned::new(name, atom.span), TARGETS, Sought::Clause, None);
        }
        found
    }
}

impl FromAtom for Id<Provision> {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let Value::Name(path) = atom.value else { return None };
        if let Some(index) = lower.names.provision(path) {
            return Some(Id::new(index));
        }
        lower.note(Spanned::new(path, atom.span), PROVISION, Sought::Provision, None);
        None
    }
}

macro_rules! from_value {
    ($($type:ty: $pattern:pat => $value:expr;)*) => {
        $(impl FromAtom for $type {
            fn from_atom(atom: &Atom<'_>, _: &mut Lower<'_, '_>) -> Option<Self> {
                match &atom.value { $pattern => Some($value), _ => None }
            }
        })*
    };
}

from_value! {
    u32: Value::Number(number) => *number;
    Term: Value::Term(term) => *term;
    Moment: Value::Moment(moment) => *moment;
    Date: Value::Moment(Moment::Day(date)) => *date;
}

impl FromAtom for String {
    fn from_atom(atom: &Atom<'_>, _: &mut Lower<'_, '_>) -> Option<Self> {
        match &atom.value {
            Value::Text(text) => Some(text.clone().into_owned()),
            Value::Digits(text) | Value::Name(text) => Some((*text).to_owned()),
            _ => None,
        }
    }
}

impl FromAtom for W {
    fn from_atom(atom: &Atom<'_>, _: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(word) => Some(word),
            _ => None,
        }
    }
}

macro_rules! from_word {
    ($($type:ident),* $(,)?) => {
        $(impl FromAtom for super::words::$type {
            fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
                Self::from_word(W::from_atom(atom, lower)?)
            }
        })*
    };
}

from_word!(
    Act, SigningForm, Form, Formality, LegalForm, Rhythm, Operation, Risk, YesNo, Sensitive, TransferRule,
    TransferTool, TypeWord, Currency, DateForm, DecimalSign, CharacterSet, Nature, DeliveryStatus, Grain, SystemKind,
    HashMethod, Claim, ErasureManner, DutyKind, DivisionKey, Condition, PurposeKind, CapacityKind, AnnexContent,
    AtMost, Danger, MeasureKind, TableKind, Topic,
);

impl FromAtom for Start {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match W::from_atom(atom, lower) {
            Some(W::PerParty) => Some(Start::PerParty),
            Some(_) => Some(Start::OnSigning),
            None => Date::from_atom(atom, lower).map(Start::On),
        }
    }
}

impl FromAtom for Duration {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(_) => Some(Duration::Indefinite),
            Value::Term(term) => Some(Duration::For(term)),
            _ => Date::from_atom(atom, lower).map(Duration::Until),
        }
    }
}

impl FromAtom for Review {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        Rhythm::from_atom(atom, lower).map(Review::Every).or_else(|| Date::from_atom(atom, lower).map(Review::On))
    }
}

impl FromAtom for Image {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(_) => Some(Image::Flows),
            _ => String::from_atom(atom, lower).map(Image::File),
        }
    }
}

impl FromAtom for ContractState {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(_) => Some(ContractState::Missing),
            Value::Name(_) => Id::from_atom(atom, lower).map(ContractState::In),
            _ => Date::from_atom(atom, lower).map(ContractState::Concluded),
        }
    }
}

impl FromAtom for Bearer {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(_) => Some(Bearer::EachController),
            _ => Actor::from_atom(atom, lower).map(Bearer::Actor),
        }
    }
}

impl FromAtom for MeasureBearer {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Word(W::Processor) => Some(MeasureBearer::AnyProcessor),
            Value::Word(_) => Some(MeasureBearer::EachController),
            _ => Actor::from_atom(atom, lower).map(MeasureBearer::Actor),
        }
    }
}

impl FromAtom for Origin {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        match atom.value {
            Value::Name(name) if name.contains('.') => Id::from_atom(atom, lower).map(Origin::Element),
            _ => Id::from_atom(atom, lower).map(Origin::Field),
        }
    }
}

impl Lower<'_, '_> {
    pub(super) fn one_of(&mut self, atom: &Atom<'_>, wanted: &'static [Kind]) -> Option<Symbol> {
        let Value::Name(name) = atom.value else { return None };
        self.symbol(Spanned::new(name, atom.span), wanted)
    }
}

impl FromAtom for StartEvent {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let symbol = lower.one_of(atom, &[W::Event, W::Field, W::Milestone])?;
        Some(match symbol.kind {
            W::Event => StartEvent::Event(Id::new(symbol.index)),
            W::Field => StartEvent::Field(Id::new(symbol.index)),
            _ => StartEvent::Milestone(Id::new(symbol.index)),
        })
    }
}

impl FromAtom for Step {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let symbol = lower.one_of(atom, &[W::Milestone, W::Dpia])?;
        Some(match symbol.kind {
            W::Milestone => Step::Milestone(Id::new(symbol.index)),
            _ => Step::Dpia(Id::new(symbol.index)),
        })
    }
}

impl FromAtom for Support {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let symbol = lower.one_of(atom, &[W::Document, W::Dpia])?;
        Some(match symbol.kind {
            W::Dpia => Support::Dpia(Id::new(symbol.index)),
            _ => Support::Document(Id::new(symbol.index)),
        })
    }
}

impl FromAtom for Doer {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        let symbol = lower.one_of(atom, &[W::Party, W::Group, W::Organisation, W::Role])?;
        Some(match actor_of(symbol) {
            Some(actor) => Doer::Actor(actor),
            None => Doer::Role(Id::new(symbol.index)),
        })
    }
}

impl FromAtom for Deliverable {
    fn from_atom(atom: &Atom<'_>, lower: &mut Lower<'_, '_>) -> Option<Self> {
        if let Value::Text(text) = &atom.value {
            return Some(Deliverable::Text(text.clone().into_owned()));
        }
        let symbol = lower.one_of(atom, &[W::Delivery, W::DataGroup, W::Document])?;
        Some(match symbol.kind {
            W::Document => Deliverable::Document(Id::new(symbol.index)),
            _ => Deliverable::Data(Id::new(symbol.index)),
        })
    }
}
