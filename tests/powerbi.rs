//! The roles for Power BI. No engine reads them here: the text itself is held to what it should be.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::path::Path;

use convenant::checks::check;
use convenant::cli::files::Folder;
use convenant::emit;
use convenant::model::compile;
use convenant::source::Refusal;

fn roles(entries: Vec<(String, String)>, read: &dyn Fn(&str) -> Result<String, Refusal>) -> String {
    let report = check(compile(entries, &read), jiff::civil::date(2026, 3, 1));
    let Some(checked) = report.checked else { panic!("{:#?}", report.findings) };
    let files = emit::build(&checked, &report.sources, &[emit::Kind::Policies]).files;
    let roles = files.into_iter().filter(|(path, _)| path.starts_with("policies/powerbi/"));
    roles.map(|(path, bytes)| format!("# {path}\n{}\n", String::from_utf8(bytes).unwrap())).collect()
}

const BASE: &str = "overeenkomst proef \"Proef\" { versie 1.0 }\npartij a \"A\" { }\ndoel p \"P\" { }\ndoel q \"Q\" { }\n\
    gegeven x \"X\" { doelen p, q }\ngegeven y \"Y\" { doelen p }\ngegevensgroep g \"G\" { gegevens x, y }\n\
    gegevensgroep h \"H\" { gegevens x }\nrol r \"R\" bij a\n";

fn small(lines: &str) -> String {
    let text =
        format!("{BASE}systeem bi \"BI\" {{ soort rapportage }}\nsysteem s \"S\" {{ }}\ntoegang {{\n  {lines}\n}}\n");
    roles(vec![("proef.convenant".to_owned(), text)], &|_| Err(Refusal::Missing))
}

#[test]
fn the_roles_of_an_agreement() {
    let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements/grjr-hersteld")).unwrap();
    insta::assert_snapshot!(roles(folder.entry_files().unwrap(), &|name| folder.read(name)));
}

#[test]
fn every_kind_of_right() {
    let lines = "r leest g voor p als regels van eigen gemeente alleen x in bi\n  \
                 r leest g voor p als regels mits na toewijzing\n  \
                 r leest g voor p als regels in s\n  \
                 r leest h voor q als aantallen vanaf 5 mits lidmaatschap, toestemming geldig vanaf 2026-07-01";
    insta::assert_snapshot!(small(lines));
}

#[test]
fn without_a_system_for_reports_there_are_none() {
    let text = format!("{BASE}toegang {{\n  r leest g voor p als regels\n}}\n");
    assert_eq!(roles(vec![("proef.convenant".to_owned(), text)], &|_| Err(Refusal::Missing)), "");
}

#[test]
fn what_holds_in_another_system_gives_no_role() {
    assert_eq!(small("r leest g voor p als regels in s"), "");
}
