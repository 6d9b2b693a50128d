//! Who is given something to do by the agreement, and where it says so. Which tasks matter is for the check that asks.

use crate::model::{Actor, Agreement, Bearer, DataSet, Doer, Duty, Given, List, MeasureBearer, Retention};
use crate::source::Span;

/// A kind of task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TaskKind {
    Duty,
    Send,
    Receive,
    Operate,
    Review,
    Destroy,
    Pseudonymise,
    /// Anything that touches personal data only indirectly: a key, a measure, a milestone, a processor's role.
    Other,
}

/// One task of one actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Task {
    pub(super) actor: Actor,
    pub(super) kind: TaskKind,
    pub(super) span: Span,
}

/// Every task that is given to somebody by name, by kind in the order of the source.
pub(super) fn tasks(agreement: &Agreement) -> Vec<Task> {
    let mut out = Tasks(Vec::new());
    for duty in agreement.duties.values() {
        out.duty(duty);
    }
    for data in agreement.data.values() {
        out.data(data);
    }
    for system in agreement.systems.values() {
        out.given(&system.operator, TaskKind::Operate);
        out.retention(&system.retention);
    }
    for review in &agreement.reviews {
        out.given(&review.by, TaskKind::Review);
    }
    for erasure in agreement.erasures.values() {
        out.given(&erasure.by, TaskKind::Destroy);
    }
    out.others(agreement);
    out.0
}

struct Tasks(Vec<Task>);

impl Tasks {
    fn add(&mut self, actor: Actor, kind: TaskKind, span: Span) {
        self.0.push(Task { actor, kind, span });
    }

    fn given(&mut self, given: &Given<Actor>, kind: TaskKind) {
        if let Given::Known(actor) = given {
            self.add(actor.value, kind, actor.span);
        }
    }

    fn list(&mut self, list: &List<Actor>, kind: TaskKind) {
        for actor in &list.items {
            self.add(actor.value, kind, actor.span);
        }
    }

    fn duty(&mut self, duty: &Duty) {
        for bearer in &duty.by.items {
            if let Bearer::Actor(actor) = bearer.value {
                self.add(actor, TaskKind::Duty, bearer.span);
            }
        }
        if let Some(division) = &duty.division {
            self.list(&division.over, TaskKind::Duty);
        }
        self.given(&duty.otherwise, TaskKind::Duty);
        self.given(&duty.concurrence, TaskKind::Duty);
        for limit in &duty.time_limits {
            self.given(&limit.by, TaskKind::Duty);
        }
    }

    fn data(&mut self, data: &DataSet) {
        if let Some(delivery) = &data.delivery {
            self.list(&delivery.from, TaskKind::Send);
            self.list(&delivery.to, TaskKind::Receive);
        }
        self.given(&data.holder, TaskKind::Other);
        for custody in &data.custody {
            self.given(&custody.by, TaskKind::Other);
        }
        self.retention(&data.retention);
    }

    fn retention(&mut self, rules: &[Retention]) {
        for rule in rules {
            self.given(&rule.by, TaskKind::Destroy);
        }
    }

    fn others(&mut self, agreement: &Agreement) {
        for step in agreement.pseudonymisations.values() {
            self.given(&step.by, TaskKind::Pseudonymise);
            self.given(&step.key_holder, TaskKind::Other);
        }
        for processor in agreement.processors.values() {
            self.given(&processor.who, TaskKind::Other);
        }
        for dpia in agreement.dpias.values() {
            self.list(&dpia.by, TaskKind::Other);
        }
        self.given(&agreement.general.contact_point, TaskKind::Other);
        for measure in agreement.measures.values() {
            self.retention(&measure.retention);
            for bearer in &measure.by.items {
                if let MeasureBearer::Actor(actor) = bearer.value {
                    self.add(actor, TaskKind::Other, bearer.span);
                }
            }
        }
        for milestone in agreement.milestones.values() {
            for doer in &milestone.by.items {
                if let Doer::Actor(actor) = doer.value {
                    self.add(actor, TaskKind::Other, doer.span);
                }
            }
        }
    }
}
