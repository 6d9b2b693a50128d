//! The agreement itself, its preamble and definitions, its end, and the standard library's own declarations.

use super::slots::{
    ABBREVIATION, ACTOR, CONTROLLER, FORMER_NAME, LEGAL_FORM, NOTE, OPERATIONS, PURPOSE, PURPOSE_KIND, RHYTHM, TOPIC,
    YES_NO,
};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const AGREEMENT: &[Property] = &[
    one(W::Version, Slot::Digits, "De versie, zoals `2023.1`."),
    one(
        W::Sealed,
        Slot::Digits,
        "De versie die de partijen hebben vastgesteld, en het kenmerk van haar tekst; wijzigt de tekst daarna, dan hoort daar een nieuwe `versie` bij.",
    )
    .with(&[clause(W::AsKind, Slot::Text)]),
    one(
        W::Form,
        Slot::Words(&[W::AgreementForm, W::Memo]),
        "Wat voor stuk het is: een `samenwerking` (standaard) of een `memo`.",
    ),
    one(W::Dated, Slot::Date, "De dag waarop het stuk is opgesteld."),
    one(
        W::Signed,
        Slot::Nothing,
        "Waar en wanneer er wordt getekend; wat er in het stuk staat en geen dag is, staat tussen aanhalingstekens. `in exemplaren`: elke partij uit een register tekent een eigen exemplaar, naast de partijen die met name in de overeenkomst staan.",
    )
    .with(&[
        clause(W::At, Slot::Text),
        clause(W::On, Slot::OneOf(&[Slot::Date, Slot::Text])),
        clause(W::In, Slot::Words(&[W::Copies])),
    ]),
    one(
        W::Start,
        Slot::OneOf(&[Slot::Date, Slot::Words(&[W::OnSigning, W::PerParty])]),
        "Wanneer de overeenkomst gaat gelden: een dag, `bij ondertekening`, of `per partij` op de dag van haar eigen handtekening.",
    ),
    one(
        W::Duration,
        Slot::OneOf(&[Slot::Words(&[W::Indefinite]), Slot::Term, Slot::Date]),
        "Hoe lang de overeenkomst geldt.",
    ),
    one(W::ApplicableLaw, Slot::Name(&[W::Country]), "Het recht dat geldt."),
    one(W::Disputes, Slot::Text, "Hoe een geschil wordt beslecht."),
    list(W::Controllers, CONTROLLER, "Wie gezamenlijk doel en middelen bepalen (artikel 26 AVG)."),
    list(W::Suppliers, ACTOR, "Wie volgens de overeenkomst gegevens leveren, en aan wie.")
        .with(&[clause(W::Inform, ACTOR)]),
    list(W::Users, ACTOR, "Wie volgens de overeenkomst de informatie gebruiken."),
    list(W::Recipients, ACTOR, "Wie als ontvanger van persoonsgegevens zijn aangewezen."),
    one(W::Counts, Slot::Number, "Hoeveel leden een groep volgens de tekst heeft.")
        .with(&[clause(W::Among, Slot::Name(&[W::Group]))])
        .many(),
    list(W::Alias, Slot::Text, "Een aanduiding en wie daarmee bedoeld zijn.")
        .with(&[clause(W::For, ACTOR).list()])
        .many(),
    list(W::Operations, OPERATIONS, "Welke bewerkingen de tekst noemt."),
    one(
        W::Transfer,
        Slot::Words(&[W::WithinEea, W::AnyPlace]),
        "Of gegevens buiten de Europese Economische Ruimte mogen komen.",
    )
    .with(&[
        clause(W::Unless, Slot::Words(&[W::ConsentOfParties, W::Adequacy, W::ModelClauses, W::BindingRules])).list()
    ]),
    one(W::Change, Slot::Words(&[W::Written]), "Hoe de overeenkomst wordt gewijzigd.")
        .with(&[clause(W::By, ACTOR).list()]),
    one(W::Review, Slot::OneOf(&[RHYTHM, Slot::Date]), "Wanneer de overeenkomst wordt geëvalueerd."),
    one(W::Essence, Slot::Text, "Waar betrokkenen de wezenlijke inhoud vinden (artikel 26 lid 2 AVG)."),
    one(W::ContactPoint, ACTOR, "Het contactpunt voor betrokkenen."),
    list(
        W::Contains,
        Slot::Words(&[W::SpecialData, W::CriminalData]),
        "Welke gevoelige gegevens de tekst zegt te verwerken.",
    ), FORMER_NAME];

pub(super) const PREAMBLE: &[Property] = &[
    one(W::TextOf, Slot::Text, "De overweging, in eigen woorden."),
    list(W::Purposes, PURPOSE, "De doelen die deze overweging noemt."),
    FORMER_NAME,
];

pub(super) const DEFINITION: &[Property] = &[
    one(W::Meaning, Slot::Text, "De betekenis."),
    list(W::Source, Slot::Law, "De wet waaruit de betekenis komt."),
    FORMER_NAME,
];

pub(super) const TERMINATION: &[Property] = &[
    one(W::Notice, Slot::Words(&[W::Written]), "Hoe wordt opgezegd.").with(&[clause(W::With, Slot::Term)]),
    one(W::DataAfter, Slot::Text, "Wat er na het einde met de gegevens gebeurt."),
    one(W::DataAtExit, Slot::Text, "Wat er met de gegevens gebeurt van een partij die uittreedt."),
    list(W::Survives, Slot::Clause, "De artikelen die blijven gelden."),
    NOTE,
];

pub(super) const COUNTRY: &[Property] =
    &[one(W::Eea, YES_NO, "Of het land tot de Europese Economische Ruimte hoort."), FORMER_NAME];

pub(super) const SOURCE: &[Property] = &[
    ABBREVIATION,
    one(W::Place, Slot::Text, "Waar de bron is bekendgemaakt."),
    one(W::Edition, Slot::Nothing, "Van welke dag de opgenomen stand is, en tot wanneer die is nagezien.")
        .with(&[clause(W::From, Slot::Date), clause(W::Until, Slot::Date)]),
    one(W::Version, Slot::Digits, "De versie of release, zoals `3.2`."),
    one(W::Since, Slot::Date, "De dag vanaf welke de bron geldt; een bepaling met een eigen dag gaat daarop af."),
    one(W::Until, Slot::Date, "De dag waarop de bron niet meer geldt."),
    one(
        W::Provision,
        Slot::Law,
        "Een bepaling: haar pad, hoe zij wordt aangehaald, wat zij zegt, van wanneer tot wanneer, waarover zij gaat, welk begrip zij omschrijft, en welk recht zij uitsluit bij welke grondslag.",
    )
    .many()
    .with(&[
        clause(W::AsKind, Slot::Text),
        clause(W::Says, Slot::Text),
        clause(W::Since, Slot::Date),
        clause(W::Until, Slot::Date),
        clause(W::TimeLimit, Slot::Term),
        clause(
            W::Type,
            Slot::Words(&[
                W::TypeDate,
                W::TypeText,
                W::TypeNumber,
                W::TypeAmount,
                W::TypeYear,
                W::TypeCode,
                W::TypeCodeList,
                W::TypeBsn,
                W::TypeHash,
                W::TypePostcode4,
                W::TypeMunicipality,
                W::TypeYesNo,
            ]),
        ),
        clause(W::MayBeAbsent, Slot::Nothing),
        clause(W::Length, Slot::Number),
        clause(W::Pattern, Slot::Text),
        clause(W::In, Slot::Words(&[W::Euro, W::EuroCent])),
        clause(W::Out, Slot::Law),
        clause(W::Values, Slot::Text).list(),
        clause(W::About, TOPIC).list(),
        clause(W::Definition, Slot::Text).list(),
        clause(W::On, Slot::Words(&[W::Residence, W::Stay])),
        clause(W::Without, Slot::Law).list(),
        clause(W::Where, Slot::Law).list(),
        // Which kinds of purpose it is about, and whose power it is: of which legal form, and which organ of it.
        clause(W::For, PURPOSE_KIND).list(),
        clause(W::By, LEGAL_FORM),
        clause(W::Organ, Slot::Text),
        // What came in its place; and words that the text had before, with those it has now.
        clause(W::Successor, Slot::Law),
        clause(W::Formerly, Slot::Text),
        clause(W::Now, Slot::Text),
        clause(W::Nature, Slot::Words(&[W::Health, W::Criminal, W::Delicate])).list(),
        clause(W::Coarser, Slot::Words(&[W::TypeYear, W::TypePostcode4])),
        clause(W::Source, Slot::Law).list(),
        clause(W::Only, Slot::Law).list(),
        clause(W::DutyEssence, Slot::Law).list(),
    ]),
    NOTE, FORMER_NAME];

/// What a change asks for, said by the parties for themselves.
pub(super) const CHANGE: &[Property] = &[
    list(
        W::Asks,
        Slot::Words(&[
            W::AskNothing,
            W::AskSigning,
            W::AskInforming,
            W::AskDpia,
            W::AskProcessor,
            W::AskDelivery,
            W::AskRecords,
            W::AskPolicies,
            W::AskLapsed,
            W::AskApproval,
        ]),
        "Wat er na zo'n wijziging moet gebeuren, en wie dat doet; `niets` als er niets hoeft.",
    )
    .with(&[clause(W::By, ACTOR).list()])
    .many(),
    list(W::Under, Slot::Law, "De bepalingen waaruit dat volgt."),
    NOTE,
];
