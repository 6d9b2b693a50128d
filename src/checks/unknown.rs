//! Names that stand for nothing, each once: a name that is misspelt where it is declared is one mistake, however often it
//! is used. What is said about it is the business of the check that asks.

use std::collections::BTreeMap;

use super::Findings;
use crate::messages::model as says;
use crate::model::Unresolved;
use crate::source::{Message, Span};

/// How many other places of a name are shown.
const MOST_SHOWN: usize = 3;

/// Reports each name at its first place, and points at the next ones.
pub(super) fn report<'n>(
    names: impl Iterator<Item = &'n Unresolved>,
    message: impl Fn(&Unresolved) -> Message,
    report: &mut Findings<'_>,
) {
    let mut order: Vec<&Unresolved> = Vec::new();
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for name in names {
        let places = places.entry(&name.name).or_default();
        if places.is_empty() {
            order.push(name);
        }
        places.push(name.span);
    }
    for name in order {
        let finding = report.add(name.span, &name.name, message(name));
        for place in places.get(name.name.as_str()).into_iter().flatten().skip(1).take(MOST_SHOWN) {
            finding.see(*place, says::used_here_too());
        }
    }
}
