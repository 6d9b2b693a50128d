//! `DOC-09`: what data subjects read about, in sentences that are too long for them.

use crate::checks::wording::sentences;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doc as says;
use crate::model::{About, Agreement, Given, Prose};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOC-09",
    name: "begrijpelijk",
    title: Title {
        nl: "wat betrokkenen lezen staat in te lange zinnen",
        en: "what data subjects read stands in sentences that are too long",
    },
    severity: Severity::Hint,
    law: &["avg.12.1"],
    explanation: include_str!("doc_09.md"),
    stage: Stage::Agreement,
    run,
};

/// More words than this in one sentence are hard to read.
const LONGEST: usize = 30;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for (about, text) in for_data_subjects(context.agreement) {
        let Some(text) = text.known() else { continue };
        for sentence in sentences(context.sources.text(text.span), text.span) {
            let (words, span) = (sentence.words().count(), sentence.span());
            if let (true, Some(span)) = (words > LONGEST, span) {
                report.add(span, &about.name, says::sentence_too_long(words, LONGEST));
            }
        }
    }
}

/// The essence of the arrangement: for what, about whom, and where to find it.
fn for_data_subjects(agreement: &Agreement) -> impl Iterator<Item = (&About, &Given<Prose>)> {
    let general = agreement.general.about.iter().map(|about| (about, &agreement.general.essence));
    let purposes = agreement.purposes.values().map(|purpose| (&purpose.about, &purpose.description));
    let subjects = agreement.subjects.values().map(|subjects| (&subjects.about, &subjects.description));
    general.chain(purposes).chain(subjects)
}
