//! `test`, `ask` and `why` as people run them: what they print, and how they end.
#![expect(clippy::disallowed_methods, reason = "a test of the program needs files and processes")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The exit code, standard output and standard error.
fn run(arguments: &[&str], within: &Path) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
    let output = command.args(arguments).env_remove("CLICOLOR_FORCE").current_dir(within).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const AGREEMENT: &str = r#"overeenkomst proef "Proef" { }

gebruik std.avg

partij stad "Stad" { }

doel analyse "Analyse" {
  grondslag  avg.6.1.e
}

gegeven jaar "Jaar" {
  doelen  analyse
}

levering lev "Lev" {
  van       stad
  naar      stad
  gegevens  jaar
}

rol analist "Analist" bij stad

rol deskundige "Deskundige" bij stad

toegang {
  analist     leest lev voor analyse als aantallen vanaf 5
  deskundige  leest lev voor analyse als regels mits toestemming geldig vanaf 2026-07-01
}
"#;

const SCENARIOS: &str = r#"
toets "Goede & <toets>" {
  analist  mag niet lev lezen als regels
}

toets "Kleine groepen" {
  analist  mag niet lev lezen als regels
  analist  mag niet lev lezen als aantallen onder 10
  analist  mag lev lezen als aantallen vanaf 3
}
"#;

/// A folder with an agreement, with more text behind it.
fn agreement(more: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("proef")).unwrap();
    fs::write(dir.path().join("proef/a.convenant"), AGREEMENT.to_owned() + more).unwrap();
    dir
}

#[test]
fn scenarios_are_told_with_what_shows_that_they_fail() {
    let dir = agreement(SCENARIOS);
    let (code, out, err) = run(&["test", "proef", "--date", "2026-03-01"], dir.path());
    assert_eq!((code, err.as_str()), (1, ""));
    insta::assert_snapshot!(out, @r"
    goed  Goede & <toets>
    fout  Kleine groepen
          proef/a.convenant:36
            analist mag niet lev lezen als aantallen onder 10
            is toegestaan: analist leest lev.jaar voor analyse als aantallen van 5
            door proef/a.convenant:26
              analist leest lev voor analyse als aantallen vanaf 5
          proef/a.convenant:37
            analist mag lev lezen als aantallen vanaf 3
            is niet toegestaan: analist leest lev.jaar voor analyse als aantallen van 4
            het dichtst bij proef/a.convenant:26
              analist leest lev voor analyse als aantallen vanaf 5
            maar: de groep telt er minder dan 5

    2 toetsen: 1 goed, 1 fout
    ");
    let (code, english, _) = run(&["test", "proef", "--lang", "en"], dir.path());
    assert_eq!(code, 1);
    assert!(english.contains("2 scenarios: 1 good, 1 failing") && english.contains("is permitted:"), "{english}");
}

#[test]
fn scenarios_are_told_to_other_tools() {
    let dir = agreement(SCENARIOS);
    let (code, json, _) = run(&["test", "proef", "--format", "json"], dir.path());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &json["summary"]), (1, &serde_json::json!({ "goed": 1, "fout": 1 })));
    let line = &json["scenarios"][1]["lines"][1];
    assert_eq!((line["result"].as_str(), line["permitted"].as_bool()), (Some("fout"), Some(true)));
    assert_eq!(line["grant"]["place"], "proef/a.convenant:26");
    let (code, xml, _) = run(&["test", "proef", "--format", "junit"], dir.path());
    assert_eq!(code, 1);
    assert!(xml.contains("tests=\"2\" failures=\"1\"") && xml.contains("name=\"Goede &amp; &lt;toets&gt;\""), "{xml}");
    let events = xml.matches("<testcase").count();
    assert_eq!((events, xml.matches("<failure").count(), xml.matches("</failure>").count()), (2, 1, 1));
}

#[test]
fn an_agreement_without_scenarios_says_so() {
    let dir = agreement("");
    let (code, out, _) = run(&["test", "proef"], dir.path());
    assert_eq!(code, 0);
    assert!(out.contains("heeft geen toetsen"), "{out}");
    let (code, out, _) = run(&["test", "proef", "--format", "junit"], dir.path());
    assert!(code == 0 && out.contains("tests=\"0\""), "{out}");
}

#[test]
fn a_scenario_without_lines_promises_nothing() {
    let dir = agreement("toets \"Leeg\" { }\n");
    let (code, out, _) = run(&["test", "proef"], dir.path());
    assert_eq!(code, 1);
    assert!(out.contains("geen regels"), "{out}");
}

#[test]
fn scenarios_that_cannot_be_read_are_not_tried() {
    let dir = agreement("toets \"Onbekend\" {\n  analyst mag niet lev lezen\n}\n");
    let (code, out, err) = run(&["test", "proef"], dir.path());
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("bedoelt u `analist`?") && err.contains("niet nagelopen"), "{err}");
    assert_eq!(run(&["test", "weg"], dir.path()).0, 2);
    assert_eq!(run(&["test", "proef", "--format", "sarif"], dir.path()).0, 2);
}

#[test]
fn a_failing_scenario_is_an_objection_and_keeps_a_final_build_away() {
    let dir = agreement(SCENARIOS);
    let (_, out, _) = run(&["check", "proef", "--format", "json"], dir.path());
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    let broken = found["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == "TAAL-53");
    assert_eq!(broken.map(|finding| finding["line"].as_u64().unwrap()).collect::<Vec<_>>(), [36, 37]);
    let (code, _, err) = run(&["build", "proef", "--final"], dir.path());
    assert!(code == 1 && err.contains("TAAL-53"), "{err}");
}

/// The answer to a question about the agreement of these tests.
fn ask(arguments: &[&str]) -> (i32, String, String) {
    let dir = agreement("");
    run(&[&["ask", "proef", "--date", "2026-08-01"], arguments].concat(), dir.path())
}

#[test]
fn a_question_is_answered_with_the_line_that_decides() {
    let analist = ["--role", "analist", "--field", "lev.jaar", "--purpose", "analyse"];
    let (code, out, err) = ask(&[&analist[..], &["--group-size", "5"]].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("toegestaan: analist leest lev.jaar") && out.contains("proef/a.convenant:26"), "{out}");
    let (code, out, _) = ask(&[&analist[..], &["--as", "aantallen", "--group-size", "4"]].concat());
    assert!(code == 1 && out.starts_with("niet toegestaan: ") && out.contains("minder dan 5"), "{out}");
    let (code, out, _) = ask(&analist);
    assert!(code == 1 && out.contains("aantallen en geen regels"), "{out}");
    let (code, out, _) = ask(&[&analist[..], &["--format", "json", "--lang", "en"]].concat());
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, answer["permitted"].as_bool()), (1, Some(false)));
    assert_eq!(answer["lacks"][0], "gives figures and no rows");
}

#[test]
fn consent_counts_from_a_day() {
    let deskundige =
        |more: &[&str]| ask(&[&["--role", "deskundige", "--field", "jaar", "--purpose", "analyse"], more].concat());
    assert_eq!(deskundige(&["--consent"]).0, 0);
    assert_eq!(deskundige(&["--consent=2026-03-01"]).0, 0);
    let (code, out, _) = deskundige(&[]);
    assert!(code == 1 && out.contains("alleen met toestemming"), "{out}");
    assert_eq!(deskundige(&["--consent=2026-09-01"]).0, 1, "it does not hold yet on the day of the reading");
    assert_eq!(deskundige(&["--consent=2026-02-30"]).0, 2);
    let dir = agreement("");
    let early = ["ask", "proef", "--role", "deskundige", "--field", "jaar", "--purpose", "analyse", "--consent"];
    let (code, out, _) = run(&[&early[..], &["--date", "2026-06-30"]].concat(), dir.path());
    assert!(code == 1 && out.contains("pas vanaf 2026-07-01"), "{out}");
}

#[test]
fn a_question_that_cannot_be_answered_says_why() {
    let says = |arguments: &[&str], text: &str| {
        let (code, out, err) = ask(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(text), "{err}");
    };
    let with = |role: &'static str, field: &'static str, purpose: &'static str| {
        ["--role", role, "--field", field, "--purpose", purpose]
    };
    says(&with("analyst", "jaar", "analyse"), "bedoelt u `analist`?");
    says(&with("xyz", "jaar", "analyse"), "`xyz` is geen rol");
    says(&with("analist", "jar", "analyse"), "bedoelt u `jaar`?");
    says(&with("analist", "lef.jaar", "analyse"), "bedoelt u `lev`?");
    says(&with("analist", "jaar", "analise"), "bedoelt u `analyse`?");
    says(&with("analist", "", "analyse"), "is geen gegeven");
    says(&[&with("analist", "jaar", "analyse")[..], &["--as", "aantallen"]].concat(), "--group-size");
    says(&[&with("analist", "jaar", "analyse")[..], &["--as", "regels", "--group-size", "9"]].concat(), "--group-size");
    says(&[&with("analist", "jaar", "analyse")[..], &["--as", "rijen"]].concat(), "rijen");
    says(&[&with("analist", "jaar", "analyse")[..], &["--system", "dwh"]].concat(), "is geen systeem");
    says(&["--role", "analist"], "--field");
    says(&with("analist\u{1b}[31m", "jaar", "analyse"), "␛[31m");
}

fn built() -> (tempfile::TempDir, PathBuf) {
    let dir = agreement("");
    assert_eq!(run(&["build", "proef"], dir.path()).0, 1);
    let dist = dir.path().join("dist");
    (dir, dist)
}

/// The number of the first line of a file that holds a text.
fn line_of(dir: &Path, path: &str, text: &str) -> String {
    let lines = fs::read_to_string(dir.join(path)).unwrap();
    let line = lines.lines().position(|line| line.contains(text)).unwrap() + 1;
    format!("{path}:{line}")
}

#[test]
fn a_line_that_was_built_is_traced_to_its_source_and_its_law() {
    let (dir, _) = built();
    for (path, text, part, place) in [
        ("dist/policies/cedar/policies.cedar", "context.groepsgrootte >= 5", "analist.lev.analyse.aggregaat", 26),
        ("dist/policies/cedar/schema.cedarschema", "lev.jaar:regel", "lev.jaar:regel", 11),
        ("dist/policies/rego/data.json", "\"vanaf\": 5", "analist/lev.jaar/analyse/aggregaat", 26),
        ("dist/policies/postgres/access.sql", "count(DISTINCT persoon) >= 5", "lev.jaar", 26),
        ("dist/validators/lev.schema.json", "\"jaar\": {", "kolom/jaar", 11),
        ("dist/document/overeenkomst.md", "| Analist | Lev |", "overzicht-toegang/1", 26),
        (
            "dist/document/overeenkomst.html",
            "<th scope=\"row\" role=\"rowheader\">Jaar</th>",
            "overzicht-velden/jaar",
            11,
        ),
    ] {
        let (code, out, err) = run(&["why", &line_of(dir.path(), path, text)], dir.path());
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert!(out.contains(part) && out.contains(&format!("a.convenant:{place}")), "{out}");
        assert!(out.contains("art. 6 lid 1 onder e AVG"), "{out}");
    }
    let (code, out, _) = run(&["why", "dist/document/overeenkomst.md:1"], dir.path());
    assert!(code == 0 && out.contains("vorm van het bestand"), "{out}");
}

#[test]
fn the_built_folder_is_enough() {
    let (dir, dist) = built();
    let away = tempfile::tempdir().unwrap();
    fs::rename(&dist, away.path().join("elders")).unwrap();
    drop(dir);
    let place = line_of(away.path(), "elders/policies/cedar/policies.cedar", "permit");
    let (code, out, _) = run(&["why", &place], away.path());
    assert!(code == 0 && out.contains("leest lev voor analyse"), "{out}");
}

#[test]
fn a_line_that_cannot_be_traced_says_why() {
    let (dir, dist) = built();
    let says = |place: &str, text: &str| {
        let (code, out, err) = run(&["why", place], dir.path());
        assert_eq!((code, out.as_str()), (2, ""), "{place}");
        assert!(err.contains(text), "{err}");
    };
    let policies = "dist/policies/cedar/policies.cedar";
    says(&format!("{policies}:99999"), "heeft geen regel 99999");
    says(&format!("{policies}:0"), "geen plaats");
    says(policies, "geen plaats");
    says(":3", "geen plaats");
    says("dist/weg:3", "dist/weg");
    says("dist/manifest.json:1", "niet in het manifest");
    says("proef/a.convenant:3", "manifest.json");
    fs::write(dist.join("herkomst.json"), "{\"origins\": 1}").unwrap();
    says(&format!("{policies}:3"), "herkomst.json");
    fs::remove_file(dist.join("herkomst.json")).unwrap();
    says(&format!("{policies}:3"), "herkomst.json");
    fs::write(dist.join("manifest.json"), "[]").unwrap();
    says(&format!("{policies}:3"), "manifest");
    fs::remove_file(dist.join("manifest.json")).unwrap();
    says(&format!("{policies}:3"), "manifest.json");
}

#[test]
fn a_changed_file_is_warned_about() {
    let (dir, dist) = built();
    let path = dist.join("policies/cedar/policies.cedar");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text + "// erbij\n").unwrap();
    let (code, _, err) = run(&["why", "dist/policies/cedar/policies.cedar:3"], dir.path());
    assert!(code == 0 && err.contains("gewijzigd nadat het is gebouwd"), "{err}");
}

#[test]
fn a_closed_pipe_changes_nothing() {
    let dir = agreement(SCENARIOS);
    for arguments in
        [&["test", "proef"][..], &["ask", "proef", "--role", "analist", "--field", "jaar", "--purpose", "analyse"]]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
        command.args(arguments).current_dir(dir.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    }
}

/// The agreements that show how it should be state what they promise, and keep it.
#[test]
fn the_repaired_agreements_keep_their_promises() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = fs::read_dir(root.join("agreements")).unwrap().map(|entry| entry.unwrap().file_name());
    let repaired = names.filter_map(|name| name.into_string().ok()).filter(|name| name.ends_with("-hersteld"));
    for name in repaired {
        let (code, out, _) = run(&["test", &format!("agreements/{name}"), "--format", "json"], root);
        let tried: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!((code, &tried["summary"]["fout"]), (0, &0.into()), "{name}: {out}");
        let scenarios = tried["scenarios"].as_array().unwrap();
        assert!(scenarios.len() >= 25, "{name} states {}", scenarios.len());
        for scenario in scenarios {
            assert!(!scenario["under"].as_array().unwrap().is_empty(), "{name}: {scenario} says not where");
        }
    }
}
