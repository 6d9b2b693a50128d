//! Checks on security measures: whether someone takes them, and how often.

use super::Check;

mod bev_05;
mod bev_07;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&bev_05::CHECK, &bev_07::CHECK];
