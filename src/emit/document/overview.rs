//! Facts of the agreement that neither its articles nor its annexes show: who sees what, how long data are kept, what has to
//! be done when. What is signed then holds everything that the other artefacts are made from.

use super::annexes;
use super::clauses;
use super::dutch::{self, title};
use super::duties;
use super::scribe::Scribe;
use super::tables::{self, Spot, declared, note, with_columns};
use super::text::{Inline, joined, lower_first, series};
use super::view::{Definition, DutyText, Heading, Overview, Table};
use super::{facts, facts_of_data};
use crate::model::words::{AnnexContent, TableKind};
use crate::model::{
    About, DataSet, Deliverable, Delivery, Doer, Duty, Id, List, Milestone, Retention, StartEvent, Step,
};
use crate::vocabulary::Moment;

const HERE: usize = 0;

/// Everything that has no other place; nothing when all has.
pub fn overview(scribe: &mut Scribe<'_>, heading: impl Fn(&str, &str) -> Heading) -> Option<Overview> {
    let definitions = definitions(scribe);
    let duties = duties_left(scribe);
    let tables: Vec<_> = all_tables(scribe).into_iter().filter(|table| !table.rows.is_empty()).collect();
    let figures = annexes::figures(scribe, None);
    let empty = definitions.is_empty() && duties.is_empty() && tables.is_empty() && figures.is_empty();
    let heading = heading("overzichten", "Overzicht van wat verder is vastgelegd");
    (!empty).then_some(Overview { heading, definitions, duties, tables, figures })
}

fn definitions(scribe: &mut Scribe<'_>) -> Vec<Definition> {
    if clauses::announced(scribe.agreement).is_some() { Vec::new() } else { clauses::definitions(scribe) }
}

/// Duties that no paragraph arranges.
fn duties_left(scribe: &mut Scribe<'_>) -> Vec<DutyText> {
    let agreement = scribe.agreement;
    let paragraphs = agreement.articles.values().flat_map(|article| &article.paragraphs);
    let settled: Vec<Id<Duty>> = paragraphs.flat_map(|paragraph| paragraph.settles.iter()).collect();
    let left = agreement.duties.iter().filter(|(id, _)| !settled.contains(id));
    left.map(|(id, duty)| {
        let text = duties::duty(scribe, id, "overzichten");
        scribe.trace_as(HERE, format!("taak/{}", duty.about.name), text.id.clone(), duty.about.span);
        text
    })
    .collect()
}

fn all_tables(scribe: &mut Scribe<'_>) -> Vec<Table> {
    let mut out = Vec::new();
    if !annexed(scribe, TableKind::TableDeliveries) {
        out.push(make(scribe, "gegevens", "Gegevens en leveringen", data));
    }
    for (kind, name, caption) in [
        (TableKind::TableFields, "velden", "Doelen per gegeven"),
        (TableKind::TableProcessors, "verwerkers", "Verwerkers"),
        (TableKind::TableAccess, "toegang", "Wie welke gegevens mag zien"),
    ] {
        if !annexed(scribe, kind) {
            out.push(make(scribe, name, caption, |scribe, spot| tables::table(scribe, kind, spot)));
        }
    }
    let annexed = scribe.agreement.annexes.values().any(|annex| annex.holds.get() == Some(AnnexContent::AboutMeasures));
    if !annexed {
        out.push(annexes::measures(scribe, HERE));
    }
    out.push(make(scribe, "doelen", "Doelen en grondslagen", purposes));
    out.push(make(scribe, "planning", "Planning", milestones));
    out.push(make(scribe, "bewaren", "Bewaartermijnen", retention));
    out.push(make(scribe, "beheer", "Wie de gegevens onder zich heeft", custody));
    out.push(make(scribe, "pseudonimisering", "Pseudonimisering", pseudonymisations));
    out.push(make(scribe, "verwijdering", "Verwijdering op verzoek", erasures));
    out.push(make(scribe, "beoordelingen", "Gegevensbeschermingseffectbeoordelingen", dpias));
    out.push(make(scribe, "afspraken", "Afspraken die nog worden gemaakt", promises));
    out.push(make(scribe, "stukken", "Stukken waarnaar wordt verwezen", documents));
    out.extend(facts::tables(scribe));
    out.extend(facts_of_data::tables(scribe));
    out
}

/// Whether an annex shows a table of this kind.
pub fn annexed(scribe: &Scribe<'_>, kind: TableKind) -> bool {
    let mut tables = scribe.agreement.annexes.values().flat_map(|annex| &annex.tables);
    tables.any(|table| table.kind.get() == Some(kind))
}

fn make<'a>(
    scribe: &mut Scribe<'a>,
    name: &str,
    caption: &str,
    rows: impl Fn(&mut Scribe<'a>, Spot<'_>) -> Table,
) -> Table {
    let part = format!("overzicht-{name}");
    let mut table = rows(scribe, Spot { place: HERE, part: &part });
    table.caption = Inline::plain(caption);
    table.id = part;
    table
}

pub fn of_day(scribe: &Scribe<'_>, lead: &str, given: &crate::model::Given<Moment>) -> Option<Inline> {
    let day = scribe.given(given, |moment| Inline::plain(&dutch::moment(*moment)))?;
    Some(if lead.is_empty() { day } else { Inline::plain(lead).and(day) })
}

fn together(parts: Vec<Option<Inline>>) -> Option<Inline> {
    let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| joined(parts, "; "))
}

pub fn steps(scribe: &Scribe<'_>, list: &List<Step>) -> Inline {
    series(scribe.list(list, |step| {
        Inline::plain(&lower_first(&title(match step {
            Step::Milestone(id) => &scribe.agreement.milestones[*id].about,
            Step::Dpia(id) => &scribe.agreement.dpias[*id].about,
        })))
    }))
}

fn named_data(scribe: &Scribe<'_>, data: Id<DataSet>) -> Inline {
    Inline::plain(&lower_first(&title(&scribe.agreement.data[data].about)))
}

fn data(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Gegevens", "Van", "Naar", "Wat", "Opslag", "Wanneer"]);
    for data in agreement.data.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, data.about.name), data.about.span);
        let cells = data_cells(scribe, data);
        table.rows.push(declared(spot, &data.about, cells));
        table.footnotes.extend(note(&title(&data.about), scribe.prose(&data.description)));
        table.footnotes.extend(note(&title(&data.about), scribe.prose(&data.note)));
        let proviso = data.delivery.as_ref().and_then(|delivery| facts_of_data::proviso(scribe, delivery));
        table.footnotes.extend(note(&title(&data.about), proviso));
    }
    table
}

fn data_cells(scribe: &Scribe<'_>, data: &DataSet) -> Vec<Option<Inline>> {
    let delivery = data.delivery.as_ref();
    let actors = |list: &List<_>| series(scribe.list(list, |actor| scribe.short(*actor)));
    let holder = scribe.given(&data.holder, |actor| scribe.short(*actor));
    let fields =
        scribe.list(&data.fields, |id| Inline::plain(&lower_first(&title(&scribe.agreement.fields[*id].about))));
    let when = delivery.map(|delivery| {
        vec![
            rhythm(scribe, delivery),
            of_day(scribe, "vanaf ", &delivery.start),
            of_day(scribe, "uiterlijk ", &delivery.deadline),
            (!delivery.after.is_absent()).then(|| Inline::plain("na ").and(steps(scribe, &delivery.after))),
        ]
    });
    vec![
        Some(Inline::plain(&title(&data.about))),
        delivery.map(|delivery| actors(&delivery.from)).filter(|from| !from.is_empty()).or(holder),
        delivery.map(|delivery| actors(&delivery.to)),
        Some(joined(scribe.text(&data.open).into_iter().chain([series(fields)]).collect(), ": ")),
        Some(joined(scribe.list(&data.storage, |system| scribe.system(*system)), "/")),
        when.and_then(together),
    ]
}

/// How often, and the document that says it.
pub fn rhythm(scribe: &Scribe<'_>, delivery: &Delivery) -> Option<Inline> {
    let stated = scribe.given(&delivery.rhythm, |rhythm| Inline::plain(&dutch::rhythm(*rhythm)));
    let document = scribe.given(&delivery.rhythm_in, |id| {
        Inline::plain(&format!("volgens {}", title(&scribe.agreement.documents[*id].about)))
    });
    let parts: Vec<_> = stated.into_iter().chain(document).collect();
    (!parts.is_empty()).then(|| joined(parts, " "))
}

/// Who does what a milestone asks.
pub fn doers(scribe: &Scribe<'_>, milestone: &Milestone) -> Vec<Inline> {
    scribe.list(&milestone.by, |doer| match doer {
        Doer::Actor(actor) => scribe.short(*actor),
        Doer::Role(id) => Inline::plain(&title(&scribe.agreement.roles[*id].about)),
    })
}

/// What a milestone delivers.
pub fn deliverables(scribe: &Scribe<'_>, milestone: &Milestone) -> Vec<Inline> {
    scribe.list(&milestone.delivers, |thing| match thing {
        Deliverable::Data(id) => named_data(scribe, *id),
        Deliverable::Document(id) => Inline::plain(&lower_first(&title(&scribe.agreement.documents[*id].about))),
        Deliverable::Text(text) => Inline::plain(text.trim()),
    })
}

fn milestones(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Mijlpaal", "Wanneer", "Door", "Levert op", "Eerst klaar"]);
    for milestone in agreement.milestones.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, milestone.about.name), milestone.about.span);
        let when = [of_day(scribe, "uiterlijk ", &milestone.deadline), of_day(scribe, "voor ", &milestone.before)];
        let cells = vec![
            Some(Inline::plain(&title(&milestone.about))),
            together(when.into()),
            Some(series(doers(scribe, milestone))),
            Some(series(deliverables(scribe, milestone))),
            Some(steps(scribe, &milestone.after)),
        ];
        table.rows.push(declared(spot, &milestone.about, cells));
        table.footnotes.extend(note(&title(&milestone.about), taken_over(scribe, milestone)));
        table.footnotes.extend(note(&title(&milestone.about), scribe.prose(&milestone.description)));
        table.footnotes.extend(note(&title(&milestone.about), scribe.prose(&milestone.note)));
    }
    table
}

/// Who is responsible from that day on, and for what.
fn taken_over(scribe: &Scribe<'_>, milestone: &Milestone) -> Option<Inline> {
    let by = scribe.given(&milestone.taken_over_by, |actor| scribe.short(*actor))?;
    let data = series(scribe.list(&milestone.taken_over, |id| named_data(scribe, *id)));
    let by = by.then(" is vanaf die dag verantwoordelijk");
    Some(if data.is_empty() { by } else { by.then(" voor ").and(data) })
}

fn purposes(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Doel", "Omschrijving", "Grondslag"]);
    for purpose in agreement.purposes.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, purpose.about.name), purpose.about.span);
        let cells = vec![
            Some(Inline::plain(&title(&purpose.about))),
            scribe.prose(&purpose.description),
            together(purpose.bases.iter().map(|basis| facts_of_data::basis(scribe, basis)).collect()),
        ];
        table.rows.push(declared(spot, &purpose.about, cells));
        let further = facts::told(facts_of_data::purpose(scribe, purpose));
        table.footnotes.extend(note(&title(&purpose.about), further));
        table.footnotes.extend(note(&title(&purpose.about), scribe.prose(&purpose.note)));
    }
    table
}

/// The part and the anchor of a row that is one of several of a declaration.
fn numbered(spot: Spot<'_>, name: &str, number: usize) -> (String, String) {
    (format!("{}/{name}-{number}", spot.part), format!("{}.{name}.{number}", spot.part))
}

fn custody(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Gegevens", "Wie", "Vanaf", "Tot"]);
    let all = agreement.data.values().flat_map(|data| data.custody.iter().map(move |custody| (data, custody)));
    for (at, (data, custody)) in all.enumerate() {
        let (part, id) = numbered(spot, &data.about.name, at + 1);
        scribe.trace_as(spot.place, part, id, custody.span);
        let day = |given| scribe.given(given, |day| Inline::plain(&dutch::date(*day)));
        let cells = vec![
            Some(Inline::plain(&title(&data.about))),
            scribe.given(&custody.by, |actor| scribe.short(*actor)),
            day(&custody.from),
            day(&custody.until),
        ];
        let mut row = declared(spot, &data.about, cells);
        row.id = format!("{}.{}", row.id, at + 1);
        table.rows.push(row);
    }
    table
}

fn dpias(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Beoordeling", "Gereed", "Door", "Over", "Advies", "Uitkomst", "Restrisico"]);
    for dpia in agreement.dpias.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, dpia.about.name), dpia.about.span);
        let cells = vec![
            Some(Inline::plain(&title(&dpia.about))),
            of_day(scribe, "", &dpia.dated),
            Some(series(scribe.list(&dpia.by, |actor| scribe.short(*actor)))),
            Some(series(scribe.list(&dpia.concerns, |data| named_data(scribe, *data))).capital()),
            scribe.given(&dpia.advice, |day| Inline::plain(&dutch::date(*day))),
            scribe.prose(&dpia.outcome),
            together(vec![
                scribe.given(&dpia.risk, |risk| Inline::plain(risk.word().nl())),
                scribe.given(&dpia.consulted, |day| Inline::plain(&format!("raadpleging op {}", dutch::date(*day)))),
            ]),
        ];
        table.rows.push(declared(spot, &dpia.about, cells));
        table.footnotes.extend(note(&title(&dpia.about), scribe.prose(&dpia.note)));
    }
    table
}

fn retention(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Gegevens", "Hoe lang", "Vanaf", "Op grond van", "Vernietigd door"]);
    let of_data = agreement.data.values().map(|data| (&data.about, &data.retention));
    let of_systems = agreement.systems.values().map(|system| (&system.about, &system.retention));
    let of_measures = agreement.measures.values().map(|measure| (&measure.about, &measure.retention));
    for (about, rules) in of_data.chain(of_systems).chain(of_measures) {
        for (at, rule) in rules.iter().enumerate() {
            let (part, id) = numbered(spot, &about.name, at + 1);
            scribe.trace_as(spot.place, part, id, rule.span);
            let mut row = declared(spot, about, retention_cells(scribe, about, rule));
            row.id = format!("{}.{}", row.id, at + 1);
            table.rows.push(row);
        }
    }
    table
}

fn retention_cells(scribe: &Scribe<'_>, about: &About, rule: &Retention) -> Vec<Option<Inline>> {
    let agreement = scribe.agreement;
    let since = scribe.given(&rule.start, |start| {
        Inline::plain(&lower_first(&title(match start {
            StartEvent::Event(id) => &agreement.events[*id].about,
            StartEvent::Field(id) => &agreement.fields[*id].about,
            StartEvent::Milestone(id) => &agreement.milestones[*id].about,
        })))
    });
    let systems = joined(scribe.list(&rule.systems, |system| scribe.system(*system)), "/");
    let ground = scribe.given(&rule.ground, |id| Inline::plain(&dutch::citations(agreement, std::iter::once(*id))));
    let reason = scribe.text(&rule.reason).map(|reason| Inline::plain("omdat ").and(reason));
    vec![
        Some(Inline::plain(&title(about))),
        Some(joined(
            scribe.given(&rule.term, |term| Inline::plain(&dutch::term(*term))).into_iter().chain([systems]).collect(),
            ", in ",
        )),
        since,
        Some(joined(ground.into_iter().chain(reason).collect(), "; ")),
        scribe.given(&rule.by, |actor| scribe.short(*actor)),
    ]
}

fn pseudonymisations(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table =
        with_columns(&["Pseudonimisering", "Van", "Naar", "Rekenwijze", "Waar en door wie", "Sleutel bij", "Belofte"]);
    for one in agreement.pseudonymisations.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, one.about.name), one.about.span);
        let field = |id: &Id<_>| Inline::plain(&title(&agreement.fields[*id].about));
        let kept = scribe.text(&one.key_kept).map(|kept| Inline::plain("vastgelegd in ").and(kept));
        let rotation = scribe.given(&one.key_rotation, |rhythm| Inline::plain(&dutch::rhythm(*rhythm)));
        let cells = vec![
            Some(Inline::plain(&title(&one.about))),
            scribe.given(&one.from, field),
            scribe.given(&one.to, field),
            scribe.given(&one.method, |method| Inline::plain(dutch::hash(*method))),
            together(vec![
                scribe.given(&one.system, |system| scribe.system(*system)),
                scribe.given(&one.by, |actor| Inline::plain("door ").and(scribe.short(*actor))),
            ]),
            together(vec![
                scribe.given(&one.key_holder, |actor| scribe.short(*actor)),
                rotation.map(|rotation| Inline::plain("wisselt: ").and(rotation)),
                kept,
            ]),
            Some(series(scribe.list(&one.claims, |claim| Inline::plain(claim.word().nl())))),
        ];
        table.rows.push(declared(spot, &one.about, cells));
        table.footnotes.extend(note(&title(&one.about), scribe.prose(&one.note)));
    }
    table
}

fn erasures(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Weg", "Wijze", "Door", "Bereikt", "Termijn"]);
    for one in agreement.erasures.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, one.about.name), one.about.span);
        let cells = vec![
            Some(Inline::plain(&title(&one.about))),
            scribe.given(&one.manner, |manner| Inline::plain(manner.word().nl())),
            scribe.given(&one.by, |actor| scribe.short(*actor)),
            Some(joined(scribe.list(&one.reaches, |system| scribe.system(*system)), "/")),
            scribe.given(&one.time_limit, |term| Inline::plain(&dutch::within(*term))),
        ];
        table.rows.push(declared(spot, &one.about, cells));
        table.footnotes.extend(note(&title(&one.about), scribe.prose(&one.description)));
        table.footnotes.extend(note(&title(&one.about), scribe.prose(&one.note)));
    }
    table
}

fn promises(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Afspraak", "Waarover", "Omschrijving", "Door", "Uiterlijk"]);
    for promise in agreement.promises.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, promise.about.name), promise.about.span);
        let cells = vec![
            Some(Inline::plain(&title(&promise.about))),
            Some(series(scribe.list(&promise.topics, |topic| Inline::plain(&dutch::spaced(topic.word()))))),
            scribe.prose(&promise.description),
            Some(series(scribe.list(&promise.by, |actor| scribe.short(*actor)))),
            of_day(scribe, "", &promise.deadline),
        ];
        table.rows.push(declared(spot, &promise.about, cells));
    }
    table
}

fn documents(scribe: &mut Scribe<'_>, spot: Spot<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut table = with_columns(&["Stuk", "Versie", "Datum", "Vindplaats"]);
    for document in agreement.documents.values() {
        scribe.trace(spot.place, format!("{}/{}", spot.part, document.about.name), document.about.span);
        let cells = vec![
            Some(Inline::plain(&title(&document.about))),
            scribe.text(&document.version),
            scribe.given(&document.dated, |day| Inline::plain(&dutch::date(*day))),
            scribe.text(&document.place),
        ];
        table.rows.push(declared(spot, &document.about, cells));
        table.footnotes.extend(note(&title(&document.about), scribe.prose(&document.note)));
    }
    table
}
