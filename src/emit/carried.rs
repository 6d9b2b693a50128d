//! The fingerprint that a document carries, however it was sent or kept: a Word document as a property, HTML as a `meta` element,
//! a PDF in its metadata, Markdown as the fact that it prints. The bytes may come from anyone. And what a file is to a source.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use regex::bytes::Regex;

/// The name under which formats with properties carry it.
pub const NAME: &str = "convenant-kenmerk";

/// Far more than a part with properties takes.
const LIMIT: u64 = 1 << 20;

/// What a file is to the source that it is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// It is what is built of the source: the path of that.
    Unchanged { path: String },
    /// It begins with what is built, and more stands behind that: so does a PDF that was signed.
    Extended { path: String, added: usize },
    /// It carries the fingerprint of the source, and is not what is built.
    Changed,
    /// It carries another fingerprint.
    Elsewhere { carries: String },
    /// It carries none.
    Unmarked,
}

/// Holds a file against all that is built of a source, and against the fingerprint of that source.
#[must_use]
pub fn belongs(file: &[u8], built: &BTreeMap<String, Vec<u8>>, fingerprint: &str) -> Belongs {
    if let Some((path, _)) = built.iter().find(|(_, bytes)| bytes.as_slice() == file) {
        return Belongs::Unchanged { path: path.clone() };
    }
    let begun = |(path, bytes): &(&String, &Vec<u8>)| path.ends_with(".pdf") && file.starts_with(bytes);
    if let Some((path, bytes)) = built.iter().find(begun) {
        return Belongs::Extended { path: path.clone(), added: file.len() - bytes.len() };
    }
    match carried(file) {
        None => Belongs::Unmarked,
        Some(carries) if carries.eq_ignore_ascii_case(fingerprint) => Belongs::Changed,
        Some(carries) => Belongs::Elsewhere { carries },
    }
}

/// The fingerprint that a file carries.
#[must_use]
pub fn carried(file: &[u8]) -> Option<String> {
    if file.starts_with(b"PK") { stated(&properties(file)?) } else { stated(file) }
}

/// The properties of a Word document.
fn properties(file: &[u8]) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).ok()?;
    let part = zip.by_name("docProps/custom.xml").ok()?;
    let mut bytes = Vec::new();
    part.take(LIMIT).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The first fingerprint under its name, or in a line that prints it.
fn stated(text: &[u8]) -> Option<String> {
    static STATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let named = format!(r#"{NAME}"?(?:\s+content="|:|>\s*<vt:lpwstr>)"#);
        let printed = r"^- Kenmerk: [^\n]{0,40}?\b";
        Regex::new(&format!(r"(?m-u)(?:{named}|{printed})([0-9A-Fa-f]{{32,64}})\b")).ok()
    });
    let found = STATED.as_ref()?.captures(text)?.get(1)?;
    Some(String::from_utf8_lossy(found.as_bytes()).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: &str = "85fba59357c56a98d582935e463155ae";

    #[test]
    fn every_format_carries_it_in_its_own_way() {
        for text in [
            format!("<meta name=\"convenant-kenmerk\" content=\"{MARK}\" />"),
            format!("%PDF-1.7 stream <rdf:li>convenant-kenmerk:{MARK}</rdf:li>"),
            format!("# Titel\n\n- Versie: 1\n- Kenmerk: {MARK}\n"),
            format!("<property name=\"convenant-kenmerk\"><vt:lpwstr>{MARK}</vt:lpwstr></property>"),
        ] {
            assert_eq!(carried(text.as_bytes()).as_deref(), Some(MARK), "{text}");
        }
        for text in [
            String::new(),
            "PK\u{3}\u{4} no package".to_owned(),
            format!("- Vastgesteld: versie 1, kenmerk {MARK}\n"),
            "convenant-kenmerk:85fb".to_owned(),
        ] {
            assert_eq!(carried(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn what_a_file_is_to_a_source() {
        let built = BTreeMap::from([("a.md".to_owned(), b"tekst".to_vec()), ("b.pdf".to_owned(), b"%PDF".to_vec())]);
        let of = |file: &[u8]| belongs(file, &built, MARK);
        assert_eq!(of(b"tekst"), Belongs::Unchanged { path: "a.md".to_owned() });
        assert_eq!(of(b"%PDF en meer"), Belongs::Extended { path: "b.pdf".to_owned(), added: 8 });
        assert_eq!(of(b"tekst en meer"), Belongs::Unmarked);
        assert_eq!(of(format!("- Kenmerk: {MARK}").as_bytes()), Belongs::Changed);
        let other = MARK.replace('8', "9");
        assert_eq!(of(format!("- Kenmerk: {other}").as_bytes()), Belongs::Elsewhere { carries: other });
    }
}
