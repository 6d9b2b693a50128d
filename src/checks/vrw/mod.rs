//! Checks on references and defined terms: whether they lead somewhere, and to what was meant; and on words and names.

use super::Check;

mod slips;
mod vrw_01;
mod vrw_02;
mod vrw_03;
mod vrw_04;
mod vrw_05;
mod vrw_06;
mod vrw_07;
mod vrw_08;
mod vrw_09;
mod vrw_10;
mod vrw_11;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &vrw_01::CHECK,
    &vrw_02::CHECK,
    &vrw_03::CHECK,
    &vrw_04::CHECK,
    &vrw_05::CHECK,
    &vrw_06::CHECK,
    &vrw_07::CHECK,
    &vrw_08::CHECK,
    &vrw_09::CHECK,
    &vrw_10::CHECK,
    &vrw_11::CHECK,
];
