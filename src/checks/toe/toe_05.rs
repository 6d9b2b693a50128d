//! `TOE-05`: a role that is not declared, or two that cannot be told apart.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::Role;
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "TOE-05",
    name: "rol-onbekend",
    title: Title {
        nl: "een rol is niet gedeclareerd, of twee rollen heten hetzelfde",
        en: "a role is not declared, or two roles have one title",
    },
    severity: Severity::Objection,
    law: &["avg.32.4"],
    explanation: include_str!("toe_05.md"),
    stage: Stage::Names,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for name in context.unresolved.iter().filter(|name| name.wanted == [W::Role] && name.found.is_none()) {
        let message = match &name.near {
            Some(near) => says::unknown_role_near(&name.name, near),
            None => says::unknown_role(&name.name),
        };
        // Without the role the agreement cannot be read as meant.
        report.add(name.span, &name.name, message).severity = Severity::Error;
    }
    same_titles(context, report);
}

/// Roles of one organisation with one title: whoever reads the document cannot tell which is meant.
fn same_titles(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut first: BTreeMap<_, &Role> = BTreeMap::new();
    for role in context.agreement.roles.values() {
        let title = role.about.title.to_lowercase();
        let Some(other) = first.get(&(role.at.get(), title.clone())) else {
            first.insert((role.at.get(), title), role);
            continue;
        };
        let (name, other) = (&role.about.name, &other.about);
        let message = says::same_title(&other.name, name, &role.about.title);
        report.add(role.about.span, name, message).see(other.span, says::title_also_here());
    }
}
