//! The activities of processing that the records of art. 30 GDPR are about: each purpose, with each group of data that serves it. Who
//! has the record, and how it is written, are not known here.

use std::collections::BTreeSet;

use crate::checks::Checked;
use crate::model::{Actor, Agreement, DataSet, Field, Id, Processor, Purpose, Retention, SubjectCategory, System};
use crate::relations::{Kept, systems};
use crate::source::Span;

/// What is done with one group of data for one purpose.
#[derive(Debug)]
pub struct Activity {
    pub purpose: Id<Purpose>,
    pub data: Id<DataSet>,
    /// The fields that serve the purpose.
    pub fields: Vec<Id<Field>>,
    pub subjects: Vec<Id<SubjectCategory>>,
    /// Who receives or sees them, those who process on behalf of the controllers left out.
    pub recipients: Vec<Actor>,
    pub processors: Vec<Id<Processor>>,
    /// Where they are kept or worked on.
    pub systems: Vec<Id<System>>,
    /// Where the group of data is declared.
    pub span: Span,
}

/// Every activity, in the order of purposes and of groups of data.
pub fn activities(checked: &Checked) -> Vec<Activity> {
    let agreement = checked.agreement();
    let pairs = agreement.purposes.ids().flat_map(|purpose| agreement.data.ids().map(move |data| (purpose, data)));
    pairs.filter_map(|(purpose, data)| activity(checked, purpose, data)).collect()
}

fn activity(checked: &Checked, purpose: Id<Purpose>, id: Id<DataSet>) -> Option<Activity> {
    let agreement = checked.agreement();
    let data = &agreement.data[id];
    let delivered_for = data.delivery.as_ref().map(|delivery| &delivery.purposes).filter(|own| !own.is_empty());
    if delivered_for.is_some_and(|own| !own.contains(&purpose)) {
        return None;
    }
    let held = checked.relations().fields.of_data(id).iter().copied();
    let fields: Vec<_> = held.filter(|field| agreement.fields[*field].purposes.contains(&purpose)).collect();
    if fields.is_empty() {
        return None;
    }
    let places: Vec<_> = without_repeats(systems(data));
    let processors = processors(agreement, &places);
    Some(Activity {
        purpose,
        data: id,
        subjects: subjects(agreement, data, &fields),
        recipients: recipients(agreement, purpose, id, &processors),
        processors,
        systems: places,
        fields,
        span: data.about.span,
    })
}

fn without_repeats<T: Copy + Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    all.filter(|one| seen.insert(*one)).collect()
}

/// Those whom the group of data is about, or else those whom its fields are about.
fn subjects(agreement: &Agreement, data: &DataSet, fields: &[Id<Field>]) -> Vec<Id<SubjectCategory>> {
    if !data.concerns.is_empty() {
        return data.concerns.iter().collect();
    }
    without_repeats(fields.iter().flat_map(|field| agreement.fields[*field].concerns.iter()))
}

fn processors(agreement: &Agreement, places: &[Id<System>]) -> Vec<Id<Processor>> {
    let all = agreement.processors.iter();
    all.filter(|(_, processor)| processor.systems.iter().any(|system| places.contains(&system)))
        .map(|(id, _)| id)
        .collect()
}

fn recipients(
    agreement: &Agreement,
    purpose: Id<Purpose>,
    data: Id<DataSet>,
    processors: &[Id<Processor>],
) -> Vec<Actor> {
    let to = agreement.data[data].delivery.iter().flat_map(|delivery| delivery.to.iter());
    let grants =
        agreement.grants.iter().filter(|grant| grant.data.contains(&data) && grant.purposes.contains(&purpose));
    let seen_by = grants.flat_map(|grant| grant.roles.iter()).filter_map(|role| agreement.roles[role].at.get());
    let on_behalf: Vec<_> = processors.iter().filter_map(|id| agreement.processors[*id].who.get()).collect();
    without_repeats(to.chain(seen_by).filter(|actor| !on_behalf.contains(actor)))
}

/// How long the data of an activity are kept: the rule, and the system it holds for.
pub fn kept<'a>(checked: &'a Checked, activity: &Activity) -> Vec<(Option<Id<System>>, &'a Retention)> {
    let own = |kept: &&Kept| kept.data == activity.data;
    let kept = checked.relations().retention.kept.iter().filter(own);
    kept.flat_map(|kept| kept.rules.iter().map(|rule| (kept.system, rule.of(checked.agreement())))).collect()
}
