//! What people and machines really feed the program. Every case ends with an exit code, a Dutch message that names the file,
//! no panic, and nothing written.
#![expect(clippy::disallowed_methods, reason = "a test of the program needs files and processes")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]
#![expect(clippy::print_stderr, reason = "a case that a machine cannot show says so")]

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A folder with an agreement in it, or what should have been one.
struct Case {
    dir: tempfile::TempDir,
}

/// What came of a run.
#[derive(Debug)]
struct Ran {
    code: i32,
    /// Standard output and standard error.
    said: String,
    took: Duration,
}

const AGREEMENT: &str = "overeenkomst proef \"Proef\" {\n  versie 1\n}\n";

impl Case {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = dir.path().join("in").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::create_dir_all(dir.path().join("in")).unwrap();
        Self { dir }
    }

    /// An agreement of one file.
    fn one(text: &str) -> Self {
        Self::new(&[("a.convenant", text.as_bytes())])
    }

    /// An agreement with a group that is filled from a register.
    fn register(yaml: &str) -> Self {
        let text = format!("{AGREEMENT}\ngroep leden \"Leden\" {{\n  leden uit \"r.yaml\"\n}}\n");
        Self::new(&[("a.convenant", text.as_bytes()), ("r.yaml", yaml.as_bytes())])
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let before = listing(self.dir.path());
        let start = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
        let output =
            command.args(arguments).current_dir(self.dir.path()).env_remove("CLICOLOR_FORCE").output().unwrap();
        let took = start.elapsed();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        let Some(code) = output.status.code() else { panic!("{arguments:?} was ended by a signal: {said}") };
        assert!(!said.contains("panicked") && !said.contains("RUST_BACKTRACE"), "{said}");
        assert!(took < Duration::from_mins(1), "{arguments:?} took {took:?}");
        assert_eq!(before, listing(self.dir.path()), "{arguments:?} wrote something");
        Ran { code, said, took }
    }

    fn check(&self) -> Ran {
        self.run(&["check", "in"])
    }

    /// Checks, and wants this exit code and all of these texts.
    fn wants(&self, code: i32, texts: &[&str]) -> Ran {
        let ran = self.check();
        assert_eq!(ran.code, code, "{}", short(&ran.said));
        for text in texts {
            assert!(ran.said.contains(text), "`{text}` is not in: {}", short(&ran.said));
        }
        ran
    }
}

fn short(said: &str) -> &str {
    said.get(..4000).unwrap_or(said)
}

/// Every path in a folder, and when each was changed.
fn listing(dir: &Path) -> Vec<(String, Option<std::time::SystemTime>)> {
    let mut open = vec![dir.to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let metadata = fs::symlink_metadata(&path).unwrap();
            if metadata.is_dir() {
                open.push(path.clone());
            }
            // A folder changes when a temporary file comes and goes.
            found.push((path.display().to_string(), metadata.modified().ok().filter(|_| !metadata.is_dir())));
        }
    }
    found.sort();
    found
}

/// How often a finding of any code is reported.
fn findings(said: &str) -> usize {
    said.lines()
        .filter(|line| ["fout[", "bezwaar[", "waarschuwing[", "hint["].iter().any(|head| line.starts_with(head)))
        .count()
}

#[test]
fn an_empty_file_has_no_agreement() {
    Case::one("").wants(1, &["TAAL-50", "in/a.convenant", "er is geen `overeenkomst`"]);
    Case::one("\n\n# niets\n").wants(1, &["TAAL-50", "in/a.convenant"]);
}

#[test]
fn a_folder_without_agreements_says_so() {
    Case::new(&[]).wants(2, &["TAAL-26", "in"]);
    Case::new(&[("a.docx", b"x")]).wants(2, &["TAAL-26", "in"]);
    let missing = Case::new(&[]).run(&["check", "weg"]);
    assert_eq!(missing.code, 2);
    assert!(missing.said.contains("TAAL-20") && missing.said.contains("`weg` bestaat niet"), "{}", missing.said);
}

#[test]
fn another_encoding_is_named() {
    let office = b"overeenkomst proef \"Co\xf6peratie\" { }\n";
    Case::new(&[("a.convenant", office)]).wants(2, &["TAAL-24", "in/a.convenant", "windows-1252"]);
    let utf_16: Vec<u8> = AGREEMENT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    Case::new(&[("a.convenant", &utf_16)]).wants(2, &["TAAL-24", "in/a.convenant", "UTF-16"]);
    let marked: Vec<u8> = [0xfe, 0xff].into_iter().chain(AGREEMENT.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Case::new(&[("a.convenant", &marked)]).wants(2, &["TAAL-24", "UTF-16"]);
    // The same bytes every time, and hardly ever UTF-8.
    let noise: Vec<u8> = (0u32..100_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    Case::new(&[("a.convenant", &noise)]).wants(2, &["TAAL-24", "in/a.convenant"]);
    Case::new(&[("a.convenant", &[0; 1000])]).wants(2, &["in/a.convenant"]);
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_at_once() {
    let case = Case::new(&[]);
    File::create(case.dir.path().join("in/a.convenant")).unwrap().set_len(100 << 20).unwrap();
    let ran = case.wants(2, &["TAAL-23", "in/a.convenant", "100 MiB", "64 MiB"]);
    assert!(ran.took < Duration::from_secs(2), "{:?}", ran.took);
}

#[test]
fn a_register_of_a_gigabyte_is_refused_at_once() {
    let case = Case::register("- naam: A\n");
    File::options().write(true).open(case.dir.path().join("in/r.yaml")).unwrap().set_len(1 << 30).unwrap();
    let ran = case.wants(1, &["TAAL-23", "r.yaml"]);
    assert!(ran.took < Duration::from_secs(2), "{:?}", ran.took);
    let padded = format!("- naam: A\n{}", " ".repeat(5 << 20));
    Case::register(&padded).wants(1, &["TAAL-46", "r.yaml"]);
}

#[test]
fn depth_is_one_finding() {
    let deep = "a { ".repeat(100_000);
    let ran = Case::one(&format!("{AGREEMENT}{deep}")).wants(1, &["TAAL-09", "in/a.convenant"]);
    assert!(findings(&ran.said) <= 2, "{}", short(&ran.said));
    let brackets = format!("{AGREEMENT}gegeven g \"G\" {{\n  eis {}g = 1\n}}\n", "(".repeat(100_000));
    Case::one(&brackets).wants(1, &["in/a.convenant"]);
    let nots = format!("{AGREEMENT}gegeven g \"G\" {{\n  eis {}g = 1\n}}\n", "niet ".repeat(100_000));
    Case::one(&nots).wants(1, &["TAAL-49", "in/a.convenant"]);
    let sum = format!("{AGREEMENT}gegeven g \"G\" {{\n  eis g = {}1\n}}\n", "1 + ".repeat(100_000));
    Case::one(&sum).wants(1, &["TAAL-49"]);
}

#[test]
fn yaml_depth_is_refused() {
    Case::register(&"- ".repeat(100_000)).wants(1, &["TAAL-46", "r.yaml"]);
    Case::register(&"[".repeat(1_000_000)).wants(1, &["TAAL-46", "r.yaml"]);
    Case::register(&"{a: ".repeat(100_000)).wants(1, &["TAAL-46", "r.yaml"]);
}

#[test]
fn imports_in_a_circle_are_one_finding() {
    let files: [(&str, &[u8]); 3] = [
        ("a.convenant", b"gebruik \"b.convenant\"\novereenkomst proef \"Proef\" { }\n"),
        ("b.convenant", b"gebruik \"c.convenant\"\n"),
        ("c.convenant", b"gebruik \"a.convenant\"\n"),
    ];
    let ran = Case::new(&files).wants(1, &["TAAL-45", "b.convenant"]);
    assert_eq!(findings(&ran.said), 1, "{}", ran.said);
    let own: [(&str, &[u8]); 1] = [("a.convenant", b"gebruik \"a.convenant\"\novereenkomst proef \"Proef\" { }\n")];
    let ran = Case::new(&own).wants(1, &["TAAL-45"]);
    assert_eq!(findings(&ran.said), 1, "{}", ran.said);
}

#[test]
fn nothing_outside_the_folder_is_brought_in() {
    for path in ["../geheim.convenant", "/etc/passwd", "delen/../../geheim.convenant", "..\\\\geheim.convenant", "C:/x"]
    {
        let case = Case::one(&format!("gebruik \"{path}\"\n{AGREEMENT}"));
        fs::write(case.dir.path().join("geheim.convenant"), "partij geheim \"GEHEIM\" { }").unwrap();
        let ran = case.wants(1, &["TAAL-21", "in/a.convenant"]);
        assert!(!ran.said.contains("GEHEIM") && !ran.said.contains("root:"), "{}", ran.said);
        let case = Case::one(&format!("{AGREEMENT}groep g \"G\" {{\n  leden uit \"{path}\"\n}}\n"));
        fs::write(case.dir.path().join("geheim.convenant"), "- naam: GEHEIM").unwrap();
        let ran = case.wants(1, &["TAAL-21", "in/a.convenant"]);
        assert!(!ran.said.contains("GEHEIM") && !ran.said.contains("root:"), "{}", ran.said);
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    use std::os::unix::fs::symlink;
    let case = Case::one(&format!("gebruik \"b/geheim.convenant\"\n{AGREEMENT}"));
    fs::create_dir(case.dir.path().join("elders")).unwrap();
    fs::write(case.dir.path().join("elders/geheim.convenant"), "partij geheim \"GEHEIM\" { }").unwrap();
    symlink("../elders", case.dir.path().join("in/b")).unwrap();
    let ran = case.wants(1, &["TAAL-21", "in/a.convenant"]);
    assert!(!ran.said.contains("GEHEIM"), "{}", ran.said);
    symlink("/etc/passwd", case.dir.path().join("in/z.convenant")).unwrap();
    let ran = case.wants(2, &["TAAL-21", "in/z.convenant"]);
    assert!(!ran.said.contains("root:"), "{}", ran.said);
}

#[test]
fn one_name_stands_for_one_thing() {
    let case = Case::one(&format!("{AGREEMENT}partij a \"A\" {{ }}\ngroep a \"A\" {{ }}\n"));
    let ran = case.wants(1, &["TAAL-41", "in/a.convenant:5:7", "`a`"]);
    assert_eq!(findings(&ran.said), 1, "{}", ran.said);
    let twice = Case::one(&format!("{AGREEMENT}overeenkomst tweede \"Tweede\" {{ }}\n"));
    let ran = twice.wants(1, &["TAAL-50", "in/a.convenant:4:14"]);
    assert_eq!(findings(&ran.said), 1, "{}", ran.said);
}

#[test]
fn a_register_says_where_it_is_wrong() {
    let one = |yaml: &str, texts: &[&str]| {
        let ran = Case::register(yaml).wants(1, texts);
        assert_eq!(findings(&ran.said), 1, "{}", ran.said);
    };
    one("- naam: A\n  kode: \"1\"\n", &["TAAL-46", "in/r.yaml:2", "`kode`", "bedoelt u `code`?"]);
    one("- naam: [A]\n", &["TAAL-46", "in/r.yaml:1", "bij `naam` hoort een tekst"]);
    one("- naam: A\n  code: 599\n", &["TAAL-46", "r.yaml", "aanhalingstekens"]);
    one("naam: A\n", &["TAAL-46", "r.yaml"]);
    one("", &["TAAL-46", "r.yaml"]);
    one("- naam: \"A\n", &["TAAL-46", "r.yaml"]);
    one("\tnaam: A\n", &["TAAL-46", "r.yaml"]);
    one("- naam: A\n- naam: B\n  naam: C\n", &["TAAL-46", "in/r.yaml:2", "twee keer"]);
    one("- naam: A\n  code: \"1\"\n- naam: B\n  code: \"1\"\n", &["TAAL-47", "in/r.yaml:3", "`1`"]);
    one("- naam: A\n- naam: A\n", &["TAAL-41", "in/r.yaml:2", "`a`"]);
    one("- naam: \"!\"\n", &["TAAL-47", "r.yaml"]);
    one("- partij: weg\n", &["TAAL-40", "in/r.yaml:1", "`weg`"]);
    let missing = Case::one(&format!("{AGREEMENT}groep g \"G\" {{\n  leden uit \"weg.yaml\"\n}}\n"));
    missing.wants(1, &["TAAL-20", "in/a.convenant:5:13", "`weg.yaml` bestaat niet"]);
}

#[test]
fn aliases_in_a_register_fill_no_memory() {
    let mut bomb = String::from("- naam: &a [x,x,x,x,x,x,x,x,x,x]\n");
    for (before, name) in ('a'..='i').zip('b'..='j') {
        let items = vec![format!("*{before}"); 10].join(",");
        bomb.push_str(&format!("- naam: &{name} [{items}]\n"));
    }
    let ran = Case::register(&bomb).wants(1, &["TAAL-46", "in/r.yaml:2", "verwijzing"]);
    assert!(ran.took < Duration::from_secs(5));
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::one(AGREEMENT);
    let file = case.dir.path().join("in/a.convenant");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(&file).is_ok() {
        eprintln!("the superuser may read everything; this case is left to others");
        return;
    }
    case.wants(2, &["TAAL-25", "in/a.convenant"]);
    fs::set_permissions(case.dir.path().join("in"), fs::Permissions::from_mode(0o000)).unwrap();
    let ran = case.check();
    fs::set_permissions(case.dir.path().join("in"), fs::Permissions::from_mode(0o700)).unwrap();
    assert!(ran.code == 2 && ran.said.contains("TAAL-25"), "{}", ran.said);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_no_agreement() {
    let case = Case::new(&[]);
    assert!(Command::new("mkfifo").arg(case.dir.path().join("in/p.convenant")).status().unwrap().success());
    case.wants(2, &["TAAL-22", "in/p.convenant"]);
    for path in ["in/p.convenant", "/dev/zero", "/dev/null", "/dev/stdin"] {
        let ran = case.run(&["check", path]);
        assert!(ran.code == 2 && ran.said.contains("TAAL-2") && ran.said.contains(path), "{}", ran.said);
        assert_eq!(case.run(&["fmt", path]).code, 2);
    }
}

#[cfg(unix)]
#[test]
fn odd_file_names_are_shown_harmlessly() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let name = "é \u{1b}[31m\u{202e}'\"`\n.convenant";
    let case = Case::new(&[(name, b"partij x\n")]);
    let ran = case.wants(1, &["\u{241b}[31m", "<U+202E>", "TAAL-"]);
    assert!(!ran.said.contains('\u{1b}') && !ran.said.contains('\u{202e}'), "{}", ran.said);
    for format in ["json", "sarif", "github", "gitlab", "junit"] {
        let ran = case.run(&["check", "in", "--format", format]);
        assert!(ran.code == 1 && !ran.said.contains('\u{1b}'), "{format}: {}", ran.said);
    }
    let case = Case::new(&[]);
    let no_text = case.dir.path().join("in").join(OsStr::from_bytes(b"\xff.convenant"));
    // Some file systems will not have such a name.
    if fs::write(no_text, AGREEMENT).is_ok() {
        assert_eq!(case.check().code, 2);
    }
}

#[test]
fn a_very_long_line_is_cut() {
    let case = Case::one(&format!("{AGREEMENT}partij {} \"A\" {{ }}\n{}\n", "x".repeat(1 << 20), "y ".repeat(1 << 20)));
    let ran = case.wants(1, &["in/a.convenant"]);
    assert!(ran.said.len() < 20_000, "{}", ran.said.len());
    let text = Case::one(&format!("overeenkomst proef \"{}\n", "x".repeat(4 << 20)));
    assert!(text.wants(1, &["TAAL-02"]).said.len() < 20_000);
}

#[test]
fn ten_thousand_mistakes_are_shown_in_part_and_told_in_full() {
    let lines: String = (0..10_000).map(|at| format!("  onzin{at} 1\n")).collect();
    let case = Case::one(&format!("overeenkomst proef \"Proef\" {{\n{lines}}}\n"));
    let ran = case.wants(1, &["TAAL-31", "in/a.convenant", "10000 fouten", "nog 9700 bevindingen"]);
    assert_eq!(findings(&ran.said), 300);
    assert!(ran.said.len() < 200_000, "{}", ran.said.len());
    let json = case.run(&["check", "in", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json.said).unwrap();
    assert_eq!(report["findings"].as_array().unwrap().len(), 10_000);
    let unknown: String = (0..10_000).map(|at| format!("partij_{at}, ")).collect();
    let case = Case::one(&format!("{AGREEMENT}doel d \"D\" {{\n}}\nlevering l \"L\" {{\n  van {unknown}x\n}}\n"));
    case.wants(1, &["TAAL-40", "10001 fouten"]);
}

const TEN: &str = "\
overeenkomst proef \"Proef\" {
  versie 1.0
  looptijdd onbepaald
  recht Nedarland
  transfer binnen_eer
}
partei stad \"Stad\" {
  rechtsvorm gemeentte
  kvk \"12345678\"
  kvk 12345679
}
doel \"Zonder naam\" {
  omschrijving Zonder tekens
}
systeem archief \"Archief\" {
  soort database database
  beheerder stad
  bewaren 7 jaren
}
";

#[test]
fn ten_mistakes_are_ten_findings() {
    let ran = Case::one(TEN).check();
    assert_eq!((ran.code, findings(&ran.said)), (1, 10), "{}", ran.said);
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let lines: String = (0..10_000).map(|at| format!("  onzin{at} 1\n")).collect();
    let case = Case::one(&format!("overeenkomst proef \"Proef\" {{\n{lines}}}\n"));
    for arguments in [&["check", "in", "--format", "json"][..], &["check", "in"], &["fmt", "--check", "in"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
        command.args(arguments).current_dir(case.dir.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut head = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut head).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(1) && said.is_empty(), "{arguments:?}: {:?} {said}", output.status);
    }
}

#[test]
fn a_build_replaces_nothing_of_others() {
    let case = Case::new(&[("overeenkomst.convenant", AGREEMENT.as_bytes())]);
    let out = case.dir.path().join("uit");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("scriptie.docx"), "kostbaar").unwrap();
    let ran = case.run(&["build", "in", "--out", "uit"]);
    assert!(ran.code != 0, "{}", ran.said);
    assert_eq!(fs::read_to_string(out.join("scriptie.docx")).unwrap(), "kostbaar");
}

/// Checks an agreement with these declarations, and wants one finding of a code, with this message.
fn once(declarations: &str, code: &str, message: &str) {
    let case = Case::one(&format!("{AGREEMENT}gebruik std.avg\npartij stad \"Stad\" {{ }}\n{declarations}"));
    let said = case.wants(1, &[message]).said;
    assert_eq!(said.matches(&format!("[{code}]")).count(), 1, "{}", short(&said));
}

#[test]
fn a_circle_is_told_once() {
    let all = |kind: &str, property: &str| -> String {
        let one = |at: usize| format!("{kind} m{at} \"M\" {{\n  {property} m{}\n}}\n", (at + 1) % 3);
        (0..3).map(one).collect()
    };
    once(&all("mijlpaal", "na"), "TRM-04", "`m0`, `m1` en `m2` wachten op elkaar");
    once(&all("mijlpaal", "uiterlijk 2026-06-01\n  na"), "TRM-04", "`m0`, `m1` en `m2` wachten op elkaar");
    once(&all("gebied", "verwerkt"), "TAAL-51", "de gebieden `m0`, `m1` en `m2` bevatten elkaar");
    once(&all("organisatie", "onderdeel van"), "TAAL-54", "`m0`, `m1` en `m2` zijn een onderdeel van elkaar");
    once(&all("systeem", "onderdeel van"), "TAAL-54", "`m0`, `m1` en `m2` zijn een onderdeel van elkaar");
    let made = "gegeven g \"G\" {\n  afgeleid van g volgens \"de regel\" in s\n}\nsysteem s \"S\" { }\n";
    once(made, "VLD-09", "`g` is afgeleid van zichzelf");
    once("mijlpaal m \"M\" {\n  uiterlijk 2026-06-01\n  na m\n}\n", "TRM-04", "`m` wacht op zichzelf");
    let everything: String = (0..40).map(|at| format!("m{at}, ")).collect();
    let knot: String = (0..40).map(|at| format!("mijlpaal m{at} \"M\" {{\n  na {everything}m0\n}}\n")).collect();
    once(&knot, "TRM-04", "wacht op zichzelf");
}

#[test]
fn what_ends_before_it_begins_is_told() {
    let held = "gegevensgroep g \"G\" {\n  beheer stad van 2026-06-01 tot 2026-01-01\n}\n";
    once(held, "TAAL-56", "de laatste dag (2026-01-01) ligt vóór de eerste (2026-06-01)");
    let people = "rol r \"R\" bij stad {\n  personen minstens 5 hoogstens 2\n}\n";
    once(people, "TAAL-56", "het grootste getal (2) is kleiner dan het kleinste (5)");
    once("gegeven g \"G\" {\n  type getal van 10 t/m 1\n}\n", "TAAL-56", "het grootste getal (1)");
    let duty = |articles: &str| format!("taak t \"T\" {{\n  artikelen {articles}\n  door stad\n}}\n");
    once(&duty("avg.22 t/m avg.15"), "TAAL-56", "avg.15 komt niet na avg.22");
    once(&format!("gebruik std.uavg\n{}", duty("avg.15 t/m uavg.46")), "TAAL-56", "uavg.46 komt niet na avg.15");
    let agreement = "overeenkomst p \"P\" {\n  ingang 2026-06-01\n  looptijd 2026-01-01\n}\n";
    Case::one(agreement).wants(1, &["TRM-13", "de overeenkomst loopt tot 2026-01-01, en gaat pas in op 2026-06-01"]);
}

#[test]
fn a_text_without_words_is_no_text() {
    once("aanvaard PAR-01 op stad omdat \" \"\n", "TAAL-32", "tussen deze aanhalingstekens staat niets");
    once("doel d \"D\" {\n  omschrijving \"\"\n}\n", "TAAL-32", "tussen deze aanhalingstekens staat niets");
    let seat = |text: &str| format!("partij dorp \"Dorp\" {{\n  vestiging \"{text}\"\n}}\n");
    once(&seat("xxx"), "TAAL-11", "`xxx` is een plek die nog moet worden ingevuld");
    once(&seat("……"), "TAAL-11", "`……` is een plek die nog moet worden ingevuld");
    once("doel d \"\" { }\n", "TAAL-35", "`doel d` heeft geen opschrift");
}

#[test]
fn a_group_has_no_groups_for_members() {
    once("groep g \"G\" {\n  leden g\n}\n", "TAAL-42", "`g` is een groep");
}

#[test]
fn a_day_without_a_year_and_a_number_below_nought_are_understood() {
    let until = |day: &str| format!("mijlpaal m \"M\" {{\n  uiterlijk {day}\n  door stad\n}}\n");
    once(&until("15-05"), "TAAL-15", "als `jjjj-05-15`");
    once(&until("05-15"), "TAAL-15", "als `jjjj-05-15`");
    for day in ["15/05/2026", "2026/5/15", "15-5-26"] {
        once(&until(day), "TAAL-15", "schrijf `2026-05-15`");
    }
    once(&until("15 mei"), "TRM-06", "bij 15 mei ontbreekt het jaar");
    once("rol r \"R\" bij stad {\n  personen minstens -1\n}\n", "TAAL-17", "een getal onder nul kan hier niet staan");
}

/// A small disk, taken away again whatever happens.
#[cfg(target_os = "linux")]
struct SmallDisk<'p>(&'p Path);

#[cfg(target_os = "linux")]
impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_files_as_they_were() {
    let case = Case::new(&[]);
    let disk = case.dir.path().join("in");
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&disk).output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        eprintln!("no right to mount a small disk; this case is left to others");
        return;
    }
    let mounted = SmallDisk(&disk);
    let before: String = (0..500).map(|at| format!("doel a{at} \"Een doel\" {{ omschrijving \"x\" }}\n")).collect();
    fs::write(disk.join("a.convenant"), &before).unwrap();
    let room = usize::try_from(64 * 1024).unwrap();
    let _ = fs::write(disk.join("vol"), vec![0; room]);
    let ran = case.run(&["fmt", "in"]);
    let after = fs::read_to_string(disk.join("a.convenant")).unwrap();
    let left = fs::read_dir(&disk).unwrap().count();
    drop(mounted);
    assert!(ran.code == 2 && ran.said.contains("TAAL-27") && ran.said.contains("a.convenant"), "{}", ran.said);
    assert!(after == before && left == 2, "{left} files");
}
