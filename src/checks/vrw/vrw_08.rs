//! `VRW-08`: words that the law no longer uses.

use crate::checks::texts::{texts, words_of};
use crate::checks::wording::sentences;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::vrw as says;
use crate::model::Provision;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-08",
    name: "oude-termen",
    title: Title {
        nl: "een tekst gebruikt een woord dat de wet niet meer kent",
        en: "a text uses a word that the law no longer knows",
    },
    severity: Severity::Hint,
    law: &["avg.4", "avg.18"],
    explanation: include_str!("vrw_08.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let gone =
        agreement.provisions.values().filter(|provision| provision.until.is_some_and(|until| until <= context.date));
    let terms: Vec<(Vec<String>, &str, &Provision)> = gone
        .flat_map(|provision| provision.terms.iter().map(move |term| (words(term), term.as_str(), provision)))
        .collect();
    for (owner, text) in texts(agreement) {
        for sentence in sentences(context.sources.text(text.span), text.span) {
            for (words, term, provision) in &terms {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                if let Some(span) = sentence.row(&words) {
                    let source = &agreement.sources[provision.source].about.title;
                    report.add(span, owner, says::old_word(*term, source, &provision.says));
                }
            }
        }
    }
}

fn words(term: &str) -> Vec<String> {
    words_of(term).into_iter().map(|(_, word)| word.to_lowercase()).collect()
}
