//! `BEW-04`: two different terms for the same data in the same place.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{Agreement, Retention};
use crate::relations::Kept;
use crate::source::{Severity, Span, Text};

pub(super) static CHECK: Check = Check {
    code: "BEW-04",
    name: "bewaartermijnen-botsen",
    title: Title {
        nl: "voor dezelfde gegevens gelden twee bewaartermijnen",
        en: "two retention terms hold for the same data",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e"],
    explanation: include_str!("bew_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut seen: BTreeSet<(Span, Span)> = BTreeSet::new();
    let mut known = BTreeSet::new();
    for kept in &context.relations.retention.kept {
        // What holds in many places clashes once.
        if !known.insert(kept.rules.as_ptr()) {
            continue;
        }
        let rules: Vec<_> = kept.rules.iter().map(|rule| rule.of(context.agreement)).collect();
        let Some((first, others)) = rules.split_first() else { continue };
        // Against the first only: what differs from it differs, and one clash is one finding.
        if let Some(other) = others.iter().find(|other| differ(first, other))
            && seen.insert((first.span, other.span))
        {
            clash(context.agreement, kept, first, other, report);
        }
    }
}

fn differ(first: &Retention, second: &Retention) -> bool {
    first.term.get().zip(second.term.get()).is_some_and(|(first, second)| !first.equals(second))
}

fn clash(agreement: &Agreement, kept: &Kept, first: &Retention, second: &Retention, report: &mut Findings<'_>) {
    let name = &agreement.data[kept.data].about.name;
    let place = kept.system.map(|system| &agreement.systems[system].about.name);
    let at = place.map_or_else(Text::default, says::in_system);
    report.add(second.span, name, says::two_terms(name, at)).see(first.span, says::other_term_here());
}
