//! What the checks on rights, incidents, days and references find beyond their own examples: the edges, and the agreements.

mod common;

use common::{Example, folder, shown};
use convenant::checks::Report;
use convenant::source::Lang;

fn report(text: &str) -> Report {
    let report = Example { text: format!("gebruik std.avg\n{text}"), ..Example::default() }.check();
    let misread = report.findings.iter().any(|finding| finding.code.starts_with("TAAL-"));
    assert!(!misread, "{}", shown(&report));
    report
}

/// The messages of one code.
fn said(text: &str, code: &str) -> Vec<String> {
    let report = report(text);
    let of_code = report.findings.iter().filter(|finding| finding.code == code);
    of_code.map(|finding| finding.message.says.get(Lang::Nl).to_owned()).collect()
}

/// Two municipalities next to each other, and a duty on requests.
fn divided(duty: &str) -> String {
    format!(
        r#"
partij noord "Gemeente Noord" {{
  code        0001
  werkgebied  0001
}}

partij zuid "Gemeente Zuid" {{
  code        0002
  werkgebied  0002
}}

taak verzoeken "Verzoeken" {{
  soort      rechten
  artikelen  avg.15 t/m avg.22
{duty}
}}
"#
    )
}

#[test]
fn a_gap_in_eight_articles_is_one_finding() {
    let gaps = said(&divided("verdeeld op woonplaats over noord, zuid"), "BTR-01");
    assert_eq!(
        gaps,
        ["voor een betrokkene die buiten elk werkgebied woont is bij `verzoeken` niemand verantwoordelijk"]
    );
}

#[test]
fn an_open_place_is_no_gap() {
    assert!(said(&divided("verdeeld op woonplaats over noord, zuid\nanders ?"), "BTR-01").is_empty());
    assert!(said(&divided("door ?"), "BTR-01").is_empty());
}

#[test]
fn each_for_itself_and_the_law_leave_no_gap_and_no_overlap() {
    for duty in ["door elke_verantwoordelijke", "wettelijk avg.26.3"] {
        let report = report(&divided(duty));
        let about = report.findings.iter().any(|finding| matches!(finding.code, "BTR-01" | "BTR-02"));
        assert!(!about, "{duty}: {}", shown(&report));
    }
}

#[test]
fn who_stays_in_two_areas_has_two_parties_unless_one_is_named() {
    let duty = "verdeeld op verblijfplaats over noord, zuid\nanders zuid\n";
    assert_eq!(
        said(&divided(duty), "BTR-02"),
        ["voor een betrokkene die in de gebieden van `noord` en `zuid` tegelijk \
         verblijft zijn bij `verzoeken` `noord` en `zuid` verantwoordelijk"]
    );
    assert!(said(&divided(&format!("{duty}samenloop noord")), "BTR-02").is_empty());
}

#[test]
fn a_shared_municipality_is_shown_by_name_with_the_number_of_cases() {
    let text = divided("verdeeld op woonplaats over noord, zuid\nanders zuid")
        .replace("werkgebied  0002", "werkgebied  0001, 0002");
    assert_eq!(
        said(&text, "BTR-02"),
        ["voor een betrokkene die in Noord woont zijn bij `verzoeken` `noord` en `zuid` verantwoordelijk"]
    );
}

#[test]
fn a_notice_that_no_duty_mentions_is_missed_only_between_joint_controllers() {
    assert!(said(&divided("door noord"), "INC-01").is_empty());
    let joint = divided("door noord") + "overeenkomst o \"O\" { verantwoordelijken noord, zuid }\n";
    assert_eq!(said(&joint, "INC-01").len(), 1);
}

#[test]
fn time_limits_from_one_event_run_together() {
    let chain = |since: &str| {
        format!(
            r#"
partij stad "Stad" {{ }}
gebeurtenis ontdekking "Ontdekking" {{ }}
gebeurtenis ontvangst "Ontvangst" {{ }}
taak onderling "Onderling" {{
  soort onderlinge_melding
  door stad
  termijn 2 dagen vanaf ontdekking
}}
taak melden "Melden" {{
  soort melding_toezichthouder
  artikelen avg.33
  door stad
  termijn 36 uur vanaf {since}
}}
"#
        )
    };
    assert!(said(&chain("ontdekking"), "INC-03").is_empty());
    let long = said(&chain("ontvangst"), "INC-03");
    assert_eq!(long, ["de termijnen van incident tot melding zijn samen 84 uur, en er is 72 uur"]);
}

#[test]
fn a_circle_is_reported_once() {
    let text = "mijlpaal a \"A\" {\n  na b\n}\nmijlpaal b \"B\" {\n  na c\n}\nmijlpaal c \"C\" {\n  na a\n}\n";
    assert_eq!(said(text, "TRM-04").len(), 1);
}

fn custody(lines: &str) -> Vec<String> {
    let text = format!(
        "partij oud \"Oud\" {{ }}\npartij nieuw \"Nieuw\" {{ }}\ngegevensgroep dossiers \"Dossiers\" {{\n{lines}\n}}\n"
    );
    said(&text, "TRM-10")
}

#[test]
fn custody_is_laid_end_to_end_whatever_the_order_it_is_written_in() {
    assert!(custody("beheer nieuw van 2026-03-01\nbeheer oud tot 2026-03-01").is_empty());
    assert_eq!(custody("beheer nieuw van 2026-02-01\nbeheer oud tot 2026-03-01").len(), 1);
    assert_eq!(custody("beheer oud\nbeheer nieuw van 2026-02-01").len(), 1);
    assert_eq!(custody("beheer oud tot 2026-03-01"), ["vanaf 2026-03-01 beheert niemand `dossiers`"]);
    assert!(custody("beheer oud tot 2026-03-01\nbewaren 1 jaar").is_empty());
    assert!(custody("beheer oud tot 2026-03-01\nbeheer ? van 2026-03-01").is_empty());
}

/// For each finding of these families: code, file, and the text of the line it stands at.
fn places(report: &Report, families: &[&str]) -> Vec<(&'static str, String, String)> {
    let ours = report.findings.iter().filter(|finding| families.iter().any(|family| finding.code.starts_with(family)));
    ours.map(|finding| {
        let file = report.sources.file(finding.span.file);
        let line = report.sources.place(finding.span).line;
        let text = file.text.lines().nth(line - 1).unwrap_or_default().trim();
        (finding.code, file.name.to_string(), text.split_whitespace().collect::<Vec<_>>().join(" "))
    })
    .collect()
}

const OURS: &[&str] = &["BTR-", "INC-", "TRM-", "VRW-"];

fn stands(found: &[(&'static str, String, String)], code: &str, file: &str, line: &str) -> bool {
    found.iter().any(|(own, name, text)| *own == code && name == file && text.starts_with(line))
}

#[test]
fn the_agreement_of_2023_is_faulted_at_the_lines_that_cause_it() {
    let found = places(&folder("agreements/grjr"), OURS);
    for (code, file, line) in [
        ("BTR-01", "taken.convenant", "verdeeld op verblijfplaats"),
        ("BTR-02", "taken.convenant", "verdeeld op verblijfplaats"),
        ("BTR-03", "taken.convenant", "verdeeld op verblijfplaats"),
        ("BTR-06", "taken.convenant", "artikelen avg.15 t/m avg.22"),
        ("BTR-08", "overeenkomst.convenant", "overeenkomst grjr"),
        ("BTR-09", "overeenkomst.convenant", "overeenkomst grjr"),
        ("BTR-12", "leveringen_en_systemen.convenant", "bereikt btz, mendix"),
        ("BTR-14", "leveringen_en_systemen.convenant", "wijze maskeren"),
        ("INC-01", "taken.convenant", "verdeeld op verblijfplaats"),
        ("INC-02", "maatregelen.convenant", "termijn onverwijld voor incident_onderling"),
        ("INC-04", "taken.convenant", "verdeeld op verblijfplaats"),
        ("INC-05", "partijen.convenant", "contactpersoon"),
        ("INC-08", "taken.convenant", "verdeeld op verblijfplaats"),
        ("TRM-02", "overeenkomst.convenant", "verwerkt bijzondere_gegevens"),
        ("TRM-07", "leveringen_en_systemen.convenant", "ingang tzt"),
        ("TRM-12", "overeenkomst.convenant", "afspraak verplichtingen_na_einde"),
        ("TRM-12", "overeenkomst.convenant", "afspraak controle_logbestanden"),
        ("TRM-13", "overeenkomst.convenant", "ingang bij ondertekening"),
        ("VRW-02", "artikelen.convenant", "verwijst naar bijlage_3 over verantwoording"),
        ("VRW-02", "artikelen.convenant", "verwijst naar incidenten.herstel over contactgegevens"),
        ("VRW-03", "overeenkomst.convenant", "begrip dpia_grjr"),
        ("VRW-03", "overeenkomst.convenant", "begrip colleges"),
        ("VRW-06", "overeenkomst.convenant", "document maatregelenoverzicht"),
    ] {
        assert!(stands(&found, code, file, line), "{code} not at {file}: {line}\n{found:#?}");
    }
    let unknown: Vec<_> = found.iter().filter(|(code, ..)| *code == "VRW-04").collect();
    assert_eq!(unknown.len(), 3, "{unknown:#?}");
}

#[test]
fn the_repaired_agreement_has_nothing_wrong() {
    assert_eq!(places(&folder("agreements/grjr-hersteld"), OURS), []);
}

#[test]
fn the_memo_is_faulted_at_the_lines_that_cause_it() {
    let found = places(&folder("agreements/vabimpuls"), OURS);
    for (code, file, line) in [
        ("TRM-01", "overeenkomst.convenant", "gedateerd ?"),
        ("TRM-04", "gegevens.convenant", "na format_klantgegevens_klaar"),
        ("TRM-05", "planning.convenant", "mijlpaal rechtmatigheidstoets"),
        ("TRM-06", "planning.convenant", "uiterlijk 15 mei"),
        ("TRM-07", "planning.convenant", "voor 2025-05-12"),
        ("TRM-09", "planning.convenant", "uiterlijk 15 mei"),
        ("TRM-10", "gegevens.convenant", "beheer brabant_advies tot 2026-01-01"),
        ("TRM-12", "overeenkomst.convenant", "afspraak effectmeting_afspraken"),
        ("VRW-01", "artikelen.convenant", "verwijst naar groep_3.verantwoordingsinformatie"),
    ] {
        assert!(stands(&found, code, file, line), "{code} not at {file}: {line}\n{found:#?}");
    }
}
