//! What is stated of data, fields, systems and processors, as far as no table of the document shows it.

use super::dutch::{self, title};
use super::facts::{Facts, STATED, Told, cited, yes_no};
use super::overview::{annexed, of_day, rhythm, steps};
use super::scribe::Scribe;
use super::tables::{grain_of, is_listed};
use super::text::{Inline, joined, lower_first, series};
use super::view::Table;
use crate::model::words::{CharacterSet, DateForm, DecimalSign, DeliveryStatus, TableKind, TransferTool, TypeWord};
use crate::model::{
    Basis, ContractState, DataSet, Delivery, Derivation, Field, FieldType, FileForm, Given, Id, List, Origin,
    Processor, Provision, Purpose, RowReference, System,
};
use crate::plan::rule_text;
use crate::vocabulary::{Moment, W};

pub fn tables(scribe: &mut Scribe<'_>) -> Vec<Table> {
    vec![events(scribe), fields(scribe), data(scribe), systems(scribe), processors(scribe)]
}

fn provision(scribe: &Scribe<'_>, id: Id<Provision>) -> Inline {
    Inline::plain(&dutch::citations(scribe.agreement, std::iter::once(id)))
}

fn field_names(scribe: &Scribe<'_>, list: &List<Id<Field>>) -> Inline {
    series(scribe.list(list, |id| Inline::plain(&lower_first(&title(&scribe.agreement.fields[*id].about)))))
}

fn purposes_of(scribe: &Scribe<'_>, list: &List<Id<Purpose>>) -> Inline {
    series(scribe.list(list, |id| Inline::plain(&lower_first(&title(&scribe.agreement.purposes[*id].about)))))
}

fn systems_of(scribe: &Scribe<'_>, list: &List<Id<System>>) -> Option<Inline> {
    let systems = series(scribe.list(list, |id| scribe.system(*id)));
    (!systems.is_empty()).then_some(systems)
}

// Events and fields

fn events(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-gebeurtenissen", "Gebeurtenissen", "Gebeurtenis", STATED);
    for one in agreement.events.values() {
        facts.of(&one.about, |scribe| {
            let field = |id: &Id<Field>| Inline::plain(&lower_first(&title(&agreement.fields[*id].about)));
            vec![("De dag staat in", scribe.given(&one.field, field)), ("", scribe.prose(&one.description))]
        });
    }
    facts.done()
}

fn fields(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-gegevens-apart", "Gegevens, elk apart", "Gegeven", STATED);
    for (id, one) in agreement.fields.iter() {
        facts.of(&one.about, |scribe| field_facts(scribe, id, one));
    }
    facts.done()
}

fn field_facts(scribe: &Scribe<'_>, id: Id<Field>, field: &Field) -> Vec<Told> {
    let agreement = scribe.agreement;
    let subjects =
        scribe.list(&field.concerns, |id| Inline::plain(&lower_first(&title(&agreement.subjects[*id].about))));
    let rules = field.requirements.iter().map(|rule| Inline::plain(&rule_text(agreement, &rule.test)));
    let mut out = vec![
        ("Soort waarde", scribe.given(&field.field_type, |kind| value(scribe, kind))),
        ("Bron", cited(scribe, &field.source)),
        ("Afgeleid", field.derivation.as_ref().map(|derivation| derived(scribe, derivation))),
        ("Eis", Some(joined(rules.collect(), "; "))),
        ("Betreft", Some(series(subjects))),
        ("Aard", Some(series(scribe.list(&field.nature, |nature| Inline::plain(&dutch::spaced(nature.word())))))),
        ("Uitzondering", cited(scribe, &field.exception)),
        ("Wet", cited(scribe, &field.legal_basis)),
        ("Mag worden ontvangen door", super::facts::actors(scribe, &field.recipients)),
        ("Open omschrijving", scribe.text(&field.open)),
        ("Kan bevatten", Some(series(scribe.list(&field.alternatives, |text| Inline::plain(text.trim()))))),
        (
            "Welk van deze, zegt",
            scribe.given(&field.discriminator, |id| Inline::plain(&lower_first(&title(&agreement.fields[*id].about)))),
        ),
    ];
    if !is_listed(agreement, id, field) {
        out.push(("", scribe.prose(&field.note)));
    }
    out
}

/// `bedrag in euro per week, mag ontbreken`
fn value(scribe: &Scribe<'_>, kind: &FieldType) -> Inline {
    let what = match kind.word {
        TypeWord::TypeYesNo => "ja of nee".to_owned(),
        TypeWord::TypeBsn => "burgerservicenummer".to_owned(),
        word => dutch::spaced(word.word()),
    };
    let number = |lead: &str, number: Option<u32>| number.map(|number| Inline::plain(&format!("{lead}{number}")));
    let money = kind.currency.map(|currency| format!(" in {currency}")).unwrap_or_default();
    let week = if kind.per_week { " per week" } else { "" };
    let parts = [
        Some(Inline::plain(&format!("{what}{money}{week}"))),
        kind.list.map(|list| Inline::plain("uit ").and(provision(scribe, list))),
        number("lengte ", kind.length),
        number("vanaf ", kind.from),
        number("tot en met ", kind.up_to),
        kind.pattern.as_ref().map(|pattern| Inline::plain(&format!("patroon {pattern}"))),
        kind.method.map(|method| Inline::plain(&format!("berekend met {}", dutch::hash(method)))),
        kind.optional.then(|| Inline::plain("mag ontbreken")),
    ];
    joined(parts.into_iter().flatten().collect(), ", ")
}

fn derived(scribe: &Scribe<'_>, derivation: &Derivation) -> Inline {
    let from = derivation.from.iter().map(|origin| match origin {
        Origin::Field(id) => Inline::plain(&lower_first(&title(&scribe.agreement.fields[id].about))),
        Origin::Element(id) => provision(scribe, id),
    });
    let from = series(from.collect());
    let parts = [
        (!from.is_empty()).then(|| Inline::plain("uit ").and(from)),
        scribe.text(&derivation.rule).map(|rule| Inline::plain("volgens de regel: ").and(rule)),
        scribe.given(&derivation.system, |system| Inline::plain("in ").and(scribe.system(*system))),
        scribe.given(&derivation.grain, |grain| Inline::plain("als ").then(grain.word().nl())),
    ];
    joined(parts.into_iter().flatten().collect(), ", ")
}

// Purposes

/// The legal basis as one line states it, and whose it is.
pub fn basis(scribe: &Scribe<'_>, basis: &Basis) -> Option<Inline> {
    let law = cited(scribe, &basis.provisions)?;
    let of = super::facts::actors(scribe, &basis.of);
    Some(of.into_iter().fold(law, |law, of| law.then(", voor ").and(of)))
}

/// What the table of purposes has no column for.
pub fn purpose(scribe: &Scribe<'_>, purpose: &Purpose) -> Vec<Told> {
    let named = |id: &Id<Purpose>| Inline::plain(&lower_first(&title(&scribe.agreement.purposes[*id].about)));
    let text = |given: Option<&Given<String>>| given.and_then(|given| scribe.text(given));
    let consent = purpose.consent.as_ref();
    vec![
        ("Soort", Some(series(scribe.list(&purpose.kinds, |kind| Inline::plain(kind.word().nl()))))),
        ("Geldt vanaf", of_day(scribe, "", &purpose.start)),
        (
            "Voor dit doel volstaat",
            Some(series(scribe.list(&purpose.suffices, |kind| Inline::plain(kind.word().nl())))),
        ),
        ("Verder gebruik van gegevens voor", Some(series(scribe.list(&purpose.further_use, named)))),
        ("Dat verder gebruik is toegelaten door", cited(scribe, &purpose.allowed_by)),
        ("Waarom dat verenigbaar is", scribe.text(&purpose.compatibility)),
        ("Waarom toestemming vrij is", text(consent.map(|consent| &consent.free))),
        ("Intrekken van toestemming", text(consent.map(|consent| &consent.withdraw))),
    ]
}

// Groups of data and deliveries

/// `tot 1 januari 2027`
pub fn ends(scribe: &Scribe<'_>, until: &Given<Moment>) -> Option<Inline> {
    match until.get() {
        Some(Moment::Vague(_)) => Some(Inline::plain("tot een dag die nog wordt bepaald")),
        _ => of_day(scribe, "tot ", until),
    }
}

/// The proviso of a delivery, and until when it is of use.
pub fn proviso(scribe: &Scribe<'_>, delivery: &Delivery) -> Option<Inline> {
    let until = ends(scribe, &delivery.proviso_until);
    let until = until.map(|until| Inline::plain("Dit geldt ").and(until).sentence());
    let parts: Vec<_> = scribe.prose(&delivery.proviso).into_iter().chain(until).collect();
    (!parts.is_empty()).then(|| joined(parts, " "))
}

fn data(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let in_annex = annexed(scribe, TableKind::TableDeliveries);
    let name = "overzicht-leveringen";
    let mut facts = Facts::new(scribe, name, "Gegevens en leveringen, verder", "Gegevens", STATED);
    for one in agreement.data.values() {
        facts.of(&one.about, |scribe| {
            let mut out = Vec::new();
            if in_annex {
                out.extend(beside_annex(scribe, one));
            }
            out.extend(one.delivery.iter().flat_map(|delivery| made(scribe, delivery, in_annex)));
            let concerns =
                scribe.list(&one.concerns, |id| Inline::plain(&lower_first(&title(&agreement.subjects[*id].about))));
            out.push(("Betreft", Some(series(concerns))));
            if in_annex {
                out.push(("", scribe.prose(&one.description)));
            }
            out
        });
    }
    facts.done()
}

/// What the table of deliveries in an annex leaves out, which the overview's own table has.
fn beside_annex(scribe: &Scribe<'_>, data: &DataSet) -> Vec<Told> {
    let mut out = vec![
        ("Houder", scribe.given(&data.holder, |actor| scribe.short(*actor))),
        ("Bevat", Some(field_names(scribe, &data.fields))),
        ("Open omschrijving", scribe.text(&data.open)),
    ];
    match &data.delivery {
        Some(delivery) => out.extend([
            ("Ontvanger", super::facts::actors(scribe, &delivery.to)),
            ("Ritme", rhythm(scribe, delivery)),
            ("Begint", of_day(scribe, "", &delivery.start)),
            ("Uiterlijk", of_day(scribe, "", &delivery.deadline)),
            ("Na", Some(steps(scribe, &delivery.after))),
        ]),
        None => out.extend([("Opslag", systems_of(scribe, &data.storage)), ("", scribe.prose(&data.note))]),
    }
    out
}

fn made(scribe: &Scribe<'_>, delivery: &Delivery, in_annex: bool) -> Vec<Told> {
    let agreement = scribe.agreement;
    let from = series(
        scribe.list(&delivery.derived_from, |id| Inline::plain(&lower_first(&title(&agreement.data[*id].about)))),
    );
    let system = scribe.given(&delivery.derived_in, |system| Inline::plain("in ").and(scribe.system(*system)));
    let from = (!from.is_empty()).then(|| Inline::plain("uit ").and(from));
    let mut out = vec![
        ("Komt uit", cited(scribe, &delivery.source)),
        ("Afgeleid", Some(joined(from.into_iter().chain(system).collect(), ", "))),
        ("Geleverd voor", Some(purposes_of(scribe, &delivery.purposes))),
        ("Samen hooguit één keer", Some(joined(once(scribe, delivery), "; "))),
        ("Elke regel staat ook in", Some(joined(found_again(scribe, delivery), "; "))),
        ("In het bestand", Some(joined(file_form(scribe, &delivery.file), ", "))),
        ("Hoe fijn", Some(grain_of(scribe, &delivery.grain, &delivery.group_size, delivery.own_municipality))),
    ];
    if !in_annex {
        out.extend([
            ("Via", scribe.given(&delivery.via, |system| scribe.system(*system))),
            ("Verwerking", systems_of(scribe, &delivery.processing)),
            ("Status", Some(series(scribe.list(&delivery.status, |status| Inline::plain(state(*status)))))),
        ]);
    }
    out
}

fn once(scribe: &Scribe<'_>, delivery: &Delivery) -> Vec<Inline> {
    delivery.unique.iter().map(|fields| field_names(scribe, fields)).collect()
}

fn found_again(scribe: &Scribe<'_>, delivery: &Delivery) -> Vec<Inline> {
    let reference = |one: &RowReference| {
        let to = |id: &Id<DataSet>| Inline::plain(&lower_first(&title(&scribe.agreement.data[*id].about)));
        let to = scribe.given(&one.to, to)?;
        Some(to.then(", met ").and(field_names(scribe, &one.fields)))
    };
    delivery.references.iter().filter_map(reference).collect()
}

fn file_form(scribe: &Scribe<'_>, file: &FileForm) -> Vec<Inline> {
    let dates = scribe.given(&file.dates, |form| {
        Inline::plain(match form {
            DateForm::YearFirst => "datum als jjjj-mm-dd",
            DateForm::DayFirst => "datum als dd-mm-jjjj",
        })
    });
    let decimals = scribe.given(&file.decimals, |sign| {
        Inline::plain(match sign {
            DecimalSign::Point => "decimalen na een punt",
            DecimalSign::Comma => "decimalen na een komma",
        })
    });
    let characters = scribe.given(&file.characters, |set| {
        Inline::plain(match set {
            CharacterSet::Utf8 => "tekens in UTF-8",
            CharacterSet::Windows1252 => "tekens in Windows-1252",
        })
    });
    [dates, decimals, characters].into_iter().flatten().collect()
}

fn state(status: DeliveryStatus) -> &'static str {
    match status {
        DeliveryStatus::Optional => W::Optional.nl(),
        DeliveryStatus::Future => "te zijner tijd",
    }
}

// Systems and processors

fn systems(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let mut facts = Facts::new(scribe, "overzicht-systemen", "Systemen", "Systeem", STATED);
    for one in agreement.systems.values() {
        facts.of(&one.about, |scribe| system_facts(scribe, one));
    }
    facts.done()
}

fn system_facts(scribe: &Scribe<'_>, system: &System) -> Vec<Told> {
    let agreement = scribe.agreement;
    let places = series(scribe.list(&system.location, |id| Inline::plain(&title(&agreement.countries[*id].about))));
    let tool = scribe.given(&system.transfer_tool, |tool| Inline::plain("met ").then(instrument(*tool)));
    vec![
        ("Afkorting", scribe.text(&system.abbreviation)),
        ("Soort", scribe.given(&system.kind, |kind| Inline::plain(&dutch::spaced(kind.word())))),
        ("Beheerder", scribe.given(&system.operator, |actor| scribe.short(*actor))),
        ("Leverancier", scribe.given(&system.vendor, |actor| scribe.short(*actor))),
        ("Land van verwerking", Some(joined([places].into_iter().chain(tool).collect(), ", "))),
        ("Dat instrument geldt", tool_holds(scribe, system)),
        ("Van buiten de EER bereikbaar voor wie het beheert", remote_access(scribe, system)),
        ("Onderdeel van", scribe.given(&system.part_of, |id| scribe.system(*id))),
        ("Alleen tijdelijk, op weg naar een ander systeem", yes_no(scribe, &system.staging)),
        ("Dient voor", Some(purposes_of(scribe, &system.purposes))),
        ("Alleen incidenteel gebruikt", yes_no(scribe, &system.incidental)),
        ("", scribe.prose(&system.description)),
        ("", scribe.prose(&system.note)),
    ]
}

fn tool_holds(scribe: &Scribe<'_>, system: &System) -> Option<Inline> {
    let day =
        |word: &'static str, given| scribe.given(given, |date| Inline::plain(word).then(" ").then(&dutch::date(*date)));
    let days: Vec<_> = day("vanaf", &system.tool_from).into_iter().chain(day("tot", &system.tool_until)).collect();
    (!days.is_empty()).then(|| joined(days, " "))
}

fn remote_access(scribe: &Scribe<'_>, system: &System) -> Option<Inline> {
    let tool = scribe.given(&system.remote_tool, |tool| Inline::plain("met ").then(instrument(*tool)));
    let answer = yes_no(scribe, &system.remote_access)?;
    Some(joined([answer].into_iter().chain(tool).collect(), ", "))
}

fn instrument(tool: TransferTool) -> &'static str {
    match tool {
        TransferTool::ConsentOfParties => "toestemming van partijen",
        TransferTool::Adequacy => "een adequaatheidsbesluit",
        TransferTool::ModelClauses => "een modelcontract",
        TransferTool::BindingRules => "bindende bedrijfsvoorschriften",
    }
}

fn processors(scribe: &mut Scribe<'_>) -> Table {
    let agreement = scribe.agreement;
    let name = "overzicht-verwerkersovereenkomsten";
    let mut facts = Facts::new(scribe, name, "Verwerkersovereenkomsten", "Verwerking", STATED);
    for one in agreement.processors.values() {
        facts.of(&one.about, |scribe| contract(scribe, one));
    }
    facts.done()
}

fn contract(scribe: &Scribe<'_>, processor: &Processor) -> Vec<Told> {
    let state = |state: &ContractState| match state {
        ContractState::Concluded(day) => Inline::plain("gesloten op ").then(&dutch::date(*day)),
        ContractState::In(id) => Inline::plain(&title(&scribe.agreement.documents[*id].about)),
        ContractState::Missing => Inline::plain(W::Missing.nl()),
    };
    vec![
        ("Verwerkersovereenkomst", scribe.given(&processor.contract, state)),
        ("Verwerkt sinds", scribe.given(&processor.active_since, |day| Inline::plain(&dutch::date(*day)))),
        ("Regelt", cited(scribe, &processor.settles)),
    ]
}
