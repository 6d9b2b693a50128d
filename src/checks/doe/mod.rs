//! Checks on purposes and their legal basis.

use super::Check;

mod doe_01;
mod doe_02;
mod doe_03;
mod doe_04;
mod doe_05;
mod doe_07;
mod doe_13;
mod doe_14;
mod service;

pub(super) use service::bearers;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &doe_01::CHECK,
    &doe_02::CHECK,
    &doe_03::CHECK,
    &doe_04::CHECK,
    &doe_05::CHECK,
    &doe_07::CHECK,
    &doe_13::CHECK,
    &doe_14::CHECK,
];
