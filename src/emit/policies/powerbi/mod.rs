//! Power BI: a role of the semantic model (TMDL) for each role and purpose, with row and object level security. Power BI
//! refuses a user whose roles hide different things, so all that one purpose gives stands in one role.
//!
//! There is a model for each system of the kind `rapportage`, with the rights that hold in it. Of the model it is assumed
//! that it has a table for each delivery, with its fields as columns, and beside it a table of
//! figures (`toewijzingen_aantallen_10`) that is filled from a view which withholds groups smaller than ten: a model cannot
//! withhold them itself. Where a role and purpose have several ways to one table, a column is shown only when every way gives
//! it, so that the model never shows more than the agreement gives.

mod filter;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::Checked;
use crate::emit::marks::mark;
use crate::emit::policies::decided::{one_line, title};
use crate::emit::{Artefacts, file_name, place};
use crate::model::words::SystemKind;
use crate::model::{Id, Purpose, Role, System};
use crate::relations::Normal;
use crate::source::Sources;
use filter::filter;
use tables::{Shown, Table};

/// What a role sees for a purpose, table by table.
type Rights<'t> = BTreeMap<(Id<Role>, Id<Purpose>), BTreeMap<&'t Table, Shown<'t>>>;

pub(super) fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let agreement = checked.agreement();
    let reporting = |id: &Id<System>| agreement.systems[*id].kind.get() == Some(SystemKind::Reporting);
    let systems: Vec<Id<System>> = agreement.systems.ids().filter(reporting).collect();
    if systems.is_empty() {
        return;
    }
    let normal = Normal::of(agreement, checked.relations());
    let tables = tables::all(checked, &normal);
    for system in systems {
        let folder = format!("policies/powerbi/{}", file_name(&agreement.systems[system].about.name));
        for ((role, purpose), shown) in rights(&normal, &tables, system) {
            let (role, purpose) = (&agreement.roles[role].about.name, &agreement.purposes[purpose].about.name);
            let path = format!("{folder}/{}.tmdl", file_name(&format!("{role}.{purpose}")));
            let part = format!("{role}.{purpose}");
            let mut text = remark(&title(checked)) + &mark(&part);
            for grant in shown.values().flat_map(Shown::grants).collect::<BTreeSet<usize>>() {
                let span = agreement.grants[grant].span;
                out.origin(&path, &part, span);
                text += &remark(&format!("{}: {}", place(sources, span), sources.text(span)));
            }
            text += &printed(checked, (role, purpose), &tables, &shown);
            text += &mark(&part);
            out.add(&path, text);
        }
    }
}

fn rights<'t>(normal: &'t Normal, tables: &'t [Table], system: Id<System>) -> Rights<'t> {
    let mut rights = Rights::new();
    for (key, terms) in normal.iter() {
        for table in tables.iter().filter(|table| table.data == key.data && table.level == key.level) {
            let terms = table.of(terms, system);
            if !terms.is_empty() {
                let right = rights.entry((key.role, key.purpose)).or_default();
                right.entry(table).or_default().add(key.field, terms);
            }
        }
    }
    rights
}

/// TMDL keeps the lines with three strokes as the description of what follows.
fn remark(text: &str) -> String {
    format!("/// {}\n", one_line(text))
}

/// A name between quotation marks.
fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// The role for one role and purpose. A table that is not shown is hidden by name: what a role says nothing about, it may see.
fn printed(
    checked: &Checked,
    (role, purpose): (&str, &str),
    tables: &[Table],
    shown: &BTreeMap<&Table, Shown<'_>>,
) -> String {
    let mut text = format!("role {}\n\tmodelPermission: read\n", quoted(&format!("{role} {purpose}")));
    for table in tables {
        text += &format!("\n\ttablePermission {}", quoted(&table.name));
        match shown.get(table) {
            None => text += "\n\t\tmetadataPermission: none\n",
            Some(shown) => text += &columns(checked, role, table, shown),
        }
    }
    text
}

fn columns(checked: &Checked, role: &str, table: &Table, shown: &Shown<'_>) -> String {
    let agreement = checked.agreement();
    let filter = filter(role, shown).map_or_else(String::new, |filter| format!(" = {filter}"));
    let mut text = format!("{filter}\n");
    let all = checked.relations().fields.of_data(table.data);
    for field in all.iter().filter(|field| !shown.gives(**field)) {
        let column = quoted(&agreement.fields[*field].about.name);
        text += &format!("\n\t\tcolumnPermission {column}\n\t\t\tmetadataPermission: none\n");
    }
    text
}
