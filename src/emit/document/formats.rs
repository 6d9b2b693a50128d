//! The formats of an edition. A format is a function from the edition to files; one line in the list gives every edition in it.

use super::editions::Edition;
use super::{html, markdown, word};
use crate::emit::marks::{self, Lines};

/// A file of an edition.
pub struct File {
    /// Its name in the folder of the edition.
    pub name: String,
    /// What stands in it, or why it could not be printed.
    pub bytes: Result<Vec<u8>, String>,
    /// On which lines its marked parts stand.
    pub lines: Lines,
}

impl File {
    /// A file of text; the marks are taken out of it.
    fn text(name: &str, printed: Result<String, minijinja::Error>) -> Self {
        let name = name.to_owned();
        match printed {
            Ok(marked) => {
                let (text, lines) = marks::unmark(&marked);
                Self { name, bytes: Ok(text.into_bytes()), lines }
            }
            Err(error) => Self { name, bytes: Err(format!("{error:#}")), lines: Lines::new() },
        }
    }
}

pub type Format = fn(&Edition) -> Vec<File>;

/// Every format.
pub const FORMATS: &[Format] = &[in_html, in_markdown, in_word];

fn in_html(edition: &Edition) -> Vec<File> {
    vec![File::text("overeenkomst.html", html::print(&edition.document))]
}

fn in_markdown(edition: &Edition) -> Vec<File> {
    let document = &edition.document;
    if edition.in_one {
        return vec![File::text("overeenkomst.md", markdown::whole(document))];
    }
    let annexes = document.annexes.iter().map(|annex| {
        let name = markdown::file(annex.number);
        File::text(&name, markdown::annex(document, annex))
    });
    std::iter::once(File::text("overeenkomst.md", markdown::agreement(document))).chain(annexes).collect()
}

fn in_word(edition: &Edition) -> Vec<File> {
    let bytes = word::print(&edition.document).map_err(|error| format!("{error:#}"));
    vec![File { name: "overeenkomst.docx".to_owned(), bytes, lines: Lines::new() }]
}
