//! Timeline: everything that has a day or waits for something that has one, as a graph, and who holds which data from when to
//! when. Days are calendar days; what has none, or one without a year, is kept as such.

use jiff::civil::Date;

use super::custody::{self, CustodyLine};
use crate::model::{Agreement, DataSet, Dpia, Given, Id, Milestone, Promise, Step};
use crate::source::Span;
use crate::vocabulary::Moment;

/// What stands on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKind {
    Milestone(Id<Milestone>),
    Dpia(Id<Dpia>),
    /// The last day on which a delivery is made, or the day it begins.
    Delivery(Id<DataSet>),
    /// An agreement that is still to be made.
    Promise(Id<Promise>),
}

/// A thing with a day.
#[derive(Clone, Debug)]
pub struct Node {
    pub kind: NodeKind,
    pub name: String,
    /// The declaration.
    pub span: Span,
    /// The moment as stated, if it is.
    pub moment: Option<Moment>,
    pub moment_span: Option<Span>,
    /// Positions in [`Timeline::nodes`] of what must be done before.
    pub after: Vec<(usize, Span)>,
}

/// The timeline relation.
#[derive(Debug, Default)]
pub struct Timeline {
    pub nodes: Vec<Node>,
    /// A line for each group of data of which a holder is stated.
    pub custody: Vec<CustodyLine>,
}

impl Node {
    /// The day, if it is a whole one.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self.moment {
            Some(Moment::Day(date)) => Some(date),
            _ => None,
        }
    }
}

impl Timeline {
    /// What each node waits for, by number: what circles of waiting are found in.
    #[must_use]
    pub fn waits(&self) -> Vec<Vec<usize>> {
        self.nodes.iter().map(|node| node.after.iter().map(|(before, _)| *before).collect()).collect()
    }
}

pub(super) fn of(agreement: &Agreement) -> Timeline {
    let milestones = agreement.milestones.len();
    let position = |step: Step| match step {
        Step::Milestone(id) => id.index() as usize,
        Step::Dpia(id) => milestones + id.index() as usize,
    };
    let after = |steps: &crate::model::List<Step>| {
        steps.items.iter().map(|step| (position(step.value), step.span)).collect::<Vec<_>>()
    };
    let mut nodes = Vec::new();
    for (id, milestone) in agreement.milestones.iter() {
        let moment = if milestone.deadline.is_absent() { &milestone.before } else { &milestone.deadline };
        nodes.push(node(NodeKind::Milestone(id), &milestone.about, moment, after(&milestone.after)));
    }
    for (id, dpia) in agreement.dpias.iter() {
        nodes.push(node(NodeKind::Dpia(id), &dpia.about, &dpia.dated, Vec::new()));
    }
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let moment = if delivery.deadline.is_absent() { &delivery.start } else { &delivery.deadline };
        if !moment.is_absent() || !delivery.after.is_absent() {
            nodes.push(node(NodeKind::Delivery(id), &data.about, moment, after(&delivery.after)));
        }
    }
    for (id, promise) in agreement.promises.iter().filter(|(_, promise)| !promise.deadline.is_absent()) {
        nodes.push(node(NodeKind::Promise(id), &promise.about, &promise.deadline, Vec::new()));
    }
    Timeline { nodes, custody: custody::of(agreement) }
}

fn node(kind: NodeKind, about: &crate::model::About, moment: &Given<Moment>, after: Vec<(usize, Span)>) -> Node {
    Node { kind, name: about.name.clone(), span: about.span, moment: moment.get(), moment_span: moment.span(), after }
}
