//! The planning of an agreement: a calendar that a calendar program reads, a picture in which nothing covers anything else, a page
//! that is as sound as the document's, and rows that tell where they come from.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod common;

use std::collections::BTreeSet;

use base64::Engine;
use common::texts;
use convenant::checks;
use convenant::emit::{self, Artefacts, Kind};
use convenant::model::compile;
use convenant::source::Refusal;
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event};
use jiff::civil::{Date, date};
use sha2::Digest;

const HTML: &str = "document/planning.html";
const MARKDOWN: &str = "document/planning.md";
const PICTURE: &str = "document/planning.svg";
const CALENDAR: &str = "document/planning.ics";

fn build(files: Vec<(String, String)>, day: Date) -> Artefacts {
    let report = checks::check(compile(files, &|_| Err(Refusal::Missing)), day);
    let said = || report.findings.iter().map(|finding| finding.message.says.nl.clone()).collect::<Vec<_>>();
    let checked = report.checked.as_ref().unwrap_or_else(|| panic!("errors: {:#?}", said()));
    let out = emit::build(checked, &report.sources, &[Kind::Document]);
    assert!(out.failures.is_empty(), "{:?}", out.failures);
    out
}

fn folder(name: &str) -> Artefacts {
    build(texts(&format!("agreements/{name}")), common::DAY)
}

fn one(text: &str) -> Artefacts {
    build(vec![("a.convenant".to_owned(), text.to_owned())], common::DAY)
}

fn file(out: &Artefacts, path: &str) -> String {
    String::from_utf8(out.files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

/// What a hostile hand may write where there is room for text.
const HOSTILE: &str = r#"
overeenkomst kwaad "</title><script>alert(1)</script>; x, y\\z" { versie 1.0 }
partij a "A</text><image href=x>" { afkorting "A;B,C:\"" }
document stuk "Stuk" { versie ? }
mijlpaal eerste "Regel ↲ BEGIN:VALARM ]]> <!-- | ](javascript:alert(1)) 🗓🗓🗓" {
  uiterlijk     2027-03-01
  door          a
  levert        stuk, "a
END:VCALENDAR"
  omschrijving  "Zie [stuk]; een, twee,
ATTENDEE:mailto:x@example.org \n en \\ <b>vet</b>"
}
mijlpaal tweede "Eenwoordzonderspatiesdatlangerisdandekolomenlangerdandehelepaginawaarinhetmoetstaanzodathetmoetwordengebroken" {
  uiterlijk  2027-03-02
  na         eerste
}
mijlpaal derde "W WWWWWWWWWW WWWWWWWWWWWW WWWWWWWWWWWWWWW WWWWWWWWWWWWWWWW mmmmmmmmmmmmmm" {
  voor  3 maart
  na    tweede
}
mijlpaal vierde "Lang geleden" { uiterlijk 0001-01-01 }
mijlpaal vijfde "Het einde der tijden" { uiterlijk 9999-12-31 }
gegevensgroep g "G" {
  beheer  a van 0001-01-01 tot 2027-01-01
  beheer  a van 2027-01-01 tot 9999-12-31
}
"#;

/// Everything that has a planning here.
fn all() -> Vec<Artefacts> {
    let many: String = (0..120)
        .map(|at| {
            format!(
                "mijlpaal m{at} \"Mijlpaal nummer {at}\" {{ uiterlijk 2027-{:02}-{:02} }}\n",
                at % 12 + 1,
                at % 28 + 1
            )
        })
        .collect();
    let undated = "overeenkomst o \"O\" { versie 1.0 }\nmijlpaal m \"M\" { }\n";
    let many = format!("overeenkomst o \"O\" {{ versie 1.0 }}\n{many}");
    vec![folder("vabimpuls"), folder("vabimpuls-hersteld"), one(HOSTILE), one(&many), one(undated)]
}

#[test]
fn an_agreement_without_milestones_has_no_planning() {
    let out = one("overeenkomst o \"O\" { versie 1.0 }\npartij p \"P\" { }\n");
    assert!(!out.files.keys().any(|path| path.contains("planning")));
    let undated = one("overeenkomst o \"O\" { versie 1.0 }\nmijlpaal m \"M\" { }\n");
    assert!(
        undated.files.contains_key(HTML) && !undated.files.contains_key(CALENDAR),
        "a calendar without a day is none"
    );
}

fn read(calendar: &str) -> Calendar {
    calendar.parse().unwrap()
}

fn events(calendar: &Calendar) -> Vec<&Event> {
    calendar.components.iter().map(|component| component.as_event().unwrap()).collect()
}

#[test]
fn a_calendar_program_reads_every_day_of_the_memo() {
    let text = file(&folder("vabimpuls"), CALENDAR);
    let calendar = read(&text);
    let events = events(&calendar);
    let of = |uid: &str| {
        let uid = format!("{uid}@vabimpuls_overdracht.convenant.invalid");
        *events.iter().find(|event| event.get_uid() == Some(&uid)).unwrap_or_else(|| panic!("no {uid}"))
    };
    let day = |event: &Event| match event.get_start() {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("not a whole day: {other:?}"),
    };
    for (uid, expected) in [
        ("mijlpaal-factsheets_klaar", "2025-05-15"),
        ("mijlpaal-format_klantgegevens_klaar", "2025-04-07"),
        ("mijlpaal-verantwoording_uitfasering_geleverd", "2025-05-12"),
        ("mijlpaal-opdrachten_verstrekt", "2025-06-01"),
        ("mijlpaal-deskundigen_overgedragen", "2025-07-01"),
        ("mijlpaal-opslag_beeindigd", "2026-01-01"),
        ("levering-klantgegevens_lopend", "2025-05-01"),
        ("levering-gegevens_specialisten", "2025-04-21"),
        ("levering-gegevens_relaties", "2025-04-01"),
    ] {
        assert_eq!(day(of(uid)), expected, "{uid}");
    }
    assert_eq!(events.len(), 17, "what has no year has no event");
    let pool = of("mijlpaal-pool_vastgesteld");
    assert_eq!(pool.get_summary(), Some("CONCEPT: Mondelinge overdracht en vaststelling van de pool van specialisten"));
    assert!(pool.get_description().unwrap().contains("Eerst klaar: coördinerend functionaris"));
}

#[test]
fn a_calendar_is_as_rfc_5545_wants_it() {
    for text in all().iter().filter(|out| out.files.contains_key(CALENDAR)).map(|out| file(out, CALENDAR)) {
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "a line ends in both");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
        assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), text.matches("\r\nEND:VEVENT\r\n").count());
        let unfolded = text.replace("\r\n ", "");
        assert!(!unfolded.lines().any(|line| line.starts_with("ATTENDEE") || line.starts_with("BEGIN:VALARM")));
        let calendar = read(&text);
        let events = events(&calendar);
        let uids: BTreeSet<_> = events.iter().map(|event| event.get_uid().unwrap()).collect();
        assert_eq!(uids.len(), events.len(), "an event has its own UID");
        for event in &events {
            assert!(matches!(event.get_start(), Some(DatePerhapsTime::Date(_))));
            assert!(event.get_timestamp().is_some());
            assert!(!matches!(event.get_end(), Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)))));
        }
    }
}

#[test]
fn text_comes_back_as_it_was() {
    let text = file(&one(HOSTILE), CALENDAR).replace("\r\n ", "");
    let expected = "SUMMARY:CONCEPT: Regel ↲ BEGIN:VALARM ]]> <!-- | ](javascript:alert(1)) 🗓🗓🗓";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains(r"NAME:</title><script>alert(1)</script>\; x\, y\\z"), "{text}");
}

#[test]
fn the_day_of_a_check_changes_no_byte() {
    let texts = || texts("agreements/vabimpuls-hersteld");
    let (one, other) = (build(texts(), date(2025, 3, 21)), build(texts(), date(2031, 12, 31)));
    for path in [HTML, MARKDOWN, PICTURE, CALENDAR] {
        assert_eq!(file(&one, path), file(&other, path), "{path}");
    }
    assert!(file(&one, CALENDAR).contains("\r\nDTSTAMP:20250321T000000Z\r\n"), "the day of the text");
    assert!(file(&one, CALENDAR).contains("\r\nSTATUS:CONFIRMED\r\n"));
}

/// A rectangle: left, top, right, bottom.
type Frame = [f64; 4];

fn overlap(one: &Frame, other: &Frame) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

fn number(node: &roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap_or_else(|| panic!("no {name}")).parse().unwrap()
}

/// Where a text is drawn, with letters as wide as those of a wide font.
fn frame_of_text(node: &roxmltree::Node<'_, '_>) -> Frame {
    let (size, letter) = match node.attribute("class").unwrap() {
        "tick" => (12.0, 7.0),
        "under" | "day" => (13.0, 7.4),
        _ => (14.0, 8.0),
    };
    let text = node.text().unwrap_or_default();
    let letters = u32::try_from(unicode_width::UnicodeWidthStr::width(text)).unwrap();
    let width = f64::from(letters) * letter;
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = if node.attribute("text-anchor") == Some("middle") { x - width / 2.0 } else { x };
    [left, y - size * 0.8, left + width, y + size * 0.25]
}

fn frame_of_mark(node: &roxmltree::Node<'_, '_>) -> Option<Frame> {
    let class = node.attribute("class")?;
    let marked = class == "mark" || class.starts_with("bar");
    match node.tag_name().name() {
        "circle" if marked => {
            let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
            Some([x - r, y - r, x + r, y + r])
        }
        "rect" if marked => {
            let (x, y) = (number(node, "x"), number(node, "y"));
            Some([x, y, x + number(node, "width"), y + number(node, "height")])
        }
        _ => None,
    }
}

#[test]
fn nothing_in_the_picture_covers_a_label() {
    for out in all() {
        let svg = file(&out, PICTURE);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let view: Vec<f64> = document
            .root_element()
            .attribute("viewBox")
            .unwrap()
            .split(' ')
            .map(|part| part.parse().unwrap())
            .collect();
        let texts: Vec<_> =
            document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text"))).collect();
        let frames: Vec<_> = texts.iter().map(frame_of_text).collect();
        let marks: Vec<_> = document.descendants().filter_map(|node| frame_of_mark(&node)).collect();
        for (at, frame) in frames.iter().enumerate() {
            let text = texts[at].text();
            assert!(
                frame[0] >= 0.0 && frame[1] >= 0.0 && frame[2] <= view[2] && frame[3] <= view[3],
                "{text:?} {frame:?}"
            );
            let label = frames[at + 1..].iter().position(|other| overlap(frame, other));
            assert!(label.is_none(), "{text:?} covers {:?}", label.map(|found| texts[at + 1 + found].text()));
            assert!(!marks.iter().any(|mark| overlap(frame, mark)), "{text:?} is covered by a mark");
        }
        for mark in &marks {
            assert!(mark[0] >= 0.0 && mark[2] <= view[2] && mark[3] <= view[3], "{mark:?} is outside");
        }
    }
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let svg = file(&folder("vabimpuls-hersteld"), PICTURE);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let text = |id: &str| root.children().find(|node| node.attribute("id") == Some(id)).unwrap().text().unwrap();
    let labels: Vec<_> = root.attribute("aria-labelledby").unwrap().split(' ').map(text).collect();
    assert_eq!(labels[0], "Planning – Overdracht van de gegevens van VABIMPULS");
    assert!(labels[1].contains("van 17 maart 2025 tot en met 31 december 2026"), "{}", labels[1]);
    assert!(svg.contains(">Factsheets overgedragen</text>") && svg.contains(">15 mei 2025</text>"));
}

#[test]
fn the_page_is_sound_whatever_is_written() {
    for out in all() {
        let html = file(&out, HTML);
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let document = roxmltree::Document::parse_with_options(&html, options).unwrap();
        let all = || document.descendants().filter(roxmltree::Node::is_element);
        let ids: Vec<_> = all().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is used twice");
        for node in all() {
            let name = node.tag_name().name();
            assert!(
                !matches!(name, "script" | "img" | "image" | "link" | "iframe" | "object" | "form" | "foreignObject"),
                "{name}"
            );
            assert!(node.attributes().all(|one| !one.name().starts_with("on") && one.name() != "style"), "{name}");
            for label in node.attribute("aria-labelledby").unwrap_or_default().split_whitespace() {
                assert!(ids.contains(&label), "{label}");
            }
            assert!(name != "th" || node.has_attribute("scope"));
        }
        assert_eq!(all().filter(|node| node.tag_name().name() == "h1").count(), 1);
        assert_eq!(all().filter(|node| node.tag_name().name() == "style").count(), 1);
        let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let digest = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style.as_bytes()));
        assert!(html.contains(&format!("default-src 'none'; style-src 'sha256-{digest}';")));
        let text = file(&out, MARKDOWN);
        assert!(!text.contains("<script") && !text.replace("\\]", "").contains("](javascript"), "{text}");
    }
}

#[test]
fn each_row_tells_where_it_comes_from() {
    let texts = texts("agreements/vabimpuls");
    let report = checks::check(compile(texts, &|_| Err(Refusal::Missing)), common::DAY);
    let out = emit::build(report.checked.as_ref().unwrap(), &report.sources, &[Kind::Document]);
    for (path, part, line) in [
        (HTML, "planning/mijlpaal-factsheets_klaar", "mijlpaal factsheets_klaar "),
        (MARKDOWN, "planning/levering-factsheets", "levering factsheets "),
        (CALENDAR, "planning/levering-gegevens_relaties", "levering gegevens_relaties "),
        (PICTURE, "planning/dpia-dpia_vabimpuls", "dpia dpia_vabimpuls "),
        (HTML, "beheer/gespreksgegevens_lopend-1", "brabant_advies tot 2026-01-01"),
    ] {
        let origin = out.origins.iter().find(|one| one.artefact == path && one.part == part);
        let span = origin.unwrap_or_else(|| panic!("{path} {part}")).span;
        let source = report.sources.file(span.file);
        let found = source.text.lines().nth(report.sources.place(span).line - 1).unwrap();
        assert!(found.contains(line), "{part}: {found}");
    }
    let listed = file(&out, "herkomst.json");
    assert!(listed.contains("\"part\": \"planning/mijlpaal-factsheets_klaar\""));
    assert!(out.origins.iter().all(|one| out.files.contains_key(&one.artefact)));
}
