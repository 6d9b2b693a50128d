//! `TAAL-67`: a group of data says whom it is about, its fields say so too, and it is not the same.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, model as says};
use crate::model::{Agreement, Id, SubjectCategory};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "TAAL-67",
    name: "betrokkenen-lopen-uiteen",
    title: Title {
        nl: "een levering of groep gaat volgens haarzelf over anderen dan volgens haar gegevens",
        en: "a delivery or group is about others than its fields are",
    },
    severity: Severity::Warning,
    law: &["avg.30.1.c"],
    explanation: include_str!("taal_67.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for (id, data) in
        agreement.data.iter().filter(|(_, data)| !data.concerns.is_empty() && data.concerns.hole.is_none())
    {
        let fields: Vec<_> =
            context.relations.fields.of_data(id).iter().map(|field| &agreement.fields[*field]).collect();
        // Where a field leaves it open, the group may be about whom it names because of that field.
        if data.fields.hole.is_some() || !data.open.is_absent() || fields.iter().any(|field| field.concerns.is_empty())
        {
            continue;
        }
        let stated: BTreeSet<_> = data.concerns.iter().collect();
        let of_fields: BTreeSet<_> = fields.iter().flat_map(|field| field.concerns.iter()).collect();
        let name = &data.about.name;
        let span = data.concerns.span.unwrap_or(data.about.span);
        let unnamed: Vec<_> = of_fields.difference(&stated).map(|id| called(agreement, *id)).collect();
        if let Some(field) = fields.iter().find(|field| field.concerns.iter().any(|one| !stated.contains(&one))) {
            report
                .add(span, name, says::concerns_more(name, all_of(unnamed)))
                .see(field.about.span, says::this_field());
        }
        let idle: Vec<_> = stated.difference(&of_fields).map(|id| called(agreement, *id)).collect();
        if !idle.is_empty() && !fields.is_empty() {
            report.add(span, name, says::concerns_fewer(name, all_of(idle)));
        }
    }
}

fn called(agreement: &Agreement, category: Id<SubjectCategory>) -> &str {
    &agreement.subjects[category].about.name
}
