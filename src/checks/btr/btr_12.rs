//! `BTR-12`: an erasure that leaves copies further down the chain. What is asked of each erasure is about all systems of all
//! data that pass its own, so at worst it goes once over all data in all systems for each erasure.

use crate::checks::{Check, Context, Findings, Stage, Title};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::messages::{SHOWN, btr as says, first_of};
use crate::model::{Agreement, Id, System};
use crate::relations::flow::systems;
use crate::source::Severity;

pub(super) static CHECK: Check = Check {
    code: "BTR-12",
    name: "wissen-niet-overal",
    title: Title {
        nl: "een verwijdering bereikt niet elk systeem met dezelfde gegevens",
        en: "an erasure does not reach each system that holds the same data",
    },
    severity: Severity::Objection,
    law: &["avg.17", "avg.19"],
    explanation: include_str!("btr_12.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let mut held = Held::of(agreement);
    for erasure in agreement.erasures.values() {
        let (Some(span), None) = (erasure.reaches.span, erasure.reaches.hole) else { continue };
        let (first, count) = held.missed(&erasure.reaches.iter().collect());
        if count > 0 {
            let names = first_of(first.iter().map(|system| &agreement.systems[*system].about.name), count);
            report.add(span, &erasure.about.name, says::erasure_falls_short(&erasure.about.name, names));
        }
    }
}

/// Which data pass which systems, as far as they are delivered already.
struct Held {
    /// The systems of each group of data; of those in most systems first.
    systems: Vec<Vec<Id<System>>>,
    /// For each system the data that pass it: positions in `systems`, rising.
    data: BTreeMap<Id<System>, Rc<[usize]>>,
    /// By which erasure a group of data and a system were last come upon.
    data_seen: Vec<usize>,
    system_seen: Vec<usize>,
    erasure: usize,
}

impl Held {
    fn of(agreement: &Agreement) -> Self {
        let delivered = agreement.data.iter().filter(|(id, _)| !agreement.is_future(*id));
        let mut passed: Vec<Vec<_>> = delivered.map(|(_, data)| systems(data).collect()).collect();
        for systems in &mut passed {
            systems.sort_unstable();
            systems.dedup();
        }
        passed.sort_by_key(|systems| std::cmp::Reverse(systems.len()));
        let mut data: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (number, systems) in passed.iter().enumerate() {
            for system in systems {
                data.entry(*system).or_default().push(number);
            }
        }
        let data = data.into_iter().map(|(system, data)| (system, data.into())).collect();
        let (data_seen, system_seen) = (vec![0; passed.len()], vec![0; agreement.systems.len()]);
        Self { systems: passed, data, data_seen, system_seen, erasure: 0 }
    }

    /// The other systems of the data that pass these: the first, and how many there are.
    fn missed(&mut self, reached: &BTreeSet<Id<System>>) -> (Vec<Id<System>>, usize) {
        let here: Vec<_> = reached.iter().filter_map(|system| self.data.get(system)).cloned().collect();
        let Some(largest) = here.iter().filter_map(|data| data.first()).min() else { return (Vec::new(), 0) };
        if self.systems[*largest].len() == self.data.len() {
            // Data that are everywhere leave nothing to look for.
            let others = self.data.keys().copied().filter(|system| !reached.contains(system));
            return (others.take(SHOWN).collect(), self.data.len() - here.len());
        }
        let mut missed = self.around(&here, reached);
        (lowest(&mut missed).to_vec(), missed.len())
    }

    /// The systems of data but for those that are reached.
    fn around(&mut self, data: &[Rc<[usize]>], reached: &BTreeSet<Id<System>>) -> Vec<Id<System>> {
        self.erasure += 1;
        let mut out = Vec::new();
        for number in data.iter().flat_map(|data| data.iter()) {
            if std::mem::replace(&mut self.data_seen[*number], self.erasure) == self.erasure {
                continue;
            }
            for system in &self.systems[*number] {
                let seen = &mut self.system_seen[system.index() as usize];
                if std::mem::replace(seen, self.erasure) != self.erasure && !reached.contains(system) {
                    out.push(*system);
                }
            }
        }
        out
    }
}

/// The first of many, in order: as many as a message may show.
fn lowest<T: Ord>(of: &mut [T]) -> &[T] {
    if of.len() > SHOWN {
        of.select_nth_unstable(SHOWN);
    }
    let shown = of.len().min(SHOWN);
    of[..shown].sort_unstable();
    &of[..shown]
}
