//! `BEW-10`: a clause that finds the retention terms in agreements or laws that it does not name.

use crate::checks::texts::words_of;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::{About, Paragraph, Piece, Prose};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BEW-10",
    name: "cirkel",
    title: Title {
        nl: "een bepaling over bewaren verwijst naar afspraken of termijnen die zij niet noemt",
        en: "a clause on retention refers to agreements or terms that it does not name",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "avg.13.2.a"],
    explanation: include_str!("bew_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let articles = agreement.articles.values().map(|article| (&article.about, &article.paragraphs));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, &annex.paragraphs));
    for (about, paragraph) in articles.chain(annexes).flat_map(|(about, all)| all.iter().map(move |one| (about, one))) {
        judge(context, about, paragraph, report);
    }
}

/// One finding a paragraph, and none where any of it says where the terms are.
fn judge(context: &Context<'_>, about: &About, paragraph: &Paragraph, report: &mut Findings<'_>) {
    if !paragraph.references.is_empty() || !paragraph.settles.is_absent() {
        return;
    }
    if paragraph.texts().any(|text| names_place(context, text)) {
        return;
    }
    if let Some(text) = paragraph.texts().find(|text| goes_round(context.sources.text(text.span))) {
        report.add(text.span, &about.name, says::circle());
    }
}

/// A reference or a number: then it is said where, or how long.
fn names_place(context: &Context<'_>, text: &Prose) -> bool {
    let refers = text.pieces.iter().any(|piece| !matches!(piece, Piece::Plain(_)));
    refers || context.sources.text(text.span).contains(|letter: char| letter.is_ascii_digit())
}

/// Whether a text speaks of keeping, and for how long of nothing but agreements or the terms of the law.
fn goes_round(text: &str) -> bool {
    let words: Vec<_> = words_of(text).into_iter().map(|(_, word)| word.to_lowercase()).collect();
    let any = |test: fn(&str) -> bool| words.iter().any(|word| test(word));
    let keeps = any(|word| matches!(word, "bewaren" | "bewaart" | "bewaard"));
    let agreed = any(|word| matches!(word, "afspraken" | "afspraak" | "afgesproken"));
    let lawful = any(|word| matches!(word, "wettelijke" | "geldende")) && any(|word| word.ends_with("termijnen"));
    keeps
        && (agreed || lawful)
        && any(|word| matches!(word, "volgens" | "overeenstemming" | "conform" | "overeenkomstig"))
}
