//! What the checks on parties, purposes, fields and numbers say where one failing and one passing example do not show it:
//! holes, groups, registers, places, and the agreement of 2023 beside the repaired one.
#![expect(clippy::disallowed_methods, reason = "a test reads the agreements")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::Path;

use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::source::{Diagnostic, Refusal, Severity};

const FAMILIES: &[&str] = &["PAR-", "DOE-", "VLD-", "BIJ-", "TAAL"];

fn report(entries: Vec<(String, String)>, register: &str) -> Report {
    let compiled = compile(entries, &|name| match name {
        "leden.yaml" | "gemeenten.yaml" => Ok(register.to_owned()),
        _ => Err(Refusal::Missing),
    });
    check(compiled, jiff::civil::date(2026, 3, 1))
}

/// An agreement with these properties and declarations.
fn agreement(properties: &str, declarations: &str) -> Report {
    with_register(properties, declarations, "")
}

fn with_register(properties: &str, declarations: &str, register: &str) -> Report {
    let text = format!(
        "gebruik std.avg, std.jeugdwet, std.ijw_3_2\n\novereenkomst proef \"Proef\" {{\n{properties}\n}}\n\n{declarations}"
    );
    let report = report(vec![("proef.convenant".into(), text)], register);
    let unread: Vec<_> = report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(unread.is_empty(), "a test says what it means: {unread:#?}");
    report
}

fn findings<'r>(report: &'r Report, code: &str) -> Vec<&'r Diagnostic> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The codes of the families at hand, sorted.
fn codes(report: &Report) -> Vec<&'static str> {
    let ours = report.findings.iter().map(|finding| finding.code);
    let mut codes: Vec<_> = ours.filter(|code| FAMILIES.contains(&&code[..4])).collect();
    codes.sort_unstable();
    codes
}

fn none(report: &Report, code: &str) {
    let found = findings(report, code);
    assert!(found.is_empty(), "{found:#?}");
}

/// The text that a finding points at.
fn pointed<'r>(report: &'r Report, finding: &Diagnostic) -> &'r str {
    report.sources.text(finding.span)
}

#[test]
fn an_empty_agreement_lacks_controllers_and_data_subjects_only() {
    assert_eq!(codes(&agreement("", "")), ["DOE-14", "PAR-05"]);
}

#[test]
fn a_hole_is_not_a_finding_of_these_families() {
    let report = agreement(
        "verantwoordelijken ?\nverwerkt ?",
        r#"
partij stad "Stad" {
  rechtsvorm gemeente
  orgaan ?
  kvk ?
  vestiging ?
  vertegenwoordigd ?
  werkgebied ?
  fg {
    naam ?
  }
}
betrokkenen jeugdigen "Jeugdigen" {
  minderjarig ?
}
doel betaling "Betaling" {
  grondslag ?
}
gegeven bedrag "Bedrag" {
  type ?
  doelen betaling
  aard gezondheid
}
gegeven rest "Rest" {
  type datum
  afgeleid van ? volgens ? in ?
  doelen ?
}
gegeven nummer "Nummer" {
  type bsn
  doelen betaling
  grondslag ?
}
levering alles "Alles" {
  gegevens bedrag, rest, nummer
}
taak herstellen "Herstellen" {
  soort datakwaliteit_bewaken
  door ?
  termijn ?
}
"#,
    );
    assert_eq!(codes(&report), [""; 0]);
}

const GROUP: &str = r#"
groep gemeenten "Gemeenten" {
  leden uit "leden.yaml"
  rechtsvorm gemeente
  werkgebied eigen gemeente
}
"#;
const ONE: &str = "- naam: Stad\n  code: \"0001\"\n";
const TWO: &str = "- naam: Stad\n  code: \"0001\"\n- naam: Land\n  code: \"0002\"\n";

#[test]
fn members_of_a_group_count_as_controllers() {
    let of = |register| with_register("verantwoordelijken gemeenten\ntelt 2 onder gemeenten", GROUP, register);
    let one = of(ONE);
    assert_eq!(findings(&one, "PAR-05").len(), 1);
    assert_eq!(pointed(&one, findings(&one, "PAR-06")[0]), "2");
    let two = of(TWO);
    none(&two, "PAR-05");
    none(&two, "PAR-06");
}

#[test]
fn what_all_members_of_a_register_lack_is_said_once_at_the_group() {
    let report = with_register("verantwoordelijken gemeenten", GROUP, TWO);
    let found = findings(&report, "PAR-01");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(pointed(&report, found[0]), "gemeenten");
    assert!(found[0].message.says.nl.contains("`orgaan`"));
    let without_area = GROUP.replace("  werkgebied eigen gemeente\n", "");
    let idle = with_register("", &without_area, TWO);
    assert_eq!(findings(&idle, "PAR-10").len(), 1);
    assert_eq!(pointed(&idle, findings(&idle, "PAR-10")[0]), "gemeenten");
}

#[test]
fn an_unknown_actor_is_said_once_with_at_most_three_places() {
    let declarations = r#"
partij stad "Stad" {
  code 0001
}
organisatie dienst "Dienst" {
  ondergebracht bij stad
}
systeem portaal_a "Portaal" {
  beheerder dienst
}
levering toewijzingen "Toewijzingen" {
  van stad
  naar dienst
  via portaal_a
}
taak bewaken "Bewaken" {
  door dienst
}
taak melden "Melden" {
  door dienst
}
toegang {
  herziening jaarlijks door dienst
}
"#;
    let report = agreement("", declarations);
    let found = findings(&report, "PAR-07");
    assert_eq!(found.len(), 1);
    assert_eq!(pointed(&report, found[0]), "dienst");
    let labels: std::collections::BTreeSet<_> = found[0].related.iter().map(|label| &label.text.nl).collect();
    assert_eq!(labels.len(), 3, "three different tasks: {labels:?}");

    let processor = declarations.replace("ondergebracht bij stad", "rechtsvorm stichting")
        + "verwerker v \"V\" {\n  wie dienst\n}\n";
    none(&agreement("", &processor), "PAR-07");
    none(&agreement("", &declarations.replace("ondergebracht bij", "onderdeel van")), "PAR-07");
}

#[test]
fn who_is_told_or_listed_as_a_recipient_or_supplies_software_is_no_unknown_actor() {
    let report = agreement(
        "ontvangers dashboard",
        r#"
organisatie toezichthouder "Toezichthouder" {
  afkorting "T"
}
organisatie dashboard "Afnemer" {
  afkorting "A"
}
organisatie maker "Maker" {
  afkorting "M"
}
partij stad "Stad" {
  code 0001
}
systeem portaal_a "Portaal" {
  leverancier maker
}
taak melden "Melden" {
  door stad
  aan toezichthouder
}
levering cijfers "Cijfers" {
  van stad
  naar dashboard
}
"#,
    );
    none(&report, "PAR-07");
}

const THREE: &str = r#"
partij stad "Stad" {
  code 0001
}
partij land "Land" {
  code 0002
}
partij dorp "Dorp" {
  code 0003
}
groep allen "Allen" {
  leden stad, land, dorp
}
"#;

#[test]
fn a_general_word_and_a_group_with_its_member_are_no_overlap() {
    none(&agreement("aanduiding \"Partij\", \"Partijen\" voor stad, land, dorp", THREE), "PAR-08");
    none(&agreement("aanduiding \"Gemeente\" voor allen, stad", THREE), "PAR-08");
    let twice = agreement("aanduiding \"Gemeente\" voor stad\naanduiding \"Gemeente\" voor land", THREE);
    let found = findings(&twice, "PAR-08");
    assert_eq!((found.len(), found[0].related.len()), (1, 1));
}

#[test]
fn words_for_two_are_found_where_they_stand() {
    let text =
        "begrip b \"B\" {\n  betekenis \"Wat Beide\n     Partijen tekenen; de ander, niet de andere partijen.\"\n}\n";
    let report = agreement("verantwoordelijken stad, land, dorp", &format!("{THREE}{text}"));
    let words: Vec<_> = findings(&report, "PAR-09").iter().map(|finding| pointed(&report, finding)).collect();
    assert_eq!(words, ["Beide\n     Partijen", "de ander"]);
    none(&agreement("verantwoordelijken stad, land", &format!("{THREE}{text}")), "PAR-09");
}

#[test]
fn a_purpose_that_is_not_described_is_one_error_however_often_it_is_used() {
    let report = agreement("", "gegeven a \"A\" {\n  doelen x\n}\ngegeven b \"B\" {\n  doelen x\n}\n");
    assert_eq!(codes(&report), ["DOE-01"]);
    assert_eq!(findings(&report, "DOE-01")[0].related.len(), 1);
    assert!(report.checked.is_none());
}

#[test]
fn a_legal_obligation_may_follow_from_the_regulation_and_a_public_task_may_not() {
    let of = |basis: &str| agreement("", &format!("doel d \"D\" {{\n  grondslag {basis}\n}}\n"));
    none(&of("avg.6.1.c, avg.32.1"), "DOE-04");
    assert_eq!(findings(&of("avg.6.1.e, avg.32.1"), "DOE-04").len(), 1);
    assert_eq!(findings(&of("avg.6.1.c, avg.6.3"), "DOE-04").len(), 1);
    none(&of("avg.6.1.a"), "DOE-04");
    assert_eq!(findings(&of("avg.6.1"), "DOE-03").len(), 1);
}

#[test]
fn data_that_are_only_described_openly_serve_the_purposes_of_those_who_read_them() {
    let report = agreement(
        "",
        r#"
partij stad "Stad" {
  code 0001
}
rol lezer "Lezer" bij stad
doel voortzetting "Voortzetting" {
  omschrijving "x"
}
doel anders "Anders" {
  omschrijving "x"
}
gegevensgroep dossier "Dossier" {
  open "wat er is"
}
toegang {
  lezer leest dossier voor voortzetting als regels
}
"#,
    );
    let found = findings(&report, "DOE-02");
    assert_eq!(found.iter().map(|finding| pointed(&report, finding)).collect::<Vec<_>>(), ["anders"]);
}

#[test]
fn fields_without_any_delivery_or_purpose_are_one_finding() {
    let fields = "gegeven a \"A\" {\n  type datum\n}\ngegeven b \"B\" {\n  type datum\n}\n";
    let report = agreement("", fields);
    assert_eq!((findings(&report, "VLD-02").len(), findings(&report, "VLD-03").len()), (1, 1));
    let two = agreement("", &format!("{fields}levering l \"L\" {{\n  via ?\n}}\n"));
    assert_eq!(findings(&two, "VLD-03").len(), 2);
    let open = agreement("", &format!("{fields}levering l \"L\" {{\n  gegevens a, ?\n}}\n"));
    let found = findings(&open, "VLD-03");
    assert_eq!((found.len(), pointed(&open, found[0])), (1, "?"));
    assert!(found[0].message.says.nl.contains("`b`") && !found[0].message.says.nl.contains("`a`"));
}

#[test]
fn a_field_is_not_missed_twice() {
    let report = agreement(
        "",
        r#"
gegeven a "A" {
  type datum
}
gegeven b "B" {
  type datum
}
gegeven c "C" {
  type datum
}
levering bewaard "Bewaard" {
  gegevens a
  bewaren 1 jaar
}
levering vergeten "Vergeten" {
  gegevens a, b
}
"#,
    );
    assert_eq!(findings(&report, "VLD-03").iter().filter_map(|f| f.subject.as_deref()).collect::<Vec<_>>(), ["c"]);
    let kept = findings(&report, "VLD-04");
    assert_eq!(kept.len(), 1);
    assert!(kept[0].message.says.nl.contains("voor `b` "));
    assert!(pointed(&report, kept[0]).starts_with("gegevens"));
}

#[test]
fn a_hash_is_made_by_a_pseudonymisation_or_says_how() {
    let hash = "gegeven h \"H\" {\n  type hash lengte 128\n}\n";
    assert_eq!(findings(&agreement("", hash), "VLD-09").len(), 1);
    none(&agreement("", &format!("{hash}pseudonimisering p \"P\" {{\n  naar h\n}}\n")), "VLD-09");
    let half = "gegeven d \"D\" {\n  type datum\n  afgeleid van ? volgens ?\n}\n";
    let report = agreement("", half);
    let says = &findings(&report, "VLD-09")[0].message.says.nl;
    assert!(says.ends_with("waaruit, hoe en waar"), "{says}");
}

#[test]
fn a_number_may_rest_on_the_law_of_its_purposes() {
    let of = |basis: &str| {
        agreement(
            "",
            &format!(
                "doel d \"D\" {{\n  grondslag {basis}\n}}\ngegeven n \"N\" {{\n  type bsn\n  doelen d\n}}\n\
                 bron eigen \"Eigen wet\" {{\n  bepaling eigen.1 als \"art. 1\" luidt \"over het nummer\"\n}}\n"
            ),
        )
    };
    none(&of("jeugdwet.7.4.4.2"), "BIJ-03");
    none(&of("jeugdwet.7.4.4"), "BIJ-03");
    none(&of("eigen.1"), "BIJ-03");
    let lacking = of("jeugdwet.7.4.4.1");
    assert_eq!(findings(&lacking, "BIJ-03")[0].related.len(), 1);
}

#[test]
fn a_number_that_is_replaced_before_it_is_supplied_is_not_concealed() {
    let declarations = |system: &str, fields: &str| {
        format!(
            "gegeven n \"N\" {{\n  type bsn\n}}\ngegeven h \"H\" {{\n  type hash lengte 128\n}}\n\
             systeem thuis \"Thuis\" {{\n  soort zaaksysteem\n}}\nsysteem poort \"Poort\" {{\n  soort portaal\n}}\n\
             pseudonimisering p \"P\" {{\n  van n\n  naar h\n  in {system}\n}}\n\
             levering a \"A\" {{\n  via poort\n  gegevens {fields}\n}}\n\
             levering b \"B\" {{\n  via poort\n  gegevens n, h\n}}\n"
        )
    };
    none(&agreement("", &declarations("thuis", "h")), "BIJ-05");
    none(&agreement("", &declarations("poort", "n, h")), "BIJ-05");
    let report = agreement("", &declarations("poort", "h"));
    let found = findings(&report, "BIJ-05");
    assert_eq!((found.len(), found[0].related.len()), (1, 1), "only the delivery that is silent");
    none(&report, "VLD-03");
}

#[test]
fn sensitive_data_are_marked_and_said_in_both_directions() {
    let field = |nature: &str| format!("gegeven f \"F\" {{\n  type datum\n  aard {nature}\n}}\n");
    assert_eq!(findings(&agreement("", &field("strafrechtelijk")), "BIJ-08").len(), 1);
    none(&agreement("verwerkt strafrechtelijke_gegevens", &field("strafrechtelijk")), "BIJ-08");
    assert_eq!(findings(&agreement("verwerkt bijzondere_gegevens", &field("strafrechtelijk")), "BIJ-08").len(), 2);
    none(&agreement("", &field("nationaal_nummer")), "BIJ-08");
}

/// An agreement of the repository.
fn own(name: &str) -> Report {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let sources = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "convenant"));
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let entries = sources.map(|path| (name(path), read(path))).collect();
    report(entries, &read(&folder.join("gemeenten.yaml")))
}

#[test]
fn the_agreement_of_2023_is_found_out_where_it_goes_wrong() {
    let report = own("grjr");
    let expected = [
        ("PAR-02", "rotterdam", "62019163"),
        ("PAR-07", "uo", "uo"),
        ("PAR-08", "grjr", "aanduiding"),
        ("PAR-09", "bijlagen", "beide Partijen"),
        ("PAR-09", "inschakelen_derden", "de ander"),
        ("PAR-09", "aansprakelijkheid", "de andere Partij"),
        ("DOE-03", "betaling", "grondslag"),
        ("DOE-07", "verband", "sturing"),
        ("DOE-07", "bijlage_1", "rechtmatigheid"),
        ("DOE-13", "beleidsanalyse", "beleidsanalyse"),
        ("DOE-14", "grjr", "grjr"),
        ("VLD-01", "overige_regels", "\"alle overige regels"),
        ("VLD-03", "declaraties", "?"),
        ("VLD-05", "aanbiedercode", "alternatieven"),
        ("VLD-09", "weekbudget", "afgeleid"),
        ("VLD-08", "einddatum_toewijzing", "type"),
        ("VLD-14", "declaraties", "aanleveraar"),
        ("VLD-15", "weekbudget", "type"),
        ("VLD-17", "declaraties", "gegevens"),
        ("VLD-17", "lokale_teams", "gegevens"),
        ("VLD-18", "gegevens_juist_aanleveren", "gegevens_juist_aanleveren"),
        ("BIJ-01", "grjr", "bijzondere_gegevens"),
        ("BIJ-06", "overige_regels", "ijw.301"),
        ("BIJ-03", "bsn", "bsn"),
        ("BIJ-05", "bsn", "bsn"),
        ("BIJ-08", "grjr", "bijzondere_gegevens"),
    ];
    for (code, subject, text) in expected {
        let found = findings(&report, code);
        let place = |finding: &&&Diagnostic| {
            finding.subject.as_deref() == Some(subject) && pointed(&report, finding).starts_with(text)
        };
        assert_eq!(found.iter().filter(place).count(), 1, "{code} on {subject} at {text}: {found:#?}");
    }
}

#[test]
fn the_repaired_agreement_has_none_of_these_faults() {
    assert_eq!(codes(&own("grjr-hersteld")), [""; 0]);
}
