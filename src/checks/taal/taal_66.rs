//! `TAAL-66`: one declaration leaves out what all others of its kind state. That may be meant, and is looked at again then.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::model as says;
use crate::model::{About, Agreement, Contact, DataSet, Paragraph};
use crate::source::{Severity, Span};
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "TAAL-66",
    name: "als-enige-weggelaten",
    title: Title {
        nl: "één declaratie laat weg wat alle andere van haar soort noemen",
        en: "one declaration leaves out what all others of its kind state",
    },
    severity: Severity::Hint,
    law: &[],
    explanation: include_str!("taal_66.md"),
    stage: Stage::Agreement,
    run,
};

/// How many others have to state it before it is what one expects.
const OTHERS: usize = 3;

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    of_people(agreement, report);
    of_data(agreement, report);
    of_rules(agreement, report);
    of_clauses(agreement, report);
}

/// Whether a property is left out.
type Lacks<T> = (W, fn(&T) -> bool);

/// Looks along one kind, once for each property.
fn look<'a, T: 'a>(
    report: &mut Findings<'_>,
    kind: W,
    all: impl Iterator<Item = &'a T>,
    place: impl Fn(&T) -> (&str, Span),
    properties: &[Lacks<T>],
) {
    let all: Vec<&T> = all.collect();
    let others = all.len().saturating_sub(1);
    for (property, lacks) in properties.iter().filter(|_| others >= OTHERS) {
        let mut without = all.iter().filter(|one| lacks(one));
        if let (Some(only), None) = (without.next(), without.next()) {
            let (name, span) = place(only);
            report.add(span, name, says::only_one_without(name, *property, kind, others));
        }
    }
}

macro_rules! along {
    ($report:ident, $kind:ident, $all:expr, [$($property:ident: $lacks:expr),* $(,)?]) => {
        look($report, W::$kind, $all, |one| named(&one.about), &[$((W::$property, $lacks)),*])
    };
}

fn named(about: &About) -> (&str, Span) {
    (&about.name, about.span)
}

fn of_people(agreement: &Agreement, report: &mut Findings<'_>) {
    along!(report, Organisation, agreement.organisations.values().filter(|one| one.part_of.is_absent()), [
        LegalForm: |one| one.legal_form.is_absent(),
        Country: |one| one.country.is_absent(),
    ]);
    along!(report, Subjects, agreement.subjects.values(), [Minor: |one| one.minor.is_absent()]);
    along!(report, Role, agreement.roles.values(), [People: |one| one.people.is_none(), Where: |one| one.at.is_absent()]);
    let contacts = |of: fn(&crate::model::Party) -> Option<&Contact>| {
        agreement.parties.values().filter_map(move |party| Some((&party.about, of(party)?)))
    };
    for (kind, of) in [
        (W::Contact, (|party| party.contact.as_ref()) as fn(&crate::model::Party) -> Option<&Contact>),
        (W::Fg, |party| party.fg.as_ref()),
    ] {
        let all: Vec<_> = contacts(of).collect();
        let properties: [Lacks<(&About, &Contact)>; 5] = [
            (W::FunctionTitle, |(_, contact)| contact.function.is_absent()),
            (W::PersonName, |(_, contact)| contact.name.is_absent()),
            (W::Phone, |(_, contact)| contact.phone.is_absent()),
            (W::Email, |(_, contact)| contact.email.is_absent()),
            (W::Reachable, |(_, contact)| contact.reachable.is_absent()),
        ];
        look(report, kind, all.iter(), |(about, contact)| (&about.name, contact.span), &properties);
    }
}

fn of_data(agreement: &Agreement, report: &mut Findings<'_>) {
    along!(report, Field, agreement.fields.values(), [
        Type: |one| one.field_type.is_absent(),
        Concerns: |one| one.concerns.is_absent(),
        Nature: |one| one.nature.is_absent(),
    ]);
    let rows = |one: &&DataSet| one.delivery.as_ref().is_some_and(|delivery| delivery.derived_from.is_absent());
    along!(report, Delivery, agreement.data.values().filter(rows), [
        Rhythm: |one| one.delivery.as_ref().is_some_and(|delivery| delivery.rhythm.is_absent()),
        Concerns: |one| one.concerns.is_absent(),
        AsKind: |one| one.delivery.as_ref().is_some_and(|delivery| delivery.grain.is_absent()),
        After: |one| one.delivery.as_ref().is_some_and(|delivery| delivery.after.is_absent()),
    ]);
    along!(report, DataGroup, agreement.data.values().filter(|one| one.delivery.is_none()), [
        Holder: |one| one.holder.is_absent(),
        Concerns: |one| one.concerns.is_absent(),
        Storage: |one| one.storage.is_absent(),
    ]);
    along!(report, System, agreement.systems.values(), [
        Kind: |one| one.kind.is_absent(),
        Operator: |one| one.operator.is_absent(),
        Location: |one| one.location.is_absent(),
    ]);
    along!(report, Processor, agreement.processors.values(), [
        Actions: |one| one.actions.is_absent(),
        Active: |one| one.active_since.is_absent(),
    ]);
}

fn of_rules(agreement: &Agreement, report: &mut Findings<'_>) {
    along!(report, Measure, agreement.measures.values(), [
        TextOf: |one| one.text.is_absent(),
        Articles: |one| one.articles.is_absent(),
        Norm: |one| one.norm.is_absent(),
        By: |one| one.by.is_absent(),
    ]);
    along!(report, Milestone, agreement.milestones.values(), [By: |one| one.by.is_absent()]);
    along!(report, Duty, agreement.duties.values(), [Kind: |one| one.kind.is_absent()]);
}

fn of_clauses(agreement: &Agreement, report: &mut Findings<'_>) {
    along!(report, Preamble, agreement.preambles.values(), [TextOf: |one| one.text.is_absent()]);
    along!(report, Definition, agreement.definitions.values(), [Meaning: |one| one.meaning.is_absent()]);
    along!(report, Document, agreement.documents.values(), [
        Version: |one| one.version.is_absent(),
        Dated: |one| one.dated.is_absent(),
        Place: |one| one.place.is_absent(),
    ]);
    along!(report, Article, agreement.articles.values(), [Subject: |one| one.topics.is_absent()]);
    along!(report, Annex, agreement.annexes.values(), [
        Holds: |one| one.holds.is_absent(),
        Subject: |one| one.topics.is_absent(),
    ]);
    let of_articles = agreement.articles.values().flat_map(|one| one.paragraphs.iter());
    let of_annexes = agreement.annexes.values().flat_map(|one| one.paragraphs.iter());
    let place = |one: &Paragraph| (one.name.as_deref().unwrap_or(W::Paragraph.nl()).to_owned(), one.span);
    let paragraphs: Vec<_> = of_articles.map(|one| (place(one), one)).collect();
    let properties: [Lacks<((String, Span), &Paragraph)>; 2] =
        [(W::Subject, |(_, one)| one.topics.is_absent()), (W::TextOf, |(_, one)| one.body.is_empty())];
    look(report, W::Paragraph, paragraphs.iter(), |((name, span), _)| (name, *span), &properties);
    let paragraphs: Vec<_> = of_annexes.map(|one| (place(one), one)).collect();
    let properties: [Lacks<((String, Span), &Paragraph)>; 2] =
        [(W::Holds, |(_, one)| one.heading.is_absent()), (W::TextOf, |(_, one)| one.body.is_empty())];
    look(report, W::Paragraph, paragraphs.iter(), |((name, span), _)| (name, *span), &properties);
}
