//! Checks on security measures: whether someone takes them, how often, where, and whether they are what the data ask.

use super::Check;
use crate::model::Field;
use crate::model::words::{Nature, TypeWord};

mod bev_01;
mod bev_02;
mod bev_03;
mod bev_04;
mod bev_05;
mod bev_06;
mod bev_07;
mod bev_08;
mod bev_09;
mod bev_10;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &bev_01::CHECK,
    &bev_02::CHECK,
    &bev_03::CHECK,
    &bev_04::CHECK,
    &bev_05::CHECK,
    &bev_06::CHECK,
    &bev_07::CHECK,
    &bev_08::CHECK,
    &bev_09::CHECK,
    &bev_10::CHECK,
];

/// Whether a field is about health or crime, or is a national number.
fn is_sensitive(field: &Field) -> bool {
    let bsn = field.field_type.known().is_some_and(|stated| stated.word == TypeWord::TypeBsn);
    bsn || [Nature::Health, Nature::Criminal, Nature::National].iter().any(|nature| field.nature.contains(nature))
}
