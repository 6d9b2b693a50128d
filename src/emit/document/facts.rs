//! What is stated of the agreement itself, of those who take part in it, and of its end, as far as no other part of the
//! document shows it. Each fact has a label, and one that is not stated leaves no trace.

use super::dutch::{self, title};
use super::facts_of_data::ends;
use super::people::{self, is_memo};
use super::scribe::{Scribe, party_anchor};
use super::tables::{self, cell, with_columns};
use super::text::{Inline, either, joined, lower_first, sentences, series};
use super::view::{Row, Table};
use crate::model::words::{AnnexContent, Sensitive, TransferRule, TransferTool, YesNo};
use crate::model::{self, About, Actor, Agreement, Capacity, Given, List, Membership, Party, Review, Role};
use crate::source::Span;

const HERE: usize = 0;

/// A label and what it stands for, if anything is stated. A text without a label stands by itself.
pub type Told = (&'static str, Option<Inline>);

/// Labelled facts as sentences; nothing when none is stated.
pub fn told(facts: Vec<Told>) -> Option<Inline> {
    let stated = facts.into_iter().filter_map(|(label, what)| Some((label, what.filter(|what| !what.is_empty())?)));
    let lines: Vec<_> = stated
        .map(|(label, what)| match label {
            "" => what,
            _ => Inline::plain(label).then(": ").and(what),
        })
        .collect();
    (!lines.is_empty()).then(|| sentences(lines))
}

/// A text, if it says anything.
fn some(text: Inline) -> Option<Inline> {
    (!text.is_empty()).then_some(text)
}

/// A table of facts under construction. A row of which nothing is told is left out.
pub struct Facts<'s, 'a> {
    scribe: &'s mut Scribe<'a>,
    spot: &'static str,
    table: Table,
}

impl<'s, 'a> Facts<'s, 'a> {
    /// `name` is that of the table in anchors and origins.
    pub fn new(scribe: &'s mut Scribe<'a>, name: &'static str, caption: &str, head: &str, what: &str) -> Self {
        let caption = Inline::plain(caption);
        let table = Table { id: name.to_owned(), caption, ..with_columns(&[head, what]) };
        Self { scribe, spot: name, table }
    }

    /// A row for a declaration.
    pub fn of(&mut self, about: &About, facts: impl FnOnce(&Scribe<'a>) -> Vec<Told>) {
        let what = told(facts(self.scribe));
        self.row(&about.name, format!("{}.{}", self.spot, about.name), about.span, &title(about), what);
    }

    fn row(&mut self, name: &str, id: String, span: Span, head: &str, what: Option<Inline>) {
        let Some(what) = what.filter(|what| !what.is_empty()) else { return };
        self.scribe.trace_as(HERE, format!("{}/{name}", self.spot), id.clone(), span);
        self.table.rows.push(Row { id, cells: vec![cell(Some(Inline::plain(head))), what] });
    }

    pub fn done(self) -> Table {
        self.table
    }
}

/// What a row of a declaration tells.
pub const STATED: &str = "Wat verder is vastgelegd";

pub fn tables(scribe: &mut Scribe<'_>) -> Vec<Table> {
    vec![
        agreement(scribe),
        parties(scribe),
        organisations(scribe),
        groups(scribe),
        areas(scribe),
        subjects(scribe),
        roles(scribe),
    ]
}

pub fn yes_no(scribe: &Scribe<'_>, given: &Given<YesNo>) -> Option<Inline> {
    scribe.given(given, |answer| Inline::plain(answer.word().nl()))
}

pub fn actors(scribe: &Scribe<'_>, list: &List<Actor>) -> Option<Inline> {
    some(series(scribe.list(list, |actor| scribe.short(*actor))))
}

/// `eerst, door B`: something and who does it, whichever of the two is stated.
fn done_by(what: Option<Inline>, by: Option<Inline>) -> Option<Inline> {
    let by = by.filter(|by| !by.is_empty()).map(|by| Inline::plain("door ").and(by));
    some(joined(what.into_iter().chain(by).collect(), ", "))
}

// The agreement

fn agreement(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let name = "overzicht-overeenkomst";
    let mut facts = Facts::new(scribe, name, "De overeenkomst zelf", "Onderwerp", "Wat is vastgelegd");
    let span = agreement.general.about.as_ref().map(|about| about.span);
    let general = general(facts.scribe).into_iter().map(|told| (told, span));
    let review = reviews(facts.scribe).into_iter().map(|(told, span)| (told, Some(span)));
    let rules = change_rules(facts.scribe);
    let end = agreement.termination.as_ref().map(|end| end.span);
    let end = termination(facts.scribe).into_iter().map(|told| (told, end));
    let all: Vec<_> = general.chain(review).chain(rules).chain(end).collect();
    for (at, ((label, what), span)) in all.into_iter().enumerate() {
        let (Some(span), key) = (span, (at + 1).to_string()) else { continue };
        facts.row(&key, format!("{name}.{key}"), span, label, what);
    }
    facts.done()
}

/// What is worded here begins with a capital; a text of the source, which may be an address, stays as it is.
fn worded((label, what): Told) -> Told {
    (label, what.map(Inline::capital))
}

fn general(scribe: &Scribe<'_>) -> Vec<Told> {
    let general = &scribe.agreement.general;
    let supplied = scribe.given(&general.supplied_to, |actor| Inline::plain("aan ").and(scribe.short(*actor)));
    let suppliers = actors(scribe, &general.suppliers).into_iter().chain(supplied);
    let form = scribe.given(&general.change, |form| Inline::plain(form.word().nl()));
    let operations = scribe.list(&general.operations, |one| Inline::plain(one.word().nl()));
    let mut out = vec![
        worded(("Leveranciers van gegevens", Some(joined(suppliers.collect(), ", ")))),
        worded(("Gebruikers van de informatie", actors(scribe, &general.users))),
        worded(("Ontvangers van persoonsgegevens", actors(scribe, &general.recipients))),
    ];
    out.extend(general.counts.iter().map(|count| ("Aantal leden", Some(counted(scribe, count)))));
    out.extend([
        worded(("Bewerkingen", Some(series(operations)))),
        worded((
            "Gevoelige gegevens",
            Some(series(scribe.list(&general.contains, |one| Inline::plain(sensitive(*one))))),
        )),
        worded(("Doorgifte", transfer(scribe))),
        worded(("Wijziging", done_by(form, actors(scribe, &general.change_by)))),
        worded(("Evaluatie", scribe.given(&general.review, |review| Inline::plain(&reviewed(*review))))),
        ("Wezenlijke inhoud voor betrokkenen", scribe.prose(&general.essence)),
        worded(("Contactpunt voor betrokkenen", scribe.given(&general.contact_point, |actor| scribe.who(*actor)))),
        ("Geschillen", scribe.prose(&general.disputes)),
    ]);
    out
}

/// What the parties say that a change asks for.
fn change_rules(scribe: &Scribe<'_>) -> Vec<(Told, Option<Span>)> {
    let rule = |rule: &model::ChangeRule| {
        let codes = series(scribe.list(&rule.codes, |code| Inline::plain(code)));
        let asked = rule.asked.iter().map(|asked| {
            let acts = series(scribe.list(&asked.acts, |act| Inline::plain(&crate::diff::act_alone(*act).nl)));
            done_by(some(acts), actors(scribe, &asked.by)).unwrap_or_default()
        });
        let law = series(
            scribe.list(&rule.law, |id| Inline::plain(&dutch::citations(scribe.agreement, std::iter::once(*id)))),
        );
        let what = sentences(vec![
            codes.then(" vraagt ").and(series(asked.collect())),
            some(law).map(|law| Inline::plain("Dat rust op ").and(law)).unwrap_or_default(),
            scribe.prose(&rule.note).unwrap_or_default(),
        ]);
        (("Bij wijziging", Some(what)), Some(rule.span))
    };
    scribe.agreement.change_rules.iter().map(rule).collect()
}

fn counted(scribe: &Scribe<'_>, count: &model::Count) -> Inline {
    let group = scribe.given(&count.group, |group| scribe.short(Actor::Group(*group)));
    joined(group.into_iter().chain([Inline::plain(&count.number.value.to_string())]).collect(), ": ")
}

fn sensitive(one: Sensitive) -> &'static str {
    match one {
        Sensitive::SpecialData => "bijzondere persoonsgegevens",
        Sensitive::CriminalData => "strafrechtelijke persoonsgegevens",
    }
}

fn transfer(scribe: &Scribe<'_>) -> Option<Inline> {
    let general = &scribe.agreement.general;
    let rule = scribe.given(&general.transfer, |rule| {
        Inline::plain(match rule {
            TransferRule::WithinEea => "de gegevens blijven binnen de Europese Economische Ruimte",
            TransferRule::AnyPlace => "de gegevens mogen buiten de Europese Economische Ruimte komen",
        })
    })?;
    let unless = either(scribe.list(&general.transfer_unless, |tool| Inline::plain(unless(*tool))));
    Some(if unless.is_empty() { rule } else { rule.then(", tenzij ").and(unless) })
}

fn unless(tool: TransferTool) -> &'static str {
    match tool {
        TransferTool::ConsentOfParties => "partijen daarmee instemmen",
        TransferTool::Adequacy => "er een adequaatheidsbesluit geldt",
        TransferTool::ModelClauses => "er een modelcontract is gesloten",
        TransferTool::BindingRules => "er bindende bedrijfsvoorschriften gelden",
    }
}

fn reviewed(review: Review) -> String {
    match review {
        Review::Every(rhythm) => dutch::rhythm(rhythm),
        Review::On(day) => format!("op {}", dutch::date(day)),
    }
}

/// How often it is gone over who has access, and by whom.
fn reviews(scribe: &Scribe<'_>) -> Vec<(Told, Span)> {
    let all = scribe.agreement.reviews.iter().map(|review| {
        let rhythm = scribe.given(&review.rhythm, |rhythm| Inline::plain(&dutch::rhythm(*rhythm)));
        let by = scribe.given(&review.by, |actor| scribe.short(*actor));
        (worded(("Herziening van de toegang", done_by(rhythm, by))), review.span)
    });
    all.collect()
}

fn termination(scribe: &Scribe<'_>) -> Vec<Told> {
    let Some(end) = &scribe.agreement.termination else { return Vec::new() };
    let notice = scribe.given(&end.notice, |form| Inline::plain(form.word().nl()));
    let term = scribe.given(&end.notice_term, |term| Inline::plain(&dutch::term(*term)));
    let term = term.map(|term| Inline::plain("met een termijn van ").and(term));
    let survives = end.survives.values().map(|target| scribe.reference(*target));
    let survives = survives.chain(end.survives.hole.map(|span| scribe.open(span)));
    vec![
        worded(("Opzegging", Some(joined(notice.into_iter().chain(term).collect(), ", ")))),
        ("Gegevens na het einde", scribe.prose(&end.data_after)),
        ("Gegevens van wie uittreedt", scribe.prose(&end.data_at_exit)),
        ("Blijft gelden na het einde", Some(series(survives.collect()))),
        ("Toelichting op het einde", scribe.prose(&end.note)),
    ]
}

// Who take part

fn parties(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-partijen", "Partijen", "Partij", STATED);
    for (id, party) in agreement.parties.iter() {
        let what = told(party_facts(facts.scribe, party));
        let anchor = party_anchor(facts.spot, id, party);
        facts.row(&party.about.name, anchor, party.about.span, &title(&party.about), what);
    }
    facts.done()
}

fn party_facts(scribe: &Scribe<'_>, party: &Party) -> Vec<Told> {
    let open = party.work_area.span.filter(|_| party.work_area.hole).map(|_| Inline::open(None));
    let area = codes(party.work_area.codes.iter()).into_iter().chain(open);
    let shown = has_contacts(scribe.agreement);
    let contact = |contact: &Option<model::Contact>| {
        contact.as_ref().filter(|_| !shown).and_then(|contact| people::contact_line(scribe, contact))
    };
    let capacities = party.capacities.iter().map(|capacity| acting(scribe, capacity));
    let mut out = vec![
        ("Rechtsvorm", scribe.given(&party.legal_form, |form| Inline::plain(&dutch::spaced(form.word())))),
        ("Gemeentecode", scribe.text(&party.code)),
        ("Werkgebied", Some(series(area.collect()))),
        ("Neemt deel", taking_part(scribe, &party.membership)),
        ("Treedt op als", some(joined(capacities.collect(), "; "))),
        ("Contactpersoon", contact(&party.contact)),
        ("Functionaris voor gegevensbescherming", contact(&party.fg)),
    ];
    out.push(("Belofte", pledges(scribe, &party.pledges)));
    if is_memo(scribe) {
        out.push(("Orgaan", scribe.text(&party.organ)));
    }
    out
}

/// `vanaf 1 januari 2026 tot 1 januari 2027`
fn taking_part(scribe: &Scribe<'_>, membership: &Membership) -> Option<Inline> {
    let from = scribe.given(&membership.from, |day| Inline::plain(&dutch::date(*day)));
    let from = from.map(|day| Inline::plain("vanaf ").and(day));
    some(joined(from.into_iter().chain(ends(scribe, &membership.until)).collect(), " "))
}

/// `verantwoordelijke voor toewijzingen en declaraties`
fn acting(scribe: &Scribe<'_>, capacity: &Capacity) -> Inline {
    let kinds = series(scribe.list(&capacity.kinds, |kind| Inline::plain(&dutch::spaced(kind.word()))));
    let named = |id: &_| Inline::plain(&lower_first(&title(&scribe.agreement.data[*id].about)));
    let data = some(series(scribe.list(&capacity.data, named)));
    data.into_iter().fold(kinds, |kinds, data| kinds.then(" voor ").and(data))
}

/// Municipalities by their codes.
fn codes<'c>(codes: impl Iterator<Item = &'c String>) -> Option<Inline> {
    let codes: Vec<_> = codes.map(|code| Inline::plain(code)).collect();
    let lead = if codes.len() == 1 { "gemeentecode " } else { "gemeentecodes " };
    (!codes.is_empty()).then(|| Inline::plain(lead).and(series(codes)))
}

fn has_contacts(agreement: &Agreement) -> bool {
    agreement.annexes.values().any(|annex| annex.holds.get() == Some(AnnexContent::AboutContacts))
}

fn organisations(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-organisaties", "Andere organisaties", "Organisatie", STATED);
    for one in agreement.organisations.values() {
        facts.of(&one.about, |scribe| {
            let country = |id: &_| Inline::plain(&title(&agreement.countries[*id].about));
            vec![
                ("Afkorting", scribe.text(&one.abbreviation)),
                ("Rechtsvorm", scribe.given(&one.legal_form, |form| Inline::plain(&dutch::spaced(form.word())))),
                ("Nummer in het handelsregister", scribe.text(&one.kvk)),
                ("Vestiging", scribe.text(&one.seat)),
                ("Land", scribe.given(&one.country, country)),
                ("Onderdeel van", scribe.given(&one.part_of, |actor| scribe.who(*actor))),
                ("Land van de moedermaatschappij", scribe.given(&one.parent, country)),
                ("Ondergebracht bij", scribe.given(&one.housed_at, |actor| scribe.who(*actor))),
                ("Belofte", pledges(scribe, &one.pledges)),
                ("", scribe.prose(&one.description)),
                ("", scribe.prose(&one.note)),
            ]
        });
    }
    facts.done()
}

fn groups(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-groepen", "Groepen", "Groep", STATED);
    for one in agreement.groups.values() {
        facts.of(&one.about, |scribe| {
            let members = one.members.iter().map(|member| scribe.short(member.value));
            let members = members.chain(one.hole.map(|span| scribe.open(span)));
            let own = one.own_municipality.map(|_| Inline::plain("voor elk lid de eigen gemeente"));
            vec![
                ("Afkorting", scribe.text(&one.abbreviation)),
                ("Leden", Some(series(members.collect()))),
                ("Werkgebied", own),
                ("Belofte", pledges(scribe, &one.pledges)),
                ("Neemt deel", taking_part(scribe, &one.membership)),
                ("", scribe.prose(&one.description)),
                ("", scribe.prose(&one.note)),
            ]
        });
    }
    facts.done()
}

fn areas(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-gebieden", "Gebieden", "Gebied", STATED);
    for one in agreement.areas.values() {
        facts.of(&one.about, |scribe| {
            let within = scribe.list(&one.contains, |id| Inline::plain(&title(&agreement.areas[*id].about)));
            let open = one.codes.hole.map(|span| scribe.open(span));
            vec![
                ("Gemeenten", Some(series(codes(one.codes.values()).into_iter().chain(open).collect()))),
                ("Omvat", Some(series(within))),
                ("Neemt deel", taking_part(scribe, &one.membership)),
                ("", scribe.prose(&one.description)),
            ]
        });
    }
    facts.done()
}

fn subjects(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-betrokkenen", "Betrokkenen", "Wie", STATED);
    for one in agreement.subjects.values() {
        facts.of(&one.about, |scribe| {
            vec![("Minderjarig", yes_no(scribe, &one.minor)), ("", scribe.prose(&one.description))]
        });
    }
    facts.done()
}

fn roles(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-rollen", "Rollen", "Rol", STATED);
    for one in agreement.roles.values() {
        facts.of(&one.about, |scribe| {
            vec![
                ("Bij", scribe.given(&one.at, |actor| scribe.who(*actor))),
                ("Aantal mensen", people_of(scribe, one)),
                ("Belofte", pledges(scribe, &one.pledges)),
                ("Niet samen met", some(roles_of(scribe, &one.apart_from))),
                ("Ook samen met", some(roles_of(scribe, &one.together_with))),
                ("", scribe.prose(&one.description)),
                ("", scribe.prose(&one.note)),
            ]
        });
    }
    facts.done()
}

/// What is at most to be seen: `alleen aantallen, over de toewijzingen`.
fn pledges(scribe: &Scribe<'_>, pledges: &[model::Pledge]) -> Option<Inline> {
    let one = |pledge: &model::Pledge| {
        let what = scribe.given(&pledge.at_most, |most| Inline::plain("alleen ").then(most.word().nl()));
        let about =
            scribe.list(&pledge.about, |id| Inline::plain(&lower_first(&title(&scribe.agreement.data[*id].about))));
        let about = (!about.is_empty()).then(|| Inline::plain("over ").and(series(about)));
        joined(what.into_iter().chain(about).collect(), " ")
    };
    some(series(pledges.iter().map(one).collect()))
}

fn roles_of(scribe: &Scribe<'_>, list: &List<model::Id<Role>>) -> Inline {
    series(scribe.list(list, |id| Inline::plain(&lower_first(&title(&scribe.agreement.roles[*id].about)))))
}

fn people_of(scribe: &Scribe<'_>, role: &Role) -> Option<Inline> {
    let bound = |lead: &str, given| {
        scribe.given(given, |n: &u32| Inline::plain(&n.to_string())).map(|n| Inline::plain(lead).and(n))
    };
    let bounds = [bound("ten minste ", &role.at_least), bound("ten hoogste ", &role.at_most)];
    some(series(bounds.into_iter().flatten().collect()))
}

/// What an open list of provisions still misses, behind those it has.
pub fn cited(scribe: &Scribe<'_>, list: &List<model::Id<model::Provision>>) -> Option<Inline> {
    let open = list.hole.map(|span| scribe.open(span));
    some(series(tables::cited(scribe, list).into_iter().chain(open).collect()))
}
