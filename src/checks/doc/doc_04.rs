//! `DOC-04`: someone signs who does not represent the party, and no mandate is cited.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

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
        let known = party.represented.values().map(|known| known.trim().to_lowercase()).collect();
        let unauthorised = party.signs.items.iter().filter(|signer| !is_authorised(party, &known, &signer.value));
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
fn is_authorised(party: &Party, known: &BTreeSet<String>, signer: &str) -> bool {
    if !party.signs_under.is_absent() {
        return true;
    }
    let signer = signer.trim().to_lowercase();
    let open = party.represented.hole.is_some() || party.represented.is_absent();
    match party.legal_form.get() {
        Some(LegalForm::Municipality) => signer.contains(MAYOR),
        _ => open || continues_one(known, &signer) || is_begun(known, &signer),
    }
}

/// Whether one of these begins with a text.
fn is_begun(known: &BTreeSet<String>, text: &str) -> bool {
    known.range::<str, _>((Bound::Included(text), Bound::Unbounded)).next().is_some_and(|next| next.starts_with(text))
}

/// Whether a text begins with one of these. What stands before it in order begins with it, or shows how much of it still can.
fn continues_one(known: &BTreeSet<String>, text: &str) -> bool {
    let mut left = text;
    while let Some(before) = known.range::<str, _>((Bound::Unbounded, Bound::Included(left))).next_back() {
        if left.starts_with(before.as_str()) {
            return true;
        }
        let same = left.char_indices().zip(before.chars()).find(|((_, one), other)| one != other);
        left = &left[..same.map_or(before.len().min(left.len()), |((at, _), _)| at)];
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn beginnings_are_found_as_by_trying_each(known in prop::collection::btree_set("[abé]{0,4}", 0..8), text in "[abé]{0,5}") {
            prop_assert_eq!(is_begun(&known, &text), known.iter().any(|one| one.starts_with(&text)));
            prop_assert_eq!(continues_one(&known, &text), known.iter().any(|one| text.starts_with(one.as_str())));
        }
    }
}
