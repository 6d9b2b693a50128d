//! `IFC-06`: two roles that one person may hold together, against a promise about one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::lineage::{Lineage, Marked, Scope};
use super::{Senders, breaks, called, path_to, point_at, shown};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::ifc as says;
use crate::model::words::AtMost;
use crate::model::{Actor, Agreement, DataSet, Id, Pledge, Role};
use crate::relations::{Granularity, Station};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "IFC-06",
    name: "rollen-samen",
    title: Title {
        nl: "wie twee rollen samen heeft, ziet meer dan voor een ervan is beloofd",
        en: "who holds two roles together sees more than is promised for one of them",
    },
    severity: Severity::Warning,
    law: &["avg.25.2", "bio2.5.03"],
    explanation: include_str!("ifc_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let roles = Roles::of(agreement);
    let pledges = pledges_of(agreement, &roles);
    if pledges.is_empty() {
        return;
    }
    let mut seen = Seen::of(context);
    for (role, pledge, holder) in pledges {
        let Some(at_most) = pledge.at_most.get() else { continue };
        if let Some((data, sight)) = seen.finer(&roles, (role, pledge, holder), at_most) {
            tell(context, role, pledge, (data, sight, at_most), report);
        }
    }
}

/// Each role with the promises about it and about its organisation; of the latter, whom they are about.
fn pledges_of<'a>(agreement: &'a Agreement, roles: &Roles) -> Vec<(Id<Role>, &'a Pledge, Option<Actor>)> {
    let mut out = Vec::new();
    for (id, role) in agreement.roles.iter() {
        out.extend(role.pledges.iter().map(|pledge| (id, pledge, None)));
        for actor in left_behind(agreement, roles, id) {
            out.extend(pledges_about(agreement, actor).iter().map(|pledge| (id, pledge, Some(actor))));
        }
    }
    out
}

/// Whom a role is at, and what that is a part of and a member of, as far as another role that it may be held together with is
/// elsewhere: only by such a role can it break what is promised of them.
fn left_behind(agreement: &Agreement, roles: &Roles, role: Id<Role>) -> BTreeSet<Actor> {
    let Some(at) = agreement.roles[role].at.get() else { return BTreeSet::new() };
    let mut out: BTreeSet<_> = BTreeSet::new();
    for other in roles.together.get(&role).into_iter().flatten() {
        let there = agreement.roles[*other].at.get();
        let there: BTreeSet<_> = there.into_iter().flat_map(|there| agreement.with_wholes(there)).collect();
        out.extend(agreement.with_wholes(at).filter(|one| !there.contains(one)));
    }
    let groups: Vec<_> = out.iter().flat_map(|one| agreement.groups_of(*one)).map(|id| Actor::Group(*id)).collect();
    out.extend(groups);
    out
}

fn pledges_about(agreement: &Agreement, actor: Actor) -> &[Pledge] {
    match actor {
        Actor::Party(id) => &agreement.parties[id].pledges,
        Actor::Group(id) => &agreement.groups[id].pledges,
        Actor::Organisation(id) => &agreement.organisations[id].pledges,
    }
}

/// Which roles one person may hold together: those at the same organisation, unless they are kept apart, and those of which
/// it is said.
struct Roles {
    apart: BTreeSet<(Id<Role>, Id<Role>)>,
    together: BTreeMap<Id<Role>, BTreeSet<Id<Role>>>,
}

impl Roles {
    fn of(agreement: &Agreement) -> Self {
        let mut apart = BTreeSet::new();
        let mut together: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (id, role) in agreement.roles.iter() {
            apart.extend(role.apart_from.iter().flat_map(|other| [(id, other), (other, id)]));
            for other in role.together_with.iter() {
                together.entry(id).or_default().insert(other);
                together.entry(other).or_default().insert(id);
            }
        }
        Self { apart, together }
    }
}

/// Where a role sees data: an arrival, or a line of `toegang` that names the identifier.
#[derive(Clone, Copy)]
struct Sight {
    role: Id<Role>,
    arrival: Option<usize>,
    span: Span,
}

/// Who sees data: the roles of an organisation, or one role.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Viewer {
    At(Actor),
    Role(Id<Role>),
}

/// Which roles see data finer than promised, by organisation and by role.
struct Seen<'a> {
    context: &'a Context<'a>,
    senders: Senders<'a>,
    lineage: Lineage<'a>,
    sights: BTreeMap<(AtMost, Viewer, Id<DataSet>), Vec<Sight>>,
    /// The same data by viewer, so that those in a scope are found.
    marked: BTreeMap<(AtMost, Viewer), Marked>,
    /// What a role reads, with what that is made of and what is made of all of it.
    read: BTreeMap<Id<Role>, Scope>,
}

impl<'a> Seen<'a> {
    fn of(context: &'a Context<'a>) -> Self {
        let (agreement, reach) = (context.agreement, &context.relations.reach);
        let senders = Senders::of(agreement);
        let mut sights = Sights::default();
        for (number, arrival) in reach.arrivals.iter().enumerate() {
            let Station::Role(role) = arrival.station else { continue };
            let sight = Sight { role, arrival: Some(number), span: arrival.span };
            for at_most in AtMost::ALL.iter().filter(|at_most| breaks(**at_most, arrival.form)) {
                sights.add(agreement, &senders, *at_most, arrival.data, sight);
            }
        }
        let rows = context.relations.access.tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures);
        for tuple in rows.filter(|tuple| context.relations.fields.replaced_by(tuple.field).is_some()) {
            let span = agreement.grants[tuple.grant].span;
            let sight = Sight { role: tuple.role, arrival: None, span };
            sights.add(agreement, &senders, AtMost::Pseudonyms, tuple.data, sight);
        }
        let lineage = Lineage::of(agreement, reach);
        let marked = sights.marked(&lineage);
        Self { context, senders, lineage, sights: sights.all, marked, read: BTreeMap::new() }
    }

    /// The data a promise about a role is about: those it names, or those the role reads, with what these are made of; and
    /// what is made of all of them.
    fn scope(&mut self, role: Id<Role>, pledge: &Pledge) -> Scope {
        if !pledge.about.is_absent() {
            return self.lineage.made_of(pledge.about.iter());
        }
        let reach = &self.context.relations.reach;
        let read = || reach.at(Station::Role(role)).iter().map(|at| reach.arrivals[*at].data);
        self.read.entry(role).or_insert_with(|| self.lineage.around(read())).clone()
    }

    /// The first data of a promise that another role sees more of which may be held by the same person, and where it does. What
    /// the role's own organisation supplies it has anyway; and what a role sees of whose organisation the promise is itself
    /// about is another finding.
    fn finer(
        &mut self,
        roles: &Roles,
        (role, pledge, holder): (Id<Role>, &Pledge, Option<Actor>),
        at_most: AtMost,
    ) -> Option<(Id<DataSet>, Sight)> {
        let agreement = self.context.agreement;
        let at = agreement.roles[role].at.get();
        let near = at.filter(|_| holder.is_none()).map(Viewer::At);
        let far = roles.together.get(&role).into_iter().flatten().copied();
        let far: Vec<_> = far.filter(|other| !self.covered(*other, holder)).map(Viewer::Role).collect();
        let viewers: Vec<_> =
            near.into_iter().chain(far).filter(|viewer| self.marked.contains_key(&(at_most, *viewer))).collect();
        if viewers.is_empty() {
            return None;
        }
        let scope = self.scope(role, pledge);
        let counts = |sight: &&Sight| sight.role != role && !roles.apart.contains(&(role, sight.role));
        let found = viewers.into_iter().filter_map(|viewer| {
            let marked = self.marked.get(&(at_most, viewer))?;
            let data = marked.within(Some(&scope)).map(|data| Id::new(data as u32));
            let mut data = data.filter(|data| !at.is_some_and(|at| self.senders.include(*data, at)));
            data.find_map(|data| {
                let sight = self.sights.get(&(at_most, viewer, data))?.iter().find(counts)?;
                Some((data, *sight))
            })
        });
        // Of the same data the first that sees them.
        found.min_by_key(|(data, _)| *data)
    }

    /// Whether a role is at an organisation that a promise is itself about.
    fn covered(&self, role: Id<Role>, holder: Option<Actor>) -> bool {
        let agreement = self.context.agreement;
        let (Some(holder), Some(at)) = (holder, agreement.roles[role].at.get()) else { return false };
        agreement.lies_within(at, holder)
    }
}

/// Where data are seen, by who sees them.
#[derive(Default)]
struct Sights {
    all: BTreeMap<(AtMost, Viewer, Id<DataSet>), Vec<Sight>>,
}

impl Sights {
    /// Adds the first sight of data by a role. What an organisation supplies its roles cannot see more of.
    fn add(&mut self, agreement: &Agreement, senders: &Senders<'_>, at_most: AtMost, data: Id<DataSet>, sight: Sight) {
        let by = self.all.entry((at_most, Viewer::Role(sight.role), data)).or_default();
        if by.is_empty() {
            by.push(sight);
            let at = agreement.roles[sight.role].at.get();
            if let Some(at) = at.filter(|at| !senders.include(data, *at)) {
                self.all.entry((at_most, Viewer::At(at), data)).or_default().push(sight);
            }
        }
    }

    fn marked(&self, lineage: &Lineage<'_>) -> BTreeMap<(AtMost, Viewer), Marked> {
        let mut data: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (at_most, viewer, id) in self.all.keys() {
            data.entry((*at_most, *viewer)).or_default().insert(*id, id.index() as usize);
        }
        data.into_iter().map(|(key, numbers)| (key, Marked::of(lineage, numbers))).collect()
    }
}

fn tell(
    context: &Context<'_>,
    role: Id<Role>,
    pledge: &Pledge,
    (data, sight, at_most): (Id<DataSet>, Sight, AtMost),
    report: &mut Findings<'_>,
) {
    let agreement = context.agreement;
    let path = sight.arrival.map(|at| path_to(context, at)).unwrap_or_default();
    let (name, other) = (&agreement.roles[role].about.name, called(agreement, Station::Role(sight.role)));
    let shown = if path.is_empty() { format!("`{other}`") } else { shown(agreement, &path) };
    let data = &agreement.data[data].about.name;
    let message = match at_most {
        AtMost::Figures => says::together_rows(name, other, data, shown),
        AtMost::Pseudonyms => says::together_raw(name, other, data, shown),
    };
    let finding = report.add(pledge.span, name, message);
    if path.is_empty() {
        finding.see(sight.span, says::other_reads_here(other));
    }
    point_at(context, &path, finding);
}
