//! Parties in the course of time, the law behind purposes, and the catalogues with a date: what the checks on parties and
//! purposes say at their edges, and what they say of the agreements of the project.

mod common;

use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::source::Refusal;
use jiff::civil::{Date, date};

/// An agreement between a municipality and a foundation, with these declarations.
fn report_on(day: Date, declarations: &str, register: &str) -> Report {
    let text = format!(
        "gebruik std.avg, std.jeugdwet\n\novereenkomst proef \"Proef\" {{\n  verantwoordelijken stad, fonds\n}}\n\n\
         partij stad \"Gemeente Stad\" {{\n  rechtsvorm gemeente\n}}\npartij fonds \"Fonds\" {{\n  rechtsvorm stichting\n}}\n\
         {declarations}"
    );
    let read = |name: &str| if name == "leden.yaml" { Ok(register.to_owned()) } else { Err(Refusal::Missing) };
    check(compile(vec![("proef.convenant".to_owned(), text)], &read), day)
}

fn report(declarations: &str) -> Report {
    report_on(common::DAY, declarations, "")
}

/// What stands in the places of the findings of a code.
fn places<'r>(report: &'r Report, code: &str) -> Vec<&'r str> {
    let found = report.findings.iter().filter(|finding| finding.code == code);
    found.map(|finding| report.sources.text(finding.span)).collect()
}

fn purpose(properties: &str) -> String {
    format!("doel proefdoel \"Proefdoel\" {{\n  omschrijving \"Nagaan wie hulp krijgt.\"\n{properties}\n}}\n")
}

/// A known defect: the number in the reviewers' list (0 without one), the code, the file, and what stands on the line.
type Known = (u32, &'static str, &'static str, &'static str);

const GRJR: &[Known] = &[
    (5, "PAR-04", "partijen", "orgaan            \"college"),
    (5, "PAR-04", "partijen", "orgaan            \"college"),
    (7, "PAR-07", "partijen", "organisatie uo"),
    (0, "PAR-12", "partijen", "partij rotterdam"),
    (15, "DOE-07", "bijlagen", "rechtmatigheid"),
    (17, "DOE-03", "doelen_en_gegevens", "grondslag"),
    (0, "DOE-05", "doelen_en_gegevens", "grondslag"),
    (19, "DOE-11", "bijlagen", "citaat"),
    (21, "DOE-13", "doelen_en_gegevens", "doel beleidsanalyse"),
    (23, "DOE-14", "overeenkomst", "overeenkomst grjr"),
    (61, "PAR-13", "leveringen_en_systemen", "tot tzt"),
];

const MEMO: &[Known] = &[
    (0, "DOE-15", "artikelen", "Naar verwachting"),
    (19, "DOE-09", "gegevens", "avg.6.1.a"),
    (0, "DOE-08", "gegevens", "verder_gebruik"),
    (0, "DOE-12", "gegevens", "ingang"),
    (23, "DOE-03", "gegevens", "doel relatiebeheer"),
];

#[test]
fn each_known_defect_is_reported_where_it_stands() {
    for (folder, all) in [("agreements/grjr", GRJR), ("agreements/vabimpuls", MEMO)] {
        let report = common::folder(folder);
        for (number, code, file, text) in all {
            let here = |finding: &&convenant::source::Diagnostic| {
                let source = report.sources.file(finding.span.file);
                let line = source.text.lines().nth(report.sources.place(finding.span).line - 1).unwrap_or_default();
                finding.code == *code && *source.name == format!("{file}.convenant") && line.contains(text)
            };
            assert!(report.findings.iter().any(|finding| here(&finding)), "{folder}: {number} {code} {text}");
        }
    }
}

#[test]
fn a_code_is_judged_by_the_day_and_only_as_far_as_the_list_knows() {
    let brielle = "partij brielle \"Brielle\" { code 0501 }\n";
    let on = |day, text: &str| places(&report_on(day, text, ""), "PAR-03").len();
    assert_eq!(on(date(2026, 1, 1), brielle), 1);
    assert_eq!(on(date(2023, 1, 1), brielle), 1, "the day itself is the first without it");
    assert_eq!(on(date(2022, 12, 31), brielle), 0);
    assert_eq!(on(date(2022, 12, 31), "partij voorne \"Voorne\" { code 1992 }\n"), 1);
    assert_eq!(on(date(2026, 1, 1), "partij ver_weg \"Ver weg\" { code 0001 }\n"), 0, "the list knows one region");
    assert_eq!(on(date(2026, 1, 1), "partij kort \"Kort\" { code 599 }\n"), 1);
    let left = "partij brielle \"Brielle\" {\n  code 0501\n  uittreding 2023-01-01\n}\n";
    assert_eq!(on(date(2026, 1, 1), left), 0, "who has left is history");
}

#[test]
fn a_code_is_said_once_where_it_stands() {
    let text = "gebied eiland \"Eiland\" { gemeenten 0501 }\npartij een \"Een\" {\n  werkgebied eiland\n}\n\
                partij twee \"Twee\" {\n  werkgebied 0501, 0599\n}\n";
    assert_eq!(places(&report(text), "PAR-03"), ["0501"]);
    let direct = "partij twee \"Twee\" {\n  werkgebied 0501, 0599\n}\n";
    assert_eq!(places(&report(direct), "PAR-03").len(), 1);
}

#[test]
fn a_code_is_of_one_party_also_over_a_register() {
    let text = "partij rood \"Rood\" { code 0599 }\ngroep leden \"Leden\" {\n  leden uit \"leden.yaml\"\n}\n";
    let on = |rows: &str| report_on(common::DAY, text, rows);
    assert_eq!(places(&on("- partij: rood\n- naam: Blauw\n  code: \"0599\"\n"), "PAR-03").len(), 1);
    assert_eq!(places(&on("- naam: Groen\n  code: \"0489\"\n- naam: Geel\n  code: \"0489\"\n"), "TAAL-47").len(), 1);
    assert!(places(&on("- partij: rood\n  code: \"0599\"\n"), "PAR-03").is_empty());
    assert!(places(&on("- naam: Blauw\n  code: \"0599\"\n  uittreding: 2025-01-01\n"), "PAR-03").is_empty());
}

#[test]
fn an_area_that_contains_itself_is_one_finding() {
    let own = "gebied lus \"Lus\" {\n  gemeenten 0599\n  verwerkt lus\n}\npartij een \"Een\" { werkgebied lus }\n";
    assert_eq!(places(&report(own), "TAAL-51"), ["lus"]);
}

#[test]
fn a_company_number_has_eight_digits() {
    let text = "organisatie een \"Een\" { kvk 6201916 }\norganisatie twee \"Twee\" { kvk 62019163 }\n\
                organisatie drie \"Drie\" { kvk ? }\n";
    assert_eq!(places(&report(text), "PAR-03"), ["6201916"]);
}

#[test]
fn a_merger_that_is_known_asks_for_the_day_of_leaving() {
    let brielle = "partij brielle \"Brielle\" { code 0501 }\n";
    assert_eq!(places(&report_on(date(2022, 6, 1), brielle, ""), "PAR-13"), ["0501"]);
    let leaves = "partij brielle \"Brielle\" {\n  code 0501\n  uittreding 2023-01-01\n}\n";
    assert!(places(&report_on(date(2022, 6, 1), leaves, ""), "PAR-13").is_empty());
}

#[test]
fn a_register_says_from_when_to_when_a_member_takes_part() {
    let group = "groep leden \"Leden\" {\n  leden uit \"leden.yaml\"\n}\n";
    let on = |rows: &str| report_on(common::DAY, group, rows);
    let temporary = on("- naam: Dorp\n  toetreding: 2026-01-01\n  uittreding: tzt\n");
    assert_eq!(places(&temporary, "PAR-13").len(), 1);
    assert!(places(&on("- naam: Dorp\n  uittreding: 2027-01-01\n"), "PAR-13").is_empty());
    let turned = on("- naam: Dorp\n  toetreding: 2027-01-01\n  uittreding: 2026-01-01\n");
    assert_eq!(places(&turned, "PAR-13").len(), 1);
    let no_day = on("- naam: Dorp\n  uittreding: 2026-02-30\n");
    assert_eq!(places(&no_day, "TAAL-38").len(), 1);
}

#[test]
fn what_is_open_is_no_finding_of_these_checks() {
    let text = "groep tijdelijk_mee \"Tijdelijk mee\" {\n  uittreding ?\n}\n".to_owned()
        + &purpose("  soort ?\n  grondslag avg.6.1.a\n  toestemming omdat ? intrekken ?\n  ingang ?")
        + "doel tweede \"Analyse\" {\n  omschrijving ?\n  grondslag ?\n  verder_gebruik proefdoel met ?\n}\n";
    let report = report(&text);
    for code in ["PAR-13", "DOE-05", "DOE-06", "DOE-08", "DOE-09", "DOE-12"] {
        assert!(places(&report, code).is_empty(), "{code}");
    }
}

#[test]
fn each_controller_needs_a_basis_of_its_own() {
    let of_stad = purpose("  grondslag avg.6.1.e, jeugdwet.7.4.1.2 voor stad");
    assert_eq!(places(&report(&of_stad), "DOE-03").len(), 1);
    let of_both = purpose("  grondslag avg.6.1.e, jeugdwet.7.4.1.2 voor stad\n  grondslag avg.6.1.f voor fonds");
    let report_of_both = report(&of_both);
    for code in ["DOE-03", "DOE-04", "DOE-10"] {
        assert!(places(&report_of_both, code).is_empty(), "{code}");
    }
    assert_eq!(places(&report(&purpose("  grondslag avg.6.1.f")), "DOE-10"), ["avg.6.1.f"]);
    let without_law = purpose("  grondslag avg.6.1.e voor stad\n  grondslag avg.6.1.f, jeugdwet.7.4.1.2 voor fonds");
    assert_eq!(places(&report(&without_law), "DOE-04"), ["avg.6.1.e"], "a law of another is no law for this one");
}

#[test]
fn a_power_of_municipalities_is_none_of_others() {
    let of_fonds = purpose("  grondslag avg.6.1.e voor stad\n  grondslag avg.6.1.e, jeugdwet.7.4.1.2 voor fonds");
    assert_eq!(places(&report(&of_fonds), "DOE-05"), ["jeugdwet.7.4.1.2"]);
    let of_stad = purpose("  grondslag avg.6.1.e, jeugdwet.7.4.1.2 voor stad");
    assert!(places(&report(&of_stad), "DOE-05").is_empty());
    assert_eq!(places(&report(&of_stad), "PAR-04").len(), 1);
}

#[test]
fn a_kind_of_purpose_is_covered_by_any_provision_that_is_about_it() {
    let of = |law: &str| purpose(&format!("  soort bekostiging, controle\n  grondslag avg.6.1.e, {law} voor stad"));
    assert_eq!(places(&report(&of("jeugdwet.7.4.0.1.c")), "DOE-05").len(), 1, "not for `controle`");
    assert!(places(&report(&of("jeugdwet.7.4.0.1.c, jeugdwet.7.4.0.1.d")), "DOE-05").is_empty());
    assert!(places(&report(&of("jeugdwet.7.4.0.1")), "DOE-05").is_empty());
    assert!(places(&report(&of("jeugdwet.7.4.3")), "DOE-05").is_empty(), "of it the library says nothing");
}

fn quotation(line: &str) -> String {
    format!("artikel een \"Een\" {{\n  lid wet {{\n    tekst \"Zo is het.\"\n    {line}\n  }}\n}}\n")
}

#[test]
fn a_quotation_is_held_to_the_text_of_the_day() {
    let old = quotation(
        "citaat jeugdwet.7.4.1.2 luidt \"het Advies- en meldpunt\n      huiselijk geweld en kindermishandeling\" op 2026-01-01",
    );
    assert_eq!(places(&report(&old), "DOE-11").len(), 1);
    assert!(places(&report_on(date(2024, 1, 1), &old, ""), "DOE-11").is_empty(), "of that day the text is not known");
    let of = |day: &str| quotation(&format!("citaat jeugdwet.7.4.1.2 luidt \"gemeentelijk beleid\"{day}"));
    assert_eq!(places(&report(&of("")), "DOE-11").len(), 1);
    assert_eq!(places(&report(&of(" op 2023-05-01")), "DOE-11").len(), 1);
    assert!(places(&report(&of(" op 2026-01-01")), "DOE-11").is_empty());
    assert!(places(&report(&of(" op ?")), "DOE-11").is_empty());
}

#[test]
fn a_basis_that_lapsed_or_is_to_come_is_said_with_what_follows_it() {
    let law = "bron regels \"Regels\" {\n  bepaling regels.1 als \"regel 1\" tot 2025-01-01 opvolger regels.2 luidt \"oud\"\n  \
               bepaling regels.2 als \"regel 2\" vanaf 2025-01-01 luidt \"nieuw\"\n}\n";
    let of = |path: &str| format!("{law}{}", purpose(&format!("  grondslag avg.6.1.c, {path}")));
    let lapsed = report(&of("regels.1"));
    assert_eq!(places(&lapsed, "DOE-11"), ["regels.1"]);
    let finding = lapsed.findings.iter().find(|finding| finding.code == "DOE-11").expect("it is there");
    assert!(finding.message.help.nl.contains("regels.2"));
    assert!(places(&report(&of("regels.2")), "DOE-11").is_empty());
    assert_eq!(places(&report_on(date(2024, 1, 1), &of("regels.2"), ""), "DOE-11"), ["regels.2"]);
}

#[test]
fn a_date_outside_every_catalogue_is_one_finding() {
    for day in [date(1900, 1, 1), date(2150, 1, 1)] {
        let report = report_on(day, &purpose("  grondslag avg.6.1.e, jeugdwet.7.4.1.2"), "");
        assert_eq!(places(&report, "TAAL-64").len(), 1, "{day}");
        assert!(places(&report, "DOE-11").is_empty() && places(&report, "PAR-03").is_empty(), "{day}");
    }
    assert!(places(&report(""), "TAAL-64").is_empty());
}

#[test]
fn an_own_duty_may_be_left_to_the_law_but_not_to_one() {
    let duty = |by: &str| format!("taak eigen \"Register\" {{\n  soort register\n  artikelen avg.30\n  {by}\n}}\n");
    assert_eq!(places(&report(&duty("door stad")), "PAR-14").len(), 1);
    for by in ["door elke_verantwoordelijke", "door stad, fonds", "wettelijk avg.30", "door ?"] {
        assert!(places(&report(&duty(by)), "PAR-14").is_empty(), "{by}");
    }
}

/// A duty that a law assigns is discharged (art. 26(1) GDPR), whatever the duty.
#[test]
fn a_duty_fixed_by_law_is_allocated() {
    let duties = "betrokkenen mensen \"Mensen\" { }\n\
                  taak rechten_a \"Rechten\" {\n  soort rechten\n  artikelen avg.15 t/m avg.22\n  wettelijk jeugdwet.7.3.8\n}\n\
                  taak melding_a \"Melding\" {\n  soort melding_toezichthouder\n  artikelen avg.33\n  wettelijk jeugdwet.7.3.8\n}\n\
                  taak mededeling_a \"Mededeling\" {\n  soort mededeling_betrokkene\n  artikelen avg.34\n  wettelijk jeugdwet.7.3.8\n}\n\
                  taak informatie_a \"Informatie\" {\n  soort informatie\n  artikelen avg.12, avg.13, avg.14\n  wettelijk jeugdwet.7.3.8\n}\n";
    let report = report(duties);
    for code in ["BTR-01", "BTR-02", "BTR-05", "BTR-06", "INC-01", "INC-04", "INC-08", "DOC-13"] {
        let of_duties: Vec<_> = report
            .findings
            .iter()
            .filter(|finding| finding.code == code && finding.subject.as_deref() != Some("proef"))
            .collect();
        assert!(of_duties.is_empty(), "{of_duties:#?}");
    }
}

#[test]
fn only_who_does_something_for_all_has_a_double_role() {
    let delivery = |from: &str, capacity: &str| {
        format!(
            "partij dorp \"Dorp\" {{\n{capacity}\n}}\norganisatie bureau \"Bureau\" {{\n  onderdeel van dorp\n}}\n\
             levering lijst \"Lijst\" {{\n  van {from}\n  naar bureau\n}}\n"
        )
    };
    assert_eq!(places(&report(&delivery("stad, dorp", "")), "PAR-12"), ["dorp"]);
    assert!(places(&report(&delivery("stad", "")), "PAR-12").is_empty(), "it supplies nothing");
    assert!(places(&report(&delivery("dorp", "")), "PAR-12").is_empty(), "nobody else supplies");
    let separated = delivery("stad, dorp", "  hoedanigheid uitvoerder voor lijst");
    assert!(places(&report(&separated), "PAR-12").is_empty());
}

#[test]
fn a_purpose_of_umbrella_words_is_vague_also_when_described_by_them() {
    let of = |title: &str, description: &str| {
        report(&format!("doel vaag \"{title}\" {{\n{description}\n  grondslag avg.6.1.e, jeugdwet.7.4.1.2\n}}\n"))
    };
    assert_eq!(places(&of("Datakwaliteit", ""), "DOE-06").len(), 1);
    assert_eq!(places(&of("Procesanalyse en overige analyses", ""), "DOE-06").len(), 1);
    assert_eq!(places(&of("Analyse", "  omschrijving \"Analyse van gegevens.\""), "DOE-06").len(), 1);
    assert!(places(&of("Betaling", ""), "DOE-06").is_empty());
    assert!(places(&of("Analyse", "  omschrijving \"Wachttijden verkorten.\""), "DOE-06").is_empty());
}

#[test]
fn a_purpose_on_a_later_day_than_the_delivery_is_too_late() {
    let of = |start: &str, delivery: &str| {
        let field = "gegeven veld \"Veld\" {\n  type getal\n  doelen proefdoel\n}\n";
        let start = purpose(&format!("  grondslag avg.6.1.e, jeugdwet.7.4.1.2\n  ingang {start}"));
        report(&format!("{start}{field}levering lijst \"Lijst\" {{\n  gegevens veld\n  {delivery}\n}}\n"))
    };
    assert_eq!(places(&of("tzt", "ingang 2025-04-15"), "DOE-12"), ["tzt"]);
    assert_eq!(places(&of("2025-05-01", "ingang 2025-04-15"), "DOE-12"), ["2025-05-01"]);
    assert!(places(&of("2025-04-15", "ingang 2025-04-15"), "DOE-12").is_empty());
    assert_eq!(places(&of("tzt", "ritme maandelijks"), "DOE-12").len(), 1);
    assert!(places(&of("tzt", "status tzt"), "DOE-12").is_empty());
}
