//! On which lines the parts of a schema, or of other JSON, stand when it is printed. The printer puts each member and each item on lines of its
//! own, so that counting them tells; what a part means is not known here.

use std::collections::BTreeMap;

use serde_json::Value;

/// The first line and the last, from 1.
pub type Range = (usize, usize);

/// Where the columns and rules of a schema are printed.
pub struct Printed<'s> {
    all: usize,
    properties: BTreeMap<&'s str, Range>,
    rules: BTreeMap<&'s str, Vec<Range>>,
}

impl<'s> Printed<'s> {
    pub fn of(schema: &'s Value) -> Self {
        let mut printed = Self { all: height(schema), properties: BTreeMap::new(), rules: BTreeMap::new() };
        for (key, value, (first, _)) in members(schema, 1) {
            match key {
                "properties" => {
                    let columns = members(value, first).map(|(name, _, range)| (name, range));
                    printed.properties.extend(columns);
                }
                "allOf" => printed.add_rules(value, first, "title"),
                "x-eisen" => printed.add_rules(value, first, "code"),
                _ => {}
            }
        }
        printed
    }

    fn add_rules(&mut self, list: &'s Value, first: usize, key: &str) {
        let mut line = first + 1;
        for item in list.as_array().into_iter().flatten() {
            let range = (line, line + height(item) - 1);
            if let Some(code) = item.get(key).and_then(Value::as_str) {
                self.rules.entry(code).or_default().push(range);
            }
            line = range.1 + 1;
        }
    }

    pub fn of_all(&self) -> Vec<Range> {
        vec![(1, self.all)]
    }

    pub fn of_property(&self, name: &str) -> Vec<Range> {
        self.properties.get(name).copied().into_iter().collect()
    }

    pub fn of_rule(&self, code: &str) -> Vec<Range> {
        self.rules.get(code).cloned().unwrap_or_default()
    }
}

/// The members of an object that begins on a line, with the lines of each.
pub fn members(object: &Value, first: usize) -> impl Iterator<Item = (&str, &Value, Range)> {
    let mut line = first + 1;
    object.as_object().into_iter().flatten().map(move |(key, value)| {
        let range = (line, line + height(value) - 1);
        line = range.1 + 1;
        (key.as_str(), value, range)
    })
}

/// The items of a list that begins on a line, with the lines of each.
pub fn items(list: &Value, first: usize) -> impl Iterator<Item = Range> {
    let mut line = first + 1;
    list.as_array().into_iter().flatten().map(move |item| {
        let range = (line, line + height(item) - 1);
        line = range.1 + 1;
        range
    })
}

/// How many lines a value takes.
fn height(value: &Value) -> usize {
    match value {
        Value::Object(members) if !members.is_empty() => 2 + members.values().map(height).sum::<usize>(),
        Value::Array(items) if !items.is_empty() => 2 + items.iter().map(height).sum::<usize>(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lines_are_those_of_the_printer() {
        let schema = json!({
            "allOf": [{ "if": {}, "title": "a.eis-1" }, { "title": "a.eis-2" }],
            "properties": { "a": { "type": ["string", "null"] }, "b": {} },
            "x-eisen": [{ "code": "a.eis-1" }],
        });
        let text = serde_json::to_string_pretty(&schema).unwrap();
        let lines: Vec<_> = text.lines().collect();
        let printed = Printed::of(&schema);
        assert_eq!(printed.of_all(), [(1, lines.len())]);
        let (first, last) = printed.of_property("a")[0];
        assert_eq!((lines[first - 1].trim(), lines[last - 1].trim()), ("\"a\": {", "},"));
        assert_eq!(printed.of_property("b").len(), 1);
        let rules = printed.of_rule("a.eis-1");
        assert_eq!(rules.len(), 2);
        for (first, last) in rules {
            assert!(lines[first - 1..last].iter().any(|line| line.contains("a.eis-1")), "{text}");
        }
        assert_eq!(printed.of_rule("weg"), []);
    }
}
