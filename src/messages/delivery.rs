//! What is said of a delivery: what a rule asks, what is wrong with a file, and what the commands that run on files tell.

messages! {
    expects_width() { nl: "een rij met evenveel cellen als de kop", en: "a row of as many cells as the header" }
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
    expects_division(text) {
        nl: "{text}; door nul valt niet te delen, en dan is de eis niet gehaald",
        en: "{text}; nothing can be divided by nought, and then the rule is broken",
    }
    expects_unique(names) { nl: "een waarde van {names} die nog niet eerder in het bestand stond", en: "a value of {names} that did not stand in the file before" }
    expects_reference(names, delivery) { nl: "een regel in {delivery} met dezelfde {names}", en: "a row of {delivery} with the same {names}" }

    unknown_delivery(name, known) {
        nl: "de overeenkomst heeft geen levering `{name}`",
        en: "the agreement has no delivery `{name}`",
        help_nl: "de leveringen zijn {known}",
        help_en: "the deliveries are {known}",
    }
    unreadable_agreement() {
        nl: "de overeenkomst is niet te lezen zoals bedoeld, dus er is niets om een bestand aan te toetsen",
        en: "the agreement cannot be read as meant, so there is nothing to hold a file against",
        help_nl: "verbeter eerst de fouten die `convenant check` meldt",
        help_en: "mend the errors first that `convenant check` reports",
    }
    unfit_empty(file) {
        nl: "`{file}` is leeg",
        en: "`{file}` is empty",
        help_nl: "een levering begint met een regel met de namen van de kolommen",
        help_en: "a delivery begins with a line of the names of the columns",
    }
    unfit_kind(file, kind) {
        nl: "`{file}` is geen CSV-bestand maar {kind}",
        en: "`{file}` is no CSV file but {kind}",
        help_nl: "pak het uit of sla het op als CSV",
        help_en: "unpack it or save it as CSV",
    }
    unfit_workbook(file) {
        nl: "`{file}` is een werkmap van een rekenprogramma of een ZIP-bestand",
        en: "`{file}` is a workbook of a spreadsheet program or a ZIP file",
        help_nl: "kies in het rekenprogramma `Opslaan als` en dan `CSV UTF-8`",
        help_en: "choose `Save as` in the spreadsheet program, and then `CSV UTF-8`",
    }
    unfit_utf16(file) {
        nl: "`{file}` is geen UTF-8; het lijkt UTF-16",
        en: "`{file}` is not UTF-8; it looks like UTF-16",
        help_nl: "sla het op als `CSV UTF-8`",
        help_en: "save it as `CSV UTF-8`",
    }
    unfit_nul(file, line) {
        nl: "`{file}` heeft op regel {line} een byte nul en is dus geen tekst",
        en: "`{file}` has a zero byte on line {line}, so it is no text",
        help_nl: "lever het bestand opnieuw uit; waarschijnlijk is het beschadigd",
        help_en: "export the file again; it is probably damaged",
    }
    unfit_not_utf8(file, line) {
        nl: "`{file}` is op regel {line} geen UTF-8; het lijkt Windows-1252",
        en: "`{file}` is not UTF-8 on line {line}; it looks like Windows-1252",
        help_nl: "sla het op als `CSV UTF-8`, of zet in de levering `bestand tekens windows_1252` als partijen dat afspreken",
        help_en: "save it as `CSV UTF-8`, or put `bestand tekens windows_1252` in the delivery if the parties agree on that",
    }
    unfit_long_record(file, line) {
        nl: "`{file}` heeft vanaf regel {line} een rij van meer dan 4 MiB",
        en: "`{file}` has a row of more than 4 MiB from line {line}",
        help_nl: "een rij eindigt met een nieuwe regel; kijk of het een tabel is",
        help_en: "a row ends with a line end; see whether it is a table",
    }
    unfit_open_quote(file, line) {
        nl: "`{file}` opent op regel {line} een aanhalingsteken dat niet wordt gesloten",
        en: "`{file}` opens a quotation mark on line {line} that is not closed",
        help_nl: "sluit het; een aanhalingsteken binnen een waarde schrijft men dubbel, en om de hele waarde komen er dan ook",
        help_en: "close it; within a value a quotation mark is written twice, and the whole value has them around it then",
    }
    unfit_no_header(file, wanted) {
        nl: "`{file}` begint niet met de namen van de kolommen",
        en: "`{file}` does not begin with the names of the columns",
        help_nl: "de eerste regel noemt {wanted}, gescheiden door komma's, puntkomma's of tabs",
        help_en: "the first line names {wanted}, with commas, semicolons or tabs between them",
    }
    unfit_too_many(file, found, wanted) {
        nl: "`{file}` heeft {found} kolommen; de levering heeft er {wanted}",
        en: "`{file}` has {found} columns; the delivery has {wanted}",
        help_nl: "kijk of het scheidingsteken klopt en of dit het goede bestand is",
        help_en: "see whether the separator is right and this is the right file",
    }
    unfit_unknown(file, names, wanted) {
        nl: "`{file}` heeft kolommen die niet bij de levering horen: {names}",
        en: "`{file}` has columns that the delivery does not have: {names}",
        help_nl: "laat ze weg; de kolommen van de levering zijn {wanted}",
        help_en: "leave them out; the columns of the delivery are {wanted}",
    }
    unfit_missing(file, names) {
        nl: "`{file}` mist {names}",
        en: "`{file}` lacks {names}",
        help_nl: "voeg de kolom toe; de volgorde is vrij",
        help_en: "add the column; the order is free",
    }
    unfit_repeated(file, name) {
        nl: "`{file}` heeft de kolom `{name}` twee keer",
        en: "`{file}` has the column `{name}` twice",
        help_nl: "laat er een weg",
        help_en: "leave one out",
    }
    unfit_second_header(file, line) {
        nl: "`{file}` heeft op regel {line} nog een keer de namen van de kolommen",
        en: "`{file}` has the names of the columns again on line {line}",
        help_nl: "haal die regel weg; staan er twee bestanden achter elkaar, lever ze dan apart",
        help_en: "take that line out; if two files stand one behind the other, deliver them apart",
    }
    unfit_returns(file) {
        nl: "`{file}` scheidt regels met alleen een carriage return",
        en: "`{file}` parts lines with a carriage return only",
        help_nl: "sla het op als `CSV UTF-8`",
        help_en: "save it as `CSV UTF-8`",
    }
    unfit_shrunk(file) {
        nl: "`{file}` werd korter terwijl het werd gelezen",
        en: "`{file}` got shorter while it was read",
        help_nl: "wacht tot het bestand klaar is en begin opnieuw; er is niets geschreven",
        help_en: "wait until the file is complete and begin again; nothing was written",
    }
    unfit_unreadable(file, reason) {
        nl: "`{file}` is niet verder te lezen ({reason})",
        en: "`{file}` cannot be read further ({reason})",
        help_nl: "kijk of de schijf en de verbinding in orde zijn",
        help_en: "see whether disk and connection are in order",
    }
    unfit_unwritable(file, reason) {
        nl: "er kan niet worden geschreven bij het lezen van `{file}` ({reason})",
        en: "writing failed while reading `{file}` ({reason})",
        help_nl: "kijk of u er mag schrijven en of de schijf niet vol is; er is niets half geschreven",
        help_en: "see whether you may write there and the disk is not full; nothing was half written",
    }
    not_an_ordinary_file(file) {
        nl: "`{file}` is geen gewoon bestand",
        en: "`{file}` is no ordinary file",
        help_nl: "noem een bestand, of `-` voor de standaardinvoer",
        help_en: "name a file, or `-` for standard input",
    }
    no_such_sender(code, codes) {
        nl: "`{code}` is geen gemeente die deze levering doet",
        en: "`{code}` is no municipality that makes this delivery",
        help_nl: "de gemeenten zijn {codes}",
        help_en: "the municipalities are {codes}",
    }
    wrong_with(given) {
        nl: "`--with {given}` zegt niet welke levering in welk bestand staat",
        en: "`--with {given}` does not say which delivery is in which file",
        help_nl: "schrijf het als `--with toewijzingen=BESTAND`",
        help_en: "write it as `--with toewijzingen=FILE`",
    }
    twice_standard_input() {
        nl: "de standaardinvoer kan maar één keer worden gelezen",
        en: "standard input can be read only once",
        help_nl: "noem voor het andere een bestand",
        help_en: "name a file for the other",
    }

    all_fine(rows, rules, delivery) {
        nl: "goedgekeurd: {rows} rijen van {delivery} voldoen aan {rules} regels",
        en: "accepted: {rows} rows of {delivery} keep to {rules} rules",
    }
    refused(rows, delivery, cells, rules) {
        nl: "afgekeurd: {delivery}, {rows} rijen; {cells} fouten tegen {rules} regels",
        en: "refused: {delivery}, {rows} rows; {cells} faults against {rules} rules",
    }
    expected_is() { nl: "verwacht", en: "expected" }
    clause_is() { nl: "uit", en: "from" }
    on_line() { nl: "regel", en: "line" }
    more_rows(count) { nl: "en nog {count}", en: "and {count} more" }
    nothing_there() { nl: "(leeg)", en: "(empty)" }
    not_looked_at(count) { nl: "niet nagegaan ({count}):", en: "not looked at ({count}):" }
    because_missing() { nl: "noemt gegevens die niet in het bestand zitten", en: "names fields that are not in the file" }
    because_no_sender() { nl: "zeg met --sender welke gemeente levert", en: "say with --sender which municipality delivers" }
    because_not_at_hand(delivery) {
        nl: "geef met --with {delivery}=BESTAND de andere levering",
        en: "give the other delivery with --with {delivery}=FILE",
    }
    because_not_computable() { nl: "deze versie kan dit niet uitrekenen", en: "this version cannot work this out" }
    by_rate(nine, meet) {
        nl: "{meet} van de {nine} getallen van negen cijfers voldoen aan de elfproef",
        en: "{meet} of the {nine} numbers of nine digits meet the eleven test",
    }
    rejected_written(file, rows) { nl: "{rows} afgekeurde rijen staan in {file}", en: "{rows} refused rows are in {file}" }
    progress(done, all) { nl: "{done} van {all} gelezen", en: "{done} of {all} read" }

    key_permissions(file) {
        nl: "anderen mogen het sleutelbestand `{file}` lezen",
        en: "others may read the key file `{file}`",
        help_nl: "geef alleen uzelf toegang: `chmod 600 {file}`; was de sleutel al te lezen, maak dan een nieuwe",
        help_en: "give access to yourself only: `chmod 600 {file}`; if the key could be read already, make a new one",
    }
    key_empty(file) {
        nl: "het sleutelbestand `{file}` is leeg",
        en: "the key file `{file}` is empty",
        help_nl: "zet er ten minste 32 willekeurige bytes in, bijvoorbeeld met `openssl rand -hex 32`",
        help_en: "put at least 32 random bytes in it, with `openssl rand -hex 32` for instance",
    }
    key_short(file, bytes, least) {
        nl: "de sleutel in `{file}` heeft {bytes} bytes en moet er ten minste {least} hebben",
        en: "the key in `{file}` has {bytes} bytes and must have at least {least}",
        help_nl: "er zijn zo weinig burgerservicenummers dat een korte sleutel elk pseudoniem prijsgeeft",
        help_en: "there are so few citizen service numbers that a short key gives every pseudonym away",
    }
    key_long(file) {
        nl: "het sleutelbestand `{file}` is groter dan 1 MiB en dus geen sleutel",
        en: "the key file `{file}` is larger than 1 MiB, so it is no key",
        help_nl: "noem het bestand met de sleutel",
        help_en: "name the file with the key",
    }
    no_swap(delivery) {
        nl: "de overeenkomst regelt voor `{delivery}` geen pseudonimisering van een kolom",
        en: "the agreement arranges no pseudonymisation of a column of `{delivery}`",
        help_nl: "noem in `pseudonimisering` het gegeven, het pseudoniem en de methode",
        help_en: "state field, pseudonym and method in `pseudonimisering`",
    }
    no_method(delivery) {
        nl: "de overeenkomst zegt niet met welke methode `{delivery}` wordt gepseudonimiseerd",
        en: "the agreement does not say with which method `{delivery}` is pseudonymised",
        help_nl: "noem in `pseudonimisering` de methode",
        help_en: "state the method in `pseudonimisering`",
    }
    same_file(file) {
        nl: "`{file}` is zowel invoer als uitvoer",
        en: "`{file}` is both input and output",
        help_nl: "noem een ander bestand voor de uitvoer; er is niets gewijzigd",
        help_en: "name another file for the output; nothing was changed",
    }
    pseudonymised(rows, file) { nl: "gepseudonimiseerd: {rows} rijen staan in {file}", en: "pseudonymised: {rows} rows are in {file}" }
    nothing_written(file) { nl: "{file} is niet geschreven", en: "{file} was not written" }
    generated(rows, faults) { nl: "{rows} rijen gemaakt, met {faults} fouten", en: "{rows} rows made, with {faults} faults" }
    cannot_generate(rules) {
        nl: "er is geen rij te maken die aan alle regels voldoet ({rules})",
        en: "no row can be made that keeps to all rules ({rules})",
        help_nl: "kijk of regels elkaar tegenspreken",
        help_en: "see whether rules contradict each other",
    }
    in_annex(annex, table, row) { nl: "bijlage {annex}, tabel {table}, rij {row}", en: "annex {annex}, table {table}, row {row}" }
    in_article(article) { nl: "artikel {article}", en: "article {article}" }
    in_overview(row) { nl: "het overzicht achter de overeenkomst, {row}", en: "the overview behind the agreement, {row}" }
    not_watched(column, known) {
        nl: "in `{column}` wordt niet naar burgerservicenummers gezocht",
        en: "no citizen service numbers are looked for in `{column}`",
        help_nl: "dat wordt wel in {known}",
        help_en: "they are in {known}",
    }

    no_numbers() {
        nl: "op de standaardinvoer staat geen burgerservicenummer",
        en: "there is no citizen service number on standard input",
        help_nl: "geef ze op aparte regels, elk negen cijfers die aan de elfproef voldoen",
        help_en: "give them on lines of their own, each nine digits that meet the eleven test",
    }
    no_number(line) {
        nl: "op regel {line} van de standaardinvoer staat geen burgerservicenummer",
        en: "line {line} of standard input holds no citizen service number",
        help_nl: "een burgerservicenummer heeft negen cijfers die aan de elfproef voldoen; er is niets gewijzigd",
        help_en: "a citizen service number has nine digits that meet the eleven test; nothing was changed",
    }
    no_person_column(file) {
        nl: "`{file}` heeft geen burgerservicenummer en geen pseudoniem, dus is niemand erin te vinden",
        en: "`{file}` has no citizen service number and no pseudonym, so nobody can be found in it",
        help_nl: "zoek de regels op met de nummers van de bron",
        help_en: "find the rows by the numbers of the source",
    }
    key_needed(file) {
        nl: "in `{file}` staan pseudoniemen; zonder sleutel zijn die niet te vinden",
        en: "`{file}` holds pseudonyms; they cannot be found without the key",
        help_nl: "noem met --key-file de sleutel waarmee ze zijn gemaakt",
        help_en: "name with --key-file the key that they were made with",
    }
    forgotten(file, rows, kept) { nl: "{file}: {rows} rijen gewist, {kept} gebleven", en: "{file}: {rows} rows removed, {kept} stay" }
    covered(file, rows, kept) { nl: "{file}: {rows} rijen gemaskeerd, {kept} ongewijzigd", en: "{file}: {rows} rows masked, {kept} unchanged" }
    no_mask() {
        nl: "de overeenkomst kent geen verwijdering met `wijze maskeren`",
        en: "the agreement has no erasure with `wijze maskeren`",
        help_nl: "wis zonder --mask, of leg maskeren vast in een `verwijdering`",
        help_en: "erase without --mask, or lay masking down in a `verwijdering`",
    }
    sql_head(count) {
        nl: "Hetzelfde in elk systeem dat de overeenkomst noemt ({count}): voer elk deel uit in de database van dat systeem.",
        en: "The same in every system that the agreement names ({count}): run each part in the database of that system.",
    }
    sql_fill_numbers() {
        nl: "zet hier de burgerservicenummers in: \\copy te_vergeten FROM 'burgerservicenummers.txt'",
        en: "put the citizen service numbers in here: \\copy te_vergeten FROM 'burgerservicenummers.txt'",
    }
    sql_fill_pseudonyms() {
        nl: "zet hier de pseudoniemen in: \\copy te_vergeten FROM 'pseudoniemen.txt'",
        en: "put the pseudonyms in here: \\copy te_vergeten FROM 'pseudoniemen.txt'",
    }
    sql_no_person() {
        nl: "zonder burgerservicenummer en pseudoniem: zoek de rijen met de nummers van de bron",
        en: "without citizen service number and pseudonym: find the rows by the numbers of the source",
    }
    sql_nothing_delicate() {
        nl: "niets van wat hier staat is gevoelig: er is niets te maskeren",
        en: "nothing of what is here is delicate: there is nothing to mask",
    }
    sql_beside(delivery) {
        nl: "volgens de overeenkomst staat `{delivery}` hier niet als tabel; ga na of er iets van in is gekomen, en verwijder het daar met de hand",
        en: "by the agreement `{delivery}` is no table here; see whether anything of it came in, and remove it there by hand",
    }
    sql_no_database() { nl: "geen database: verwijder de rijen daar met de hand", en: "no database: remove the rows there by hand" }
}
