//! `VRW-10`: a number that a text gives itself and that stands at two levels.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::messages::{all_of, vrw as says};
use crate::model::words::Form;
use crate::model::{About, Agreement, Paragraph, Part, Prose};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "VRW-10",
    name: "nummering-dubbel",
    title: Title { nl: "hetzelfde nummer staat op twee niveaus", en: "the same number stands at two levels" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_10.md"),
    stage: Stage::Agreement,
    run,
};

/// At what height a number stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// A part of the document, or a group of data.
    Whole,
    Paragraph,
    Item,
}

/// A number that a title or a text begins with.
struct Label<'a> {
    number: Cow<'a, str>,
    level: Level,
    owner: &'a str,
    span: Span,
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let labels = labels(context);
    let mut first: BTreeMap<&str, &Label<'_>> = BTreeMap::new();
    // What numbers its parts again does so from one on: that is one mistake.
    let mut again: BTreeMap<&str, Vec<(&Label<'_>, Span)>> = BTreeMap::new();
    for label in &labels {
        match first.get(label.number.as_ref()) {
            Some(earlier) if earlier.level != label.level => {
                again.entry(label.owner).or_default().push((label, earlier.span));
            }
            Some(_) => {}
            None => drop(first.insert(&label.number, label)),
        }
    }
    for (owner, labels) in again {
        let Some((label, earlier)) = labels.first() else { continue };
        let numbers = all_of(labels.iter().map(|(label, _)| &label.number));
        report.add(label.span, owner, says::number_at_two_levels(numbers)).see(*earlier, says::number_first());
    }
}

/// Every number, wholes first, so that what lies in them is what is reported.
fn labels<'a>(context: &Context<'a>) -> Vec<Label<'a>> {
    let agreement = context.agreement;
    let articles = agreement.articles.values().map(|article| (&article.about, article.paragraphs.as_slice()));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, annex.paragraphs.as_slice()));
    let data = agreement.data.values().map(|data| (&data.about, [].as_slice()));
    let wholes: Vec<(&About, &[Paragraph])> = articles.chain(annexes).chain(data).collect();
    let titled = wholes.iter().filter_map(|(about, _)| {
        Some(Label { number: number(&about.title)?.into(), level: Level::Whole, owner: &about.name, span: about.span })
    });
    let mut out: Vec<_> = titled.chain(computed(agreement)).collect();
    for (about, paragraph) in wholes.iter().flat_map(|(about, all)| all.iter().map(move |one| (*about, one))) {
        within(agreement, about, paragraph, &mut out);
    }
    out
}

/// The numbers that the parts of a memo get: it has no articles that are cited with that word before the number.
fn computed(agreement: &Agreement) -> impl Iterator<Item = Label<'_>> {
    let memo = agreement.general.form.get() == Some(Form::Memo);
    agreement.articles.iter().filter(move |_| memo).map(|(id, article)| Label {
        number: agreement.article_number(id).to_string().into(),
        level: Level::Whole,
        owner: &article.about.name,
        span: article.about.span,
    })
}

fn within<'a>(agreement: &Agreement, about: &'a About, paragraph: &'a Paragraph, out: &mut Vec<Label<'a>>) {
    let owner = about.name.as_str();
    let heading = paragraph.heading.known().and_then(|heading| number(heading)).zip(paragraph.heading.span());
    out.extend(heading.map(|(number, span)| Label { number: number.into(), level: Level::Paragraph, owner, span }));
    for part in &paragraph.body {
        let (texts, level) = match part {
            Part::Text(text) => (std::slice::from_ref(text), Level::Paragraph),
            // In an agreement of articles a list is numbered within its paragraph, and cited with it.
            Part::Items(items) if !is_arrangement(agreement) => (items.as_slice(), Level::Item),
            Part::Items(_) | Part::Quotation(_) | Part::Open(_) => continue,
        };
        out.extend(
            texts
                .iter()
                .filter_map(|text| Some(Label { number: number(begin(text)?)?.into(), level, owner, span: text.span })),
        );
    }
}

fn begin(text: &Prose) -> Option<&str> {
    match text.pieces.first()? {
        crate::model::Piece::Plain(text) => Some(text),
        _ => None,
    }
}

/// `3` of `3. Gesprekken`, `3.1` of `3.1 Gesprekken`; a number without a full stop is no label.
fn number(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let (label, rest) = text.split_at(end);
    let bare = label.trim_end_matches('.');
    let marked = label.contains('.') || rest.starts_with(')');
    let digits = bare.split('.').all(|part| !part.is_empty() && part.len() < 4);
    (marked && digits && rest.starts_with([' ', ')'])).then_some(bare)
}
