//! Checks on access: whether who reads what has a role, a purpose and someone who looks whether it is still right.

use super::Check;

mod toe_01;
mod toe_02;
mod toe_03;
mod toe_05;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&toe_01::CHECK, &toe_02::CHECK, &toe_03::CHECK, &toe_05::CHECK];
