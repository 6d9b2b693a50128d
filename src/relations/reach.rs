//! Reach: where each group of data can come, in what form, and along which path. Data follow the steps of the flow; what is
//! in a system is with who runs it, what a role sees is with its organisation, and what is made of data where they are goes
//! on from there. The fields of a group travel together, so one place stands for all of them: the size is that of the flow.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::fields::FieldMap;
use super::flow::{FieldAt, Flow, Hop, HopKind, State, Station, origins};
use crate::model::words::Grain;
use crate::model::{Actor, Agreement, DataSet, Id};
use crate::source::Span;

/// How much is to be seen of the data, from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Rows, with an identifier that a pseudonym is to replace.
    Raw,
    /// Rows, without such an identifier.
    Rows,
    /// Figures about groups.
    Figures,
}

/// How data come somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// They are there to begin with.
    Origin,
    Hop(HopKind),
    /// They are made there of other data.
    Derived,
    /// Who runs a system has what is in it.
    Operated,
    /// What a role sees, its organisation has.
    Seen,
}

/// Data at a place, in a form: one step of a path.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub data: Id<DataSet>,
    pub station: Station,
    pub form: Form,
    pub by: By,
    /// Where the step is stated.
    pub span: Span,
    /// The step before it: a position in [`Reach::arrivals`].
    pub previous: Option<usize>,
}

/// Everything that is reached, nearest first.
#[derive(Debug, Default)]
pub struct Reach {
    pub arrivals: Vec<Arrival>,
    at: BTreeMap<Station, Vec<usize>>,
    /// For each arrival the one that its path begins with, and how many steps come before it.
    begun: Vec<(usize, usize)>,
    /// What is made of each group of data, but for what is only figures.
    made: BTreeMap<Id<DataSet>, Vec<Id<DataSet>>>,
}

impl Reach {
    /// What arrives at a place, as positions.
    #[must_use]
    pub fn at(&self, station: Station) -> &[usize] {
        self.at.get(&station).map_or(&[], Vec::as_slice)
    }

    /// What is made of a group of data and is not only figures, but for what is made of that.
    #[must_use]
    pub fn made_from(&self, data: Id<DataSet>) -> &[Id<DataSet>] {
        self.made.get(&data).map_or(&[], Vec::as_slice)
    }

    /// Groups of data, each with those that are made of it and are not only figures: what is promised of data holds of these.
    #[must_use]
    pub fn made_of(&self, data: impl Iterator<Item = Id<DataSet>>) -> BTreeSet<Id<DataSet>> {
        closure(data, |id| self.made.get(&id).cloned().unwrap_or_default())
    }

    /// The steps of the path to an arrival, from its origin on, each with its number. Of more than `most` (at least two) the
    /// first and the last ones, which takes no more time for a longer path.
    #[must_use]
    pub fn path(&self, arrival: usize, most: usize) -> Vec<(usize, &Arrival)> {
        let Some((origin, before)) = self.begun.get(arrival).copied() else { return Vec::new() };
        let back = std::iter::successors(self.arrivals.get(arrival), |step| self.arrivals.get(step.previous?));
        let numbers = (1..=before + 1).rev();
        let whole = before < most;
        let mut path: Vec<_> = numbers.zip(back).take(if whole { most } else { most - 1 }).collect();
        path.extend((!whole).then(|| (1, &self.arrivals[origin])));
        path.reverse();
        path
    }
}

fn made(agreement: &Agreement) -> BTreeMap<Id<DataSet>, Vec<Id<DataSet>>> {
    let mut children: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, made) in agreement.data.iter().filter(|(_, made)| !only_figures(made)) {
        for source in made.delivery.iter().flat_map(|delivery| delivery.derived_from.iter()) {
            children.entry(source).or_default().push(id);
        }
    }
    children
}

/// Groups of data, each with those that it is made of.
#[must_use]
pub fn sources_of(agreement: &Agreement, data: impl Iterator<Item = Id<DataSet>>) -> BTreeSet<Id<DataSet>> {
    closure(data, |id| agreement.data[id].delivery.iter().flat_map(|delivery| delivery.derived_from.iter()).collect())
}

fn closure<T: Copy + Ord>(from: impl Iterator<Item = T>, next: impl Fn(T) -> Vec<T>) -> BTreeSet<T> {
    let mut waiting: Vec<_> = from.collect();
    let mut out = BTreeSet::new();
    while let Some(one) = waiting.pop() {
        if out.insert(one) {
            waiting.extend(next(one));
        }
    }
    out
}

fn only_figures(data: &DataSet) -> bool {
    data.delivery.as_ref().is_some_and(|delivery| delivery.grain.get() == Some(Grain::Figures))
}

pub(super) fn of(agreement: &Agreement, fields: &FieldMap, flow: &Flow) -> Reach {
    let mut walk = Walk::new(agreement, fields, &flow.hops);
    // First what senders and holders have; then what is made of other data, or is read where nothing is said to bring it.
    for late in [false, true] {
        for (number, hop) in flow.hops.iter().enumerate() {
            let made = agreement.data[hop.data].delivery.as_ref().is_some_and(|one| !one.derived_from.is_empty());
            let begins = matches!(hop.from, Station::Actor(_)) && !made;
            if !walk.taken[number] && hop.kind != HopKind::Destroy && (begins || late) {
                walk.begin(number);
            }
        }
    }
    walk.done()
}

/// Who has data, how, and where that is stated.
type Having = (Actor, By, Span);

struct Walk<'a> {
    agreement: &'a Agreement,
    fields: &'a FieldMap,
    hops: &'a [Hop],
    /// The hops that leave a place, by data.
    out: BTreeMap<(Id<DataSet>, Station), Vec<usize>>,
    taken: Vec<bool>,
    /// What is made of each group of data, and what is made at each place.
    made_of: BTreeMap<Id<DataSet>, BTreeSet<Id<DataSet>>>,
    made_at: BTreeMap<Station, BTreeSet<Id<DataSet>>>,
    known: BTreeSet<(Id<DataSet>, Station, Form, Option<Station>)>,
    /// The first place where a group of data is found.
    first: BTreeMap<Id<DataSet>, usize>,
    waiting: VecDeque<usize>,
    arrivals: Vec<Arrival>,
    /// Who has what is at a place, as far as that was asked.
    held: FxHashMap<Station, Rc<[Having]>>,
    /// For each hop, whether an identifier goes along.
    raw: Vec<bool>,
}

/// For each hop, whether an identifier goes along. Hops of one stretch share their fields, and are looked at once.
fn raw(fields: &FieldMap, hops: &[Hop]) -> Vec<bool> {
    let mut known: FxHashMap<*const FieldAt, bool> = FxHashMap::default();
    let is_raw = |at: &FieldAt| at.state == State::Raw || fields.replaced_by(at.field).is_some();
    let of = |hop: &Hop| *known.entry(hop.fields.as_ptr()).or_insert_with(|| hop.fields.iter().any(is_raw));
    hops.iter().map(of).collect()
}

impl<'a> Walk<'a> {
    fn new(agreement: &'a Agreement, fields: &'a FieldMap, hops: &'a [Hop]) -> Self {
        let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (number, hop) in hops.iter().enumerate() {
            out.entry((hop.data, hop.from)).or_default().push(number);
        }
        let (mut made_of, mut made_at): (BTreeMap<_, BTreeSet<_>>, BTreeMap<_, BTreeSet<_>>) = Default::default();
        for (id, data) in agreement.data.iter() {
            let Some(delivery) = data.delivery.as_ref().filter(|delivery| !delivery.derived_from.is_empty()) else {
                continue;
            };
            delivery.derived_from.iter().for_each(|source| _ = made_of.entry(source).or_default().insert(id));
            for place in origins(delivery) {
                made_at.entry(place).or_default().insert(id);
            }
        }
        Self {
            agreement,
            fields,
            hops,
            out,
            taken: vec![false; hops.len()],
            made_of,
            made_at,
            known: BTreeSet::new(),
            first: BTreeMap::new(),
            waiting: VecDeque::new(),
            arrivals: Vec::new(),
            held: FxHashMap::default(),
            raw: raw(fields, hops),
        }
    }

    /// Starts where a hop comes from, behind what its data are made of.
    fn begin(&mut self, number: usize) {
        let hop = &self.hops[number];
        let delivery = self.agreement.data[hop.data].delivery.iter();
        let mut sources = delivery.flat_map(|delivery| delivery.derived_from.iter());
        let previous = sources.find_map(|source| self.first.get(&source).copied());
        let by = if previous.is_some() { By::Derived } else { By::Origin };
        let form = self.form(number);
        let data = &self.agreement.data[hop.data];
        let sent = data.delivery.as_ref().and_then(|delivery| delivery.from.span).or(data.holder.span());
        let span = sent.filter(|_| previous.is_none()).unwrap_or(data.about.span);
        self.reach(Arrival { data: hop.data, station: hop.from, form, by, span, previous });
        while let Some(at) = self.waiting.pop_front() {
            self.leave(at);
        }
    }

    fn reach(&mut self, arrival: Arrival) {
        // Each system through which someone has the data is a way of its own: to close one does not close the other.
        let through = matches!(arrival.by, By::Operated | By::Seen).then_some(arrival.previous).flatten();
        let through = through.map(|before| self.arrivals[before].station);
        if !self.known.insert((arrival.data, arrival.station, arrival.form, through)) {
            return;
        }
        let at = self.arrivals.len();
        self.first.entry(arrival.data).or_insert(at);
        self.arrivals.push(arrival);
        self.waiting.push_back(at);
    }

    /// Everything one step further.
    fn leave(&mut self, at: usize) {
        let Arrival { data, station, form, .. } = self.arrivals[at];
        let previous = Some(at);
        for number in self.leaving(data, station, form) {
            let hop = &self.hops[number];
            self.taken[number] = true;
            if hop.kind != HopKind::Destroy {
                let (form, by) = (self.form(number), By::Hop(hop.kind));
                self.reach(Arrival { data, station: hop.to, form, by, span: hop.span, previous });
            }
        }
        for (actor, by, span) in self.holders(station).iter().copied() {
            self.reach(Arrival { data, station: Station::Actor(actor), form, by, span, previous });
        }
        for made in self.made_here(data, station) {
            let (form, span) = (self.made_as(made), self.agreement.data[made].about.span);
            self.reach(Arrival { data: made, station, form, by: By::Derived, span, previous });
        }
    }

    /// What is made of data at a place, in the order of the source.
    fn made_here(&self, data: Id<DataSet>, station: Station) -> Vec<Id<DataSet>> {
        let both = self.made_of.get(&data).zip(self.made_at.get(&station));
        both.map(|(of, at)| of.intersection(at).copied().collect()).unwrap_or_default()
    }

    /// The hops that go on from a place. Where an identifier is replaced, the others go on from what comes of that.
    fn leaving(&mut self, data: Id<DataSet>, station: Station, form: Form) -> Vec<usize> {
        let all = self.out.remove(&(data, station)).unwrap_or_default();
        if form != Form::Raw || !all.iter().any(|hop| self.hops[*hop].kind == HopKind::Pseudonymise) {
            return all;
        }
        let first = |hop: &usize| self.hops[*hop].kind == HopKind::Pseudonymise || self.form(*hop) == Form::Raw;
        let (now, later) = all.into_iter().partition(first);
        self.out.insert((data, station), later);
        now
    }

    /// Who has what is at a place: those who run the system or what it is a part of, or the organisation of the role.
    fn holders(&mut self, station: Station) -> Rc<[Having]> {
        let agreement = self.agreement;
        self.held.entry(station).or_insert_with(|| holders(agreement, station).into()).clone()
    }

    fn form(&self, number: usize) -> Form {
        let hop = &self.hops[number];
        if hop.kind == HopKind::Aggregate || only_figures(&self.agreement.data[hop.data]) {
            return Form::Figures;
        }
        if self.raw[number] { Form::Raw } else { Form::Rows }
    }

    /// The form in which data that are made of others begin.
    fn made_as(&self, data: Id<DataSet>) -> Form {
        if only_figures(&self.agreement.data[data]) {
            return Form::Figures;
        }
        if self.fields.examples(data).replaced.is_some() { Form::Raw } else { Form::Rows }
    }

    fn done(self) -> Reach {
        let mut at: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (number, arrival) in self.arrivals.iter().enumerate() {
            at.entry(arrival.station).or_default().push(number);
        }
        let begun = begun(&self.arrivals);
        Reach { arrivals: self.arrivals, at, begun, made: made(self.agreement) }
    }
}

/// Where the path to each arrival begins, and after how many steps it is reached. A step stands behind the one before it.
fn begun(arrivals: &[Arrival]) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(arrivals.len());
    for (at, arrival) in arrivals.iter().enumerate() {
        let before = arrival.previous.and_then(|before| out.get(before));
        out.push(before.map_or((at, 0), |(origin, steps)| (*origin, steps + 1)));
    }
    out
}

/// Who has what is at a place. An organisation that runs a system and what that is a part of is named once.
fn holders(agreement: &Agreement, station: Station) -> Vec<Having> {
    match station {
        Station::System(system) => {
            let operators = agreement.wholes_of(system).map(|whole| &agreement.systems[whole].operator);
            let mut seen = BTreeSet::new();
            let named = operators.filter_map(|one| Some((one.get()?, By::Operated, one.span()?)));
            named.filter(|(actor, ..)| seen.insert(*actor)).collect()
        }
        Station::Role(role) => {
            let role = &agreement.roles[role];
            role.at.get().map(|at| (at, By::Seen, role.about.span)).into_iter().collect()
        }
        Station::Actor(_) | Station::Destroyed => Vec::new(),
    }
}
