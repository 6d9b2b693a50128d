//! What is said about the flow of information (`IFC-`).

messages! {
    /// A step of a path.
    step(number, what) {
        nl: "stap {number}: {what}",
        en: "step {number}: {what}",
    }
    step_origin(data, at) {
        nl: "`{data}` zijn bij `{at}`",
        en: "`{data}` are at `{at}`",
    }
    step_moved(data, from, to) {
        nl: "`{data}` gaan van `{from}` naar `{to}`",
        en: "`{data}` go from `{from}` to `{to}`",
    }
    step_replaced(data, at) {
        nl: "in `{at}` wordt in `{data}` een gegeven door een pseudoniem vervangen",
        en: "in `{at}` a pseudonym takes the place of a field in `{data}`",
    }
    step_consulted(role, data, from) {
        nl: "`{role}` leest `{data}` in `{from}`",
        en: "`{role}` reads `{data}` in `{from}`",
    }
    step_figures(data, from, to) {
        nl: "`{data}` gaan als aantallen van `{from}` naar `{to}`",
        en: "`{data}` go as figures from `{from}` to `{to}`",
    }
    step_derived(data, at) {
        nl: "bij `{at}` worden daar `{data}` van gemaakt",
        en: "at `{at}`, `{data}` are made of these",
    }
    step_operated(who, system) {
        nl: "`{who}` beheert `{system}`",
        en: "`{who}` runs `{system}`",
    }
    step_seen(who, role) {
        nl: "`{role}` hoort bij `{who}`",
        en: "`{role}` belongs to `{who}`",
    }
    field_in(field, data) {
        nl: "`{field}` is een gegeven in `{data}`",
        en: "`{field}` is a field in `{data}`",
    }
    field_here() {
        nl: "hier staat het gegeven, met zijn doelen",
        en: "the field is declared here, with its purposes",
    }
    /// IFC-01
    delivered_for_other(data, purposes, fields) {
        nl: "`{data}` wordt geleverd voor {purposes}, maar dit dient daar niet voor: {fields}",
        en: "`{data}` is delivered for {purposes}, but this does not serve that: {fields}",
        help_nl: "laat het gegeven weg uit de levering, of geef het een doel waarvoor wordt geleverd",
        help_en: "leave the field out of the delivery, or give it a purpose for which is delivered",
    }
    arrives_for_other(system, purposes, fields, path) {
        nl: "`{system}` dient voor {purposes}, maar langs {path} komt daar wat daar niet voor dient: {fields}",
        en: "`{system}` serves {purposes}, but along {path} comes what does not serve that: {fields}",
        help_nl: "laat het gegeven niet verder gaan dan de laatste stap waar het dient, of geef het een doel van het systeem",
        help_en: "let the field go no further than the last step where it serves, or give it a purpose of the system",
    }
    /// IFC-02
    derivation_widens(made, purposes, source, path) {
        nl: "`{made}` dient {purposes}, maar is gemaakt uit `{source}`, dat daar niet voor dient ({path})",
        en: "`{made}` serves {purposes}, but is made of `{source}`, which does not ({path})",
        help_nl: "beperk de doelen tot die van de bron, geef de bron dat doel ook, of maak er aantallen van met `als aantallen`",
        help_en: "limit the purposes to those of the source, give the source that purpose too, or make figures of it with `als aantallen`",
    }
    begins_at(name) {
        nl: "`{name}` en zijn doelen",
        en: "`{name}` and its purposes",
    }
    made_of_that(name) {
        nl: "daaruit wordt `{name}` gemaakt",
        en: "`{name}` is made of that",
    }
    /// IFC-03
    read_for_other(roles, purposes, path) {
        nl: "{roles} leest voor {purposes} wat daar niet voor is geleverd ({path})",
        en: "{roles} reads for {purposes} what was not delivered for that ({path})",
        help_nl: "haal het doel weg uit de regel van `toegang`, of lever ook voor dat doel",
        help_en: "take the purpose out of the line of `toegang`, or deliver for that purpose as well",
    }
    delivered_for_here() {
        nl: "hier staat waarvoor wordt geleverd",
        en: "for what is delivered is stated here",
    }
    /// IFC-04
    rows_reached(holder, data, path) {
        nl: "voor `{holder}` is alleen aantallen beloofd, maar langs {path} komen daar regels van `{data}`",
        en: "for `{holder}` only figures are promised, but along {path} rows of `{data}` come there",
        help_nl: "verbreek de weg bij een van de stappen: maak er eerder aantallen van, of laat een ander het systeem beheren; of beperk de belofte met `over …`",
        help_en: "break the path at one of its steps: make figures of it earlier, or let someone else run the system; or limit the promise with `over …`",
    }
    rows_of_figures(role, data) {
        nl: "`{data}` zijn aantallen, maar `{role}` leest ze als regels",
        en: "`{data}` are figures, but `{role}` reads them as rows",
        help_nl: "schrijf `als aantallen vanaf …`, of laat de rol lezen waar de aantallen van zijn gemaakt",
        help_en: "write `als aantallen vanaf …`, or let the role read what the figures are made of",
    }
    figures_here() {
        nl: "hier staat dat het aantallen zijn",
        en: "that they are figures is stated here",
    }
    /// IFC-05
    raw_reached(holder, fields, path) {
        nl: "voor `{holder}` is alleen pseudoniemen beloofd, maar langs {path} komt daar {fields} zelf",
        en: "for `{holder}` only pseudonyms are promised, but along {path} {fields} itself comes there",
        help_nl: "vervang het gegeven vóór de stap waarmee het daar komt, of laat een ander het systeem beheren; of beperk de belofte met `over …`",
        help_en: "replace the field before the step that brings it there, or let someone else run the system; or limit the promise with `over …`",
    }
    /// IFC-06
    together_rows(role, other, data, path) {
        nl: "voor `{role}` is alleen aantallen beloofd, maar wie ook `{other}` is, ziet regels van `{data}` (langs {path})",
        en: "for `{role}` only figures are promised, but who is `{other}` as well sees rows of `{data}` (along {path})",
        help_nl: "houd de rollen uit elkaar met `gescheiden van {other}`, of beperk de belofte met `over …`",
        help_en: "keep the roles apart with `gescheiden van {other}`, or limit the promise with `over …`",
    }
    together_raw(role, other, data, path) {
        nl: "voor `{role}` is alleen pseudoniemen beloofd, maar wie ook `{other}` is, ziet in `{data}` wie het is (langs {path})",
        en: "for `{role}` only pseudonyms are promised, but who is `{other}` as well sees in `{data}` who it is (along {path})",
        help_nl: "houd de rollen uit elkaar met `gescheiden van {other}`, of beperk de belofte met `over …`",
        help_en: "keep the roles apart with `gescheiden van {other}`, or limit the promise with `over …`",
    }
    other_reads_here(role) {
        nl: "hier leest `{role}` het oorspronkelijke gegeven",
        en: "here `{role}` reads the original field",
    }
}
