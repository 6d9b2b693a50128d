//! What the standard library says that a change of an agreement asks for, as declarations; read when first asked for.

use std::sync::OnceLock;

use super::library::module;
use super::stated::{Declared, declared};
use crate::source::FileId;
use crate::syntax;
use crate::vocabulary::{self, W};

/// The rules of the library, in the order of its text.
#[must_use]
pub fn library_rules() -> &'static [Declared] {
    static RULES: OnceLock<Vec<Declared>> = OnceLock::new();
    RULES.get_or_init(|| {
        let text = module("wijzigingen").unwrap_or_default();
        let (tree, _) = syntax::parse(FileId::default(), text);
        let records = vocabulary::read(&tree, text).records;
        records.iter().filter(|record| record.kind() == W::Change).map(|record| declared(record, text)).collect()
    })
}
