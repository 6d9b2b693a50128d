//! `BIJ-04`: a national number reaches someone who may not have it. Who may is what the field says; where it is silent,
//! public parties, their parts, other public bodies and processors may.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::{LegalForm, Nature, TypeWord};
use crate::model::{Actor, Agreement, Field, Given, Id};
use crate::relations::{FieldMap, Granularity};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BIJ-04",
    name: "bsn-ontvanger",
    title: Title {
        nl: "een nationaal nummer gaat naar wie het niet mag hebben",
        en: "a national number goes to someone who may not have it",
    },
    severity: Severity::Objection,
    law: &["uavg.46", "wabb.10"],
    explanation: include_str!("bij_04.md"),
    stage: Stage::Agreement,
    run,
};

/// The forms of bodies that are not public.
const PRIVATE: &[LegalForm] = &[LegalForm::Foundation, LegalForm::Company, LegalForm::Association];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let processors: BTreeSet<_> = agreement.processors.values().filter_map(|processor| processor.who.get()).collect();
    let (mut entitled, mut said) = (BTreeMap::new(), BTreeSet::new());
    for (id, actor, span) in delivered(agreement, &context.relations.fields, &processors).chain(read(context)) {
        let field = &agreement.fields[id];
        let listed: &mut BTreeSet<Actor> = entitled.entry(id).or_insert_with(|| field.recipients.iter().collect());
        let entitled = field.recipients.hole.is_some() || processors.contains(&actor);
        if entitled || is_entitled(agreement, listed, actor) || !said.insert((id, actor)) {
            continue;
        }
        let (name, receiver) = (&field.about.name, &agreement.actor(actor).name);
        let finding = report.add(span, name, says::may_not_receive(receiver, name));
        let place = field.recipients.span.or(field.legal_basis.span).unwrap_or(field.about.span);
        finding.see(place, says::who_may(name));
    }
}

/// A pseudonym is another number.
fn is_number(field: &Field) -> bool {
    let word = field.field_type.known().map(|stated| stated.word);
    word == Some(TypeWord::TypeBsn) || field.nature.contains(&Nature::National) && word != Some(TypeWord::TypeHash)
}

/// Receivers of deliveries that hold the number; one that a pseudonym replaces on the way does not arrive. Left out is who may
/// have it whatever is listed, so that of a delivery with many numbers and receivers only the pairs that may be told of are made.
fn delivered<'a>(
    agreement: &'a Agreement,
    fields: &'a FieldMap,
    processors: &'a BTreeSet<Actor>,
) -> impl Iterator<Item = (Id<Field>, Actor, Span)> + 'a {
    agreement.data.values().filter_map(|data| Some((data, data.delivery.as_ref()?))).flat_map(
        move |(data, delivery)| {
            let open = |id: &Id<Field>| agreement.fields[*id].recipients.hole.is_some();
            let numbers = data.fields.iter().filter(|id| is_number(&agreement.fields[*id]) && !open(id));
            let arriving: Vec<_> = numbers.filter(|id| fields.replaced_by(*id).is_none()).collect();
            let receivers =
                delivery.to.items.iter().filter(|to| !arriving.is_empty() && !processors.contains(&to.value));
            let receivers: Vec<_> = receivers.collect();
            let private: Vec<_> = receivers.iter().copied().filter(|to| !is_public(agreement, to.value)).collect();
            let mut pairs = Vec::new();
            for field in arriving {
                let some = if agreement.fields[field].recipients.is_empty() { &private } else { &receivers };
                pairs.extend(some.iter().map(|to| (field, to.value, to.span)));
            }
            pairs
        },
    )
}

/// Whoever people work for that read the number row by row.
fn read<'a>(context: &Context<'a>) -> impl Iterator<Item = (Id<Field>, Actor, Span)> + 'a {
    let agreement = context.agreement;
    let rows = context.relations.access.tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures);
    rows.filter(|tuple| is_number(&agreement.fields[tuple.field])).filter_map(|tuple| {
        let actor = agreement.roles[tuple.role].at.get()?;
        Some((tuple.field, actor, agreement.grants[tuple.grant].span))
    })
}

/// Whether those that are listed name an actor, what it is a part of, or a group that this is in; with nothing listed, whether
/// it is public.
fn is_entitled(agreement: &Agreement, listed: &BTreeSet<Actor>, actor: Actor) -> bool {
    if listed.is_empty() {
        return is_public(agreement, actor);
    }
    let answerable = agreement.answerable(actor);
    let groups = answerable.party().map_or(&[][..], |_| agreement.groups_of(answerable));
    let in_group = groups.iter().any(|group| listed.contains(&Actor::Group(*group)));
    in_group || listed.contains(&actor) || listed.contains(&answerable)
}

/// A party or a part of one, or another body of which the form says that it is public; never a private form. Of an
/// organisation without a form nothing is said that would entitle it.
fn is_public(agreement: &Agreement, actor: Actor) -> bool {
    let may_be = |form: &Given<LegalForm>| form.get().is_none_or(|form| !PRIVATE.contains(&form));
    match agreement.answerable(actor) {
        Actor::Party(id) => may_be(&agreement.parties[id].legal_form),
        Actor::Group(id) => {
            let group = &agreement.groups[id];
            let mut members = group.members.iter().map(|member| member.value);
            let known = !group.members.is_empty() || group.hole.is_some() || group.register.is_some();
            known && members.all(|member| member.party().is_some_and(|id| may_be(&agreement.parties[id].legal_form)))
        }
        Actor::Organisation(id) => {
            let form = &agreement.organisations[id].legal_form;
            !form.is_absent() && may_be(form)
        }
    }
}
