//! The document of an agreement: everything that is declared is there, its parts lead to one another, and hostile text stays
//! text in both editions. What the documents of the project's own agreements say is in `golden.rs`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use convenant::checks;
use convenant::emit::{Artefacts, document};
use convenant::model::compile;
use convenant::source::{Refusal, Severity};

const MD: &str = "document/overeenkomst.md";
const HTML: &str = "document/overeenkomst.html";

/// The documents of the agreement as it is, and as it is repaired; with a copy for each party they take a while.
static GRJR: LazyLock<Artefacts> = LazyLock::new(|| build(&common::agreement("grjr")));
static REPAIRED: LazyLock<Artefacts> = LazyLock::new(|| build(&common::agreement("grjr-hersteld")));

/// Builds the document of these files.
fn build(files: &BTreeMap<String, String>) -> Artefacts {
    common::built(files, document::emit)
}

/// The text with every objection to it accepted: then it can be signed.
fn settled(text: &str) -> String {
    let files = vec![("a.convenant".to_owned(), text.to_owned())];
    let report = checks::check(compile(files, &|_| Err(Refusal::Missing)), jiff::civil::date(2026, 1, 1));
    let objections = report.findings.iter().filter(|finding| finding.severity == Severity::Objection);
    let codes: std::collections::BTreeSet<_> = objections.map(|finding| finding.code).collect();
    let lines = codes.iter().map(|code| format!("aanvaard {code} omdat \"het zo is besproken\" tot 2027-01-01\n"));
    lines.fold(text.to_owned(), |text, line| text + &line)
}

fn one(text: &str) -> Artefacts {
    build(&BTreeMap::from([("a.convenant".to_owned(), text.to_owned())]))
}

fn file(out: &Artefacts, path: &str) -> String {
    String::from_utf8(out.files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

#[test]
fn every_title_is_in_both_editions() {
    let files = common::agreement("grjr");
    let entries = files.iter().filter(|(name, _)| name.ends_with(".convenant"));
    let entries = entries.map(|(name, text)| (name.clone(), text.clone())).collect();
    let agreement = compile(entries, &|name| files.get(name).cloned().ok_or(Refusal::Missing)).agreement;
    let out = build(&files);
    let markdown: String = out.files.keys().filter(|path| path.ends_with(".md")).map(|path| file(&out, path)).collect();
    let html = file(&out, HTML);
    let abouts = agreement.articles.values().map(|article| &article.about);
    let abouts = abouts.chain(agreement.annexes.values().map(|annex| &annex.about));
    let abouts = abouts.chain(agreement.measures.values().map(|measure| &measure.about));
    let abouts = abouts.chain(agreement.definitions.values().map(|definition| &definition.about));
    let abouts = abouts.chain(agreement.parties.values().map(|party| &party.about));
    let abouts = abouts.chain(agreement.duties.values().map(|duty| &duty.about));
    for about in abouts {
        assert!(markdown.contains(&about.title), "{} is not in Markdown", about.title);
        assert!(html.contains(&about.title), "{} is not in HTML", about.title);
    }
    for (number, article) in agreement.articles.values().enumerate() {
        for at in 1..=article.paragraphs.len() {
            let text = format!("{}.{at}", number + 1);
            assert!(markdown.contains(&format!("**{text}**")), "{text} is not in Markdown");
            assert!(html.contains(&format!(">{text}<")), "{text} is not in HTML");
        }
    }
    assert_eq!(
        html.matches("class=\"lid\"").count() - agreement.parties.len(),
        agreement.preambles.len() + agreement.articles.values().map(|article| article.paragraphs.len()).sum::<usize>()
    );
}

/// The members of the group that a register fills sign copies with one text; the parties that are named in the agreement
/// itself sign each of them.
#[test]
fn who_is_in_a_register_signs_a_copy_of_its_own() {
    let out = &*REPAIRED;
    let copies: Vec<_> = out.files.keys().filter(|path| path.contains("/partijen/")).collect();
    assert_eq!(copies.iter().filter(|path| path.ends_with(".html")).count(), 13, "{copies:?}");
    assert_eq!(copies.len() % 13, 0, "every copy is there in every format: {copies:?}");
    let copy = file(out, "document/partijen/schiedam/overeenkomst.html");
    assert!(copy.contains("exemplaar van Gemeente Schiedam</title>"));
    assert!(
        copy.contains("<dt>Contactpersoon</dt><dd>functie Loket privacy, naam Loket privacy Schiedam, telefoonnummer")
    );
    assert!(copy.contains("Dit is het exemplaar van Gemeente Schiedam."));
    for (party, signs) in [("oljr", true), ("rotterdam", true), ("schiedam", true), ("vlaardingen", false)] {
        assert_eq!(copy.contains(&format!("id=\"handtekening-{party}\"")), signs, "{party}");
        assert!(copy.contains(&format!("id=\"partij-{party}\"")), "{party} is a party in every copy");
        assert!(copy.contains(&format!("id=\"contact-{party}\"")), "{party} is reached as every copy says");
    }
    let rotterdam = file(out, "document/partijen/rotterdam/overeenkomst.html");
    assert_eq!(rotterdam.matches("id=\"handtekening-").count(), 2, "it is named in the agreement itself");
}

/// The articles and annexes of a copy are those of the edition that all share, to the letter.
#[test]
fn a_copy_has_the_same_text() {
    let out = &*REPAIRED;
    let text = |path: &str| {
        let html = file(out, path);
        let articles =
            html.split_once("id=\"artikelen\"").unwrap().1.split_once("id=\"ondertekening\"").unwrap().0.to_owned();
        let annexes = html.split_once("class=\"annex\"").unwrap().1.split_once("<footer>").unwrap().0.to_owned();
        articles + &annexes
    };
    let shared = text(HTML);
    for path in out.files.keys().filter(|path| path.contains("/partijen/") && path.ends_with(".html")) {
        assert_eq!(text(path), shared, "{path}");
    }
    let copy = file(out, "document/partijen/schiedam/overeenkomst.md");
    for annex in 1..=4 {
        let annex = file(out, &format!("document/bijlage-{annex}.md"));
        let last = annex.lines().rfind(|line| line.starts_with('|')).unwrap_or_default();
        assert!(copy.contains(last), "{last}");
    }
    let targets = copy.match_indices("](#").map(|(at, _)| copy[at + 3..].split_once(')').unwrap().0);
    for target in targets {
        assert!(copy.contains(&format!("<a id=\"{target}\"></a>")), "{target}");
    }
    assert!(!copy.contains(".md#"), "every link stays within the copy");
}

#[test]
fn a_copy_tells_where_the_parts_about_its_party_come_from() {
    let out = &*REPAIRED;
    let told = out.origins.iter().filter(|one| one.artefact == "document/partijen/schiedam/overeenkomst.html");
    let told: Vec<_> = told.map(|one| one.part.as_str()).collect();
    assert_eq!(told, ["partij/schiedam", "ondertekening/schiedam", "contact/schiedam"]);
}

#[test]
fn the_fingerprint_of_the_source_stands_at_the_head() {
    let files = common::agreement("grjr-hersteld");
    let entries = files.iter().filter(|(name, _)| name.ends_with(".convenant"));
    let entries = entries.map(|(name, text)| (name.clone(), text.clone())).collect();
    let compiled = compile(entries, &|name| files.get(name).cloned().ok_or(Refusal::Missing));
    let fingerprint = convenant::model::fingerprint(&compiled.sources);
    let out = build(&files);
    let head = format!("<dt>Kenmerk</dt><dd>{fingerprint}</dd>");
    for (path, bytes) in out.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(String::from_utf8_lossy(bytes).contains(&head), "{path}");
    }
    assert!(file(&out, MD).contains(&format!("- Kenmerk: {fingerprint}")));
}

#[test]
fn a_draft_says_so_and_shows_its_blanks() {
    let out = &*GRJR;
    let (markdown, html) = (file(out, MD), file(out, HTML));
    assert!(markdown.starts_with("# CONCEPT – Overeenkomst gezamenlijke"));
    assert!(markdown.contains("> **CONCEPT**. Dit stuk is een ontwerp"));
    assert!(html.contains("<title>CONCEPT – "), "{html}");
    assert!(html.contains("aria-label=\"nog in te vullen\">…………</span>"));
    assert!(markdown.contains("ondertekend te Rotterdam op 2023."));
}

const FINAL: &str = r#"
gebruik std.avg
overeenkomst klaar "Afspraken over overdracht" { versie 1.0 }
partij a "Provincie Noord" { tekent "directeur" }
partij b "Advies Noord" { tekent "directeur" }
"#;

#[test]
fn a_final_document_is_no_draft() {
    assert!(file(&one(FINAL), MD).contains("CONCEPT"), "something objects");
    let out = one(&settled(FINAL));
    for path in [MD, HTML] {
        assert!(!file(&out, path).contains("CONCEPT"), "{}", file(&out, path));
    }
    assert!(!out.files.keys().any(|path| path.contains("bijlage")), "no annexes are declared");
}

#[test]
fn two_runs_give_the_same_bytes() {
    let files = common::agreement("grjr");
    let (first, second) = (build(&files), build(&files));
    assert_eq!(first.files, second.files);
    assert_eq!(first.origins, second.origins);
}

#[test]
fn every_part_tells_where_it_comes_from() {
    let out = &*GRJR;
    let has = |artefact: &str, part: &str| out.origins.iter().any(|one| one.artefact == artefact && one.part == part);
    assert!(has("document/bijlage-2.md", "tabel-1/toewijzingen"));
    assert!(has(HTML, "tabel-1/toewijzingen"));
    assert!(has(MD, "artikel-7/lid-2"));
    assert!(has("document/bijlage-3.md", "maatregelen/encryptie"));
    assert!(has(MD, "ondertekening/schiedam"));
    assert!(out.origins.iter().all(|one| out.files.contains_key(&one.artefact)));
}

#[test]
fn html_is_well_formed_and_its_links_lead_somewhere() {
    for text in [file(&GRJR, HTML), file(&one(FINAL), HTML), file(&one(HOSTILE), HTML)] {
        outline(&text);
    }
}

/// Checks the structure that assistive technology leans on.
fn outline(html: &str) {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(html, options).unwrap();
    let all = || document.descendants().filter(roxmltree::Node::is_element);
    let mut ids: Vec<_> = all().filter_map(|node| node.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is used twice");
    let leading = all().filter_map(|node| node.attribute("href").or_else(|| node.attribute("aria-labelledby")));
    for href in leading.flat_map(str::split_whitespace) {
        let id = href.trim_start_matches('#');
        assert!(ids.binary_search(&id).is_ok(), "{href} leads nowhere");
    }
    let levels: Vec<_> =
        all().filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse::<u8>().ok()).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    for node in all() {
        let name = node.tag_name().name();
        assert!(!matches!(name, "script" | "img" | "link" | "iframe" | "object" | "form"), "{name}");
        assert!(node.attributes().all(|one| !one.name().starts_with("on") && one.name() != "style"), "{name}");
        match name {
            "th" => assert!(node.has_attribute("scope")),
            "table" => assert!(node.children().any(|child| child.has_tag_name("caption"))),
            _ => {}
        }
    }
    assert_eq!(document.root_element().attribute("lang"), Some("nl"));
    allows_only_its_own_style(html);
}

/// The digest in the policy is that of the style sheet.
fn allows_only_its_own_style(html: &str) {
    use base64::Engine;
    use sha2::Digest;
    let (_, rest) = html.split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let digest = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style.as_bytes()));
    assert!(html.contains(&format!("default-src 'none'; style-src 'sha256-{digest}';")));
}

#[test]
fn links_between_markdown_files_have_their_anchor() {
    let out = &*GRJR;
    for path in out.files.keys().filter(|path| path.ends_with(".md")) {
        let text = file(out, path);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            let Some((target, anchor)) = link.split_once('#') else { continue };
            let target = if target.is_empty() { path.clone() } else { format!("document/{target}") };
            assert!(file(out, &target).contains(&format!("<a id=\"{anchor}\"></a>")), "{path}: {link}");
        }
    }
}

const HOSTILE: &str = r###"
overeenkomst kwaad "<script>alert(1)</script> | x ](javascript:alert(1)) `code` &lt;" { versie 1.0 }
partij a "# kop" {
  afkorting    "](javascript:x)"
  vestiging    "a\nb | c <img src=x onerror=y>"
  tekent       "1. directeur\n\n## kop"
  contactpersoon {
    naam "| naam |"
  }
}
begrip woord "|woord|" { betekenis "</dd><script>" }
systeem s "A|B" { }
gegeven g "g | h <b>" { doelen d }
doel d "\"doel\" & 'meer'" { }
levering l "- levering" {
  van  a
  via  s
  gegevens g
  voorbehoud "| --- |"
}
maatregel m "| m |" { tekst "<!-- weg -->" }
artikel een "--> een" {
  lid x {
    tekst     "## [woord] <x>"
    onderdeel "a | b"
  }
}
bijlage bij "**b**" {
  inhoud contactgegevens
  tabel leveringen met "<caption>"
}
bijlage bij2 "b2" {
  inhoud maatregelen
  tabel velden
}
"###;

#[test]
fn hostile_text_stays_text() {
    let out = one(HOSTILE);
    let html = file(&out, HTML);
    outline(&html);
    let texts = out.files.keys().filter(|path| !path.ends_with(".docx"));
    for (path, text) in texts.map(|path| (path, file(&out, path))) {
        assert!(!text.contains("<script") && !text.contains("<img") && !text.contains("<!--"), "{text}");
        assert!(path == HTML || !text.replace("\\]", "").contains("](javascript"), "{text}");
    }
    let annex = file(&out, "document/bijlage-1.md");
    assert!(annex.contains("Tabel 1. &lt;caption&gt;"), "{annex}");
    let levels = file(&out, MD).lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(levels, 7, "title, parties, articles, one article, signing, annexes: {}", file(&out, MD));
}

/// Every choice of properties of a duty and a party reads as Dutch.
#[test]
fn nothing_limps_when_a_fact_is_absent() {
    let duty = [
        "soort melding_toezichthouder",
        "artikelen avg.12, avg.15 t/m avg.22",
        "door a, leden",
        "verdeeld op verblijfplaats over a, leden",
        "anders ?",
        "samenloop a",
        "wettelijk avg.33",
        "voor jeugdigen",
        "termijn 24 uur vanaf ontdekking",
        "termijn ? vanaf ? door a",
        "aan leden",
        "omschrijving \"Zo gaat het\"",
    ];
    let party = [
        "afkorting \"A\"", "kvk ?", "vestiging \"Plein 1, Stad\"", "vertegenwoordigd \"directeur\", ?",
        "tekent \"directeur\"", "orgaan \"bestuur\"", "toelichting \"Doet mee\"",
    ];
    for choice in 0_u32..1 << duty.len() {
        // Every choice of two kept or two dropped, and a spread of others.
        if (3..=9).contains(&choice.count_ones()) && choice % 37 != 0 {
            continue;
        }
        let out = one(&limping(&pick(&duty, choice), &pick(&party, choice)));
        reads_well(&file(&out, MD));
    }
}

fn pick(lines: &[&str], choice: u32) -> String {
    lines.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, line)| format!("  {line}\n")).collect()
}

fn limping(duty: &str, party: &str) -> String {
    format!(
        "gebruik std.avg\novereenkomst o \"O\" {{ versie 1.0 }}\npartij a \"Advies\" {{\n{party}}}\npartij b \"B\" {{ }}\n\
         groep leden \"Leden\" {{ leden b }}\nbetrokkenen jeugdigen \"Jeugdigen\" {{ }}\ngebeurtenis ontdekking \"Ontdekking\" {{ }}\n\
         taak t \"Melden\" {{\n{duty}}}\nartikel een \"Een\" {{ lid x {{\n tekst \"Tekst.\"\n regelt t\n }} }}\n"
    )
}

fn reads_well(text: &str) {
    // A list within a list is indented.
    for line in text.replace("](../../", "](").lines().map(str::trim_start) {
        for wrong in
            ["  ", " ,", " .", ",,", ",.", "..", " ;", "()", "( ", "binnen na", "op .", "naar .", "door .", "over ;"]
        {
            assert!(!line.contains(wrong), "{wrong:?} in {line:?}");
        }
    }
}

#[test]
fn an_accepted_finding_is_printed_with_its_reason() {
    let accepted = "aanvaard PAR-02 op b omdat \"een nummer voor twee\" tot 2027-01-01\n";
    let text =
        "overeenkomst o \"O\" { versie 1.0 }\npartij a \"A\" { kvk 62019163 }\npartij b \"B\" { kvk 62019163 }\n";
    assert!(!file(&one(text), MD).contains("Aanvaarde bevindingen"));
    let accepting = one(&format!("{text}{accepted}"));
    for path in [MD, HTML] {
        let text = file(&accepting, path);
        assert!(text.contains("B. Aanvaarde bevindingen") && text.contains("C. Ondertekening"), "{text}");
        assert!(text.contains("Reden: Een nummer voor twee."), "{text}");
        assert!(text.contains("1 januari 2027") && text.contains("a.convenant, regel 3"), "{text}");
    }
    outline(&file(&accepting, HTML));
}

#[test]
fn a_blank_says_who_fills_it_in() {
    let out = one(
        "overeenkomst o \"O\" { versie 1.0 }\npartij a \"Advies\" { kvk ? door a voor 2026-03-01 }\npartij b \"B\" { }\n",
    );
    assert!(file(&out, MD).contains("onder nummer ………… (door Advies voor 1 maart 2026)."));
}

const MEMO: &str = r#"
gebruik std.avg
overeenkomst m "Memo over overdracht" {
  versie     1.0
  vorm       memo
  gedateerd  2025-03-21
}
partij a "Provincie Noord" { afkorting "PN" }
partij b "Advies Noord" { }
mijlpaal klaar "Alles klaar" {
  uiterlijk  15 april
  door       a
}
taak delen "Delen" {
  soort  overig
  door   b
}
"#;

#[test]
fn a_memo_without_articles_reads_well() {
    let out = one(MEMO);
    let text = file(&out, MD);
    assert!(text.contains("## A. Partijen\n"), "{text}");
    assert!(!text.contains("Ondertekening"), "{text}");
    assert_eq!(common::table(&text, "**Planning**")[1], ["Alles klaar", "uiterlijk 15 april", "PN", "–", "–"]);
    assert!(text.contains("**Delen**: deze taak rust op Advies Noord."), "{text}");
    outline(&file(&out, HTML));
}

#[test]
fn every_agreement_in_the_house_has_a_sound_document() {
    for name in ["grjr", "grjr-hersteld", "vabimpuls", "vabimpuls-hersteld"] {
        let out = build(&common::agreement(name));
        outline(&file(&out, HTML));
        out.files.keys().filter(|path| path.contains(".md")).for_each(|path| reads_well(&file(&out, path)));
    }
}

#[test]
fn texts_and_items_keep_the_order_of_the_source() {
    let lid =
        "tekst \"Eerst.\"\n onderdeel \"een\"\n onderdeel \"twee\"\n tekst \"Dan.\"\n onderdeel \"drie\"\n tekst ?\n";
    let text = format!(
        "overeenkomst o \"O\" {{ versie 1.0 }}\nartikel a \"A\" {{ lid x {{ {lid} }} }}\n\
         bijlage b \"B\" {{ lid y {{ inhoud \"Kop\"\n {lid} }} }}\n"
    );
    let out = one(&text);
    let said = "Eerst.\n\n- a) een\n- b) twee\n\nDan.\n\n- c) drie\n\n…………\n";
    for path in [MD, "document/bijlage-1.md"] {
        assert!(file(&out, path).contains(said), "{}", file(&out, path));
    }
    let html = file(&out, HTML);
    let places: Vec<_> = ["Eerst.", ">een<", ">twee<", "Dan.", ">drie<"].map(|text| html.find(text).unwrap()).into();
    assert!(places.is_sorted(), "{html}");
    outline(&html);
}

#[test]
fn a_reference_in_a_note_is_computed() {
    let out = one("overeenkomst o \"O\" { versie 1.0 }\npartij a \"A\" { toelichting \"Zie [een.x] en [b].\" }\n\
         systeem s \"S\" { omschrijving \"Als in [een].\" }\nbegrip b \"het Woord\" { betekenis \"iets\" }\n\
         artikel een \"Een\" { lid x { tekst \"T.\" } }\n");
    let text = file(&out, MD);
    assert!(text.contains("Zie [artikel 1 lid 1](#artikel-een.x) en [het Woord](#begrip-b)."), "{text}");
}

#[test]
fn the_figure_of_the_flow_shows_every_place_and_every_line() {
    let out = &*REPAIRED;
    let svg = file(out, "document/figuur-1.svg");
    let parsed = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<_> = parsed.descendants().filter(|node| node.has_tag_name("text")).collect();
    let shown = texts.iter().filter_map(roxmltree::Node::text).collect::<Vec<_>>().join(" ");
    for place in [
        "Gemeenten", "Betaaltool Zorg", "Mendix", "Datawarehouse Rotterdam", "DIVA", "PowerBI", "Excel",
        "Beveiligde mail",
    ] {
        assert!(shown.contains(place), "{place} in {shown}");
    }
    for role in ["Contractmanager", "Data-analist", "Medewerker cliëntadministratie"] {
        assert!(shown.contains(role), "{role}");
    }
    let titles: Vec<_> =
        parsed.descendants().filter(|node| node.has_tag_name("title") || node.has_tag_name("desc")).collect();
    assert_eq!(titles.len(), 2, "what it is called and what it shows");
    assert_ne!(titles[0].text(), titles[1].text(), "the description does not repeat the caption");
    let mut lines = common::table(&file(out, "document/bijlage-2.md"), "De lijnen van de figuur in woorden");
    assert_eq!(lines.remove(0)[0], "Lijn");
    assert!(lines.len() > 10);
    let drawn = parsed.descendants().filter(|node| node.attribute("marker-end").is_some()).count();
    assert_eq!(drawn, lines.len(), "a line for each row of the table");
    for row in &lines {
        assert!(shown.contains(&format!("{}. ", row[0])), "line {} has its label", row[0]);
    }
    let raw = row_of(&lines, "Betaaltool Zorg", 2);
    assert_eq!(raw[4], "met een direct herleidbaar nummer", "up to the portal the number is there");
    assert!(lines.iter().filter(|row| row[1] != "Gemeenten").all(|row| row[4] != raw[4]), "and nowhere after");
    assert!(file(out, "document/overeenkomst.html").contains("<svg"), "the page shows the same");
}

fn row_of<'t>(rows: &'t [Vec<String>], text: &str, column: usize) -> &'t Vec<String> {
    rows.iter().find(|row| row[column] == text).unwrap()
}
