//! The list of all checks, by family. A check that is not in the list of its family does not exist.

use super::{Check, bev, bew, doc, drg, par, pse, str_, taal, toe};

/// The checks of each family, in the order of the catalogue.
pub const FAMILIES: &[&[&Check]] = &[
    taal::CHECKS,
    par::CHECKS,
    str_::CHECKS,
    bew::CHECKS,
    bev::CHECKS,
    toe::CHECKS,
    drg::CHECKS,
    doc::CHECKS,
    pse::CHECKS,
];

/// Every check.
pub fn all() -> impl Iterator<Item = &'static Check> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The check of a code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code.eq_ignore_ascii_case(code))
}
