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

/// The same, and says which kind is being built. Pages are laid out beside everything else, and told when only they are left.
#[must_use]
pub fn build_telling(
    checked: &Checked,
    sources: &Sources,
    selection: &[Kind],
    tell: &(dyn Fn(Kind) + Sync),
) -> Artefacts {
    let is_wanted = |kind: &Kind| selection.is_empty() || selection.contains(kind);
    let wanted = BACK_ENDS.iter().filter(|(kind, _)| is_wanted(kind));
    let (pages, others): (Vec<_>, Vec<_>) = wanted.partition(|(kind, _)| *kind == Kind::Pdf);
    let run = |back_ends: &[&(Kind, BackEnd)], tell: &dyn Fn(Kind)| {
        let mut out = Artefacts::default();
        for (kind, back_end) in back_ends {
            tell(*kind);
            back_end(checked, sources, &mut out);
        }
        out
    };
    let tell_others = || {
        let out = run(&others, tell);
        pages.iter().for_each(|(kind, _)| tell(*kind));
        out
    };
    let (mut artefacts, laid_out) = rayon::join(tell_others, || run(&pages, &|_| {}));
    artefacts.absorb(laid_out);
    provenance::emit(checked.agreement(), sources, &mut artefacts);
    manifest::seal(checked.agreement(), sources, &mut artefacts);
    artefacts
}
