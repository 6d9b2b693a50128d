//! Gaps and overlaps in who bears an obligation, gathered per duty with one concrete case. Shared by the families on rights
//! and on incidents; which articles matter is theirs to say.

mod crowd;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Context;
use crate::messages::btr as says;
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Actor, Agreement, Duty, Id, SubjectCategory};
use crate::relations::{Obligation, Place, Row, Runs, Table};
use crate::source::Text;

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
    /// How many cases there are, this one included.
    pub count: usize,
}

/// Cells of one row in which something is wrong with a duty: a row of a table, and the places. Never empty.
struct Group<'c> {
    table: &'c Table,
    row: usize,
    places: Runs,
}

/// For each duty the groups of cells in which something is wrong.
type Found<'c> = BTreeMap<Id<Duty>, Vec<Group<'c>>>;

impl Group<'_> {
    fn row(&self) -> &Row {
        &self.table.rows[self.row]
    }

    /// What orders its first cell among all.
    fn first(&self) -> (Option<Id<SubjectCategory>>, Option<&Place>) {
        (self.row().category, self.places.first().map(|at| &self.table.places[at]))
    }
}

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
    let mut found = Found::new();
    for obligation in scope.different(context) {
        let Some(duty) = answering(context.agreement, obligation) else { continue };
        let open = open(&context.agreement.duties[duty], &obligation.table);
        let empty = empty(&obligation.table);
        let forgotten = uncovered(&obligation.table, &empty);
        for (row, places) in empty.into_iter().filter(|(row, _)| !forgotten.contains(row)) {
            let places = places.without(&open);
            if !places.is_empty() {
                found.entry(duty).or_default().push(Group { table: &obligation.table, row, places });
            }
        }
    }
    cases(context.agreement, found)
}

/// Cases in which more than one actor bears a duty. Duties of different kinds are looked at apart, and a duty that each
/// controller has for itself is nobody's alone.
pub(super) fn overlaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let mut found = Found::new();
    for obligation in scope.different(context) {
        let table = &obligation.table;
        // Who bears it then may still be open.
        let settled = |duty: Id<Duty>| !context.agreement.duties[duty].concurrence.is_hole();
        for (duty, row, places) in crowd::crowded(context.agreement, table) {
            if settled(duty) {
                found.entry(duty).or_default().push(Group { table, row, places });
            }
        }
    }
    cases(context.agreement, found)
}

/// Categories for which nobody bears a duty wherever they are, while for others somebody does: each with the duties.
pub(super) fn forgotten(context: &Context<'_>, scope: &Scope) -> BTreeMap<Id<SubjectCategory>, BTreeSet<Id<Duty>>> {
    let mut out: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for obligation in scope.different(context) {
        let table = &obligation.table;
        let rows = uncovered(table, &empty(table));
        for category in rows.into_iter().flat_map(|row| table.rows[row].categories.each(context.agreement)) {
            out.entry(category).or_default().extend(answering(context.agreement, obligation));
        }
    }
    out
}

/// The rows in which nobody bears the duty in some places, with those.
fn empty(table: &Table) -> BTreeMap<usize, Runs> {
    let all = Runs::all(table.places.len());
    let left = |open: &Runs, duties: &[usize]| {
        let bearing = duties.iter().map(|at| &table.duties[*at]);
        bearing.fold(
            open.clone(),
            |open, one| if open.is_empty() { open } else { open.without(&one.borne(&all, |_| true)) },
        )
    };
    let open = left(&all, &table.for_all);
    let rows = table.rows.iter().map(|row| left(&open, &row.own));
    rows.enumerate().filter(|(_, places)| !places.is_empty()).collect()
}

/// The rows of which nobody takes care anywhere, while somebody does of others.
fn uncovered(table: &Table, empty: &BTreeMap<usize, Runs>) -> BTreeSet<usize> {
    let bare = empty
        .iter()
        .filter(|(row, places)| table.rows[**row].category.is_some() && places.count() == table.places.len());
    let bare: BTreeSet<_> = bare.map(|(row, _)| *row).collect();
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

fn cases(agreement: &Agreement, found: Found<'_>) -> Vec<Cases> {
    let of_duty = found.into_iter().filter_map(|(duty, all)| {
        // Of the same case by several articles the last is told.
        let first = all.iter().rev().min_by_key(|group| group.first())?;
        let cell = first.table.cell(first.row, first.places.first()?);
        let holders = crowd::in_cell(agreement, &cell).map(|(_, actors)| actors).unwrap_or_default();
        Some(Cases { duty, category: cell.category, place: cell.place, holders, count: count(agreement, &all) })
    });
    of_duty.collect()
}

/// How many different cases these are: a category in a place counts once, by however many articles.
fn count(agreement: &Agreement, all: &[Group<'_>]) -> usize {
    let [first, rest @ ..] = all else { return 0 };
    if rest.iter().all(|one| std::ptr::eq(one.table, first.table)) {
        return all.iter().map(|group| group.row().categories.count(agreement) * group.places.count()).sum();
    }
    let mut by_category: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for group in all {
        let each = group.row().categories.each(agreement);
        let nothing_to_tell_apart = each.is_empty().then_some(None);
        for category in each.into_iter().map(Some).chain(nothing_to_tell_apart) {
            by_category.entry(category).or_default().push(group);
        }
    }
    by_category.into_values().map(|groups| different(&groups)).sum()
}

/// How many different places there are in these groups.
fn different(groups: &[&Group<'_>]) -> usize {
    let [first, rest @ ..] = groups else { return 0 };
    if rest.iter().all(|one| Arc::ptr_eq(&one.table.places, &first.table.places)) {
        return rest.iter().fold(first.places.clone(), |all, one| all.or(&one.places)).count();
    }
    let places = groups.iter().flat_map(|group| group.places.iter().map(|at| &group.table.places[at]));
    places.collect::<BTreeSet<_>>().len()
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
            0 | 1 => Text { nl: String::new(), en: String::new() },
            2 => says::one_other_case(),
            count => says::other_cases(count - 1),
        }
    }

    /// The names of those who bear the duty.
    pub(super) fn names(&self, agreement: &Agreement) -> Text {
        crate::messages::all_of(self.holders.iter().map(|actor| &agreement.actor(*actor).name))
    }
}

/// What a municipality is called here: as the party with its code, or by its code.
fn municipality(agreement: &Agreement, code: &str) -> String {
    let party = agreement.parties.values().find(|party| party.code.known().is_some_and(|own| own == code));
    match party {
        Some(party) => party.about.title.trim_start_matches("Gemeente ").to_owned(),
        None => code.to_owned(),
    }
}

/// Whether the agreement is an arrangement between joint controllers (art. 26 GDPR), and not a memo of another kind.
pub(super) fn is_arrangement(agreement: &Agreement) -> bool {
    !agreement.general.controllers.is_absent()
}
