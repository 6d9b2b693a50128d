//! Checks on fields: whether each is definite, needed, delivered, kept and told how it is made, and whether it agrees with
//! the standard and the law it comes from.

use super::Check;

mod elements;
mod placed;
#[cfg(test)]
mod tests;
mod vld_01;
mod vld_02;
mod vld_03;
mod vld_04;
mod vld_05;
mod vld_06;
pub(super) mod vld_07;
mod vld_08;
mod vld_09;
mod vld_10;
mod vld_11;
mod vld_12;
mod vld_13;
mod vld_14;
mod vld_15;
mod vld_16;
mod vld_17;
mod vld_18;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &vld_01::CHECK,
    &vld_02::CHECK,
    &vld_03::CHECK,
    &vld_04::CHECK,
    &vld_05::CHECK,
    &vld_06::CHECK,
    &vld_07::CHECK,
    &vld_08::CHECK,
    &vld_09::CHECK,
    &vld_10::CHECK,
    &vld_11::CHECK,
    &vld_12::CHECK,
    &vld_13::CHECK,
    &vld_14::CHECK,
    &vld_15::CHECK,
    &vld_16::CHECK,
    &vld_17::CHECK,
    &vld_18::CHECK,
];
