//! Single edits of the repaired agreements, compared with what they were: trying every request there is, read from the lines
//! of `toegang` themselves, says of each edit what the comparison says, and every witness flips.
#![expect(clippy::disallowed_methods, reason = "a test reads the agreements")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use convenant::diff::{C, CODES, Change, Diff, Side, Verdict, compare};
use convenant::model::words::{Condition, Grain};
use convenant::model::{Agreement, compile_stated};
use convenant::relations::{Decision, Request, decide};
use convenant::source::{Refusal, Severity};
use convenant::vocabulary::W;
use convenant_mutants::{Fault, Text, faults};
use jiff::civil::{Date, date};
use rayon::prelude::*;

const DAY: Date = date(2026, 1, 1);
/// How many edits of each agreement are tried at least.
const LEAST: usize = 210;

fn agreement(name: &str) -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name);
    let mut texts: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| Text {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    texts.sort_by(|one, other| one.name.cmp(&other.name));
    texts
}

/// A version, unless it cannot be read as meant.
fn side(texts: &[Text]) -> Option<Side> {
    let own = texts.iter().filter(|text| text.name.ends_with(".convenant"));
    let own = own.map(|text| (text.name.clone(), text.text.clone())).collect();
    let read = |name: &str| {
        let found = texts.iter().find(|text| text.name == name);
        found.map(|text| text.text.clone()).ok_or(Refusal::Missing)
    };
    let (compiled, stated) = compile_stated(own, &read);
    let sound = compiled.unresolved.is_empty() && compiled.findings.iter().all(|one| one.severity != Severity::Error);
    sound.then(|| Side::of(compiled, stated))
}

/// A line of `toegang`, as far as it says whether it permits what is asked of one field for one purpose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    figures: Option<u32>,
    own: bool,
    consent: Option<Option<Date>>,
    allocation: bool,
    member: bool,
    systems: BTreeSet<String>,
}

/// What can be the case.
struct Facts<'f> {
    group: Option<u32>,
    own: bool,
    consent: Option<Date>,
    day: Date,
    allocation: bool,
    member: bool,
    system: &'f str,
}

impl Line {
    fn permits(&self, facts: &Facts<'_>) -> bool {
        let fine = match (self.figures, facts.group) {
            (None, None) => true,
            (Some(least), Some(group)) => group >= least,
            _ => false,
        };
        let consents = facts.consent.is_some_and(|since| since <= facts.day);
        fine && (!self.own || facts.own)
            && (!self.allocation || facts.allocation)
            && (!self.member || facts.member)
            && self.consent.is_none_or(|from| consents && from.is_none_or(|from| from <= facts.day))
            && (self.systems.is_empty() || self.systems.contains(facts.system))
    }
}

/// Who, what data, which field, which purpose; and the lines that are about it.
type Table = BTreeMap<[String; 4], BTreeSet<Line>>;

fn table(agreement: &Agreement) -> Table {
    let mut out = Table::new();
    for grant in &agreement.grants {
        let open = grant.grain.is_hole() || grant.group_size.is_hole() || grant.consent_from.is_hole();
        let open = open || grant.conditions.hole.is_some() || grant.systems.hole.is_some();
        if open || grant.without.hole.is_some() || grant.only.hole.is_some() {
            continue;
        }
        let figures = grant.grain.get() == Some(Grain::Figures);
        if figures != grant.group_size.is_known() {
            continue;
        }
        let has = |wanted: Condition| grant.conditions.contains(&wanted);
        let line = Line {
            figures: figures.then(|| grant.group_size.get().unwrap()),
            own: grant.own_municipality,
            consent: has(Condition::Consent).then(|| grant.consent_from.get()),
            allocation: has(Condition::AfterAllocation),
            member: has(Condition::Membership),
            systems: grant.systems.iter().map(|id| agreement.systems[id].about.name.clone()).collect(),
        };
        for data in grant.data.iter() {
            let set = &agreement.data[data];
            let held: Vec<_> = if set.fields.hole.is_some() && set.fields.is_empty() {
                let named: BTreeSet<_> = agreement.data.values().flat_map(|one| one.fields.iter()).collect();
                agreement.fields.ids().filter(|field| !named.contains(field)).collect()
            } else {
                set.fields.iter().collect()
            };
            for field in held {
                let named = grant.only.contains(&field);
                let replaced = agreement.pseudonymisations.values().any(|one| one.from.get() == Some(field));
                let reached = (named || grant.only.is_empty() && !replaced) && !grant.without.contains(&field);
                for purpose in
                    grant.purposes.iter().filter(|one| reached && agreement.fields[field].purposes.contains(one))
                {
                    for role in grant.roles.iter() {
                        let key = [
                            agreement.roles[role].about.name.clone(),
                            set.about.name.clone(),
                            agreement.fields[field].about.name.clone(),
                            agreement.purposes[purpose].about.name.clone(),
                        ];
                        out.entry(key).or_default().insert(line.clone());
                    }
                }
            }
        }
    }
    out
}

/// Whether the one set of lines permits anything that the other does not: every combination of facts is tried.
fn permits_more(one: &BTreeSet<Line>, other: &BTreeSet<Line>) -> bool {
    if one == other {
        return false;
    }
    let all = || one.iter().chain(other);
    let sizes = all().filter_map(|line| line.figures).flat_map(|size| [size, size.saturating_sub(1)]);
    let groups: BTreeSet<Option<u32>> = sizes.map(Some).chain([None, Some(0), Some(u32::MAX)]).collect();
    let days: BTreeSet<Date> =
        all().filter_map(|line| line.consent.flatten()).chain([Date::MIN, DAY, Date::MAX]).collect();
    let systems: BTreeSet<&str> = all().flat_map(|line| &line.systems).map(String::as_str).chain([""]).collect();
    for group in groups {
        for bits in 0..8_u8 {
            for day in &days {
                for consent in [None].into_iter().chain(days.iter().map(|day| Some(*day))) {
                    for system in &systems {
                        let facts = Facts {
                            group,
                            own: bits & 1 > 0,
                            allocation: bits & 2 > 0,
                            member: bits & 4 > 0,
                            consent,
                            day: *day,
                            system,
                        };
                        let permits = |lines: &BTreeSet<Line>| lines.iter().any(|line| line.permits(&facts));
                        if permits(one) && !permits(other) {
                            return true;
                        }
                    }
                }
            }
        }
    }
    false
}

/// The verdict on all of access and on each role, by trying everything.
fn tried(old: &Table, new: &Table) -> (Verdict, BTreeMap<String, Verdict>) {
    let none = BTreeSet::new();
    let mut by_role: BTreeMap<String, (bool, bool)> = BTreeMap::new();
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for key in keys {
        let (before, after) = (old.get(key).unwrap_or(&none), new.get(key).unwrap_or(&none));
        let role = by_role.entry(key[0].clone()).or_default();
        role.0 |= permits_more(after, before);
        role.1 |= permits_more(before, after);
    }
    let verdict = |(wider, narrower): (bool, bool)| match (wider, narrower) {
        (false, false) => Verdict::Equal,
        (true, false) => Verdict::Wider,
        (false, true) => Verdict::Narrower,
        (true, true) => Verdict::Incomparable,
    };
    let whole = by_role.values().fold((false, false), |all, one| (all.0 | one.0, all.1 | one.1));
    (verdict(whole), by_role.into_iter().map(|(role, found)| (role, verdict(found))).collect())
}

/// Every witness is permitted on the one side and refused on the other. Gives how many there were.
fn replayed(diff: &Diff, old: &Side, new: &Side, what: &str) -> usize {
    let mut count = 0;
    for event in &diff.events {
        let Change::Access(witnesses) = &event.change else { continue };
        assert!(!witnesses.all.is_empty(), "{what}");
        for witness in &witnesses.all {
            let permits = |side: &Side, request: Option<Request>| {
                request.is_some_and(|request| {
                    matches!(decide(&side.agreement, &side.relations, &side.normal, &request), Decision::Allow { .. })
                })
            };
            let is_wider = event.code == C::AccessWider;
            assert_eq!(
                (permits(old, witness.old), permits(new, witness.new)),
                (!is_wider, is_wider),
                "{}: {what}",
                witness.said
            );
            count += 1;
        }
    }
    count
}

fn codes(diff: &Diff, mirror: bool) -> BTreeMap<&'static str, usize> {
    let mut out = BTreeMap::new();
    for event in &diff.events {
        let code = event.code.code();
        let known = CODES.iter().any(|one| one.code == code.code && one.mirror.is_some());
        if known {
            *out.entry(if mirror { code.mirror.unwrap() } else { code.code }).or_default() += 1;
        }
    }
    out
}

/// An edit that can change who reads what comes first; of the others, as many as are needed.
fn chosen(all: Vec<Fault>) -> Vec<Fault> {
    let near = |fault: &Fault| {
        matches!(fault.kind, W::Access | W::Role | W::Pseudonymisation)
            || matches!(fault.kind, W::Delivery | W::DataGroup) && fault.property.first() == Some(&W::Fields)
            || fault.kind == W::Field && fault.property.first() == Some(&W::Purposes)
    };
    let (mut first, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(near);
    let every = |all: Vec<Fault>, wanted: usize| {
        let step = (all.len() / wanted).max(1);
        all.into_iter().step_by(step).collect::<Vec<_>>()
    };
    if first.len() > 260 {
        first = every(first, 260);
    }
    first.extend(every(rest, 120));
    first
}

#[test]
fn what_is_said_of_access_is_what_trying_everything_says() {
    let (mut all, mut witnesses, mut changing) = (0, 0, 0);
    for name in ["grjr-hersteld", "vabimpuls-hersteld"] {
        let texts = agreement(name);
        let old = side(&texts).unwrap();
        let before = table(&old.agreement);
        let judged: Vec<Option<(usize, bool)>> = chosen(faults(&texts))
            .par_iter()
            .map(|fault| {
                let mut changed = texts.clone();
                changed[fault.file].text = fault.plant(&changed[fault.file].text);
                let new = side(&changed)?;
                let what = format!("{name}: {:?} {} {:?}", fault.operator, fault.subject, fault.property);
                let after = table(&new.agreement);
                let there = compare(&old, &new, DAY).unwrap();
                let (whole, roles) = tried(&before, &after);
                assert_eq!(there.access, whole, "{what}");
                for (role, verdict) in &there.roles {
                    assert_eq!(*verdict, roles.get(role).copied().unwrap_or_default(), "{role}: {what}");
                }
                let back = compare(&new, &old, DAY).unwrap();
                assert_eq!(codes(&back, false), codes(&there, true), "{what}");
                let count = replayed(&there, &old, &new, &what) + replayed(&back, &new, &old, &what);
                Some((count, whole != Verdict::Equal))
            })
            .collect();
        let sound: Vec<_> = judged.into_iter().flatten().collect();
        assert!(sound.len() >= LEAST || name != "grjr-hersteld", "{name}: {} edits can be read", sound.len());
        all += sound.len();
        witnesses += sound.iter().map(|(count, _)| count).sum::<usize>();
        changing += sound.iter().filter(|(_, changes)| *changes).count();
    }
    assert!(all >= 400, "{all} edits");
    assert!(changing > 100 && witnesses > 1000, "{changing} edits change who reads what, with {witnesses} witnesses");
}
