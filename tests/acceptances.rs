//! Acceptances: which one takes a finding away, and when one takes away too much.

mod common;

use common::Example;

const SYSTEMS: &str = "systeem opslag \"Opslag\" { }\n\nsysteem portaal \"Portaal\" { }\n\n";

/// The codes on acceptances that stand.
fn on_acceptances(head: &str, lines: &str) -> Vec<&'static str> {
    let text = format!("{head}{SYSTEMS}{lines}");
    let report = Example { text, ..Example::default() }.check();
    report.findings.iter().map(|finding| finding.code).filter(|code| code.starts_with("TAAL-6")).collect()
}

#[test]
fn one_reason_for_two_declarations_is_too_broad() {
    assert_eq!(on_acceptances("", "aanvaard DRG-01 omdat \"nog bekijken\"\n"), ["TAAL-65"]);
}

#[test]
fn what_names_its_declaration_goes_before_what_names_none() {
    let lines = "aanvaard DRG-01 omdat \"nog bekijken\"\naanvaard DRG-01 op opslag omdat \"volgt\"\n";
    assert!(on_acceptances("", lines).is_empty());
}

#[test]
fn an_acceptance_does_not_outlast_the_agreement() {
    let head = "overeenkomst proef \"Proef\" {\n  looptijd  2026-06-30\n}\n\n";
    let until = |day: &str| on_acceptances(head, &format!("aanvaard DRG-01 op opslag omdat \"volgt\" tot {day}\n"));
    assert_eq!(until("2026-07-01"), ["TAAL-65"]);
    assert!(until("2026-06-30").is_empty());
}

#[test]
fn a_code_that_is_none_is_told_so() {
    let text =
        format!("{SYSTEMS}aanvaard XXX-99 op opslag omdat \"volgt\"\naanvaard STR-01 op opslag omdat \"volgt\"\n");
    let report = Example { text, ..Example::default() }.check();
    let mine = report.findings.iter().filter(|finding| finding.code == "TAAL-60");
    let says: Vec<_> = mine.map(|finding| finding.message.says.nl.as_str()).collect();
    assert_eq!(
        says,
        ["`XXX-99` is geen code van een bevinding", "`STR-01` wordt hier aanvaard, maar er is niets te aanvaarden"]
    );
}
