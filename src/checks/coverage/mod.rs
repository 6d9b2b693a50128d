//! Gaps and overlaps in who bears an obligation, gathered per duty with one concrete case. Shared by the families on rights
//! and on incidents; which articles matter is theirs to say.

mod bearers;
mod crowd;
mod firsts;
mod groups;
mod places;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Context;
use crate::messages::{btr as says, some_of};
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Actor, Agreement, Duty, Id, SubjectCategory};
use crate::relations::{Bearing, Obligation, Place, Row, Runs, Table};
use crate::source::Text;
use bearers::Bearers;
use crowd::Crowds;
use groups::{Budget, Group, Rows, count};
use places::{Ranked, Set};

/// The obligations a check is about.
pub(super) struct Scope {
    /// These articles and what lies under them.
    pub articles: &'static [&'static str],
    /// But not these.
    pub except: &'static [&'static str],
    /// Duties that name no article, of these kinds.
    pub kinds: &'static [DutyKind],
}

/// The cases in which something is wrong with one duty.
pub(super) struct Cases {
    pub duty: Id<Duty>,
    pub category: Option<Id<SubjectCategory>>,
    pub place: Place,
    /// Who bear the duty in that case.
    pub holders: Vec<Actor>,
    /// How many cases there are, this one included; none if they are too many to be counted.
    pub count: Option<usize>,
}

/// For each duty the groups of cases in which something is wrong.
type Found<'c> = BTreeMap<Id<Duty>, Vec<Group<'c>>>;

impl Scope {
    pub(super) fn holds(&self, agreement: &Agreement, obligation: &Obligation) -> bool {
        match obligation.article {
            Some(article) => {
                let among = |paths: &[&str]| paths.iter().any(|path| agreement.lies_under(article, path));
                among(self.articles) && !among(self.except)
            }
            None => obligation.duties.iter().any(|duty| self.is_kind(&agreement.duties[*duty])),
        }
    }

    fn is_kind(&self, duty: &Duty) -> bool {
        duty.kind.get().is_some_and(|kind| self.kinds.contains(&kind))
    }

    fn obligations<'a>(&'a self, context: &Context<'a>) -> impl Iterator<Item = &'a Obligation> {
        let agreement = context.agreement;
        context.relations.responsibility.obligations.iter().filter(move |found| self.holds(agreement, found))
    }

    /// Those with different duties: articles that the same duties allocate have the same cells.
    fn different<'a>(&'a self, context: &Context<'a>) -> impl Iterator<Item = &'a Obligation> {
        let mut seen = BTreeSet::new();
        self.obligations(context).filter(move |one| seen.insert(&one.duties))
    }

    /// Whether any duty is about this.
    pub(super) fn is_allocated(&self, context: &Context<'_>) -> bool {
        self.obligations(context).next().is_some()
    }
}

/// Cases in which nobody bears a duty. A category that nobody at all takes care of, while others are, is left to
/// [`forgotten`].
pub(super) fn gaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let agreement = context.agreement;
    let bare =
        scope.different(context).filter_map(|one| Some(Bare::of(agreement, &one.table, answering(agreement, one)?)));
    let bare: Vec<_> = bare.collect();
    let mut found = Found::new();
    for one in &bare {
        found.entry(one.duty).or_default().extend(one.cases());
    }
    cases(context, found, None)
}

/// Cases in which more than one actor bears a duty. Duties of different kinds are looked at apart, and a duty that each
/// controller has for itself is nobody's alone.
pub(super) fn overlaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let crowds: Vec<_> = scope.different(context).map(|one| Crowds::of(context.agreement, &one.table)).collect();
    // Who bears it then may still be open.
    let settled = |duty: Id<Duty>| !context.agreement.duties[duty].concurrence.is_hole();
    let mut found = Found::new();
    for (duty, group) in crowds.iter().flat_map(Crowds::cases).filter(|(duty, _)| settled(*duty)) {
        found.entry(duty).or_default().push(group);
    }
    cases(context, found, Some(&mut Bearers::default()))
}

/// Categories for which nobody bears a duty wherever they are, while for others somebody does: each with the duties.
pub(super) fn forgotten(context: &Context<'_>, scope: &Scope) -> BTreeMap<Id<SubjectCategory>, BTreeSet<Id<Duty>>> {
    let mut out: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for obligation in scope.different(context) {
        let table = &obligation.table;
        let rows = uncovered(table, &unborne(table));
        for category in rows.into_iter().flat_map(|row| table.rows[row].categories.each(context.agreement)) {
            out.entry(category).or_default().extend(answering(context.agreement, obligation));
        }
    }
    out
}

/// The places in which nobody bears the duty by what is for all categories.
fn unborne(table: &Table) -> Runs {
    let all = Runs::all(table.places.len());
    let bearing = || table.for_all.iter().map(|at| &table.duties[*at]);
    if bearing().any(|one| one.is_everywhere(|_| true)) {
        return Runs::default();
    }
    all.without(&Runs::union(bearing().filter_map(Bearing::divided)))
}

/// Where nobody bears the duty of a table by what is for all categories, and it is no open place.
struct Bare<'c> {
    table: &'c Table,
    duty: Id<Duty>,
    places: Ranked,
    forgotten: BTreeSet<usize>,
}

impl<'c> Bare<'c> {
    fn of(agreement: &Agreement, table: &'c Table, duty: Id<Duty>) -> Self {
        let shared = unborne(table);
        let forgotten = uncovered(table, &shared);
        let places = Ranked::of(&shared.without(&open(&agreement.duties[duty], table)));
        Self { table, duty, places, forgotten }
    }

    /// By row, where nobody bears it by what is the row's own either.
    fn cases(&self) -> Vec<Group<'_>> {
        let mut alike = BTreeMap::new();
        let rows = self.table.rows.iter().enumerate().filter(|(number, _)| !self.forgotten.contains(number));
        let cases = rows.filter_map(|(number, row)| {
            let own = || row.own.iter().map(|at| &self.table.duties[*at]);
            if own().any(|one| one.is_everywhere(|_| true)) {
                return None;
            }
            let divided = || own().filter_map(Bearing::divided);
            // Rows that are divided alike miss the same.
            let key: Vec<_> = divided().map(std::ptr::from_ref).collect();
            let places = alike.entry(key).or_insert_with(|| Rc::new(Set::but(&self.places, Runs::union(divided()))));
            let places = places.clone();
            (places.count > 0).then_some(Group { table: self.table, rows: Rows::One(number), places })
        });
        cases.collect()
    }
}

/// The rows of which nobody takes care anywhere, while somebody does of others.
fn uncovered(table: &Table, shared: &Runs) -> BTreeSet<usize> {
    if shared.count() < table.places.len() {
        return BTreeSet::new();
    }
    let is_idle = |one: &Bearing| !one.is_everywhere(|_| true) && one.divided().is_none_or(Runs::is_empty);
    let is_bare =
        |row: &&(usize, &Row)| row.1.category.is_some() && row.1.own.iter().all(|at| is_idle(&table.duties[*at]));
    let bare: BTreeSet<_> = table.rows.iter().enumerate().filter(|row| is_bare(&row)).map(|(row, _)| row).collect();
    if bare.len() == table.rows.len() { BTreeSet::new() } else { bare }
}

/// The duty at which a gap is shown: the one that is divided, or else the first.
fn answering(agreement: &Agreement, obligation: &Obligation) -> Option<Id<Duty>> {
    let divided = obligation.duties.iter().find(|duty| agreement.duties[**duty].division.is_some());
    divided.or(obligation.duties.first()).copied()
}

/// The places for which the parties still have to say who bears the duty: that is a hole, and no gap.
fn open(duty: &Duty, table: &Table) -> Runs {
    let division = duty.division.as_ref().is_some_and(|division| division.over.hole.is_some());
    if division || duty.by.hole.is_some() {
        return Runs::all(table.places.len());
    }
    let outside = table.places.iter().rposition(|place| *place == Place::Outside);
    Runs::of(outside.filter(|_| duty.otherwise.is_hole()))
}

/// The first case of each duty, and how many there are.
fn cases<'c>(context: &Context<'_>, found: Found<'c>, mut bearers: Option<&mut Bearers<'c>>) -> Vec<Cases> {
    let agreement = context.agreement;
    let mut budget = Budget::of(context.relations.responsibility.obligations.iter().map(|one| &one.table));
    let of_duty = found.into_iter().filter_map(|(duty, all)| {
        // Of the same case by several articles the last is told.
        let first = all.iter().rev().min_by_key(|group| group.first())?;
        let (row, place) = (first.row(), first.places.first?);
        let holders = bearers.as_mut().map(|bearers| bearers.of(agreement, first.table, duty, (row, place)));
        let (category, place) = (first.table.rows[row].category, first.table.places[place].clone());
        let count = count(agreement, &all, &mut budget);
        Some(Cases { duty, category, place, holders: holders.unwrap_or_default(), count })
    });
    of_duty.collect()
}

impl Cases {
    /// The case in words: `een betrokkene die buiten elk werkgebied verblijft`.
    pub(super) fn witness(&self, agreement: &Agreement) -> Text {
        let who = match self.category {
            Some(category) => says::someone_of(&agreement.subjects[category].about.name),
            None => says::someone(),
        };
        let name = |party: &Id<crate::model::Party>| agreement.parties[*party].about.name.clone();
        let stays = agreement.duties[self.duty].division.as_ref().and_then(|division| division.key.get());
        match (&self.place, stays == Some(DivisionKey::Stay)) {
            (Place::Anywhere, _) => who,
            (Place::Outside, true) => says::stays_outside(who),
            (Place::Outside, false) => says::lives_outside(who),
            (Place::Inside { code, .. }, true) => says::stays_in(who, municipality(agreement, code)),
            (Place::Inside { code, .. }, false) => says::lives_in(who, municipality(agreement, code)),
            (Place::Two { first, second }, _) => says::stays_in_two(who, name(first), name(second)),
        }
    }

    /// How many other cases there are, to put behind the first.
    pub(super) fn others(&self) -> Text {
        match self.count {
            None => says::more_cases(),
            Some(0 | 1) => Text { nl: String::new(), en: String::new() },
            Some(2) => says::one_other_case(),
            Some(count) => says::other_cases(count - 1),
        }
    }

    /// The names of those who bear the duty.
    pub(super) fn names(&self, agreement: &Agreement) -> Text {
        some_of(self.holders.iter().map(|actor| &agreement.actor(*actor).name))
    }
}

/// What a municipality is called here: as the party with its code, or by its code.
fn municipality(agreement: &Agreement, code: &str) -> String {
    match agreement.coded(code) {
        Some(party) => agreement.parties[party].about.title.trim_start_matches("Gemeente ").to_owned(),
        None => code.to_owned(),
    }
}

/// Whether the agreement is an arrangement between joint controllers (art. 26 GDPR), and not a memo of another kind.
pub(super) fn is_arrangement(agreement: &Agreement) -> bool {
    !agreement.general.controllers.is_absent()
}
