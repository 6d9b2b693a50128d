//! Checks on parties: who they are, and whether everyone with a task is somebody.

use super::Check;

mod par_01;
mod par_02;
mod par_03;
mod par_04;
mod par_05;
mod par_06;
mod par_07;
mod par_08;
mod par_09;
mod par_10;
mod par_11;
mod par_12;
mod par_13;
mod par_14;
mod tasks;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &par_01::CHECK,
    &par_02::CHECK,
    &par_03::CHECK,
    &par_04::CHECK,
    &par_05::CHECK,
    &par_06::CHECK,
    &par_07::CHECK,
    &par_08::CHECK,
    &par_09::CHECK,
    &par_10::CHECK,
    &par_11::CHECK,
    &par_12::CHECK,
    &par_13::CHECK,
    &par_14::CHECK,
];
