//! Who is involved: parties, organisations, groups, areas, data subjects, roles.

use super::slots::{
    ABBREVIATION, ACCESSION, ACTOR, DATA, DESCRIPTION, EXIT, FORMER_NAME, KVK, LEGAL_FORM_OF, NOTE, ORGAN, PLEDGE,
    REPRESENTED, SEAT, SIGNS, YES_NO,
};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const CONTACT: &[Property] = &[
    one(W::FunctionTitle, Slot::Text, "De functie of het loket."),
    one(W::PersonName, Slot::Text, "De naam, als die in het stuk hoort."),
    one(W::Phone, Slot::Text, "Het telefoonnummer."),
    one(W::Email, Slot::Text, "Het e-mailadres."),
    one(W::Reachable, Slot::Text, "Wanneer het loket bereikbaar is."),
];

pub(super) const PARTY: &[Property] = &[
    ABBREVIATION,
    LEGAL_FORM_OF,
    ORGAN,
    KVK,
    SEAT,
    REPRESENTED,
    SIGNS,
    one(W::Code, Slot::Digits, "De gemeentecode van het CBS: vier cijfers."),
    list(
        W::WorkArea,
        Slot::OneOf(&[Slot::Name(&[W::Area, W::Group]), Slot::Digits]),
        "Het werkgebied: gebieden, een groep gemeenten of gemeentecodes.",
    ),
    ACCESSION,
    EXIT,
    list(
        W::Capacity,
        Slot::Words(&[W::AsController, W::AsExecutor, W::Operator, W::Vendor, W::Processor]),
        "In welke hoedanigheid de partij optreedt, en voor welke gegevens; zonder `voor` geldt het voor alle.",
    )
    .with(&[clause(W::For, DATA).list()])
    .many(),
    one(W::Contact, Slot::Nothing, "De contactpersoon.").block(CONTACT),
    one(W::Fg, Slot::Nothing, "De functionaris voor gegevensbescherming (artikel 37 AVG).").block(CONTACT),
    PLEDGE,
    NOTE,
    FORMER_NAME,
];

pub(super) const ORGANISATION: &[Property] = &[
    ABBREVIATION,
    LEGAL_FORM_OF,
    KVK,
    SEAT,
    one(W::Country, Slot::Name(&[W::Country]), "Het land van vestiging."),
    one(W::Parent, Slot::Name(&[W::Country]), "Het land van de moedermaatschappij."),
    one(W::Part, Slot::Nothing, "Van welke partij of organisatie dit een onderdeel is.")
        .with(&[clause(W::From, ACTOR)]),
    one(W::HousedAt, Slot::Nothing, "Bij welke partij de organisatie is ondergebracht, zonder er deel van te zijn.")
        .with(&[clause(W::Where, ACTOR)]),
    PLEDGE,
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const GROUP: &[Property] = &[
    ABBREVIATION,
    list(
        W::Members,
        Slot::Name(&[W::Party, W::Organisation]),
        "De leden: namen, of een register (`leden uit \"gemeenten.yaml\"`).",
    )
    .with(&[clause(W::Out, Slot::Text)])
    .many(),
    LEGAL_FORM_OF,
    ORGAN,
    REPRESENTED,
    SIGNS,
    one(
        W::WorkArea,
        Slot::Words(&[W::OwnMunicipality]),
        "`eigen gemeente`: elk lid heeft als werkgebied zijn eigen gemeente.",
    ),
    PLEDGE,
    ACCESSION,
    EXIT,
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const AREA: &[Property] = &[
    list(W::Municipalities, Slot::Digits, "De gemeentecodes van het CBS."),
    list(W::Contains, Slot::Name(&[W::Area]), "Andere gebieden die hierin liggen."),
    ACCESSION,
    EXIT,
    DESCRIPTION,
    FORMER_NAME,
];

pub(super) const SUBJECT_CATEGORY: &[Property] =
    &[one(W::Minor, YES_NO, "Of het om minderjarigen gaat."), DESCRIPTION, FORMER_NAME];

pub(super) const ROLE: &[Property] = &[
    DESCRIPTION,
    one(W::People, Slot::Nothing, "Hoeveel mensen de rol ten minste en ten hoogste hebben.")
        .with(&[clause(W::Minimum, Slot::Number), clause(W::Maximum, Slot::Number)]),
    PLEDGE,
    list(W::Apart, Slot::Nothing, "Welke rollen wie deze rol heeft niet ook mag hebben (functiescheiding).")
        .with(&[clause(W::From, Slot::Name(&[W::Role])).list()]),
    list(
        W::Compatible,
        Slot::Nothing,
        "Welke rollen bij een andere organisatie dezelfde mens ook mag hebben; bij dezelfde organisatie mag dat al.",
    )
    .with(&[clause(W::With, Slot::Name(&[W::Role])).list()]),
    NOTE,
    FORMER_NAME,
];
