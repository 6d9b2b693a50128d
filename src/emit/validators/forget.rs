//! What takes persons out of every store of the chain: one statement for each database, and a line for each place that is
//! none, so that no store is missed. No number and no pseudonym stands in it.

use crate::checks::Checked;
use crate::messages::delivery as says;
use crate::model::words::{Nature, SystemKind};
use crate::model::{DataSet, Id, System};
use crate::plan::{Format, Plan, Stage, plan_at};
use crate::relations::flow::systems;
use crate::source::Lang;

/// The statements for one delivery.
#[must_use]
pub fn forget_sql(checked: &Checked, data: Id<DataSet>, mask: bool, lang: Lang) -> String {
    let agreement = checked.agreement();
    let Some(stored) = plan_at(checked, data, Stage::Stored) else { return String::new() };
    let Some(upload) = plan_at(checked, data, Stage::Upload) else { return String::new() };
    let mut places: Vec<Id<System>> = systems(&agreement.data[data]).collect();
    let reached = agreement.erasures.values().flat_map(|erasure| erasure.reaches.iter());
    places.extend(reached.filter(|system| agreement.systems[*system].kind.get() == Some(SystemKind::Backup)));
    let mut seen = Vec::new();
    places.retain(|place| {
        !seen.contains(place) && {
            seen.push(*place);
            true
        }
    });
    let mut out = format!("\n-- {}\n", says::sql_head(places.len()).get(lang));
    out += "CREATE TEMPORARY TABLE te_vergeten (waarde text PRIMARY KEY);\n";
    let schema = agreement.general.about.as_ref().map_or("", |about| about.name.as_str());
    for place in places {
        let system = &agreement.systems[place];
        out += &format!("\n-- {}\n", one_line(&system.about.title));
        // What is only on its way still holds what was uploaded.
        let plan = if Some(place) == agreement.data[data].delivery.as_ref().and_then(|one| one.via.get()) {
            &upload
        } else {
            &stored
        };
        match system.kind.get() {
            Some(SystemKind::Database | SystemKind::Warehouse | SystemKind::Portal | SystemKind::CaseSystem) => {
                out += &statement(checked, plan, schema, mask);
            }
            _ => out += &format!("-- {}\n", says::sql_no_database().get(lang)),
        }
    }
    out
}

fn statement(checked: &Checked, plan: &Plan, schema: &str, mask: bool) -> String {
    let is_person = |at: &usize| {
        let column = &plan.columns[*at];
        column.format == Format::Bsn || plan.swaps.iter().any(|swap| swap.to == column.field)
    };
    let Some(person) = (0..plan.columns.len()).find(is_person) else {
        return "-- zonder burgerservicenummer en pseudoniem: zoek de rijen met de nummers van de bron\n".to_owned();
    };
    let table = format!("{}.{}", quoted(schema), quoted(&plan.name));
    let person = quoted(&plan.columns[person].name);
    let found = format!("WHERE {person} IN (SELECT waarde FROM te_vergeten)");
    if !mask {
        return format!("DELETE FROM {table} {found};\n");
    }
    let fields = &checked.agreement().fields;
    let is_plain = |nature: Nature| matches!(nature, Nature::Ordinary | Nature::LinkingNumber);
    let delicate = plan.columns.iter().filter(|column| fields[column.field].nature.iter().any(|one| !is_plain(one)));
    let set: Vec<_> = delicate.map(|column| format!("{} = NULL", quoted(&column.name))).collect();
    format!("UPDATE {table} SET {} {found};\n", set.join(", "))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
