//! `TOE-02`: a group of users without any role that has access.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-02",
    name: "gebruiker-zonder-autorisatie",
    title: Title {
        nl: "wie volgens de tekst gebruikt, heeft geen toegang",
        en: "who uses data according to the text has no access",
    },
    severity: Severity::Objection,
    law: &["avg.32.4"],
    explanation: include_str!("toe_02.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let roles = agreement.grants.iter().flat_map(|grant| grant.roles.iter());
    let with_access = agreement.with_relatives(roles.filter_map(|role| agreement.roles[role].at.get()));
    for user in &agreement.general.users.items {
        let known = |actor| with_access.contains(&actor);
        if !known(user.value) && !agreement.members_of(user.value).into_iter().any(known) {
            let name = &agreement.actor(user.value).name;
            report.add(user.span, name, says::user_without_access(name));
        }
    }
}
