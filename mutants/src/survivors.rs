//! Why a fault that changes something goes unseen: the reasons, and for which places each holds. A place without a reason
//! fails the test, so that a hole in the checker is not taken for a limit of it.

use convenant::vocabulary::W;

use crate::{Fault, Operator};

/// A reason why no check can see a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In Dutch, for the manual.
    pub nl: &'static str,
    covers: fn(&Fault) -> bool,
}

/// Every reason; the first that covers a fault is the one.
pub const REASONS: &[Reason] = &[];

/// The reason for a fault, if there is one.
pub fn reason(fault: &Fault) -> Option<&'static Reason> {
    REASONS.iter().find(|reason| (reason.covers)(fault))
}

#[allow(dead_code, reason = "filled as reasons come")]
fn at(fault: &Fault, operator: Operator, property: W) -> bool {
    fault.operator == operator && fault.property.last() == Some(&property)
}
