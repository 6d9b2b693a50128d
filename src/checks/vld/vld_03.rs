//! `VLD-03`: a field that no delivery and no group of data names. What a pseudonym replaces is for `BIJ-05`.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, some_of, vld as says};
use crate::model::{Agreement, Field, Id};
use crate::source::Severity;

/// How many other open places the finding points at.
const OPEN_SHOWN: usize = 3;

pub(super) static CHECK: Check = Check {
    code: "VLD-03",
    name: "veld-zonder-levering",
    title: Title { nl: "een gegeven zit in geen levering", en: "a field is in no delivery" },
    severity: Severity::Objection,
    law: &["avg.5.1.c", "avg.30.1.c"],
    explanation: include_str!("vld_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let unplaced = context.relations.fields.unplaced();
    let Some(first) = unplaced.first() else { return };
    if agreement.data.is_empty() {
        let about = &agreement.fields[*first].about;
        report.add(about.span, &about.name, says::none_delivered(listed(agreement, unplaced)));
    } else if !said_once(agreement, unplaced, report) {
        for field in unplaced {
            let about = &agreement.fields[*field].about;
            report.add(about.span, &about.name, says::not_delivered(&about.name));
        }
    }
}

/// Where deliveries leave open which data they hold, that is the one cause for all fields together.
fn said_once(agreement: &Agreement, unplaced: &[Id<Field>], report: &mut Findings<'_>) -> bool {
    let open = agreement.data.values().filter_map(|data| Some((&data.about, data.fields.hole?)));
    let open: Vec<_> = open.collect();
    let (Some((data, hole)), Some(first)) = (open.first(), unplaced.first()) else { return false };
    let names = all_of(open.iter().map(|(data, _)| &data.name));
    let finding = report.add(*hole, &data.name, says::not_tied(listed(agreement, unplaced), names));
    for (data, hole) in open.iter().skip(1).take(OPEN_SHOWN) {
        finding.see(*hole, says::open_here_too(&data.name));
    }
    let about = &agreement.fields[*first].about;
    finding.see(about.span, says::first_of(&about.name));
    true
}

fn listed(agreement: &Agreement, fields: &[Id<Field>]) -> crate::source::Text {
    some_of(fields.iter().map(|field| &agreement.fields[*field].about.name))
}
