//! `convenant new`: writes a first agreement to start from. Its texts are in `templates/new`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::out::{Exit, complain, finish};
use super::write::write_folder;
use crate::messages::{all_of, commands as says};
use crate::source::{Lang, plain};

/// The files of the first agreement.
pub const FILES: &[(&str, &str)] = &[
    ("overeenkomst.convenant", include_str!("../../templates/new/overeenkomst.convenant")),
    ("gegevens.convenant", include_str!("../../templates/new/gegevens.convenant")),
    ("taken.convenant", include_str!("../../templates/new/taken.convenant")),
    ("gemeenten.yaml", include_str!("../../templates/new/gemeenten.yaml")),
];

/// Runs the command.
#[must_use]
pub fn run(dir: &Path, lang: Lang) -> Exit {
    let shown = plain(&dir.display().to_string());
    if is_taken(dir) {
        return complain("TAAL-27", &says::new_not_empty(shown), lang);
    }
    let files: BTreeMap<_, _> =
        FILES.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    if let Err(error) = write_folder(dir, &files) {
        let (code, message) = error.message(dir);
        return complain(code, &message, lang);
    }
    let done = says::new_done(shown, all_of(FILES.iter().map(|(name, _)| name)));
    finish(&format!("{}\n", done.get(lang)), Exit::Clean, lang)
}

/// Whether something stands there already that is more than an empty folder.
fn is_taken(dir: &Path) -> bool {
    match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => fs::symlink_metadata(dir).is_ok(),
    }
}
