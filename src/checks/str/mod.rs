//! Checks on systems, deliveries and processors: whether everything data pass, and everyone who gets them, is
//! accounted for.

use super::Check;

mod str_01;
mod str_02;
mod str_03;
mod str_04;
mod str_05;
mod str_06;
mod str_07;
mod str_08;
mod str_09;
mod str_10;
mod str_11;
mod str_12;
mod str_13;
mod str_14;
mod str_15;
mod str_16;
mod str_17;
mod str_18;
mod str_19;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &str_01::CHECK,
    &str_02::CHECK,
    &str_03::CHECK,
    &str_04::CHECK,
    &str_05::CHECK,
    &str_06::CHECK,
    &str_07::CHECK,
    &str_08::CHECK,
    &str_09::CHECK,
    &str_10::CHECK,
    &str_11::CHECK,
    &str_12::CHECK,
    &str_13::CHECK,
    &str_14::CHECK,
    &str_15::CHECK,
    &str_16::CHECK,
    &str_17::CHECK,
    &str_18::CHECK,
    &str_19::CHECK,
];
