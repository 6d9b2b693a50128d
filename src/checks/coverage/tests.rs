//! Gaps and overlaps over sets of places, and promises of who bears what, against a look at each cell by itself, on small
//! agreements made at random.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use jiff::civil::date;
use proptest::prelude::*;

use super::{Cases, Scope, answering, crowd, forgotten, gaps, overlaps};
use crate::checks::Context;
use crate::model::{Actor, Agreement, Duty, Id, SubjectCategory, compile};
use crate::relations::{Cell, Holder, Obligation, Place, Relations, Trial, Verdict};
use crate::source::Refusal;

const SCOPE: Scope = Scope { articles: &["avg.15", "avg.16", "avg.17"], except: &[], kinds: &[] };

/// One duty: two articles, two kinds, by whom, for whom, over whom (none: undivided), and what is said of the rest.
type Drawn = (Vec<usize>, bool, Vec<usize>, Vec<usize>, Vec<usize>, (bool, usize, usize));

fn duty() -> impl Strategy<Value = Drawn> {
    let some = |most: usize, of: usize| prop::collection::vec(0..of, 0..most);
    let division = (any::<bool>(), 0..6_usize, 0..6_usize);
    (prop::collection::vec(15..18_usize, 1..3), any::<bool>(), some(3, 5), some(3, 3), some(4, 4), division)
}

fn text(areas: &[Vec<usize>], categories: usize, duties: &[Drawn]) -> String {
    let mut out = "gebruik std.avg\novereenkomst o \"O\" { }\n".to_owned();
    let list = |of: &[usize], name: &dyn Fn(usize) -> String| {
        of.iter().map(|at| name(*at)).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    };
    let mut say = |line: String| writeln!(out, "{line}").unwrap();
    for (at, area) in areas.iter().enumerate() {
        let codes = list(area, &|code| format!("{code:04}"));
        say(format!(
            "partij p{at} \"P{at}\" {{\n{}\n}}",
            if area.is_empty() { String::new() } else { format!("werkgebied {codes}") }
        ));
    }
    (0..categories).for_each(|at| say(format!("betrokkenen k{at} \"K{at}\" {{\nminderjarig ja\n}}")));
    for (at, (articles, rights, by, subjects, over, (stays, otherwise, concurrence))) in duties.iter().enumerate() {
        say(format!("taak t{at} \"T{at}\" {{\nsoort {}", if *rights { "rechten" } else { "informatie" }));
        say(format!("artikelen {}", list(articles, &|article| format!("avg.{article}"))));
        let party = |at: usize| if at == 4 { "elke_verantwoordelijke".to_owned() } else { format!("p{at}") };
        if !by.is_empty() {
            say(format!("door {}", list(by, &party)));
        }
        let subjects: Vec<_> = subjects.iter().copied().filter(|one| *one < categories).collect();
        if !subjects.is_empty() {
            say(format!("voor {}", list(&subjects, &|at| format!("k{at}"))));
        }
        if !over.is_empty() {
            let key = if *stays { "verblijfplaats" } else { "woonplaats" };
            say(format!("verdeeld op {key} over {}", list(over, &party)));
            for (word, who) in [("anders", *otherwise), ("samenloop", *concurrence)] {
                match who {
                    0..4 => say(format!("{word} p{who}")),
                    4 => say(format!("{word} ?")),
                    _ => {}
                }
            }
        }
        say("}".to_owned());
    }
    out
}

/// What is told of one duty: how many cases, the first, and who bear it there.
type Told = (Id<Duty>, usize, Option<Id<SubjectCategory>>, Place, Vec<Actor>);

fn told(found: Vec<Cases>) -> Vec<Told> {
    found.into_iter().map(|one| (one.duty, one.count.unwrap(), one.category, one.place, one.holders)).collect()
}

/// What is wrong with a cell: the duties, and who bear them.
type Wrong<'a> = &'a dyn Fn(&Obligation, &Cell) -> Vec<(Id<Duty>, Vec<Actor>)>;

/// Who bear the duty in each case in which something is wrong.
type WrongCases = BTreeMap<(Option<Id<SubjectCategory>>, Place), Vec<Actor>>;

/// Goes over every cell.
fn by_cell(agreement: &Agreement, relations: &Relations, wrong: Wrong<'_>) -> Vec<Told> {
    let (mut all, mut firsts) = (BTreeMap::<_, WrongCases>::new(), BTreeMap::<_, WrongCases>::new());
    for obligation in &relations.responsibility.obligations {
        let table = &obligation.table;
        let cells = table.cells().zip((0..table.rows.len()).flat_map(|row| vec![row; table.places.len()]));
        for (cell, row) in cells {
            for (duty, actors) in wrong(obligation, &cell) {
                let each = table.rows[row].categories.each(agreement).into_iter().map(Some);
                for category in each.chain(cell.category.is_none().then_some(None)) {
                    all.entry(duty).or_default().insert((category, cell.place.clone()), actors.clone());
                }
                firsts.entry(duty).or_default().insert((cell.category, cell.place.clone()), actors);
            }
        }
    }
    let told = all.into_iter().map(|(duty, cases)| {
        let ((category, place), actors) = firsts.remove(&duty).unwrap().pop_first().unwrap();
        (duty, cases.len(), category, place, actors)
    });
    told.collect()
}

/// The first categories of rows in which nobody bears an obligation anywhere, while somebody does in another.
fn bare(obligation: &Obligation) -> BTreeSet<Id<SubjectCategory>> {
    let all: BTreeSet<_> = obligation.table.cells().filter_map(|cell| cell.category).collect();
    let held = obligation.table.cells().filter(|cell| !cell.holders.is_empty());
    let held: BTreeSet<_> = held.filter_map(|cell| cell.category).collect();
    if held.is_empty() { held } else { all.difference(&held).copied().collect() }
}

fn gap(agreement: &Agreement, obligation: &Obligation, cell: &Cell) -> Option<(Id<Duty>, Vec<Actor>)> {
    let forgotten = bare(obligation);
    let id = answering(agreement, obligation)?;
    let duty = &agreement.duties[id];
    let open = duty.by.hole.is_some() || (cell.place == Place::Outside && duty.otherwise.is_hole());
    let told = cell.category.is_none_or(|category| !forgotten.contains(&category));
    (cell.holders.is_empty() && told && !open).then(|| (id, Vec::new()))
}

fn overlap(agreement: &Agreement, cell: &Cell) -> Vec<(Id<Duty>, Vec<Actor>)> {
    let mut out = crowd::in_cell(agreement, cell);
    out.retain(|(duty, _)| !agreement.duties[*duty].concurrence.is_hole());
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_of_places_say_what_each_cell_says(
        areas in prop::collection::vec(prop::collection::vec(1..6_usize, 0..3), 4),
        categories in 0..4_usize,
        duties in prop::collection::vec(duty(), 1..7),
    ) {
        let text = text(&areas, categories, &duties);
        let compiled = compile(vec![("o.convenant".into(), text.clone())], &|_| Err(Refusal::Missing));
        prop_assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?}\n{text}", compiled.findings);
        let agreement = &compiled.agreement;
        let relations = Relations::of(agreement);
        let context = Context {
            agreement,
            relations: &relations,
            unresolved: &[],
            sources: &compiled.sources,
            date: date(2026, 1, 1),
        };
        let slow = by_cell(agreement, &relations, &|obligation, cell| gap(agreement, obligation, cell).into_iter().collect());
        prop_assert_eq!(told(gaps(&context, &SCOPE)), slow, "gaps\n{}", text);
        let slow = by_cell(agreement, &relations, &|_, cell| overlap(agreement, cell));
        prop_assert_eq!(told(overlaps(&context, &SCOPE)), slow, "overlaps\n{}", text);
        let categories = forgotten(&context, &SCOPE).into_keys().collect::<BTreeSet<_>>();
        let all = relations.responsibility.obligations.iter();
        let slow = all.flat_map(|one| {
            let bare = bare(one);
            let rows = one.table.rows.iter().filter(|row| row.category.is_some_and(|first| bare.contains(&first)));
            rows.flat_map(|row| row.categories.each(agreement)).collect::<Vec<_>>()
        });
        prop_assert_eq!(categories, slow.collect::<BTreeSet<_>>(), "forgotten\n{}", text);
    }

    #[test]
    fn a_promise_of_who_bears_an_article_is_kept_when_each_cell_says_so(
        areas in prop::collection::vec(prop::collection::vec(1..6_usize, 0..3), 4),
        categories in 0..4_usize,
        duties in prop::collection::vec(duty(), 1..5),
        promises in prop::collection::vec(promise(), 1..6),
    ) {
        let duties = text(&areas, categories, &duties);
        let lines: String = promises.iter().filter_map(|one| line(one, categories)).collect();
        let text = format!("{duties}toets \"T\" {{\n{lines}}}\n");
        let compiled = compile(vec![("o.convenant".into(), text.clone())], &|_| Err(Refusal::Missing));
        prop_assert!(compiled.findings.is_empty() && compiled.unresolved.is_empty(), "{:#?}\n{text}", compiled.findings);
        let agreement = &compiled.agreement;
        let relations = Relations::of(agreement);
        let trial = Trial::new(agreement, &relations);
        let tried = trial.all().flat_map(|(_, lines)| lines).map(|(_, verdict)| matches!(verdict, Verdict::Kept));
        let promises = promises.iter().filter(|one| line(one, categories).is_some());
        let slow = promises.map(|one| is_kept(agreement, &relations, one));
        prop_assert_eq!(tried.collect::<Vec<_>>(), slow.collect::<Vec<_>>(), "{}", text);
    }
}

/// A promise: the article, by whom (`4`: each controller), and for which category or for whom who lives where (`0`: elsewhere).
type Promised = (usize, BTreeSet<usize>, Option<usize>, Option<usize>);

fn promise() -> impl Strategy<Value = Promised> {
    let by = prop::collection::btree_set(0..5_usize, 1..4);
    (15..18_usize, by, prop::option::of(0..3_usize), prop::option::of(0..7_usize))
}

fn line((article, by, category, place): &Promised, categories: usize) -> Option<String> {
    let by = by.iter().map(|at| if *at == 4 { "elke_verantwoordelijke".to_owned() } else { format!("p{at}") });
    let by = by.collect::<Vec<_>>().join(", ");
    let of = match (category, place) {
        (Some(category), _) if *category < categories => format!(" voor k{category}"),
        (None, Some(0)) => " voor wie elders woont".to_owned(),
        (None, Some(code)) => format!(" voor een inwoner van {code:04}"),
        (None, None) => String::new(),
        _ => return None,
    };
    Some(format!("avg.{article} ligt bij {by}{of}\n"))
}

fn is_kept(agreement: &Agreement, relations: &Relations, (article, by, category, place): &Promised) -> bool {
    let is_about =
        |one: &&Obligation| one.article.is_some_and(|id| agreement.provisions[id].path == format!("avg.{article}"));
    let Some(obligation) = relations.responsibility.obligations.iter().find(is_about) else { return false };
    let table = &obligation.table;
    let named: BTreeSet<_> = by
        .iter()
        .map(|at| match at {
            4 => Holder::EachController,
            at => Holder::Actor(Actor::Party(Id::new(*at as u32))),
        })
        .collect();
    let known =
        |code: &str| table.places.iter().any(|one| matches!(one, Place::Inside { code: own, .. } if own == code));
    let lives = |one: &Place, code: &str| match one {
        Place::Anywhere => true,
        Place::Inside { code: own, .. } => own == code,
        Place::Two { .. } => false,
        Place::Outside => code == "0000" || !known(code),
    };
    let mut holders = BTreeSet::new();
    for row in 0..table.rows.len() {
        let each = table.rows[row].categories.each(agreement);
        if category.is_some_and(|asked| !each.contains(&Id::new(asked as u32))) {
            continue;
        }
        for at in 0..table.places.len() {
            let code = place.filter(|_| category.is_none()).map(|code| format!("{code:04}"));
            if code.is_some_and(|code| !lives(&table.places[at], &code)) {
                continue;
            }
            let here: BTreeSet<_> = table.cell(row, at).holders.into_iter().map(|(holder, _)| holder).collect();
            if here.is_empty() || !here.is_subset(&named) {
                return false;
            }
            holders.extend(here);
        }
    }
    named.is_subset(&holders)
}
