//! `STR-14`: a vendor of a system in use that is no processor.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::Actor;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-14",
    name: "keten-ontbreekt",
    title: Title {
        nl: "de leverancier van een systeem is nergens verwerker of subverwerker",
        en: "the vendor of a system is nowhere a processor or subprocessor",
    },
    severity: Severity::Warning,
    law: &["avg.28.2", "avg.28.4", "bio2.5.21"],
    explanation: include_str!("str_14.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let controllers = agreement.controllers();
    let processors: BTreeSet<Actor> = agreement
        .processors
        .values()
        .filter_map(|processor| processor.who.get())
        .flat_map(|who| agreement.members_of(who))
        .collect();
    let covered: BTreeSet<_> = agreement.processors.values().flat_map(|processor| processor.systems.iter()).collect();
    let covered = agreement.within(|system| covered.contains(&system));
    for (id, system) in agreement.systems.iter() {
        let (Some(vendor), Some(span)) = (system.vendor.get(), system.vendor.span()) else { continue };
        // A system that no processor covers at all is another finding.
        let matters = context.relations.flow.uses(id) && covered.contains(&id);
        if matters && !processors.contains(&vendor) && !controllers.include(agreement, vendor) {
            let (name, vendor) = (&system.about.name, &agreement.actor(vendor).name);
            report.add(span, name, says::vendor_no_processor(name, vendor));
        }
    }
}
