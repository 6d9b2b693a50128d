//! `IFC-06`: two roles that one person may hold together, against a promise about one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{breaks, called, has_them, path_to, point_at, shown, wider};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::ifc as says;
use crate::model::words::AtMost;
use crate::model::{Actor, Agreement, DataSet, Id, Pledge, Role};
use crate::relations::reach::sources_of;
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
    if pledges_of(agreement).is_empty() {
        return;
    }
    let roles = Roles::of(agreement);
    let seen = Seen::of(context);
    for (role, pledge, holder) in pledges_of(agreement) {
        let Some(at_most) = pledge.at_most.get() else { continue };
        let found = scope(context, role, pledge).into_iter().find_map(|data| {
            let sight = seen.finer(agreement, &roles, (role, holder), data, at_most)?;
            Some((data, sight))
        });
        if let Some((data, sight)) = found {
            tell(context, role, pledge, (data, sight, at_most), report);
        }
    }
}

/// Each role with the promises about it and about its organisation; of the latter, whom they are about.
fn pledges_of(agreement: &Agreement) -> Vec<(Id<Role>, &Pledge, Option<Actor>)> {
    let mut known: BTreeMap<Actor, BTreeSet<Actor>> = BTreeMap::new();
    let mut out = Vec::new();
    for (id, role) in agreement.roles.iter() {
        out.extend(role.pledges.iter().map(|pledge| (id, pledge, None)));
        let Some(at) = role.at.get() else { continue };
        for actor in known.entry(at).or_insert_with(|| wider(agreement, at)).iter() {
            out.extend(pledges_about(agreement, *actor).iter().map(|pledge| (id, pledge, Some(*actor))));
        }
    }
    out
}

fn pledges_about(agreement: &Agreement, actor: Actor) -> &[Pledge] {
    match actor {
        Actor::Party(id) => &agreement.parties[id].pledges,
        Actor::Group(id) => &agreement.groups[id].pledges,
        Actor::Organisation(id) => &agreement.organisations[id].pledges,
    }
}

/// The data a promise about a role is about: those it names, or those the role reads, with what these are made of and what
/// is made of all of them. What the role's own organisation supplies it has anyway.
fn scope(context: &Context<'_>, role: Id<Role>, pledge: &Pledge) -> BTreeSet<Id<DataSet>> {
    let (agreement, reach) = (context.agreement, &context.relations.reach);
    let read = reach.at(Station::Role(role)).iter().map(|at| reach.arrivals[*at].data);
    let all = if pledge.about.is_absent() {
        reach.made_of(sources_of(agreement, read).into_iter())
    } else {
        reach.made_of(pledge.about.iter())
    };
    let at = agreement.roles[role].at.get();
    all.into_iter().filter(|data| !at.is_some_and(|at| has_them(agreement, *data, at))).collect()
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

/// Which roles see data finer than promised, by organisation and by role.
struct Seen {
    at: BTreeMap<(AtMost, Actor, Id<DataSet>), Vec<Sight>>,
    by: BTreeMap<(AtMost, Id<Role>, Id<DataSet>), Sight>,
}

impl Seen {
    fn of(context: &Context<'_>) -> Self {
        let mut out = Self { at: BTreeMap::new(), by: BTreeMap::new() };
        for (number, arrival) in context.relations.reach.arrivals.iter().enumerate() {
            let Station::Role(role) = arrival.station else { continue };
            let sight = Sight { role, arrival: Some(number), span: arrival.span };
            for at_most in AtMost::ALL.iter().filter(|at_most| breaks(**at_most, arrival.form)) {
                out.add(context.agreement, *at_most, arrival.data, sight);
            }
        }
        let rows = context.relations.access.tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures);
        for tuple in rows.filter(|tuple| context.relations.fields.replaced_by(tuple.field).is_some()) {
            let span = context.agreement.grants[tuple.grant].span;
            let sight = Sight { role: tuple.role, arrival: None, span };
            out.add(context.agreement, AtMost::Pseudonyms, tuple.data, sight);
        }
        out
    }

    fn add(&mut self, agreement: &Agreement, at_most: AtMost, data: Id<DataSet>, sight: Sight) {
        if self.by.contains_key(&(at_most, sight.role, data)) {
            return;
        }
        self.by.insert((at_most, sight.role, data), sight);
        if let Some(at) = agreement.roles[sight.role].at.get() {
            self.at.entry((at_most, at, data)).or_default().push(sight);
        }
    }

    /// The first other role that sees more of the data and may be held by the same person. What a role sees of whose
    /// organisation the promise is itself about is another finding.
    fn finer(
        &self,
        agreement: &Agreement,
        roles: &Roles,
        (role, holder): (Id<Role>, Option<Actor>),
        data: Id<DataSet>,
        at_most: AtMost,
    ) -> Option<Sight> {
        let at = agreement.roles[role].at.get().filter(|_| holder.is_none());
        let near = at.and_then(|at| self.at.get(&(at_most, at, data))).into_iter().flatten();
        let far = roles.together.get(&role).into_iter().flatten();
        let far = far.filter_map(|other| self.by.get(&(at_most, *other, data)));
        let covered = |at: Option<Actor>| {
            let wider = at.map(|at| wider(agreement, at)).unwrap_or_default();
            holder.is_some_and(|holder| wider.contains(&holder))
        };
        let mut all = near.chain(far);
        let found = all.find(|sight| {
            let apart = roles.apart.contains(&(role, sight.role));
            sight.role != role && !apart && !covered(agreement.roles[sight.role].at.get())
        });
        found.copied()
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
