//! The comparison of two versions as a whole.

use jiff::civil::Date;

use super::codes::C;
use super::declarations::{self, Matched};
use super::names::Names;
use super::side::Side;
use super::{Diff, Event, Subject, access, asks, bearers};
use crate::model::{Declared, StatedLine as Line};
use crate::vocabulary::W;

/// Why two texts cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomparable {
    /// Not one declaration has the same name in both.
    NothingInCommon { old: String, new: String },
}

/// Compares the old version of an agreement with the new. Approvals are looked at as of a day.
pub fn compare(old: &Side, new: &Side, date: Date) -> Result<Diff, Incomparable> {
    let names = Names::of(&old.stated, &new.stated);
    let matched = declarations::matched(&names, &old.stated, &new.stated);
    refuse_strangers(&matched, old, new)?;
    let mut diff = Diff::default();
    access::compare(&names, old, new, &mut diff);
    bearers::compare(&names, old, new, &mut diff.events);
    declarations::compare(&names, &matched, &new.stated, &mut diff.events);
    reviews(&names, old, new, &mut diff.events);
    told_by_the_relation(&mut diff.events);
    told_with_the_declaration(&matched, &mut diff.events);
    asks::approve(new, date, &mut diff.events);
    asks::fill(old, &mut diff.events);
    diff.events.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(diff)
}

fn order(event: &Event) -> (C, Option<crate::source::Span>, Option<crate::source::Span>, &Subject) {
    (event.code, event.new.or(event.old), event.old, &event.subject)
}

/// Two texts that have nothing in common are no two versions of one agreement.
fn refuse_strangers(matched: &Matched<'_>, old: &Side, new: &Side) -> Result<(), Incomparable> {
    let common = matched.pairs.iter().any(|(_, new)| !matches!(new.kind, W::Agreement | W::Termination));
    let name = |side: &Side| side.agreement.general.about.as_ref().map_or_else(String::new, |about| about.name.clone());
    let (was, is) = (name(old), name(new));
    let empty = matched.pairs.len() == 1 && matched.dropped.is_empty() && matched.added.is_empty();
    if common || empty || was == is { Ok(()) } else { Err(Incomparable::NothingInCommon { old: was, new: is }) }
}

/// How often access is looked at again, over all blocks of access together.
fn reviews(names: &Names, old: &Side, new: &Side, out: &mut Vec<Event>) {
    let of = |side: &Side| -> Vec<Line> {
        let blocks = side.stated.iter().filter(|one: &&Declared| one.kind == W::Access);
        blocks.flat_map(|one| one.lines.iter().filter(|line| line.property.key != W::FormerName).cloned()).collect()
    };
    let subject = Subject { kind: W::Access, name: String::new(), title: W::Access.nl().to_owned() };
    declarations::properties(names, &subject, (W::Access, &[]), &of(old), &of(new), out);
}

/// Where the relation says that someone else bears a duty, the words by which it says so are not told again.
fn told_by_the_relation(events: &mut Vec<Event>) {
    const BEARING: &[W] = &[W::By, W::Divided, W::Otherwise, W::Concurrence, W::ByLaw, W::For];
    let moved: Vec<String> =
        events.iter().filter(|event| event.code == C::BearerOther).map(|event| event.subject.name.clone()).collect();
    events.retain(|event| {
        let bearing = event.property.first().is_some_and(|property| BEARING.contains(property));
        !(event.code == C::DutyOther && bearing && moved.contains(&event.subject.name))
    });
}

/// Who joins or leaves does so in the groups and circles that name him; that is told once, with him.
fn told_with_the_declaration(matched: &Matched<'_>, events: &mut Vec<Event>) {
    use super::Change::Values;
    use crate::model::What;
    let names = |all: &[&Declared]| -> std::collections::BTreeSet<String> {
        all.iter().filter(|one| one.kind == W::Party).map(|one| one.name.clone()).collect()
    };
    let (come, gone) = (names(&matched.added), names(&matched.dropped));
    let is_in = |what: &What, known: &std::collections::BTreeSet<String>| matches!(what, What::Name(name) if known.contains(name));
    for event in events.iter_mut().filter(|event| matches!(event.code, C::CircleMore | C::CircleLess)) {
        if let Values { added, dropped } = &mut event.change {
            added.retain(|one| !is_in(one, &come));
            dropped.retain(|one| !is_in(one, &gone));
        }
    }
    events
        .retain(|event| !matches!(&event.change, Values { added, dropped } if added.is_empty() && dropped.is_empty()));
}
