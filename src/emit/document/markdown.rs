//! The Markdown edition: the agreement in one file and each annex in its own. Every text is escaped, so that no title or
//! clause can become a heading, a link, a table cell or HTML.

use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, context};

use super::html::marked;
use super::planning::Planning;
use super::redline::Redline;
use super::summary::Summary;
use super::templates;
use super::text::{BLANK, Place};
use super::view::{Annex, Document};
use crate::emit::marks::{self, mark};

const TEMPLATES: &[(&str, &str)] = &[
    ("agreement", include_str!("../../../templates/document/agreement.md")),
    ("whole", include_str!("../../../templates/document/whole.md")),
    ("annex", include_str!("../../../templates/document/annex.md")),
    ("paragraph", include_str!("../../../templates/document/paragraph.md")),
    ("table", include_str!("../../../templates/document/table.md")),
    ("figure", include_str!("../../../templates/document/figure.md")),
    ("planning", include_str!("../../../templates/document/planning.md")),
    ("summary", include_str!("../../../templates/document/summary.md")),
    ("redline", include_str!("../../../templates/document/redline.md")),
];

/// A file that no link leads to.
const ELSEWHERE: Place = Place::MAX;

/// Everything stands in one file, and every link leads to it.
const IN_ONE: Place = Place::MAX - 1;

/// The file of a place.
pub fn file(place: Place) -> String {
    match place {
        0 => "overeenkomst.md".to_owned(),
        number => format!("bijlage-{number}.md"),
    }
}

/// The agreement without its annexes.
pub fn agreement(document: &Document) -> Result<String, Error> {
    print("agreement", 0, context! { doc => Serde(document) })
}

/// The agreement with its annexes behind it, in one file.
pub fn whole(document: &Document) -> Result<String, Error> {
    print("whole", IN_ONE, context! { doc => Serde(document) })
}

/// One annex.
pub fn annex(document: &Document, annex: &Annex) -> Result<String, Error> {
    print("annex", annex.number, context! { doc => Serde(document), annex => Serde(annex) })
}

/// The planning, a file beside it.
pub fn planning(planning: &Planning) -> Result<String, Error> {
    print("planning", ELSEWHERE, context! { doc => Serde(planning) })
}

/// The summary for the people whose data it is about.
pub fn summary(summary: &Summary) -> Result<String, Error> {
    print("summary", IN_ONE, context! { doc => Serde(summary) })
}

/// The change from one version to another.
pub fn redline(redline: &Redline) -> Result<String, Error> {
    print("redline", ELSEWHERE, context! { doc => Serde(redline) })
}

fn print(name: &str, place: Place, context: Value) -> Result<String, Error> {
    let printed = environment(place)?.get_template(name)?.render(context)?;
    Ok(tidy(&printed))
}

fn environment(place: Place) -> Result<Environment<'static>, Error> {
    let mut env = templates::environment(AutoEscape::None, TEMPLATES)?;
    env.add_filter("text", |text: &str| escape_head(text));
    env.add_filter("inline", move |pieces: Value| inline(&pieces, place));
    env.add_filter("mark", |part: &str| mark(part));
    env.add_filter("file", move |to: Place| if place == IN_ONE { String::new() } else { file(to) });
    env.add_filter("segments", |segments: Value| marked(&segments, &escape));
    env.add_filter("cells", |cells: Value| cells_of(&cells));
    Ok(env)
}

/// One empty line between blocks, and an end of line at the end. A mark that would have a line to itself stands behind the
/// line before it.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 1;
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() && marks::without(line).trim().is_empty() {
            let end = out.trim_end().len();
            out.insert_str(end, line);
            continue;
        }
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}

/// Texts with a bar between them; the first may not begin a list or a heading.
fn cells_of(cells: &Value) -> Result<String, Error> {
    let mut out: Vec<String> = Vec::new();
    for cell in cells.try_iter()? {
        let first = std::cell::Cell::new(out.is_empty());
        out.push(marked(&cell, &|text| if first.replace(false) { escape_head(text) } else { escape(text) })?);
    }
    Ok(out.join(" \\| "))
}

fn inline(pieces: &Value, place: Place) -> Result<String, Error> {
    let mut out = String::new();
    for piece in pieces.try_iter()? {
        out.push_str(&print_piece(&piece, place, out.is_empty())?);
    }
    Ok(out)
}

fn print_piece(piece: &Value, here: Place, first: bool) -> Result<String, Error> {
    let text = || Ok::<_, Error>(escape(piece.get_attr("text")?.as_str().unwrap_or_default()));
    Ok(match piece.get_attr("kind")?.as_str() {
        Some("strong") => format!("**{}**", text()?),
        Some("link") => {
            let place = piece.get_attr("place")?.as_usize().unwrap_or_default();
            let file = if place == here || here == IN_ONE { String::new() } else { file(place) };
            format!("[{}]({file}#{})", text()?, piece.get_attr("anchor")?)
        }
        Some("blank") => match piece.get_attr("note")?.as_str() {
            Some(note) => format!("{BLANK} ({})", escape(note)),
            None => BLANK.to_owned(),
        },
        _ if first => escape_head(piece.get_attr("text")?.as_str().unwrap_or_default()),
        _ => text()?,
    })
}

/// Text that no reader of Markdown takes for anything but text. It holds no line breaks: the view folds them.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '^' => out.extend(['\\', character]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(character),
        }
    }
    out
}

/// Text at the head of a block, where also a mark or a number that would begin a list or a heading is escaped.
fn escape_head(text: &str) -> String {
    let number = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let (head, rest) = text.split_at(number);
    let begins_list = number > 0 && (rest.starts_with(". ") || rest.starts_with(") ") || rest == "." || rest == ")");
    let is_mark = number == 0 && rest.starts_with(['#', '+', '-', '=']);
    let slash = if begins_list || is_mark { "\\" } else { "" };
    format!("{head}{slash}{}", escape(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(escape("a | b"), "a \\| b");
        assert_eq!(escape("x](javascript:alert(1))"), "x\\](javascript:alert(1))");
        assert_eq!(escape("![x](y)"), "!\\[x\\](y)");
        assert_eq!(escape_head("# kop"), "\\# kop");
        assert_eq!(escape_head("- punt"), "\\- punt");
        assert_eq!(escape_head("1. punt, 2. niet"), "1\\. punt, 2. niet");
        assert_eq!(escape_head("2023.1"), "2023.1");
        assert_eq!(escape("`code` **vet** &lt;"), "\\`code\\` \\*\\*vet\\*\\* &amp;lt;");
    }
}
