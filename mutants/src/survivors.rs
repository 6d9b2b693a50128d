//! Why a fault goes unseen: the reasons, and for which places each holds. A place without a reason fails the run, so that a
//! hole in the checker is not taken for a limit of it.

use convenant::vocabulary::W;

use crate::Fault;

/// A reason why no check can see a fault.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// In Dutch, for the manual.
    pub nl: &'static str,
    covers: fn(&Fault) -> bool,
}

/// Every reason; the first that covers a fault is the one.
pub const REASONS: &[Reason] = &[
    Reason {
        nl: "Wie het versienummer verandert, zegt daarmee dat dit een andere versie is: dan is een andere tekst geen fout.",
        covers: |fault| fault.kind == W::Agreement && fault.property == [W::Version],
    },
    Reason {
        nl: "`vastgesteld` zelf is niet verplicht: wie het weghaalt of van een andere versie laat zijn, heeft niets om mee te vergelijken.",
        covers: |fault| fault.kind == W::Agreement && fault.property == [W::Sealed],
    },
];

/// The reason for a fault, if there is one.
pub fn reason(fault: &Fault) -> Option<&'static Reason> {
    REASONS.iter().find(|reason| (reason.covers)(fault))
}
