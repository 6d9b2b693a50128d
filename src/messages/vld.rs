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
    made_from_itself(field) {
        nl: "`{field}` is afgeleid van zichzelf",
        en: "`{field}` is derived from itself",
        help_nl: "noem achter `afgeleid van` het gegeven waaruit `{field}` wordt gemaakt",
        help_en: "name the field that `{field}` is made from behind `afgeleid van`",
    }
    /// VLD-09
    made_from_each_other(fields) {
        nl: "{fields} zijn van elkaar afgeleid, zodat geen ervan een bron heeft",
        en: "{fields} are derived from each other, so that none of them has a source",
        help_nl: "zeg van een ervan waar het echt vandaan komt",
        help_en: "say of one of them where it really comes from",
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
    /// VLD-07
    element_elsewhere(message, element, paths) {
        nl: "{message} kent geen element `{element}`",
        en: "{message} has no element `{element}`",
        help_nl: "dat element staat in een ander bericht: schrijf {paths}",
        help_en: "another message has that element: write {paths}",
    }
    /// VLD-07
    element_near(message, element, near) {
        nl: "{message} kent geen element `{element}`",
        en: "{message} has no element `{element}`",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// VLD-07
    element_unknown(message, element) {
        nl: "{message} kent geen element `{element}`",
        en: "{message} has no element `{element}`",
        help_nl: "noem het element waaruit het gegeven komt, of laat `bron` weg als het niet uit de standaard komt",
        help_en: "name the element that the field comes from, or leave `bron` out if it does not come from the standard",
    }
    /// VLD-08
    required_here(field, element) {
        nl: "`{field}` mag hier niet ontbreken, maar {element} mag dat in de standaard wel",
        en: "`{field}` may not be absent here, but {element} may be in the standard",
        help_nl: "zet `mag ontbreken` achter het type, en leg met `eis` vast wanneer de waarde er wel moet zijn",
        help_en: "put `mag ontbreken` behind the type, and lay down with `eis` when the value must be there",
    }
    /// VLD-08
    absent_here(field, element) {
        nl: "`{field}` mag hier ontbreken, maar {element} is in de standaard verplicht",
        en: "`{field}` may be absent here, but {element} is required in the standard",
        help_nl: "haal `mag ontbreken` weg: elk bericht heeft deze waarde",
        help_en: "take `mag ontbreken` away: every message has this value",
    }
    taken_from_here() { nl: "hieruit komt het", en: "it comes from this" }
    /// VLD-10
    too_fine(field, enough) {
        nl: "`{field}` is fijner dan nodig: voor de doelen ervan volstaat een `{enough}`",
        en: "`{field}` is finer than needed: a `{enough}` is enough for its purposes",
        help_nl: "lever alleen het `{enough}`, en leid dat bij de leverancier af",
        help_en: "deliver the `{enough}` only, and derive it at the supplier",
    }
    this_is_enough(enough) { nl: "voor dit doel volstaat een `{enough}`", en: "a `{enough}` is enough for this purpose" }
    /// VLD-10
    coarser_beside(field, coarse) {
        nl: "`{field}` wordt geleverd naast het grovere `{coarse}`, dat dezelfde doelen dient",
        en: "`{field}` is delivered beside the coarser `{coarse}`, which serves the same purposes",
        help_nl: "haal `{field}` uit de levering en leid `{coarse}` bij de leverancier af, of noem het doel waarvoor alleen `{field}` volstaat",
        help_en: "take `{field}` out of the delivery and derive `{coarse}` at the supplier, or state the purpose that only `{field}` serves",
    }
    the_coarser_one() { nl: "dit is het grovere gegeven", en: "this is the coarser field" }
    /// VLD-11
    free_text(field, data) {
        nl: "`{field}` in levering `{data}` is vrije tekst: daarin kan alles staan, ook over gezondheid",
        en: "`{field}` in delivery `{data}` is free text: anything may stand there, also about health",
        help_nl: "lever in plaats daarvan een `codelijst` of een `kenmerk` met een patroon, of laat `{field}` weg",
        help_en: "deliver a `codelijst` or a `kenmerk` with a pattern instead, or leave `{field}` out",
    }
    delivered_here() { nl: "hier wordt het geleverd", en: "it is delivered here" }
    /// VLD-12
    same_field(field, other) {
        nl: "`{field}` en `{other}` zijn hetzelfde gegeven, in één levering",
        en: "`{field}` and `{other}` are the same field, in one delivery",
        help_nl: "houd er één over, of maak met `bron` en opschrift duidelijk waarin zij verschillen",
        help_en: "keep one of them, or make clear by `bron` and title how they differ",
    }
    the_other_one() { nl: "dit is het andere", en: "this is the other one" }
    /// VLD-13
    not_on_list(field, list) {
        nl: "`{field}` staat niet op de gesloten lijst van {list}",
        en: "`{field}` is not on the closed list of {list}",
        help_nl: "haal dit doel weg bij `{field}`, of laat het gegeven weg uit wat voor dit doel wordt geleverd",
        help_en: "take this purpose away from `{field}`, or leave the field out of what is delivered for this purpose",
    }
    rests_on_list(list) { nl: "het doel berust op {list}", en: "the purpose rests on {list}" }
    /// VLD-14
    identify_together(data, fields) {
        nl: "wie {data} regel voor regel leest, kan uit {fields} samen afleiden om wie het gaat",
        en: "who reads {data} row by row can tell from {fields} together who it is about",
        help_nl: "maak een van deze grover, geef alleen aantallen, of leg met een `maatregel … {{ tegen herleiding }}` vast hoe herleiding wordt voorkomen",
        help_en: "make one of them coarser, give figures only, or lay down in a `maatregel … {{ tegen herleiding }}` how that is prevented",
    }
    in_these_data() { nl: "in deze gegevens", en: "in these data" }
    /// VLD-15
    unit_differs(field, unit, from, other) {
        nl: "`{field}` is in {unit}, maar {from} is in {other}",
        en: "`{field}` is in {unit}, but {from} is in {other}",
        help_nl: "neem de eenheid over, of zeg met `afgeleid van … volgens … in …` hoe wordt omgerekend",
        help_en: "take the unit over, or say with `afgeleid van … volgens … in …` how it is converted",
    }
    /// VLD-15
    unit_unlike_standard(field, unit, standard, other) {
        nl: "`{field}` is in {unit}, maar elk bedrag in {standard} is in {other}: hoe wordt omgerekend staat er niet",
        en: "`{field}` is in {unit}, but every amount in {standard} is in {other}: how it is converted is not stated",
        help_nl: "noem achter `afgeleid van` het bedrag en achter `volgens` hoe het wordt omgerekend",
        help_en: "name the amount behind `afgeleid van`, and behind `volgens` how it is converted",
    }
    open_where_from() { nl: "waaruit het komt is hier open", en: "what it comes from is left open here" }
    /// VLD-15
    compared_units(left, right) {
        nl: "de eis vergelijkt {left} met {right}",
        en: "the requirement compares {left} with {right}",
        help_nl: "geef beide dezelfde eenheid",
        help_en: "give both the same unit",
    }
    /// VLD-16
    succeeded(element, day, successor, path) {
        nl: "{element} geldt niet meer sinds {day}; de opvolger is {successor}",
        en: "{element} is not in force since {day}; its successor is {successor}",
        help_nl: "schrijf `{path}`, of het element daarvan waaruit het gegeven nu komt",
        help_en: "write `{path}`, or its element that the field comes from now",
    }
    /// VLD-16
    no_longer(element, day) {
        nl: "{element} geldt niet meer sinds {day}",
        en: "{element} is not in force since {day}",
        help_nl: "noem het bericht of de lijst die er nu geldt",
        help_en: "name the message or list that is in force now",
    }
    /// VLD-16
    not_yet(element, day) {
        nl: "{element} geldt pas vanaf {day}",
        en: "{element} is in force only from {day}",
        help_nl: "noem de release die op de peildatum geldt, of controleer met een latere `--date`",
        help_en: "name the release that is in force on the reference date, or check with a later `--date`",
    }
    /// VLD-16
    no_release(source) {
        nl: "gegevens komen uit `{source}`, maar welke versie daarvan geldt staat er niet",
        en: "fields come from `{source}`, but which version of it holds is not stated",
        help_nl: "zet bij bron `{source}` de `versie`, of `vanaf` welke dag hij geldt",
        help_en: "state the `versie` of `{source}`, or the day from which it holds behind `vanaf`",
    }
    used_here_too() { nl: "hier ook", en: "here too" }
    /// VLD-17
    core_missing(data, entries, message) {
        nl: "levering `{data}` mist {entries}; {message} heeft dat altijd",
        en: "delivery `{data}` lacks {entries}; {message} always has that",
        help_nl: "noem bij `gegevens` van `{data}` wat ontbreekt, of verbeter `bron` als er iets anders wordt geleverd",
        help_en: "name what is missing behind `gegevens` of `{data}`, or mend `bron` if something else is delivered",
    }
    /// VLD-17
    nothing_named(data) {
        nl: "levering `{data}` is voor later, en noemt geen enkel gegeven",
        en: "delivery `{data}` is for later, and names no field at all",
        help_nl: "noem welke gegevens erin komen en waarvoor, of haal `{data}` weg tot dat vaststaat",
        help_en: "name which fields it will hold and what for, or take `{data}` away until that is settled",
    }
    /// VLD-18
    nobody_mends(data) {
        nl: "`{data}` levert regels, maar niemand herstelt regels die worden afgekeurd",
        en: "`{data}` delivers rows, but nobody mends rows that are rejected",
        help_nl: "leg met een `taak` van de soort `datakwaliteit_bewaken` vast wie herstelt (`door`), en binnen welke `termijn`",
        help_en: "lay down in a `taak` of the kind `datakwaliteit_bewaken` who mends (`door`), and within which `termijn`",
    }
    /// VLD-18
    no_term_to_mend(duty) {
        nl: "taak `{duty}` zegt niet binnen welke termijn wie afgekeurde regels herstelt",
        en: "duty `{duty}` does not say who mends rejected rows within which time",
        help_nl: "zet bij `{duty}` een `termijn`, en `door` wie",
        help_en: "give `{duty}` a `termijn`, and `door` whom",
    }
    from_what() { nl: "waaruit", en: "from what" }
    how() { nl: "hoe", en: "how" }
    where_made() { nl: "waar", en: "where" }
}
