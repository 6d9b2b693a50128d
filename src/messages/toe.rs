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
}
