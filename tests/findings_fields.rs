//! What the checks on fields say where one failing and one passing example do not show it: standards and their dates, closed
//! lists, cores, units, numbers and who may have them.

mod common;

use convenant::checks::{Report, check};
use convenant::model::compile;
use convenant::source::{Diagnostic, Refusal, Severity};

fn on(date: jiff::civil::Date, declarations: &str) -> Report {
    let text = format!(
        "gebruik std.avg, std.uavg, std.jeugdwet, std.wabb, std.ijw_3_2\n\novereenkomst proef \"Proef\" {{ }}\n\n{declarations}"
    );
    let report = check(compile(vec![("proef.convenant".into(), text)], &|_| Err(Refusal::Missing)), date);
    let unread: Vec<_> = report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(unread.is_empty(), "a test says what it means: {unread:#?}");
    report
}

fn agreement(declarations: &str) -> Report {
    on(jiff::civil::date(2026, 3, 1), declarations)
}

fn findings<'r>(report: &'r Report, code: &str) -> Vec<&'r Diagnostic> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

fn subjects<'r>(report: &'r Report, code: &str) -> Vec<&'r str> {
    findings(report, code).iter().filter_map(|finding| finding.subject.as_deref()).collect()
}

fn none(declarations: &str, code: &str) {
    let report = agreement(declarations);
    assert!(findings(&report, code).is_empty(), "{:#?}", findings(&report, code));
}

/// A field with these lines.
fn field(name: &str, lines: &str) -> String {
    format!("gegeven {name} \"{name}\" {{\n{lines}\n}}\n")
}

fn delivery(fields: &str, lines: &str) -> String {
    format!("levering l \"Levering\" {{\n  gegevens {fields}\n{lines}\n}}\n")
}

#[test]
fn an_element_that_the_message_lacks_is_one_finding_and_the_rest_is_read() {
    let report = agreement(&field("a", "bron ijw.301.verwijzer"));
    let found = findings(&report, "VLD-07");
    assert_eq!(found.len(), 1);
    assert!(found[0].message.says.nl.contains("JW301") && found[0].message.help.nl.contains("`ijw.315.verwijzer`"));
    assert!(findings(&report, "VLD-06").is_empty() && report.checked.is_some());
    let unknown = agreement(&field("a", "bron ijw.301.schoenmaat"));
    assert!(findings(&unknown, "VLD-07")[0].message.help.nl.starts_with("noem het element"));
    assert_eq!(findings(&agreement(&field("a", "bron ijw.303.bedrag")), "VLD-07").len(), 1, "nothing is known of it");
    let known = agreement(&field("a", "bron ijw.323.bedrag"));
    assert!(!findings(&known, "VLD-07")[0].message.help.nl.contains("kern"), "a core is no message");
    let slip = agreement(&field("a", "bron ijw.301.geboortedatun"));
    assert_eq!(findings(&slip, "VLD-07")[0].message.help.nl, "bedoelt u `ijw.301.geboortedatum`?");
}

#[test]
fn a_row_of_several_messages_may_lack_one_of_them() {
    let start = field("start", "type datum mag ontbreken\nbron ijw.305.begindatum");
    let day = field("dag", "type datum\nbron ijw.301.ingangsdatum");
    let alone = agreement(&(start.clone() + &delivery("start", "")));
    assert_eq!(subjects(&alone, "VLD-08"), ["start"]);
    none(&(start.clone() + &day + &delivery("start, dag", "")), "VLD-08");
    none(&start, "VLD-08");
}

#[test]
fn a_field_that_is_reworked_owes_nothing_to_its_source() {
    let made = "type datum\nbron ijw.301.einddatum\nafgeleid van ijw.301.einddatum volgens \"de laatste dag\" in ?";
    none(&field("einde", made), "VLD-08");
}

#[test]
fn a_fine_field_beside_the_coarse_one_needs_a_purpose_of_its_own() {
    let of = |own: &str| {
        "doel d \"D\" { omschrijving \"x\" }\ndoel e \"E\" { omschrijving \"y\" }\n".to_owned()
            + &field("dag", &format!("type datum\nbron ijw.301.geboortedatum\ndoelen {own}"))
            + &field("jaar", "type jaartal\nafgeleid van dag volgens \"het jaar\" in ?\ndoelen d")
            + &delivery("dag, jaar", "")
    };
    assert_eq!(subjects(&agreement(&of("d")), "VLD-10"), ["dag"]);
    none(&of("d, e"), "VLD-10");
    none(&of("?"), "VLD-10");
}

#[test]
fn every_purpose_must_say_that_less_is_enough() {
    let of = |second: &str| {
        format!("doel d \"D\" {{ volstaat jaartal }}\ndoel e \"E\" {{ {second} }}\n")
            + &field("dag", "bron ijw.301.geboortedatum\ndoelen d, e")
    };
    assert_eq!(subjects(&agreement(&of("volstaat jaartal, postcode4")), "VLD-10"), ["dag"]);
    none(&of("omschrijving \"x\""), "VLD-10");
}

#[test]
fn free_text_with_a_pattern_and_text_that_stays_at_home_are_no_finding() {
    none(&(field("a", "type vrije_tekst patroon \"[A-Z]+\"") + &delivery("a", "")), "VLD-11");
    none(&(field("a", "type vrije_tekst") + "gegevensgroep g \"G\" {\n gegevens a\n}\n"), "VLD-11");
    let source = agreement(&(field("a", "bron ijw.301.commentaar") + &delivery("a", "")));
    assert_eq!(subjects(&source, "VLD-11"), ["a"]);
}

#[test]
fn the_same_title_in_other_spelling_is_the_same_field() {
    let titled = |name: &str, title: &str, kind: &str| format!("gegeven {name} \"{title}\" {{ type {kind} }}\n");
    let two = titled("a", "Begindatum zorg", "datum") + &titled("b", "Begin-datum Zorg", "datum");
    assert_eq!(subjects(&agreement(&(two.clone() + &delivery("a, b", ""))), "VLD-12"), ["b"]);
    // One finding, however many deliveries hold both.
    let twice = two + &delivery("a, b", "") + "levering m \"M\" {\n gegevens a, b\n}\n";
    assert_eq!(findings(&agreement(&twice), "VLD-12").len(), 1);
    let other = titled("a", "Gegeven 1", "datum") + &titled("b", "Gegeven 11", "datum") + &delivery("a, b", "");
    none(&other, "VLD-12");
    let apart = titled("a", "Zorg", "datum") + &titled("b", "Zorg", "getal") + &delivery("a, b", "");
    none(&apart, "VLD-12");
}

#[test]
fn a_closed_list_lets_through_what_is_on_it() {
    let of = |lines: &str| {
        "doel nza \"NZa\" {\n omschrijving \"x\"\n grondslag avg.6.1.c, regeling_jeugdwet.8f\n}\n".to_owned()
            + &field("bsn", "type bsn\nbron ijw.301.bsn")
            + &field("a", &format!("{lines}\ndoelen nza"))
    };
    for outside in
        ["bron ijw.301.naam", "type postcode4", "type bsn", "bron ijw.301.geboortedatum", "bron ijw.301.geslacht"]
    {
        assert_eq!(subjects(&agreement(&of(outside)), "VLD-13"), ["a"], "{outside}");
    }
    for inside in [
        "type jaartal",
        "type jaartal\nafgeleid van ijw.301.geboortedatum volgens \"x\" in ?",
        "type hash\nafgeleid van bsn volgens \"x\" in ?",
        "bron ijw.315.verwijzer",
        "bron ijw.301.ontvanger",
    ] {
        none(&of(inside), "VLD-13");
    }
}

#[test]
fn amounts_that_are_compared_have_one_unit() {
    let euro = field("a", "type bedrag in euro\neis a >= b");
    let cents = field("b", "type bedrag in eurocent");
    assert_eq!(subjects(&agreement(&(euro.clone() + &cents)), "VLD-15"), ["a"]);
    none(&(euro + &field("b", "type bedrag in euro")), "VLD-15");
}

#[test]
fn a_week_is_not_a_total_and_a_rule_turns_one_into_the_other() {
    let week = "type bedrag in eurocent per week";
    let report = agreement(&field("a", &format!("{week}\nbron ijw.301.budget")));
    assert_eq!((subjects(&report, "VLD-15"), findings(&report, "VLD-09").len()), (vec!["a"], 0));
    none(&field("a", &format!("{week}\nafgeleid van ijw.301.budget volgens \"per week\" in ?")), "VLD-15");
    // Nothing of a standard is in use, so nothing is known of what will fill the hole.
    none(&field("a", &format!("{week}\nafgeleid van ? volgens ? in ?")), "VLD-15");
}

#[test]
fn a_release_holds_between_its_dates() {
    let text = field("a", "bron ijw.301.ingangsdatum");
    assert!(findings(&on(jiff::civil::date(2023, 4, 1), &text), "VLD-16").is_empty());
    assert_eq!(subjects(&on(jiff::civil::date(2023, 3, 31), &text), "VLD-16"), ["a"]);
    let two = text.clone() + &field("b", "bron ijw.305.begindatum");
    assert_eq!(findings(&on(jiff::civil::date(2023, 3, 31), &two), "VLD-16").len(), 1);
    let old = "levering l \"L\" { bron ijw.303 }\n";
    assert!(findings(&on(jiff::civil::date(2020, 12, 21), old), "VLD-16").is_empty());
    assert_eq!(subjects(&on(jiff::civil::date(2020, 12, 22), old), "VLD-16"), ["l"]);
    // The other checks on standards go by the same day.
    let required = field("b", "type datum\nbron ijw.301.einddatum");
    assert!(findings(&on(jiff::civil::date(2023, 3, 31), &required), "VLD-08").is_empty());
}

#[test]
fn a_source_of_the_parties_themselves_says_which_version_holds() {
    let of = |dated: &str| {
        format!("bron eigen \"Eigen\" {{\n {dated}\n bepaling eigen.lijst als \"lijst\" waarden \"a\"\n}}\n")
            + &field("a", "type codelijst uit eigen.lijst")
            + &field("b", "type codelijst uit eigen.lijst")
    };
    assert_eq!(subjects(&agreement(&of("vindplaats \"x\"")), "VLD-16"), ["eigen"]);
    for dated in ["versie 1.0", "versie ?", "vanaf 2025-01-01"] {
        none(&of(dated), "VLD-16");
    }
}

#[test]
fn the_core_of_a_claim_may_be_in_what_is_still_open() {
    let parts = field("bedrag", "bron ijw.323.ingediend_bedrag")
        + &field("begin", "bron ijw.323.productperiode_begin")
        + &field("aantal", "bron ijw.323.geleverd_volume");
    none(&(parts.clone() + &delivery("?", "bron ijw.323")), "VLD-17");
    let lacking = agreement(&(parts + &delivery("bedrag, begin", "bron ijw.323")));
    let found = findings(&lacking, "VLD-17");
    assert!(found.len() == 1 && found[0].message.says.nl.contains("mist `volume`"), "{found:#?}");
}

#[test]
fn rejected_rows_are_mended_by_someone_within_some_time() {
    let duty = |lines: &str| format!("taak t \"T\" {{\n soort datakwaliteit_bewaken\n{lines}\n}}\n");
    let rows = "levering l \"L\" { als regels }\n";
    assert_eq!(subjects(&agreement(rows), "VLD-18"), ["l"]);
    assert_eq!(subjects(&agreement(&(rows.to_owned() + &duty(""))), "VLD-18"), ["t"]);
    none(&(rows.to_owned() + &duty("door elke_verantwoordelijke\ntermijn 1 maand")), "VLD-18");
    none("levering l \"L\" { als aantallen vanaf 10 }\n", "VLD-18");
}

#[test]
fn an_exception_may_stand_with_the_purposes_and_consent_needs_no_national_law() {
    let of = |basis: &str, lines: &str| {
        format!("doel d \"D\" {{\n omschrijving \"x\"\n grondslag {basis}\n}}\n")
            + &field("a", &format!("type datum\naard gezondheid\ndoelen d\n{lines}"))
    };
    none(&of("avg.6.1.e, avg.9.2.g, uavg.30", ""), "BIJ-01");
    none(&of("avg.6.1.a", "uitzondering avg.9.2.a"), "BIJ-01");
    none(&of("?", ""), "BIJ-01");
    for lacking in ["", "uitzondering uavg.30", "uitzondering avg.9.2", "uitzondering avg.9.2.h"] {
        assert_eq!(subjects(&agreement(&of("avg.6.1.e", lacking)), "BIJ-01"), ["a"], "{lacking}");
    }
}

const RECEIVERS: &str = "partij stad \"Stad\" { rechtsvorm gemeente }\n\
    organisatie dienst \"Dienst\" { onderdeel van stad }\n\
    organisatie maker \"Maker\" { rechtsvorm vennootschap }\n\
    partij tehuis \"Tehuis\" { rechtsvorm stichting }\n\
    organisatie rijk \"Rijk\" { rechtsvorm staat }\n";

#[test]
fn a_number_goes_to_whom_the_law_or_the_field_lets_have_it() {
    let to = |to: &str, lines: &str| {
        RECEIVERS.to_owned()
            + &field("n", &format!("type bsn\n{lines}"))
            + &delivery("n", &format!("van stad\nnaar {to}"))
    };
    for entitled in ["stad", "dienst", "rijk"] {
        none(&to(entitled, ""), "BIJ-04");
    }
    assert_eq!(subjects(&agreement(&to("maker", "")), "BIJ-04"), ["n"]);
    assert_eq!(subjects(&agreement(&to("tehuis", "")), "BIJ-04"), ["n"], "a party is not a public body for that");
    none(&to("maker", "ontvangers maker"), "BIJ-04");
    none(&to("maker", "ontvangers ?"), "BIJ-04");
    none(&(to("maker", "") + "verwerker v \"V\" { wie maker }\n"), "BIJ-04");
    // A list that is given is the whole list.
    assert_eq!(subjects(&agreement(&to("rijk", "ontvangers stad")), "BIJ-04"), ["n"]);
    none(&to("dienst", "ontvangers stad"), "BIJ-04");
}

#[test]
fn a_number_that_is_replaced_on_the_way_does_not_arrive_but_can_be_read() {
    let chain = RECEIVERS.to_owned()
        + &field("n", "type bsn\ndoelen d")
        + &field("h", "type hash\ndoelen d")
        + "doel d \"D\" { omschrijving \"x\" }\nsysteem s \"S\" { soort portaal }\nrol r \"R\" bij maker\n"
        + "pseudonimisering p \"P\" {\n van n\n naar h\n in s\n}\n"
        + &delivery("n, h", "van stad\nnaar maker\nvia s");
    none(&chain, "BIJ-04");
    let read = chain + "toegang {\n r leest l voor d als regels alleen n\n}\n";
    assert_eq!(subjects(&agreement(&read), "BIJ-04"), ["n"]);
}

#[test]
fn a_code_that_tells_is_marked_as_what_it_tells() {
    let of = |nature: &str| field("a", &format!("type codelijst uit ijw.jz020\n{nature}"));
    let unmarked = agreement(&of(""));
    assert_eq!(findings(&unmarked, "BIJ-06").len(), 2, "health and criminal");
    assert_eq!(findings(&agreement(&of("aard strafrechtelijk")), "BIJ-06").len(), 1);
    none(&of("aard gezondheid, strafrechtelijk"), "BIJ-06");
    none(&of("aard ?"), "BIJ-06");
    none(&field("a", "type codelijst uit ijw.jz588"), "BIJ-06");
    let by_source = agreement(&field("a", "bron ijw.315.verwijzer"));
    assert_eq!(subjects(&by_source, "BIJ-06"), ["a"]);
    let own = "bron eigen \"Eigen\" {\n versie 1\n bepaling eigen.l als \"l\" waarden \"x\"\n bepaling eigen.l.x als \"x\" aard gevoelig\n}\n";
    assert_eq!(subjects(&agreement(&(own.to_owned() + &field("a", "type codelijst uit eigen.l"))), "BIJ-06"), ["a"]);
    none(&(own.to_owned() + &field("a", "type codelijst uit eigen.l\naard gevoelig")), "BIJ-06");
}

#[test]
fn the_eleven_test_may_be_stated_or_implied() {
    let of = |lines: &str| field("n", lines) + &delivery("n", "");
    none(&of("type bsn"), "BIJ-09");
    none(&of("bron ijw.301.bsn"), "BIJ-09");
    none(&of("type kenmerk lengte 9\naard nationaal_nummer\neis elfproef n"), "BIJ-09");
    none(&of("type kenmerk lengte 10\naard nationaal_nummer"), "BIJ-09");
    none(&of("type hash lengte 128\naard nationaal_nummer"), "BIJ-09");
    assert_eq!(subjects(&agreement(&of("type kenmerk lengte 9\nbron ijw.301.bsn")), "BIJ-09"), ["n"]);
}

#[test]
fn rows_in_which_a_person_can_be_told_are_guarded_or_coarse() {
    let of = |right: &str, more: &str| {
        "partij stad \"Stad\" { rechtsvorm gemeente }\nrol r \"R\" bij stad\ndoel d \"D\" { omschrijving \"x\" }\n"
            .to_owned()
            + &field("jaar", "type jaartal\ndoelen d")
            + &field("buurt", "type postcode4\ndoelen d")
            + &field("dag", "type datum\ndoelen d")
            + &delivery("jaar, buurt, dag", "")
            + &format!("toegang {{\n r leest l voor d als {right}\n}}\n{more}")
    };
    assert_eq!(subjects(&agreement(&of("regels", "")), "VLD-14"), ["l"]);
    none(&of("aantallen vanaf 10", ""), "VLD-14");
    none(&of("regels van eigen gemeente", ""), "VLD-14");
    none(&of("regels zonder buurt", ""), "VLD-14");
    none(&of("regels", "maatregel m \"M\" { tegen herleiding }\n"), "VLD-14");
    let elsewhere = "maatregel m \"M\" { tegen herleiding in g }\ngegevensgroep g \"G\" { gegevens jaar }\n";
    assert_eq!(subjects(&agreement(&of("regels", elsewhere)), "VLD-14"), ["l"]);
}

#[test]
fn the_agreement_of_2023_is_dated_by_the_day_it_is_looked_at() {
    let report = common::folder("agreements/grjr");
    assert!(findings(&report, "VLD-16").is_empty());
}
