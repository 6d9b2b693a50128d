//! Gaps and overlaps in who bears an obligation, gathered per duty with one concrete case. Shared by the families on rights
//! and on incidents; which articles matter is theirs to say.

mod bearers;
mod crowd;
mod firsts;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Context;
use crate::messages::{btr as says, some_of};
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Actor, Agreement, Duty, Id, SubjectCategory};
use crate::relations::{Bearing, Obligation, Place, Row, Runs, Table};
use crate::source::Text;
use bearers::Bearers;

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
    /// There are more: they were not all counted.
    pub more: bool,
}

/// How much is counted out. What all rows of a table have in all their places can be as much as one times the other; so the
/// first case of a duty is always told, but of very many cases not how many there are.
struct Budget {
    left: usize,
    spent: bool,
}

impl Budget {
    /// Enough for whatever people write, and for any agreement linear in its size.
    fn of(context: &Context<'_>) -> Self {
        let mut seen = BTreeSet::new();
        let obligations = context.relations.responsibility.obligations.iter();
        let tables = obligations.map(|one| &one.table).filter(|table| seen.insert(Arc::as_ptr(table)));
        let sizes = tables.map(|table| table.rows.len() + table.places.len() + table.duties.len());
        Self { left: 20_000 + 8 * sizes.sum::<usize>(), spent: false }
    }

    /// Takes so many steps, if there are any left at all.
    fn take(&mut self, steps: usize) -> bool {
        if self.left == 0 {
            self.spent = true;
            return false;
        }
        self.left = self.left.saturating_sub(steps);
        true
    }
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
    let mut budget = Budget::of(context);
    for obligation in scope.different(context) {
        let Some(duty) = answering(context.agreement, obligation) else { continue };
        let table = &*obligation.table;
        let open = open(&context.agreement.duties[duty], table);
        let shared = unborne(table);
        let forgotten = uncovered(table, &shared);
        let shared = shared.without(&open);
        let mut alike = BTreeMap::new();
        for row in (0..table.rows.len()).filter(|row| !forgotten.contains(row)) {
            let known = found.contains_key(&duty);
            if known && !budget.take(1 + shared.pieces()) {
                break;
            }
            let places = unborne_in(table, &table.rows[row], &shared, &mut alike);
            if !places.is_empty() {
                found.entry(duty).or_default().push(Group { table, row, places: places.clone() });
            }
        }
    }
    cases(context.agreement, found, budget, None)
}

/// Cases in which more than one actor bears a duty. Duties of different kinds are looked at apart, and a duty that each
/// controller has for itself is nobody's alone.
pub(super) fn overlaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let mut found = Found::new();
    let mut budget = Budget::of(context);
    let mut bearers = Bearers::default();
    for obligation in scope.different(context) {
        let table = &*obligation.table;
        // Who bears it then may still be open.
        let settled = |duty: Id<Duty>| !context.agreement.duties[duty].concurrence.is_hole();
        for (duty, row, places) in crowd::crowded(context.agreement, table, &mut budget) {
            if settled(duty) {
                found.entry(duty).or_default().push(Group { table, row, places });
            }
        }
    }
    cases(context.agreement, found, budget, Some(&mut bearers))
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

/// Those of them in which nobody does by what is the row's own either; `alike` are those of rows that are divided alike.
fn unborne_in<'k>(
    table: &Table,
    row: &Row,
    shared: &Runs,
    alike: &'k mut BTreeMap<Option<Vec<*const Runs>>, Runs>,
) -> &'k Runs {
    let bearing = || row.own.iter().map(|at| &table.duties[*at]);
    let everywhere = shared.is_empty() || bearing().any(|one| one.is_everywhere(|_| true));
    let divided = || bearing().filter_map(Bearing::divided);
    let key = (!everywhere).then(|| divided().map(std::ptr::from_ref).collect());
    alike.entry(key).or_insert_with(
        || {
            if everywhere { Runs::default() } else { shared.without(&Runs::union(divided())) }
        },
    )
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

/// The first case of each duty, and how many there are as far as that is counted out.
fn cases<'c>(
    agreement: &Agreement,
    found: Found<'c>,
    mut budget: Budget,
    mut bearers: Option<&mut Bearers<'c>>,
) -> Vec<Cases> {
    let of_duty = found.into_iter().filter_map(|(duty, all)| {
        // Of the same case by several articles the last is told.
        let first = all.iter().rev().min_by_key(|group| group.first())?;
        let place = first.places.first()?;
        let holders = bearers.as_mut().map(|bearers| bearers.of(agreement, first.table, duty, (first.row, place)));
        let (category, place) = (first.row().category, first.table.places[place].clone());
        let count = count(agreement, &all, &mut budget);
        Some(Cases { duty, category, place, holders: holders.unwrap_or_default(), count, more: budget.spent })
    });
    of_duty.collect()
}

/// How many different cases these are: a category in a place counts once, by however many articles.
fn count(agreement: &Agreement, all: &[Group<'_>], budget: &mut Budget) -> usize {
    let [first, rest @ ..] = all else { return 0 };
    if rest.iter().all(|one| std::ptr::eq(one.table, first.table)) {
        return all.iter().map(|group| group.row().categories.count(agreement) * group.places.count()).sum();
    }
    let mut by_category: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for group in all {
        let categories = &group.row().categories;
        if !budget.take(categories.count(agreement)) {
            break;
        }
        let each = categories.each(agreement);
        let nothing_to_tell_apart = each.is_empty().then_some(None);
        for category in each.into_iter().map(Some).chain(nothing_to_tell_apart) {
            by_category.entry(category).or_default().push(group);
        }
    }
    let pieces = |groups: &[&Group<'_>]| groups.iter().map(|group| group.places.pieces()).sum();
    by_category.into_values().take_while(|groups| budget.take(pieces(groups))).map(|groups| different(&groups)).sum()
}

/// How many different places there are in these groups.
fn different(groups: &[&Group<'_>]) -> usize {
    let [first, rest @ ..] = groups else { return 0 };
    if rest.iter().all(|one| Arc::ptr_eq(&one.table.places, &first.table.places)) {
        return Runs::union(groups.iter().map(|one| &one.places)).count();
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
            _ if self.more => says::more_cases(),
            0 | 1 => Text { nl: String::new(), en: String::new() },
            2 => says::one_other_case(),
            count => says::other_cases(count - 1),
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
