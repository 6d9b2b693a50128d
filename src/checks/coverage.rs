//! Gaps and overlaps in who bears an obligation, gathered per duty with one concrete case. Shared by the families on rights
//! and on incidents; which articles matter is theirs to say.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::messages::btr as says;
use crate::model::words::{DivisionKey, DutyKind};
use crate::model::{Actor, Agreement, Duty, Id, SubjectCategory};
use crate::relations::{Categories, Cell, Holder, Obligation, Place};
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

/// For each duty the cells in which something is wrong, each with who bear the duty there.
type Found<'c> = BTreeMap<Id<Duty>, Vec<(&'c Cell, Vec<Actor>)>>;

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

    /// Whether any duty is about this.
    pub(super) fn is_allocated(&self, context: &Context<'_>) -> bool {
        self.obligations(context).next().is_some()
    }
}

/// Cases in which nobody bears a duty. A category that nobody at all takes care of, while others are, is left to
/// [`forgotten`].
pub(super) fn gaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let mut found = Found::new();
    for obligation in scope.obligations(context) {
        let forgotten = uncovered(obligation);
        let empty = obligation.cells.iter().filter(|cell| cell.holders.is_empty());
        for cell in empty.filter(|cell| cell.category.is_none_or(|category| !forgotten.contains_key(&category))) {
            let Some(duty) = answering(context.agreement, obligation) else { continue };
            if !is_open(&context.agreement.duties[duty], &cell.place) {
                found.entry(duty).or_default().push((cell, Vec::new()));
            }
        }
    }
    cases(context.agreement, found)
}

/// Cases in which more than one actor bears a duty. Duties of different kinds may share an article (art. 12 GDPR is about
/// all of them), and a duty that each controller has for itself is nobody's alone.
pub(super) fn overlaps(context: &Context<'_>, scope: &Scope) -> Vec<Cases> {
    let mut found = Found::new();
    let mut seen = BTreeSet::new();
    // Articles that the same duties allocate have the same cells.
    for obligation in scope.obligations(context).filter(|one| seen.insert(&one.duties)) {
        for cell in obligation.cells.iter() {
            if let Some((duty, holders)) = crowded(context.agreement, cell) {
                found.entry(duty).or_default().push((cell, holders));
            }
        }
    }
    cases(context.agreement, found)
}

/// Categories for which nobody bears a duty wherever they are, while for others somebody does: each with the duties.
pub(super) fn forgotten(context: &Context<'_>, scope: &Scope) -> BTreeMap<Id<SubjectCategory>, BTreeSet<Id<Duty>>> {
    let mut out: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for obligation in scope.obligations(context) {
        for category in uncovered(obligation).into_values().flat_map(|all| all.each(context.agreement)) {
            out.entry(category).or_default().extend(answering(context.agreement, obligation));
        }
    }
    out
}

/// The categories that nobody takes care of anywhere, by the first of those that are alike.
fn uncovered(obligation: &Obligation) -> BTreeMap<Id<SubjectCategory>, &Categories> {
    let mut all: BTreeMap<_, _> =
        obligation.cells.iter().filter_map(|cell| Some((cell.category?, &cell.categories))).collect();
    let before = all.len();
    for cell in obligation.cells.iter().filter(|cell| !cell.holders.is_empty()) {
        if let Some(category) = cell.category {
            all.remove(&category);
        }
    }
    if all.len() == before { BTreeMap::new() } else { all }
}

/// The duty at which a gap is shown: the one that is divided, or else the first.
fn answering(agreement: &Agreement, obligation: &Obligation) -> Option<Id<Duty>> {
    let divided = obligation.duties.iter().find(|duty| agreement.duties[**duty].division.is_some());
    divided.or(obligation.duties.first()).copied()
}

/// Whether the parties still have to say who bears the duty in a place: that is a hole, and no gap.
fn is_open(duty: &Duty, place: &Place) -> bool {
    let division = duty.division.as_ref().is_some_and(|division| division.over.hole.is_some());
    division || duty.by.hole.is_some() || (*place == Place::Outside && duty.otherwise.is_hole())
}

/// The actors of one case, and the duty that they share, if there is more than one.
fn crowded(agreement: &Agreement, cell: &Cell) -> Option<(Id<Duty>, Vec<Actor>)> {
    let mut by_kind: BTreeMap<Option<DutyKind>, (Id<Duty>, BTreeSet<Actor>)> = BTreeMap::new();
    for (holder, duty) in &cell.holders {
        let Holder::Actor(actor) = holder else { continue };
        let kind = agreement.duties[*duty].kind.get();
        by_kind.entry(kind).or_insert_with(|| (*duty, BTreeSet::new())).1.insert(*actor);
    }
    let (duty, actors) = by_kind.into_values().find(|(_, actors)| actors.len() > 1)?;
    let open = agreement.duties[duty].concurrence.is_hole();
    (!open).then(|| (duty, actors.into_iter().collect()))
}

fn cases(agreement: &Agreement, found: Found<'_>) -> Vec<Cases> {
    let of_duty = found.into_iter().filter_map(|(duty, all)| {
        let count = count(agreement, &all);
        // Of the same case by several articles the last is told.
        let (first, holders) = all.into_iter().rev().min_by_key(|(cell, _)| (cell.category, &cell.place))?;
        Some(Cases { duty, category: first.category, place: first.place.clone(), holders, count })
    });
    of_duty.collect()
}

/// How many different cases these are: a category in a place counts once, by however many articles.
fn count(agreement: &Agreement, all: &[(&Cell, Vec<Actor>)]) -> usize {
    let mut by_place: BTreeMap<&Place, Vec<&Categories>> = BTreeMap::new();
    for (cell, _) in all {
        let same = by_place.entry(&cell.place).or_default();
        if !same.contains(&&cell.categories) {
            same.push(&cell.categories);
        }
    }
    let in_place = |categories: Vec<&Categories>| match categories.as_slice() {
        [one] => one.count(agreement),
        all => all.iter().flat_map(|one| one.each(agreement)).collect::<BTreeSet<_>>().len(),
    };
    by_place.into_values().map(in_place).sum()
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
