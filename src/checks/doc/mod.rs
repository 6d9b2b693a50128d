//! Checks on the document: what still has to be filled in or added.

use super::Check;

mod doc_01;
mod doc_06;
mod doc_11;
mod doc_13;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[&doc_01::CHECK, &doc_06::CHECK, &doc_11::CHECK, &doc_13::CHECK];
