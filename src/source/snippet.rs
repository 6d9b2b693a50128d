//! Draws one line of source with its marks, by miette: the only place that knows miette. Miette draws the line, the marks
//! and the lines that lead to a label; the frame it puts around them is left out, for calm.

use std::fmt::{self, Write};
use std::ops::Range;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan,
    SpanContents, ThemeCharacters, ThemeStyles,
};

use super::Severity;

/// A place in what is shown of a line.
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) label: Option<String>,
    /// Whether this is the place that causes the finding.
    pub(super) primary: bool,
}

/// A line to draw. Marks may not overlap: miette draws those wrong.
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
}

/// How to draw.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) severity: Severity,
    pub(super) color: bool,
    pub(super) unicode: bool,
}

/// The line and what is marked below it; `numbers` is how many columns line numbers take.
pub(super) fn draw(mut row: Row, pen: Pen, numbers: usize) -> String {
    row.marks.sort_by_key(|mark| mark.range.start);
    let handler = GraphicalReportHandler::new_themed(theme(&row, pen)).with_context_lines(0).with_wrap_lines(false);
    let indent = " ".repeat(numbers.saturating_sub(row.number.to_string().len()));
    let mut drawn = String::new();
    // Writing to a String cannot fail, and every mark lies in the text.
    let _ = handler.render_report(&mut drawn, &row);
    let lines: Vec<_> = drawn.lines().collect();
    // The first two lines are miette's own headline and frame, the last one closes the frame.
    let inner = lines.get(2..lines.len().saturating_sub(1)).unwrap_or_default();
    inner.iter().fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{}", format!("{indent}{line}").trim_end());
        text
    })
}

fn theme(row: &Row, pen: Pen) -> GraphicalTheme {
    let (mut characters, bar) =
        if pen.unicode { (ThemeCharacters::unicode(), '│') } else { (ThemeCharacters::ascii(), '|') };
    characters.vbar_break = bar;
    let alone = row.marks.iter().all(|mark| mark.primary);
    match (pen.unicode, alone) {
        // Without colours too, the place that causes the finding must stand out from those that explain it.
        (true, true) => characters.underline = '━',
        (true, false) => {}
        (false, _) => characters.underbar = characters.underline,
    }
    let mut styles = if pen.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    if pen.color {
        let primary = match pen.severity {
            Severity::Error => styles.error.bold(),
            Severity::Objection => styles.highlights[0],
            Severity::Warning => styles.warning.bold(),
            Severity::Hint => styles.advice.bold(),
        };
        // Miette hands out these styles to the marks from left to right.
        styles.highlights = row.marks.iter().map(|mark| if mark.primary { primary } else { styles.help }).collect();
    }
    GraphicalTheme { characters, styles }
}

impl fmt::Debug for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Display for Row {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Row {}

impl miette::Diagnostic for Row {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let labelled = |mark: &Mark| LabeledSpan::new(mark.label.clone(), mark.range.start, mark.range.len());
        Some(Box::new(self.marks.iter().map(labelled)))
    }
}

impl SourceCode for Row {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let whole = SourceSpan::from(0..self.text.len());
        Ok(Box::new(MietteSpanContents::new(self.text.as_bytes(), whole, self.number - 1, 0, 1)))
    }
}
