//! Who bears which obligation, compared on the relation: for every obligation, category of data subjects and place that can
//! make a difference in either version, the holders on both sides.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::C;
use super::declarations::event;
use super::names::{Names, folded};
use super::side::Side;
use super::{Change, Event, Subject};
use crate::model::{Agreement, Duty, Id, SubjectCategory};
use crate::relations::{Holder, Obligation, Place, Table};
use crate::source::Span;
use crate::vocabulary::W;

/// A case in which an obligation is someone else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The path of the article, or the name of a duty without one.
    pub obligation: String,
    /// The name of the category; `None` for all.
    pub category: Option<String>,
    pub place: Where,
    /// Names and paths, in order; empty for nobody.
    pub before: Vec<String>,
    pub after: Vec<String>,
}

/// A place, in the words of both versions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    Anywhere,
    /// In the municipality with this code.
    Municipality(String),
    /// In two areas at once.
    Two,
    /// In no area at all.
    Outside,
}

/// The obligations of a side, by what they are.
type Obligations<'s> = BTreeMap<String, &'s Obligation>;

struct Seen<'s> {
    agreement: &'s Agreement,
    obligations: Obligations<'s>,
    name: &'s dyn Fn(&str) -> String,
    categories: BTreeMap<String, Id<SubjectCategory>>,
}

/// A category of the new version that the old one has too, with the rows it is in.
struct Known {
    category: Option<Id<SubjectCategory>>,
    before: usize,
    after: usize,
}

impl<'s> Seen<'s> {
    fn of(side: &'s Side, name: &'s dyn Fn(&str) -> String) -> Self {
        let agreement = &side.agreement;
        let called = |one: &Obligation| match (one.article, one.duties.first()) {
            (Some(article), _) => agreement.provisions[article].path.clone(),
            (None, Some(duty)) => name(&agreement.duties[*duty].about.name),
            (None, None) => String::new(),
        };
        let all = &side.relations.responsibility.obligations;
        let obligations = all.iter().map(|one| (called(one), one)).collect();
        let categories = agreement.subjects.iter().map(|(id, one)| (name(&one.about.name), id)).collect();
        Self { agreement, obligations, name, categories }
    }

    fn category(&self, id: Id<SubjectCategory>) -> String {
        (self.name)(&self.agreement.subjects[id].about.name)
    }

    /// The same category of another version; where that tells none apart, it is among all.
    fn row_of(&self, table: &Table, category: &str) -> Option<usize> {
        match self.categories.get(category) {
            Some(id) => table.row_of(*id),
            None => self.categories.is_empty().then_some(0),
        }
    }

    fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::Actor(actor) => (self.name)(&self.agreement.actor(*actor).name),
            Holder::EachController => W::AllControllers.nl().to_owned(),
            Holder::Law(provision) => self.agreement.provisions[*provision].path.clone(),
        }
    }

    /// Who bears an obligation in a row and a place; nothing when that place is none here.
    fn holders(&self, table: &Table, row: usize, place: &Where) -> Option<BTreeSet<String>> {
        let at = |wanted: &Where| table.places.iter().position(|place| place_of(place) == *wanted);
        let found = at(place).or_else(|| at(&Where::Anywhere)).or_else(|| match place {
            Where::Municipality(_) => at(&Where::Outside),
            _ => None,
        });
        found.map(|place| table.cell(row, place).holders.iter().map(|(holder, _)| self.holder(holder)).collect())
    }
}

fn place_of(place: &Place) -> Where {
    match place {
        Place::Anywhere => Where::Anywhere,
        Place::Inside { code, .. } => Where::Municipality(code.clone()),
        Place::Two { .. } => Where::Two,
        Place::Outside => Where::Outside,
    }
}

/// Notes every obligation that someone else bears, an event for each duty.
pub(super) fn compare(names: &Names, old: &Side, new: &Side, out: &mut Vec<Event>) {
    let (same, translated) = (|name: &str| name.to_owned(), |name: &str| names.old(name).to_owned());
    let (before, after) = (Seen::of(old, &same), Seen::of(new, &translated));
    let mut by_duty: BTreeMap<Id<Duty>, Vec<Case>> = BTreeMap::new();
    for (name, obligation) in &after.obligations {
        let Some(previous) = before.obligations.get(name) else { continue };
        let cases = cases(name, (&before, previous), (&after, obligation));
        if let (Some(duty), false) = (obligation.duties.first(), cases.is_empty()) {
            by_duty.entry(*duty).or_default().extend(cases);
        }
    }
    for (duty, cases) in by_duty {
        let about = &new.agreement.duties[duty].about;
        let subject = Subject { kind: W::Duty, name: about.name.clone(), title: folded(&about.title).into_owned() };
        let previous = place_of_duty(names, old, &about.name);
        out.push(event(C::BearerOther, subject, Change::Bearers(cases), previous, Some(about.span)));
    }
}

fn place_of_duty(names: &Names, old: &Side, name: &str) -> Option<Span> {
    let wanted = names.old(name);
    old.agreement.duties.values().find(|duty| duty.about.name == wanted).map(|duty| duty.about.span)
}

fn cases(name: &str, old: (&Seen<'_>, &Obligation), new: (&Seen<'_>, &Obligation)) -> Vec<Case> {
    let (before, after) = (&old.1.table, &new.1.table);
    let places: BTreeSet<Where> = before.places.iter().chain(after.places.iter()).map(place_of).collect();
    let known = known((old.0, before), (new.0, after)).into_iter();
    let known: BTreeMap<_, _> = known.map(|one| (one.category.map(|id| new.0.category(id)), one)).collect();
    let mut out = Vec::new();
    for (category, rows) in known {
        for place in &places {
            let held = (old.0.holders(before, rows.before, place), new.0.holders(after, rows.after, place));
            let (Some(before), Some(after)) = held else { continue };
            if before != after {
                out.push(Case {
                    obligation: name.to_owned(),
                    category: category.clone(),
                    place: place.clone(),
                    before: before.into_iter().collect(),
                    after: after.into_iter().collect(),
                });
            }
        }
    }
    out
}

/// Of all categories for which the same holds in both versions the first. What comes with a new category is told with that
/// category.
fn known((old, before): (&Seen<'_>, &Table), (new, after): (&Seen<'_>, &Table)) -> Vec<Known> {
    if new.categories.is_empty() {
        return vec![Known { category: None, before: 0, after: 0 }];
    }
    let named = before.named().filter_map(|id| new.categories.get(&old.category(id)).copied());
    let mut different: BTreeSet<_> = named.chain(after.named()).collect();
    let rows = |id: Id<SubjectCategory>| {
        let before = old.row_of(before, &new.category(id))?;
        Some(Known { category: Some(id), before, after: after.row_of(id)? })
    };
    // All that no duty names in either version are alike.
    let other = new.agreement.subjects.ids().find(|id| !different.contains(id) && rows(*id).is_some());
    different.extend(other);
    let mut seen = BTreeSet::new();
    different.into_iter().filter_map(rows).filter(|one| seen.insert((one.before, one.after))).collect()
}
