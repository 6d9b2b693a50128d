//! The clauses of the document.

use super::slots::{DUTY, FORMER_NAME, NOTE, PURPOSE, TOPIC};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const CLAUSE_TARGET: Property =
    list(W::RefersTo, Slot::Nothing, "Een verwijzing, en waarover het doel moet gaan.")
        .with(&[clause(W::To, Slot::OneOf(&[Slot::Law, Slot::Clause])), clause(W::About, TOPIC)])
        .many();

/// Where a paragraph stood in an earlier version.
const FORMER_PLACE: Property = one(
    W::FormerName,
    Slot::Clause,
    "Hoe dit onderdeel in een eerdere versie heette, met het artikel ervoor: `incidenten.melding`.",
);

/// Law in its own words. What it says on which day is compared with the library.
pub(super) const QUOTATION: Property = one(
    W::Quotation,
    Slot::Law,
    "Een aanhaling van een wet: de bepaling, de woorden, en de dag waarop die zo luidden.",
)
.with(&[clause(W::Says, Slot::Text), clause(W::On, Slot::Date)])
.many();

pub(super) const ARTICLE: &[Property] = &[
    list(W::Subject, TOPIC, "Waarover het artikel gaat."),
    list(
        W::ModelClause,
        TOPIC,
        "De modelbepalingen waarvan het artikel de leden overneemt, elk bij haar onderwerp; een eigen `lid` met dezelfde naam komt in de plaats van dat van de modelbepaling, elk ander lid komt erbij.",
    ),
    one(W::Paragraph, Slot::Nothing, "Een lid van het artikel.").many().named().block(&[
        list(W::Subject, TOPIC, "Waarover het lid gaat."),
        one(W::TextOf, Slot::Text, "De tekst van het lid, in eigen woorden; `[naam]` verwijst naar een declaratie.")
            .many(),
        list(W::Settles, DUTY, "De taken die dit lid regelt; de tekst daarvan wordt uit de taak gemaakt."),
        QUOTATION,
        CLAUSE_TARGET,
        list(W::Part, Slot::Text, "De onderdelen a, b, c van het lid.").many(),
        FORMER_PLACE,
    ]),
    FORMER_NAME,
];

/// More for the manual, with an example that a test reads.
pub(super) const STANDARD_CLAUSES: &str = include_str!("standard_clauses.md");

pub(super) const MODEL_CLAUSE: &[Property] = &[one(W::Paragraph, Slot::Nothing, "Een lid.").many().named().block(&[
    list(W::Subject, TOPIC, "Waarover het lid gaat."),
    one(
        W::TextOf,
        Slot::Text,
        "De tekst; `[overeenkomst.looptijd]` staat voor een feit. Is dat niet vastgelegd, dan vervalt de tekst, of komt die achter `anders` ervoor in de plaats.",
    )
    .with(&[clause(W::Otherwise, Slot::Text)])
    .many(),
    list(W::Part, Slot::Text, "De onderdelen a, b, c van het lid.").many(),
])];

pub(super) const ANNEX: &[Property] = &[
    one(
        W::Holds,
        Slot::Words(&[W::AboutAssignment, W::AboutProcessing, W::AboutMeasures, W::AboutContacts]),
        "Wat de bijlage bevat.",
    ),
    list(W::Subject, TOPIC, "De onderwerpen die de bijlage behandelt."),
    list(W::Purposes, PURPOSE, "De doelen die de tekst van de bijlage noemt."),
    one(W::Paragraph, Slot::Nothing, "Een onderdeel van de bijlage, met een kop.").many().named().block(&[
        one(W::Holds, Slot::Text, "De kop."),
        one(W::TextOf, Slot::Text, "Een alinea.").many(),
        QUOTATION,
        list(W::Part, Slot::Text, "Een opsomming.").many(),
        FORMER_PLACE,
    ]),
    one(
        W::Table,
        Slot::Words(&[W::TableDeliveries, W::TableFields, W::TableProcessors, W::TableAccess]),
        "Een tabel en haar opschrift.",
    )
    .with(&[clause(W::With, Slot::Text)])
    .many(),
    FORMER_NAME,
];

pub(super) const FIGURE: &[Property] = &[
    one(
        W::Image,
        Slot::OneOf(&[Slot::Words(&[W::Flows]), Slot::Text]),
        "Het beeld: `stromen` voor de gegevensstromen zoals de overeenkomst die regelt, of een beeldbestand.",
    ),
    one(W::Alt, Slot::Text, "Wat er te zien is, voor wie het beeld niet ziet."),
    one(W::In, Slot::Name(&[W::Annex]), "De bijlage waarin de figuur staat."),
    FORMER_NAME,
];

pub(super) const DOCUMENT: &[Property] = &[
    one(W::Version, Slot::OneOf(&[Slot::Digits, Slot::Text]), "De versie."),
    one(W::Dated, Slot::Date, "De datum."),
    one(W::Place, Slot::Text, "Waar het te vinden is."),
    NOTE,
    FORMER_NAME,
];
