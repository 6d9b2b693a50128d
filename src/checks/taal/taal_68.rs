//! `TAAL-68`: the one duty that no paragraph arranges, or a duty that two do. The text of a paragraph is made of its duties.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::model as says;
use crate::model::{Agreement, Duty, Id};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "TAAL-68",
    name: "taak-in-de-leden",
    title: Title { nl: "een taak staat in geen lid, of in twee leden", en: "a duty stands in no paragraph, or in two" },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("taal_68.md"),
    stage: Stage::Agreement,
    run,
};

/// How many others have to stand in a paragraph before it is what one expects.
const OTHERS: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let places = places(agreement);
    // Duties that stand in an annex are in no paragraph of an article, so that only one that is alone in it is told of.
    let left_out = places.iter().filter(|places| places.is_empty()).count();
    let is_alone = left_out == 1 && places.len() > OTHERS;
    for ((_, duty), places) in agreement.duties.iter().zip(&places) {
        let name = &duty.about.name;
        match places[..] {
            [] if is_alone => drop(report.add(duty.about.span, name, says::duty_in_no_paragraph(name))),
            [first, second, ..] => {
                report.add(second, name, says::duty_in_two_paragraphs(name)).see(first, says::used_here_too());
            }
            _ => {}
        }
    }
}

/// Where each duty is arranged.
fn places(agreement: &Agreement) -> Vec<Vec<Span>> {
    let mut out = vec![Vec::new(); agreement.duties.len()];
    let of_articles = agreement.articles.values().flat_map(|one| &one.paragraphs);
    let of_annexes = agreement.annexes.values().flat_map(|one| &one.paragraphs);
    for settled in of_articles.chain(of_annexes).flat_map(|paragraph| &paragraph.settles.items) {
        let duty: Id<Duty> = settled.value;
        out[duty.index() as usize].push(settled.span);
    }
    out
}
