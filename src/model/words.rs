//! Closed sets of words with a meaning. Each is a part of the vocabulary's words; the spelling stays there.

use crate::vocabulary::W;

/// Makes an enum whose variants are words of the vocabulary.
macro_rules! narrow {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name { $($(#[$variant_doc])* $variant,)* }

            impl $name {
                /// Every member, in order.
                pub const ALL: &'static [$name] = &[$($name::$variant,)*];

                /// The member a word stands for.
                #[must_use]
                pub fn from_word(word: W) -> Option<Self> {
                    match word { $(W::$variant => Some(Self::$variant),)* _ => None }
                }

                /// The word that stands for it.
                #[must_use]
                pub fn word(self) -> W {
                    match self { $(Self::$variant => W::$variant,)* }
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(self.word().nl())
                }
            }
        )*
    };
}

impl LegalForm {
    /// Whether what has this form is a public body: then it has a data protection officer, and keeps archives by law.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::PublicBody | Self::Municipality | Self::Province | Self::Authority | Self::State)
    }
}

narrow! {
    /// What a change of the agreement asks for.
    Act { AskNothing, AskSigning, AskInforming, AskDpia, AskProcessor, AskDelivery, AskRecords, AskPolicies, AskLapsed, AskApproval }
    /// What kind of piece the source is.
    Form { AgreementForm, Memo }
    /// How parties sign that do not sign one and the same piece.
    SigningForm { Copies }
    /// The legal form of a party or organisation.
    LegalForm { PublicBody, Municipality, Province, Foundation, Company, Association, Authority, State }
    /// How often something happens.
    Rhythm { Daily, Weekly, Monthly, Quarterly, Yearly, Once, Periodically, Incidental, Continuous }
    /// The form in which something has to be done.
    Formality { Written }
    /// An operation on personal data (art. 4(2) GDPR).
    Operation { Collect, Order, Store, Combine, FirstEdit, Edit, Forward, Consult, Provide, Pseudonymise, Report, Delete }
    /// The risk that is left after all measures (art. 36 GDPR).
    Risk { High, Low }
    /// Yes or no.
    YesNo { Yes, No }
    /// Sensitive data that the text says to contain.
    Sensitive { SpecialData, CriminalData }
    /// Whether data may leave the European Economic Area.
    TransferRule { WithinEea, AnyPlace }
    /// What makes a transfer possible: the instruments of chapter V GDPR, and the consent of parties, which is none.
    TransferTool { ConsentOfParties, Adequacy, ModelClauses, BindingRules }
    /// The type of a field's value.
    TypeWord {
        TypeDate, TypeText, TypeNumber, TypeAmount, TypeYear, TypeCode, TypeCodeList, TypeBsn, TypeHash,
        TypePostcode4, TypeMunicipality, TypeYesNo,
    }
    /// How a date is written in a file.
    DateForm { YearFirst, DayFirst }
    /// What stands before the decimals in a file.
    DecimalSign { Point, Comma }
    /// How a file spells characters as bytes.
    CharacterSet { Utf8, Windows1252 }
    /// The unit of an amount of money.
    Currency { Euro, EuroCent }
    /// The nature of a field: ordinary, about health (art. 9 GDPR), criminal (art. 10), a national number (art. 87), delicate for
    /// another reason, such as the protection of a child, or a number by which whoever has the source finds the person again.
    Nature { Ordinary, Health, Criminal, National, Delicate, LinkingNumber }
    /// A danger that a measure is taken against.
    Danger { Reidentification }
    /// The most that someone is promised to see.
    AtMost { Figures, Pseudonyms }
    /// A state of a delivery.
    DeliveryStatus { Optional, Future }
    /// Whether rows or figures are seen or delivered.
    Grain { RowLevel, Figures }
    /// The kind of a system.
    SystemKind { Portal, Database, Warehouse, Reporting, Spreadsheet, FileStore, Mail, CaseSystem, Backup, LogStore }
    /// A kind of security measure of which the law or a norm asks something of its own.
    MeasureKind { AtRest, InTransit, Logging, Backup, Authentication }
    /// How a pseudonym is computed.
    HashMethod { Sha512, HmacSha512 }
    /// What the text promises of a pseudonym.
    Claim { Irreversible, Anonymous }
    /// How data of one person are removed.
    ErasureManner { Erase, Mask, Rehash }
    /// A kind of duty.
    DutyKind {
        DutyRights, DutyInformation, DutyInternalNotice, DutyAuthorityNotice, DutySubjectNotice, DutyForward,
        DutyRecords, DutyBreachRegister, Dpia, DutyEssence, DutyAssist, DutyQuality, DutyAuthorisations, DutyOther,
    }
    /// A kind of purpose, as laws tell them apart.
    PurposeKind { Referral, ChildProtection, Funding, Control, Policy }
    /// In what capacity a party acts for some data.
    CapacityKind { AsController, AsExecutor, Operator, Vendor, Processor }
    /// On what a duty is divided: `woonplaats` is one place by law (art. 1.1 Jeugdwet), `verblijfplaats` may be several.
    DivisionKey { Residence, Stay }
    /// A condition on a right of access.
    Condition { Consent, AfterAllocation, Membership }
    /// What an annex holds.
    AnnexContent { AboutAssignment, AboutProcessing, AboutMeasures, AboutContacts }
    /// A table computed from the model.
    TableKind { TableDeliveries, TableFields, TableProcessors, TableAccess }
    /// What a clause is about.
    Topic {
        AboutDefinitions, AboutDuration, AboutScope, AboutGeneral, AboutConfidentiality, AboutSecurity,
        AboutIncidents, AboutNotice, AboutContacts, AboutDamageControl, AboutThirdParties, AboutTransfer,
        AboutTransparency, AboutRights, AboutAssistance, AboutLiability, AboutEnd, AboutLaw, AboutFinal,
        AboutAssignment, AboutProcessing, AboutMeasures, AboutReporting, AboutPurposes, AboutRetention,
        AboutPseudonymisation, AboutAccess, AboutQuality, AboutDeletion, AboutDamages, AboutFines, AboutDpia, AboutRouting,
    }
}
