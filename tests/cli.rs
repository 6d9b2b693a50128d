//! The program as people run it: exit codes, and what goes to which stream in which language.
#![expect(clippy::disallowed_methods, reason = "a test of the program needs files and processes")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use convenant::cli::write::write_folder;
use convenant::emit::manifest::{MANIFEST, Manifest};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
    command.args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// The exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = program(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn built(dir: &Path) -> String {
    let out = dir.join("uit");
    let mut artefacts = BTreeMap::from([("document/a.md".to_owned(), b"een".to_vec())]);
    artefacts.insert(MANIFEST.into(), Manifest::new("proef", "1", &artefacts, []).print());
    write_folder(&out, &artefacts).unwrap();
    out.to_str().unwrap().to_owned()
}

#[test]
fn help_and_version_end_well() {
    for arguments in [&["--help"][..], &["check", "-h"], &["--version"], &["verify", "--help", "--lang", "en"]] {
        let (code, out, err) = run(arguments);
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        assert!(!out.is_empty());
    }
}

#[test]
fn wrong_use_ends_with_two_and_says_nothing_on_standard_output() {
    let wrong: [&[&str]; 7] = [
        &[],
        &["chek"],
        &["check"],
        &["check", "a", "--format", "xml"],
        &["check", "a", "--date", "2026-13-01"],
        &["check", "a", "b"],
        &["verify", "/weg"],
    ];
    for arguments in wrong {
        let (code, out, err) = run(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(!err.is_empty());
        assert!(!err.contains("error:"), "{err}");
    }
}

#[test]
fn a_mistyped_command_is_guessed_in_both_languages() {
    assert_eq!(run(&["verfy"]).2, "fout: `verfy` is geen opdracht\n\n  herstel  bedoelt u `verify`?\n");
    assert_eq!(
        run(&["verfy", "--lang", "en"]).2,
        "error: `verfy` is not a command\n\n  help      did you mean `verify`?\n"
    );
}

#[test]
fn verify_tells_an_intact_folder_from_a_changed_one() {
    let dir = tempfile::tempdir().unwrap();
    let out = built(dir.path());
    assert_eq!(run(&["verify", &out]), (0, "in orde (1): alles is zoals het gebouwd is\n".into(), String::new()));
    fs::write(dir.path().join("uit/document/a.md"), "twee").unwrap();
    let (code, listed, err) = run(&["verify", &out, "--lang", "en"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert_eq!(listed, "changed    document/a.md\n\n1 changed, 0 missing, 0 unknown\n");
    fs::write(dir.path().join("uit/manifest.json"), "{\"artefacts\": {\"../x\": 1}}").unwrap();
    assert_eq!(run(&["verify", &out]).0, 2);
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let mut child = program(&["--help"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut complaints = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaints).unwrap();
    assert_eq!((child.wait().unwrap().code(), complaints.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_a_failure() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = program(&["--help"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("TAAL-29"));
}

#[test]
fn colors_are_off_in_a_pipe_and_on_when_forced() {
    let forced = |no_color: &str| {
        let output = program(&["verfy"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", no_color).output().unwrap();
        String::from_utf8(output.stderr).unwrap().contains('\x1b')
    };
    assert!(!run(&["verfy"]).2.contains('\x1b'));
    assert!(forced(""));
    assert!(!forced("1"));
}
