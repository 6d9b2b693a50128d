//! What is said about text that has the shape of the language but not its words (`TAAL-30` to `TAAL-49`).

messages! {
    /// TAAL-30
    unknown_declaration(word) {
        nl: "`{word}` is geen soort declaratie",
        en: "`{word}` is not a kind of declaration",
        help_nl: "begin met een woord als `partij`, `doel`, `gegeven`, `levering` of `taak`",
        help_en: "begin with a word such as `partij`, `doel`, `gegeven`, `levering` or `taak`",
    }
    /// TAAL-30
    misspelt_declaration(word, nearest) {
        nl: "`{word}` is geen soort declaratie",
        en: "`{word}` is not a kind of declaration",
        help_nl: "bedoelt u `{nearest}`?",
        help_en: "did you mean `{nearest}`?",
    }
    /// TAAL-31
    unknown_property(word, declaration, known) {
        nl: "`{word}` is geen eigenschap van een `{declaration}`",
        en: "`{word}` is not a property of a `{declaration}`",
        help_nl: "kies uit {known}",
        help_en: "choose from {known}",
    }
    /// TAAL-31
    misspelt_property(word, declaration, nearest) {
        nl: "`{word}` is geen eigenschap van een `{declaration}`",
        en: "`{word}` is not a property of a `{declaration}`",
        help_nl: "bedoelt u `{nearest}`?",
        help_en: "did you mean `{nearest}`?",
    }
    /// TAAL-31
    property_elsewhere(word, declaration, owners) {
        nl: "`{word}` is geen eigenschap van een `{declaration}`",
        en: "`{word}` is not a property of a `{declaration}`",
        help_nl: "`{word}` hoort bij {owners}; zet de regel daar, of sluit eerst het vorige blok met `}}`",
        help_en: "`{word}` belongs to {owners}; move the line there, or close the block before it with `}}`",
    }
    /// TAAL-32
    wrong_value(property, found, expected) {
        nl: "`{found}` past niet bij `{property}`",
        en: "`{found}` does not fit `{property}`",
        help_nl: "zet hier {expected}, of een `?` als u het nog niet weet",
        help_en: "write {expected} here, or `?` if you do not know it yet",
    }
    /// TAAL-32
    misspelt_value(property, found, nearest) {
        nl: "`{found}` past niet bij `{property}`",
        en: "`{found}` does not fit `{property}`",
        help_nl: "bedoelt u `{nearest}`?",
        help_en: "did you mean `{nearest}`?",
    }
    /// TAAL-32
    unquoted(property, text) {
        nl: "de tekst bij `{property}` staat niet tussen aanhalingstekens",
        en: "the text of `{property}` has no quotation marks",
        help_nl: "schrijf `\"{text}\"`",
        help_en: "write `\"{text}\"`",
    }
    /// TAAL-32
    value_missing(property, expected) {
        nl: "achter `{property}` staat niets; hier hoort {expected}",
        en: "nothing stands behind `{property}`; {expected} belongs here",
        help_nl: "vul {expected} in, of zet een `?` als u het nog niet weet",
        help_en: "fill in {expected}, or write `?` if you do not know it yet",
    }
    /// TAAL-11
    text_unfilled(text) {
        nl: "`{text}` is een plek die nog moet worden ingevuld, en geen tekst",
        en: "`{text}` is a place that is still to be filled in, and no text",
        help_nl: "vul de tekst in, of zet een `?` zonder aanhalingstekens als u hem nog niet weet",
        help_en: "fill in the text, or write `?` without quotation marks if you do not know it yet",
    }
    /// TAAL-32
    text_empty() {
        nl: "tussen deze aanhalingstekens staat niets",
        en: "there is nothing between these quotation marks",
        help_nl: "vul de tekst in, zet een `?` als u hem nog niet weet, of haal de regel weg",
        help_en: "fill in the text, write `?` if you do not know it yet, or take the line away",
    }
    /// TAAL-33
    stated_twice(property) {
        nl: "`{property}` staat hier twee keer",
        en: "`{property}` is stated twice here",
        help_nl: "laat er een weg, of voeg ze samen",
        help_en: "leave one out, or merge them",
    }
    stated_first() {
        nl: "hier staat de eerste",
        en: "the first one is here",
    }
    /// TAAL-34
    name_missing(declaration) {
        nl: "achter `{declaration}` ontbreekt een naam",
        en: "a name is missing behind `{declaration}`",
        help_nl: "zet achter `{declaration}` een naam van kleine letters en streepjes onderaan, zoals `{declaration} mijn_naam`",
        help_en: "put a name of lower-case letters and underscores behind `{declaration}`, such as `{declaration} mijn_naam`",
    }
    /// TAAL-34
    name_of_words(words, name) {
        nl: "een naam is één woord, en `{words}` is er meer dan een",
        en: "a name is one word, and `{words}` is more than one",
        help_nl: "schrijf `{name}`; hoe het in het document heet, staat in het opschrift erachter",
        help_en: "write `{name}`; what it is called in the document is in the title behind it",
    }
    /// TAAL-35
    title_missing(declaration, name) {
        nl: "`{declaration} {name}` heeft geen opschrift",
        en: "`{declaration} {name}` has no title",
        help_nl: "zet achter `{name}` hoe het in het document heet, tussen aanhalingstekens",
        help_en: "put behind `{name}` what it is called in the document, between quotation marks",
    }
    title_missing_behind(declaration) {
        nl: "achter `{declaration}` staat geen opschrift",
        en: "there is no title behind `{declaration}`",
        help_nl: "zet achter `{declaration}` tussen aanhalingstekens wat er wordt beloofd",
        help_en: "put behind `{declaration}`, between quotation marks, what is promised",
    }
    /// TAAL-36
    one_value_only(property, found) {
        nl: "bij `{property}` hoort één waarde; `{found}` is er een te veel",
        en: "`{property}` takes one value; `{found}` is one too many",
        help_nl: "laat `{found}` weg",
        help_en: "leave `{found}` out",
    }
    /// TAAL-56
    numbers_reversed(last, first) {
        nl: "het grootste getal ({last}) is kleiner dan het kleinste ({first})",
        en: "the largest number ({last}) is smaller than the smallest ({first})",
        help_nl: "verbeter een van beide, of verwissel ze",
        help_en: "mend one of the two, or swap them",
    }
    /// TAAL-56
    days_reversed(last, first) {
        nl: "de laatste dag ({last}) ligt vóór de eerste ({first})",
        en: "the last day ({last}) lies before the first ({first})",
        help_nl: "verbeter een van beide, of verwissel ze",
        help_en: "mend one of the two, or swap them",
    }
    /// TAAL-37
    word_not_understood(word, property, markers) {
        nl: "`{word}` wordt hier bij `{property}` niet begrepen",
        en: "`{word}` is not understood here, behind `{property}`",
        help_nl: "hier kan volgen: {markers}",
        help_en: "what may follow here: {markers}",
    }
    /// TAAL-37
    word_misspelt(word, property, nearest) {
        nl: "`{word}` wordt hier bij `{property}` niet begrepen",
        en: "`{word}` is not understood here, behind `{property}`",
        help_nl: "bedoelt u `{nearest}`?",
        help_en: "did you mean `{nearest}`?",
    }
    /// TAAL-37
    nothing_may_follow(word, property) {
        nl: "`{word}` wordt hier bij `{property}` niet begrepen",
        en: "`{word}` is not understood here, behind `{property}`",
        help_nl: "laat `{word}` weg; achter deze waarde volgt niets meer",
        help_en: "leave `{word}` out; nothing follows this value",
    }
    /// TAAL-37
    comma_missing(property, word) {
        nl: "tussen twee waarden van `{property}` ontbreekt een komma, voor `{word}`",
        en: "a comma is missing between two values of `{property}`, before `{word}`",
        help_nl: "zet een komma voor `{word}`",
        help_en: "put a comma before `{word}`",
    }
    /// TAAL-37
    scenario_verb_missing(verbs, found) {
        nl: "achter de rol hoort {verbs}, en hier staat `{found}`",
        en: "{verbs} belongs behind the role, and here it says `{found}`",
        help_nl: "schrijf `rol mag niet gegevens lezen` of `rol mag gegevens lezen voor doel als regels`, met uw eigen namen",
        help_en: "write `role mag niet data lezen` or `role mag data lezen voor purpose als regels`, with names of your own",
    }
    verb_missing(verb, found) {
        nl: "achter de rol hoort `{verb}`, en hier staat `{found}`",
        en: "`{verb}` belongs behind the role, and here it says `{found}`",
        help_nl: "schrijf `rol {verb} gegevens voor doel als regels`, met uw eigen namen",
        help_en: "write `role {verb} data voor purpose als regels`, with names of your own",
    }
    /// TAAL-37
    hole_without_day(who) {
        nl: "wie deze open plek invult staat er wel, en voor welke dag niet",
        en: "it says who fills in this blank, and not before which day",
        help_nl: "schrijf `? door {who} voor 2026-03-01`, met uw eigen dag, of alleen `?`",
        help_en: "write `? door {who} voor 2026-03-01`, with a day of your own, or only `?`",
    }
    /// TAAL-38
    no_such_day(date) {
        nl: "de dag `{date}` bestaat niet",
        en: "the day `{date}` does not exist",
        help_nl: "schrijf een bestaande dag als jaar-maand-dag, zoals `2026-03-01`",
        help_en: "write an existing day as year-month-day, such as `2026-03-01`",
    }
    /// TAAL-39
    block_unexpected(property) {
        nl: "achter `{property}` hoort geen blok tussen accolades",
        en: "no block between braces belongs behind `{property}`",
        help_nl: "laat de accolades weg en zet de waarde op dezelfde regel",
        help_en: "leave the braces out and put the value on the same line",
    }
    /// TAAL-39
    block_missing(declaration) {
        nl: "achter `{declaration}` hoort een blok tussen accolades",
        en: "a block between braces belongs behind `{declaration}`",
        help_nl: "zet `{{` aan het einde van deze regel en `}}` op een regel na de eigenschappen",
        help_en: "put `{{` at the end of this line and `}}` on a line after the properties",
    }
    /// TAAL-48
    number_too_large(number) {
        nl: "het getal `{number}` is te groot",
        en: "the number `{number}` is too large",
        help_nl: "schrijf een getal van ten hoogste negen cijfers",
        help_en: "write a number of at most nine digits",
    }
    /// TAAL-49
    condition_unclear(found) {
        nl: "deze eis wordt niet begrepen bij `{found}`",
        en: "this condition is not understood at `{found}`",
        help_nl: "schrijf een vergelijking, zoals `einddatum >= begindatum`, of `als … dan …`",
        help_en: "write a comparison, such as `einddatum >= begindatum`, or `als … dan …`",
    }
    /// TAAL-49
    condition_without_then(found) {
        nl: "na `als` hoort `dan`, en hier staat `{found}`",
        en: "`dan` belongs after `als`, and here it says `{found}`",
        help_nl: "zet `dan` voor wat er moet gelden, zoals `als budget is ingevuld dan omvang ontbreekt`",
        help_en: "put `dan` before what must hold, such as `als budget is ingevuld dan omvang ontbreekt`",
    }
    /// TAAL-49
    condition_unfinished() {
        nl: "deze eis houdt te vroeg op",
        en: "this condition ends too early",
        help_nl: "maak de vergelijking af, zoals `einddatum >= begindatum`",
        help_en: "finish the comparison, such as `einddatum >= begindatum`",
    }
    /// TAAL-49
    condition_too_deep() {
        nl: "deze eis is te diep genest",
        en: "this condition is nested too deeply",
        help_nl: "splits de eis in meer regels `eis`",
        help_en: "split the condition into several `eis` lines",
    }

    a_text() { nl: "een tekst tussen aanhalingstekens", en: "a text between quotation marks" }
    a_number() { nl: "een getal", en: "a number" }
    digits() { nl: "een reeks cijfers", en: "a row of digits" }
    a_date() { nl: "een datum zoals `2026-03-01`", en: "a date such as `2026-03-01`" }
    a_term() { nl: "een termijn zoals `7 jaar` of `24 uur`", en: "a term such as `7 jaar` or `24 uur`" }
    a_provision() { nl: "een bepaling zoals `avg.6.1.e`", en: "a provision such as `avg.6.1.e`" }
    a_code() { nl: "de code van een bevinding zoals `PAR-02`", en: "the code of a finding such as `PAR-02`" }
    a_clause_target() { nl: "een artikel, lid, bijlage of figuur", en: "an article, paragraph, annex or figure" }
    a_reach() {
        nl: "een levering, een gegevensgroep, een gegeven, of een gegeven daarvan zoals `toewijzingen.bsn`",
        en: "a delivery, a group of data, a field, or a field of one such as `toewijzingen.bsn`",
    }
    a_module() { nl: "een deel van de standaardbibliotheek zoals `std.avg`", en: "a part of the standard library such as `std.avg`" }
    a_condition() { nl: "een eis zoals `einddatum >= begindatum`", en: "a condition such as `einddatum >= begindatum`" }
    nothing() { nl: "niets", en: "nothing" }
    name_of(kinds) { nl: "de naam van een {kinds}", en: "the name of a {kinds}" }
    either(first, second) { nl: "{first} of {second}", en: "{first} or {second}" }
}
