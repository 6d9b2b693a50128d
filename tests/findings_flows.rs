//! The checks on systems, access, pseudonyms and the flow of information, on the agreements of the project: each known
//! defect is reported at the line that causes it.
//!
//! The numbers are those of the reviewers' list of the project; 0 is one that the list does not have.

mod common;

use common::folder;

/// A known defect: its number, the code that reports it, the file, and what stands on the line.
type Known = (u32, &'static str, &'static str, &'static str);

const GRJR: &[Known] = &[
    (0, "STR-04", "partijen", "mail"),
    (51, "STR-13", "leveringen_en_systemen", "verwerker verwerker_btz"),
    (51, "STR-15", "overeenkomst", "anderen dan Partijen"),
    (49, "STR-16", "overeenkomst", "bewerkingen"),
    (0, "TOE-04", "partijen", "minstens 1"),
    (73, "TOE-08", "partijen", "aanleveraar  leest"),
    (0, "PSE-08", "doelen_en_gegevens", "koppelnummer"),
    (0, "PSE-09", "doelen_en_gegevens", "financiele_informatie, procesanalyse, datakwaliteit"),
    (0, "IFC-06", "partijen", "belofte       alleen aantallen"),
];

const MEMO: &[Known] = &[
    (11, "TOE-10", "planning", "neemt_over"),
    (0, "STR-10", "planning", "mondelinge overdracht"),
    (0, "STR-17", "gegevens", "beheer       brabant_advies"),
];

fn missing(of: &str, known: &'static [Known]) -> Vec<&'static Known> {
    let report = folder(of);
    let stands = |(_, code, file, text): &&Known| {
        report.findings.iter().any(|finding| {
            let place = report.sources.place(finding.span);
            let file_of = report.sources.file(finding.span.file);
            let line = file_of.text.lines().nth(place.line - 1).unwrap_or_default();
            finding.code == *code && file_of.name.as_ref() == format!("{file}.convenant") && line.contains(text)
        })
    };
    known.iter().filter(|known| !stands(known)).collect()
}

#[test]
fn each_known_defect_is_reported_where_it_stands() {
    assert_eq!(missing("agreements/grjr", GRJR), Vec::<&Known>::new());
    assert_eq!(missing("agreements/vabimpuls", MEMO), Vec::<&Known>::new());
}
