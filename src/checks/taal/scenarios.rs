//! `TAAL-52` and `TAAL-53`: a line of a scenario that cannot be read as meant, and a scenario that the agreement does not
//! keep.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::scenarios as says;
use crate::model::ScenarioSlip;
use crate::model::words::Condition;
use crate::relations::{Decision, Trial, Verdict};
use crate::source::{Message, Severity};
use crate::vocabulary::W;

pub(super) static UNCLEAR: Check = Check {
    code: "TAAL-52",
    name: "toets-onduidelijk",
    title: Title {
        nl: "een regel van een toets, of een toestemming, is niet te lezen zoals zij is bedoeld",
        en: "a line of a scenario, or a consent, cannot be read as it is meant",
    },
    severity: Severity::Error,
    law: &[],
    explanation: include_str!("taal_52.md"),
    stage: Stage::Names,
    run: unclear,
};

pub(super) static BROKEN: Check = Check {
    code: "TAAL-53",
    name: "toets-niet-gehaald",
    title: Title {
        nl: "wat is afgesproken is anders dan een toets belooft",
        en: "what is agreed is not what a scenario promises",
    },
    severity: Severity::Objection,
    law: &[],
    explanation: include_str!("taal_53.md"),
    stage: Stage::Agreement,
    run: broken,
};

fn unclear(context: &Context<'_>, report: &mut Findings<'_>) {
    for scenario in &context.agreement.scenarios {
        for line in &scenario.lines {
            if let Some(slip) = line.slip {
                report.add(line.span, &scenario.title, message(slip));
            }
        }
    }
    for grant in &context.agreement.grants {
        let consents = grant.conditions.contains(&Condition::Consent);
        if let (Some(day), false) = (grant.consent_from.span(), consents) {
            report.add(day, "", message(ScenarioSlip::NoConsent)).subject = None;
        }
    }
}

fn message(slip: ScenarioSlip) -> Message {
    match slip {
        ScenarioSlip::NoVerb => says::no_verb(W::Allowed, W::ToRead),
        ScenarioSlip::TwoVerbs => says::two_verbs(W::Allowed, W::Forbidden),
        ScenarioSlip::DoubleNegation => says::double_negation(W::Nobody, W::Forbidden, W::Allowed),
        ScenarioSlip::SizeWithoutFigures => says::size_without_figures(W::Figures),
        ScenarioSlip::Sizes => says::sizes(),
        ScenarioSlip::Contradiction => says::contradiction(),
        ScenarioSlip::NoConsent => says::no_consent(W::ValidFrom, W::Consent),
        ScenarioSlip::Open => says::open_promise(),
        ScenarioSlip::OnlyWithDenial => says::only_with_denial(W::AllowedOnly),
        ScenarioSlip::Empty => says::empty_promise(),
    }
}

fn broken(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.scenarios.is_empty() {
        return;
    }
    for (scenario, lines) in Trial::new(agreement, context.relations).all() {
        for (line, verdict) in lines {
            let (message, decision) = match verdict {
                Verdict::Kept => continue,
                Verdict::Nothing => (says::nothing_to_try(), None),
                Verdict::Otherwise { said, at } => {
                    let finding = report.add(line.span, &scenario.title, says::otherwise(said));
                    at.map(|at| finding.see(at, says::stands_here()));
                    continue;
                }
                Verdict::Broken { witness, decision } => {
                    let request = witness.said(agreement);
                    let permitted = matches!(decision, Decision::Allow { .. });
                    let says = if permitted { says::permitted(request) } else { says::denied(request) };
                    (says, Some(decision))
                }
            };
            let finding = report.add(line.span, &scenario.title, message);
            match decision {
                Some(Decision::Allow { grant }) => finding.see(agreement.grants[grant].span, says::permits_here()),
                Some(Decision::Deny { nearest: Some(near) }) => {
                    finding.see(agreement.grants[near.grant].span, says::nearest_here())
                }
                _ => finding,
            };
        }
    }
}
