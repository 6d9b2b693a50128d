//! A build: the back-ends that were asked for, in a fixed order, and then what tells about all of them: where each part comes
//! from, and the manifest.

use super::{Artefacts, document, manifest, policies, provenance, registers, validators};
use crate::checks::Checked;
use crate::source::Sources;

/// A kind of artefact that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Document,
    /// The document as PDF: apart, because laying out pages takes longer than everything else together.
    Pdf,
    Validators,
    Policies,
    Registers,
}

impl Kind {
    /// All but pages: the kinds whose parts are known by the place in the source that they come from.
    pub const TRACED: [Self; 4] = [Self::Document, Self::Validators, Self::Policies, Self::Registers];
}

type BackEnd = fn(&Checked, &Sources, &mut Artefacts);

/// Every back-end. What is not in this list is not built.
const BACK_ENDS: &[(Kind, BackEnd)] = &[
    (Kind::Document, document::emit),
    (Kind::Pdf, document::pdf::emit),
    (Kind::Validators, validators::emit),
    (Kind::Policies, policies::emit),
    (Kind::Registers, registers::emit),
];

/// Builds the kinds that are selected, or all when none is.
#[must_use]
pub fn build(checked: &Checked, sources: &Sources, selection: &[Kind]) -> Artefacts {
    build_telling(checked, sources, selection, &|_| {})
}

/// The same, and says which kind is being built.
#[must_use]
pub fn build_telling(checked: &Checked, sources: &Sources, selection: &[Kind], tell: &dyn Fn(Kind)) -> Artefacts {
    let mut artefacts = Artefacts::default();
    for (kind, back_end) in BACK_ENDS {
        if selection.is_empty() || selection.contains(kind) {
            tell(*kind);
            back_end(checked, sources, &mut artefacts);
        }
    }
    provenance::emit(checked.agreement(), sources, &mut artefacts);
    manifest::seal(checked.agreement(), sources, &mut artefacts);
    artefacts
}
