//! `PAR-07`: somebody with a task who is neither a party, nor a part of one, nor a processor, nor a declared recipient.

use std::collections::{BTreeMap, BTreeSet};

use super::tasks::{Task, TaskKind, tasks};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{Actor, Agreement, Id, Organisation};
use crate::source::{Severity, Text};

pub(super) static CHECK: Check = Check {
    code: "PAR-07",
    name: "actor-onbekend",
    title: Title {
        nl: "iemand met een taak is geen partij en geen verwerker",
        en: "somebody with a task is neither a party nor a processor",
    },
    severity: Severity::Objection,
    law: &["avg.26.1", "avg.30.1.d"],
    explanation: include_str!("par_07.md"),
    stage: Stage::Agreement,
    run,
};

/// How many places of a task are shown.
const SHOWN: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut by_organisation: BTreeMap<Id<Organisation>, Vec<Task>> = BTreeMap::new();
    let tasks = tasks(agreement);
    let declared = [&agreement.general.suppliers, &agreement.general.recipients];
    let declared = declared.map(|list| list.iter().collect::<BTreeSet<_>>());
    for task in tasks.into_iter().filter(|task| task.kind != TaskKind::Other && !is_declared(&declared, task)) {
        for organisation in organisations(agreement, task.actor) {
            by_organisation.entry(organisation).or_default().push(task);
        }
    }
    let processors = agreement.processors.values().filter_map(|processor| processor.who.get()).collect();
    for (organisation, tasks) in by_organisation {
        if has_place(agreement, organisation, &processors) {
            continue;
        }
        let about = &agreement.organisations[organisation].about;
        let finding = report.add(about.span, &about.name, says::actor_unknown(&about.name));
        for task in one_of_each(tasks).into_iter().take(SHOWN) {
            finding.see(task.span, label(task.kind));
        }
    }
}

/// The organisations behind an actor.
fn organisations(agreement: &Agreement, actor: Actor) -> Vec<Id<Organisation>> {
    let organisation = |actor| match actor {
        Actor::Organisation(id) => Some(id),
        _ => None,
    };
    match actor {
        Actor::Group(group) => {
            agreement.groups[group].members.iter().filter_map(|member| organisation(member.value)).collect()
        }
        _ => organisation(actor).into_iter().collect(),
    }
}

/// The agreement itself lists the actor as a supplier or a recipient: then it is known what it is, as far as it sends
/// or receives.
fn is_declared([suppliers, recipients]: &[BTreeSet<Actor>; 2], task: &Task) -> bool {
    match task.kind {
        TaskKind::Send => suppliers.contains(&task.actor),
        TaskKind::Receive => recipients.contains(&task.actor),
        _ => false,
    }
}

/// A part of a party, or a processor that is a legal person of its own; for a part of another organisation, that one.
fn has_place(agreement: &Agreement, organisation: Id<Organisation>, processors: &BTreeSet<Actor>) -> bool {
    match agreement.answerable(Actor::Organisation(organisation)) {
        Actor::Party(_) | Actor::Group(_) => true,
        answerable @ Actor::Organisation(top) => {
            !agreement.organisations[top].legal_form.is_absent() && processors.contains(&answerable)
        }
    }
}

/// The first task of each kind before further ones of a kind already shown.
fn one_of_each(tasks: Vec<Task>) -> Vec<Task> {
    let mut seen = BTreeSet::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for task in tasks {
        let list = if seen.insert(task.kind) { &mut first } else { &mut rest };
        list.push(task);
    }
    first.append(&mut rest);
    first
}

fn label(kind: TaskKind) -> Text {
    match kind {
        TaskKind::Send => says::sends_here(),
        TaskKind::Receive => says::receives_here(),
        TaskKind::Operate => says::operates_here(),
        TaskKind::Review => says::reviews_here(),
        TaskKind::Destroy => says::destroys_here(),
        TaskKind::Pseudonymise => says::pseudonymises_here(),
        TaskKind::Duty | TaskKind::Other => says::duty_here(),
    }
}
