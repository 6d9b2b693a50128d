//! `TRM-10`: days on which nobody holds the data, or two do.

use crate::checks::{Check, Context, Findings, Stage, Title};
use jiff::civil::Date;

use crate::messages::trm as says;
use crate::model::{Actor, Agreement, Custody, DataSet};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "TRM-10",
    name: "gat-tussen-beheerders",
    title: Title {
        nl: "tussen twee beheerders zit een gat of een overlap",
        en: "a gap or an overlap between two holders of data",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.f", "avg.26.1"],
    explanation: include_str!("trm_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    for data in context.agreement.data.values() {
        judge(context.agreement, data, report);
    }
}

/// Someone who holds the data, from a day up to another, which is the first on which he does not.
struct Period {
    by: Actor,
    from: Option<Date>,
    until: Option<Date>,
    span: Span,
}

fn judge(agreement: &Agreement, data: &DataSet, report: &mut Findings<'_>) {
    let mut periods: Vec<_> = data.custody.iter().filter_map(period).collect();
    let open = periods.len() < data.custody.len();
    periods.sort_by_key(|period| period.from);
    let name = |actor: Actor| &agreement.actor(actor).name;
    let mut periods = periods.into_iter();
    let Some(mut last) = periods.next() else { return };
    for next in periods {
        match (last.until, next.from) {
            (Some(until), Some(from)) if until < from => {
                // While it is open who else holds the data, that may be in between.
                if open {
                    last = next;
                    continue;
                }
                let message = says::custody_gap(&data.about.name, until, from);
                report.add(next.span, &data.about.name, message).see(last.span, says::until_here(name(last.by)));
            }
            (until, from) if last.by != next.by && until.is_none_or(|until| from.is_none_or(|from| from < until)) => {
                let message = says::custody_overlap(&data.about.name, name(last.by), name(next.by));
                report.add(next.span, &data.about.name, message).see(last.span, says::until_here(name(last.by)));
            }
            _ => {}
        }
        // Of periods that overlap, the one that ends last goes on.
        if last.until.is_some_and(|last| next.until.is_none_or(|next| next > last)) {
            last = next;
        }
    }
    if let (Some(until), false, true) = (last.until, open, data.retention.is_empty()) {
        report.add(last.span, &data.about.name, says::custody_ends(&data.about.name, until));
    }
}

/// `None` while it is open who holds the data, or until when.
fn period(custody: &Custody) -> Option<Period> {
    let whole = !custody.from.is_hole() && !custody.until.is_hole();
    let by = custody.by.get().filter(|_| whole)?;
    Some(Period { by, from: custody.from.get(), until: custody.until.get(), span: custody.span })
}
