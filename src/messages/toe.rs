//! What is said about access (`TOE-`).

messages! {
    /// TOE-01
    no_shared_purpose(roles, data, purposes, fields) {
        nl: "toegang van {roles} tot {data} voor {purposes} reikt tot gegevens die geen van die doelen hebben: {fields}",
        en: "access of {roles} to {data} for {purposes} reaches fields that have none of those purposes: {fields}",
        help_nl: "laat het gegeven weg met `zonder …`, noem het doel waarvoor de rol het nodig heeft, of voeg dat doel toe aan het gegeven",
        help_en: "leave the field out with `zonder …`, name the purpose for which the role needs it, or add that purpose to the field",
    }
    no_purpose(roles, data, fields) {
        nl: "toegang van {roles} tot {data} noemt geen doel, en reikt tot {fields}",
        en: "access of {roles} to {data} states no purpose, and reaches {fields}",
        help_nl: "zet erbij `voor` en het doel",
        help_en: "add `voor` and the purpose",
    }
    purposes_here() {
        nl: "hier staan de doelen van het gegeven",
        en: "the purposes of the field are stated here",
    }
    /// TOE-02
    user_without_access(user) {
        nl: "`{user}` staat bij de gebruikers, maar geen rol bij `{user}` heeft toegang",
        en: "`{user}` is among the users, but no role at `{user}` has access",
        help_nl: "geef een `rol … bij {user}` een regel in `toegang`, of haal `{user}` weg bij `gebruikers`",
        help_en: "give a `rol … bij {user}` a line in `toegang`, or take `{user}` away from `gebruikers`",
    }
    /// TOE-03
    no_review() {
        nl: "er is toegang, maar niemand gaat na of die nog klopt",
        en: "there is access, but no one reviews whether it is still right",
        help_nl: "zet in `toegang` een regel `herziening jaarlijks door …`, of vaker",
        help_en: "put a line `herziening jaarlijks door …`, or more often, in `toegang`",
    }
    review_too_loose(rhythm) {
        nl: "of de toegang nog klopt wordt `{rhythm}` nagegaan; dat is niet ten minste jaarlijks",
        en: "access is reviewed `{rhythm}`; that is not at least once a year",
        help_nl: "kies `jaarlijks`, `per kwartaal` of vaker",
        help_en: "choose `jaarlijks`, `per kwartaal` or more often",
    }
    /// TOE-05
    unknown_role(role) {
        nl: "de rol `{role}` is nergens gedeclareerd",
        en: "the role `{role}` is not declared anywhere",
        help_nl: "declareer haar met `rol {role} \"…\" bij …`",
        help_en: "declare it with `rol {role} \"…\" bij …`",
    }
    unknown_role_near(role, near) {
        nl: "de rol `{role}` is nergens gedeclareerd; bedoelt u `{near}`?",
        en: "the role `{role}` is not declared anywhere; did you mean `{near}`?",
        help_nl: "schrijf `{near}`, of declareer de rol met `rol {role} \"…\" bij …`",
        help_en: "write `{near}`, or declare the role with `rol {role} \"…\" bij …`",
    }
    same_title(first, second, title) {
        nl: "`{first}` en `{second}` heten allebei “{title}”",
        en: "`{first}` and `{second}` are both called “{title}”",
        help_nl: "geef elke rol een eigen opschrift, zodat te zien is wie wordt bedoeld",
        help_en: "give each role a title of its own, so that it can be seen who is meant",
    }
    title_also_here() {
        nl: "hier staat hetzelfde opschrift",
        en: "the same title is stated here",
    }
    /// TOE-04
    no_upper_bound(role, least) {
        nl: "voor rol `{role}` is een ondergrens genoemd ({least}), maar geen bovengrens",
        en: "for role `{role}` a lower bound is stated ({least}), but no upper bound",
        help_nl: "zet erachter hoeveel het er ten hoogste zijn, met `hoogstens …`",
        help_en: "put behind it how many there are at most, with `hoogstens …`",
    }
    /// TOE-06
    raw_granted(role, field) {
        nl: "rol `{role}` mag `{field}` zelf zien, terwijl dat door een pseudoniem wordt vervangen",
        en: "role `{role}` may see `{field}` itself, while a pseudonym takes its place",
        help_nl: "geef de rol het pseudoniem in plaats van het oorspronkelijke gegeven",
        help_en: "give the role the pseudonym in the place of the original field",
    }
    replaced_here() {
        nl: "hier wordt het vervangen",
        en: "it is replaced here",
    }
    raw_operated(role, field, system) {
        nl: "rol `{role}` hoort alleen het pseudoniem te zien, maar de eigen organisatie beheert `{system}`, waar `{field}` nog staat",
        en: "role `{role}` is to see the pseudonym only, but its own organisation runs `{system}`, where `{field}` still is",
        help_nl: "laat een ander `{system}` beheren, of laat het gegeven vervangen voordat het daar aankomt",
        help_en: "let someone else run `{system}`, or have the field replaced before it comes there",
    }
    operator_here() {
        nl: "hier staat wie het systeem beheert",
        en: "who runs the system is stated here",
    }
    /// TOE-07
    key_holder_reads(holder, role, field) {
        nl: "`{holder}` heeft de sleutel, en rol `{role}` bij dezelfde organisatie leest `{field}`",
        en: "`{holder}` has the key, and role `{role}` at the same organisation reads `{field}`",
        help_nl: "leg de sleutel bij een organisatie die de pseudoniemen niet leest",
        help_en: "leave the key with an organisation that does not read the pseudonyms",
    }
    read_here() {
        nl: "hier worden de pseudoniemen gelezen",
        en: "the pseudonyms are read here",
    }
    /// TOE-08
    rows_of_others(role, data) {
        nl: "rol `{role}` ziet alle regels van `{data}`, ook die van andere partijen dan de eigen",
        en: "role `{role}` sees all rows of `{data}`, also those of parties other than its own",
        help_nl: "schrijf `als regels van eigen gemeente`, of `als aantallen vanaf …`",
        help_en: "write `als regels van eigen gemeente`, or `als aantallen vanaf …`",
    }
    from_many_here() {
        nl: "deze gegevens komen van meer dan één partij",
        en: "these data come from more than one party",
    }
    rows_sent_to_others(delivery, receiver) {
        nl: "`{delivery}` brengt bij elk van `{receiver}` ook de regels van de anderen",
        en: "`{delivery}` brings each of `{receiver}` the rows of the others as well",
        help_nl: "schrijf `als regels van eigen gemeente`, of `als aantallen vanaf …`",
        help_en: "write `als regels van eigen gemeente`, or `als aantallen vanaf …`",
    }
    /// TOE-09
    role_without_access(role) {
        nl: "rol `{role}` heeft nergens toegang en geen taak",
        en: "role `{role}` has access nowhere and no task",
        help_nl: "geef haar een regel in `toegang`, of haal de rol weg",
        help_en: "give it a line in `toegang`, or take the role away",
    }
    /// TOE-10
    responsible_before_access(taker, data, day, holder, until) {
        nl: "`{taker}` wordt op {day} verantwoordelijk voor `{data}`, maar tot {until} heeft `{holder}` ze",
        en: "`{taker}` becomes responsible for `{data}` on {day}, but `{holder}` holds them until {until}",
        help_nl: "laat de gegevens op dezelfde dag overgaan, of spreek een levering af die er dan is",
        help_en: "let the data go over on the same day, or agree on a delivery that has come by then",
    }
    responsible_without_access(taker, data, day, holder) {
        nl: "`{taker}` wordt op {day} verantwoordelijk voor `{data}`, maar `{holder}` houdt ze, zonder einde",
        en: "`{taker}` becomes responsible for `{data}` on {day}, but `{holder}` keeps them, without an end",
        help_nl: "laat de gegevens op dezelfde dag overgaan, of spreek een levering af die er dan is",
        help_en: "let the data go over on the same day, or agree on a delivery that has come by then",
    }
    held_here() {
        nl: "hier staat wie ze dan heeft",
        en: "who holds them then is stated here",
    }
    access_after_change(role, data, taker, day) {
        nl: "rol `{role}` houdt toegang tot `{data}`, waarvoor `{taker}` vanaf {day} verantwoordelijk is",
        en: "role `{role}` keeps access to `{data}`, for which `{taker}` is responsible from {day} on",
        help_nl: "haal de regel weg, of zeg met een eigen doel waarom die toegang daarna nodig blijft",
        help_en: "take the line away, or say with a purpose of its own why that access remains needed afterwards",
    }
    taken_over_here() {
        nl: "hier gaat de verantwoordelijkheid over",
        en: "responsibility goes over here",
    }
}
