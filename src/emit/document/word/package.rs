//! The parts of a Word document and the package they stand in. Whatever a template prints is escaped, so that no text can
//! become XML; the same document gives the same bytes.

use std::io::{Cursor, Write};

use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, context};
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::flow::{Media, Written};
use crate::emit::document::templates;

const TEMPLATES: &[(&str, &str)] = &[
    ("document", include_str!("../../../../templates/document/word/document.xml")),
    ("paragraph", include_str!("../../../../templates/document/word/paragraph.xml")),
    ("run", include_str!("../../../../templates/document/word/run.xml")),
    ("table", include_str!("../../../../templates/document/word/table.xml")),
    ("contents", include_str!("../../../../templates/document/word/contents.xml")),
    ("numbering", include_str!("../../../../templates/document/word/numbering.xml")),
    ("header", include_str!("../../../../templates/document/word/header.xml")),
    ("first", include_str!("../../../../templates/document/word/first.xml")),
    ("footer", include_str!("../../../../templates/document/word/footer.xml")),
    ("core", include_str!("../../../../templates/document/word/core.xml")),
    ("relations", include_str!("../../../../templates/document/word/document.rels")),
    ("custom", include_str!("../../../../templates/document/word/custom.xml")),
];

/// Parts in which nothing differs from document to document.
const FIXED: &[(&str, &str)] = &[
    ("_rels/.rels", include_str!("../../../../templates/document/word/package.rels")),
    ("word/styles.xml", include_str!("../../../../templates/document/word/styles.xml")),
    ("word/settings.xml", include_str!("../../../../templates/document/word/settings.xml")),
    ("word/fontTable.xml", include_str!("../../../../templates/document/word/fonts.xml")),
    ("word/theme/theme1.xml", include_str!("../../../../templates/document/word/theme.xml")),
    ("docProps/app.xml", include_str!("../../../../templates/document/word/app.xml")),
];
const TYPES: &str = include_str!("../../../../templates/document/word/types.xml");

/// Each part, and the template that prints it. The types of the parts stand first in a package.
const PRINTED: &[(&str, &str)] = &[
    ("word/document.xml", "document"),
    ("word/_rels/document.xml.rels", "relations"),
    ("word/numbering.xml", "numbering"),
    ("word/header1.xml", "header"),
    ("word/header2.xml", "first"),
    ("word/footer1.xml", "footer"),
    ("docProps/core.xml", "core"),
    ("docProps/custom.xml", "custom"),
];

/// What is said about the document as a whole.
#[derive(Debug, Serialize)]
pub struct Facts {
    pub title: String,
    pub is_draft: bool,
    /// `Concept`; empty where that is no question.
    pub status: &'static str,
    pub version: String,
    /// Stands at the foot of every page.
    pub foot: String,
    /// Empty for what is made of two sources.
    pub fingerprint: String,
}

/// The bytes of the document.
pub fn pack(facts: &Facts, written: &Written) -> Result<Vec<u8>, Error> {
    let env = environment()?;
    let media: Vec<_> = written.pictures.iter().flat_map(files).collect();
    let context = context! {
        facts => Serde(facts),
        blocks => Serde(&written.blocks),
        restarts => Serde(&written.restarts),
        media => Serde(media.iter().map(|file| (file.relation, file.name.as_str())).collect::<Vec<_>>()),
    };
    let mut parts = vec![("[Content_Types].xml", TYPES.to_owned())];
    parts.extend(FIXED.iter().map(|(path, text)| (*path, (*text).to_owned())));
    for (path, template) in PRINTED {
        parts.push((path, env.get_template(template)?.render(&context)?));
    }
    let texts = parts.iter().map(|(path, text)| ((*path).to_owned(), text.trim_start().as_bytes()));
    let pictures = media.iter().map(|file| (format!("word/{}", file.name), file.bytes));
    let packed = zipped(texts.chain(pictures));
    packed.map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))
}

/// A file of a picture, and the relationship that leads to it.
struct MediaFile<'a> {
    relation: &'a str,
    /// Its name beside the text.
    name: String,
    bytes: &'a [u8],
}

fn files(media: &Media) -> [MediaFile<'_>; 2] {
    let file = |relation, kind, bytes| MediaFile { relation, name: format!("media/{relation}.{kind}"), bytes };
    [file(&media.relation, "emf", &media.metafile), file(&media.drawn, "svg", media.svg.as_bytes())]
}

/// A package: the parts in this order, all of one day.
fn zipped<'a>(parts: impl Iterator<Item = (String, &'a [u8])>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for (path, bytes) in parts {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn environment() -> Result<Environment<'static>, Error> {
    let mut env = templates::environment(AutoEscape::Custom("xml".into()), TEMPLATES)?;
    env.set_formatter(print);
    Ok(env)
}

/// Prints a value as text, whatever is in it.
fn print(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.to_string();
    out.write_str(&escape(&text)).map_err(|_| Error::new(ErrorKind::WriteFailure, "memory"))
}

/// Text as XML holds it; a character that XML cannot hold becomes the sign for that.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_xml() {
        assert_eq!(
            escape("]]><w:p a=\"b\">&amp;\u{0}\n\u{ffff}"),
            "]]&gt;&lt;w:p a=&quot;b&quot;&gt;&amp;amp;\u{fffd} \u{fffd}"
        );
        let printed = environment().unwrap().render_str("{{ text }}", context! { text => "<{{ 1 }}>" }).unwrap();
        assert_eq!(printed, "&lt;{{ 1 }}&gt;");
    }
}
