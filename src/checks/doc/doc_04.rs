//! `DOC-04`: someone signs who does not represent the party, and no mandate is cited.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::{doc as says, some_of};
use crate::model::Party;
use crate::model::words::LegalForm;
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DOC-04",
    name: "bevoegdheid",
    title: Title {
        nl: "wie tekent vertegenwoordigt de partij niet, en een mandaat is niet genoemd",
        en: "who signs does not represent the party, and no mandate is cited",
    },
    severity: Severity::Warning,
    law: &["gemeentewet.171", "awb.10.3"],
    explanation: include_str!("doc_04.md"),
    stage: Stage::Agreement,
    run,
};

/// Who represents a municipality by law (art. 171 Gemeentewet).
const MAYOR: &str = "burgemeester";

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    // Members of a group share the line on who signs.
    let mut found: BTreeMap<(Span, &str), Vec<&str>> = BTreeMap::new();
    for party in context.agreement.parties.values() {
        let unauthorised = party.signs.items.iter().filter(|signer| !is_authorised(party, &signer.value));
        for signer in unauthorised {
            found.entry((signer.span, &signer.value)).or_default().push(&party.about.name);
        }
    }
    for ((span, signer), parties) in found {
        let Some(first) = parties.first() else { continue };
        report.add(span, first, says::signs_without_mandate(signer, some_of(&parties)));
    }
}

/// A mandate is cited, or it is who represents the party: for a municipality the mayor, whatever else is stated.
fn is_authorised(party: &Party, signer: &str) -> bool {
    if !party.signs_under.is_absent() {
        return true;
    }
    let signer = signer.trim().to_lowercase();
    let begins = |one: &str, other: &str| one.starts_with(other) || other.starts_with(one);
    let represents = || party.represented.values().any(|known| begins(&known.trim().to_lowercase(), &signer));
    let open = party.represented.hole.is_some() || party.represented.is_absent();
    match party.legal_form.get() {
        Some(LegalForm::Municipality) => signer.contains(MAYOR),
        _ => open || represents(),
    }
}
