//! Checks on the document: what still has to be filled in or added, who signs, and how it reads.

use super::Check;

mod doc_01;
mod doc_02;
mod doc_03;
mod doc_04;
mod doc_05;
mod doc_06;
mod doc_08;
mod doc_09;
mod doc_10;
mod doc_11;
mod doc_13;

/// The family, in the order of the catalogue.
pub const CHECKS: &[&Check] = &[
    &doc_01::CHECK,
    &doc_02::CHECK,
    &doc_03::CHECK,
    &doc_04::CHECK,
    &doc_05::CHECK,
    &doc_06::CHECK,
    &doc_08::CHECK,
    &doc_09::CHECK,
    &doc_10::CHECK,
    &doc_11::CHECK,
    &doc_13::CHECK,
];
