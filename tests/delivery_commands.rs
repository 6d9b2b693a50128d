//! The commands that run on files, as they are typed: what they write, what they refuse, what they never show.

#![expect(clippy::disallowed_methods, reason = "a test starts the program and reads what it writes")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const KEY: &[u8] = b"0123456789abcdef0123456789abcdef";

struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { dir: tempfile::tempdir().unwrap() };
        place.key("sleutel", KEY, 0o600);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn key(&self, name: &str, key: &[u8], mode: u32) -> PathBuf {
        self.write(name, key);
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
        self.path(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// A delivery of invented rows; with the truth beside it when there are faults in it.
    fn generated(&self, name: &str, rows: u32, faults: u32) -> PathBuf {
        let path = self.path(name);
        let (rows, faults) = (rows.to_string(), faults.to_string());
        let truth = self.path("waarheid.csv");
        let out = convenant(&[
            "generate",
            AGREEMENT,
            "--delivery",
            "toewijzingen",
            "--rows",
            &rows,
            "--faults",
            &faults,
            "--out",
            text(&path),
            "--truth",
            text(&truth),
        ]);
        assert_eq!(out.status.code(), Some(0), "{}", said(&out));
        path
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.dir.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

const AGREEMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/agreements/grjr-hersteld");

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn started(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convenant"));
    command.args(arguments).args(["--date", "2026-03-01"]).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn convenant(arguments: &[&str]) -> Output {
    started(arguments).output().unwrap()
}

fn fed(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = started(arguments).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap();
    out
}

fn said(out: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}

fn validate<'a>(file: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut all = vec!["validate", AGREEMENT, "--delivery", "toewijzingen", file];
    all.extend(more);
    all
}

fn pseudonymise<'a>(key: &'a Path, input: &'a str, output: &'a Path) -> Vec<&'a str> {
    vec!["pseudonymise", AGREEMENT, "--delivery", "toewijzingen", "--key-file", text(key), input, text(output)]
}

/// Every number of nine digits in the column of the numbers.
fn numbers(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let first = text.lines().skip(1).filter_map(|line| line.split(',').next());
    first.filter(|cell| cell.len() == 9).map(str::to_owned).collect()
}

fn holds_a_number(text: &str, numbers: &BTreeSet<String>) -> Option<String> {
    numbers.iter().find(|number| text.contains(number.as_str())).cloned()
}

#[test]
fn a_file_is_accepted_or_refused_with_reasons() {
    let place = Place::new();
    let good = place.generated("goed.csv", 300, 0);
    assert_eq!(convenant(&validate(text(&good), &[])).status.code(), Some(0));
    let bad = place.generated("fout.csv", 300, 40);
    let numbers = numbers(&bad);
    for format in ["text", "json", "csv"] {
        let out = convenant(&validate(text(&bad), &["--format", format, "--first", "100"]));
        assert_eq!(out.status.code(), Some(1), "{}", said(&out));
        assert_eq!(holds_a_number(&said(&out), &numbers), None, "{format}");
    }
    let csv = convenant(&validate(text(&bad), &["--format", "csv"]));
    let found: BTreeSet<String> = String::from_utf8(csv.stdout)
        .unwrap()
        .lines()
        .map(|line| line.rsplit_once(',').unwrap().0.to_owned())
        .collect();
    let truth: BTreeSet<String> =
        fs::read_to_string(place.path("waarheid.csv")).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(found, truth);
    let json: serde_json::Value =
        serde_json::from_slice(&convenant(&validate(text(&bad), &["--format", "json"])).stdout).unwrap();
    assert_eq!((&json["accepted"], &json["rows"]), (&serde_json::json!(false), &serde_json::json!(300)));
    let rule = &json["rules"][0];
    assert!(rule["clause"].as_str().unwrap().contains(".convenant:") && rule["rows"][0]["line"].is_u64(), "{rule}");
}

#[test]
fn refused_rows_are_given_back() {
    let place = Place::new();
    let bad = place.generated("fout.csv", 200, 30);
    let bytes = fs::read(&bad).unwrap();
    for (from, input) in [(text(&bad), &b""[..]), ("-", &bytes[..])] {
        let rejected = place.path("terug.csv");
        let out = fed(&validate(from, &["--rejected", text(&rejected)]), input);
        assert_eq!(out.status.code(), Some(1), "{}", said(&out));
        let back = fs::read_to_string(&rejected).unwrap();
        assert!(back.lines().next().unwrap().ends_with(",reden_afkeuring"));
        assert_eq!(back.lines().count(), 31, "{back}");
        let truth = fs::read_to_string(place.path("waarheid.csv")).unwrap();
        let original = String::from_utf8_lossy(&bytes).into_owned();
        for line in truth.lines().skip(1) {
            let [row, _, code] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let own = original.lines().nth(row.parse().unwrap()).unwrap();
            assert!(back.lines().any(|line| line.starts_with(own) && line.contains(code)), "{line}");
        }
        // The column with the reason may stay when the rows are sent in again.
        assert_eq!(convenant(&validate(text(&rejected), &[])).status.code(), Some(1));
        fs::remove_file(&rejected).unwrap();
    }
}

#[test]
fn only_rows_of_the_sender() {
    let place = Place::new();
    let good = place.generated("goed.csv", 50, 0);
    let own = fs::read_to_string(&good).unwrap().lines().nth(1).unwrap().split(',').nth(3).unwrap().to_owned();
    assert_eq!(convenant(&validate(text(&good), &["--sender", &own])).status.code(), Some(0));
    let other = if own == "0599" { "0606" } else { "0599" };
    let out = convenant(&validate(text(&good), &["--sender", other]));
    assert!(
        out.status.code() == Some(1) && said(&out).contains("50 × toewijzingen.gemeentecode.eigen"),
        "{}",
        said(&out)
    );
    assert_eq!(convenant(&validate(text(&good), &["--sender", "9999"])).status.code(), Some(2));
}

#[test]
fn a_declaration_has_an_allocation() {
    let place = Place::new();
    let out = |name: &str, delivery: &str, rows: &str| {
        let path = place.path(name);
        let out = convenant(&["generate", AGREEMENT, "--delivery", delivery, "--rows", rows, "--out", text(&path)]);
        assert_eq!(out.status.code(), Some(0), "{}", said(&out));
        path
    };
    let (large, small) = (out("t.csv", "toewijzingen", "20"), out("d.csv", "declaraties", "5"));
    let run =
        |with: &str| convenant(&["validate", AGREEMENT, "--delivery", "declaraties", text(&small), "--with", with]);
    let with = format!("toewijzingen={}", text(&large));
    let lacks = run(&with);
    assert!(said(&lacks).contains("declaraties.gemeentecode+toewijzingnummer.in-toewijzingen"), "{}", said(&lacks));
    // Give the declarations the numbers of the allocations.
    let rows = |path: &Path| {
        fs::read_to_string(path)
            .unwrap()
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let (allocations, mut declarations) = (rows(&large), rows(&small));
    let at = |row: &[String], name: &str| row.iter().position(|cell| cell == name).unwrap();
    for number in 1..declarations.len() {
        for name in ["gemeentecode", "toewijzingnummer"] {
            let (from, to) = (at(&allocations[0], name), at(&declarations[0], name));
            declarations[number][to] = allocations[number][from].clone();
        }
    }
    let text: String = declarations.iter().map(|row| row.join(",") + "\n").collect();
    fs::write(&small, text).unwrap();
    assert_eq!(run(&with).status.code(), Some(0), "{}", said(&run(&with)));
    for wrong in ["toewijzingen", "niets=x", "toewijzingen=/bestaat/niet"] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn pseudonyms_replace_numbers_and_nothing_else() {
    let place = Place::new();
    let (good, key) = (place.generated("goed.csv", 400, 0), place.path("sleutel"));
    let [one, two] = ["een.csv", "twee.csv"].map(|name| place.path(name));
    for out in [&one, &two] {
        let done = convenant(&pseudonymise(&key, text(&good), out));
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    }
    let (before, after) = (fs::read_to_string(&good).unwrap(), fs::read_to_string(&one).unwrap());
    assert_eq!(after, fs::read_to_string(&two).unwrap());
    assert_eq!(holds_a_number(&after, &numbers(&good)), None);
    assert_eq!(after.lines().count(), before.lines().count());
    for (old, new) in before.lines().zip(after.lines()).skip(1) {
        let ((_, old), (hash, new)) = (old.split_once(',').unwrap(), new.split_once(',').unwrap());
        assert!(old == new && hash.len() == 128, "{new}");
    }
    assert_eq!(convenant(&validate(text(&one), &[])).status.code(), Some(0));
    assert_eq!(fs::metadata(&one).unwrap().permissions().mode() & 0o777, 0o600);
    // The key may come from standard input, and the delivery too.
    let other = place.path("drie.csv");
    let done = fed(&pseudonymise(Path::new("-"), text(&good), &other), KEY);
    assert_eq!((done.status.code(), fs::read_to_string(&other).unwrap()), (Some(0), after.clone()));
    let done = fed(&pseudonymise(&key, "-", &other), before.as_bytes());
    assert_eq!((done.status.code(), fs::read_to_string(&other).unwrap()), (Some(0), after));
}

#[test]
fn nothing_is_written_of_a_file_that_is_refused() {
    let place = Place::new();
    let key = place.path("sleutel");
    let (bad, out) = (place.generated("fout.csv", 300, 3), place.path("uit.csv"));
    let before = place.names();
    let refused = convenant(&pseudonymise(&key, text(&bad), &out));
    assert_eq!((refused.status.code(), place.names()), (Some(1), before.clone()), "{}", said(&refused));
    assert_eq!(holds_a_number(&said(&refused), &numbers(&bad)), None);
    // An earlier output stays as it was.
    fs::write(&out, "eerder").unwrap();
    assert_eq!(convenant(&pseudonymise(&key, text(&bad), &out)).status.code(), Some(1));
    assert_eq!(fs::read_to_string(&out).unwrap(), "eerder");
}

#[test]
fn a_number_outside_its_column_stops_it() {
    let place = Place::new();
    let good = place.generated("goed.csv", 60, 0);
    let lines = fs::read_to_string(&good).unwrap();
    let moved = |(at, line): (usize, &str)| {
        let mut cells: Vec<_> = line.split(',').collect();
        if at > 0 {
            cells[4] = cells[0];
        }
        cells.join(",") + "\n"
    };
    let text_of: String = lines.lines().enumerate().map(moved).collect();
    let leaking = place.write("lek.csv", text_of.as_bytes());
    let out = place.path("uit.csv");
    let refused = convenant(&pseudonymise(&place.path("sleutel"), text(&leaking), &out));
    assert!(refused.status.code() == Some(1) && !out.exists(), "{}", said(&refused));
    assert!(said(&refused).contains("beschikkingnummer.geen-bsn"), "{}", said(&refused));
}

#[test]
fn keys_and_outputs_that_cannot_be() {
    let place = Place::new();
    let good = place.generated("goed.csv", 5, 0);
    let out = place.path("uit.csv");
    let refusals = [
        (place.key("open", KEY, 0o644), "chmod 600"),
        (place.key("leeg", b"\n", 0o600), "leeg"),
        (place.key("kort", &KEY[1..], 0o600), "31 bytes"),
        (place.path("weg"), "bestaat niet"),
        (place.dir.path().to_owned(), ""),
    ];
    for (key, says) in refusals {
        let refused = convenant(&pseudonymise(&key, text(&good), &out));
        assert!(refused.status.code() == Some(2) && said(&refused).contains(says), "{}", said(&refused));
        assert!(!said(&refused).contains("0123456789abcdef") && !out.exists());
    }
    let before = fs::read(&good).unwrap();
    let link = place.path("koppeling.csv");
    fs::hard_link(&good, &link).unwrap();
    for same in [&good, &link, &place.path("sleutel")] {
        let refused = convenant(&pseudonymise(&place.path("sleutel"), text(&good), same));
        assert!(refused.status.code() == Some(2), "{}", said(&refused));
    }
    assert_eq!((fs::read(&good).unwrap(), fs::read(place.path("sleutel")).unwrap()), (before, KEY.to_vec()));
    // A key is never an argument.
    assert_eq!(convenant(&["pseudonymise", AGREEMENT, "--key", "geheim"]).status.code(), Some(2));
}

#[test]
fn a_killed_run_leaves_nothing_or_all() {
    let place = Place::new();
    let (good, key, out) = (place.generated("goed.csv", 4000, 0), place.path("sleutel"), place.path("uit.csv"));
    let start = Instant::now();
    assert_eq!(convenant(&pseudonymise(&key, text(&good), &out)).status.code(), Some(0));
    let (whole, takes) = (fs::read(&out).unwrap(), start.elapsed());
    fs::remove_file(&out).unwrap();
    let names = place.names();
    let (mut complete, mut absent) = (0, 0);
    for round in 0..100_u32 {
        let mut child = started(&pseudonymise(&key, text(&good), &out)).spawn().unwrap();
        let part = round.wrapping_mul(2_654_435_761) % 1000;
        std::thread::sleep((takes * part / 900).min(Duration::from_secs(2)));
        child.kill().unwrap();
        child.wait().unwrap();
        match fs::read(&out) {
            Ok(bytes) => {
                assert!(bytes == whole, "round {round}");
                complete += 1;
                fs::remove_file(&out).unwrap();
            }
            Err(_) => absent += 1,
        }
        assert_eq!(place.names(), names, "round {round}");
    }
    assert!(absent > 10, "{complete} complete, {absent} absent");
}

#[test]
fn persons_are_taken_out_of_files_and_stores() {
    let place = Place::new();
    let (good, key) = (place.generated("goed.csv", 300, 0), place.path("sleutel"));
    let hashed = place.path("hash.csv");
    assert_eq!(convenant(&pseudonymise(&key, text(&good), &hashed)).status.code(), Some(0));
    let (before, before_hashed) = (fs::read_to_string(&good).unwrap(), fs::read_to_string(&hashed).unwrap());
    let number = before.lines().nth(7).unwrap().split(',').next().unwrap().to_owned();
    let base = ["forget", AGREEMENT, "--delivery", "toewijzingen", "--key-file", text(&key)];
    let on = |more: &[&str], numbers: &str| fed(&[&base, more].concat(), numbers.as_bytes());
    let met = before.lines().filter(|line| line.starts_with(&number)).count();

    let done = on(&["--mask", text(&hashed)], &number);
    assert!(
        done.status.code() == Some(0) && said(&done).contains(&format!("{met} rijen gemaskeerd")),
        "{}",
        said(&done)
    );
    let masked = fs::read_to_string(&hashed).unwrap();
    assert_eq!(masked.lines().filter(|line| line.starts_with(',')).count(), met);
    assert_eq!(masked.lines().count(), before_hashed.lines().count());
    fs::write(&hashed, &before_hashed).unwrap();

    let done = on(&[text(&good), text(&hashed)], &format!("{number}\n"));
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(!said(&done).contains(&number));
    for (path, before) in [(&good, before), (&hashed, before_hashed)] {
        let gone: Vec<_> = before.lines().enumerate().collect();
        let after = fs::read_to_string(path).unwrap();
        assert_eq!(after.lines().count() + met, gone.len());
        assert!(after.lines().all(|line| gone.iter().any(|(_, old)| *old == line)));
    }
    assert!(!fs::read_to_string(&good).unwrap().contains(&number));
    for store in ["Betaaltool Zorg", "Mendix", "Datawarehouse Rotterdam", "DIVA", "PowerBI", "Excel", "Beveiligde mail"]
    {
        assert!(said(&done).contains(store), "{store}");
    }
    // Nothing happens when a line is no number.
    let untouched = fs::read(&good).unwrap();
    for wrong in ["", "12345\n", "999999999\n", "999990019\nx\n"] {
        assert_eq!(on(&[text(&good)], wrong).status.code(), Some(2), "{wrong}");
    }
    assert_eq!(fs::read(&good).unwrap(), untouched);
}

#[test]
fn what_is_no_file_is_told() {
    let place = Place::new();
    let fifo = place.path("pijp");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let long = place.path("lang.csv");
    let mut file = fs::File::create(&long).unwrap();
    file.write_all(b"bsn,").unwrap();
    // A hole in a file reads as zero bytes, and costs no room.
    file.set_len(1 << 30).unwrap();
    let good = fs::read(place.generated("goed.csv", 1, 0)).unwrap();
    let head = good.split(|byte| *byte == b'\n').next().unwrap();
    let only_a_header = place.write("kop.csv", head);
    let accepted = convenant(&validate(text(&only_a_header), &[]));
    assert!(accepted.status.code() == Some(0) && said(&accepted).contains("0 rijen"), "{}", said(&accepted));
    let line = place.write("regel.csv", &[b"bsn,".as_slice(), &vec![b'x'; 9 << 20]].concat());
    for (path, says) in [
        (place.dir.path().to_owned(), ""),
        (PathBuf::from("/dev/null"), "geen gewoon bestand"),
        (fifo, "geen gewoon bestand"),
        (place.path("weg.csv"), "bestaat niet"),
        (long, ""),
        (line, "4 MiB"),
        (place.write("leeg.csv", b""), "leeg"),
        (place.write("plaatje.csv", b"\x89PNG\r\n\x1a\nxxxx"), "PNG"),
        (place.write("zip.csv", b"\x1f\x8b\x08xxxx"), "gzip"),
        (place.write("nul.csv", &[head, &b"\n1,\0\n"[..]].concat()), "byte nul"),
        (place.write("dubbel.csv", &[head, b"\n", head, b"\n"].concat()), "nog een keer"),
        (place.write("open.csv", &[head, &b"\n\"1,2\n3,4\n"[..]].concat()), "aanhalingsteken"),
        (place.write("breed.csv", &[head, &b",x".repeat(100_000)[..], b"\n"].concat()), "kolommen"),
    ] {
        let refused = convenant(&validate(text(&path), &[]));
        assert!(
            refused.status.code() == Some(2) && said(&refused).contains(says),
            "{}: {}",
            path.display(),
            said(&refused)
        );
    }
    assert_eq!(convenant(&["validate", AGREEMENT, "--delivery", "toewijzing", "x.csv"]).status.code(), Some(2));
}

#[test]
fn a_finding_tells_where_it_was_agreed() {
    let place = Place::new();
    let bad = place.generated("fout.csv", 300, 60);
    let text_of = said(&convenant(&validate(text(&bad), &["--first", "1"])));
    let clauses: Vec<_> = text_of.lines().filter(|line| line.contains(".convenant:")).collect();
    assert!(clauses.len() > 10, "{text_of}");
    assert!(clauses.iter().all(|line| line.contains("bijlage 2, tabel ")), "{clauses:#?}");
    assert!(clauses.iter().any(|line| line.contains("rij geboortejaar, ")), "{clauses:#?}");
    let json = convenant(&validate(text(&bad), &["--format", "json", "--lang", "en"]));
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let rules = json["rules"].as_array().unwrap();
    assert!(rules.iter().all(|rule| rule["stands_in"].as_str().unwrap().starts_with("annex 2, table ")), "{rules:#?}");
}

#[test]
fn a_bar_tells_on_a_terminal_how_far_a_long_file_is() {
    let place = Place::new();
    let good = fs::read_to_string(place.generated("goed.csv", 500, 0)).unwrap();
    let (head, rows) = good.split_once('\n').unwrap();
    let long = place.write("lang.csv", format!("{head}\n{}", rows.repeat(400)).as_bytes());
    let words = validate(text(&long), &["--date", "2026-03-01", "--format", "csv"]);
    let typed: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
    let shell = format!("{} {} > {}", env!("CARGO_BIN_EXE_convenant"), typed.join(" "), text(&place.path("uit.csv")));
    let mut script = Command::new("script");
    let typescript = place.path("scherm");
    script.args(["--quiet", "--return", "--command", &shell, text(&typescript)]).stdin(Stdio::null());
    assert_eq!(script.output().unwrap().status.code(), Some(1));
    let screen = String::from_utf8_lossy(&fs::read(&typescript).unwrap()).into_owned();
    assert!(screen.contains("░") && screen.contains("MiB") && screen.contains("\r\u{1b}[K"), "{screen:?}");
    // Where nobody looks at it there is none.
    let out = convenant(&validate(text(&long), &["--format", "csv"]));
    assert_eq!(String::from_utf8_lossy(&out.stderr).find(['░', '█', '\u{1b}']), None);
}

#[test]
fn faults_that_ask_for_a_sender_another_file_or_a_column_are_found() {
    let place = Place::new();
    let (allocations, declarations, truth) = (place.path("t.csv"), place.path("d.csv"), place.path("waar.csv"));
    let first =
        convenant(&["generate", AGREEMENT, "--delivery", "toewijzingen", "--rows", "200", "--out", text(&allocations)]);
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    let header_and_row = fs::read_to_string(&allocations).unwrap();
    let column = header_and_row.lines().next().unwrap().split(',').position(|name| name == "gemeentecode").unwrap();
    let sender = header_and_row.lines().nth(1).unwrap().split(',').nth(column).unwrap().to_owned();
    let with = format!("toewijzingen={}", text(&allocations));
    let about = ["--sender", &sender, "--with", &with];
    let make = |more: &[&str]| {
        let base = ["generate", AGREEMENT, "--delivery", "declaraties", "--rows", "400", "--out", text(&declarations)];
        convenant(&[&base[..], &["--truth", text(&truth)], more].concat())
    };
    let made = make(&[&about[..], &["--faults", "120", "--raw-bsn", "beschikkingnummer"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let judge = |format: &str| {
        let base = ["validate", AGREEMENT, "--delivery", "declaraties", text(&declarations), "--format", format];
        convenant(&[&base[..], &about[..]].concat())
    };
    let told = fs::read_to_string(&truth).unwrap();
    assert_eq!(told.lines().nth(1), Some(",beschikkingnummer,declaraties.beschikkingnummer.geen-bsn"));
    for rule in ["gemeentecode.eigen", "in-toewijzingen"] {
        assert!(told.contains(rule), "{rule}: {told}");
    }
    let found = String::from_utf8(judge("csv").stdout).unwrap();
    let found: BTreeSet<_> = found.lines().map(|line| line.rsplit_once(',').unwrap().0).collect();
    assert_eq!(found, told.lines().filter(|line| !line.starts_with(',')).collect());
    let json: serde_json::Value = serde_json::from_slice(&judge("json").stdout).unwrap();
    let column = json["rules"].as_array().unwrap().iter().filter(|rule| rule["rate"].is_string());
    let column: Vec<_> = column.map(|rule| rule["code"].as_str().unwrap()).collect();
    assert_eq!(column, ["declaraties.beschikkingnummer.geen-bsn"]);
    for wrong in [["--raw-bsn", "bsn"], ["--sender", "9999"], ["--with", "niets=x"]] {
        assert_eq!(make(&wrong).status.code(), Some(2), "{wrong:?}");
    }
}
