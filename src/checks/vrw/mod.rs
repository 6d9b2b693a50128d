//! Checks on references and defined terms: whether they lead somewhere, and to what was meant.

use super::Check;

mod vrw_01;
mod vrw_02;
mod vrw_03;
mod vrw_04;
mod vrw_06;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&vrw_01::CHECK, &vrw_02::CHECK, &vrw_03::CHECK, &vrw_04::CHECK, &vrw_06::CHECK];
