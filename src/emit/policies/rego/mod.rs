//! Rego: one policy that is the same for every agreement, over data made from the access relation. Rego checks neither its
//! data nor its input, and compares values of any kind, so a schema for both comes with it.

mod rights;
mod schema;

use serde_json::Value;

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::Sources;

const POLICY: &str = "policies/rego/toegang.rego";
const RIGHTS: &str = "policies/rego/data.json";
const RIGHTS_SCHEMA: &str = "policies/rego/data.schema.json";
const INPUT_SCHEMA: &str = "policies/rego/input.schema.json";

pub(super) fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    out.add(POLICY, include_str!("policy.rego").to_owned());
    let data = rights::data(checked, sources, out);
    out.add(RIGHTS, printed(&data));
    out.add(RIGHTS_SCHEMA, printed(&schema::rights(checked)));
    out.add(INPUT_SCHEMA, printed(&schema::input(checked)));
}

fn printed(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
