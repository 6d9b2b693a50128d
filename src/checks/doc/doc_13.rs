//! `DOC-13`: a declaration that leaves out what it is there to say. What a check of its own asks for is left to that check.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, doc as says};
use crate::model::words::DutyKind;
use crate::model::{About, Agreement, Given, List};
use crate::source::Severity;
use crate::vocabulary::W;

pub(super) static CHECK: Check = Check {
    code: "DOC-13",
    name: "declaratie-onvolledig",
    title: Title {
        nl: "een declaratie zegt niet wat zij hoort te zeggen",
        en: "a declaration does not say what it is there to say",
    },
    severity: Severity::Warning,
    law: &[],
    explanation: include_str!("doc_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let all = data(agreement).chain(systems(agreement)).chain(rules(agreement)).chain(general(agreement));
    for (about, needs) in all {
        let missing: Vec<W> = needs.into_iter().filter_map(|(property, absent)| absent.then_some(property)).collect();
        if !missing.is_empty() {
            let message = says::incomplete(about.kind, &about.name, all_of(&missing));
            report.add(about.span, &about.name, message);
        }
    }
}

/// A declaration, what it needs, and whether that is absent. A `?` is not absent.
type Needs<'a> = (&'a About, Vec<(W, bool)>);

fn one<T>(property: W, given: &Given<T>) -> (W, bool) {
    (property, given.is_absent())
}

fn some<T>(property: W, list: &List<T>) -> (W, bool) {
    (property, list.is_absent())
}

fn general(agreement: &Agreement) -> impl Iterator<Item = Needs<'_>> {
    let general = &agreement.general;
    let itself = general.about.as_ref().filter(|_| general.form.get() != Some(crate::model::words::Form::Memo));
    itself.into_iter().map(|about| (about, vec![one(W::Start, &general.start), one(W::Duration, &general.duration)]))
}

fn data(agreement: &Agreement) -> impl Iterator<Item = Needs<'_>> {
    agreement.data.values().filter_map(|data| {
        let delivery = data.delivery.as_ref().filter(|delivery| delivery.derived_from.is_absent())?;
        let unfilled = data.fields.is_absent() && data.open.is_absent();
        Some((&data.about, vec![some(W::From, &delivery.from), some(W::To, &delivery.to), (W::Fields, unfilled)]))
    })
}

fn systems(agreement: &Agreement) -> impl Iterator<Item = Needs<'_>> {
    let processors = agreement.processors.values().map(|processor| {
        let needs = vec![
            one(W::Who, &processor.who),
            some(W::Systems, &processor.systems),
            some(W::Actions, &processor.actions),
        ];
        (&processor.about, needs)
    });
    let pseudonyms = agreement.pseudonymisations.values().map(|one_way| {
        let needs = vec![
            one(W::From, &one_way.from),
            one(W::To, &one_way.to),
            one(W::Method, &one_way.method),
            one(W::In, &one_way.system),
            one(W::By, &one_way.by),
        ];
        (&one_way.about, needs)
    });
    let erasures = agreement.erasures.values().map(|erasure| {
        let needs = vec![
            one(W::Manner, &erasure.manner),
            one(W::By, &erasure.by),
            some(W::Reaches, &erasure.reaches),
            one(W::TimeLimit, &erasure.time_limit),
        ];
        (&erasure.about, needs)
    });
    processors.chain(pseudonyms).chain(erasures)
}

fn rules(agreement: &Agreement) -> impl Iterator<Item = Needs<'_>> {
    let duties = agreement.duties.values().map(|duty| {
        // No law sets a limit to what parties do for one another.
        let internal = matches!(duty.kind.get(), Some(DutyKind::DutyInternalNotice | DutyKind::DutyForward));
        let untimed = internal && duty.time_limits.is_empty();
        let borne = !duty.by.is_absent() || duty.division.is_some() || !duty.by_law.is_absent();
        (&duty.about, vec![one(W::Kind, &duty.kind), (W::By, !borne), (W::TimeLimit, untimed)])
    });
    let measures = agreement.measures.values().map(|measure| {
        let needs = vec![one(W::TextOf, &measure.text), some(W::By, &measure.by)];
        (&measure.about, needs)
    });
    let roles = agreement.roles.values().map(|role| (&role.about, vec![one(W::Where, &role.at)]));
    duties.chain(measures).chain(roles)
}
