//! `STR-17`: data that stay with the old holder after a hand-over, with no term.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::str_ as says;
use crate::model::{Actor, Agreement, Custody, DataSet, Id, Retention, System};
use crate::relations::flow::systems;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "STR-17",
    name: "kopie-blijft",
    title: Title {
        nl: "na een overdracht blijft een kopie bij de oude beheerder, zonder termijn",
        en: "after a hand-over a copy stays with the old holder, without a term",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "avg.28.3.g"],
    explanation: include_str!("str_17.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for data in agreement.data.values() {
        let name = &data.about.name;
        let Some((old, new)) = stays(agreement, data) else { continue };
        let (Some(holder), Some(taker)) = (old.by.get(), new.by.get()) else { continue };
        if !has_term(agreement, data, holder) {
            let called = |actor| &agreement.actor(actor).name;
            let message = says::copy_stays(name, called(holder), called(taker));
            report.add(old.span, name, message).see(new.span, says::handed_over_here());
        }
    }
}

/// A holder from before a hand-over who is not said to be rid of the data on its day, and who took over.
fn stays<'a>(agreement: &Agreement, data: &'a DataSet) -> Option<(&'a Custody, &'a Custody)> {
    let same = |one: &Custody, other: &Custody| match (one.by.get(), other.by.get()) {
        (Some(one), Some(other)) => agreement.answerable(one) == agreement.answerable(other),
        _ => true,
    };
    let taker =
        data.custody.iter().filter(|custody| custody.from.is_known()).min_by_key(|custody| custody.from.get())?;
    let before = |custody: &&Custody| custody.from.is_absent() && !same(custody, taker);
    let old = data.custody.iter().find(before)?;
    let on = taker.from.get()?;
    let gone = old.until.is_hole() || old.until.get().is_some_and(|until| until <= on);
    (!gone).then_some((old, taker))
}

/// Whether a term or a ground holds for what the old holder keeps.
fn has_term(agreement: &Agreement, data: &DataSet, holder: Actor) -> bool {
    let runs = |system: Id<System>| {
        let operator = agreement.systems[system].operator.get();
        operator.is_some_and(|operator| agreement.answerable(operator) == agreement.answerable(holder))
    };
    let his = |actor: Actor| agreement.answerable(actor) == agreement.answerable(holder);
    let holds = |rule: &Retention| {
        let by = rule.by.get();
        by.is_some_and(his) || rule.systems.iter().any(runs) || (by.is_none() && rule.systems.is_empty())
    };
    let own = |system: Id<System>| runs(system) && !agreement.systems[system].retention.is_empty();
    data.retention.iter().any(holds) || systems(data).any(own)
}
