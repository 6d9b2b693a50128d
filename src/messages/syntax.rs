//! What is said about text that is not in the shape of the language (`TAAL-01` to `TAAL-19`).

messages! {
    /// TAAL-01
    unexpected_character(character) {
        nl: "het teken `{character}` heeft hier geen betekenis",
        en: "the character `{character}` has no meaning here",
        help_nl: "laat `{character}` weg, of zet de tekst waar het bij hoort tussen aanhalingstekens",
        help_en: "leave `{character}` out, or put the text it belongs to between quotation marks",
    }
    /// TAAL-01
    bullet(character) {
        nl: "een opsommingsteken `{character}` staat hier niet",
        en: "a bullet `{character}` does not belong here",
        help_nl: "haal `{character}` weg: elke regel is vanzelf een onderdeel",
        help_en: "remove `{character}`: every line is an item by itself",
    }
    /// TAAL-01
    single_quote(character) {
        nl: "een tekst staat niet tussen enkele aanhalingstekens (`{character}`)",
        en: "a text does not stand between single quotation marks (`{character}`)",
        help_nl: "zet de tekst tussen dubbele aanhalingstekens, zoals `\"Markt 1\"`",
        help_en: "put the text between double quotation marks, such as `\"Markt 1\"`",
    }
    /// TAAL-02
    unclosed_text(line) {
        nl: "deze tekst heeft geen sluitend aanhalingsteken",
        en: "this text has no closing quotation mark",
        help_nl: "zet `\"` aan het einde van de tekst op regel {line}",
        help_en: "put `\"` at the end of the text on line {line}",
    }
    /// TAAL-02
    unopened_text(line) {
        nl: "dit aanhalingsteken sluit een tekst die nergens begint",
        en: "this quotation mark closes a text that begins nowhere",
        help_nl: "zet `\"` ook voor het begin van de tekst op regel {line}",
        help_en: "put `\"` before the beginning of the text on line {line} too",
    }
    /// TAAL-03
    unclosed_block(name) {
        nl: "het blok van `{name}` wordt niet gesloten",
        en: "the block of `{name}` is not closed",
        help_nl: "zet `}}` op een eigen regel na de laatste regel die bij `{name}` hoort",
        help_en: "put `}}` on a line of its own after the last line that belongs to `{name}`",
    }
    /// TAAL-03
    block_opens_here() {
        nl: "hier gaat het blok open",
        en: "the block opens here",
    }
    /// TAAL-03
    block_still_open_here() {
        nl: "hier begint iets nieuws terwijl het blok nog open is",
        en: "something new begins here while the block is still open",
    }
    /// TAAL-04
    stray_close() {
        nl: "deze `}}` sluit geen blok: er staat geen `{{` tegenover",
        en: "this `}}` closes no block: there is no `{{` that goes with it",
        help_nl: "haal deze `}}` weg, of zet erboven de `{{` die ontbreekt",
        help_en: "remove this `}}`, or add the missing `{{` above it",
    }
    /// TAAL-05
    not_a_word(found) {
        nl: "deze regel begint met `{found}`, en niet met een woord",
        en: "this line begins with `{found}`, and not with a word",
        help_nl: "begin de regel met een woord; hoort hij bij de vorige regel, zet daar dan een komma achter",
        help_en: "begin the line with a word; if it belongs to the line before, put a comma at the end of that line",
    }
    /// TAAL-06
    comma_without_value() {
        nl: "na deze komma komt niets meer",
        en: "nothing follows this comma",
        help_nl: "haal de komma weg, of schrijf erachter wat nog bij de opsomming hoort",
        help_en: "remove the comma, or write what else belongs to the list after it",
    }
    /// TAAL-06
    double_comma() {
        nl: "hier staan twee komma's achter elkaar",
        en: "there are two commas in a row here",
        help_nl: "haal een van de komma's weg, of schrijf ertussen wat er ontbreekt",
        help_en: "remove one of the commas, or write what is missing between them",
    }
    /// TAAL-06
    leading_comma() {
        nl: "voor deze komma staat niets",
        en: "there is nothing before this comma",
        help_nl: "haal de komma weg, of schrijf ervoor wat er ontbreekt",
        help_en: "remove the comma, or write what is missing before it",
    }
    /// TAAL-07
    lone_parenthesis(parenthesis, partner) {
        nl: "bij dit haakje `{parenthesis}` ontbreekt het haakje `{partner}`",
        en: "this parenthesis `{parenthesis}` has no `{partner}` to go with it",
        help_nl: "voeg `{partner}` toe, of haal `{parenthesis}` weg",
        help_en: "add `{partner}`, or remove `{parenthesis}`",
    }
    /// TAAL-08
    nameless_block() {
        nl: "voor deze `{{` staat niet waar het blok bij hoort",
        en: "what this block belongs to is missing before `{{`",
        help_nl: "schrijf voor de `{{`, op dezelfde regel, wat hier beschreven wordt",
        help_en: "write what is described here before the `{{`, on the same line",
    }
    /// TAAL-08
    brace_on_next_line() {
        nl: "deze `{{` hoort aan het einde van de regel erboven",
        en: "this `{{` belongs at the end of the line above",
        help_nl: "zet `{{` achter de regel waar het blok bij hoort",
        help_en: "put `{{` at the end of the line that the block belongs to",
    }
    /// TAAL-09
    too_deep(limit) {
        nl: "hier zitten meer dan {limit} blokken of haakjes in elkaar",
        en: "more than {limit} blocks or parentheses are nested here",
        help_nl: "haal de binnenste delen uit elkaar; wat hier dieper ligt, is niet gelezen",
        help_en: "take the innermost parts apart; what lies deeper than this was not read",
    }
    /// TAAL-10
    hidden_character(code_point) {
        nl: "hier staat een onzichtbaar teken, `{code_point}`",
        en: "there is an invisible character here, `{code_point}`",
        help_nl: "wis het teken: zet de cursor erachter en druk op backspace, of typ de regel opnieuw",
        help_en: "erase the character: put the cursor behind it and press backspace, or type the line again",
    }
    /// TAAL-11
    ellipsis() {
        nl: "met puntjes is niet te zeggen wat er nog bij hoort",
        en: "dots do not say what else belongs here",
        help_nl: "noem ze allemaal, of zet `?` zolang het niet bekend is",
        help_en: "name them all, or write `?` as long as it is not known",
    }
    /// TAAL-12
    foreign_comment(mark) {
        nl: "met `{mark}` begint hier geen opmerking",
        en: "`{mark}` does not begin a comment here",
        help_nl: "begin een opmerking met `#`",
        help_en: "begin a comment with `#`",
    }
    /// TAAL-13
    needless_separator(character) {
        nl: "het teken `{character}` is hier niet nodig",
        en: "the character `{character}` is not needed here",
        help_nl: "haal `{character}` weg: een spatie tussen woord en waarde is genoeg, en een regel eindigt vanzelf",
        help_en: "remove `{character}`: a space between word and value is enough, and a line ends by itself",
    }
    /// TAAL-14
    quotes_in_text() {
        nl: "een aanhalingsteken binnen een tekst breekt de tekst hier af",
        en: "a quotation mark inside a text ends the text here",
        help_nl: "schrijf een aanhalingsteken binnen een tekst als `\\\"`; staan hier twee waarden, zet er dan een spatie tussen",
        help_en: "write a quotation mark inside a text as `\\\"`; if these are two values, put a space between them",
    }
    /// TAAL-15
    date_shape(found, date) {
        nl: "`{found}` is geen datum zoals die hier geschreven wordt",
        en: "`{found}` is not a date as it is written here",
        help_nl: "schrijf `{date}`: eerst het jaar, dan de maand, dan de dag",
        help_en: "write `{date}`: first the year, then the month, then the day",
    }
    /// TAAL-15
    date_without_year(found, date) {
        nl: "`{found}` is geen getal en geen hele datum",
        en: "`{found}` is neither a number nor a whole date",
        help_nl: "schrijf een dag met het jaar ervoor, als `{date}`, en iets anders tussen aanhalingstekens",
        help_en: "write a day with the year before it, as `{date}`, and anything else between quotation marks",
    }
    /// TAAL-15
    figures(found) {
        nl: "`{found}` is geen getal en geen datum",
        en: "`{found}` is neither a number nor a date",
        help_nl: "zet `{found}` tussen aanhalingstekens",
        help_en: "put `{found}` between quotation marks",
    }
    /// TAAL-16
    bracket(character) {
        nl: "het haakje `{character}` wordt hier niet gebruikt",
        en: "the bracket `{character}` is not used here",
        help_nl: "haal `{character}` weg: een opsomming staat zonder haakjes, met komma's ertussen",
        help_en: "remove `{character}`: a list has no brackets, only commas in between",
    }
    /// TAAL-17
    tight_operator(operator) {
        nl: "om `{operator}` staan hier geen spaties",
        en: "`{operator}` has no spaces around it here",
        help_nl: "zet voor en achter `{operator}` een spatie, of zet de hele waarde tussen aanhalingstekens",
        help_en: "put a space before and after `{operator}`, or put the whole value between quotation marks",
    }
    /// TAAL-17
    below_nought() {
        nl: "een getal onder nul kan hier niet staan",
        en: "a number below nought cannot stand here",
        help_nl: "haal de `-` weg; is het een aftrekking, zet dan voor en achter `-` een spatie",
        help_en: "take the `-` away; if it is a subtraction, put a space before and after `-`",
    }
    /// TAAL-17
    odd_operator(operator, meant) {
        nl: "`{operator}` is hier geen bekend teken",
        en: "`{operator}` is not a known sign here",
        help_nl: "schrijf `{meant}`",
        help_en: "write `{meant}`",
    }
    /// TAAL-18
    unquoted_address() {
        nl: "een adres met `:` of `@` staat hier zonder aanhalingstekens",
        en: "an address with `:` or `@` has no quotation marks here",
        help_nl: "zet het hele adres tussen aanhalingstekens",
        help_en: "put the whole address between quotation marks",
    }
}
