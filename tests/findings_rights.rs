//! What a sharp reader finds in the two documents about rights, incidents, transfers, references, words and the document
//! itself: each is reported at the line that causes it. The numbers are those of the reviewers' list of the project.

mod common;

use common::folder;

// Of the list these say more than a model holds:
// - 83, as `DOC-02`: the blank contact block of the municipalities lacks one line. They are members from a register, and what a
//   register does not give is an open place and never a line that is left out; `INC-05` reports the blocks.
// - 97, as `VRW-02`: "this obligation" in an indemnity that names none. What a demonstrative points back at is in no fact; the
//   typed references of that clause are looked at, and the one to the act is reported as `VRW-07`.
// - 15 of the memo, as `VRW-09`: two systems are only called someone's system. Each has one name in the model, so there is no other
//   spelling of it; that it does not say which system it is, is `STR-02`.

/// A known defect: its number (0 for one that the list does not have), the code that reports it, the file, and what stands on the line.
type Known = (u32, &'static str, &'static str, &'static str);

const GRJR: &[Known] = &[
    (13, "VRW-09", "bijlagen", "openbaar lichaam Jeugdhulp Rijnmond"),
    (19, "VRW-08", "bijlagen", "advies- en meldpunt"),
    (0, "VRW-08", "artikelen", "afscherming"),
    (0, "VRW-05", "overeenkomst", "anderen dan Partijen"),
    (0, "BTR-04", "taken", "op verblijfplaats"),
    (0, "BTR-07", "taken", "avg.12, avg.13, avg.14"),
    (0, "BTR-11", "taken", "aan           oljr, gemeenten"),
    (0, "INC-06", "overeenkomst", "overeenkomst grjr"),
    (0, "INC-07", "artikelen", "nadelige gevolgen"),
    (97, "VRW-07", "artikelen", "naar avg.82 over boetes"),
    (0, "VRW-07", "artikelen", "naar avg.12.1 over wissing"),
    (0, "VRW-11", "bijlagen", "Hierna wordt deze grondslag"),
    (99, "DOC-03", "overeenkomst", "ondertekening"),
    (0, "DOC-04", "partijen", "concerndirecteur"),
    (0, "DOC-04", "partijen", "directeur"),
    (105, "DOC-10", "artikelen", "l logbestanden"),
    (105, "DOC-10", "maatregelen", "(bijvoorbeeld firewalls"),
];

const MEMO: &[Known] = &[
    (5, "VRW-01", "artikelen", "groep_3.verantwoordingsinformatie"),
    (5, "VRW-10", "artikelen", "1. Per casus"),
    (23, "DOC-05", "gegevens", "5.1.2.e"),
    (27, "VRW-09", "overeenkomst", "aanduiding"),
];

fn unreported(path: &str, known: &'static [Known]) -> Vec<&'static Known> {
    let report = folder(path);
    let stands = |(_, code, file, text): &&Known| {
        report.findings.iter().any(|finding| {
            let source = report.sources.file(finding.span.file);
            let place = report.sources.place(finding.span);
            let line = source.text.lines().nth(place.line - 1).unwrap_or_default();
            finding.code == *code && *source.name == *format!("{file}.convenant") && line.contains(text)
        })
    };
    known.iter().filter(|known| !stands(known)).collect()
}

#[test]
fn each_known_defect_of_the_2023_agreement_is_reported_where_it_stands() {
    assert_eq!(unreported("agreements/grjr", GRJR), Vec::<&Known>::new());
}

#[test]
fn each_known_defect_of_the_memo_is_reported_where_it_stands() {
    assert_eq!(unreported("agreements/vabimpuls", MEMO), Vec::<&Known>::new());
}
