//! The reference of the language, in Markdown and in Dutch, made from the table. It says what may be written where and
//! nothing more; how to write a good agreement is for a guide.

use std::fmt::Write;

use super::shape::{Clause, Declaration, Presence, Property, Slot};
use super::slot::describe;
use super::tables::DECLARATIONS;

/// The whole reference.
#[must_use]
pub fn manual() -> String {
    let mut out = String::from(HEAD);
    for declaration in DECLARATIONS {
        of_declaration(declaration, &mut out);
    }
    out
}

const HEAD: &str = "# De taal\n\n\
<!-- Gemaakt uit de tabel in src/vocabulary/tables; `UPDATE_DOCS=1 cargo test --test docs` schrijft dit bestand opnieuw. -->\n\n\
Een overeenkomst is een map met bestanden die eindigen op `.convenant`. Elk bestand bestaat uit declaraties: een soort, \
een naam, een opschrift en, tussen accolades, eigenschappen. Elke eigenschap staat op een eigen regel; een lijst met \
komma's mag op de volgende regel doorlopen. Een `?` is een open plek. Achter `#` staat een opmerking.\n\n\
```convenant\n\
partij stad \"Gemeente Stad\" {\n\
\x20 kvk        24483298\n\
\x20 vestiging  ?  # navragen\n\
}\n\
```\n";

fn of_declaration(declaration: &Declaration, out: &mut String) {
    let keyword = declaration.keyword;
    let _ = write!(out, "\n## `{keyword}`\n\n{}\n\n", declaration.help);
    let _ = writeln!(out, "```\n{}\n```", signature(declaration));
    properties(declaration, out);
    if !declaration.more.is_empty() {
        let _ = write!(out, "\n{}", declaration.more);
    }
}

fn properties(declaration: &Declaration, out: &mut String) {
    if declaration.properties.is_empty() && declaration.statements.is_empty() {
        return;
    }
    out.push_str("\n| eigenschap | waarde | waarvoor |\n|---|---|---|\n");
    for property in declaration.properties {
        of_property(property, "", out);
    }
    for statement in declaration.statements {
        of_property(statement, "*regel:* ", out);
    }
}

/// How the declaration begins: `rol naam "Opschrift" bij …`.
fn signature(declaration: &Declaration) -> String {
    let mut line = declaration.keyword.nl().to_owned();
    let part = |presence, text: &str| match presence {
        Presence::Required => format!(" {text}"),
        Presence::Optional => format!(" [{text}]"),
        Presence::None => String::new(),
    };
    line += &part(declaration.name, "naam");
    line += &part(declaration.title, "\"Opschrift\"");
    for clause in declaration.head {
        line += " ";
        line += &phrase_part(clause).replace('`', "");
    }
    if !declaration.properties.is_empty() {
        line += " { … }";
    }
    line
}

fn of_property(property: &Property, prefix: &str, out: &mut String) {
    let value = std::iter::once(&property.head).chain(property.clauses).map(phrase_part);
    let value: Vec<_> = value.filter(|part| !part.is_empty()).collect();
    let often = if property.many { " Mag vaker." } else { "" };
    let cell = |text: &str| text.replace('|', "\\|");
    let _ =
        writeln!(out, "| {prefix}`{}` | {} | {}{often} |", property.key, cell(&value.join("; ")), cell(property.help));
    for inner in property.block {
        of_property(inner, &format!("{prefix}`{}` → ", property.key), out);
    }
}

/// A marker and what stands behind it.
fn phrase_part(clause: &Clause) -> String {
    let marker = clause.marker.nl();
    let value = match clause.slot {
        Slot::Nothing => String::new(),
        slot => describe(slot).nl,
    };
    let value = if clause.list && !value.is_empty() { format!("{value} (of meer, met komma's)") } else { value };
    match (marker.is_empty(), value.is_empty()) {
        (true, _) => value,
        (false, true) => format!("`{marker}`"),
        (false, false) => format!("`{marker}` {value}"),
    }
}
