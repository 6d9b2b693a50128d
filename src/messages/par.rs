//! What is said about parties (`PAR-`).

messages! {
    /// PAR-01
    identity_incomplete(party, missing) {
        nl: "partij `{party}` zegt niet volledig wie zij is; niet vermeld: {missing}",
        en: "party `{party}` does not fully say who it is; not stated: {missing}",
        help_nl: "vul {missing} in bij `{party}`, of zet een `?` bij wat nog niet bekend is",
        help_en: "state {missing} for `{party}`, or write `?` for what is not known yet",
    }
    /// PAR-01
    members_incomplete(group, missing) {
        nl: "de leden van `{group}` zeggen niet volledig wie zij zijn; niet vermeld: {missing}",
        en: "the members of `{group}` do not fully say who they are; not stated: {missing}",
        help_nl: "vul {missing} in bij `{group}`, waar het voor alle leden geldt, of bij elk lid in het register",
        help_en: "state {missing} for `{group}`, where it holds for all members, or for each member in the register",
    }
    /// PAR-02
    kvk_twice(kvk, first, second) {
        nl: "KvK-nummer {kvk} staat bij `{first}` én bij `{second}`",
        en: "company number {kvk} is stated for `{first}` and for `{second}`",
        help_nl: "vul bij een van beide het eigen nummer in; elke rechtspersoon heeft een eigen inschrijving, ook een openbaar lichaam",
        help_en: "fill in the own number for one of them; every legal person is registered by itself, also a public body",
    }
    number_also_here(name) {
        nl: "hier staat het nummer bij `{name}`",
        en: "the number is stated for `{name}` here",
    }
    /// PAR-05
    no_controller() {
        nl: "de overeenkomst noemt geen enkele partij als verantwoordelijke",
        en: "the agreement names no party as a controller",
        help_nl: "noem bij `verantwoordelijken` de partijen die samen doel en middelen bepalen",
        help_en: "name the parties that jointly determine purposes and means behind `verantwoordelijken`",
    }
    /// PAR-05
    one_controller(name) {
        nl: "alleen `{name}` is verantwoordelijke; gezamenlijk kan dat pas met twee",
        en: "only `{name}` is a controller; it takes two to be joint",
        help_nl: "noem bij `verantwoordelijken` ook wie samen met `{name}` doel en middelen bepaalt",
        help_en: "name whoever determines purposes and means together with `{name}` behind `verantwoordelijken` too",
    }
    declared_here(name) {
        nl: "`{name}` is hier gedeclareerd",
        en: "`{name}` is declared here",
    }
    /// PAR-06
    members_differ(stated, group, declared) {
        nl: "de tekst telt {stated} leden van `{group}`; er zijn er {declared} gedeclareerd",
        en: "the text counts {stated} members of `{group}`; {declared} are declared",
        help_nl: "verbeter het aantal, of vul de leden van `{group}` aan",
        help_en: "mend the number, or complete the members of `{group}`",
    }
    /// PAR-06
    parties_differ(stated, declared) {
        nl: "de tekst telt {stated} partijen; er zijn er {declared} gedeclareerd",
        en: "the text counts {stated} parties; {declared} are declared",
        help_nl: "verbeter het aantal, of declareer de partijen die ontbreken",
        help_en: "mend the number, or declare the parties that are missing",
    }
    /// PAR-07
    actor_unknown(name) {
        nl: "`{name}` krijgt taken, maar is geen partij, geen onderdeel van een partij en geen verwerker met een eigen rechtsvorm",
        en: "`{name}` is given tasks, but is no party, no part of a party and no processor with a legal form of its own",
        help_nl: "zeg met `onderdeel van …` van welke partij `{name}` deel is, maak er een partij van, of geef een `rechtsvorm` en een `verwerker`",
        help_en: "say with `onderdeel van …` which party `{name}` is a part of, make it a party, or state a `rechtsvorm` and a `verwerker`",
    }
    duty_here() { nl: "hier krijgt zij een taak", en: "it is given a duty here" }
    sends_here() { nl: "hier levert zij gegevens", en: "it supplies data here" }
    receives_here() { nl: "hier ontvangt zij gegevens", en: "it receives data here" }
    operates_here() { nl: "hier beheert zij een systeem", en: "it operates a system here" }
    reviews_here() { nl: "hier gaat zij na wie toegang heeft", en: "it reviews who has access here" }
    destroys_here() { nl: "hier vernietigt of wist zij gegevens", en: "it destroys or erases data here" }
    pseudonymises_here() { nl: "hier pseudonimiseert zij", en: "it pseudonymises here" }
    /// PAR-08
    alias_overlap(names, parties) {
        nl: "een aanduiding geldt voor {parties} tegelijk: {names}; een bepaling met dat woord zegt niet wie zij bindt",
        en: "an alias holds for {parties} at once: {names}; a clause with that word does not say whom it binds",
        help_nl: "geef elke partij of groep een eigen `aanduiding`; alleen een algemeen woord als `Partij` mag voor allen staan",
        help_en: "give each party or group an `aanduiding` of its own; only a general word such as `Partij` may stand for all",
    }
    alias_first() { nl: "hier staat zij voor een ander", en: "it stands for another here" }
    /// PAR-09
    words_for_two(words, number) {
        nl: "`{words}` past niet: er zijn geen twee partijen maar {number}",
        en: "`{words}` does not fit: there are not two parties but {number}",
        help_nl: "schrijf wie bedoeld is, zoals `alle Partijen`, `de overige Partijen` of de naam",
        help_en: "write who is meant, such as `alle Partijen`, `de overige Partijen` or the name",
    }
    /// PAR-10
    party_without_role(name) {
        nl: "partij `{name}` levert of ontvangt niets en heeft geen taak, toegang of werkgebied",
        en: "party `{name}` supplies or receives nothing and has no duty, access or territory",
        help_nl: "leg vast wat `{name}` doet, of haal deze partij uit de overeenkomst",
        help_en: "lay down what `{name}` does, or take this party out of the agreement",
    }
    /// PAR-10
    members_without_role(group, count) {
        nl: "{count} leden van `{group}` leveren of ontvangen niets en hebben geen taak, toegang of werkgebied",
        en: "{count} members of `{group}` supply or receive nothing and have no duty, access or territory",
        help_nl: "leg vast wat de leden van `{group}` doen, of haal hen uit de overeenkomst",
        help_en: "lay down what the members of `{group}` do, or take them out of the agreement",
    }
    /// PAR-11
    fg_missing(party) {
        nl: "partij `{party}` is een overheidsorgaan en noemt geen functionaris voor gegevensbescherming",
        en: "party `{party}` is a public body and names no data protection officer",
        help_nl: "zet bij `{party}` een blok `fg` met een naam of loket en hoe dat te bereiken is",
        help_en: "give `{party}` a block `fg` with a name or desk and how to reach it",
    }
    /// PAR-03
    kvk_shape(number) {
        nl: "`{number}` is geen KvK-nummer: dat heeft acht cijfers",
        en: "`{number}` is no company number: that has eight digits",
        help_nl: "neem het nummer over uit het handelsregister, of schrijf `?` als het nog niet bekend is",
        help_en: "take the number from the trade register, or write `?` if it is not known yet",
    }
    /// PAR-03
    code_shape(code) {
        nl: "`{code}` is geen gemeentecode: die heeft vier cijfers",
        en: "`{code}` is no municipality code: that has four digits",
        help_nl: "schrijf de code van het CBS, met de nullen vooraan, zoals `0599`",
        help_en: "write the code of Statistics Netherlands, with the zeros in front, such as `0599`",
    }
    /// PAR-03
    code_ended_into(code, name, day, next, municipality) {
        nl: "gemeentecode {code} ({name}) bestaat sinds {day} niet meer; bedoelt u {next} ({municipality})?",
        en: "municipality code {code} ({name}) is no more since {day}; did you mean {next} ({municipality})?",
        help_nl: "vervang {code} door {next}, of zet bij de partij wanneer zij is uitgetreden",
        help_en: "replace {code} by {next}, or state for the party when it left with `uittreding`",
    }
    /// PAR-03
    code_ended(code, name, day) {
        nl: "gemeentecode {code} ({name}) bestaat sinds {day} niet meer",
        en: "municipality code {code} ({name}) is no more since {day}",
        help_nl: "schrijf de code van de gemeente die ervoor in de plaats kwam, of zet bij de partij wanneer zij is uitgetreden",
        help_en: "write the code of the municipality that came in its place, or state for the party when it left with `uittreding`",
    }
    /// PAR-03
    code_not_yet(code, name, day) {
        nl: "gemeentecode {code} ({name}) bestaat pas vanaf {day}",
        en: "municipality code {code} ({name}) exists from {day} only",
        help_nl: "schrijf de code die op de peildatum geldt, of controleer met een latere `--date`",
        help_en: "write the code that holds on the reference date, or check with a later `--date`",
    }
    /// PAR-04
    legal_person_is_party(name, organ, law) {
        nl: "bevoegd is volgens {law} het orgaan `{organ}`, maar bij `{name}` is de rechtspersoon partij",
        en: "according to {law} the organ `{organ}` has the power, but for `{name}` the legal person is the party",
        help_nl: "zet `als partij` achter het `orgaan` van `{name}` als dat orgaan de overeenkomst sluit, of aanvaard dit met de reden waarom de rechtspersoon haar sluit",
        help_en: "write `als partij` behind the `orgaan` of `{name}` if that organ concludes the agreement, or accept this with the reason why the legal person does",
    }
    rests_on_power() { nl: "hier steunt een doel op die bevoegdheid", en: "a purpose rests on that power here" }
    /// PAR-12
    double_role(name, roles, data) {
        nl: "`{name}` treedt bij {data} in meer rollen op: {roles}; als wat bij welke gegevens staat er niet",
        en: "`{name}` acts in several roles for {data}: {roles}; as what for which data is not said",
        help_nl: "zet bij `{name}` regels `hoedanigheid … voor …`, zoals `hoedanigheid verantwoordelijke, uitvoerder voor …`",
        help_en: "give `{name}` lines `hoedanigheid … voor …`, such as `hoedanigheid verantwoordelijke, uitvoerder voor …`",
    }
    is_supplier() { nl: "leverancier van eigen gegevens", en: "supplier of its own data" }
    is_host(names) { nl: "gastheer van {names}", en: "host of {names}" }
    is_operator(names) { nl: "beheerder van {names}", en: "operator of {names}" }
    /// PAR-13
    no_exit_day(name) {
        nl: "`{name}` neemt tijdelijk deel, maar er staat niet tot welke dag",
        en: "`{name}` takes part for a time, but not until which day",
        help_nl: "zet achter `uittreding` de dag, of schrijf `?` als partijen die nog invullen",
        help_en: "write the day behind `uittreding`, or `?` if the parties still have to fill it in",
    }
    /// PAR-13
    leaves_before(name, from, until) {
        nl: "`{name}` treedt uit op {until}, en treedt pas toe op {from}",
        en: "`{name}` leaves on {until}, and joins on {from} only",
        help_nl: "verbeter een van beide dagen",
        help_en: "mend one of the two days",
    }
    /// PAR-13
    proviso_without_day(names) {
        nl: "het voorbehoud bij {names} geldt tijdelijk, maar er staat niet tot welke dag",
        en: "the proviso of {names} holds for a time, but not until which day",
        help_nl: "zet achter `tot` de dag waarop het voorbehoud ophoudt, of schrijf `?` als partijen die nog invullen",
        help_en: "write the day on which the proviso ends behind `tot`, or `?` if the parties still have to fill it in",
    }
    proviso_here(name) { nl: "ook bij `{name}`", en: "for `{name}` too" }
    /// PAR-13
    will_merge(name, code, day) {
        nl: "gemeente `{name}` ({code}) houdt op {day} op te bestaan, en er staat niet wanneer zij uittreedt",
        en: "municipality `{name}` ({code}) ceases to exist on {day}, and when it leaves is not stated",
        help_nl: "zet bij `{name}` een `uittreding`, en neem op wie ervoor in de plaats komt",
        help_en: "state `uittreding` for `{name}`, and take in who comes in its place",
    }
    /// PAR-14
    own_duty_divided(duty, names) {
        nl: "`{duty}` heeft elke verantwoordelijke zelf, maar hier niet {names}",
        en: "`{duty}` is an obligation of each controller itself, but here not of {names}",
        help_nl: "schrijf `door elke_verantwoordelijke`; wie helpt kan in de omschrijving staan",
        help_en: "write `door elke_verantwoordelijke`; who helps can stand in the description",
    }
    /// PAR-03
    code_twice(code, first, second) {
        nl: "gemeentecode {code} staat bij `{first}` én bij `{second}`; een code is van één gemeente",
        en: "municipality code {code} is stated for `{first}` and for `{second}`; a code is of one municipality",
        help_nl: "verbeter de code bij een van beide, of noem de gemeente maar één keer",
        help_en: "mend the code of one of them, or name the municipality only once",
    }
    code_also_here(name) { nl: "hier staat de code bij `{name}`", en: "the code is stated for `{name}` here" }
}
