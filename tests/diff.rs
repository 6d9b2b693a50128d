//! Two versions compared: for every code a pair of texts with the changes that are expected, in files; and what holds for
//! every comparison. `UPDATE_EXPECTED=1 cargo test --test diff` writes what is found as what is expected.
#![expect(clippy::disallowed_methods, reason = "a test reads its data")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use convenant::diff::{CODES, Change, Diff, SHOWN, Side, Verdict, compare, library_law, place_of, rule_of, tell};
use convenant::model::{cite, compile_stated};
use convenant::relations::{Decision, decide};
use convenant::source::{Lang, Refusal};
use jiff::civil::{Date, date};
use rayon::prelude::*;

const DAY: Date = date(2026, 1, 1);

fn side(text: &str) -> Side {
    let (compiled, stated) = compile_stated(vec![("a.convenant".into(), text.into())], &|_| Err(Refusal::Missing));
    assert!(
        compiled.findings.is_empty() && compiled.unresolved.is_empty(),
        "{:#?} {:#?} in {text}",
        compiled.findings,
        compiled.unresolved
    );
    Side::of(compiled, stated)
}

fn folder(path: &Path) -> Side {
    let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    let own = entries.iter().filter(|path| path.extension().is_some_and(|extension| extension == "convenant"));
    let own = own.map(|path| (name(path), fs::read_to_string(path).unwrap())).collect();
    let (compiled, stated) =
        compile_stated(own, &|name| fs::read_to_string(path.join(name)).map_err(|_| Refusal::Missing));
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
        let told = tell(event, &old.sources, &new.sources, Lang::Nl, SHOWN);
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

/// Two versions, and what is different.
struct Triple {
    name: String,
    before: Side,
    after: Side,
    diff: Diff,
    folder: PathBuf,
}

static TRIPLES: LazyLock<Vec<Triple>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff");
    let mut folders: Vec<_> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let triple = |folder: PathBuf| {
        let read = |name: &str| side(&whole(&fs::read_to_string(folder.join(name)).unwrap()));
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let (before, after) = (read("before.convenant"), read("after.convenant"));
        let diff = compare(&before, &after, DAY).unwrap();
        Triple { name, before, after, diff, folder }
    };
    folders.into_par_iter().map(triple).collect()
});

#[test]
fn each_triple_gives_what_is_expected() {
    let mut wrong = Vec::new();
    for Triple { name, before, after, diff, folder } in TRIPLES.iter() {
        let found = told(diff, before, after);
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
    for Triple { name, diff, .. } in TRIPLES.iter() {
        let codes: BTreeSet<_> = diff.events.iter().map(|event| event.code.code().code.to_lowercase()).collect();
        let own = name.split('_').next().unwrap().to_owned();
        assert!(codes.contains(&own), "{name} does not give its own code: {codes:?}");
        met.insert(own);
    }
    let missing: Vec<_> =
        CODES.iter().map(|code| code.code.to_lowercase()).filter(|code| !met.contains(code)).collect();
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
    for Triple { name, before, after, diff, .. } in TRIPLES.iter() {
        let back = compare(after, before, DAY).unwrap();
        assert_eq!(without_one_way(count(&back)), mirrored(&count(diff)), "{name}");
    }
}

#[test]
fn nothing_differs_from_itself() {
    for Triple { name, before, after, .. } in TRIPLES.iter() {
        for one in [before, after] {
            let diff = compare(one, one, DAY).unwrap();
            // An approval approves a change, and here there is none.
            let of_change = |event: &&convenant::diff::Event| !matches!(event.change, Change::Approval { .. });
            let left: Vec<_> = diff.events.iter().filter(of_change).collect();
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

/// The files of an agreement.
fn texts(name: &str) -> Vec<(String, String)> {
    let mut paths: Vec<_> = fs::read_dir(agreement(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn side_of(texts: &[(String, String)]) -> Side {
    let own = texts.iter().filter(|(name, _)| name.ends_with(".convenant")).cloned().collect();
    let read = |name: &str| {
        texts.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone()).ok_or(Refusal::Missing)
    };
    let (compiled, stated) = compile_stated(own, &read);
    Side::of(compiled, stated)
}

/// The text with everything on other lines, as someone would who likes it so: twice as far from the edge.
fn laid_out(text: &str) -> String {
    let indent = |line: &str| " ".repeat(line.len() - line.trim_start().len());
    text.lines().map(|line| format!("{}{line}  \n", indent(line))).collect()
}

/// The declarations in the opposite order, and the properties of each; what is numbered by its place stays in order, and so
/// does what stands within it.
fn turned(text: &str) -> String {
    let (tree, _) = convenant::syntax::parse(convenant::source::FileId(0), text);
    let slice = |span: convenant::source::Span| &text[span.start as usize..span.end as usize];
    let numbered = ["artikel", "bijlage", "overweging", "figuur"];
    let whole = |entry: &convenant::syntax::Entry| {
        let head = slice(tree.head(entry));
        match &entry.block {
            None => format!("{head}\n"),
            Some(block) if numbered.contains(&slice(entry.key)) => format!("{head} {}\n", slice(block.span)),
            Some(block) => {
                let lines: Vec<_> = block
                    .entries
                    .iter()
                    .rev()
                    .map(|line| match &line.block {
                        Some(inner) => format!("  {} {}\n", slice(tree.head(line)), slice(inner.span)),
                        None => format!("  {}\n", slice(tree.head(line))),
                    })
                    .collect();
                format!("{head} {{\n{}}}\n", lines.concat())
            }
        }
    };
    let (kept, free): (Vec<_>, Vec<_>) = tree.entries.iter().partition(|entry| numbered.contains(&slice(entry.key)));
    free.into_iter().rev().chain(kept).map(whole).collect()
}

#[test]
fn layout_and_order_are_no_difference() {
    for name in ["grjr-hersteld", "vabimpuls-hersteld", "grjr"] {
        let texts = texts(name);
        let old = side_of(&texts);
        for (how, other) in [("laid out", laid_out as fn(&str) -> String), ("turned", turned)] {
            let changed: Vec<_> = texts
                .iter()
                .map(|(name, text)| {
                    (name.clone(), if name.ends_with(".convenant") { other(text) } else { text.clone() })
                })
                .collect();
            assert_ne!(changed, texts, "{how}");
            let new = side_of(&changed);
            let diff = compare(&old, &new, DAY).unwrap();
            assert!(
                diff.events.is_empty() && diff.access == Verdict::Equal,
                "{name}, {how}: {:#?}",
                told(&diff, &old, &new)
            );
        }
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
