//! What is wrong in a register of members (`TAAL-46`), as the end of the sentence "the register cannot be read: …".

messages! {
    unknown_key(key, known) {
        nl: "`{key}` is geen sleutel; bekend zijn {known}",
        en: "`{key}` is not a key; known are {known}",
    }
    misspelt_key(key, near) {
        nl: "`{key}` is geen sleutel; bedoelt u `{near}`?",
        en: "`{key}` is not a key; did you mean `{near}`?",
    }
    key_twice(key) {
        nl: "de sleutel `{key}` staat twee keer bij dit lid",
        en: "the key `{key}` is stated twice for this member",
    }
    wrong_value(wanted, found) { nl: "hier hoort {wanted}, en er staat {found}", en: "{wanted} belongs here, and it says {found}" }
    wrong_value_of(key, wanted, found) {
        nl: "bij `{key}` hoort {wanted}, en er staat {found}",
        en: "`{key}` takes {wanted}, and it says {found}",
    }
    odd_character() {
        nl: "hier staat een teken dat YAML niet aan het begin van een waarde verwacht; zet de waarde tussen aanhalingstekens",
        en: "a character stands here that YAML does not expect at the start of a value; put the value between quotation marks",
    }
    tab() {
        nl: "een regel begint met een tab; gebruik spaties",
        en: "a line begins with a tab; use spaces",
    }
    colon() {
        nl: "in een waarde staat een dubbele punt; zet de waarde tussen aanhalingstekens",
        en: "a value holds a colon; put the value between quotation marks",
    }
    unclosed() {
        nl: "een aanhalingsteken of haakje wordt niet gesloten",
        en: "a quotation mark or bracket is not closed",
    }
    indent() {
        nl: "de regels springen niet gelijk in; zet de sleutels van een lid precies onder elkaar",
        en: "the lines are not indented alike; put the keys of a member right below each other",
    }
    documents() {
        nl: "een regel `---` verdeelt het bestand; er mag één lijst in staan",
        en: "a line `---` divides the file; it may hold one list",
    }
    too_deep() { nl: "er zijn te veel lagen in elkaar gezet", en: "too many layers are put into each other" }
    no_yaml() { nl: "dit is geen YAML", en: "this is not YAML" }

    a_list() { nl: "een lijst van leden, elk achter een streepje", en: "a list of members, each behind a hyphen" }
    a_member() { nl: "een lid, zoals `naam: Barendrecht`", en: "a member, such as `naam: Barendrecht`" }
    a_contact() { nl: "een groep sleutels, zoals `telefoon: \"…\"`", en: "a group of keys, such as `telefoon: \"…\"`" }
    a_text() { nl: "een tekst", en: "a text" }
    quoted_digits() {
        nl: "een nummer tussen aanhalingstekens, zoals `\"0489\"`",
        en: "a number between quotation marks, such as `\"0489\"`",
    }
    texts() { nl: "een tekst of een lijst van teksten", en: "a text or a list of texts" }

    found_list() { nl: "een lijst", en: "a list" }
    found_keys() { nl: "een groep sleutels", en: "a group of keys" }
    found_nothing() { nl: "niets", en: "nothing" }
    found_value(value) { nl: "`{value}`", en: "`{value}`" }

    /// TAAL-46
    without_members(file) {
        nl: "het register `{file}` heeft geen leden",
        en: "the register `{file}` has no members",
        help_nl: "zet er leden in, elk als `- naam: Barendrecht`, of haal de regel `leden uit` weg",
        help_en: "put members in it, each as `- naam: Barendrecht`, or take the line `leden uit` away",
    }
    /// TAAL-46
    too_many_brackets(file) {
        nl: "het register `{file}` heeft te veel haakjes `[` en `{{`",
        en: "the register `{file}` has too many brackets `[` and `{{`",
        help_nl: "schrijf elk lid op eigen regels: `- naam: Barendrecht` met de andere sleutels daaronder",
        help_en: "write each member on lines of its own: `- naam: Barendrecht` with the other keys below it",
    }
}
