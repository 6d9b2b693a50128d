//! Which duty answers for a place: the first, in the order of the source, that an actor bears there. Whether anything is wrong
//! with the place is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::relations::{Holder, Runs, Table};

/// For stretches of places, the first of some duties that an actor bears there: a position in [`Table::duties`]. The stretches
/// rise; where no actor bears any there is none.
pub(super) struct Firsts(Vec<(Range<usize>, usize)>);

impl Firsts {
    /// Of these duties, in their order.
    pub(super) fn of(table: &Table, duties: &[usize]) -> Self {
        let (mut at, mut seen) = (BTreeMap::new(), BTreeSet::new());
        let mut elsewhere = None;
        for duty in duties {
            let bearing = &table.duties[*duty];
            if bearing.is_everywhere(|holder| matches!(holder, Holder::Actor(_))) {
                elsewhere = Some(*duty);
                break;
            }
            // Of duties that are divided alike only the first can be the first anywhere.
            let areas = bearing.spread.as_ref().map(|spread| &spread.areas).filter(|one| seen.insert(Arc::as_ptr(one)));
            for place in areas.into_iter().flat_map(|areas| areas.places.iter()) {
                at.entry(place).or_insert(*duty);
            }
        }
        Self::stretched(at, elsewhere, table.places.len())
    }

    fn stretched(at: BTreeMap<usize, usize>, elsewhere: Option<usize>, places: usize) -> Self {
        let mut out = Self(Vec::new());
        let mut from = 0;
        for (place, duty) in at {
            out.push(from..place, elsewhere);
            out.push(place..place + 1, Some(duty));
            from = place + 1;
        }
        out.push(from..places, elsewhere);
        out
    }

    fn push(&mut self, places: Range<usize>, duty: Option<usize>) {
        let Some(duty) = duty.filter(|_| !places.is_empty()) else { return };
        match self.0.last_mut() {
            Some((last, same)) if last.end == places.start && *same == duty => last.end = places.end,
            _ => self.0.push((places, duty)),
        }
    }

    /// The duty that answers for a place, and how far at least it stays so.
    fn at(&self, place: usize) -> (Option<usize>, usize) {
        let next = self.0.partition_point(|(places, _)| places.end <= place);
        match self.0.get(next) {
            Some((places, duty)) if places.start <= place => (Some(*duty), places.end),
            Some((places, _)) => (None, places.start),
            None => (None, usize::MAX),
        }
    }

    /// Divides places among these duties and others: each place goes to the first that answers for it.
    pub(super) fn divide(&self, other: &Self, places: &Runs) -> BTreeMap<usize, Runs> {
        let mut out: BTreeMap<usize, Runs> = BTreeMap::new();
        for run in places.runs() {
            let mut from = run.start;
            while from < run.end {
                let ((one, ends), (two, also_ends)) = (self.at(from), other.at(from));
                let until = run.end.min(ends).min(also_ends);
                if let Some(duty) = one.into_iter().chain(two).min() {
                    out.entry(duty).or_default().push(from..until);
                }
                from = until;
            }
        }
        out
    }
}
