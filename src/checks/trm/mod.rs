//! Checks on days and order: what must be done before what, by whom, and until when.

use super::Check;

mod first;
mod moments;
mod trm_01;
mod trm_02;
mod trm_03;
mod trm_04;
mod trm_05;
mod trm_06;
mod trm_07;
mod trm_08;
mod trm_09;
mod trm_10;
mod trm_11;
mod trm_12;
mod trm_13;
mod trm_14;
mod trm_15;
mod trm_16;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &trm_01::CHECK,
    &trm_02::CHECK,
    &trm_03::CHECK,
    &trm_04::CHECK,
    &trm_05::CHECK,
    &trm_06::CHECK,
    &trm_07::CHECK,
    &trm_08::CHECK,
    &trm_09::CHECK,
    &trm_10::CHECK,
    &trm_11::CHECK,
    &trm_12::CHECK,
    &trm_13::CHECK,
    &trm_14::CHECK,
    &trm_15::CHECK,
    &trm_16::CHECK,
];
