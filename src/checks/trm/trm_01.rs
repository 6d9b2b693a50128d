//! `TRM-01`: an impact assessment that is dated after the processing it is about, or not dated at all.

use crate::checks::{Check, Context, Findings, Stage, Title};
use jiff::civil::Date;

use crate::messages::trm as says;
use crate::model::{Agreement, DataSet, Dpia, Id, Start};
use crate::source::{Severity, Span};
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "TRM-01",
    name: "dpia-achteraf",
    title: Title {
        nl: "de beoordeling komt na het begin van de verwerking",
        en: "the assessment comes after the processing began",
    },
    severity: Severity::Objection,
    law: &["avg.35.1"],
    explanation: include_str!("trm_01.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for dpia in context.agreement.dpias.values() {
        judge(context.agreement, dpia, report);
    }
}

fn judge(agreement: &Agreement, dpia: &Dpia, report: &mut Findings<'_>) {
    let Some(first) = first(agreement, dpia) else { return };
    let span = dpia.dated.span().unwrap_or(dpia.about.span);
    let name = &dpia.about.name;
    let message = match (dpia.dated.get(), first.day) {
        (Some(Moment::Day(day)), Some(begins)) if day > begins => says::assessed_after(name, day, &first.name, begins),
        (Some(Moment::Day(_)), _) => return,
        (_, Some(begins)) => says::assessment_undated(name, &first.name, begins),
        (_, None) => says::assessment_undated_running(name, &first.name),
    };
    report.add(span, name, message).see(first.span, says::begins_here(&first.name));
}

/// The processing that begins first.
struct First {
    name: String,
    day: Option<Date>,
    span: Span,
}

/// The earliest of what the assessment is about; the day of the agreement itself where no delivery has one.
fn first(agreement: &Agreement, dpia: &Dpia) -> Option<First> {
    let all = dpia.concerns.is_absent();
    let about = agreement.data.iter().filter(|(id, _)| all || dpia.concerns.contains(id));
    let running = about.filter(|(id, data)| data.delivery.is_some() && !agreement.is_future(*id));
    let running: Vec<_> = running.map(|(id, data)| begins(id, data)).collect();
    let dated = running.iter().filter(|(_, day, _)| day.is_some()).min_by_key(|(_, day, _)| *day);
    let (id, day, span) = dated.or(running.first()).copied()?;
    let general = &agreement.general;
    match (day, general.start.get(), general.start.span(), &general.about) {
        (None, Some(Start::On(day)), Some(span), Some(about)) => {
            Some(First { name: about.name.clone(), day: Some(day), span })
        }
        _ => Some(First { name: agreement.data[id].about.name.clone(), day, span }),
    }
}

/// The first day on which a delivery is made, as far as it is stated.
fn begins(id: Id<DataSet>, data: &DataSet) -> (Id<DataSet>, Option<Date>, Span) {
    let moments = data.delivery.iter().flat_map(|delivery| [&delivery.start, &delivery.deadline]);
    let days = moments.filter_map(|moment| match (moment.get(), moment.span()) {
        (Some(Moment::Day(day)), Some(span)) => Some((day, span)),
        _ => None,
    });
    match days.min_by_key(|(day, _)| *day) {
        Some((day, span)) => (id, Some(day), span),
        None => (id, None, data.about.span),
    }
}
