//! `TRM-05`: something without a day on which something with a day depends.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::trm as says;
use crate::model::Agreement;
use crate::relations::{Node, NodeKind};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TRM-05",
    name: "voorwaarde-zonder-datum",
    title: Title {
        nl: "een voorwaarde heeft geen dag, en wat erop volgt wel",
        en: "a condition has no day, and what follows has one",
    },
    severity: Severity::Objection,
    law: &["avg.5.2"],
    explanation: include_str!("trm_05.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let nodes = &context.relations.timeline.nodes;
    let mut waiting: BTreeMap<usize, Vec<&Node>> = BTreeMap::new();
    for node in nodes.iter().filter(|node| node.day().is_some()) {
        for (before, _) in &node.after {
            waiting.entry(*before).or_default().push(node);
        }
    }
    for (before, waiting) in waiting {
        let Some(before) = nodes.get(before).filter(|node| is_undated(context.agreement, node)) else { continue };
        let first = waiting.into_iter().min_by_key(|node| node.day());
        let Some((first, day)) = first.and_then(|node| Some((node, node.day()?))) else { continue };
        let finding = report.add(before.span, &before.name, says::condition_undated(&before.name, &first.name, day));
        finding.see(first.span, says::waits(&first.name));
    }
}

/// No day, and none still to be filled in; a day that is stated vaguely has a finding of its own. An assessment without a
/// day has one too.
fn is_undated(agreement: &Agreement, node: &Node) -> bool {
    match node.kind {
        NodeKind::Milestone(id) => {
            agreement.milestones[id].deadline.is_absent() && agreement.milestones[id].before.is_absent()
        }
        NodeKind::Dpia(_) | NodeKind::Delivery(_) | NodeKind::Promise(_) => false,
    }
}
