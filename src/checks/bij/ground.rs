//! What permits the use of a field: its own provisions, or those of every purpose it serves. Which provisions count is for
//! the check that asks.

use crate::model::{Agreement, Field, Provision, Purpose, cite, under};

/// How far a permission is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    Stated,
    /// Not stated, and the parties still have to fill in where it could be.
    Open,
    Missing,
}

pub(super) fn ground(agreement: &Agreement, field: &Field, counts: &dyn Fn(&Provision) -> bool) -> Ground {
    let own = field.exception.iter().chain(field.legal_basis.iter());
    let rests = |purpose: &Purpose| purpose.legal_basis.iter().any(|one| counts(&agreement.provisions[one]));
    let purposes = || field.purposes.iter().map(|purpose| &agreement.purposes[purpose]);
    if own.into_iter().any(|one| counts(&agreement.provisions[one]))
        || !field.purposes.is_empty() && purposes().all(rests)
    {
        return Ground::Stated;
    }
    let hole = field.exception.hole.or(field.legal_basis.hole).or(field.purposes.hole);
    if hole.is_some() || purposes().any(|purpose| purpose.legal_basis.hole.is_some()) {
        return Ground::Open;
    }
    Ground::Missing
}

/// Whether any field or purpose of the agreement states a provision that counts, or leaves open whether it does.
pub(super) fn stated_anywhere(agreement: &Agreement, counts: &dyn Fn(&Provision) -> bool) -> bool {
    let counted = |one| counts(&agreement.provisions[one]);
    let field = |field: &Field| {
        field.exception.hole.is_some() || field.exception.iter().chain(field.legal_basis.iter()).any(counted)
    };
    let purpose = |purpose: &Purpose| purpose.legal_basis.iter().any(counted);
    agreement.fields.values().any(field) || agreement.purposes.values().any(purpose)
}

/// A provision of national law that is one of these, has one of them as a part, or is a law that the standard library does
/// not know and that the parties describe themselves.
pub(super) fn is_national(provision: &Provision, known: &[&str]) -> bool {
    let path = &provision.path;
    cite(path).is_none() || known.iter().any(|known| under(path, known) || under(known, path))
}
