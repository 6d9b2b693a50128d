//! `DOE-01`: a purpose that is used and nowhere described. Said once for each name.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::Unresolved;
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOE-01",
    name: "doel-onbekend",
    title: Title { nl: "een doel is nergens omschreven", en: "a purpose is described nowhere" },
    // Without the purpose the agreement cannot be read as meant, so nothing can be built from it.
    severity: Severity::Error,
    law: &["avg.5.1.b"],
    explanation: include_str!("doe_01.md"),
    stage: Stage::Names,
    run,
};

/// How many further places of the same name are shown.
const SHOWN: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut by_name: BTreeMap<&str, Vec<&Unresolved>> = BTreeMap::new();
    for name in context.unresolved.iter().filter(|name| name.found.is_none() && name.wanted == [W::Purpose]) {
        by_name.entry(&name.name).or_default().push(name);
    }
    for (name, uses) in by_name {
        let Some((first, further)) = uses.split_first() else { continue };
        let message = match uses.iter().find_map(|name| name.near.as_ref()) {
            Some(near) => says::purpose_unknown_near(name, near),
            None => says::purpose_unknown(name),
        };
        let finding = report.add(first.span, name, message);
        for further in further.iter().take(SHOWN) {
            finding.see(further.span, says::used_here_too());
        }
    }
}
