//! `BTR-06`: a right that no duty allocates, or without a time limit.

use crate::checks::coverage::is_arrangement;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::btr as says;
use crate::model::{Agreement, Duty, cite, under};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "BTR-06",
    name: "recht-niet-belegd",
    title: Title {
        nl: "een recht van betrokkenen is niet belegd of heeft geen termijn",
        en: "a right of data subjects has no handler or no time limit",
    },
    severity: Severity::Objection,
    law: &["avg.12.3", "avg.26.1"],
    explanation: include_str!("btr_06.md"),
    stage: Stage::Agreement,
    run,
};

/// The rights of data subjects (art. 15 to 22 GDPR).
const RIGHTS: &[&str] = &["avg.15", "avg.16", "avg.17", "avg.18", "avg.19", "avg.20", "avg.21", "avg.22"];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if !is_arrangement(agreement) {
        return;
    }
    let mut unallocated = Vec::new();
    let mut untimed = Vec::new();
    let mut untimed_duty: Option<&Duty> = None;
    let excluded = super::exclusion::excluded(agreement, context.date);
    let holds = |right: &&&str| !excluded.iter().any(|one| agreement.provisions[one.right].path == ***right);
    for right in RIGHTS.iter().filter(holds) {
        let duties: Vec<_> = agreement.duties.values().filter(|duty| allocates(agreement, duty, right)).collect();
        if duties.is_empty() {
            unallocated.push(*right);
        } else if duties.iter().all(|duty| duty.time_limits.is_empty() && duty.by_law.is_absent()) {
            untimed.push(*right);
            untimed_duty = untimed_duty.or(duties.first().copied());
        }
    }
    if let (false, Some(about)) = (unallocated.is_empty(), &agreement.general.about) {
        report.add(about.span, &about.name, says::rights_unallocated(cited(&unallocated)));
    }
    if let Some(duty) = untimed_duty {
        report.add(place(duty), &duty.about.name, says::rights_without_limit(&duty.about.name, cited(&untimed)));
    }
}

fn allocates(agreement: &Agreement, duty: &Duty, right: &str) -> bool {
    duty.articles.iter().any(|article| under(&agreement.provisions[article].path, right))
}

fn place(duty: &Duty) -> Span {
    duty.articles.span.unwrap_or(duty.about.span)
}

/// The articles as lawyers cite them; three or more in a row as a range.
fn cited(paths: &[&str]) -> String {
    let short = |path: &&&str| cite(path).map_or_else(|| (**path).to_owned(), |cited| cited.citation.clone());
    match paths {
        [first, .., last] if paths.len() == RIGHTS.len() => {
            format!("{} – {}", short(&first), short(&last))
        }
        _ => paths.iter().map(|path| short(&path)).collect::<Vec<_>>().join(", "),
    }
}
