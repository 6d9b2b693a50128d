//! Every question about an agreement that can matter, and what the access relation says to each: an engine gives its answers,
//! how is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;
use std::sync::atomic::{AtomicUsize, Ordering};

use convenant::model::{Grant, Id, Role, System};
use jiff::civil::Date;

use super::reading::{DAY, Question, permitted, tuples};
use super::{Built, agreement, small};

/// What answers the questions of one user; `None` is for what the engine's schema does not let one ask.
pub(super) type Asker<'a> = Box<dyn FnMut(&Question) -> Option<bool> + 'a>;

/// An engine with the rights of an agreement.
pub(super) trait Decides: Sync {
    /// Gives what answers a user with these roles.
    fn asker<'a>(&'a self, roles: &[Id<Role>]) -> Asker<'a>;
}

/// Makes an engine of what was built.
pub(super) type Start = for<'a> fn(&'a Built) -> Box<dyn Decides + 'a>;

/// How often the answer was yes and how often no.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) yes: usize,
    pub(super) no: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.yes += other.yes;
        self.no += other.no;
    }
}

/// Everything that a user with these roles can ask.
pub(super) struct Domain<'a> {
    built: &'a Built,
    roles: Vec<Id<Role>>,
    systems: Vec<Option<Id<System>>>,
    sizes: Vec<Option<u32>>,
    facts: Vec<[bool; 3]>,
    days: Vec<Date>,
    own: Vec<bool>,
}

impl<'a> Domain<'a> {
    /// The whole of it: all systems and none, each threshold and one below it, all facts if a line asks for any.
    pub(super) fn whole(built: &'a Built, role: Id<Role>) -> Self {
        let systems = built.checked.agreement().systems.ids().map(Some).chain([None]).collect();
        let (sizes, own) = (sizes(&built.checked.agreement().grants), vec![true, false]);
        let (facts, days) = (facts(built, &[role]), days(built, &[role]));
        Self { built, roles: vec![role], systems, sizes, facts, days, own }
    }

    /// For a user with two roles: of the systems that the same lines name one, the sizes that these lines state, and another
    /// municipality only where a line asks for the own one. All the rest is whole.
    pub(super) fn pair(built: &'a Built, roles: [Id<Role>; 2]) -> Self {
        let own = if lines(built, &roles).any(|grant| grant.own_municipality) { vec![true, false] } else { vec![true] };
        let (facts, days) = (facts(built, &roles), days(built, &roles));
        let sizes = sizes(lines(built, &roles));
        Self { built, roles: roles.to_vec(), systems: systems(built, &roles), sizes, facts, days, own }
    }

    pub(super) fn for_each(&self, mut ask: impl FnMut(&Question)) {
        let agreement = self.built.checked.agreement();
        let role = self.roles[0];
        for (data, own, facts) in agreement.data.ids().flat_map(|data| self.subjects().map(move |(o, f)| (data, o, f)))
        {
            for field in self.built.checked.relations().fields.of_data(data).iter().copied() {
                for (purpose, day) in
                    agreement.purposes.ids().flat_map(|id| self.days.iter().map(move |day| (id, *day)))
                {
                    for system in self.systems.iter().copied() {
                        for size in self.sizes.iter().copied() {
                            ask(&Question { role, data, field, purpose, size, own, system, facts, day });
                        }
                    }
                }
            }
        }
    }

    fn subjects(&self) -> impl Iterator<Item = (bool, [bool; 3])> {
        self.own.iter().flat_map(|own| self.facts.iter().map(|facts| (*own, *facts)))
    }

    /// Asks all of it.
    fn compare(&self, engine: &dyn Decides) -> Count {
        let tuples = tuples(self.built);
        let mut asker = engine.asker(&self.roles);
        let mut count = Count::default();
        self.for_each(|question| {
            let Some(answer) = asker(question) else { return };
            let as_one = |role: &Id<Role>| permitted(self.built, &tuples, &Question { role: *role, ..*question });
            let expected = self.roles.iter().any(as_one);
            assert_eq!(answer, expected, "{:?} {question:?}", self.roles);
            if expected { count.yes += 1 } else { count.no += 1 }
        });
        count
    }
}

fn lines<'a>(built: &'a Built, roles: &[Id<Role>]) -> impl Iterator<Item = &'a Grant> {
    built.checked.agreement().grants.iter().filter(|grant| roles.iter().any(|role| grant.roles.contains(role)))
}

/// Group sizes that matter: a row, and just below and at every threshold.
fn sizes<'a>(lines: impl IntoIterator<Item = &'a Grant>) -> Vec<Option<u32>> {
    let stated = lines.into_iter().filter_map(|grant| grant.group_size.get());
    let edges: BTreeSet<_> = stated.flat_map(|size| [size.saturating_sub(1), size]).collect();
    let edges = if edges.is_empty() { BTreeSet::from([10]) } else { edges };
    std::iter::once(None).chain(edges.into_iter().map(Some)).collect()
}

/// Of all systems that the same lines name one, also of those that none names, and no system.
fn systems(built: &Built, roles: &[Id<Role>]) -> Vec<Option<Id<System>>> {
    let mut kinds: BTreeMap<Vec<bool>, Id<System>> = BTreeMap::new();
    for system in built.checked.agreement().systems.ids() {
        let named = lines(built, roles).map(|grant| grant.systems.contains(&system)).collect();
        kinds.entry(named).or_insert(system);
    }
    kinds.into_values().map(Some).chain([None]).collect()
}

/// Facts that matter: all combinations, if a line asks for any.
fn facts(built: &Built, roles: &[Id<Role>]) -> Vec<[bool; 3]> {
    if lines(built, roles).all(|grant| grant.conditions.is_empty()) {
        return vec![[true; 3]];
    }
    (0..8).map(|bits| [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0]).collect()
}

/// Days that matter: the first on which consent counts, and the one before it.
fn days(built: &Built, roles: &[Id<Role>]) -> Vec<Date> {
    let stated = lines(built, roles).filter_map(|grant| grant.consent_from.get());
    let edges: BTreeSet<_> = stated.flat_map(|day| [day.yesterday().unwrap(), day]).collect();
    if edges.is_empty() { vec![DAY] } else { edges.into_iter().collect() }
}

/// Does the work on all of these, in as many threads as help.
pub(super) fn in_threads<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)).map(&work)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(take)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

fn compare(engine: &dyn Decides, domains: &[Domain<'_>]) -> Count {
    let mut count = Count::default();
    for more in in_threads(domains, |domain| domain.compare(engine)) {
        count += more;
    }
    count
}

/// Asks everything that can be asked by a user with one role.
pub(super) fn ask_everything(built: &Built, start: Start) -> Count {
    let roles = built.checked.agreement().roles.ids();
    compare(&*start(built), &roles.map(|role| Domain::whole(built, role)).collect::<Vec<_>>())
}

/// A user with two roles is permitted exactly what one of the two permits.
pub(super) fn ask_pairs(built: &Built, start: Start) -> Count {
    let roles: Vec<_> = built.checked.agreement().roles.ids().collect();
    let pairs = roles.iter().enumerate().flat_map(|(at, first)| roles[at + 1..].iter().map(|second| [*first, *second]));
    let domains: Vec<_> = pairs.map(|pair| Domain::pair(built, pair)).collect();
    assert_eq!(domains.len(), roles.len() * (roles.len() - 1) / 2);
    compare(&*start(built), &domains)
}

/// One of the project's own agreements, by one role and by two.
pub(super) fn decides_as_its_access_relation_does(name: &str, start: Start) {
    let built = agreement(name);
    for (kind, ask) in [("one role", ask_everything as fn(&Built, Start) -> Count), ("two roles", ask_pairs)] {
        let count = ask(&built, start);
        assert!(count.yes > 0 && count.no > 0, "{name}, {kind}: {count:?}");
    }
}

pub(super) const SMALL: &str = "
doel p \"P\" {}
doel q \"Q\" {}
gegeven x \"X\" { doelen p, q }
gegeven y \"Y\" { doelen p }
gegeven z \"Z\" { doelen q }
gegevensgroep g \"G\" { gegevens x, y, z }
gegevensgroep h \"H\" { gegevens x, z }
systeem s \"S\" {}
systeem u \"U\" {}
rol r \"R\" bij a {}
rol t \"T\" bij b {}
";

/// Lines of every kind, and lines that meet.
pub(super) const KINDS: [&str; 15] = [
    "r leest g voor p als regels",
    "r leest g, h voor p, q als regels van eigen gemeente zonder x",
    "r leest g voor p als regels alleen x",
    "r leest g voor p, q als aantallen vanaf 5",
    "r leest g voor p als aantallen vanaf 5 van eigen gemeente",
    "r leest g voor p als aantallen vanaf 5\n  r leest g voor p als aantallen vanaf 10 in s",
    "r leest g voor q als regels in s, u",
    "r leest g voor p als regels mits toestemming",
    "r leest g voor p als regels mits na toewijzing\n  t leest h voor q als aantallen vanaf 3 mits toestemming, lidmaatschap",
    "r leest g voor p",
    "r leest g voor p als regels mits toestemming geldig vanaf 2026-03-01",
    "r leest g voor p als regels zonder x\n  r leest g voor p als regels mits toestemming geldig vanaf 2026-03-02",
    "r leest g voor p als regels van eigen gemeente\n  t leest g voor p als regels alleen x",
    "r leest g voor p als regels mits toestemming geldig vanaf 2025-09-01\n  t leest g voor p als regels mits toestemming geldig vanaf 2026-01-01 in u",
    "r leest g voor p, q als aantallen vanaf 4 mits na toewijzing van eigen gemeente in s\n  t leest g, h voor q als aantallen vanaf 7 mits lidmaatschap",
];

pub(super) fn with_lines(lines: &str) -> Built {
    small(&format!("{SMALL}toegang {{\n  {lines}\n}}"))
}

pub(super) fn every_kind_of_right_is_decided_as_it_is_written(start: Start) {
    for lines in KINDS {
        let built = with_lines(lines);
        for count in [ask_everything(&built, start), ask_pairs(&built, start)] {
            assert!(count.yes > 0 && count.no > 0, "{lines}: {count:?}");
        }
    }
}

/// Lines of which something is not decided.
pub(super) const UNDECIDED: [&str; 9] = [
    "r leest g voor p als aantallen vanaf ?", "r leest g voor p als aantallen", "r leest g voor p als ?",
    "r leest g voor p als regels zonder ?", "r leest g voor p als regels alleen ?",
    "r leest g voor p als regels mits ?", "r leest g voor p als regels in ?", "r leest g voor p als regels vanaf 10",
    "r leest g voor ? als regels",
];
