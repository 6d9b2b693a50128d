//! Which fields a group of data holds. Where the source leaves that open (`gegevens ?`), every field that no group names may
//! be in it: the widest reading, so that nothing is overlooked while the parties have not decided.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Agreement, Arena, DataSet, Field, Id, Pseudonymisation, System};

/// Steps by the field and the system.
type StepsIn = BTreeMap<(Id<Field>, Option<Id<System>>), Vec<Id<Pseudonymisation>>>;

/// The fields of each group of data.
#[derive(Debug, Default)]
pub struct FieldMap {
    by_data: Vec<Arc<[Id<Field>]>>,
    /// The same, each once and in order.
    sorted: Vec<Arc<[Id<Field>]>>,
    /// For each group, whether the source leaves its fields open.
    open: Vec<bool>,
    /// Fields that no group names, in order.
    unplaced: Vec<Id<Field>>,
    /// For each field, the pseudonymisation that replaces it.
    replaced: Vec<Option<Id<Pseudonymisation>>>,
    /// For each field, the pseudonymisations that replace it or make it.
    steps: Vec<Vec<Id<Pseudonymisation>>>,
    /// The same by the system in which it is done, if that is known.
    steps_in: StepsIn,
    /// For each group of data, the fields of which there is such a step.
    stepped: Vec<Arc<[Id<Field>]>>,
    examples: Vec<Examples>,
}

/// Fields that show what a group of data holds: the first of each sort.
#[derive(Clone, Copy, Debug, Default)]
pub struct Examples {
    /// One that a pseudonym replaces.
    pub replaced: Option<Id<Field>>,
    /// One that no pseudonym replaces.
    pub kept: Option<Id<Field>>,
    /// One that a field in the group is a pseudonym of, or that is there itself, by the first step of the source.
    pub source: Option<Id<Field>>,
}

impl FieldMap {
    pub(super) fn of(agreement: &Agreement) -> Self {
        let replaced = replaced(agreement);
        let unplaced = unplaced(agreement, &replaced);
        let open: Arc<[Id<Field>]> = unplaced.as_slice().into();
        let is_open = |data: &DataSet| data.fields.items.is_empty() && data.fields.hole.is_some();
        let held = |data: &DataSet| if is_open(data) { open.clone() } else { data.fields.iter().collect() };
        let by_data: Vec<_> = agreement.data.values().map(held).collect();
        let sorted = by_data.iter().map(sorted).collect();
        let open: Vec<_> = agreement.data.values().map(is_open).collect();
        let (steps, steps_in) = (steps(agreement), steps_in(agreement));
        let with_steps = |held: &[Id<Field>]| {
            held.iter().copied().filter(|field| !steps[field.index() as usize].is_empty()).collect()
        };
        let of_open: Arc<[Id<Field>]> = with_steps(&unplaced);
        let each = by_data.iter().zip(&open);
        let stepped = each.map(|(held, open)| if *open { of_open.clone() } else { with_steps(held) }).collect();
        let examples = Vec::new();
        let mut out = Self { by_data, sorted, open, unplaced, replaced, steps, steps_in, stepped, examples };
        out.examples = out.find_examples(agreement);
        out
    }

    /// The fields a group of data holds, or may hold while that is open.
    #[must_use]
    pub fn of_data(&self, data: Id<DataSet>) -> &[Id<Field>] {
        &self.by_data[data.index() as usize]
    }

    /// The same, each once and in order.
    #[must_use]
    pub fn in_order(&self, data: Id<DataSet>) -> &[Id<Field>] {
        &self.sorted[data.index() as usize]
    }

    /// Whether a field is among [`Self::of_data`].
    #[must_use]
    pub fn holds(&self, data: Id<DataSet>, field: Id<Field>) -> bool {
        self.sorted[data.index() as usize].binary_search(&field).is_ok()
    }

    /// The pseudonymisations that replace or make a field of these data, in the order of the source.
    #[must_use]
    pub fn steps_of(&self, data: Id<DataSet>) -> Vec<Id<Pseudonymisation>> {
        let fields = self.stepped[data.index() as usize].iter();
        let mut out: Vec<_> = fields.flat_map(|field| &self.steps[field.index() as usize]).copied().collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Whether there are any of [`Self::steps_of`].
    #[must_use]
    pub fn has_steps(&self, data: Id<DataSet>) -> bool {
        !self.stepped[data.index() as usize].is_empty()
    }

    /// Those of [`Self::steps_of`] that are done in one of these systems, or of which it is not known where.
    #[must_use]
    pub fn steps_within(&self, data: Id<DataSet>, systems: &BTreeSet<Id<System>>) -> Vec<Id<Pseudonymisation>> {
        let mut out = Vec::new();
        for field in self.stepped[data.index() as usize].iter() {
            let steps = |system| self.steps_in.get(&(*field, system)).into_iter().flatten();
            out.extend(steps(None));
            // By whichever are fewer.
            if systems.len() < self.steps[field.index() as usize].len() {
                out.extend(systems.iter().flat_map(|system| steps(Some(*system))));
            } else {
                let all = self.steps_in.range((*field, Some(Id::new(0)))..=(*field, Some(Id::new(u32::MAX))));
                let within = |system: &Option<Id<System>>| system.is_some_and(|system| systems.contains(&system));
                out.extend(all.filter(|((_, system), _)| within(system)).flat_map(|(_, steps)| steps));
            }
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Fields that show what a group of data holds, without going over them again.
    #[must_use]
    pub fn examples(&self, data: Id<DataSet>) -> &Examples {
        &self.examples[data.index() as usize]
    }

    fn find_examples(&self, agreement: &Agreement) -> Vec<Examples> {
        let source = |step: Id<Pseudonymisation>| {
            let step = &agreement.pseudonymisations[step];
            step.from.get().filter(|_| step.to.is_known())
        };
        let with_source = |steps: &Vec<_>| steps.iter().copied().find(|step| source(*step).is_some());
        let first: Vec<_> = self.steps.iter().map(with_source).collect();
        let of = |fields: &[Id<Field>]| {
            let step = fields.iter().filter_map(|field| first[field.index() as usize]).min();
            let is_replaced = |field: &&Id<Field>| self.replaced_by(**field).is_some();
            Examples {
                replaced: fields.iter().find(is_replaced).copied(),
                kept: fields.iter().find(|field| !is_replaced(field)).copied(),
                source: step.and_then(source),
            }
        };
        // All that are left open share their fields.
        let open = of(&self.unplaced);
        let each = self.by_data.iter().zip(&self.open);
        each.map(|(fields, is_open)| if *is_open { open } else { of(fields) }).collect()
    }

    /// Whether it is left open which fields these data hold: then they may hold any of [`Self::unplaced`].
    #[must_use]
    pub fn is_open(&self, data: Id<DataSet>) -> bool {
        self.open[data.index() as usize]
    }

    /// Whether a field is one of [`Self::unplaced`]: any data that are open may hold it, and no other data do.
    #[must_use]
    pub fn is_unplaced(&self, field: Id<Field>) -> bool {
        self.unplaced.binary_search(&field).is_ok()
    }

    /// Fields that no group of data names and that no pseudonym replaces.
    #[must_use]
    pub fn unplaced(&self) -> &[Id<Field>] {
        &self.unplaced
    }

    /// The pseudonymisation that takes this field away, if there is one.
    #[must_use]
    pub fn replaced_by(&self, field: Id<Field>) -> Option<Id<Pseudonymisation>> {
        self.replaced[field.index() as usize]
    }
}

fn sorted(fields: &Arc<[Id<Field>]>) -> Arc<[Id<Field>]> {
    if fields.is_sorted_by(|one, next| one < next) {
        return fields.clone();
    }
    let mut out = fields.to_vec();
    out.sort_unstable();
    out.dedup();
    out.into()
}

fn replaced(agreement: &Agreement) -> Vec<Option<Id<Pseudonymisation>>> {
    let mut out = vec![None; agreement.fields.len()];
    for (id, pseudonymisation) in agreement.pseudonymisations.iter() {
        if let Some(field) = pseudonymisation.from.get() {
            out[field.index() as usize] = Some(id);
        }
    }
    out
}

fn steps(agreement: &Agreement) -> Vec<Vec<Id<Pseudonymisation>>> {
    let mut out = vec![Vec::new(); agreement.fields.len()];
    for (id, step) in agreement.pseudonymisations.iter() {
        for field in [step.from.get(), step.to.get()].into_iter().flatten() {
            out[field.index() as usize].push(id);
        }
    }
    out
}

fn steps_in(agreement: &Agreement) -> StepsIn {
    let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, step) in agreement.pseudonymisations.iter() {
        for field in [step.from.get(), step.to.get()].into_iter().flatten() {
            out.entry((field, step.system.get())).or_default().push(id);
        }
    }
    out
}

fn unplaced(agreement: &Agreement, replaced: &[Option<Id<Pseudonymisation>>]) -> Vec<Id<Field>> {
    let mut placed = vec![false; agreement.fields.len()];
    mark(&agreement.data, &mut placed);
    agreement
        .fields
        .ids()
        .filter(|field| !placed[field.index() as usize] && replaced[field.index() as usize].is_none())
        .collect()
}

fn mark(data: &Arena<DataSet>, placed: &mut [bool]) {
    for field in data.values().flat_map(|data| data.fields.iter()) {
        placed[field.index() as usize] = true;
    }
}
