//! `DOC-02`: a party without a contact block, or with one that lacks what reaches someone.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, doc as says};
use crate::model::{Contact, Party};
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOC-02",
    name: "contactblok",
    title: Title {
        nl: "een partij ontbreekt in het overzicht van contactgegevens, of haar blok is onvolledig",
        en: "a party is missing in the overview of contacts, or its block is incomplete",
    },
    severity: Severity::Objection,
    law: &["avg.13.1.a", "avg.13.1.b"],
    explanation: include_str!("doc_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if !is_arrangement(agreement) {
        return;
    }
    let controllers = agreement.parties_of(agreement.general.controllers.iter());
    let parties: Vec<&Party> = controllers.iter().map(|party| &agreement.parties[*party]).collect();
    for party in parties.iter().filter(|party| party.contact.is_none()) {
        report.add(party.about.span, &party.about.name, says::no_contact_block(&party.about.name));
    }
    // That a public body names no data protection officer is a finding of its own.
    for (kind, of) in [(W::Contact, contact as fn(&Party) -> Option<&Contact>), (W::Fg, fg)] {
        let phones = parties.iter().filter_map(|party| of(party)).any(|block| !block.phone.is_absent());
        for (party, block) in parties.iter().filter_map(|party| Some((party, of(party)?))) {
            let missing = missing(block, phones);
            if !missing.is_empty() {
                let message = says::block_incomplete(kind, &party.about.name, all_of(missing));
                report.add(block.span, &party.about.name, message);
            }
        }
    }
}

fn contact(party: &Party) -> Option<&Contact> {
    party.contact.as_ref()
}

fn fg(party: &Party) -> Option<&Contact> {
    party.fg.as_ref()
}

/// What a block does not say at all: who it is, and a telephone number where other parties give one or there is no address.
fn missing(block: &Contact, phones: bool) -> Vec<W> {
    let nobody = block.function.is_absent() && block.name.is_absent();
    let silent = block.phone.is_absent() && (phones || block.email.is_absent());
    [(nobody, W::FunctionTitle), (silent, W::Phone)]
        .into_iter()
        .filter_map(|(lacks, word)| lacks.then_some(word))
        .collect()
}
