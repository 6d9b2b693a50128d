//! Who bears which obligation, compared on the relation: for every obligation, category of data subjects and place that can
//! make a difference in either version, the holders on both sides.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::C;
use super::declarations::event;
use super::names::{Names, folded};
use super::side::Side;
use super::{Change, Event, Subject};
use crate::model::{Agreement, Duty, Id};
use crate::relations::{Holder, Obligation, Place, Row};
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
        Self { agreement, obligations: all.iter().map(|one| (called(one), one)).collect(), name }
    }

    fn category(&self, row: &Row) -> Option<String> {
        row.category.map(|id| (self.name)(&self.agreement.subjects[id].about.name))
    }

    fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::Actor(actor) => (self.name)(&self.agreement.actor(*actor).name),
            Holder::EachController => W::AllControllers.nl().to_owned(),
            Holder::Law(provision) => self.agreement.provisions[*provision].path.clone(),
        }
    }

    /// Who bears an obligation in a case; nothing when that case is none here.
    fn holders(&self, obligation: &Obligation, category: Option<&str>, place: &Where) -> Option<BTreeSet<String>> {
        let table = &obligation.table;
        let of = |row: &Row| match (self.category(row), category) {
            (Some(own), Some(asked)) => own == asked,
            (None, _) | (_, None) => true,
        };
        let row = table.rows.iter().position(of)?;
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
    let categories: BTreeSet<Option<String>> = after.rows.iter().map(|row| new.0.category(row)).collect();
    let known: BTreeSet<Option<String>> = before.rows.iter().map(|row| old.0.category(row)).collect();
    let places: BTreeSet<Where> = before.places.iter().chain(after.places.iter()).map(place_of).collect();
    let mut out = Vec::new();
    for category in categories {
        // What comes with a new category is told with that category.
        if category.is_some() && !known.contains(&category) && !known.contains(&None) {
            continue;
        }
        for place in &places {
            let (Some(before), Some(after)) =
                (old.0.holders(old.1, category.as_deref(), place), new.0.holders(new.1, category.as_deref(), place))
            else {
                continue;
            };
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
