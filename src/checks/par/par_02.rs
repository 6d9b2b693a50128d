//! `PAR-02`: two parties with one number in the trade register.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::Party;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "PAR-02",
    name: "kvk-dubbel",
    title: Title { nl: "twee partijen hebben hetzelfde KvK-nummer", en: "two parties have the same company number" },
    severity: Severity::Objection,
    law: &["avg.30.1.a"],
    explanation: include_str!("par_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut first_by_number: BTreeMap<&str, (&Party, Span)> = BTreeMap::new();
    for party in context.agreement.parties.values() {
        let (Some(kvk), Some(span)) = (party.kvk.known(), party.kvk.span()) else { continue };
        let Some((first, place)) = first_by_number.get(kvk.as_str()) else {
            first_by_number.insert(kvk, (party, span));
            continue;
        };
        report
            .add(span, &party.about.name, says::kvk_twice(kvk, &first.about.name, &party.about.name))
            .see(*place, says::number_also_here(&first.about.name));
    }
}
