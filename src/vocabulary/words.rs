//! Every word that has a meaning in the language, spelled once. Tables elsewhere name a word by its variant of [`W`]; a
//! second surface language would be one more column here.

/// Makes the enum of words and its spelling. A word may consist of several (`mag ontbreken`).
macro_rules! words {
    ($($variant:ident $nl:literal,)*) => {
        /// A word of the language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum W { $($variant,)* }

        impl W {
            /// Every word, in the order of the table.
            pub const ALL: &'static [W] = &[$(W::$variant,)*];

            const SPELLINGS: &'static [&'static str] = &[$($nl,)*];
            const COMPOUND: &'static [bool] = &[$(has_space($nl),)*];

            /// The spelling.
            #[must_use]
            pub const fn nl(self) -> &'static str {
                Self::SPELLINGS[self as usize]
            }

            /// Whether the spelling consists of several words.
            #[must_use]
            pub const fn is_compound(self) -> bool {
                Self::COMPOUND[self as usize]
            }
        }
    };
}

const fn has_space(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b' ' {
            return true;
        }
        at += 1;
    }
    false
}

impl std::fmt::Display for W {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.nl())
    }
}

words! {
    // The head of a phrase, before any marker: it has no spelling.
    Head "",

    // Declarations
    Agreement "overeenkomst", Use "gebruik", Party "partij", Organisation "organisatie", Group "groep",
    Area "gebied", Subjects "betrokkenen", Definition "begrip", Purpose "doel", Field "gegeven",
    Delivery "levering", DataGroup "gegevensgroep", System "systeem", Processor "verwerker", Role "rol",
    Access "toegang", Pseudonymisation "pseudonimisering", Erasure "verwijdering", Duty "taak",
    Measure "maatregel", Article "artikel", Annex "bijlage", Figure "figuur", Document "document", Dpia "dpia",
    Milestone "mijlpaal", Termination "beeindiging", Promise "afspraak", Accept "aanvaard", Country "land",
    Source "bron", Event "gebeurtenis", Preamble "overweging", Scenario "toets", ModelClause "modelbepaling",

    // Properties
    Version "versie", Sealed "vastgesteld", Form "vorm", Signed "ondertekening", Start "ingang", Duration "looptijd",
    ApplicableLaw "recht", Disputes "geschillen", Controllers "verantwoordelijken", Suppliers "leveranciers",
    Users "gebruikers", Recipients "ontvangers", Counts "telt", Alias "aanduiding", Operations "bewerkingen",
    Transfer "doorgifte", Change "wijziging", Review "evaluatie", Essence "wezenlijke_inhoud",
    ContactPoint "contactpunt", Contains "verwerkt", Abbreviation "afkorting", LegalForm "rechtsvorm",
    Organ "orgaan", Kvk "kvk", Seat "vestiging", Represented "vertegenwoordigd", Signs "tekent",
    WorkArea "werkgebied", Code "code", Contact "contactpersoon", Fg "fg", FunctionTitle "functie", PersonName "naam",
    Phone "telefoon", Email "email", Reachable "bereikbaar", Part "onderdeel", HousedAt "ondergebracht",
    Members "leden", Municipalities "gemeenten", Minor "minderjarig", Description "omschrijving",
    Meaning "betekenis", LegalBasis "grondslag", Type "type", Derived "afgeleid",
    Requirement "eis", Purposes "doelen", Concerns "betreft", Nature "aard", Exception "uitzondering", Open "open",
    Alternatives "alternatieven", Discriminator "onderscheid", Note "toelichting", From "van", To "naar",
    Via "via", Rhythm "ritme", Storage "opslag", Processing "verwerking", Fields "gegevens", Retain "bewaren",
    Status "status", Since "vanaf", Proviso "voorbehoud", AsKind "als", Deadline "uiterlijk", After "na",
    Holder "houder", Custody "beheer", Kind "soort", Operator "beheerder", Vendor "leverancier",
    Location "locatie", Staging "tussenopslag", Who "wie", Systems "systemen", Actions "handelingen",
    Contract "verwerkersovereenkomst", Active "actief", Department "afdeling", Settles "regelt", People "personen",
    AuthorisationReview "herziening", Method "methode", Key "sleutel", Claim "belofte", Manner "wijze",
    Reaches "bereikt", TimeLimit "termijn", Articles "artikelen", By "door", Divided "verdeeld",
    Otherwise "anders", Concurrence "samenloop", ByLaw "wettelijk", For "voor", TextOf "tekst", Norm "norm",
    Loss "verlies", Paragraph "lid", Subject "onderwerp", RefersTo "verwijst", Holds "inhoud", Table "tabel",
    Image "beeld", Alt "alternatief", Place "vindplaats", Dated "gedateerd", Advice "advies", Outcome "uitkomst",
    Delivers "levert", Notice "opzegging", DataAfter "gegevens_na_einde", Survives "blijft", About "over",
    ResidualRisk "restrisico", Consultation "raadpleging",
    Apart "gescheiden", Compatible "verenigbaar", TakesOver "neemt_over",
    DataAtExit "gegevens_na_uittreding", Records "legt_vast", Factors "factoren",
    Eea "eer", Parent "moedermaatschappij", RemoteAccess "beheer_op_afstand", Provision "bepaling", Control "controle", Inform "aan", Says "luidt", Values "waarden",

    // What is enough, against what, and what a standard says of its elements
    Suffices "volstaat", Against "tegen", Reidentification "herleiding", Delicate "gevoelig",
    Coarser "grover",

    // Facts of the parties that a text can name
    Parties "partijen", AllOfThem "alle", OtherOnes "andere", RemainingOnes "overige",

    // A name through the versions, and what a change asks
    FormerName "voorheen", Lapsed "vervallen", Approved "goedgekeurd", RestsOn "steunt op", SinceDay "sinds",
    Asks "vraagt", AskNothing "niets", AskSigning "opnieuw_tekenen", AskInforming "betrokkenen_informeren",
    AskDpia "dpia_herzien", AskProcessor "verwerkersovereenkomst_aanpassen", AskDelivery "levering_aanpassen",
    AskRecords "register_bijwerken", AskPolicies "toegang_aanpassen", AskApproval "goedkeuring_bijwerken", AskLapsed "vervallen_vermelden",

    // Markers within a phrase
    At "te", On "op", Under "volgens", In "in", Out "uit", With "met", Without "zonder", Only "alleen",
    Provided "mits", Unless "tenzij", Because "omdat", Until "tot", UpTo "t/m", Of "van eigen", Where "bij",
    Reads "leest", Length "lengte", Pattern "patroon", Minimum "minstens", Maximum "hoogstens", Rotation "rotatie",
    MayBeAbsent "mag ontbreken", Among "onder",

    // Scenarios
    Allowed "mag", Forbidden "mag niet", ToRead "lezen", Nobody "niemand", OfOther "van een andere", ValidFrom "geldig vanaf",
    Allocation "toewijzing", AllowedOnly "mag alleen",
    // What is promised of the other relations
    Comprises "bevat alleen", ComesOnlyIn "komt alleen in", UsesOnly "gebruikt alleen", StandsOnlyIn "staat alleen in",
    Becomes "wordt", IsDelivered "wordt geleverd", Delivered "geleverd", Controlled "gecontroleerd", Kept "bewaard", RestsWith "ligt bij", ResidentOf "voor een inwoner van",
    ResidentElsewhere "voor wie elders woont", Within "binnen", IsReady "is klaar", RunsOnly "beheert alleen", SuppliesOnly "levert alleen",
    ProcessesOnly "verwerkt alleen in",

    // Values
    Yes "ja", No "nee", Indefinite "onbepaald", OnSigning "bij ondertekening", PerParty "per partij",
    Copies "exemplaren", AgreementForm "samenwerking", Memo "memo", Written "schriftelijk", WithinEea "binnen_eer", AnyPlace "vrij",
    ConsentOfParties "toestemming_partijen", Adequacy "adequaatheidsbesluit", ModelClauses "modelcontract",
    BindingRules "bindende_voorschriften",
    PublicBody "openbaar_lichaam", Municipality "gemeente", Province "provincie", Foundation "stichting",
    Company "vennootschap", Association "vereniging", Authority "zelfstandig_bestuursorgaan", State "staat",
    OwnMunicipality "eigen gemeente",
    TypeDate "datum", TypeText "vrije_tekst", TypeNumber "getal", TypeAmount "bedrag", TypeYear "jaartal",
    TypeCode "kenmerk", TypeCodeList "codelijst", TypeBsn "bsn", TypeHash "hash", TypePostcode4 "postcode4",
    TypeMunicipality "gemeentecode", TypeYesNo "janee", Euro "euro", EuroCent "eurocent", PerWeek "per week",
    SpecialData "bijzondere_gegevens", CriminalData "strafrechtelijke_gegevens", Health "gezondheid",
    Criminal "strafrechtelijk", Ordinary "gewoon", National "nationaal_nummer",
    LinkingNumber "koppelnummer", Pseudonyms "pseudoniemen",
    Daily "dagelijks", Weekly "wekelijks", Monthly "maandelijks", Quarterly "per kwartaal", Yearly "jaarlijks",
    Once "eenmalig", Periodically "periodiek", Incidental "incidenteel", Continuous "doorlopend",
    Optional "optioneel", Future "tzt", Soon "zo spoedig mogelijk",
    Figures "aantallen", RowLevel "regels", Portal "portaal", Database "database", Warehouse "datawarehouse",
    Reporting "rapportage", Spreadsheet "rekenblad", FileStore "bestandsopslag", Mail "mail", CaseSystem "zaaksysteem",
    AtRest "versleuteling in rust", InTransit "versleuteling onderweg", Logging "logging", Backup "back_up",
    Authentication "authenticatie", LogStore "logboek",
    Sha512 "sha512", HmacSha512 "hmac_sha512", Irreversible "onomkeerbaar", Anonymous "anoniem",
    Erase "wissen", Mask "maskeren", Rehash "herhashen",
    // Parties in the course of time, the kind of a purpose, and law as it is quoted
    Accession "toetreding", Exit "uittreding", Capacity "hoedanigheid", AsController "verantwoordelijke",
    AsExecutor "uitvoerder", FurtherUse "verder_gebruik", Withdraw "intrekken", Referral "toeleiding",
    ChildProtection "kinderbescherming", Funding "bekostiging", Policy "beleid", Quotation "citaat",
    Edition "stand", Successor "opvolger", Formerly "vroeger", Now "nu",
    // A delivery as a file
    FileForm "bestand", Unique "uniek", Decimal "decimaal", Characters "tekens", YearFirst "jjjj_mm_dd",
    DayFirst "dd_mm_jjjj", Comma "komma", Point "punt", Utf8 "utf_8", Windows1252 "windows_1252",
    Missing "ontbreekt", Flows "stromen", Residence "woonplaats", Stay "verblijfplaats",
    Hour "uur", Day "dag", Days "dagen", WorkingDays "werkdagen", Week "week", Weeks "weken", Month "maand",
    Months "maanden", Year "jaar", Immediately "onverwijld",
    Collect "verzamelen", Order "ordenen", Store "opslaan", Combine "combineren", Edit "bewerken",
    Forward "doorsturen", Consult "raadplegen", Provide "verstrekken", Pseudonymise "pseudonimiseren",
    Report "rapporteren", Delete "vernietigen", FirstEdit "eerste bewerking",
    AllControllers "elke_verantwoordelijke",
    DutyRights "rechten", DutyInformation "informatie", DutyInternalNotice "onderlinge_melding",
    DutyAuthorityNotice "melding_toezichthouder", DutySubjectNotice "mededeling_betrokkene", DutyForward "doorzending",
    DutyRecords "register", DutyBreachRegister "inbreukregister", DutyEssence "kern", DutyAssist "bijstand", DutyQuality "datakwaliteit_bewaken",
    DutyAuthorisations "autorisatiebeheer", DutyOther "overig",
    High "hoog", Low "laag",
    Consent "toestemming", AfterAllocation "na toewijzing", Membership "lidmaatschap",
    January "januari", February "februari", March "maart", April "april", May "mei", June "juni", July "juli",
    August "augustus", September "september", October "oktober", November "november", December "december",

    // Subjects of clauses
    AboutDefinitions "definities", AboutDuration "duur", AboutScope "voorwerp", AboutGeneral "algemeen",
    AboutConfidentiality "geheimhouding", AboutSecurity "beveiliging", AboutIncidents "incidenten",
    AboutNotice "melding", AboutContacts "contactgegevens", AboutDamageControl "schadebeperking",
    AboutThirdParties "derden", AboutTransfer "doorgifte_buiten_eer", AboutTransparency "transparantie",
    AboutRights "rechten_van_betrokkenen", AboutAssistance "medewerking", AboutLiability "aansprakelijkheid",
    AboutEnd "einde", AboutLaw "toepasselijk_recht", AboutFinal "slot", AboutAssignment "opdracht",
    AboutProcessing "verwerkingen", AboutMeasures "maatregelen", AboutReporting "verantwoording",
    AboutPurposes "doeleinden", AboutRetention "bewaartermijnen", AboutPseudonymisation "versleuteling",
    AboutAccess "autorisaties", AboutQuality "kwaliteit", AboutDeletion "wissing", AboutDamages "schadevergoeding", AboutFines "boetes",
    AboutDpia "gegevensbeschermingseffectbeoordeling", AboutRouting "routering",

    // Contents of a table
    TableDeliveries "leveringen", TableFields "velden", TableProcessors "verwerkers", TableAccess "toegangsrechten",

    // Expressions
    And "en", Or "of", Not "niet", Then "dan", Filled "is ingevuld", ElevenTest "elfproef",
}

/// The words that state a month, in order.
pub const MONTHS: &[W] = &[
    W::January,
    W::February,
    W::March,
    W::April,
    W::May,
    W::June,
    W::July,
    W::August,
    W::September,
    W::October,
    W::November,
    W::December,
];
