//! The responsibility relation, on a small region: three municipalities in two areas that overlap in one of them.

use convenant::model::{Actor, Compiled, compile};
use convenant::relations::{Holder, Obligation, Place, Relations};
use convenant::source::Refusal;

fn region(duty: &str) -> (Compiled, Relations) {
    let text = format!(
        r#"
gebruik std.avg
overeenkomst o "O" {{ }}
partij a "A" {{ werkgebied 0001, 0002 }}
partij b "B" {{ werkgebied 0002, 0003 }}
partij c "C" {{ kvk 12345678 }}
betrokkenen kinderen "Kinderen" {{ minderjarig ja }}
betrokkenen ouders "Ouders" {{ minderjarig nee }}
taak verzoeken "Verzoeken" {{
  artikelen avg.15
  {duty}
}}
"#
    );
    let compiled = compile(vec![("o.convenant".into(), text)], &|_| Err(Refusal::Missing));
    assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?}", compiled.findings);
    let relations = Relations::of(&compiled.agreement);
    (compiled, relations)
}

/// For each place, the names of who bears the duty for the first category.
fn bearers(compiled: &Compiled, obligation: &Obligation) -> Vec<(String, Vec<String>)> {
    let agreement = &compiled.agreement;
    let table = &obligation.table;
    let cells = (0..table.places.len()).map(|place| table.cell(0, place));
    cells
        .map(|cell| {
            let place = match &cell.place {
                Place::Anywhere => "anywhere".to_owned(),
                Place::Inside { code, .. } => code.clone(),
                Place::Two { .. } => "two".to_owned(),
                Place::Outside => "outside".to_owned(),
            };
            let holders = cell.distinct().into_iter().map(|holder| match holder {
                Holder::Actor(actor) => agreement.actor(*actor).name.clone(),
                Holder::EachController => "each".to_owned(),
                Holder::Law(_) => "law".to_owned(),
            });
            (place, holders.collect())
        })
        .collect()
}

fn table(duty: &str) -> Vec<(String, Vec<String>)> {
    let (compiled, relations) = region(duty);
    assert_eq!(relations.responsibility.obligations.len(), 1);
    bearers(&compiled, &relations.responsibility.obligations[0])
}

fn rows(rows: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    rows.iter()
        .map(|(place, names)| ((*place).to_owned(), names.iter().map(|name| (*name).to_owned()).collect()))
        .collect()
}

#[test]
fn a_division_has_gaps_and_overlaps_where_the_areas_have_them() {
    let expected = rows(&[("0001", &["a"]), ("0002", &["a", "b"]), ("0003", &["b"]), ("outside", &[])]);
    assert_eq!(table("verdeeld op woonplaats over a, b"), expected);
}

#[test]
fn someone_may_stay_in_two_areas_but_lives_in_one() {
    let expected =
        rows(&[("0001", &["a"]), ("0002", &["a", "b"]), ("0003", &["b"]), ("two", &["a", "b"]), ("outside", &[])]);
    assert_eq!(table("verdeeld op verblijfplaats over a, b"), expected);
}

#[test]
fn the_rest_and_the_overlap_can_be_given_away() {
    let expected = rows(&[("0001", &["a"]), ("0002", &["c"]), ("0003", &["b"]), ("two", &["c"]), ("outside", &["c"])]);
    assert_eq!(table("verdeeld op verblijfplaats over a, b\n  anders c\n  samenloop c"), expected);
}

#[test]
fn a_duty_of_one_party_or_of_each_is_the_same_everywhere() {
    assert_eq!(table("door c"), rows(&[("anywhere", &["c"])]));
    assert_eq!(table("door elke_verantwoordelijke"), rows(&[("anywhere", &["each"])]));
    assert_eq!(table("wettelijk avg.26.1"), rows(&[("anywhere", &["law"])]));
}

#[test]
fn a_duty_for_some_leaves_the_others_without() {
    let (_, relations) = region("door c\n  voor kinderen");
    let cells: Vec<_> = relations.responsibility.obligations[0].table.cells().collect();
    assert_eq!(cells.len(), 2);
    assert!(cells.iter().filter(|cell| cell.holders.is_empty()).count() == 1);
}

#[test]
fn a_party_that_is_named_twice_counts_once() {
    let (compiled, relations) = region("door c, c");
    let cell = relations.responsibility.obligations[0].table.cell(0, 0);
    let Some(Holder::Actor(Actor::Party(party))) = cell.distinct().first() else { panic!("nobody") };
    assert_eq!(compiled.agreement.parties[*party].about.name, "c");
    assert_eq!(cell.distinct().len(), 1);
}
