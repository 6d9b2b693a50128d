//! What checks on systems, retention, access and pseudonymisation find, and leave alone, beyond the examples in their
//! explanations.

use convenant::checks;
use convenant::model::compile;
use convenant::source::{Refusal, Severity};
use jiff::civil::{Date, date};

/// The messages that a check gives on an agreement of these declarations.
fn found(code: &str, declarations: &str) -> Vec<String> {
    of(code, "", declarations).into_iter().map(|(_, says)| says).collect()
}

fn of(code: &str, agreement: &str, declarations: &str) -> Vec<(Severity, String)> {
    let text = format!("overeenkomst o \"O\" {{\n{agreement}\n}}\n{declarations}");
    let register = |_: &str| Ok::<_, Refusal>("- naam: Noord\n  code: \"0001\"\n- naam: Zuid\n".to_owned());
    let report = checks::check(compile(vec![("o.convenant".into(), text)], &register), date(2026, 3, 1));
    let wrong =
        report.findings.iter().find(|finding| finding.code.starts_with("TAAL") && finding.severity == Severity::Error);
    assert!(wrong.is_none(), "{wrong:#?}");
    let mine = report.findings.into_iter().filter(|finding| finding.code == code);
    mine.map(|finding| (finding.severity, finding.message.says.nl)).collect()
}

const PEOPLE: &str = r#"
partij stad "Stad" { }
partij dorp "Dorp" { }
groep steden "Steden" { leden stad, dorp }
organisatie afdeling_stad "Afdeling" { onderdeel van stad }
organisatie buiten "Buiten" { rechtsvorm stichting }
"#;

fn with_people(code: &str, declarations: &str) -> Vec<String> {
    found(code, &format!("{PEOPLE}{declarations}"))
}

fn system(properties: &str) -> String {
    format!(
        "systeem poort \"Poort\" {{\n{properties}\n}}\nlevering m \"M\" {{\n  van stad\n  naar dorp\n  via poort\n}}\n"
    )
}

#[test]
fn a_system_of_a_part_of_a_controller_needs_no_processor() {
    let processors = |properties: &str| with_people("STR-01", &system(properties)).len();
    assert_eq!(processors("beheerder afdeling_stad"), 0);
    assert_eq!(processors("beheerder steden"), 0);
    assert_eq!(processors("beheerder buiten"), 1);
    assert_eq!(processors("beheerder stad\n  leverancier buiten"), 1);
    assert_eq!(processors(""), 1);
    // Who runs it is still to be said: that is the open place itself.
    assert_eq!(processors("beheerder ?"), 0);
}

#[test]
fn a_part_of_a_system_is_covered_with_the_whole() {
    let whole = "systeem platform \"Platform\" { leverancier buiten }\nverwerker v \"V\" {\n  wie buiten\n  systemen platform\n}\n";
    let part = system("leverancier buiten\n  onderdeel van platform");
    assert_eq!(with_people("STR-01", &format!("{whole}{part}")), [""; 0]);
}

#[test]
fn members_of_a_group_may_deliver_to_each_other_but_not_one_to_itself() {
    let delivery = |from: &str, to: &str| {
        with_people("STR-07", &format!("levering m \"M\" {{\n  van {from}\n  naar {to}\n}}\n")).len()
    };
    assert_eq!(delivery("steden", "steden"), 0);
    assert_eq!(delivery("stad", "dorp"), 0);
    assert_eq!(delivery("stad", "stad"), 1);
    assert_eq!(delivery("steden", "stad"), 1);
    // A part is another desk of the same organisation, and may well receive.
    assert_eq!(delivery("steden", "afdeling_stad"), 0);
}

#[test]
fn a_supplier_sends_when_a_member_does() {
    let supplier = |text: &str| of("STR-05", "  leveranciers steden aan buiten", &format!("{PEOPLE}{text}")).len();
    assert_eq!(supplier("levering m \"M\" { van dorp }"), 0);
    assert_eq!(supplier("levering m \"M\" { van buiten }"), 1);
    assert_eq!(supplier("levering m \"M\" { van ? }"), 0);
}

#[test]
fn recipients_are_listed_as_a_group_or_one_by_one() {
    let people = format!(
        "{PEOPLE}groep keten \"Keten\" {{ leden buiten }}\nlevering m \"M\" {{\n  van stad\n  naar buiten\n}}\n"
    );
    let listed = |list: &str| of("STR-06", &format!("  verantwoordelijken steden\n{list}"), &people).len();
    assert_eq!(listed("  ontvangers keten"), 0);
    assert_eq!(listed("  ontvangers buiten"), 0);
    assert_eq!(listed("  ontvangers stad"), 1);
    assert_eq!(listed("  ontvangers ?"), 0);
    assert_eq!(listed(""), 1);
}

const FIELDS: &str = r#"
gegeven bsn "BSN" { type bsn }
gegeven code_kind "Pseudoniem" { type hash }
gegeven dag_begin "Dag" { type datum }
gegeven jaar_begin "Jaar" { afgeleid van dag_begin volgens "het jaar" }
pseudonimisering p "P" {
  van bsn
  naar code_kind
}
"#;

#[test]
fn a_pseudonym_and_a_derived_field_come_from_somewhere() {
    let flow = |first: &str, second: &str| {
        let one = format!("levering een \"Een\" {{\n  gegevens {first}\n}}\n");
        let two = format!("levering twee \"Twee\" {{\n  afgeleid van een\n  gegevens {second}\n}}\n");
        found("STR-08", &format!("{FIELDS}{one}{two}")).len()
    };
    assert_eq!(flow("bsn, dag_begin", "code_kind, jaar_begin"), 0);
    assert_eq!(flow("dag_begin", "code_kind"), 1);
    assert_eq!(flow("?", "code_kind, dag_begin"), 0);
    // Nothing holds the day: the year is made of nothing, and appears from nowhere.
    assert_eq!(flow("bsn", "jaar_begin"), 2);
}

fn processor(who: &str, contract: &str, delivery: &str) -> Vec<String> {
    let made = format!("verwerker v \"V\" {{\n  wie {who}\n  systemen poort\n{contract}}}\n");
    let flow = format!("systeem poort \"Poort\" {{ }}\nlevering m \"M\" {{\n  van stad\n  via poort\n{delivery}}}\n");
    with_people("STR-12", &format!("{made}{flow}"))
}

#[test]
fn a_contract_comes_before_the_first_delivery() {
    assert_eq!(processor("buiten", "  verwerkersovereenkomst 2026-02-01\n", "  ingang 2026-01-01\n").len(), 1);
    assert_eq!(processor("buiten", "  verwerkersovereenkomst 2026-01-01\n", "  ingang 2026-01-01\n").len(), 0);
    assert_eq!(processor("buiten", "", "").len(), 1);
    assert_eq!(processor("buiten", "  verwerkersovereenkomst ?\n", "").len(), 1);
    assert_eq!(processor("buiten", "", "  status tzt\n").len(), 0);
    // A controller that is called a processor needs no contract with itself, unless the text says that one must come.
    assert_eq!(processor("stad", "", "").len(), 0);
    assert_eq!(processor("stad", "  verwerkersovereenkomst ontbreekt\n", "").len(), 1);
}

#[test]
fn terms_are_compared_by_length() {
    let two = |first: &str, second: &str| {
        found("BEW-04", &format!("levering m \"M\" {{\n  bewaren {first}\n  bewaren {second}\n}}\n")).len()
    };
    assert_eq!(two("2 weken", "14 dagen"), 0);
    assert_eq!(two("1 jaar", "12 maanden"), 0);
    assert_eq!(two("24 uur", "1 dag"), 0);
    assert_eq!(two("1 maand", "30 dagen"), 1);
    assert_eq!(two("5 dagen", "5 werkdagen"), 1);
}

#[test]
fn a_clash_of_terms_in_many_systems_is_one_finding() {
    let systems = "systeem een \"Een\" { }\nsysteem twee \"Twee\" { }\n";
    let data = "levering m \"M\" {\n  opslag een, twee\n  bewaren 1 jaar\n  bewaren 2 jaar\n}\n";
    assert_eq!(found("BEW-04", &format!("{systems}{data}")).len(), 1);
    let apart = "levering m \"M\" {\n  opslag een, twee\n  bewaren 1 jaar in een\n  bewaren 2 jaar in twee\n}\n";
    assert_eq!(found("BEW-04", &format!("{systems}{apart}")).len(), 0);
}

#[test]
fn a_term_for_some_systems_leaves_the_others_out() {
    let systems = "systeem een \"Een\" { }\nsysteem twee \"Twee\" { }\n";
    let data = |rule: &str| format!("{systems}levering m \"M\" {{\n  opslag een, twee\n  bewaren 1 jaar{rule}\n}}\n");
    assert_eq!(found("BEW-01", &data(" in een")), ["`m` heeft geen bewaartermijn in `twee`"]);
    assert!(found("BEW-01", &data("")).is_empty());
    assert!(found("BEW-01", &data(" in ?")).is_empty());
}

#[test]
fn an_unknown_role_is_an_error_and_says_which_was_meant() {
    let text =
        "levering m \"M\" { }\ndoel d \"D\" { }\nrol lezer \"Lezer\"\ntoegang {\n  lezr leest m voor d als regels\n}\n";
    let found = of("TOE-05", "", text);
    assert_eq!(found, [(Severity::Error, "de rol `lezr` is nergens gedeclareerd; bedoelt u `lezer`?".to_owned())]);
}

#[test]
fn roles_of_different_organisations_may_share_a_title() {
    let roles =
        |at: &str| with_people("TOE-05", &format!("rol een \"Lezer\" bij stad\nrol twee \"Lezer\" bij {at}\n")).len();
    assert_eq!((roles("stad"), roles("dorp")), (1, 0));
}

#[test]
fn what_members_of_a_register_lack_is_said_once() {
    let found = found("DOC-01", "groep steden \"Steden\" {\n  leden uit \"steden.yaml\"\n  rechtsvorm gemeente\n}\n");
    assert!(found.contains(&"`kvk` is nog niet ingevuld voor 2 leden van `steden`".to_owned()), "{found:?}");
    assert!(found.contains(&"`code` van `zuid` is nog niet ingevuld".to_owned()), "{found:?}");
}

#[test]
fn an_open_place_says_who_fills_it_in_and_when() {
    let found = found("DOC-01", "partij stad \"Stad\" { kvk ? door stad voor 2026-06-01 }\n");
    assert_eq!(found, ["`kvk` van `stad` is nog niet ingevuld; `stad` doet dat voor 2026-06-01"]);
}

#[test]
fn a_receiver_and_its_own_department_are_one() {
    let flow = |operator: &str, holder: &str| {
        format!(
            "{PEOPLE}{FIELDS}systeem poort \"Poort\" {{ beheerder {operator} }}\n\
             levering m \"M\" {{\n  van dorp\n  naar afdeling_stad\n  via poort\n  gegevens bsn, code_kind\n}}\n\
             pseudonimisering q \"Q\" {{\n  van bsn\n  naar code_kind\n  in poort\n  sleutel bij {holder}\n}}\n"
        )
    };
    assert_eq!(found("PSE-06", &flow("stad", "buiten")).len(), 1);
    assert_eq!(found("PSE-06", &flow("buiten", "buiten")).len(), 0);
    assert_eq!(found("PSE-02", &flow("buiten", "stad")).len(), 1);
    assert_eq!(found("PSE-02", &flow("stad", "buiten")).len(), 0);
}

#[test]
fn a_real_processor_can_take_a_measure() {
    let measure = "maatregel slot \"Slot\" { door verwerker }\n";
    let with = |who: &str| with_people("BEV-05", &format!("{measure}verwerker v \"V\" {{ wie {who} }}\n")).len();
    assert_eq!((with("buiten"), with("stad"), with("afdeling_stad"), with("?")), (0, 1, 1, 0));
}

#[test]
fn a_country_outside_the_eea_asks_for_an_instrument() {
    let place = |place: &str| found("DRG-02", &format!("systeem s \"S\" {{ locatie {place} }}\n")).len();
    assert_eq!((place("Nederland, Noorwegen"), place("India"), place("Japan met adequaatheidsbesluit")), (0, 1, 0));
}

/// The codes of all findings on a text.
fn codes(text: &str) -> Vec<&'static str> {
    let report =
        checks::check(compile(vec![("o.convenant".into(), text.into())], &|_| Err(Refusal::Outside)), date(2026, 3, 1));
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.code).collect()
}

#[test]
fn one_slip_is_one_finding() {
    let cases = [
        ("gebruik st\n", "TAAL-32"),
        ("gebruik std.jeugdwer\ndoel d \"D\" { grondslag jeugdwet.7.4.1.2 }\n", "TAAL-44"),
        ("gebruiq std.jeugdwet\ndoel d \"D\" { grondslag jeugdwet.7.4.1.2 }\n", "TAAL-30"),
        ("systee", "TAAL-30"),
        ("artikel", "TAAL-34"),
        ("doelen beleid\n", "TAAL-30"),
        ("gegeven g \"G\" {\n  type {\n}\n", "TAAL-03"),
        ("gegeven g \"G\" {\n  typ datum {\n}\n", "TAAL-03"),
    ];
    for (slip, code) in cases {
        assert_eq!(codes(&format!("overeenkomst o \"O\" {{\n  versie 1\n}}\n{slip}")), [code], "{slip}");
    }
}

#[test]
fn only_a_municipality_owes_a_municipality_code() {
    let open = |form: &str| {
        let group = format!("groep leden \"Leden\" {{\n  leden uit \"r.yaml\"\n  {form}\n}}\n");
        found("DOC-01", &group).iter().any(|says| says.contains("`code`"))
    };
    assert_eq!((open("rechtsvorm gemeente"), open("rechtsvorm stichting")), (true, false));
    assert!(open("werkgebied eigen gemeente"));
}

#[test]
fn a_field_that_is_named_after_the_key_of_a_division_can_decide() {
    let text = |name: &str| {
        format!(
            "gegeven {name} \"G\" {{ type vrije_tekst }}\nlevering m \"M\" {{\n  van stad\n  naar dorp\n  gegevens {name}\n}}\n\
             taak t \"T\" {{\n  soort rechten\n  verdeeld op woonplaats over steden\n}}\n"
        )
    };
    let missing = |name: &str| with_people("BTR-03", &text(name)).iter().any(|says| says.contains("geen gegeven"));
    assert_eq!((missing("woonplaats_patient"), missing("leeftijd")), (false, true));
}

#[test]
fn a_duty_that_no_one_bears_does_not_say_all() {
    let found = |by: &str| with_people("DOC-13", &format!("taak t \"T\" {{\n  soort register\n  {by}\n}}\n"));
    let duty = |found: Vec<String>| found.into_iter().filter(|says| says.starts_with("taak")).collect::<Vec<_>>();
    assert_eq!(duty(found("")), ["taak `t` zegt niet alles; niet vermeld: `door`"]);
    assert!(duty(found("door ?")).is_empty() && duty(found("door stad")).is_empty());
}

#[test]
fn an_open_law_is_no_gap() {
    let found = |by: &str| with_people("BTR-01", &format!("taak t \"T\" {{\n  artikelen avg.15\n  {by}\n}}\n"));
    let with_law = |by: &str| format!("{by}\n}}\ngebruik std.avg\nbetrokkenen kinderen \"Kinderen\" {{");
    assert!(found(&with_law("wettelijk ?")).is_empty());
    assert_eq!(found(&with_law("voor kinderen")).len(), 1);
}

#[test]
fn a_purpose_that_begins_later_is_told_so() {
    let text = |start: &str, what: &str| {
        format!("doel d \"D\" {{ ingang {start} }}\n{what}  van stad\n  naar dorp\n  ingang 2026-01-01\n")
    };
    let field = "gegeven g \"G\" { doelen d }\nlevering m \"M\" {\n  gegevens g\n";
    let says = |start: &str, what: &str| with_people("DOE-12", &format!("{}}}\n", text(start, what)));
    assert_eq!(
        says("2026-06-01", field),
        ["doel `d` gaat pas in op 2026-06-01, maar de gegevens van `m` komen al op 2026-01-01"]
    );
    // A delivery that is said to be for a purpose brings data for it.
    let purpose = "levering m \"M\" {\n  doelen d\n";
    assert_eq!(says("tzt", purpose), ["doel `d` wordt later bepaald, maar de gegevens van `m` komen al op 2026-01-01"]);
    assert!(says("2025-12-01", purpose).is_empty());
}

#[test]
fn a_processor_that_is_yet_to_begin_is_not_at_work() {
    let says = |day: &str| {
        let text =
            format!("verwerker v \"V\" {{\n  wie buiten\n  verwerkersovereenkomst ontbreekt\n  actief {day}\n}}\n");
        with_people("STR-12", &text)
    };
    assert_eq!(says("2027-02-02"), ["verwerker `v` begint op 2027-02-02, en de verwerkersovereenkomst ontbreekt"]);
    assert_eq!(says("2026-02-02"), ["verwerker `v` werkt al, maar de verwerkersovereenkomst ontbreekt"]);
}

#[test]
fn a_catalogue_that_does_not_cover_the_day_is_named() {
    let told = |day: Date| {
        let text = "overeenkomst o \"O\" { }\ngebruik std.avg, std.jeugdwet\n".to_owned();
        let report = checks::check(compile(vec![("o.convenant".into(), text)], &|_| Err(Refusal::Missing)), day);
        let mine = report.findings.into_iter().filter(|finding| finding.code == "TAAL-64");
        mine.map(|finding| finding.message.says.nl).collect::<Vec<_>>()
    };
    assert!(told(date(2026, 3, 1)).is_empty());
    let beside = told(date(2024, 6, 1));
    assert!(beside.len() == 1 && beside[0].starts_with("de tekst van `Jeugdwet` en"), "{beside:?}");
    assert!(told(date(1999, 1, 1))[0].contains("geldt geen van de opgenomen catalogi"));
}
