//! `BEW-08`: a retention term that is shorter than the law on which it rests demands.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{Agreement, Id, Provision};
use crate::source::Severity;
use crate::vocabulary::Term;

pub(super) static CHECK: Check = Check {
    code: "BEW-08",
    name: "korter-dan-wet",
    title: Title {
        nl: "een bewaartermijn is korter dan de wet voorschrijft",
        en: "a retention term is shorter than the law demands",
    },
    severity: Severity::Objection,
    law: &["jeugdwet.7.3.8", "avg.5.1.e"],
    explanation: include_str!("bew_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let paths = agreement.provisions.iter().map(|(id, provision)| (provision.path.as_str(), id));
    let (by_path, mut known) = (paths.collect::<BTreeSet<_>>(), BTreeMap::new());
    for (name, rule) in super::rules(agreement) {
        let (Some(stated), Some(ground)) = (rule.term.get(), rule.ground.get()) else { continue };
        // The selection list sets a term that is neither a minimum nor a maximum; that is another check.
        if super::is_listed(agreement, ground) {
            continue;
        }
        let found = known.entry(ground).or_insert_with(|| least(context, &by_path, ground));
        let Some((law, least)) = *found else { continue };
        if stated.is_shorter(least) {
            let span = rule.term.span().unwrap_or(rule.span);
            report.add(span, name, says::below_law(name, stated, &law.citation, least));
        }
    }
}

/// The term that a provision sets, itself or in one of its parts, if it holds on the day that is looked at.
fn least<'a>(
    context: &Context<'a>,
    by_path: &BTreeSet<(&str, Id<Provision>)>,
    ground: Id<Provision>,
) -> Option<(&'a Provision, Term)> {
    let agreement: &'a Agreement = context.agreement;
    let own = &agreement.provisions[ground];
    let in_force = |law: &&Provision| law.holds_on(context.date);
    if let Some(term) = own.term {
        return Some(own).filter(in_force).map(|law| (law, term));
    }
    // All parts begin with the path, and so stand together.
    let near = by_path.range((own.path.as_str(), Id::new(0))..).take_while(|(path, _)| path.starts_with(&own.path));
    let parts: BTreeSet<_> = near.map(|(_, id)| *id).filter(|part| agreement.lies_under(*part, &own.path)).collect();
    let parts = parts.into_iter().map(|part| &agreement.provisions[part]).filter(in_force);
    parts.into_iter().find_map(|law| Some((law, law.term?)))
}
