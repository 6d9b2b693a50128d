//! `STR-04`: data are read in a system that they do not pass.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::some_of;
use crate::messages::str_ as says;
use crate::model::{Agreement, DataSet, Id, System};
use crate::relations::flow::systems;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "STR-04",
    name: "kanaal-onbekend",
    title: Title {
        nl: "gegevens zijn te zien in een systeem waar zij volgens de leveringen niet komen",
        en: "data can be seen in a system where, by the deliveries, they do not come",
    },
    severity: Severity::Objection,
    law: &["avg.32"],
    explanation: include_str!("str_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (system, (span, data)) in strays(agreement) {
        let name = &agreement.systems[system].about.name;
        let data = some_of(data.into_iter().map(|id| &agreement.data[id].about.name));
        report
            .add(span, name, says::channel_unknown(name, data))
            .see(agreement.systems[system].about.span, says::system_here());
    }
}

/// Systems in which a right lets data be read that do not pass them: where that is first said, and which data.
fn strays(agreement: &Agreement) -> BTreeMap<Id<System>, (Span, BTreeSet<Id<DataSet>>)> {
    let mut passed: BTreeMap<Id<DataSet>, BTreeSet<Id<System>>> = BTreeMap::new();
    let mut out = BTreeMap::new();
    for grant in &agreement.grants {
        for data in grant.data.iter().filter(|data| is_settled(&agreement.data[*data])) {
            let passed = passed.entry(data).or_insert_with(|| passes(agreement, data));
            for place in grant.systems.items.iter().filter(|place| !passed.contains(&place.value)) {
                out.entry(place.value).or_insert((place.span, BTreeSet::new())).1.insert(data);
            }
        }
    }
    out
}

/// The systems that data pass, those they are made in, and what all of these are a part of.
fn passes(agreement: &Agreement, id: Id<DataSet>) -> BTreeSet<Id<System>> {
    let data = &agreement.data[id];
    let made = data.delivery.iter().filter_map(|delivery| delivery.derived_in.get());
    let mut out = BTreeSet::new();
    for system in systems(data).chain(made) {
        // What a known system is a part of is known too.
        agreement.wholes_of(system).take_while(|whole| out.insert(*whole)).for_each(drop);
    }
    out
}

/// Whether it is said where the data go, and nothing of that is still open.
fn is_settled(data: &DataSet) -> bool {
    let delivery = data.delivery.as_ref();
    let open = delivery.is_some_and(|delivery| delivery.via.is_hole() || delivery.processing.hole.is_some());
    !open && data.storage.hole.is_none() && systems(data).next().is_some()
}
