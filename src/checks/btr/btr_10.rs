//! `BTR-10`: a text that leaves a data subject only one of the controllers to turn to.

use crate::checks::texts::texts;
use crate::checks::wording::{Sentence, sentences};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-10",
    name: "inperking-26-3",
    title: Title {
        nl: "een tekst beperkt tegenover wie een betrokkene zijn rechten heeft",
        en: "a text limits against whom a data subject has rights",
    },
    severity: Severity::Objection,
    law: &["avg.26.3"],
    explanation: include_str!("btr_10.md"),
    stage: Stage::Agreement,
    run,
};

/// Who turns to someone.
const SUBJECTS: &[&str] = &["betrokkene", "betrokkenen"];

/// Words that shut out the others.
const ONLY: &[&str] = &["alleen", "slechts", "uitsluitend", "enkel"];

/// What a data subject does: turn to, exercise, hold liable.
const TURNS: &[&str] =
    &["wenden", "wendt", "uitoefenen", "oefent", "indienen", "dient", "richten", "richt", "aanspreken", "spreekt"];

/// Against whom.
const AGAINST: &[&str] = &["tot", "bij", "tegenover", "jegens", "aan"];

const CONTROLLERS: &[&str] = &["partij", "gemeente", "verwerkingsverantwoordelijke", "verantwoordelijke"];

/// Words that open it up again, or turn the sentence round.
const EVERY: &[&str] = &["elke", "elk", "iedere", "ieder", "alle", "niet", "niemand", "geen"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (owner, text) in texts(context.agreement) {
        for sentence in sentences(context.sources.text(text.span), text.span) {
            if let Some(span) = limits(&sentence).then(|| sentence.span()).flatten() {
                report.add(span, owner, says::rights_limited());
            }
        }
    }
}

fn limits(sentence: &Sentence) -> bool {
    let all = [SUBJECTS, ONLY, TURNS, AGAINST, CONTROLLERS];
    all.iter().all(|words| sentence.any(words).is_some()) && sentence.any(EVERY).is_none()
}
