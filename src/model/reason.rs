//! From what the YAML library says is wrong to what we say, in words for people who know neither YAML nor our types.

use crate::messages::{any_of, register as says};
use crate::source::Text;
use crate::vocabulary::nearest;

/// How the types of `register` are called in the library's complaints (`expecting`).
const MEMBER: &str = "member";
const CONTACT: &str = "contact";
pub(super) const DIGITS: &str = "digits in quotation marks";
pub(super) const TEXTS: &str = "one text or more";

/// The reason, in our words.
pub(super) fn reason(said: &str) -> Text {
    let said = said.split(" at line ").next().unwrap_or(said);
    let (place, said) = said.split_once(": ").filter(|(place, _)| place.starts_with(['.', '['])).unwrap_or(("", said));
    let key = place.rsplit(['.', ']']).next().filter(|key| !key.is_empty());
    of_key(said).or_else(|| of_value(said, key)).unwrap_or_else(|| of_shape(said))
}

fn of_key(said: &str) -> Option<Text> {
    let mut names = said.split('`').skip(1).step_by(2);
    if said.starts_with("unknown field") {
        let (key, known) = (names.next()?, names.collect::<Vec<_>>());
        return Some(match nearest(key, known.iter().copied()) {
            Some(near) => says::misspelt_key(key, near),
            None => says::unknown_key(key, any_of(known)),
        });
    }
    said.starts_with("duplicate").then(|| names.next().map(says::key_twice)).flatten()
}

fn of_value(said: &str, key: Option<&str>) -> Option<Text> {
    let (found, wanted) = said.strip_prefix("invalid type: ")?.rsplit_once(", expected ")?;
    let found = value(found);
    let wanted = match wanted {
        MEMBER => says::a_member(),
        CONTACT => says::a_contact(),
        DIGITS => says::quoted_digits(),
        TEXTS => says::texts(),
        "a sequence" => says::a_list(),
        "a string" => says::a_text(),
        _ => return None,
    };
    Some(match key {
        Some(key) => says::wrong_value_of(key, wanted, found),
        None => says::wrong_value(wanted, found),
    })
}

/// The library names a type and then the value: `string "x"`. Only the value is repeated.
fn value(found: &str) -> Text {
    match found {
        "sequence" => says::found_list(),
        "map" => says::found_keys(),
        "unit value" => says::found_nothing(),
        _ => {
            let value = found.split_once(' ').map_or(found, |(_, value)| value);
            let value =
                value.rsplit_once(' ').map_or(value, |(_, last)| if last.starts_with('`') { last } else { value });
            says::found_value(value.trim_matches(['"', '`']).chars().take(40).collect::<String>())
        }
    }
}

fn of_shape(said: &str) -> Text {
    let shapes = [
        ("a tab character", says::tab as fn() -> Text),
        ("cannot start any token", says::odd_character),
        ("mapping values are not allowed", says::colon),
        ("end of stream", says::unclosed),
        ("expected ',' or", says::unclosed),
        ("did not find expected", says::indent),
        ("more than one document", says::documents),
        ("recursion limit", says::too_deep),
    ];
    shapes.iter().find(|(part, _)| said.contains(part)).map_or_else(says::no_yaml, |(_, text)| text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::Row;

    fn dutch(yaml: &str) -> String {
        reason(&serde_yaml::from_str::<Vec<Row>>(yaml).unwrap_err().to_string()).nl
    }

    #[test]
    fn every_slip_has_words_of_our_own() {
        let slips = [
            "- naam: A\n  kode: x\n", "- naam: A\n  geslacht: x\n", "- naam: A\n  naam: B\n", "- naam: [A]\n",
            "- naam: {a: b}\n", "- naam: A\n  code: 489\n", "- naam: A\n  kvk: 1.5\n", "- naam: A\n  tekent: 12\n",
            "- naam: A\n  fg: Jansen\n", "- naam: A\n  fg:\n    naan: x\n", "- naam A\n", "- [A]\n", "naam: A\n",
            "namen\n", "12\n", "- naam: A: B\n", "- naam: @x\n", "- naam: \"A\n", "- naam: [A\n",
            "- naam: A\n code: x\n", "- naam: A\n\tcode: x\n", "- naam: A\n---\n- naam: B\n", "%naam\n- x",
        ];
        let told: Vec<_> = slips.iter().map(|slip| format!("{slip:?}\n    {}\n", dutch(slip))).collect();
        insta::assert_snapshot!(told.concat());
    }
}
