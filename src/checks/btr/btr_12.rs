//! `BTR-12`: an erasure that leaves copies further down the chain.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{all_of, btr as says};
use crate::model::{Agreement, DataSet, Id, System};
use crate::relations::flow::systems;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-12",
    name: "wissen-niet-overal",
    title: Title {
        nl: "een verwijdering bereikt niet elk systeem met dezelfde gegevens",
        en: "an erasure does not reach each system that holds the same data",
    },
    severity: Severity::Objection,
    law: &["avg.17", "avg.19"],
    explanation: include_str!("btr_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let held = held_in(agreement);
    for erasure in agreement.erasures.values() {
        let (Some(span), None) = (erasure.reaches.span, erasure.reaches.hole) else { continue };
        let data: BTreeSet<_> =
            erasure.reaches.iter().filter_map(|system| held.get(&system)).flatten().copied().collect();
        let all: BTreeSet<_> = data.iter().flat_map(|data| systems(&agreement.data[*data])).collect();
        let missed = all.into_iter().filter(|system| !erasure.reaches.contains(system));
        let missed: Vec<_> = missed.map(|system| &agreement.systems[system].about.name).collect();
        if !missed.is_empty() {
            report.add(span, &erasure.about.name, says::erasure_falls_short(&erasure.about.name, all_of(missed)));
        }
    }
}

/// Which data pass each system, as far as they are delivered already.
fn held_in(agreement: &Agreement) -> BTreeMap<Id<System>, Vec<Id<DataSet>>> {
    let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, data) in agreement.data.iter().filter(|(id, _)| !agreement.is_future(*id)) {
        for system in systems(data) {
            out.entry(system).or_default().push(id);
        }
    }
    out
}
