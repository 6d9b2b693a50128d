//! Checks on systems, deliveries and processors: whether everything data pass, and everyone who gets them, is
//! accounted for.

use super::Check;

mod str_01;
mod str_02;
mod str_05;
mod str_06;
mod str_07;
mod str_08;
mod str_09;
mod str_11;
mod str_12;
mod str_14;
mod str_19;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &str_01::CHECK,
    &str_02::CHECK,
    &str_05::CHECK,
    &str_06::CHECK,
    &str_07::CHECK,
    &str_08::CHECK,
    &str_09::CHECK,
    &str_11::CHECK,
    &str_12::CHECK,
    &str_14::CHECK,
    &str_19::CHECK,
];
