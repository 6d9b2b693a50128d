//! `BEW-13`: an agreement that says nothing of the data when it ends, or when a party leaves.

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bew as says;
use crate::model::words::Topic;
use crate::model::{Agreement, Promise, Termination};
use crate::source::{Diagnostic, Severity};

pub(super) static CHECK: Check = Check {
    code: "BEW-13",
    name: "einde-overeenkomst",
    title: Title {
        nl: "bij het einde of bij uittreding is niets over de gegevens geregeld",
        en: "nothing is settled on the data when the agreement ends or a party leaves",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.e", "avg.26.1", "avg.28.3.g"],
    explanation: include_str!("bew_13.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.data.is_empty() {
        return;
    }
    if let Some(end) = &agreement.termination {
        judge(agreement, end, report);
    } else if let Some(about) = &agreement.general.about {
        point(agreement, report.add(about.span, &about.name, says::no_end(&about.name)));
    }
}

/// The end of the whole, and the leaving of one; with two parties that is the same.
fn judge(agreement: &Agreement, end: &Termination, report: &mut Findings<'_>) {
    let name = agreement.general.about.as_ref().map_or("", |about| about.name.as_str());
    if end.data_after.is_absent() {
        point(agreement, report.add(end.span, name, says::nothing_after_end()));
    }
    let controllers = agreement.parties_of(agreement.general.controllers.iter());
    if end.data_at_exit.is_absent() && controllers.len() > 2 {
        report.add(end.span, name, says::nothing_at_exit(controllers.len()));
    }
}

/// Shows where it is put off, and data that nobody holds from some day on.
fn point(agreement: &Agreement, finding: &mut Diagnostic) {
    if let Some(promise) = agreement.promises.values().find(|promise| is_about_end(promise)) {
        finding.see(promise.about.span, says::put_off_here());
    }
    let left = agreement.data.values().filter(|data| data.retention.is_empty());
    let last = left.filter_map(|data| Some((data, data.custody.iter().max_by_key(|custody| custody.until.get())?)));
    let ends = last.into_iter().find(|(data, _)| data.custody.iter().all(|custody| custody.until.is_known()));
    if let Some((data, custody)) = ends {
        finding.see(custody.span, says::held_no_longer(&data.about.name));
    }
}

fn is_about_end(promise: &Promise) -> bool {
    [Topic::AboutEnd, Topic::AboutDeletion].iter().any(|topic| promise.topics.contains(topic))
}
