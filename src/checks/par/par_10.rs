//! `PAR-10`: a party of which the agreement does not say what it does.

use std::collections::{BTreeMap, BTreeSet};

use super::tasks::tasks;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{Actor, Agreement, Group, Id, Party};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-10",
    name: "partij-zonder-rol",
    title: Title { nl: "een partij heeft geen rol", en: "a party has no part to play" },
    severity: Severity::Warning,
    law: &["avg.26.2"],
    explanation: include_str!("par_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let with_role = with_role(agreement);
    let mut idle: BTreeMap<Id<Group>, usize> = BTreeMap::new();
    for (id, party) in agreement.parties.iter().filter(|(id, _)| !with_role.contains(id)) {
        match party.member_of.first() {
            _ if has_territory(party) => {}
            Some(group) if party.from_register => *idle.entry(*group).or_default() += 1,
            _ => {
                let about = &agreement.parties[id].about;
                report.add(about.span, &about.name, says::party_without_role(&about.name));
            }
        }
    }
    for (group, members) in idle {
        let about = &agreement.groups[group].about;
        report.add(about.span, &about.name, says::members_without_role(&about.name, members));
    }
}

/// The parties with a task or a right of access, by name or as a member of a group. What each controller does for
/// itself gives nobody a role beside the others.
fn with_role(agreement: &Agreement) -> BTreeSet<Id<Party>> {
    let users = agreement.grants.iter().flat_map(|grant| grant.roles.iter());
    let users = users.filter_map(|role| agreement.roles[role].at.get());
    let tasks = tasks(agreement);
    let actors: BTreeSet<Actor> =
        tasks.iter().map(|task| task.actor).chain(users).map(|actor| agreement.answerable(actor)).collect();
    agreement.parties_of(actors.into_iter()).into_iter().collect()
}

fn has_territory(party: &Party) -> bool {
    party.work_area.span.is_some() || party.work_area.hole || !party.work_area.codes.is_empty()
}
