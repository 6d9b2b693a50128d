//! The agreements of the project, held to what a sharp reader finds in the documents they come from: each known defect of
//! the 2023 agreement is reported at the line that causes it, and the repaired agreement has none.
//!
//! The numbers are those of the reviewers' list of the project; a defect that only prose can show is not in it.

mod common;

use common::folder;
use convenant::checks::Report;

/// A known defect: its number (0 for one that the list does not have), the code that reports it, the file, and what stands on the line.
type Known = (u32, &'static str, &'static str, &'static str);

const GRJR: &[Known] = &[
    (1, "PAR-02", "partijen", "kvk "),
    (7, "PAR-07", "partijen", "organisatie uo"),
    (9, "STR-07", "overeenkomst", "leveranciers"),
    (9, "STR-05", "overeenkomst", "leveranciers"),
    (0, "PAR-08", "overeenkomst", "aanduiding"),
    (11, "PAR-09", "artikelen", "de ander"),
    (11, "PAR-09", "artikelen", "de andere Partij"),
    (11, "PAR-09", "overeenkomst", "beide Partijen"),
    (15, "DOE-07", "overeenkomst", "doelen  sturing"),
    (15, "DOE-07", "bijlagen", "rechtmatigheid"),
    (17, "DOE-03", "doelen_en_gegevens", "grondslag"),
    (21, "DOE-13", "doelen_en_gegevens", "doel beleidsanalyse"),
    (23, "DOE-14", "overeenkomst", "overeenkomst grjr"),
    (25, "VLD-01", "doelen_en_gegevens", "open"),
    (25, "BIJ-06", "doelen_en_gegevens", "bron    ijw.301, ijw.305, ijw.307"),
    (27, "VLD-03", "leveringen_en_systemen", "gegevens    ?"),
    (29, "VLD-05", "doelen_en_gegevens", "alternatieven"),
    (31, "VLD-09", "doelen_en_gegevens", "afgeleid"),
    (31, "VLD-15", "doelen_en_gegevens", "type      bedrag in euro per week"),
    (33, "VLD-08", "doelen_en_gegevens", "type    datum"),
    (0, "VLD-14", "partijen", "aanleveraar  leest declaraties"),
    (39, "VLD-17", "leveringen_en_systemen", "gegevens    ?"),
    (0, "VLD-18", "taken", "taak gegevens_juist_aanleveren"),
    (35, "BIJ-05", "leveringen_en_systemen", "van"),
    (0, "BIJ-03", "leveringen_en_systemen", "gegeven bsn"),
    (37, "BIJ-08", "overeenkomst", "verwerkt"),
    (37, "BIJ-01", "overeenkomst", "verwerkt"),
    (39, "TRM-07", "leveringen_en_systemen", "tzt"),
    (41, "STR-01", "leveringen_en_systemen", "mendix, dwh, diva"),
    (41, "STR-01", "leveringen_en_systemen", "powerbi, excel"),
    (41, "STR-14", "leveringen_en_systemen", "leverancier   mendix_leverancier"),
    (0, "STR-11", "leveringen_en_systemen", "rotterdam"),
    (43, "STR-12", "leveringen_en_systemen", "ontbreekt"),
    (43, "VRW-06", "overeenkomst", "document maatregelenoverzicht"),
    (45, "STR-19", "leveringen_en_systemen", "tussenopslag"),
    (47, "STR-09", "leveringen_en_systemen", "powerbi, excel"),
    (53, "DOC-06", "bijlagen", "beeld"),
    (0, "BEW-02", "leveringen_en_systemen", "bewaren     7 jaar"),
    (0, "BEW-03", "leveringen_en_systemen", "bewaren     7 jaar"),
    (55, "BEW-11", "leveringen_en_systemen", "bewaren     5 jaar"),
    (0, "BEW-06", "leveringen_en_systemen", "7 jaar volgens selectielijst.19.1.1"),
    (57, "BEW-07", "leveringen_en_systemen", "systeem excel"),
    (57, "BEW-07", "leveringen_en_systemen", "systeem diva"),
    (57, "BEW-07", "leveringen_en_systemen", "systeem mail"),
    (57, "BEW-07", "maatregelen", "maatregel back_ups"),
    (0, "BEW-10", "artikelen", "volgens gemaakte afspraken"),
    (57, "BEW-12", "maatregelen", "maatregel logging"),
    (59, "BEW-13", "overeenkomst", "beeindiging"),
    (61, "BEW-13", "overeenkomst", "beeindiging"),
    (59, "TRM-12", "overeenkomst", "afspraak verplichtingen_na_einde"),
    (63, "BEV-05", "maatregelen", "door verwerker"),
    (0, "BEV-02", "maatregelen", "adequaat wachtwoordbeleid"),
    (0, "BEV-04", "maatregelen", "maatregel authenticatie"),
    (65, "BEV-09", "maatregelen", "en/of verzending"),
    (0, "BEV-10", "maatregelen", "maatregel authenticatie"),
    (67, "VRW-02", "artikelen", "over verantwoording"),
    (69, "BEV-06", "maatregelen", "maatregel logging"),
    (69, "TRM-12", "overeenkomst", "afspraak controle_logbestanden"),
    (71, "TOE-03", "partijen", "herziening"),
    (0, "TRM-11", "leveringen_en_systemen", "ritme       maandelijks volgens administratieprotocol"),
    (0, "TRM-15", "overeenkomst", "opzegging"),
    (0, "TRM-16", "overeenkomst", "overeenkomst grjr"),
    (75, "BTR-01", "taken", "op verblijfplaats"),
    (0, "BTR-02", "taken", "op verblijfplaats"),
    (75, "INC-01", "taken", "op verblijfplaats"),
    (77, "BTR-03", "taken", "op verblijfplaats"),
    (77, "VRW-04", "artikelen", "werkgebied"),
    (79, "VRW-02", "artikelen", "over contactgegevens"),
    (0, "INC-02", "maatregelen", "onverwijld"),
    (81, "INC-08", "taken", "op verblijfplaats"),
    (83, "INC-05", "partijen", "contactpersoon"),
    (85, "BTR-08", "overeenkomst", "overeenkomst grjr"),
    (85, "BTR-09", "overeenkomst", "overeenkomst grjr"),
    (0, "BTR-06", "taken", "artikelen"),
    (87, "BTR-12", "leveringen_en_systemen", "bereikt"),
    (87, "BTR-14", "leveringen_en_systemen", "maskeren"),
    (89, "TRM-02", "overeenkomst", "verwerkt"),
    (89, "VRW-03", "overeenkomst", "begrip dpia_grjr"),
    (91, "PSE-01", "leveringen_en_systemen", "methode"),
    (91, "PSE-03", "leveringen_en_systemen", "sleutel"),
    (0, "PSE-06", "leveringen_en_systemen", "btz"),
    (0, "PSE-04", "leveringen_en_systemen", "onomkeerbaar"),
    (93, "PSE-07", "partijen", "aantallen"),
    (95, "DRG-03", "overeenkomst", "doorgifte"),
    (99, "TRM-13", "overeenkomst", "ingang"),
    (101, "VRW-03", "overeenkomst", "begrip colleges"),
    (103, "VRW-04", "overeenkomst", "opdracht"),
];

fn line_of<'r>(report: &'r Report, finding: &convenant::source::Diagnostic) -> (&'r str, &'r str) {
    let file = report.sources.file(finding.span.file);
    let place = report.sources.place(finding.span);
    (file.name.as_ref(), file.text.lines().nth(place.line - 1).unwrap_or_default())
}

#[test]
fn each_known_defect_of_the_2023_agreement_is_reported_where_it_stands() {
    let report = folder("agreements/grjr");
    let missing: Vec<_> = GRJR
        .iter()
        .filter(|(_, code, file, text)| {
            !report.findings.iter().any(|finding| {
                let (name, line) = line_of(&report, finding);
                finding.code == *code && name == format!("{file}.convenant") && line.contains(text)
            })
        })
        .collect();
    assert!(missing.is_empty(), "not reported: {missing:#?}");
}

#[test]
fn the_2023_agreement_is_a_draft_that_can_be_built() {
    let report = folder("agreements/grjr");
    let checked = report.checked.as_ref().expect("no errors");
    assert!(!checked.is_final());
}

#[test]
fn the_repaired_agreements_have_no_finding_and_no_hole() {
    for name in ["grjr-hersteld", "vabimpuls-hersteld"] {
        let report = folder(&format!("agreements/{name}"));
        let shown: Vec<_> = report.findings.iter().map(|finding| (finding.code, &finding.message.says.nl)).collect();
        assert!(shown.is_empty(), "{name}: {shown:#?}");
        assert!(report.checked.is_some_and(|checked| checked.is_final()), "{name}");
    }
}

/// What the memo leaves open, by the numbers of its own list.
const MEMO: &[Known] =
    &[(9, "VLD-01", "gegevens", "alle informatie die daarvoor relevant is"), (29, "VLD-01", "gegevens", "\"zoals\"")];

#[test]
fn what_the_memo_leaves_open_is_reported_where_it_stands() {
    let report = folder("agreements/vabimpuls");
    for (_, code, file, text) in MEMO {
        let is_known = |finding: &convenant::source::Diagnostic| {
            let (name, line) = line_of(&report, finding);
            finding.code == *code && name == format!("{file}.convenant") && line.contains(text)
        };
        assert!(report.findings.iter().any(is_known), "{code} at {text}");
    }
}

/// What the memo leaves open about the data it keeps: nothing says what follows.
#[test]
fn the_memo_does_not_say_what_happens_to_the_data_that_stay_behind() {
    let report = folder("agreements/vabimpuls");
    let found = report.findings.iter().find(|finding| finding.code == "BEW-13").expect("it is found");
    assert!(line_of(&report, found).1.contains("overeenkomst vabimpuls_overdracht"));
    let shown = found.related.iter().map(|label| report.sources.text(label.span)).collect::<Vec<_>>();
    assert!(shown.iter().any(|text| text.contains("tot 2026-01-01")), "{shown:?}");
}

#[test]
fn the_memo_can_be_said_in_the_language() {
    let report = folder("agreements/vabimpuls");
    assert!(report.checked.is_some(), "{:#?}", report.findings.iter().map(|finding| finding.code).collect::<Vec<_>>());
}

/// The whole list of the 2023 agreement, so that a change of any check shows here.
#[test]
fn the_findings_of_the_2023_agreement() {
    let report = folder("agreements/grjr");
    let mut lines: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            let place = report.sources.place(finding.span);
            let file = &report.sources.file(finding.span.file).name;
            format!("{} {file}:{} {}", finding.code, place.line, finding.message.says.nl)
        })
        .collect();
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}

/// What `convenant fmt` would leave alone, so that the agreements show how a text should look.
#[test]
fn the_texts_of_the_project_are_in_the_fixed_layout() {
    for folder in [
        "agreements/grjr", "agreements/grjr-hersteld", "agreements/vabimpuls", "agreements/vabimpuls-hersteld",
        "agreements/std", "templates/new",
    ] {
        for (name, text) in common::texts(folder) {
            let (tree, findings) = convenant::syntax::parse(convenant::source::FileId::default(), &text);
            assert!(findings.is_empty(), "{folder}/{name}: {findings:#?}");
            assert!(convenant::syntax::format(&text, &tree) == text, "run `convenant fmt {folder}`: {name}");
        }
    }
}
