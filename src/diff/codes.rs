//! The codes of changes: what each is called and means, and which code the same change has the other way round. What a
//! change asks for is not known here: the standard library says that.

use crate::source::Lang;

/// A kind of change.
#[derive(Debug)]
pub struct Code {
    /// `WIJ-01`
    pub code: &'static str,
    /// A short Dutch name, such as `toegang-ruimer`.
    pub name: &'static str,
    pub nl: &'static str,
    pub en: &'static str,
    /// What it means, for people, in Dutch.
    pub meaning: &'static str,
    /// The code of the same change the other way round; `None` for what has no other way.
    pub mirror: Option<&'static str>,
}

impl Code {
    #[must_use]
    pub fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

/// Makes the table: code, mirror, name, title in two languages, meaning.
macro_rules! codes {
    ($($id:ident $code:literal $mirror:expr, $name:literal: $nl:literal, $en:literal; $meaning:literal)*) => {
        /// Every code, in order.
        pub static CODES: &[Code] = &[$(Code {
            code: $code, name: $name, nl: $nl, en: $en, meaning: $meaning, mirror: $mirror,
        },)*];

        /// The codes by what they are.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum C { $($id,)* }

        impl C {
            pub const ALL: &'static [C] = &[$(C::$id,)*];

            #[must_use]
            pub fn code(self) -> &'static Code {
                &CODES[self as usize]
            }
        }
    };
}

codes! {
    AccessWider "WIJ-01" Some("WIJ-02"), "toegang-ruimer": "toegang wordt ruimer", "access is widened";
        "Iemand mag na de wijziging iets lezen wat hij eerst niet mocht. Dat is uitgerekend over alle rollen, gegevens, doelen en voorwaarden, en niet afgeleid uit de woorden: ook een doel dat een gegeven erbij krijgt, of een veld dat bij een levering komt, kan toegang geven. Bij elke verruiming staat een verzoek dat eerst werd geweigerd en nu wordt toegestaan."
    AccessNarrower "WIJ-02" Some("WIJ-01"), "toegang-beperkter": "toegang wordt beperkt", "access is narrowed";
        "Iemand mag na de wijziging iets niet meer lezen wat hij eerst wel mocht. Er staat een verzoek bij dat eerst werd toegestaan en nu wordt geweigerd. Wie op de toegang rekende, kan zijn werk niet meer doen zoals eerst."
    AccessReworded "WIJ-03" Some("WIJ-03"), "toegang-anders-gezegd": "toegang is anders opgeschreven", "access is worded otherwise";
        "De regels van `toegang` zijn veranderd, en wie wat mag lezen niet."
    RoleAdded "WIJ-04" Some("WIJ-05"), "rol-erbij": "een rol komt erbij", "a role is added";
        "Er is een nieuwe rol. Wat zij mag lezen staat bij de toegang."
    RoleDropped "WIJ-05" Some("WIJ-04"), "rol-weg": "een rol vervalt", "a role is dropped";
        "Een rol is er niet meer."
    RoleOther "WIJ-06" Some("WIJ-06"), "rol-anders": "een rol is anders ingericht", "a role is arranged otherwise";
        "Waar een rol hoort, hoeveel mensen haar hebben, of met welke rollen zij mag samengaan, is veranderd: andere mensen krijgen de toegang."
    Renamed "WIJ-07" Some("WIJ-07"), "hernoemd": "een naam verandert", "a name changes";
        "Een declaratie zegt met `voorheen` hoe zij eerst heette. Wat zij inhoudt wordt met de oude vergeleken; de naam zelf verandert niets aan de afspraken."
    Moved "WIJ-08" Some("WIJ-08"), "verplaatst": "een onderdeel krijgt een andere plaats", "a part gets another place";
        "Een artikel, lid, overweging of bijlage staat op een andere plaats en krijgt daardoor een ander nummer. Wie buiten de overeenkomst naar het nummer verwijst, wijst nu iets anders aan."
    Vanished "WIJ-09" None, "zonder-vervallen": "iets verdwijnt zonder `vervallen`", "something disappears without `vervallen`";
        "Een declaratie is er niet meer, en nergens staat dat dat zo is bedoeld. Schrijf `vervallen naam sinds dag omdat \"…\"`, of bij de nieuwe naam `voorheen naam` als zij alleen anders heet."
    PartyAdded "WIJ-10" Some("WIJ-11"), "partij-erbij": "een partij treedt toe", "a party joins";
        "Een partij sluit de overeenkomst mee."
    PartyDropped "WIJ-11" Some("WIJ-10"), "partij-weg": "een partij valt weg", "a party leaves";
        "Een partij sluit de overeenkomst niet meer mee. Wat er met haar gegevens gebeurt, hoort bij de beëindiging te staan."
    PartyOther "WIJ-12" Some("WIJ-12"), "partijgegevens": "gegevens van een partij veranderen", "details of a party change";
        "Naam, nummer, adres, vertegenwoordiging of contactgegevens van een partij zijn anders."
    CircleMore "WIJ-13" Some("WIJ-14"), "kring-groter": "meer partijen of organisaties doen ergens in mee", "more parties or organisations take part";
        "Een partij, groep of organisatie komt bij de verantwoordelijken, de leveranciers, de gebruikers, de ontvangers of de leden van een groep."
    CircleLess "WIJ-14" Some("WIJ-13"), "kring-kleiner": "minder partijen of organisaties doen ergens in mee", "fewer parties or organisations take part";
        "Een partij, groep of organisatie hoort niet meer bij de verantwoordelijken, de leveranciers, de gebruikers, de ontvangers of de leden van een groep."
    BodyAdded "WIJ-15" Some("WIJ-16"), "organisatie-erbij": "een organisatie, groep of gebied komt erbij", "an organisation, group or area is added";
        "Er is een nieuwe organisatie die geen partij is, een nieuwe groep of een nieuw gebied."
    BodyDropped "WIJ-16" Some("WIJ-15"), "organisatie-weg": "een organisatie, groep of gebied vervalt", "an organisation, group or area is dropped";
        "Een organisatie, groep of gebied wordt niet meer genoemd."
    BodyOther "WIJ-17" Some("WIJ-17"), "organisatie-anders": "een organisatie, groep of gebied verandert", "an organisation, group or area changes";
        "Waar een organisatie bij hoort of gevestigd is, of welke gemeenten een gebied omvat, is anders."
    ApprovalUnused "WIJ-18" None, "goedkeuring-ongebruikt": "een goedkeuring slaat nergens op", "an approval matches nothing";
        "Er staat `goedgekeurd` bij een code en een naam waarbij deze vergelijking niets meldt. Haal haar weg, of verbeter de code of de naam: een goedkeuring die blijft staan, keurt later ongezien iets anders goed."
    ApprovalExpired "WIJ-19" None, "goedkeuring-verlopen": "een goedkeuring geldt niet meer", "an approval has run out";
        "De dag achter `tot` is voorbij. De wijziging die zij goedkeurde vraagt weer om wat zij vraagt."
    PurposeAdded "WIJ-20" Some("WIJ-21"), "doel-erbij": "een doel komt erbij", "a purpose is added";
        "Gegevens worden voor een nieuw doel verwerkt."
    PurposeDropped "WIJ-21" Some("WIJ-20"), "doel-weg": "een doel vervalt", "a purpose is dropped";
        "Voor een doel worden geen gegevens meer verwerkt."
    PurposeOther "WIJ-22" Some("WIJ-22"), "doel-anders": "een doel wordt anders omschreven", "a purpose is described otherwise";
        "De omschrijving, de soort of het begin van een doel is anders."
    BasisOther "WIJ-23" Some("WIJ-23"), "grondslag-anders": "een grondslag of uitzondering verandert", "a legal basis or exception changes";
        "De wet waarop de verwerking rust is anders: de grondslag van een doel of een gegeven, de uitzondering voor een bijzonder gegeven, of wat verder gebruik toelaat."
    DpiaOther "WIJ-24" Some("WIJ-24"), "beoordeling-anders": "een gegevensbeschermingseffectbeoordeling verandert", "an impact assessment changes";
        "Een beoordeling komt erbij, vervalt, of heeft een andere dag, reikwijdte of uitkomst."
    SourceOther "WIJ-25" Some("WIJ-25"), "bron-anders": "een bron van regels van de partijen zelf verandert", "a source of rules of the parties' own changes";
        "Een `bron` of `land` in de eigen bestanden komt erbij, vervalt of zegt iets anders: alles wat ernaar verwijst betekent iets anders."
    ApprovalIncomplete "WIJ-26" None, "goedkeuring-onvolledig": "een goedkeuring zegt niet waarom, tot wanneer of waarop zij steunt", "an approval does not say why, until when or on what it rests";
        "Een goedkeuring noemt de naam waar zij over gaat, de reden (`omdat`), een dag (`tot`) en de wijzigingsovereenkomst of beoordeling waarop zij `steunt op`. Zonder die keurt zij niets goed."
    AcceptanceAdded "WIJ-27" Some("WIJ-28"), "aanvaarding-erbij": "een bevinding wordt aanvaard", "a finding is accepted";
        "De partijen aanvaarden een bevinding van `convenant check`, met een reden."
    AcceptanceDropped "WIJ-28" Some("WIJ-27"), "aanvaarding-weg": "een bevinding wordt niet meer aanvaard", "a finding is no longer accepted";
        "Een aanvaarding is er niet meer."
    AcceptanceOther "WIJ-29" Some("WIJ-29"), "aanvaarding-anders": "een aanvaarding verandert", "an acceptance changes";
        "De reden of de dag van een aanvaarding is anders."
    FieldAdded "WIJ-30" Some("WIJ-31"), "gegeven-erbij": "een gegeven komt erbij", "a field is added";
        "Er wordt een gegeven meer verwerkt."
    FieldDropped "WIJ-31" Some("WIJ-30"), "gegeven-weg": "een gegeven vervalt", "a field is dropped";
        "Een gegeven wordt niet meer verwerkt."
    RuleTighter "WIJ-32" Some("WIJ-33"), "regel-strenger": "een regel voor een gegeven wordt strenger", "a rule for a field is tightened";
        "De controle van een levering keurt regels af die zij eerst aannam."
    RuleLooser "WIJ-33" Some("WIJ-32"), "regel-soepeler": "een regel voor een gegeven wordt soepeler", "a rule for a field is loosened";
        "De controle van een levering neemt regels aan die zij eerst afkeurde. Wie de gegevens gebruikt, krijgt waarden die er eerst niet in konden staan."
    RuleOther "WIJ-34" Some("WIJ-34"), "regel-anders": "een regel voor een gegeven wordt anders", "a rule for a field changes";
        "Het soort waarde is anders: de controle van een levering keurt regels af die zij eerst aannam, en neemt er aan die zij afkeurde."
    FieldPurposeAdded "WIJ-35" Some("WIJ-36"), "gebruik-ruimer": "gegevens of systemen dienen voor meer doelen", "data or systems serve more purposes";
        "Een gegeven, levering of systeem krijgt er een doel bij."
    FieldPurposeDropped "WIJ-36" Some("WIJ-35"), "gebruik-beperkter": "gegevens of systemen dienen voor minder doelen", "data or systems serve fewer purposes";
        "Een gegeven, levering of systeem verliest een doel."
    FieldOther "WIJ-37" Some("WIJ-37"), "gegeven-anders": "een gegeven wordt anders omschreven", "a field is described otherwise";
        "De aard van een gegeven, waar het vandaan komt, hoe het wordt afgeleid of wie het mag ontvangen, is anders."
    SubjectsMore "WIJ-38" Some("WIJ-39"), "betrokkenen-erbij": "er komen betrokkenen bij", "data subjects are added";
        "Gegevens gaan over een categorie van mensen over wie zij eerst niet gingen."
    SubjectsLess "WIJ-39" Some("WIJ-38"), "betrokkenen-weg": "er vallen betrokkenen af", "data subjects are dropped";
        "Gegevens gaan niet meer over een categorie van mensen."
    DeliveryAdded "WIJ-40" Some("WIJ-41"), "levering-erbij": "een levering of gegevensgroep komt erbij", "a delivery or group of data is added";
        "Er wordt iets geleverd, of er is een groep gegevens, die er eerst niet was."
    DeliveryDropped "WIJ-41" Some("WIJ-40"), "levering-weg": "een levering of gegevensgroep vervalt", "a delivery or group of data is dropped";
        "Een levering houdt op, of een groep gegevens is er niet meer."
    ColumnAdded "WIJ-42" Some("WIJ-43"), "kolom-erbij": "een levering krijgt een gegeven erbij", "a delivery gets a field";
        "Wie levert moet een kolom meer aanleveren: de controle kent haar nu, en verwacht haar als het gegeven niet mag ontbreken."
    ColumnDropped "WIJ-43" Some("WIJ-42"), "kolom-weg": "een levering verliest een gegeven", "a delivery loses a field";
        "De controle keurt een levering af waar de kolom nog in staat."
    DeliveryOther "WIJ-44" Some("WIJ-44"), "levering-anders": "een levering loopt anders", "a delivery goes otherwise";
        "Van wie, naar wie, waarlangs, hoe vaak, waarin of hoe fijn er wordt geleverd, is anders."
    EventOther "WIJ-45" Some("WIJ-45"), "gebeurtenis-anders": "een gebeurtenis verandert", "an event changes";
        "Een gebeurtenis waarop een termijn begint komt erbij, vervalt, of hangt aan een ander gegeven."
    PromiseAdded "WIJ-46" Some("WIJ-47"), "afspraak-erbij": "een nog te maken afspraak komt erbij", "an arrangement still to be made is added";
        "De partijen spreken af later iets te regelen."
    PromiseDropped "WIJ-47" Some("WIJ-46"), "afspraak-weg": "een nog te maken afspraak vervalt", "an arrangement still to be made is dropped";
        "Iets dat nog geregeld zou worden staat er niet meer: het is geregeld, of het is losgelaten."
    PromiseOther "WIJ-48" Some("WIJ-48"), "afspraak-anders": "een nog te maken afspraak verandert", "an arrangement still to be made changes";
        "Waarover, door wie of wanneer iets nog wordt geregeld, is anders."
    KeptLonger "WIJ-50" Some("WIJ-51"), "bewaren-langer": "gegevens worden langer bewaard", "data are kept longer";
        "De bewaartermijn is langer."
    KeptShorter "WIJ-51" Some("WIJ-50"), "bewaren-korter": "gegevens worden korter bewaard", "data are kept shorter";
        "De bewaartermijn is korter. Wat al langer is bewaard, moet worden vernietigd."
    KeptOther "WIJ-52" Some("WIJ-52"), "bewaren-anders": "gegevens worden op een andere grond bewaard", "data are kept on another ground";
        "De grond, het begin, de plaats of wie vernietigt is anders, of niet is te zeggen welke termijn langer duurt."
    KeptAdded "WIJ-53" Some("WIJ-54"), "bewaarregel-erbij": "een bewaarregel komt erbij", "a retention rule is added";
        "Voor gegevens, of voor een systeem, geldt een bewaartermijn die er eerst niet was."
    KeptDropped "WIJ-54" Some("WIJ-53"), "bewaarregel-weg": "een bewaarregel vervalt", "a retention rule is dropped";
        "Een bewaartermijn staat er niet meer."
    ErasureAdded "WIJ-55" Some("WIJ-56"), "wissen-erbij": "een weg om te wissen komt erbij of reikt verder", "a way to erase is added or reaches further";
        "Betrokkenen kunnen hun gegevens op meer plaatsen laten wissen."
    ErasureDropped "WIJ-56" Some("WIJ-55"), "wissen-weg": "een weg om te wissen vervalt of reikt minder ver", "a way to erase is dropped or reaches less far";
        "Betrokkenen kunnen hun gegevens op minder plaatsen laten wissen."
    ErasureOther "WIJ-57" Some("WIJ-57"), "wissen-anders": "wissen gaat anders", "erasing goes otherwise";
        "Hoe, of door wie, er wordt gewist is anders."
    ProcessorAdded "WIJ-60" Some("WIJ-61"), "verwerker-erbij": "een verwerker komt erbij", "a processor is added";
        "Een andere organisatie verwerkt gegevens in opdracht van de partijen."
    ProcessorDropped "WIJ-61" Some("WIJ-60"), "verwerker-weg": "een verwerker vervalt", "a processor is dropped";
        "Een verwerker werkt niet meer voor de partijen. Hij wist de gegevens of geeft ze terug."
    ProcessorOther "WIJ-62" Some("WIJ-62"), "verwerker-anders": "een verwerking door een verwerker verandert", "processing by a processor changes";
        "Wat een verwerker doet, waarmee, of op welk contract, is anders."
    SystemAdded "WIJ-63" Some("WIJ-64"), "systeem-erbij": "een systeem komt erbij", "a system is added";
        "Gegevens komen in een systeem waarin zij eerst niet kwamen."
    SystemDropped "WIJ-64" Some("WIJ-63"), "systeem-weg": "een systeem vervalt", "a system is dropped";
        "Een systeem wordt niet meer gebruikt."
    SystemOther "WIJ-65" Some("WIJ-65"), "systeem-anders": "een systeem verandert", "a system changes";
        "Wie een systeem beheert of levert, wat het is, of waar het bij hoort, is anders."
    PlaceAdded "WIJ-66" Some("WIJ-67"), "plaats-erbij": "gegevens komen in een ander land", "data come to another country";
        "Een systeem verwerkt gegevens in een land waar het dat eerst niet deed."
    PlaceDropped "WIJ-67" Some("WIJ-66"), "plaats-weg": "gegevens komen in een land niet meer", "data no longer come to a country";
        "Een systeem verwerkt in een land geen gegevens meer."
    TransferWider "WIJ-68" Some("WIJ-69"), "doorgifte-ruimer": "doorgifte wordt ruimer", "transfer is widened";
        "Gegevens mogen, of kunnen, op meer manieren buiten de Europese Economische Ruimte komen."
    TransferNarrower "WIJ-69" Some("WIJ-68"), "doorgifte-enger": "doorgifte wordt beperkt", "transfer is narrowed";
        "Gegevens mogen, of kunnen, op minder manieren buiten de Europese Economische Ruimte komen."
    MeasureAdded "WIJ-70" Some("WIJ-71"), "maatregel-erbij": "een maatregel komt erbij", "a measure is added";
        "De partijen nemen een maatregel die zij eerst niet namen."
    MeasureDropped "WIJ-71" Some("WIJ-70"), "maatregel-weg": "een maatregel vervalt", "a measure is dropped";
        "Een maatregel wordt niet meer genomen."
    MeasureStronger "WIJ-72" Some("WIJ-73"), "maatregel-sterker": "een maatregel wordt sterker", "a measure is strengthened";
        "Een maatregel geldt voor meer, wordt vaker uitgevoerd of nagegaan, of vraagt meer."
    MeasureWeaker "WIJ-73" Some("WIJ-72"), "maatregel-zwakker": "een maatregel wordt zwakker", "a measure is weakened";
        "Een maatregel geldt voor minder, wordt minder vaak uitgevoerd of nagegaan, of vraagt minder."
    MeasureOther "WIJ-74" Some("WIJ-74"), "maatregel-anders": "een maatregel verandert", "a measure changes";
        "Wat een maatregel inhoudt, op welke norm zij rust, of wie haar neemt, is anders."
    PseudonymAdded "WIJ-75" Some("WIJ-76"), "pseudonimisering-erbij": "een pseudonimisering komt erbij", "a pseudonymisation is added";
        "Een gegeven wordt door een pseudoniem vervangen waar dat eerst niet gebeurde."
    PseudonymDropped "WIJ-76" Some("WIJ-75"), "pseudonimisering-weg": "een pseudonimisering vervalt", "a pseudonymisation is dropped";
        "Een gegeven wordt niet meer door een pseudoniem vervangen."
    PseudonymOther "WIJ-77" Some("WIJ-77"), "pseudonimisering-anders": "een pseudonimisering verandert", "a pseudonymisation changes";
        "De rekenwijze, de plaats, de sleutel of wie die heeft, is anders. Pseudoniemen van voor en na de wijziging horen misschien niet meer bij elkaar."
    PledgeAdded "WIJ-78" Some("WIJ-79"), "belofte-erbij": "een belofte komt erbij", "a promise is added";
        "De overeenkomst belooft meer over wat er te zien is: een `belofte` of een regel van een `toets`."
    PledgeDropped "WIJ-79" Some("WIJ-78"), "belofte-weg": "een belofte vervalt", "a promise is dropped";
        "De overeenkomst belooft minder over wat er te zien is."
    LimitShorter "WIJ-80" Some("WIJ-81"), "termijn-korter": "een termijn wordt korter", "a time limit gets shorter";
        "Iets moet eerder klaar zijn."
    LimitLonger "WIJ-81" Some("WIJ-80"), "termijn-langer": "een termijn wordt langer", "a time limit gets longer";
        "Iets mag later klaar zijn, of er is geen termijn meer."
    LimitOther "WIJ-82" Some("WIJ-82"), "termijn-anders": "een termijn verandert", "a time limit changes";
        "Een termijn begint bij iets anders, geldt voor iemand anders, of is niet te vergelijken met de vorige."
    MilestoneAdded "WIJ-83" Some("WIJ-84"), "mijlpaal-erbij": "een mijlpaal komt erbij", "a milestone is added";
        "Er is iets bij dat op een dag klaar moet zijn."
    MilestoneDropped "WIJ-84" Some("WIJ-83"), "mijlpaal-weg": "een mijlpaal vervalt", "a milestone is dropped";
        "Iets hoeft niet meer klaar te zijn op een dag."
    MilestoneOther "WIJ-85" Some("WIJ-85"), "mijlpaal-anders": "een mijlpaal verandert", "a milestone changes";
        "Wie iets doet, wat hij oplevert of wat eerst klaar moet zijn, is anders."
    DutyAdded "WIJ-86" Some("WIJ-87"), "taak-erbij": "een taak komt erbij", "a duty is added";
        "Een taak is verdeeld die er eerst niet stond."
    DutyDropped "WIJ-87" Some("WIJ-86"), "taak-weg": "een taak vervalt", "a duty is dropped";
        "Een taak staat er niet meer. Wie haar nu draagt, zegt de overeenkomst niet."
    BearerOther "WIJ-88" Some("WIJ-88"), "drager-anders": "een verplichting gaat naar een ander", "an obligation goes to someone else";
        "Voor een verplichting, een categorie van betrokkenen en een plaats is iemand anders verantwoordelijk. Dat is uitgerekend over alle gevallen; bij elke verschuiving staat een geval."
    DutyOther "WIJ-89" Some("WIJ-89"), "taak-anders": "een taak wordt anders omschreven", "a duty is described otherwise";
        "De artikelen, de soort of de omschrijving van een taak is anders, of wie er iets van te horen krijgt."
    HoleFilled "WIJ-90" Some("WIJ-91"), "open-plek-ingevuld": "een open plek is ingevuld", "an open place is filled in";
        "Waar een vraagteken stond, staat nu een afspraak."
    HoleOpened "WIJ-91" Some("WIJ-90"), "open-plek-erbij": "een afspraak wordt een open plek", "an arrangement becomes an open place";
        "Waar een afspraak stond, staat nu een vraagteken."
    TermsOther "WIJ-92" Some("WIJ-92"), "voorwaarden-anders": "een voorwaarde van de overeenkomst zelf verandert", "a term of the agreement itself changes";
        "Duur, ingang, recht, wijze van wijzigen, evaluatie, opzegging of wat na het einde geldt, is anders."
    ClauseAdded "WIJ-93" Some("WIJ-94"), "bepaling-erbij": "een bepaling komt erbij", "a clause is added";
        "Een artikel, lid, overweging, bijlage, figuur of document komt erbij."
    ClauseDropped "WIJ-94" Some("WIJ-93"), "bepaling-weg": "een bepaling vervalt", "a clause is dropped";
        "Een artikel, lid, overweging, bijlage, figuur of document is er niet meer."
    ClauseOther "WIJ-95" Some("WIJ-95"), "bepaling-anders": "een bepaling luidt anders", "a clause reads otherwise";
        "De tekst van een bepaling is anders. Wat een tekst betekent weegt het programma niet: lees haar."
    TermAdded "WIJ-96" Some("WIJ-97"), "begrip-erbij": "een begrip komt erbij", "a definition is added";
        "Een begrip krijgt in de overeenkomst een eigen betekenis."
    TermDropped "WIJ-97" Some("WIJ-96"), "begrip-weg": "een begrip vervalt", "a definition is dropped";
        "Een begrip heeft in de overeenkomst geen eigen betekenis meer."
    TermOther "WIJ-98" Some("WIJ-98"), "begrip-anders": "een begrip krijgt een andere betekenis", "a definition changes";
        "Overal waar het begrip staat, staat nu iets anders."
    Editorial "WIJ-99" Some("WIJ-99"), "redactioneel": "een wijziging zonder gevolg", "an editorial change";
        "Opschriften, toelichtingen en hulpgegevens veranderen; de afspraken niet."
}

/// The kind of change of a code; capital letters do not matter.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    CODES.iter().find(|known| known.code.eq_ignore_ascii_case(code))
}
