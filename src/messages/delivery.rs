//! What is said of a delivery: what a rule asks, what is wrong with a file, and what the commands that run on files tell.

messages! {
    expects_width(columns) { nl: "een rij met {columns} cellen, net als de kop", en: "a row of {columns} cells, as the header has" }
    expects_value() { nl: "een waarde", en: "a value" }
    expects_date(form, example) { nl: "een datum die bestaat, als {form} ({example})", en: "a date that exists, as {form} ({example})" }
    expects_year() { nl: "een jaartal van vier cijfers", en: "a year of four digits" }
    expects_number() { nl: "een geheel getal", en: "a whole number" }
    expects_cents() { nl: "een geheel aantal eurocenten", en: "a whole number of euro cents" }
    expects_euros(example) { nl: "een bedrag in euro's met twee decimalen, zoals {example}", en: "an amount in euros with two decimals, such as {example}" }
    expects_yes_no() { nl: "ja of nee", en: "ja (yes) or nee (no)" }
    expects_bsn() { nl: "negen cijfers", en: "nine digits" }
    expects_hash(digits) { nl: "{digits} hexadecimale tekens, in kleine letters", en: "{digits} hexadecimal digits, in lower case" }
    expects_postcode() { nl: "de vier cijfers van een postcode", en: "the four digits of a postcode" }
    expects_municipality() { nl: "een gemeentecode van vier cijfers, met de nul vooraan", en: "a municipality code of four digits, with its leading zero" }
    expects_between(least, most) { nl: "van {least} tot en met {most}", en: "from {least} up to and including {most}" }
    expects_at_least(least) { nl: "ten minste {least}", en: "at least {least}" }
    expects_at_most(most) { nl: "ten hoogste {most}", en: "at most {most}" }
    expects_length(length) { nl: "{length} tekens", en: "{length} characters" }
    expects_length_between(least, most) { nl: "van {least} tot en met {most} tekens", en: "from {least} up to and including {most} characters" }
    expects_length_from(least) { nl: "ten minste {least} tekens", en: "at least {least} characters" }
    expects_pattern(pattern) { nl: "een waarde van de vorm {pattern}", en: "a value of the shape {pattern}" }
    expects_code(list, codes) { nl: "een code uit {list}: {codes}", en: "a code of {list}: {codes}" }
    expects_eleven_test() { nl: "een burgerservicenummer dat aan de elfproef voldoet", en: "a citizen service number that meets the eleven test" }
    expects_sender(codes) { nl: "de code van een gemeente die levert: {codes}", en: "the code of a municipality that delivers: {codes}" }
    expects_own() { nl: "de code van de gemeente die dit bestand levert", en: "the code of the municipality that delivers this file" }
    expects_no_bsn() {
        nl: "geen burgerservicenummers buiten hun eigen kolom: zoveel getallen van negen cijfers voldoen niet bij toeval aan de elfproef",
        en: "no citizen service numbers outside their own column: so many numbers of nine digits do not meet the eleven test by chance",
    }
    expects_condition(text) { nl: "{text}", en: "{text}" }
    expects_unique(names) { nl: "een waarde van {names} die nog niet eerder in het bestand stond", en: "a value of {names} that did not stand in the file before" }
    expects_reference(names, delivery) { nl: "een regel in {delivery} met dezelfde {names}", en: "a row of {delivery} with the same {names}" }
}
