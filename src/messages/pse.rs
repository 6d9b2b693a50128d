//! What is said about pseudonymisation and figures (`PSE-`).

messages! {
    /// PSE-01
    enumerable(field, size) {
        nl: "een hash zonder geheime sleutel verbergt `{field}` niet: {size}",
        en: "a hash without a secret key does not hide `{field}`: {size}",
        help_nl: "gebruik `hmac_sha512` met een sleutel bij een ander dan de ontvanger",
        help_en: "use `hmac_sha512` with a key that someone other than the receiver holds",
    }
    values_of_bsn() {
        nl: "er zijn zo’n 91 miljoen geldige burgerservicenummers, en die zijn alle te proberen",
        en: "there are some 91 million valid citizen service numbers, and all of them can be tried",
    }
    values_of_postcode() {
        nl: "er zijn minder dan tienduizend waarden, en die zijn alle te proberen",
        en: "there are fewer than ten thousand values, and all of them can be tried",
    }
    values_of_date() {
        nl: "een mensenleven telt enkele tienduizenden dagen, en die zijn alle te proberen",
        en: "a human life has some tens of thousands of days, and all of them can be tried",
    }
    values_few() {
        nl: "er zijn weinig waarden, en die zijn alle te proberen",
        en: "there are few values, and all of them can be tried",
    }
    /// PSE-02
    key_with_receiver(receiver) {
        nl: "`{receiver}` ontvangt de pseudoniemen en heeft ook de sleutel",
        en: "`{receiver}` receives the pseudonyms and has the key as well",
        help_nl: "leg de sleutel bij een organisatie die de gegevens niet ontvangt",
        help_en: "leave the key with an organisation that does not receive the data",
    }
    key_beside_receiver(holder, receiver) {
        nl: "`{holder}` heeft de sleutel en hoort bij dezelfde organisatie als `{receiver}`, die de pseudoniemen ontvangt",
        en: "`{holder}` has the key and belongs to the same organisation as `{receiver}`, which receives the pseudonyms",
        help_nl: "leg de sleutel bij een organisatie die de gegevens niet ontvangt",
        help_en: "leave the key with an organisation that does not receive the data",
    }
    receiver_here() {
        nl: "hier staat de ontvanger",
        en: "the receiver is stated here",
    }
    /// PSE-03
    key_unmanaged(name) {
        nl: "van de sleutel bij `{name}` staat niet wie hem heeft en niet hoe vaak hij wisselt",
        en: "it is not said who has the key of `{name}` or how often it changes",
        help_nl: "vul in `sleutel bij … rotatie …`",
        help_en: "fill in `sleutel bij … rotatie …`",
    }
    key_without_holder(name) {
        nl: "van de sleutel bij `{name}` staat niet wie hem heeft",
        en: "it is not said who has the key of `{name}`",
        help_nl: "vul in `sleutel bij …`",
        help_en: "fill in `sleutel bij …`",
    }
    key_without_rotation(name) {
        nl: "van de sleutel bij `{name}` staat niet hoe vaak hij wisselt",
        en: "it is not said how often the key of `{name}` changes",
        help_nl: "zet erachter `rotatie` en een ritme, zoals `jaarlijks`",
        help_en: "put `rotatie` behind it and a rhythm, such as `jaarlijks`",
    }
    /// PSE-04
    claim_undone(name, claim, erasure) {
        nl: "`{name}` belooft `{claim}`, maar `{erasure}` vindt iemand terug door opnieuw te hashen",
        en: "`{name}` promises `{claim}`, but `{erasure}` finds a person again by hashing anew",
        help_nl: "haal de belofte weg, of wis langs een weg die het pseudoniem niet opnieuw maakt",
        help_en: "take the promise away, or erase in a way that does not make the pseudonym anew",
    }
    found_again_here() {
        nl: "hier wordt het pseudoniem opnieuw gemaakt",
        en: "the pseudonym is made anew here",
    }
    pseudonym_not_anonymous(name) {
        nl: "`{name}` belooft `anoniem`, maar een pseudoniem blijft een persoonsgegeven",
        en: "`{name}` promises `anoniem`, but a pseudonym remains personal data",
        help_nl: "haal de belofte weg; de rechten van betrokkenen en de bewaartermijn blijven gelden",
        help_en: "take the promise away; the rights of data subjects and the retention term go on",
    }
    /// PSE-06
    too_late(system, receiver, field) {
        nl: "`{field}` wordt pas vervangen in `{system}`, dat bij ontvanger `{receiver}` in beheer is",
        en: "`{field}` is replaced only in `{system}`, which receiver `{receiver}` runs",
        help_nl: "laat de afzender of een derde het gegeven vervangen, in een systeem dat de ontvanger niet beheert",
        help_en: "let the sender or a third party replace the field, in a system that the receiver does not run",
    }
    operator_here() {
        nl: "hier staat wie het systeem beheert",
        en: "who runs the system is stated here",
    }
    /// PSE-07
    figures_read(roles) {
        nl: "er is geen kleinste groep bepaald voor de aantallen die te zien zijn voor {roles}",
        en: "no smallest group is set for the figures shown to {roles}",
        help_nl: "zet achter `aantallen` een grens, zoals `vanaf 10`",
        help_en: "put a limit behind `aantallen`, such as `vanaf 10`",
    }
    figures_delivered(delivery) {
        nl: "voor de aantallen in `{delivery}` is geen kleinste groep bepaald",
        en: "no smallest group is set for the figures in `{delivery}`",
        help_nl: "zet achter `aantallen` een grens, zoals `vanaf 10`",
        help_en: "put a limit behind `aantallen`, such as `vanaf 10`",
    }
    /// PSE-10
    difference_reveals(role, data) {
        nl: "`{role}` ziet van `{data}` aantallen over een grotere groep én een deel daarvan: het verschil kan over één mens gaan",
        en: "`{role}` sees figures of `{data}` about a larger group and also a part of it: the difference may be about one person",
        help_nl: "maak beide rechten even ruim, bijvoorbeeld allebei `van eigen gemeente`, of geef ze aan verschillende rollen",
        help_en: "make both rights equally wide, for instance both `van eigen gemeente`, or give them to different roles",
    }
    figures_of_all_here() {
        nl: "hier staan de aantallen over de grotere groep",
        en: "the figures about the larger group are stated here",
    }
    smaller_group_undoes(role, field, small, large) {
        nl: "`{role}` ziet aantallen per `{field}` vanaf {small} én vanaf {large}: wat vanaf {large} wordt weggelaten, staat vanaf {small} gewoon te lezen",
        en: "`{role}` sees figures by `{field}` from {small} and from {large}: what is left out from {large} can be read from {small}",
        help_nl: "geef beide rechten dezelfde kleinste groep, of geef ze aan rollen die niet dezelfde mensen hebben",
        help_en: "give both rights the same smallest group, or give them to roles that are not held by the same people",
    }
    larger_group_here(large) {
        nl: "hier zijn het er minstens {large}",
        en: "here it is at least {large}",
    }
    /// PSE-05
    treated_as_anonymous(data, step) {
        nl: "`{data}` zijn gepseudonimiseerd met `{step}` en hebben geen bewaartermijn en geen weg voor rechten, alsof zij anoniem zijn",
        en: "`{data}` are pseudonymised by `{step}` and have no retention term and no way to exercise rights, as if they were anonymous",
        help_nl: "een pseudoniem blijft een persoonsgegeven: geef de gegevens een `bewaren …` en beleg de rechten met een `taak` of een `verwijdering`",
        help_en: "a pseudonym remains personal data: give the data a `bewaren …` and arrange the rights with a `taak` or a `verwijdering`",
    }
    pseudonymised_here() {
        nl: "hier worden zij gepseudonimiseerd",
        en: "they are pseudonymised here",
    }
    /// PSE-09
    pseudonym_for_purposes(field, purposes) {
        nl: "één pseudoniem `{field}` dient meer doelen: {purposes}; wie het voor het ene doel heeft, kan het aan het andere koppelen",
        en: "one pseudonym `{field}` serves several purposes: {purposes}; who has it for one can link it to the other",
        help_nl: "maak per doel een eigen pseudoniem, of beperk het tot het doel waarvoor er moet worden gekoppeld",
        help_en: "make a pseudonym for each purpose, or limit it to the purpose for which linking is needed",
    }
    pseudonym_for_receivers(field, receivers) {
        nl: "hetzelfde pseudoniem `{field}` gaat naar {receivers}; samen kunnen zij hun gegevens koppelen",
        en: "the same pseudonym `{field}` goes to {receivers}; together they can link their data",
        help_nl: "maak per ontvanger een eigen pseudoniem, met een eigen sleutel",
        help_en: "make a pseudonym for each receiver, with a key of its own",
    }
    /// PSE-08
    key_left(field, pseudonym, data) {
        nl: "`{field}` staat naast het pseudoniem `{pseudonym}` in {data}, en leidt wie de bron heeft weer naar de persoon",
        en: "`{field}` stands beside the pseudonym `{pseudonym}` in {data}, and leads whoever has the source back to the person",
        help_nl: "laat het weg of vervang het ook; is het nodig, zeg dan in een aanvaarding waarvoor",
        help_en: "leave it out or replace it as well; if it is needed, say in an acceptance what for",
    }
    replaced_here() {
        nl: "hier wordt het andere gegeven vervangen",
        en: "the other field is replaced here",
    }
}
