//! Checks on special categories, criminal data and national numbers.

use super::Check;

mod bij_03;
mod bij_05;
mod bij_08;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&bij_03::CHECK, &bij_05::CHECK, &bij_08::CHECK];
