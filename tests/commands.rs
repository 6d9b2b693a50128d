//! `fmt`, `explain` and `new` as people run them.
#![expect(clippy::disallowed_methods, reason = "a test of the program needs files and processes")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// The exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
    let output = command.args(arguments).env_remove("CLICOLOR_FORCE").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::create_dir_all(dir.path().join(name).parent().unwrap()).unwrap();
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

fn path(dir: &Path) -> &str {
    dir.to_str().unwrap()
}

const UGLY: &str = "doel   a \"A\" {\nomschrijving    \"x\"\n}\n";
const NEAT: &str = "doel a \"A\" {\n  omschrijving  \"x\"\n}\n";
const BROKEN: &str = "doel b \"B\" {\nomschrijving \"x\n";

#[test]
fn fmt_changes_what_differs_and_leaves_the_rest() {
    let main = format!("gebruik \"delen/c.convenant\"\n\n{NEAT}");
    let dir = folder(&[("a.convenant", &main), ("b.convenant", BROKEN), ("delen/c.convenant", UGLY), ("d.txt", UGLY)]);
    let (code, out, err) = run(&["fmt", path(dir.path())]);
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    assert!(out.contains("delen/c.convenant") && out.contains("overgeslagen") && out.contains("TAAL-02"), "{out}");
    let read = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
    assert_eq!(read("delen/c.convenant"), NEAT);
    assert_eq!((read("a.convenant"), read("b.convenant"), read("d.txt")), (main, BROKEN.into(), UGLY.into()));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4, "nothing is left beside the files");
}

#[test]
fn fmt_check_writes_nothing() {
    let dir = folder(&[("a.convenant", UGLY)]);
    let file = dir.path().join("a.convenant");
    let (code, out, err) = run(&["fmt", "--check", path(&file)]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(out.contains("a.convenant") && out.contains("1 van 1"), "{out}");
    assert_eq!(fs::read_to_string(&file).unwrap(), UGLY);
    assert_eq!(run(&["fmt", path(&file)]).0, 0);
    assert_eq!(run(&["fmt", "--check", path(&file)]).0, 0);
}

#[test]
fn fmt_of_one_file_touches_no_other() {
    let dir = folder(&[("a.convenant", "gebruik \"b.convenant\"\n"), ("b.convenant", UGLY)]);
    assert_eq!(run(&["fmt", path(&dir.path().join("a.convenant"))]).0, 0);
    assert_eq!(fs::read_to_string(dir.path().join("b.convenant")).unwrap(), UGLY);
}

#[test]
fn fmt_says_what_it_cannot_read() {
    let dir = folder(&[("a.convenant", "gebruik \"weg.convenant\"\n")]);
    let (code, out, _) = run(&["fmt", path(dir.path())]);
    assert_eq!(code, 2);
    assert!(out.contains("weg.convenant"), "{out}");
    assert_eq!(run(&["fmt", path(&dir.path().join("niets"))]).0, 2);
}

#[cfg(unix)]
#[test]
fn fmt_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = folder(&[("echt/a", UGLY)]);
    let target = dir.path().join("echt/a");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("echt/a", dir.path().join("a.convenant")).unwrap();
    assert_eq!(run(&["fmt", path(dir.path())]).0, 0);
    assert_eq!(fs::read_to_string(&target).unwrap(), NEAT);
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(dir.path().join("a.convenant")).unwrap().is_symlink());
    fs::write(&target, UGLY).unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o440)).unwrap();
    let (code, _, err) = run(&["fmt", path(dir.path())]);
    assert_eq!((code, fs::read_to_string(&target).unwrap().as_str()), (2, UGLY), "{err}");
}

#[test]
fn explain_tells_what_a_code_means() {
    let (code, out, err) = run(&["explain", "par-02"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("bezwaar[PAR-02]: ") && out.contains("art. 30") && out.contains("partij regio"), "{out}");
    let (_, english, _) = run(&["explain", "PAR-02", "--lang", "en"]);
    assert!(english.starts_with("objection[PAR-02]: two parties"), "{english}");
    let (code, out, err) = run(&["explain", "PAR-2"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("bedoelt u `PAR-02`?"), "{err}");
    assert_eq!(run(&["explain", "onzin"]).0, 2);
}

#[test]
fn a_new_agreement_is_one_to_start_from() {
    let dir = folder(&[]);
    let new = dir.path().join("een/nieuwe");
    let (code, out, err) = run(&["new", path(&new)]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("convenant check"), "{out}");
    let (_, checked, _) = run(&["check", path(&new), "--format", "json"]);
    assert!(!checked.contains("\"severity\":\"fout\"") && !checked.contains("\"severity\": \"fout\""), "{checked}");
    assert_eq!(run(&["fmt", "--check", path(&new)]).0, 0);
    assert_eq!(fs::read_dir(&new).unwrap().count(), 4);
    let (code, out, err) = run(&["new", path(&new)]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("niet leeg"), "{err}");
}

#[test]
fn new_takes_an_empty_folder_and_no_file() {
    let dir = folder(&[("bestand", "")]);
    let empty = dir.path().join("leeg");
    fs::create_dir(&empty).unwrap();
    assert_eq!(run(&["new", path(&empty)]).0, 0);
    assert_eq!(run(&["new", path(&dir.path().join("bestand"))]).0, 2);
    assert_eq!(fs::read_to_string(dir.path().join("bestand")).unwrap(), "");
}
