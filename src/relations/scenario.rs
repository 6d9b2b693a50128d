//! The promises of an agreement, tried against its relations; those about access here, `mag alleen` in `exact`, the others in
//! `assured`. What a line leaves open stands for all there is: `mag
//! niet` promises that nothing of it is ever permitted, `mag` that all of it always is. Conditions are only ever met by more,
//! so it suffices to try the most that can be the case for the one, and the least for the other.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Relations;
use super::decision::{Decision, Lack, Request, View, decide};
use super::normal::{Atom, Facts, Key, Normal, Term};
use super::stated::Stated;
use super::{assured, exact};
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Expectation, Field, Id, Line, Reach, Role, Says, Scenario, System};
use crate::source::Span;

/// What became of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Kept,
    /// A request for which it does not hold, and how that is decided.
    Broken {
        witness: Request,
        decision: Decision,
    },
    /// Another relation than access is not as promised: what is so instead, in words of the language, and where that stands.
    Otherwise {
        said: String,
        at: Option<Span>,
    },
    /// There is nothing to try: data without fields, or a field that is not in them.
    Nothing,
}

/// A field of a group of data.
pub(super) type Place = (Id<DataSet>, Id<Field>);

/// Tries lines of scenarios.
pub struct Trial<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) relations: &'a Relations,
    pub(super) normal: Normal,
    /// The roles that some line lets read a field of data.
    readers: BTreeMap<Place, BTreeSet<Id<Role>>>,
    /// The data in which some line lets a role read a field.
    read: BTreeMap<Id<Field>, BTreeSet<Id<DataSet>>>,
    /// The data that name a field.
    holders: BTreeMap<Id<Field>, BTreeSet<Id<DataSet>>>,
    /// The data that leave open which fields they hold, in order.
    open: Vec<Id<DataSet>>,
    /// What was tried in each system, with where it was wrong.
    tried: RefCell<FxHashMap<(Key, View, Facts), Option<Request>>>,
    /// What promises of the other relations ask for, once one does.
    stated: OnceCell<Stated>,
}

impl<'a> Trial<'a> {
    #[must_use]
    pub fn new(agreement: &'a Agreement, relations: &'a Relations) -> Self {
        let normal = Normal::of(agreement, relations);
        let mut readers: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (key, _) in normal.iter() {
            readers.entry((key.data, key.field)).or_default().insert(key.role);
        }
        let mut read: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (data, field) in readers.keys() {
            read.entry(*field).or_default().insert(*data);
        }
        let (open, named): (Vec<_>, Vec<_>) = agreement.data.ids().partition(|data| relations.fields.is_open(*data));
        let mut holders: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for data in named {
            for field in relations.fields.of_data(data) {
                holders.entry(*field).or_default().insert(data);
            }
        }
        Self {
            agreement,
            relations,
            normal,
            readers,
            read,
            holders,
            open,
            tried: RefCell::default(),
            stated: OnceCell::new(),
        }
    }

    /// Every line of every scenario, in order, with what became of it.
    pub fn all(&self) -> impl Iterator<Item = (&'a Scenario, Vec<(&'a Line, Verdict)>)> {
        self.agreement.scenarios.iter().map(move |scenario| {
            let mut beside = exact::Others::of(self, scenario);
            let tried = |line| (line, self.with(line, &mut beside));
            (scenario, scenario.lines.iter().map(tried).collect())
        })
    }

    /// Tries one line by itself.
    #[must_use]
    pub fn line(&self, line: &Line) -> Verdict {
        self.with(line, &mut exact::Others::of_line(self, line))
    }

    /// Tries one line; of `mag alleen`, the others of its scenario say what else its role may read.
    fn with(&self, line: &Line, beside: &mut exact::Others) -> Verdict {
        match &line.says {
            Says::Access(line) => match self.access(line) {
                Verdict::Kept if line.only => beside.more_than_named(self, line),
                verdict => verdict,
            },
            Says::Other(promise) => {
                let stated = self.stated.get_or_init(|| Stated::of(self.agreement, self.relations));
                assured::tried(self.agreement, self.relations, stated, promise)
            }
        }
    }

    fn access(&self, line: &Expectation) -> Verdict {
        // A field that nobody has a purpose for is never permitted, which is what `mag niet` promises.
        let mut tried = !line.allowed && self.is_about_any(line);
        for (data, field) in self.reached(line) {
            for asked in self.requests(line, data, field) {
                tried = true;
                // The line that comes nearest is looked up only where there is something to tell.
                if let Some(request) = self.first_wrong(line, asked) {
                    let decision = decide(self.agreement, self.relations, &self.normal, &request);
                    return self.broken(line, request, decision);
                }
            }
        }
        if tried { Verdict::Kept } else { Verdict::Nothing }
    }

    fn is_allowed(&self, request: &Request) -> bool {
        self.normal.permitting(&request.key(), &request.facts, request.view.size()).is_some()
    }

    /// The first system in which something is not as a line says. Lines that ask the same get the same answer.
    fn first_wrong(&self, line: &Expectation, asked: Request) -> Option<Request> {
        let wrong = |system: Option<Id<System>>| {
            let request = Request { facts: facts(line, system), ..asked };
            (self.is_allowed(&request) != line.allowed).then_some(request)
        };
        if !line.systems.is_empty() {
            return line.systems.iter().find_map(|system| wrong(Some(system)));
        }
        if !line.allowed || self.agreement.systems.is_empty() {
            return wrong(None);
        }
        let known = self.tried.borrow().get(&(asked.key(), asked.view, asked.facts)).copied();
        known.unwrap_or_else(|| {
            let found = self.systems(&asked).into_iter().find_map(|system| wrong(Some(system)));
            self.tried.borrow_mut().insert((asked.key(), asked.view, asked.facts), found);
            found
        })
    }

    /// The fields a line is about, each with its data. What a pseudonym replaces is meant by `mag` only when it is named. Of
    /// what may not be, those that no line lets anyone read need not be tried.
    pub(super) fn reached(&self, line: &Expectation) -> Vec<Place> {
        let fields = &self.relations.fields;
        let mut out: Vec<Place> = Vec::new();
        for reach in line.reach.iter() {
            match reach {
                Reach::Data(data) if !line.allowed && fields.is_open(data) => out.extend(self.read_of(data)),
                Reach::Data(data) => {
                    let meant = |field: &Id<Field>| !line.allowed || fields.replaced_by(*field).is_none();
                    out.extend(fields.of_data(data).iter().copied().filter(meant).map(|field| (data, field)));
                }
                Reach::Field(field) if !line.allowed => {
                    out.extend(self.read.get(&field).into_iter().flatten().map(|data| (*data, field)));
                }
                Reach::Field(field) => out.extend(self.holding(field).map(|data| (data, field))),
                Reach::Part(data, field) if self.holds(data, field) => out.push((data, field)),
                Reach::Part(..) => {}
            }
        }
        let except: FxHashSet<_> = line.except.iter().collect();
        out.retain(|(_, field)| !except.contains(field));
        out
    }

    /// Whether there is any field that a line is about.
    fn is_about_any(&self, line: &Expectation) -> bool {
        let except: FxHashSet<_> = line.except.iter().collect();
        let meant = |field: &Id<Field>| !except.contains(field);
        line.reach.iter().any(|reach| match reach {
            Reach::Data(data) => self.relations.fields.of_data(data).iter().any(meant),
            Reach::Field(field) => meant(&field) && self.holding(field).next().is_some(),
            Reach::Part(data, field) => meant(&field) && self.holds(data, field),
        })
    }

    /// What some line lets a role read of these data, in order.
    fn read_of(&self, data: Id<DataSet>) -> impl Iterator<Item = Place> {
        let read = self.readers.range((data, Id::new(0))..);
        read.map(|(place, _)| *place).take_while(move |(of, _)| *of == data)
    }

    /// The data that hold a field, or may hold it while that is open.
    fn holding(&self, field: Id<Field>) -> impl Iterator<Item = Id<DataSet>> {
        let named = self.holders.get(&field).into_iter().flatten();
        let open = if self.relations.fields.is_unplaced(field) { self.open.as_slice() } else { &[] };
        named.chain(open).copied()
    }

    fn holds(&self, data: Id<DataSet>, field: Id<Field>) -> bool {
        if self.relations.fields.is_open(data) {
            return self.relations.fields.is_unplaced(field);
        }
        self.holders.get(&field).is_some_and(|holders| holders.contains(&data))
    }

    /// What has to be tried of one field, in each system.
    fn requests(&self, line: &Expectation, data: Id<DataSet>, field: Id<Field>) -> impl Iterator<Item = Request> {
        let own = &self.agreement.fields[field].purposes;
        // `mag alleen` is read as a right is: what a field does not serve, it does not promise.
        let purposes: Vec<_> = match (line.purposes.is_absent(), line.only) {
            (true, _) => own.iter().collect(),
            (false, false) => line.purposes.iter().collect(),
            (false, true) => {
                let own: FxHashSet<_> = own.iter().collect();
                line.purposes.iter().filter(|purpose| own.contains(purpose)).collect()
            }
        };
        let views = views(line);
        let facts = facts(line, None);
        self.roles(line, data, field).into_iter().flat_map(move |role| {
            let views = views.clone();
            let each = purposes
                .clone()
                .into_iter()
                .flat_map(move |purpose| views.clone().into_iter().map(move |view| (purpose, view)));
            each.map(move |(purpose, view)| Request { role, data, field, purpose, view, facts })
        })
    }

    /// Who is asked for. What nobody may, only those could do whom some line lets read the field.
    fn roles(&self, line: &Expectation, data: Id<DataSet>, field: Id<Field>) -> Vec<Id<Role>> {
        match line.role {
            Some(role) => vec![role],
            None if line.allowed => self.agreement.roles.ids().collect(),
            None => self.readers.get(&(data, field)).into_iter().flatten().copied().collect(),
        }
    }

    /// In which systems `mag` is tried: in each, of which those that are named and one that is not suffice. What is permitted
    /// in one that is not named, is permitted in all.
    fn systems(&self, asked: &Request) -> Vec<Id<System>> {
        let systems = &self.agreement.systems;
        let named = self.normal.systems(&asked.key());
        // Both are in order, so the first that is missing is not named.
        let other =
            systems.ids().enumerate().find(|(at, system)| named.get(*at) != Some(system)).map(|(_, system)| system);
        if let Some(other) = other.filter(|other| {
            let facts = Facts { system: Some(*other), ..asked.facts };
            self.is_allowed(&Request { facts, ..*asked })
        }) {
            return vec![other];
        }
        let tried: BTreeSet<_> = named.iter().copied().chain(other).collect();
        tried.into_iter().collect()
    }

    fn broken(&self, line: &Expectation, request: Request, decision: Decision) -> Verdict {
        let mut witness = request;
        match &decision {
            Decision::Allow { grant } => {
                let way = self.normal.permitting(&request.key(), &request.facts, request.view.size());
                if let Some(term) = way.filter(|term| term.grant == *grant) {
                    witness = least(line, request, term);
                }
            }
            Decision::Deny { nearest } => {
                let lacks = nearest.iter().flat_map(|near| &near.lacks);
                let size = lacks.filter_map(|lack| if let Lack::GroupSize(size) = lack { Some(*size) } else { None });
                if let (View::Figure { group }, Some(size)) = (&mut witness.view, size.max()) {
                    *group = (*group).max(size.saturating_sub(1)).min(line.sizes.1);
                }
            }
        }
        Verdict::Broken { witness, decision }
    }
}

fn views(line: &Expectation) -> Vec<View> {
    let (least, most) = line.sizes;
    let figure = View::Figure { group: if line.allowed { least } else { most } };
    match line.grain.get() {
        Some(Grain::RowLevel) => vec![View::Row],
        Some(Grain::Figures) => vec![figure],
        None => vec![View::Row, figure],
    }
}

/// The most, or the least, that can be the case under what a line says.
pub(super) fn facts(line: &Expectation, system: Option<Id<System>>) -> Facts {
    let said = &line.facts;
    let most = !line.allowed;
    let consent = said.consent.unwrap_or(most).then(|| said.consent_since.unwrap_or(Date::MIN));
    // Of consent that holds from a day, the days before are not spoken of.
    let first = said.consent_since.unwrap_or(Date::MIN);
    Facts {
        own_municipality: said.own_municipality.unwrap_or(most),
        after_allocation: said.after_allocation.unwrap_or(most),
        membership: said.membership.unwrap_or(most),
        consent,
        day: said.day.unwrap_or(if most { Date::MAX } else { first }),
        system,
    }
}

/// The least that one way of permitting asks, within what a line says: that shows best what is permitted.
pub(super) fn least(line: &Expectation, request: Request, term: &Term) -> Request {
    let said = &line.facts;
    let asks = |atom: Atom| term.atoms.contains(&atom);
    let consent = term.atoms.iter().find_map(|atom| if let Atom::Consent { from } = atom { Some(*from) } else { None });
    let system = term.atoms.iter().find_map(|atom| if let Atom::In(system) = atom { Some(*system) } else { None });
    let mut out = request;
    let facts = &mut out.facts;
    facts.own_municipality = said.own_municipality.unwrap_or(asks(Atom::OwnMunicipality));
    facts.after_allocation = said.after_allocation.unwrap_or(asks(Atom::AfterAllocation));
    facts.membership = said.membership.unwrap_or(asks(Atom::Membership));
    facts.consent = facts.consent.filter(|_| said.consent.unwrap_or(consent.is_some()));
    facts.day = said.day.or(consent.flatten().max(said.consent_since)).unwrap_or(Date::MAX);
    facts.system = facts.system.or(system);
    if let (View::Figure { group }, Some(size)) = (&mut out.view, term.group_size) {
        *group = size.max(line.sizes.0);
    }
    out
}
