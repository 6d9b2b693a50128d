//! What checks on retention and on security find, and leave alone, beyond the examples in their explanations.

use convenant::checks;
use convenant::model::compile;
use convenant::source::Refusal;
use jiff::civil::{Date, date};

/// The messages that a check gives on these declarations, on a day.
fn found_on(day: Date, code: &str, agreement: &str, declarations: &str) -> Vec<String> {
    let modules = "gebruik std.avg, std.selectielijst_2020, std.jeugdwet, std.bio2, std.normen, std.ijw_3_2";
    let text = format!("{modules}\novereenkomst o \"O\" {{\n{agreement}\n}}\n{PEOPLE}{declarations}");
    let report = checks::check(compile(vec![("o.convenant".into(), text)], &|_| Err(Refusal::Missing)), day);
    // A term that is far too long is read all the same, and so is a text on a day of which the library does not have the laws.
    let unread = |code: &str| code.starts_with("TAAL") && !["TAAL-55", "TAAL-64"].contains(&code);
    let wrong = report.findings.iter().find(|finding| unread(finding.code));
    assert!(wrong.is_none(), "{wrong:#?}");
    let mine = report.findings.into_iter().filter(|finding| finding.code == code);
    mine.map(|finding| finding.message.says.nl).collect()
}

fn found(code: &str, declarations: &str) -> Vec<String> {
    found_on(date(2026, 3, 1), code, "", declarations)
}

fn count(code: &str, declarations: &str) -> usize {
    found(code, declarations).len()
}

const PEOPLE: &str = r#"
partij stad "Stad" { rechtsvorm gemeente }
partij dorp "Dorp" { rechtsvorm gemeente }
partij club "Club" { rechtsvorm vereniging }
organisatie afdeling "Afdeling" { onderdeel van stad }
organisatie dienst "Dienst" { rechtsvorm stichting }
gebeurtenis sluiting "Sluiting" { }
doel zorg "Zorg" { }
gegeven diagnose "Diagnose" {
  type kenmerk
  aard gezondheid
  doelen zorg
}
"#;

fn kept(rule: &str) -> String {
    format!("levering m \"M\" {{\n  van stad\n  bewaren {rule}\n}}\n")
}

fn measure(properties: &str) -> String {
    format!("maatregel x \"X\" {{\n{properties}\n}}\n")
}

#[test]
fn a_term_of_the_selection_list_is_that_of_the_category() {
    let wrong = |rule: &str| count("BEW-05", &kept(rule));
    assert_eq!(wrong("5 jaar vanaf sluiting volgens selectielijst.19.1 door stad"), 0);
    assert_eq!(wrong("60 maanden vanaf sluiting volgens selectielijst.19.1 door stad"), 0);
    assert_eq!(wrong("6 jaar vanaf sluiting volgens selectielijst.19.1 door stad"), 1);
    assert_eq!(wrong("7 maanden vanaf sluiting volgens selectielijst.19.1.24 door stad"), 1);
    // What is still open is no contradiction.
    assert_eq!(wrong("? vanaf sluiting volgens selectielijst.19.1 door stad"), 0);
    assert_eq!(wrong("6 jaar vanaf sluiting volgens ? door stad"), 0);
}

#[test]
fn a_category_holds_from_the_year_of_the_list() {
    let rule = kept("5 jaar vanaf sluiting volgens selectielijst.19.1 door stad");
    assert_eq!(found_on(date(2019, 12, 31), "BEW-05", "", &rule).len(), 1);
    assert_eq!(found_on(date(2020, 1, 1), "BEW-05", "", &rule).len(), 0);
}

#[test]
fn what_a_public_body_keeps_needs_a_ground() {
    assert_eq!(count("BEW-05", &kept("5 jaar vanaf sluiting door stad")), 1);
    assert_eq!(count("BEW-05", &kept("5 jaar vanaf sluiting door afdeling")), 1);
    assert_eq!(count("BEW-05", &kept("5 jaar vanaf sluiting door dienst")), 0);
    let public = "verantwoordelijken stad, dorp";
    let by_other = kept("5 jaar vanaf sluiting door dienst");
    assert_eq!(found_on(date(2026, 3, 1), "BEW-05", public, &by_other).len(), 1);
    assert_eq!(found_on(date(2026, 3, 1), "BEW-05", "verantwoordelijken club", &by_other).len(), 0);
}

#[test]
fn a_law_sets_the_least() {
    let short = |rule: &str| count("BEW-08", &kept(rule));
    assert_eq!(short("239 maanden vanaf sluiting volgens jeugdwet.7.3.8.3 door stad"), 1);
    assert_eq!(short("240 maanden vanaf sluiting volgens jeugdwet.7.3.8.3 door stad"), 0);
    assert_eq!(short("30 jaar vanaf sluiting volgens jeugdwet.7.3.8 door stad"), 0);
    assert_eq!(short("1 dag vanaf sluiting volgens avg.5.1.e door stad"), 0);
    assert_eq!(short("2 jaar vanaf sluiting volgens selectielijst.19.1 door stad"), 0);
}

#[test]
fn a_copy_needs_a_term_of_its_own_only_beside_a_store() {
    let of = |kind: &str, system: &str, data: &str| {
        let systems = "systeem a \"A\" { soort database }\nsysteem b \"B\" {\n  soort ";
        count("BEW-07", &format!("{systems}{kind}\n{system}}}\nlevering m \"M\" {{\n  van stad\n{data}\n}}\n"))
    };
    let rule = "  bewaren 5 jaar vanaf sluiting door dienst";
    assert_eq!(of("rekenblad", "", &format!("  opslag a, b\n{rule}")), 1);
    assert_eq!(of("database", "", &format!("  opslag a, b\n{rule}")), 0);
    assert_eq!(of("rekenblad", "", &format!("  opslag b\n{rule}")), 0);
    assert_eq!(of("rekenblad", "", &format!("  opslag a, b\n{rule} in a, b")), 0);
    assert_eq!(of("rekenblad", "  bewaren 1 dag vanaf sluiting door dienst\n", &format!("  opslag a, b\n{rule}")), 0);
    // No term at all is for the check on data without one.
    assert_eq!(of("rekenblad", "", "  opslag a, b"), 0);
    // Mail that no delivery names still holds messages.
    assert_eq!(of("mail", "", &format!("  opslag a\n{rule}")), 1);
    assert_eq!(of("bestandsopslag", "", &format!("  opslag a\n{rule}")), 0);
}

#[test]
fn a_back_up_needs_a_term_at_the_measure_or_its_store() {
    assert_eq!(count("BEW-07", &measure("  soort back_up")), 1);
    assert_eq!(count("BEW-07", &measure("  verlies 1 dag")), 1);
    assert_eq!(count("BEW-07", &measure("  soort back_up\n  bewaren 30 dagen vanaf sluiting door dienst")), 0);
    let store = "systeem kluis \"Kluis\" {\n  soort back_up\n  bewaren 30 dagen vanaf sluiting door dienst\n}\n";
    assert_eq!(count("BEW-07", &(measure("  soort back_up") + store)), 0);
    // A term at a measure says from when and by whom, like any other.
    assert_eq!(count("BEW-02", &measure("  bewaren 30 dagen door dienst")), 1);
    assert_eq!(count("BEW-03", &measure("  bewaren 30 dagen vanaf sluiting")), 1);
}

#[test]
fn data_last_until_their_last_use() {
    let of = |rule: &str, more: &str| {
        let start = "mijlpaal klaar \"Klaar\" { uiterlijk 2026-01-31 }\n";
        count("BEW-09", &format!("{start}levering m \"M\" {{\n  van stad\n  bewaren {rule}\n}}\n{more}"))
    };
    let derived = |day: &str| format!("levering r \"R\" {{\n  van stad\n  afgeleid van m\n  uiterlijk {day}\n}}\n");
    assert_eq!(of("1 maand vanaf klaar door stad", &derived("2026-02-28")), 0);
    assert_eq!(of("1 maand vanaf klaar door stad", &derived("2026-03-01")), 1);
    assert_eq!(of("onverwijld vanaf klaar door stad", &derived("2026-02-01")), 1);
    // An event has a day in each file: nothing can be computed.
    assert_eq!(of("1 maand vanaf sluiting door stad", &derived("2030-01-01")), 0);
    assert_eq!(of("1 maand vanaf klaar door stad\n  beheer stad tot 2026-06-01", ""), 1);
    assert_eq!(of("1 maand vanaf klaar door stad\n  beheer stad van 2026-06-01", ""), 1);
    // 31 January 2026 is a Saturday: ten working days later it is the thirteenth of February.
    assert_eq!(of("10 werkdagen vanaf klaar door stad", &derived("2026-02-13")), 0);
    assert_eq!(of("10 werkdagen vanaf klaar door stad", &derived("2026-02-14")), 1);
    assert_eq!(of("900000000 jaar vanaf klaar door stad", &derived("2030-01-01")), 0);
    // Of two terms the last one counts.
    assert_eq!(of("1 maand vanaf klaar door stad\n  bewaren 5 jaar vanaf klaar door stad", &derived("2030-01-01")), 0);
}

#[test]
fn only_a_text_that_goes_round_is_a_circle() {
    let of = |text: &str| {
        count(
            "BEW-10",
            &format!("artikel a \"A\" {{\n  lid x {{\n    tekst \"{text}\"\n  }}\n}}\nbijlage b \"B\" {{ }}\n"),
        )
    };
    assert_eq!(of("Partijen bewaren gegevens in overeenstemming met gemaakte afspraken."), 1);
    assert_eq!(of("Gegevens worden bewaard volgens de geldende bewaartermijnen."), 1);
    assert_eq!(of("Partijen bewaren gegevens volgens de afspraken in [b]."), 0);
    assert_eq!(of("Partijen bewaren gegevens volgens afspraak 5 jaar."), 0);
    assert_eq!(of("Partijen bewaren de gemaakte afspraken."), 0);
    assert_eq!(of("Partijen handelen volgens de afspraken."), 0);
}

#[test]
fn a_log_finds_its_term_where_it_is_kept() {
    let log = |properties: &str| format!("systeem log \"Log\" {{\n  soort logboek\n{properties}}}\n");
    let term = "  bewaren 6 maanden vanaf sluiting volgens selectielijst.19.1.24 door stad\n";
    assert_eq!(count("BEW-12", &measure("  soort logging")), 1);
    assert_eq!(count("BEW-12", &(measure("  soort logging") + &log(term))), 0);
    assert_eq!(count("BEW-12", &(measure("  soort logging\n  legt_vast \"wie\" in log") + &log(term))), 0);
    // The measure and the store it names both lack one.
    assert_eq!(count("BEW-12", &(measure("  soort logging\n  legt_vast \"wie\" in log") + &log(""))), 2);
    assert_eq!(count("BEW-12", &(measure("  soort logging\n  legt_vast \"wie\" in ?"))), 0);
}

#[test]
fn leaving_is_settled_where_more_than_two_are_joined() {
    let of = |parties: &str, end: &str| {
        let data = "levering m \"M\" { van stad }\n";
        let text = format!("{data}beeindiging {{\n  opzegging schriftelijk\n{end}\n}}\n");
        found_on(date(2026, 3, 1), "BEW-13", &format!("verantwoordelijken {parties}"), &text).len()
    };
    let (after, exit) = ("  gegevens_na_einde \"Weg.\"", "  gegevens_na_uittreding \"Blijft.\"");
    assert_eq!(of("stad, dorp", after), 0);
    assert_eq!(of("stad, dorp, club", after), 1);
    assert_eq!(of("stad, dorp, club", &format!("{after}\n{exit}")), 0);
    assert_eq!(of("stad, dorp, club", ""), 2);
    assert_eq!(of("stad, dorp, club", "  gegevens_na_einde ?\n  gegevens_na_uittreding ?"), 0);
    assert_eq!(count("BEW-13", "levering m \"M\" { van stad }\n"), 1);
    assert_eq!(count("BEW-13", ""), 0);
}

#[test]
fn the_parts_of_article_32_are_each_answered() {
    let of = |measures: &str| found_on(date(2026, 3, 1), "BEV-01", "verantwoordelijken stad, dorp", measures);
    assert_eq!(of("").len(), 1);
    assert_eq!(of(&measure("  artikelen avg.32.1.a, avg.32.1.b, avg.32.1.c, avg.32.1.d")).len(), 0);
    let kinds = "  soort versleuteling in rust, authenticatie, back_up\n  controle jaarlijks door stad";
    assert_eq!(of(&measure(kinds)).len(), 0);
    let missing = of(&measure("  artikelen avg.32.1.a, avg.32.1.b, avg.32.1.c"));
    assert!(missing.len() == 1 && missing[0].contains("onder d") && !missing[0].contains("onder a"), "{missing:?}");
    // The whole article says nothing about a part.
    assert_eq!(of(&measure("  artikelen avg.32")).len(), 1);
}

#[test]
fn a_measure_holds_for_the_systems_it_names_and_their_parts() {
    let of = |systems: &str, field: &str| {
        let data = format!(
            "systeem heel \"Heel\" {{ }}\nsysteem deel \"Deel\" {{ onderdeel van heel }}\ngegeven dag \"Dag\" {{ type datum }}\n\
             levering m \"M\" {{\n  van stad\n  opslag deel\n  gegevens {field}\n}}\n"
        );
        count(
            "BEV-03",
            &(data + &measure(&format!("  soort versleuteling in rust, versleuteling onderweg, logging\n{systems}"))),
        )
    };
    assert_eq!(of("", "diagnose"), 0);
    assert_eq!(of("  systemen deel", "diagnose"), 0);
    assert_eq!(of("  systemen heel", "diagnose"), 0);
    assert_eq!(of("  systemen ?", "diagnose"), 0);
    let other = "  systemen elders\n}\nsysteem elders \"Elders\" {\n";
    assert_eq!(of(other, "diagnose"), 1);
    assert_eq!(of(other, "dag"), 0);
}

#[test]
fn a_back_up_fits_the_loss_that_is_allowed() {
    let of = |rhythm: &str, loss: &str| count("BEV-08", &measure(&format!("  ritme {rhythm}\n  verlies {loss}")));
    assert_eq!(of("dagelijks", "24 uur"), 0);
    assert_eq!(of("dagelijks", "23 uur"), 1);
    assert_eq!(of("doorlopend", "1 uur"), 0);
    assert_eq!(of("maandelijks", "4 weken"), 0);
    assert_eq!(of("maandelijks", "27 dagen"), 1);
    assert_eq!(of("incidenteel", "1 jaar"), 1);
    // How often `periodiek` is, is asked by another check.
    assert_eq!(of("periodiek", "1 dag"), 0);
    assert_eq!(count("BEV-08", &measure("  verlies 1 dag")), 1);
    assert_eq!(count("BEV-08", &measure("  soort back_up\n  ritme dagelijks")), 1);
    assert_eq!(count("BEV-08", &measure("  ritme dagelijks")), 0);
}

#[test]
fn a_suitable_measure_with_a_foothold_is_left_alone() {
    let of = |more: &str| count("BEV-02", &measure(&format!("  tekst \"Adequate maatregelen.\"\n{more}")));
    assert_eq!(of(""), 1);
    assert_eq!(of("  controle periodiek door stad"), 1);
    assert_eq!(of("  controle jaarlijks door stad"), 0);
    assert_eq!(of("  norm nen.7510"), 0);
    assert_eq!(count("BEV-02", &measure("  tekst \"Passende middelen, ten minste 14 tekens.\"")), 0);
    assert_eq!(count("BEV-02", &measure("  tekst \"Wie past, vult in.\"")), 0);
}

#[test]
fn optional_words_count_at_core_measures_only() {
    let of = |kind: &str| {
        count("BEV-09", &measure(&format!("  tekst \"Bij opslag en/of verzending, waar passend.\"\n{kind}")))
    };
    assert_eq!(of("  soort versleuteling in rust"), 1);
    assert_eq!(of("  artikelen avg.32.1.a"), 1);
    assert_eq!(of(""), 0);
}

#[test]
fn sensitive_data_ask_for_two_factors() {
    let data = "levering m \"M\" {\n  van stad\n  gegevens diagnose\n}\n";
    let of = |measures: &str| count("BEV-10", &format!("{data}{measures}"));
    assert_eq!(of(&measure("  soort authenticatie\n  factoren 2")), 0);
    assert_eq!(of(&measure("  soort authenticatie\n  factoren 1")), 1);
    assert_eq!(of(&measure("  soort authenticatie\n  factoren ?")), 0);
    assert_eq!(of(&measure("  soort authenticatie")), 1);
    assert_eq!(of(&measure("  soort logging")), 1);
    assert_eq!(of(""), 0);
}

#[test]
fn a_norm_counts_on_the_days_it_holds() {
    let own = "bron bio2x \"Eigen norm\" { bepaling nen.9 als \"9\" luidt \"oud\" tot 2025-01-01 }\n";
    let two = |norm: &str| format!("{own}maatregel x \"X\" {{ norm {norm} }}\nmaatregel y \"Y\" {{ norm nen.7510 }}\n");
    assert_eq!(count("BEV-04", &two("bio2.8.24")), 0);
    assert_eq!(count("BEV-04", &two("avg.32")), 1);
    assert_eq!(count("BEV-04", &two("nen.9")), 1);
    assert_eq!(found_on(date(2024, 1, 1), "BEV-04", "", &two("nen.9")).len(), 0);
    assert_eq!(count("BEV-04", "maatregel x \"X\" { }\nmaatregel y \"Y\" { }\n"), 1);
}

#[test]
fn what_no_law_limits_the_parties_limit() {
    let of =
        |kind: &str, term: &str| count("DOC-13", &format!("taak t \"T\" {{\n  soort {kind}\n  door stad\n{term}}}\n"));
    // The agreement itself leaves out when it begins and how long it lasts: one finding of its own.
    let own = count("DOC-13", "");
    assert_eq!(of("onderlinge_melding", ""), own + 1);
    assert_eq!(of("doorzending", ""), own + 1);
    assert_eq!(of("onderlinge_melding", "  termijn 24 uur\n"), own);
    assert_eq!(of("melding_toezichthouder", ""), own);
}
