//! Tables of a Word document: how wide the columns are made, and lists of labels with what they stand for. The widths follow
//! from the texts, so that Word and others show the same.

use super::blocks::{Cell, Paragraph, Row, Run, Table};
use super::flow::Writer;
use crate::emit::document::text::Inline;
use crate::emit::document::view;

/// The width of the text on a page, in twentieths of a point.
pub const PAGE: u32 = 9298;
/// What a letter takes, and what a cell takes besides.
const LETTER: f64 = 112.0;
const ROOM: f64 = 300.0;
/// A longer word than this is broken between syllables.
const WHOLE: usize = 16;

/// A table of the document.
pub fn table(writer: &mut Writer, table: &view::Table, caption: &str) -> Table {
    let widths = widths(table);
    let cell = |paragraph, width| Cell { width, span: 1, paragraph };
    let head = table.columns.iter().zip(&widths);
    let head = head.map(|(text, width)| cell(Paragraph::new("TableHead", vec![Run::text(text)]), *width));
    let mut rows = vec![Row { is_head: true, cells: head.collect(), ..Row::default() }];
    for row in &table.rows {
        let bookmarks = writer.marks.add(&row.id);
        let mut cells: Vec<_> = row.cells.iter().zip(&widths).map(|(text, width)| cell(body(text), *width)).collect();
        if let Some(first) = cells.first_mut() {
            first.paragraph.bookmarks = bookmarks;
        }
        rows.push(Row { cells, ..Row::default() });
    }
    // A head never stands alone at the foot of a page.
    keep(&mut rows, 1);
    let columns = table.columns.join(", ");
    let summary = format!("Tabel met {}, met de kolommen: {columns}.", counted(table.rows.len()));
    Table { style: "AgreementTable", caption: caption.to_owned(), summary, width: PAGE, widths, has_head: true, rows }
}

fn body(text: &Inline) -> Paragraph {
    Paragraph::new("TableText", super::flow::runs(text))
}

fn counted(rows: usize) -> String {
    if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") }
}

/// The first rows stay with what follows them.
fn keep(rows: &mut [Row], count: usize) {
    rows.iter_mut().take(count).flat_map(|row| &mut row.cells).for_each(|cell| cell.paragraph.keep_next = true);
}

/// Every column gets room for its longest word, and then in proportion to how much there is to read in it.
fn widths(table: &view::Table) -> Vec<u32> {
    let texts = |column: usize| {
        let cells = table.rows.iter().filter_map(move |row| row.cells.get(column)).map(Inline::text);
        table.columns.get(column).cloned().into_iter().chain(cells)
    };
    let columns: Vec<_> = (0..table.columns.len()).map(|column| Column::of(texts(column))).collect();
    shared(&columns, PAGE)
}

/// What a column asks.
#[derive(Debug)]
struct Column {
    least: f64,
    wish: f64,
}

impl Column {
    fn of(texts: impl Iterator<Item = String>) -> Self {
        let (mut word, mut longest, mut all, mut count) = (0_usize, 0_usize, 0_usize, 0_usize);
        for text in texts {
            let length = text.chars().count();
            word = text.split([' ', '-', '/']).map(|word| word.chars().count()).max().unwrap_or_default().max(word);
            (longest, all, count) = (longest.max(length), all + length, count + 1);
        }
        let float = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let usual = float(all) / float(count.max(1));
        // Between what is usual and what is longest: one long cell does not take all.
        let wish = (usual * float(longest)).sqrt().max(usual);
        Self { least: float(word.min(WHOLE)) * LETTER + ROOM, wish: wish * LETTER + ROOM }
    }
}

fn shared(columns: &[Column], page: u32) -> Vec<u32> {
    let total = f64::from(page);
    let least: f64 = columns.iter().map(|column| column.least).sum();
    let wishes: f64 = columns.iter().map(more).sum();
    let share = |column: &Column| {
        if least >= total {
            return column.least / least * total;
        }
        column.least + (total - least) * more(column) / wishes
    };
    let mut out: Vec<u32> = columns.iter().map(|column| whole(share(column))).collect();
    let rest = page.saturating_sub(out.iter().sum());
    if let Some(last) = out.last_mut() {
        *last += rest;
    }
    out
}

/// What a column asks beyond its longest word; less than in proportion, or one long column would leave the others nothing.
fn more(column: &Column) -> f64 {
    (column.wish - column.least).max(1.0).powf(0.7)
}

#[expect(clippy::cast_sign_loss, reason = "a width is not negative, and below the width of a page")]
fn whole(width: f64) -> u32 {
    width as u32
}

/// What a list of labels is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Facts,
    Contact,
    /// To be written in.
    Signing,
}

/// A group of labels, with a title of its own or without.
pub struct Group<'a> {
    pub title: Option<&'a str>,
    pub facts: &'a [view::Fact],
}

/// Labels and what they stand for, beside one another.
pub fn entries(writer: &mut Writer, purpose: Use, caption: &str, groups: &[Group<'_>]) -> Table {
    let (style, left) = match purpose {
        Use::Facts => ("FactTable", 2100),
        Use::Contact => ("AgreementTable", 2700),
        Use::Signing => ("SigningTable", 2300),
    };
    let right = if purpose == Use::Signing { 4700 } else { PAGE - left };
    let cell = |paragraph, width, span| Cell { width, span, paragraph };
    let mut rows = Vec::new();
    for group in groups {
        if let Some(title) = group.title {
            let paragraph = Paragraph::new("TableHead", vec![Run::text(title)]).keeping_next();
            rows.push(Row { cells: vec![cell(paragraph, left + right, 2)], ..Row::default() });
        }
        for fact in group.facts {
            let mut label = Paragraph::new("TableText", vec![Run::text(&fact.label)]);
            let mut said = body(&fact.text);
            let is_blank = purpose == Use::Signing && fact.text.0.iter().any(is_blank);
            if purpose != Use::Facts {
                (label.keep_next, said.keep_next) = (true, true);
            }
            if is_blank {
                said.runs = vec![writer.control(&fact.label, caption)];
            }
            let is_high = is_blank && fact.label == "Handtekening";
            rows.push(Row { is_high, cells: vec![cell(label, left, 1), cell(said, right, 1)], ..Row::default() });
        }
    }
    if let Some(last) = rows.last_mut() {
        last.cells.iter_mut().for_each(|cell| cell.paragraph.keep_next = false);
    }
    let summary = format!(
        "Lijst van {}: links waar het om gaat, rechts wat daarover vaststaat of nog wordt ingevuld.",
        counted(rows.len())
    );
    Table {
        style,
        caption: caption.to_owned(),
        summary,
        widths: vec![left, right],
        width: left + right,
        has_head: false,
        rows,
    }
}

fn is_blank(piece: &crate::emit::document::text::Piece) -> bool {
    matches!(piece, crate::emit::document::text::Piece::Blank { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_page_and_hold_their_words() {
        let texts = |texts: &[&str]| Column::of(texts.iter().map(|text| (*text).to_owned()));
        let columns = [texts(&["Lijn", "1"]), texts(&["Wat", "een heel lange tekst die veel plaats vraagt"])];
        let widths = shared(&columns, PAGE);
        assert_eq!(widths.iter().sum::<u32>(), PAGE);
        assert!(widths[0] >= 600 && widths[1] > 2 * widths[0], "{widths:?}");
        let crowd: Vec<_> = (0..40).map(|_| texts(&["verwerkersovereenkomst"])).collect();
        assert_eq!(shared(&crowd, PAGE).iter().sum::<u32>(), PAGE);
    }
}
