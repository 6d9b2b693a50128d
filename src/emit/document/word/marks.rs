//! Bookmarks and references to them. A bookmark is known by a name of at most forty plain characters, an anchor by any; a
//! reference to what Word numbers is a field, so that it stays right when someone adds an article.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::{Block, Bookmark, Paragraph, Run};
use crate::emit::manifest::digest;

/// What Word allows.
const LONGEST: usize = 40;

/// Where references lead to.
#[derive(Debug, Default)]
pub struct Marks {
    targets: BTreeMap<String, Target>,
    taken: BTreeSet<String>,
    count: usize,
}

#[derive(Clone, Debug)]
struct Target {
    bookmark: String,
    /// What Word calls it, and the field that asks for that.
    number: Option<(String, String)>,
}

impl Marks {
    /// A number that nothing else in the document has.
    pub fn next(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    /// The bookmark of an anchor; none for an anchor that there is already.
    pub fn add(&mut self, anchor: &str) -> Vec<Bookmark> {
        if self.targets.contains_key(anchor) {
            return Vec::new();
        }
        let bookmark = self.bookmark(anchor);
        self.targets.insert(anchor.to_owned(), Target { bookmark: bookmark.name.clone(), number: None });
        vec![bookmark]
    }

    /// A bookmark that no anchor leads to.
    pub fn bookmark(&mut self, anchor: &str) -> Bookmark {
        let mut name = name(anchor, false);
        if !self.taken.insert(name.to_lowercase()) {
            name = self::name(&format!("{anchor} {}", self.count), true);
            self.taken.insert(name.to_lowercase());
        }
        Bookmark { id: self.next(), name }
    }

    /// The anchor stands at a paragraph to which Word gives a number: `Artikel 7`.
    pub fn numbered(&mut self, anchor: &str, number: &str) {
        if let Some(target) = self.targets.get_mut(anchor) {
            target.number = Some((number.to_owned(), format!("REF {} \\n \\h", target.bookmark)));
        }
    }

    /// The anchor stands at something that Word counts, in a bookmark of its own.
    pub fn counted(&mut self, anchor: &str, number: &str, counter: &str) {
        if let Some(target) = self.targets.get_mut(anchor) {
            target.number = Some((number.to_owned(), format!("REF {counter} \\h")));
        }
    }

    /// Makes links and fields of the references in the blocks.
    pub fn resolve(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.resolve_in(paragraph),
                Block::Table(table) => table
                    .rows
                    .iter_mut()
                    .flat_map(|row| &mut row.cells)
                    .for_each(|cell| self.resolve_in(&mut cell.paragraph)),
                Block::Contents { .. } => {}
            }
        }
    }

    fn resolve_in(&self, paragraph: &mut Paragraph) {
        for run in &mut paragraph.runs {
            if let Run::Pending { anchor, text } = run {
                *run = self.resolved(anchor, std::mem::take(text));
            }
        }
    }

    fn resolved(&self, anchor: &str, text: String) -> Run {
        let Some(target) = self.targets.get(anchor) else { return Run::text(&text) };
        let bookmark = target.bookmark.clone();
        let Some((number, field)) = &target.number else { return Run::Link { bookmark, text } };
        let reference = |before: &str, field: &str, text: &str| Run::Reference {
            bookmark: bookmark.clone(),
            before: before.to_owned(),
            instruction: field.to_owned(),
            text: text.to_owned(),
        };
        match text.strip_suffix(number.as_str()) {
            Some("") => reference("", field, number),
            // Not `11` in `figuur 111`, and nothing that says more than the number.
            Some(before) if before.ends_with(' ') && !before.contains(char::is_numeric) => {
                reference(before, field, number)
            }
            _ if text == number.to_lowercase() => reference("", &format!("{field} \\* Lower"), &text),
            _ => Run::Link { bookmark, text },
        }
    }
}

/// The name of a bookmark: letters, digits and low lines, a letter first.
fn name(anchor: &str, is_twin: bool) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() { character } else { '_' };
    let mut name: String = anchor.chars().map(plain).collect();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.insert_str(0, "m_");
    }
    if is_twin || name.len() > LONGEST {
        let digest = digest(anchor.as_bytes());
        let tail = digest.get(digest.len().saturating_sub(8)..).unwrap_or_default();
        name.truncate(LONGEST - 9);
        name = format!("{name}_{tail}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_word_allows_and_differ() {
        let mut marks = Marks::default();
        let long = "artikel-".to_owned() + &"heel-lang.".repeat(9);
        let anchors = ["artikel-a.b", "artikel-a_b", "Artikel-a.b", "7", "é", &long, &format!("{long}x")];
        let names: Vec<_> = anchors.iter().flat_map(|anchor| marks.add(anchor)).map(|mark| mark.name).collect();
        let lower: BTreeSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(lower.len(), anchors.len(), "{names:?}");
        for name in &names {
            assert!(name.len() <= LONGEST && name.starts_with(|first: char| first.is_ascii_alphabetic()), "{name}");
            assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'), "{name}");
        }
        assert!(marks.add("7").is_empty(), "an anchor has one bookmark");
    }

    #[test]
    fn a_reference_is_a_field_where_word_knows_the_number() {
        let mut marks = Marks::default();
        marks.add("artikel-x");
        marks.numbered("artikel-x", "Artikel 7");
        let run = |text: &str| marks.resolved("artikel-x", text.to_owned());
        let is_field =
            |run: Run, end: &str| matches!(run, Run::Reference { instruction, .. } if instruction.ends_with(end));
        assert!(is_field(run("Artikel 7"), "\\h"));
        assert!(is_field(run("artikel 7"), "\\* Lower"));
        assert!(matches!(run("artikel 17"), Run::Link { .. }));
        assert!(matches!(run("artikel 7 lid 7"), Run::Link { .. }));
        assert!(matches!(marks.resolved("weg", "artikel 7".to_owned()), Run::Text { .. }));
    }
}
