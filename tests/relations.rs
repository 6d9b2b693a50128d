//! Flow, retention and access on a small agreement: a file goes through a portal, where a number is replaced, into a store,
//! a report and a spreadsheet that keeps its files elsewhere.

use convenant::model::{Actor, Agreement, Compiled, compile};
use convenant::relations::{Granularity, HopKind, Relations, State, Station};
use convenant::source::Refusal;

const REGION: &str = r#"
gebruik std.selectielijst_2020
overeenkomst o "O" { verantwoordelijken steden }
partij stad "Stad" { }
partij dorp "Dorp" { }
groep steden "Steden" { leden stad, dorp }
organisatie bureau "Bureau" { onderdeel van stad }
organisatie dienst "Dienst" { }
doel betaling "Betaling" { }
doel beleid "Beleid" { }
gebeurtenis sluiting "Sluiting" { }
gegeven bsn "BSN" {
  type    bsn
  doelen  betaling
}
gegeven pseudoniem "Pseudoniem" {
  type    hash
  doelen  betaling
}
gegeven jaar_van_geboorte "Geboortejaar" {
  type    jaartal
  doelen  beleid
}
systeem poort "Poort" {
  soort    portaal
  bewaren  1 dag vanaf sluiting door dienst
}
systeem opslagplaats "Opslag" { soort database }
systeem verslag "Verslag" { soort rapportage }
systeem blad "Blad" {
  soort      rekenblad
  onderdeel  van verslag
}
systeem kast "Kast" { soort bestandsopslag }
levering meldingen "Meldingen" {
  van         steden
  naar        bureau
  via         poort
  opslag      opslagplaats, kast
  verwerking  verslag, blad, opslagplaats
  gegevens    bsn, pseudoniem, jaar_van_geboorte
  bewaren     5 jaar vanaf sluiting door bureau in opslagplaats, kast
  bewaren     60 maanden vanaf sluiting door bureau in opslagplaats
}
pseudonimisering vervangen "Vervangen" {
  van      bsn
  naar     pseudoniem
  methode  hmac_sha512
  in       poort
}
rol lezer "Lezer" bij bureau
toegang {
  lezer leest meldingen voor beleid als aantallen vanaf 10 in verslag
  lezer leest meldingen voor betaling als regels zonder pseudoniem in opslagplaats
  lezer leest meldingen voor betaling als regels alleen bsn in poort
}
"#;

fn region() -> (Compiled, Relations) {
    let compiled = compile(vec![("o.convenant".into(), REGION.to_owned())], &|_| Err(Refusal::Missing));
    assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?}", compiled.findings);
    let relations = Relations::of(&compiled.agreement);
    (compiled, relations)
}

fn called(agreement: &Agreement, station: Station) -> &str {
    match station {
        Station::Actor(actor) => &agreement.actor(actor).name,
        Station::System(system) => &agreement.systems[system].about.name,
        Station::Role(role) => &agreement.roles[role].about.name,
        Station::Destroyed => "weg",
    }
}

#[test]
fn data_go_along_the_channel_and_the_stores() {
    let (compiled, relations) = region();
    let agreement = &compiled.agreement;
    let hops: Vec<_> = relations
        .flow
        .hops
        .iter()
        .filter(|hop| !matches!(hop.kind, HopKind::Consult | HopKind::Aggregate | HopKind::Destroy))
        .map(|hop| (called(agreement, hop.from), called(agreement, hop.to), hop.kind))
        .collect();
    assert_eq!(
        hops,
        [
            ("steden", "poort", HopKind::Deliver),
            ("poort", "poort", HopKind::Pseudonymise),
            ("poort", "opslagplaats", HopKind::Store),
            ("opslagplaats", "verslag", HopKind::Process),
            ("opslagplaats", "blad", HopKind::Process),
            ("blad", "kast", HopKind::Store),
        ]
    );
    assert!(agreement.systems.ids().all(|system| relations.flow.uses(system)));
}

#[test]
fn what_a_pseudonym_replaces_goes_no_further() {
    let (compiled, relations) = region();
    let raw = |from: &str| {
        let hop = relations.flow.hops.iter().find(|hop| called(&compiled.agreement, hop.from) == from);
        hop.is_some_and(|hop| hop.fields.iter().any(|at| at.state == State::Raw))
    };
    assert!(raw("steden"));
    assert!(!raw("poort") && !raw("opslagplaats"));
}

#[test]
fn a_system_has_its_own_term_or_that_of_the_data() {
    let (compiled, relations) = region();
    let agreement = &compiled.agreement;
    let kept: Vec<_> = relations
        .retention
        .kept
        .iter()
        .map(|kept| {
            let system = kept.system.map_or("", |system| &agreement.systems[system].about.name);
            (
                system,
                kept.rules.iter().filter_map(|rule| rule.of(agreement).term.get()).map(|term| term.amount).collect(),
            )
        })
        .collect::<Vec<(&str, Vec<u32>)>>();
    let expected =
        [("poort", vec![1]), ("opslagplaats", vec![5, 60]), ("kast", vec![5]), ("verslag", vec![]), ("blad", vec![])];
    assert_eq!(kept, expected);
}

#[test]
fn a_right_reaches_fields_that_share_its_purpose() {
    let (compiled, relations) = region();
    let agreement = &compiled.agreement;
    let name = |field| agreement.fields[field].about.name.as_str();
    let granted: Vec<_> = relations
        .access
        .tuples
        .iter()
        .map(|tuple| (tuple.grant, name(tuple.field), tuple.granularity, tuple.group_size))
        .collect();
    assert_eq!(
        granted,
        [(0, "jaar_van_geboorte", Granularity::Figures, Some(10)), (2, "bsn", Granularity::Rows, None)]
    );
    let missed: Vec<_> =
        relations.access.mismatches.iter().map(|mismatch| (mismatch.grant, name(mismatch.field))).collect();
    assert_eq!(missed, [(0, "pseudoniem"), (1, "jaar_van_geboorte")]);
}

#[test]
fn members_and_parts_belong_to_the_controllers() {
    let (compiled, _) = region();
    let agreement = &compiled.agreement;
    let controllers = agreement.controllers();
    let own: Vec<_> =
        agreement.organisations.ids().map(|id| controllers.include(agreement, Actor::Organisation(id))).collect();
    assert_eq!(own, [true, false]);
    assert!(agreement.parties.ids().all(|party| controllers.include(agreement, Actor::Party(party))));
}
