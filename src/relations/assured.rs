//! What scenarios promise of the contents, the way and the keeping of data, of duties, days and those who do the work: tried
//! against the relation that decides it. What is so instead is said in words of the language, with the place where it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::Relations;
use super::scenario::Verdict;
use super::stated::Stated;
use super::timeline::{Node, NodeKind};
use crate::model::{
    About, Actor, Agreement, Assurance, AssuredDelivery, AssuredKeeping, AssuredStep, DataSet, Deliverable, Doer,
    Field, Given, Id, List, Retention, StartEvent, Step, System,
};
use crate::source::Span;
use crate::vocabulary::W;

pub(super) fn tried(agreement: &Agreement, relations: &Relations, stated: &Stated, promise: &Assurance) -> Verdict {
    let told = Told { agreement, relations, stated };
    match promise {
        Assurance::Contents { data, fields } => data.get().map_or(Ok(()), |data| told.contents(data, fields)),
        Assurance::Systems { data, systems } => data.get().map_or(Ok(()), |data| told.systems(data, systems)),
        Assurance::Uses { purpose, fields } => purpose.get().map_or(Ok(()), |purpose| {
            let about = &agreement.purposes[purpose].about;
            told.fields(&about.name, W::UsesOnly, fields, stated.of_purpose.get(&purpose))
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
        Assurance::Runs { who, systems } => told.hands(who, systems, W::RunsOnly, &stated.operated),
        Assurance::Supplies { who, systems } => told.hands(who, systems, W::SuppliesOnly, &stated.supplied),
        Assurance::Processes { who, systems } => told.hands(who, systems, W::ProcessesOnly, &stated.processed),
    }
    .err()
    .unwrap_or(Verdict::Kept)
}

/// `Err` holds what is so instead.
pub(super) type Tried = Result<(), Verdict>;

pub(super) fn otherwise(said: String, at: Option<Span>) -> Verdict {
    Verdict::Otherwise { said, at }
}

/// The one and the other, which stands in order, have the same members. What is said has the verb of the promise, with another
/// word for `alleen`.
fn same<T: Copy + Ord>(
    subject: &str,
    verb: W,
    promised: &BTreeSet<T>,
    real: impl Iterator<Item = T> + Clone,
    about: impl Fn(T) -> (String, Span),
) -> Tried {
    let told = |one: T, instead: &str| {
        let (name, span) = about(one);
        let verb = verb.nl().replacen(W::Only.nl(), instead, 1);
        Err(otherwise(format!("{subject} {verb} {name}"), Some(span)))
    };
    // What is more than promised shows soon, and then the rest does not matter.
    if let Some(more) = real.clone().find(|one| !promised.contains(one)) {
        return told(more, "ook");
    }
    let real: BTreeSet<_> = real.collect();
    promised.difference(&real).next().map_or(Ok(()), |missing| told(*missing, W::Not.nl()))
}

/// A value that is promised is the one that is stated.
#[allow(clippy::needless_pass_by_value, reason = "options of small values")]
pub(super) fn equal<T: PartialEq>(
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

pub(super) fn given<T: Copy + PartialEq>(
    about: &About,
    property: W,
    promised: &Given<T>,
    stated: &Given<T>,
    shown: impl Fn(&T) -> String,
) -> Tried {
    equal(about, property, promised.get(), stated.get(), stated.span(), shown)
}

/// A list that is promised has the members of the one that is stated.
pub(super) fn listed<T: Ord>(
    about: &About,
    property: W,
    promised: &List<T>,
    stated: &List<T>,
    shown: impl Fn(&T) -> String,
) -> Tried {
    if promised.is_absent() {
        return Ok(());
    }
    let [wanted, real] = [promised, stated].map(|list| list.values().collect::<BTreeSet<_>>());
    if wanted == real {
        return Ok(());
    }
    let names: Vec<_> = stated.values().map(shown).collect();
    let said = if names.is_empty() { W::Missing.nl().to_owned() } else { names.join(", ") };
    let at = stated.items.first().map_or(about.span, |item| item.span);
    Err(otherwise(format!("{} {property} {said}", about.name), Some(at)))
}

pub(super) fn shown<T: Display>(value: &T) -> String {
    value.to_string()
}

pub(super) struct Told<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) relations: &'a Relations,
    pub(super) stated: &'a Stated,
}

impl Told<'_> {
    fn field(&self, field: Id<Field>) -> (String, Span) {
        let about = &self.agreement.fields[field].about;
        (about.name.clone(), about.span)
    }

    pub(super) fn system(&self, system: Id<System>) -> (String, Span) {
        let about = &self.agreement.systems[system].about;
        (about.name.clone(), about.span)
    }

    pub(super) fn actor(&self, actor: Actor) -> String {
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
        let held = self.relations.fields.in_order(data).iter().copied();
        let place = |field| {
            let named = set.fields.items.iter().find(|item| item.value == field);
            (self.field(field).0, named.map_or(set.about.span, |item| item.span))
        };
        same(&set.about.name, W::Comprises, &fields.iter().collect(), held, place)
    }

    fn systems(&self, data: Id<DataSet>, promised: &List<Id<System>>) -> Tried {
        let about = &self.agreement.data[data].about;
        let real = self.stated.of_data.get(&data).into_iter().flatten().copied();
        let place = |system| (self.system(system).0, about.span);
        same(&about.name, W::ComesOnlyIn, &promised.iter().collect(), real, place)
    }

    fn fields(&self, subject: &str, verb: W, promised: &List<Id<Field>>, real: Option<&BTreeSet<Id<Field>>>) -> Tried {
        let real = real.into_iter().flatten().copied();
        same(subject, verb, &promised.iter().collect(), real, |field| self.field(field))
    }

    fn stands(
        &self,
        about: Option<Id<crate::model::SubjectCategory>>,
        nature: Option<crate::model::words::Nature>,
        fields: &List<Id<Field>>,
    ) -> Tried {
        let verb = W::StandsOnlyIn;
        match (about, nature) {
            (Some(category), _) => {
                let subject = &self.agreement.subjects[category].about.name;
                self.fields(subject, verb, fields, self.stated.of_subject.get(&category))
            }
            (None, Some(nature)) => self.fields(nature.word().nl(), verb, fields, self.stated.of_nature.get(&nature)),
            (None, None) => Ok(()),
        }
    }

    fn delivered(&self, data: Id<DataSet>, promised: &AssuredDelivery) -> Tried {
        let set = &self.agreement.data[data];
        let about = &set.about;
        let Some(delivery) = &set.delivery else { return Err(Verdict::Nothing) };
        let name = |data: &Id<DataSet>| self.agreement.data[*data].about.name.clone();
        given(about, W::Rhythm, &promised.rhythm, &delivery.rhythm, shown)?;
        listed(about, W::From, &promised.by, &delivery.from, |actor| self.actor(*actor))?;
        listed(about, W::To, &promised.to, &delivery.to, |actor| self.actor(*actor))?;
        listed(about, W::Derived, &promised.from, &delivery.derived_from, name)?;
        given(about, W::AsKind, &promised.grain, &delivery.grain, shown)?;
        given(about, W::Since, &promised.group_size, &delivery.group_size, shown)?;
        let node = self.node(NodeKind::Delivery(data));
        self.in_time(about, node, promised.deadline.get(), &promised.after)
    }

    fn node(&self, kind: NodeKind) -> Option<usize> {
        self.stated.nodes.get(&kind).copied()
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
        let order = &self.stated.order;
        let before = node.filter(|_| !after.is_empty()).map(|node| order.before(nodes, node)).unwrap_or_default();
        let place = |step: Step| match step {
            Step::Milestone(id) => self.node(NodeKind::Milestone(id)),
            Step::Dpia(id) => self.node(NodeKind::Dpia(id)),
        };
        let missing = after.iter().find(|step| !place(*step).is_some_and(|at| order.has(&before, at)));
        missing.map_or(Ok(()), |step| {
            let said = format!("{} {} {} {}", about.name, W::Not, W::After, self.step(step));
            Err(otherwise(said, Some(about.span)))
        })
    }

    fn ready(&self, step: Step, promised: &AssuredStep) -> Tried {
        match step {
            Step::Dpia(id) => {
                let dpia = &self.agreement.dpias[id];
                let by = List { items: dpia.by.items.clone(), hole: None, span: None };
                let doers = map(&promised.by, |doer| if let Doer::Actor(actor) = doer { Some(*actor) } else { None });
                listed(&dpia.about, W::By, &doers, &by, |actor| self.actor(*actor))?;
                self.in_time(&dpia.about, self.node(NodeKind::Dpia(id)), promised.deadline.get(), &promised.after)
            }
            Step::Milestone(id) => {
                let milestone = &self.agreement.milestones[id];
                let about = &milestone.about;
                listed(about, W::By, &promised.by, &milestone.by, |doer| match doer {
                    Doer::Actor(actor) => self.actor(*actor),
                    Doer::Role(role) => self.agreement.roles[*role].about.name.clone(),
                })?;
                listed(about, W::Delivers, &promised.delivers, &milestone.delivers, |what| match what {
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
        let place = |system| self.stated.kept.get(&(data, Some(system))).copied();
        if let Some(absent) = promised.systems.iter().find(|system| place(*system).is_none()) {
            let verb = W::ComesOnlyIn.nl().replacen(W::Only.nl(), W::Not.nl(), 1);
            let said = format!("{} {verb} {}", about.name, self.system(absent).0);
            return Err(otherwise(said, Some(about.span)));
        }
        let all = self.stated.rules.get(&data).into_iter().flatten().copied();
        let named = promised.systems.iter().filter_map(place);
        let here: BTreeSet<_> = if promised.systems.is_empty() { all.collect() } else { named.collect() };
        for kept in here.into_iter().map(|at| &self.relations.retention.kept[at]) {
            if kept.rules.is_empty() {
                let place = kept.system.map(|system| format!(" in {}", self.system(system).0)).unwrap_or_default();
                return Err(otherwise(format!("{} {} {}{place}", about.name, W::Retain, W::Missing), Some(about.span)));
            }
            for rule in kept.rules.iter() {
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
        verb: W,
        real: &BTreeMap<Actor, BTreeSet<Id<System>>>,
    ) -> Tried {
        let Some(actor) = who.get() else { return Ok(()) };
        let real = real.get(&actor).into_iter().flatten().copied();
        same(&self.actor(actor), verb, &promised.iter().collect(), real, |system| self.system(system))
    }
}

fn map<T, U>(list: &List<T>, to: impl Fn(&T) -> Option<U>) -> List<U> {
    let items = list.items.iter().filter_map(|item| Some(crate::source::Spanned::new(to(&item.value)?, item.span)));
    List { items: items.collect(), hole: list.hole, span: list.span }
}
