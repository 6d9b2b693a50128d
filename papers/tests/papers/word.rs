//! The Word edition: valid by the schemas, and shown by an office as it was written.

use std::fs;
use std::path::{Path, PathBuf};

use super::{AGREEMENTS, agreement, built_anew, python};

/// The documents of every agreement as files: Word and HTML.
fn files(folder: &Path) -> Vec<[String; 2]> {
    let write = |name: &str| {
        let built = agreement(name);
        ["docx", "html"].map(|ending| {
            let path = folder.join(format!("{name}.{ending}"));
            fs::write(&path, &built.artefacts.files[&format!("document/overeenkomst.{ending}")]).unwrap();
            shown(&path)
        })
    };
    AGREEMENTS.map(write).into()
}

fn shown(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn ask(words: &[&str]) {
    let out = python("word.py", words);
    assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
}

#[test]
fn every_part_is_valid_by_the_schemas() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let words: Vec<_> = ["validate"].into_iter().chain(files.iter().map(|[word, _]| word.as_str())).collect();
    ask(&words);
}

#[test]
fn an_office_shows_every_text_with_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let words: Vec<_> = ["same"].into_iter().chain(files.iter().flatten().map(String::as_str)).collect();
    ask(&words);
}

#[test]
fn the_same_agreement_gives_the_same_bytes() {
    let word = "document/overeenkomst.docx";
    assert_eq!(agreement("vabimpuls").artefacts.files[word], built_anew("vabimpuls").artefacts.files[word]);
}

#[test]
fn tracked_changes_give_back_both_versions() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let out = folder.path().join("wijziging");
    let source = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name);
    let words = ["convenant", "diff", "--date", "2026-03-01", "--document"].map(PathBuf::from);
    let paths = [out.clone(), source("grjr"), source("grjr-hersteld")];
    let typed: Vec<_> = words.into_iter().chain(paths).map(PathBuf::into_os_string).collect();
    let _ = convenant::cli::run(&typed);
    let word = shown(&out.join("wijziging.docx"));
    ask(&["validate", &files[0][0], &word]);
    ask(&["opens", &word]);
    ask(&["redline", &word, &files[0][1], &files[1][1]]);
}
