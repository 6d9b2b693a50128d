//! What scenarios promise of who bears what: what an article asks, a duty, a measure, an erasure, a group of data. Tried against
//! the relation of responsibility, case by case, and against custody.

use std::collections::{BTreeMap, BTreeSet};

use super::assured::{Told, Tried, equal, given, listed, otherwise, shown};
use super::responsibility::{Bearing, Cell, Holder, Place, Row, Runs, Table, position};
use super::scenario::Verdict;
use crate::model::words::Rhythm;
use crate::model::{
    About, Actor, AssuredDuty, Borne, DataSet, Duty, Event, Given, Id, List, Measure, MeasureBearer, Party, Provision,
};
use crate::vocabulary::{Term, W};

impl Told<'_> {
    pub(super) fn rests(&self, promised: &AssuredDuty) -> Tried {
        for article in promised.articles.iter() {
            let path = &self.agreement.provisions[article].path;
            let Some(found) = self.relations.responsibility.of_article(article) else {
                return Err(otherwise(format!("{path} {} {}", W::RestsWith, W::Nobody), None));
            };
            self.borne(path, Some(&found.table), None, promised)?;
            let silent = promised.within.is_absent() && promised.since.is_absent() && promised.inform.is_absent();
            let spoken =
                if silent { BTreeSet::new() } else { duties_of(&rows_about(promised, &found.table), &found.table) };
            spoken.into_iter().try_for_each(|at| self.terms(found.table.duties[at].duty, promised))?;
        }
        promised.borne.iter().try_for_each(|borne| match borne {
            Borne::Duty(duty) => self.duty(duty, promised),
            Borne::Measure(measure) => self.measure(measure, promised),
            Borne::Erasure(erasure) => {
                let erasure = &self.agreement.erasures[erasure];
                self.with_one(&erasure.about, W::By, promised, &erasure.by)?;
                Self::within(&erasure.about, promised, &erasure.time_limit)?;
                listed(&erasure.about, W::Reaches, &promised.systems, &erasure.reaches, |system| self.system(*system).0)
            }
            Borne::Data(data) => self.data(data, promised),
        })
    }

    fn data(&self, id: Id<DataSet>, promised: &AssuredDuty) -> Tried {
        let data = &self.agreement.data[id];
        if promised.from.is_absent() && promised.until.is_absent() {
            return self.with_one(&data.about, W::Holder, promised, &data.holder);
        }
        let custody = &self.relations.timeline.custody;
        let line = custody.binary_search_by_key(&id, |line| line.data).ok().map(|at| &custody[at]);
        let first = |bearer| match bearer {
            MeasureBearer::Actor(actor) => self.stated.held.get(&(id, actor)),
            _ => None,
        };
        let first = promised.by.iter().filter_map(first).min();
        let period = line.zip(first).and_then(|(line, at)| line.periods.get(*at));
        let Some(period) = period else {
            let said = format!("{} {} {}", data.about.name, W::Custody, W::Missing);
            return Err(otherwise(said, Some(data.about.span)));
        };
        let at = Some(period.span);
        equal(&data.about, W::From, promised.from.get(), period.from, at, shown)?;
        equal(&data.about, W::Until, promised.until.get(), period.until, at, shown)
    }

    fn duty(&self, id: Id<Duty>, promised: &AssuredDuty) -> Tried {
        let duty = &self.agreement.duties[id];
        let found = self.relations.responsibility.of_duty(self.agreement, id);
        self.borne(&duty.about.name, found.map(|one| &*one.table), Some(id), promised)?;
        self.under(&duty.about, promised, duty.articles.iter().collect())?;
        self.terms(id, promised)
    }

    fn measure(&self, id: Id<Measure>, promised: &AssuredDuty) -> Tried {
        let measure = &self.agreement.measures[id];
        listed(&measure.about, W::By, &promised.by, &measure.by, |bearer| self.bearer(*bearer))?;
        Self::within(&measure.about, promised, &measure.time_limit)?;
        self.under(&measure.about, promised, measure.articles.iter().chain(measure.norm.iter()).collect())
    }

    fn bearer(&self, bearer: MeasureBearer) -> String {
        match bearer {
            MeasureBearer::Actor(actor) => self.actor(actor),
            MeasureBearer::EachController => W::AllControllers.nl().to_owned(),
            MeasureBearer::AnyProcessor => W::Processor.nl().to_owned(),
        }
    }

    fn with_one(&self, about: &About, property: W, promised: &AssuredDuty, stated: &Given<Actor>) -> Tried {
        let named = |actor: &Actor| promised.by.contains(&MeasureBearer::Actor(*actor));
        if stated.known().is_some_and(named) && promised.by.len() == 1 {
            return Ok(());
        }
        let said = stated.get().map_or_else(|| W::Missing.nl().to_owned(), |actor| self.actor(actor));
        Err(otherwise(format!("{} {property} {said}", about.name), Some(stated.span().unwrap_or(about.span))))
    }

    fn within(about: &About, promised: &AssuredDuty, stated: &Given<Term>) -> Tried {
        let as_long = promised.within.get().zip(stated.get()).is_some_and(|(one, other)| one.equals(other));
        if as_long { Ok(()) } else { given(about, W::TimeLimit, &promised.within, stated, shown) }
    }

    #[allow(clippy::needless_pass_by_value, reason = "it is made for this")]
    fn under(&self, about: &About, promised: &AssuredDuty, real: BTreeSet<Id<Provision>>) -> Tried {
        if promised.under.is_absent() {
            return Ok(());
        }
        let wanted: BTreeSet<_> = promised.under.iter().collect();
        if wanted == real {
            return Ok(());
        }
        let paths: Vec<_> = real.iter().map(|id| self.agreement.provisions[*id].path.as_str()).collect();
        Err(otherwise(format!("{} {} {}", about.name, W::Under, paths.join(", ")), Some(about.span)))
    }

    pub(super) fn controlled(&self, measure: Id<Measure>, rhythm: &Given<Rhythm>, by: &List<MeasureBearer>) -> Tried {
        let measure = &self.agreement.measures[measure];
        given(&measure.about, W::Control, rhythm, &measure.control, shown)?;
        let stated = measure.control_by.known().map(|bearer| self.bearer(*bearer));
        let named: Vec<_> = by.iter().map(|bearer| self.bearer(bearer)).collect();
        if named.is_empty() || stated.as_ref().is_some_and(|stated| named == [stated.as_str()]) {
            return Ok(());
        }
        let said = stated.unwrap_or_else(|| W::Missing.nl().to_owned());
        let at = measure.control_by.span().unwrap_or(measure.about.span);
        Err(otherwise(format!("{} {} {} {said}", measure.about.name, W::Control, W::By), Some(at)))
    }

    /// In every case that the promise speaks of, those whom it names bear it and nobody else.
    fn borne(&self, subject: &str, table: Option<&Table>, only: Option<Id<Duty>>, promised: &AssuredDuty) -> Tried {
        let named = self.named(promised);
        let mut idle: BTreeSet<MeasureBearer> = promised.by.iter().collect();
        if let Some(table) = table {
            let case = Spoken { table, places: self.places_of(promised, table), only };
            let rows = rows_about(promised, table);
            if let Some((row, place)) = case.first_wrong(&rows, &named) {
                return Err(self.wrong(subject, &table.cell(row, place), only, &named));
            }
            for holder in case.holders(&rows) {
                named.get(&holder).map(|bearer| idle.remove(bearer));
            }
        }
        promised.by.iter().find(|bearer| idle.contains(bearer)).map_or(Ok(()), |bearer| {
            let said = format!("{subject} {} {} {}", W::Not, W::RestsWith, self.bearer(bearer));
            Err(otherwise(said, None))
        })
    }

    /// Who bears it in a case in which not all is as promised.
    fn wrong(&self, subject: &str, cell: &Cell, only: Option<Id<Duty>>, named: &Named) -> Verdict {
        let mut holders = cell.holders.iter().filter(|(_, duty)| only.is_none_or(|only| only == *duty));
        let (who, at) = match holders.find(|(holder, _)| !named.contains_key(holder)) {
            Some((holder, duty)) => (self.holder(holder), Some(self.agreement.duties[*duty].about.span)),
            None => (W::Nobody.nl().to_owned(), None),
        };
        otherwise(format!("{subject} {} {who}{}", W::RestsWith, self.case(cell)), at)
    }

    /// Who are meant by those whom a promise names: members of a group too.
    fn named(&self, promised: &AssuredDuty) -> Named {
        let mut out = Named::new();
        for bearer in promised.by.iter() {
            let mut note = |holder| _ = out.entry(holder).or_insert(bearer);
            match bearer {
                MeasureBearer::EachController => note(Holder::EachController),
                MeasureBearer::AnyProcessor => {}
                MeasureBearer::Actor(actor) => {
                    note(Holder::Actor(actor));
                    self.agreement.members_of(actor).into_iter().for_each(|member| note(Holder::Actor(member)));
                }
            }
        }
        out
    }

    /// The places that a promise speaks of.
    fn places_of(&self, promised: &AssuredDuty, table: &Table) -> Runs {
        if promised.codes.is_empty() && promised.areas.is_empty() && !promised.elsewhere {
            return Runs::all(table.places.len());
        }
        let areas = promised.areas.iter().flat_map(|area| &self.agreement.parties[area].work_area.codes);
        let wanted: BTreeSet<&str> = promised.codes.values().chain(areas).map(String::as_str).collect();
        let Some((Place::Outside, places)) = table.places.split_last() else { return Runs::all(table.places.len()) };
        let inside: Vec<_> = wanted.iter().filter_map(|code| position(places, code)).collect();
        // Who lives in a municipality of no area lives outside all of them.
        let outside = promised.elsewhere || inside.len() < wanted.len();
        Runs::of(inside.into_iter().chain(outside.then_some(places.len())))
    }

    fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::Actor(actor) => self.actor(*actor),
            Holder::EachController => W::AllControllers.nl().to_owned(),
            Holder::Law(id) => self.agreement.provisions[*id].path.clone(),
        }
    }

    fn case(&self, cell: &Cell) -> String {
        let category = cell.category.map(|id| format!(" {} {}", W::For, self.agreement.subjects[id].about.name));
        let place = match &cell.place {
            Place::Anywhere => String::new(),
            Place::Inside { code, .. } => format!(" {} {code}", W::ResidentOf),
            Place::Two { first, second } => {
                let name = |id: Id<Party>| &self.agreement.parties[id].about.name;
                format!(" {} {}, {}", W::ResidentOf, name(*first), name(*second))
            }
            Place::Outside => format!(" {}", W::ResidentElsewhere),
        };
        place + &category.unwrap_or_default()
    }

    fn terms(&self, duty: Id<Duty>, promised: &AssuredDuty) -> Tried {
        let duty = &self.agreement.duties[duty];
        let name = |id: &Id<Event>| self.agreement.events[*id].about.name.clone();
        if duty.time_limits.is_empty() && !(promised.within.is_absent() && promised.since.is_absent()) {
            let said = format!("{} {} {}", duty.about.name, W::TimeLimit, W::Missing);
            return Err(otherwise(said, Some(duty.about.span)));
        }
        for limit in &duty.time_limits {
            Self::within(&duty.about, promised, &limit.term)?;
            given(&duty.about, W::Since, &promised.since, &limit.since, name)?;
        }
        listed(&duty.about, W::Inform, &promised.inform, &duty.inform, |actor| self.actor(*actor))
    }
}

/// Holders that a promise means, each with the first name in it that means them.
type Named = BTreeMap<Holder, MeasureBearer>;

/// The cases of a table that a promise speaks of.
struct Spoken<'t> {
    table: &'t Table,
    places: Runs,
    /// Only this duty matters.
    only: Option<Id<Duty>>,
}

impl<'t> Spoken<'t> {
    fn duties(&self, positions: &[usize]) -> impl Iterator<Item = &'t Bearing> {
        let duties = positions.iter().map(|at| &self.table.duties[*at]);
        duties.filter(|bearing| self.only.is_none_or(|only| only == bearing.duty))
    }

    /// The first case in which nobody bears the duty or someone does who is not named. The duties for all categories are
    /// looked at once; a row then adds its own.
    fn first_wrong(&self, rows: &[(usize, &Row)], named: &Named) -> Option<(usize, usize)> {
        let all = Runs::all(self.table.places.len());
        let of = |duties: &[usize]| {
            let held: Vec<_> = self.duties(duties).map(|one| one.borne(&all, |_| true)).collect();
            let strays: Vec<_> =
                self.duties(duties).map(|one| one.borne_by(&all, |holder| !named.contains_key(holder))).collect();
            (Runs::union(&held), Runs::union(&strays))
        };
        let (held, strays) = of(&self.table.for_all);
        let (free, strays) = (self.places.without(&held), self.places.and(&strays));
        rows.iter().find_map(|(at, row)| {
            let (own, own_strays) = of(&row.own);
            let wrong = free.without(&own).or(&strays).or(&own_strays.and(&self.places));
            Some((*at, wrong.first()?))
        })
    }

    /// Everyone who bears the duty in one of the cases.
    fn holders(&self, rows: &[(usize, &Row)]) -> BTreeSet<Holder> {
        let duties: Vec<_> = duties_of(rows, self.table).into_iter().collect();
        let mut out = BTreeSet::new();
        for bearing in self.duties(&duties).filter(|_| !self.places.is_empty()) {
            out.extend(bearing.everywhere.iter().cloned());
            let Some(spread) = &bearing.spread else { continue };
            let areas = &spread.areas.places;
            let inside = areas.and(&self.places);
            out.extend(inside.iter().flat_map(|place| spread.at(place)).map(|actor| Holder::Actor(*actor)));
            let elsewhere = spread.elsewhere.filter(|_| !self.places.without(areas).is_empty());
            out.extend(elsewhere.map(Holder::Actor));
        }
        out
    }
}

/// The duties that are for the categories of some rows, or for all: positions in the table.
fn duties_of(rows: &[(usize, &Row)], table: &Table) -> BTreeSet<usize> {
    let shared = table.for_all.iter().filter(|_| !rows.is_empty());
    rows.iter().flat_map(|(_, row)| &row.own).chain(shared).copied().collect()
}

/// The rows that a promise speaks of: those of the categories that it names, or all.
fn rows_about<'t>(promised: &AssuredDuty, table: &'t Table) -> Vec<(usize, &'t Row)> {
    let at = |at: usize| (at, &table.rows[at]);
    if promised.subjects.is_empty() {
        return (0..table.rows.len()).map(at).collect();
    }
    let found: BTreeSet<_> = promised.subjects.iter().filter_map(|category| table.row_of(category)).collect();
    found.into_iter().map(at).collect()
}
