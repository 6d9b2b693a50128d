//! `IFC-04`: a path on which rows come where only figures are promised.

use super::{Reached, path_to, point_at, promised, shown};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::ifc as says;
use crate::model::words::{AtMost, Grain};
use crate::relations::Granularity;
use crate::relations::access::granularity;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "IFC-04",
    name: "regels-waar-aantallen-beloofd",
    title: Title {
        nl: "langs een weg komen regels waar alleen aantallen zijn beloofd",
        en: "along a path rows come where only figures are promised",
    },
    severity: Severity::Objection,
    law: &["avg.5.1.c", "avg.25"],
    explanation: include_str!("ifc_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    kept(context, report);
    contradicted(context, report);
}

/// Promises about who sees what.
fn kept(context: &Context<'_>, report: &mut Findings<'_>) {
    let all = promised(context.agreement, AtMost::Figures);
    if all.is_empty() {
        return;
    }
    let reached = Reached::of(context, &all, AtMost::Figures, |_| true);
    for one in all {
        let Some(at) = reached.against(&one) else { continue };
        let path = path_to(context, at);
        let data = &context.agreement.data[context.relations.reach.arrivals[at].data].about.name;
        let message = says::rows_reached(&one.about.name, data, shown(context.agreement, &path));
        let finding = report.add(one.pledge.span, &one.about.name, message);
        point_at(context, &path, finding);
    }
}

/// A delivery of figures, of which a right shows rows.
fn contradicted(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    for grant in agreement.grants.iter().filter(|grant| granularity(grant) != Granularity::Figures) {
        // What a right leaves open may still become figures.
        let Some(place) = grant.grain.span().filter(|_| grant.grain.is_known()) else { continue };
        for id in grant.data.iter() {
            let data = &agreement.data[id];
            let Some(delivery) = &data.delivery else { continue };
            let Some(stated) = delivery.grain.span().filter(|_| delivery.grain.get() == Some(Grain::Figures)) else {
                continue;
            };
            let role = grant.roles.iter().next().map_or("", |role| &agreement.roles[role].about.name);
            let finding = report.add(place, &data.about.name, says::rows_of_figures(role, &data.about.name));
            finding.see(stated, says::figures_here());
        }
    }
}
