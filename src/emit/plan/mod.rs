//! What a delivery must satisfy, as one plan: columns in order, and rules for each row. It is computed once; every engine
//! that looks at deliveries gets the same plan printed in its own language, and knows nothing that is not in it.
//!
//! A value is absent when it is not there at all. A rule is broken when it is certainly untrue: a comparison with an absent
//! value is neither true nor untrue, as in SQL.

mod columns;
mod text;

pub use columns::{Column, Format, Range};
pub use text::rule_text;

use sha2::{Digest, Sha256};

use crate::checks::Checked;
use crate::model::words::Grain;
use crate::model::{Agreement, DataSet, Delivery, Field, Given, Id, Pseudonymisation, Requirement, Test};
use crate::relations::flow::{pseudonymisations, systems};
use crate::source::Span;
use crate::vocabulary::W;

/// The column of a field, wherever it stands.
#[must_use]
pub fn column_of(agreement: &Agreement, field: Id<Field>) -> Column {
    columns::column(agreement, field, None)
}

/// What the rows of one delivery must satisfy at one stage.
#[derive(Clone, Debug)]
pub struct Plan {
    pub data: Id<DataSet>,
    pub stage: Stage,
    pub columns: Vec<Column>,
    pub rules: Vec<Rule>,
    /// Why the rows may hold other columns than these; empty when the columns are settled.
    pub open: Vec<Open>,
}

/// Where the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// As the sender uploads them.
    Upload,
    /// As they stand at the end of the chain: pseudonyms in place, derived columns added.
    Stored,
}

/// Why the columns of a delivery are not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// `gegevens ?`: the columns are all that may be in it, and none is certain.
    Hole,
    /// The agreement names no column.
    Unnamed,
    /// Described in words only: by the delivery (`open "…"`) or by one of its fields.
    Described { text: Option<String>, span: Span },
    /// Figures about groups: the columns say what the figures are about, the figures themselves have no name.
    Figures { group_size: Option<u32> },
}

/// A condition on each row.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The same in every engine and, while the rule stands as it is, in every version: `einddatum.eis-7c41aa`.
    pub code: String,
    /// The rule as the language writes it.
    pub text: String,
    pub test: Test,
    pub span: Span,
    /// Fields it names that are not among the columns. When there are any it cannot be looked at here.
    pub missing: Vec<Id<Field>>,
}

/// The plans of all deliveries in order: one for the upload, and one for what is stored if that differs.
#[must_use]
pub fn plans(checked: &Checked) -> Vec<Plan> {
    let agreement = checked.agreement();
    let mut plans = Vec::new();
    for (id, data) in agreement.data.iter() {
        let Some(delivery) = &data.delivery else { continue };
        let upload = plan(checked, id, data, delivery, Stage::Upload);
        let stored = plan(checked, id, data, delivery, Stage::Stored);
        let differ = !upload.fields().eq(stored.fields());
        plans.push(upload);
        plans.extend(differ.then_some(stored));
    }
    plans
}

impl Stage {
    /// What the stage is called in artefacts and their names.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Upload => "aanlevering",
            Self::Stored => W::Storage.nl(),
        }
    }
}

impl Plan {
    fn fields(&self) -> impl Iterator<Item = Id<Field>> {
        self.columns.iter().map(|column| column.field)
    }

    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Id<Field>) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// Whether the columns themselves are undecided, so that none may be demanded.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.open.iter().any(|open| matches!(open, Open::Hole | Open::Unnamed | Open::Figures { .. }))
    }
}

fn plan(checked: &Checked, id: Id<DataSet>, data: &DataSet, delivery: &Delivery, stage: Stage) -> Plan {
    let agreement = checked.agreement();
    let fields = fields_at(checked, id, data, stage);
    let columns: Vec<_> = fields
        .iter()
        .filter(|field| agreement.fields[**field].open.is_absent())
        .map(|field| columns::column(agreement, *field, on_the_way(&agreement.fields[*field], data)))
        .collect();
    let mut plan =
        Plan { data: id, stage, columns, rules: Vec::new(), open: openings(agreement, data, delivery, &fields) };
    plan.rules = rules(agreement, &plan);
    plan
}

/// The fields that rows have at a stage, in the order of the source. A pseudonym stands where its original stood.
fn fields_at(checked: &Checked, id: Id<DataSet>, data: &DataSet, stage: Stage) -> Vec<Id<Field>> {
    let (agreement, map) = (checked.agreement(), &checked.relations().fields);
    let steps: Vec<_> = pseudonymisations(agreement, map, id).filter(|(_, step)| step.system.is_known()).collect();
    let mut fields = Vec::new();
    for field in map.of_data(id).iter().copied() {
        let field = match stage {
            Stage::Upload if steps.iter().any(|(_, step)| step.to.get() == Some(field)) => {
                swapped(&steps, |step| (step.to.get(), step.from.get()), field)
            }
            Stage::Upload => on_the_way(&agreement.fields[field], data).is_none().then_some(field),
            Stage::Stored if steps.iter().any(|(_, step)| step.from.get() == Some(field)) => {
                swapped(&steps, |step| (step.from.get(), step.to.get()), field)
            }
            Stage::Stored => Some(field),
        };
        fields.extend(field.filter(|field| !fields.contains(field)));
    }
    fields
}

/// What stands in the place of a field before or after pseudonymisation.
fn swapped(
    steps: &[(Id<Pseudonymisation>, &Pseudonymisation)],
    ends: impl Fn(&Pseudonymisation) -> (Option<Id<Field>>, Option<Id<Field>>),
    field: Id<Field>,
) -> Option<Id<Field>> {
    steps.iter().map(|(_, step)| ends(step)).find(|(here, _)| *here == Some(field)).and_then(|(_, there)| there)
}

/// The system of the chain in which a field is made, if it is made there and not by the sender.
fn on_the_way(field: &Field, data: &DataSet) -> Option<Id<crate::model::System>> {
    let system = field.derivation.as_ref()?.system.get()?;
    systems(data).any(|known| known == system).then_some(system)
}

fn openings(agreement: &Agreement, data: &DataSet, delivery: &Delivery, fields: &[Id<Field>]) -> Vec<Open> {
    let mut open = Vec::new();
    if data.fields.hole.is_some() {
        open.push(Open::Hole);
    } else if data.fields.is_empty() {
        open.push(Open::Unnamed);
    }
    open.extend(described(&data.open));
    open.extend(fields.iter().filter_map(|field| described(&agreement.fields[*field].open)));
    if delivery.grain.get() == Some(Grain::Figures) {
        open.push(Open::Figures { group_size: delivery.group_size.get() });
    }
    open
}

fn described(open: &Given<String>) -> Option<Open> {
    open.span().map(|span| Open::Described { text: open.known().cloned(), span })
}

fn rules(agreement: &Agreement, plan: &Plan) -> Vec<Rule> {
    let stated =
        plan.fields().flat_map(|field| agreement.fields[field].requirements.iter().map(move |rule| (field, rule)));
    let mut rules: Vec<Rule> = Vec::new();
    for (field, requirement) in stated {
        // Said already by the type.
        if matches!(&requirement.test, Test::ElevenTest(of) if plan.column(*of).is_some_and(|column| column.format == Format::Bsn))
        {
            continue;
        }
        let rule = rule(agreement, plan, field, requirement);
        if !rules.iter().any(|known| known.code == rule.code) {
            rules.push(rule);
        }
    }
    rules
}

fn rule(agreement: &Agreement, plan: &Plan, field: Id<Field>, requirement: &Requirement) -> Rule {
    let text = rule_text(agreement, &requirement.test);
    let code = format!("{}.eis-{}", agreement.fields[field].about.name, short_digest(&text));
    let mut missing = Vec::new();
    visit_fields(&requirement.test, &mut |named| {
        if plan.column(named).is_none() && !missing.contains(&named) {
            missing.push(named);
        }
    });
    Rule { code, text, test: requirement.test.clone(), span: requirement.span, missing }
}

/// Six hexadecimal digits: enough to tell the few rules of one field apart, and the same when another rule comes or goes.
fn short_digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(3).fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"))
}

/// Calls `visit` with every field a condition names.
fn visit_fields(test: &Test, visit: &mut dyn FnMut(Id<Field>)) {
    match test {
        Test::Field(field) | Test::Absent(field) | Test::Filled(field) | Test::ElevenTest(field) => visit(*field),
        Test::Binary(_, left, right) | Test::If(left, right) => {
            visit_fields(left, visit);
            visit_fields(right, visit);
        }
        Test::Not(inner) => visit_fields(inner, visit),
        Test::Number(_) | Test::Date(_) | Test::Text(_) => {}
    }
}
