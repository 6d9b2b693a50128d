//! The views: rows with masks for what hangs on a condition, and figures about groups that are large enough.

use std::collections::BTreeSet;

use super::condition::of_line;
use super::layout::{Figures, Layout, Rows, Schema};
use super::text::{column_name, dotted, ident, literal, remark};
use crate::emit::place;
use crate::emit::policies::decided::one_line;
use crate::model::{Field, Id};
use crate::source::Sources;

/// The lines of `toegang` a view comes from, as remarks above it and as its comment in the database, behind what it is
/// about: a long name is cut.
fn origin(layout: &Layout<'_>, sources: &Sources, view: &str, about: &str, lines: &[usize]) -> (String, String) {
    let spans = lines.iter().map(|line| layout.checked.agreement().grants[*line].span);
    let told: Vec<_> = spans.map(|span| format!("{}: {}", place(sources, span), sources.text(span))).collect();
    let remarks = told.iter().map(|line| remark(line)).collect();
    let told = told.iter().fold(one_line(about), |text, line| format!("{text}\n{}", one_line(line)));
    (remarks, format!("COMMENT ON VIEW {view} IS {};\n", literal(&told)))
}

fn all_of(conditions: &[String]) -> String {
    if conditions.is_empty() { "true".to_owned() } else { conditions.join("\n    AND ") }
}

/// The rows that any line opens. A field that not every line reaches is masked where none of those that do holds, so that
/// the rows of one line never meet the columns of another.
pub(super) fn rows(layout: &Layout<'_>, sources: &Sources, schema: &Schema, view: &Rows) -> String {
    let name = dotted(&schema.name, &view.name);
    let about = &layout.checked.agreement().data[view.data].about.name;
    let (remarks, comment) = origin(layout, sources, &name, about, &view.lines);
    let table = dotted(&layout.names.base, &layout.tables[&view.data].name);
    let (joined, filter) = selection(layout, sources, schema, view);
    let columns: Vec<_> = view.fields.iter().map(|(field, lines)| column(layout, view, *field, lines)).collect();
    format!(
        "{remarks}CREATE VIEW {name} WITH (security_barrier = true) AS\nSELECT\n{}\nFROM {table} AS b\n{joined}WHERE {filter};\n{comment}\n",
        columns.join(",\n"),
    )
}

/// Which rows: the condition of the one line, or for each of more lines whether it holds, and then any of them.
fn selection(layout: &Layout<'_>, sources: &Sources, schema: &Schema, view: &Rows) -> (String, String) {
    let condition = |line: &usize| all_of(&of_line(layout, *line, schema.role, view.data));
    if let [line] = view.lines.as_slice() {
        return (String::new(), condition(line));
    }
    let holds = view.lines.iter().map(|line| {
        let from = remark(&place(sources, layout.checked.agreement().grants[*line].span));
        format!("  {from}  ({}) AS {}", condition(line), atom(*line))
    });
    let holds = holds.collect::<Vec<_>>().join(",\n");
    (format!("CROSS JOIN LATERAL (SELECT\n{holds}\n) AS mag\n"), any_of(view.lines.iter()))
}

fn column(layout: &Layout<'_>, view: &Rows, field: Id<Field>, lines: &BTreeSet<usize>) -> String {
    let column = ident(&column_name(&layout.checked.agreement().fields[field].about.name));
    if lines.len() == view.lines.len() {
        format!("  b.{column}")
    } else {
        format!("  CASE WHEN {} THEN b.{column} END AS {column}", any_of(lines.iter()))
    }
}

/// The name of whether a line holds, within its view.
fn atom(line: usize) -> String {
    format!("regel_{}", line + 1)
}

fn any_of<'a>(lines: impl Iterator<Item = &'a usize>) -> String {
    lines.map(|line| format!("mag.{}", atom(*line))).collect::<Vec<_>>().join(" OR ")
}

/// How many people have each value of a field. What is not shown together is a group as well: were it smaller than the
/// smallest group, then it would follow from a total, and the smallest figure that might be shown is left out too.
pub(super) fn figures(layout: &Layout<'_>, sources: &Sources, schema: &Schema, view: &Figures) -> String {
    let name = dotted(&schema.name, &view.name);
    let agreement = layout.checked.agreement();
    let field = &agreement.fields[view.field].about.name;
    let about = format!("{}.{field}", agreement.data[view.data].about.name);
    let (remarks, comment) = origin(layout, sources, &name, &about, &[view.line]);
    let table = &layout.tables[&view.data];
    let column = ident(&column_name(field));
    let filter = all_of(&of_line(layout, view.line, schema.role, view.data));
    let (from, person, least) = (dotted(&layout.names.base, &table.name), ident(&table.person), view.least);
    format!(
        "{remarks}CREATE VIEW {name} WITH (security_barrier = true) AS
WITH regel AS (
  SELECT DISTINCT b.{column} AS waarde, b.{person} AS persoon
  FROM {from} AS b
  WHERE b.{person} IS NOT NULL
    AND {filter}
), geteld AS (
  SELECT waarde, persoon, count(*) OVER (PARTITION BY waarde) AS aantal FROM regel
), groep AS (
  SELECT waarde, count(DISTINCT persoon) AS aantal FROM regel
  GROUP BY waarde HAVING count(DISTINCT persoon) >= {least}
), rest AS (
  SELECT count(DISTINCT persoon) AS aantal FROM geteld WHERE aantal < {least}
), rij AS (
  SELECT waarde, aantal, row_number() OVER (ORDER BY aantal, waarde) AS plaats FROM groep
)
SELECT rij.waarde, rij.aantal FROM rij, rest
WHERE rest.aantal = 0 OR rest.aantal >= {least} OR rij.plaats > 1;
{comment}
"
    )
}
