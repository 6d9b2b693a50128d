//! What scenarios promise of the contents, the way and the keeping of data, of duties, days and those who do the work: tried
//! against the relation that decides it. What is so instead is said in words of the language, with the place where it stands.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::Relations;
use super::flow::systems;
use super::responsibility::{Cell, Holder, Place};
use super::scenario::Verdict;
use super::timeline::{Node, NodeKind};
use crate::model::{
    About, Actor, Agreement, Assurance, AssuredDelivery, AssuredDuty, AssuredKeeping, AssuredStep, Borne, DataSet,
    Deliverable, Doer, Duty, Field, Given, Id, List, Measure, MeasureBearer, Provision, Retention, StartEvent, Step, System,
};
use crate::source::Span;
use crate::vocabulary::W;

pub(super) fn tried(agreement: &Agreement, relations: &Relations, promise: &Assurance) -> Verdict {
    let told = Told { agreement, relations };
    match promise {
        Assurance::Contents { data, fields } => data.get().map_or(Ok(()), |data| told.contents(data, fields)),
        Assurance::Systems { data, systems } => data.get().map_or(Ok(()), |data| told.systems(data, systems)),
        Assurance::Uses { purpose, fields } => purpose.get().map_or(Ok(()), |purpose| {
            let serves = |field: &Field| field.purposes.contains(&purpose);
            let about = &agreement.purposes[purpose].about;
            told.fields(&about.name, ("gebruikt", ""), fields, serves)
        }),
        Assurance::Stands { about, nature, fields } => told.stands(about.get(), nature.get(), fields),
        Assurance::Delivered(one) => one.data.get().map_or(Ok(()), |data| told.delivered(data, one)),
        Assurance::Controlled { measure, rhythm, by } => {
            measure.get().map_or(Ok(()), |measure| told.controlled(measure, rhythm, by))
        }
        Assurance::Kept(one) => one.data.get().map_or(Ok(()), |data| told.kept(data, one)),
        Assurance::Rests(one) => told.rests(one),
        Assurance::Ready(one) => one.step.get().map_or(Ok(()), |step| told.ready(step, one)),
        Assurance::Staffed { role, least, most, at } => told.staffed(role, least, most, at),
        Assurance::Runs { who, systems } => told.hands(who, systems, ("beheert", ""), |actor, system| {
            agreement.systems[system].operator.get() == Some(actor)
        }),
        Assurance::Supplies { who, systems } => told.hands(who, systems, ("levert", ""), |actor, system| {
            agreement.systems[system].vendor.get() == Some(actor)
        }),
        Assurance::Processes { who, systems } => told.hands(who, systems, ("verwerkt", "in "), |actor, system| {
            let of = |one: &crate::model::Processor| one.who.get() == Some(actor) && one.systems.contains(&system);
            agreement.processors.values().any(of)
        }),
    }
    .err()
    .unwrap_or(Verdict::Kept)
}

/// `Err` holds what is so instead.
type Tried = Result<(), Verdict>;

fn otherwise(said: String, at: Option<Span>) -> Verdict {
    Verdict::Otherwise { said, at }
}

/// The one and the other have the same members; the verb tells what the difference is.
fn same<T: Copy + Ord>(
    subject: &str,
    (verb, before): (&str, &str),
    promised: &BTreeSet<T>,
    real: &BTreeSet<T>,
    about: impl Fn(T) -> (String, Span),
) -> Tried {
    if let Some(more) = real.difference(promised).next() {
        let (name, span) = about(*more);
        return Err(otherwise(format!("{subject} {verb} ook {before}{name}"), Some(span)));
    }
    if let Some(missing) = promised.difference(real).next() {
        let (name, span) = about(*missing);
        return Err(otherwise(format!("{subject} {verb} niet {before}{name}"), Some(span)));
    }
    Ok(())
}

/// A value that is promised is the one that is stated.
fn equal<T: PartialEq>(
    about: &About,
    property: W,
    promised: Option<T>,
    stated: Option<T>,
    at: Option<Span>,
    shown: impl Fn(&T) -> String,
) -> Tried {
    if promised.is_none() || promised == stated {
        return Ok(());
    }
    let said = stated.as_ref().map_or_else(|| W::Missing.nl().to_owned(), shown);
    Err(otherwise(format!("{} {property} {said}", about.name), Some(at.unwrap_or(about.span))))
}

fn given<T: Copy + PartialEq>(
    about: &About,
    property: W,
    promised: &Given<T>,
    stated: &Given<T>,
    shown: impl Fn(&T) -> String,
) -> Tried {
    equal(about, property, promised.get(), stated.get(), stated.span(), shown)
}

/// A list that is promised has the members of the one that is stated.
fn listed<T: Copy + Ord>(
    about: &About,
    property: W,
    promised: &List<T>,
    stated: &List<T>,
    shown: impl Fn(T) -> String,
) -> Tried {
    let set = |list: &List<T>| list.iter().collect::<BTreeSet<_>>();
    if promised.is_absent() || set(promised) == set(stated) {
        return Ok(());
    }
    let names: Vec<_> = stated.iter().map(shown).collect();
    let said = if names.is_empty() { W::Missing.nl().to_owned() } else { names.join(", ") };
    let at = stated.items.first().map_or(about.span, |item| item.span);
    Err(otherwise(format!("{} {property} {said}", about.name), Some(at)))
}

fn shown<T: Display>(value: &T) -> String {
    value.to_string()
}

struct Told<'a> {
    agreement: &'a Agreement,
    relations: &'a Relations,
}

impl Told<'_> {
    fn field(&self, field: Id<Field>) -> (String, Span) {
        let about = &self.agreement.fields[field].about;
        (about.name.clone(), about.span)
    }

    fn system(&self, system: Id<System>) -> (String, Span) {
        let about = &self.agreement.systems[system].about;
        (about.name.clone(), about.span)
    }

    fn actor(&self, actor: Actor) -> String {
        self.agreement.actor(actor).name.clone()
    }

    fn step(&self, step: Step) -> String {
        match step {
            Step::Milestone(id) => self.agreement.milestones[id].about.name.clone(),
            Step::Dpia(id) => self.agreement.dpias[id].about.name.clone(),
        }
    }

    fn contents(&self, data: Id<DataSet>, fields: &List<Id<Field>>) -> Tried {
        let set = &self.agreement.data[data];
        let held: BTreeSet<_> = self.relations.fields.of_data(data).iter().copied().collect();
        let place = |field| {
            let named = set.fields.items.iter().find(|item| item.value == field);
            (self.field(field).0, named.map_or(set.about.span, |item| item.span))
        };
        same(&set.about.name, ("bevat", ""), &fields.iter().collect(), &held, place)
    }

    fn systems(&self, data: Id<DataSet>, promised: &List<Id<System>>) -> Tried {
        let set = &self.agreement.data[data];
        let made = set.delivery.iter().filter_map(|delivery| delivery.derived_in.get());
        let real: BTreeSet<_> = systems(set).chain(made).collect();
        let place = |system| (self.system(system).0, set.about.span);
        same(&set.about.name, ("komt", "in "), &promised.iter().collect(), &real, place)
    }

    fn fields(
        &self,
        subject: &str,
        verb: (&str, &str),
        promised: &List<Id<Field>>,
        is: impl Fn(&Field) -> bool,
    ) -> Tried {
        let real = self.agreement.fields.iter().filter(|(_, field)| is(field)).map(|(id, _)| id).collect();
        same(subject, verb, &promised.iter().collect(), &real, |field| self.field(field))
    }

    fn stands(
        &self,
        about: Option<Id<crate::model::SubjectCategory>>,
        nature: Option<crate::model::words::Nature>,
        fields: &List<Id<Field>>,
    ) -> Tried {
        let verb = ("staat", "in ");
        match (about, nature) {
            (Some(category), _) => {
                let subject = &self.agreement.subjects[category].about.name;
                self.fields(subject, verb, fields, |field| field.concerns.contains(&category))
            }
            (None, Some(nature)) => {
                self.fields(nature.word().nl(), verb, fields, |field| field.nature.contains(&nature))
            }
            (None, None) => Ok(()),
        }
    }

    fn delivered(&self, data: Id<DataSet>, promised: &AssuredDelivery) -> Tried {
        let set = &self.agreement.data[data];
        let about = &set.about;
        let Some(delivery) = &set.delivery else { return Err(Verdict::Nothing) };
        let name = |data: Id<DataSet>| self.agreement.data[data].about.name.clone();
        given(about, W::Rhythm, &promised.rhythm, &delivery.rhythm, shown)?;
        listed(about, W::From, &promised.by, &delivery.from, |actor| self.actor(actor))?;
        listed(about, W::To, &promised.to, &delivery.to, |actor| self.actor(actor))?;
        listed(about, W::Derived, &promised.from, &delivery.derived_from, name)?;
        given(about, W::AsKind, &promised.grain, &delivery.grain, shown)?;
        given(about, W::Since, &promised.group_size, &delivery.group_size, shown)?;
        let node = self.node(NodeKind::Delivery(data));
        self.in_time(about, node, promised.deadline.get(), &promised.after)
    }

    fn node(&self, kind: NodeKind) -> Option<usize> {
        self.relations.timeline.nodes.iter().position(|node| node.kind == kind)
    }

    /// By that day at the latest, and after those steps.
    fn in_time(&self, about: &About, node: Option<usize>, by: Option<jiff::civil::Date>, after: &List<Step>) -> Tried {
        let nodes = &self.relations.timeline.nodes;
        let node = node.map(|at| &nodes[at]);
        let day = node.and_then(Node::day);
        if by.is_some_and(|by| day.is_none_or(|day| day > by)) {
            let at = node.and_then(|node| node.moment_span);
            return equal(about, W::Deadline, by, day, at, shown);
        }
        let before = node.map(|node| self.before(node)).unwrap_or_default();
        let missing = after.iter().find(|step| !before.contains(step));
        missing.map_or(Ok(()), |step| {
            Err(otherwise(format!("{} niet {} {}", about.name, W::After, self.step(step)), Some(about.span)))
        })
    }

    /// Everything that is done before a node, also by way of others.
    fn before(&self, node: &Node) -> BTreeSet<Step> {
        let nodes = &self.relations.timeline.nodes;
        let mut seen = BTreeSet::new();
        let mut open: Vec<usize> = node.after.iter().map(|(at, _)| *at).collect();
        let mut out = BTreeSet::new();
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                out.extend(match nodes[at].kind {
                    NodeKind::Milestone(id) => Some(Step::Milestone(id)),
                    NodeKind::Dpia(id) => Some(Step::Dpia(id)),
                    _ => None,
                });
                open.extend(nodes[at].after.iter().map(|(at, _)| *at));
            }
        }
        out
    }

    fn ready(&self, step: Step, promised: &AssuredStep) -> Tried {
        match step {
            Step::Dpia(id) => {
                let dpia = &self.agreement.dpias[id];
                let by = List { items: dpia.by.items.clone(), hole: None, span: None };
                let doers = map(&promised.by, |doer| if let Doer::Actor(actor) = doer { Some(*actor) } else { None });
                listed(&dpia.about, W::By, &doers, &by, |actor| self.actor(actor))?;
                self.in_time(&dpia.about, self.node(NodeKind::Dpia(id)), promised.deadline.get(), &promised.after)
            }
            Step::Milestone(id) => {
                let milestone = &self.agreement.milestones[id];
                let about = &milestone.about;
                same_items(about, W::By, &promised.by, &milestone.by, |doer| match doer {
                    Doer::Actor(actor) => self.actor(*actor),
                    Doer::Role(role) => self.agreement.roles[*role].about.name.clone(),
                })?;
                same_items(about, W::Delivers, &promised.delivers, &milestone.delivers, |what| match what {
                    Deliverable::Data(data) => self.agreement.data[*data].about.name.clone(),
                    Deliverable::Document(document) => self.agreement.documents[*document].about.name.clone(),
                    Deliverable::Text(text) => format!("\"{text}\""),
                })?;
                self.in_time(about, self.node(NodeKind::Milestone(id)), promised.deadline.get(), &promised.after)
            }
        }
    }

    fn kept(&self, data: Id<DataSet>, promised: &AssuredKeeping) -> Tried {
        let about = &self.agreement.data[data].about;
        let all = self.relations.retention.kept.iter().filter(|kept| kept.data == data);
        let wanted: Vec<_> = promised.systems.iter().map(Some).collect();
        let here: Vec<_> = all.filter(|kept| wanted.is_empty() || wanted.contains(&kept.system)).collect();
        if let Some(Some(absent)) = wanted.iter().find(|system| here.iter().all(|kept| kept.system != **system)) {
            let said = format!("{} komt niet in {}", about.name, self.system(*absent).0);
            return Err(otherwise(said, Some(about.span)));
        }
        for kept in here {
            if kept.rules.is_empty() {
                let place = kept.system.map(|system| format!(" in {}", self.system(system).0)).unwrap_or_default();
                return Err(otherwise(format!("{} {} {}{place}", about.name, W::Retain, W::Missing), Some(about.span)));
            }
            for rule in &kept.rules {
                self.rule(about, rule.of(self.agreement), promised)?;
            }
        }
        Ok(())
    }

    fn rule(&self, about: &About, rule: &Retention, promised: &AssuredKeeping) -> Tried {
        let as_long = promised.term.get().zip(rule.term.get()).is_some_and(|(one, other)| one.equals(other));
        if !as_long {
            given(about, W::Retain, &promised.term, &rule.term, shown)?;
        }
        given(about, W::Since, &promised.start, &rule.start, |start| self.start(*start))?;
        let path = |id: &Id<crate::model::Provision>| self.agreement.provisions[*id].path.clone();
        given(about, W::Under, &promised.ground, &rule.ground, path)?;
        given(about, W::By, &promised.by, &rule.by, |actor| self.actor(*actor))
    }

    fn start(&self, start: StartEvent) -> String {
        let agreement = self.agreement;
        match start {
            StartEvent::Event(id) => agreement.events[id].about.name.clone(),
            StartEvent::Field(id) => agreement.fields[id].about.name.clone(),
            StartEvent::Milestone(id) => agreement.milestones[id].about.name.clone(),
        }
    }

    fn staffed(
        &self,
        role: &Given<Id<crate::model::Role>>,
        least: &Given<u32>,
        most: &Given<u32>,
        at: &Given<Actor>,
    ) -> Tried {
        let Some(role) = role.get() else { return Ok(()) };
        let role = &self.agreement.roles[role];
        let most = if most.is_absent() { least } else { most };
        given(&role.about, W::Minimum, least, &role.at_least, shown)?;
        given(&role.about, W::Maximum, most, &role.at_most, shown)?;
        given(&role.about, W::Where, at, &role.at, |actor| self.actor(*actor))
    }

    fn hands(
        &self,
        who: &Given<Actor>,
        promised: &List<Id<System>>,
        verb: (&str, &str),
        is: impl Fn(Actor, Id<System>) -> bool,
    ) -> Tried {
        let Some(actor) = who.get() else { return Ok(()) };
        let real = self.agreement.systems.ids().filter(|system| is(actor, *system)).collect();
        same(&self.actor(actor), verb, &promised.iter().collect(), &real, |system| self.system(system))
    }

    // Who bears what.

    fn rests(&self, promised: &AssuredDuty) -> Tried {
        for article in promised.articles.iter() {
            let path = &self.agreement.provisions[article].path;
            let found = self.relations.responsibility.obligations.iter().find(|one| one.article == Some(article));
            let Some(found) = found else {
                return Err(otherwise(format!("{path} ligt bij niemand"), None));
            };
            self.borne(path, &found.cells, None, promised)?;
            for duty in &found.duties {
                self.terms(*duty, promised)?;
            }
        }
        promised.borne.iter().try_for_each(|borne| match borne {
            Borne::Duty(duty) => self.duty(duty, promised),
            Borne::Measure(measure) => self.measure(measure, promised),
            Borne::Erasure(erasure) => {
                let erasure = &self.agreement.erasures[erasure];
                self.with_one(&erasure.about, W::By, promised, &erasure.by)?;
                self.within(&erasure.about, promised, &erasure.time_limit)?;
                listed(&erasure.about, W::Reaches, &promised.systems, &erasure.reaches, |system| self.system(system).0)
            }
            Borne::Data(data) => self.data(data, promised),
        })
    }

    fn data(&self, id: Id<DataSet>, promised: &AssuredDuty) -> Tried {
        let data = &self.agreement.data[id];
        if promised.from.is_absent() && promised.until.is_absent() {
            return self.with_one(&data.about, W::Holder, promised, &data.holder);
        }
        let line = self.relations.timeline.custody.iter().find(|line| line.data == id);
        let here = |actor: Actor| promised.by.contains(&MeasureBearer::Actor(actor));
        let period = line.and_then(|line| line.periods.iter().find(|period| here(period.by)));
        let Some(period) = period else {
            let said = format!("{} {} {}", data.about.name, W::Custody, W::Missing);
            return Err(otherwise(said, Some(data.about.span)));
        };
        let at = Some(period.span);
        equal(&data.about, W::From, promised.from.get(), period.from, at, shown)?;
        equal(&data.about, W::Until, promised.until.get(), period.until, at, shown)
    }

    fn duty(&self, id: Id<Duty>, promised: &AssuredDuty) -> Tried {
        let duty = &self.agreement.duties[id];
        let found = self.relations.responsibility.obligations.iter().find(|one| one.duties.contains(&id));
        let cells = found.map_or(&[][..], |one| one.cells.as_slice());
        self.borne(&duty.about.name, cells, Some(id), promised)?;
        self.under(&duty.about, promised, duty.articles.iter().collect())?;
        self.terms(id, promised)
    }

    fn measure(&self, id: Id<Measure>, promised: &AssuredDuty) -> Tried {
        let measure = &self.agreement.measures[id];
        same_items(&measure.about, W::By, &promised.by, &measure.by, |bearer| self.bearer(*bearer))?;
        self.within(&measure.about, promised, &measure.time_limit)?;
        self.under(&measure.about, promised, measure.articles.iter().chain(measure.norm.iter()).collect())
    }

    fn bearer(&self, bearer: MeasureBearer) -> String {
        match bearer {
            MeasureBearer::Actor(actor) => self.actor(actor),
            MeasureBearer::EachController => W::AllControllers.nl().to_owned(),
            MeasureBearer::AnyProcessor => W::Processor.nl().to_owned(),
        }
    }

    fn with_one(&self, about: &About, property: W, promised: &AssuredDuty, stated: &Given<Actor>) -> Tried {
        let named = |actor: &Actor| promised.by.contains(&MeasureBearer::Actor(*actor));
        if stated.known().is_some_and(named) && promised.by.len() == 1 {
            return Ok(());
        }
        let said = stated.get().map_or_else(|| W::Missing.nl().to_owned(), |actor| self.actor(actor));
        Err(otherwise(format!("{} {property} {said}", about.name), Some(stated.span().unwrap_or(about.span))))
    }

    fn within(&self, about: &About, promised: &AssuredDuty, stated: &Given<crate::vocabulary::Term>) -> Tried {
        let as_long = promised.within.get().zip(stated.get()).is_some_and(|(one, other)| one.equals(other));
        if as_long { Ok(()) } else { given(about, W::TimeLimit, &promised.within, stated, shown) }
    }

    fn under(&self, about: &About, promised: &AssuredDuty, real: BTreeSet<Id<Provision>>) -> Tried {
        if promised.under.is_absent() {
            return Ok(());
        }
        let path = |id: Id<Provision>| (self.agreement.provisions[id].path.clone(), about.span);
        same(&about.name, ("volgt", "uit "), &promised.under.iter().collect(), &real, path)
    }

    fn controlled(&self, measure: Id<Measure>, rhythm: &Given<crate::model::words::Rhythm>, by: &List<MeasureBearer>) -> Tried {
        let measure = &self.agreement.measures[measure];
        given(&measure.about, W::Control, rhythm, &measure.control, shown)?;
        let stated = measure.control_by.known().map(|bearer| self.bearer(*bearer));
        let named: Vec<_> = by.iter().map(|bearer| self.bearer(bearer)).collect();
        if named.is_empty() || stated.as_ref().is_some_and(|stated| named == [stated.as_str()]) {
            return Ok(());
        }
        let said = stated.unwrap_or_else(|| W::Missing.nl().to_owned());
        let at = measure.control_by.span().unwrap_or(measure.about.span);
        Err(otherwise(format!("{} {} {} {said}", measure.about.name, W::Control, W::By), Some(at)))
    }

    /// In every case that the promise speaks of, those whom it names bear it and nobody else.
    fn borne(&self, subject: &str, cells: &[Cell], only: Option<Id<Duty>>, promised: &AssuredDuty) -> Tried {
        let mut idle: Vec<MeasureBearer> = promised.by.iter().collect();
        for cell in cells.iter().filter(|cell| self.speaks_of(promised, cell, cells)) {
            let holders = cell.holders.iter().filter(|(_, duty)| only.is_none_or(|only| only == *duty));
            let mut nobody = true;
            for (holder, duty) in holders {
                nobody = false;
                let named = promised.by.iter().find(|bearer| self.is_meant(*bearer, holder));
                let Some(named) = named else {
                    let said = format!("{subject} {} {}{}", W::RestsWith, self.holder(holder), self.case(cell));
                    return Err(otherwise(said, Some(self.agreement.duties[*duty].about.span)));
                };
                idle.retain(|bearer| *bearer != named);
            }
            if nobody {
                return Err(otherwise(format!("{subject} {} niemand{}", W::RestsWith, self.case(cell)), None));
            }
        }
        idle.first().map_or(Ok(()), |bearer| {
            Err(otherwise(format!("{subject} ligt niet bij {}", self.bearer(*bearer)), None))
        })
    }

    fn speaks_of(&self, promised: &AssuredDuty, cell: &Cell, all: &[Cell]) -> bool {
        let category = promised.subjects.is_empty()
            || cell.category.is_none_or(|category| promised.subjects.contains(&category));
        let nowhere = promised.codes.is_empty() && promised.areas.is_empty() && !promised.elsewhere;
        let known = |code: &str| {
            all.iter().any(|cell| matches!(&cell.place, Place::Inside { code: known, .. } if known.as_str() == code))
        };
        let place = match &cell.place {
            Place::Anywhere => true,
            Place::Inside { code, parties } => {
                promised.codes.values().any(|wanted| wanted == code)
                    || promised.areas.iter().any(|area| parties.contains(&area))
            }
            Place::Two { .. } => false,
            // Who lives in a municipality of no area lives outside all of them.
            Place::Outside => promised.elsewhere || promised.codes.values().any(|code| !known(code)),
        };
        category && (nowhere || place)
    }

    fn is_meant(&self, bearer: MeasureBearer, holder: &Holder) -> bool {
        match (bearer, holder) {
            (MeasureBearer::EachController, Holder::EachController) => true,
            (MeasureBearer::Actor(named), Holder::Actor(actor)) => {
                let among = matches!(named, Actor::Group(group)
                    if self.agreement.groups[group].members.iter().any(|member| member.value == *actor));
                named == *actor || among
            }
            _ => false,
        }
    }

    fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::Actor(actor) => self.actor(*actor),
            Holder::EachController => W::AllControllers.nl().to_owned(),
            Holder::Law(id) => self.agreement.provisions[*id].path.clone(),
        }
    }

    fn case(&self, cell: &Cell) -> String {
        let category = cell.category.map(|id| format!(" {} {}", W::For, self.agreement.subjects[id].about.name));
        let place = match &cell.place {
            Place::Anywhere => String::new(),
            Place::Inside { code, .. } => format!(" {} {code}", W::ResidentOf),
            Place::Two { first, second } => {
                let name = |id: Id<crate::model::Party>| &self.agreement.parties[id].about.name;
                format!(" {} {}, {}", W::ResidentOf, name(*first), name(*second))
            }
            Place::Outside => format!(" {}", W::ResidentElsewhere),
        };
        place + &category.unwrap_or_default()
    }

    fn terms(&self, duty: Id<Duty>, promised: &AssuredDuty) -> Tried {
        let duty = &self.agreement.duties[duty];
        let name = |id: &Id<crate::model::Event>| self.agreement.events[*id].about.name.clone();
        if duty.time_limits.is_empty() && !(promised.within.is_absent() && promised.since.is_absent()) {
            let said = format!("{} {} {}", duty.about.name, W::TimeLimit, W::Missing);
            return Err(otherwise(said, Some(duty.about.span)));
        }
        for limit in &duty.time_limits {
            self.within(&duty.about, promised, &limit.term)?;
            given(&duty.about, W::Since, &promised.since, &limit.since, name)?;
        }
        listed(&duty.about, W::Inform, &promised.inform, &duty.inform, |actor| self.actor(actor))
    }
}

fn map<T, U>(list: &List<T>, to: impl Fn(&T) -> Option<U>) -> List<U> {
    let items = list.items.iter().filter_map(|item| Some(crate::source::Spanned::new(to(&item.value)?, item.span)));
    List { items: items.collect(), hole: list.hole, span: list.span }
}

/// Like [`listed`], for what has no order.
fn same_items<T: PartialEq>(
    about: &About,
    property: W,
    promised: &List<T>,
    stated: &List<T>,
    shown: impl Fn(&T) -> String,
) -> Tried {
    let within = |one: &List<T>, other: &List<T>| one.values().all(|value| other.contains(value));
    if promised.is_absent() || (within(promised, stated) && within(stated, promised)) {
        return Ok(());
    }
    let names: Vec<_> = stated.values().map(shown).collect();
    let said = if names.is_empty() { W::Missing.nl().to_owned() } else { names.join(", ") };
    let at = stated.items.first().map_or(about.span, |item| item.span);
    Err(otherwise(format!("{} {property} {said}", about.name), Some(at)))
}
