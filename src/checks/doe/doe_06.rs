//! `DOE-06`: a purpose of umbrella words only, which no description makes definite. An open description is for the
//! parties to fill in.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::Purpose;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-06",
    name: "doel-te-vaag",
    title: Title { nl: "een doel is een verzamelwoord", en: "a purpose is an umbrella word" },
    severity: Severity::Warning,
    law: &["avg.5.1.b"],
    explanation: include_str!("doe_06.md"),
    stage: Stage::Agreement,
    run,
};

/// Words that say what is done to data, and not what for.
const UMBRELLA: &[&str] = &[
    "analyse", "analyses", "analyseren", "bedrijfsvoering", "beheer", "data", "datakwaliteit", "gegevens",
    "informatie", "kwaliteit", "monitoren", "monitoring", "onderzoek", "overig", "overige", "rapportage",
    "rapportages", "rapporteren", "statistiek", "verwerken", "verwerking",
];

/// Words that make nothing definite.
const FILLING: &[&str] = &[
    "algemeen", "algemene", "andere", "de", "diverse", "doel", "doelen", "doeleinden", "een", "en", "het", "of", "ten",
    "behoeve", "van", "voor",
];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for purpose in agreement.purposes.values().filter(|purpose| !purpose.description.is_hole()) {
        let description = purpose.description.known().map(|text| agreement.spelled(text));
        let words = description.as_deref().unwrap_or(&purpose.about.title);
        if is_vague(words) && is_vague(&purpose.about.title) {
            report.add(place(purpose), &purpose.about.name, says::too_vague(&purpose.about.name, words.trim()));
        }
    }
}

fn place(purpose: &Purpose) -> crate::source::Span {
    purpose.description.span().unwrap_or(purpose.about.span)
}

/// Whether a text consists of umbrella words: themselves, or the end of a longer one (`procesanalyse`).
fn is_vague(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut telling = words.filter(|word| !FILLING.contains(word)).peekable();
    telling.peek().is_some() && telling.all(|word| UMBRELLA.contains(&word) || word.ends_with("analyse"))
}
