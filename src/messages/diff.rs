//! What is said about a change between two versions, and about why two versions could not be compared.

messages! {
    subject(kind, name) { nl: "{kind} `{name}`", en: "{kind} `{name}`" }
    subject_text(kind, title) { nl: "{kind} \"{title}\"", en: "{kind} \"{title}\"" }
    added(subject) { nl: "{subject} komt erbij", en: "{subject} is added" }
    dropped(subject) { nl: "{subject} vervalt", en: "{subject} is dropped" }
    lapsed(subject, when, why) { nl: "{subject} vervalt, zo bedoeld{when}{why}", en: "{subject} is dropped, as meant{when}{why}" }
    lapsed_since(day) { nl: " sinds {day}", en: " since {day}" }
    lapsed_because(why) { nl: ": {why}", en: ": {why}" }
    vanished(subject) { nl: "{subject} verdwijnt, zonder dat er `vervallen` staat", en: "{subject} disappears, and nothing says `vervallen`" }
    alike(other) {
        nl: "zegt hetzelfde als `{other}`: heet het alleen anders, schrijf dan bij de nieuwe naam `voorheen`",
        en: "says the same as `{other}`: if only its name is another, write `voorheen` with the new name",
    }
    gets(subject, property, values) { nl: "{subject}: {property} krijgt erbij {values}", en: "{subject}: {property} gets {values}" }
    loses(subject, property, values) { nl: "{subject}: {property} verliest {values}", en: "{subject}: {property} loses {values}" }
    becomes(subject, property) { nl: "{subject}: {property} wordt anders", en: "{subject}: {property} changes" }
    differs(subject) { nl: "{subject} wordt anders", en: "{subject} changes" }
    moved_place(subject, from, to) {
        nl: "{subject} gaat van plaats {from} naar plaats {to}",
        en: "{subject} goes from place {from} to place {to}",
    }
    a_line() { nl: "een regel", en: "a line" }
    states(subject, property) { nl: "{subject}: {property} komt erbij", en: "{subject}: {property} is added" }
    unstates(subject, property) { nl: "{subject}: {property} vervalt", en: "{subject}: {property} is dropped" }
    filled(subject, property) { nl: "{subject}: {property} is ingevuld", en: "{subject}: {property} is filled in" }
    opened(subject, property) { nl: "{subject}: {property} is open", en: "{subject}: {property} is open" }
    was() { nl: "was", en: "was" }
    is() { nl: "wordt", en: "becomes" }
    titled(subject, before, after) {
        nl: "{subject} heette \"{before}\" en heet nu \"{after}\"",
        en: "{subject} was called \"{before}\" and is now called \"{after}\"",
    }
    renamed(from, subject) { nl: "`{from}` is nu {subject}", en: "`{from}` is now {subject}" }
    moved(subject, from, to) { nl: "{subject} gaat van {from} naar {to}", en: "{subject} goes from {from} to {to}" }
    wider(role, count) {
        nl: "`{role}` mag meer lezen ({count})",
        en: "`{role}` may read more ({count})",
    }
    narrower(role, count) {
        nl: "`{role}` mag minder lezen ({count})",
        en: "`{role}` may read less ({count})",
    }
    was_refused() { nl: "eerst geweigerd, nu toegestaan", en: "refused before, allowed now" }
    was_allowed() { nl: "eerst toegestaan, nu geweigerd", en: "allowed before, refused now" }
    by_line() { nl: "door", en: "by" }
    where_nearest() { nl: "in plaats van", en: "in place of" }
    line_unchanged() {
        nl: "de regel zelf is dezelfde: wat eronder valt is anders",
        en: "the line itself is the same: what falls under it is not",
    }
    and_more(count) { nl: "… en nog {count}", en: "… and {count} more" }
    borne_by(subject, count) {
        nl: "{subject} gaat naar een ander ({count})",
        en: "{subject} goes to someone else ({count})",
    }
    case(obligations, who, count) {
        nl: "{obligations}: {who}, in {count}",
        en: "{obligations}: {who}, in {count}",
    }
    no_longer(who) { nl: "niet langer {who}", en: "no longer {who}" }
    now(who) { nl: "voortaan {who}", en: "from now on {who}" }
    and(one, other) { nl: "{one} en {other}", en: "{one} and {other}" }
    all_cases(categories) { nl: "alle gevallen{categories}", en: "all cases{categories}" }
    some_cases(categories, places) { nl: "{places} plaatsen{categories}", en: "{places} places{categories}" }
    for_categories(count, first) { nl: ", voor {count} categorieën zoals {first}", en: ", for {count} categories such as {first}" }
    for_whom(category) { nl: ", voor {category}", en: ", for {category}" }
    in_municipality(code) { nl: "gemeente {code}", en: "municipality {code}" }
    in_two() { nl: "twee gebieden tegelijk", en: "two areas at once" }
    and_whom(place, whom) { nl: "{place}{whom}", en: "{place}{whom}" }
    outside() { nl: "geen enkel gebied", en: "no area at all" }
    nobody() { nl: "niemand", en: "nobody" }
    approval_unused(what) { nl: "de goedkeuring van {what} slaat nergens op", en: "the approval of {what} matches nothing" }
    approval_expired(what) { nl: "de goedkeuring van {what} is verlopen", en: "the approval of {what} has run out" }
    approval_incomplete(what) {
        nl: "de goedkeuring van {what} zegt niet op welke naam, waarom, tot wanneer of waarop zij steunt",
        en: "the approval of {what} does not say about which name, why, until when or on what it rests",
    }

    // What has to be done
    act_sign() { nl: "opnieuw tekenen", en: "sign again" }
    act_inform() { nl: "betrokkenen informeren", en: "tell the data subjects" }
    act_dpia() { nl: "de gegevensbeschermingseffectbeoordeling herzien", en: "look at the impact assessment again" }
    act_processor() { nl: "de verwerkersovereenkomst aanpassen", en: "amend the processor contract" }
    act_delivery() { nl: "de levering en haar controle aanpassen", en: "adapt the delivery and its validation" }
    act_records() { nl: "het register van verwerkingen bijwerken", en: "update the records of processing" }
    act_policies() { nl: "de toegang in de systemen aanpassen", en: "adapt the access in the systems" }
    act_lapsed() { nl: "vermelden dat het met opzet is vervallen", en: "say that it was dropped on purpose" }
    act_approval() { nl: "de goedkeuring bijwerken of weghalen", en: "update the approval or take it away" }
    act_nothing() { nl: "niets", en: "nothing" }
    act_by(act, form, who) { nl: "{act}{form}{who}", en: "{act}{form}{who}" }
    by_all() { nl: " door alle partijen", en: " by all parties" }
    by_whom(who) { nl: " door {who}", en: " by {who}" }
    in_form(form) { nl: ", {form},", en: ", {form}," }
    asks() { nl: "vraagt", en: "asks" }
    asks_own() { nl: "vraagt (eigen regel)", en: "asks (own rule)" }
    why() { nl: "waarom", en: "why" }
    approved(because, rests_on) { nl: "goedgekeurd: {because} (steunt op {rests_on})", en: "approved: {because} (rests on {rests_on})" }
    effects() { nl: "werkt door in", en: "carries through to" }

    // As a whole
    access_equal() { nl: "de toegang is dezelfde", en: "access is the same" }
    access_wider() { nl: "de toegang wordt ruimer", en: "access is widened" }
    access_narrower() { nl: "de toegang wordt beperkt", en: "access is narrowed" }
    access_incomparable() {
        nl: "de toegang wordt voor het een ruimer en voor het ander beperkter",
        en: "access is widened in one thing and narrowed in another",
    }
    roles_with(verdict, roles) { nl: "{verdict}: {roles}", en: "{verdict}: {roles}" }
    role_wider() { nl: "ruimer", en: "wider" }
    role_narrower() { nl: "beperkter", en: "narrower" }
    role_incomparable() { nl: "anders", en: "otherwise" }
    role_equal() { nl: "gelijk", en: "equal" }
    nothing_changed() { nl: "geen verschil", en: "no difference" }
    summary(count, asking) {
        nl: "wijzigingen: {count}; waarvan er om actie vragen: {asking}",
        en: "changes: {count}; of which ask for action: {asking}",
    }
    to_do() { nl: "te doen", en: "to do" }

    // Why there is no comparison
    diff_paths() {
        nl: "`diff` vergelijkt twee overeenkomsten",
        en: "`diff` compares two agreements",
        help_nl: "noem de oude en de nieuwe map (`convenant diff OUD NIEUW`), of één map met `--against REVISIE`",
        help_en: "name the old and the new folder (`convenant diff OLD NEW`), or one folder with `--against REVISION`",
    }
    side_unreadable(side) {
        nl: "er is niets vergeleken: {side} kan niet worden gelezen zoals zij is bedoeld",
        en: "nothing was compared: {side} cannot be read as meant",
        help_nl: "verbeter eerst de fouten hierboven; `convenant check` laat ze ook zien",
        help_en: "mend the errors above first; `convenant check` shows them too",
    }
    old_side(path) { nl: "de oude versie (`{path}`)", en: "the old version (`{path}`)" }
    new_side(path) { nl: "de nieuwe versie (`{path}`)", en: "the new version (`{path}`)" }
    strangers(old, new) {
        nl: "`{old}` en `{new}` hebben geen enkele naam gemeen: dit zijn geen twee versies van één overeenkomst",
        en: "`{old}` and `{new}` have not one name in common: these are no two versions of one agreement",
        help_nl: "kijk of u de goede mappen noemt; een andere naam voor hetzelfde staat bij de nieuwe als `voorheen`",
        help_en: "see whether you name the right folders; another name for the same stands with the new one as `voorheen`",
    }
    revision_shape(revision) {
        nl: "`{revision}` kan geen naam van een revisie zijn",
        en: "`{revision}` cannot be the name of a revision",
        help_nl: "noem een tak, een label of een commit, zoals `main`, `v1.0` of `HEAD~1`",
        help_en: "name a branch, a tag or a commit, such as `main`, `v1.0` or `HEAD~1`",
    }
    revision_unknown(revision) {
        nl: "git kent de revisie `{revision}` niet",
        en: "git does not know the revision `{revision}`",
        help_nl: "`git log --oneline` laat zien welke er zijn; een tak van elders heet vaak `origin/naam`",
        help_en: "`git log --oneline` shows which there are; a branch from elsewhere is often called `origin/name`",
    }
    revision_shallow(revision) {
        nl: "de revisie `{revision}` is er niet: van deze repository is maar een deel van de geschiedenis opgehaald",
        en: "the revision `{revision}` is not there: only a part of the history of this repository was fetched",
        help_nl: "haal de rest op met `git fetch --unshallow`, of zet in een pijplijn `fetch-depth: 0` (GitHub) of `GIT_DEPTH: 0` (GitLab)",
        help_en: "fetch the rest with `git fetch --unshallow`, or set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab) in a pipeline",
    }
    not_a_repository(path) {
        nl: "`{path}` ligt niet in een werkmap van git",
        en: "`{path}` does not lie in a working folder of git",
        help_nl: "vergelijk twee mappen met `convenant diff OUD NIEUW`, of noem een map in een uitgecheckte repository",
        help_en: "compare two folders with `convenant diff OLD NEW`, or name a folder in a repository that is checked out",
    }
    absent_then(path, revision) {
        nl: "in de revisie `{revision}` bestaat `{path}` niet",
        en: "in the revision `{revision}` there is no `{path}`",
        help_nl: "kies een latere revisie, of vergelijk met de map waar de overeenkomst toen stond (`convenant diff OUD NIEUW`)",
        help_en: "choose a later revision, or compare with the folder where the agreement stood then (`convenant diff OLD NEW`)",
    }
    submodule_then(path, revision) {
        nl: "in de revisie `{revision}` is `{path}` een submodule: de inhoud staat in een andere repository",
        en: "in the revision `{revision}` `{path}` is a submodule: what it holds stands in another repository",
        help_nl: "haal de submodule op (`git submodule update --init`) en vergelijk binnen die map",
        help_en: "fetch the submodule (`git submodule update --init`) and compare within that folder",
    }
    git_missing(reason) {
        nl: "git kan niet worden gestart ({reason})",
        en: "git cannot be started ({reason})",
        help_nl: "installeer git, of vergelijk twee mappen met `convenant diff OUD NIEUW`",
        help_en: "install git, or compare two folders with `convenant diff OLD NEW`",
    }
    git_failed(reason) {
        nl: "git kan de oude versie niet geven: {reason}",
        en: "git cannot give the old version: {reason}",
        help_nl: "kijk met `git fsck` en `git status` wat er met de repository is",
        help_en: "see with `git fsck` and `git status` what is the matter with the repository",
    }
}
