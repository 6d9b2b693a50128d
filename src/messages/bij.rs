//! What is said about special categories, criminal data and national numbers (`BIJ-`).

messages! {
    /// BIJ-01
    no_exception(field) {
        nl: "`{field}` is een bijzonder gegeven, maar geen uitzondering van artikel 9 lid 2 AVG is genoemd",
        en: "`{field}` is special data, but no exception of art. 9(2) GDPR is stated",
        help_nl: "zet bij `uitzondering` van `{field}` het onderdeel van artikel 9 lid 2 (zoals `avg.9.2.g`) en de wet die het toelaat (zoals `uavg.30`)",
        help_en: "state the part of art. 9(2) (such as `avg.9.2.g`) and the law that permits it (such as `uavg.30`) behind `uitzondering` of `{field}`",
    }
    /// BIJ-01
    no_national_law(field) {
        nl: "de uitzondering bij `{field}` geldt alleen op grond van nationaal recht, en dat is niet genoemd",
        en: "the exception stated for `{field}` holds only on the basis of national law, which is not stated",
        help_nl: "zet bij `uitzondering` ook de wet die het toelaat, zoals `uavg.30` of `jeugdwet.7.4.4.2`",
        help_en: "state the law that permits it behind `uitzondering` as well, such as `uavg.30` or `jeugdwet.7.4.4.2`",
    }
    /// BIJ-01
    claimed_without_exception(claim) {
        nl: "de overeenkomst zegt `{claim}` te verwerken, maar noemt nergens een uitzondering van artikel 9 lid 2 AVG",
        en: "the agreement says it processes `{claim}`, but states no exception of art. 9(2) GDPR anywhere",
        help_nl: "zet bij elk bijzonder gegeven de `uitzondering`: een onderdeel van artikel 9 lid 2 en de wet die het toelaat",
        help_en: "state the `uitzondering` for each field of special data: a part of art. 9(2) and the law that permits it",
    }
    /// BIJ-02
    criminal_without_law(field) {
        nl: "`{field}` is strafrechtelijk van aard, maar geen genoemde wet laat de verwerking toe",
        en: "`{field}` is criminal in nature, but no stated law permits the processing",
        help_nl: "zet bij `uitzondering` van `{field}` de wet die het toelaat, zoals `uavg.32` of `jeugdwet.7.4.4.2`",
        help_en: "state the law that permits it behind `uitzondering` of `{field}`, such as `uavg.32` or `jeugdwet.7.4.4.2`",
    }
    /// BIJ-02
    claimed_without_law(claim) {
        nl: "de overeenkomst zegt `{claim}` te verwerken, maar noemt nergens een wet die dat toelaat",
        en: "the agreement says it processes `{claim}`, but states no law anywhere that permits it",
        help_nl: "zet bij elk gegeven waar het om gaat de `uitzondering`, zoals `uavg.32` of `jeugdwet.7.4.4.2`",
        help_en: "state the `uitzondering` for each field concerned, such as `uavg.32` or `jeugdwet.7.4.4.2`",
    }
    /// BIJ-04
    may_not_receive(receiver, field) {
        nl: "`{receiver}` krijgt `{field}`, maar uit niets blijkt dat dit nummer daar mag komen",
        en: "`{receiver}` gets `{field}`, but nothing shows that this number may go there",
        help_nl: "lever een pseudoniem of laat `{field}` weg; mag `{receiver}` het nummer volgens de wet hebben, noem die dan bij `ontvangers` van `{field}`",
        help_en: "deliver a pseudonym or leave `{field}` out; if the law lets `{receiver}` have the number, name it behind `ontvangers` of `{field}`",
    }
    who_may(field) { nl: "wie `{field}` mag hebben, volgt hieruit", en: "who may have `{field}` follows from this" }
    /// BIJ-06
    gives_away(field, codes, nature) {
        nl: "`{field}` kan iets verraden van de aard `{nature}`, maar is niet zo gemerkt: {codes}",
        en: "`{field}` can give away something of the nature `{nature}`, but is not marked so: {codes}",
        help_nl: "merk `{field}` met `aard {nature}`, of gebruik een lijst zonder deze codes",
        help_en: "mark `{field}` with `aard {nature}`, or use a list without these codes",
    }
    values_from_here() { nl: "hieruit komen de waarden", en: "the values come from this" }
    /// BIJ-06
    brings_in(field, elements) {
        nl: "`{field}` haalt hele berichten binnen, ook {elements}",
        en: "`{field}` brings in whole messages, also {elements}",
        help_nl: "noem de elementen die nodig zijn elk als gegeven, met hun `aard`, en haal `{field}` weg",
        help_en: "name each element that is needed as a field, with its `aard`, and take `{field}` away",
    }
    /// BIJ-07
    minors_unguarded(subjects) {
        nl: "`{subjects}` zijn minderjarig, maar geen maatregel is voor hen een extra waarborg",
        en: "`{subjects}` are minors, but no measure is an extra safeguard for them",
        help_nl: "leg vast welke `maatregel` hen extra beschermt, en zet daarbij `voor {subjects}`",
        help_en: "lay down which `maatregel` protects them in particular, and add `voor {subjects}` to it",
    }
    /// BIJ-09
    no_eleven_test(field, word) {
        nl: "`{field}` is een burgerservicenummer, maar als `{word}` wordt het niet aan de elfproef gehouden",
        en: "`{field}` is a citizen service number, but as a `{word}` it is not held to the eleven test",
        help_nl: "schrijf `type bsn`: dat vraagt negen cijfers en de elfproef; of zet erbij `eis elfproef {field}`",
        help_en: "write `type bsn`, which asks for nine digits and the eleven test; or add `eis elfproef {field}`",
    }
    comes_in_here() { nl: "hier komt het binnen", en: "it comes in here" }
    /// BIJ-03
    number_without_law(field) {
        nl: "`{field}` is een nationaal nummer, maar geen genoemde wet staat het gebruik daarvan toe",
        en: "`{field}` is a national number, but no stated law allows its use",
        help_nl: "zet bij `grondslag` van `{field}` de wettelijke bepaling die het gebruik regelt, zoals `jeugdwet.7.4.4.2` of `wabb.10`",
        help_en: "state the provision that regulates its use behind `grondslag` of `{field}`, such as `jeugdwet.7.4.4.2` or `wabb.10`",
    }
    used_for(purpose) {
        nl: "de grondslag van `{purpose}` gaat niet over dit nummer",
        en: "the legal basis of `{purpose}` is not about this number",
    }
    /// BIJ-05
    raw_concealed(raw, system, pseudonym) {
        nl: "`{system}` ontvangt `{raw}`, maar de leveringen noemen alleen `{pseudonym}`",
        en: "`{system}` receives `{raw}`, but the deliveries name `{pseudonym}` only",
        help_nl: "noem `{raw}` bij de `gegevens` van elke levering die het aanvoert, of vervang het voordat het wordt geleverd",
        help_en: "name `{raw}` behind the `gegevens` of each delivery that brings it, or replace it before it is delivered",
    }
    not_named_here(data, raw) { nl: "`{data}` noemt `{raw}` niet", en: "`{data}` does not name `{raw}`" }
    entered_again(raw) { nl: "hier wordt `{raw}` opnieuw opgevoerd", en: "`{raw}` is entered again here" }
    /// BIJ-08
    claimed_not_marked(claim, nature) {
        nl: "de overeenkomst zegt `{claim}` te verwerken, maar geen gegeven is met `aard {nature}` gemerkt",
        en: "the agreement says it processes `{claim}`, but no field is marked `aard {nature}`",
        help_nl: "merk de gegevens waar het om gaat met `aard {nature}`, of haal `{claim}` weg",
        help_en: "mark the fields concerned with `aard {nature}`, or take `{claim}` away",
    }
    /// BIJ-08
    marked_not_claimed(fields, nature, claim) {
        nl: "met `aard {nature}` is gemerkt: {fields}; de overeenkomst zegt niet dat zij `{claim}` verwerkt",
        en: "marked `aard {nature}`: {fields}; the agreement does not say that it processes `{claim}`",
        help_nl: "zet `{claim}` bij `verwerkt` in de overeenkomst",
        help_en: "add `{claim}` to `verwerkt` of the agreement",
    }
    marked_here() { nl: "hier is het gemerkt", en: "it is marked here" }
}
