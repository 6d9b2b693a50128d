//! One cell in SQL: whether it keeps to each rule of its column, in the order of the rules, and what its value is.

use super::engine::Engine;
use crate::model::words::{DateForm, DecimalSign};
use crate::plan::{Column, Format, Plan, RuleKind, whole};

/// The cells of a table.
pub(super) struct Cells<'p> {
    pub plan: &'p Plan,
    pub engine: Engine,
    /// What the table is called in the query.
    pub alias: Option<&'static str>,
}

const DATE: &str = "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])))$";
const DATE_DAY_FIRST: &str = "^(?:(?:(?:0[1-9]|[12][0-9]|3[01])-(?:0[13578]|1[02])|(?:0[1-9]|[12][0-9]|30)-(?:0[469]|11)|(?:0[1-9]|[12][0-9])-02)-[0-9]{4})$";

impl Cells<'_> {
    fn column(&self, at: usize) -> &Column {
        &self.plan.columns[at]
    }

    /// The text of a cell; an empty one is no value.
    pub(super) fn text(&self, at: usize) -> String {
        let name = self.engine.name(&self.column(at).name);
        match self.alias {
            Some(alias) => format!("NULLIF({alias}.{name}, '')"),
            None => format!("NULLIF({name}, '')"),
        }
    }

    /// The rules of the column, in order, each with what is true of a cell that keeps to it.
    fn rules(&self, at: usize) -> Vec<(&RuleKind, String)> {
        let of_column = self.plan.rules.iter().filter(|rule| rule.columns == [at] && rule.kind.is_of_cell());
        of_column.filter_map(|rule| Some((&rule.kind, self.keeps(at, &rule.kind)?))).collect()
    }

    /// What is true of a cell with a value that keeps to one rule, given that it keeps to those before it.
    fn keeps(&self, at: usize, kind: &RuleKind) -> Option<String> {
        let (column, text, engine) = (self.column(at), self.text(at), self.engine);
        let one_of = |codes: &[String]| {
            let codes: Vec<_> = codes.iter().map(|code| engine.text(code)).collect();
            format!("{text} IN ({})", codes.join(", "))
        };
        Some(match kind {
            RuleKind::Type => self.of_type(at)?,
            RuleKind::Range => {
                let by = if column.format == Format::Euros { 100 } else { 1 };
                let value = self.typed(at);
                let bound =
                    |sign: &str, bound: Option<u64>| bound.map(|bound| format!("{value} {sign} {}", bound * by));
                let bounds: Vec<_> =
                    [bound(">=", column.range.least), bound("<=", column.range.most)].into_iter().flatten().collect();
                bounds.join(" AND ")
            }
            RuleKind::Length => {
                let bound =
                    |sign: &str, bound: Option<u64>| bound.map(|bound| format!("length({text}) {sign} {bound}"));
                let bounds: Vec<_> =
                    [bound(">=", column.length.least), bound("<=", column.length.most)].into_iter().flatten().collect();
                bounds.join(" AND ")
            }
            RuleKind::Pattern => engine.matches(&text, &whole(column.pattern.as_deref()?)?),
            RuleKind::CodeList => one_of(&column.codes),
            RuleKind::ElevenTest => self.eleven(at),
            RuleKind::Sender => one_of(&self.plan.senders),
            _ => return None,
        })
    }

    fn of_type(&self, at: usize) -> Option<String> {
        let (column, text, engine) = (self.column(at), self.text(at), self.engine);
        let pattern = match column.format {
            Format::Date => {
                let day_first = self.plan.file.dates == DateForm::DayFirst;
                let (pattern, leap_day, year) =
                    if day_first { (DATE_DAY_FIRST, "29-02-%", 7) } else { (DATE, "%-02-29", 1) };
                let right = engine.matches(&text, pattern);
                let year = engine.number(&format!("substr({text}, {year}, 4)"));
                let leap = format!("({year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0))");
                return Some(format!(
                    "CASE WHEN NOT ({right}) THEN FALSE WHEN {text} LIKE '{leap_day}' THEN {leap} ELSE TRUE END"
                ));
            }
            Format::Year => "[0-9]{4}".to_owned(),
            Format::Number | Format::Cents => "-?[0-9]{1,18}".to_owned(),
            Format::Euros if self.plan.file.decimals == DecimalSign::Comma => {
                "-?(?:0|[1-9][0-9]{0,14}),[0-9]{2}".to_owned()
            }
            Format::Euros => "-?(?:0|[1-9][0-9]{0,14})\\.[0-9]{2}".to_owned(),
            Format::YesNo => "ja|nee".to_owned(),
            Format::Bsn => "[0-9]{9}".to_owned(),
            Format::Hash => format!("[0-9a-f]{{{}}}", column.length.most.unwrap_or(128)),
            Format::Postcode4 => "[1-9][0-9]{3}".to_owned(),
            Format::Municipality => "[0-9]{4}".to_owned(),
            Format::Text | Format::Code | Format::OneOf | Format::Unknown => return None,
        };
        Some(engine.matches(&text, &format!("^(?:{pattern})$")))
    }

    /// The digits of a cell counted up as the eleven test asks.
    pub(super) fn eleven(&self, at: usize) -> String {
        let text = self.text(at);
        let digit = |place: usize| self.engine.number(&format!("substr({text}, {place}, 1)"));
        let sum: Vec<_> = (1..=8).map(|place| format!("{} * {}", 10 - place, digit(place))).collect();
        format!("({} + 99 - {}) % 11 = 0", sum.join(" + "), digit(9))
    }

    /// The value of a cell that has its type: a date as the number `yyyymmdd`, euros in cents, others as they are.
    fn typed(&self, at: usize) -> String {
        let (text, engine) = (self.text(at), self.engine);
        match self.column(at).format {
            Format::Date if self.plan.file.dates == DateForm::DayFirst => {
                let part = |from: usize, length: usize| format!("substr({text}, {from}, {length})");
                engine.number(&format!("concat({}, {}, {})", part(7, 4), part(4, 2), part(1, 2)))
            }
            Format::Date => engine.number(&format!("replace({text}, '-', '')")),
            Format::Euros if self.plan.file.decimals == DecimalSign::Comma => {
                engine.number(&format!("replace({text}, ',', '')"))
            }
            Format::Euros => engine.number(&format!("replace({text}, '.', '')")),
            Format::Year | Format::Number | Format::Cents => engine.number(&text),
            Format::YesNo => format!("({text} = 'ja')"),
            _ => text,
        }
    }

    /// Whether a row breaks a rule of a column.
    pub(super) fn breaks(&self, at: usize, kind: &RuleKind) -> Option<String> {
        let text = self.text(at);
        if *kind == RuleKind::Required {
            return Some(format!("{text} IS NULL"));
        }
        let mut out = format!("CASE WHEN {text} IS NULL THEN FALSE");
        for (other, keeps) in self.rules(at) {
            if other == kind {
                return Some(format!("{out} ELSE NOT ({keeps}) END"));
            }
            out += &format!(" WHEN NOT ({keeps}) THEN FALSE");
        }
        None
    }

    /// The value of a cell, or nothing when it is absent or breaks a rule of its column.
    pub(super) fn value(&self, at: usize) -> String {
        self.guarded(at, "NULL", &self.typed(at))
    }

    /// Whether there is something: neither true nor untrue of a cell that breaks a rule of its column.
    pub(super) fn is_filled(&self, at: usize) -> String {
        self.guarded(at, "FALSE", "TRUE")
    }

    /// Whether a cell has a value that keeps to its column.
    pub(super) fn is_right(&self, at: usize) -> String {
        format!("({}) IS TRUE", self.is_filled(at))
    }

    pub(super) fn guarded(&self, at: usize, absent: &str, right: &str) -> String {
        let mut out = format!("CASE WHEN {} IS NULL THEN {absent}", self.text(at));
        for (_, keeps) in self.rules(at) {
            out += &format!(" WHEN NOT ({keeps}) THEN NULL");
        }
        format!("{out} ELSE {right} END")
    }

    pub(super) fn format(&self, at: usize) -> Format {
        self.column(at).format
    }
}
