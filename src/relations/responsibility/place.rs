//! Places: where a data subject lives or stays, as far as the divisions of duties tell that apart. Who bears what there is not
//! known here.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::words::DivisionKey;
use crate::model::{Agreement, Division, Id, Party};

/// Where a data subject lives or stays, as far as it matters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// It does not matter for this obligation.
    Anywhere,
    /// In a municipality that lies in the area of exactly these parties.
    Inside { code: String, parties: Vec<Id<Party>> },
    /// In the areas of two parties at once.
    Two { first: Id<Party>, second: Id<Party> },
    /// In no area at all.
    Outside,
}

/// The places that these divisions tell apart, in the order of places.
pub(super) fn places(agreement: &Agreement, divided: &[&Division]) -> Vec<Place> {
    if divided.is_empty() {
        return vec![Place::Anywhere];
    }
    let (mut overs, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut inside: BTreeMap<&str, Vec<Id<Party>>> = BTreeMap::new();
    let different = divided.iter().filter(|division| overs.insert(division.over.iter().collect::<Vec<_>>()));
    for party in different.flat_map(|division| agreement.parties_of(division.over.iter())) {
        for code in agreement.parties[party].work_area.codes.iter().filter(|code| seen.insert((*code, party))) {
            inside.entry(code).or_default().push(party);
        }
    }
    let stays = divided.iter().any(|division| division.key.get() == Some(DivisionKey::Stay));
    let two = stays.then(|| two_areas(&inside)).flatten();
    let inside = inside.into_iter().map(|(code, parties)| Place::Inside { code: code.to_owned(), parties });
    inside.chain(two).chain([Place::Outside]).collect()
}

/// Two different parties in whose areas one can stay at once; one pair stands for all, since all pairs are treated alike.
fn two_areas(inside: &BTreeMap<&str, Vec<Id<Party>>>) -> Option<Place> {
    let mut single = inside.values().filter_map(|parties| parties.first().copied());
    let first = single.next()?;
    let second = single.find(|party| *party != first)?;
    Some(Place::Two { first, second })
}

/// Where a municipality stands among the places: those inside an area come first, by their codes.
pub(in crate::relations) fn position(places: &[Place], code: &str) -> Option<usize> {
    let order = |place: &Place| match place {
        Place::Inside { code: own, .. } => own.as_str().cmp(code),
        _ => std::cmp::Ordering::Greater,
    };
    places.binary_search_by(order).ok()
}
