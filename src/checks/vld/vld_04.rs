//! `VLD-04`: a field that no group of data with a retention period holds. Where no group has one at all, that is not the
//! fault of a field; a field in no group is for `VLD-03`.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{some_of, vld as says};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-04",
    name: "veld-zonder-bewaargroep",
    title: Title { nl: "een gegeven valt onder geen bewaartermijn", en: "a field falls under no retention period" },
    severity: Severity::Objection,
    law: &["avg.5.1.e"],
    explanation: include_str!("vld_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let kept = context.relations.retention.kept.iter().filter(|kept| !kept.rules.is_empty());
    let with_rule: BTreeSet<_> = kept.map(|kept| kept.data).collect();
    if with_rule.is_empty() {
        return;
    }
    let mut settled = vec![false; agreement.fields.len()];
    for field in with_rule.iter().flat_map(|data| agreement.data[*data].fields.iter()) {
        settled[field.index() as usize] = true;
    }
    for (_, data) in agreement.data.iter().filter(|(id, _)| !with_rule.contains(id)) {
        let mut names = Vec::new();
        for field in data.fields.iter() {
            if !std::mem::replace(&mut settled[field.index() as usize], true) {
                names.push(&agreement.fields[field].about.name);
            }
        }
        let (Some(span), false) = (data.fields.span, names.is_empty()) else { continue };
        report.add(span, &data.about.name, says::not_retained(some_of(&names), &data.about.name));
    }
}
