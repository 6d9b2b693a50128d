//! The pieces for pipelines, run as a pipeline runs them: the steps of the GitHub Action and the job of the GitLab component
//! in the shell that they ask for, with what is typed filled in, and the hooks for pre-commit with their arguments.
#![expect(clippy::disallowed_methods, reason = "a test starts programs and writes files")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_yaml::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_convenant");
const HOME: &str = env!("CARGO_MANIFEST_DIR");

const AGREEMENT: &str = r#"overeenkomst proef "Proef" {
  wijziging  schriftelijk door stad
}

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
  teller  leest cijfers voor zorg als aantallen vanaf 10
}
"#;

fn git(dir: &Path, words: &[&str]) -> String {
    let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    let mut command = Command::new("git");
    command.current_dir(dir).env("GIT_CONFIG_GLOBAL", "/dev/null");
    let output = command.args(identity).args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A repository with two versions of an agreement, the second a change of the first, and the revision of the first.
fn repository(change: (&str, &str)) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("mijn overeenkomst");
    fs::create_dir(&folder).unwrap();
    git(dir.path(), &["init", "-q", "-b", "main"]);
    for text in [AGREEMENT.to_owned(), AGREEMENT.replace(change.0, change.1)] {
        fs::write(folder.join("a.convenant"), text).unwrap();
        git(dir.path(), &["add", "."]);
        git(dir.path(), &["commit", "-q", "-m", "versie"]);
    }
    let old = git(dir.path(), &["rev-parse", "HEAD~1"]);
    (dir, old)
}

const WIDER: (&str, &str) = ("vanaf 10", "vanaf 5");
const EDITORIAL: (&str, &str) = ("\"Cijfers\"", "\"De cijfers\"");

/// The documents of a file of YAML.
fn yaml(path: &str) -> Vec<Value> {
    let text = fs::read_to_string(Path::new(HOME).join(path)).unwrap();
    serde_yaml::Deserializer::from_str(&text).map(|part| serde::Deserialize::deserialize(part).unwrap()).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| serde_yaml::to_string(value).unwrap().trim().to_owned(), str::to_owned)
}

/// The text with what stands between these marks filled in; what is not known stays and is seen.
fn filled(text: &str, (open, close): (&str, &str), known: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let (name, after) = after.split_once(close).unwrap();
        let value = known.get(name.trim()).unwrap_or_else(|| panic_about(name));
        out += before;
        out += value;
        rest = after;
    }
    out + rest
}

#[expect(clippy::panic, reason = "a test may stop at once")]
fn panic_about(name: &str) -> &'static String {
    panic!("`{name}` stands for nothing here")
}

fn run(mut command: Command, dir: &Path) -> Output {
    let path = format!("{}:{}", Path::new(PROGRAM).parent().unwrap().display(), std::env::var("PATH").unwrap());
    command.current_dir(dir).env("PATH", path).env("NO_COLOR", "1").output().unwrap()
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| format!("{}: {error}", path.as_ref().display()))
}

/// Runs the step of the action that compares, as a runner does; gives its output, and the folder for what it leaves.
fn github(repository: &Path, against: &str, fail: &str) -> (Output, tempfile::TempDir) {
    let action = &yaml("ci/github/action.yml")[0];
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    let builds = steps.iter().find(|step| text(&step["if"]) == "inputs.program == ''").unwrap();
    assert!(text(&builds["run"]).starts_with("cargo install --locked --no-default-features --path \"$SOURCES\""));
    let temp = tempfile::tempdir().unwrap();
    let typed = [("path", "mijn overeenkomst"), ("against", against), ("fail", fail), ("program", PROGRAM)];
    let mut known: BTreeMap<String, String> =
        typed.iter().map(|(name, value)| (format!("inputs.{name}"), (*value).to_owned())).collect();
    for name in action["inputs"].as_mapping().unwrap().keys() {
        assert!(known.contains_key(&format!("inputs.{}", text(name))), "an input that nothing is typed for: {name:?}");
    }
    known.insert("github.action_path".into(), format!("{HOME}/ci/github"));
    let step = steps.iter().find(|step| text(&step["id"]) == "diff").unwrap();
    let script = temp.path().join("step.sh");
    assert!(!text(&step["run"]).contains("${{"), "what is typed comes in as a variable");
    fs::write(&script, text(&step["run"])).unwrap();
    assert_eq!(text(&step["shell"]), "bash");
    // As the runner starts it.
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail"]).arg(&script);
    for (name, value) in step["env"].as_mapping().unwrap() {
        command.env(text(name), filled(&text(value), ("${{", "}}"), &known));
    }
    command.env("RUNNER_TEMP", temp.path()).env("GITHUB_ACTIONS", "true");
    command.env("GITHUB_OUTPUT", temp.path().join("output")).env("GITHUB_STEP_SUMMARY", temp.path().join("summary"));
    (run(command, repository), temp)
}

#[test]
fn the_action_for_github_tells_what_a_change_means() {
    let (repository, old) = repository(WIDER);
    let (output, temp) = github(repository.path(), &old, "true");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("::") && said.contains("WIJ-01"), "{said}");
    let outputs = read(temp.path().join("output"));
    let left = |name: &str| {
        let line = outputs.lines().find_map(|line| line.strip_prefix(&format!("{name}="))).unwrap();
        read(line)
    };
    assert!(left("memo").contains("WIJ-01"));
    assert_eq!(left("memo"), read(temp.path().join("summary")));
    let sarif: Value = serde_yaml::from_str(&left("sarif")).unwrap();
    assert_eq!(text(&sarif["runs"][0]["results"][0]["ruleId"]), "WIJ-01");
}

#[test]
fn the_action_for_github_fails_only_where_it_has_to() {
    let (repository, old) = repository(WIDER);
    assert_eq!(github(repository.path(), &old, "false").0.status.code(), Some(0));
    assert_eq!(github(repository.path(), &"0".repeat(40), "true").0.status.code(), Some(1), "a new branch");
    assert_eq!(github(repository.path(), "nergens", "false").0.status.code(), Some(2), "a revision that is not there");
    let (repository, old) = self::repository(EDITORIAL);
    assert_eq!(github(repository.path(), &old, "true").0.status.code(), Some(0));
}

/// Runs the job of the component, as a runner does; gives its output.
fn gitlab(repository: &Path, base: &str, fail: &str) -> Output {
    let parts = yaml("ci/gitlab/convenant-diff.yml");
    let typed = [("path", "mijn overeenkomst"), ("stage", "test"), ("image", "convenant:latest"), ("fail", fail)];
    let known: BTreeMap<String, String> =
        typed.iter().map(|(name, value)| (format!("inputs.{name}"), (*value).to_owned())).collect();
    for name in parts[0]["spec"]["inputs"].as_mapping().unwrap().keys() {
        assert!(known.contains_key(&format!("inputs.{}", text(name))), "an input that nothing is typed for: {name:?}");
    }
    let job = &parts[1]["convenant-diff"];
    let lines: Vec<_> = job["script"].as_sequence().unwrap().iter().map(text).collect();
    let mut command = Command::new("sh");
    command.args(["-e", "-c", &lines.join("\n")]).env("CI_MERGE_REQUEST_DIFF_BASE_SHA", base);
    for (name, value) in job["variables"].as_mapping().unwrap() {
        command.env(text(name), filled(&text(value), ("$[[", "]]"), &known));
    }
    run(command, repository)
}

#[test]
fn the_component_for_gitlab_leaves_its_reports() {
    let (repository, old) = repository(WIDER);
    let output = gitlab(repository.path(), &old, "true");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("WIJ-01"));
    let job = &yaml("ci/gitlab/convenant-diff.yml")[1]["convenant-diff"];
    let report = |kind: &str| read(repository.path().join(text(&job["artifacts"]["reports"][kind])));
    let quality: Value = serde_yaml::from_str(&report("codequality")).unwrap();
    assert_eq!(text(&quality[0]["check_name"]), "WIJ-01");
    assert!(report("junit").contains("<testsuites"), "{}", report("junit"));
    assert!(read(repository.path().join("convenant-diff/wijziging.md")).contains("WIJ-01"));
    assert_eq!(gitlab(repository.path(), &old, "false").status.code(), Some(0));
    assert_eq!(gitlab(repository.path(), "nergens", "false").status.code(), Some(2));
}

#[test]
fn the_hooks_for_pre_commit_run() {
    let (repository, _) = repository(WIDER);
    fs::write(repository.path().join("mijn overeenkomst/a.convenant"), AGREEMENT).unwrap();
    let hooks = yaml(".pre-commit-hooks.yaml").remove(0);
    let expected = BTreeMap::from([("convenant-fmt", 0), ("convenant-check", 1), ("convenant-diff", 1)]);
    let hooks = hooks.as_sequence().unwrap();
    assert_eq!(hooks.len(), expected.len());
    for hook in hooks {
        // What pre-commit starts: the words of the entry, and those of `args`; no files are passed.
        assert_eq!(hook["pass_filenames"].as_bool(), Some(false));
        let entry = text(&hook["entry"]);
        let mut words = entry.split(' ');
        let mut command = Command::new(words.next().unwrap());
        command.args(words).arg("mijn overeenkomst");
        let output = run(command, repository.path());
        assert_eq!(output.status.code(), Some(expected[text(&hook["id"]).as_str()]), "{hook:?} {output:?}");
        let matches = regex::Regex::new(&text(&hook["files"])).unwrap();
        assert!(matches.is_match("mijn overeenkomst/a.convenant") && !matches.is_match("a.rs"));
    }
}
