//! Rego: the policy and its data decide as the access relation does, both pass their schemas, and a question of another
//! shape than the schema's is answered with no.

use std::collections::BTreeMap;

use convenant::model::{DataSet, Field, Id, Purpose, Role, System};
use regorus::{Engine, Value};
use serde_json::json;

use super::domain::{self, Asker, Decides, Domain, UNDECIDED, ask_everything, ask_pairs, with_lines};
use super::reading::Question;
use super::{Built, agreement, small};

const SMALL: &str = "
doel p \"P\" {}
doel q \"Q\" {}
gegeven x \"X\" { doelen p, q }
gegeven y \"Y\" { doelen p }
gegevensgroep g \"G\" { gegevens x, y }
systeem s \"S\" {}
rol r \"R\" bij a {}
rol t \"T\" bij b {}
";

pub fn engine(built: &Built) -> Engine {
    let mut engine = Engine::new();
    let policy = built.text("policies/rego/toegang.rego").to_owned();
    engine.add_policy("toegang.rego".to_owned(), policy).unwrap();
    engine.add_data_json(built.text("policies/rego/data.json")).unwrap();
    engine
}

pub fn answer(engine: &mut Engine, question: &serde_json::Value) -> bool {
    engine.set_input(Value::from_json_str(&question.to_string()).unwrap());
    engine.eval_rule("data.convenant.toegang.mag".to_owned()).unwrap() == Value::Bool(true)
}

struct Policy<'a> {
    built: &'a Built,
    engine: Engine,
}

pub(super) fn start<'a>(built: &'a Built) -> Box<dyn Decides + 'a> {
    Box::new(Policy { built, engine: engine(built) })
}

impl Decides for Policy<'_> {
    fn asker<'a>(&'a self, roles: &[Id<Role>]) -> Asker<'a> {
        let mut questions = Questions::of(self.built, roles);
        let mut engine = self.engine.clone();
        Box::new(move |question| {
            engine.set_input(questions.input(question));
            Some(engine.eval_rule("data.convenant.toegang.mag".to_owned()).unwrap() == Value::Bool(true))
        })
    }
}

/// Questions of one user as the schema of the input has them. By way of their text there are too many, and names are made
/// into values once.
struct Questions<'a> {
    built: &'a Built,
    roles: Value,
    user: Value,
    subjects: [[Value; 2]; 2],
    purposes: BTreeMap<Id<Purpose>, Value>,
    systems: BTreeMap<Id<System>, Value>,
    fields: BTreeMap<(Id<DataSet>, Id<Field>), Value>,
}

impl<'a> Questions<'a> {
    fn of(built: &'a Built, roles: &[Id<Role>]) -> Self {
        let agreement = built.checked.agreement();
        let roles = roles.iter().map(|role| Value::from(agreement.roles[*role].about.name.as_str()));
        let subject = |home: &str, consent: bool| {
            object([("gemeente", Value::from(home)), ("toestemming", Value::Bool(consent))])
        };
        let named = |name: &String| Value::from(name.as_str());
        Self {
            built,
            roles: Value::from(roles.collect::<Vec<_>>()),
            user: object([("gemeente", Value::from("0599"))]),
            subjects: ["0344", "0599"].map(|home| [false, true].map(|consent| subject(home, consent))),
            purposes: agreement.purposes.iter().map(|(id, purpose)| (id, named(&purpose.about.name))).collect(),
            systems: agreement.systems.iter().map(|(id, system)| (id, named(&system.about.name))).collect(),
            fields: BTreeMap::new(),
        }
    }

    fn input(&mut self, question: &Question) -> Value {
        let agreement = self.built.checked.agreement();
        let field = self.fields.entry((question.data, question.field)).or_insert_with(|| {
            let (data, field) =
                (&agreement.data[question.data].about.name, &agreement.fields[question.field].about.name);
            Value::from(format!("{data}.{field}"))
        });
        let [consent, allocated, member] = question.facts;
        let day = i32::from(question.day.year()) * 10_000
            + i32::from(question.day.month()) * 100
            + i32::from(question.day.day());
        let mut input = vec![
            ("rollen", self.roles.clone()),
            ("gegeven", field.clone()),
            ("doel", self.purposes[&question.purpose].clone()),
            ("granulariteit", Value::from(if question.size.is_some() { "aggregaat" } else { "regel" })),
            ("na_toewijzing", Value::Bool(allocated)),
            ("lidmaatschap", Value::Bool(member)),
            ("dag", Value::from(i64::from(day))),
            ("gebruiker", self.user.clone()),
            ("onderwerp", self.subjects[usize::from(question.own)][usize::from(consent)].clone()),
        ];
        input.extend(question.size.map(|size| ("groepsgrootte", Value::from(size))));
        input.extend(question.system.map(|id| ("systeem", self.systems[&id].clone())));
        object(input)
    }
}

fn object(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from(pairs.into_iter().map(|(key, value)| (Value::from(key), value)).collect::<BTreeMap<_, _>>())
}

#[test]
fn grjr_decides_as_its_access_relation_does() {
    domain::decides_as_its_access_relation_does("grjr", start);
}

#[test]
fn the_repaired_grjr_decides_as_its_access_relation_does() {
    domain::decides_as_its_access_relation_does("grjr-hersteld", start);
}

#[test]
fn vabimpuls_decides_as_its_access_relation_does() {
    domain::decides_as_its_access_relation_does("vabimpuls", start);
}

#[test]
fn the_repaired_vabimpuls_decides_as_its_access_relation_does() {
    domain::decides_as_its_access_relation_does("vabimpuls-hersteld", start);
}

#[test]
#[ignore = "takes minutes"]
fn the_repaired_agreements_decide_everything_as_their_access_relation_does() {
    domain::decides_everything_as_the_access_relation_does(start);
}

#[test]
fn every_kind_of_right_is_decided_as_it_is_written() {
    domain::every_kind_of_right_is_decided_as_it_is_written(start);
}

#[test]
fn what_is_not_decided_is_not_permitted() {
    for lines in UNDECIDED {
        let built = with_lines(lines);
        assert_eq!(ask_everything(&built, start).yes + ask_pairs(&built, start).yes, 0, "{lines}");
    }
}

/// What is asked of the whole domain is what the schema of the input describes.
#[test]
fn the_questions_of_the_domain_pass_the_schema() {
    for lines in domain::KINDS {
        let built = with_lines(lines);
        let validator = validator(&built, "policies/rego/input.schema.json");
        for role in built.checked.agreement().roles.ids() {
            let domain = Domain::whole(&built, role);
            let mut questions = Questions::of(&built, &[role]);
            for question in domain.keys().flat_map(|key| domain.about(key, true)) {
                let input = questions.input(&question).to_json_str().unwrap();
                assert!(validator.is_valid(&serde_json::from_str(&input).unwrap()), "{lines}: {input}");
            }
        }
    }
}

fn validator(built: &Built, path: &str) -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(built.text(path)).unwrap()).unwrap()
}

fn with(lines: &str) -> Built {
    small(&format!("{SMALL}toegang {{\n  {lines}\n}}"))
}

#[test]
fn the_data_pass_their_schema_and_other_data_do_not() {
    for name in super::AGREEMENTS {
        let built = agreement(name);
        let validator = validator(&built, "policies/rego/data.schema.json");
        let data: serde_json::Value = serde_json::from_str(built.text("policies/rego/data.json")).unwrap();
        assert!(validator.is_valid(&data), "{name}");
    }
    let built = with("r leest g voor p als aantallen vanaf 5 mits toestemming");
    let validator = validator(&built, "policies/rego/data.schema.json");
    let sound: serde_json::Value = serde_json::from_str(built.text("policies/rego/data.json")).unwrap();
    let way = "/convenant/rechten/r/g.x/p/aggregaat/0";
    assert!(sound.pointer(way).is_some() && validator.is_valid(&sound));
    for (place, key, value) in [
        (way, "vanaf", json!("5")),
        (way, "vanaf", json!(null)),
        (way, "ook", json!(1)),
        (way, "voorwaarden", json!([{ "soort": "misschien" }])),
        ("/convenant/rechten", "z", json!({})),
        ("/convenant/rechten/r", "g.z", json!({})),
        ("/convenant/rechten/r/g.x/p", "regel", json!([{ "voorwaarden": [], "bron": "", "vanaf": 5 }])),
    ] {
        let mut spoiled = sound.clone();
        spoiled.pointer_mut(place).unwrap()[key] = value.clone();
        assert!(!validator.is_valid(&spoiled), "{place} {key} {value}");
    }
}

/// A question that is permitted, for a right with every condition.
fn permitted() -> serde_json::Value {
    json!({
        "rollen": ["r"], "gegeven": "g.x", "doel": "p", "granulariteit": "aggregaat", "groepsgrootte": 5, "systeem": "s",
        "na_toewijzing": true, "lidmaatschap": true, "gebruiker": { "gemeente": "0599" },
        "onderwerp": { "gemeente": "0599", "toestemming": true },
    })
}

const EVERY_CONDITION: &str =
    "r leest g voor p als aantallen vanaf 5 van eigen gemeente mits toestemming, na toewijzing, lidmaatschap in s";

#[test]
fn every_condition_is_needed() {
    let built = with(EVERY_CONDITION);
    let (mut engine, schema) = (engine(&built), validator(&built, "policies/rego/input.schema.json"));
    assert!(answer(&mut engine, &permitted()) && schema.is_valid(&permitted()));
    for (place, value) in [
        ("/rollen", json!([])),
        ("/rollen", json!(["t"])),
        ("/gegeven", json!("g.y")),
        ("/doel", json!("q")),
        ("/groepsgrootte", json!(4)),
        ("/na_toewijzing", json!(false)),
        ("/lidmaatschap", json!(false)),
        ("/gebruiker/gemeente", json!("0344")),
        ("/onderwerp/toestemming", json!(false)),
    ] {
        let mut question = permitted();
        *question.pointer_mut(place).unwrap() = value.clone();
        let allowed = place == "/gegeven";
        assert_eq!(answer(&mut engine, &question), allowed, "{place} {value}");
        assert!(schema.is_valid(&question), "{place} {value}");
    }
}

/// Rego compares values of any kind: text is larger than every number, and null equals null.
#[test]
fn a_question_of_another_shape_is_refused_and_answered_with_no() {
    let built = with(EVERY_CONDITION);
    let (mut engine, schema) = (engine(&built), validator(&built, "policies/rego/input.schema.json"));
    for (place, value) in [
        ("/rollen", json!("r")),
        ("/rollen", json!({ "x": "r" })),
        ("/groepsgrootte", json!("9")),
        ("/groepsgrootte", json!([])),
        ("/groepsgrootte", json!(null)),
        ("/na_toewijzing", json!("true")),
        ("/na_toewijzing", json!(1)),
        ("/onderwerp/toestemming", json!("ja")),
        ("/systeem", json!(["s"])),
        ("/granulariteit", json!("Aggregaat")),
        ("/doel", json!(null)),
    ] {
        let mut question = permitted();
        *question.pointer_mut(place).unwrap() = value.clone();
        assert!(!answer(&mut engine, &question), "{place} {value}");
        assert!(!schema.is_valid(&question), "{place} {value}");
    }
    let mut nobody = permitted();
    nobody["gebruiker"] = json!({ "gemeente": null });
    nobody["onderwerp"] = json!({ "gemeente": null, "toestemming": true });
    assert!(!answer(&mut engine, &nobody));
    for missing in ["gebruiker", "onderwerp", "systeem", "groepsgrootte", "na_toewijzing", "lidmaatschap", "doel"] {
        let mut question = permitted();
        question.as_object_mut().unwrap().remove(missing);
        assert!(!answer(&mut engine, &question), "{missing}");
    }
}

#[test]
fn a_size_with_rows_is_refused_and_changes_nothing() {
    let built = with("r leest g voor p als aantallen vanaf 5");
    let (mut engine, schema) = (engine(&built), validator(&built, "policies/rego/input.schema.json"));
    let rows =
        json!({ "rollen": ["r"], "gegeven": "g.x", "doel": "p", "granulariteit": "regel", "groepsgrootte": 1000 });
    assert!(!answer(&mut engine, &rows) && !schema.is_valid(&rows));
}

#[test]
fn an_unknown_condition_permits_nothing() {
    let built = with("r leest g voor p als regels");
    let question = json!({ "rollen": ["r"], "gegeven": "g.x", "doel": "p", "granulariteit": "regel" });
    assert!(answer(&mut engine(&built), &question));
    for conditions in [json!([{ "soort": "morgen" }]), json!(null), json!({}), json!(["toestemming"])] {
        let mut data: serde_json::Value = serde_json::from_str(built.text("policies/rego/data.json")).unwrap();
        data["convenant"]["rechten"]["r"]["g.x"]["p"]["regel"][0]["voorwaarden"] = conditions.clone();
        let mut engine = Engine::new();
        engine.add_policy("toegang.rego".to_owned(), built.text("policies/rego/toegang.rego").to_owned()).unwrap();
        engine.add_data_json(&data.to_string()).unwrap();
        assert!(!answer(&mut engine, &question), "{conditions}");
    }
}

/// The rows of one role and the fields of the other are not one right.
#[test]
fn two_roles_are_not_combined() {
    let built = with("r leest g voor p als regels van eigen gemeente\n  t leest g voor p als regels alleen x");
    let mut engine = engine(&built);
    let mut question = |field: &str, municipality: &str| {
        let question = json!({
            "rollen": ["r", "t"], "gegeven": field, "doel": "p", "granulariteit": "regel",
            "gebruiker": { "gemeente": "0599" }, "onderwerp": { "gemeente": municipality },
        });
        answer(&mut engine, &question)
    };
    assert!(question("g.x", "0599") && question("g.y", "0599") && question("g.x", "0344"));
    assert!(!question("g.y", "0344"));
}

#[test]
fn consent_counts_from_its_day() {
    let built = with("r leest g voor p als regels mits toestemming geldig vanaf 2026-07-01");
    let mut engine = engine(&built);
    let mut on = |day: serde_json::Value| {
        let subject = json!({ "toestemming": true });
        let question = json!({
            "rollen": ["r"], "gegeven": "g.x", "doel": "p", "granulariteit": "regel", "onderwerp": subject, "dag": day,
        });
        answer(&mut engine, &question)
    };
    assert!(on(json!(20_260_701)) && on(json!(20_270_101)));
    assert!(!on(json!(20_260_630)) && !on(json!("20270101")) && !on(json!(null)));
}

#[test]
fn names_of_any_kind_are_safe() {
    let built = small(
        "doel dôel \"D\" {}\ngegeven gégeven \"G\" { doelen dôel }\ngegevensgroep default \"G\" { gegevens gégeven }\n\
         rol mag \"\\\"]\" bij a {}\ntoegang {\n  mag leest default voor dôel als regels\n}",
    );
    let question = json!({ "rollen": ["mag"], "gegeven": "default.gégeven", "doel": "dôel", "granulariteit": "regel" });
    assert!(answer(&mut engine(&built), &question));
}

#[test]
fn an_agreement_without_access_permits_nothing() {
    let built = small("");
    let question = json!({ "rollen": ["r"], "gegeven": "g.x", "doel": "p", "granulariteit": "regel" });
    assert!(!answer(&mut engine(&built), &question));
    assert!(!validator(&built, "policies/rego/input.schema.json").is_valid(&question));
}

#[test]
fn names_stay_apart() {
    domain::names_stay_apart(start);
}
