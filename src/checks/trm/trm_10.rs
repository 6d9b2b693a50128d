//! `TRM-10`: days on which nobody holds the data, or two do.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::trm as says;
use crate::model::Agreement;
use crate::relations::{Break, CustodyLine, Period};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-10",
    name: "gat-tussen-beheerders",
    title: Title {
        nl: "tussen twee beheerders zit een gat of een overlap",
        en: "a gap or an overlap between two holders of data",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.f", "avg.26.1"],
    explanation: include_str!("trm_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for line in &context.relations.timeline.custody {
        judge(context.agreement, line, report);
    }
}

fn judge(agreement: &Agreement, line: &CustodyLine, report: &mut Findings<'_>) {
    let data = &agreement.data[line.data];
    let subject = &data.about.name;
    let name = |period: &Period| &agreement.actor(period.by).name;
    for found in &line.breaks {
        match *found {
            Break::Gap { before, after, from, until } => {
                let (before, after) = (&line.periods[before], &line.periods[after]);
                let finding = report.add(after.span, subject, says::custody_gap(subject, from, until));
                finding.see(before.span, says::until_here(name(before)));
            }
            Break::Overlap { first, second } => {
                let (first, second) = (&line.periods[first], &line.periods[second]);
                let message = says::custody_overlap(subject, name(first), name(second));
                report.add(second.span, subject, message).see(first.span, says::until_here(name(first)));
            }
            // What is destroyed needs nobody to hold it.
            Break::End { .. } if !data.retention.is_empty() => {}
            Break::End { last, from } => {
                report.add(line.periods[last].span, subject, says::custody_ends(subject, from));
            }
        }
    }
}
