//! Checks on parties: who they are, and whether everyone with a task is somebody.

use super::Check;

mod par_02;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&par_02::CHECK];
