//! Findings as text for a terminal: what is wrong, where, what else explains it, which law asks for it, how to mend it.
//! It knows nothing of what findings are about; the text of a law is asked of the caller.

use std::fmt::Write;
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::line;
use super::snippet::{Mark, Pen, Row, draw};
use super::words::{Heads, heads};
use super::{Diagnostic, Lang, Message, Severity, SourceFile, Sources, Span, in_order, plain};

/// How findings are shown.
#[derive(Clone, Copy)]
pub struct RenderOptions<'a> {
    pub lang: Lang,
    /// Stands before the name of every file, so that it can be opened from where the user is: `grjr/`, or nothing.
    pub base: &'a str,
    pub color: bool,
    /// In columns.
    pub width: usize,
    /// Whether lines may be drawn with other characters than those of ASCII.
    pub unicode: bool,
    /// The text of a path into the standard library: for `avg.26.1`, "art. 26 lid 1 AVG: …".
    pub law: &'a dyn Fn(&str) -> Option<String>,
}

/// How many findings are shown to people: nobody reads more, and a file that is no agreement at all has one on every line.
const MOST_SHOWN: usize = 300;

/// The findings in order, each with its piece of source, and a last line that counts them. Of very many, the gravest are
/// shown.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, options: &RenderOptions<'_>) -> String {
    let mut report = String::new();
    for diagnostic in gravest(in_order(diagnostics, sources)) {
        Writer { diagnostic, sources, options, report: &mut report }.finding();
        report.push('\n');
    }
    let left_out = diagnostics.len().saturating_sub(MOST_SHOWN);
    if left_out > 0 {
        let Heads { more, .. } = heads(options.lang);
        report.push_str(&more.replace("{}", &left_out.to_string()));
        report.push_str("\n\n");
    }
    report.push_str(&summary(diagnostics, options.lang));
    report.push('\n');
    report
}

/// As many as are shown, the gravest, still in their order.
fn gravest(mut ordered: Vec<&Diagnostic>) -> Vec<&Diagnostic> {
    let mut gravity: Vec<_> = ordered.iter().map(|finding| finding.severity).collect();
    gravity.sort_unstable();
    let Some(last) = gravity.get(MOST_SHOWN) else { return ordered };
    let mut room_for_last = MOST_SHOWN - gravity.iter().filter(|severity| *severity < last).count();
    ordered.retain(|finding| {
        let stays = finding.severity < *last || (finding.severity == *last && room_for_last > 0);
        room_for_last -= usize::from(stays && finding.severity == *last);
        stays
    });
    ordered
}

/// A message that belongs to no place in a file, such as a folder that does not exist. A message about the use of the tool
/// has no code.
#[must_use]
pub fn render_message(code: &str, severity: Severity, message: &Message, options: &RenderOptions<'_>) -> String {
    let mut report = headline(code, severity, message, options);
    report.push('\n');
    push_lines(&mut report, heads(options.lang).mend, message.help.get(options.lang), options);
    report
}

/// `3 fouten, 12 bezwaren, 1 waarschuwing`
#[must_use]
pub fn summary(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let counted = Severity::ALL.iter().filter_map(|severity| {
        let count = diagnostics.iter().filter(|finding| finding.severity == *severity).count();
        (count > 0).then(|| format!("{count} {}", severity.word_for(count, lang)))
    });
    let counted: Vec<_> = counted.collect();
    if counted.is_empty() { heads(lang).nothing.to_owned() } else { counted.join(", ") }
}

fn headline(code: &str, severity: Severity, message: &Message, options: &RenderOptions<'_>) -> String {
    let word = severity.word(options.lang);
    let word = if code.is_empty() { word.to_owned() } else { format!("{word}[{code}]") };
    let text = plain(message.says.get(options.lang));
    let mut shown = String::new();
    for (at, line) in wrap(&format!("{word}: {text}"), options.width).iter().enumerate() {
        match line.strip_prefix(word.as_str()).filter(|_| at == 0) {
            Some(rest) => shown.push_str(&(paint(&word, color_of(severity), options) + &paint(rest, "1", options))),
            None => shown.push_str(&paint(line, "1", options)),
        }
        shown.push('\n');
    }
    shown
}

fn color_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "1;31",
        Severity::Objection => "1;35",
        Severity::Warning => "1;33",
        Severity::Hint => "1;36",
    }
}

fn paint(text: &str, style: &str, options: &RenderOptions<'_>) -> String {
    if options.color { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
}

const MARGIN: &str = "  ";

/// A head and its text, broken into lines that align under the text.
fn push_lines(report: &mut String, head: &str, text: &str, options: &RenderOptions<'_>) {
    let Heads { see_also, why, mend, .. } = heads(options.lang);
    let column = [see_also, why, mend].iter().map(|head| head.width()).max().unwrap_or(0);
    let before = MARGIN.len() + column + 2;
    for (at, line) in wrap(&plain(text), options.width.saturating_sub(before).max(20)).iter().enumerate() {
        let shown = if at == 0 { head } else { "" };
        let gap = " ".repeat(column + 2 - shown.width());
        // Writing to a String cannot fail.
        let _ = writeln!(
            report,
            "{MARGIN}{}{gap}{line}",
            if at == 0 { paint(shown, "36", options) } else { String::new() }
        );
    }
}

/// Breaks text at spaces into lines of at most `width` columns; a longer word stands on a line of its own.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ') {
        let size = word.width();
        if used > 0 && used + 1 + size > width {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += size;
    }
    lines
}

/// A place that is to be marked in the source.
struct Target<'a> {
    span: Span,
    label: Option<&'a str>,
    primary: bool,
}

struct Writer<'a> {
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    options: &'a RenderOptions<'a>,
    report: &'a mut String,
}

impl<'a> Writer<'a> {
    fn finding(&mut self) {
        let Diagnostic { code, severity, message, span, law, .. } = self.diagnostic;
        let place = self.place(*span);
        self.report.push_str(&headline(code, *severity, message, self.options));
        self.report.push('\n');
        // Writing to a String cannot fail.
        let _ = writeln!(self.report, "{MARGIN}{}", paint(&place, "2", self.options));
        let notes = self.snippets();
        self.report.push('\n');
        let Heads { see_also, why, mend, .. } = heads(self.options.lang);
        for note in &notes {
            push_lines(self.report, see_also, note, self.options);
        }
        for (at, path) in law.iter().enumerate() {
            let text = (self.options.law)(path).unwrap_or_else(|| (*path).to_owned());
            push_lines(self.report, if at == 0 { why } else { "" }, &text, self.options);
        }
        let help = message.help.get(self.options.lang);
        if !help.is_empty() {
            push_lines(self.report, mend, help, self.options);
        }
    }

    fn place(&self, span: Span) -> String {
        let file = self.sources.file(span.file);
        let (line, column) = file.line_column(span.start.min(file.text.len() as u32));
        format!("{}{}:{line}:{column}", plain(self.options.base), plain(&file.name))
    }

    /// Draws every place that can be drawn in the file of the finding; what cannot comes back as notes.
    fn snippets(&mut self) -> Vec<String> {
        let file = self.sources.file(self.diagnostic.span.file);
        let (rows, left_over) = self.rows(file);
        let numbers = rows.last().map_or(1, |row| row.number.to_string().len());
        let Diagnostic { severity, .. } = *self.diagnostic;
        let pen = Pen { severity, color: self.options.color, unicode: self.options.unicode };
        let mut previous = None;
        for row in rows {
            if previous.is_some_and(|number| number + 1 < row.number) {
                let gap = if self.options.unicode { "⋮" } else { ":" };
                let _ = writeln!(self.report, "{:numbers$}  {gap}", "");
            }
            previous = Some(row.number);
            self.report.push_str(&draw(row, pen, numbers));
        }
        left_over.iter().map(|target| self.note(target)).collect()
    }

    fn note(&self, target: &Target<'_>) -> String {
        format!("{}: {}", self.place(target.span), target.label.unwrap_or_default())
    }

    fn targets(&self) -> Vec<Target<'a>> {
        let primary = Target { span: self.diagnostic.span, label: None, primary: true };
        let related = self.diagnostic.related.iter();
        let related = related.map(|label| Target {
            span: label.span,
            label: Some(label.text.get(self.options.lang)),
            primary: false,
        });
        std::iter::once(primary).chain(related).collect()
    }

    /// One row per line that holds a place, in the order of the file, and the places that no row could take.
    fn rows(&self, file: &SourceFile) -> (Vec<Row>, Vec<Target<'a>>) {
        let (here, mut left_over): (Vec<_>, Vec<_>) =
            self.targets().into_iter().partition(|target| target.span.file == self.diagnostic.span.file);
        let mut lines: Vec<(usize, Vec<Target<'a>>)> = Vec::new();
        for target in here {
            let (number, _) = file.line_column(target.span.start.min(file.text.len() as u32));
            match lines.iter_mut().find(|(known, _)| *known == number) {
                Some((_, targets)) => targets.push(target),
                None => lines.push((number, vec![target])),
            }
        }
        lines.sort_by_key(|(number, _)| *number);
        let numbers = lines.last().map_or(1, |(number, _)| number.to_string().len());
        let rows = lines.into_iter().filter_map(|(number, targets)| {
            let (row, more) = self.row(file, number, targets, numbers);
            left_over.extend(more);
            row
        });
        let rows = rows.collect();
        (rows, left_over)
    }

    fn row(
        &self,
        file: &SourceFile,
        number: usize,
        targets: Vec<Target<'a>>,
        numbers: usize,
    ) -> (Option<Row>, Vec<Target<'a>>) {
        let range = line_range(file, number);
        let marks: Vec<_> = targets.iter().map(|target| within(target.span, &range)).collect();
        let room = self.options.width.saturating_sub(numbers + 4).max(20);
        let ellipsis = if self.options.unicode { "…" } else { "..." };
        let shown = line::show(&file.text[range], &marks, room, ellipsis);
        let mut row = Row { number, text: shown.text, marks: Vec::new() };
        let mut left_over = Vec::new();
        for (target, place) in targets.into_iter().zip(shown.marks) {
            match place.filter(|place| fits(place, &row, target.label, room)) {
                Some(range) => {
                    let label = target.label.filter(|label| !label.is_empty()).map(plain);
                    row.marks.push(Mark { range, label, primary: target.primary });
                }
                None => left_over.push(target),
            }
        }
        if row.marks.len() > 1 {
            for mark in row.marks.iter_mut().filter(|mark| mark.primary) {
                mark.label = Some(heads(self.options.lang).here.to_owned());
            }
        }
        (Some(row).filter(|row| !row.marks.is_empty()), left_over)
    }
}

/// Whether a mark can be drawn: it overlaps no other, and its label ends within the width.
fn fits(place: &Range<usize>, row: &Row, label: Option<&str>, room: usize) -> bool {
    let free = row.marks.iter().all(|mark| place.end <= mark.range.start || mark.range.end <= place.start);
    let column = row.text[..place.start].width() + row.text[place.clone()].width() / 2;
    free && label.is_none_or(|label| column + 4 + plain(label).width() <= room)
}

/// The bytes of a line without its line end.
fn line_range(file: &SourceFile, number: usize) -> Range<usize> {
    let start = file.line_start(number).unwrap_or(0) as usize;
    let end = file.line_start(number + 1).map_or(file.text.len(), |next| next as usize);
    let text = &file.text[start..end];
    let text = text.strip_suffix('\n').unwrap_or(text);
    start..start + text.strip_suffix('\r').unwrap_or(text).len()
}

/// The part of a span that lies on a line, counted from the start of the line. A span of many lines is marked on its first.
fn within(span: Span, line: &Range<usize>) -> Range<usize> {
    let start = (span.start as usize).clamp(line.start, line.end);
    let end = (span.end as usize).clamp(start, line.end);
    start - line.start..end - line.start
}

#[cfg(test)]
mod tests;
