//! `TOE-10`: someone answers for data before he can reach them, or can still reach them afterwards.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::{Actor, Agreement, DataSet, Id, Milestone, Role};
use crate::source::{Severity, Span};
use crate::vocabulary::Moment;

pub(super) static CHECK: Check = Check {
    code: "TOE-10",
    name: "toegang-tijdens-overdracht",
    title: Title {
        nl: "wie verantwoordelijk wordt kan nog niet bij de gegevens, of wie dat was nog wel",
        en: "who becomes responsible cannot reach the data yet, or who was still can",
    },
    severity: Severity::Warning,
    law: &["avg.32.4"],
    explanation: include_str!("toe_10.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    if agreement.milestones.values().all(|milestone| milestone.taken_over.is_empty()) {
        return;
    }
    let mut index = Index::of(agreement);
    for milestone in agreement.milestones.values() {
        let (Some(taker), Some(Moment::Day(day))) = (milestone.taken_over_by.get(), milestone.deadline.get()) else {
            continue;
        };
        for data in &milestone.taken_over.items {
            let change = Change { agreement, milestone, taker, day, data: data.value };
            change.too_late(&mut index, data.span, report);
            change.too_long(index.holding(agreement, data.value), report);
        }
    }
}

/// What is said about each group of data elsewhere.
struct Index {
    /// Each group with the groups that are made of it.
    made: BTreeMap<Id<DataSet>, BTreeSet<Id<DataSet>>>,
    /// What someone receives, by who answers for him, and from which day on.
    received: BTreeMap<Actor, BTreeMap<Id<DataSet>, Date>>,
    /// The first day on which someone receives a group of data or what is made of it, as far as that was asked.
    brought: BTreeMap<(Id<DataSet>, Actor), Option<Date>>,
    /// The rights to it: positions in [`Agreement::grants`].
    grants: BTreeMap<Id<DataSet>, BTreeSet<usize>>,
    /// Who holds it, once that is asked.
    holding: BTreeMap<Id<DataSet>, Holding>,
}

impl Index {
    fn of(agreement: &Agreement) -> Self {
        let (mut made, mut received): (BTreeMap<_, BTreeSet<_>>, BTreeMap<_, BTreeMap<_, _>>) = Default::default();
        for (id, data) in agreement.data.iter() {
            made.entry(id).or_default().insert(id);
            let Some(delivery) = &data.delivery else { continue };
            for source in delivery.derived_from.iter() {
                made.entry(source).or_default().insert(id);
            }
            if let Some(Moment::Day(day)) = delivery.start.get().or(delivery.deadline.get()) {
                for to in delivery.to.iter() {
                    received.entry(agreement.answerable(to)).or_default().insert(id, day);
                }
            }
        }
        let mut grants: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (number, grant) in agreement.grants.iter().enumerate() {
            for data in grant.data.iter() {
                grants.entry(data).or_default().insert(number);
            }
        }
        Self { made, received, brought: BTreeMap::new(), grants, holding: BTreeMap::new() }
    }

    fn holding(&mut self, agreement: &Agreement, data: Id<DataSet>) -> &Holding {
        let grants = self.grants.get(&data);
        self.holding.entry(data).or_insert_with(|| Holding::of(agreement, &agreement.data[data], grants))
    }

    /// The first day on which someone receives the data, or what is made of them.
    fn brought(&mut self, data: Id<DataSet>, to: Actor) -> Option<Date> {
        let (made, received) = (self.made.get(&data)?, self.received.get(&to)?);
        // Gone along is whatever there are fewer of.
        let first = || {
            if made.len() < received.len() {
                return made.iter().filter_map(|id| received.get(id)).min().copied();
            }
            received.iter().filter(|(id, _)| made.contains(id)).map(|(_, day)| *day).min()
        };
        *self.brought.entry((data, to)).or_insert_with(first)
    }
}

/// Who holds one group of data, by who answers for them, and which of these have a right to it.
struct Holding {
    /// The first day of each; `None`: since always.
    since: BTreeMap<Actor, Option<Date>>,
    /// From each day on, the first of the lines that hold and say until when, and the first that is about another.
    lines: Vec<(Option<Date>, [Option<usize>; 2])>,
    /// The rights of those who hold the data, each with the first role: of one of them only, by whom, or of more.
    of_one: BTreeMap<Actor, Vec<(usize, Id<Role>)>>,
    of_more: Vec<TwoRoles>,
}

/// A right, the first role that has it with who answers for it, and the first that another answers for.
type TwoRoles = (usize, (Actor, Id<Role>), Id<Role>);

impl Holding {
    fn of(agreement: &Agreement, data: &DataSet, grants: Option<&BTreeSet<usize>>) -> Self {
        let mut since = BTreeMap::new();
        for custody in &data.custody {
            let Some(by) = custody.by.get().map(|by| agreement.answerable(by)) else { continue };
            let from = custody.from.get();
            since.entry(by).and_modify(|first: &mut Option<Date>| *first = (*first).min(from)).or_insert(from);
        }
        let lines = lines(agreement, data);
        let mut out = Self { since, lines, of_one: BTreeMap::new(), of_more: Vec::new() };
        for number in grants.into_iter().flatten().copied() {
            out.add(agreement, number);
        }
        out
    }

    /// A right, as far as those have it who hold the data.
    fn add(&mut self, agreement: &Agreement, number: usize) {
        let at = |role| Some((agreement.answerable(agreement.roles[role].at.get()?), role));
        let roles = agreement.grants[number].roles.iter().filter_map(at);
        let mut roles = roles.filter(|(at, _)| self.since.contains_key(at));
        let Some(first) = roles.next() else { return };
        match roles.find(|(at, _)| *at != first.0) {
            Some((_, other)) => self.of_more.push((number, first, other)),
            None => self.of_one.entry(first.0).or_default().push((number, first.1)),
        }
    }

    /// The first line by which another has the data on a day.
    fn other(&self, day: Date, taker: Actor, by: impl Fn(usize) -> Option<Actor>) -> Option<usize> {
        let after = self.lines.partition_point(|(from, _)| *from <= Some(day));
        let (_, first) = self.lines.get(after.checked_sub(1)?)?;
        first.iter().flatten().copied().find(|line| by(*line) != Some(taker))
    }

    /// The rights of those who hold the data but for one of them: each with the first role, in the order of the source.
    fn others(&self, taker: Actor) -> Vec<(usize, Id<Role>)> {
        let of_one = self.of_one.iter().filter(|(by, _)| **by != taker).flat_map(|(_, rights)| rights.iter().copied());
        let of_more = self
            .of_more
            .iter()
            .map(|(number, (at, first), other)| (*number, if *at == taker { *other } else { *first }));
        let mut out: Vec<_> = of_one.chain(of_more).collect();
        out.sort_unstable();
        out
    }
}

/// For each day on which something begins or ends, the first line that holds then, and the first of another.
fn lines(agreement: &Agreement, data: &DataSet) -> Vec<(Option<Date>, [Option<usize>; 2])> {
    let mut changes: BTreeMap<Option<Date>, Vec<(usize, bool)>> = BTreeMap::new();
    for (line, custody) in data.custody.iter().enumerate() {
        let (from, until) = (custody.from.get(), custody.until.get());
        // What ends before it begins holds on no day.
        let never = until.is_some_and(|until| Some(until) <= from);
        if custody.by.is_known() && !custody.until.is_hole() && !never {
            changes.entry(from).or_default().push((line, true));
            if until.is_some() {
                changes.entry(until).or_default().push((line, false));
            }
        }
    }
    let by = |line: usize| data.custody[line].by.get().map(|by| agreement.answerable(by));
    let mut held: BTreeMap<Option<Actor>, BTreeSet<usize>> = BTreeMap::new();
    let mut firsts: BTreeSet<usize> = BTreeSet::new();
    let mut out = Vec::new();
    for (day, changes) in changes {
        for (line, begins) in changes {
            let of_one = held.entry(by(line)).or_default();
            of_one.first().into_iter().for_each(|first| _ = firsts.remove(first));
            _ = if begins { of_one.insert(line) } else { of_one.remove(&line) };
            firsts.extend(of_one.first());
        }
        let mut first = firsts.iter().copied();
        out.push((day, [first.next(), first.next()]));
    }
    out
}

/// A group of data for which another becomes responsible.
struct Change<'a> {
    agreement: &'a Agreement,
    milestone: &'a Milestone,
    taker: Actor,
    day: Date,
    data: Id<DataSet>,
}

impl Change<'_> {
    fn data(&self) -> &DataSet {
        &self.agreement.data[self.data]
    }

    fn taker(&self) -> Actor {
        self.agreement.answerable(self.taker)
    }

    /// The others hold the data still, and the one who answers for them gets them later or never.
    fn too_late(&self, index: &mut Index, place: Span, report: &mut Findings<'_>) {
        let holding = index.holding(self.agreement, self.data);
        let by = |line: usize| self.data().custody[line].by.get().map(|by| self.agreement.answerable(by));
        let Some(holder) = holding.other(self.day, self.taker(), by) else { return };
        let has = holding.since.get(&self.taker()).is_some_and(|from| *from <= Some(self.day));
        // He may also receive the data, or those that are made of them.
        if has || index.brought(self.data, self.taker()).is_some_and(|first| first <= self.day) {
            return;
        }
        let holder = &self.data().custody[holder];
        let (name, data) = (&self.milestone.about.name, &self.data().about.name);
        let (taker, other) = (self.called(self.taker), holder.by.get().map_or("", |other| self.called(other)));
        let message = match holder.until.get() {
            Some(until) => says::responsible_before_access(taker, data, self.day, other, until),
            None => says::responsible_without_access(taker, data, self.day, other),
        };
        report.add(place, name, message).see(holder.span, says::held_here());
    }

    /// Those who held the data keep a right of access that has no end.
    fn too_long(&self, holding: &Holding, report: &mut Findings<'_>) {
        for (grant, role) in holding.others(self.taker()) {
            let (role, data) = (&self.agreement.roles[role].about.name, &self.data().about.name);
            let message = says::access_after_change(role, data, self.called(self.taker), self.day);
            let finding = report.add(self.agreement.grants[grant].span, role, message);
            finding.see(self.milestone.about.span, says::taken_over_here());
        }
    }

    fn called(&self, actor: Actor) -> &str {
        &self.agreement.actor(actor).name
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checks::read_for_tests::{read, told};

    /// Which of the parties, from which year and up to which.
    type Lines = Vec<(usize, Option<u8>, Option<u8>)>;

    fn text(custody: &Lines, changes: &[(usize, u8)], made: &Lines, rights: &[usize]) -> String {
        let mut out = "overeenkomst proef \"Proef\" { }\n\ndoel doel \"Doel\" { }\n\n".to_owned();
        for at in 0..4 {
            out += &match at {
                3 => "organisatie partij_3 \"Deel\" {\n  onderdeel van partij_0\n}\n\n".to_owned(),
                _ => format!("partij partij_{at} \"Partij {at}\" {{ }}\n\n"),
            };
            out += &format!("rol rol_{at} \"Rol {at}\" bij partij_{at}\n\n");
        }
        out += "gegevensgroep dossiers \"Dossiers\" {\n  houder partij_0\n";
        for (by, from, until) in custody {
            // A time that ends before it begins is not read.
            let until = until.map(|until| from.map_or(until, |from| until.max(from)));
            let from = from.map(|year| format!(" van 20{year}-01-01")).unwrap_or_default();
            let until = until.map(|year| format!(" tot 20{year}-01-01")).unwrap_or_default();
            out += &format!("  beheer partij_{by}{from}{until}\n");
        }
        out += "}\n\n";
        for (at, (by, year)) in changes.iter().enumerate() {
            out += &format!(
                "mijlpaal stap_{at} \"Stap {at}\" {{\n  uiterlijk 20{year}-01-01\n  neemt_over partij_{by} voor dossiers\n}}\n\n"
            );
        }
        for (at, (to, begin, _)) in made.iter().enumerate() {
            let begin = begin.map(|year| format!("  ingang 20{year}-01-01\n")).unwrap_or_default();
            out += &format!(
                "levering levering_{at} \"Levering {at}\" {{\n  naar partij_{to}\n  afgeleid van dossiers\n{begin}}}\n\n"
            );
        }
        for (at, role) in rights.iter().enumerate() {
            out += &format!("toegang toegang_{at} {{\n  rol_{role} leest dossiers voor doel\n}}\n\n");
        }
        out
    }

    /// By going over all lines for each change: who still holds the data while the taker does not have them, and which rights stay.
    fn plain(agreement: &Agreement) -> Vec<(Span, Option<Span>)> {
        let mut out = Vec::new();
        for milestone in agreement.milestones.values() {
            let (Some(taker), Some(Moment::Day(day))) = (milestone.taken_over_by.get(), milestone.deadline.get())
            else {
                continue;
            };
            let is_taker = |actor| agreement.answerable(actor) == agreement.answerable(taker);
            for item in &milestone.taken_over.items {
                let data = &agreement.data[item.value];
                let begun = |from: Option<Date>| from.is_none_or(|from| from <= day);
                let still = data.custody.iter().find(|one| {
                    let other = one.by.get().is_some_and(|by| !is_taker(by));
                    other && begun(one.from.get()) && one.until.get().is_none_or(|until| until > day)
                });
                let has = data.custody.iter().any(|one| one.by.get().is_some_and(is_taker) && begun(one.from.get()));
                let brings = agreement.data.values().filter_map(|data| data.delivery.as_ref()).any(|one| {
                    one.derived_from.contains(&item.value)
                        && matches!(one.start.get(), Some(Moment::Day(start)) if start <= day)
                        && one.to.iter().any(is_taker)
                });
                out.extend(still.filter(|_| !has && !brings).map(|still| (item.span, Some(still.span))));
                let holds = |at| {
                    let mut holders = data.custody.iter().filter_map(|one| one.by.get());
                    holders.any(|by| agreement.answerable(by) == agreement.answerable(at))
                };
                for grant in agreement.grants.iter().filter(|grant| grant.data.contains(&item.value)) {
                    let mut at = grant.roles.iter().filter_map(|role| agreement.roles[role].at.get());
                    if at.any(|at| holds(at) && !is_taker(at)) {
                        out.push((grant.span, Some(milestone.about.span)));
                    }
                }
            }
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn changes_are_judged_as_by_going_over_all_lines(
            custody in prop::collection::vec((0..4_usize, prop::option::of(20..30_u8), prop::option::of(22..32_u8)), 0..6),
            changes in prop::collection::vec((0..4_usize, 20..32_u8), 1..5),
            made in prop::collection::vec((0..4_usize, prop::option::of(20..32_u8), Just(None)), 0..4),
            rights in prop::collection::vec(0..4_usize, 0..4),
        ) {
            let compiled = read(&text(&custody, &changes, &made, &rights));
            let found = told(&CHECK, &compiled).into_iter().map(|(span, _, see)| (span, see));
            prop_assert_eq!(found.collect::<Vec<_>>(), plain(&compiled.agreement));
        }
    }
}
