//! One version of an agreement, with the relations that are compared. Relations that nothing here reads are not computed.

use crate::model::{Agreement, Compiled, Declared};
use crate::relations::{Normal, Relations};
use crate::source::Sources;

/// One version.
#[derive(Debug)]
pub struct Side {
    pub sources: Sources,
    pub agreement: Agreement,
    pub stated: Vec<Declared>,
    pub relations: Relations,
    pub normal: Normal,
}

impl Side {
    #[must_use]
    pub fn of(compiled: Compiled, stated: Vec<Declared>) -> Self {
        let Compiled { sources, agreement, .. } = compiled;
        let relations = Relations::to_compare(&agreement);
        let normal = Normal::of(&agreement, &relations);
        Self { sources, agreement, stated, relations, normal }
    }
}
