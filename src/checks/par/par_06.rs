//! `PAR-06`: the number of members that the text states is not the number that is declared.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{Agreement, Count};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-06",
    name: "aantal-klopt-niet",
    title: Title { nl: "het genoemde aantal klopt niet", en: "the stated number is not right" },
    severity: Severity::Warning,
    law: &["avg.26.2"],
    explanation: include_str!("par_06.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for count in &agreement.general.counts {
        let stated = count.number.value as usize;
        let Some((declared, open)) = declared(agreement, count) else { continue };
        if declared == stated || open && declared < stated {
            continue;
        }
        match count.group.get().map(|group| &agreement.groups[group].about) {
            Some(group) => report
                .add(count.number.span, &group.name, says::members_differ(stated, &group.name, declared))
                .see(group.span, says::declared_here(&group.name)),
            None => report.add(count.number.span, name(agreement), says::parties_differ(stated, declared)),
        };
    }
}

/// How many are declared, and whether more are still to be named. `None` while it is open which group is counted.
fn declared(agreement: &Agreement, count: &Count) -> Option<(usize, bool)> {
    if count.group.is_hole() {
        return None;
    }
    Some(match count.group.get().map(|group| &agreement.groups[group]) {
        Some(group) => (group.members.len(), group.hole.is_some()),
        None => (agreement.parties.len(), agreement.groups.values().any(|group| group.hole.is_some())),
    })
}

fn name(agreement: &Agreement) -> &str {
    agreement.general.about.as_ref().map_or("", |about| &about.name)
}
