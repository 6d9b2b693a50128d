//! Two versions compared: for every code a pair of texts with the changes that are expected, in files; and what holds for
//! every comparison. `UPDATE_EXPECTED=1 cargo test --test diff` writes what is found as what is expected.
#![expect(clippy::disallowed_methods, reason = "a test reads its data")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use convenant::diff::{CODES, Change, Diff, Side, Verdict, compare, library_law, place_of, rule_of, tell};
use convenant::model::{cite, compile_stated};
use convenant::relations::{Decision, decide};
use convenant::source::{Lang, Refusal};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 1, 1);

fn side(text: &str) -> Side {
    let (compiled, stated) = compile_stated(vec![("a.convenant".into(), text.into())], &|_| Err(Refusal::Missing));
    assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?} {:#?} in {text}", compiled.findings, compiled.unresolved);
    Side::of(compiled, stated)
}

fn folder(path: &Path) -> Side {
    let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    let own = entries.iter().filter(|path| path.extension().is_some_and(|extension| extension == "convenant"));
    let own = own.map(|path| (name(path), fs::read_to_string(path).unwrap())).collect();
    let (compiled, stated) = compile_stated(own, &|name| fs::read_to_string(path.join(name)).map_err(|_| Refusal::Missing));
    Side::of(compiled, stated)
}

fn agreement(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name)
}

/// What every triple begins with, unless its text has an `overeenkomst` of its own.
const HEAD: &str = include_str!("diff/basis.convenant");

fn whole(text: &str) -> String {
    if text.lines().any(|line| line.starts_with("overeenkomst ")) { text.to_owned() } else { format!("{HEAD}\n{text}") }
}

/// Each change on a line: its code, whether it asks for action, what is said, and under it the rest.
fn told(diff: &Diff, old: &Side, new: &Side) -> String {
    let mut out = String::new();
    for event in &diff.events {
        let told = tell(event, &old.sources, &new.sources, Lang::Nl);
        let mark = if event.asks() { "!" } else { "-" };
        out += &format!("{mark} {} {}\n", event.code.code().code, told.line.nl);
        for (label, text) in told.more {
            out += &format!("    {} {text}\n", label.nl).replace("     ", "    ");
        }
        if let Some(approved) = &event.approved {
            out += &format!("    goedgekeurd: {} ({})\n", approved.because, approved.rests_on);
        }
    }
    out
}

fn triples() -> Vec<(String, String, String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff");
    let mut folders: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let read = |folder: &PathBuf, name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    folders
        .into_iter()
        .map(|folder| {
            let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
            (name, read(&folder, "before.convenant"), read(&folder, "after.convenant"), folder)
        })
        .collect()
}

#[test]
fn each_triple_gives_what_is_expected() {
    let mut wrong = Vec::new();
    for (name, before, after, folder) in triples() {
        let (old, new) = (side(&whole(&before)), side(&whole(&after)));
        let found = told(&compare(&old, &new, DAY).unwrap(), &old, &new);
        let path = folder.join("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{name}:\n{found}\nexpected:\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_triple_that_gives_it() {
    let mut met: BTreeSet<String> = BTreeSet::new();
    for (name, before, after, _) in triples() {
        let diff = compare(&side(&whole(&before)), &side(&whole(&after)), DAY).unwrap();
        let codes: BTreeSet<_> = diff.events.iter().map(|event| event.code.code().code.to_lowercase()).collect();
        let own = name.split('_').next().unwrap().to_owned();
        assert!(codes.contains(&own), "{name} does not give its own code: {codes:?}");
        met.insert(own);
    }
    let missing: Vec<_> = CODES.iter().map(|code| code.code.to_lowercase()).filter(|code| !met.contains(code)).collect();
    assert!(missing.is_empty(), "without a triple: {missing:?}");
}

/// The codes of a comparison, and how often each comes.
fn count(diff: &Diff) -> BTreeMap<&'static str, usize> {
    let mut out = BTreeMap::new();
    for event in &diff.events {
        *out.entry(event.code.code().code).or_default() += 1;
    }
    out
}

fn mirrored(codes: &BTreeMap<&'static str, usize>) -> BTreeMap<&'static str, usize> {
    let mirror = |code: &str| CODES.iter().find(|known| known.code == code).and_then(|known| known.mirror);
    let mut out = BTreeMap::new();
    for (code, count) in codes {
        if let Some(mirror) = mirror(code) {
            *out.entry(mirror).or_default() += count;
        }
    }
    out
}

/// Codes that have no other way round.
fn without_one_way(mut codes: BTreeMap<&'static str, usize>) -> BTreeMap<&'static str, usize> {
    codes.retain(|code, _| CODES.iter().any(|known| known.code == *code && known.mirror.is_some()));
    codes
}

#[test]
fn what_is_compared_the_other_way_round_mirrors() {
    for (name, before, after, _) in triples() {
        let (old, new) = (side(&whole(&before)), side(&whole(&after)));
        let (there, back) = (compare(&old, &new, DAY).unwrap(), compare(&new, &old, DAY).unwrap());
        assert_eq!(without_one_way(count(&back)), mirrored(&count(&there)), "{name}");
    }
}

#[test]
fn nothing_differs_from_itself() {
    for (name, before, after, _) in triples() {
        for text in [before, after] {
            let one = side(&whole(&text));
            let diff = compare(&one, &side(&whole(&text)), DAY).unwrap();
            // An approval approves a change, and here there is none.
            let left: Vec<_> = diff.events.iter().filter(|event| !matches!(event.change, Change::Approval { .. })).collect();
            assert!(left.is_empty(), "{name}: {left:#?}");
        }
    }
}

#[test]
fn the_real_agreements_do_not_differ_from_themselves() {
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        let (one, other) = (folder(&agreement(name)), folder(&agreement(name)));
        let diff = compare(&one, &other, DAY).unwrap();
        assert!(diff.events.is_empty() && diff.access == Verdict::Equal, "{name}: {:#?}", diff.events);
    }
}

#[test]
fn what_is_repaired_is_told_both_ways() {
    for (one, other) in [("grjr", "grjr-hersteld"), ("vabimpuls", "vabimpuls-hersteld")] {
        let (old, new) = (folder(&agreement(one)), folder(&agreement(other)));
        let (there, back) = (compare(&old, &new, DAY).unwrap(), compare(&new, &old, DAY).unwrap());
        assert_eq!(without_one_way(count(&back)), mirrored(&count(&there)), "{one}");
        assert!(replayed(&there, &old, &new) > 0, "{one}");
        replayed(&back, &new, &old);
    }
}

/// Puts every witness to both versions: the one permits it and the other does not. Gives how many there were.
fn replayed(diff: &Diff, old: &Side, new: &Side) -> usize {
    let mut number = 0;
    for event in &diff.events {
        let Change::Access(witnesses) = &event.change else { continue };
        for witness in &witnesses.all {
            let permits = |side: &Side, request: Option<_>| {
                request.is_some_and(|request| {
                    matches!(decide(&side.agreement, &side.relations, &side.normal, &request), Decision::Allow { .. })
                })
            };
            let is_wider = event.code.code().code == "WIJ-01";
            assert_eq!(permits(old, witness.old), !is_wider, "{}", witness.said);
            assert_eq!(permits(new, witness.new), is_wider, "{}", witness.said);
            number += 1;
        }
    }
    number
}

#[test]
fn every_code_has_a_rule_and_every_rule_its_law() {
    for code in CODES {
        let named = convenant::model::library_rules().iter().filter(|rule| {
            rule.head.iter().any(|said| matches!(&said.what, convenant::model::What::Name(name) if name == code.code))
        });
        assert_eq!(named.count(), 1, "{} has one rule in agreements/std/wijzigingen.convenant", code.code);
        let asks = rule_of(code, &[]);
        assert!(!asks.any() || !asks.law.is_empty() || asks.note.is_some(), "{} asks without a reason", code.code);
        for path in library_law(code) {
            assert!(cite(path).is_some(), "{}: {path} is not in the library", code.code);
        }
    }
}

#[test]
fn two_strangers_are_not_compared() {
    let other = side("overeenkomst ander \"Ander\" { }\npartij elders \"Elders\" { }\n");
    assert!(compare(&side(&whole("")), &other, DAY).is_err());
}

#[test]
fn a_place_is_a_file_and_a_line() {
    let one = side(&whole(""));
    let span = one.agreement.general.about.as_ref().unwrap().span;
    assert!(place_of(&one.sources, span).starts_with("a.convenant:"));
}
