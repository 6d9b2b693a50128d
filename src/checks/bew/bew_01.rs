//! `BEW-01`: data in a system without a retention term.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::messages::some_of;
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Id, System};
use crate::relations::Kept;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-01",
    name: "geen-termijn",
    title: Title { nl: "gegevens hebben geen bewaartermijn", en: "data have no retention term" },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "avg.30.1.f", "avg.13.2.a"],
    explanation: include_str!("bew_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for kept in context.relations.retention.kept.chunk_by(|one, other| one.data == other.data) {
        let Some(data) = kept.first().map(|kept| kept.data) else { continue };
        let without: Vec<&Kept> = kept.iter().filter(|kept| kept.rules.is_empty()).collect();
        if !without.is_empty() && !only_figures(&context.agreement.data[data]) {
            report_one(context.agreement, data, &without, without.len() == kept.len(), report);
        }
    }
}

/// Figures about groups are not about anyone: the law sets no term for them. Whether the groups are large enough is
/// another check.
fn only_figures(data: &DataSet) -> bool {
    data.delivery.as_ref().is_some_and(|delivery| delivery.grain.get() == Some(Grain::Figures))
}

fn report_one(agreement: &Agreement, id: Id<DataSet>, without: &[&Kept], everywhere: bool, report: &mut Findings<'_>) {
    let about = &agreement.data[id].about;
    let systems: Vec<Id<System>> = without.iter().filter_map(|kept| kept.system).collect();
    let names = some_of(systems.iter().map(|system| &agreement.systems[*system].about.name));
    let message = if everywhere || systems.is_empty() {
        says::no_term(&about.name)
    } else {
        says::no_term_in(&about.name, names)
    };
    report.add(about.span, &about.name, message);
}
