//! Checks on access: whether who reads what has a role, a purpose and someone who looks whether it is still right.

use super::Check;

mod toe_01;
mod toe_02;
mod toe_03;
mod toe_04;
mod toe_05;
mod toe_06;
mod toe_07;
mod toe_08;
mod toe_09;
mod toe_10;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &toe_01::CHECK,
    &toe_02::CHECK,
    &toe_03::CHECK,
    &toe_04::CHECK,
    &toe_05::CHECK,
    &toe_06::CHECK,
    &toe_07::CHECK,
    &toe_08::CHECK,
    &toe_09::CHECK,
    &toe_10::CHECK,
];
