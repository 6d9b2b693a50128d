//! Which fields a group of data names.

use crate::model::Agreement;

/// For each field, by its number, whether some delivery or group of data names it.
pub(super) fn is_named(agreement: &Agreement) -> Vec<bool> {
    let mut named = vec![false; agreement.fields.len()];
    for field in agreement.data.values().flat_map(|data| data.fields.iter()) {
        named[field.index() as usize] = true;
    }
    named
}
