//! `VLD-16`: a field or a delivery that leans on a standard of which no release is named, or on a message or element that
//! does not hold on the day that is looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vld as says;
use crate::model::{Agreement, Field, Id, Origin, Provision, cite};
use crate::source::{Message, Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VLD-16",
    name: "release-ontbreekt",
    title: Title {
        nl: "een standaard zonder release, of een bericht dat niet meer geldt",
        en: "a standard without a release, or a message that is no longer in force",
    },
    severity: Severity::Warning,
    law: &["avg.5.1.d"],
    explanation: include_str!("vld_16.md"),
    stage: Stage::Agreement,
    run,
};

/// How many other places of a provision are shown.
const SHOWN: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut places: BTreeMap<Id<Provision>, Vec<(Span, &str)>> = BTreeMap::new();
    for (provision, span, subject) in used(agreement) {
        places.entry(provision).or_default().push((span, subject));
    }
    let mut without_release = BTreeSet::new();
    let mut too_new = BTreeSet::new();
    for (id, places) in &places {
        let provision = &agreement.provisions[*id];
        let Some((span, subject)) = places.first() else { continue };
        let later = provision.from.filter(|from| context.date < *from);
        if later.is_some() && !too_new.insert((provision.source, later)) {
            // A release that is not there yet is one finding, not one for each element.
            continue;
        }
        if let Some(message) = not_in_force(context, provision) {
            let finding = report.add(*span, subject, message);
            for (span, _) in places.iter().skip(1).take(SHOWN) {
                finding.see(*span, says::used_here_too());
            }
        } else if lacks_release(agreement, provision) && without_release.insert(provision.source) {
            let source = &agreement.sources[provision.source].about;
            report.add(source.span, &source.name, says::no_release(&source.name)).see(*span, says::taken_from_here());
        }
    }
}

/// Every place where a field or a delivery leans on a standard.
fn used(agreement: &Agreement) -> impl Iterator<Item = (Id<Provision>, Span, &str)> {
    let fields = agreement.fields.values().flat_map(|field| {
        used_by(field).into_iter().map(move |(provision, span)| (provision, span, field.about.name.as_str()))
    });
    let deliveries = agreement.data.values().flat_map(|data| {
        let sources = data.delivery.iter().flat_map(|delivery| &delivery.source.items);
        sources.map(move |item| (item.value, item.span, data.about.name.as_str()))
    });
    fields.chain(deliveries)
}

fn used_by(field: &Field) -> Vec<(Id<Provision>, Span)> {
    let sources = field.source.items.iter().map(|item| (item.value, item.span));
    let list = field.field_type.known().and_then(|stated| stated.list).zip(field.field_type.span());
    let derivation = field.derivation.iter().flat_map(|derivation| &derivation.from.items);
    let derived = derivation.filter_map(|item| match item.value {
        Origin::Element(element) => Some((element, item.span)),
        Origin::Field(_) => None,
    });
    sources.chain(list).chain(derived).collect()
}

fn not_in_force(context: &Context<'_>, provision: &Provision) -> Option<Message> {
    let until = provision.until.filter(|until| *until <= context.date);
    let from = provision.from.filter(|from| context.date < *from);
    let citation = &provision.citation;
    match (until, from, provision.successor) {
        (Some(until), _, Some(successor)) => {
            let successor = &context.agreement.provisions[successor];
            Some(says::succeeded(citation, until, &successor.citation, &successor.path))
        }
        (Some(until), _, None) => Some(says::no_longer(citation, until)),
        (None, Some(from), _) => Some(says::not_yet(citation, from)),
        (None, None, _) => None,
    }
}

/// What the library knows is dated there; the parties' own standards they have to date themselves.
fn lacks_release(agreement: &Agreement, provision: &Provision) -> bool {
    let dated = provision.from.is_some() || !agreement.sources[provision.source].version.is_absent();
    !dated && cite(&provision.path).is_none()
}
