//! What a delivery must satisfy, as one plan: columns in order, and every rule with its code. It is computed once; every
//! engine that looks at deliveries gets the same plan, printed in its own language or run, and knows nothing that is not in it.
//!
//! A value is absent when its cell is empty. A cell that breaks a rule of its own column has no value: it is not judged
//! again. A condition is broken when it is certainly untrue: a comparison with an absent or broken value is neither true nor
//! untrue, as in SQL; whether something is filled in is certain for an absent value, and neither for a broken one.

mod columns;
mod expected;
mod pattern;
mod rules;
mod text;

pub use columns::{Column, Format, Range};
pub use expected::expected;
pub use pattern::whole;
pub use rules::{Rule, RuleKind};
pub use text::rule_text;

use crate::checks::Checked;
use crate::model::words::{CharacterSet, DateForm, DecimalSign, Grain, HashMethod};
use crate::model::{Agreement, DataSet, Delivery, Field, Given, Id, Pseudonymisation, Test};
use crate::relations::flow::{pseudonymisations, systems};
use crate::source::Span;
use crate::vocabulary::W;

/// The column of a field, wherever it stands.
#[must_use]
pub fn column_of(agreement: &Agreement, field: Id<Field>) -> Column {
    columns::column(agreement, field, None, None)
}

/// What the rows of one delivery must satisfy at one stage.
#[derive(Clone, Debug)]
pub struct Plan {
    pub data: Id<DataSet>,
    /// The name of the delivery.
    pub name: String,
    pub stage: Stage,
    pub columns: Vec<Column>,
    pub rules: Vec<Rule>,
    /// Why the rows may hold other columns than these; empty when the columns are settled.
    pub open: Vec<Open>,
    /// How values are written in a file.
    pub file: FileForm,
    /// Which columns are replaced on the way.
    pub swaps: Vec<Swap>,
    /// The municipalities that deliver, where each delivers rows of its own.
    pub senders: Vec<String>,
}

/// Where the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// As the sender uploads them.
    Upload,
    /// As they are sent on: uploaded, with pseudonyms in place.
    Pseudonymised,
    /// As they stand at the end of the chain: pseudonyms in place, derived columns added.
    Stored,
}

/// How values are written in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileForm {
    pub dates: DateForm,
    pub decimals: DecimalSign,
    pub characters: CharacterSet,
}

/// A column that is replaced by a pseudonym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    pub from: Id<Field>,
    pub to: Id<Field>,
    pub method: Option<HashMethod>,
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

/// The plan of one delivery at a stage.
#[must_use]
pub fn plan_at(checked: &Checked, id: Id<DataSet>, stage: Stage) -> Option<Plan> {
    let data = &checked.agreement().data[id];
    data.delivery.as_ref().map(|delivery| plan(checked, id, data, delivery, stage))
}

impl Stage {
    /// Every stage, in the order of the chain.
    pub const ALL: [Self; 3] = [Self::Upload, Self::Pseudonymised, Self::Stored];

    /// What the stage is called in artefacts and their names.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Upload => "aanlevering",
            Self::Pseudonymised => "gepseudonimiseerd",
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

    /// The number of the column of a field.
    #[must_use]
    pub fn position(&self, field: Id<Field>) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// The conditions over fields, with the rules they are.
    pub fn conditions(&self) -> impl Iterator<Item = (&Rule, &Test)> {
        self.rules.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Condition(test) => Some((rule, test)),
            _ => None,
        })
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
    let day = Some(checked.date());
    let columns: Vec<_> = fields
        .iter()
        .filter(|field| agreement.fields[**field].open.is_absent())
        .map(|field| columns::column(agreement, *field, on_the_way(&agreement.fields[*field], data), day))
        .collect();
    let mut plan = Plan {
        data: id,
        name: data.about.name.clone(),
        stage,
        columns,
        rules: Vec::new(),
        open: openings(agreement, data, delivery, &fields),
        file: file_form(delivery),
        swaps: swaps(checked, id),
        senders: senders(agreement, delivery),
    };
    plan.rules = rules::of(agreement, delivery, &plan);
    plan
}

/// What the delivery says of its file; what it leaves unsaid is as most programs write it.
fn file_form(delivery: &Delivery) -> FileForm {
    FileForm {
        dates: delivery.file.dates.get().unwrap_or(DateForm::YearFirst),
        decimals: delivery.file.decimals.get().unwrap_or(DecimalSign::Point),
        characters: delivery.file.characters.get().unwrap_or(CharacterSet::Utf8),
    }
}

fn swaps(checked: &Checked, id: Id<DataSet>) -> Vec<Swap> {
    let steps = pseudonymisations(checked.agreement(), &checked.relations().fields, id);
    steps
        .filter_map(|(_, step)| Some(Swap { from: step.from.get()?, to: step.to.get()?, method: step.method.get() }))
        .collect()
}

/// The codes of the senders, when each of them has no other territory than its own.
fn senders(agreement: &Agreement, delivery: &Delivery) -> Vec<String> {
    let parties = agreement.parties_of(delivery.from.iter());
    let code = |party: &crate::model::Party| {
        let code = party.code.known()?;
        (party.work_area.codes == [code.clone()]).then(|| code.clone())
    };
    let codes: Option<Vec<_>> = parties.into_iter().map(|id| code(&agreement.parties[id])).collect();
    let mut codes = codes.unwrap_or_default();
    codes.sort();
    codes.dedup();
    codes
}

/// The fields that rows have at a stage, in the order of the source. A pseudonym stands where its original stood.
fn fields_at(checked: &Checked, id: Id<DataSet>, data: &DataSet, stage: Stage) -> Vec<Id<Field>> {
    let (agreement, map) = (checked.agreement(), &checked.relations().fields);
    let steps: Vec<_> = pseudonymisations(agreement, map, id).filter(|(_, step)| step.system.is_known()).collect();
    let mut fields = Vec::new();
    for field in map.of_data(id).iter().copied() {
        let field = match stage {
            Stage::Upload | Stage::Pseudonymised if steps.iter().any(|(_, step)| step.to.get() == Some(field)) => {
                swapped(&steps, |step| (step.to.get(), step.from.get()), field)
            }
            Stage::Upload | Stage::Pseudonymised => {
                on_the_way(&agreement.fields[field], data).is_none().then_some(field)
            }
            Stage::Stored if steps.iter().any(|(_, step)| step.from.get() == Some(field)) => {
                swapped(&steps, |step| (step.from.get(), step.to.get()), field)
            }
            Stage::Stored => Some(field),
        };
        let field = match (stage, field) {
            (Stage::Pseudonymised, Some(field)) if steps.iter().any(|(_, step)| step.from.get() == Some(field)) => {
                swapped(&steps, |step| (step.from.get(), step.to.get()), field)
            }
            (_, field) => field,
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
