//! `TAAL-54`: systems or organisations that are, by way of others or not, a part of themselves.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{SHOWN, first_of, model as says};
use crate::model::{About, Actor, Circles};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TAAL-54",
    name: "onderdeel-van-zichzelf",
    title: Title { nl: "iets is een onderdeel van zichzelf", en: "something is a part of itself" },
    severity: Severity::Objection,
    law: &[],
    explanation: include_str!("taal_54.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let whole = |actor: Actor| match actor {
        Actor::Organisation(whole) => Some(whole.index() as usize),
        _ => None,
    };
    let organisations = agreement.organisations.values();
    tell(organisations.map(|one| (&one.about, one.part_of.get().and_then(whole))), report);
    let systems = agreement.systems.values();
    tell(systems.map(|one| (&one.about, one.part_of.get().map(|whole| whole.index() as usize))), report);
}

/// Each thing, and the number of what it is a part of.
fn tell<'a>(parts: impl Iterator<Item = (&'a About, Option<usize>)>, report: &mut Findings<'_>) {
    let (abouts, wholes): (Vec<_>, Vec<_>) = parts.unzip();
    let wholes: Vec<Vec<usize>> = wholes.into_iter().map(|whole| whole.into_iter().collect()).collect();
    for circle in Circles::of(&wholes).shortest() {
        let first = abouts[circle[0]];
        let names = first_of(circle.iter().take(SHOWN).map(|at| &abouts[*at].name), circle.len());
        let single = circle.len() == 1;
        let message = if single { says::part_of_itself(&first.name) } else { says::parts_of_each_other(names) };
        report.add(first.span, &first.name, message);
    }
}
