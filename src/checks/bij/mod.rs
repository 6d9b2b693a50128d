//! Checks on special categories, criminal data and national numbers.

use super::Check;

mod bij_01;
mod bij_02;
mod bij_03;
mod bij_04;
mod bij_05;
mod bij_06;
mod bij_07;
mod bij_08;
mod bij_09;
mod ground;
mod sensitive;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &bij_01::CHECK,
    &bij_02::CHECK,
    &bij_03::CHECK,
    &bij_04::CHECK,
    &bij_05::CHECK,
    &bij_06::CHECK,
    &bij_07::CHECK,
    &bij_08::CHECK,
    &bij_09::CHECK,
];
