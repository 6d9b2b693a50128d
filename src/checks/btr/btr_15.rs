//! `BTR-15`: a right that does not hold with these legal bases, or erasure offered without objection.

use std::collections::BTreeMap;

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::{Duty, Id, Provision};
use crate::source::Severity;

use super::exclusion::{Exclusion, excluded, limbs};

pub(super) static CHECK: Check = Check {
    code: "BTR-15",
    name: "recht-niet-van-toepassing",
    title: Title {
        nl: "een recht geldt niet bij deze grondslag, of bezwaar ontbreekt",
        en: "a right does not hold with this legal basis, or objection is missing",
    },
    severity: Severity::Hint,
    law: &["avg.17.3.b", "avg.20.3", "avg.21"],
    explanation: include_str!("btr_15.md"),
    stage: Stage::Agreement,
    run,
};

const ERASURE: &str = "avg.17";
const OBJECTION: &str = "avg.21";

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let excluded = excluded(agreement, context.date);
    let mut offered: BTreeMap<Id<Provision>, &Duty> = BTreeMap::new();
    for duty in agreement.duties.values().filter(|_| !excluded.is_empty()) {
        duty.articles.iter().for_each(|article| _ = offered.entry(article).or_insert(duty));
    }
    for Exclusion { right, by } in excluded {
        if let Some(duty) = offered.get(&right) {
            let cited = |id: Id<Provision>| &agreement.provisions[id].citation;
            let place = duty.articles.span.unwrap_or(duty.about.span);
            report.add(place, &duty.about.name, says::right_excluded(&duty.about.name, cited(right), cited(by)));
        }
    }
    without_objection(context, report);
}

/// Erasure is offered, objection is not, and the law gives it with one of the legal bases. In an arrangement a right that
/// nobody handles is a finding of its own.
fn without_objection(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let offers = |duty: &&Duty, path| duty.articles.iter().any(|article| agreement.lies_under(article, path));
    let Some(objection) = agreement.provisions.values().find(|provision| provision.path == OBJECTION) else { return };
    let applies = limbs(agreement).iter().any(|limb| objection.with.contains(limb));
    let objects = agreement.duties.values().any(|duty| offers(&duty, OBJECTION));
    if is_arrangement(agreement) || !applies || objects {
        return;
    }
    if let Some(duty) = agreement.duties.values().find(|duty| offers(duty, ERASURE)) {
        let place = duty.articles.span.unwrap_or(duty.about.span);
        report.add(place, &duty.about.name, says::objection_missing(&duty.about.name, &objection.citation));
    }
}
