//! Cedar: the schema and the policies pass strict validation without a warning, and decide every question about an agreement
//! as the access relation does.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet,
    PrincipalConstraint, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use convenant::model::{DataSet, Id, Role};

use super::domain::{self, Asker, Decides, UNDECIDED, ask_everything, with_lines};
use super::reading::Question;
use super::{Built, agreement, small};

struct Engine<'a> {
    built: &'a Built,
    schema: Schema,
    policies: PolicySet,
}

pub(super) fn start<'a>(built: &'a Built) -> Box<dyn Decides + 'a> {
    Box::new(engine(built))
}

fn engine(built: &Built) -> Engine<'_> {
    let schema = built.text("policies/cedar/schema.cedarschema");
    let (schema, warnings) = Schema::from_cedarschema_str(schema).unwrap_or_else(|error| panic!("{error:?}\n{schema}"));
    assert_eq!(warnings.count(), 0);
    let text = built.text("policies/cedar/policies.cedar");
    let policies: PolicySet = text.parse().unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
    assert!(result.validation_passed_without_warnings(), "{result:?}\n{text}");
    let ids: BTreeSet<_> = policies.policies().map(|policy| policy.annotation("id").unwrap().to_owned()).collect();
    assert_eq!(ids.len(), policies.policies().count(), "every policy has an id of its own");
    Engine { built, schema, policies }
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

impl Decides for Engine<'_> {
    fn asker<'a>(&'a self, roles: &[Id<Role>]) -> Asker<'a> {
        let roles = roles.to_vec();
        let of_roles = self.policies_of(&roles);
        let mut known: Option<(Subject, Entities)> = None;
        Box::new(move |question| {
            let subject = (question.data, question.own, question.facts[0]);
            if known.as_ref().is_none_or(|(known, _)| *known != subject) {
                known = Some((subject, self.entities(&roles, question)));
            }
            let (_, entities) = known.as_ref()?;
            self.answer(&of_roles, entities, question)
        })
    }
}

impl Engine<'_> {
    /// Every policy says in its scope for which one role it is, so for a user without that role it cannot matter.
    fn policies_of(&self, roles: &[Id<Role>]) -> PolicySet {
        let agreement = self.built.checked.agreement();
        let names: BTreeSet<_> = roles.iter().map(|role| agreement.roles[*role].about.name.as_str()).collect();
        let of_roles = self.policies.policies().filter(|policy| {
            let PrincipalConstraint::In(role) = policy.principal_constraint() else { panic!("{policy}") };
            names.contains(role.id().unescaped())
        });
        PolicySet::from_policies(of_roles.cloned()).unwrap()
    }

    /// What Cedar says; where there are systems, its schema knows no question outside all of them.
    fn answer(&self, of_roles: &PolicySet, entities: &Entities, question: &Question) -> Option<bool> {
        let agreement = self.built.checked.agreement();
        if question.system.is_none() && !agreement.systems.is_empty() {
            return None;
        }
        let (data, field) = (&agreement.data[question.data].about.name, &agreement.fields[question.field].about.name);
        let (kind, level) = if question.size.is_some() { ("Groep", "aggregaat") } else { ("Regel", "regel") };
        let first = agreement.purposes.ids().next() == Some(question.purpose);
        let request = Request::new(
            uid("Gebruiker", "x"),
            uid("Action", &format!("{data}.{field}:{level}")),
            uid(kind, "x"),
            self.context(question),
            // Whether the question itself is one that the schema allows does not hang on who asks for what.
            (question.own && first).then_some(&self.schema),
        );
        // Asking all policies is slow; for the other purposes those of the roles will do.
        let policies = if first { &self.policies } else { of_roles };
        let response = Authorizer::new().is_authorized(&request.unwrap(), policies, entities);
        assert_eq!(response.diagnostics().errors().count(), 0, "{question:?}");
        Some(response.decision() == Decision::Allow)
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
        Entities::from_entities(all, Some(&self.schema)).unwrap()
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
    let Engine { schema, .. } = engine(&built);
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
