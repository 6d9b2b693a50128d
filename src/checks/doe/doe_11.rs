//! `DOE-11`: a provision that is not in force on the day, and a quotation of which it is not sure that the law still says
//! so.

use std::collections::BTreeSet;

use crate::checks::taal::date_is_known;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::model::{About, Agreement, Id, List, Part, Provision, Quotation};
use crate::source::{Message, Severity};

pub(super) static CHECK: Check = Check {
    code: "DOE-11",
    name: "wetsversie",
    title: Title {
        nl: "een bepaling geldt niet op de peildatum, of een citaat is oud",
        en: "a provision does not hold on the reference date, or a quotation is old",
    },
    severity: Severity::Warning,
    law: &["avg.6.3"],
    explanation: include_str!("doe_11.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    // A day that the library does not know at all is said once, elsewhere.
    if !date_is_known(context) {
        return;
    }
    let agreement = context.agreement;
    let mut said = BTreeSet::new();
    for (about, list) in cited(agreement) {
        for item in &list.items {
            if let Some(message) = out_of_force(context, item.value).filter(|_| said.insert((&about.name, item.value)))
            {
                report.add(item.span, &about.name, message);
            }
        }
    }
    for (about, quotation) in quotations(agreement) {
        if let Some(message) = outdated(context, quotation) {
            report.add(quotation.span, &about.name, message);
        }
    }
}

/// Where provisions carry something: legal bases, exceptions, duties, definitions. Retention and the elements of standards
/// have checks of their own.
fn cited(agreement: &Agreement) -> impl Iterator<Item = (&About, &List<Id<Provision>>)> {
    let purposes =
        agreement.purposes.values().flat_map(|it| [(&it.about, &it.legal_basis), (&it.about, &it.allowed_by)]);
    let fields = agreement.fields.values().flat_map(|it| [(&it.about, &it.legal_basis), (&it.about, &it.exception)]);
    let duties = agreement.duties.values().flat_map(|it| [(&it.about, &it.articles), (&it.about, &it.by_law)]);
    let definitions = agreement.definitions.values().map(|it| (&it.about, &it.law));
    purposes.chain(fields).chain(duties).chain(definitions)
}

fn out_of_force(context: &Context<'_>, id: Id<Provision>) -> Option<Message> {
    let law = &context.agreement.provisions[id];
    if let Some(from) = law.from.filter(|from| context.date < *from) {
        return Some(says::not_yet_in_force(&law.citation, from));
    }
    let until = law.until.filter(|until| *until <= context.date)?;
    Some(match law.successor.map(|next| &context.agreement.provisions[next]) {
        Some(next) => says::succeeded(&law.citation, until, &next.citation, &next.path),
        None => says::lapsed(&law.citation, until),
    })
}

fn quotations(agreement: &Agreement) -> impl Iterator<Item = (&About, &Quotation)> {
    let articles = agreement.articles.values().map(|article| (&article.about, &article.paragraphs));
    let annexes = agreement.annexes.values().map(|annex| (&annex.about, &annex.paragraphs));
    let parts = articles.chain(annexes).flat_map(|(about, paragraphs)| {
        paragraphs.iter().flat_map(|paragraph| &paragraph.body).map(move |part| (about, part))
    });
    parts.filter_map(|(about, part)| match part {
        Part::Quotation(quotation) => Some((about, quotation)),
        _ => None,
    })
}

/// Words that the law has replaced; else a day that it is not known for; else no day at all.
fn outdated(context: &Context<'_>, quotation: &Quotation) -> Option<Message> {
    let law = &context.agreement.provisions[quotation.of.get()?];
    let words = quotation.words.known()?;
    let known_from = context.agreement.sources[law.source].edition.and_then(|edition| edition.from);
    let known_from = law.from.max(known_from).filter(|from| *from <= context.date);
    if let (Some((old, new)), Some(from)) = (&law.formerly, known_from)
        && flat(words).contains(&flat(old))
    {
        return Some(says::words_replaced(&law.citation, old, new, from));
    }
    match (quotation.on.get(), known_from) {
        (Some(on), Some(from)) if on < from => Some(says::quotation_older(&law.citation, on, from)),
        (None, _) if quotation.on.is_absent() => Some(says::quotation_undated(&law.citation)),
        _ => None,
    }
}

/// A text in lower case with single spaces.
fn flat(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
