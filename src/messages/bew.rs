//! What is said about retention (`BEW-`).

messages! {
    /// BEW-01
    no_term(data) {
        nl: "`{data}` heeft geen bewaartermijn",
        en: "`{data}` has no retention term",
        help_nl: "zet erbij `bewaren … vanaf … volgens … door …`",
        help_en: "add `bewaren … vanaf … volgens … door …`",
    }
    no_term_in(data, systems) {
        nl: "`{data}` heeft geen bewaartermijn in {systems}",
        en: "`{data}` has no retention term in {systems}",
        help_nl: "noem het systeem achter `in` bij een bewaartermijn, of geef het systeem zelf een termijn met `bewaren`",
        help_en: "name the system behind `in` with a term, or give the system a term of its own with `bewaren`",
    }
    /// BEW-02
    no_start(name) {
        nl: "van de bewaartermijn bij `{name}` staat niet vanaf welk moment hij loopt",
        en: "it is not said from which moment the term of `{name}` runs",
        help_nl: "zet erachter `vanaf` en een gebeurtenis of een gegeven met een datum",
        help_en: "put `vanaf` behind it and an event or a field with a date",
    }
    /// BEW-03
    no_destroyer(name) {
        nl: "bij de bewaartermijn van `{name}` is niemand aangewezen om te vernietigen",
        en: "no one is named to destroy the data when the term of `{name}` ends",
        help_nl: "zet erachter `door` en wie vernietigt",
        help_en: "put `door` behind it and who destroys the data",
    }
    /// BEW-04
    two_terms(data, at) {
        nl: "voor `{data}`{at} gelden twee bewaartermijnen die verschillen",
        en: "two different retention terms hold for `{data}`{at}",
        help_nl: "houd één termijn over, of zeg met `in` welke termijn in welk systeem geldt",
        help_en: "keep one term, or say with `in` which term holds in which system",
    }
    /// BEW-04: where.
    in_system(system) {
        nl: " in `{system}`",
        en: " in `{system}`",
    }
    other_term_here() {
        nl: "hier staat de andere termijn",
        en: "the other term is stated here",
    }
    /// BEW-05
    other_term(name, stated, category, listed) {
        nl: "`{name}` wordt {stated} bewaard, maar {category} heeft een termijn van {listed}",
        en: "`{name}` is kept for {stated}, but the term of {category} is {listed}",
        help_nl: "neem de termijn van de categorie over, of noem achter `volgens` de categorie of de wet waaruit de termijn volgt",
        help_en: "take over the term of the category, or name behind `volgens` the category or the law that the term comes from",
    }
    category_not_valid(category, date) {
        nl: "{category} geldt niet op {date}",
        en: "{category} does not hold on {date}",
        help_nl: "noem de categorie van de lijst die dan geldt",
        help_en: "name the category of the list that holds then",
    }
    no_ground(data) {
        nl: "de bewaartermijn van `{data}` noemt geen categorie van de selectielijst en geen wet",
        en: "the retention term of `{data}` names no category of the selection list and no law",
        help_nl: "zet erbij `volgens` en de categorie of het wetsartikel, zoals `selectielijst.19.1`",
        help_en: "add `volgens` and the category or the article of law, such as `selectielijst.19.1`",
    }
    /// BEW-06
    other_category(data, chosen, other, term) {
        nl: "`{data}` gaat over individuele voorzieningen voor jeugdhulp: ook {other} ({term}) is aannemelijk, naast {chosen}",
        en: "`{data}` is about individual provisions of youth care: {other} ({term}) is plausible too, beside {chosen}",
        help_nl: "kies die categorie, of zet achter de bewaartermijn `omdat` met de reden voor deze",
        help_en: "choose that category, or put `omdat` behind the term with the reason for this one",
    }
    /// BEW-07
    copy_without_term(system, data) {
        nl: "de kopie van `{data}` in `{system}` heeft geen eigen bewaartermijn",
        en: "the copy of `{data}` in `{system}` has no retention term of its own",
        help_nl: "geef `{system}` een termijn met `bewaren`, of noem het achter `in` bij de termijn van de gegevens",
        help_en: "give `{system}` a term with `bewaren`, or name it behind `in` with the term of the data",
    }
    system_without_term(system) {
        nl: "van `{system}` staat niet hoe lang kopieën daar blijven",
        en: "it is not said how long copies stay in `{system}`",
        help_nl: "geef `{system}` een termijn met `bewaren`",
        help_en: "give `{system}` a term with `bewaren`",
    }
    backup_without_term(measure) {
        nl: "bij `{measure}` staat niet hoe lang de back-ups worden bewaard",
        en: "`{measure}` does not say how long the back-ups are kept",
        help_nl: "zet bij de maatregel `bewaren … vanaf … door …`",
        help_en: "add `bewaren … vanaf … door …` to the measure",
    }
    /// BEW-08
    below_law(name, stated, law, least) {
        nl: "`{name}` wordt {stated} bewaard, maar {law} schrijft {least} voor",
        en: "`{name}` is kept for {stated}, but {law} demands {least}",
        help_nl: "verleng de termijn tot {least}, of noem een andere grond als dit artikel niet geldt",
        help_en: "make the term {least}, or name another ground if this article does not apply",
    }
    /// BEW-09
    destroyed_too_soon(data, destroyed, what, day) {
        nl: "`{data}` wordt op {destroyed} vernietigd, maar {what} is op {day}",
        en: "`{data}` is destroyed on {destroyed}, but {what} is on {day}",
        help_nl: "verleng de bewaartermijn tot na {day}, of vervroeg het gebruik",
        help_en: "extend the term until after {day}, or move the use forward",
    }
    named(name) { nl: "`{name}`", en: "`{name}`" }
    held_from(name) { nl: "het begin van het beheer door `{name}`", en: "the beginning of the custody of `{name}`" }
    held_by(name) { nl: "het einde van het beheer door `{name}`", en: "the end of the custody of `{name}`" }
    used_here() { nl: "hier zijn de gegevens nog nodig", en: "the data are still needed here" }
    /// BEW-10
    circle() {
        nl: "deze tekst laat de bewaartermijn aan afspraken of termijnen over die nergens zijn genoemd",
        en: "this text leaves the retention term to agreements or terms that are named nowhere",
        help_nl: "verwijs naar de plek waar de termijnen staan, zoals `[bijlage_2]`, of noem ze",
        help_en: "refer to the place where the terms are, such as `[bijlage_2]`, or state them",
    }
    /// BEW-11
    only_later(data) {
        nl: "deze bewaartermijn geldt alleen voor `{data}`, en die gegevens zijn er nog niet",
        en: "this retention term holds only for `{data}`, and those data do not exist yet",
        help_nl: "zeg vanaf welke dag `{data}` wordt geleverd, of voeg de termijn toe als het zover is",
        help_en: "say from which day `{data}` will be delivered, or add the term by then",
    }
    /// BEW-12
    log_without_term(name, listed) {
        nl: "bij `{name}` staat niet hoe lang logbestanden worden bewaard",
        en: "`{name}` does not say how long logs are kept",
        help_nl: "zet erbij `bewaren … vanaf … volgens … door …`; voor inloggegevens noemt de selectielijst {listed}",
        help_en: "add `bewaren … vanaf … volgens … door …`; for data on signing in the selection list says {listed}",
    }
    /// BEW-13
    no_end(agreement) {
        nl: "`{agreement}` regelt niet wat er met de gegevens gebeurt als zij eindigt",
        en: "`{agreement}` does not settle what happens to the data when it ends",
        help_nl: "voeg `beeindiging` toe, en zeg met `gegevens_na_einde` wie de gegevens houdt, teruggeeft of vernietigt",
        help_en: "add `beeindiging`, and say with `gegevens_na_einde` who keeps, returns or destroys the data",
    }
    nothing_after_end() {
        nl: "niet geregeld is wat er na het einde met de gegevens gebeurt",
        en: "it is not settled what happens to the data after the end",
        help_nl: "zeg met `gegevens_na_einde` wie de gegevens houdt, teruggeeft of vernietigt, en binnen welke termijn",
        help_en: "say with `gegevens_na_einde` who keeps, returns or destroys the data, and within which term",
    }
    nothing_at_exit(parties) {
        nl: "er zijn {parties} partijen, en niet geregeld is wat er met de gegevens gebeurt van een partij die uittreedt",
        en: "there are {parties} parties, and it is not settled what happens to the data of a party that leaves",
        help_nl: "zeg met `gegevens_na_uittreding` wie houdt wat zij al heeft geleverd, en tot wanneer",
        help_en: "say with `gegevens_na_uittreding` who keeps what it has supplied already, and until when",
    }
    put_off_here() { nl: "hier wordt het aan later overgelaten", en: "it is left for later here" }
    held_no_longer(data) {
        nl: "hierna heeft niemand `{data}` nog onder zich",
        en: "after this nobody holds `{data}` any more",
    }
}
