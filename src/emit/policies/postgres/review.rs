//! The query that lists who is authorised for what, to be looked through by whoever reviews access. It changes nothing.

use super::layout::Layout;
use super::text::{dotted, literal, remark};
use super::{REVIEW, head};
use crate::emit::Artefacts;
use crate::emit::marks::mark;

const QUERY: &str = include_str!("../../../../templates/postgres/review.sql");

pub(super) fn emit(layout: &Layout<'_>, out: &mut Artefacts) {
    let agreement = layout.checked.agreement();
    let mut text = head(layout.checked, "Wie welke rol heeft voor welk doel, en wat daaraan opvalt. Verandert niets.");
    for review in &agreement.reviews {
        let rhythm = review.rhythm.get().map_or_else(|| "?".to_owned(), |rhythm| rhythm.to_string());
        let asked = remark(&format!("De overeenkomst vraagt dit overzicht na te lopen: {rhythm}."));
        text += &format!("{0}{asked}{0}", mark("herziening"));
        out.origin(REVIEW, "herziening", review.span);
    }
    let number = |number: Option<u32>| number.map_or_else(|| "NULL".to_owned(), |number| number.to_string());
    let rows = layout.schemas.iter().map(|schema| {
        let role = &agreement.roles[schema.role];
        format!(
            "    ({}, {}, {}, {}::integer, {}::integer)",
            literal(&schema.name),
            literal(&role.about.name),
            literal(&agreement.purposes[schema.purpose].about.name),
            number(role.at_least.get()),
            number(role.at_most.get()),
        )
    });
    let mut rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        // Nobody may see anything; the query says so with no rows.
        rows.push("    (NULL::text, NULL, NULL, NULL::integer, NULL::integer)".to_owned());
    }
    text += &QUERY
        .replace("/* rollen */", &rows.join(",\n"))
        .replace("/* aanmelding */", &dotted(&layout.names.facts, "aanmelding"));
    out.add(REVIEW, text);
}
