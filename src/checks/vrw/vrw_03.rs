//! `VRW-03`: a definition that nothing refers to, and two definitions of one thing.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};

use crate::messages::vrw as says;
use crate::model::{Agreement, Definition, Id, Paragraph, Target};
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VRW-03",
    name: "begrip-ongebruikt",
    title: Title {
        nl: "een begrip wordt niet gebruikt, of heet twee keer hetzelfde",
        en: "a defined term is not used, or is defined twice",
    },
    severity: Severity::Warning,
    law: &["avg.26.1"],
    explanation: include_str!("vrw_03.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let used = used(agreement);
    for (_, definition) in agreement.definitions.iter().filter(|(id, _)| !used.contains(id)) {
        report.add(definition.about.span, &definition.about.name, says::term_unused(&definition.about.title));
    }
    let mut doubles = twice(agreement, meaning);
    doubles.extend(twice(agreement, |definition| definition.about.title.to_lowercase()));
    for (later, first) in doubles {
        let (later, first) = (&agreement.definitions[later].about, &agreement.definitions[first].about);
        report
            .add(later.span, &later.name, says::term_twice(&first.name, &later.name))
            .see(first.span, says::term_first());
    }
}

/// Definitions that a text other than their own mentions, or a reference points at.
fn used(agreement: &Agreement) -> BTreeSet<Id<Definition>> {
    let mentions = agreement.mentions.iter().filter_map(|mention| match mention.target {
        Some(Target::Definition(id)) if mention.owner != agreement.definitions[id].about.name => Some(id),
        _ => None,
    });
    let articles = agreement.articles.values().flat_map(|article| &article.paragraphs);
    let annexes = agreement.annexes.values().flat_map(|annex| &annex.paragraphs);
    mentions.chain(articles.chain(annexes).flat_map(pointed_at)).collect()
}

fn pointed_at(paragraph: &Paragraph) -> impl Iterator<Item = Id<Definition>> {
    paragraph.references.iter().filter_map(|reference| match reference.to.get() {
        Some(Target::Definition(id)) => Some(id),
        _ => None,
    })
}

fn meaning(definition: &Definition) -> String {
    let text = definition.meaning.known().map(|text| text.with(&|target| format!("{target:?}"))).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Definitions of which something is the same as of an earlier one: each with that one.
fn twice(agreement: &Agreement, key: impl Fn(&Definition) -> String) -> BTreeMap<Id<Definition>, Id<Definition>> {
    let mut first: BTreeMap<String, Id<Definition>> = BTreeMap::new();
    let mut out = BTreeMap::new();
    for (id, definition) in agreement.definitions.iter() {
        let key = key(definition);
        if key.is_empty() {
            continue;
        }
        if let Some(other) = first.get(&key) {
            out.insert(id, *other);
        } else {
            first.insert(key, id);
        }
    }
    out
}
