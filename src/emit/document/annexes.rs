//! The annexes: their texts, numbered tables and figures, the measures, and how parties are reached.

use super::clauses;
use super::dutch::{self, title};
use super::figure;
use super::people;
use super::scribe::{Scribe, anchor};
use super::tables::{self, Spot};
use super::text::{Inline, Place, clean, joined, lower_first, sentences, series};
use super::view::{self, Heading, Row, Table};
use crate::model::words::{AnnexContent, Danger};
use crate::model::{Annex, Figure, Id, Image, Measure, MeasureBearer};
use crate::vocabulary::W;

/// Every annex in order; tables are numbered through the whole document.
pub fn annexes(scribe: &mut Scribe<'_>) -> Vec<view::Annex> {
    let agreement = scribe.agreement;
    let mut number = 0;
    let ids: Vec<_> = agreement.annexes.ids().collect();
    ids.into_iter().map(|id| annex(scribe, id, &mut number)).collect()
}

fn annex(scribe: &mut Scribe<'_>, id: Id<Annex>, number: &mut usize) -> view::Annex {
    let annex = &scribe.agreement.annexes[id];
    let place = scribe.agreement.annex_number(id);
    scribe.trace_as(place, format!("bijlage-{place}"), anchor(W::Annex, &annex.about), annex.about.span);
    let paragraphs = clauses::annex(scribe, annex, place);
    let mut tables = numbered_tables(scribe, annex, place, number);
    if annex.holds.get() == Some(AnnexContent::AboutMeasures) && !scribe.agreement.measures.is_empty() {
        tables.push(measures(scribe, place));
    }
    let contacts = match annex.holds.get() {
        Some(AnnexContent::AboutContacts) => people::contacts(scribe, place),
        _ => Vec::new(),
    };
    let text = clean(&format!("Bijlage {place} – {}", title(&annex.about)));
    let heading = Heading { id: anchor(W::Annex, &annex.about), text };
    view::Annex { number: place, heading, paragraphs, tables, figures: figures(scribe, Some(id)), contacts }
}

fn numbered_tables(scribe: &mut Scribe<'_>, annex: &Annex, place: Place, number: &mut usize) -> Vec<Table> {
    let mut out = Vec::new();
    for source in &annex.tables {
        let Some(kind) = source.kind.get() else { continue };
        *number += 1;
        let part = format!("tabel-{number}");
        scribe.trace(place, part.clone(), source.span);
        let mut table = tables::table(scribe, kind, Spot { place, part: &part });
        table.label = Some(format!("Tabel {number}"));
        table.caption = scribe.text(&source.caption).unwrap_or_default();
        out.push(table);
    }
    out
}

/// The figures of an annex, or those of none.
pub fn figures(scribe: &mut Scribe<'_>, annex: Option<Id<Annex>>) -> Vec<view::Figure> {
    let agreement = scribe.agreement;
    let place = annex.map_or(0, |annex| agreement.annex_number(annex));
    let here = agreement.figures.iter().filter(|(_, figure)| figure.annex.get() == annex);
    here.map(|(id, figure)| shown(scribe, id, figure, place)).collect()
}

fn shown(scribe: &mut Scribe<'_>, id: Id<Figure>, figure: &Figure, place: Place) -> view::Figure {
    let part = format!("figuur-{}", id.index() + 1);
    scribe.trace_as(place, part.clone(), anchor(W::Figure, &figure.about), figure.about.span);
    let caption = clean(&format!("Figuur {}. {}", id.index() + 1, title(&figure.about)));
    let picture = match figure.image.known() {
        Some(Image::Flows) => picture(scribe, figure, place, &part, &caption),
        _ => None,
    };
    let text = match &picture {
        Some(_) => scribe.text(&figure.alt).map(Inline::sentence).unwrap_or_default(),
        None => in_its_place(scribe, figure),
    };
    view::Figure { id: anchor(W::Figure, &figure.about), caption, text, picture }
}

/// The flow of data as a picture.
fn picture(scribe: &mut Scribe<'_>, figure: &Figure, place: Place, part: &str, caption: &str) -> Option<view::Picture> {
    let alt = scribe.text(&figure.alt).map(|text| text.text()).unwrap_or_default();
    let made = figure::flows(scribe, &scribe.relations.flow, part, caption, &alt)?;
    for (number, (id, span)) in made.stated.into_iter().enumerate() {
        scribe.trace_as(place, format!("{part}/{}", number + 1), id, span);
    }
    let file = format!("{part}.svg");
    let (metafile, width, height) = made.metafile;
    let (size, inline, alone, paper, table) = ((width, height), made.inline, made.file, made.paper, made.table);
    Some(view::Picture { file, inline, alone, metafile, size, paper, alt, table })
}

/// What stands where the figure should be.
fn in_its_place(scribe: &Scribe<'_>, figure: &Figure) -> Inline {
    let image = scribe.given(&figure.image, |image| match image {
        Image::File(path) => Inline::plain(&format!("Deze figuur staat in het bestand {path}")),
        Image::Flows => Inline::plain("Er zijn geen gegevensstromen om te laten zien"),
    });
    let alt = scribe.text(&figure.alt);
    let open = image.is_none() || figure.image.is_hole();
    let image = match image {
        Some(blank) if open => Inline::plain("Nog op te nemen: ").and(blank),
        Some(image) => image,
        None => Inline::plain("Deze figuur is niet bijgevoegd"),
    };
    sentences([Some(image), alt].into_iter().flatten().collect())
}

/// The measures, with what is settled about them besides their text.
pub fn measures(scribe: &mut Scribe<'_>, place: Place) -> Table {
    let agreement = scribe.agreement;
    let mut table = tables::with_columns(&["Maatregel", "Wat er wordt gedaan"]);
    "maatregelen".clone_into(&mut table.id);
    table.caption = Inline::plain("Te nemen maatregelen");
    for measure in agreement.measures.values() {
        let part = format!("maatregelen/{}", measure.about.name);
        scribe.trace_as(place, part, anchor(W::Measure, &measure.about), measure.about.span);
        let text = scribe.prose(&measure.text).into_iter().chain(settled(scribe, measure));
        let cells = vec![Inline::plain(&title(&measure.about)), tables::cell(Some(sentences(text.collect())))];
        table.rows.push(Row { id: anchor(W::Measure, &measure.about), cells });
    }
    table
}

fn settled(scribe: &Scribe<'_>, measure: &Measure) -> Vec<Inline> {
    let led = |lead: &str, what: Option<Inline>| what.map(|what| Inline::plain(lead).and(what));
    let plain = |text: String| Inline::plain(&text);
    let by = scribe.list(&measure.by, |bearer| named(scribe, *bearer));
    let term = scribe.given(&measure.time_limit, |term| plain(dutch::within(*term)));
    let duty = scribe.given(&measure.time_limit_for, |duty| plain(title(&scribe.agreement.duties[*duty].about)));
    let term = term.map(|term| match duty {
        Some(duty) => term.then(", voor: ").and(duty),
        None => term,
    });
    let systems = scribe.list(&measure.systems, |system| scribe.system(*system));
    let parts = [
        led("Door: ", (!by.is_empty()).then(|| series(by))),
        led("Hoe vaak: ", scribe.given(&measure.rhythm, |rhythm| plain(dutch::rhythm(*rhythm)))),
        led("Verlies van gegevens: ten hoogste ", scribe.given(&measure.loss, |term| plain(dutch::term(*term)))),
        control(scribe, measure),
        led("Extra waarborg voor: ", (!measure.subjects.is_absent()).then(|| series(guarded(scribe, measure)))),
        scribe.given(&measure.against, |danger| against(scribe, measure, *danger)),
        led("Termijn: ", term),
        led("Voor: ", (!systems.is_empty()).then(|| series(systems))),
        led("Legt vast: ", recorded(scribe, measure)),
        led("Aantal factoren bij het aanmelden: ", scribe.given(&measure.factors, |n| plain(n.to_string()))),
        led("Wet: ", tables::cited(scribe, &measure.articles)),
        led("Norm: ", tables::cited(scribe, &measure.norm)),
        scribe.prose(&measure.note),
    ];
    parts.into_iter().flatten().collect()
}

fn guarded(scribe: &Scribe<'_>, measure: &Measure) -> Vec<Inline> {
    scribe.list(&measure.subjects, |id| Inline::plain(&lower_first(&title(&scribe.agreement.subjects[*id].about))))
}

/// `Tegen herleiding, in: declaraties en toewijzingen`
fn against(scribe: &Scribe<'_>, measure: &Measure, danger: Danger) -> Inline {
    let data =
        scribe.list(&measure.against_in, |id| Inline::plain(&lower_first(&title(&scribe.agreement.data[*id].about))));
    let what = Inline::plain(&format!("Tegen {danger}"));
    if data.is_empty() { what } else { what.then(", in: ").and(series(data)) }
}

fn control(scribe: &Scribe<'_>, measure: &Measure) -> Option<Inline> {
    let rhythm = scribe.given(&measure.control, |rhythm| Inline::plain(&dutch::rhythm(*rhythm)))?;
    let text = Inline::plain("Controle: ").and(rhythm);
    let by = scribe.given(&measure.control_by, |bearer| named(scribe, *bearer));
    Some(match by {
        Some(by) => text.then(", door ").and(by),
        None => text,
    })
}

/// What a log records, and where it is kept.
fn recorded(scribe: &Scribe<'_>, measure: &Measure) -> Option<Inline> {
    let what = series(scribe.list(&measure.records, |what| Inline::plain(what.trim())));
    let system = scribe.given(&measure.log, |system| Inline::plain("in ").and(scribe.system(*system)));
    let parts: Vec<_> = Some(what).filter(|what| !what.is_empty()).into_iter().chain(system).collect();
    (!parts.is_empty()).then(|| joined(parts, ", "))
}

fn named(scribe: &Scribe<'_>, bearer: MeasureBearer) -> Inline {
    match bearer {
        MeasureBearer::Actor(actor) => scribe.who(actor),
        MeasureBearer::EachController => Inline::plain("elke verwerkingsverantwoordelijke"),
        MeasureBearer::AnyProcessor => Inline::plain("de verwerker"),
    }
}
