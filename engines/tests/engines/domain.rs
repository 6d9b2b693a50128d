//! Every question about an agreement that can matter, and what the access relation says to each: an engine gives its answers,
//! how is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;
use std::sync::atomic::{AtomicUsize, Ordering};

use convenant::model::words::Condition;
use convenant::model::{DataSet, Field, Grant, Id, Purpose, Role, System};
use jiff::civil::Date;

use super::reading::{DAY, Question, Reading};
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
    pub(super) roles: Vec<Id<Role>>,
    situations: Vec<Situation>,
    /// Those in which is asked what no line gives these roles: all that could open it is there, or none of it, with every
    /// system and size. Facts only ever open something: a policy of Cedar denies nothing (`every_condition_only_opens`), the
    /// policy in Rego asks of a fact that it is true, and of all kinds of lines everything is asked.
    extremes: Vec<Situation>,
}

/// All of a question but what it is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Situation {
    size: Option<u32>,
    own: bool,
    system: Option<Id<System>>,
    facts: [bool; 3],
    day: Date,
}

impl<'a> Domain<'a> {
    /// The whole of it: every system and none, rows and each threshold and one below it, the own municipality and another, all
    /// combinations of facts, also those that no line asks for.
    pub(super) fn whole(built: &'a Built, role: Id<Role>) -> Self {
        let agreement = built.checked.agreement();
        let systems: Vec<_> = agreement.systems.ids().map(Some).chain([None]).collect();
        let facts: Vec<_> = (0..8).map(|bits| [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0]).collect();
        let (sizes, days) = (sizes(&agreement.grants), days(&agreement.grants));
        Self::of(built, &[role], situations(&sizes, &[true, false], &systems, &facts, &days))
    }

    /// The whole of it, also where no line gives anything.
    fn everything(built: &'a Built, role: Id<Role>) -> Self {
        let mut all = Self::whole(built, role);
        all.extremes.clone_from(&all.situations);
        all
    }

    fn of(built: &'a Built, roles: &[Id<Role>], situations: Vec<Situation>) -> Self {
        let days = || situations.iter().map(|situation| situation.day);
        let (first, last) = (days().min(), days().max());
        let is_extreme = |situation: &&Situation| {
            let day = Some(situation.day);
            situation.own && situation.facts == [true; 3] && day == last
                || !situation.own && situation.facts == [false; 3] && day == first
        };
        let extremes = situations.iter().filter(is_extreme).copied().collect();
        Self { built, roles: roles.to_vec(), situations, extremes }
    }

    /// For a user with two roles: of the systems that the same lines name one, the sizes that these lines state, and another
    /// municipality, missing facts and days only where a line asks for them. That each role by itself passes over the rest is
    /// shown by the whole domain of each.
    pub(super) fn pair(built: &'a Built, roles: [Id<Role>; 2]) -> Self {
        let own: &[bool] =
            if lines(built, &roles).any(|grant| grant.own_municipality) { &[true, false] } else { &[true] };
        let (facts, days) = (facts(built, &roles), days(lines(built, &roles)));
        let (sizes, systems) = (sizes(lines(built, &roles)), systems(built, &roles));
        Self::of(built, &roles, situations(&sizes, own, &systems, &facts, &days))
    }

    /// What can be asked about: every field of every group of data, for every purpose, permitted to anyone or not.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Id<DataSet>, Id<Field>, Id<Purpose>)> {
        let (agreement, fields) = (self.built.checked.agreement(), &self.built.checked.relations().fields);
        agreement
            .data
            .ids()
            .flat_map(move |data| fields.of_data(data).iter().map(move |field| (data, *field)))
            .flat_map(move |(data, field)| agreement.purposes.ids().map(move |purpose| (data, field, purpose)))
    }

    /// Every question about one thing, by the first of the roles; whether the relation gives these roles anything of it.
    pub(super) fn about(
        &self,
        (data, field, purpose): (Id<DataSet>, Id<Field>, Id<Purpose>),
        is_given: bool,
    ) -> impl Iterator<Item = Question> {
        let role = self.roles[0];
        let situations = if is_given { &self.situations } else { &self.extremes };
        situations.iter().map(move |situation| {
            let Situation { size, own, system, facts, day } = *situation;
            Question { role, data, field, purpose, size, own, system, facts, day }
        })
    }

    /// Asks all of it.
    fn compare(&self, relation: &Reading<'_>, engine: &dyn Decides) -> Count {
        let mut asker = engine.asker(&self.roles);
        let mut count = Count::default();
        for key in self.keys() {
            let (data, field, purpose) = key;
            let known: Vec<_> =
                self.roles.iter().filter(|role| !relation.ways((**role, data, field, purpose)).is_empty()).collect();
            for question in self.about(key, !known.is_empty()) {
                let Some(answer) = asker(&question) else { continue };
                let expected = known.iter().any(|role| relation.permits(&Question { role: **role, ..question }));
                assert_eq!(answer, expected, "{:?} {question:?}", self.roles);
                if expected { count.yes += 1 } else { count.no += 1 }
            }
        }
        count
    }
}

fn situations(
    sizes: &[Option<u32>],
    own: &[bool],
    systems: &[Option<Id<System>>],
    facts: &[[bool; 3]],
    days: &[Date],
) -> Vec<Situation> {
    let mut all = Vec::new();
    for (size, own) in sizes.iter().flat_map(|size| own.iter().map(move |own| (*size, *own))) {
        for (system, facts) in systems.iter().flat_map(|system| facts.iter().map(move |facts| (*system, *facts))) {
            all.extend(days.iter().map(|day| Situation { size, own, system, facts, day: *day }));
        }
    }
    all
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
pub(super) fn systems(built: &Built, roles: &[Id<Role>]) -> Vec<Option<Id<System>>> {
    let mut kinds: BTreeMap<Vec<bool>, Id<System>> = BTreeMap::new();
    for system in built.checked.agreement().systems.ids() {
        let named = lines(built, roles).map(|grant| grant.systems.contains(&system)).collect();
        kinds.entry(named).or_insert(system);
    }
    kinds.into_values().map(Some).chain([None]).collect()
}

/// Facts that matter: all combinations of those that a line asks for; the others are there.
fn facts(built: &Built, roles: &[Id<Role>]) -> Vec<[bool; 3]> {
    let mut all = vec![[true; 3]];
    for (at, condition) in [Condition::Consent, Condition::AfterAllocation, Condition::Membership].iter().enumerate() {
        if lines(built, roles).any(|grant| grant.conditions.contains(condition)) {
            let without = all.iter().map(|facts| std::array::from_fn(|fact| fact != at && facts[fact]));
            all.extend(without.collect::<Vec<_>>());
        }
    }
    all
}

/// Days that matter: the first on which consent counts, and the one before it.
fn days<'a>(lines: impl IntoIterator<Item = &'a Grant>) -> Vec<Date> {
    let stated = lines.into_iter().filter_map(|grant| grant.consent_from.get());
    let edges: BTreeSet<_> = stated.flat_map(|day| [day.yesterday().unwrap(), day]).collect();
    if edges.is_empty() { vec![DAY] } else { edges.into_iter().collect() }
}

/// Two tests run beside each other on two cores; a test that is left over still uses both.
const THREADS: usize = 2;

/// Does the work on all of these, in as many threads as help.
pub(super) fn in_threads<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)).map(&work)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(take)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

fn compare(built: &Built, engine: &dyn Decides, domains: &[Domain<'_>]) -> Count {
    let relation = Reading::of(built);
    let mut count = Count::default();
    for more in in_threads(domains, |domain| domain.compare(&relation, engine)) {
        count += more;
    }
    count
}

/// Asks all that can matter by a user with one role.
pub(super) fn ask_whole(built: &Built, start: Start) -> Count {
    let roles = built.checked.agreement().roles.ids();
    compare(built, &*start(built), &roles.map(|role| Domain::whole(built, role)).collect::<Vec<_>>())
}

/// Asks everything that can be asked by a user with one role.
pub(super) fn ask_everything(built: &Built, start: Start) -> Count {
    let roles = built.checked.agreement().roles.ids();
    compare(built, &*start(built), &roles.map(|role| Domain::everything(built, role)).collect::<Vec<_>>())
}

/// A user with two roles is permitted exactly what one of the two permits.
pub(super) fn ask_pairs(built: &Built, start: Start) -> Count {
    let roles: Vec<_> = built.checked.agreement().roles.ids().collect();
    let pairs = roles.iter().enumerate().flat_map(|(at, first)| roles[at + 1..].iter().map(|second| [*first, *second]));
    let domains: Vec<_> = pairs.map(|pair| Domain::pair(built, pair)).collect();
    assert_eq!(domains.len(), roles.len() * (roles.len() - 1) / 2);
    compare(built, &*start(built), &domains)
}

/// One of the project's own agreements, by one role and by two.
pub(super) fn decides_as_its_access_relation_does(name: &str, start: Start) {
    let built = agreement(name);
    for (kind, ask) in [("one role", ask_whole as fn(&Built, Start) -> Count), ("two roles", ask_pairs)] {
        let count = ask(&built, start);
        println!("{name}, {kind}: {} questions, {} of them answered with yes", count.yes + count.no, count.yes);
        assert!(count.yes > 0 && count.no > 0, "{name}, {kind}: {count:?}");
    }
}

/// The repaired agreements without any shortening: minutes of work, for who doubts that what is left out cannot matter.
pub(super) fn decides_everything_as_the_access_relation_does(start: Start) {
    for name in ["grjr-hersteld", "vabimpuls-hersteld"] {
        let count = ask_everything(&agreement(name), start);
        println!("{name}: {} questions, {} of them answered with yes", count.yes + count.no, count.yes);
        assert!(count.yes > 0 && count.no > 0, "{name}: {count:?}");
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

/// Names of two hundred letters that differ in the last one, or in one that looks the same, and texts that try to be a
/// program, are names and texts: each role has its own field and no other.
pub(super) fn names_stay_apart(start: Start) {
    let long = "r".repeat(200);
    let roles = [long.clone(), format!("{}s", &long[1..]), format!("{}\u{433}", &long[1..])];
    let mut text = SMALL.to_owned();
    let mut lines = String::new();
    for (role, field) in roles.iter().zip(["x", "y", "z"]) {
        let hostile = r#"'; $$ \" }; permit (principal, action, resource); mag := true; --"#;
        text += &format!("rol {role} \"{hostile}\" bij a {{}}\n");
        lines += &format!("  {role} leest g voor p, q als regels alleen {field} # {hostile}\n");
    }
    let built = small(&format!("{text}toegang {{\n{lines}}}"));
    let domains = |role| [Domain::everything(&built, role)];
    let engine = start(&built);
    for (name, agreed) in roles.iter().zip([2, 1, 1]) {
        let mut all = built.checked.agreement().roles.iter();
        let (role, _) = all.find(|(_, role)| role.about.name == *name).unwrap();
        let count = compare(&built, &*engine, &domains(role));
        // A field for each of its purposes, in two systems or in none, with any facts.
        assert!(count.yes == agreed * 16 * 3 || count.yes == agreed * 16 * 2, "{name}: {count:?}");
    }
    let pairs = ask_pairs(&built, start);
    assert!(pairs.yes > 0 && pairs.no > 0);
}
