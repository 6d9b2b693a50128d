//! `convenant diff` as a user starts it: its exit codes, its formats, git in strange states, and that nothing is written.
#![expect(clippy::disallowed_methods, reason = "a test starts the program and writes files")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_convenant");

const OLD: &str = r#"overeenkomst proef "Proef" { wijziging schriftelijk door stad }
partij stad "Stad" { }
doel zorg "Zorg" { }
gegeven nummer "Nummer" {
  type    getal
  doelen  zorg
}
levering cijfers "Cijfers" {
  van       stad
  naar      stad
  gegevens  nummer
}
rol teller "Teller" bij stad
toegang {
  teller leest cijfers voor zorg als aantallen vanaf 10
}
artikel een "Een" {
  lid {
    tekst  "Partijen doen dit binnen een week na afloop van de zorg."
  }
}
"#;

fn changed() -> String {
    OLD.replace("vanaf 10", "vanaf 5").replace("een week", "tien werkdagen")
}

fn diff(dir: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.current_dir(dir).env("NO_COLOR", "1").arg("diff").args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

fn two() -> tempfile::TempDir {
    folder(&[("oud/a.convenant", OLD), ("nieuw/a.convenant", &changed())])
}

/// Everything in a folder with its contents, but for what git keeps.
fn contents(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut open = vec![dir.to_owned()];
    let mut out = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                out.push((path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    out.sort();
    out
}

fn git(dir: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command
        .current_dir(dir)
        .args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always"]);
    let output = command.args(arguments).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
}

/// A repository with the old agreement committed, and the new one in the working folder.
fn repository() -> tempfile::TempDir {
    let dir = folder(&[("delen/proef/a.convenant", OLD), ("leeg.txt", "")]);
    git(dir.path(), &["init", "-q", "-b", "main"]);
    git(dir.path(), &["add", "."]);
    git(dir.path(), &["commit", "-q", "-m", "een"]);
    fs::write(dir.path().join("delen/proef/a.convenant"), changed()).unwrap();
    dir
}

#[test]
fn two_folders_are_compared() {
    let dir = two();
    let output = diff(dir.path(), &["oud", "nieuw"]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.contains("WIJ-01") && text.contains("teller leest cijfers.nummer voor zorg als aantallen van 5"),
        "{text}"
    );
    assert!(text.contains("opnieuw tekenen, schriftelijk, door stad"), "{text}");
    let same = diff(dir.path(), &["oud", "oud"]);
    assert_eq!((same.status.code(), said(&same).as_str()), (Some(0), "geen verschil\n"));
    let files = diff(dir.path(), &["oud/a.convenant", "nieuw/a.convenant"]);
    assert_eq!(files.status.code(), Some(1));
}

#[test]
fn an_editorial_change_asks_nothing() {
    let dir = folder(&[("oud/a.convenant", OLD), ("nieuw/a.convenant", &OLD.replace("\"Cijfers\"", "\"De cijfers\""))]);
    let output = diff(dir.path(), &["oud", "nieuw"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("WIJ-99"));
}

#[test]
fn every_format_is_what_it_is() {
    let dir = two();
    let shown = |format: &str| {
        let output = diff(dir.path(), &["oud", "nieuw", "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}: {}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&shown("json")).unwrap();
    assert_eq!(json["access"]["verdict"], "ruimer");
    assert_eq!(json["events"][0]["code"], "WIJ-01");
    let sarif: serde_json::Value = serde_json::from_str(&shown("sarif")).unwrap();
    let schema = include_str!("data/sarif-schema-2.1.0.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(schema.is_valid(&sarif), "{:?}", schema.iter_errors(&sarif).next().map(|error| error.to_string()));
    let gitlab: serde_json::Value = serde_json::from_str(&shown("gitlab")).unwrap();
    assert_eq!(gitlab[0]["check_name"], "WIJ-01");
    assert!(shown("github").starts_with("::warning file=nieuw/a.convenant"));
    let junit = shown("junit");
    assert!(roxmltree::Document::parse(&junit).is_ok() && junit.contains("convenant diff"), "{junit}");
    let memo = shown("markdown");
    assert!(memo.starts_with("# Wat er verandert in Proef\n") && memo.contains("- [ ] Opnieuw tekenen"), "{memo}");
}

#[test]
fn a_fingerprint_outlives_lines_before_it() {
    let dir = two();
    let fingerprint = || {
        let output = diff(dir.path(), &["oud", "nieuw", "--format", "gitlab"]);
        let issues: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        issues[0]["fingerprint"].as_str().unwrap().to_owned()
    };
    let before = fingerprint();
    fs::write(dir.path().join("nieuw/a.convenant"), format!("# Een opmerking.\n\n{}", changed())).unwrap();
    assert_eq!(fingerprint(), before);
}

#[test]
fn the_change_is_written_as_a_document() {
    let dir = two();
    let output = diff(dir.path(), &["oud", "nieuw", "--document", "uit"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let html = fs::read_to_string(dir.path().join("uit/wijziging.html")).unwrap();
    let page = roxmltree::Document::parse(html.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
    let texts = |name: &str| -> Vec<String> {
        let of = page.descendants().filter(|node| node.has_tag_name(name));
        of.map(|node| node.descendants().filter(|inner| inner.is_text()).filter_map(|inner| inner.text()).collect())
            .collect()
    };
    assert!(texts("del").iter().any(|text| text == "een week"), "{:?}", texts("del"));
    assert!(texts("ins").iter().any(|text| text == "tien werkdagen"), "{:?}", texts("ins"));
    assert!(html.contains("default-src 'none'") && !html.contains("<script"), "its own style, and nothing else");
    let markdown = fs::read_to_string(dir.path().join("uit/wijziging.md")).unwrap();
    assert!(markdown.contains("<del>een week</del><ins>tien werkdagen</ins>"), "{markdown}");
    assert!(markdown.contains("Wat er voor wie verandert"), "{markdown}");
    // Again, over its own earlier work; and never over that of others.
    assert_eq!(diff(dir.path(), &["oud", "nieuw", "--document", "uit"]).status.code(), Some(1));
    assert_eq!(diff(dir.path(), &["oud", "nieuw", "--document", "oud"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(dir.path().join("oud/a.convenant")).unwrap(), OLD);
}

#[test]
fn a_change_tells_what_it_carries_through_to() {
    let dir = two();
    let output = diff(dir.path(), &["oud", "nieuw", "--effects", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let effects = json["events"][0]["effects"].as_array().unwrap();
    let has = |start: &str| effects.iter().any(|one| one["artefact"].as_str().unwrap().starts_with(start));
    assert!(has("policies/") && has("document/"), "{effects:?}");
}

#[test]
fn the_old_side_comes_from_git() {
    let dir = repository();
    let before = contents(dir.path());
    for (at, path) in [(".", "delen/proef"), ("delen", "proef"), ("delen/proef", "."), (".", "delen/proef/a.convenant")]
    {
        let output = diff(&dir.path().join(at), &["--against", "HEAD", path]);
        assert_eq!(output.status.code(), Some(1), "{at} {path}: {}", said(&output));
        assert!(said(&output).contains("WIJ-01"), "{}", said(&output));
    }
    assert_eq!(contents(dir.path()), before, "nothing was written");
}

#[test]
fn what_git_cannot_give_is_said() {
    let dir = repository();
    let refused = |at: &Path, arguments: &[&str], words: &str| {
        let before = contents(at);
        let output = diff(at, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(words), "{arguments:?}: {}", said(&output));
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(contents(at), before);
    };
    refused(dir.path(), &["--against", "bestaat-niet", "delen/proef"], "kent de revisie `bestaat-niet` niet");
    for odd in ["--upload-pack=touch x", "-h", "--output=x", "", "HEAD..main", "HEAD:leeg.txt", "a b", "HEAD\n"] {
        refused(dir.path(), &[&format!("--against={odd}"), "delen/proef"], "kan geen naam van een revisie zijn");
    }
    refused(dir.path(), &["--against", "--output=x", "delen/proef"], "kan geen naam van een revisie zijn");
    fs::create_dir(dir.path().join("nieuw")).unwrap();
    fs::write(dir.path().join("nieuw/a.convenant"), OLD).unwrap();
    refused(dir.path(), &["--against", "HEAD", "nieuw"], "in de revisie `HEAD` bestaat `nieuw` niet");
    refused(dir.path(), &["--against", "HEAD", "weg"], "`weg`");
    let bare = two();
    refused(bare.path(), &["--against", "HEAD", "nieuw"], "ligt niet in een werkmap van git");
    git(bare.path(), &["init", "-q", "--bare", "kaal.git"]);
    fs::write(bare.path().join("kaal.git/a.convenant"), OLD).unwrap();
    refused(bare.path(), &["--against", "HEAD", "kaal.git"], "ligt niet in een werkmap van git");
    let fresh = two();
    git(fresh.path(), &["init", "-q"]);
    refused(fresh.path(), &["--against", "HEAD", "nieuw"], "kent de revisie `HEAD` niet");
}

#[test]
fn a_part_of_the_history_is_no_history() {
    let dir = repository();
    git(dir.path(), &["commit", "-q", "-a", "-m", "twee"]);
    let clone = tempfile::tempdir().unwrap();
    let from = format!("file://{}", dir.path().display());
    git(clone.path(), &["clone", "-q", "--depth", "1", &from, "kopie"]);
    let output = diff(&clone.path().join("kopie"), &["--against", "HEAD~1", "delen/proef"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("maar een deel van de geschiedenis"), "{}", said(&output));
}

#[test]
fn a_submodule_is_another_repository() {
    let inner = repository();
    let outer = folder(&[("leeg.txt", "")]);
    git(outer.path(), &["init", "-q"]);
    git(outer.path(), &["submodule", "add", "-q", &format!("file://{}", inner.path().display()), "sub"]);
    git(outer.path(), &["commit", "-q", "-m", "een"]);
    // Within it, its own history is asked.
    fs::write(outer.path().join("sub/delen/proef/a.convenant"), changed()).unwrap();
    assert_eq!(diff(outer.path(), &["--against", "HEAD", "sub/delen/proef"]).status.code(), Some(1));
    // Where it is not fetched, there is nothing of it in the outer one.
    git(outer.path(), &["submodule", "deinit", "-q", "-f", "sub"]);
    fs::create_dir_all(outer.path().join("sub/delen/proef")).unwrap();
    fs::write(outer.path().join("sub/delen/proef/a.convenant"), OLD).unwrap();
    let output = diff(outer.path(), &["--against", "HEAD", "sub/delen/proef"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("submodule"), "{}", said(&output));
}

#[test]
fn hooks_and_settings_of_a_repository_run_nothing() {
    let dir = repository();
    git(dir.path(), &["config", "core.fsmonitor", "touch gelukt"]);
    git(dir.path(), &["config", "core.pager", "touch gelukt"]);
    git(dir.path(), &["config", "core.hooksPath", "."]);
    // As git sets it for its hooks: the path counts, and not what git was busy with.
    let mut command = Command::new(PROGRAM);
    command.current_dir(dir.path()).env("GIT_DIR", "/nergens").env("GIT_INDEX_FILE", "x");
    let output = command.args(["diff", "--against", "HEAD", "delen/proef"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!dir.path().join("gelukt").exists());
}

#[test]
fn links_in_an_old_version_stay_in_its_folder() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let dir = folder(&[("a/a.convenant", "gebruik \"b.convenant\"\n"), ("geheim.txt", OLD)]);
        symlink("../geheim.txt", dir.path().join("a/b.convenant")).unwrap();
        git(dir.path(), &["init", "-q"]);
        git(dir.path(), &["add", "."]);
        git(dir.path(), &["commit", "-q", "-m", "een"]);
        fs::remove_file(dir.path().join("a/b.convenant")).unwrap();
        fs::write(dir.path().join("a/a.convenant"), OLD).unwrap();
        let output = diff(dir.path(), &["--against", "HEAD", "a"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let broken = OLD.replace("naar      stad", "naar      dorp");
    let other = "overeenkomst ander \"Ander\" { }\npartij elders \"Elders\" { }\n";
    let dir = folder(&[
        ("oud/a.convenant", OLD),
        ("stuk/a.convenant", &broken),
        ("ander/a.convenant", other),
        ("leeg/x.txt", ""),
    ]);
    let before = contents(dir.path());
    for (arguments, words) in [
        (vec!["oud", "stuk"], "de nieuwe versie (`stuk`)"),
        (vec!["stuk", "oud"], "de oude versie (`stuk`)"),
        (vec!["oud", "ander"], "niet één naam gemeen"),
        (vec!["oud", "weg"], "`weg`"),
        (vec!["weg", "oud"], "`weg`"),
        (vec!["oud", "leeg"], "leeg"),
        (vec!["oud"], "vergelijkt twee overeenkomsten"),
        (vec!["--against", "HEAD", "oud", "ander"], "vergelijkt twee overeenkomsten"),
    ] {
        let output = diff(dir.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert!(
            said(&output).contains(words) || words.contains("één naam") && said(&output).contains("geen enkele naam"),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    assert_eq!(contents(dir.path()), before);
}

#[test]
fn a_code_is_explained() {
    let output = Command::new(PROGRAM).args(["explain", "wij-01"]).output().unwrap();
    let text = said(&output);
    assert!(text.contains("WIJ-01: toegang wordt ruimer") && text.contains("opnieuw tekenen"), "{text}");
    let near = Command::new(PROGRAM).args(["explain", "WIJ-0"]).output().unwrap();
    assert_eq!(near.status.code(), Some(2));
}
