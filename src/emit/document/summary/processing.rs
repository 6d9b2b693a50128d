//! What happens with the data: what for, which, who sees them, how long they are kept.

use std::collections::BTreeSet;

use super::super::dutch;
use super::super::scribe::Scribe;
use super::super::text::{Inline, joined, lower_first, series};
use super::words;
use super::{Block, Section, list, say, section, table, text};
use crate::model::words::{Nature, TransferRule};
use crate::model::{About, Actor, DataSet, Field, Id, Retention, StartEvent};

fn named(about: &About) -> Inline {
    Inline::plain(&dutch::title(about))
}

fn lower(about: &About) -> Inline {
    Inline::plain(&lower_first(&dutch::title(about)))
}

pub fn what_for(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let rows = agreement.purposes.values().map(|purpose| {
        let law = purpose.legal_basis.iter();
        let law = dutch::citations(agreement, law);
        let law = (!law.is_empty()).then(|| Inline::plain(&law).capital());
        vec![Some(named(&purpose.about)), scribe.prose(&purpose.description), law]
    });
    let rows: Vec<_> = rows.collect();
    let blocks = if rows.is_empty() {
        vec![say("Dat is nog niet afgesproken.")]
    } else {
        vec![
            say("Uw gegevens zijn nodig voor deze doelen. Voor iets anders mogen zij niet worden gebruikt."),
            table("doelen", "De doelen", &["Doel", "Wat dat is", "Waarom het mag (de wet)"], rows),
        ]
    };
    section("doelen", "Waarvoor zijn uw gegevens nodig?", blocks)
}

pub fn which_data(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let mut blocks = Vec::new();
    let subjects: Vec<_> = agreement.subjects.values().map(|subjects| named(&subjects.about)).collect();
    if !subjects.is_empty() {
        blocks.push(say("De gegevens gaan over deze mensen:"));
        blocks.push(list(subjects));
    }
    let rows = agreement.data.values().map(|data| {
        let fields: Vec<_> = scribe.list(&data.fields, |id| lower(&agreement.fields[*id].about));
        let what = joined(scribe.text(&data.open).into_iter().chain([series(fields)]).collect(), ": ").capital();
        vec![Some(named(&data.about)), Some(what), origin(scribe, data)]
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        blocks.push(say("Welke gegevens het zijn, is nog niet afgesproken."));
    } else {
        blocks.push(table("gegevens", "De gegevens", &["Soort", "Wat erin staat", "Van wie het komt"], rows));
    }
    blocks.extend(sensitive(scribe));
    section("gegevens", "Welke gegevens zijn dat?", blocks)
}

fn origin(scribe: &Scribe<'_>, data: &DataSet) -> Option<Inline> {
    let from = data.delivery.as_ref().map(|delivery| scribe.all_of(&delivery.from)).filter(|from| !from.is_empty());
    from.or_else(|| scribe.given(&data.holder, |actor| scribe.who(*actor))).map(Inline::capital)
}

/// Data that the law protects more, as the fields of some group tell.
fn sensitive(scribe: &Scribe<'_>) -> Option<Block> {
    let agreement = scribe.agreement;
    let used: BTreeSet<Id<Field>> = agreement.data.values().flat_map(|data| data.fields.iter()).collect();
    let natures = used.iter().flat_map(|id| agreement.fields[*id].nature.values().copied());
    let natures: BTreeSet<Nature> = natures.collect();
    let told: Vec<_> = natures.into_iter().filter_map(words::nature).map(Inline::plain).collect();
    let lead = Inline::plain("Sommige gegevens zijn extra gevoelig. Het gaat om ");
    (!told.is_empty()).then(|| text(lead.and(series(told))))
}

pub fn who_sees(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let mut blocks = Vec::new();
    let rows = seen(scribe);
    if !rows.is_empty() {
        blocks.push(say("Niet iedereen mag alles zien. In de tabel staat wie wat ziet."));
        blocks.push(table("wie-ziet", "Wie wat ziet", &["Wie", "Waar", "Welke gegevens", "Wat zij zien"], rows));
    }
    let recipients = scribe.all_of(&agreement.general.recipients);
    if !recipients.is_empty() {
        blocks.push(text(Inline::plain("Deze organisaties krijgen iets uit de gegevens: ").and(recipients)));
    }
    let mut processors: Vec<_> = agreement
        .processors
        .values()
        .filter_map(|processor| scribe.given(&processor.who, |actor: &Actor| scribe.who(*actor)))
        .collect();
    let mut seen = Vec::new();
    processors.retain(|who| {
        !seen.contains(who) && {
            seen.push(who.clone());
            true
        }
    });
    if !processors.is_empty() {
        let lead = "Deze organisaties werken met de gegevens in opdracht. Zij mogen er zelf niets mee doen: ";
        blocks.push(text(Inline::plain(lead).and(series(processors))));
    }
    blocks.extend(abroad(scribe));
    if blocks.is_empty() {
        blocks.push(say("Wie uw gegevens zien, is nog niet afgesproken."));
    }
    section("wie-ziet", "Wie zien uw gegevens?", blocks)
}

/// Each role with what it sees, once.
fn seen(scribe: &Scribe<'_>) -> Vec<Vec<Option<Inline>>> {
    let agreement = scribe.agreement;
    let mut rows: Vec<Vec<Option<Inline>>> = Vec::new();
    for grant in &agreement.grants {
        for role in grant.roles.iter().map(|id| &agreement.roles[id]) {
            let data = scribe.list(&grant.data, |id| lower(&agreement.data[*id].about));
            let row = vec![
                Some(named(&role.about)),
                scribe.given(&role.at, |actor| scribe.who(*actor)).map(Inline::capital),
                Some(series(data).capital()),
                scribe.given(&grant.grain, |grain| Inline::plain(words::grain(*grain))).map(Inline::capital),
            ];
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    rows
}

fn abroad(scribe: &Scribe<'_>) -> Vec<Block> {
    let general = &scribe.agreement.general;
    let within = "Uw gegevens blijven in de Europese Unie, IJsland, Noorwegen en Liechtenstein.";
    let rule = scribe.given(&general.transfer, |rule| match rule {
        TransferRule::WithinEea => Inline::plain(within),
        TransferRule::AnyPlace => Inline::plain("Uw gegevens mogen ook naar landen buiten Europa."),
    });
    let Some(rule) = rule else { return Vec::new() };
    let unless = scribe.list(&general.transfer_unless, |tool| Inline::plain(words::tool(*tool)));
    let mut blocks = vec![text(rule)];
    if !unless.is_empty() {
        blocks.push(say("Deze uitzonderingen zijn er:"));
        blocks.push(list(unless.into_iter().map(Inline::capital).collect()));
    }
    blocks
}

pub fn how_long(scribe: &Scribe<'_>) -> Section {
    let agreement = scribe.agreement;
    let of_data = agreement.data.values().map(|data| (&data.about, &data.retention));
    let of_systems = agreement.systems.values().map(|system| (&system.about, &system.retention));
    let rows =
        of_data.chain(of_systems).flat_map(|(about, rules)| rules.iter().map(move |rule| kept(scribe, about, rule)));
    let rows: Vec<_> = rows.collect();
    let blocks = if rows.is_empty() {
        vec![say("Dat is nog niet afgesproken.")]
    } else {
        vec![
            say("Uw gegevens worden niet langer bewaard dan nodig is. Daarna worden zij vernietigd."),
            table(
                "bewaren",
                "Hoe lang gegevens worden bewaard",
                &["Gegevens", "Hoe lang", "Vanaf", "Wie ze vernietigt"],
                rows,
            ),
        ]
    };
    section("bewaren", "Hoe lang worden uw gegevens bewaard?", blocks)
}

fn kept(scribe: &Scribe<'_>, about: &About, rule: &Retention) -> Vec<Option<Inline>> {
    let agreement = scribe.agreement;
    let start = scribe.given(&rule.start, |start| {
        named(match start {
            StartEvent::Event(id) => &agreement.events[*id].about,
            StartEvent::Field(id) => &agreement.fields[*id].about,
            StartEvent::Milestone(id) => &agreement.milestones[*id].about,
        })
    });
    let places = scribe.list(&rule.systems, |system| scribe.system(*system));
    let what = if places.is_empty() { named(about) } else { named(about).then(" in ").and(series(places)) };
    let term = scribe.given(&rule.term, |term| Inline::plain(&dutch::term(*term)));
    vec![Some(what), term, start, scribe.given(&rule.by, |actor| scribe.who(*actor)).map(Inline::capital)]
}
