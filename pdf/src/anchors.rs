//! Which names in a view are those of one place. A link to a name that no place has, or that two have, leads nowhere, and the
//! layout engine would refuse it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// The names of exactly one place, each with `true`: a place is an object with an `id`.
pub(crate) fn single(view: &Value) -> Map<String, Value> {
    let mut counted = BTreeMap::new();
    count(view, &mut counted);
    let single = counted.into_iter().filter(|(name, times)| *times == 1 && !name.is_empty());
    single.map(|(name, _)| (name.to_owned(), Value::Bool(true))).collect()
}

fn count<'v>(value: &'v Value, counted: &mut BTreeMap<&'v str, usize>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| count(one, counted)),
        Value::Object(all) => {
            if let Some(name) = all.get("id").and_then(Value::as_str) {
                *counted.entry(name).or_default() += 1;
            }
            all.values().for_each(|one| count(one, counted));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_name_that_two_places_have_is_that_of_none() {
        let view = json!({"id": "a", "parts": [{"id": "b", "part": {"id": "a"}}, {"id": ""}, {"name": "c"}]});
        assert_eq!(Value::Object(single(&view)), json!({"b": true}));
    }
}
