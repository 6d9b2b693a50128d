//! The planning as a picture: a row for each entry and for each time that someone holds data, with its label on the left, its days
//! beside it, and a mark or a bar on a line of time. All text stands in columns of its own, so that none can cover another.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::entries::{Entry, Held};
use super::{WHAT, WHO, anchor};
use crate::emit::document::dutch;
use crate::emit::document::html::escape;
use crate::emit::document::paint;
use crate::emit::document::text::Inline;
use crate::emit::marks;

const STYLE: &str = include_str!("../../../../templates/document/timeline.css");

// Sizes in pixels.
const WIDTH: f64 = 1000.0;
const LINE: f64 = 18.0;
const PADDING: f64 = 7.0;
/// Between the head of a part and its first row.
const BELOW_HEAD: f64 = 12.0;
const LABEL: Column = Column { left: 16.0, letters: 42 };
const DAYS: Column = Column { left: 382.0, letters: 19 };
const CHART_LEFT: f64 = 580.0;
const CHART_WIDTH: f64 = 380.0;
/// How many months are named at the head of the line of time: as many as have room beside each other.
const TICKS: u32 = 5;

/// A column of text. A letter is reckoned wide (8.2 pixels), so that a line in another font still fits.
#[derive(Clone, Copy)]
struct Column {
    left: f64,
    letters: usize,
}

/// What stands in a row.
enum Mark<'a> {
    Entry(&'a Entry),
    Bar(&'a Held),
}

struct Row<'a> {
    mark: Mark<'a>,
    label: Vec<String>,
    /// Who and what kind, below the label.
    under: Vec<String>,
    days: Vec<String>,
    top: f64,
    height: f64,
}

impl Row<'_> {
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// A line of time between two days.
struct Scale {
    first: Date,
    days: f64,
}

impl Scale {
    /// From the month of the earliest day up to the month after the last.
    fn of(days: impl Iterator<Item = Date> + Clone) -> Option<Self> {
        let first = days.clone().min()?.first_of_month();
        let last = days.max()?.last_of_month();
        let last = last.tomorrow().unwrap_or(last);
        let length = first.until(last).map_or(1, |span| span.get_days().max(1));
        Some(Self { first, days: f64::from(length) })
    }

    fn place(&self, day: Date) -> f64 {
        let passed = self.first.until(day).map_or(0, |span| span.get_days());
        CHART_LEFT + CHART_WIDTH * (f64::from(passed) / self.days).clamp(0.0, 1.0)
    }

    /// The months that are named, as far apart as their names need.
    fn ticks(&self) -> Vec<Date> {
        const STEPS: [i32; 14] = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12_000, 36_000];
        let months = self.days / 30.0;
        let fits = |step: &i32| months / f64::from(*step) <= f64::from(TICKS);
        let step = STEPS.into_iter().find(fits).unwrap_or(STEPS[13]);
        let later = |at: i32| self.first.checked_add((at * step).months()).ok();
        let all = (0..)
            .map_while(later)
            .take_while(|day| self.first.until(*day).is_ok_and(|span| f64::from(span.get_days()) <= self.days));
        all.collect()
    }
}

/// What the picture shows, in a sentence.
pub fn in_words(entries: &[Entry], held: &[Held]) -> String {
    let mut days = entries.iter().filter_map(|entry| entry.day);
    let what = match (entries.len(), days.next(), days.next_back()) {
        (1, _, _) => "Eén onderdeel".to_owned(),
        (count, Some(first), Some(last)) => {
            format!("{count} onderdelen, van {} tot en met {}", dutch::date(first), dutch::date(last))
        }
        (count, ..) => format!("{count} onderdelen"),
    };
    let custody = if held.is_empty() { "" } else { "; daaronder balken voor wie welke gegevens onder zich heeft" };
    format!(
        "{what}, elk op een eigen regel met de dag en een teken op een tijdlijn{custody}. De tabel zegt hetzelfde in woorden."
    )
}

/// The picture within a page that has the style sheet.
pub fn inline(title: &str, alt: &str, entries: &[Entry], held: &[Held]) -> String {
    draw(title, alt, entries, held, "")
}

/// The picture by itself.
pub fn alone(title: &str, alt: &str, entries: &[Entry], held: &[Held]) -> String {
    let style = format!("<style>{}</style>\n", paint::alone(STYLE));
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", draw(title, alt, entries, held, &style))
}

fn draw(title: &str, alt: &str, entries: &[Entry], held: &[Held], style: &str) -> String {
    let first = PADDING + LINE + BELOW_HEAD;
    let (rows, end) = place(entries.iter().map(row_of_entry), first);
    let below = if held.is_empty() { end } else { end + first + 8.0 };
    let (bars, bottom) = place(held.iter().map(row_of_held), below);
    let height = bottom + 8.0;
    let periods = held.iter().flat_map(|held| [held.begins, held.ends]).flatten();
    let scale = Scale::of(entries.iter().flat_map(|entry| [entry.begins, entry.day]).flatten().chain(periods));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" \
         aria-labelledby=\"tijdlijn-titel tijdlijn-beschrijving\">\n<title id=\"tijdlijn-titel\">{}</title>\n\
         <desc id=\"tijdlijn-beschrijving\">{}</desc>\n{style}",
        escape(title),
        escape(alt)
    );
    // Writing to a String cannot fail; what fails to format is left out.
    let _ = writeln!(out, "<rect class=\"ground\" x=\"0\" y=\"0\" width=\"{WIDTH}\" height=\"{height:.0}\"/>");
    section(&mut out, "Wat er wanneer gebeurt", scale.as_ref(), &rows, first, end);
    if let Some(scale) = &scale {
        links(&mut out, scale, &rows);
    }
    for row in &rows {
        print_row(&mut out, scale.as_ref(), row);
    }
    if !bars.is_empty() {
        section(&mut out, "Wie de gegevens onder zich heeft", scale.as_ref(), &bars, below, bottom);
        for row in &bars {
            print_row(&mut out, scale.as_ref(), row);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Puts rows below each other; also where the last ends.
fn place<'a>(rows: impl Iterator<Item = Row<'a>>, top: f64) -> (Vec<Row<'a>>, f64) {
    let mut top = top;
    let placed = rows.map(|mut row| {
        let lines = (row.label.len() + row.under.len()).max(row.days.len());
        row.top = top;
        row.height = float(lines) * LINE + 2.0 * PADDING;
        top += row.height;
        row
    });
    let placed: Vec<_> = placed.collect();
    (placed, top)
}

fn row_of_entry(entry: &Entry) -> Row<'_> {
    let by = if entry.by.is_empty() { String::new() } else { format!(", door {}", entry.by.text()) };
    let days = match (entry.day, entry.begins) {
        (Some(day), Some(from)) => format!("van {}\ntot en met {}", dutch::date(from), dutch::date(day)),
        (Some(day), None) if entry.before => format!("voor {}", dutch::date(day)),
        (Some(day), None) => dutch::date(day),
        (None, _) => entry.when.text(),
    };
    let days = if days.is_empty() { "geen dag".to_owned() } else { days };
    row(Mark::Entry(entry), &entry.title, &format!("{}{by}", entry.kind), &days)
}

fn row_of_held(held: &Held) -> Row<'_> {
    let part =
        |lead: &str, text: &Inline| if text.is_empty() { String::new() } else { format!("{lead} {}", text.text()) };
    let (from, until) = (part("vanaf", &held.from), part("tot", &held.until));
    let days = match (from.is_empty(), until.is_empty()) {
        (true, true) => "zonder einde".to_owned(),
        (false, true) => from,
        (true, false) => until,
        // Two phrases: the narrow column breaks between them.
        (false, false) => format!("{from}\n{until}"),
    };
    row(Mark::Bar(held), &held.data, &held.by.text(), &days)
}

fn row<'a>(mark: Mark<'a>, label: &Inline, under: &str, days: &str) -> Row<'a> {
    let days = days.lines().flat_map(|line| wrap(line, DAYS)).collect();
    Row { mark, label: wrap(&label.text(), LABEL), under: wrap(under, LABEL), days, top: 0.0, height: 0.0 }
}

/// Breaks text between words, and within one that is wider than the column.
fn wrap(text: &str, column: Column) -> Vec<String> {
    let most = column.letters;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(String::new()),
        }
        if lines.last().is_some_and(String::is_empty) {
            lines.pop();
            lines.extend(pieces(word, most));
        }
    }
    lines
}

fn pieces(word: &str, most: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut width = 0;
    for character in word.chars() {
        let wide = character.width().unwrap_or(0);
        if width + wide > most {
            out.push(String::new());
            width = 0;
        }
        width += wide;
        if let Some(piece) = out.last_mut() {
            piece.push(character);
        }
    }
    out
}

/// The heading of a part, the names of months above it, and their lines through it.
fn section(out: &mut String, title: &str, scale: Option<&Scale>, rows: &[Row<'_>], top: f64, bottom: f64) {
    let base = top - BELOW_HEAD;
    text(out, "head", LABEL.left, base, title);
    let Some(scale) = scale else { return };
    for tick in scale.ticks() {
        let x = scale.place(tick);
        let name = format!("{} {}", dutch::month_short(tick), tick.year());
        let _ = writeln!(out, "<text class=\"tick\" x=\"{x:.1}\" y=\"{base:.1}\" text-anchor=\"middle\">{name}</text>");
        let _ = writeln!(out, "<path class=\"grid\" d=\"M{x:.1} {top:.1}V{bottom:.1}\"/>");
    }
    for row in rows {
        let _ =
            writeln!(out, "<path class=\"grid\" d=\"M{} {:.1}H{}\"/>", LABEL.left, row.top, CHART_LEFT + CHART_WIDTH);
    }
}

fn text(out: &mut String, class: &str, x: f64, y: f64, text: &str) {
    let _ = writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y:.1}\">{}</text>", escape(text));
}

fn print_row(out: &mut String, scale: Option<&Scale>, row: &Row<'_>) {
    let id = match row.mark {
        Mark::Entry(entry) => anchor(WHAT, &entry.id),
        Mark::Bar(held) => anchor(WHO, &held.id),
    };
    out.push_str(&marks::mark(&id));
    print_parts(out, scale, row);
    out.push_str(&marks::mark(&id));
}

fn print_parts(out: &mut String, scale: Option<&Scale>, row: &Row<'_>) {
    let line = |at: usize| row.top + PADDING + LINE * (float(at) + 1.0) - 5.0;
    for (at, label) in row.label.iter().enumerate() {
        text(out, "label", LABEL.left, line(at), label);
    }
    for (at, under) in row.under.iter().enumerate() {
        text(out, "under", LABEL.left, line(row.label.len() + at), under);
    }
    for (at, day) in row.days.iter().enumerate() {
        text(out, "day", DAYS.left, line(at), day);
    }
    let Some(scale) = scale else { return };
    match row.mark {
        Mark::Entry(entry) => mark(out, scale, row, entry),
        Mark::Bar(held) => bar(out, scale, row, held),
    }
}

/// A round mark for what is to be done, a diamond for a delivery, a square for the rest.
fn mark(out: &mut String, scale: &Scale, row: &Row<'_>, entry: &Entry) {
    let Some(day) = entry.day else { return };
    let (x, y) = (scale.place(day), row.middle());
    if let Some(from) = entry.begins.map(|day| scale.place(day)) {
        let _ = writeln!(out, "<path class=\"lasts\" d=\"M{from:.1} {y:.1}H{x:.1}\"/>");
    }
    let _ = match entry.kind {
        "Mijlpaal" => writeln!(out, "<circle class=\"mark\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\"/>"),
        "Levering" => writeln!(out, "<path class=\"mark\" d=\"M{x:.1} {:.1}l7 7l-7 7l-7 -7z\"/>", y - 7.0),
        _ => {
            writeln!(out, "<rect class=\"mark\" x=\"{:.1}\" y=\"{:.1}\" width=\"11\" height=\"11\"/>", x - 5.5, y - 5.5)
        }
    };
}

/// From the first day to the last; to the edge where there is none.
fn bar(out: &mut String, scale: &Scale, row: &Row<'_>, held: &Held) {
    let from = held.begins.map_or(CHART_LEFT, |day| scale.place(day));
    let until = held.ends.map_or(CHART_LEFT + CHART_WIDTH, |day| scale.place(day));
    let class = if held.begins.is_some() && held.ends.is_some() { "bar" } else { "bar open-ended" };
    let (width, y) = ((until - from).max(2.0), row.middle() - 6.0);
    let _ = writeln!(out, "<rect class=\"{class}\" x=\"{from:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"12\"/>");
}

/// A line from what comes first to what waits for it; another colour when it comes later.
fn links(out: &mut String, scale: &Scale, rows: &[Row<'_>]) {
    let spots: std::collections::BTreeMap<&str, (f64, f64)> = rows.iter().filter_map(|row| spot(scale, row)).collect();
    for row in rows {
        let (Mark::Entry(entry), Some((_, (x, y)))) = (&row.mark, spot(scale, row)) else { continue };
        for (from_x, from_y) in entry.waits_for.iter().filter_map(|id| spots.get(id.as_str())) {
            let class = if *from_x > x { "link late" } else { "link" };
            let _ = writeln!(out, "<path class=\"{class}\" d=\"M{from_x:.1} {from_y:.1}V{y:.1}H{x:.1}\"/>");
        }
    }
}

fn spot<'a>(scale: &Scale, row: &Row<'a>) -> Option<(&'a str, (f64, f64))> {
    match row.mark {
        Mark::Entry(entry) => Some((entry.id.as_str(), (scale.place(entry.day?), row.middle()))),
        Mark::Bar(_) => None,
    }
}
