//! What is said about scenarios, and about a request for access and how it is decided.

messages! {
    /// TAAL-52
    no_verb(verb, read) {
        nl: "deze regel zegt niet wat mag, of wat niet mag",
        en: "this line does not say what is allowed, or what is not",
        help_nl: "schrijf `rol {verb} gegevens {read}`, of `rol mag niet gegevens {read}`",
        help_en: "write `role {verb} data {read}`, or `role mag niet data {read}`",
    }
    two_verbs(verb, not) {
        nl: "deze regel zegt zowel `{verb}` als `{not}`",
        en: "this line says both `{verb}` and `{not}`",
        help_nl: "maak er twee regels van",
        help_en: "make two lines of it",
    }
    double_negation(nobody, not, verb) {
        nl: "`{nobody} {not}` ontkent tweemaal",
        en: "`{nobody} {not}` denies twice",
        help_nl: "schrijf `{nobody} {verb}`: dat niemand het mag",
        help_en: "write `{nobody} {verb}`: that nobody may",
    }
    size_without_figures(kind) {
        nl: "een grootte van de groep hoort bij `{kind}`",
        en: "a size of the group belongs to `{kind}`",
        help_nl: "zet ervoor `als {kind}`, of haal de grootte weg",
        help_en: "put `als {kind}` before it, or take the size away",
    }
    sizes() {
        nl: "geen groep heeft deze grootte",
        en: "no group has this size",
        help_nl: "noem de grootte één keer: `van 9`, `vanaf 10` of `onder 10`",
        help_en: "state the size once: `van 9`, `vanaf 10` or `onder 10`",
    }
    contradiction() {
        nl: "deze regel zegt en ontkent hetzelfde",
        en: "this line says and denies the same",
        help_nl: "laat een van beide weg",
        help_en: "leave out one of them",
    }
    no_consent(marker, consent) {
        nl: "`{marker}` hoort bij `{consent}`, en die staat hier niet",
        en: "`{marker}` belongs to `{consent}`, which is not stated here",
        help_nl: "zet er `{consent}` bij, of haal de dag weg",
        help_en: "add `{consent}`, or take the day away",
    }
    open_promise() {
        nl: "deze regel laat nog iets open, en is dan niet na te lopen",
        en: "this line leaves something open, and then it cannot be tried",
        help_nl: "vul in wat op een vraagteken staat, of haal de regel weg",
        help_en: "fill in what is a question mark, or take the line away",
    }
    only_with_denial(only) {
        nl: "`{only}` zegt wat wel kan, en niet onder welke omstandigheden iets niet kan",
        en: "`{only}` says what is possible, and not when something is not",
        help_nl: "noem de kleinste groep met `vanaf`, de voorwaarden met `met` of `na toewijzing`, en beloof het overige in een regel met `mag niet`",
        help_en: "state the smallest group with `vanaf`, the conditions with `met` or `na toewijzing`, and promise the rest in a line with `mag niet`",
    }
    empty_promise() {
        nl: "deze regel zegt niet wat er wordt beloofd",
        en: "this line does not say what is promised",
        help_nl: "noem ten minste één ding dat zo moet zijn: bij wie, hoe lang, uiterlijk wanneer",
        help_en: "state at least one thing that has to be so: with whom, how long, by when",
    }
    /// TAAL-53
    otherwise(said) {
        nl: "de toets wordt niet gehaald: `{said}`",
        en: "the scenario fails: `{said}`",
        help_nl: "verander wat er in de overeenkomst staat, of beloof in de toets wat is afgesproken",
        help_en: "change what the agreement states, or promise in the scenario what is agreed",
    }
    stands_here() { nl: "dit is het gevolg van wat hier staat", en: "this follows from what stands here" }
    permitted(request) {
        nl: "de toets wordt niet gehaald: `{request}` is toegestaan",
        en: "the scenario fails: `{request}` is permitted",
        help_nl: "maak de regel in `toegang` zo nauw als de toets belooft, of beloof in de toets minder",
        help_en: "make the line in `toegang` as narrow as the scenario promises, or promise less in the scenario",
    }
    denied(request) {
        nl: "de toets wordt niet gehaald: `{request}` is niet toegestaan",
        en: "the scenario fails: `{request}` is not permitted",
        help_nl: "geef in `toegang` wat de toets belooft, of zeg in de toets voor welk doel, hoe fijn en in welk systeem het geldt",
        help_en: "grant in `toegang` what the scenario promises, or say in the scenario for which purpose, how fine and in which system it holds",
    }
    nothing_to_try() {
        nl: "de toets wordt niet gehaald: deze gegevens zijn er niet",
        en: "the scenario fails: there are no such data",
        help_nl: "kijk welke gegevens onder `gegevens` bij deze levering staan",
        help_en: "see which fields stand under `gegevens` of this delivery",
    }
    permits_here() { nl: "deze regel staat het toe", en: "this line permits it" }
    nearest_here() { nl: "deze regel komt het dichtst in de buurt", en: "this line comes nearest" }

    /// Why a line does not permit.
    other_role(roles) { nl: "gaat over {roles}", en: "is about {roles}" }
    other_data(data) { nl: "gaat over {data}", en: "is about {data}" }
    not_in_data(data, field) { nl: "`{data}` heeft geen `{field}`", en: "`{data}` has no `{field}`" }
    left_out(field) { nl: "laat `{field}` weg", en: "leaves out `{field}`" }
    not_named(fields) { nl: "geeft alleen {fields}", en: "gives only {fields}" }
    replaced(field) {
        nl: "`{field}` is door een pseudoniem vervangen en wordt hier niet genoemd",
        en: "`{field}` is replaced by a pseudonym and not named here",
    }
    other_purposes(purposes) { nl: "is voor {purposes}", en: "is for {purposes}" }
    purpose_of_field(field, purposes) { nl: "`{field}` dient alleen voor {purposes}", en: "`{field}` serves only {purposes}" }
    field_without_purpose(field) { nl: "`{field}` heeft geen doel", en: "`{field}` has no purpose" }
    only_figures() { nl: "geeft aantallen en geen regels", en: "gives figures and no rows" }
    only_rows() { nl: "geeft regels en geen aantallen", en: "gives rows and no figures" }
    undecided() { nl: "laat nog open hoe ver zij reikt", en: "leaves open how far it reaches" }
    other_systems(systems) { nl: "geldt in {systems}", en: "holds in {systems}" }
    group_too_small(size) { nl: "de groep telt er minder dan {size}", en: "the group is smaller than {size}" }
    other_municipality() { nl: "alleen van de eigen gemeente", en: "only of the own municipality" }
    not_allocated() { nl: "alleen na toewijzing", en: "only after allocation" }
    no_member() { nl: "alleen met lidmaatschap", en: "only with membership" }
    needs_consent() { nl: "alleen met toestemming, die dan al geldt", en: "only with consent that holds by then" }
    consent_from(day) { nl: "toestemming telt pas vanaf {day}", en: "consent counts only from {day}" }

    /// `convenant test`
    test_good() { nl: "goed", en: "good" }
    test_bad() { nl: "fout", en: "fails" }
    test_none() {
        nl: "deze overeenkomst heeft geen toetsen; `toets \"…\" {{ rol mag niet gegevens lezen }}` schrijft er een",
        en: "this agreement has no scenarios; `toets \"…\" {{ role mag niet data lezen }}` writes one",
    }
    test_empty() { nl: "deze toets heeft geen regels", en: "this scenario has no lines" }
    test_summary(count, good, bad) {
        nl: "{count} toetsen: {good} goed, {bad} fout",
        en: "{count} scenarios: {good} good, {bad} failing",
    }
    test_summary_one(good, bad) { nl: "1 toets: {good} goed, {bad} fout", en: "1 scenario: {good} good, {bad} failing" }
    test_permitted() { nl: "is toegestaan:", en: "is permitted:" }
    test_denied() { nl: "is niet toegestaan:", en: "is not permitted:" }
    test_otherwise() { nl: "het is zo:", en: "it is so:" }
    test_nothing() { nl: "deze gegevens zijn er niet", en: "there are no such data" }
    decided_by() { nl: "door", en: "by" }
    nearest_is() { nl: "het dichtst bij", en: "nearest" }
    because() { nl: "maar", en: "but" }
    promised_in() { nl: "beloofd in", en: "promised in" }
    no_line_at_all() { nl: "er is geen regel in `toegang`", en: "there is no line in `toegang`" }
    test_unreadable() {
        nl: "de toetsen zijn niet nagelopen",
        en: "the scenarios were not tried",
        help_nl: "verbeter eerst wat hierboven op `fout` staat",
        help_en: "mend the errors above first",
    }

    /// `convenant ask`
    ask_allowed() { nl: "toegestaan", en: "permitted" }
    ask_denied() { nl: "niet toegestaan", en: "not permitted" }
    ask_unreadable() {
        nl: "de vraag is niet beantwoord",
        en: "the question was not answered",
        help_nl: "verbeter eerst wat hierboven op `fout` staat",
        help_en: "mend the errors above first",
    }
    ask_unknown(what, name) {
        nl: "`{name}` is geen {what} van deze overeenkomst",
        en: "`{name}` is not a {what} of this agreement",
        help_nl: "kijk in de overeenkomst hoe het heet",
        help_en: "see in the agreement what it is called",
    }
    ask_similar(what, name, near) {
        nl: "`{name}` is geen {what} van deze overeenkomst",
        en: "`{name}` is not a {what} of this agreement",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    ask_not_in_data(data, field, known) {
        nl: "`{data}` heeft geen gegeven `{field}`",
        en: "`{data}` has no field `{field}`",
        help_nl: "er zijn {known}",
        help_en: "there are {known}",
    }
    ask_which_data(field, data) {
        nl: "`{field}` zit in meer dan één groep gegevens",
        en: "`{field}` is in more than one group of data",
        help_nl: "noem de groep erbij, met een punt ertussen: {data}",
        help_en: "name the group too, with a dot between: {data}",
    }
    ask_nowhere(field) {
        nl: "`{field}` zit in geen enkele groep gegevens",
        en: "`{field}` is in no group of data",
        help_nl: "een gegeven dat nergens in zit, kan niemand lezen",
        help_en: "a field that is in nothing can be read by nobody",
    }
    ask_no_size(option) {
        nl: "bij aantallen hoort de grootte van de groep",
        en: "figures need the size of the group",
        help_nl: "geef haar met `{option}`",
        help_en: "give it with `{option}`",
    }
    ask_size_of_rows(option) {
        nl: "`{option}` hoort bij aantallen",
        en: "`{option}` belongs to figures",
        help_nl: "vraag met `--as aantallen`, of laat de grootte weg",
        help_en: "ask with `--as aantallen`, or leave the size out",
    }

    /// `convenant why`
    why_place(place) {
        nl: "`{place}` is geen plaats in een gebouwd bestand",
        en: "`{place}` is not a place in a built file",
        help_nl: "schrijf het bestand en het regelnummer, zoals `dist/policies/cedar/policies.cedar:12`",
        help_en: "write the file and the number of the line, as in `dist/policies/cedar/policies.cedar:12`",
    }
    why_no_manifest(path) {
        nl: "`{path}` ligt niet in een map die `convenant build` heeft gemaakt",
        en: "`{path}` is not in a folder that `convenant build` made",
        help_nl: "naast het bestand, of in een map erboven, hoort `manifest.json` te staan",
        help_en: "`manifest.json` should stand beside the file, or in a folder above it",
    }
    why_no_provenance(path, provenance) {
        nl: "naast `{path}` is `{provenance}` er niet, of het is niet te lezen",
        en: "beside `{path}`, `{provenance}` is missing or cannot be read",
        help_nl: "bouw opnieuw met `convenant build`",
        help_en: "build again with `convenant build`",
    }
    why_not_built(path) {
        nl: "`{path}` staat niet in het manifest van de map",
        en: "`{path}` is not in the manifest of the folder",
        help_nl: "kijk met `convenant verify` wat er is gebouwd",
        help_en: "see with `convenant verify` what was built",
    }
    why_no_line(path, line, lines) {
        nl: "`{path}` heeft geen regel {line}; het telt er {lines}",
        en: "`{path}` has no line {line}; it has {lines}",
        help_nl: "noem een regel die er is",
        help_en: "name a line that is there",
    }
    why_changed(path) {
        nl: "`{path}` is gewijzigd nadat het is gebouwd; regelnummers kunnen verschoven zijn",
        en: "`{path}` was changed after it was built; line numbers may have shifted",
        help_nl: "bouw opnieuw met `convenant build`",
        help_en: "build again with `convenant build`",
    }
    why_nothing(line, path) {
        nl: "regel {line} van `{path}` komt uit geen enkele bepaling: zij hoort bij de vorm van het bestand",
        en: "line {line} of `{path}` comes from no clause: it belongs to the shape of the file",
    }
    why_source() { nl: "bron", en: "source" }
    why_law() { nl: "waarom", en: "why" }
}
