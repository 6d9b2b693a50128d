//! What is said about names, imports and registers (`TAAL-40` to `TAAL-47`, `TAAL-50` and on).

messages! {
    /// TAAL-40
    unknown_name(name, kinds) {
        nl: "`{name}` is nergens gedeclareerd; hier hoort de naam van een {kinds}",
        en: "`{name}` is not declared anywhere; the name of a {kinds} belongs here",
        help_nl: "declareer `{name}`, of gebruik een naam die al bestaat",
        help_en: "declare `{name}`, or use a name that exists already",
    }
    /// TAAL-40
    unknown_name_near(name, kinds, near) {
        nl: "`{name}` is nergens gedeclareerd; hier hoort de naam van een {kinds}",
        en: "`{name}` is not declared anywhere; the name of a {kinds} belongs here",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// TAAL-42
    wrong_kind(name, found, kinds) {
        nl: "`{name}` is een {found}; hier hoort de naam van een {kinds}",
        en: "`{name}` is a {found}; the name of a {kinds} belongs here",
        help_nl: "gebruik hier de naam van een {kinds}",
        help_en: "use the name of a {kinds} here",
    }
    /// TAAL-41
    declared_twice(name) {
        nl: "de naam `{name}` is twee keer gebruikt",
        en: "the name `{name}` is used twice",
        help_nl: "geef een van beide een andere naam; een naam staat voor één ding in de hele overeenkomst",
        help_en: "give one of them another name; a name stands for one thing in the whole agreement",
    }
    declared_first() {
        nl: "hier staat hij voor het eerst",
        en: "it is used first here",
    }
    /// TAAL-43
    unknown_provision(path) {
        nl: "`{path}` staat niet in de standaardbibliotheek",
        en: "`{path}` is not in the standard library",
        help_nl: "kijk of de bron erbij is gehaald met `gebruik`, en of het artikel zo is geschreven",
        help_en: "see whether the source is brought in with `gebruik`, and whether the article is spelled like this",
    }
    /// TAAL-43
    unknown_provision_near(path, near) {
        nl: "`{path}` staat niet in de standaardbibliotheek",
        en: "`{path}` is not in the standard library",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// TAAL-43
    unknown_provision_beside(path, known) {
        nl: "`{path}` staat niet in de standaardbibliotheek",
        en: "`{path}` is not in the standard library",
        help_nl: "daar staan wel: {known}",
        help_en: "it does have: {known}",
    }
    /// TAAL-43
    source_not_used(path, module) {
        nl: "`{path}` is niet bekend, want `{module}` is er niet bij gehaald",
        en: "`{path}` is not known, because `{module}` is not brought in",
        help_nl: "zet bovenaan `gebruik {module}`",
        help_en: "put `gebruik {module}` at the top",
    }
    /// TAAL-44
    unknown_module(name, known) {
        nl: "`{name}` is geen deel van de standaardbibliotheek",
        en: "`{name}` is not a part of the standard library",
        help_nl: "kies uit {known}",
        help_en: "choose from {known}",
    }
    /// TAAL-44
    misspelt_module(name, near) {
        nl: "`{name}` is geen deel van de standaardbibliotheek",
        en: "`{name}` is not a part of the standard library",
        help_nl: "bedoelt u `{near}`?",
        help_en: "did you mean `{near}`?",
    }
    /// TAAL-71
    no_model_clause(topic) {
        nl: "er is geen modelbepaling over `{topic}`",
        en: "there is no standard clause about `{topic}`",
        help_nl: "zet bovenaan `gebruik std.bepalingen`, of schrijf zelf een `modelbepaling {topic}`",
        help_en: "put `gebruik std.bepalingen` at the top, or write a `modelbepaling {topic}` yourself",
    }
    /// TAAL-45
    import_cycle(files) {
        nl: "deze bestanden halen elkaar in een kring op: {files}",
        en: "these files bring each other in, in a circle: {files}",
        help_nl: "haal een van deze regels `gebruik` weg",
        help_en: "take one of these `gebruik` lines away",
    }
    /// TAAL-46
    register_unreadable(file, reason) {
        nl: "het register `{file}` is niet te lezen: {reason}",
        en: "the register `{file}` cannot be read: {reason}",
        help_nl: "verbeter het register op de genoemde regel; een lid ziet eruit als `- naam: Barendrecht` met daaronder `code: \"0489\"`",
        help_en: "mend the register at the line named; a member looks like `- naam: Barendrecht` with `code: \"0489\"` below it",
    }
    /// TAAL-46
    register_has_anchor(file) {
        nl: "het register `{file}` gebruikt een anker of verwijzing (`&` of `*`), en dat mag niet",
        en: "the register `{file}` uses an anchor or alias (`&` or `*`), which is not allowed",
        help_nl: "schrijf de waarde voluit, of zet haar tussen aanhalingstekens",
        help_en: "write the value out, or put it between quotation marks",
    }
    /// TAAL-46
    register_too_large(file, limit) {
        nl: "het register `{file}` heeft meer dan {limit} leden of is te groot",
        en: "the register `{file}` has more than {limit} members or is too large",
        help_nl: "splits het register",
        help_en: "split the register",
    }
    /// TAAL-47
    member_without_name(file) {
        nl: "een lid in het register `{file}` heeft geen naam",
        en: "a member in the register `{file}` has no name",
        help_nl: "geef het lid een `naam`, of met `partij` de naam van een partij die al gedeclareerd is",
        help_en: "give the member a `naam`, or with `partij` the name of a party that is declared already",
    }
    /// TAAL-47
    member_twice(code, file) {
        nl: "de code `{code}` staat twee keer in het register `{file}`",
        en: "the code `{code}` occurs twice in the register `{file}`",
        help_nl: "haal een van de twee leden weg, of verbeter de code",
        help_en: "take one of the two members away, or mend the code",
    }
    /// TAAL-50
    no_agreement() {
        nl: "er is geen `overeenkomst`",
        en: "there is no `overeenkomst`",
        help_nl: "begin met `overeenkomst naam \"Opschrift\" {{ … }}`; `convenant new MAP` schrijft een eerste overeenkomst",
        help_en: "begin with `overeenkomst name \"Title\" {{ … }}`; `convenant new DIR` writes a first agreement",
    }
    /// TAAL-50
    two_agreements() {
        nl: "er zijn twee declaraties `overeenkomst`",
        en: "there are two declarations `overeenkomst`",
        help_nl: "houd er één over; een map bevat één overeenkomst",
        help_en: "keep one of them; a folder holds one agreement",
    }
    /// TAAL-51
    area_in_itself(area) {
        nl: "het gebied `{area}` bevat zichzelf",
        en: "the area `{area}` contains itself",
        help_nl: "haal `{area}` weg uit de gebieden die het bevat",
        help_en: "take `{area}` away from the areas it contains",
    }
    /// TAAL-51
    areas_in_circle(areas) {
        nl: "de gebieden {areas} bevatten elkaar",
        en: "the areas {areas} contain each other",
        help_nl: "haal bij een ervan onder `verwerkt` het gebied weg dat er niet in ligt",
        help_en: "at one of them, take away behind `verwerkt` the area that does not lie in it",
    }
    used_here_too() { nl: "hier ook", en: "here too" }
    /// TAAL-55
    term_of_nothing(term) {
        nl: "een termijn van {term} duurt niet",
        en: "a term of {term} is no time at all",
        help_nl: "noem hoe lang hij duurt, of schrijf `onverwijld` waar dat is bedoeld",
        help_en: "state how long it is, or write `onverwijld` where that is meant",
    }
    /// TAAL-55
    term_too_long(term) {
        nl: "een termijn van {term} is langer dan duizend jaar",
        en: "a term of {term} is longer than a thousand years",
        help_nl: "kijk of er geen cijfer te veel staat",
        help_en: "see whether there is not a digit too many",
    }
    /// TAAL-54
    part_of_itself(name) {
        nl: "`{name}` is een onderdeel van zichzelf",
        en: "`{name}` is a part of itself",
        help_nl: "haal de regel `onderdeel` weg, of noem waar `{name}` wel een onderdeel van is",
        help_en: "take the line `onderdeel` away, or name what `{name}` is a part of",
    }
    /// TAAL-54
    parts_of_each_other(names) {
        nl: "{names} zijn een onderdeel van elkaar",
        en: "{names} are parts of each other",
        help_nl: "haal de regel `onderdeel` weg bij het geheel",
        help_en: "take the line `onderdeel` away from the whole",
    }
    /// TAAL-56
    range_reversed(last, first) {
        nl: "{last} komt niet na {first}: de reeks met `t/m` is leeg",
        en: "{last} does not come after {first}: the range with `t/m` is empty",
        help_nl: "noem eerst de eerste bepaling en achter `t/m` de laatste, uit dezelfde wet",
        help_en: "name the first provision first and the last one behind `t/m`, of the same act",
    }
    /// TAAL-64
    date_unknown(date, sources) {
        nl: "op {date} geldt geen van de opgenomen catalogi: {sources}",
        en: "on {date} none of the catalogues holds: {sources}",
        help_nl: "controleer met een `--date` waarop zij gelden, of werk de bibliotheek bij",
        help_en: "check with a `--date` on which they hold, or bring the library up to date",
    }
    /// TAAL-64
    date_beside(date, sources) {
        nl: "de tekst van {sources} op {date} staat niet in de bibliotheek: de controles gaan uit van een andere stand",
        en: "the text of {sources} on {date} is not in the library: the checks go by another edition",
        help_nl: "controleer met een `--date` waarop die stand geldt, of ga zelf na wat op {date} gold",
        help_en: "check with a `--date` on which that edition holds, or see for yourself what held on {date}",
    }
    /// TAAL-66
    only_one_without(name, property, kind, others) {
        nl: "`{name}` noemt geen `{property}`; de andere {others} van de soort `{kind}` doen dat wel",
        en: "`{name}` states no `{property}`; the other {others} of the kind `{kind}` do",
        help_nl: "vul `{property}` in; hoort het hier niet, aanvaard deze hint dan met de reden",
        help_en: "fill in `{property}`; if it does not belong here, accept this hint with the reason",
    }
    /// TAAL-67
    concerns_more(name, subjects) {
        nl: "`{name}` gaat volgens haar gegevens ook over {subjects}",
        en: "`{name}` is also about {subjects}, according to its fields",
        help_nl: "noem hen onder `betreft`, of verander `betreft` bij het gegeven",
        help_en: "name them under `betreft`, or change `betreft` of the field",
    }
    concerns_fewer(name, subjects) {
        nl: "`{name}` gaat over {subjects}, maar geen van haar gegevens",
        en: "`{name}` is about {subjects}, but none of its fields is",
        help_nl: "haal hen weg onder `betreft`, of noem bij het gegeven dat het ook over hen gaat",
        help_en: "take them away under `betreft`, or say of the field that it is about them too",
    }
    this_field() { nl: "dit gegeven gaat ook over hen", en: "this field is about them too" }
    /// TAAL-68
    duty_in_no_paragraph(name) {
        nl: "taak `{name}` staat als enige in geen enkel lid",
        en: "duty `{name}` is the only one that stands in no paragraph",
        help_nl: "noem haar onder `regelt` van het lid waarin zij thuishoort",
        help_en: "name it under `regelt` of the paragraph where it belongs",
    }
    duty_in_two_paragraphs(name) {
        nl: "taak `{name}` wordt hier voor de tweede keer geregeld",
        en: "duty `{name}` is arranged here a second time",
        help_nl: "laat haar in één lid staan, en verwijs er in het andere naar",
        help_en: "leave it in one paragraph, and refer to it in the other",
    }
    /// TAAL-69
    type_unlike(name, own, element, other) {
        nl: "`{name}` is van het type `{own}`, en {element} van het type `{other}`",
        en: "`{name}` is of the type `{own}`, and {element} of the type `{other}`",
        help_nl: "neem het type van de bron over, noem een andere `bron`, of zeg met `afgeleid` wat ervan wordt gemaakt",
        help_en: "take over the type of the source, name another `bron`, or say with `afgeleid` what is made of it",
    }
    list_unlike(name, element, list) {
        nl: "`{name}` komt niet uit de codelijst van {element}: {list}",
        en: "`{name}` does not come from the code list of {element}: {list}",
        help_nl: "noem achter `uit` de codelijst van de bron, of noem een andere `bron`",
        help_en: "name the code list of the source after `uit`, or name another `bron`",
    }
    comes_from_here() { nl: "hier staat waar het vandaan komt", en: "here stands where it comes from" }
    /// TAAL-70
    no_letter(character) {
        nl: "het teken `{character}` kan in het gedrukte stuk niet getoond worden; daar staat dan zijn nummer",
        en: "the character `{character}` cannot be shown in the printed document; its number stands there then",
        help_nl: "schrijf dit in letters die er zijn, of laat het teken weg",
        help_en: "write this in letters that there are, or leave the character out",
    }
}
