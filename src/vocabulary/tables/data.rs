//! What the data are and where they go.

use super::slots::{
    ABBREVIATION, ACTOR, CONCERNS, CONTROLLER, CUSTODY, DATA, DESCRIPTION, FIELD, FIELDS, FORMER_NAME, NOTE, OPEN,
    OPERATIONS, PURPOSE, PURPOSE_KIND, RETAIN, RHYTHM, STEP, SUBJECTS, SYSTEM, YES_NO,
};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const PURPOSE_PROPERTIES: &[Property] = &[
    DESCRIPTION,
    list(W::Kind, PURPOSE_KIND, "Wat voor doel het is, zoals de wet doelen onderscheidt."),
    list(
        W::LegalBasis,
        Slot::Law,
        "De grondslag: een onderdeel van artikel 6 lid 1 AVG en de wet waaruit de taak volgt; met `voor` die van een partij of groep.",
    )
    .with(&[clause(W::For, CONTROLLER).list()])
    .many(),
    list(
        W::FurtherUse,
        PURPOSE,
        "De doelen waarvoor de gegevens eerst zijn verzameld, met de wet die verder gebruik toelaat of de toets of het verenigbaar is (artikel 6 lid 4 AVG).",
    )
    .with(&[clause(W::Under, Slot::Law).list(), clause(W::With, Slot::Text)]),
    one(W::Consent, Slot::Nothing, "Waarom een betrokkene vrij is om te weigeren, en hoe hij toestemming intrekt.")
        .with(&[clause(W::Because, Slot::Text), clause(W::Withdraw, Slot::Text)]),
    one(W::Start, Slot::Moment, "De dag vanaf wanneer het doel geldt; `tzt` als het later wordt bepaald."),
    list(
        W::Suffices,
        Slot::Words(&[W::TypeYear, W::TypePostcode4]),
        "Het grovere gegeven dat voor dit doel genoeg is, zoals een jaartal in plaats van een geboortedatum.",
    ),
    NOTE, FORMER_NAME];

pub(super) const EVENT: &[Property] =
    &[one(W::Field, FIELD, "Het gegeven dat de dag van de gebeurtenis bevat."), DESCRIPTION, FORMER_NAME];

pub(super) const FIELD_PROPERTIES: &[Property] = &[
    one(
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
        "Het soort waarde.",
    )
    .with(&[
        clause(W::MayBeAbsent, Slot::Nothing),
        clause(W::In, Slot::Words(&[W::Euro, W::EuroCent])),
        clause(W::PerWeek, Slot::Nothing),
        clause(W::Out, Slot::Law),
        clause(W::Length, Slot::Number),
        clause(W::From, Slot::Number),
        clause(W::UpTo, Slot::Number),
        clause(W::Pattern, Slot::Text),
        clause(W::Method, Slot::Words(&[W::Sha512, W::HmacSha512])),
    ]),
    list(W::Source, Slot::Law, "Het element in de standaard waaruit het gegeven komt."),
    one(W::Derived, Slot::Nothing, "Waaruit het gegeven wordt afgeleid, hoe en waar.").with(&[
        clause(W::From, Slot::OneOf(&[FIELD, Slot::Law])).list(),
        clause(W::Under, Slot::Text),
        clause(W::In, SYSTEM),
        clause(W::AsKind, Slot::Words(&[W::Figures])),
    ]),
    one(W::Requirement, Slot::Expression, "Een eis waaraan elke regel voldoet. Rekenen kan met `+`, `-`, `*` en `/`; niets wordt afgerond, en door nul delen telt tegen de regel.").many(),
    list(W::Purposes, PURPOSE, "De doelen waarvoor het gegeven wordt verwerkt."),
    list(W::Concerns, SUBJECTS, "Over welke betrokkenen het gegeven gaat."),
    list(
        W::Nature,
        Slot::Words(&[W::Ordinary, W::Health, W::Criminal, W::National, W::Delicate, W::LinkingNumber]),
        "De aard: gewoon, gezondheid, strafrechtelijk, een nationaal nummer, gevoelig om een andere reden, of een nummer waarmee wie de bron heeft de persoon terugvindt.",
    ),
    list(W::Recipients, ACTOR, "Wie dit gegeven mogen ontvangen; zonder deze regel bepaalt de wet dat."),
    list(W::Exception, Slot::Law, "De uitzondering die een bijzonder gegeven toestaat (artikel 9 of 10 AVG, UAVG)."),
    list(
        W::LegalBasis,
        Slot::Law,
        "De wet die het gebruik van dit gegeven regelt, zoals voor het burgerservicenummer.",
    ),
    one(W::Open, Slot::Text, "Een open omschrijving in plaats van een bepaald gegeven."),
    list(W::Alternatives, Slot::Text, "De verschillende gegevens die in deze ene kolom kunnen staan."),
    one(W::Discriminator, FIELD, "Het gegeven dat zegt welk alternatief er staat."),
    NOTE,
    FORMER_NAME,
];

pub(super) const DATA_GROUP: &[Property] = &[
    one(W::Holder, ACTOR, "Wie de gegevens nu heeft."),
    FIELDS,
    OPEN,
    CONCERNS,
    list(W::Storage, SYSTEM, "De systemen waarin de gegevens staan."),
    CUSTODY,
    RETAIN,
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const DELIVERY: &[Property] = &[
    list(W::From, ACTOR, "Wie levert."),
    list(W::To, ACTOR, "Wie ontvangt."),
    one(W::Via, SYSTEM, "Het systeem waarlangs wordt geleverd."),
    one(W::Rhythm, RHYTHM, "Hoe vaak wordt geleverd, of het stuk dat dat bepaalt.")
        .with(&[clause(W::Under, Slot::Name(&[W::Document]))]),
    list(W::Storage, SYSTEM, "De systemen waarin de gegevens achtereenvolgens worden bewaard."),
    list(W::Processing, SYSTEM, "De systemen waarmee de gegevens worden bewerkt."),
    FIELDS,
    one(
        W::FileForm,
        Slot::Nothing,
        "Hoe waarden in het bestand staan: zonder deze regel `jjjj_mm_dd`, `punt` en `utf_8`.",
    )
    .with(&[
        clause(W::TypeDate, Slot::Words(&[W::YearFirst, W::DayFirst])),
        clause(W::Decimal, Slot::Words(&[W::Point, W::Comma])),
        clause(W::Characters, Slot::Words(&[W::Utf8, W::Windows1252])),
    ]),
    list(W::Unique, FIELD, "Gegevens waarvan de waarden samen in een levering hooguit één keer voorkomen.").many(),
    one(
        W::RefersTo,
        Slot::Nothing,
        "Een andere levering waarin elke regel terug te vinden is, en de gegevens waarmee.",
    )
    .with(&[clause(W::To, Slot::Name(&[W::Delivery])), clause(W::With, FIELD).list()])
    .many(),
    list(W::Source, Slot::Law, "Het bericht van de standaard waaruit de regels komen, zoals `ijw.323`."),
    list(W::Derived, Slot::Nothing, "De gegevens waaruit deze levering voortkomt.")
        .with(&[clause(W::From, DATA).list(), clause(W::In, SYSTEM)]),
    one(W::AsKind, Slot::Words(&[W::RowLevel, W::Figures]), "Of er regels of alleen aantallen worden geleverd.")
        .with(&[clause(W::Since, Slot::Number), clause(W::Of, Slot::Words(&[W::Municipality]))]),
    list(W::Purposes, PURPOSE, "Waarvoor wordt geleverd; zonder deze regel voor alle doelen van de gegevens."),
    OPEN,
    CONCERNS,
    RETAIN,
    CUSTODY,
    list(
        W::Status,
        Slot::Words(&[W::Optional, W::Future]),
        "`optioneel` of `tzt`: de levering hoeft niet, of is er nog niet.",
    ),
    one(
        W::Proviso,
        Slot::Text,
        "Een voorbehoud, dat onder de tabel komt; met `tot` de dag waarop ophoudt wat het toestaat, of `tzt`.",
    )
    .with(&[clause(W::Until, Slot::Moment)]),
    one(W::Start, Slot::Moment, "De dag waarop de levering begint."),
    one(W::Deadline, Slot::Moment, "De dag waarop de levering uiterlijk is gedaan."),
    list(W::After, STEP, "Wat eerst klaar moet zijn."),
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const SYSTEM_PROPERTIES: &[Property] = &[
    ABBREVIATION,
    one(
        W::Kind,
        Slot::Words(&[
            W::Portal,
            W::Database,
            W::Warehouse,
            W::Reporting,
            W::Spreadsheet,
            W::FileStore,
            W::Mail,
            W::CaseSystem,
            W::Backup,
            W::LogStore,
        ]),
        "Wat voor systeem het is.",
    ),
    one(W::Operator, ACTOR, "Wie het systeem beheert."),
    one(W::Vendor, ACTOR, "Wie het systeem levert."),
    list(
        W::Location,
        Slot::Name(&[W::Country]),
        "Het land waar de gegevens worden verwerkt, en buiten de EER het instrument voor doorgifte en zijn geldigheid; de dag achter `tot` telt mee.",
    )
    .with(&[
        clause(W::With, Slot::Words(&[W::Adequacy, W::ModelClauses, W::BindingRules])),
        clause(W::Since, Slot::Date),
        clause(W::Until, Slot::Date),
    ]),
    one(W::RemoteAccess, YES_NO, "Of de leverancier of beheerder van buiten de EER bij de gegevens kan.")
        .with(&[clause(W::With, Slot::Words(&[W::Adequacy, W::ModelClauses, W::BindingRules]))]),
    one(W::Part, Slot::Nothing, "Van welk systeem dit een onderdeel is.").with(&[clause(W::From, SYSTEM)]),
    one(W::Staging, YES_NO, "Of gegevens hier alleen tijdelijk staan, op weg naar een ander systeem."),
    list(W::Purposes, PURPOSE, "Waarvoor het systeem dient; zonder deze regel voor alle doelen van de gegevens."),
    one(W::Incidental, YES_NO, "Of het systeem volgens de tekst alleen incidenteel wordt gebruikt."),
    RETAIN,
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const PROCESSOR: &[Property] = &[
    one(W::Who, ACTOR, "Wie de verwerker is."),
    one(W::Department, Slot::Text, "De afdeling."),
    list(W::Systems, SYSTEM, "De systemen waarmee hij verwerkt."),
    list(W::Actions, OPERATIONS, "Wat hij met de gegevens doet.").with(&[clause(W::For, Slot::Text)]),
    one(
        W::Contract,
        Slot::OneOf(&[Slot::Date, Slot::Words(&[W::Missing]), Slot::Name(&[W::Document])]),
        "De verwerkersovereenkomst: de dag waarop zij is gesloten, het document, of `ontbreekt`.",
    ),
    one(W::Active, Slot::Date, "De dag waarop de verwerking begon.").with(&[clause(W::Since, Slot::Date)]),
    list(W::Settles, Slot::Law, "De onderdelen van artikel 28 lid 3 AVG die zijn geregeld."),
    NOTE,
    FORMER_NAME,
];

pub(super) const PSEUDONYMISATION: &[Property] = &[
    one(W::From, FIELD, "Het gegeven dat wordt vervangen."),
    one(W::To, FIELD, "Het pseudoniem dat ervoor in de plaats komt."),
    one(W::Method, Slot::Words(&[W::Sha512, W::HmacSha512]), "De rekenwijze."),
    one(W::In, SYSTEM, "Het systeem waarin het gebeurt."),
    one(W::By, ACTOR, "Wie het doet."),
    one(W::Key, Slot::Nothing, "Wie de sleutel heeft en hoe vaak die wisselt.").with(&[
        clause(W::Where, ACTOR),
        clause(W::Rotation, RHYTHM),
        clause(W::In, Slot::Text),
    ]),
    list(W::Claim, Slot::Words(&[W::Irreversible, W::Anonymous]), "Wat de tekst over het pseudoniem belooft."),
    NOTE,
    FORMER_NAME,
];

pub(super) const ERASURE: &[Property] = &[
    one(
        W::Manner,
        Slot::Words(&[W::Erase, W::Mask, W::Rehash]),
        "Hoe: `wissen`, `maskeren` of `herhashen` (het nummer opnieuw invoeren om de regels te vinden).",
    ),
    one(W::By, ACTOR, "Wie het doet."),
    list(W::Reaches, SYSTEM, "De systemen die worden bereikt."),
    one(W::TimeLimit, Slot::Term, "Binnen welke termijn."),
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];
