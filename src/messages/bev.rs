//! What is said about security measures (`BEV-`).

messages! {
    /// BEV-01
    no_measures() {
        nl: "er is geen enkele maatregel om de gegevens te beveiligen",
        en: "there is no measure at all to secure the data",
        help_nl: "beschrijf de maatregelen met `maatregel`, en noem bij elk het onderdeel van artikel 32 lid 1 AVG met `artikelen`",
        help_en: "describe the measures with `maatregel`, and name the part of article 32(1) GDPR with `artikelen`",
    }
    parts_missing(parts) {
        nl: "geen maatregel beantwoordt aan artikel 32 lid 1 AVG {parts}",
        en: "no measure answers to article 32(1) GDPR {parts}",
        help_nl: "voeg een maatregel toe, of noem bij een bestaande het onderdeel met `artikelen`, zoals `avg.32.1.d`",
        help_en: "add a measure, or name the part with `artikelen` at an existing one, such as `avg.32.1.d`",
    }
    confidential() {
        nl: "onder b (vertrouwelijkheid, integriteit, beschikbaarheid)",
        en: "under b (confidentiality, integrity, availability)",
    }
    encrypted() { nl: "onder a (pseudonimisering en versleuteling)", en: "under a (pseudonymisation and encryption)" }
    restored() { nl: "onder c (herstel na een incident)", en: "under c (restoring after an incident)" }
    tested() { nl: "onder d (regelmatig testen)", en: "under d (regular testing)" }
    /// BEV-02
    only_suitable(measure, word) {
        nl: "`{measure}` zegt `{word}`, maar niet wat dat is",
        en: "`{measure}` says `{word}`, but not what that is",
        help_nl: "noem een norm met `norm`, of zeg wat er wordt gedaan: hoe vaak, hoe lang, hoeveel",
        help_en: "name a norm with `norm`, or say what is done: how often, how long, how much",
    }
    /// BEV-03
    system_lacks(system, field, kinds) {
        nl: "in `{system}` staan gevoelige gegevens, zoals `{field}`, en daarvoor geldt geen maatregel van de soort {kinds}",
        en: "`{system}` holds sensitive data, such as `{field}`, and no measure of the kind {kinds} is taken for it",
        help_nl: "neem zo'n maatregel met `soort`, of noem `{system}` achter `systemen` bij de maatregel die er is",
        help_en: "take such a measure with `soort`, or name `{system}` behind `systemen` at the one there is",
    }
    /// BEV-04
    nothing_mapped(measures) {
        nl: "geen van de {measures} maatregelen is gekoppeld aan de BIO2 of een NEN-norm",
        en: "none of the {measures} measures is mapped to the BIO2 or a NEN norm",
        help_nl: "noem bij elke maatregel de norm met `norm`, zoals `bio2.8.13.01` of `nen.7510`",
        help_en: "name the norm of each measure with `norm`, such as `bio2.8.13.01` or `nen.7510`",
    }
    not_mapped(measure) {
        nl: "`{measure}` is niet gekoppeld aan de BIO2 of een NEN-norm",
        en: "`{measure}` is not mapped to the BIO2 or a NEN norm",
        help_nl: "noem de norm met `norm`, zoals `nen.7510`",
        help_en: "name the norm with `norm`, such as `nen.7510`",
    }
    not_mapped_to(measure, norm) {
        nl: "`{measure}` is niet gekoppeld aan de BIO2 of een NEN-norm",
        en: "`{measure}` is not mapped to the BIO2 or a NEN norm",
        help_nl: "noem de norm met `norm`; voor deze soort is dat {norm}",
        help_en: "name the norm with `norm`; for this kind that is {norm}",
    }
    /// BEV-05
    no_processor_at_all(measure) {
        nl: "`{measure}` legt iets bij de verwerker, maar er is geen verwerker",
        en: "`{measure}` leaves something to the processor, but there is no processor",
        help_nl: "noem wie het doet: een partij, of `elke_verantwoordelijke`",
        help_en: "name who does it: a party, or `elke_verantwoordelijke`",
    }
    no_real_processor(measure) {
        nl: "`{measure}` legt iets bij de verwerker, maar wie als verwerker is genoemd staat niet los van de verantwoordelijken",
        en: "`{measure}` leaves something to the processor, but those named as processor do not stand apart from the controllers",
        help_nl: "noem wie het doet: een partij, een onderdeel daarvan, of `elke_verantwoordelijke`",
        help_en: "name who does it: a party, a part of one, or `elke_verantwoordelijke`",
    }
    /// BEV-06
    logging_unfinished(measure, missing) {
        nl: "`{measure}` zegt niet {missing}",
        en: "`{measure}` does not say {missing}",
        help_nl: "noem met `legt_vast` wat wordt vastgelegd, en met `controle … door …` hoe vaak en door wie het wordt beoordeeld",
        help_en: "name what is recorded with `legt_vast`, and how often and by whom it is reviewed with `controle … door …`",
    }
    what_is_recorded() { nl: "wat wordt vastgelegd", en: "what is recorded" }
    how_often_reviewed() { nl: "hoe vaak het wordt beoordeeld", en: "how often it is reviewed" }
    who_reviews() { nl: "wie het beoordeelt", en: "who reviews it" }
    /// BEV-07
    no_interval(measure, word) {
        nl: "bij `{measure}` staat `{word}`, maar niet hoe vaak",
        en: "`{measure}` says `{word}`, but not how often",
        help_nl: "kies een ritme, zoals `per kwartaal` of `jaarlijks`",
        help_en: "choose a rhythm, such as `per kwartaal` or `jaarlijks`",
    }
    /// BEV-08
    too_seldom(measure, rhythm, loss) {
        nl: "`{measure}` gebeurt {rhythm}, maar er mag ten hoogste {loss} aan gegevens verloren gaan",
        en: "`{measure}` is done {rhythm}, but at most {loss} of data may be lost",
        help_nl: "kies een ritme dat binnen {loss} past, of sta een groter verlies toe",
        help_en: "choose a rhythm that fits within {loss}, or allow a larger loss",
    }
    loss_without_rhythm(measure, loss) {
        nl: "`{measure}` laat een verlies van ten hoogste {loss} toe, maar zegt niet hoe vaak de back-up wordt gemaakt",
        en: "`{measure}` allows a loss of at most {loss}, but does not say how often the back-up is made",
        help_nl: "zet erbij `ritme`, zoals `ritme dagelijks`",
        help_en: "add `ritme`, such as `ritme dagelijks`",
    }
    loss_unknown(measure) {
        nl: "`{measure}` zegt niet hoeveel gegevens ten hoogste verloren mogen gaan",
        en: "`{measure}` does not say how much data may be lost at most",
        help_nl: "zet erbij `verlies` en een duur, zoals `verlies 1 dag`",
        help_en: "add `verlies` and a length of time, such as `verlies 1 dag`",
    }
    loss_here() { nl: "hier staat het verlies dat is toegestaan", en: "the loss that is allowed is stated here" }
    /// BEV-09
    optional(measure, words) {
        nl: "`{words}` maakt `{measure}` vrijblijvend",
        en: "`{words}` makes `{measure}` optional",
        help_nl: "zeg wat in elk geval wordt gedaan, en waar",
        help_en: "say what is done in any case, and where",
    }
    /// BEV-10
    one_factor(measure) {
        nl: "`{measure}` laat één factor toe, en er zijn gevoelige gegevens",
        en: "`{measure}` allows a single factor, and there are sensitive data",
        help_nl: "vraag een tweede factor: `factoren 2`",
        help_en: "ask for a second factor: `factoren 2`",
    }
    factors_unknown(measure) {
        nl: "`{measure}` zegt niet uit hoeveel factoren het aanmelden bestaat, en er zijn gevoelige gegevens",
        en: "`{measure}` does not say of how many factors signing in consists, and there are sensitive data",
        help_nl: "zeg het met `factoren`, en vraag er ten minste 2",
        help_en: "say it with `factoren`, and ask for at least 2",
    }
    no_signing_in() {
        nl: "er zijn gevoelige gegevens, en geen maatregel zegt hoe gebruikers zich aanmelden",
        en: "there are sensitive data, and no measure says how users sign in",
        help_nl: "geef een maatregel `soort authenticatie`, en zeg met `factoren` uit hoeveel factoren het aanmelden bestaat",
        help_en: "give a measure `soort authenticatie`, and say with `factoren` of how many factors signing in consists",
    }
}
