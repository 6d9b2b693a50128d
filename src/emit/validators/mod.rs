//! Validators: the plan of each delivery in the languages of engines that look at data.

mod cannot;
mod condition;
mod forget;
mod property;
mod schema;
mod sql;

pub use cannot::{Target, cannot, partly};
pub use forget::forget_sql;
pub use sql::Engine;

use serde_json::Value;

use crate::checks::Checked;
use crate::emit::lines::Printed;
use crate::emit::{Artefacts, Draft, file_name};
use crate::plan::{Plan, RuleKind, Stage, plans};
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
        sql::emit(checked, sources, &plan, |extension| self::path(checked, &plan, extension), out);
        if !plan.columns.is_empty() && !plan.is_undecided() {
            let file = self::path(checked, &plan, "odcs.yaml");
            out.add(&file, sql::contract(checked, sources, &plan));
            let about = &checked.agreement().data[plan.data].about;
            out.origin(&file, format!("levering/{}", about.name), about.span);
        }
    }
}

/// `validators/toewijzingen.schema.json`, and `validators/toewijzingen.opslag.schema.json` for what is stored.
fn path(checked: &Checked, plan: &Plan, extension: &str) -> String {
    let name = file_name(&checked.agreement().data[plan.data].about.name);
    match plan.stage {
        Stage::Upload => format!("validators/{name}.{extension}"),
        Stage::Pseudonymised | Stage::Stored => format!("validators/{name}.{}.{extension}", plan.stage.word()),
    }
}

fn note_origins(checked: &Checked, plan: &Plan, path: &str, schema: &Value, out: &mut Artefacts) {
    let about = &checked.agreement().data[plan.data].about;
    let lines = Printed::of(schema);
    out.origin_on(path, format!("levering/{}", about.name), about.span, lines.of_all());
    for (at, column) in plan.columns.iter().enumerate() {
        let mut stands = lines.of_property(&column.name);
        let own = plan.rules.iter().filter(|rule| rule.kind == RuleKind::ElevenTest && rule.columns == [at]);
        stands.extend(own.flat_map(|rule| lines.of_rule(&rule.code)));
        out.origin_on(path, format!("kolom/{}", column.name), column.span, stands);
    }
    for (rule, _) in plan.conditions() {
        out.origin_on(path, format!("eis/{}", rule.code), rule.span, lines.of_rule(&rule.code));
    }
}
