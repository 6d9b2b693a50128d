//! `TOE-07`: who holds the key has a role that reads the pseudonyms.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::pse::Receivers;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::toe as says;
use crate::model::{Actor, Field, Id, Role};
use crate::relations::{HopKind, State, Station};
use crate::source::{Severity, Span};

pub(super) static CHECK: Check = Check {
    code: "TOE-07",
    name: "functiescheiding",
    title: Title {
        nl: "wie de sleutel heeft, leest ook de pseudoniemen",
        en: "who holds the key reads the pseudonyms as well",
    },
    severity: Severity::Warning,
    law: &["avg.4.5", "bio2.5.03"],
    explanation: include_str!("toe_07.md"),
    stage: Stage::Agreement,
    run,
};

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let receivers = Receivers::of(context);
    let mut readers = Readers::of(context);
    for step in agreement.pseudonymisations.values() {
        let (Some(holder), Some(place), Some(to)) = (step.key_holder.get(), step.key_holder.span(), step.to.get())
        else {
            continue;
        };
        // That the receiver holds the key is another finding.
        let received = step.system.get().is_some_and(|system| receivers.same_as(agreement, system, holder).is_some());
        let holders: BTreeSet<_> =
            agreement.members_of(holder).into_iter().map(|member| agreement.answerable(member)).collect();
        let reader = holders.iter().find_map(|holder| readers.first(*holder, to));
        if let (Some((role, span)), false) = (reader, received) {
            let (holder, role) = (&agreement.actor(holder).name, &agreement.roles[role].about.name);
            let message = says::key_holder_reads(holder, role, &agreement.fields[to].about.name);
            report.add(place, &step.about.name, message).see(span, says::read_here());
        }
    }
}

/// A line by which a role reads: its number among the steps, the role and the place.
type Line = (usize, Id<Role>, Span);

/// A role that reads, and the place that says so.
type Reader = (Id<Role>, Span);

/// Who reads which pseudonyms in rows.
struct Readers {
    /// For each pseudonym, and where roles are that read it: the first line.
    lines: BTreeMap<Id<Field>, BTreeMap<Actor, Line>>,
    /// For those who answer for people: where these people's roles are.
    roles_at: BTreeMap<Actor, BTreeSet<Actor>>,
    /// What was found already.
    known: BTreeMap<(Actor, Id<Field>), Option<Reader>>,
}

impl Readers {
    fn of(context: &Context<'_>) -> Self {
        let agreement = context.agreement;
        let mut out = Self { lines: BTreeMap::new(), roles_at: BTreeMap::new(), known: BTreeMap::new() };
        let (mut seen, mut seen_there) = (BTreeSet::new(), BTreeSet::new());
        let hops = context.relations.flow.hops.iter().enumerate();
        for (number, hop) in hops.filter(|(_, hop)| hop.kind == HopKind::Consult) {
            let Station::Role(role) = hop.to else { continue };
            let Some(at) = agreement.roles[role].at.get() else { continue };
            // Hops of one stretch share their fields, and the first of them is the first line.
            let is_new = seen_there.insert((at, hop.fields.as_ptr()));
            for field in hop.fields.iter().filter(|at| is_new && at.state == State::Pseudonym) {
                out.lines.entry(field.field).or_default().entry(at).or_insert((number, role, hop.span));
            }
            if seen.insert(at) {
                for member in agreement.members_of(at) {
                    out.roles_at.entry(agreement.answerable(member)).or_default().insert(at);
                }
            }
        }
        out
    }

    /// The first role that reads a pseudonym for someone, and the line that says so.
    fn first(&mut self, holder: Actor, pseudonym: Id<Field>) -> Option<Reader> {
        let (lines, places) = (self.lines.get(&pseudonym)?, self.roles_at.get(&holder)?);
        *self.known.entry((holder, pseudonym)).or_insert_with(|| first_of(lines, places))
    }
}

/// The first of the lines that are for one of these places; gone along is whatever there are fewer of.
fn first_of(lines: &BTreeMap<Actor, Line>, places: &BTreeSet<Actor>) -> Option<Reader> {
    let first = if lines.len() < places.len() {
        lines.iter().filter(|(at, _)| places.contains(at)).map(|(_, line)| line).min_by_key(|(number, ..)| *number)
    } else {
        places.iter().filter_map(|at| lines.get(at)).min_by_key(|(number, ..)| *number)
    };
    first.map(|(_, role, span)| (*role, *span))
}
