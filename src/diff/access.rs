//! Access compared on the relation: both normal forms are put over one set of names, and each way in which something is
//! permitted is looked for on the other side. What is not found there comes with the least request that tells the two apart.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::codes::C;
use super::declarations::event;
use super::grants::Lines;
use super::names::{Names, folded};
use super::side::Side;
use super::{Change, Diff, Event, Subject, Witnesses};
use crate::model::{Agreement, Id, Role, System};
use crate::relations::normal::{Key, Level};
use crate::relations::{Atom, Decision, Facts, Request, Term, View, decide};
use crate::source::Span;
use crate::vocabulary::W;

/// How the access of the new version stands to that of the old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    #[default]
    Equal,
    Narrower,
    Wider,
    /// Wider in one thing and narrower in another.
    Incomparable,
}

impl Verdict {
    fn of(wider: bool, narrower: bool) -> Self {
        match (wider, narrower) {
            (false, false) => Self::Equal,
            (true, false) => Self::Wider,
            (false, true) => Self::Narrower,
            (true, true) => Self::Incomparable,
        }
    }
}

/// A request that the one version permits and the other refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// As a line of the language.
    pub said: String,
    /// The request on each side; `None` where something it names is not there, and then it is refused.
    pub old: Option<Request>,
    pub new: Option<Request>,
}

/// The numbers of both versions under one numbering.
struct Shared {
    roles: Vec<u32>,
    data: Vec<u32>,
    fields: Vec<u32>,
    purposes: Vec<u32>,
    systems: Vec<u32>,
}

/// One numbering of names, filled from the old version first.
#[derive(Default)]
struct Numbers {
    known: FxHashMap<(u8, String), u32>,
}

impl Numbers {
    fn number(&mut self, kind: u8, name: &str) -> u32 {
        let next = self.known.len() as u32;
        *self.known.entry((kind, name.to_owned())).or_insert(next)
    }

    fn of(&mut self, agreement: &Agreement, name: &dyn Fn(&str) -> String) -> Shared {
        let mut all = |kind: u8, names: &mut dyn Iterator<Item = &String>| -> Vec<u32> {
            names.map(|one| self.number(kind, &name(one))).collect()
        };
        Shared {
            roles: all(0, &mut agreement.roles.values().map(|one| &one.about.name)),
            data: all(1, &mut agreement.data.values().map(|one| &one.about.name)),
            fields: all(2, &mut agreement.fields.values().map(|one| &one.about.name)),
            purposes: all(3, &mut agreement.purposes.values().map(|one| &one.about.name)),
            systems: all(4, &mut agreement.systems.values().map(|one| &one.about.name)),
        }
    }
}

impl Shared {
    fn key(&self, key: &Key) -> Key {
        Key {
            role: Id::new(self.roles[key.role.index() as usize]),
            data: Id::new(self.data[key.data.index() as usize]),
            field: Id::new(self.fields[key.field.index() as usize]),
            purpose: Id::new(self.purposes[key.purpose.index() as usize]),
            level: key.level,
        }
    }

    fn term(&self, term: &Term) -> Term {
        if !term.atoms.iter().any(|atom| matches!(atom, Atom::In(_))) {
            return term.clone();
        }
        let atom = |atom: &Atom| match atom {
            Atom::In(system) => Atom::In(Id::new(self.systems[system.index() as usize])),
            other => *other,
        };
        Term { atoms: term.atoms.iter().map(atom).collect(), ..term.clone() }
    }
}

/// One entry of a normal form under the shared numbering, and its own key.
type Entry = (Key, Key, Vec<Term>);

/// A side, with its numbering.
struct Seen<'s> {
    side: &'s Side,
    shared: Shared,
    /// From a shared number back to this side's own.
    own: FxHashMap<u32, u32>,
    entries: Vec<Entry>,
}

impl<'s> Seen<'s> {
    fn of(side: &'s Side, shared: Shared) -> Self {
        let entry = |(key, terms): (&Key, &[Term])| {
            (shared.key(key), *key, terms.iter().map(|term| shared.term(term)).collect::<Vec<_>>())
        };
        let mut entries: Vec<Entry> = side.normal.iter().map(entry).collect();
        entries.sort_unstable_by_key(|(key, ..)| *key);
        let numbers = [&shared.roles, &shared.data, &shared.fields, &shared.purposes, &shared.systems];
        let own = numbers.into_iter().flat_map(|all| all.iter().zip(0..).map(|(shared, own)| (*shared, own))).collect();
        Self { side, shared, own, entries }
    }

    fn terms(&self, key: &Key) -> &[Term] {
        let at = self.entries.binary_search_by_key(key, |(key, ..)| *key);
        at.ok().and_then(|at| self.entries.get(at)).map_or(&[], |(_, _, terms)| terms)
    }

    fn own<T>(&self, shared: Id<T>) -> Option<Id<T>> {
        self.own.get(&shared.index()).copied().map(Id::new)
    }

    /// A request of the shared numbering in this side's own, if all it names is there.
    fn request(&self, key: &Key, facts: &Facts, view: View) -> Option<Request> {
        let system = facts.system.map(|system| self.own(system).unwrap_or(NOWHERE));
        Some(Request {
            role: self.own(key.role)?,
            data: self.own(key.data)?,
            field: self.own(key.field)?,
            purpose: self.own(key.purpose)?,
            view,
            facts: Facts { system, ..*facts },
        })
    }
}

/// A system that no line names.
const NOWHERE: Id<System> = Id::new(u32::MAX);

/// What one side permits and the other does not: by role and by the line that permits it.
type Gathered = BTreeMap<(Id<Role>, usize), Vec<Missing>>;

/// One way to one entry, and whether the other side names systems for that entry.
struct Missing {
    key: Key,
    own: Key,
    /// With the systems under the shared numbering.
    term: Term,
    by_system: bool,
}

/// Compares access, and notes what is different.
pub(super) fn compare(names: &Names, old: &Side, new: &Side, out: &mut Diff) {
    let mut numbers = Numbers::default();
    let shared_old = numbers.of(&old.agreement, &str::to_owned);
    let shared_new = numbers.of(&new.agreement, &|name| names.old(name).to_owned());
    let (old, new) = (Seen::of(old, shared_old), Seen::of(new, shared_new));
    let (wider, narrower) = (missing(&new, &old), missing(&old, &new));
    verdicts((&old, &new), (&wider, &narrower), out);
    let mut lines = Lines::of(names, old.side, new.side);
    let first = out.events.len();
    events(C::AccessWider, &new, &old, wider, &lines, &mut out.events);
    events(C::AccessNarrower, &old, &new, narrower, &lines, &mut out.events);
    out.events[first..].iter().for_each(|event| lines.explained_by(event));
    out.events.extend(lines.left());
}

fn missing(here: &Seen<'_>, there: &Seen<'_>) -> Gathered {
    let mut out = Gathered::new();
    for (key, own, terms) in &here.entries {
        let others = there.terms(key);
        let uncovered = terms.iter().filter(|term| !others.iter().any(|other| term.is_at_least_as_strict_as(other)));
        for term in uncovered {
            let by_system = others.iter().any(|other| system(other).is_some());
            let found = Missing { key: *key, own: *own, term: term.clone(), by_system };
            out.entry((key.role, term.grant)).or_default().push(found);
        }
    }
    out
}

fn system(term: &Term) -> Option<Id<System>> {
    term.atoms.iter().find_map(|atom| match atom {
        Atom::In(system) => Some(*system),
        _ => None,
    })
}

fn verdicts((old, new): (&Seen<'_>, &Seen<'_>), (wider, narrower): (&Gathered, &Gathered), out: &mut Diff) {
    out.access = Verdict::of(!wider.is_empty(), !narrower.is_empty());
    let has = |found: &Gathered, role: u32| found.keys().any(|(known, _)| known.index() == role);
    let mut seen = BTreeSet::new();
    for side in [new, old] {
        for (number, role) in side.shared.roles.iter().zip(side.side.agreement.roles.values()) {
            if seen.insert(*number) {
                let verdict = Verdict::of(has(wider, *number), has(narrower, *number));
                out.roles.push((role.about.name.clone(), verdict));
            }
        }
    }
}

/// One event for each role and line that permits what the other side does not.
fn events(code: C, here: &Seen<'_>, there: &Seen<'_>, found: Gathered, lines: &Lines<'_>, out: &mut Vec<Event>) {
    for ((_, grant), found) in found {
        let Some(first) = found.first() else { continue };
        let agreement = &here.side.agreement;
        let about = &agreement.roles[first.own.role].about;
        let subject = Subject { kind: W::Role, name: about.name.clone(), title: folded(&about.title).into_owned() };
        let permits = agreement.grants[grant].span;
        let is_new = code == C::AccessWider;
        let all: Vec<_> = found.iter().map(|one| witness(here, there, one, is_new)).collect();
        let refused = all.first().and_then(|one| if is_new { one.old } else { one.new });
        let nearest = refused.and_then(|request| nearest(there.side, &request));
        let same_line = lines.in_both(permits, is_new);
        let change = Change::Access(Box::new(Witnesses { role: about.name.clone(), permits, nearest, same_line, all }));
        let (before, after) = if is_new { (nearest, Some(permits)) } else { (Some(permits), nearest) };
        out.push(Event { property: vec![W::Access], ..event(code, subject, change, before, after) });
    }
}

fn nearest(side: &Side, request: &Request) -> Option<Span> {
    match decide(&side.agreement, &side.relations, &side.normal, request) {
        Decision::Deny { nearest: Some(near) } => side.agreement.grants.get(near.grant).map(|grant| grant.span),
        _ => None,
    }
}

/// The least request that a way permits: what another way permits of it, it permits of the whole way.
fn witness(here: &Seen<'_>, there: &Seen<'_>, found: &Missing, is_new: bool) -> Witness {
    let has = |atom: Atom| found.term.atoms.contains(&atom);
    let from = found.term.atoms.iter().filter_map(|atom| match atom {
        Atom::Consent { from } => Some(from.unwrap_or(Date::MIN)),
        _ => None,
    });
    let consent = from.max();
    let elsewhere = found.by_system.then_some(NOWHERE);
    let facts = Facts {
        own_municipality: has(Atom::OwnMunicipality),
        after_allocation: has(Atom::AfterAllocation),
        membership: has(Atom::Membership),
        consent,
        day: consent.unwrap_or(Date::MIN),
        system: system(&found.term).or(elsewhere),
    };
    let view = match (found.key.level, found.term.group_size) {
        (Level::Aggregate, size) => View::Figure { group: size.unwrap_or_default() },
        (Level::Row, _) => View::Row,
    };
    let (own, other) = (here.request(&found.key, &facts, view), there.request(&found.key, &facts, view));
    let said = own.map(|own| said(&own, &here.side.agreement)).unwrap_or_default();
    let (old, new) = if is_new { (other, own) } else { (own, other) };
    Witness { said, old, new }
}

fn said(request: &Request, agreement: &Agreement) -> String {
    if request.facts.system != Some(NOWHERE) {
        return request.said(agreement);
    }
    let anywhere = Request { facts: Facts { system: None, ..request.facts }, ..*request };
    format!("{} {} {} {}", anywhere.said(agreement), W::In, "een ander", W::System)
}
