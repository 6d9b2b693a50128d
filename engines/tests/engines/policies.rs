//! Cedar: the schema and the policies pass strict validation without a warning, and decide every question about an agreement
//! as the access relation does.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet,
    PrincipalConstraint, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use convenant::model::{DataSet, Id, Role, System};

use super::reading::{DAY, Question, permitted, tuples};
use super::{Built, agreement, small};

struct Engine {
    schema: Schema,
    policies: PolicySet,
    /// The policies that name a role in their scope.
    by_role: BTreeMap<String, PolicySet>,
}

fn engine(built: &Built) -> Engine {
    let schema = built.text("policies/cedar/schema.cedarschema");
    let (schema, warnings) = Schema::from_cedarschema_str(schema).unwrap_or_else(|error| panic!("{error:?}\n{schema}"));
    assert_eq!(warnings.count(), 0);
    let text = built.text("policies/cedar/policies.cedar");
    let policies: PolicySet = text.parse().unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
    assert!(result.validation_passed_without_warnings(), "{result:?}\n{text}");
    let ids: BTreeSet<_> = policies.policies().map(|policy| policy.annotation("id").unwrap().to_owned()).collect();
    assert_eq!(ids.len(), policies.policies().count(), "every policy has an id of its own");
    let by_role = by_role(&policies);
    Engine { schema, policies, by_role }
}

/// Every policy says in its scope for which one role it is, so for a user with only that role it cannot matter otherwise.
fn by_role(policies: &PolicySet) -> BTreeMap<String, PolicySet> {
    let mut out: BTreeMap<String, PolicySet> = BTreeMap::new();
    for policy in policies.policies() {
        let PrincipalConstraint::In(role) = policy.principal_constraint() else { panic!("{policy}") };
        out.entry(role.id().unescaped().to_owned()).or_default().add(policy.clone()).unwrap();
    }
    out
}

/// Reading a name is slow, and there are a hundred thousand questions.
static KINDS: LazyLock<BTreeMap<&str, EntityTypeName>> = LazyLock::new(|| {
    let kinds = ["Gebruiker", "Rol", "Doel", "Levering", "Systeem", "Regel", "Groep", "Action"];
    kinds.into_iter().map(|kind| (kind, kind.parse().unwrap())).collect()
});

fn uid(kind: &str, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(KINDS[kind].clone(), EntityId::new(id))
}

fn entity(kind: &str, parent: EntityUid, municipality: Option<&str>, consent: Option<bool>) -> Entity {
    let municipality = municipality.map(|code| RestrictedExpression::new_string(code.to_owned()));
    let mut attributes: HashMap<_, _> = municipality.map(|code| ("gemeente".to_owned(), code)).into_iter().collect();
    attributes.extend(consent.map(|consent| ("toestemming".to_owned(), RestrictedExpression::new_bool(consent))));
    Entity::new(uid(kind, "x"), attributes, HashSet::from([parent])).unwrap()
}

/// What Cedar says.
fn answer(built: &Built, engine: &Engine, entities: &Entities, question: &Question) -> bool {
    let agreement = built.checked.agreement();
    let (data, field) = (&agreement.data[question.data].about.name, &agreement.fields[question.field].about.name);
    let (kind, level) = if question.size.is_some() { ("Groep", "aggregaat") } else { ("Regel", "regel") };
    let purpose = &agreement.purposes[question.purpose].about.name;
    let entity = |kind: &str, name: &str| RestrictedExpression::new_entity_uid(uid(kind, name));
    let mut context = vec![("doel".to_owned(), entity("Doel", purpose))];
    if let Some(system) = question.system {
        context.push(("systeem".to_owned(), entity("Systeem", &agreement.systems[system].about.name)));
    }
    if let Some(size) = question.size {
        context.push(("groepsgrootte".to_owned(), RestrictedExpression::new_long(size.into())));
    }
    // The schema knows the day only where a right depends on it.
    if agreement.grants.iter().any(|grant| grant.consent_from.is_known()) {
        let day = DAY.strftime("%Y%m%d").to_string().parse().unwrap();
        context.push(("dag".to_owned(), RestrictedExpression::new_long(day)));
    }
    context.push(("na_toewijzing".to_owned(), RestrictedExpression::new_bool(question.facts[1])));
    context.push(("lidmaatschap".to_owned(), RestrictedExpression::new_bool(question.facts[2])));
    let request = Request::new(
        uid("Gebruiker", "x"),
        uid("Action", &format!("{data}.{field}:{level}")),
        uid(kind, "x"),
        Context::from_pairs(context).unwrap(),
        // Whether the question itself is one that the schema allows does not hang on who asks from where.
        question.own.then_some(&engine.schema),
    );
    // Asking all policies is slow; for the other purposes those of the role will do.
    let first = agreement.purposes.ids().next() == Some(question.purpose);
    let own = engine.by_role.get(&agreement.roles[question.role].about.name).filter(|_| !first);
    let policies = own.unwrap_or(&engine.policies);
    let response = Authorizer::new().is_authorized(&request.unwrap(), policies, entities);
    assert_eq!(response.diagnostics().errors().count(), 0, "{question:?}");
    response.decision() == Decision::Allow
}

/// The user, a row and a group, as far as they matter.
fn entities(
    built: &Built,
    engine: &Engine,
    role: Id<Role>,
    data: Id<DataSet>,
    own: bool,
    facts: [bool; 3],
) -> Entities {
    let agreement = built.checked.agreement();
    let role = uid("Rol", &agreement.roles[role].about.name);
    let data = uid("Levering", &agreement.data[data].about.name);
    // The schema knows a municipality only where a right depends on it.
    let depends = agreement.grants.iter().any(|grant| grant.own_municipality);
    let of = |code| depends.then_some(code);
    let home = of(if own { "0599" } else { "0344" });
    let all = [
        entity("Gebruiker", role, of("0599"), None),
        entity("Regel", data.clone(), home, Some(facts[0])),
        entity("Groep", data, home, Some(facts[0])),
    ];
    Entities::from_entities(all, Some(&engine.schema)).unwrap()
}

/// Group sizes that matter: a row, and just below and at every threshold.
fn sizes(built: &Built) -> Vec<Option<u32>> {
    let stated = built.checked.agreement().grants.iter().filter_map(|grant| grant.group_size.get());
    let edges: BTreeSet<_> = stated.flat_map(|size| [size.saturating_sub(1), size]).collect();
    let edges = if edges.is_empty() { BTreeSet::from([10]) } else { edges };
    std::iter::once(None).chain(edges.into_iter().map(Some)).collect()
}

/// Systems that matter: one of each set that the lines on a role name, and one that no line on it names.
fn systems(built: &Built, role: Id<Role>) -> Vec<Option<Id<System>>> {
    let agreement = built.checked.agreement();
    let lines = || agreement.grants.iter().filter(|grant| grant.roles.contains(&role));
    let named: BTreeSet<_> = lines().filter_map(|grant| grant.systems.iter().next()).collect();
    let other = agreement.systems.ids().find(|system| !lines().any(|grant| grant.systems.contains(system)));
    let all: Vec<_> = named.into_iter().chain(other).map(Some).collect();
    if all.is_empty() { vec![None] } else { all }
}

/// Facts that matter: all combinations, if a line on the role asks for any.
fn facts(built: &Built, role: Id<Role>) -> Vec<[bool; 3]> {
    let mut lines = built.checked.agreement().grants.iter().filter(|grant| grant.roles.contains(&role));
    if lines.all(|grant| grant.conditions.is_empty()) {
        return vec![[true; 3]];
    }
    (0..8).map(|bits| [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0]).collect()
}

/// Asks everything that can be asked, each role in a thread of its own, and gives how often the answer was yes and how
/// often no.
fn ask_everything(built: &Built) -> (usize, usize) {
    let engine = &engine(built);
    std::thread::scope(|scope| {
        let roles = built.checked.agreement().roles.ids();
        let threads: Vec<_> = roles.map(|role| scope.spawn(move || ask_as(built, engine, role))).collect();
        let counts = threads.into_iter().map(|thread| thread.join().unwrap());
        counts.fold((0, 0), |(yes, no), (more_yes, more_no)| (yes + more_yes, no + more_no))
    })
}

fn ask_as(built: &Built, engine: &Engine, role: Id<Role>) -> (usize, usize) {
    let agreement = built.checked.agreement();
    let tuples = tuples(built);
    let (mut yes, mut no) = (0, 0);
    let mut compare = |entities: &Entities, question: &Question| {
        let expected = permitted(built, &tuples, question);
        assert_eq!(answer(built, engine, entities, question), expected, "{question:?}");
        if expected { yes += 1 } else { no += 1 }
    };
    for (data, own, facts) in combinations(built, role) {
        let entities = entities(built, engine, role, data, own, facts);
        for field in built.checked.relations().fields.of_data(data).iter().copied() {
            for purpose in agreement.purposes.ids() {
                for system in systems(built, role) {
                    for size in sizes(built) {
                        compare(&entities, &Question { role, data, field, purpose, size, own, system, facts });
                    }
                }
            }
        }
    }
    (yes, no)
}

fn combinations(built: &Built, role: Id<Role>) -> Vec<(Id<DataSet>, bool, [bool; 3])> {
    let data = built.checked.agreement().data.ids();
    let facts = facts(built, role);
    data.flat_map(|data| [true, false].map(|own| (data, own)))
        .flat_map(|(data, own)| facts.iter().map(move |facts| (data, own, *facts)).collect::<Vec<_>>())
        .collect()
}

fn decides_as_its_access_relation_does(name: &str) {
    let (yes, no) = ask_everything(&agreement(name));
    assert!(yes > 0 && no > 0, "{name}: {yes} yes, {no} no");
}

#[test]
fn grjr_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("grjr");
}

#[test]
fn the_repaired_grjr_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("grjr-hersteld");
}

#[test]
fn vabimpuls_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("vabimpuls");
}

#[test]
fn the_repaired_vabimpuls_decides_as_its_access_relation_does() {
    decides_as_its_access_relation_does("vabimpuls-hersteld");
}

const SMALL: &str = "
doel p \"P\" {}
doel q \"Q\" {}
gegeven x \"X\" { doelen p, q }
gegeven y \"Y\" { doelen p }
gegeven z \"Z\" { doelen q }
gegevensgroep g \"G\" { gegevens x, y, z }
gegevensgroep h \"H\" { gegevens x, z }
systeem s \"S\" {}
systeem u \"U\" {}
rol r \"R\" bij a {}
rol t \"T\" bij b {}
";

#[test]
fn every_kind_of_right_is_decided_as_it_is_written() {
    for lines in [
        "r leest g voor p als regels",
        "r leest g, h voor p, q als regels van eigen gemeente zonder x",
        "r leest g voor p als regels alleen x",
        "r leest g voor p, q als aantallen vanaf 5",
        "r leest g voor p als aantallen vanaf 5 van eigen gemeente",
        "r leest g voor p als aantallen vanaf 5\n  r leest g voor p als aantallen vanaf 10 in s",
        "r leest g voor q als regels in s, u",
        "r leest g voor p als regels mits toestemming",
        "r leest g voor p als regels mits na toewijzing\n  t leest h voor q als aantallen vanaf 3 mits toestemming, lidmaatschap",
        "r leest g voor p",
        "r leest g voor p als regels mits toestemming geldig vanaf 2026-03-01",
        "r leest g voor p als regels zonder x\n  r leest g voor p als regels mits toestemming geldig vanaf 2026-03-02",
    ] {
        let built = small(&format!("{SMALL}toegang {{\n  {lines}\n}}"));
        let (yes, no) = ask_everything(&built);
        assert!(yes > 0 && no > 0, "{lines}: {yes} yes, {no} no");
    }
}

#[test]
fn what_is_not_decided_is_not_permitted() {
    for lines in [
        "r leest g voor p als aantallen vanaf ?", "r leest g voor p als aantallen", "r leest g voor p als ?",
        "r leest g voor p als regels zonder ?", "r leest g voor p als regels alleen ?",
        "r leest g voor p als regels mits ?", "r leest g voor p als regels in ?",
        "r leest g voor p als regels vanaf 10", "r leest g voor ? als regels",
    ] {
        let built = small(&format!("{SMALL}toegang {{\n  {lines}\n}}"));
        assert_eq!(ask_everything(&built).0, 0, "{lines}");
        let text = built.text("policies/cedar/policies.cedar");
        assert!(text.contains(lines), "{text}");
        assert!(!text.contains("permit"), "{text}");
    }
}

#[test]
fn a_threshold_on_rows_is_a_type_error() {
    let built = small(&format!("{SMALL}toegang {{\n  r leest g voor p als regels\n}}"));
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
    let (yes, no) = ask_everything(&built);
    assert!(yes > 0 && no > 0);
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
