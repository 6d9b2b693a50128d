//! `convenant build` as people run it: what is written, what is said where, and how it ends.
#![expect(clippy::disallowed_methods, reason = "a test of the program needs files and processes")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The exit code, standard output and standard error.
fn run(arguments: &[&str], within: &Path) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
    let output =
        command.args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").current_dir(within).output();
    let output = output.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn agreement(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name).to_str().unwrap().to_owned()
}

/// Every file in a folder, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// An agreement of one file.
fn written(dir: &Path, text: &str) -> PathBuf {
    let path = dir.join("proef.convenant");
    fs::write(&path, text).unwrap();
    path
}

const SOUND: &str = "overeenkomst proef \"Proef\" {\n  versie 1.0\n}\n\npartij a \"A\" {\n  kvk 12345678\n}\n\n\
    gegeven x \"X\" {\n  type datum\n}\n\nlevering l \"L\" {\n  van a\n  naar a\n  gegevens x\n}\n";

#[test]
fn a_draft_is_built_with_its_findings_on_standard_error() {
    let dir = tempfile::tempdir().unwrap();
    let (code, out, err) = run(&["build", &agreement("grjr"), "--date", "2026-03-01"], dir.path());
    assert_eq!(code, 1);
    assert!(out.starts_with("concept in `dist`, "), "{out}");
    assert!(err.contains("bezwaar[VRW-02]"), "{err}");
    let built = files(&dir.path().join("dist"));
    for path in [
        "herkomst.json",
        "manifest.json",
        "policies/cedar/policies.cedar",
        "policies/cedar/schema.cedarschema",
        "policies/postgres/access.sql",
        "policies/postgres/remove.sql",
        "validators/declaraties.schema.json",
        "validators/toewijzingen.schema.json",
        "validators/toewijzingen.opslag.schema.json",
    ] {
        assert!(built.contains_key(path), "{path}");
    }
    assert!(out.lines().count() < 10, "a table, and no list: {out}");
    let copies = built.keys().filter(|path| path.starts_with("document/partijen/")).count();
    assert!(out.contains(&format!("  exemplaren                {copies:>4}  dist/document/partijen\n")), "{out}");
    assert!(out.contains("\n  bevindingen ") && out.contains(" bezwaren, "), "{out}");
    let document = fs::read_to_string(dir.path().join("dist/document/overeenkomst.md")).unwrap();
    let fingerprint = document.lines().find_map(|line| line.strip_prefix("- Kenmerk: ")).unwrap();
    assert!(out.ends_with(&format!("  {fingerprint}\n")), "{out}");
    assert!(!err.contains('\r'), "how far it is, is told on a terminal only");
    assert_eq!(run(&["verify", "dist"], dir.path()).0, 0);
}

#[test]
fn two_builds_have_the_same_bytes_and_the_second_replaces_the_first() {
    let dir = tempfile::tempdir().unwrap();
    let build =
        |out: &str| run(&["build", &agreement("grjr-hersteld"), "--date", "2026-03-01", "--out", out], dir.path()).0;
    build("een");
    build("twee");
    let (one, two) = (files(&dir.path().join("een")), files(&dir.path().join("twee")));
    assert_eq!(one, two);
    build("een");
    assert_eq!(files(&dir.path().join("een")), one);
}

#[test]
fn only_what_was_asked_for_is_built() {
    let dir = tempfile::tempdir().unwrap();
    let (_, out, _) = run(&["build", &agreement("grjr"), "--only", "validators"], dir.path());
    let built = files(&dir.path().join("dist"));
    assert!(out.contains("dist/validators\n") && !out.contains("dist/policies"), "{out}");
    assert!(built.keys().all(|path| path.starts_with("validators/") || !path.contains('/')));
    assert_eq!(run(&["verify", "dist"], dir.path()).0, 0);
    run(&["build", &agreement("grjr"), "--only", "policies"], dir.path());
    let built = files(&dir.path().join("dist"));
    assert!(!built.keys().any(|path| path.starts_with("validators/")));
    assert!(built.contains_key("policies/cedar/policies.cedar"));
}

#[test]
fn where_each_part_comes_from_is_told() {
    let dir = tempfile::tempdir().unwrap();
    run(&["build", &agreement("grjr"), "--only", "validators"], dir.path());
    let text = fs::read_to_string(dir.path().join("dist/herkomst.json")).unwrap();
    let provenance: serde_json::Value = serde_json::from_str(&text).unwrap();
    let rows = provenance["origins"].as_array().unwrap();
    let row =
        rows.iter().find(|row| row["artefact"] == "validators/toewijzingen.schema.json" && row["part"] == "kolom/bsn");
    let row = row.unwrap();
    let source = fs::read_to_string(Path::new(&agreement("grjr")).join(row["file"].as_str().unwrap())).unwrap();
    let line = row["line"].as_u64().unwrap() as usize;
    assert!(source.lines().nth(line - 1).unwrap().starts_with("gegeven bsn"));
    let keys: Vec<_> = rows.iter().map(|row| (row["artefact"].as_str(), row["part"].as_str())).collect();
    assert!(keys.is_sorted());
}

#[test]
fn a_final_build_is_refused_while_anything_is_open_and_check_agrees() {
    let dir = tempfile::tempdir().unwrap();
    for text in [SOUND.replace("12345678", "?"), format!("{SOUND}\npartij b \"B\" {{\n  kvk 12345678\n}}\n")] {
        let path = written(dir.path(), &text);
        let path = path.to_str().unwrap();
        let (code, out, err) = run(&["build", path, "--final"], dir.path());
        assert_eq!((code, out.as_str()), (1, ""), "{err}");
        assert!(err.contains("er is niets gebouwd"), "{err}");
        assert!(err.contains("bezwaar["), "{err}");
        assert!(!dir.path().join("dist").exists());
        assert_eq!(run(&["check", path, "--final"], dir.path()).0, 1);
    }
    let repaired = agreement("grjr-hersteld");
    let checked = run(&["check", &repaired, "--final", "--date", "2026-03-01"], dir.path());
    let (code, out, _) = run(&["build", &repaired, "--final", "--date", "2026-03-01", "--lang", "en"], dir.path());
    assert_eq!((code, checked.0), (0, 0), "{}", checked.1);
    assert!(out.starts_with("final version in `dist`, "), "{out}");
}

#[test]
fn nothing_is_built_from_what_cannot_be_read_as_meant() {
    let dir = tempfile::tempdir().unwrap();
    let path = written(dir.path(), &SOUND.replace("naar a", "naar weg"));
    let (code, out, err) = run(&["build", path.to_str().unwrap()], dir.path());
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("TAAL-40") && err.contains("er is niets gebouwd"), "{err}");
    assert!(!dir.path().join("dist").exists());
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("dist")).unwrap();
    fs::write(dir.path().join("dist/eigen.txt"), "van mij").unwrap();
    let (code, out, err) = run(&["build", &agreement("grjr")], dir.path());
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("TAAL-27") && err.contains("eigen.txt"), "{err}");
    assert_eq!(files(&dir.path().join("dist")), BTreeMap::from([("eigen.txt".to_owned(), b"van mij".to_vec())]));
}

#[test]
fn wrong_use_and_unreadable_input_end_with_two() {
    let dir = tempfile::tempdir().unwrap();
    for arguments in [
        &["build", "weg"][..],
        &["build", "."],
        &["build", "x", "--only", "alles"],
        &["build", "x", "--date", "morgen"],
    ] {
        let (code, out, err) = run(arguments, dir.path());
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(!err.is_empty());
    }
    assert!(files(dir.path()).is_empty());
}

/// What `verify` says of a file and a source.
fn held(file: &Path, source: &str, dir: &Path) -> (i32, String) {
    let (code, said, _) = run(&["verify", file.to_str().unwrap(), source, "--date", "2026-03-01"], dir);
    (code, said)
}

#[test]
fn verify_holds_a_file_against_its_source() {
    let dir = tempfile::tempdir().unwrap();
    let (own, other) = (agreement("vabimpuls-hersteld"), agreement("vabimpuls"));
    run(&["build", &own, "--date", "2026-03-01"], dir.path());
    for name in ["overeenkomst.docx", "overeenkomst.html"] {
        let file = dir.path().join("dist/document").join(name);
        let (code, said) = held(&file, &own, dir.path());
        assert!(code == 0 && said.contains("is niet gewijzigd"), "{said}");
        let (code, said) = held(&file, &other, dir.path());
        assert!(code == 1 && said.contains("hoort bij een andere bron"), "{said}");
        let mut bytes = fs::read(&file).unwrap();
        bytes.extend(b" ");
        let changed = dir.path().join(name);
        fs::write(&changed, bytes).unwrap();
        let (code, said) = held(&changed, &own, dir.path());
        assert!(code == 1 && said.contains("draagt het kenmerk van deze bron"), "{said}");
    }
    let plain = dir.path().join("brief.txt");
    fs::write(&plain, "Geachte heer, mevrouw").unwrap();
    let (code, said) = held(&plain, &own, dir.path());
    assert!(code == 1 && said.contains("draagt geen kenmerk"), "{said}");
    assert_eq!(held(&dir.path().join("weg.pdf"), &own, dir.path()).0, 2);
    assert_eq!(held(&plain, "/weg", dir.path()).0, 2);
    assert_eq!(
        run(&["verify", "dist", "--date", "2026-03-01"], dir.path()).0,
        2,
        "a day is for a file with its source"
    );
}
