//! PostgreSQL 15 and later: a role and a schema for each role and purpose, with views that show what the access relation
//! permits and nothing else. Scripts that set it up, remove it, list who is authorised, and destroy what has been kept long
//! enough; and one that makes empty tables to try it on.
//!
//! A user logs in as itself and takes up a role for a purpose with `SET ROLE`; logins inherit nothing. Through which system
//! someone logs in, its municipality, its cases and the consents stand in tables that only the owner of the views writes.

mod access;
mod condition;
mod layout;
mod purge;
mod review;
mod table;
mod tables;
mod text;
mod views;

use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::emit::policies::decided::title;
use crate::source::Sources;
use layout::Layout;
use text::{literal, remark};

const ACCESS: &str = "policies/postgres/access.sql";
const PURGE: &str = "policies/postgres/purge.sql";
const REMOVE: &str = "policies/postgres/remove.sql";
const REVIEW: &str = "policies/postgres/review.sql";
const TABLES: &str = "policies/postgres/tables.sql";

/// Statements about any agreement. What they are about stands in a table, `convenant_plan`, so that no text of an agreement
/// comes within a program.
const BEGIN: &str = include_str!("../../../../templates/postgres/begin.sql");
const REMOVE_ALL: &str = include_str!("../../../../templates/postgres/remove.sql");

pub(super) fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let layout = Layout::of(checked);
    access::emit(&layout, sources, out);
    purge::emit(&layout, sources, out);
    review::emit(&layout, out);
    tables::emit(&layout, out);
    let head = head(checked, "Verwijdert alles wat access.sql en purge.sql maakten, ook de tabellen van het beheer.");
    out.add(REMOVE, format!("{head}\n{BEGIN}{}{REMOVE_ALL}\nCOMMIT;\n", plan(&general(&layout))));
}

/// What stands at the head of every script.
fn head(checked: &Checked, says: &str) -> String {
    remark(&title(checked)) + &remark(says)
}

/// A row of the plan: its kind, and three texts.
type Planned<'a> = (&'static str, &'a str, &'a str, &'a str);

/// What every script must know.
fn general<'a>(layout: &'a Layout<'_>) -> Vec<Planned<'a>> {
    let names = &layout.names;
    vec![("merk", &names.mark, "", ""), ("eigenaar", &names.owner, "", ""), ("beheer", &names.facts, "", "")]
}

fn plan(rows: &[Planned<'_>]) -> String {
    let row = |(kind, name, part, column): &Planned<'_>| {
        format!("  ({}, {}, {}, {})", literal(kind), literal(name), literal(part), literal(column))
    };
    let rows: Vec<_> = rows.iter().map(row).collect();
    format!(
        "\nCREATE TEMPORARY TABLE convenant_plan (soort text, naam text, deel text, kolom text) ON COMMIT DROP;\n\
         INSERT INTO pg_temp.convenant_plan VALUES\n{};\n",
        rows.join(",\n")
    )
}
