//! Who may and who must.

use super::slots::{
    ACTOR, CONTROLLER, DATA, DESCRIPTION, DUTY, FIELD, FORMER_NAME, NOTE, PURPOSE, RETAIN, RHYTHM, STEP, SUBJECTS,
    SYSTEM, TOPIC,
};
use crate::vocabulary::W;
use crate::vocabulary::shape::{Property, Slot, clause, list, one};

pub(super) const ACCESS: &[Property] = &[
    one(W::AuthorisationReview, RHYTHM, "Hoe vaak wordt nagegaan of de toegang nog klopt, en door wie.")
        .with(&[clause(W::By, ACTOR)]),
    FORMER_NAME,
];

/// `contractmanager leest toewijzingen voor procesanalyse als aantallen vanaf 10`
pub const GRANT: Property =
    one(W::Reads, Slot::Name(&[W::Role]), "Een recht: een rol, `leest`, de gegevens, het doel en hoe fijn.").with(&[
        clause(W::Reads, DATA).list(),
        clause(W::For, PURPOSE).list(),
        clause(W::AsKind, Slot::Words(&[W::RowLevel, W::Figures])),
        clause(W::Since, Slot::Number),
        clause(W::Of, Slot::Words(&[W::Municipality])),
        clause(W::Without, FIELD).list(),
        clause(W::Only, FIELD).list(),
        clause(W::Provided, Slot::Words(&[W::Consent, W::AfterAllocation, W::Membership])).list(),
        clause(W::ValidFrom, Slot::Date),
        clause(W::In, SYSTEM).list(),
    ]);

pub(super) const DUTY_PROPERTIES: &[Property] = &[
    one(
        W::Kind,
        Slot::Words(&[
            W::DutyRights,
            W::DutyInformation,
            W::DutyInternalNotice,
            W::DutyAuthorityNotice,
            W::DutySubjectNotice,
            W::DutyForward,
            W::DutyRecords,
            W::DutyBreachRegister,
            W::Dpia,
            W::DutyEssence,
            W::DutyAssist,
            W::DutyQuality,
            W::DutyAuthorisations,
            W::DutyOther,
        ]),
        "Het soort taak.",
    ),
    list(W::Articles, Slot::Law, "De artikelen waaruit de taak volgt; `avg.15 t/m avg.22` noemt een reeks.")
        .with(&[clause(W::UpTo, Slot::Law)])
        .many(),
    list(
        W::By,
        Slot::OneOf(&[Slot::Words(&[W::AllControllers]), ACTOR]),
        "Wie de taak draagt; `elke_verantwoordelijke` voor een taak die ieder zelf heeft.",
    ),
    one(W::Divided, Slot::Nothing, "Hoe de taak is verdeeld: op woonplaats of verblijfplaats, over wie.")
        .with(&[clause(W::On, Slot::Words(&[W::Residence, W::Stay])), clause(W::About, CONTROLLER).list()]),
    one(W::Otherwise, ACTOR, "Wie de taak draagt voor wie in geen enkel gebied woont of verblijft."),
    one(W::Concurrence, ACTOR, "Wie de taak draagt als iemand in meer gebieden tegelijk valt."),
    list(W::ByLaw, Slot::Law, "De wet die de taak al toewijst; dan hoeft de overeenkomst dat niet te doen."),
    list(W::For, SUBJECTS, "Voor welke betrokkenen; zonder deze regel voor allen."),
    one(W::TimeLimit, Slot::Term, "Binnen welke termijn, en vanaf wanneer.")
        .with(&[clause(W::Since, Slot::Name(&[W::Event])), clause(W::By, ACTOR)])
        .many(),
    list(W::Inform, ACTOR, "Aan wie."),
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const MEASURE: &[Property] = &[
    list(
        W::Kind,
        Slot::Words(&[W::AtRest, W::InTransit, W::Logging, W::Backup, W::Authentication]),
        "Het soort maatregel, voor maatregelen waaraan de wet of een norm eigen eisen stelt.",
    ),
    one(W::TextOf, Slot::Text, "Wat er wordt gedaan."),
    list(W::Articles, Slot::Law, "Het onderdeel van artikel 32 lid 1 AVG waaraan de maatregel beantwoordt."),
    list(W::Norm, Slot::Law, "De norm, zoals een maatregel uit de BIO2."),
    list(W::By, Slot::OneOf(&[Slot::Words(&[W::AllControllers, W::Processor]), ACTOR]), "Wie de maatregel neemt."),
    one(W::Control, RHYTHM, "Hoe vaak wordt gecontroleerd, en door wie.")
        .with(&[clause(W::By, Slot::OneOf(&[Slot::Words(&[W::Processor]), ACTOR]))]),
    one(W::Rhythm, RHYTHM, "Hoe vaak de maatregel wordt uitgevoerd."),
    one(W::Loss, Slot::Term, "Hoeveel gegevens ten hoogste verloren mogen gaan, als duur."),
    list(W::For, SUBJECTS, "De betrokkenen voor wie de maatregel een extra waarborg is, zoals minderjarigen."),
    one(W::Against, Slot::Words(&[W::Reidentification]), "Waartegen de maatregel beschermt, en in welke gegevens.")
        .with(&[clause(W::In, DATA).list()]),
    one(W::TimeLimit, Slot::Term, "Een termijn die de maatregel stelt, en voor welke taak.")
        .with(&[clause(W::For, DUTY)]),
    list(W::Systems, SYSTEM, "De systemen waarvoor de maatregel geldt; zonder deze regel alle."),
    list(W::Records, Slot::Text, "Wat een logbestand vastlegt, en in welk systeem het staat.")
        .with(&[clause(W::In, SYSTEM)]),
    one(W::Factors, Slot::Number, "Uit hoeveel factoren het aanmelden bestaat."),
    RETAIN,
    NOTE,
    FORMER_NAME,
];

pub(super) const DPIA: &[Property] = &[
    one(W::Dated, Slot::Moment, "De dag waarop de beoordeling klaar is."),
    list(W::By, ACTOR, "Wie de beoordeling uitvoert."),
    list(W::Concerns, DATA, "Welke leveringen zij beoordeelt; zonder deze regel alle."),
    one(W::Advice, Slot::Date, "De dag van het advies van de functionaris voor gegevensbescherming."),
    one(W::Outcome, Slot::Text, "De uitkomst."),
    one(W::ResidualRisk, Slot::Words(&[W::High, W::Low]), "Het risico dat met alle maatregelen overblijft."),
    one(
        W::Consultation,
        Slot::Date,
        "De dag waarop de toezichthouder vooraf is geraadpleegd, als het risico hoog blijft (artikel 36 AVG).",
    ),
    NOTE,
    FORMER_NAME,
];

pub(super) const MILESTONE: &[Property] = &[
    one(W::Deadline, Slot::Moment, "De dag waarop het uiterlijk klaar is; die dag telt mee."),
    one(W::For, Slot::Moment, "De dag waarvóór het klaar is; of die dag meetelt, is niet duidelijk."),
    list(W::By, Slot::OneOf(&[ACTOR, Slot::Name(&[W::Role])]), "Wie het doet."),
    list(W::Delivers, Slot::OneOf(&[DATA, Slot::Name(&[W::Document]), Slot::Text]), "Wat er wordt opgeleverd."),
    list(W::After, STEP, "Wat eerst klaar moet zijn."),
    one(W::TakesOver, ACTOR, "Wie vanaf die dag verantwoordelijk is, en voor welke gegevens.").with(&[clause(
        W::For,
        DATA,
    )
    .list()]),
    DESCRIPTION,
    NOTE,
    FORMER_NAME,
];

pub(super) const PROMISE: &[Property] = &[
    list(W::About, TOPIC, "Waarover de afspraak gaat."),
    list(W::By, ACTOR, "Wie de afspraak maken."),
    one(W::Deadline, Slot::Moment, "De dag waarop de afspraak er uiterlijk is."),
    DESCRIPTION,
    FORMER_NAME,
];
