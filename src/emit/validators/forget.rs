//! What takes persons out of every store of the chain: one statement for each database, and a line for each place that is
//! none, so that no store is missed. No number and no pseudonym stands in it.

use crate::checks::Checked;
use crate::messages::delivery as says;
use crate::model::words::{ErasureManner, Nature, SystemKind};
use crate::model::{DataSet, Id, System};
use crate::plan::{Format, Plan, Stage, plan_at};
use crate::relations::flow::systems;
use crate::source::Lang;

/// The statements for one delivery, store by store: each can be run by itself, in the database of that store.
#[must_use]
pub fn forget_sql(checked: &Checked, data: Id<DataSet>, mask: bool, lang: Lang) -> String {
    let agreement = checked.agreement();
    let Some(stored) = plan_at(checked, data, Stage::Stored) else { return String::new() };
    let Some(upload) = plan_at(checked, data, Stage::Upload) else { return String::new() };
    let chain = once(systems(&agreement.data[data]));
    let wanted = if mask { ErasureManner::Mask } else { ErasureManner::Erase };
    let erasures = agreement.erasures.values().filter(|erasure| {
        erasure.manner.get() == Some(wanted) && erasure.reaches.iter().any(|place| chain.contains(&place))
    });
    let backups = agreement.systems.iter().filter(|(_, system)| system.kind.get() == Some(SystemKind::Backup));
    let beside = once(erasures.flat_map(|erasure| erasure.reaches.iter()).chain(backups.map(|(place, _)| place)));
    let beside: Vec<_> = beside.into_iter().filter(|place| !chain.contains(place)).collect();
    let mut out = format!("\n-- {}\n", says::sql_head(chain.len() + beside.len()).get(lang));
    let schema = agreement.general.about.as_ref().map_or("", |about| about.name.as_str());
    for place in chain {
        let system = &agreement.systems[place];
        out += &format!("\n-- {}\n", one_line(&system.about.title));
        // What is only on its way still holds what was uploaded.
        let is_channel = agreement.data[data].delivery.as_ref().and_then(|one| one.via.get()) == Some(place);
        let plan = if is_channel { &upload } else { &stored };
        match system.kind.get() {
            Some(SystemKind::Database | SystemKind::Warehouse | SystemKind::Portal | SystemKind::CaseSystem) => {
                out += &statement(checked, plan, schema, mask, lang);
            }
            _ => out += &format!("-- {}\n", says::sql_no_database().get(lang)),
        }
    }
    for place in beside {
        let title = one_line(&agreement.systems[place].about.title);
        out += &format!("\n-- {title}\n-- {}\n", says::sql_beside(&agreement.data[data].about.name).get(lang));
    }
    out
}

/// Each system once, in the order in which they come.
fn once(places: impl Iterator<Item = Id<System>>) -> Vec<Id<System>> {
    let mut seen = Vec::new();
    for place in places {
        if !seen.contains(&place) {
            seen.push(place);
        }
    }
    seen
}

/// What takes persons out of one database: a transaction, with room for whom it is about in the midst of it.
fn statement(checked: &Checked, plan: &Plan, schema: &str, mask: bool, lang: Lang) -> String {
    let is_person = |at: &usize| {
        let column = &plan.columns[*at];
        column.format == Format::Bsn || plan.swaps.iter().any(|swap| swap.to == column.field)
    };
    let Some(person) = (0..plan.columns.len()).find(is_person) else {
        return format!("-- {}\n", says::sql_no_person().get(lang));
    };
    let table = format!("{}.{}", quoted(schema), quoted(&plan.name));
    let fill =
        if plan.columns[person].format == Format::Bsn { says::sql_fill_numbers() } else { says::sql_fill_pseudonyms() };
    let found = format!("WHERE {} IN (SELECT waarde FROM te_vergeten)", quoted(&plan.columns[person].name));
    let change = if mask {
        let set: Vec<_> = delicate(checked, plan).map(|name| format!("{} = NULL", quoted(name))).collect();
        if set.is_empty() {
            return format!("-- {}\n", says::sql_nothing_delicate().get(lang));
        }
        format!("UPDATE {table} SET {} {found}", set.join(", "))
    } else {
        format!("DELETE FROM {table} {found}")
    };
    format!(
        "BEGIN;\nCREATE TEMPORARY TABLE te_vergeten (waarde text PRIMARY KEY) ON COMMIT DROP;\n-- {}\n{change};\nCOMMIT;\n",
        fill.get(lang)
    )
}

/// The columns that say who it is, or what is delicate about someone.
fn delicate<'p>(checked: &'p Checked, plan: &'p Plan) -> impl Iterator<Item = &'p str> {
    let fields = &checked.agreement().fields;
    let is_plain = |nature: Nature| matches!(nature, Nature::Ordinary | Nature::LinkingNumber);
    let columns =
        plan.columns.iter().filter(move |column| fields[column.field].nature.iter().any(|one| !is_plain(one)));
    columns.map(|column| column.name.as_str())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
