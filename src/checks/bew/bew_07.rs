//! `BEW-07`: a copy (an export, mail, a back-up) that has no term of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::words::{MeasureKind, SystemKind};
use crate::model::{Agreement, Id, Measure, System};
use crate::relations::{Kept, Rule};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-07",
    name: "kopieen",
    title: Title { nl: "een kopie heeft geen eigen bewaartermijn", en: "a copy has no retention term of its own" },
    severity: Severity::Warning,
    law: &["avg.5.1.e"],
    explanation: include_str!("bew_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let kept = &context.relations.retention.kept;
    let uncovered = uncovered(agreement, kept);
    let passed: BTreeSet<_> = kept.iter().filter_map(|kept| kept.system).collect();
    for (id, system) in agreement.systems.iter().filter(|(_, system)| is_copy(system)) {
        // Mail and back-ups are copies of something, also where no delivery names them.
        let loose = matches!(system.kind.get(), Some(SystemKind::Mail | SystemKind::Backup)) && !passed.contains(&id);
        let about = &system.about;
        if let Some(data) = uncovered.get(&id) {
            report.add(about.span, &about.name, says::copy_without_term(&about.name, data));
        } else if loose && system.retention.is_empty() {
            report.add(about.span, &about.name, says::system_without_term(&about.name));
        }
    }
    backups(agreement, report);
}

fn is_copy(system: &System) -> bool {
    use SystemKind::{Backup, FileStore, Mail, Spreadsheet};
    matches!(system.kind.get(), Some(Backup | FileStore | Mail | Spreadsheet))
}

/// Systems of copies in which data are kept by a rule for all systems only, with the name of the first such data. That
/// rule is about the data in their store; how long the copy lives, nobody says. Where all places are of that kind there
/// is no other store, and the rule is about them. No rule at all is another finding.
fn uncovered<'a>(agreement: &'a Agreement, kept: &[Kept]) -> BTreeMap<Id<System>, &'a str> {
    let (mut out, mut known) = (BTreeMap::new(), BTreeMap::new());
    let general = |rule: &Rule| matches!(rule, Rule::Data(..)) && rule.of(agreement).systems.is_absent();
    // The same rules may hold in many places.
    let mut general = |kept: &Kept| *known.entry(kept.rules.as_ptr()).or_insert_with(|| kept.rules.iter().all(general));
    for of_data in kept.chunk_by(|one, other| one.data == other.data) {
        let stored = of_data.iter().any(|kept| kept.system.is_some_and(|id| !is_copy(&agreement.systems[id])));
        for kept in of_data.iter().filter(|_| stored) {
            if let Some(system) = kept.system.filter(|id| is_copy(&agreement.systems[*id]))
                && !kept.rules.is_empty()
                && general(kept)
            {
                out.entry(system).or_insert(agreement.data[kept.data].about.name.as_str());
            }
        }
    }
    out
}

/// By its kind, or because it limits what may be lost.
fn is_backup(measure: &Measure) -> bool {
    measure.kinds.contains(&MeasureKind::Backup) || !measure.loss.is_absent()
}

/// Measures that make back-ups, where neither they nor a system of back-ups have a term.
fn backups(agreement: &Agreement, report: &mut Findings<'_>) {
    let mut stores = agreement.systems.values().filter(|system| system.kind.get() == Some(SystemKind::Backup));
    if stores.any(|system| !system.retention.is_empty()) {
        return;
    }
    for measure in agreement.measures.values().filter(|measure| is_backup(measure)) {
        if measure.retention.is_empty() {
            report.add(measure.about.span, &measure.about.name, says::backup_without_term(&measure.about.name));
        }
    }
}
