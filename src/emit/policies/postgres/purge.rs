//! Destroying what has been kept long enough: a procedure for each rule of retention. Called without a number it only counts;
//! it destroys when it is given the number it counted, so that nothing goes before someone has looked. It runs with the rights
//! of who calls it.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::Layout;
use super::table::Table;
use super::text::{column_name, dotted, ident, literal, name, remark};
use super::{BEGIN, PURGE, general, head, plan};
use crate::emit::marks::mark;
use crate::emit::policies::decided::one_line;
use crate::emit::{Artefacts, place};
use crate::model::{Agreement, DataSet, Field, Id, Retention, StartEvent, System};
use crate::plan::{Format, column_of};
use crate::relations::retention::Rule;
use crate::source::Sources;
use crate::vocabulary::{Term, TermUnit};

const BODY: &str = include_str!("../../../../templates/postgres/purge_one.sql");
const NONE: &str = include_str!("../../../../templates/postgres/purge_none.sql");
const CLEAR: &str = include_str!("../../../../templates/postgres/purge_clear.sql");

pub(super) fn emit(layout: &Layout<'_>, sources: &Sources, out: &mut Artefacts) {
    let checked = layout.checked;
    let mut text =
        head(checked, "Vernietigen wat lang genoeg is bewaard; draai eerst access.sql. Een procedure per regel:");
    text += &remark("CALL \"bewaren.levering\"() telt alleen; dezelfde aanroep met het getelde aantal vernietigt.");
    text += &format!("\n{BEGIN}{}{CLEAR}", plan(&general(layout)));
    let mut rules: BTreeMap<(Id<DataSet>, RuleKey), BTreeSet<Id<System>>> = BTreeMap::new();
    for kept in &checked.relations().retention.kept {
        for rule in kept.rules.iter() {
            rules.entry((kept.data, RuleKey::of(*rule))).or_default().extend(kept.system);
        }
    }
    text += &without_rule(layout);
    let mut numbers: BTreeMap<Id<DataSet>, usize> = BTreeMap::new();
    for ((data, rule), systems) in rules {
        let number = numbers.entry(data).or_default();
        *number += 1;
        text += &one(layout, sources, data, rule.rule().of(checked.agreement()), &systems, *number, out);
    }
    text += "\nRESET ROLE;\nCOMMIT;\n";
    out.add(PURGE, text);
}

/// A rule that can be sorted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum RuleKey {
    Data(Id<DataSet>, usize),
    System(Id<System>, usize),
}

impl RuleKey {
    fn of(rule: Rule) -> Self {
        match rule {
            Rule::Data(data, at) => Self::Data(data, at),
            Rule::System(system, at) => Self::System(system, at),
        }
    }

    fn rule(self) -> Rule {
        match self {
            Self::Data(data, at) => Rule::Data(data, at),
            Self::System(system, at) => Rule::System(system, at),
        }
    }
}

/// Data of which the agreement does not say, for some place, how long they are kept.
fn without_rule(layout: &Layout<'_>) -> String {
    let agreement = layout.checked.agreement();
    let mut text = String::new();
    for kept in layout.checked.relations().retention.kept.iter().filter(|kept| kept.rules.is_empty()) {
        let data = &agreement.data[kept.data].about.name;
        let place =
            kept.system.map_or_else(String::new, |system| format!(", in {}", agreement.systems[system].about.name));
        text += &remark(&format!("GEEN PROCEDURE: {data}{place}: de overeenkomst noemt geen bewaartermijn."));
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

fn one(
    layout: &Layout<'_>,
    sources: &Sources,
    data: Id<DataSet>,
    rule: &Retention,
    systems: &BTreeSet<Id<System>>,
    number: usize,
    out: &mut Artefacts,
) -> String {
    let agreement = layout.checked.agreement();
    let declared = &agreement.data[data].about.name;
    let systems: Vec<_> = systems.iter().map(|system| agreement.systems[*system].about.name.as_str()).collect();
    let told =
        format!("{}: {}, in {}: {}", place(sources, rule.span), declared, systems.join(", "), sources.text(rule.span));
    let mut text = format!("\n{}", remark(&told));
    let again = number.to_string();
    let parts: &[&str] = if number == 1 { &["bewaren", declared] } else { &["bewaren", declared, &again] };
    let called = name(parts);
    let table =
        layout.tables.get(&data).map_or_else(|| Table::of(layout.checked, data).name, |table| table.name.clone());
    let body = match over(layout, data, rule) {
        Ok(condition) => {
            BODY.replace("/* tabel */", &dotted(&layout.names.base, &table)).replace("/* voorwaarde */", &condition)
        }
        // Whoever runs all procedures must hear of a rule that the database cannot carry out.
        Err(reason) => {
            text += &remark(&format!("NIET TE BEREKENEN: {reason}. De procedure vernietigt niets en zegt dat."));
            NONE.replace("/* reden */", &literal(reason))
        }
    };
    let procedure = dotted(&layout.names.facts, &called);
    out.origin(PURGE, &called, rule.span);
    text += &mark(&called);
    text += &format!(
        "CREATE PROCEDURE {procedure} (INOUT aantal bigint DEFAULT NULL)\nLANGUAGE plpgsql SECURITY INVOKER\n\
         SET search_path = pg_catalog, pg_temp\nAS {};\nREVOKE ALL ON PROCEDURE {procedure} FROM PUBLIC;\n\
         COMMENT ON PROCEDURE {procedure} IS {};\n",
        literal(&body),
        literal(&one_line(&told)),
    );
    text + &mark(&called)
}

/// When a row has been kept long enough: the last day of the term has passed.
fn over(layout: &Layout<'_>, data: Id<DataSet>, rule: &Retention) -> Result<String, &'static str> {
    let term = rule.term.get().map(interval).ok_or("de termijn is nog niet bepaald")?;
    let start = match rule.start.get().ok_or("wanneer de termijn begint is nog niet bepaald")? {
        StartEvent::Field(field) => day(layout, data, field)?,
        StartEvent::Event(event) => {
            let field = layout.checked.agreement().events[event].field.get();
            day(
                layout,
                data,
                field.ok_or("van de gebeurtenis waarop de termijn begint is geen dag bekend in de gegevens")?,
            )?
        }
        StartEvent::Milestone(_) => {
            return Err("de termijn begint op een mijlpaal, en die dag staat niet in de gegevens");
        }
    };
    Ok(format!("({start} + {term})::date < (now() AT TIME ZONE 'Europe/Amsterdam')::date"))
}

/// The column with the day, of which an absent value means that the term has not begun.
fn day(layout: &Layout<'_>, data: Id<DataSet>, field: Id<Field>) -> Result<String, &'static str> {
    let agreement: &Agreement = layout.checked.agreement();
    if !layout.checked.relations().fields.of_data(data).contains(&field) {
        return Err("het gegeven waarop de termijn begint zit niet in deze gegevens");
    }
    let column = ident(&column_name(&agreement.fields[field].about.name));
    match column_of(agreement, field).format {
        Format::Date => Ok(format!("b.{column}")),
        Format::Year => Ok(format!("make_date(b.{column}, 12, 31)")),
        _ => Err("het gegeven waarop de termijn begint is geen datum"),
    }
}

/// Hours are rounded up to days, since the data hold days; working days with a margin for weekends and holidays, so that
/// nothing goes too early.
fn interval(term: Term) -> String {
    let (amount, unit) = match term.unit {
        TermUnit::Immediate => (0, "days"),
        TermUnit::Hour => (u64::from(term.amount.div_ceil(24)), "days"),
        TermUnit::WorkingDay => (u64::from(term.amount) * 2 + 14, "days"),
        TermUnit::Day => (term.amount.into(), "days"),
        TermUnit::Week => (term.amount.into(), "weeks"),
        TermUnit::Month => (term.amount.into(), "months"),
        TermUnit::Year => (term.amount.into(), "years"),
    };
    format!("interval '{amount} {unit}'")
}
