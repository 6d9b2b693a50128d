//! Checks on retention: whether of all data it is said how long, from when, and who destroys them.

use super::Check;
use crate::model::{Agreement, Retention};

mod bew_01;
mod bew_02;
mod bew_03;
mod bew_04;
mod bew_11;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&bew_01::CHECK, &bew_02::CHECK, &bew_03::CHECK, &bew_04::CHECK, &bew_11::CHECK];

/// Every retention rule, with the data or the system it stands with.
fn rules(agreement: &Agreement) -> impl Iterator<Item = (&str, &Retention)> {
    let data = agreement.data.values().map(|data| (&data.about, &data.retention));
    let systems = agreement.systems.values().map(|system| (&system.about, &system.retention));
    data.chain(systems).flat_map(|(about, rules)| rules.iter().map(|rule| (about.name.as_str(), rule)))
}
