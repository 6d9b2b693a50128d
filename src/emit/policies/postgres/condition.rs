//! When a line of `toegang` holds, as SQL over a row `b` of a table. Who asks is the login itself (`session_user`), which no
//! statement of a user changes; the day is that of the Netherlands, whatever time zone the user sets.

use super::layout::Layout;
use super::table::{CASE, Table};
use super::text::{dotted, ident, literal};
use crate::model::words::Condition;
use crate::model::{DataSet, Id, Role};

const TODAY: &str = "(now() AT TIME ZONE 'Europe/Amsterdam')::date";

/// What must all be true for a line; empty when it holds for every user and row.
pub(super) fn of_line(layout: &Layout<'_>, line: usize, role: Id<Role>, data: Id<DataSet>) -> Vec<String> {
    let agreement = layout.checked.agreement();
    let grant = &agreement.grants[line];
    let (table, delivery) = (&layout.tables[&data], literal(&agreement.data[data].about.name));
    let mut all = Vec::new();
    if !grant.systems.is_empty() {
        let systems = grant.systems.iter().map(|system| literal(&agreement.systems[system].about.name));
        let systems = systems.collect::<Vec<_>>().join(", ");
        all.push(fact(layout, "aanmelding", &format!("f.systeem IN ({systems})")));
    }
    if grant.own_municipality {
        all.push(fact(layout, "aanmelding", &format!("f.gemeente = b.{}::text", ident(&table.municipality))));
    }
    for condition in grant.conditions.iter() {
        all.push(match condition {
            Condition::Consent => match grant.consent_from.get() {
                Some(day) => format!("{TODAY} >= DATE '{day}' AND {}", consent(layout, &delivery, table)),
                None => consent(layout, &delivery, table),
            },
            Condition::AfterAllocation => {
                let case = format!("f.levering = {delivery} AND f.zaak = b.{}::text", ident(CASE));
                fact(layout, "zaak", &format!("{case} AND {}", holds_today()))
            }
            Condition::Membership => {
                let role = literal(&agreement.roles[role].about.name);
                fact(layout, "lidmaatschap", &format!("f.rol = {role} AND {}", holds_today()))
            }
        });
    }
    all
}

/// Something that is known about who asks.
fn fact(layout: &Layout<'_>, table: &str, condition: &str) -> String {
    let table = dotted(&layout.names.facts, table);
    format!("EXISTS (SELECT FROM {table} AS f WHERE f.login = session_user AND {condition})")
}

fn consent(layout: &Layout<'_>, delivery: &str, table: &Table) -> String {
    format!(
        "EXISTS (SELECT FROM {} AS f WHERE f.levering = {delivery} AND f.betrokkene = b.{}::text AND {})",
        dotted(&layout.names.facts, "toestemming"),
        ident(&table.person),
        holds_today(),
    )
}

fn holds_today() -> String {
    format!("f.van <= {TODAY} AND (f.tot IS NULL OR f.tot > {TODAY})")
}
