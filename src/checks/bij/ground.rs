//! What permits the use of a field: its own provisions, or those of every purpose it serves. Which provisions count is for
//! the check that asks.

use std::cell::OnceCell;

use crate::model::{Agreement, Field, Id, Provision, Purpose, cite, under};

/// How far a permission is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    Stated,
    /// Not stated, and the parties still have to fill in where it could be.
    Open,
    Missing,
}

/// How far fields are permitted by the provisions that count.
pub(super) struct Grounds<'a> {
    agreement: &'a Agreement,
    counts: &'a dyn Fn(&Provision) -> bool,
    /// For each purpose, by its number, whether it rests on one, once that is asked.
    purposes: Vec<OnceCell<bool>>,
}

impl<'a> Grounds<'a> {
    pub(super) fn of(agreement: &'a Agreement, counts: &'a dyn Fn(&Provision) -> bool) -> Self {
        Self { agreement, counts, purposes: vec![OnceCell::new(); agreement.purposes.len()] }
    }

    fn counted(&self, provision: Id<Provision>) -> bool {
        (self.counts)(&self.agreement.provisions[provision])
    }

    fn rests(&self, purpose: Id<Purpose>) -> bool {
        let any = || self.agreement.purposes[purpose].legal_basis.iter().any(|one| self.counted(one));
        *self.purposes[purpose.index() as usize].get_or_init(any)
    }

    pub(super) fn of_field(&self, field: &Field) -> Ground {
        let mut own = field.exception.iter().chain(field.legal_basis.iter());
        if own.any(|one| self.counted(one))
            || !field.purposes.is_empty() && field.purposes.iter().all(|purpose| self.rests(purpose))
        {
            return Ground::Stated;
        }
        let open = |purpose: Id<Purpose>| self.agreement.purposes[purpose].legal_basis.hole.is_some();
        let hole = field.exception.hole.or(field.legal_basis.hole).or(field.purposes.hole);
        if hole.is_some() || field.purposes.iter().any(open) {
            return Ground::Open;
        }
        Ground::Missing
    }
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
