//! `PAR-08`: a word that stands for several parties at once, so that a clause with that word does not say who is meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, par as says};
use crate::model::{Actor, Agreement};
use crate::source::{Severity, Span};
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "PAR-08",
    name: "alias-overlap",
    title: Title { nl: "één aanduiding staat voor meer partijen", en: "one alias stands for several parties" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("par_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut earlier: BTreeMap<&str, (Vec<Actor>, Option<Span>)> = BTreeMap::new();
    let subject = agreement.general.about.as_ref().map_or("", |about| &about.name);
    for alias in &agreement.general.aliases {
        let mut overlapping = Vec::new();
        let mut denoted = Vec::new();
        let mut first = None;
        for name in alias.names.values().filter(|name| !is_generic(name)) {
            let (actors, span) = earlier.entry(name).or_insert_with(|| (Vec::new(), alias.names.span));
            actors.extend(alias.of.iter());
            let distinct = distinct(agreement, actors);
            if distinct.len() > 1 {
                overlapping.push(name);
                denoted = distinct;
                first = span.filter(|span| Some(*span) != alias.names.span);
            }
        }
        let (Some(span), false) = (alias.names.span, overlapping.is_empty()) else { continue };
        let parties = all_of(denoted.into_iter().map(|actor| &agreement.actor(actor).name));
        let finding = report.add(span, subject, says::alias_overlap(all_of(overlapping), parties));
        if let Some(first) = first {
            finding.see(first, says::alias_first());
        }
    }
}

/// Who an alias denotes, each once; a member of a group that is denoted too does not count apart.
fn distinct(agreement: &Agreement, actors: &[Actor]) -> Vec<Actor> {
    let known: BTreeSet<_> = actors.iter().copied().collect();
    let inside = |actor: &Actor| match actor {
        Actor::Party(party) => {
            agreement.parties[*party].member_of.iter().any(|group| known.contains(&Actor::Group(*group)))
        }
        _ => false,
    };
    let mut seen = BTreeSet::new();
    actors.iter().copied().filter(|actor| !inside(actor) && seen.insert(*actor)).collect()
}

/// The word for any party, in the singular or the plural, is meant to stand for each.
fn is_generic(name: &str) -> bool {
    let name = name.to_lowercase();
    name.strip_suffix("en").unwrap_or(&name) == W::Party.nl()
}
