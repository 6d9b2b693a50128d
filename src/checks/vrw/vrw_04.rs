//! `VRW-04`: a term in a text that stands for nothing.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::BTreeMap;

use crate::messages::vrw as says;
use crate::model::Mention;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-04",
    name: "begrip-onbekend",
    title: Title { nl: "een begrip wordt gebruikt en is nergens omschreven", en: "a term is used and defined nowhere" },
    severity: Severity::Objection,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_04.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let mut by_name: BTreeMap<&str, Vec<&Mention>> = BTreeMap::new();
    for mention in context.agreement.mentions.iter().filter(|mention| mention.target.is_none()) {
        by_name.entry(&mention.name).or_default().push(mention);
    }
    for (name, mentions) in by_name {
        let Some(first) = mentions.first() else { continue };
        let message = match mentions.len() {
            1 => says::term_unknown(name),
            count => says::term_unknown_often(name, count),
        };
        report.add(first.span, name, message);
    }
}
