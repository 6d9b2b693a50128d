//! The HTML in a browser: accessible by axe, nothing off the side on a narrow screen, no script, and a content policy that
//! blocks nothing of its own. Of the signing copies, which are alike, one is looked at.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use convenant::cli::files::Folder;
use convenant::diff::{Side, compare};
use convenant::emit::Artefacts;
use convenant::emit::document::redline;
use convenant::model::compile_stated;

use super::{AGREEMENTS, agreement, node};

fn is_looked_at(path: &str) -> bool {
    path.ends_with(".html") && (!path.contains("/partijen/") || path.contains("/partijen/schiedam/"))
}

#[test]
fn every_page_is_accessible_and_fits() {
    let dir = tempfile::tempdir().unwrap();
    let mut pages = Vec::new();
    let mut page = |name: String, bytes: &[u8]| {
        let file = dir.path().join(name.replace('/', "-"));
        fs::write(&file, bytes).unwrap();
        pages.push(file.to_str().unwrap().to_owned());
    };
    for name in AGREEMENTS {
        let built = agreement(name);
        for (path, bytes) in built.artefacts.files.iter().filter(|(path, _)| is_looked_at(path)) {
            page(format!("{name}-{path}"), bytes);
        }
    }
    page("redline.html".to_owned(), redlined().as_bytes());
    let words: Vec<_> = pages.iter().map(String::as_str).collect();
    let ran = node("axe.mjs", &words);
    let told = String::from_utf8_lossy(&ran.stdout);
    let told: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&told).unwrap_or_else(|_| panic!("{told}\n{}", String::from_utf8_lossy(&ran.stderr)));
    assert_eq!(told.len(), pages.len());
    let faults: Vec<_> = told.iter().filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for kind in ["overeenkomst", "samenvatting", "planning", "schiedam"] {
        assert!(pages.iter().any(|page| page.contains(kind)), "no {kind} was looked at");
    }
}

/// The change from the agreement as it is to the repaired one.
fn redlined() -> String {
    let read = |name: &str| {
        let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name)).unwrap();
        let (compiled, stated) = compile_stated(folder.entry_files().unwrap(), &|name| folder.read(name));
        Side::of(compiled, stated)
    };
    let (old, new) = (agreement("grjr"), agreement("grjr-hersteld"));
    let diff = compare(&read("grjr"), &read("grjr-hersteld"), jiff::civil::date(2026, 3, 1)).unwrap();
    let mut out = Artefacts::default();
    redline::emit(&diff, (&old.checked, &old.sources), (&new.checked, &new.sources), &mut out);
    let page = out.files.into_iter().find(|(path, _)| path.ends_with(".html")).unwrap().1;
    String::from_utf8(page).unwrap()
}
