//! Checks on purposes and their legal basis.

use super::Check;

mod doe_01;
mod doe_02;
mod doe_03;
mod doe_04;
mod doe_05;
mod doe_06;
mod doe_07;
mod doe_08;
mod doe_09;
mod doe_10;
mod doe_11;
mod doe_12;
mod doe_13;
mod doe_14;
mod doe_15;
mod service;

pub(super) use service::bearers;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &doe_01::CHECK,
    &doe_02::CHECK,
    &doe_03::CHECK,
    &doe_04::CHECK,
    &doe_05::CHECK,
    &doe_06::CHECK,
    &doe_07::CHECK,
    &doe_08::CHECK,
    &doe_09::CHECK,
    &doe_10::CHECK,
    &doe_11::CHECK,
    &doe_12::CHECK,
    &doe_13::CHECK,
    &doe_14::CHECK,
    &doe_15::CHECK,
];
