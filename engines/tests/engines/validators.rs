//! JSON Schemas: every one is a schema, and tells good rows from bad ones.

use convenant::emit::Artefacts;
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{AGREEMENTS, Built, agreement, small};

pub fn schema(built: &Built, path: &str) -> (Value, Validator) {
    let schema: Value = serde_json::from_str(built.text(&format!("validators/{path}.schema.json"))).unwrap();
    if let Err(error) = jsonschema::meta::validate(&schema) {
        panic!("{path}: {error}");
    }
    // Formats are not looked at, as most validators do: the patterns have to do it.
    let validator = jsonschema::options().should_validate_formats(false).build(&schema).unwrap();
    (schema, validator)
}

fn schemas(artefacts: &Artefacts) -> Vec<String> {
    let ends = |path: &String| Some(path.strip_prefix("validators/")?.strip_suffix(".schema.json")?.to_owned());
    artefacts.files.keys().filter_map(ends).collect()
}

#[test]
fn every_schema_of_the_agreements_is_one() {
    for name in AGREEMENTS {
        let built = agreement(name);
        let paths = schemas(&built.artefacts);
        assert!(!paths.is_empty());
        for path in paths {
            let (schema, _) = schema(&built, &path);
            assert!(schema["$id"].as_str().unwrap().starts_with("urn:convenant:"));
            let concept = schema["$comment"].as_str().unwrap().starts_with("CONCEPT");
            assert_eq!(concept, !built.checked.is_final(), "{path}");
        }
    }
}

/// The type of a column, and values that it takes and does not take.
fn types() -> Vec<(&'static str, Value, Value)> {
    let (hash, upper) = ("0123456789abcdef".repeat(8), "0123456789ABCDEF".repeat(8));
    vec![
        (
            "datum",
            json!(["2026-03-01", "2024-02-29"]),
            json!([
                "2026-02-30", "2026-04-31", "2026-13-01", "1-3-2026", "", 20_260_301, "2026-03-01T00:00", "x2026-03-01"
            ]),
        ),
        ("jaartal van 1990 t/m 2035", json!([1990, 2035]), json!([1989, 2036, "2000", 2000.5])),
        ("jaartal", json!([2020]), json!([99, 20_200])),
        ("getal", json!([0, -3, 100_000]), json!([1.5, "1", true])),
        ("getal van 2 t/m 10", json!([2, 10]), json!([1, 11])),
        ("getal lengte 3", json!([999]), json!([1000])),
        ("bedrag in eurocent", json!([125_000, -100]), json!([12.5, "100"])),
        ("bedrag in euro", json!(["1250.00", "-0.50", "0.00"]), json!(["1250", 12.5, "1.250,00", "01.00", "1.5", ""])),
        ("kenmerk patroon \"a|bc\"", json!(["a", "bc"]), json!(["abc", "ab", "c", ""])),
        ("kenmerk lengte 3", json!(["abc", "012"]), json!(["ab", "abcd", 12])),
        ("kenmerk lengte 2 t/m 3", json!(["ab", "abc"]), json!(["a", "abcd"])),
        ("vrije_tekst lengte 5", json!(["x", "één t"]), json!(["", "zes zes"])),
        ("codelijst uit ijw.wmo757", json!(["1", "6"]), json!(["3", "", 1])),
        ("codelijst uit ijw.cs002", json!(["iets"]), json!(["", 1])),
        ("bsn", json!(["123456782"]), json!(["12345678", 123_456_782, "12345678a", "1234567890"])),
        ("hash methode sha512", json!([hash]), json!([&hash[1..], upper, format!("{hash}0")])),
        ("postcode4", json!(["3011"]), json!(["0111", "3011AB", 3011])),
        ("gemeentecode", json!(["0599"]), json!(["599", 599])),
        ("janee", json!([true, false]), json!(["ja", 1])),
        ("datum mag ontbreken", json!(["2026-03-01", null]), json!([""])),
        ("codelijst uit ijw.wmo757 mag ontbreken", json!(["1", null]), json!(["", "3"])),
    ]
}

#[test]
fn each_type_takes_its_values_and_no_others() {
    for (kind, good, bad) in types() {
        let built = small(&format!(
            "gebruik std.ijw_3_2\ngegeven x \"X\" {{\n  type {kind}\n}}\nlevering l \"L\" {{\n  van a\n  naar b\n  gegevens x\n}}"
        ));
        let (_, validator) = schema(&built, "l");
        let takes = |value: &Value| validator.is_valid(&json!({ "x": value }));
        good.as_array().unwrap().iter().for_each(|value| assert!(takes(value), "{kind}: {value}"));
        bad.as_array().unwrap().iter().for_each(|value| assert!(!takes(value), "{kind}: {value}"));
        let optional = kind.ends_with("mag ontbreken");
        assert_eq!(takes(&Value::Null), optional, "{kind}");
        assert_eq!(validator.is_valid(&json!({})), optional, "{kind}");
        assert!(!validator.is_valid(&json!({ "x": good[0], "y": 1 })), "{kind}: another column");
    }
}

#[test]
fn a_field_without_a_type_has_that_of_its_element() {
    let built = small(
        "gebruik std.ijw_3_2\ngegeven x \"X\" { bron ijw.301.einddatum }\ngegeven y \"Y\" { bron ijw.301.eenheid }\n\
         gegeven z \"Z\" {}\ngegeven q \"Q\" {\n  type kenmerk\n  bron ijw.301.ontvanger\n}\n\
         levering l \"L\" {\n  van a\n  naar b\n  gegevens x, y, z, q\n}",
    );
    let (schema, validator) = schema(&built, "l");
    assert_eq!(schema["required"], json!(["z", "q"]));
    assert!(validator.is_valid(&json!({ "x": "2026-01-01", "y": "83", "z": 4, "q": "12345678" })));
    for wrong in
        [json!({ "x": "morgen" }), json!({ "y": "99" }), json!({ "z": "" }), json!({ "z": [] }), json!({ "q": "1" })]
    {
        let mut row = json!({ "z": "1", "q": "12345678" });
        row.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        assert!(!validator.is_valid(&row), "{row}");
    }
}

fn row(changes: &Value) -> Value {
    let mut row = json!({
        "bsn": "123456782", "geboortejaar": 2012, "gemeentecode": "0599", "toewijzingnummer": "123",
        "soort_aanbieder": "agb", "agb_code": "12345678", "ingangsdatum_toewijzing": "2026-02-02",
    });
    for (name, value) in changes.as_object().unwrap() {
        if value == "weg" {
            row.as_object_mut().unwrap().remove(name);
        } else {
            row[name] = value.clone();
        }
    }
    row
}

#[test]
fn the_repaired_agreement_tells_good_rows_from_bad_ones() {
    let built = agreement("grjr-hersteld");
    let (_, upload) = schema(&built, "toewijzingen");
    let good = [
        json!({}),
        json!({ "agb_code": "weg", "soort_aanbieder": "lokaal_team", "lokaal_team": "LT001" }),
        json!({ "budget": 10_000, "einddatum_toewijzing": "2026-08-01", "volume": null }),
        json!({ "volume": 4, "eenheid": "04", "frequentie": "4" }),
        json!({ "productcode": "45A04", "productcategorie": "45" }),
    ];
    let bad = [
        json!({ "agb_code": "weg" }),
        json!({ "soort_aanbieder": "partner", "partnercode": "KP001" }),
        json!({ "budget": 10_000 }),
        json!({ "budget": 10_000, "einddatum_toewijzing": "2026-08-01", "volume": 3, "eenheid": "04", "frequentie": "4" }),
        json!({ "volume": 4, "eenheid": "04" }),
        json!({ "volume": 4, "eenheid": "04", "frequentie": "2" }),
        json!({ "productcode": "45A04" }),
        json!({ "bsn": "weg" }),
        json!({ "gehasht_bsn": "0123456789abcdef".repeat(8) }),
        json!({ "weekbudget": 100 }),
        json!({ "naam": "x" }),
    ];
    for changes in &good {
        assert!(upload.is_valid(&row(changes)), "{changes}");
    }
    for changes in &bad {
        assert!(!upload.is_valid(&row(changes)), "{changes}");
    }

    let (stored_schema, stored) = schema(&built, "toewijzingen.opslag");
    let hashed = json!({ "bsn": "weg", "gehasht_bsn": "0123456789abcdef".repeat(8), "weekbudget": 100 });
    assert!(stored.is_valid(&row(&hashed)));
    assert!(!stored.is_valid(&row(&json!({}))));
    assert_eq!(stored_schema["properties"]["weekbudget"]["x-ontstaat-in"], "dwh");
}

#[test]
fn what_is_not_decided_demands_nothing_and_says_so() {
    let built = agreement("grjr");
    let (schema, validator) = schema(&built, "declaraties");
    assert_eq!((&schema["required"], &schema["additionalProperties"]), (&json!([]), &json!(true)));
    assert!(schema["$comment"].as_str().unwrap().contains("laat nog open"));
    assert!(validator.is_valid(&json!({})));
    assert!(validator.is_valid(&json!({ "iets": 1, "geboortejaar": 2012 })));
    assert!(!validator.is_valid(&json!({ "geboortejaar": "x" })));
}

#[test]
fn figures_say_over_which_groups_they_are() {
    let built = small(
        "gegeven x \"X\" { type getal }\nlevering l \"L\" {\n  van a\n  naar b\n  gegevens x\n  als aantallen vanaf 10\n}",
    );
    let (schema, validator) = schema(&built, "l");
    assert!(schema["$comment"].as_str().unwrap().contains("ten minste 10"));
    assert!(validator.is_valid(&json!({ "aantal": 12 })));
}

#[test]
fn names_titles_and_patterns_of_any_kind_are_safe() {
    let built = small(
        "gegeven ünïcode \"Een \\\"titel\\\" met \\\\ en </script>\" {\n  type kenmerk patroon \"a)|(b\"\n}\n\
         levering lévering \"L\" {\n  van a\n  naar b\n  gegevens ünïcode\n}",
    );
    let (schema, validator) = schema(&built, "l%C3%A9vering");
    assert_eq!(schema["$id"], "urn:convenant:proef:1.0:l%C3%A9vering:aanlevering");
    let column = &schema["properties"]["ünïcode"];
    assert_eq!(column["title"], "Een \"titel\" met \\ en </script>");
    assert_eq!((column.get("pattern"), &column["x-patroon"]), (None, &json!("a)|(b")));
    assert!(column["$comment"].as_str().unwrap().contains("niet nagegaan"));
    assert!(validator.is_valid(&json!({ "ünïcode": "wat dan ook" })));
}
