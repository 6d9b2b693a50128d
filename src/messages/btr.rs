//! What is said about the rights of data subjects (`BTR-`), and how a case of who is responsible is put into words.

messages! {
    /// BTR-01
    gap(witness, duty, others) {
        nl: "voor {witness} is bij `{duty}` niemand verantwoordelijk{others}",
        en: "for {witness} nobody is responsible for `{duty}`{others}",
        help_nl: "zet bij `{duty}` met `anders` wie het doet voor wie in geen werkgebied valt, of geef de taak met `door` aan iemand",
        help_en: "state in `{duty}` with `anders` who does it for those in no area, or give the duty to someone with `door`",
    }
    /// BTR-02
    overlap(witness, names, duty, others) {
        nl: "voor {witness} zijn bij `{duty}` {names} verantwoordelijk{others}",
        en: "for {witness} {names} are responsible for `{duty}`{others}",
        help_nl: "laat de werkgebieden elkaar niet overlappen, of zet bij `{duty}` met `samenloop` wie het dan doet",
        help_en: "let the areas not overlap, or state in `{duty}` with `samenloop` who does it then",
    }
    /// BTR-03
    key_not_in_data(key, duties) {
        nl: "`{key}` beslist bij {duties}, maar geen gegeven in de leveringen zegt waar dat is",
        en: "`{key}` decides for {duties}, but no field in the deliveries says where that is",
        help_nl: "verdeel op `woonplaats` en lever een gegeven van type `gemeentecode`, of neem een gegeven op waarvan de naam `{key}` bevat",
        help_en: "divide on `woonplaats` and deliver a field of type `gemeentecode`, or add a field whose name holds `{key}`",
    }
    /// BTR-03
    key_undefined(name, duties) {
        nl: "`{name}` bepaalt wie {duties} heeft, en is nergens omschreven",
        en: "`{name}` decides who has {duties}, and is defined nowhere",
        help_nl: "omschrijf `{name}` met een `begrip`",
        help_en: "define `{name}` with a `begrip`",
    }
    undefined_here(name) {
        nl: "hier beslist `{name}`, dat nergens is omschreven",
        en: "`{name}` decides here, and is defined nowhere",
    }
    /// BTR-03
    area_unknown(parties, duty) {
        nl: "`{duty}` is verdeeld over {parties}, maar hun werkgebied staat nergens",
        en: "`{duty}` is divided over {parties}, but their area is stated nowhere",
        help_nl: "geef {parties} een `werkgebied`",
        help_en: "give {parties} a `werkgebied`",
    }
    /// BTR-05
    category_forgotten(category, duties) {
        nl: "voor betrokkenen uit `{category}` heeft niemand {duties}",
        en: "for data subjects of `{category}` nobody has {duties}",
        help_nl: "noem `{category}` ook achter `voor`, of laat die regel weg: dan geldt de taak voor allen",
        help_en: "name `{category}` behind `voor` too, or leave that line out: then the duty is for all",
    }
    /// BTR-06
    rights_unallocated(articles) {
        nl: "van deze rechten van betrokkenen zegt de overeenkomst niet wie ze uitvoert: {articles}",
        en: "the agreement does not say who handles these rights of data subjects: {articles}",
        help_nl: "noem de artikelen bij een `taak` met `artikelen`, bijvoorbeeld `artikelen avg.15 t/m avg.22`",
        help_en: "name the articles in a `taak` with `artikelen`, such as `artikelen avg.15 t/m avg.22`",
    }
    /// BTR-06
    rights_without_limit(duty, articles) {
        nl: "`{duty}` zegt niet binnen welke termijn: {articles}",
        en: "`{duty}` does not say within which time: {articles}",
        help_nl: "zet bij `{duty}` een `termijn`, van ten hoogste een maand",
        help_en: "add a `termijn` to `{duty}`, of at most a month",
    }
    /// BTR-08
    no_essence() {
        nl: "de overeenkomst zegt niet waar betrokkenen de wezenlijke inhoud vinden",
        en: "the agreement does not say where data subjects find its essence",
        help_nl: "zet in `overeenkomst` de vindplaats: `wezenlijke_inhoud \"https://…\"`",
        help_en: "state the place in `overeenkomst`: `wezenlijke_inhoud \"https://…\"`",
    }
    /// BTR-09
    no_contact_point() {
        nl: "er is geen contactpunt voor betrokkenen aangewezen",
        en: "no contact point for data subjects is designated",
        help_nl: "noem er een met `contactpunt`, of aanvaard dit met de reden",
        help_en: "name one with `contactpunt`, or accept this with the reason",
    }
    /// BTR-12
    erasure_falls_short(erasure, systems) {
        nl: "`{erasure}` bereikt {systems} niet, en daar staan dezelfde gegevens",
        en: "`{erasure}` does not reach {systems}, which hold the same data",
        help_nl: "noem {systems} ook achter `bereikt`, en regel dat het daar gebeurt",
        help_en: "name {systems} behind `bereikt` too, and see that it happens there",
    }
    /// BTR-14
    masking_is_not_erasing(erasure) {
        nl: "`{erasure}` maskeert: de regel blijft staan, en dat is geen wissing",
        en: "`{erasure}` masks: the row stays, and that is not erasure",
        help_nl: "voeg een `verwijdering` toe met `wijze wissen`, of noem dit afscherming en leg uit waarom wissen niet kan",
        help_en: "add a `verwijdering` with `wijze wissen`, or call this restriction and explain why erasing is impossible",
    }

    /// BTR-04
    key_deviates(duties, own, citation, law) {
        nl: "de verdeling bij {duties} gaat uit van `{own}`, maar {citation} van `{law}`",
        en: "the division of {duties} goes by `{own}`, but {citation} by `{law}`",
        help_nl: "verdeel op `{law}`, zodat wie de taak heeft ook de bevoegde partij is",
        help_en: "divide on `{law}`, so that who has the duty is the competent party too",
    }
    divided_here_too() { nl: "ook hier", en: "here too" }
    /// BTR-07
    nobody_informs() {
        nl: "de overeenkomst zegt niet wie betrokkenen informeert",
        en: "the agreement does not say who informs data subjects",
        help_nl: "voeg een `taak` toe van de soort `informatie`, met `artikelen avg.13, avg.14` en een `termijn`",
        help_en: "add a `taak` of the kind `informatie`, with `artikelen avg.13, avg.14` and a `termijn`",
    }
    /// BTR-07
    not_told(elements) {
        nl: "van deze informatie zegt de overeenkomst niet wie haar geeft: {elements}",
        en: "the agreement does not say who gives this information: {elements}",
        help_nl: "noem de artikelen bij de taak, of in het geheel: `artikelen avg.13, avg.14`",
        help_en: "name the articles in the duty, or as a whole: `artikelen avg.13, avg.14`",
    }
    /// BTR-07
    informed_when(duty, limit) {
        nl: "`{duty}` zegt niet binnen welke termijn betrokkenen worden geïnformeerd over gegevens die van een ander komen",
        en: "`{duty}` does not say within which time data subjects are informed of data that come from someone else",
        help_nl: "zet bij `{duty}` een `termijn` van ten hoogste {limit} na het verkrijgen van de gegevens",
        help_en: "add a `termijn` to `{duty}` of at most {limit} after the data were obtained",
    }
    /// BTR-07
    informed_late(duty, term, limit) {
        nl: "`{duty}` informeert betrokkenen na {term}; voor gegevens van een ander is dat ten hoogste {limit}",
        en: "`{duty}` informs data subjects after {term}; for data from someone else that is at most {limit}",
        help_nl: "maak de termijn korter: ten hoogste {limit} na het verkrijgen van de gegevens",
        help_en: "make the term shorter: at most {limit} after the data were obtained",
    }
    /// BTR-10
    rights_limited() {
        nl: "deze zin laat een betrokkene maar één verantwoordelijke om zich tot te wenden",
        en: "this sentence leaves a data subject only one controller to turn to",
        help_nl: "laat de verdeling alleen tussen partijen werken, en zeg dat een betrokkene zijn rechten tegenover elke partij kan uitoefenen",
        help_en: "let the division work between parties only, and say that a data subject can exercise rights against each party",
    }
    /// BTR-11
    request_to_all(duty, count) {
        nl: "`{duty}` brengt een verzoek van een betrokkene bij alle {count} partijen",
        en: "`{duty}` brings a request of a data subject to all {count} parties",
        help_nl: "stuur het alleen naar de partij die het afhandelt, zo nodig via het contactpunt",
        help_en: "send it only to the party that handles it, through the contact point where needed",
    }
    forwarded_to_one(duty) {
        nl: "volgens `{duty}` gaat het alleen naar de partij die het afhandelt",
        en: "by `{duty}` it goes only to the party that handles it",
    }
    /// BTR-13
    right_impossible(duty, data, claim) {
        nl: "`{duty}` vraagt regels van één persoon te vinden, maar in `{data}` kan dat niet: het pseudoniem heet `{claim}`",
        en: "`{duty}` asks to find the rows of one person, but `{data}` does not allow that: the pseudonym is called `{claim}`",
        help_nl: "zeg hoe de regels van een betrokkene worden gevonden, of leg uit waarom dat niet kan en zeg dat tegen betrokkenen",
        help_en: "say how the rows of a data subject are found, or explain why that is impossible and tell data subjects",
    }
    promised_here() { nl: "hier staat de belofte", en: "the promise is here" }
    /// BTR-15
    right_excluded(duty, right, by) {
        nl: "`{duty}` noemt {right}, maar dat recht geldt hier niet ({by})",
        en: "`{duty}` names {right}, but that right does not hold here ({by})",
        help_nl: "haal het uit de reeks, zodat betrokkenen niet verwachten wat de wet niet geeft",
        help_en: "take it out of the range, so that data subjects do not expect what the law does not give",
    }
    /// BTR-15
    objection_missing(duty, objection) {
        nl: "`{duty}` noemt wissing, maar nergens staat wie bezwaar afhandelt ({objection})",
        en: "`{duty}` names erasure, but nowhere is stated who handles objection ({objection})",
        help_nl: "noem `avg.21` bij de taak",
        help_en: "name `avg.21` in the duty",
    }

    someone() { nl: "een betrokkene", en: "a data subject" }
    someone_of(category) { nl: "een betrokkene uit `{category}`", en: "a data subject of `{category}`" }
    stays_outside(who) { nl: "{who} die buiten elk werkgebied verblijft", en: "{who} who stays outside every area" }
    lives_outside(who) { nl: "{who} die buiten elk werkgebied woont", en: "{who} who lives outside every area" }
    stays_in(who, place) { nl: "{who} die in {place} verblijft", en: "{who} who stays in {place}" }
    lives_in(who, place) { nl: "{who} die in {place} woont", en: "{who} who lives in {place}" }
    stays_in_two(who, first, second) {
        nl: "{who} die in de gebieden van `{first}` en `{second}` tegelijk verblijft",
        en: "{who} who stays in the areas of `{first}` and `{second}` at once",
    }
    one_other_case() { nl: ", en in nog één geval", en: ", and in one other case" }
    more_cases() { nl: ", en in veel meer gevallen", en: ", and in many more cases" }
    other_cases(count) { nl: ", en in nog {count} gevallen", en: ", and in {count} other cases" }
}
