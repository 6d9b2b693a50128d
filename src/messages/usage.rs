//! The help texts of the commands, and what is said about a command that was typed wrongly.

messages! {
    about() {
        nl: "Controleert een gegevensdelingsovereenkomst en bouwt alles wat ermee moet overeenstemmen",
        en: "Checks a data-sharing agreement and builds everything that must agree with it",
    }
    commands() { nl: "Opdrachten", en: "Commands" }
    arguments() { nl: "Argumenten", en: "Arguments" }
    options() { nl: "Opties", en: "Options" }
    usage() { nl: "Gebruik:", en: "Usage:" }
    usage_main() { nl: "convenant [OPTIES] OPDRACHT", en: "convenant [OPTIONS] COMMAND" }
    usage_of(command, argument) {
        nl: "convenant {command} [OPTIES] {argument}",
        en: "convenant {command} [OPTIONS] {argument}",
    }
    usage_verify() {
        nl: "convenant verify MAP\n         convenant verify BESTAND BRON [--date DATUM]",
        en: "convenant verify FOLDER\n       convenant verify FILE SOURCE [--date DATE]",
    }
    more() {
        nl: "Met `convenant OPDRACHT --help` staat er uitleg bij elke opdracht.\n\nUitgang: 0 niets gevonden, 1 bevindingen of verschillen, 2 verkeerd gebruik of onleesbare invoer",
        en: "`convenant COMMAND --help` explains each command.\n\nExit code: 0 nothing found, 1 findings or differences, 2 wrong use or unreadable input",
    }
    check() { nl: "Controleer een overeenkomst", en: "Check an agreement" }
    build() {
        nl: "Bouw het document, de validators en de toegangsregels van een overeenkomst",
        en: "Build the document, the validators and the access policies of an agreement",
    }
    build_more() {
        nl: "Bevindingen staan op de foutuitvoer. Met een fout wordt niets gebouwd; met bezwaren of open plekken een concept.\n\nUitgang: 0 gebouwd en niets gevonden, 1 bevindingen (gebouwd of niet), 2 verkeerd gebruik of niet te lezen of te schrijven",
        en: "Findings go to standard error. With an error nothing is built; with objections or holes, a draft.\n\nExit code: 0 built and nothing found, 1 findings (built or not), 2 wrong use, or unreadable or unwritable",
    }
    test() { nl: "Loop de toetsen van een overeenkomst na", en: "Try the scenarios of an agreement" }
    test_more() {
        nl: "Uitgang: 0 elke toets wordt gehaald (of er is geen toets), 1 een toets wordt niet gehaald, 2 verkeerd gebruik of niet te lezen",
        en: "Exit code: 0 every scenario is kept (or there is none), 1 a scenario fails, 2 wrong use or unreadable",
    }
    diff() {
        nl: "Vergelijk twee versies van een overeenkomst: wat er verandert en wie wat moet doen",
        en: "Compare two versions of an agreement: what changes and who has to do what",
    }
    usage_diff() {
        nl: "convenant diff [OPTIES] OUD NIEUW\n       convenant diff [OPTIES] --against REVISIE PAD",
        en: "convenant diff [OPTIONS] OLD NEW\n       convenant diff [OPTIONS] --against REVISION PATH",
    }
    diff_paths_name() { nl: "PAD", en: "PATH" }
    diff_against() {
        nl: "de revisie in git waarin de oude versie staat, zoals `main` of `HEAD~1`",
        en: "the revision in git that holds the old version, such as `main` or `HEAD~1`",
    }
    revision_name() { nl: "REVISIE", en: "REVISION" }
    diff_format() {
        nl: "de vorm: text, markdown, json, sarif, github, gitlab of junit (anders text)",
        en: "the form: text, markdown, json, sarif, github, gitlab or junit (text unless given)",
    }
    diff_document() {
        nl: "schrijf in deze map de overeenkomst met wat er in is veranderd, en een samenvatting",
        en: "write into this folder the agreement with what changed in it, and a summary",
    }
    diff_effects() {
        nl: "noem bij elke wijziging welke rijen, regels en bestanden van een bouwsel erdoor veranderen",
        en: "name with each change which rows, rules and files of a build change by it",
    }
    diff_more() {
        nl: "Uitgang: 0 niets vraagt om actie, 1 er is iets te doen, 2 niet te vergelijken.\nEen code legt `convenant explain WIJ-01` uit. Wat is goedgekeurd (`goedgekeurd …`) telt niet mee.",
        en: "Exit code: 0 nothing asks for action, 1 something does, 2 they cannot be compared.\n`convenant explain WIJ-01` explains a code. What is approved (`goedgekeurd …`) does not count.",
    }
    ask() {
        nl: "Vraag of een rol een gegeven mag lezen, en op grond van welke regel",
        en: "Ask whether a role may read a field, and by which line",
    }
    usage_ask() {
        nl: "convenant ask [OPTIES] --role NAAM --field NAAM --purpose NAAM PAD",
        en: "convenant ask [OPTIONS] --role NAME --field NAME --purpose NAME PATH",
    }
    ask_more() {
        nl: "Uitgang: 0 toegestaan, 1 niet toegestaan, 2 verkeerd gebruik of niet te lezen",
        en: "Exit code: 0 permitted, 1 not permitted, 2 wrong use or unreadable",
    }
    ask_role() { nl: "de rol die leest", en: "the role that reads" }
    ask_field() {
        nl: "het gegeven, zoals `bsn` of `toewijzingen.bsn`",
        en: "the field, such as `bsn` or `toewijzingen.bsn`",
    }
    ask_purpose() { nl: "het doel waarvoor", en: "the purpose it is for" }
    ask_as() {
        nl: "hoe fijn: regels of aantallen (anders regels, of aantallen als er een groep is)",
        en: "how fine: regels (rows) or aantallen (figures); rows unless given, or figures when there is a group",
    }
    ask_size() { nl: "de grootte van de groep waarover een aantal gaat", en: "the size of the group that a figure is about" }
    ask_system() { nl: "het systeem waarin (anders: in enig systeem)", en: "the system it is read in (in any, unless given)" }
    ask_own() { nl: "het gaat om de gemeente van de gebruiker", en: "it is about the municipality of the user" }
    ask_allocation() { nl: "de zaak is aan de gebruiker toegewezen", en: "the case has been allocated to the user" }
    ask_member() { nl: "de gebruiker is lid", en: "the user is a member" }
    ask_consent() {
        nl: "er is toestemming; `--consent=2026-03-01` noemt de dag vanaf welke zij geldt",
        en: "there is consent; `--consent=2026-03-01` states the day from which it holds",
    }
    ask_date() { nl: "de dag waarop wordt gelezen, als 2026-03-01 (anders vandaag)", en: "the day of the reading, as 2026-03-01 (today unless given)" }
    ask_format() { nl: "de vorm van het antwoord: text of json (anders text)", en: "the form of the answer: text or json (text unless given)" }
    test_format() {
        nl: "de vorm van het resultaat: text, json of junit (anders text)",
        en: "the form of the result: text, json or junit (text unless given)",
    }
    why() {
        nl: "Zeg waar een regel van een gebouwd bestand vandaan komt: de bron en de wet",
        en: "Tell where a line of a built file comes from: the source and the law",
    }
    place() {
        nl: "een gebouwd bestand en het nummer van een regel, zoals `dist/policies/cedar/policies.cedar:12`",
        en: "a built file and the number of a line, such as `dist/policies/cedar/policies.cedar:12`",
    }
    place_name() { nl: "BESTAND:REGEL", en: "FILE:LINE" }
    name_name() { nl: "NAAM", en: "NAME" }
    number_name() { nl: "AANTAL", en: "NUMBER" }
    as_name() { nl: "FIJNHEID", en: "FINENESS" }
    fmt() { nl: "Zet de tekst van een overeenkomst in vaste opmaak", en: "Put the text of an agreement in its fixed layout" }
    explain() { nl: "Leg een code uit, met een voorbeeld", en: "Explain a code, with an example" }
    verify() {
        nl: "Vergelijk een gebouwde map met haar manifest, of één bestand met de bron",
        en: "Compare a built folder with its manifest, or one file with the source",
    }
    verify_more() {
        nl: "Met een bron erbij wordt de overeenkomst opnieuw gebouwd en vergeleken. Is het bestand anders, dan staat er of het bij deze bron hoort: aan het kenmerk dat het draagt.\n\nUitgang: 0 in orde, 1 gewijzigd of van een andere bron, 2 verkeerd gebruik of niet te lezen",
        en: "With a source the agreement is built again and compared. If the file is not the same, the fingerprint it carries tells whether it is of this source.\n\nExit code: 0 in order, 1 changed or of another source, 2 wrong use or unreadable",
    }
    verify_what() {
        nl: "de map die `convenant build` heeft gemaakt, of één bestand daaruit, waar het ook gebleven is",
        en: "the folder that `convenant build` made, or one file of it, wherever it has been",
    }
    verify_what_name() { nl: "MAP|BESTAND", en: "FOLDER|FILE" }
    verify_source() {
        nl: "bij een bestand: de map met `.convenant`-bestanden waar het bij zou horen",
        en: "for a file: the folder with `.convenant` files to which it would belong",
    }
    source_name() { nl: "BRON", en: "SOURCE" }
    new() { nl: "Maak een eerste overeenkomst om mee te beginnen", en: "Make a first agreement to start from" }
    validate() { nl: "Toets een bestand aan een levering van de overeenkomst", en: "Hold a file against a delivery of the agreement" }
    validate_more() {
        nl: "Uitgang: 0 goedgekeurd, 1 afgekeurd, 2 verkeerd gebruik, of het bestand is geen levering",
        en: "Exit code: 0 accepted, 1 refused, 2 wrong use, or the file is no delivery at all",
    }
    pseudonymise() {
        nl: "Toets een bestand en vervang er het burgerservicenummer in door een pseudoniem",
        en: "Hold a file against a delivery and replace the citizen service number in it by a pseudonym",
    }
    pseudonymise_more() {
        nl: "Het uitvoerbestand verschijnt alleen als het hele bestand is goedgekeurd.\n\nUitgang: 0 geschreven, 1 afgekeurd, 2 verkeerd gebruik, of het bestand is geen levering",
        en: "The output appears only when the whole file is accepted.\n\nExit code: 0 written, 1 refused, 2 wrong use, or the file is no delivery at all",
    }
    forget() {
        nl: "Wis of maskeer de rijen van personen in geleverde bestanden, en toon de SQL voor de andere systemen",
        en: "Remove or mask the rows of persons in delivered files, and show the SQL for the other systems",
    }
    forget_more() {
        nl: "De burgerservicenummers komen van de standaardinvoer, elk op een eigen regel. Alleen aantallen worden getoond.\n\nUitgang: 0 gedaan, 2 verkeerd gebruik of niet te lezen of te schrijven",
        en: "The citizen service numbers come from standard input, one on a line. Only counts are shown.\n\nExit code: 0 done, 2 wrong use, or unreadable or unwritable",
    }
    generate() {
        nl: "Maak een verzonnen bestand dat aan een levering voldoet, of op bekende plekken niet",
        en: "Make an invented file that keeps to a delivery, or at known places does not",
    }
    generate_more() {
        nl: "Dezelfde overeenkomst en hetzelfde zaad geven dezelfde bytes. Burgerservicenummers komen uit de reeks voor tests.\n\nUitgang: 0 gemaakt, 2 verkeerd gebruik of niet te maken",
        en: "The same agreement and seed give the same bytes. Citizen service numbers come from the range for tests.\n\nExit code: 0 made, 2 wrong use, or it cannot be made",
    }
    delivery_option() { nl: "de levering, met haar naam in de overeenkomst", en: "the delivery, by its name in the agreement" }
    delivery_file() { nl: "het CSV-bestand, of `-` voor de standaardinvoer", en: "the CSV file, or `-` for standard input" }
    delivery_files() { nl: "de CSV-bestanden", en: "the CSV files" }
    out_file() { nl: "het bestand dat wordt geschreven", en: "the file that is written" }
    file_name() { nl: "BESTAND", en: "FILE" }
    stage() {
        nl: "het stadium: aanlevering, gepseudonimiseerd of opslag (anders wat bij de kolommen past)",
        en: "the stage: aanlevering (upload), gepseudonimiseerd or opslag (stored); what the columns fit, unless given",
    }
    stage_name() { nl: "STADIUM", en: "STAGE" }
    sender() { nl: "de code van de gemeente die levert: alleen haar eigen rijen mogen", en: "the code of the municipality that delivers: only rows of its own may be in it" }
    with() {
        nl: "een andere levering om rijen in op te zoeken, als `toewijzingen=BESTAND`; mag vaker",
        en: "another delivery to look rows up in, as `toewijzingen=FILE`; may be repeated",
    }
    with_name() { nl: "LEVERING=BESTAND", en: "DELIVERY=FILE" }
    validate_format() {
        nl: "de vorm van het resultaat: text, json of csv (anders text); csv noemt elke fout, de andere de eerste",
        en: "the form of the result: text, json or csv (text unless given); csv names every fault, the others the first",
    }
    rejected() { nl: "schrijf de afgekeurde rijen met de reden in dit bestand", en: "write the refused rows with the reason to this file" }
    first() { nl: "hoeveel rijen er per regel worden getoond (anders 5, ten hoogste 100)", en: "how many rows are shown for each rule (5 unless given, at most 100)" }
    memory() {
        nl: "hoeveel MiB de sleutels voor unieke waarden in het geheugen mogen hebben (anders 192); de rest gaat naar schijf",
        en: "how many MiB of keys for unique values may be in memory (192 unless given); the rest goes to disk",
    }
    threads() { nl: "hoeveel processorkernen er meedoen (anders alle)", en: "how many processor cores take part (all unless given)" }
    key_file() {
        nl: "het bestand met de sleutel, dat alleen u mag lezen, of `-` voor de standaardinvoer",
        en: "the file with the key, which only you may read, or `-` for standard input",
    }
    mask() { nl: "maskeer de rijen in plaats van ze te wissen, als de overeenkomst dat kent", en: "mask the rows instead of removing them, if the agreement has that" }
    rows() { nl: "hoeveel rijen", en: "how many rows" }
    seed() { nl: "het zaad van het toeval (anders 1)", en: "the seed of chance (1 unless given)" }
    faults() { nl: "hoeveel rijen een fout krijgen, als aantal of als deel zoals 0.001 (anders 0)", en: "how many rows get a fault, as a number or as a share such as 0.001 (0 unless given)" }
    generate_sender() {
        nl: "de gemeente die levert; onder de fouten zijn dan ook rijen van een andere gemeente, die `validate --sender` vindt",
        en: "the municipality that delivers; rows of another one are among the faults then, which `validate --sender` finds",
    }
    generate_with() {
        nl: "een andere levering waar de rijen naar verwijzen, als `toewijzingen=BESTAND`; onder de fouten zijn dan ook rijen die er niet in staan; mag vaker",
        en: "another delivery that the rows refer to, as `toewijzingen=FILE`; rows that are not in it are among the faults then; may be repeated",
    }
    raw_bsn() {
        nl: "zet in deze kolom burgerservicenummers van de testreeks, waar dat niet mag",
        en: "put citizen service numbers of the range for tests in this column, where none may be",
    }
    column_name() { nl: "KOLOM", en: "COLUMN" }
    truth() { nl: "schrijf in dit bestand waar welke fout is gezet", en: "write to this file where which fault was put" }
    generate_out() { nl: "het bestand dat wordt geschreven (anders de standaarduitvoer)", en: "the file that is written (standard output unless given)" }
    separator() { nl: "het scheidingsteken: `,`, `;` of `tab` (anders `,`)", en: "the separator: `,`, `;` or `tab` (`,` unless given)" }
    path_name() { nl: "PAD", en: "PATH" }
    folder_name() { nl: "MAP", en: "DIR" }
    date_name() { nl: "DATUM", en: "DATE" }
    lang_name() { nl: "TAAL", en: "LANG" }
    format_name() { nl: "VORM", en: "FORMAT" }
    only_name() { nl: "SOORT", en: "KIND" }
    path() {
        nl: "de map met `.convenant`-bestanden, of één bestand",
        en: "the folder with `.convenant` files, or one file",
    }
    new_folder() { nl: "de map die gemaakt wordt", en: "the folder that is made" }
    code() { nl: "een code uit een bevinding, zoals `PAR-02`", en: "a code from a finding, such as `PAR-02`" }
    format() {
        nl: "de vorm van het resultaat: text, json, sarif, github, gitlab of junit (anders text, dat de 100 ernstigste toont)",
        en: "the form of the result: text, json, sarif, github, gitlab or junit (text unless given, which shows the 100 gravest)",
    }
    date() {
        nl: "de peildatum van de controles, als 2026-03-01 (anders vandaag)",
        en: "the reference date of the checks, as 2026-03-01 (today unless given)",
    }
    check_final() {
        nl: "controleer of dit de definitieve tekst kan zijn: zonder open plekken en bezwaren",
        en: "check whether this can be the final text: without holes and objections",
    }
    build_final() {
        nl: "bouw de definitieve tekst; dat kan als er geen open plekken en bezwaren meer zijn",
        en: "build the final text, which needs all holes and objections to be gone",
    }
    out() { nl: "de map waarin gebouwd wordt (anders `dist`)", en: "the folder to build in (`dist` unless given)" }
    only() {
        nl: "bouw alleen dit: document, validators, policies of registers; mag vaker",
        en: "build only this: document, validators, policies or registers; may be repeated",
    }
    fmt_check() {
        nl: "wijzig niets, maar meld welke bestanden niet in vaste opmaak staan",
        en: "change nothing, but report which files are not in their fixed layout",
    }
    lang() { nl: "de taal van de meldingen: nl of en (anders nl)", en: "the language of messages: nl or en (nl unless given)" }
    help() { nl: "toon deze hulp", en: "show this help" }
    version() { nl: "toon de versie", en: "show the version" }

    unknown_argument(argument) {
        nl: "`{argument}` is geen optie van deze opdracht",
        en: "`{argument}` is not an option of this command",
        help_nl: "bekijk met `--help` wat kan",
        help_en: "see with `--help` what can be given",
    }
    similar_argument(argument, similar) {
        nl: "`{argument}` is geen optie van deze opdracht",
        en: "`{argument}` is not an option of this command",
        help_nl: "bedoelt u `{similar}`?",
        help_en: "did you mean `{similar}`?",
    }
    unknown_command(command) {
        nl: "`{command}` is geen opdracht",
        en: "`{command}` is not a command",
        help_nl: "bekijk met `convenant --help` welke opdrachten er zijn",
        help_en: "see with `convenant --help` which commands there are",
    }
    similar_command(command, similar) {
        nl: "`{command}` is geen opdracht",
        en: "`{command}` is not a command",
        help_nl: "bedoelt u `{similar}`?",
        help_en: "did you mean `{similar}`?",
    }
    missing_argument(argument) {
        nl: "er ontbreekt nog: `{argument}`",
        en: "something is missing: `{argument}`",
        help_nl: "vul het aan; bekijk met `--help` wat kan",
        help_en: "add it; see with `--help` what can be given",
    }
    wrong_value(argument, value) {
        nl: "`{value}` kan niet bij `{argument}`",
        en: "`{value}` cannot be given with `{argument}`",
        help_nl: "bekijk met `--help` wat kan",
        help_en: "see with `--help` what can be given",
    }
    wrong_choice(argument, value, choices) {
        nl: "`{value}` kan niet bij `{argument}`",
        en: "`{value}` cannot be given with `{argument}`",
        help_nl: "kies uit {choices}",
        help_en: "choose one of {choices}",
    }
    repeated(argument) {
        nl: "`{argument}` staat er vaker dan één keer",
        en: "`{argument}` is given more than once",
        help_nl: "geef het één keer",
        help_en: "give it once",
    }
    wrong_use() {
        nl: "deze opdracht is niet te begrijpen",
        en: "this command cannot be understood",
        help_nl: "bekijk met `--help` wat kan",
        help_en: "see with `--help` what can be given",
    }
    not_yet(command) {
        nl: "`convenant {command}` kan deze versie nog niet",
        en: "this version cannot do `convenant {command}` yet",
        help_nl: "bekijk met `convenant --help` wat wel kan",
        help_en: "see with `convenant --help` what it can do",
    }
}
