//! `DOE-13`: a purpose that one field serves: either the field is not needed, or the purpose lacks fields.

use std::collections::BTreeMap;

use super::service::services;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::doe as says;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "DOE-13",
    name: "doel-en-velden",
    title: Title { nl: "een doel gebruikt maar één gegeven", en: "a purpose uses one field only" },
    severity: Severity::Hint,
    law: &["avg.5.1.c"],
    explanation: include_str!("doe_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.fields.len() < 2 {
        return;
    }
    // Where each field names its purposes first.
    let mut first = BTreeMap::new();
    for ((id, purpose), service) in agreement.purposes.iter().zip(services(context)) {
        let (1, Some(only), false) = (service.fields, service.last, service.open) else { continue };
        let field = &agreement.fields[only];
        let about = &purpose.about;
        let named = first.entry(only).or_insert_with(|| {
            let items = field.purposes.items.iter().rev();
            items.map(|item| (item.value, item.span)).collect::<BTreeMap<_, _>>()
        });
        let place = named.get(&id).copied().unwrap_or(field.about.span);
        report
            .add(about.span, &about.name, says::one_field_only(&about.name, &field.about.name))
            .see(place, says::the_only_field());
    }
}
