//! The numbered tables of an annex: deliveries, fields, processors, access. Rows and their order are those of the source.

use super::dutch::{self, title};
use super::scribe::Scribe;
use super::text::{Inline, Place, joined, lower_first, series, upper_first};
use super::view::{Footnote, Row, Table};
use crate::model::words::{Condition, DeliveryStatus, Grain, TableKind};
use crate::model::{Agreement, DataSet, Delivery, Field, Given, Grant, Id, Processor, Provision};
use crate::vocabulary::W;

/// What an empty cell says: the agreement is silent.
const NOTHING: &str = "–";

/// Where a table stands: the file, the part by which its rows are traced, and its anchor.
#[derive(Clone, Copy)]
pub struct Spot<'s> {
    pub place: Place,
    pub part: &'s str,
}

/// A table of a kind, without number and caption.
pub fn table(scribe: &mut Scribe<'_>, kind: TableKind, spot: Spot<'_>) -> Table {
    let mut table = match kind {
        TableKind::TableDeliveries => deliveries(scribe, spot),
        TableKind::TableFields => fields(scribe, spot),
        TableKind::TableProcessors => processors(scribe, spot),
        TableKind::TableAccess => access(scribe, spot),
    };
    spot.part.clone_into(&mut table.id);
    table
}

/// A table with these columns and nothing else yet.
pub fn with_columns(columns: &[&str]) -> Table {
    Table { columns: columns.iter().map(|column| (*column).to_owned()).collect(), ..Table::default() }
}

/// What a cell shows where nothing is stated.
pub fn cell(text: Option<Inline>) -> Inline {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| Inline::plain(NOTHING))
}

fn row(spot: Spot<'_>, name: &str, cells: Vec<Inline>) -> Row {
    Row { id: format!("{}.{name}", spot.part), cells: cells.into_iter().map(|text| cell(Some(text))).collect() }
}

// Deliveries

fn deliveries(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Gegevens", "Via", "Leverende partij", "Opslag", "Verwerking"]);
    let all = agreement.data.values().filter_map(|data| Some((data, data.delivery.as_ref()?)));
    let mut provisos = Vec::new();
    for (data, delivery) in all {
        scribe.trace(spot.place, format!("{}/{}", spot.part, data.about.name), data.about.span);
        table.rows.push(row(spot, &data.about.name, delivery_cells(scribe, data, delivery)));
        provisos.push(super::facts_of_data::proviso(scribe, delivery).map(Inline::sentence));
        table.footnotes.extend(note(&data.about.title, scribe.prose(&data.note)));
    }
    attach(&mut table, &provisos);
    table
}

fn delivery_cells(scribe: &Scribe<'_>, data: &DataSet, delivery: &Delivery) -> Vec<Inline> {
    let future = delivery.status.contains(&DeliveryStatus::Future);
    let via = scribe.given(&delivery.via, |system| scribe.system(*system)).unwrap_or_default();
    let via = if future && !via.is_empty() { via.then(&format!(" ({})", W::Future.nl())) } else { via };
    let processing = joined(scribe.list(&delivery.processing, |system| scribe.system(*system)), "/");
    let soon = Inline::plain(&format!("{} ", W::Future.nl()));
    let processing = if future && !processing.is_empty() { soon.and(processing) } else { processing };
    vec![
        Inline::plain(&delivery_title(&title(&data.about), delivery)),
        via,
        series(scribe.list(&delivery.from, |actor| scribe.short(*actor))),
        joined(scribe.list(&data.storage, |system| scribe.system(*system)), "/"),
        processing,
    ]
}

/// `Optioneel: tzt lokale teams`
fn delivery_title(title: &str, delivery: &Delivery) -> String {
    let mut text = title.to_owned();
    if delivery.status.contains(&DeliveryStatus::Future) {
        text = format!("{} {}", W::Future.nl(), lower_first(&text));
    }
    if delivery.status.contains(&DeliveryStatus::Optional) {
        return format!("{}: {}", upper_first(W::Optional.nl()), lower_first(&text));
    }
    upper_first(&text)
}

/// Provisos as notes: one under the caption when it holds for every row, otherwise one for each row that has it.
fn attach(table: &mut Table, provisos: &[Option<Inline>]) {
    let mut different: Vec<Inline> = Vec::new();
    for proviso in provisos.iter().flatten() {
        if !different.contains(proviso) {
            different.push(proviso.clone());
        }
    }
    let for_all = different.len() == 1 && provisos.iter().all(Option::is_some);
    let marks = |at: usize| "*".repeat(at + 1);
    if for_all {
        table.mark = marks(0);
    } else {
        for (row, proviso) in table.rows.iter_mut().zip(provisos) {
            let at = different.iter().position(|one| Some(one) == proviso.as_ref());
            if let (Some(at), Some(first)) = (at, row.cells.first_mut()) {
                first.push(&marks(at));
            }
        }
    }
    let notes = different.into_iter().enumerate().map(|(at, text)| Footnote { mark: marks(at), text });
    table.footnotes.splice(0..0, notes);
}

/// A note of the source under the table, with what it is about.
pub fn note(about: &str, text: Option<Inline>) -> Option<Footnote> {
    let text = Inline::strong(about).then(": ").and(text?).sentence();
    Some(Footnote { mark: String::new(), text })
}

// Fields

fn fields(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Gegeven", "Verwerkingsdoelen"]);
    for (_, field) in agreement.fields.iter().filter(|(id, field)| is_listed(agreement, *id, field)) {
        scribe.trace(spot.place, format!("{}/{}", spot.part, field.about.name), field.about.span);
        let cells = vec![Inline::plain(&title(&field.about)), purposes(scribe, field)];
        table.rows.push(row(spot, &field.about.name, cells));
        table.footnotes.extend(note(&field.about.title, scribe.prose(&field.note)));
    }
    table
}

/// A field is asked for when it has a purpose or is in a list; what only feeds a pseudonym is not.
pub fn is_listed(agreement: &Agreement, id: Id<Field>, field: &Field) -> bool {
    !field.purposes.is_absent() || agreement.data.values().any(|data| data.fields.contains(&id))
}

/// `Financiële informatie, procesanalyse, datakwaliteit`
fn purposes(scribe: &Scribe<'_>, field: &Field) -> Inline {
    let name = |id: &Id<_>| Inline::plain(&lower_first(&title(&scribe.agreement.purposes[*id].about)));
    joined(scribe.list(&field.purposes, name), ", ").capital()
}

// Processors

fn processors(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Naam systeem", "Verwerker", "Specificatie verwerking"]);
    for processor in agreement.processors.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, processor.about.name), processor.about.span);
        table.rows.push(row(spot, &processor.about.name, processor_cells(scribe, processor)));
        table.footnotes.extend(note(&processor.about.title, scribe.prose(&processor.note)));
    }
    table
}

fn processor_cells(scribe: &Scribe<'_>, processor: &Processor) -> Vec<Inline> {
    let systems = scribe.list(&processor.systems, |system| scribe.system(*system));
    let name = if systems.is_empty() { Inline::plain(&title(&processor.about)) } else { joined(systems, "/") };
    let who = scribe.given(&processor.who, |actor| scribe.short(*actor));
    let department = scribe.text(&processor.department).map(|department| Inline::plain("afd. ").and(department));
    vec![name, joined(who.into_iter().chain(department).collect(), ", "), specification(scribe, processor)]
}

/// `Opslaan en bewerken van gegevens, o.a. ten behoeve van …`
fn specification(scribe: &Scribe<'_>, processor: &Processor) -> Inline {
    let actions: Vec<_> = processor.actions.iter().collect();
    let mut text = Inline::plain(&dutch::operations(&actions));
    if let Some(span) = processor.actions.hole {
        text = joined(vec![text, scribe.open(span)], ", ");
    }
    let aim = scribe.text(&processor.actions_for).map(|aim| ("ten behoeve van ", aim));
    let aim = processor.actions_for.known().map_or(aim, |words| Some(among_others(words)));
    match aim {
        Some((lead, aim)) => joined(vec![text, Inline::plain(lead).and(aim)], ", ").capital(),
        None => text,
    }
}

/// An aim that is one of several says so before `ten behoeve van`.
fn among_others(words: &str) -> (&'static str, Inline) {
    let words = words.trim();
    let rest = words.strip_prefix("onder meer ").or_else(|| words.strip_prefix("o.a. "));
    match rest {
        Some(rest) => ("o.a. ten behoeve van ", Inline::plain(rest)),
        None => ("ten behoeve van ", Inline::plain(words)),
    }
}

// Access

fn access(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Rol", "Gegevens", "Doel", "Hoe fijn", "Systeem"]);
    for (at, grant) in agreement.grants.iter().enumerate() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, at + 1), grant.span);
        table.rows.push(row(spot, &(at + 1).to_string(), grant_cells(scribe, grant)));
    }
    table
}

fn grant_cells(scribe: &Scribe<'_>, grant: &Grant) -> Vec<Inline> {
    let agreement = scribe.agreement;
    let roles = scribe.list(&grant.roles, |id| Inline::plain(&title(&agreement.roles[*id].about)));
    let data = scribe.list(&grant.data, |id| Inline::plain(&lower_first(&title(&agreement.data[*id].about))));
    let purposes =
        scribe.list(&grant.purposes, |id| Inline::plain(&lower_first(&title(&agreement.purposes[*id].about))));
    vec![
        series(roles),
        series(data).capital(),
        series(purposes).capital(),
        fineness(scribe, grant).capital(),
        joined(scribe.list(&grant.systems, |system| scribe.system(*system)), "/"),
    ]
}

/// `regels van de eigen gemeente, zonder gehasht BSN, alleen met toestemming`
fn fineness(scribe: &Scribe<'_>, grant: &Grant) -> Inline {
    let named = |fields: &crate::model::List<Id<Field>>| {
        series(scribe.list(fields, |id| Inline::plain(&lower_first(&title(&scribe.agreement.fields[*id].about)))))
    };
    let led = |lead: &str, what: Inline| (!what.is_empty()).then(|| Inline::plain(lead).and(what));
    let conditions = scribe.list(&grant.conditions, |condition| Inline::plain(proviso(*condition)));
    let parts = [
        Some(grain_of(scribe, &grant.grain, &grant.group_size, grant.own_municipality)),
        led("zonder ", named(&grant.without)),
        led("alleen ", named(&grant.only)),
        led("mits ", series(conditions)),
        scribe.given(&grant.consent_from, |day| {
            Inline::plain("waarbij toestemming telt vanaf ").then(&dutch::date(*day))
        }),
    ];
    joined(parts.into_iter().flatten().collect(), ", ")
}

fn proviso(condition: Condition) -> &'static str {
    match condition {
        Condition::Consent => "de betrokkene toestemming geeft",
        Condition::AfterAllocation => "na toewijzing",
        Condition::Membership => "de gebruiker lid is",
    }
}

/// The citation of provisions in a cell.
pub fn cited(scribe: &Scribe<'_>, list: &crate::model::List<Id<Provision>>) -> Option<Inline> {
    let cited = dutch::citations(scribe.agreement, list.iter());
    (!cited.is_empty()).then(|| Inline::plain(&upper_first(&cited)))
}

/// `regels van de eigen gemeente over groepen van ten minste 10`
pub fn grain_of(scribe: &Scribe<'_>, grain: &Given<Grain>, size: &Given<u32>, own: bool) -> Inline {
    let what = scribe.given(grain, |grain| Inline::plain(grain.word().nl())).unwrap_or_default();
    let what = if own { what.then(" van de eigen gemeente") } else { what };
    match scribe.given(size, |size| Inline::plain(&size.to_string())) {
        Some(size) => what.then(" over groepen van ten minste ").and(size),
        None => what,
    }
}

/// The row of a declaration.
pub fn declared(spot: Spot<'_>, about: &crate::model::About, cells: Vec<Option<Inline>>) -> Row {
    row(spot, &about.name, cells.into_iter().map(Option::unwrap_or_default).collect())
}
