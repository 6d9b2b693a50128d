//! Cedar: the schema and the policies pass strict validation without a warning, and decide every question about an agreement
//! as the access relation does.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, Policy,
    PolicySet, PrincipalConstraint, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use convenant::model::{DataSet, Field, Id, Purpose, Role, System};
use jiff::civil::Date;

use super::domain::{self, Asker, Decides, UNDECIDED, ask_everything, with_lines};
use super::reading::Question;
use super::{Built, agreement, small};

struct Engine<'a> {
    built: &'a Built,
    /// Of an agreement that was edited for a trial there is none: what is the same in all of them is not looked at again.
    schema: Option<Schema>,
    policies: PolicySet,
    slices: Slices,
}

/// The policies by the two things that each of them names in its scope: a policy about another role or another action cannot
/// matter to a question.
type Slices = BTreeMap<(String, EntityUid), Vec<Policy>>;

pub(super) fn start<'a>(built: &'a Built) -> Box<dyn Decides + 'a> {
    Box::new(engine(built))
}

/// For an edited agreement: the policies alone.
pub(super) fn start_edited<'a>(built: &'a Built) -> Box<dyn Decides + 'a> {
    Box::new(Engine::of(built, None))
}

fn engine(built: &Built) -> Engine<'_> {
    let schema = built.text("policies/cedar/schema.cedarschema");
    let (schema, warnings) = Schema::from_cedarschema_str(schema).unwrap_or_else(|error| panic!("{error:?}\n{schema}"));
    assert_eq!(warnings.count(), 0);
    let engine = Engine::of(built, Some(schema.clone()));
    let result = Validator::new(schema).validate(&engine.policies, ValidationMode::Strict);
    assert!(result.validation_passed_without_warnings(), "{result:?}\n{}", engine.policies);
    engine
}

/// Reading a name is slow, and there are a hundred thousand questions.
static KINDS: LazyLock<BTreeMap<&str, EntityTypeName>> = LazyLock::new(|| {
    let kinds = ["Gebruiker", "Rol", "Doel", "Levering", "Systeem", "Regel", "Groep", "Action"];
    kinds.into_iter().map(|kind| (kind, kind.parse().unwrap())).collect()
});

fn uid(kind: &str, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(KINDS[kind].clone(), EntityId::new(id))
}

fn entity(kind: &str, parents: HashSet<EntityUid>, municipality: Option<&str>, consent: Option<bool>) -> Entity {
    let municipality = municipality.map(|code| RestrictedExpression::new_string(code.to_owned()));
    let mut attributes: HashMap<_, _> = municipality.map(|code| ("gemeente".to_owned(), code)).into_iter().collect();
    attributes.extend(consent.map(|consent| ("toestemming".to_owned(), RestrictedExpression::new_bool(consent))));
    Entity::new(uid(kind, "x"), attributes, parents).unwrap()
}

/// What the entities depend on: the data, whether the municipality is the own one, and consent.
type Subject = (Id<DataSet>, bool, bool);

/// What the context depends on.
type Around = (Id<Purpose>, Option<Id<System>>, Option<u32>, [bool; 2], Date);

/// What a question is about, and the policies of the user's roles on it.
struct Asked {
    key: (Id<DataSet>, Id<Field>, bool),
    action: EntityUid,
    slice: PolicySet,
}

/// One user, and what was asked before: most of a question is as it was in the last one.
struct User<'a> {
    engine: &'a Engine<'a>,
    roles: Vec<Id<Role>>,
    authorizer: Authorizer,
    asked: Option<Asked>,
    entities: BTreeMap<Subject, Entities>,
    contexts: BTreeMap<Around, Context>,
    uids: [EntityUid; 3],
}

impl Decides for Engine<'_> {
    fn asker<'a>(&'a self, roles: &[Id<Role>]) -> Asker<'a> {
        let mut user = User {
            engine: self,
            roles: roles.to_vec(),
            authorizer: Authorizer::new(),
            asked: None,
            entities: BTreeMap::new(),
            contexts: BTreeMap::new(),
            uids: ["Gebruiker", "Regel", "Groep"].map(|kind| uid(kind, "x")),
        };
        Box::new(move |question| user.answer(question))
    }
}

impl User<'_> {
    /// What Cedar says; where there are systems, its schema knows no question outside all of them.
    fn answer(&mut self, question: &Question) -> Option<bool> {
        let engine = self.engine;
        if question.system.is_none() && !engine.built.checked.agreement().systems.is_empty() {
            return None;
        }
        let key = (question.data, question.field, question.size.is_some());
        if self.asked.as_ref().is_none_or(|asked| asked.key != key) {
            self.asked = Some(engine.asked(&self.roles, key));
        }
        let asked = self.asked.as_ref()?;
        let [consent, facts @ ..] = question.facts;
        let around = (question.purpose, question.system, question.size, facts, question.day);
        let context = self.contexts.entry(around).or_insert_with(|| engine.context(question)).clone();
        let subject = (question.data, question.own, consent);
        let entities = self.entities.entry(subject).or_insert_with(|| engine.entities(&self.roles, question));
        let [user, row, group] = &self.uids;
        let resource = if question.size.is_some() { group } else { row };
        // With everything there, the schema looks at the question and all policies are asked.
        let full = question.own && question.facts == [true; 3];
        let schema = engine.schema.as_ref().filter(|_| full);
        let request = Request::new(user.clone(), asked.action.clone(), resource.clone(), context, schema).unwrap();
        let policies = if full { &engine.policies } else { &asked.slice };
        let response = self.authorizer.is_authorized(&request, policies, entities);
        assert_eq!(response.diagnostics().errors().count(), 0, "{question:?}");
        Some(response.decision() == Decision::Allow)
    }
}

impl<'a> Engine<'a> {
    fn of(built: &'a Built, schema: Option<Schema>) -> Self {
        let text = built.text("policies/cedar/policies.cedar");
        let policies: PolicySet = text.parse().unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        let ids: BTreeSet<_> = policies.policies().map(|policy| policy.annotation("id").unwrap().to_owned()).collect();
        assert_eq!(ids.len(), policies.policies().count(), "every policy has an id of its own");
        let mut slices = Slices::new();
        for policy in policies.policies() {
            let PrincipalConstraint::In(role) = policy.principal_constraint() else { panic!("{policy}") };
            let ActionConstraint::In(actions) = policy.action_constraint() else { panic!("{policy}") };
            for action in actions {
                slices.entry((role.id().unescaped().to_owned(), action)).or_default().push(policy.clone());
            }
        }
        Self { built, schema, policies, slices }
    }

    fn asked(&self, roles: &[Id<Role>], key: (Id<DataSet>, Id<Field>, bool)) -> Asked {
        let agreement = self.built.checked.agreement();
        let (data, field) = (&agreement.data[key.0].about.name, &agreement.fields[key.1].about.name);
        let action = uid("Action", &format!("{data}.{field}:{}", if key.2 { "aggregaat" } else { "regel" }));
        let of_role = |role: &Id<Role>| self.slices.get(&(agreement.roles[*role].about.name.clone(), action.clone()));
        let slice = PolicySet::from_policies(roles.iter().filter_map(of_role).flatten().cloned()).unwrap();
        Asked { key, action, slice }
    }

    fn context(&self, question: &Question) -> Context {
        let agreement = self.built.checked.agreement();
        let entity = |kind: &str, name: &str| RestrictedExpression::new_entity_uid(uid(kind, name));
        let mut context = vec![("doel".to_owned(), entity("Doel", &agreement.purposes[question.purpose].about.name))];
        if let Some(system) = question.system {
            context.push(("systeem".to_owned(), entity("Systeem", &agreement.systems[system].about.name)));
        }
        if let Some(size) = question.size {
            context.push(("groepsgrootte".to_owned(), RestrictedExpression::new_long(size.into())));
        }
        // The schema knows the day only where a right depends on it.
        if agreement.grants.iter().any(|grant| grant.consent_from.is_known()) {
            let day = question.day.strftime("%Y%m%d").to_string().parse().unwrap();
            context.push(("dag".to_owned(), RestrictedExpression::new_long(day)));
        }
        context.push(("na_toewijzing".to_owned(), RestrictedExpression::new_bool(question.facts[1])));
        context.push(("lidmaatschap".to_owned(), RestrictedExpression::new_bool(question.facts[2])));
        Context::from_pairs(context).unwrap()
    }

    /// The user, a row and a group, as far as they matter.
    fn entities(&self, roles: &[Id<Role>], question: &Question) -> Entities {
        let agreement = self.built.checked.agreement();
        let roles = roles.iter().map(|role| uid("Rol", &agreement.roles[*role].about.name)).collect();
        let data = HashSet::from([uid("Levering", &agreement.data[question.data].about.name)]);
        // The schema knows a municipality only where a right depends on it.
        let depends = agreement.grants.iter().any(|grant| grant.own_municipality);
        let of = |code| depends.then_some(code);
        let home = of(if question.own { "0599" } else { "0344" });
        let consent = Some(question.facts[0]);
        let all = [
            entity("Gebruiker", roles, of("0599"), None),
            entity("Regel", data.clone(), home, consent),
            entity("Groep", data, home, consent),
        ];
        Entities::from_entities(all, self.schema.as_ref()).unwrap()
    }
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

/// Facts only ever open something: every policy permits, when a number of things are all there, and denies nothing.
#[test]
fn every_condition_only_opens() {
    let mut seen = BTreeSet::new();
    let kinds = domain::KINDS.iter().map(|lines| with_lines(lines));
    for built in super::AGREEMENTS.iter().map(|name| agreement(name)).chain(kinds) {
        for policy in engine(&built).policies.policies() {
            let policy = policy.to_json().unwrap();
            assert_eq!(policy["effect"], "permit");
            for condition in policy["conditions"].as_array().unwrap() {
                assert_eq!(condition["kind"], "when");
                operators(&condition["body"], &mut seen);
            }
        }
    }
    let opening = ["&&", ".", "==", ">=", "Set", "Value", "Var", "contains", "has"];
    assert!(seen.iter().all(|operator| opening.contains(&operator.as_str())), "{seen:?}");
    assert!(seen.contains(">=") && seen.contains("has"), "{seen:?}");
}

/// The operators of an expression; what they work on are objects with one key.
fn operators(expression: &serde_json::Value, seen: &mut BTreeSet<String>) {
    match expression {
        serde_json::Value::Object(parts) => {
            let is_operator = parts.len() == 1;
            for (name, inner) in parts {
                if is_operator {
                    seen.insert(name.clone());
                }
                if name != "Value" {
                    operators(inner, seen);
                }
            }
        }
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| operators(part, seen)),
        _ => {}
    }
}

#[test]
fn every_kind_of_right_is_decided_as_it_is_written() {
    domain::every_kind_of_right_is_decided_as_it_is_written(start);
}

#[test]
fn what_is_not_decided_is_not_permitted() {
    for lines in UNDECIDED {
        let built = with_lines(lines);
        assert_eq!(ask_everything(&built, start).yes, 0, "{lines}");
        let text = built.text("policies/cedar/policies.cedar");
        assert!(text.contains(lines), "{text}");
        assert!(!text.contains("permit"), "{text}");
    }
}

#[test]
fn a_threshold_on_rows_is_a_type_error() {
    let built = with_lines("r leest g voor p als regels");
    let schema = engine(&built).schema.unwrap();
    let valid = |action: &str| {
        let policy = format!(
            "permit (principal, action == Action::\"{action}\", resource) when {{ context.groepsgrootte >= 10 }};"
        );
        Validator::new(schema.clone()).validate(&policy.parse().unwrap(), ValidationMode::Strict).validation_passed()
    };
    assert!(valid("g.x:aggregaat"));
    assert!(!valid("g.x:regel"));
}

#[test]
fn names_and_titles_of_any_kind_are_safe() {
    let built = small(
        "doel dôel \"Een \\\"doel\\\" }; permit (principal, action, resource);\" {}\n\
         gegeven gégeven \"*/ // \\\\\" { doelen dôel }\n\
         gegevensgroep permit \"G\" { gegevens gégeven }\nrol when \"R\" bij a {}\n\
         toegang {\n  when leest permit voor dôel als regels # \"}; permit (principal, action, resource);\n}",
    );
    let count = ask_everything(&built, start);
    assert!(count.yes > 0 && count.no > 0);
    assert_eq!(engine(&built).policies.policies().count(), 1);
}

#[test]
fn an_agreement_without_access_has_a_schema_and_no_policies() {
    let built = small("");
    assert_eq!(engine(&built).policies.policies().count(), 0);
}

#[test]
fn every_policy_tells_where_it_comes_from() {
    let built = agreement("grjr-hersteld");
    for policy in engine(&built).policies.policies() {
        let id = policy.annotation("id").unwrap();
        let origin = built.artefacts.origins.iter().find(|origin| origin.part == id).unwrap();
        let place = format!("{}:{}", built.sources.file(origin.span.file).name, built.sources.place(origin.span).line);
        assert_eq!(policy.annotation("bron"), Some(place.as_str()));
        assert!(built.text("herkomst.json").contains(id));
    }
}

#[test]
fn names_stay_apart() {
    domain::names_stay_apart(start);
}
