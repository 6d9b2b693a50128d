//! The Cedar schema: everything that can be asked about the data of an agreement, permitted or not.

use super::text::{head, quoted};
use super::{Level, SCHEMA, action};
use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::emit::marks::mark;
use crate::model::{About, Agreement};
use crate::source::Sources;

/// What the types mean; the application that asks fills them in. Of a municipality is spoken only where a right of access
/// depends on it.
fn types(agreement: &Agreement) -> String {
    let by_municipality = agreement.grants.iter().any(|grant| grant.own_municipality);
    let only = |text: &'static str| if by_municipality { text } else { "" };
    let municipality = only("  gemeente?: String,\n");
    let attributes = only(" = {\n  gemeente?: String,\n}");
    let user = only(" gemeente is de CBS-code van de eigen gemeente.");
    let group = if by_municipality {
        "gemeente staat er alleen als de hele groep in die gemeente woont, toestemming\n// alleen als allen haar gaven."
    } else {
        "toestemming staat er alleen als allen haar gaven."
    };
    format!(
        "
// Wie vraagt: een mens of programma, lid van de rollen die het heeft.{user}
entity Gebruiker in [Rol]{attributes};

// Een regel van een levering, over een betrokkene. Wat niet bekend is, is niet zo.
entity Regel in [Levering] = {{
{municipality}  toestemming?: Bool,
}};

// De groep mensen waarover een aantal gaat. {group}
entity Groep in [Levering] = {{
{municipality}  toestemming?: Bool,
}};
"
    )
}

pub(super) fn emit(checked: &Checked, _: &Sources, out: &mut Artefacts) {
    let agreement = checked.agreement();
    let mut text =
        head(checked, "Wat er over de gegevens gevraagd kan worden. Alles wat niet is toegestaan, is verboden.");
    text.push('\n');
    if is_askable(agreement) {
        text += &enumerations(agreement);
        text += &types(agreement);
        text += &contexts(agreement);
        text += &actions(checked, out);
    }
    out.add(SCHEMA, text);
}

/// Without a role, a purpose or data there is nothing to ask, and an enumeration of nothing is not Cedar.
pub(super) fn is_askable(agreement: &Agreement) -> bool {
    !(agreement.roles.is_empty() || agreement.purposes.is_empty() || agreement.data.is_empty())
}

fn enumerations(agreement: &Agreement) -> String {
    let mut text = enumeration("Rol", agreement.roles.values().map(|role| &role.about));
    text += &enumeration("Doel", agreement.purposes.values().map(|purpose| &purpose.about));
    text += &enumeration("Levering", agreement.data.values().map(|data| &data.about));
    if !agreement.systems.is_empty() {
        text += &enumeration("Systeem", agreement.systems.values().map(|system| &system.about));
    }
    text
}

fn enumeration<'a>(kind: &str, members: impl Iterator<Item = &'a About>) -> String {
    let names: Vec<_> = members.map(|about| quoted(&about.name)).collect();
    format!("entity {kind} enum [{}];\n", names.join(", "))
}

/// What comes with a question. Only a figure has a group, and so a size.
fn contexts(agreement: &Agreement) -> String {
    let system = if agreement.systems.is_empty() { "" } else { "  systeem: Systeem,\n" };
    let by_day = agreement.grants.iter().any(|grant| grant.consent_from.is_known());
    let (day, of_day) =
        if by_day { ("  dag?: Long,\n", "\n// dag: de dag van de vraag, als jjjjmmdd.") } else { ("", "") };
    let common = format!("  doel: Doel,\n{system}  na_toewijzing?: Bool,\n  lidmaatschap?: Bool,\n{day}");
    format!(
        "\n// Waarvoor en waar. na_toewijzing: de zaak is aan deze gebruiker toegewezen. lidmaatschap: hij is lid.{of_day}\n\
         type VraagNaarRegel = {{\n{common}}};\n\ntype VraagNaarAantal = {{\n{common}  groepsgrootte: Long,\n}};\n"
    )
}

fn actions(checked: &Checked, out: &mut Artefacts) -> String {
    let agreement = checked.agreement();
    let mut text = String::new();
    for (id, data) in agreement.data.iter() {
        let group = quoted(&data.about.name);
        let whole = mark(&data.about.name);
        text.extend(["\n", &whole, "action ", &group, ";\n", &whole]);
        out.origin(SCHEMA, &data.about.name, data.about.span);
        for field in checked.relations().fields.of_data(id).iter().copied() {
            for level in Level::ALL {
                let name = action(agreement, id, field, level);
                let (resource, context) = match level {
                    Level::Row => ("Regel", "VraagNaarRegel"),
                    Level::Aggregate => ("Groep", "VraagNaarAantal"),
                };
                let declared = format!(
                    "action {} in [{group}] appliesTo {{ principal: [Gebruiker], resource: [{resource}], context: {context} }};\n",
                    quoted(&name)
                );
                let line = mark(&name);
                text.extend([&line, &declared[..], &line]);
                out.origin(SCHEMA, name, agreement.fields[field].about.span);
            }
        }
    }
    text
}
