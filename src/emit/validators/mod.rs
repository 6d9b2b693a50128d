//! Validators: the plan of each delivery in the languages of engines that look at data.

mod condition;
mod pattern;
mod property;
mod schema;

use serde_json::Value;

use crate::checks::Checked;
use crate::emit::lines::Printed;
use crate::emit::plan::{Plan, Stage, plans};
use crate::emit::{Artefacts, Draft, file_name};
use crate::source::Sources;

/// Adds the validators of every delivery.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    for plan in plans(checked) {
        let path = path(checked, &plan, "schema.json");
        let schema = schema::schema(checked, sources, &plan, Draft::of(checked));
        let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        text.push('\n');
        out.add(&path, text);
        note_origins(checked, &plan, &path, &schema, out);
    }
}

/// `validators/toewijzingen.schema.json`, and `validators/toewijzingen.opslag.schema.json` for what is stored.
fn path(checked: &Checked, plan: &Plan, extension: &str) -> String {
    let name = file_name(&checked.agreement().data[plan.data].about.name);
    match plan.stage {
        Stage::Upload => format!("validators/{name}.{extension}"),
        Stage::Stored => format!("validators/{name}.{}.{extension}", plan.stage.word()),
    }
}

fn note_origins(checked: &Checked, plan: &Plan, path: &str, schema: &Value, out: &mut Artefacts) {
    let about = &checked.agreement().data[plan.data].about;
    let lines = Printed::of(schema);
    out.origin_on(path, format!("levering/{}", about.name), about.span, lines.of_all());
    for column in &plan.columns {
        let mut stands = lines.of_property(&column.name);
        stands.extend(lines.of_rule(&format!("{}.elfproef", column.name)));
        out.origin_on(path, format!("kolom/{}", column.name), column.span, stands);
    }
    for rule in &plan.rules {
        out.origin_on(path, format!("eis/{}", rule.code), rule.span, lines.of_rule(&rule.code));
    }
}
