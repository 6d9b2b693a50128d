//! The script that sets up access: everything older goes, then roles, schemas and views are made anew, and at the end the
//! script looks whether anyone can see more than it gives; if so, nothing changes.

use std::collections::BTreeSet;

use super::layout::{Layout, Schema};
use super::text::{dotted, ident, literal, remark};
use super::{ACCESS, BEGIN, general, head, plan, views};
use crate::emit::marks::mark;
use crate::emit::policies::decided::undecided;
use crate::emit::{Artefacts, place};
use crate::source::Sources;

const PREPARE: &str = include_str!("../../../../templates/postgres/prepare.sql");
const FACTS: &str = include_str!("../../../../templates/postgres/facts.sql");
const VERIFY: &str = include_str!("../../../../templates/postgres/verify.sql");

pub(super) fn emit(layout: &Layout<'_>, sources: &Sources, out: &mut Artefacts) {
    let mut text = manual(layout);
    text += "\n";
    text += BEGIN;
    text += &planned(layout);
    text += PREPARE;
    text += &grants_to_owner(layout);
    text += &facts(layout);
    for schema in &layout.schemas {
        text += &made(layout, sources, schema, out);
    }
    text += "\nRESET ROLE;\n";
    text += &without_access(layout, sources);
    text += VERIFY;
    text += "\nCOMMIT;\n";
    out.add(ACCESS, text);
}

/// How the script is used, at its head.
fn manual(layout: &Layout<'_>) -> String {
    let schema = layout.schemas.first().map_or("overeenkomst.rol.doel", |schema| schema.name.as_str());
    let (schema, facts) = (ident(schema), dotted(&layout.names.facts, "aanmelding"));
    let says = [
        "Uitvoeren als superuser, in de database met de gegevens. Elke gebruiker heeft een eigen login, die niets erft:".to_owned(),
        format!("CREATE ROLE naam LOGIN NOINHERIT; GRANT {schema} TO naam;"),
        format!("INSERT INTO {facts} (login, systeem, gemeente) VALUES ('naam', …, …);"),
        format!("Wie inlogt kiest rol en doel met SET ROLE {schema} en leest de views in het schema met die naam."),
        "Waar alleen aantallen zichtbaar zijn, is er per gegeven een view \"levering.gegeven\" met waarde en aantal (mensen).".to_owned(),
        "EXPLAIN ANALYZE verklapt hoeveel regels een view overslaat: geef een vrije SQL-verbinding alleen aan wie dat mag weten."
            .to_owned(),
    ];
    let head =
        head(layout.checked, "Wie mag zien wat de overeenkomst toestaat. Draait als geheel of niet, en kan opnieuw.");
    says.iter().fold(head, |text, line| text + &remark(line))
}

fn planned(layout: &Layout<'_>) -> String {
    let mut rows = general(layout);
    rows.extend(layout.schemas.iter().map(|schema| ("rol", schema.name.as_str(), "", "")));
    for table in layout.tables.values() {
        let columns = table.needed.iter().map(String::as_str);
        rows.extend(columns.map(|column| ("kolom", layout.names.base.as_str(), table.name.as_str(), column)));
    }
    plan(&rows)
}

/// The owner of the views reads the columns that some view needs.
fn grants_to_owner(layout: &Layout<'_>) -> String {
    let owner = ident(&layout.names.owner);
    let mut text =
        String::from("\n-- De eigenaar van de views leest de kolommen die een view nodig heeft, en verder niets.\n");
    if !layout.tables.is_empty() {
        text += &format!("GRANT USAGE ON SCHEMA {} TO {owner};\n", ident(&layout.names.base));
    }
    for table in layout.tables.values() {
        let columns = table.needed.iter().map(|column| ident(column)).collect::<Vec<_>>().join(", ");
        text += &format!("GRANT SELECT ({columns}) ON {} TO {owner};\n", dotted(&layout.names.base, &table.name));
    }
    text
}

fn facts(layout: &Layout<'_>) -> String {
    format!(
        "\nCREATE SCHEMA IF NOT EXISTS {0} AUTHORIZATION {1};\nSET LOCAL ROLE {1};\n{2}",
        ident(&layout.names.facts),
        ident(&layout.names.owner),
        FACTS.replace("beheer.", &format!("{}.", ident(&layout.names.facts))),
    )
}

fn made(layout: &Layout<'_>, sources: &Sources, schema: &Schema, out: &mut Artefacts) -> String {
    let agreement = layout.checked.agreement();
    let name = ident(&schema.name);
    let (role, purpose) = (&agreement.roles[schema.role].about, &agreement.purposes[schema.purpose].about);
    let told = format!("rol {} voor doel {}", role.name, purpose.name);
    let mut text = format!(
        "\n{}RESET ROLE;\nCREATE SCHEMA {name} AUTHORIZATION {owner};\nCOMMENT ON SCHEMA {name} IS {};\n\
         SET LOCAL ROLE {owner};\n\n",
        remark(&told),
        literal(&told),
        owner = ident(&layout.names.owner),
    );
    for view in &schema.rows {
        let part = format!("{}/{}", schema.name, view.name);
        view.lines.iter().for_each(|line| out.origin(ACCESS, &part, agreement.grants[*line].span));
        text += &format!("{0}{1}{0}", mark(&part), views::rows(layout, sources, schema, view));
    }
    for view in &schema.figures {
        let part = format!("{}/{}", schema.name, view.name);
        out.origin(ACCESS, &part, agreement.grants[view.line].span);
        text += &format!("{0}{1}{0}", mark(&part), views::figures(layout, sources, schema, view));
    }
    text + &format!(
        "\nGRANT USAGE ON SCHEMA {name} TO {name};\nGRANT SELECT ON ALL TABLES IN SCHEMA {name} TO {name};\n"
    )
}

/// Lines and roles that get nothing are told, so that nobody looks for them.
fn without_access(layout: &Layout<'_>, sources: &Sources) -> String {
    let mut text = String::new();
    let agreement = layout.checked.agreement();
    let rows = layout.schemas.iter().flat_map(|schema| &schema.rows).flat_map(|view| view.lines.iter().copied());
    let figures = layout.schemas.iter().flat_map(|schema| &schema.figures).map(|view| view.line);
    let used: BTreeSet<_> = rows.chain(figures).collect();
    for (_, grant) in agreement.grants.iter().enumerate().filter(|(line, _)| !used.contains(line)) {
        let reason = undecided(grant).unwrap_or("geen van deze gegevens heeft een doel dat de regel noemt");
        text += &remark(&format!("{}: {}", place(sources, grant.span), sources.text(grant.span)));
        text += &remark(&format!("GEEN TOEGANG: {reason}."));
    }
    let given: BTreeSet<_> = layout.schemas.iter().map(|schema| schema.role).collect();
    for (role, declared) in agreement.roles.iter() {
        if !given.contains(&role) {
            let from = place(sources, declared.about.span);
            text += &remark(&format!("{from}: rol {} heeft geen toegang.", declared.about.name));
        }
    }
    text
}
