//! `DOE-05`: a provision of law that is about other kinds of purpose, or that gives its power to bodies that no party is.

use std::collections::{BTreeMap, BTreeSet};

use super::service::bearers;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, any_of, doe as says};
use crate::model::words::{LegalForm, PurposeKind};
use crate::model::{Actor, Agreement, Basis, Provision, Purpose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "DOE-05",
    name: "bepaling-dekt-doel-niet",
    title: Title {
        nl: "een bepaling dekt het doel of de partij niet",
        en: "a provision does not cover the purpose or the party",
    },
    severity: Severity::Objection,
    law: &["avg.6.3"],
    explanation: include_str!("doe_05.md"),
    stage: Stage::Agreement,
    run,
};

/// How many provisions that would fit are named.
const SHOWN: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let of_all = forms(agreement, &Basis::default());
    let (mut fits, mut known) = (BTreeMap::new(), BTreeMap::new());
    for purpose in agreement.purposes.values() {
        for kind in purpose.kinds.iter() {
            if let Some((law, span)) = beside(agreement, purpose, kind) {
                let (name, covers) = (&purpose.about.name, all_of(&law.covers));
                let fit = fits.entry((law.source, kind)).or_insert_with(|| fitting(agreement, law, kind));
                let message = match fit {
                    fit if fit.is_empty() => says::not_covered(name, kind, &law.citation, covers),
                    fit => says::not_covered_but(name, kind, &law.citation, covers, any_of(fit)),
                };
                report.add(span, name, message);
            }
        }
        if let Some((law, body, span)) =
            purpose.bases.iter().find_map(|basis| not_theirs(agreement, &of_all, &mut known, basis))
        {
            report.add(span, &purpose.about.name, says::not_their_power(&law.citation, body, &purpose.about.name));
        }
    }
}

/// A provision about other purposes, when none that the purpose rests on is about its kind.
fn beside<'a>(agreement: &'a Agreement, purpose: &Purpose, kind: PurposeKind) -> Option<(&'a Provision, Span)> {
    if purpose.legal_basis.hole.is_some() {
        return None;
    }
    let cited = purpose.legal_basis.items.iter().map(|item| (&agreement.provisions[item.value], item.span));
    let mut limited = cited.filter(|(law, _)| !law.covers.is_empty()).peekable();
    let first = *limited.peek()?;
    (!limited.any(|(law, _)| law.covers.contains(&kind))).then_some(first)
}

/// The provisions of the same source that are about this kind and least besides.
fn fitting<'a>(agreement: &'a Agreement, law: &Provision, kind: PurposeKind) -> Vec<&'a str> {
    let same = agreement.provisions.values().filter(|other| other.source == law.source && other.covers.contains(&kind));
    let same: Vec<_> = same.collect();
    let least = same.iter().map(|other| other.covers.len()).min();
    let fit = same.into_iter().filter(|other| Some(other.covers.len()) == least);
    fit.take(SHOWN).map(|other| other.path.as_str()).collect()
}

/// A provision that gives its power to a kind of body which none of those who rest on it is. Municipalities may lay their
/// powers with a public body of theirs.
fn not_theirs<'a>(
    agreement: &'a Agreement,
    of_all: &Forms,
    known: &mut BTreeMap<Vec<Actor>, Forms>,
    basis: &Basis,
) -> Option<(&'a Provision, LegalForm, Span)> {
    let (law, body, span) = basis.provisions.items.iter().find_map(|item| {
        let law = &agreement.provisions[item.value];
        Some((law, law.body?, item.span))
    })?;
    let may = |form: &Option<LegalForm>| form.is_none_or(|form| form == body || form == LegalForm::PublicBody);
    let theirs = if basis.of.is_absent() {
        of_all
    } else {
        known.entry(basis.of.iter().collect()).or_insert_with(|| forms(agreement, basis))
    };
    let open = agreement.general.controllers.hole.is_some() || basis.of.hole.is_some();
    (!open && !theirs.is_empty() && !theirs.iter().any(may)).then_some((law, body, span))
}

/// The legal forms of some parties.
type Forms = BTreeSet<Option<LegalForm>>;

/// The legal forms of those who rest on a line.
fn forms(agreement: &Agreement, basis: &Basis) -> Forms {
    bearers(agreement, basis).into_iter().map(|party| agreement.parties[party].legal_form.get()).collect()
}
