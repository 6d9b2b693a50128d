//! What may be read: the normal form of access and the decisions taken on it, held to a reading of the lines of `toegang` one
//! by one, and the promises of scenarios held to trying every request there is.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;

use convenant::checks::{self, Report};
use convenant::model::words::{Condition, Grain};
use convenant::model::{Agreement, Expectation, Grant, Id, List, Reach, Says, StatedFacts, compile};
use convenant::relations::normal::at_least_as_strict;
use convenant::relations::{Atom, Decision, Facts, Normal, Request, Term, Trial, Verdict, View, decide};
use convenant::source::{FileId, Refusal};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const DAYS: [Date; 3] = [date(2026, 1, 1), date(2026, 6, 1), date(2026, 12, 31)];
const SIZES: [u32; 4] = [0, 4, 5, 10];

// Strictness

/// A day before every day that a way names: without it, consent that counts from the first day counts always.
const BEFORE: Date = date(2025, 12, 31);

fn atom() -> impl Strategy<Value = Atom> {
    let from = prop_oneof![Just(None), prop::sample::select(DAYS.to_vec()).prop_map(Some)];
    prop_oneof![
        Just(Atom::OwnMunicipality),
        Just(Atom::AfterAllocation),
        Just(Atom::Membership),
        from.prop_map(|from| Atom::Consent { from }),
        (0..2_u32).prop_map(|system| Atom::In(Id::new(system))),
    ]
}

/// A way to figures, so that it has a size; one system at most, as in the normal form.
fn term() -> impl Strategy<Value = Term> {
    (prop::collection::btree_set(atom(), 0..4), prop::sample::select(SIZES.to_vec())).prop_map(|(mut atoms, size)| {
        let mut seen = false;
        atoms.retain(|atom| !matches!(atom, Atom::In(_)) || !std::mem::replace(&mut seen, true));
        Term { atoms, group_size: Some(size), grant: 0 }
    })
}

/// Every combination of facts that can make a difference. One system is named by no way.
fn all_facts() -> Vec<Facts> {
    let mut all = Vec::new();
    for bits in 0..8_u8 {
        for consent in [None, Some(BEFORE), Some(DAYS[0]), Some(DAYS[1]), Some(DAYS[2])] {
            for day in [BEFORE, DAYS[0], DAYS[1], DAYS[2]] {
                for system in 0..3 {
                    all.push(Facts {
                        own_municipality: bits & 1 > 0,
                        after_allocation: bits & 2 > 0,
                        membership: bits & 4 > 0,
                        consent,
                        day,
                        system: Some(Id::new(system)),
                    });
                }
            }
        }
    }
    all
}

/// Whether one set of ways permits nothing that the other does not, by trying everything.
fn permits_no_more(one: &[Term], other: &[Term]) -> bool {
    let permits = |terms: &[Term], facts: &Facts, size| terms.iter().any(|term| term.permits(facts, Some(size)));
    let sizes = [0, 3, 4, 5, 9, 10, 11];
    all_facts().iter().all(|facts| sizes.iter().all(|size| !permits(one, facts, *size) || permits(other, facts, *size)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strictness_is_reflexive(term in term()) {
        prop_assert!(term.is_at_least_as_strict_as(&term));
    }

    #[test]
    fn strictness_is_transitive(a in term(), b in term(), c in term()) {
        // Of any three, made into a chain by adding what the next one asks.
        let b = Term { atoms: &b.atoms | &c.atoms, group_size: b.group_size.max(c.group_size), grant: 0 };
        let a = Term { atoms: &a.atoms | &b.atoms, group_size: a.group_size.max(b.group_size), grant: 0 };
        prop_assert!(a.is_at_least_as_strict_as(&b) && b.is_at_least_as_strict_as(&c));
        prop_assert!(a.is_at_least_as_strict_as(&c));
    }

    #[test]
    fn strictness_of_any_three_is_transitive(a in term(), b in term(), c in term()) {
        if a.is_at_least_as_strict_as(&b) && b.is_at_least_as_strict_as(&c) {
            prop_assert!(a.is_at_least_as_strict_as(&c));
        }
    }

    #[test]
    fn strictness_is_what_trying_everything_says(
        one in prop::collection::vec(term(), 0..4),
        other in prop::collection::vec(term(), 0..4),
    ) {
        // With two systems named a way holds in none of the two at once, and permits nothing: such a way is in no normal form.
        prop_assert_eq!(at_least_as_strict(&one, &other), permits_no_more(&one, &other));
    }
}

// Agreements

/// Two roles, three fields in two groups of data, one of them replaced by a pseudonym, two purposes and two systems.
const HEAD: &str = r#"
overeenkomst proef "Proef" { }
partij stad "Stad" { }
doel d1 "D1" { }
doel d2 "D2" { }
systeem s1 "S1" { }
systeem s2 "S2" { }
gegeven f1 "F1" {
  doelen d1, d2
}
gegeven f2 "F2" {
  doelen d2
}
gegeven f3 "F3" {
  doelen d1
}
levering l1 "L1" {
  van stad
  naar stad
  gegevens f1, f2, f3
}
levering l2 "L2" {
  van stad
  naar stad
  gegevens f2
}
pseudonimisering p "P" {
  van f3
  naar f1
}
rol r1 "R1" bij stad
rol r2 "R2" bij stad
"#;

fn read(text: &str) -> Report {
    let report = checks::check(compile(vec![("a.convenant".into(), text.into())], &|_| Err(Refusal::Missing)), DAYS[0]);
    assert!(report.checked.is_some(), "{:#?} in {text}", report.findings);
    report
}

fn grant() -> impl Strategy<Value = String> {
    let one_of = |texts: &'static [&'static str]| prop::sample::select(texts.to_vec());
    let fine = one_of(&[
        "als regels",
        "als regels van eigen gemeente",
        "als aantallen vanaf 5",
        "als aantallen vanaf 10",
        "als aantallen vanaf 5 van eigen gemeente",
        "als aantallen vanaf ?",
        "als ?",
    ]);
    let fields = one_of(&["", "", " zonder f1", " alleen f3", " alleen f1, f2"]);
    let conditions = one_of(&[
        "",
        "",
        " mits toestemming",
        " mits toestemming geldig vanaf 2026-06-01",
        " mits na toewijzing, lidmaatschap",
        " mits toestemming, na toewijzing geldig vanaf 2026-12-31",
    ]);
    let systems = one_of(&["", "", " in s1", " in s1, s2"]);
    let data = one_of(&["l1", "l2", "l1, l2"]);
    let purposes = one_of(&["d1", "d2", "d1, d2"]);
    (one_of(&["r1", "r2"]), data, purposes, fine, fields, conditions, systems).prop_map(
        |(role, data, purposes, fine, fields, conditions, systems)| {
            format!("  {role} leest {data} voor {purposes} {fine}{fields}{conditions}{systems}\n")
        },
    )
}

fn access() -> impl Strategy<Value = String> {
    prop::collection::vec(grant(), 0..4).prop_map(|grants| format!("{HEAD}toegang {{\n{}}}\n", grants.concat()))
}

/// Whether one line permits a request, read from the line itself.
fn line_permits(agreement: &Agreement, grant: &Grant, request: &Request) -> bool {
    let facts = &request.facts;
    let decided = !grant.grain.is_hole()
        && !grant.group_size.is_hole()
        && grant.conditions.hole.is_none()
        && grant.systems.hole.is_none();
    let figures = grant.grain.get() == Some(Grain::Figures);
    let fine = match request.view {
        View::Row => !figures,
        View::Figure { group } => figures && grant.group_size.get().is_some_and(|least| group >= least),
    };
    let named = grant.only.contains(&request.field);
    let replaced = agreement.pseudonymisations.values().any(|one| one.from.get() == Some(request.field));
    let field = agreement.data[request.data].fields.contains(&request.field)
        && (named || grant.only.is_empty() && !replaced)
        && !grant.without.contains(&request.field);
    let purpose = grant.purposes.contains(&request.purpose)
        && agreement.fields[request.field].purposes.contains(&request.purpose);
    let consented = facts.consent.is_some_and(|since| since <= facts.day)
        && grant.consent_from.get().is_none_or(|from| from <= facts.day);
    let conditions = grant.conditions.iter().all(|condition| match condition {
        Condition::Consent => consented,
        Condition::AfterAllocation => facts.after_allocation,
        Condition::Membership => facts.membership,
    });
    let system = grant.systems.is_empty() || facts.system.is_none_or(|system| grant.systems.contains(&system));
    decided
        && fine
        && field
        && purpose
        && conditions
        && system
        && (!grant.own_municipality || facts.own_municipality)
        && grant.roles.contains(&request.role)
        && grant.data.contains(&request.data)
}

/// Every request that can be made of an agreement, with facts from a list.
fn requests(agreement: &Agreement, facts: &[Facts]) -> Vec<Request> {
    let views = [0, 4, 5, 9, 10].map(|group| View::Figure { group }).into_iter().chain([View::Row]);
    let views: Vec<_> = views.collect();
    let mut all = Vec::new();
    for role in agreement.roles.ids() {
        for data in agreement.data.ids() {
            for field in agreement.fields.ids() {
                for purpose in agreement.purposes.ids() {
                    for view in &views {
                        all.extend(facts.iter().map(|facts| Request {
                            role,
                            data,
                            field,
                            purpose,
                            view: *view,
                            facts: *facts,
                        }));
                    }
                }
            }
        }
    }
    all
}

/// The facts that can be the case with the two systems there are.
fn facts_here() -> Vec<Facts> {
    all_facts().into_iter().filter(|facts| facts.system.is_some_and(|system| system.index() < 2)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_request_is_decided_as_the_lines_say(text in access()) {
        let report = read(&text);
        let checked = report.checked.as_ref().unwrap();
        let (agreement, relations) = (checked.agreement(), checked.relations());
        let normal = Normal::of(agreement, relations);
        for request in requests(agreement, &facts_here()) {
            let permits = |grant: &Grant| line_permits(agreement, grant, &request);
            match decide(agreement, relations, &normal, &request) {
                Decision::Allow { grant } => prop_assert!(permits(&agreement.grants[grant]), "{}", request.said(agreement)),
                Decision::Deny { nearest } => {
                    prop_assert!(!agreement.grants.iter().any(permits), "{}", request.said(agreement));
                    prop_assert_eq!(nearest.is_some(), !agreement.grants.is_empty());
                    prop_assert!(nearest.is_none_or(|near| !near.lacks.is_empty()), "{}", request.said(agreement));
                }
            }
        }
    }

    #[test]
    fn no_way_in_the_normal_form_is_needless(text in access()) {
        let report = read(&text);
        let checked = report.checked.as_ref().unwrap();
        let normal = Normal::of(checked.agreement(), checked.relations());
        for (_, terms) in normal.iter() {
            for (at, term) in terms.iter().enumerate() {
                let others = terms.iter().enumerate().filter(|(other, _)| *other != at);
                prop_assert!(others.into_iter().all(|(_, other)| !term.is_at_least_as_strict_as(other)));
            }
        }
    }
}

// Scenarios

fn promise() -> impl Strategy<Value = String> {
    let one_of = |texts: &'static [&'static str]| prop::sample::select(texts.to_vec());
    let who = one_of(&["r1 mag", "r1 mag niet", "r2 mag niet", "r2 mag", "niemand mag"]);
    let what = one_of(&["l1", "l2", "l1.f1", "l1.f3", "f2", "l1.f2, l2"]);
    let why = one_of(&["", " voor d1", " voor d2", " voor d1, d2"]);
    let fine = one_of(&[
        "", " als regels", " als regels van eigen gemeente", " als regels van een andere gemeente", " als aantallen",
        " als aantallen van 9", " als aantallen vanaf 10", " als aantallen onder 5",
    ]);
    let facts = one_of(&[
        "",
        "",
        " met toestemming",
        " zonder toestemming",
        " na toewijzing met lidmaatschap",
        " zonder toewijzing",
        " zonder lidmaatschap, toestemming",
        " met toestemming op 2026-06-01",
        " met toestemming geldig vanaf 2026-06-01",
        " op 2026-01-01",
    ]);
    let system = one_of(&["", "", " in s1"]);
    (who, what, why, fine, facts, system)
        .prop_map(|(who, what, why, fine, facts, system)| format!("  {who} {what} lezen{why}{fine}{facts}{system}\n"))
}

/// Whether a line speaks of a request.
fn speaks_of(agreement: &Agreement, line: &Expectation, request: &Request) -> bool {
    let replaced = agreement.pseudonymisations.values().any(|one| one.from.get() == Some(request.field));
    let reached = line.reach.iter().any(|reach| match reach {
        Reach::Data(data) => data == request.data && !(line.allowed && replaced),
        Reach::Field(field) => field == request.field,
        Reach::Part(data, field) => (data, field) == (request.data, request.field),
    });
    let purpose = if line.purposes.is_empty() {
        agreement.fields[request.field].purposes.contains(&request.purpose)
    } else {
        line.purposes.contains(&request.purpose)
    };
    let fine = match (request.view, line.grain.get()) {
        (View::Row, grain) => grain != Some(Grain::Figures),
        (View::Figure { group }, grain) => {
            grain != Some(Grain::RowLevel) && (line.sizes.0..=line.sizes.1).contains(&group)
        }
    };
    let (said, facts) = (&line.facts, &request.facts);
    let agrees = |said: Option<bool>, is: bool| said.is_none_or(|said| said == is);
    let consent = match (said.consent, said.consent_since) {
        // Consent of which no day is said is there on the day of the reading.
        (Some(true), None) => facts.consents(),
        (Some(true), since) => facts.consent == since && facts.consents(),
        (Some(false), _) => facts.consent.is_none(),
        (None, _) => true,
    };
    line.role.is_none_or(|role| role == request.role)
        && agreement.data[request.data].fields.contains(&request.field)
        && reached
        && purpose
        && fine
        && agrees(said.own_municipality, facts.own_municipality)
        && agrees(said.after_allocation, facts.after_allocation)
        && agrees(said.membership, facts.membership)
        && consent
        && said.day.is_none_or(|day| day == facts.day)
        && (line.systems.is_empty() || facts.system.is_some_and(|system| line.systems.contains(&system)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_promise_is_kept_when_every_request_it_speaks_of_is_decided_so(
        access in access(),
        promises in prop::collection::vec(promise(), 1..6),
    ) {
        let report = read(&format!("{access}toets \"T\" {{\n{}}}\n", promises.concat()));
        let checked = report.checked.as_ref().unwrap();
        let (agreement, relations) = (checked.agreement(), checked.relations());
        let all = requests(agreement, &facts_here());
        let permitted = |request: &Request| agreement.grants.iter().any(|grant| line_permits(agreement, grant, request));
        let trial = Trial::new(agreement, relations);
        for line in &agreement.scenarios[0].lines {
            let Says::Access(said) = &line.says else { continue };
            let mut of = all.iter().filter(|request| speaks_of(agreement, said, request)).peekable();
            let nothing = of.peek().is_none();
            let kept = of.all(|request| permitted(request) == said.allowed);
            let text = report.sources.text(line.span);
            match trial.line(line) {
                Verdict::Kept => prop_assert!(kept, "{text} in {access}"),
                Verdict::Broken { witness, .. } => {
                    prop_assert!(!kept, "{text} in {access}");
                    prop_assert_eq!(permitted(&witness), !said.allowed, "{} for {} in {}", witness.said(agreement), text, access);
                }
                Verdict::Otherwise { said, .. } => prop_assert!(false, "{said}"),
                Verdict::Nothing => prop_assert!(nothing, "{text} in {access}"),
            }
        }
    }
}

/// A line with `mag alleen`.
fn only() -> impl Strategy<Value = String> {
    let one_of = |texts: &'static [&'static str]| prop::sample::select(texts.to_vec());
    let what = one_of(&["l1", "l2", "l1.f1", "l1.f3", "f2", "l1.f2, l2"]);
    let why = one_of(&["", " voor d1", " voor d2", " voor d1, d2"]);
    let fine =
        one_of(&["", " als regels", " als regels van eigen gemeente", " als aantallen", " als aantallen vanaf 10"]);
    let facts = one_of(&["", "", " met toestemming", " na toewijzing", " zonder f1"]);
    let system = one_of(&["", "", " in s1"]);
    (one_of(&["r1", "r2"]), what, why, fine, facts, system).prop_map(|(who, what, why, fine, facts, system)| {
        format!("  {who} mag alleen {what} lezen{why}{fine}{facts}{system}\n")
    })
}

/// Whether a line with `mag alleen` names what is requested.
fn names(agreement: &Agreement, line: &Expectation, request: &Request) -> bool {
    let asks = |said: Option<bool>, is: bool| said != Some(true) || is;
    // What it says is asked, and what it does not say may be either.
    let (said, facts) = (&line.facts, &request.facts);
    let bare =
        Expectation { facts: StatedFacts::default(), systems: List::default(), sizes: (0, u32::MAX), ..line.clone() };
    speaks_of(agreement, &bare, request)
        && agreement.fields[request.field].purposes.contains(&request.purpose)
        && !line.except.contains(&request.field)
        && !matches!(request.view, View::Figure { group } if group < line.sizes.0)
        && asks(said.own_municipality, facts.own_municipality)
        && asks(said.after_allocation, facts.after_allocation)
        && (said.consent != Some(true) || facts.consents())
        && (line.systems.is_empty() || facts.system.is_some_and(|system| line.systems.contains(&system)))
}

/// As `mag alleen` would be written of just what a line of `toegang` gives, so that it is also kept now and then.
fn as_promise(access: &str) -> String {
    let lines = access.lines().filter(|line| line.contains(" leest "));
    let told = lines.map(|line| {
        let (who, rest) = line.split_once(" leest ").unwrap();
        let (what, rest) = rest.split_once(" voor ").unwrap();
        format!("{who} mag alleen {what} lezen voor {rest}\n")
    });
    told.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_is_kept_when_just_what_it_names_is_permitted(
        access in access(),
        promises in prop::collection::vec(only(), 1..5),
        copied in any::<bool>(),
    ) {
        // Words that a promise does not have.
        let other = |words: &[&str]| words.iter().any(|word| access.contains(word));
        if copied && other(&["mits", " alleen ", "?", "geldig"]) {
            return Ok(());
        }
        let lines = if copied { as_promise(&access) } else { promises.concat() };
        let report = read(&format!("{access}toets \"T\" {{\n{lines}}}\n"));
        let checked = report.checked.as_ref().unwrap();
        let (agreement, relations) = (checked.agreement(), checked.relations());
        let trial = Trial::new(agreement, relations);
        let said: Vec<&Expectation> = agreement.scenarios.iter().flat_map(|one| &one.lines).filter_map(|line| match &line.says {
            Says::Access(said) => Some(said),
            Says::Other(_) => None,
        }).collect();
        let verdicts: Vec<_> = trial.all().flat_map(|(_, lines)| lines).map(|(_, verdict)| verdict).collect();
        if verdicts.contains(&Verdict::Nothing) {
            return Ok(());
        }
        let kept = verdicts.iter().all(|verdict| *verdict == Verdict::Kept);
        let of_roles = |request: &&Request| said.iter().any(|line| line.role == Some(request.role)) && request.facts.system.is_some();
        let all = requests(agreement, &facts_here());
        let differs = all.iter().filter(of_roles).find(|request| {
            let permitted = agreement.grants.iter().any(|grant| line_permits(agreement, grant, request));
            let named = said.iter().any(|line| line.role == Some(request.role) && names(agreement, line, request));
            permitted != named
        });
        let shown = differs.map(|request| request.said(agreement));
        prop_assert_eq!(kept, differs.is_none(), "{:?} for {} in {}", shown, lines, access);
    }
}

fn verdicts(lines: &str) -> Vec<bool> {
    let access = "toegang {\n  r1 leest l1 voor d2 als aantallen vanaf 10 in s1\n  r2 leest l1 voor d1 als regels van eigen gemeente alleen f1 mits toestemming geldig vanaf 2026-06-01\n}\n";
    let report = read(&format!("{HEAD}{access}toets \"T\" {{\n{lines}}}\n"));
    let checked = report.checked.as_ref().unwrap();
    let trial = Trial::new(checked.agreement(), checked.relations());
    trial.all().flat_map(|(_, lines)| lines.into_iter().map(|(_, verdict)| verdict == Verdict::Kept)).collect()
}

#[test]
fn what_a_line_leaves_open_stands_for_all() {
    let kept = "r1 mag niet l1 lezen als regels\nr1 mag niet l1 lezen als aantallen onder 10\nr1 mag niet l2 lezen\n\
        r1 mag niet l1 lezen voor d1\nr1 mag l1 lezen voor d2 als aantallen vanaf 10 in s1\nniemand mag f3 lezen\n\
        r2 mag niet l1 lezen zonder toestemming\nr2 mag niet l1 lezen als regels van een andere gemeente\n\
        r2 mag niet l1 lezen op 2026-05-31\n\
        r2 mag l1.f1 lezen voor d1 als regels van eigen gemeente met toestemming op 2026-06-01\n\
        r2 mag l1.f1 lezen voor d1 als regels van eigen gemeente met toestemming geldig vanaf 2026-07-01\n";
    // The whole of `l1` holds a field without `d2`-free purposes: `l1` for `d2` is `f1` and `f2`.
    assert_eq!(verdicts(kept), [true; 11]);
    let broken = "r1 mag l1 lezen voor d2 als aantallen vanaf 10\nr1 mag l1 lezen voor d2 als aantallen vanaf 9 in s1\n\
        r1 mag l1 lezen als aantallen vanaf 10 in s1\nr1 mag niet l1 lezen\nr1 mag niet f2 lezen\nniemand mag f1 lezen als regels\n\
        r2 mag l1.f1 lezen voor d1 als regels van eigen gemeente met toestemming\n\
        r2 mag l1.f1 lezen voor d1 als regels van eigen gemeente op 2026-06-01\n";
    assert_eq!(verdicts(broken), [false; 8]);
}

#[test]
fn a_field_that_is_not_there_cannot_be_promised() {
    assert_eq!(verdicts("r1 mag niet l2.f1 lezen\nr1 mag l2.f1 lezen\n"), [false, false]);
}

#[test]
fn the_example_in_the_manual_holds() {
    let manual = convenant::vocabulary::manual::manual();
    let section = manual.split("\n## ").find(|part| part.starts_with("`toets`")).unwrap();
    let examples = section.split("```convenant\n").skip(1).filter_map(|rest| rest.split("```").next());
    let kept: Vec<usize> = examples.map(kept_lines).collect();
    assert_eq!(kept, [8, 15]);
}

/// How many lines the scenarios of an example have, all of them kept.
fn kept_lines(example: &str) -> usize {
    let report = read(example);
    let codes: BTreeSet<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert!(!codes.iter().any(|code| code.starts_with("TAAL")), "{:#?}", report.findings);
    let checked = report.checked.as_ref().unwrap();
    let trial = Trial::new(checked.agreement(), checked.relations());
    let lines: Vec<_> = trial.all().flat_map(|(_, lines)| lines).collect();
    for (line, verdict) in &lines {
        assert_eq!(*verdict, Verdict::Kept, "{}", report.sources.text(line.span));
    }
    let tree = convenant::syntax::parse(FileId::default(), example);
    assert_eq!(convenant::syntax::format(example, &tree.0), example, "it is laid out as `fmt` does");
    lines.len()
}

#[test]
fn slips_in_scenarios_are_findings() {
    let code = |line: &str| {
        let text = format!("{HEAD}toets \"T\" {{\n  {line}\n}}\n");
        let compiled = compile(vec![("a.convenant".into(), text)], &|_| Err(Refusal::Missing));
        let report = checks::check(compiled, DAYS[0]);
        report
            .findings
            .iter()
            .map(|finding| finding.code)
            .find(|code| !code.starts_with("STR") && !code.starts_with("PAR"))
            .unwrap_or("")
            .to_owned()
    };
    for line in [
        "niemand mag niet l1 lezen",
        "r1 mag l1 lezen als regels onder 10",
        "r1 mag l1",
        "r1 mag niet l1 lezen als aantallen onder 0",
        "r1 mag niet l1 lezen als aantallen van 9 vanaf 10",
        "r1 mag niet l1 lezen met toestemming zonder toestemming",
        "r1 mag niet l1 lezen na toewijzing zonder toewijzing",
        "r1 mag niet l1 lezen geldig vanaf 2026-01-01",
        "r1 mag niet l1 lezen als aantallen van ?",
        "r1 mag l1 mag niet l2 lezen",
    ] {
        assert_eq!(code(line), "TAAL-52", "{line}");
    }
    assert_eq!(code("r9 mag niet l1 lezen"), "TOE-05");
    assert_eq!(code("r1 mag niet l9 lezen"), "TAAL-40");
    assert_eq!(code("r1 mag niet l1.f9 lezen"), "TAAL-40");
    assert_eq!(code("r1 mag niet l1 lezen voor d9"), "DOE-01");
    assert_eq!(code("r1 mag niet s1 lezen"), "TAAL-42");
    assert_eq!(code("r1 magniet l1 lezen"), "TAAL-37");
}
