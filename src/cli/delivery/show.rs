//! What was found in a file, as text for a clerk or as JSON for a program.

use serde_json::{Value, json};

use super::clause::Clauses;
use crate::checks::Checked;
use crate::cli::out::Terminal;
use crate::cli::report::print_json;
use crate::delivery::{LeftOut, Program, Report};
use crate::messages::delivery as says;
use crate::model::Agreement;
use crate::plan::{Rule, RuleKind, expected};
use crate::source::{Lang, Sources, Text, plain, wrap};

/// All that is needed to show it.
pub(super) struct Shown<'a> {
    pub checked: &'a Checked,
    pub agreement: &'a Agreement,
    pub sources: &'a Sources,
    pub base: &'a str,
    pub program: &'a Program,
    pub report: &'a Report,
    pub file: &'a str,
    pub first: usize,
    pub lang: Lang,
}

impl Shown<'_> {
    /// Rules that were broken, the gravest first.
    fn broken(&self) -> Vec<usize> {
        let mut broken: Vec<_> = (0..self.report.counts.len()).filter(|rule| self.report.counts[*rule] > 0).collect();
        broken.sort_by_key(|rule| std::cmp::Reverse(self.report.counts[*rule]));
        broken
    }

    fn expected(&self, rule: &Rule) -> Text {
        expected(self.agreement, &self.program.plan, rule)
    }

    /// `grjr/doelen.convenant:98`
    fn place(&self, rule: &Rule) -> String {
        let place = self.sources.place(rule.span);
        format!("{}{}:{}", self.base, self.sources.file(rule.span.file).name, place.line)
    }

    fn column(&self, rule: &Rule) -> Option<&str> {
        rule.columns.first().map(|at| self.program.plan.columns[*at].name.as_str())
    }

    fn title(&self, rule: &Rule) -> Option<&str> {
        rule.columns.first().map(|at| self.program.plan.columns[*at].title.as_str())
    }

    /// What the numbers of nine digits in a watched column are.
    fn rate(&self, number: usize) -> Option<Text> {
        let at = self.program_watch(number)?;
        let tally = self.report.tallies[at];
        Some(says::by_rate(tally.nine, tally.meet))
    }

    fn program_watch(&self, number: usize) -> Option<usize> {
        self.program.watched_rules().position(|rule| rule == number)
    }

    fn reason(&self, rule: &Rule, left_out: LeftOut) -> Text {
        match left_out {
            LeftOut::Missing => says::because_missing(),
            LeftOut::NoSender => says::because_no_sender(),
            LeftOut::NotComputable => says::because_not_computable(),
            LeftOut::NotAtHand => match rule.kind {
                RuleKind::Reference(to) => says::because_not_at_hand(&self.agreement.data[to].about.name),
                _ => says::because_not_computable(),
            },
        }
    }
}

/// The findings as text for people.
pub(super) fn text(shown: &Shown<'_>) -> String {
    let (report, lang, width) = (shown.report, shown.lang, Terminal::of_stdout().width);
    let looked_at = report.counts.len() - shown.program.left_out.len();
    let delivery = &shown.program.plan.name;
    let broken = shown.broken();
    let mut out = if broken.is_empty() {
        format!("{}\n", says::all_fine(report.rows, looked_at, delivery).get(lang))
    } else {
        let cells: u64 = report.counts.iter().sum();
        format!("{}\n", says::refused(report.rows, delivery, cells, broken.len()).get(lang))
    };
    let clauses = (!broken.is_empty()).then(|| Clauses::of(shown.checked, shown.sources));
    for number in broken {
        one_rule(shown, number, clauses.as_ref(), width, &mut out);
    }
    if !shown.program.left_out.is_empty() {
        out += &format!("\n{}\n", says::not_looked_at(shown.program.left_out.len()).get(lang));
        for (number, left_out) in &shown.program.left_out {
            let rule = shown.program.rule(*number);
            out += &format!("  {}: {}\n", plain(&rule.code), shown.reason(rule, *left_out).get(lang));
        }
    }
    out
}

fn one_rule(shown: &Shown<'_>, number: usize, clauses: Option<&Clauses>, width: usize, out: &mut String) {
    let (rule, lang) = (shown.program.rule(number), shown.lang);
    let count = shown.report.counts[number];
    let title = shown.title(rule).map(|title| format!(" ({})", plain(title))).unwrap_or_default();
    *out += &format!("\n{count} × {}{title}\n", plain(&rule.code));
    let expected = format!("{} {}", says::expected_is().get(lang), plain(shown.expected(rule).get(lang)));
    for line in wrap(&expected, width.saturating_sub(2)) {
        *out += &format!("  {line}\n");
    }
    let clause = clauses.and_then(|clauses| clauses.of_rule(shown.checked, shown.program, rule));
    let clause = clause.map(|clause| format!("{}, ", plain(clause.get(lang)))).unwrap_or_default();
    *out += &format!("  {} {clause}{}\n", says::clause_is().get(lang), plain(&shown.place(rule)));
    if let Some(rate) = shown.rate(number) {
        *out += &format!("  {}\n", rate.get(lang));
        return;
    }
    let examples = &shown.report.examples[number];
    let (line, column) = (says::on_line(), shown.column(rule));
    for example in examples.iter().take(shown.first) {
        let value = example.value.as_deref().map(plain).map(|value| match &*value {
            "" => format!(": {}", says::nothing_there().get(lang)),
            value => format!(": {value}"),
        });
        let column = column.map(|name| format!(", {}", plain(name))).unwrap_or_default();
        *out += &format!("    {} {}{column}{}\n", line.get(lang), example.line, value.unwrap_or_default());
    }
    let more = count.saturating_sub(examples.len().min(shown.first) as u64);
    if more > 0 {
        *out += &format!("    {}\n", says::more_rows(more).get(lang));
    }
}

/// The findings for a program.
pub(super) fn json(shown: &Shown<'_>) -> String {
    let report = shown.report;
    let broken = shown.broken();
    let clauses = (!broken.is_empty()).then(|| Clauses::of(shown.checked, shown.sources));
    let rules: Vec<Value> = broken.into_iter().map(|number| rule_json(shown, number, clauses.as_ref())).collect();
    let left_out = shown.program.left_out.iter().map(|(number, reason)| {
        let rule = shown.program.rule(*number);
        json!({ "code": rule.code, "reason": shown.reason(rule, *reason).get(shown.lang) })
    });
    print_json(&json!({
        "accepted": report.is_clean(),
        "delivery": shown.program.plan.name,
        "stage": shown.program.plan.stage.word(),
        "file": shown.file,
        "rows": report.rows,
        "rules": rules,
        "not_looked_at": left_out.collect::<Vec<_>>(),
    }))
}

fn rule_json(shown: &Shown<'_>, number: usize, clauses: Option<&Clauses>) -> Value {
    let rule = shown.program.rule(number);
    let examples = shown.report.examples[number].iter().take(shown.first);
    let rows: Vec<_> =
        examples.map(|example| json!({ "row": example.row, "line": example.line, "value": example.value })).collect();
    let columns: Vec<_> = rule.columns.iter().map(|at| shown.program.plan.columns[*at].name.as_str()).collect();
    let mut out = json!({
        "code": rule.code,
        "count": shown.report.counts[number],
        "columns": columns,
        "expected": shown.expected(rule).get(shown.lang),
        "clause": shown.place(rule),
        "rows": rows,
    });
    if let Some(clause) = clauses.and_then(|clauses| clauses.of_rule(shown.checked, shown.program, rule)) {
        out["stands_in"] = json!(clause.get(shown.lang));
    }
    if let Some(rate) = shown.rate(number) {
        out["rate"] = json!(rate.get(shown.lang));
    }
    out
}

/// Rules on columns as a whole, which a list of rows cannot show.
pub(super) fn watched(shown: &Shown<'_>) -> Vec<String> {
    let broken = shown.broken().into_iter();
    let line = |number| {
        let rate = shown.rate(number)?;
        Some(format!("{}: {}\n", plain(&shown.program.rule(number).code), rate.get(shown.lang)))
    };
    broken.filter_map(line).collect()
}
