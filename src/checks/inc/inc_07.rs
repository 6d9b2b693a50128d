//! `INC-07`: parties tell each other only of breaches that do harm, while any breach is one.

use crate::checks::wording::{Sentence, sentences};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::inc as says;
use crate::model::words::DutyKind;
use crate::model::{Agreement, Paragraph};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "INC-07",
    name: "drempel-te-smal",
    title: Title {
        nl: "partijen melden elkaar niet elke inbreuk",
        en: "parties do not report each breach to each other",
    },
    severity: Severity::Warning,
    law: &["avg.4.12", "avg.33.1"],
    explanation: include_str!("inc_07.md"),
    stage: Stage::Agreement,
    run,
};

/// Words for a consequence that a breach need not have to be one.
const CONSEQUENCES: &[&[&str]] =
    &[&["nadelige", "gevolgen"], &["ernstige", "gevolgen"], &["ernstige", "inbreuk"], &["hoog", "risico"]];

/// Words by which the sentence takes in the other breaches after all.
const ALSO: &[&str] = &["ook", "ongeacht", "niet", "zonder", "geen"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for article in agreement.articles.values() {
        for paragraph in article.paragraphs.iter().filter(|paragraph| is_on_mutual_notice(agreement, paragraph)) {
            for text in paragraph.texts() {
                let found = sentences(context.sources.text(text.span), text.span);
                if let Some(span) = found.iter().find_map(threshold) {
                    report.add(span, &article.about.name, says::threshold_too_narrow());
                }
            }
        }
    }
}

fn is_on_mutual_notice(agreement: &Agreement, paragraph: &Paragraph) -> bool {
    paragraph.settles.iter().any(|duty| agreement.duties[duty].kind.get() == Some(DutyKind::DutyInternalNotice))
}

fn threshold(sentence: &Sentence) -> Option<Span> {
    let found = CONSEQUENCES.iter().find_map(|words| sentence.row(words))?;
    sentence.any(ALSO).is_none().then_some(found)
}
