//! `TOE-01`: a right to read fields for purposes that those fields do not have.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::messages::{all_of, some_of};
use crate::model::{Agreement, Field, Grant, Id};
use crate::relations::Mismatch;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TOE-01",
    name: "rol-doel-mismatch",
    title: Title {
        nl: "een rol leest gegevens zonder gezamenlijk doel",
        en: "a role reads fields without a purpose in common",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.b", "avg.25.2", "avg.32.4"],
    explanation: include_str!("toe_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for mismatches in context.relations.access.mismatches.chunk_by(|one, other| one.grant == other.grant) {
        let Some(grant) = mismatches.first().and_then(|mismatch| agreement.grants.get(mismatch.grant)) else {
            continue;
        };
        // While it is open for which purpose a role reads, no purpose is missing yet.
        if grant.purposes.hole.is_some() {
            continue;
        }
        let fields = fields(agreement, mismatches);
        if !fields.is_empty() {
            report_grant(agreement, grant, &fields, report);
        }
    }
}

/// The fields, each once. A field without any purpose is a finding of its own.
fn fields(agreement: &Agreement, mismatches: &[Mismatch]) -> Vec<Id<Field>> {
    let mut seen = BTreeSet::new();
    let fields = mismatches.iter().map(|mismatch| mismatch.field);
    fields.filter(|field| !agreement.fields[*field].purposes.is_absent() && seen.insert(*field)).collect()
}

fn report_grant(agreement: &Agreement, grant: &Grant, fields: &[Id<Field>], report: &mut Findings<'_>) {
    let role = grant.roles.iter().next().map_or("", |role| &agreement.roles[role].about.name);
    let roles = all_of(grant.roles.iter().map(|role| &agreement.roles[role].about.name));
    let data = all_of(grant.data.iter().map(|data| &agreement.data[data].about.name));
    let names = some_of(fields.iter().map(|field| &agreement.fields[*field].about.name));
    let message = if grant.purposes.is_empty() {
        says::no_purpose(roles, data, names)
    } else {
        let purposes = all_of(grant.purposes.iter().map(|purpose| &agreement.purposes[purpose].about.name));
        says::no_shared_purpose(roles, data, purposes, names)
    };
    let finding = report.add(grant.span, role, message);
    if let [only] = fields
        && let Some(place) = agreement.fields[*only].purposes.span
    {
        finding.see(place, says::purposes_here());
    }
}
