//! Which rights the law excludes with the legal bases of an agreement. The standard library says which right with which
//! basis; shared by the checks that ask for rights and that find one too many.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Agreement, Id, Provision, under};

/// A right, and the provision by which it does not hold.
pub(super) struct Exclusion {
    pub right: Id<Provision>,
    pub by: Id<Provision>,
}

/// The legal bases of all purposes, as parts of art. 6(1) GDPR.
pub(super) fn limbs(agreement: &Agreement) -> BTreeSet<Id<Provision>> {
    let all = agreement.purposes.values().flat_map(|purpose| purpose.legal_basis.iter());
    all.filter(|basis| under(&agreement.provisions[*basis].path, "avg.6.1")).collect()
}

/// Rights that hold for no purpose: every purpose names a basis, and each of them is one with which the right is excluded.
pub(super) fn excluded(agreement: &Agreement, date: Date) -> Vec<Exclusion> {
    let limbs = limbs(agreement);
    let named = |basis: Id<Provision>| limbs.contains(&basis);
    let settled = agreement.purposes.values().all(|purpose| purpose.legal_basis.iter().any(named));
    if limbs.is_empty() || !settled {
        return Vec::new();
    }
    let holds = agreement.provisions.iter().filter(|(_, provision)| provision.holds_on(date));
    let all = holds.filter(|(_, provision)| limbs.iter().all(|limb| provision.with.contains(limb)));
    all.flat_map(|(by, provision)| provision.excludes.iter().map(move |right| Exclusion { right: *right, by }))
        .collect()
}
