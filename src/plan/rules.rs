//! The rules of a plan, each with a code that is the same in every engine and, while the rule stands as it is, in every
//! version: `toewijzingen.geboortejaar.type`. A cell breaks one rule of its column at most: the first in this order.

use sha2::{Digest, Sha256};

use super::columns::Format;
use super::text::rule_text;
use super::{Column, Plan, whole};
use crate::model::{Agreement, DataSet, Delivery, Field, Id, List, Requirement, Test};
use crate::source::Span;

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    pub code: String,
    pub kind: RuleKind,
    /// The columns it looks at, by number; a finding is shown at the first. None: it looks at the row as a whole.
    pub columns: Vec<usize>,
    /// A condition as the language writes it.
    pub text: String,
    /// Where the agreement says it.
    pub span: Span,
    /// Fields it names that are not among the columns. When there are any it cannot be looked at here.
    pub missing: Vec<Id<Field>>,
}

/// What a rule asks.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleKind {
    /// A row has as many cells as there are columns.
    Width,
    /// The cell is not empty.
    Required,
    /// The cell can be read as what its column holds.
    Type,
    Range,
    Length,
    Pattern,
    CodeList,
    ElevenTest,
    /// The municipality is one of those that deliver.
    Sender,
    /// The municipality is the one that delivers this file; looked at when it is known who that is.
    Own,
    /// The column holds no citizen service numbers, which is judged by how many of its numbers of nine digits meet the test.
    NoBsn,
    Condition(Test),
    /// The values together were not seen before.
    Unique,
    /// The values together stand in a row of another delivery.
    Reference(Id<DataSet>),
}

impl RuleKind {
    /// The last part of a code.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Width => "rij",
            Self::Required => "verplicht",
            Self::Type => "type",
            Self::Range => "bereik",
            Self::Length => "lengte",
            Self::Pattern => "patroon",
            Self::CodeList => "codelijst",
            Self::ElevenTest => "elfproef",
            Self::Sender => "afzender",
            Self::Own => "eigen",
            Self::NoBsn => "geen-bsn",
            Self::Condition(_) => "eis",
            Self::Unique => "uniek",
            Self::Reference(_) => "in",
        }
    }

    /// Whether it looks at one cell by itself.
    #[must_use]
    pub fn is_of_cell(&self) -> bool {
        matches!(
            self,
            Self::Required
                | Self::Type
                | Self::Range
                | Self::Length
                | Self::Pattern
                | Self::CodeList
                | Self::ElevenTest
                | Self::Sender
                | Self::Own
        )
    }
}

pub(super) fn of(agreement: &Agreement, delivery: &Delivery, plan: &Plan) -> Vec<Rule> {
    let mut rules = Vec::new();
    let data = &agreement.data[plan.data];
    let code = format!("{}.{}", plan.name, RuleKind::Width.word());
    rules.push(Rule {
        code,
        kind: RuleKind::Width,
        columns: Vec::new(),
        text: String::new(),
        span: data.fields.span.unwrap_or(data.about.span),
        missing: Vec::new(),
    });
    let sent = plan.columns.iter().position(|column| column.format == Format::Municipality);
    for (at, column) in plan.columns.iter().enumerate() {
        let is_sent = Some(at) == sent && !plan.senders.is_empty();
        rules.extend(kinds(column, plan, is_sent).into_iter().map(|kind| of_column(plan, at, kind)));
    }
    rules.extend(conditions(agreement, plan));
    rules.extend(delivery.unique.iter().filter_map(|fields| unique(plan, fields)));
    for reference in &delivery.references {
        let span = reference.span;
        rules.extend(reference.to.get().and_then(|to| found_again(agreement, plan, to, &reference.fields, span)));
    }
    rules
}

fn kinds(column: &Column, plan: &Plan, is_sent: bool) -> Vec<RuleKind> {
    let mut kinds = Vec::new();
    if column.required && !plan.is_undecided() {
        kinds.push(RuleKind::Required);
    }
    if !matches!(column.format, Format::Text | Format::Code | Format::OneOf | Format::Unknown) {
        kinds.push(RuleKind::Type);
    }
    if matches!(column.format, Format::Number | Format::Cents | Format::Euros | Format::Year)
        && (column.range.least.is_some() || column.range.most.is_some())
    {
        kinds.push(RuleKind::Range);
    }
    let has_length = column.length.least.is_some() || column.length.most.is_some();
    if matches!(column.format, Format::Text | Format::Code) && has_length {
        kinds.push(RuleKind::Length);
    }
    if column.pattern.as_deref().and_then(whole).is_some() {
        kinds.push(RuleKind::Pattern);
    }
    if column.format == Format::OneOf && !column.codes.is_empty() {
        kinds.push(RuleKind::CodeList);
    }
    if column.format == Format::Bsn {
        kinds.push(RuleKind::ElevenTest);
    }
    if is_sent {
        kinds.extend([RuleKind::Sender, RuleKind::Own]);
    }
    if !plan.swaps.is_empty() && can_hold_bsn(column) {
        kinds.push(RuleKind::NoBsn);
    }
    kinds
}

/// Whether what the column may hold leaves room for a number of nine digits.
fn can_hold_bsn(column: &Column) -> bool {
    const NINE: u64 = 9;
    let long_enough = column.length.most.is_none_or(|most| most >= NINE);
    match column.format {
        Format::Text | Format::Unknown => long_enough,
        Format::Code => long_enough && column.length.least.is_none_or(|least| least <= NINE),
        Format::Number | Format::Cents => column.range.most.is_none_or(|most| most >= 100_000_000),
        _ => false,
    }
}

fn of_column(plan: &Plan, at: usize, kind: RuleKind) -> Rule {
    let column = &plan.columns[at];
    Rule {
        code: format!("{}.{}.{}", plan.name, column.name, kind.word()),
        kind,
        columns: vec![at],
        text: String::new(),
        span: column.span,
        missing: Vec::new(),
    }
}

fn conditions(agreement: &Agreement, plan: &Plan) -> Vec<Rule> {
    let stated = plan
        .columns
        .iter()
        .enumerate()
        .flat_map(|(at, column)| agreement.fields[column.field].requirements.iter().map(move |rule| (at, rule)));
    let mut rules: Vec<Rule> = Vec::new();
    for (at, requirement) in stated {
        // Said already by the type.
        if matches!(&requirement.test, Test::ElevenTest(of) if plan.column(*of).is_some_and(|column| column.format == Format::Bsn))
        {
            continue;
        }
        let rule = condition(agreement, plan, at, requirement);
        if !rules.iter().any(|known| known.code == rule.code) {
            rules.push(rule);
        }
    }
    rules
}

fn condition(agreement: &Agreement, plan: &Plan, at: usize, requirement: &Requirement) -> Rule {
    let text = rule_text(agreement, &requirement.test);
    let kind = RuleKind::Condition(requirement.test.clone());
    let code = format!("{}.{}.{}-{}", plan.name, plan.columns[at].name, kind.word(), short_digest(&text));
    let (mut columns, mut missing) = (vec![at], Vec::new());
    visit_fields(&requirement.test, &mut |named| match plan.position(named) {
        Some(column) if !columns.contains(&column) => columns.push(column),
        None if !missing.contains(&named) => missing.push(named),
        _ => {}
    });
    Rule { code, kind, columns, text, span: requirement.span, missing }
}

fn unique(plan: &Plan, fields: &List<Id<Field>>) -> Option<Rule> {
    together(plan, fields, fields.span?, RuleKind::Unique, "")
}

fn found_again(
    agreement: &Agreement,
    plan: &Plan,
    to: Id<DataSet>,
    fields: &List<Id<Field>>,
    span: Span,
) -> Option<Rule> {
    let other = &agreement.data[to].about.name;
    together(plan, fields, span, RuleKind::Reference(to), &format!("-{other}"))
}

fn together(plan: &Plan, fields: &List<Id<Field>>, span: Span, kind: RuleKind, tail: &str) -> Option<Rule> {
    let known = fields.iter().map(|field| plan.position(field));
    let columns: Vec<_> = known.flatten().collect();
    let missing: Vec<_> = fields.iter().filter(|field| plan.position(*field).is_none()).collect();
    let names: Vec<_> = columns.iter().map(|at| plan.columns[*at].name.as_str()).collect();
    let code = format!("{}.{}.{}{tail}", plan.name, names.join("+"), kind.word());
    (!columns.is_empty()).then_some(Rule { code, kind, columns, text: String::new(), span, missing })
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
