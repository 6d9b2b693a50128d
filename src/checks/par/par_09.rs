//! `PAR-09`: words for two parties in an agreement of another number.

use crate::checks::texts::{find_in, texts, words_of};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::par as says;
use crate::model::{Actor, Agreement};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "PAR-09",
    name: "tweepartijentaal",
    title: Title {
        nl: "de tekst spreekt van twee partijen terwijl het er meer of minder zijn",
        en: "the text speaks of two parties while their number is another",
    },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("par_09.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that have a meaning between two only.
const FOR_TWO: &[&[&str]] = &[&["beide", "partijen"], &["de", "andere", "partij"], &["de", "ander"]];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let Some(number) = other_than_two(context.agreement) else { return };
    for (owner, text) in texts(context.agreement) {
        let source = context.sources.text(text.span);
        let known = words_of(source);
        for words in FOR_TWO {
            for span in find_in(source, &known, text.span, words) {
                let written: Vec<_> = context.sources.text(span).split_whitespace().collect();
                report.add(span, owner, says::words_for_two(written.join(" "), number));
            }
        }
    }
}

/// How many controllers there are, or parties where no controller is named; `None` when two fits, or may turn out to.
fn other_than_two(agreement: &Agreement) -> Option<usize> {
    let controllers = &agreement.general.controllers;
    let named = agreement.parties_of(controllers.iter()).len();
    let number = if named == 0 { agreement.parties.len() } else { named };
    let is_open = |actor| matches!(actor, Actor::Group(group) if agreement.groups[group].members.is_empty());
    let more = controllers.hole.is_some() || controllers.iter().any(is_open);
    let fits = if more { number < 2 } else { number == 2 || number == 0 };
    (!fits).then_some(number)
}
