//! Empty tables with the columns of the agreement, to try the other scripts on.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::Layout;
use super::table::Table;
use super::text::{column_name, dotted, ident, remark};
use super::{BEGIN, TABLES, head};
use crate::emit::Artefacts;
use crate::emit::marks::mark;
use crate::model::{DataSet, Id};
use crate::plan::{Format, column_of};

pub(super) fn emit(layout: &Layout<'_>, out: &mut Artefacts) {
    let mut text = head(layout.checked, "Lege tabellen met de kolommen van de overeenkomst, om het op te proberen.");
    text += &remark("Een kolom die met _ begint staat niet in de overeenkomst; een recht hangt ervan af.");
    text += &format!("\n{BEGIN}\nCREATE SCHEMA IF NOT EXISTS {};\n", ident(&layout.names.base));
    for (data, declared) in layout.checked.agreement().data.iter() {
        let columns = columns(layout, data);
        if columns.is_empty() {
            continue;
        }
        let table = match layout.tables.get(&data) {
            Some(table) => &table.name,
            None => &Table::of(layout.checked, data).name,
        };
        let columns: Vec<_> = columns.iter().map(|(name, kind)| format!("  {} {kind}", ident(name))).collect();
        let name = dotted(&layout.names.base, table);
        text += &format!("\n{0}CREATE TABLE IF NOT EXISTS {name} (\n{1}\n);\n{0}", mark(table), columns.join(",\n"));
        out.origin(TABLES, table, declared.about.span);
    }
    text += "\nCOMMIT;\n";
    out.add(TABLES, text);
}

/// The fields, but for those a pseudonym replaces and no view reads; and what the views need besides.
fn columns(layout: &Layout<'_>, data: Id<DataSet>) -> Vec<(String, &'static str)> {
    let (agreement, map) = (layout.checked.agreement(), &layout.checked.relations().fields);
    let none = BTreeSet::new();
    let needed = layout.tables.get(&data).map_or(&none, |table| &table.needed);
    let mut known: BTreeMap<String, &'static str> = BTreeMap::new();
    let mut columns = Vec::new();
    for field in map.of_data(data) {
        let name = column_name(&agreement.fields[*field].about.name);
        let kind = column_type(column_of(agreement, *field).format);
        if (map.replaced_by(*field).is_none() || needed.contains(&name)) && known.insert(name.clone(), kind).is_none() {
            columns.push((name, kind));
        }
    }
    columns.extend(needed.iter().filter(|name| !known.contains_key(*name)).map(|name| (name.clone(), "text")));
    columns
}

fn column_type(format: Format) -> &'static str {
    match format {
        Format::Date => "date",
        Format::Year => "integer",
        Format::Number | Format::Cents => "bigint",
        Format::Euros => "numeric(20, 2)",
        Format::YesNo => "boolean",
        _ => "text",
    }
}
