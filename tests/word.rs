//! The Word edition as a package: every part is XML, hostile text stays text, and what is pointed at is there. What needs an
//! office or the schemas is tried in `papers`.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use convenant::emit::carried::carried;
use convenant::emit::document;

const WORD: &str = "document/overeenkomst.docx";
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn built(files: &BTreeMap<String, String>) -> BTreeMap<String, Vec<u8>> {
    common::built(files, document::emit).files
}

/// The parts of a package that are XML.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    for name in names.into_iter().filter(|name| ![".emf", ".svg"].iter().any(|kind| name.ends_with(kind))) {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        out.insert(name, text);
    }
    out
}

/// The text of each paragraph.
fn paragraphs(document: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(document).unwrap();
    let paragraphs = tree.descendants().filter(|node| node.has_tag_name((W, "p")));
    let text = |paragraph: roxmltree::Node<'_, '_>| {
        paragraph.descendants().filter(|node| node.has_tag_name((W, "t"))).filter_map(|node| node.text()).collect()
    };
    paragraphs.map(text).collect()
}

#[test]
fn hostile_text_stays_text() {
    let said = "]]> <w:p/> {{ facts }} {% for %} &amp; om einde";
    let quoted = said.replace('"', "\\\"");
    let text = format!(
        "overeenkomst kwaad \"{quoted}\" {{ versie 1.0 }}\npartij a \"{quoted}\" {{ tekent \"{quoted}\" }}\n\
         artikel een \"{quoted}\" {{\n  lid x {{\n    tekst \"{quoted}\"\n    onderdeel \"{quoted}\"\n  }}\n}}\n\
         bijlage b \"{quoted}\" {{ inhoud contactgegevens }}\n"
    );
    let files = built(&BTreeMap::from([("a.convenant".to_owned(), text)]));
    let parts = parts(&files[WORD]);
    for (name, part) in &parts {
        assert!(roxmltree::Document::parse(part).is_ok(), "{name}");
    }
    let shown = "]]> <w:p/> {{ facts }} {% for %} &amp; om einde";
    let count = paragraphs(&parts["word/document.xml"]).iter().filter(|text| text.contains(shown)).count();
    assert!(count >= 7, "title, party, article, paragraph, item, signature, annex: {count}");
}

#[test]
fn what_is_pointed_at_is_there_once() {
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        let files = built(&common::agreement(name));
        let parts = parts(&files[WORD]);
        let tree = roxmltree::Document::parse(&parts["word/document.xml"]).unwrap();
        let values = |tag: &str, attribute: &str| -> Vec<String> {
            let nodes = tree.descendants().filter(|node| node.has_tag_name((W, tag)));
            nodes.filter_map(|node| node.attribute((W, attribute))).map(str::to_owned).collect()
        };
        let bookmarks = values("bookmarkStart", "name");
        let unique: BTreeSet<_> = bookmarks.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(unique.len(), bookmarks.len(), "{name}");
        let ids = |tag: &str| values(tag, "id").into_iter().collect::<BTreeSet<_>>();
        assert_eq!(ids("bookmarkStart"), ids("bookmarkEnd"), "{name}");
        assert_eq!(ids("bookmarkStart").len(), bookmarks.len(), "{name}");
        let anchors = values("hyperlink", "anchor");
        assert!(anchors.len() > 10, "{name}: {}", anchors.len());
        assert!(anchors.iter().all(|anchor| bookmarks.contains(anchor)), "{name}: {anchors:?}");
        let lists = roxmltree::Document::parse(&parts["word/numbering.xml"]).unwrap();
        let known: BTreeSet<_> = lists.descendants().filter_map(|node| node.attribute((W, "numId"))).collect();
        assert!(values("numId", "val").iter().all(|list| known.contains(list.as_str())), "{name}");
        let styles = &parts["word/styles.xml"];
        for style in values("pStyle", "val").iter().chain(&values("rStyle", "val")).chain(&values("tblStyle", "val")) {
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{name}: {style}");
        }
    }
}

#[test]
fn it_tells_what_it_is_and_its_figure_has_words() {
    let files = built(&common::agreement("grjr-hersteld"));
    let parts = parts(&files[WORD]);
    let page = carried(&files["document/overeenkomst.html"]).unwrap();
    assert_eq!(carried(&files[WORD]), Some(page));
    assert!(parts["docProps/core.xml"].contains("<dc:language>nl-NL</dc:language>"));
    let tree = roxmltree::Document::parse(&parts["word/document.xml"]).unwrap();
    let pictures: Vec<_> = tree.descendants().filter(|node| node.tag_name().name() == "docPr").collect();
    assert_eq!(pictures.len(), 1);
    let media = &parts["word/_rels/document.xml.rels"];
    let shown = tree.descendants().filter(|node| ["blip", "svgBlip"].contains(&node.tag_name().name()));
    for (node, kind) in shown.zip(["emf", "svg"]) {
        let relation = node.attributes().find(|attribute| attribute.name() == "embed").unwrap().value();
        assert!(media.contains(&format!("media/{relation}.{kind}")), "{relation}: {media}");
    }
    let alt = pictures[0].attribute("descr").unwrap();
    assert!(alt.starts_with("Van boven naar beneden") && !alt.contains("Figuur 1"), "{alt}");
    let tables = tree.descendants().filter(|node| node.has_tag_name((W, "tbl")));
    for table in tables {
        let has = |tag: &str| table.descendants().any(|node| node.has_tag_name((W, tag)));
        assert!(has("tblCaption") && has("tblDescription") && has("cantSplit"));
    }
    assert!(paragraphs(&parts["word/header2.xml"]).concat().is_empty(), "a final text is no draft");
}

#[test]
fn a_draft_says_so_on_its_pages() {
    let files = built(&common::agreement("vabimpuls"));
    assert_eq!(paragraphs(&parts(&files[WORD])["word/header2.xml"]).concat(), "CONCEPT");
}
