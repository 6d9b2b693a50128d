//! The table of declarations and properties: which exist, what may stand in them, and what each is for. Resolving, error
//! messages, `explain` and the manual come from here; nothing else lists the words of the language.

use super::shape::Presence::{None as Absent, Optional};
use super::shape::{Clause, Declaration, Property, Slot, clause, list, one};
use super::{Kind, W};

/// Kinds that can bear a duty, send, receive or operate.
pub const ACTORS: &[Kind] = &[W::Party, W::Group, W::Organisation];
const ACTOR: Slot = Slot::Name(ACTORS);
const CONTROLLER: Slot = Slot::Name(&[W::Party, W::Group]);
const SYSTEM: Slot = Slot::Name(&[W::System]);
const FIELD: Slot = Slot::Name(&[W::Field]);
const DATA: Slot = Slot::Name(&[W::Delivery, W::DataGroup]);
const PURPOSE: Slot = Slot::Name(&[W::Purpose]);
const SUBJECTS: Slot = Slot::Name(&[W::Subjects]);
const DUTY: Slot = Slot::Name(&[W::Duty]);
const STEP: Slot = Slot::Name(&[W::Milestone, W::Dpia]);
const YES_NO: Slot = Slot::Words(&[W::Yes, W::No]);
const RHYTHM: Slot = Slot::Words(&[
    W::Daily, W::Weekly, W::Monthly, W::Quarterly, W::Yearly, W::Once, W::Periodically, W::Incidental, W::Continuous,
]);
const TOPIC: Slot = Slot::Words(&[
    W::AboutDefinitions, W::AboutDuration, W::AboutScope, W::AboutGeneral, W::AboutConfidentiality, W::AboutSecurity,
    W::AboutIncidents, W::AboutNotice, W::AboutContacts, W::AboutDamageControl, W::AboutThirdParties,
    W::AboutTransfer, W::AboutTransparency, W::AboutRights, W::AboutAssistance, W::AboutLiability, W::AboutEnd,
    W::AboutLaw, W::AboutFinal, W::AboutAssignment, W::AboutProcessing, W::AboutMeasures, W::AboutReporting,
    W::AboutPurposes, W::AboutRetention, W::AboutPseudonymisation, W::AboutAccess, W::AboutQuality,
    W::AboutDeletion, W::AboutDamages, W::AboutDpia, W::AboutRouting,
]);
const OPERATIONS: Slot = Slot::Words(&[
    W::Collect, W::Order, W::Store, W::Combine, W::FirstEdit, W::Edit, W::Forward, W::Consult, W::Provide,
    W::Pseudonymise, W::Report, W::Delete,
]);
const LEGAL_FORM: Slot = Slot::Words(&[
    W::PublicBody, W::Municipality, W::Province, W::Foundation, W::Company, W::Association, W::Authority, W::State,
]);

/// All declarations, in the order of the manual.
pub const DECLARATIONS: &[Declaration] = &[
    Declaration::new(W::Agreement, "De overeenkomst zelf: versie, duur, recht, en wie gezamenlijk verantwoordelijk is.", AGREEMENT),
    Declaration::new(W::Use, "Haalt delen van de standaardbibliotheek (`std.avg`) of een ander bestand erbij.", &[])
        .name(Absent)
        .title(Absent)
        .head(&[clause(W::Head, Slot::OneOf(&[Slot::Module, Slot::Text])).list()]),
    Declaration::new(W::Preamble, "Een overweging: wat partijen vooraf vaststellen.", PREAMBLE).title(Absent),
    Declaration::new(W::Party, "Een partij die de overeenkomst sluit.", PARTY),
    Declaration::new(W::Organisation, "Een organisatie die geen partij is: een onderdeel van een partij, een leverancier, een ontvanger.", ORGANISATION),
    Declaration::new(W::Group, "Een groep van partijen of organisaties; de leden kunnen uit een register komen.", GROUP),
    Declaration::new(W::Area, "Een gebied, als verzameling van gemeenten.", AREA),
    Declaration::new(W::Subjects, "Een categorie van betrokkenen: over wie de gegevens gaan.", SUBJECT_CATEGORY),
    Declaration::new(W::Definition, "Een begrip met de betekenis die het in de overeenkomst heeft.", DEFINITION),
    Declaration::new(W::Purpose, "Een doel waarvoor gegevens worden verwerkt, met de grondslag.", PURPOSE_PROPERTIES),
    Declaration::new(W::Event, "Een gebeurtenis waarop een termijn begint.", EVENT),
    Declaration::new(W::Field, "Een gegeven: wat het is, waar het vandaan komt, waaraan het voldoet en waarvoor het dient.", FIELD_PROPERTIES),
    Declaration::new(W::DataGroup, "Een groep gegevens die bij elkaar horen, ook als zij niet worden geleverd.", DATA_GROUP),
    Declaration::new(W::Delivery, "Een levering van gegevens: van wie, waarlangs, hoe vaak, waar zij worden bewaard en hoe lang.", DELIVERY),
    Declaration::new(W::System, "Een systeem waarin gegevens staan of waar zij doorheen gaan.", SYSTEM_PROPERTIES),
    Declaration::new(W::Processor, "Een verwerker: wie, met welk systeem, wat hij doet en op grond van welk contract.", PROCESSOR),
    Declaration::new(W::Role, "Een rol: een groep mensen met dezelfde rechten.", ROLE).head(&[clause(W::Where, ACTOR)]),
    Declaration::new(W::Access, "Wie welke gegevens mag zien, waarvoor en hoe fijn.", ACCESS)
        .name(Optional)
        .title(Optional)
        .statement(&GRANT),
    Declaration::new(W::Pseudonymisation, "Hoe een gegeven door een pseudoniem wordt vervangen, waar, en wie de sleutel heeft.", PSEUDONYMISATION),
    Declaration::new(W::Erasure, "Een weg waarlangs gegevens van een betrokkene worden gewist of afgeschermd.", ERASURE),
    Declaration::new(W::Duty, "Een taak uit de AVG en wie haar draagt; ook als zij is verdeeld over gebieden.", DUTY_PROPERTIES).title(Optional),
    Declaration::new(W::Measure, "Een technische of organisatorische maatregel.", MEASURE),
    Declaration::new(W::Dpia, "Een gegevensbeschermingseffectbeoordeling.", DPIA),
    Declaration::new(W::Milestone, "Een mijlpaal: iets dat op een dag klaar moet zijn.", MILESTONE),
    Declaration::new(W::Promise, "Een afspraak die nog moet worden gemaakt.", PROMISE),
    Declaration::new(W::Article, "Een artikel van de overeenkomst, met leden.", ARTICLE),
    Declaration::new(W::Annex, "Een bijlage en wat erin staat.", ANNEX),
    Declaration::new(W::Figure, "Een figuur waarnaar de tekst verwijst.", FIGURE),
    Declaration::new(W::Document, "Een document buiten de overeenkomst, zoals een protocol.", DOCUMENT),
    Declaration::new(W::Termination, "Hoe de overeenkomst eindigt en wat er dan met de gegevens gebeurt.", TERMINATION).name(Absent).title(Absent),
    Declaration::new(W::Accept, "Aanvaardt een bevinding, met de reden; de reden komt in het document.", &[])
        .name(Absent)
        .title(Absent)
        .head(&[
            clause(W::Head, Slot::Code),
            clause(W::On, Slot::Name(ANYTHING)),
            clause(W::Because, Slot::Text),
            clause(W::Until, Slot::Date),
        ]),
    Declaration::new(W::Country, "Een land, en of het tot de Europese Economische Ruimte hoort.", COUNTRY),
    Declaration::new(W::Source, "Een bron van regels: een wet, een lijst, een norm, een standaard.", SOURCE),
];

/// Every kind that has a name: what an acceptance may point at.
pub const ANYTHING: &[Kind] = &[
    W::Agreement, W::Preamble, W::Party, W::Organisation, W::Group, W::Area, W::Subjects, W::Definition, W::Purpose, W::Event,
    W::Field, W::DataGroup, W::Delivery, W::System, W::Processor, W::Role, W::Access, W::Pseudonymisation,
    W::Erasure, W::Duty, W::Measure, W::Dpia, W::Milestone, W::Promise, W::Article, W::Annex, W::Figure,
    W::Document, W::Country, W::Source,
];

const AGREEMENT: &[Property] = &[
    one(W::Version, Slot::Digits, "De versie, zoals `2023.1`."),
    one(W::Form, Slot::Words(&[W::AgreementForm, W::Memo]), "Wat voor stuk het is: een `samenwerking` (standaard) of een `memo`."),
    one(W::Dated, Slot::Date, "De dag waarop het stuk is opgesteld."),
    one(W::Signed, Slot::Nothing, "Waar en wanneer er wordt getekend.")
        .with(&[clause(W::At, Slot::Text), clause(W::On, Slot::Date)]),
    one(W::Start, Slot::OneOf(&[Slot::Date, Slot::Words(&[W::OnSigning, W::PerParty])]), "Wanneer de overeenkomst gaat gelden: een dag, `bij ondertekening`, of `per partij` op de dag van haar eigen handtekening."),
    one(W::Duration, Slot::OneOf(&[Slot::Words(&[W::Indefinite]), Slot::Term, Slot::Date]), "Hoe lang de overeenkomst geldt."),
    one(W::ApplicableLaw, Slot::Name(&[W::Country]), "Het recht dat geldt."),
    one(W::Disputes, Slot::Text, "Hoe een geschil wordt beslecht."),
    list(W::Controllers, CONTROLLER, "Wie gezamenlijk doel en middelen bepalen (artikel 26 AVG)."),
    list(W::Suppliers, ACTOR, "Wie volgens de overeenkomst gegevens leveren, en aan wie.").with(&[clause(W::Inform, ACTOR)]),
    list(W::Users, ACTOR, "Wie volgens de overeenkomst de informatie gebruiken."),
    list(W::Recipients, ACTOR, "Wie als ontvanger van persoonsgegevens zijn aangewezen."),
    one(W::Counts, Slot::Number, "Hoeveel leden een groep volgens de tekst heeft.").with(&[clause(W::Among, Slot::Name(&[W::Group]))]).many(),
    list(W::Alias, Slot::Text, "Een aanduiding en wie daarmee bedoeld zijn.").with(&[clause(W::For, ACTOR).list()]).many(),
    list(W::Operations, OPERATIONS, "Welke bewerkingen de tekst noemt."),
    one(W::Transfer, Slot::Words(&[W::WithinEea, W::AnyPlace]), "Of gegevens buiten de Europese Economische Ruimte mogen komen.")
        .with(&[clause(W::Unless, Slot::Words(&[W::ConsentOfParties, W::Adequacy, W::ModelClauses, W::BindingRules])).list()]),
    one(W::Change, Slot::Words(&[W::Written]), "Hoe de overeenkomst wordt gewijzigd.").with(&[clause(W::By, ACTOR).list()]),
    one(W::Review, Slot::OneOf(&[RHYTHM, Slot::Date]), "Wanneer de overeenkomst wordt geëvalueerd."),
    one(W::Essence, Slot::Text, "Waar betrokkenen de wezenlijke inhoud vinden (artikel 26 lid 2 AVG)."),
    one(W::ContactPoint, ACTOR, "Het contactpunt voor betrokkenen."),
    list(W::Contains, Slot::Words(&[W::SpecialData, W::CriminalData]), "Welke gevoelige gegevens de tekst zegt te verwerken."),
];

const PREAMBLE: &[Property] = &[
    one(W::TextOf, Slot::Text, "De overweging, in eigen woorden."),
    list(W::Purposes, PURPOSE, "De doelen die deze overweging noemt."),
];

const CONTACT: &[Property] = &[
    one(W::FunctionTitle, Slot::Text, "De functie of het loket."),
    one(W::PersonName, Slot::Text, "De naam, als die in het stuk hoort."),
    one(W::Phone, Slot::Text, "Het telefoonnummer."),
    one(W::Email, Slot::Text, "Het e-mailadres."),
    one(W::Reachable, Slot::Text, "Wanneer het loket bereikbaar is."),
];

const ABBREVIATION: Property = one(W::Abbreviation, Slot::Text, "De afkorting.");
const LEGAL_FORM_OF: Property = one(W::LegalForm, LEGAL_FORM, "De rechtsvorm.");
const KVK: Property = one(W::Kvk, Slot::Digits, "Het nummer in het handelsregister: acht cijfers.");
const SEAT: Property = one(W::Seat, Slot::Text, "Het adres van de vestiging.");
const ORGAN: Property = one(W::Organ, Slot::Text, "Het orgaan dat bevoegd is, zoals het college van burgemeester en wethouders.");
const REPRESENTED: Property = list(W::Represented, Slot::Text, "Wie de partij vertegenwoordigt, met de functie.");
const SIGNS: Property = list(W::Signs, Slot::Text, "Wie tekent, met de functie.");
const DESCRIPTION: Property = one(W::Description, Slot::Text, "De omschrijving.");
const NOTE: Property = one(W::Note, Slot::Text, "Een toelichting, die in het document komt.");

const PARTY: &[Property] = &[
    ABBREVIATION,
    LEGAL_FORM_OF,
    ORGAN,
    KVK,
    SEAT,
    REPRESENTED,
    SIGNS,
    one(W::Code, Slot::Digits, "De gemeentecode van het CBS: vier cijfers."),
    list(W::WorkArea, Slot::OneOf(&[Slot::Name(&[W::Area, W::Group]), Slot::Digits]), "Het werkgebied: gebieden, een groep gemeenten of gemeentecodes."),
    one(W::Contact, Slot::Nothing, "De contactpersoon.").block(CONTACT),
    one(W::Fg, Slot::Nothing, "De functionaris voor gegevensbescherming (artikel 37 AVG).").block(CONTACT),
    NOTE,
];

const ORGANISATION: &[Property] = &[
    ABBREVIATION,
    LEGAL_FORM_OF,
    KVK,
    SEAT,
    one(W::Country, Slot::Name(&[W::Country]), "Het land van vestiging."),
    one(W::Part, Slot::Nothing, "Van welke partij of organisatie dit een onderdeel is.").with(&[clause(W::From, ACTOR)]),
    one(W::HousedAt, Slot::Nothing, "Bij welke partij de organisatie is ondergebracht, zonder er deel van te zijn.").with(&[clause(W::Where, ACTOR)]),
    DESCRIPTION,
    NOTE,
];

const GROUP: &[Property] = &[
    ABBREVIATION,
    list(W::Members, Slot::Name(&[W::Party, W::Organisation]), "De leden: namen, of een register (`leden uit \"gemeenten.yaml\"`).")
        .with(&[clause(W::Out, Slot::Text)])
        .many(),
    LEGAL_FORM_OF,
    ORGAN,
    REPRESENTED,
    SIGNS,
    one(W::WorkArea, Slot::Words(&[W::OwnMunicipality]), "`eigen gemeente`: elk lid heeft als werkgebied zijn eigen gemeente."),
    DESCRIPTION,
    NOTE,
];

const AREA: &[Property] = &[
    list(W::Municipalities, Slot::Digits, "De gemeentecodes van het CBS."),
    list(W::Contains, Slot::Name(&[W::Area]), "Andere gebieden die hierin liggen."),
    DESCRIPTION,
];

const SUBJECT_CATEGORY: &[Property] = &[one(W::Minor, YES_NO, "Of het om minderjarigen gaat."), DESCRIPTION];

const DEFINITION: &[Property] = &[
    one(W::Meaning, Slot::Text, "De betekenis."),
    list(W::Source, Slot::Law, "De wet waaruit de betekenis komt."),
];

const PURPOSE_PROPERTIES: &[Property] = &[
    DESCRIPTION,
    list(W::LegalBasis, Slot::Law, "De grondslag: een onderdeel van artikel 6 lid 1 AVG en de wet waaruit de taak volgt."),
    NOTE,
];

const EVENT: &[Property] = &[one(W::Field, FIELD, "Het gegeven dat de dag van de gebeurtenis bevat."), DESCRIPTION];

const FIELD_PROPERTIES: &[Property] = &[
    one(
        W::Type,
        Slot::Words(&[
            W::TypeDate, W::TypeText, W::TypeNumber, W::TypeAmount, W::TypeYear, W::TypeCode, W::TypeCodeList,
            W::TypeBsn, W::TypeHash, W::TypePostcode4, W::TypeMunicipality, W::TypeYesNo,
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
    ]),
    one(W::Requirement, Slot::Expression, "Een eis waaraan elke regel voldoet.").many(),
    list(W::Purposes, PURPOSE, "De doelen waarvoor het gegeven wordt verwerkt."),
    list(W::Concerns, SUBJECTS, "Over welke betrokkenen het gegeven gaat."),
    list(W::Nature, Slot::Words(&[W::Ordinary, W::Health, W::Criminal, W::National]), "De aard: gewoon, gezondheid, strafrechtelijk of een nationaal nummer."),
    list(W::Exception, Slot::Law, "De uitzondering die een bijzonder gegeven toestaat (artikel 9 of 10 AVG, UAVG)."),
    list(W::LegalBasis, Slot::Law, "De wet die het gebruik van dit gegeven regelt, zoals voor het burgerservicenummer."),
    one(W::Open, Slot::Text, "Een open omschrijving in plaats van een bepaald gegeven."),
    list(W::Alternatives, Slot::Text, "De verschillende gegevens die in deze ene kolom kunnen staan."),
    one(W::Discriminator, FIELD, "Het gegeven dat zegt welk alternatief er staat."),
    NOTE,
];

const RETAIN: Property = one(W::Retain, Slot::Term, "De bewaartermijn: hoe lang, vanaf wanneer, op welke grond, en wie vernietigt.")
    .with(&[
        clause(W::Since, Slot::Name(&[W::Event, W::Field, W::Milestone])),
        clause(W::Under, Slot::Law),
        clause(W::By, ACTOR),
        clause(W::In, SYSTEM).list(),
    ])
    .many();
const CUSTODY: Property = one(W::Custody, ACTOR, "Wie de gegevens onder zich heeft, en van wanneer tot wanneer.")
    .with(&[clause(W::From, Slot::Date), clause(W::Until, Slot::Date)])
    .many();
const FIELDS: Property = list(W::Fields, FIELD, "De gegevens die erin zitten.");
const OPEN: Property = one(W::Open, Slot::Text, "Een open omschrijving van wat er nog meer in kan zitten.");
const CONCERNS: Property = list(W::Concerns, SUBJECTS, "Over welke betrokkenen de gegevens gaan.");

const DATA_GROUP: &[Property] = &[
    one(W::Holder, ACTOR, "Wie de gegevens nu heeft."),
    FIELDS,
    OPEN,
    CONCERNS,
    list(W::Storage, SYSTEM, "De systemen waarin de gegevens staan."),
    CUSTODY,
    RETAIN,
    DESCRIPTION,
    NOTE,
];

const DELIVERY: &[Property] = &[
    list(W::From, ACTOR, "Wie levert."),
    list(W::To, ACTOR, "Wie ontvangt."),
    one(W::Via, SYSTEM, "Het systeem waarlangs wordt geleverd."),
    one(W::Rhythm, RHYTHM, "Hoe vaak wordt geleverd."),
    list(W::Storage, SYSTEM, "De systemen waarin de gegevens achtereenvolgens worden bewaard."),
    list(W::Processing, SYSTEM, "De systemen waarmee de gegevens worden bewerkt."),
    FIELDS,
    list(W::Derived, Slot::Nothing, "De gegevens waaruit deze levering voortkomt.").with(&[clause(W::From, DATA).list(), clause(W::In, SYSTEM)]),
    one(W::AsKind, Slot::Words(&[W::RowLevel, W::Figures]), "Of er regels of alleen aantallen worden geleverd.").with(&[
        clause(W::Since, Slot::Number),
        clause(W::Of, Slot::Words(&[W::Municipality])),
    ]),
    OPEN,
    CONCERNS,
    RETAIN,
    CUSTODY,
    list(W::Status, Slot::Words(&[W::Optional, W::Future]), "`optioneel` of `tzt`: de levering hoeft niet, of is er nog niet."),
    one(W::Proviso, Slot::Text, "Een voorbehoud, dat onder de tabel komt."),
    one(W::Start, Slot::Moment, "De dag waarop de levering begint."),
    one(W::Deadline, Slot::Moment, "De dag waarop de levering uiterlijk is gedaan."),
    list(W::After, STEP, "Wat eerst klaar moet zijn."),
    DESCRIPTION,
    NOTE,
];

const SYSTEM_PROPERTIES: &[Property] = &[
    ABBREVIATION,
    one(W::Kind, Slot::Words(&[
        W::Portal, W::Database, W::Warehouse, W::Reporting, W::Spreadsheet, W::FileStore, W::Mail, W::CaseSystem,
    ]), "Wat voor systeem het is."),
    one(W::Operator, ACTOR, "Wie het systeem beheert."),
    one(W::Vendor, ACTOR, "Wie het systeem levert."),
    list(W::Location, Slot::Name(&[W::Country]), "Het land waar de gegevens worden verwerkt.")
        .with(&[clause(W::With, Slot::Words(&[W::Adequacy, W::ModelClauses, W::BindingRules]))]),
    one(W::Part, Slot::Nothing, "Van welk systeem dit een onderdeel is.").with(&[clause(W::From, SYSTEM)]),
    one(W::Staging, YES_NO, "Of gegevens hier alleen tijdelijk staan, op weg naar een ander systeem."),
    one(W::Incidental, YES_NO, "Of het systeem volgens de tekst alleen incidenteel wordt gebruikt."),
    RETAIN,
    DESCRIPTION,
    NOTE,
];

const PROCESSOR: &[Property] = &[
    one(W::Who, ACTOR, "Wie de verwerker is."),
    one(W::Department, Slot::Text, "De afdeling."),
    list(W::Systems, SYSTEM, "De systemen waarmee hij verwerkt."),
    list(W::Actions, OPERATIONS, "Wat hij met de gegevens doet.").with(&[clause(W::For, Slot::Text)]),
    one(W::Contract, Slot::OneOf(&[Slot::Date, Slot::Words(&[W::Missing]), Slot::Name(&[W::Document])]), "De verwerkersovereenkomst: de dag waarop zij is gesloten, het document, of `ontbreekt`."),
    one(W::Active, Slot::Date, "De dag waarop de verwerking begon.").with(&[clause(W::Since, Slot::Date)]),
    list(W::Settles, Slot::Law, "De onderdelen van artikel 28 lid 3 AVG die zijn geregeld."),
    NOTE,
];

const ROLE: &[Property] = &[
    DESCRIPTION,
    one(W::People, Slot::Nothing, "Hoeveel mensen de rol ten minste en ten hoogste hebben.")
        .with(&[clause(W::Minimum, Slot::Number), clause(W::Maximum, Slot::Number)]),
    NOTE,
];

const ACCESS: &[Property] = &[
    one(W::AuthorisationReview, RHYTHM, "Hoe vaak wordt nagegaan of de toegang nog klopt, en door wie.").with(&[clause(W::By, ACTOR)]),
];

/// `contractmanager leest toewijzingen voor procesanalyse als aantallen vanaf 10`
pub const GRANT: Property = list(W::Reads, Slot::Name(&[W::Role]), "Een recht: een rol, `leest`, de gegevens, het doel en hoe fijn.").with(&[
    clause(W::Reads, DATA).list(),
    clause(W::For, PURPOSE).list(),
    clause(W::AsKind, Slot::Words(&[W::RowLevel, W::Figures])),
    clause(W::Since, Slot::Number),
    clause(W::Of, Slot::Words(&[W::Municipality])),
    clause(W::Without, FIELD).list(),
    clause(W::Only, FIELD).list(),
    clause(W::Provided, Slot::Words(&[W::Consent, W::AfterAllocation, W::Membership])).list(),
    clause(W::In, SYSTEM).list(),
]);

const PSEUDONYMISATION: &[Property] = &[
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
];

const ERASURE: &[Property] = &[
    one(W::Manner, Slot::Words(&[W::Erase, W::Mask, W::Rehash]), "Hoe: `wissen`, `maskeren` of `herhashen` (het nummer opnieuw invoeren om de regels te vinden)."),
    one(W::By, ACTOR, "Wie het doet."),
    list(W::Reaches, SYSTEM, "De systemen die worden bereikt."),
    one(W::TimeLimit, Slot::Term, "Binnen welke termijn."),
    DESCRIPTION,
    NOTE,
];

const DUTY_PROPERTIES: &[Property] = &[
    one(W::Kind, Slot::Words(&[
        W::DutyRights, W::DutyInformation, W::DutyInternalNotice, W::DutyAuthorityNotice, W::DutySubjectNotice,
        W::DutyForward, W::DutyRecords, W::DutyBreachRegister, W::Dpia, W::DutyEssence, W::DutyAssist,
        W::DutyQuality, W::DutyAuthorisations, W::DutyOther,
    ]), "Het soort taak."),
    list(W::Articles, Slot::Law, "De artikelen waaruit de taak volgt; `avg.15 t/m avg.22` noemt een reeks.").with(&[clause(W::UpTo, Slot::Law)]).many(),
    list(W::By, Slot::OneOf(&[Slot::Words(&[W::AllControllers]), ACTOR]), "Wie de taak draagt; `elke_verantwoordelijke` voor een taak die ieder zelf heeft."),
    one(W::Divided, Slot::Nothing, "Hoe de taak is verdeeld: op woonplaats of verblijfplaats, over wie.")
        .with(&[clause(W::On, Slot::Words(&[W::Residence, W::Stay])), clause(W::About, CONTROLLER).list()]),
    one(W::Otherwise, ACTOR, "Wie de taak draagt voor wie in geen enkel gebied woont of verblijft."),
    one(W::Concurrence, ACTOR, "Wie de taak draagt als iemand in meer gebieden tegelijk valt."),
    list(W::ByLaw, Slot::Law, "De wet die de taak al toewijst; dan hoeft de overeenkomst dat niet te doen."),
    list(W::For, SUBJECTS, "Voor welke betrokkenen; zonder deze regel voor allen."),
    one(W::TimeLimit, Slot::Term, "Binnen welke termijn, en vanaf wanneer.").with(&[clause(W::Since, Slot::Name(&[W::Event])), clause(W::By, ACTOR)]).many(),
    list(W::Inform, ACTOR, "Aan wie."),
    DESCRIPTION,
    NOTE,
];

const MEASURE: &[Property] = &[
    one(W::TextOf, Slot::Text, "Wat er wordt gedaan."),
    list(W::Articles, Slot::Law, "Het onderdeel van artikel 32 lid 1 AVG waaraan de maatregel beantwoordt."),
    list(W::Norm, Slot::Law, "De norm, zoals een maatregel uit de BIO2."),
    list(W::By, Slot::OneOf(&[Slot::Words(&[W::AllControllers, W::Processor]), ACTOR]), "Wie de maatregel neemt."),
    one(W::Control, RHYTHM, "Hoe vaak wordt gecontroleerd, en door wie.").with(&[clause(W::By, Slot::OneOf(&[Slot::Words(&[W::Processor]), ACTOR]))]),
    one(W::Rhythm, RHYTHM, "Hoe vaak de maatregel wordt uitgevoerd."),
    one(W::Loss, Slot::Term, "Hoeveel gegevens ten hoogste verloren mogen gaan, als duur."),
    one(W::TimeLimit, Slot::Term, "Een termijn die de maatregel stelt, en voor welke taak.").with(&[clause(W::For, DUTY)]),
    NOTE,
];

const DPIA: &[Property] = &[
    one(W::Dated, Slot::Moment, "De dag waarop de beoordeling klaar is."),
    list(W::By, ACTOR, "Wie de beoordeling uitvoert."),
    list(W::Concerns, DATA, "Welke leveringen zij beoordeelt; zonder deze regel alle."),
    one(W::Advice, Slot::Date, "De dag van het advies van de functionaris voor gegevensbescherming."),
    one(W::Outcome, Slot::Text, "De uitkomst."),
    NOTE,
];

const MILESTONE: &[Property] = &[
    one(W::Deadline, Slot::Moment, "De dag waarop het uiterlijk klaar is; die dag telt mee."),
    one(W::For, Slot::Moment, "De dag waarvóór het klaar is; of die dag meetelt, is niet duidelijk."),
    list(W::By, Slot::OneOf(&[ACTOR, Slot::Name(&[W::Role])]), "Wie het doet."),
    list(W::Delivers, Slot::OneOf(&[DATA, Slot::Name(&[W::Document]), Slot::Text]), "Wat er wordt opgeleverd."),
    list(W::After, STEP, "Wat eerst klaar moet zijn."),
    DESCRIPTION,
    NOTE,
];

const PROMISE: &[Property] = &[
    list(W::About, TOPIC, "Waarover de afspraak gaat."),
    list(W::By, ACTOR, "Wie de afspraak maken."),
    one(W::Deadline, Slot::Moment, "De dag waarop de afspraak er uiterlijk is."),
    DESCRIPTION,
];

const CLAUSE_TARGET: Property = list(W::RefersTo, Slot::Nothing, "Een verwijzing, en waarover het doel moet gaan.")
    .with(&[clause(W::To, Slot::OneOf(&[Slot::Law, Slot::Clause])), clause(W::About, TOPIC)])
    .many();

const ARTICLE: &[Property] = &[
    list(W::Subject, TOPIC, "Waarover het artikel gaat."),
    one(W::Paragraph, Slot::Nothing, "Een lid van het artikel.").many().named().block(&[
        list(W::Subject, TOPIC, "Waarover het lid gaat."),
        one(W::TextOf, Slot::Text, "De tekst van het lid, in eigen woorden; `[naam]` verwijst naar een declaratie.").many(),
        list(W::Settles, DUTY, "De taken die dit lid regelt; de tekst daarvan wordt uit de taak gemaakt."),
        CLAUSE_TARGET,
        list(W::Part, Slot::Text, "De onderdelen a, b, c van het lid.").many(),
    ]),
];

const ANNEX: &[Property] = &[
    one(W::Holds, Slot::Words(&[W::AboutAssignment, W::AboutProcessing, W::AboutMeasures, W::AboutContacts]), "Wat de bijlage bevat."),
    list(W::Subject, TOPIC, "De onderwerpen die de bijlage behandelt."),
    one(W::Paragraph, Slot::Nothing, "Een onderdeel van de bijlage, met een kop.").many().named().block(&[
        one(W::Holds, Slot::Text, "De kop."),
        one(W::TextOf, Slot::Text, "Een alinea.").many(),
        list(W::Part, Slot::Text, "Een opsomming.").many(),
    ]),
    one(W::Table, Slot::Words(&[W::TableDeliveries, W::TableFields, W::TableProcessors, W::TableAccess]), "Een tabel en haar opschrift.")
        .with(&[clause(W::With, Slot::Text)])
        .many(),
];

const FIGURE: &[Property] = &[
    one(W::Image, Slot::Text, "Het beeldbestand."),
    one(W::Alt, Slot::Text, "Wat er te zien is, voor wie het beeld niet ziet."),
    one(W::In, Slot::Name(&[W::Annex]), "De bijlage waarin de figuur staat."),
];

const DOCUMENT: &[Property] = &[
    one(W::Version, Slot::OneOf(&[Slot::Digits, Slot::Text]), "De versie."),
    one(W::Dated, Slot::Date, "De datum."),
    one(W::Place, Slot::Text, "Waar het te vinden is."),
    NOTE,
];

const TERMINATION: &[Property] = &[
    one(W::Notice, Slot::Words(&[W::Written]), "Hoe wordt opgezegd.").with(&[clause(W::With, Slot::Term)]),
    one(W::DataAfter, Slot::Text, "Wat er na het einde met de gegevens gebeurt."),
    list(W::Survives, Slot::Clause, "De artikelen die blijven gelden."),
    NOTE,
];

const COUNTRY: &[Property] = &[one(W::Eea, YES_NO, "Of het land tot de Europese Economische Ruimte hoort.")];

const SOURCE: &[Property] = &[
    ABBREVIATION,
    one(W::Place, Slot::Text, "Waar de bron is bekendgemaakt."),
    one(W::Provision, Slot::Law, "Een bepaling: haar pad, hoe zij wordt aangehaald, wat zij zegt, en van wanneer tot wanneer.").many().with(&[
        clause(W::AsKind, Slot::Text),
        clause(W::Says, Slot::Text),
        clause(W::Since, Slot::Date),
        clause(W::Until, Slot::Date),
        clause(W::TimeLimit, Slot::Term),
        clause(W::Type, Slot::Words(&[
            W::TypeDate, W::TypeText, W::TypeNumber, W::TypeAmount, W::TypeYear, W::TypeCode, W::TypeCodeList,
            W::TypeBsn, W::TypePostcode4, W::TypeMunicipality, W::TypeYesNo,
        ])),
        clause(W::MayBeAbsent, Slot::Nothing),
        clause(W::Length, Slot::Number),
        clause(W::Pattern, Slot::Text),
        clause(W::In, Slot::Words(&[W::Euro, W::EuroCent])),
        clause(W::Out, Slot::Law),
        clause(W::Values, Slot::Text).list(),
    ]),
    NOTE,
];

/// The declaration of a keyword.
#[must_use]
pub fn declaration(keyword: &str) -> Option<&'static Declaration> {
    DECLARATIONS.iter().find(|declaration| declaration.keyword.nl() == keyword)
}

/// The clause of a property that begins with this marker.
#[must_use]
pub fn clause_of(property: &Property, marker: W) -> Option<&Clause> {
    property.clauses.iter().find(|clause| clause.marker == marker)
}
