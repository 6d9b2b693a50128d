//! The rules of a plan as SQL. Three engines get one query for each rule, with the code of the rule and the number of the row;
//! PostgreSQL also gets a table that takes the rows that keep to the rules and no others. The table holds what stands in the
//! file, as text, with the number of the row beside it.

mod cell;
mod condition;
mod engine;
mod odcs;

use self::cell::Cells;
pub use self::engine::Engine;
pub(super) use self::odcs::contract;
use super::{Target, cannot};
use crate::checks::Checked;
use crate::emit::{Artefacts, place};
use crate::model::Agreement;
use crate::plan::{Plan, Rule, RuleKind, Stage, expected, plan_at};
use crate::source::Sources;

/// The column that numbers the rows, from 1; no field can have this name.
pub(super) const ROW: &str = "_rij";

/// One rule as a query, or why there is none.
pub(super) enum Query {
    /// The rows that break it: a table of code and row.
    Rows(String),
    /// Whether a row breaks it, for a rule that looks at one row.
    Row(String),
    None(&'static str),
}

/// A rule of a plan in the SQL of an engine.
pub(super) fn query(checked: &Checked, plan: &Plan, rule: &Rule, engine: Engine) -> Query {
    if let Some(reason) = cannot(Target::Queries(engine), &rule.kind) {
        return Query::None(reason);
    }
    if !rule.missing.is_empty() {
        return Query::None("noemt gegevens die hier niet in zitten");
    }
    let cells = Cells { plan, engine, alias: None };
    match &rule.kind {
        RuleKind::Condition(test) => match condition::holds(&cells, test) {
            Some(holds) => Query::Row(format!("({holds}) IS FALSE")),
            None => Query::None("deze SQL kan het niet uitrekenen"),
        },
        RuleKind::Unique => Query::Rows(unique(plan, rule, engine)),
        RuleKind::Reference(to) => match plan_at(checked, *to, Stage::Upload) {
            Some(other) => found_again(plan, &other, rule, engine),
            None => Query::None("de andere levering is er niet"),
        },
        kind => match rule.columns.first().and_then(|at| cells.breaks(*at, kind)) {
            Some(breaks) => Query::Row(breaks),
            None => Query::None("deze SQL kan het niet uitrekenen"),
        },
    }
}

/// The rows with values that a row before them has.
fn unique(plan: &Plan, rule: &Rule, engine: Engine) -> String {
    let cells = Cells { plan, engine, alias: None };
    let texts: Vec<_> = rule.columns.iter().map(|at| cells.text(*at)).collect();
    let right: Vec<_> = rule.columns.iter().map(|at| cells.is_right(*at)).collect();
    let (row, table) = (engine.name(ROW), engine.name(&plan.name));
    format!(
        "SELECT {code} AS regel, {row} AS rij FROM (SELECT {row}, row_number() OVER (PARTITION BY {} ORDER BY {row}) AS keer \
         FROM {table} WHERE {}) AS rijen WHERE keer > 1",
        texts.join(", "),
        right.join(" AND "),
        code = engine.text(&rule.code),
    )
}

/// The rows with values that no row of another delivery has.
fn found_again(plan: &Plan, other: &Plan, rule: &Rule, engine: Engine) -> Query {
    let own = Cells { plan, engine, alias: Some("eigen") };
    let there = Cells { plan: other, engine, alias: Some("ander") };
    let fields = rule.columns.iter().map(|at| plan.columns[*at].field);
    let Some(columns) = fields.map(|field| other.position(field)).collect::<Option<Vec<_>>>() else {
        return Query::None("de andere levering heeft deze gegevens niet");
    };
    let right: Vec<_> = rule.columns.iter().map(|at| own.is_right(*at)).collect();
    let same =
        rule.columns.iter().zip(&columns).map(|(at, other)| format!("{} = {}", own.text(*at), there.text(*other)));
    let same: Vec<_> = same.chain(columns.iter().map(|at| there.is_right(*at))).collect();
    Query::Rows(format!(
        "SELECT {} AS regel, eigen.{} AS rij FROM {} AS eigen WHERE {} AND NOT EXISTS (SELECT 1 FROM {} AS ander WHERE {})",
        engine.text(&rule.code),
        engine.name(ROW),
        engine.name(&plan.name),
        right.join(" AND "),
        engine.name(&other.name),
        same.join(" AND "),
    ))
}

/// One query for each rule, each ended by a semicolon.
pub(super) fn violations(checked: &Checked, sources: &Sources, plan: &Plan, engine: Engine) -> String {
    let agreement = checked.agreement();
    let mut out = format!(
        "-- Overtredingen van {}, {} ({}): één query per regel.\n-- De tabel {} heeft elke kolom van het bestand als tekst, en {} met het nummer van de rij, vanaf 1.\n",
        plan.name,
        plan.stage.word(),
        engine.title(),
        engine.name(&plan.name),
        engine.name(ROW),
    );
    for rule in &plan.rules {
        out += &format!("\n-- {}\n", heading(agreement, sources, plan, rule));
        match query(checked, plan, rule, engine) {
            Query::Rows(query) => out += &format!("{query};\n"),
            Query::Row(breaks) => out += &format!("{};\n", rows_that(plan, rule, engine, &breaks)),
            Query::None(reason) => out += &format!("-- niet nagegaan: {reason}\n"),
        }
    }
    out
}

fn rows_that(plan: &Plan, rule: &Rule, engine: Engine, breaks: &str) -> String {
    let (code, row, table) = (engine.text(&rule.code), engine.name(ROW), engine.name(&plan.name));
    format!("SELECT {code} AS regel, {row} AS rij FROM {table} WHERE {breaks}")
}

/// `toewijzingen.geboortejaar.type: een jaartal van vier cijfers (doelen.convenant:98)`
fn heading(agreement: &Agreement, sources: &Sources, plan: &Plan, rule: &Rule) -> String {
    let text = format!("{}: {} ({})", rule.code, expected(agreement, plan, rule).nl, place(sources, rule.span));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table of PostgreSQL with every rule as a constraint, named by a short form of its code.
pub(super) fn table(checked: &Checked, sources: &Sources, plan: &Plan) -> String {
    let engine = Engine::Postgres;
    let agreement = checked.agreement();
    let mut parts = vec![format!("  {} bigint PRIMARY KEY", engine.name(ROW))];
    parts.extend(plan.columns.iter().map(|column| format!("  {} text", engine.name(&column.name))));
    let mut out = format!(
        "-- Een tabel voor {}, {}: zij neemt de rijen die aan de regels voldoen en geen andere.\n\
         -- De waarden staan erin zoals in het bestand, als tekst; leeg en NULL zijn allebei geen waarde.\n",
        plan.name,
        plan.stage.word(),
    );
    let mut beside = String::new();
    for (number, rule) in plan.rules.iter().enumerate() {
        let head = heading(agreement, sources, plan, rule);
        let name = engine.name(&format!("regel_{number}"));
        match query(checked, plan, rule, engine) {
            Query::Row(breaks) => {
                parts.push(format!("  -- {head}\n  CONSTRAINT {name} CHECK (({breaks}) IS NOT TRUE)"));
            }
            _ if rule.kind == RuleKind::Unique && rule.missing.is_empty() => {
                let cells = Cells { plan, engine, alias: None };
                let texts: Vec<_> = rule.columns.iter().map(|at| format!("({})", cells.text(*at))).collect();
                let index = engine.name(&format!("{}_regel_{number}", plan.name));
                let right: Vec<_> = rule.columns.iter().map(|at| cells.is_right(*at)).collect();
                beside += &format!(
                    "\n-- {head}\nCREATE UNIQUE INDEX {index} ON {} ({}) WHERE {};\n",
                    engine.name(&plan.name),
                    texts.join(", "),
                    right.join(" AND "),
                );
            }
            _ => beside += &format!("\n-- geen beperking van de tabel: {head}\n"),
        }
    }
    out += &format!("CREATE TABLE {} (\n{}\n);\n{beside}", engine.name(&plan.name), parts_of(&parts));
    out
}

/// With a comma behind each part but the last; a note stands before its part.
fn parts_of(parts: &[String]) -> String {
    parts.join(",\n")
}

/// Adds the SQL and the contract of one plan.
pub(super) fn emit(
    checked: &Checked,
    sources: &Sources,
    plan: &Plan,
    path: impl Fn(&str) -> String,
    out: &mut Artefacts,
) {
    if plan.columns.is_empty() || plan.is_undecided() {
        return;
    }
    let about = &checked.agreement().data[plan.data].about;
    for engine in Engine::ALL {
        let file = path(&format!("overtredingen.{}.sql", engine.word()));
        out.add(&file, violations(checked, sources, plan, engine));
        out.origin(&file, format!("levering/{}", about.name), about.span);
    }
    let file = path("tabel.postgres.sql");
    out.add(&file, table(checked, sources, plan));
    out.origin(&file, format!("levering/{}", about.name), about.span);
}
