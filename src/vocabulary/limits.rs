//! Two limits in one phrase (`van … tot …`, `minstens … hoogstens …`): the last may not lie before the first.

use super::record::{Atom, Moment, Value};
use super::{Fault, W, fault};
use crate::messages::vocabulary as says;
use crate::source::Message;

/// What begins a stretch, and what ends one.
const FIRST: &[W] = &[W::From, W::Since, W::Minimum, W::Length, W::Counts];
const LAST: &[W] = &[W::Until, W::UpTo, W::Maximum];

/// A fault if a stretch ends before it begins.
pub fn judge(atoms: &[Atom<'_>]) -> Result<(), Fault> {
    for (at, last) in atoms.iter().enumerate().filter(|(_, atom)| LAST.contains(&atom.clause)) {
        let earlier = atoms[..at].iter().rev().filter(|atom| FIRST.contains(&atom.clause));
        let mut reversed = earlier.filter_map(|first| reversed(&first.value, &last.value));
        if let Some(message) = reversed.next() {
            return Err(fault("TAAL-56", last.span, message));
        }
    }
    Ok(())
}

/// What there is to say of two limits that are of one kind and the wrong way round.
fn reversed(first: &Value<'_>, last: &Value<'_>) -> Option<Message> {
    match (first, last) {
        (Value::Number(first), Value::Number(last)) if first > last => Some(says::numbers_reversed(*last, *first)),
        (Value::Moment(Moment::Day(first)), Value::Moment(Moment::Day(last))) if first > last => {
            Some(says::days_reversed(*last, *first))
        }
        _ => None,
    }
}
