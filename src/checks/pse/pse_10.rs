//! `PSE-10`: figures that another right of the same role undoes: figures about everyone beside what it sees of a part, so that
//! the difference is a group that no one may see; or the same figures from a smaller group, which show what is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::pse as says;
use crate::model::words::Condition;
use crate::model::{DataSet, Grant, Id, Role};
use crate::relations::{AccessTuple, Granularity};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PSE-10",
    name: "verschil-verraadt",
    title: Title {
        nl: "uit het verschil van twee rechten volgt een te kleine groep",
        en: "the difference of two rights reveals a group that is too small",
    },
    severity: Severity::Warning,
    law: &["avg.overweging.26", "avg.25"],
    explanation: include_str!("pse_10.md"),
    stage: Stage::Agreement,
    run,
};

/// What a row must meet to be in view; the more, the fewer people. Who asks, and in which system, changes no group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    own: bool,
    consent: bool,
    allocated: bool,
}

impl Part {
    fn of(grant: &Grant) -> Self {
        Self {
            own: grant.own_municipality,
            consent: grant.conditions.contains(&Condition::Consent),
            allocated: grant.conditions.contains(&Condition::AfterAllocation),
        }
    }

    fn is_within(self, wide: Self) -> bool {
        self != wide && self.own >= wide.own && self.consent >= wide.consent && self.allocated >= wide.allocated
    }
}

/// What a role sees of some data: of which part, whether in figures, and the first line that gives it.
type Seen = BTreeMap<(Part, bool), usize>;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut seen: BTreeMap<(Id<Role>, Id<DataSet>), Seen> = BTreeMap::new();
    for tuple in context.relations.access.tuples.iter().filter(|tuple| is_kept_small(tuple)) {
        let key = (Part::of(&agreement.grants[tuple.grant]), tuple.granularity == Granularity::Figures);
        seen.entry((tuple.role, tuple.data)).or_default().entry(key).or_insert(tuple.grant);
    }
    let mut told = BTreeSet::new();
    undone(context, report, &mut told);
    for ((role, data), seen) in &seen {
        for (wide, narrow) in revealing(seen) {
            // Once for a pair of lines, whatever data they share.
            if !told.insert((*role, wide, narrow)) {
                continue;
            }
            let (role, data) = (&agreement.roles[*role].about.name, &agreement.data[*data].about.name);
            let finding = report.add(agreement.grants[narrow].span, role, says::difference_reveals(role, data));
            finding.see(agreement.grants[wide].span, says::figures_of_all_here());
        }
    }
}

/// Figures about one field, of the same part: those from the larger group leave out what those from the smaller show, be it
/// for another purpose or in another system. A line with a larger group that the smaller one makes needless is the same.
fn undone(context: &Context<'_>, report: &mut Findings<'_>, told: &mut BTreeSet<(Id<Role>, usize, usize)>) {
    let agreement = context.agreement;
    let mut least: BTreeMap<_, BTreeMap<u32, usize>> = BTreeMap::new();
    for tuple in &context.relations.access.tuples {
        if let (Granularity::Figures, Some(size)) = (tuple.granularity, tuple.group_size) {
            let part = Part::of(&agreement.grants[tuple.grant]);
            let of_field = least.entry((tuple.role, tuple.data, tuple.field, part)).or_default();
            of_field.entry(size).or_insert(tuple.grant);
        }
    }
    for ((role, _data, field, _part), sizes) in &least {
        let (Some((small, narrow)), Some((large, wide))) = (sizes.first_key_value(), sizes.last_key_value()) else {
            continue;
        };
        // Once for a pair of lines, whatever fields they share.
        if small == large || !told.insert((*role, *wide, *narrow)) {
            continue;
        }
        let (role, field) = (&agreement.roles[*role].about.name, &agreement.fields[*field].about.name);
        let message = says::smaller_group_undoes(role, field, *small, *large);
        let finding = report.add(agreement.grants[*narrow].span, role, message);
        finding.see(agreement.grants[*wide].span, says::larger_group_here(*large));
    }
}

/// Rows, or figures of which the smallest group hides anyone.
fn is_kept_small(tuple: &AccessTuple) -> bool {
    tuple.granularity != Granularity::Figures || tuple.group_size.is_some_and(|size| size > 1)
}

/// The lines with figures about more, each with a line about a part of them. Who sees rows of all has nothing to work out.
fn revealing(seen: &Seen) -> Vec<(usize, usize)> {
    let figures = seen.iter().filter(|((wide, figures), _)| *figures && !seen.contains_key(&(*wide, false)));
    figures
        .flat_map(|((wide, _), at)| {
            let parts = seen.iter().filter(|((part, _), _)| part.is_within(*wide));
            parts.map(|(_, narrow)| (*at, *narrow))
        })
        .collect()
}
