//! What is said about fields and minimisation (`VLD-`).

messages! {
    /// VLD-01
    open_field(field) {
        nl: "`{field}` is een open omschrijving, geen bepaald gegeven",
        en: "`{field}` is an open description, not a definite field",
        help_nl: "declareer elk gegeven dat ermee bedoeld is apart, of haal `{field}` weg",
        help_en: "declare each field that is meant apart, or take `{field}` away",
    }
    /// VLD-01
    open_data(data) {
        nl: "`{data}` bevat een open omschrijving: niet elk gegeven dat erin zit is genoemd",
        en: "`{data}` holds an open description: not every field it holds is named",
        help_nl: "noem bij `gegevens` elk gegeven dat `{data}` bevat, en haal `open` weg",
        help_en: "name each field that `{data}` holds behind `gegevens`, and take `open` away",
    }
    /// VLD-02
    no_purpose(field) {
        nl: "gegeven `{field}` heeft geen doel",
        en: "field `{field}` has no purpose",
        help_nl: "noem bij `doelen` waarvoor `{field}` nodig is, of haal het gegeven weg",
        help_en: "state what `{field}` is needed for behind `doelen`, or take the field away",
    }
    /// VLD-02
    no_purposes(fields) {
        nl: "{fields}: er is geen enkel doel gedeclareerd waarvoor dit nodig is",
        en: "{fields}: no purpose is declared for which this is needed",
        help_nl: "declareer met `doel` waarvoor de gegevens nodig zijn, en noem dat bij elk gegeven achter `doelen`",
        help_en: "declare with `doel` what the data are needed for, and state that behind `doelen` for each field",
    }
    /// VLD-03
    not_delivered(field) {
        nl: "gegeven `{field}` zit in geen enkele levering of gegevensgroep",
        en: "field `{field}` is in no delivery or group of data",
        help_nl: "noem `{field}` bij de `gegevens` van de levering waar het in hoort, of haal het weg",
        help_en: "name `{field}` behind the `gegevens` of the delivery it belongs to, or take it away",
    }
    /// VLD-03
    none_delivered(fields) {
        nl: "geen levering bevat {fields}, want er is geen levering of gegevensgroep gedeclareerd",
        en: "no delivery holds {fields}, because no delivery or group of data is declared",
        help_nl: "declareer met `levering` wie welke gegevens aan wie levert",
        help_en: "declare with `levering` who supplies which data to whom",
    }
    /// VLD-03
    not_tied(fields, data) {
        nl: "geen levering noemt {fields}: wat erin zit is open bij {data}",
        en: "no delivery names {fields}: what they hold is open for {data}",
        help_nl: "noem bij `gegevens` van {data} elk gegeven dat erin zit",
        help_en: "name each field they hold behind the `gegevens` of {data}",
    }
    open_here_too(data) { nl: "`{data}` laat het hier ook open", en: "`{data}` leaves it open here too" }
    first_of(field) { nl: "het eerste is `{field}`", en: "the first one is `{field}`" }
    /// VLD-04
    not_retained(fields, data) {
        nl: "voor {fields} geldt geen bewaartermijn: `{data}` noemt er geen",
        en: "no retention period holds for {fields}: `{data}` states none",
        help_nl: "zet bij `{data}` een regel `bewaren`, met termijn, begin en grond",
        help_en: "give `{data}` a line `bewaren`, with a period, a start and a ground",
    }
    /// VLD-05
    compound(field, parts) {
        nl: "`{field}` is meer dan één gegeven: {parts}; uit niets blijkt welk er staat",
        en: "`{field}` is more than one field: {parts}; nothing tells which one it holds",
        help_nl: "maak van elk een eigen gegeven, of noem bij `onderscheid` het gegeven dat zegt welk er staat",
        help_en: "make each a field of its own, or name the field that tells which it is behind `onderscheid`",
    }
    /// VLD-06
    no_type(field) {
        nl: "gegeven `{field}` heeft geen formaat",
        en: "field `{field}` has no format",
        help_nl: "geef `{field}` een `type`, zoals `datum`, `codelijst uit …` of `kenmerk patroon \"…\"`",
        help_en: "give `{field}` a `type`, such as `datum`, `codelijst uit …` or `kenmerk patroon \"…\"`",
    }
    /// VLD-06
    no_list(field, word) {
        nl: "gegeven `{field}` is een `{word}`, maar welke waarden mogen staat er niet",
        en: "field `{field}` is a `{word}`, but which values are allowed is not stated",
        help_nl: "zet achter `{word}` de codelijst (`uit …`), een `patroon` of een `lengte`",
        help_en: "put the code list (`uit …`), a `patroon` or a `lengte` behind `{word}`",
    }
    /// VLD-09
    derivation_incomplete(field, missing) {
        nl: "`{field}` is afgeleid, maar niet vermeld is {missing}",
        en: "`{field}` is derived, but it is not stated {missing}",
        help_nl: "schrijf `afgeleid van … volgens \"…\" in …`: uit welke gegevens, met welke regel, in welk systeem",
        help_en: "write `afgeleid van … volgens \"…\" in …`: from which fields, by which rule, in which system",
    }
    /// VLD-09
    derivation_missing(field, word) {
        nl: "`{field}` is een `{word}`, maar waaruit, hoe en waar hij wordt gemaakt staat er niet",
        en: "`{field}` is a `{word}`, but from what, how and where it is made is not stated",
        help_nl: "schrijf `afgeleid van … volgens \"…\" in …`, of leg met `pseudonimisering` vast hoe `{field}` ontstaat",
        help_en: "write `afgeleid van … volgens \"…\" in …`, or lay down with `pseudonimisering` how `{field}` comes about",
    }
    /// VLD-09
    source_differs(field, word, element) {
        nl: "`{field}` is een `{word}`, maar de bron {element} niet: hoe het ene uit het andere wordt afgeleid staat er niet",
        en: "`{field}` is a `{word}`, but its source {element} is not: how the one is derived from the other is not stated",
        help_nl: "schrijf `afgeleid van … volgens \"…\" in …`: uit welke gegevens, met welke regel, in welk systeem",
        help_en: "write `afgeleid van … volgens \"…\" in …`: from which fields, by which rule, in which system",
    }
    from_what() { nl: "waaruit", en: "from what" }
    how() { nl: "hoe", en: "how" }
    where_made() { nl: "waar", en: "where" }
}
