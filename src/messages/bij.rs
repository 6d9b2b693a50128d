//! What is said about special categories, criminal data and national numbers (`BIJ-`).

messages! {
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
