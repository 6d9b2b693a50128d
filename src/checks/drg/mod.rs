//! Checks on transfers: where data are processed, and what makes a place outside the EEA possible.

use super::Check;

mod drg_01;
mod drg_02;
mod drg_03;
mod drg_04;
mod drg_05;
mod drg_06;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] =
    &[&drg_01::CHECK, &drg_02::CHECK, &drg_03::CHECK, &drg_04::CHECK, &drg_05::CHECK, &drg_06::CHECK];
