//! `BEW-12`: a log of which it is not said how long it is kept.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::words::{MeasureKind, SystemKind};
use crate::model::{Agreement, Id, Measure, System, cite};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-12",
    name: "log-en-login",
    title: Title { nl: "logbestanden hebben geen bewaartermijn", en: "logs have no retention term" },
    severity: Severity::Warning,
    law: &["selectielijst.19.1.24", "bio2.8.15.04", "avg.5.1.e"],
    explanation: include_str!("bew_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let kept = &context.relations.retention.kept;
    let passed: BTreeSet<_> = kept.iter().filter_map(|kept| kept.system).collect();
    let covered = kept.iter().filter(|kept| !kept.rules.is_empty()).filter_map(|kept| kept.system);
    let own = agreement.systems.iter().filter(|(_, system)| !system.retention.is_empty()).map(|(id, _)| id);
    let timed: BTreeSet<_> = covered.chain(own).collect();
    let listed = cite("selectielijst.19.1.24").and_then(|cited| cited.term);
    let listed = listed.map(|term| term.to_string()).unwrap_or_default();
    for measure in agreement.measures.values().filter(|measure| measure.kinds.contains(&MeasureKind::Logging)) {
        if !has_term(agreement, measure, &timed) {
            report.add(measure.about.span, &measure.about.name, says::log_without_term(&measure.about.name, &listed));
        }
    }
    // Data in a log that have no term are reported with the data.
    let logs = agreement.systems.iter().filter(|(_, system)| system.kind.get() == Some(SystemKind::LogStore));
    for (_, system) in logs.filter(|(id, _)| !passed.contains(id) && !timed.contains(id)) {
        report.add(system.about.span, &system.about.name, says::log_without_term(&system.about.name, &listed));
    }
}

/// By a term of its own, that of the system it names, or that of any log where it names none.
fn has_term(agreement: &Agreement, measure: &Measure, timed: &BTreeSet<Id<System>>) -> bool {
    let mut logs = timed.iter().map(|id| &agreement.systems[*id]);
    let any = || logs.any(|system| system.kind.get() == Some(SystemKind::LogStore));
    !measure.retention.is_empty()
        || measure.log.is_hole()
        || measure.log.get().map_or_else(any, |log| timed.contains(&log))
}
