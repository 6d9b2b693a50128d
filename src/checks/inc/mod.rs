//! Checks on incidents: who notifies whom, and in time.

use super::Check;

mod inc_01;
mod inc_02;
mod inc_03;
mod inc_04;
mod inc_05;
mod inc_08;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] =
    &[&inc_01::CHECK, &inc_02::CHECK, &inc_03::CHECK, &inc_04::CHECK, &inc_05::CHECK, &inc_08::CHECK];
