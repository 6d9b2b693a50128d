//! `DOE-09`: consent as a legal basis that an authority relies on without saying why it is free, or that nobody can
//! withdraw.

use super::service::{Authorities, limbs};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{and_of, doe as says};
use crate::model::{Consent, Given};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "DOE-09",
    name: "toestemming-overheid",
    title: Title { nl: "toestemming is niet onderbouwd", en: "consent is not substantiated" },
    severity: Severity::Warning,
    law: &["avg.7", "avg.overweging.43"],
    explanation: include_str!("doe_09.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let authorities = Authorities::default();
    for purpose in agreement.purposes.values() {
        let mut bases = purpose.bases.iter();
        let consent = bases.find_map(|basis| {
            let (_, span) = limbs(agreement, basis).find(|(path, _)| *path == "avg.6.1.a")?;
            Some((span, authorities.of(agreement, basis)))
        });
        let Some((span, bodies)) = consent else { continue };
        let (free, withdraw) = said(purpose.consent.as_ref());
        let name = &purpose.about.name;
        match (bodies, missing(free, withdraw)) {
            (None, _) if !withdraw => report.add(span, name, says::consent_for_ever(name)),
            (Some(bodies), lacks) if !lacks.is_empty() => {
                report.add(span, name, says::consent_to_authority(name, bodies, and_of(&lacks)))
            }
            _ => continue,
        };
    }
}

/// Whether it is said why consent is free and how it is withdrawn; a `?` is still to be filled in.
fn said(consent: Option<&Consent>) -> (bool, bool) {
    let said = |given: fn(&Consent) -> &Given<String>| consent.is_some_and(|consent| !given(consent).is_absent());
    (said(|consent| &consent.free), said(|consent| &consent.withdraw))
}

fn missing(free: bool, withdraw: bool) -> Vec<Text> {
    let parts = [(free, says::why_free()), (withdraw, says::how_withdrawn())];
    parts.into_iter().filter(|(said, _)| !said).map(|(_, text)| text).collect()
}
