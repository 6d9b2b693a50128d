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
        let all = stretches(at.into_iter().map(|(place, duty)| (place, Some(duty))), elsewhere, table.places.len());
        Self(all.into_iter().filter_map(|(places, duty)| Some((places, duty?))).collect())
    }

    /// Divides places among the duties that answer for them.
    pub(super) fn divide(&self, places: &Runs) -> BTreeMap<usize, Runs> {
        let mut out: BTreeMap<usize, Runs> = BTreeMap::new();
        for run in places.runs() {
            let begins = self.0.partition_point(|(places, _)| places.end <= run.start);
            for (places, duty) in self.0[begins..].iter().take_while(|(places, _)| places.start < run.end) {
                out.entry(*duty).or_default().push(places.start.max(run.start)..places.end.min(run.end));
            }
        }
        out
    }
}

/// What holds along all places, as stretches: what is said of single places, which rise, and what holds elsewhere.
pub(super) fn stretches<T: Copy + PartialEq>(
    at: impl Iterator<Item = (usize, T)>,
    elsewhere: T,
    places: usize,
) -> Vec<(Range<usize>, T)> {
    let mut out: Vec<(Range<usize>, T)> = Vec::new();
    let mut push = |places: Range<usize>, what: T| match out.last_mut() {
        _ if places.is_empty() => {}
        Some((last, same)) if *same == what => last.end = places.end,
        _ => out.push((places, what)),
    };
    let mut from = 0;
    for (place, what) in at {
        push(from..place, elsewhere);
        push(place..place + 1, what);
        from = place + 1;
    }
    push(from..places, elsewhere);
    out
}
