//! The Cedar policies: one `permit` for each role, group of data and purpose of each line of `toegang`. A line that still
//! leaves open how narrow it is permits nothing: nobody has decided it yet.

use std::collections::BTreeMap;

use super::text::{entity, head, quoted, remark};
use super::{Level, POLICIES, action};
use crate::checks::Checked;
use crate::emit::marks::mark;
use crate::emit::policies::decided::{number, undecided};
use crate::emit::{Artefacts, place};
use crate::model::words::Condition;
use crate::model::{Agreement, DataSet, Field, Grant, Id, Purpose, Role};
use crate::relations::Granularity;
use crate::relations::access::granularity;
use crate::source::Sources;
use crate::vocabulary::W;

/// What one policy is about. The order is the order of the file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Right {
    grant: usize,
    role: Id<Role>,
    data: Id<DataSet>,
    purpose: Id<Purpose>,
}

pub(super) fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let agreement = checked.agreement();
    let mut rights: BTreeMap<Right, Vec<Id<Field>>> = BTreeMap::new();
    for tuple in &checked.relations().access.tuples {
        let right = Right { grant: tuple.grant, role: tuple.role, data: tuple.data, purpose: tuple.purpose };
        rights.entry(right).or_default().push(tuple.field);
    }
    let mut text = head(checked, "Elke toegang volgt uit een regel van de overeenkomst, die erboven staat.");
    let mut used = BTreeMap::new();
    for (number, grant) in agreement.grants.iter().enumerate() {
        let from = place(sources, grant.span);
        text.push('\n');
        let part = format!("{}/{}", W::Access, number + 1);
        out.origin(POLICIES, &part, grant.span);
        text += &mark(&part);
        text += &remark(&format!("{from}: {}", sources.text(grant.span)));
        if let Some(reason) = undecided(grant) {
            text += &remark(&format!("GEEN TOEGANG: {reason}."));
            text += &mark(&part);
            continue;
        }
        for (right, fields) in rights.iter().filter(|(right, _)| right.grant == number) {
            let id = unique(name(agreement, right, grant), &mut used);
            out.origin_resting_on(POLICIES, &id, grant.span, agreement.purposes[right.purpose].about.span);
            text += &format!("\n{0}{1}{0}", mark(&id), policy(agreement, right, grant, fields, &id, &from));
        }
        text += &mark(&part);
    }
    out.add(POLICIES, text);
}

/// `contractmanager.toewijzingen.procesanalyse.aggregaat`
fn name(agreement: &Agreement, right: &Right, grant: &Grant) -> String {
    let role = &agreement.roles[right.role].about.name;
    let data = &agreement.data[right.data].about.name;
    let purpose = &agreement.purposes[right.purpose].about.name;
    format!("{role}.{data}.{purpose}.{}", Level::of(granularity(grant)).word())
}

/// Two lines may give the same right under different conditions: the second is numbered.
fn unique(name: String, used: &mut BTreeMap<String, usize>) -> String {
    let times = used.entry(name.clone()).or_default();
    *times += 1;
    if *times == 1 { name } else { format!("{name}.{times}") }
}

fn policy(agreement: &Agreement, right: &Right, grant: &Grant, fields: &[Id<Field>], id: &str, from: &str) -> String {
    let level = Level::of(granularity(grant));
    let actions =
        fields.iter().map(|field| format!("    {}", entity("Action", &action(agreement, right.data, *field, level))));
    let conditions = conditions(agreement, right, grant);
    format!(
        "@id({})\n@bron({})\npermit (\n  principal in {},\n  action in [\n{}\n  ],\n  resource in {}\n) when {{\n  {}\n}};\n",
        quoted(id),
        quoted(from),
        entity("Rol", &agreement.roles[right.role].about.name),
        actions.collect::<Vec<_>>().join(",\n"),
        entity("Levering", &agreement.data[right.data].about.name),
        conditions.join(" &&\n  "),
    )
}

fn conditions(agreement: &Agreement, right: &Right, grant: &Grant) -> Vec<String> {
    let mut all = vec![format!("context.doel == {}", entity("Doel", &agreement.purposes[right.purpose].about.name))];
    if !grant.systems.is_empty() {
        let systems: Vec<_> =
            grant.systems.iter().map(|system| entity("Systeem", &agreement.systems[system].about.name)).collect();
        all.push(format!("[{}].contains(context.systeem)", systems.join(", ")));
    }
    if let (Granularity::Figures, Some(size)) = (granularity(grant), grant.group_size.get()) {
        all.push(format!("context.groepsgrootte >= {size}"));
    }
    if grant.own_municipality {
        all.push(
            "principal has gemeente && resource has gemeente && principal.gemeente == resource.gemeente".to_owned(),
        );
    }
    all.extend(grant.conditions.iter().map(|condition| stated(condition).to_owned()));
    if let Some(day) = grant.consent_from.get() {
        all.push(format!("context has dag && context.dag >= {}", number(day)));
    }
    all
}

fn stated(condition: Condition) -> &'static str {
    match condition {
        Condition::Consent => "resource has toestemming && resource.toestemming",
        Condition::AfterAllocation => "context has na_toewijzing && context.na_toewijzing",
        Condition::Membership => "context has lidmaatschap && context.lidmaatschap",
    }
}
