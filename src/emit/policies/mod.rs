//! Policies: the access relation in the languages of engines that decide about access.

mod cedar;
mod decided;
mod postgres;
mod powerbi;
mod rego;

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::Sources;

/// Adds the policies for every engine.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    cedar::emit(checked, sources, out);
    postgres::emit(checked, sources, out);
    rego::emit(checked, sources, out);
    powerbi::emit(checked, sources, out);
}
