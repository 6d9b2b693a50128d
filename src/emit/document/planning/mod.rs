//! The planning: what must be done when and by whom, and who holds which data, as Markdown, as HTML with a picture, as that picture
//! by itself, and as a calendar. All print the same entries; an agreement without milestones has no planning.

mod entries;
mod ics;
mod picture;

use serde::Serialize;

use self::entries::{Entry, Held};
use super::scribe::Scribe;
use super::tables::{cell, with_columns};
use super::text::{Inline, clean};
use super::view::{Fact, Footnote, Row, Table};
use super::{build, dutch, html, markdown};
use crate::checks::Checked;
use crate::emit::Artefacts;
use crate::source::{Sources, Span};

const HTML: &str = "document/planning.html";
const MARKDOWN: &str = "document/planning.md";
const PICTURE: &str = "document/planning.svg";
const CALENDAR: &str = "document/planning.ics";

/// The table of what is done when, and that of who holds which data.
const WHAT: &str = "planning";
const WHO: &str = "beheer";

/// The planning as it is laid out.
#[derive(Debug, Serialize)]
pub struct Planning {
    pub title: String,
    /// What a draft says of itself.
    pub draft: Option<Inline>,
    pub facts: Vec<Fact>,
    pub intro: Inline,
    /// What the picture shows, in words.
    pub alt: String,
    /// The picture, as SVG without a style sheet.
    pub picture: String,
    pub tables: Vec<Table>,
}

/// Writes the planning of an agreement that has one.
pub fn emit(checked: &Checked, sources: &Sources, out: &mut Artefacts) {
    let agreement = checked.agreement();
    if agreement.milestones.is_empty() {
        return;
    }
    let scribe = Scribe::new(checked, sources);
    let entries = entries::entries(&scribe, &checked.relations().timeline);
    let held = entries::held(&scribe);
    let draft = (!checked.is_final()).then(|| build::draft(agreement));
    let called = agreement.general.about.as_ref().map_or_else(String::new, dutch::title);
    let title = clean(&format!("Planning – {called}"));
    let title = if draft.is_some() { format!("CONCEPT – {title}") } else { title };
    let alt = picture::in_words(&entries, &held);
    let planning = Planning {
        draft,
        facts: build::facts(&scribe),
        intro: intro(&entries),
        picture: picture::inline(&title, &alt, &entries, &held),
        tables: [what(&entries), who(&held)].into_iter().filter(|table| !table.rows.is_empty()).collect(),
        alt,
        title,
    };
    out.add_printed(HTML, html::planning(&planning));
    out.add_printed(MARKDOWN, markdown::planning(&planning));
    out.add(PICTURE, picture::alone(&planning.title, &planning.alt, &entries, &held));
    if let Some(calendar) = ics::calendar(checked, &called, &entries) {
        out.add(CALENDAR, calendar);
    }
    trace(&entries, &held, out);
}

fn intro(entries: &[Entry]) -> Inline {
    let undated = entries.iter().filter(|entry| entry.day.is_none()).count();
    let text = "Op volgorde van de dag. Een dag achter “uiterlijk” telt mee.";
    Inline::plain(&match undated {
        0 => text.to_owned(),
        1 => format!("{text} Eén onderdeel heeft nog geen volledige dag en staat achteraan."),
        many => format!("{text} {many} onderdelen hebben nog geen volledige dag en staan achteraan."),
    })
}

fn what(entries: &[Entry]) -> Table {
    let mut table = with_columns(&["Wat", "Wanneer", "Soort", "Door", "Levert op", "Eerst klaar"]);
    WHAT.clone_into(&mut table.id);
    table.caption = Inline::plain("Wat er wanneer gebeurt");
    for entry in entries {
        let cells = [&entry.title, &entry.when, &Inline::plain(entry.kind), &entry.by, &entry.delivers, &entry.after]
            .map(shown);
        table.rows.push(Row { id: anchor(WHAT, &entry.id), cells: cells.into() });
        let note = |text: &Inline| Inline::strong(&entry.title.text()).then(": ").and(text.clone()).sentence();
        let notes = entry.notes.iter().map(|text| Footnote { mark: String::new(), text: note(text) });
        table.footnotes.extend(notes);
    }
    table
}

fn who(held: &[Held]) -> Table {
    let mut table = with_columns(&["Gegevens", "Wie", "Vanaf", "Tot"]);
    WHO.clone_into(&mut table.id);
    table.caption = Inline::plain("Wie de gegevens onder zich heeft");
    let cells = |held: &Held| [&held.data, &held.by, &held.from, &held.until].map(shown);
    let row = |held: &Held| Row { id: anchor(WHO, &held.id), cells: cells(held).into() };
    table.rows = held.iter().map(row).collect();
    table
}

/// A cell; a dash where nothing is stated.
fn shown(text: &Inline) -> Inline {
    cell(Some(text.clone()))
}

/// A row: its table, its name there, and where it comes from.
type Traced<'a> = (&'static str, &'a str, Span);

fn of_entry(entry: &Entry) -> Traced<'_> {
    (WHAT, &entry.id, entry.span)
}

fn trace(entries: &[Entry], held: &[Held], out: &mut Artefacts) {
    let held: Vec<Traced<'_>> = held.iter().map(|held| (WHO, held.id.as_str(), held.span)).collect();
    let dated: Vec<_> = entries.iter().filter(|entry| entry.day.is_some()).map(of_entry).collect();
    let entries: Vec<_> = entries.iter().map(of_entry).collect();
    let has_calendar = out.files.contains_key(CALENDAR);
    let mut note = |path: &str, rows: &[Traced<'_>]| {
        for (table, id, span) in rows {
            out.origin_marked(path, format!("{table}/{id}"), anchor(table, id), *span);
        }
    };
    for path in [HTML, MARKDOWN, PICTURE] {
        note(path, &entries);
        note(path, &held);
    }
    if has_calendar {
        note(CALENDAR, &dated);
    }
}

/// The anchor of a row, which is its mark as well.
fn anchor(table: &str, id: &str) -> String {
    format!("{table}.{id}")
}
