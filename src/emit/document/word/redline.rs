//! The change of a document as tracked changes: who refuses them all has the old text, who accepts them all the new one. A
//! part that stands elsewhere now is told as gone there and come here, as the other editions do.

use super::blocks::{Block, Cell, Change, ChangeKind, Paragraph, Row, Run, Table};
use super::flow::Written;
use super::lists;
use super::marks::Marks;
use super::tables::PAGE;
use crate::diff::redline::{Fate, Kind, Segment};
use crate::emit::document::redline::{Marked, Redline, Shape};

const HOW: &str = "De wijzigingen zijn bijgehouden: weigert u ze alle, dan staat hier de oude tekst, aanvaardt u ze alle, dan de \
                   nieuwe. Nummers volgen uit de plaats in het stuk en zijn niet gemarkeerd.";

/// The whole change.
pub fn write(redline: &Redline) -> Written {
    let mut marks = Marks::default();
    let mut blocks = head(redline);
    let mut parts = redline.parts.iter().peekable();
    while let Some(part) = parts.next() {
        if !is_row(part) {
            blocks.push(Block::Paragraph(paragraph(&mut marks, part)));
            continue;
        }
        let mut rows = vec![part];
        while let Some(next) = parts.next_if(|next| next.shape == Shape::Row) {
            rows.push(next);
        }
        blocks.push(Block::Table(table(&mut marks, &rows)));
    }
    Written { blocks, restarts: Vec::new(), pictures: Vec::new() }
}

fn is_row(part: &Marked) -> bool {
    matches!(part.shape, Shape::Columns | Shape::Row)
}

/// What is told before the text, which is part of neither version.
fn head(redline: &Redline) -> Vec<Block> {
    let told = |style, text: &str| Block::Paragraph(Paragraph::new(style, vec![Run::text(text)]));
    let mut out = vec![told("Title", &redline.title), told("BodyText", &format!("{} {HOW}", redline.versions))];
    if !redline.summary.is_empty() {
        out.push(heading("Heading1", "Wat er voor wie verandert"));
    }
    for audience in &redline.summary {
        out.push(heading("Heading2", &audience.who));
        out.push(told("BodyText", &format!("Te doen: {}.", audience.what)));
        out.extend(audience.lines.iter().map(|line| told("ListBullet", line)));
    }
    out.push(heading("Heading1", "De tekst met wijzigingen"));
    out
}

fn heading(style: &'static str, text: &str) -> Block {
    let (number, runs) = (Some(lists::NONE), vec![Run::text(text)]);
    Block::Paragraph(Paragraph { style, number, runs, ..Paragraph::default() })
}

/// That the whole of a part came or went.
fn fate(marks: &mut Marks, part: &Marked) -> Option<Change> {
    let kind = match part.fate {
        Fate::Added | Fate::MovedHere => ChangeKind::Inserted,
        Fate::Dropped | Fate::MovedAway => ChangeKind::Deleted,
        Fate::Stayed => return None,
    };
    Some(Change { kind, id: marks.next() })
}

fn paragraph(marks: &mut Marks, part: &Marked) -> Paragraph {
    let change = fate(marks, part);
    let style = match part.shape {
        Shape::Section => "Heading1",
        Shape::Heading => "Heading2",
        _ if part.label.iter().map(|one| one.text.chars().count()).sum::<usize>() > 6 => "BodyText",
        _ if part.label.is_empty() => "BodyText",
        _ => "ListNumber",
    };
    let number = matches!(part.shape, Shape::Section | Shape::Heading).then_some(lists::NONE);
    let mut runs = tracked(marks, part.fate, &part.label, Some("Strong"));
    if !runs.is_empty() {
        if style == "ListNumber" {
            runs.push(Run::Tab);
        } else {
            runs.extend(tracked(marks, part.fate, &[Segment { kind: Kind::Kept, text: " ".to_owned() }], None));
        }
    }
    runs.extend(part.texts.iter().flat_map(|text| tracked(marks, part.fate, text, None)));
    Paragraph { style, number, runs, change, ..Paragraph::default() }
}

/// Stretches of text with what came and what went.
fn tracked(marks: &mut Marks, fate: Fate, segments: &[Segment], look: Option<&'static str>) -> Vec<Run> {
    let mut out = Vec::new();
    for segment in segments {
        let kind = match (fate, segment.kind) {
            (Fate::Stayed, Kind::Kept) => None,
            // Here all of the new text came, whatever the old text was elsewhere; and the other way round.
            (Fate::Added | Fate::MovedHere, Kind::Deleted) | (Fate::Dropped | Fate::MovedAway, Kind::Inserted) => {
                continue;
            }
            (Fate::Added | Fate::MovedHere, _) | (Fate::Stayed, Kind::Inserted) => Some(ChangeKind::Inserted),
            (Fate::Dropped | Fate::MovedAway, _) | (Fate::Stayed, Kind::Deleted) => Some(ChangeKind::Deleted),
        };
        let change = kind.map(|kind| Change { kind, id: marks.next() });
        out.push(Run::Text { text: segment.text.clone(), look, change });
    }
    out
}

fn table(marks: &mut Marks, parts: &[&Marked]) -> Table {
    let columns = parts.iter().map(|part| part.texts.len()).max().unwrap_or_default().max(1);
    let width = PAGE / u32::try_from(columns).unwrap_or(1).max(1);
    let rows: Vec<_> = parts.iter().map(|part| row(marks, part, columns, width)).collect();
    let has_head = rows.first().is_some_and(|row| row.is_head);
    Table {
        style: "AgreementTable",
        caption: "Tabel met wijzigingen".to_owned(),
        summary: format!("Tabel met {columns} kolommen; wat erbij komt en wat vervalt is bijgehouden."),
        widths: vec![width; columns],
        width: PAGE,
        has_head,
        rows,
    }
}

fn row(marks: &mut Marks, part: &Marked, columns: usize, width: u32) -> Row {
    let is_head = part.shape == Shape::Columns;
    let style = if is_head { "TableHead" } else { "TableText" };
    let change = fate(marks, part);
    let mut cells = Vec::new();
    for at in 0..columns {
        let text = part.texts.get(at).map_or(&[][..], Vec::as_slice);
        let paragraph = Paragraph::new(style, tracked(marks, part.fate, text, None));
        cells.push(Cell { width, span: 1, paragraph });
    }
    Row { is_head, is_high: false, change, cells }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::redline::segments;

    fn part(id: &str, shape: Shape, fate: Fate, old: &str, new: &str) -> Marked {
        let differs = old != new;
        Marked { id: id.to_owned(), shape, fate, differs, label: Vec::new(), texts: vec![segments(old, new)] }
    }

    /// The texts without what came, or without what went.
    fn side(written: &Written, gone: ChangeKind) -> Vec<String> {
        let text = |paragraph: &Paragraph| {
            let runs = paragraph.runs.iter().filter_map(|run| match run {
                Run::Text { text, change, .. } if change.is_none_or(|change| change.kind != gone) => {
                    Some(text.as_str())
                }
                _ => None,
            });
            runs.collect::<String>()
        };
        let mut out = Vec::new();
        for block in &written.blocks {
            match block {
                Block::Paragraph(one) if one.change.is_none_or(|change| change.kind != gone) => out.push(text(one)),
                Block::Table(table) => {
                    let rows = table.rows.iter().filter(|row| row.change.is_none_or(|change| change.kind != gone));
                    out.extend(rows.flat_map(|row| &row.cells).map(|cell| text(&cell.paragraph)));
                }
                _ => {}
            }
        }
        out.split_off(3)
    }

    #[test]
    fn refused_is_the_old_text_and_accepted_the_new_one() {
        let parts = vec![
            part("a", Shape::Section, Fate::Stayed, "A. Kop", "A. Kop"),
            part("b", Shape::Text, Fate::MovedAway, "eerst hier", ""),
            part("c", Shape::Text, Fate::Stayed, "zeven jaar na afloop", "tien jaar na afloop"),
            part("d", Shape::Item, Fate::Dropped, "weg", ""),
            part("e", Shape::Item, Fate::Added, "", "nieuw"),
            part("b", Shape::Text, Fate::MovedHere, "eerst hier", "nu hier"),
            part("t", Shape::Columns, Fate::Stayed, "Doel", "Doel"),
            part("r", Shape::Row, Fate::Dropped, "oud doel", ""),
            part("s", Shape::Row, Fate::Added, "", "nieuw doel"),
        ];
        let (title, versions, summary) = ("Titel".to_owned(), "Van 1 naar 2.".to_owned(), Vec::new());
        let written = write(&Redline { title, versions, summary, parts });
        let old = ["A. Kop", "eerst hier", "zeven jaar na afloop", "weg", "Doel", "oud doel"];
        assert_eq!(side(&written, ChangeKind::Inserted), old);
        let new = ["A. Kop", "tien jaar na afloop", "nieuw", "nu hier", "Doel", "nieuw doel"];
        assert_eq!(side(&written, ChangeKind::Deleted), new);
    }
}
