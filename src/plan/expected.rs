//! What a rule asks, in words for whoever has to mend a file.

use super::Plan;
use super::columns::{Column, Format, Range};
use super::rules::{Rule, RuleKind};
use crate::messages::delivery as says;
use crate::model::Agreement;
use crate::model::words::{DateForm, DecimalSign};
use crate::source::Text;

/// More codes than this are not listed in a message.
const CODES_SHOWN: usize = 12;

/// What a rule asks: `een jaartal van vier cijfers`.
#[must_use]
pub fn expected(agreement: &Agreement, plan: &Plan, rule: &Rule) -> Text {
    let names = || rule.columns.iter().map(|at| plan.columns[*at].name.as_str()).collect::<Vec<_>>().join(", ");
    let column = rule.columns.first().map(|at| &plan.columns[*at]);
    match (&rule.kind, column) {
        (RuleKind::Width, _) | (_, None) => says::expects_width(),
        (RuleKind::Required, _) => says::expects_value(),
        (RuleKind::Type, Some(column)) => of_type(plan, column),
        (RuleKind::Range, Some(column)) => between(column.range),
        (RuleKind::Length, Some(column)) => long(column.length),
        (RuleKind::Pattern, Some(column)) => says::expects_pattern(column.pattern.as_deref().unwrap_or_default()),
        (RuleKind::CodeList, Some(column)) => codes(agreement, column),
        (RuleKind::ElevenTest, _) => says::expects_eleven_test(),
        (RuleKind::Sender, _) => says::expects_sender(listed(&plan.senders)),
        (RuleKind::Own, _) => says::expects_own(),
        (RuleKind::NoBsn, _) => says::expects_no_bsn(),
        (RuleKind::Condition(test), _) if test.divides() => says::expects_division(&rule.text),
        (RuleKind::Condition(_), _) => says::expects_condition(&rule.text),
        (RuleKind::Unique, _) => says::expects_unique(names()),
        (RuleKind::Reference(to), _) => says::expects_reference(names(), &agreement.data[*to].about.name),
    }
}

fn of_type(plan: &Plan, column: &Column) -> Text {
    match column.format {
        Format::Date if plan.file.dates == DateForm::DayFirst => says::expects_date("dd-mm-jjjj", "01-03-2026"),
        Format::Date => says::expects_date("jjjj-mm-dd", "2026-03-01"),
        Format::Year => says::expects_year(),
        Format::Number => says::expects_number(),
        Format::Cents => says::expects_cents(),
        Format::Euros if plan.file.decimals == DecimalSign::Comma => says::expects_euros("1250,00"),
        Format::Euros => says::expects_euros("1250.00"),
        Format::YesNo => says::expects_yes_no(),
        Format::Bsn => says::expects_bsn(),
        Format::Hash => says::expects_hash(column.length.most.unwrap_or_default()),
        Format::Postcode4 => says::expects_postcode(),
        Format::Municipality => says::expects_municipality(),
        Format::Text | Format::Code | Format::OneOf | Format::Unknown => says::expects_value(),
    }
}

fn between(range: Range) -> Text {
    match (range.least, range.most) {
        (Some(least), Some(most)) => says::expects_between(least, most),
        (Some(least), None) => says::expects_at_least(least),
        (None, Some(most)) => says::expects_at_most(most),
        (None, None) => says::expects_value(),
    }
}

fn long(length: Range) -> Text {
    match (length.least, length.most) {
        (Some(least), Some(most)) if least == most => says::expects_length(least),
        (least, Some(most)) => says::expects_length_between(least.unwrap_or(1), most),
        (Some(least), None) => says::expects_length_from(least),
        (None, None) => says::expects_value(),
    }
}

fn codes(agreement: &Agreement, column: &Column) -> Text {
    let list = column.list.map_or("", |list| agreement.provisions[list].citation.as_str());
    says::expects_code(list, listed(&column.codes))
}

fn listed(codes: &[String]) -> String {
    let shown = codes.iter().take(CODES_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if codes.len() > CODES_SHOWN { format!("{shown}, …") } else { shown }
}
