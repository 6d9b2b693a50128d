//! Markdown as a terminal can show it: just what the explanations of the checks use (headings, paragraphs, lists and blocks
//! of text as it is written).

use crate::source::wrap;

/// How it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    pub(super) width: usize,
    pub(super) color: bool,
}

const MARGIN: &str = "  ";
const CODE_MARGIN: &str = "      ";

impl Page {
    /// Lays out a text; it ends with a line end.
    pub(super) fn show(self, markdown: &str) -> String {
        let mut writer = Writer { page: self, out: String::new(), paragraph: String::new(), lead: MARGIN };
        let mut in_code = false;
        for line in markdown.lines() {
            if line.trim_start().starts_with("```") {
                writer.end_paragraph();
                in_code = !in_code;
            } else if in_code {
                writer.code(line);
            } else {
                writer.line(line);
            }
        }
        writer.end_paragraph();
        writer.out.truncate(writer.out.trim_end().len());
        writer.out.push('\n');
        writer.out
    }

    pub(super) fn paint(self, text: &str, style: &str) -> String {
        if self.color { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

struct Writer {
    page: Page,
    out: String,
    /// The lines of the paragraph at hand, joined.
    paragraph: String,
    /// What stands before the first line of that paragraph.
    lead: &'static str,
}

const ITEM: &str = "  - ";

impl Writer {
    fn line(&mut self, line: &str) {
        let bare = line.trim();
        if bare.is_empty() {
            self.end_paragraph();
            self.blank();
        } else if let Some(heading) = bare.strip_prefix('#') {
            self.end_paragraph();
            self.blank();
            let heading = self.page.paint(heading.trim_start_matches('#').trim(), "1");
            self.out += &(heading + "\n\n");
        } else if let Some(item) = bare.strip_prefix("- ").or_else(|| bare.strip_prefix("* ")) {
            self.end_paragraph();
            (self.lead, self.paragraph) = (ITEM, item.to_owned());
        } else {
            if !self.paragraph.is_empty() {
                self.paragraph.push(' ');
            }
            self.paragraph.push_str(bare);
        }
    }

    fn code(&mut self, line: &str) {
        let shown = if line.is_empty() { String::new() } else { format!("{CODE_MARGIN}{line}") };
        self.out += &(self.page.paint(&shown, "36") + "\n");
    }

    /// One empty line, unless there is one already.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph).replace("**", "");
        let lead = std::mem::replace(&mut self.lead, MARGIN);
        if paragraph.is_empty() {
            return;
        }
        for (at, line) in wrap(&paragraph, self.page.width.saturating_sub(lead.len())).iter().enumerate() {
            let before = if at == 0 { lead.to_owned() } else { " ".repeat(lead.len()) };
            self.out += &(before + line + "\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explanations_use_is_laid_out() {
        let markdown = "Een alinea die\nover twee regels gaat.\n\n- een punt dat **lang** is en omslaat\n- kort\n\n## Fout\n\n```convenant\npartij a {\n\n}\n```\n\n\n## Goed\nx\n";
        let shown = Page { width: 24, color: false }.show(markdown);
        insta::assert_snapshot!(shown, @r"
          Een alinea die over
          twee regels gaat.

          - een punt dat lang is
            en omslaat
          - kort

        Fout

              partij a {

              }

        Goed

          x
        ");
    }

    #[test]
    fn headings_are_bold_where_that_is_wanted() {
        assert_eq!(Page { width: 40, color: true }.show("## Goed"), "\x1b[1mGoed\x1b[0m\n");
    }
}
