//! What findings look like on a terminal.

use super::*;
use crate::source::{FileId, Text};

fn text(nl: &str, en: &str) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

fn law(path: &str) -> Option<String> {
    let texts = [
        ("avg.26.1", "art. 26 lid 1 AVG — de regeling legt vast wie welke plicht nakomt"),
        (
            "avg.30.1.a",
            "art. 30 lid 1 onder a AVG — het register noemt elke verwerkingsverantwoordelijke met naam en gegevens",
        ),
    ];
    texts.iter().find(|(known, _)| *known == path).map(|(_, text)| (*text).to_owned())
}

fn options() -> RenderOptions<'static> {
    RenderOptions { lang: Lang::Nl, base: "", color: false, width: 80, unicode: true, law: &law }
}

/// The span of the nth time that `word` stands in the file.
fn span(sources: &Sources, file: FileId, word: &str, nth: usize) -> Span {
    let (at, _) = sources.file(file).text.match_indices(word).nth(nth).unwrap();
    Span::new(file, at as u32, (at + word.len()) as u32)
}

fn message(says: &str) -> Message {
    Message { says: text(says, "something is wrong"), help: text("doe er iets aan", "do something about it") }
}

fn one(source: &str, start: u32, end: u32) -> String {
    let mut sources = Sources::default();
    let file = sources.add("a.convenant", source);
    let finding = Diagnostic::new("TAAL-01", Severity::Error, Span::new(file, start, end), message("dit klopt niet"));
    render(&[finding], &sources, &options())
}

fn agreement() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let parties = sources.add(
        "partijen.convenant",
        "partij oljr \"Openbaar Lichaam\" {\n  kvk        62019163\n}\n\n\n\n\n\npartij rotterdam \"Rotterdam\" {\n  kvk        62019163\n  fg         ?\n}\n",
    );
    let goals = sources.add("doelen.convenant", "doel analyse \"Analyse\" {\n}\ndoel analyse \"Nog eens\" {\n}\n");
    let double = Message {
        says: text("KvK-nummer `62019163` staat bij `oljr` én bij `rotterdam`", "KvK number `62019163` stands twice"),
        help: text(
            "geef elke partij haar eigen nummer; een openbaar lichaam heeft een eigen inschrijving, naast die van de gemeenten die eraan deelnemen",
            "give each party its own number",
        ),
    };
    let kvk = Diagnostic::new("PAR-02", Severity::Objection, span(&sources, parties, "62019163", 1), double)
        .related(span(&sources, parties, "62019163", 0), text("hier staat het al", "it stands here already"))
        .related(span(&sources, goals, "doel", 0), text("hier hoort het niet", "it does not belong here"))
        .about("rotterdam")
        .law(&["avg.30.1.a", "avg.26.1", "uavg.99"]);
    let hole =
        Diagnostic::new("PAR-01", Severity::Warning, span(&sources, parties, "?", 0), message("de fg is nog open"));
    let twice = Message {
        says: text("`analyse` is al gedeclareerd", "`analyse` is declared already"),
        help: text("kies een andere naam", "choose another name"),
    };
    let twice = Diagnostic::new("TAAL-30", Severity::Error, span(&sources, goals, "analyse", 1), twice)
        .related(span(&sources, goals, "analyse", 0), text("eerder hier", "earlier here"));
    (sources, vec![hole, kvk, twice])
}

#[test]
fn a_whole_report() {
    let (sources, findings) = agreement();
    insta::assert_snapshot!(render(&findings, &sources, &options()), @r#"
    fout[TAAL-30]: `analyse` is al gedeclareerd

      doelen.convenant:3:6
     1 │ doel analyse "Analyse" {
       │      ───┬───
       │         ╰── eerder hier
       ⋮
     3 │ doel analyse "Nog eens" {
       │      ━━━━━━━

      herstel  kies een andere naam

    bezwaar[PAR-02]: KvK-nummer `62019163` staat bij `oljr` én bij `rotterdam`

      partijen.convenant:10:14
      2 │   kvk        62019163
        │              ────┬───
        │                  ╰── hier staat het al
        ⋮
     10 │   kvk        62019163
        │              ━━━━━━━━

      zie ook  doelen.convenant:1:1: hier hoort het niet
      waarom   art. 30 lid 1 onder a AVG — het register noemt elke
               verwerkingsverantwoordelijke met naam en gegevens
               art. 26 lid 1 AVG — de regeling legt vast wie welke plicht nakomt
               uavg.99
      herstel  geef elke partij haar eigen nummer; een openbaar lichaam heeft een
               eigen inschrijving, naast die van de gemeenten die eraan deelnemen

    waarschuwing[PAR-01]: de fg is nog open

      partijen.convenant:11:14
     11 │   fg         ?
        │              ━

      herstel  doe er iets aan

    1 fout, 1 bezwaar, 1 waarschuwing
    "#);
}

#[test]
fn a_whole_report_in_english_and_ascii() {
    let (sources, findings) = agreement();
    let options = RenderOptions { lang: Lang::En, base: "grjr/", unicode: false, law: &|_| None, ..options() };
    let report = render(&findings, &sources, &options);
    assert!(report.is_ascii());
    insta::assert_snapshot!(report, @r#"
    error[TAAL-30]: `analyse` is declared already

      grjr/doelen.convenant:3:6
     1 | doel analyse "Analyse" {
       |      ^^^^^^^
       |         `-- earlier here
       :
     3 | doel analyse "Nog eens" {
       |      ^^^^^^^

      help      choose another name

    objection[PAR-02]: KvK number `62019163` stands twice

      grjr/partijen.convenant:10:14
      2 |   kvk        62019163
        |              ^^^^^^^^
        |                  `-- it stands here already
        :
     10 |   kvk        62019163
        |              ^^^^^^^^

      see also  grjr/doelen.convenant:1:1: it does not belong here
      why       avg.30.1.a
                avg.26.1
                uavg.99
      help      give each party its own number

    warning[PAR-01]: something is wrong

      grjr/partijen.convenant:11:14
     11 |   fg         ?
        |              ^

      help      do something about it

    1 error, 1 objection, 1 warning
    "#);
}

#[test]
fn colors_paint_and_change_nothing_else() {
    let (sources, findings) = agreement();
    let painted = render(&findings, &sources, &RenderOptions { color: true, ..options() });
    let mut bare = String::new();
    let mut rest = painted.as_str();
    while let Some((before, after)) = rest.split_once('\x1b') {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    bare.push_str(rest);
    assert!(painted.contains("\x1b[1;35mbezwaar[PAR-02]\x1b[0m"));
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert_eq!(trimmed(&bare), trimmed(&render(&findings, &sources, &options())));
}

#[test]
fn places_on_one_line() {
    let mut sources = Sources::default();
    let file = sources.add("a.convenant", "  eis einde >= begin\n");
    let finding = Diagnostic::new("REG-01", Severity::Error, span(&sources, file, ">=", 0), message("dit past niet"))
        .related(span(&sources, file, "begin", 0), text("een getal", ""))
        .related(span(&sources, file, "einde", 0), text("een datum", ""))
        .related(span(&sources, file, "einde >= begin", 0), text("de hele eis", ""));
    insta::assert_snapshot!(render(&[finding], &sources, &options()), @r#"
    fout[REG-01]: dit past niet

      a.convenant:1:13
     1 │   eis einde >= begin
       │       ──┬── ─┬ ──┬──
       │         │    │   ╰── een getal
       │         │    ╰── hier
       │         ╰── een datum

      zie ook  a.convenant:1:7: de hele eis
      herstel  doe er iets aan

    1 fout
    "#);
}

#[test]
fn empty_file_and_end_of_file() {
    insta::assert_snapshot!(one("", 0, 0), @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:1:1
     1 │
       │ ━

      herstel  doe er iets aan

    1 fout
    "#);
    insta::assert_snapshot!(one("partij a {\n", 11, 11), @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:2:1
     2 │
       │ ━

      herstel  doe er iets aan

    1 fout
    "#);
    insta::assert_snapshot!(one("partij a {", 10, 10), @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:1:11
     1 │ partij a {
       │           ━

      herstel  doe er iets aan

    1 fout
    "#);
}

#[test]
fn tabs_crlf_wide_and_many_lines() {
    insta::assert_snapshot!(one("partij a {\r\n\tkvk\t汉汉 ?\r\n}\r\n", 18, 25), @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:2:6
     2 │     kvk 汉汉 ?
       │           ━━━━

      herstel  doe er iets aan

    1 fout
    "#);
    insta::assert_snapshot!(one("partij a {\n  kvk 1\n}\n", 0, 20), @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:1:1
     1 │ partij a {
       │ ━━━━━━━━━━

      herstel  doe er iets aan

    1 fout
    "#);
}

#[test]
fn a_paragraph_of_thousands_of_characters_is_cut() {
    let source = format!("tekst \"{} FOUT {}\"\n", "woord ".repeat(500), "nog een ".repeat(400));
    let at = source.find("FOUT").unwrap() as u32;
    let report = one(&source, at, at + 4);
    assert!(report.lines().all(|line| line.width() <= 80), "{report}");
    insta::assert_snapshot!(report, @r#"
    fout[TAAL-01]: dit klopt niet

      a.convenant:1:3009
     1 │ …oord woord woord woord  FOUT nog een nog een nog een nog een nog een nog …
       │                          ━━━━

      herstel  doe er iets aan

    1 fout
    "#);
}

#[test]
fn nothing_from_a_file_reaches_the_terminal_raw() {
    let mut sources = Sources::default();
    let file = sources.add("a\x1b]0;x\x07\u{202e}.convenant", "partij \x1b[2Ja\u{202e}b\u{200b}c\x07 {\n");
    let hostile = "naam `\x1b[31m\u{202e}\r\n`";
    let hostile = Message { says: text(hostile, hostile), help: text(hostile, hostile) };
    let finding = Diagnostic::new("TAAL-01", Severity::Hint, Span::new(file, 7, 12), hostile)
        .related(Span::new(file, 0, 6), text("\x1b[31m", ""))
        .law(&["x"]);
    let options = RenderOptions { law: &|_| Some("\x1b[0m\u{9b}".into()), ..options() };
    let report = render(&[finding], &sources, &options);
    assert!(!report.contains(|character: char| character.is_control() && character != '\n'), "{report:?}");
    assert!(!report.contains(['\u{202e}', '\u{200b}']));
    insta::assert_snapshot!(report, @r#"
    hint[TAAL-01]: naam `␛[31m<U+202E>␍␊`

      a␛]0;x␇<U+202E>.convenant:1:8
     1 │ partij ␛[2Ja<U+202E>b<U+200B>c␇ {
       │ ───┬── ──┬──
       │    │     ╰── hier
       │    ╰── ␛[31m

      waarom   ␛[0m<U+009B>
      herstel  naam `␛[31m<U+202E>␍␊`

    1 hint
    "#);
}

#[test]
fn a_label_too_long_for_its_place_becomes_a_note() {
    let mut sources = Sources::default();
    let file = sources.add("a.convenant", format!("{}hier daar", " ".repeat(60)));
    let finding = Diagnostic::new("X-1", Severity::Error, span(&sources, file, "hier", 0), message("dit klopt niet"))
        .related(span(&sources, file, "daar", 0), text("een lange uitleg die niet meer naast het teken past", ""));
    let report = render(&[finding], &sources, &options());
    assert!(report.contains("zie ook  a.convenant:1:66: een lange uitleg"), "{report}");
}

#[test]
fn a_span_beyond_the_file_or_inside_a_character_does_no_harm() {
    for (start, end) in [(50, 60), (1, 2), (2, 1), (0, 99)] {
        assert!(one("é€", start, end).contains("1 │ é€"));
    }
}

#[test]
fn counts_are_singular_or_plural() {
    let (_, findings) = agreement();
    assert_eq!(summary(&findings, Lang::Nl), "1 fout, 1 bezwaar, 1 waarschuwing");
    let doubled: Vec<_> = findings.iter().chain(&findings).cloned().collect();
    assert_eq!(summary(&doubled, Lang::Nl), "2 fouten, 2 bezwaren, 2 waarschuwingen");
    assert_eq!(summary(&doubled, Lang::En), "2 errors, 2 objections, 2 warnings");
    assert_eq!(summary(&[], Lang::Nl), "geen bevindingen");
    assert_eq!(summary(&[], Lang::En), "no findings");
}

#[test]
fn a_message_without_a_place() {
    insta::assert_snapshot!(render_message("TAAL-20", Severity::Error, &message("`x` bestaat niet"), &options()), @r#"
    fout[TAAL-20]: `x` bestaat niet

      herstel  doe er iets aan
    "#);
}

#[test]
fn of_very_many_findings_the_gravest_are_shown() {
    let mut sources = Sources::default();
    let file = sources.add("a.convenant", "x\n".repeat(2000));
    let finding = |at: u32, severity| {
        Diagnostic::new("TAAL-01", severity, Span::new(file, at, at + 1), message("dit klopt niet"))
    };
    let mut findings: Vec<_> = (0..500).map(|line| finding(2 * line, Severity::Warning)).collect();
    findings.push(finding(1500, Severity::Error));
    let shown = render(&findings, &sources, &options());
    assert_eq!(shown.matches("waarschuwing[TAAL-01]").count(), 299);
    assert!(shown.contains("fout[TAAL-01]") && shown.contains("a.convenant:751:1"));
    assert!(
        shown.ends_with("… en nog 201 bevindingen, die hier niet staan\n\n1 fout, 500 waarschuwingen\n"),
        "{shown}"
    );
}
