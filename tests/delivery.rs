//! Plans that run: every planted fault is found and nothing else, however a file is cut, and no bytes make it stumble.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use convenant::checks::{Checked, check};
use convenant::delivery::{
    Blocks, Finding, Generator, Invention, Manner, MemoryOnly, OtherKeys, Program, Report, Sink, Unfit, Wish, known,
    open, other_keys, run,
};
use convenant::model::{DataSet, Id, compile};
use convenant::plan::{Plan, RuleKind, Stage, plan_at};
use convenant::source::Refusal;
use proptest::prelude::*;

/// Read once: it is large.
static REPAIRED: LazyLock<Checked> = LazyLock::new(|| common::folder("agreements/grjr-hersteld").checked.unwrap());
static MEASURED: LazyLock<Checked> = LazyLock::new(|| common::folder("benches/delivery").checked.unwrap());

fn invention(seed: u64, rows: u64, faults: u64, separator: u8) -> Invention {
    Invention { seed, rows, faults, separator, ..Invention::default() }
}

#[derive(Default)]
struct Kept(Vec<Finding>);

impl Sink for Kept {
    fn findings(&mut self, found: &[Finding]) -> Result<(), Unfit> {
        self.0.extend_from_slice(found);
        Ok(())
    }
}

/// How a file is gone through.
#[derive(Clone, Copy)]
struct Way {
    size: usize,
    threads: usize,
    limit: usize,
}

const PLAIN: Way = Way { size: 512 << 10, threads: 1, limit: usize::MAX };

/// A file made ready to be gone through, with the program for it.
fn ready<'f>(plan: &Plan, source: &'f mut &[u8], size: usize, wish: &Wish) -> Result<(Program, Blocks<'f>), Unfit> {
    let mut blocks = Blocks::sized(source, size);
    let opening = open(blocks.head()?, plan)?;
    blocks.skip(opening.body);
    Ok((Program::new(plan, opening, wish), blocks))
}

fn findings(plan: &Plan, file: &[u8], way: Way) -> Result<(Vec<Finding>, Report), Unfit> {
    judged(plan, file, way, &Wish::default(), None)
}

/// What is found in a file, beside the file of another delivery and the plan of that.
fn judged(
    plan: &Plan,
    mut file: &[u8],
    way: Way,
    wish: &Wish,
    beside: Option<(&Plan, &[u8])>,
) -> Result<(Vec<Finding>, Report), Unfit> {
    let (mut kept, mut spill) = (Kept::default(), MemoryOnly::default());
    let (program, mut blocks) = ready(plan, &mut file, way.size, wish)?;
    let mut others: Vec<OtherKeys> = Vec::new();
    if let Some((plan, mut other)) = beside {
        let (other, mut blocks) = ready(plan, &mut other, way.size, &Wish::default())?;
        let manner = Manner { threads: way.threads, limit: way.limit, spill: &mut spill, hasher: None };
        others.push(other_keys(&program, &other, &mut blocks, manner)?);
    }
    let manner = Manner { threads: way.threads, limit: way.limit, spill: &mut spill, hasher: None };
    let report = run(&program, &mut blocks, &others, manner, &mut kept)?;
    Ok((kept.0, report))
}

fn named(checked: &Checked, name: &str) -> Id<DataSet> {
    checked.agreement().data.iter().find(|(_, data)| data.about.name == name).unwrap().0
}

fn agreement(text: &str) -> Checked {
    let text = format!(
        "overeenkomst proef \"Proef\" {{ }}\ngebruik std.ijw_3_2, std.avg, std.jeugdwet\norganisatie a \"A\" {{ }}\norganisatie b \"B\" {{ }}\n{text}"
    );
    let report = check(compile(vec![("a.convenant".to_owned(), text)], &|_| Err(Refusal::Missing)), common::DAY);
    report.checked.unwrap_or_else(|| panic!("{:#?}", report.findings))
}

/// The plan of a delivery with these fields, each a line of type and rules, and more lines for the delivery.
fn plan(fields: &[(&str, &str)], delivery: &str) -> Plan {
    let declared: String =
        fields.iter().map(|(name, is)| format!("gegeven {name} \"{name}\" {{\n{is}\n}}\n")).collect();
    let names: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
    let checked = agreement(&format!(
        "{declared}levering l \"L\" {{\n  van a\n  naar b\n  gegevens {}\n{delivery}\n}}",
        names.join(", ")
    ));
    plan_at(&checked, named(&checked, "l"), Stage::Upload).unwrap()
}

/// The codes of the rules that a file breaks, with row and line.
fn broken(plan: &Plan, file: &[u8]) -> Vec<(String, u64, u64)> {
    let (found, _) = findings(plan, file, PLAIN).unwrap();
    found.iter().map(|one| (plan.rules[one.rule].code.clone(), one.row, one.line)).collect()
}

fn codes(plan: &Plan, file: &[u8]) -> Vec<String> {
    broken(plan, file).into_iter().map(|(code, row, _)| format!("{row} {code}")).collect()
}

#[test]
fn every_planted_fault_is_found_and_nothing_else() {
    let mut kinds = BTreeSet::new();
    for (checked, names) in
        [(&*REPAIRED, &["toewijzingen", "declaraties", "lokale_teams"][..]), (&*MEASURED, &["toewijzingen"])]
    {
        for (name, stage) in names.iter().flat_map(|name| Stage::ALL.map(|stage| (name, stage))) {
            let plan = plan_at(checked, named(checked, name), stage).unwrap();
            for (seed, separator) in [(1, b','), (2, b';')] {
                let generator = Generator::new(&plan, invention(seed, 900, 150, separator)).unwrap();
                let (lines, planted) = generator.lines(0..900).unwrap();
                let file = [generator.header(), lines].concat();
                let (found, report) = findings(&plan, &file, Way { size: 3000, threads: 2, limit: 4096 }).unwrap();
                let found: BTreeSet<_> = found.iter().map(|one| (one.row, one.rule)).collect();
                let expected: BTreeSet<_> = planted.iter().map(|one| (one.row, one.rule)).collect();
                assert_eq!(found, expected, "{name} {stage:?}");
                assert!(planted.len() > 140 && report.rows == 900, "{name} {stage:?}: {}", planted.len());
                kinds.extend(kinds_of(&plan, planted.iter().map(|one| one.rule)));
            }
        }
    }
    for kind in
        ["Width", "Required", "Type", "Range", "Pattern", "CodeList", "ElevenTest", "Sender", "Condition", "Unique"]
    {
        assert!(kinds.contains(kind), "{kind} in {kinds:?}");
    }
}

fn kinds_of(plan: &Plan, rules: impl Iterator<Item = usize>) -> BTreeSet<String> {
    let word = |rule: usize| format!("{:?}", plan.rules[rule].kind).split('(').next().unwrap().to_owned();
    rules.map(word).collect()
}

/// The allocations of one municipality, and the declarations that refer to them.
fn referring(seed: u64, stage: Stage) -> (Plan, Vec<u8>, Plan, Generator) {
    let [allocations, declarations] = ["toewijzingen", "declaraties"].map(|name| named(&REPAIRED, name));
    let other = plan_at(&REPAIRED, allocations, Stage::Upload).unwrap();
    let generator = Generator::new(&other, invention(seed, 300, 30, b';')).unwrap();
    let file = [generator.header(), generator.lines(0..300).unwrap().0].concat();
    let plan = plan_at(&REPAIRED, declarations, stage).unwrap();
    let looks_up = |kind: &RuleKind| matches!(kind, RuleKind::Reference(_));
    let rule = plan.rules.iter().position(|rule| looks_up(&rule.kind)).unwrap();
    let mut source = file.as_slice();
    let (program, mut blocks) = ready(&other, &mut source, 4096, &Wish::default()).unwrap();
    let rows = known(&plan, rule, &program, &mut blocks).unwrap();
    let sender = generator.sender().map(str::to_owned);
    let wish = Invention { sender, known: vec![rows], ..invention(seed, 600, 200, b',') };
    let generator = Generator::new(&plan, wish).unwrap();
    (other, file, plan, generator)
}

#[test]
fn rows_of_others_and_rows_that_are_not_found_again_are_found() {
    for (seed, stage) in [(1, Stage::Upload), (2, Stage::Pseudonymised), (3, Stage::Stored)] {
        let (other, beside, plan, generator) = referring(seed, stage);
        let (lines, planted) = generator.lines(0..600).unwrap();
        let file = [generator.header(), lines].concat();
        let wish = Wish { sender: generator.sender().map(str::to_owned), at_hand: vec![other.data] };
        for way in [PLAIN, Way { size: 2000, threads: 2, limit: 0 }] {
            let (found, _) = judged(&plan, &file, way, &wish, Some((&other, &beside))).unwrap();
            let found: BTreeSet<_> = found.iter().map(|one| (one.row, one.line, one.rule)).collect();
            let expected: BTreeSet<_> = planted.iter().map(|one| (one.row, one.row + 1, one.rule)).collect();
            assert_eq!(found, expected, "{stage:?}");
        }
        let kinds = kinds_of(&plan, planted.iter().map(|one| one.rule));
        assert!(kinds.contains("Own") && kinds.contains("Reference") && kinds.contains("Condition"), "{kinds:?}");
        assert!(planted.len() > 190, "{stage:?}: {}", planted.len());
    }
}

#[test]
fn numbers_put_in_a_column_are_found_in_that_column_alone() {
    for name in ["toewijzingen", "declaraties"] {
        let plan = plan_at(&REPAIRED, named(&REPAIRED, name), Stage::Upload).unwrap();
        let watched = plan.rules.iter().enumerate().filter(|(_, rule)| rule.kind == RuleKind::NoBsn);
        let mut leaked = 0;
        for (leak, _) in watched {
            let wish = Invention { leak: Some(leak), ..invention(5, 300, 40, b',') };
            // A column whose values must be found once has no room for them.
            let Ok(generator) = Generator::new(&plan, wish) else { continue };
            leaked += 1;
            let (lines, planted) = generator.lines(0..300).unwrap();
            let (found, report) = findings(&plan, &[generator.header(), lines].concat(), PLAIN).unwrap();
            let found: BTreeSet<_> = found.iter().map(|one| (one.row, one.rule)).collect();
            assert_eq!(found, planted.iter().map(|one| (one.row, one.rule)).collect());
            let of_columns: Vec<_> = generator.of_columns().map(|one| (one.row, one.rule)).collect();
            assert_eq!(of_columns, [(0, leak)]);
            let told = |at: &usize| plan.rules[*at].kind == RuleKind::NoBsn && report.counts[*at] > 0;
            assert_eq!((0..plan.rules.len()).filter(told).collect::<Vec<_>>(), [leak], "{}", plan.rules[leak].code);
        }
        assert!(leaked > 0, "{name}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let checked = &*REPAIRED;
    let plan = plan_at(checked, named(checked, "declaraties"), Stage::Upload).unwrap();
    let make = |seed, cut: u64| {
        let generator = Generator::new(&plan, invention(seed, 200, 20, b',')).unwrap();
        [generator.lines(0..cut).unwrap().0, generator.lines(cut..200).unwrap().0].concat()
    };
    assert_eq!(make(7, 1), make(7, 150));
    assert_ne!(make(7, 1), make(8, 1));
}

const FIELDS: &[(&str, &str)] = &[
    ("d", "type datum mag ontbreken"),
    ("e", "type datum mag ontbreken\neis e >= d"),
    ("n", "type getal van 2 t/m 900 mag ontbreken"),
    ("k", "type kenmerk patroon \"[0-9]{1,5}\"\neis als k = \"12\" dan n is ingevuld"),
    ("t", "type vrije_tekst lengte 5 mag ontbreken\neis als t ontbreekt dan n ontbreekt"),
    ("p", "type kenmerk patroon \"[^ ]{1,4}\" mag ontbreken"),
    ("c", "type codelijst uit ijw.wmo757 mag ontbreken"),
    ("g", "type bedrag in euro van 0 t/m 10 mag ontbreken\neis g < n"),
    ("j", "type janee mag ontbreken"),
];

static ONE_KEY: LazyLock<Plan> = LazyLock::new(|| plan(FIELDS, "uniek k"));
static TWO_KEYS: LazyLock<Plan> = LazyLock::new(|| plan(FIELDS, "uniek k\nuniek t, n"));

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,5}",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "[0-9]{1,2}\\.[0-9]{2}",
        "[a-c\u{e9} \"]{0,6}",
        "ja|nee|1|2|4|6|12",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..400), size in 1_usize..100) {
        let plan = &*ONE_KEY;
        let way = Way { size, threads: 2, limit: 0 };
        let _ = findings(plan, &bytes, way);
        let _ = findings(plan, &[b"d,e,n,k,t,p,c,g,j\n".as_slice(), &bytes].concat(), way);
    }

    #[test]
    fn it_does_not_matter_how_a_file_is_cut(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 9), 0..30),
        breaks in proptest::collection::vec(prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n")], 30),
        size in 1_usize..300,
        threads in 1_usize..4,
        quoted in any::<bool>(),
        odd in any::<bool>(),
    ) {
        let plan = &*TWO_KEYS;
        let write = |quoted: bool| {
            let mut file = String::from("d,e,n,k,t,p,c,g,j\n");
            for (at, row) in rows.iter().enumerate() {
                let write = |cell: &String| if quoted || cell.contains('"') {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                };
                file += &row.iter().map(write).collect::<Vec<_>>().join(",");
                file += if odd && at % 5 == 3 { ",x" } else { "" };
                file += breaks[at];
            }
            file
        };
        let whole = findings(plan, write(quoted).as_bytes(), PLAIN).unwrap();
        for limit in [0, usize::MAX] {
            let parts = findings(plan, write(quoted).as_bytes(), Way { size, threads, limit }).unwrap();
            prop_assert_eq!(&whole, &parts);
        }
        // With and without quotation marks the same stands there.
        let other = findings(plan, write(!quoted).as_bytes(), PLAIN).unwrap();
        prop_assert_eq!(&whole.0, &other.0);
    }
}

#[test]
fn a_file_is_written_as_people_write_them() {
    let plan =
        plan(&[("dag", "type datum"), ("bedrag_1", "type bedrag in euro"), ("code_1", "type kenmerk lengte 4")], "");
    let fine: &[&[u8]] = &[
        b"dag,bedrag_1,code_1\n2026-01-31,12.50,0599\n",
        b"dag;bedrag_1;code_1\r\n2026-01-31;12.50;0599\r\n",
        b"\xef\xbb\xbfcode_1\tDAG\tBedrag_1\n0599\t2026-01-31\t12.50",
        b"\"dag\",\"bedrag_1\",\"code_1\"\n\"2026-01-31\",\"12.50\",\"\xc3\xa9\xc3\xa9\"\"x\"\n\n",
    ];
    for file in fine {
        assert_eq!(codes(&plan, file), [""; 0], "{}", String::from_utf8_lossy(file));
    }
    assert_eq!(
        codes(&plan, b"dag,bedrag_1,code_1\n31-01-2026,\"12,50\",059\n"),
        ["1 l.dag.type", "1 l.bedrag_1.type", "1 l.code_1.lengte"]
    );
}

#[test]
fn the_agreement_says_how_values_are_written() {
    let fields = [("dag", "type datum"), ("bedrag_1", "type bedrag in euro"), ("naam_1", "type vrije_tekst lengte 4")];
    let plan = plan(&fields, "bestand datum dd_mm_jjjj decimaal komma tekens windows_1252");
    assert_eq!(codes(&plan, b"dag;bedrag_1;naam_1\n31-01-2026;12,50;\xe9\xe9\xe9\xe9\n"), [""; 0]);
    assert_eq!(
        codes(&plan, b"dag;bedrag_1;naam_1\n2026-01-31;12.50;\xe9\xe9\xe9\xe9\xe9\n"),
        ["1 l.dag.type", "1 l.bedrag_1.type", "1 l.naam_1.lengte"]
    );
}

#[test]
fn lines_are_those_of_a_text_editor() {
    let plan = plan(&[("a_1", "type vrije_tekst"), ("b_1", "type getal")], "uniek b_1");
    let file = b"a_1,b_1\nx,1\n\"twee\nregels\",x\n\nx,1\n\"\",7\nx\n";
    let expected = [("l.b_1.type", 2, 3), ("l.a_1.verplicht", 4, 7), ("l.rij", 5, 8), ("l.b_1.uniek", 3, 6)];
    assert_eq!(broken(&plan, file), expected.map(|(code, row, line)| (code.to_owned(), row, line)));
}

#[test]
fn what_stops_a_run_is_told_at_its_line_however_the_file_is_cut() {
    let plan = plan(&[("a_1", "type getal"), ("b_1", "type vrije_tekst mag ontbreken")], "");
    let good = "1,\"x\ny\"\n2,\n";
    let cases = |line| {
        [
            (&b"3,\"open\n4,\n"[..], Unfit::OpenQuote { line }),
            (b"3,\0\n", Unfit::Nul { line }),
            (b"3,\xff\n", Unfit::NotUtf8 { line }),
        ]
    };
    for before in [0, 1, 40] {
        for (fault, expected) in cases(2 + 3 * before as u64) {
            let file = [b"a_1,b_1\n", good.repeat(before).as_bytes(), fault].concat();
            for size in [1, 7, 64, 1 << 20] {
                let stopped = findings(&plan, &file, Way { size, threads: 2, limit: usize::MAX });
                assert_eq!(stopped.err().as_ref(), Some(&expected), "{before} before, cut at {size}");
            }
        }
    }
}

#[test]
fn a_broken_cell_is_judged_once() {
    let fields = [
        (
            "einde",
            "type datum mag ontbreken\neis als einde is ingevuld dan reden is ingevuld\neis als einde ontbreekt dan reden ontbreekt",
        ),
        ("reden", "type codelijst uit ijw.wmo757 mag ontbreken"),
    ];
    let plan = plan(&fields, "");
    let file = b"einde,reden\ngeen,\ngeen,1\n2026-01-01,9\n2026-01-01,\n,1\n,9\n,\n2026-01-01,1\n";
    let found: Vec<_> = codes(&plan, file).iter().map(|code| code[..code.len().min(15)].to_owned()).collect();
    assert_eq!(
        found,
        [
            "1 l.einde.type", "2 l.einde.type", "3 l.reden.codel", "4 l.einde.eis-f", "5 l.einde.eis-1",
            "6 l.reden.codel"
        ]
        .map(|code| code[..code.len().min(15)].to_owned())
        .into_iter()
        .zip(&found)
        .map(|(expected, found)| if expected.contains("eis-") { found.clone() } else { expected })
        .collect::<Vec<_>>()
    );
    assert!(found[3].contains("eis-") && found[4].contains("eis-"));
}

#[test]
fn conditions_reckon() {
    let fields = [
        ("n", "type getal mag ontbreken"),
        ("m", "type getal mag ontbreken\neis n + m * 2 <= 10\neis niet (n = 3 of m = 3)"),
        ("jaar", "type jaartal mag ontbreken\neis jaar <= dag"),
        ("dag", "type datum mag ontbreken\neis dag >= 2020-01-01"),
        ("euro_1", "type bedrag in euro mag ontbreken\neis euro_1 < n"),
    ];
    let plan = plan(&fields, "");
    let count = |row: &str| codes(&plan, format!("n,m,jaar,dag,euro_1\n{row}\n").as_bytes()).len();
    assert_eq!((count("2,4,,,"), count("2,5,,,"), count("3,,,,"), count(",3,,,"), count(",,,,")), (0, 1, 1, 1, 0));
    assert_eq!((count(",,2021,2021-01-01,"), count(",,2022,2021-12-31,"), count(",,,2019-12-31,")), (0, 1, 1));
    assert_eq!((count("2,,,,1.99"), count("2,,,,2.00"), count(",,,,2.00")), (0, 1, 0));
}

#[test]
fn division_rounds_nothing_and_by_nought_counts_against_the_row() {
    let broken = |rule: &str, rows: &str| {
        let fields = [
            ("n", "type getal mag ontbreken"),
            ("m", "type getal mag ontbreken"),
            ("bedrag", "type bedrag in euro mag ontbreken"),
            ("r", &*format!("type kenmerk mag ontbreken\neis {rule}")),
        ];
        let plan = plan(&fields, "");
        let found = broken(&plan, format!("n,m,bedrag,r\n{rows}").as_bytes());
        found.into_iter().map(|(_, row, _)| row).collect::<Vec<_>>()
    };
    // One third is not 0.33, and three thirds are one.
    assert_eq!(broken("n / 3 * 3 = n", "1,,,\n2,,,\n100000000000000001,,,\n"), [0; 0]);
    assert_eq!(broken("n / m <= 2", "4,2,,\n5,2,,\n-5,-2,,\n-5,2,,\n5,-2,,\n,2,,\n4,,,\n"), [2, 3]);
    assert_eq!(broken("n / m + n / 4 = 1", "2,4,,\n2,5,,\n"), [2]);
    assert_eq!(broken("10 / (n - m) > 2", "5,1,,\n6,1,,\n1,1,,\n0,1,,\n"), [2, 3, 4]);
    // An amount shared out is an amount; shares of amounts are numbers.
    assert_eq!(broken("bedrag / n <= 2", "3,,6.00,\n3,,6.01,\n0,,6.00,\n"), [2, 3]);
    assert_eq!(broken("bedrag / 3 < bedrag", ",,0.01,\n,,0.00,\n"), [2]);
    // By nought: broken, also within `niet` and behind `als`; but not where the rule keeps nought out, or a value is absent.
    assert_eq!(broken("n / m <= 2", "4,0,,\n0,0,,\n,0,,\n"), [1, 2]);
    assert_eq!(broken("niet (n / m > 2)", "4,0,,\n4,2,,\n5,2,,\n"), [1, 3]);
    assert_eq!(broken("als n / m > 2 dan r is ingevuld", "4,0,,\n4,0,,x\n4,4,,\n"), [1]);
    assert_eq!(broken("als m <> 0 dan n / m <= 2", "4,0,,\n4,1,,\n"), [2]);
}

#[test]
fn a_row_is_found_again_in_another_delivery() {
    let checked = agreement(
        "gegeven g \"G\" { type gemeentecode }\ngegeven nr \"Nr\" { type kenmerk patroon \"[0-9]{1,9}\" }\n\
         gegeven x \"X\" { type vrije_tekst }\n\
         levering groot \"Groot\" {\n  van a\n  naar b\n  gegevens g, nr, x\n}\n\
         levering klein \"Klein\" {\n  van a\n  naar b\n  gegevens nr, g, x\n  verwijst naar groot met g, nr\n  verwijst naar groot met x\n}",
    );
    let [groot, klein] = ["groot", "klein"].map(|name| named(&checked, name));
    let ready = |id, file: &[u8], at_hand: Vec<_>| {
        let plan = plan_at(&checked, id, Stage::Upload).unwrap();
        let opening = open(file, &plan).unwrap();
        Program::new(&plan, opening, &Wish { sender: None, at_hand })
    };
    let own: &[u8] = b"nr,g,x\n1,0599,a\n01,0599,a\n1,0600,b\n,0599,c\n";
    let other: &[u8] = b"g;nr;x\n0599;1;a\n0600;2;b\n";
    let (program, others) = (ready(klein, own, vec![groot]), ready(groot, other, vec![]));
    for limit in [0, usize::MAX] {
        let (mut kept, mut spill) = (Kept::default(), MemoryOnly::default());
        let mut source = other;
        let mut blocks = Blocks::sized(&mut source, 10);
        blocks.head().unwrap();
        blocks.skip(others.opening.body);
        let manner = Manner { threads: 2, limit, spill: &mut spill, hasher: None };
        let keys = other_keys(&program, &others, &mut blocks, manner).unwrap();
        let mut source = own;
        let mut blocks = Blocks::new(&mut source);
        blocks.head().unwrap();
        blocks.skip(program.opening.body);
        let manner = Manner { threads: 2, limit, spill: &mut spill, hasher: None };
        run(&program, &mut blocks, &[keys], manner, &mut kept).unwrap();
        let found: Vec<_> = kept.0.iter().map(|one| (one.row, program.rule(one.rule).code.as_str())).collect();
        assert_eq!(
            found,
            [
                (4, "klein.nr.verplicht"),
                (2, "klein.g+nr.in-groot"),
                (3, "klein.g+nr.in-groot"),
                (4, "klein.x.in-groot"),
            ]
        );
    }
}

#[test]
fn a_code_that_no_longer_holds_is_no_code() {
    let list = "bron lijst \"Lijst\" {\n  bepaling lijst.x als \"x\" luidt \"x\" waarden \"01\", \"02\"\n  bepaling lijst.x.02 als \"x 02\" tot 2025-01-01 luidt \"vervallen\"\n}\n\
                gegeven c \"C\" { type codelijst uit lijst.x }\nlevering l \"L\" {\n  van a\n  naar b\n  gegevens c\n}";
    let checked = agreement(list);
    let plan = plan_at(&checked, named(&checked, "l"), Stage::Upload).unwrap();
    assert_eq!(codes(&plan, b"c\n01\n02\n03\n"), ["2 l.c.codelijst", "3 l.c.codelijst"]);
}

#[test]
fn numbers_outside_their_column_are_told_by_rate() {
    let checked = &*REPAIRED;
    let plan = plan_at(checked, named(checked, "toewijzingen"), Stage::Upload).unwrap();
    let generator = Generator::new(&plan, invention(3, 400, 0, b',')).unwrap();
    let (lines, _) = generator.lines(0..400).unwrap();
    let at = |name: &str| plan.columns.iter().position(|column| column.name == name).unwrap();
    let (bsn, number) = (at("bsn"), at("beschikkingnummer"));
    let changed = |share: usize| {
        let lines = String::from_utf8(lines.clone()).unwrap();
        let line = |(row, line): (usize, &str)| {
            let mut cells: Vec<_> = line.split(',').collect();
            if row % share == 0 {
                cells[number] = cells[bsn];
            }
            cells.join(",") + "\n"
        };
        let rows: String = lines.lines().enumerate().map(line).collect();
        let file = [generator.header(), rows.into_bytes()].concat();
        let (_, report) = findings(&plan, &file, PLAIN).unwrap();
        let of = |kind: &RuleKind| matches!(kind, RuleKind::NoBsn);
        plan.rules
            .iter()
            .zip(&report.counts)
            .filter(|(rule, count)| of(&rule.kind) && **count > 0)
            .map(|(rule, _)| rule.code.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(changed(1), ["toewijzingen.beschikkingnummer.geen-bsn"]);
    assert_eq!(changed(8), ["toewijzingen.beschikkingnummer.geen-bsn"]);
    assert_eq!(changed(100_000), [""; 0]);
}

#[test]
fn what_is_no_delivery_is_told() {
    let plan = plan(&[("a_1", "type getal"), ("b_1", "type vrije_tekst mag ontbreken")], "");
    let unfit = |file: &[u8]| findings(&plan, file, PLAIN).unwrap_err();
    assert_eq!(unfit(b""), Unfit::Empty);
    assert_eq!(unfit(b"\n1,2\n"), Unfit::Empty);
    assert_eq!(unfit(b"\x1f\x8b\x08\x00"), Unfit::OtherKind("gzip"));
    assert_eq!(unfit(b"\x89PNG\r\n\x1a\n"), Unfit::OtherKind("PNG"));
    assert_eq!(unfit(b"PK\x03\x04xl/workbook"), Unfit::Workbook);
    assert_eq!(unfit(b"a\0_\x001\0,\0b\0"), Unfit::Utf16);
    assert_eq!(unfit(b"a_1,b_1\n1,2\n3,\0\n"), Unfit::Nul { line: 3 });
    assert_eq!(unfit(b"a_1,b_1\n1,2\n3,\xe9\n"), Unfit::NotUtf8 { line: 3 });
    assert_eq!(unfit(b"a_1,b_1\n1,\"2\n3,4\n"), Unfit::OpenQuote { line: 2 });
    // A line without end is refused as soon as it is too long, however much comes behind it.
    let line = [b"a_1,b_1\n1,".as_slice(), &vec![b'x'; 5 << 20]].concat();
    assert_eq!(unfit(&line), Unfit::LongRecord { line: 2 });
    assert!(matches!(unfit(b"1,2\n3,4\n"), Unfit::NoHeader { .. }));
    assert!(matches!(unfit(b"a_1,b_1,c_1\n"), Unfit::UnknownColumns { .. }));
    assert_eq!(unfit(b"b_1\nx\n"), Unfit::MissingColumns { names: vec!["a_1".to_owned()] });
    assert_eq!(unfit(b"a_1,b_1,A_1\n"), Unfit::RepeatedColumn { name: "A_1".to_owned() });
    assert_eq!(unfit(b"a_1,b_1\na_1,b_1\n1,2\n"), Unfit::RepeatedHeader { line: 2 });
    assert_eq!(unfit(b"a_1,b_1\r1,2\r"), Unfit::CarriageReturns);
    let many = format!("a_1{}\n1\n", ",x".repeat(1_000_000));
    assert!(matches!(unfit(many.as_bytes()), Unfit::TooManyColumns { found: 1_000_001, .. }));
    let more = format!("a_1{}\n1\n", ",x".repeat(10_000_000));
    assert!(matches!(unfit(more.as_bytes()), Unfit::LongRecord { .. } | Unfit::TooManyColumns { .. }));
    assert_eq!(findings(&plan, b"a_1,b_1\n", PLAIN).unwrap().1.rows, 0);
    assert_eq!(findings(&plan, b"a_1", PLAIN).unwrap().1.rows, 0);
}
