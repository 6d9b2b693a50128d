//! The planning as a calendar (RFC 5545): an all-day event for each entry with a day. The same agreement gives the same bytes: what
//! must be a moment of writing is the day of the text, and an event is known by the name of its declaration.

use jiff::civil::Date;

use super::entries::Entry;
use super::{WHAT, anchor};
use crate::checks::Checked;
use crate::emit::{Draft, marks};

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// The calendar; `None` without any day.
pub fn calendar(checked: &Checked, called: &str, entries: &[Entry]) -> Option<String> {
    let dated: Vec<_> = entries.iter().filter_map(|entry| Some((entry, entry.day?))).collect();
    let first = dated.first()?.1;
    let general = &checked.agreement().general;
    let name = general.about.as_ref().map_or("", |about| about.name.as_str());
    let written = general.dated.get().or(general.signed_on.get()).unwrap_or(first);
    let status = if checked.is_final() { "CONFIRMED" } else { "TENTATIVE" };
    let mut out = Lines::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Convenant//Planning//NL");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    out.text("NAME", called);
    for (entry, day) in dated {
        let mark = marks::mark(&anchor(WHAT, &entry.id));
        out.0.push_str(&mark);
        out.line("BEGIN:VEVENT");
        out.text("UID", &format!("{}@{name}.convenant.invalid", entry.id));
        out.line(&format!("DTSTAMP:{}T000000Z", compact(written)));
        out.line(&format!("DTSTART;VALUE=DATE:{}", compact(day)));
        if let Ok(next) = day.tomorrow() {
            out.line(&format!("DTEND;VALUE=DATE:{}", compact(next)));
        }
        out.text("SUMMARY", &summary(entry, Draft::of(checked)));
        out.text("DESCRIPTION", &description(entry));
        out.text("CATEGORIES", entry.kind);
        out.line(&format!("STATUS:{status}"));
        out.line("TRANSP:TRANSPARENT");
        out.line("END:VEVENT");
        out.0.push_str(&mark);
    }
    out.line("END:VCALENDAR");
    Some(out.0)
}

fn summary(entry: &Entry, draft: Draft) -> String {
    let concept = if draft == Draft::Concept { "CONCEPT: " } else { "" };
    format!("{concept}{}", entry.title.text())
}

fn description(entry: &Entry) -> String {
    let parts =
        [("", &entry.when), ("Door: ", &entry.by), ("Levert op: ", &entry.delivers), ("Eerst klaar: ", &entry.after)];
    let facts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = facts.map(|(label, text)| format!("{label}{}", text.text()));
    facts.chain(entry.notes.iter().map(super::Inline::text)).collect::<Vec<_>>().join("\n")
}

/// `20250501`
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Lines with their ends, folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escape(value)));
    }

    /// A line, folded where it is too long; a character is not split.
    fn line(&mut self, line: &str) {
        let mut width = 0;
        for character in line.chars() {
            if width + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(character);
            width += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &"é€🗓".repeat(40));
        let folded = lines.0;
        assert!(folded.ends_with("\r\n"));
        assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST));
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é€🗓".repeat(40)));
    }

    #[test]
    fn text_cannot_begin_a_property() {
        assert_eq!(escape("a;b,c\\d\ne\rf\u{7}"), "a\\;b\\,c\\\\d\\ne f ");
    }
}
