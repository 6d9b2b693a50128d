//! `BIJ-04`: a national number reaches someone who may not have it. Who may is what the field says; where it is silent,
//! public parties, their parts, other public bodies and processors may.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::checks::left::Left;
use crate::checks::{Check, Context, Findings, Stage, Title};
use crate::messages::bij as says;
use crate::model::words::{LegalForm, Nature, TypeWord};
use crate::model::{Actor, Agreement, Field, Given, Id};
use crate::relations::Granularity;
use crate::source::{Severity, Span, Spanned};

pub(super) static CHECK: Check = Check {
    code: "BIJ-04",
    name: "bsn-ontvanger",
    title: Title {
        nl: "een nationaal nummer gaat naar wie het niet mag hebben",
        en: "a national number goes to someone who may not have it",
    },
    severity: Severity::Objection,
    law: &["uavg.46", "wabb.10"],
    explanation: include_str!("bij_04.md"),
    stage: Stage::Agreement,
    run,
};

/// The forms of bodies that are not public.
const PRIVATE: &[LegalForm] = &[LegalForm::Foundation, LegalForm::Company, LegalForm::Association];

fn run(context: &Context<'_>, report: &mut Findings<'_>) {
    let agreement = context.agreement;
    let processors: BTreeSet<_> = agreement.processors.values().filter_map(|processor| processor.who.get()).collect();
    let listed = |field: &Field| field.recipients.iter().collect::<BTreeSet<_>>();
    let listed: Vec<_> = agreement.fields.values().map(listed).collect();
    let mut said = BTreeSet::new();
    for (id, actor, span) in delivered(context, &listed, &processors).chain(read(context, &listed, &processors)) {
        if !said.insert((id, actor)) {
            continue;
        }
        let field = &agreement.fields[id];
        let (name, receiver) = (&field.about.name, &agreement.actor(actor).name);
        let finding = report.add(span, name, says::may_not_receive(receiver, name));
        let place = field.recipients.span.or(field.legal_basis.span).unwrap_or(field.about.span);
        finding.see(place, says::who_may(name));
    }
}

/// A pseudonym is another number.
fn is_number(field: &Field) -> bool {
    let word = field.field_type.known().map(|stated| stated.word);
    word == Some(TypeWord::TypeBsn) || field.nature.contains(&Nature::National) && word != Some(TypeWord::TypeHash)
}

/// For each field, by its number, who may have it as far as that is listed.
type Listed = [BTreeSet<Actor>];

/// Receivers of deliveries that hold the number, and may not have it; one that a pseudonym replaces on the way does not arrive.
fn delivered<'a>(
    context: &'a Context<'a>,
    listed: &'a Listed,
    processors: &'a BTreeSet<Actor>,
) -> impl Iterator<Item = (Id<Field>, Actor, Span)> + 'a {
    let (agreement, fields) = (context.agreement, &context.relations.fields);
    let open = |id: Id<Field>| agreement.fields[id].recipients.hole.is_some();
    let arrives =
        move |id: &Id<Field>| is_number(&agreement.fields[*id]) && !open(*id) && fields.replaced_by(*id).is_none();
    agreement.data.values().filter_map(|data| Some((data, data.delivery.as_ref()?))).flat_map(
        move |(data, delivery)| {
            let arriving: Vec<_> = data.fields.iter().filter(arrives).collect();
            let to = delivery.to.items.iter().filter(|to| !arriving.is_empty() && !processors.contains(&to.value));
            let mut receivers = Receivers::of(agreement, to.copied().collect());
            let of = |field: Id<Field>| (field, receivers.not_among(&listed[field.index() as usize]));
            let found: Vec<_> = arriving.into_iter().map(of).collect();
            let to = receivers.to;
            found.into_iter().flat_map(move |(field, left)| {
                left.iter().map(|at| (field, to[*at].value, to[*at].span)).collect::<Vec<_>>()
            })
        },
    )
}

/// Those who receive one delivery: positions in `to`.
struct Receivers<'a> {
    agreement: &'a Agreement,
    to: Vec<Spanned<Actor>>,
    /// The same by who they are and by who answers for them.
    by_actor: BTreeMap<Actor, Vec<usize>>,
    left: Left<Actor, usize>,
    all: usize,
    /// How many receivers each who is listed stands for at most.
    known: BTreeMap<Actor, usize>,
    /// Those who may not have what is listed for nobody, once that is asked.
    private: Option<Rc<[usize]>>,
}

impl<'a> Receivers<'a> {
    fn of(agreement: &'a Agreement, to: Vec<Spanned<Actor>>) -> Self {
        let mut by_actor: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (at, receiver) in to.iter().enumerate() {
            for actor in BTreeSet::from([receiver.value, agreement.answerable(receiver.value)]) {
                by_actor.entry(actor).or_default().push(at);
            }
        }
        let mut left = Left::default();
        let all = left.begin((0..to.len()).collect());
        Self { agreement, to, by_actor, left, all, known: BTreeMap::new(), private: None }
    }

    /// Those who may not have what is for these.
    fn not_among(&mut self, listed: &BTreeSet<Actor>) -> Rc<[usize]> {
        let (agreement, to) = (self.agreement, &self.to);
        let plainly = |listed: &BTreeSet<Actor>, some: &[usize]| {
            let is_left = |at: &usize| !is_entitled(agreement, listed, to[*at].value);
            some.iter().copied().filter(is_left).collect::<Vec<_>>()
        };
        let everyone = || (0..to.len()).collect::<Vec<_>>();
        if listed.is_empty() {
            return self.private.get_or_insert_with(|| plainly(listed, &everyone()).into()).clone();
        }
        if listed.len() > to.len() {
            return plainly(listed, &everyone()).into();
        }
        let (by_actor, known) = (&self.by_actor, &mut self.known);
        let mut most = |one: Actor| *known.entry(one).or_insert_with(|| covered(agreement, by_actor, one));
        let by = listed.iter().map(|one| (most(*one), *one)).filter(|(most, _)| *most > 0).collect();
        let covers = |one, at: usize| is_entitled(agreement, &BTreeSet::from([one]), to[at].value);
        self.left.without(self.all, by, covers, |rest, some| plainly(&rest.iter().copied().collect(), some))
    }
}

/// How many receivers are someone, a part of it or a member, at most.
fn covered(agreement: &Agreement, by_actor: &BTreeMap<Actor, Vec<usize>>, one: Actor) -> usize {
    let count = |actor: &Actor| by_actor.get(actor).map_or(0, Vec::len);
    let Actor::Group(id) = one else { return count(&one) };
    let members = &agreement.groups[id].members;
    let inside = if members.len() < by_actor.len() {
        members.iter().map(|member| count(&member.value)).sum()
    } else {
        by_actor.iter().filter(|(actor, _)| agreement.is_member(one, **actor)).map(|(_, at)| at.len()).sum::<usize>()
    };
    inside + count(&one)
}

/// Whoever people work for that read the number row by row, and who may not have it.
fn read<'a>(
    context: &'a Context<'a>,
    listed: &'a Listed,
    processors: &'a BTreeSet<Actor>,
) -> impl Iterator<Item = (Id<Field>, Actor, Span)> + 'a {
    let agreement = context.agreement;
    let mut seen = BTreeSet::new();
    let rows = context.relations.access.tuples.iter().filter(|tuple| tuple.granularity != Granularity::Figures);
    let rows = rows.filter(|tuple| is_number(&agreement.fields[tuple.field]));
    rows.filter_map(move |tuple| {
        let actor = agreement.roles[tuple.role].at.get()?;
        let may = || {
            agreement.fields[tuple.field].recipients.hole.is_some()
                || processors.contains(&actor)
                || is_entitled(agreement, &listed[tuple.field.index() as usize], actor)
        };
        let told = seen.insert((tuple.field, actor)) && !may();
        told.then(|| (tuple.field, actor, agreement.grants[tuple.grant].span))
    })
}

/// Whether those that are listed name an actor, what it is a part of, or a group that this is in; with nothing listed, whether
/// it is public.
fn is_entitled(agreement: &Agreement, listed: &BTreeSet<Actor>, actor: Actor) -> bool {
    if listed.is_empty() {
        return is_public(agreement, actor);
    }
    let answerable = agreement.answerable(actor);
    let in_group = answerable.party().is_some() && agreement.is_member_of_any(listed, answerable);
    in_group || listed.contains(&actor) || listed.contains(&answerable)
}

/// A party or a part of one, or another body of which the form says that it is public; never a private form. Of an
/// organisation without a form nothing is said that would entitle it.
fn is_public(agreement: &Agreement, actor: Actor) -> bool {
    let may_be = |form: &Given<LegalForm>| form.get().is_none_or(|form| !PRIVATE.contains(&form));
    match agreement.answerable(actor) {
        Actor::Party(id) => may_be(&agreement.parties[id].legal_form),
        Actor::Group(id) => {
            let group = &agreement.groups[id];
            let mut members = group.members.iter().map(|member| member.value);
            let known = !group.members.is_empty() || group.hole.is_some() || group.register.is_some();
            known && members.all(|member| member.party().is_some_and(|id| may_be(&agreement.parties[id].legal_form)))
        }
        Actor::Organisation(id) => {
            let form = &agreement.organisations[id].legal_form;
            !form.is_absent() && may_be(form)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checks::read_for_tests::{line, list, read, told};

    fn some(of: usize, most: usize) -> impl Strategy<Value = Vec<usize>> {
        prop::collection::vec(0..of, 0..most)
    }

    /// Parties, parts of them (`wie_6` and up), groups (`wie_9` and up); numbers by who may have them; deliveries of these to whom.
    fn text(groups: &[Vec<usize>], numbers: &[Vec<usize>], deliveries: &[(Vec<usize>, Vec<usize>)]) -> String {
        let mut out = "overeenkomst proef \"Proef\" { }\n\n".to_owned();
        for at in 0..6 {
            let form = if at % 2 == 0 { "gemeente" } else { "stichting" };
            out += &format!("partij wie_{at} \"Partij {at}\" {{\n  rechtsvorm {form}\n}}\n\n");
        }
        for at in 6..9 {
            out += &format!("organisatie wie_{at} \"Deel {at}\" {{\n  onderdeel van wie_{}\n}}\n\n", at - 6);
        }
        for (at, members) in groups.iter().enumerate() {
            let name = at + 9;
            out += &format!("groep wie_{name} \"Groep {at}\" {{\n{}}}\n\n", line("leden", &list("wie", members)));
        }
        for (at, listed) in numbers.iter().enumerate() {
            out += &format!(
                "gegeven bsn_{at} \"Nummer {at}\" {{\n  type bsn\n{}}}\n\n",
                line("ontvangers", &list("wie", listed))
            );
        }
        for (at, (to, held)) in deliveries.iter().enumerate() {
            let (to, held) = (line("naar", &list("wie", to)), line("gegevens", &list("bsn", held)));
            out += &format!("levering levering_{at} \"Levering {at}\" {{\n  van wie_0\n{to}{held}}}\n\n");
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn who_may_not_have_a_number_is_found_as_by_asking_it_of_each(
            groups in prop::collection::vec(some(9, 7), 3),
            numbers in prop::collection::vec(some(12, 4), 5),
            deliveries in prop::collection::vec((some(12, 10), some(5, 6)), 1..4),
        ) {
            let compiled = read(&text(&groups, &numbers, &deliveries));
            let agreement = &compiled.agreement;
            let (mut plain, mut said) = (Vec::new(), BTreeSet::new());
            for data in agreement.data.values() {
                for field in data.fields.iter() {
                    let listed: BTreeSet<_> = agreement.fields[field].recipients.iter().collect();
                    for to in data.delivery.iter().flat_map(|delivery| &delivery.to.items) {
                        let answerable = agreement.answerable(to.value);
                        let in_group = |one: &Actor| matches!(one, Actor::Group(group) if answerable.party().is_some()
                            && agreement.groups[*group].members.iter().any(|member| member.value == answerable));
                        let named = listed.iter().any(|one| *one == to.value || *one == answerable || in_group(one));
                        let may = if listed.is_empty() { is_public(agreement, to.value) } else { named };
                        if !may && said.insert((field, to.value)) {
                            plain.push(to.span);
                        }
                    }
                }
            }
            let found: Vec<_> = told(&CHECK, &compiled).into_iter().map(|(span, ..)| span).collect();
            prop_assert_eq!(found, plain);
        }
    }
}
