//! Promises of scenarios about the contents, the way, the keeping, duties, days and those who do the work: each is kept by the
//! example of the manual, and is broken by an edit of what it is about, with what is so instead.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use convenant::checks::check;
use convenant::model::compile;
use convenant::source::{Lang, Refusal};

/// The second example of the manual on scenarios.
fn example() -> String {
    let manual = convenant::vocabulary::manual::manual();
    let section = manual.split("\n## ").find(|part| part.starts_with("`toets`")).unwrap();
    section.split("```convenant\n").nth(2).and_then(|rest| rest.split("```").next()).unwrap().to_owned()
}

/// What is said of the promises that are not kept.
fn broken(text: &str) -> Vec<String> {
    let compiled = compile(vec![("proef.convenant".to_owned(), text.to_owned())], &|_: &str| Err(Refusal::Missing));
    let report = check(compiled, jiff::civil::date(2026, 3, 1));
    assert!(report.checked.is_some(), "{:#?}", report.findings);
    let of_promises = report.findings.iter().filter(|finding| finding.code == "TAAL-53");
    of_promises.map(|finding| finding.message.says.get(Lang::Nl).to_owned()).collect()
}

/// An edit of the example, and what is said of it.
const EDITS: &[(&str, &str, &str)] = &[
    // Access, exactly
    (
        "als aantallen vanaf 10 zonder reden in magazijn\n",
        "als aantallen vanaf 5 zonder reden in magazijn\n",
        "`analist leest toewijzingen.geboortejaar voor analyse als aantallen van 5",
    ),
    (
        "als aantallen vanaf 10 zonder reden in magazijn\n",
        "als aantallen vanaf 20 zonder reden in magazijn\n",
        "is niet toegestaan",
    ),
    ("als aantallen vanaf 10 zonder reden in magazijn\n", "als aantallen vanaf 10 zonder reden\n", "is toegestaan"),
    (
        "als aantallen vanaf 10 zonder reden in magazijn\n",
        "als aantallen vanaf 10 in magazijn\n",
        "`analist leest toewijzingen.reden voor analyse",
    ),
    // Contents, purposes, data subjects, nature
    ("gegevens   geboortejaar, reden", "gegevens   geboortejaar", "`toewijzingen bevat niet reden`"),
    (
        "toewijzingen  bevat alleen geboortejaar, reden",
        "toewijzingen  bevat alleen geboortejaar",
        "`toewijzingen bevat ook reden`",
    ),
    (
        "analyse     gebruikt alleen geboortejaar, reden",
        "analyse     gebruikt alleen reden",
        "`analyse gebruikt ook geboortejaar`",
    ),
    (
        "jeugdigen   staat alleen in geboortejaar, reden",
        "jeugdigen   staat alleen in reden",
        "`jeugdigen staat ook in geboortejaar`",
    ),
    ("aard     gezondheid", "aard     strafrechtelijk", "`gezondheid staat niet in reden`"),
    ("aard     gewoon", "aard     gezondheid", "`gezondheid staat ook in geboortejaar`"),
    // The delivery
    ("ritme      maandelijks", "ritme      jaarlijks", "`toewijzingen ritme jaarlijks`"),
    ("van        gemeenten", "van        stad", "`toewijzingen van stad`"),
    ("naar       dienst", "naar       stad", "`toewijzingen naar stad`"),
    ("als        regels", "als        aantallen vanaf 10", "`toewijzingen als aantallen`"),
    ("uiterlijk  2026-06-01", "uiterlijk  2026-06-02", "`toewijzingen uiterlijk 2026-06-02`"),
    ("  na         beoordeling\n", "", "`toewijzingen niet na beoordeling`"),
    ("komt alleen in magazijn", "komt alleen in archief", "`toewijzingen komt ook in magazijn`"),
    // Keeping
    ("5 jaar vanaf einde door dienst\n", "6 jaar vanaf einde door dienst\n", "`toewijzingen bewaren 6 jaar`"),
    ("5 jaar vanaf einde door dienst\n", "5 jaar vanaf verzoek door dienst\n", "`toewijzingen vanaf verzoek`"),
    ("  bewaren    5 jaar vanaf einde door dienst\n", "", "`toewijzingen bewaren ontbreekt in magazijn`"),
    // Duties, measures, those who do the work, days
    ("verdeeld   op woonplaats over gemeenten", "verdeeld   op woonplaats over stad", "`avg.15 ligt bij"),
    ("anders     stad", "anders     dorp", "`verzoeken ligt bij dorp voor wie elders woont voor jeugdigen`"),
    ("termijn    1 maand vanaf verzoek", "termijn    2 maanden vanaf verzoek", "`verzoeken termijn 2 maanden`"),
    ("artikelen  avg.32.1.b", "artikelen  avg.32.1.c", "`logging volgens avg.32.1.c`"),
    ("controle   maandelijks door dienst", "controle   jaarlijks door dienst", "`logging controle jaarlijks`"),
    ("controle   maandelijks door dienst", "controle   maandelijks door stad", "`logging controle door stad`"),
    ("beheerder  dienst", "beheerder  stad", "`dienst beheert niet magazijn`"),
    ("hoogstens 4", "hoogstens 8", "`analist hoogstens 8`"),
    ("gedateerd  2026-05-01", "gedateerd  2026-05-02", "`beoordeling uiterlijk 2026-05-02`"),
];

#[test]
fn each_promise_is_broken_by_an_edit_of_what_it_is_about() {
    let example = example() + "\nsysteem archief \"Archief\" { soort database }\n";
    assert_eq!(broken(&example), Vec::<String>::new());
    for (from, to, said) in EDITS {
        assert!(example.contains(from), "{from}");
        let found = broken(&example.replacen(from, to, 1));
        assert!(found.iter().any(|one| one.contains(said)), "{from} → {to}: {found:#?}");
    }
}

#[test]
fn a_promise_that_is_kept_by_more_than_is_asked_is_kept() {
    let example = example();
    for (from, to) in [
        ("uiterlijk  2026-06-01", "uiterlijk  2026-05-29"),
        ("gedateerd  2026-05-01", "gedateerd  2026-04-30"),
        ("5 jaar vanaf einde door dienst\n", "60 maanden vanaf einde door dienst\n"),
    ] {
        assert_eq!(broken(&example.replacen(from, to, 1)), Vec::<String>::new(), "{to}");
    }
}
