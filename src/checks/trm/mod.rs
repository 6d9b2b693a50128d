//! Checks on days and order: what must be done before what, by whom, and until when.

use super::Check;

mod moments;
mod trm_01;
mod trm_02;
mod trm_04;
mod trm_05;
mod trm_06;
mod trm_07;
mod trm_09;
mod trm_10;
mod trm_12;
mod trm_13;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &trm_01::CHECK,
    &trm_02::CHECK,
    &trm_04::CHECK,
    &trm_05::CHECK,
    &trm_06::CHECK,
    &trm_07::CHECK,
    &trm_09::CHECK,
    &trm_10::CHECK,
    &trm_12::CHECK,
    &trm_13::CHECK,
];
