//! The list of all checks, by family, and of every code that can be explained. A check that is not in the list of its
//! family does not exist.

use super::taal::{STRUCTURAL, Structural};
use super::undecided::{UNDECIDED, Undecided};
use super::{Check, Title, bev, bew, bij, btr, doc, doe, drg, ifc, inc, par, pse, str_, taal, toe, trm, vld, vrw};
use crate::source::Severity;

/// The checks of each family, in the order of the catalogue.
pub const FAMILIES: &[&[&Check]] = &[
    taal::CHECKS,
    par::CHECKS,
    doe::CHECKS,
    vld::CHECKS,
    bij::CHECKS,
    str_::CHECKS,
    bew::CHECKS,
    bev::CHECKS,
    toe::CHECKS,
    btr::CHECKS,
    inc::CHECKS,
    drg::CHECKS,
    trm::CHECKS,
    vrw::CHECKS,
    doc::CHECKS,
    pse::CHECKS,
    ifc::CHECKS,
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

/// What there is to tell about a code, be it of a check or a structural one.
#[derive(Clone, Copy)]
pub struct Explained {
    pub code: &'static str,
    /// A short Dutch name, such as `kvk-dubbel`.
    pub name: &'static str,
    pub title: Title,
    pub severity: Severity,
    /// Paths into the standard library, most important first.
    pub law: &'static [&'static str],
    /// Markdown, mostly with a failing and a passing example.
    pub explanation: &'static str,
}

/// What a code means, or why it is never reported; capital letters do not matter.
#[must_use]
pub fn explain(code: &str) -> Option<Explained> {
    let structural = || STRUCTURAL.iter().find(|known| known.code.eq_ignore_ascii_case(code)).map(Explained::from);
    let undecided = || UNDECIDED.iter().find(|known| known.code.eq_ignore_ascii_case(code)).map(Explained::from);
    find(code).map(Explained::from).or_else(structural).or_else(undecided)
}

/// Every code there is, in the order of the catalogue: structural ones first, by number.
#[must_use]
pub fn explained() -> Vec<Explained> {
    let structural = STRUCTURAL.iter().map(Explained::from);
    let (taal, rest): (Vec<_>, Vec<_>) = all().partition(|check| taal::CHECKS.iter().any(|own| own.code == check.code));
    let mut out: Vec<_> = structural.chain(taal.into_iter().map(Explained::from)).collect();
    out.sort_by_key(|explained| explained.code);
    out.extend(rest.into_iter().map(Explained::from));
    out
}

impl From<&'static Check> for Explained {
    fn from(check: &'static Check) -> Self {
        let Check { code, name, title, severity, law, explanation, .. } = *check;
        Self { code, name, title, severity, law, explanation }
    }
}

impl From<&'static Structural> for Explained {
    fn from(structural: &'static Structural) -> Self {
        let Structural { code, name, title, severity, explanation } = *structural;
        Self { code, name, title, severity, law: &[], explanation }
    }
}

impl From<&'static Undecided> for Explained {
    fn from(undecided: &'static Undecided) -> Self {
        let Undecided { code, name, title, severity, reason } = *undecided;
        Self { code, name, title, severity, law: &[], explanation: reason }
    }
}
