//! Checks on retention: whether of all data it is said how long, from when, on what ground, and who destroys them.

use super::Check;
use crate::model::{Agreement, Id, Provision, Retention};

mod bew_01;
mod bew_02;
mod bew_03;
mod bew_04;
mod bew_05;
mod bew_06;
mod bew_07;
mod bew_08;
mod bew_09;
mod bew_10;
mod bew_11;
mod bew_12;
mod bew_13;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &bew_01::CHECK,
    &bew_02::CHECK,
    &bew_03::CHECK,
    &bew_04::CHECK,
    &bew_05::CHECK,
    &bew_06::CHECK,
    &bew_07::CHECK,
    &bew_08::CHECK,
    &bew_09::CHECK,
    &bew_10::CHECK,
    &bew_11::CHECK,
    &bew_12::CHECK,
    &bew_13::CHECK,
];

/// Every retention rule, with the data, the system or the measure it stands with.
fn rules(agreement: &Agreement) -> impl Iterator<Item = (&str, &Retention)> {
    let data = agreement.data.values().map(|data| (&data.about, &data.retention));
    let systems = agreement.systems.values().map(|system| (&system.about, &system.retention));
    let measures = agreement.measures.values().map(|measure| (&measure.about, &measure.retention));
    let all = data.chain(systems).chain(measures);
    all.flat_map(|(about, rules)| rules.iter().map(|rule| (about.name.as_str(), rule)))
}

/// Whether a term is one of the selection list for municipalities.
fn is_listed(agreement: &Agreement, ground: Id<Provision>) -> bool {
    agreement.lies_under(ground, "selectielijst")
}
