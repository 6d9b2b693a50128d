//! `VLD-14`: fields that are ordinary one by one and point out a person together, read row by row, while no measure guards
//! against that.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{coarser, type_word};
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::{all_of, some_of, vld as says};
use crate::model::words::{Danger, TypeWord};
use crate::model::{Agreement, DataSet, Field, Id, Measure, Role};
use crate::relations::Granularity;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "VLD-14",
    name: "quasi-identifiers",
    title: Title { nl: "gegevens wijzen samen een persoon aan", en: "fields point out a person when taken together" },
    severity: Severity::Warning,
    law: &["avg.4.1", "avg.overweging.26"],
    explanation: include_str!("vld_14.md"),
    stage: Stage::Agreement,
    run,
};

/// What a role sees of one group of data, and by which right.
#[derive(Default)]
struct Seen {
    age: Option<Id<Field>>,
    place: Option<Id<Field>>,
    day: Option<Id<Field>>,
    /// A number that points out the person by itself: then there is nothing left to guess.
    direct: bool,
    grant: usize,
}

/// What one right lays open, and by which fields.
struct Exposed {
    data: Vec<Id<DataSet>>,
    fields: [Id<Field>; 3],
}

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    // One right that reaches several groups of data is one finding.
    let mut by_grant: BTreeMap<usize, Exposed> = BTreeMap::new();
    let mut done = BTreeSet::new();
    let guarded = guarded(agreement);
    let is_guarded = |data| guarded.as_ref().is_none_or(|guarded| guarded.contains(&data));
    for ((data, _), seen) in seen(context) {
        let (Some(age), Some(place), Some(day)) = (seen.age, seen.place, seen.day) else { continue };
        if !seen.direct && !is_guarded(data) && done.insert(data) {
            let exposed = Exposed { data: Vec::new(), fields: [age, place, day] };
            by_grant.entry(seen.grant).or_insert(exposed).data.push(data);
        }
    }
    for (grant, Exposed { data, fields }) in by_grant {
        let Some(about) = data.first().map(|data| &agreement.data[*data].about) else { continue };
        let names = some_of(data.iter().map(|data| &agreement.data[*data].about.name));
        let fields = all_of(fields.map(|field| &agreement.fields[field].about.name));
        let finding = report.add(agreement.grants[grant].span, &about.name, says::identify_together(names, fields));
        finding.see(about.span, says::in_these_data());
    }
}

/// By data first, so that each group of data is one finding.
fn seen(context: &Context<'_>) -> BTreeMap<(Id<DataSet>, Id<Role>), Seen> {
    let agreement = context.agreement;
    let kinds: Vec<_> =
        agreement.fields.values().map(|field| (type_word(agreement, field), coarser(agreement, field))).collect();
    let mut out: BTreeMap<_, Seen> = BTreeMap::new();
    for tuple in context.relations.access.tuples.iter().filter(|tuple| tuple.granularity == Granularity::Rows) {
        let (Some(word), reducible) = kinds[tuple.field.index() as usize] else { continue };
        let seen = out.entry((tuple.data, tuple.role)).or_default();
        let kind = match (word, reducible) {
            (TypeWord::TypeYear, _) | (_, Some(TypeWord::TypeYear)) => &mut seen.age,
            (TypeWord::TypePostcode4, _) | (_, Some(TypeWord::TypePostcode4)) => &mut seen.place,
            (TypeWord::TypeDate, _) => &mut seen.day,
            (TypeWord::TypeBsn, _) => {
                seen.direct = true;
                continue;
            }
            _ => continue,
        };
        if kind.is_none() {
            *kind = Some(tuple.field);
            seen.grant = tuple.grant;
        }
    }
    out
}

/// The data that a measure guards against pointing people out; none where that may be all. A measure that is open may.
fn guarded(agreement: &Agreement) -> Option<BTreeSet<Id<DataSet>>> {
    let guards =
        |measure: &&Measure| measure.against.is_hole() || measure.against.get() == Some(Danger::Reidentification);
    let measures = || agreement.measures.values().filter(guards);
    let all = measures().any(|measure| measure.against_in.is_empty());
    (!all).then(|| measures().flat_map(|measure| measure.against_in.iter()).collect())
}
