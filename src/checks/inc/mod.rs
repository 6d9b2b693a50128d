//! Checks on incidents: who notifies whom, and in time.

use super::coverage::{Scope, gaps, overlaps};
use super::{Check, Context, Findings};
use crate::messages::inc as says;
use crate::model::Duty;
use crate::source::Span;

mod inc_01;
mod inc_02;
mod inc_03;
mod inc_04;
mod inc_05;
mod inc_06;
mod inc_07;
mod inc_08;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &inc_01::CHECK,
    &inc_02::CHECK,
    &inc_03::CHECK,
    &inc_04::CHECK,
    &inc_05::CHECK,
    &inc_06::CHECK,
    &inc_07::CHECK,
    &inc_08::CHECK,
];

/// Where a duty on incidents has nobody, and where it has more than one.
fn report_coverage(context: &Context<'_>, scope: &Scope, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for gap in gaps(context, scope) {
        let duty = &agreement.duties[gap.duty];
        report.add(place(duty), &duty.about.name, says::gap(gap.witness(agreement), &duty.about.name, gap.others()));
    }
    for overlap in overlaps(context, scope) {
        let duty = &agreement.duties[overlap.duty];
        let (witness, names) = (overlap.witness(agreement), overlap.names(agreement));
        report.add(place(duty), &duty.about.name, says::overlap(witness, names, &duty.about.name, overlap.others()));
    }
}

fn place(duty: &Duty) -> Span {
    duty.division.as_ref().map_or(duty.about.span, |division| division.span)
}
