//! The deliveries that are compared: invented rows with faults, what the program itself finds in them, and what was built.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use convenant::checks::{Checked, check};
use convenant::cli::files::Folder;
use convenant::delivery::{
    Blocks, Finding, Generator, Invention, Known, Manner, MemoryOnly, Program, Sink, Unfit, Wish, known, open,
    other_keys, run,
};
use convenant::emit::{self, Artefacts, Kind};
use convenant::model::compile;
use convenant::plan::{Plan, RuleKind, Stage, plan_at, plans};
use convenant::source::Refusal;

/// The code of a rule and the number of a row that breaks it.
pub type Pair = (String, u64);

/// Every way to write a value, and every kind of condition, which the agreements of the project do not all have.
const OTHER_WAYS: &str = r#"
overeenkomst anders "Anders" { versie 1.0 }
partij a "A" {}
partij b "B" {}
gegeven nr "Nr" { type kenmerk patroon "[0-9]{1,9}" }
gegeven tekst "Een \"tekst\" met ' en \\" { type vrije_tekst lengte 12 mag ontbreken }
gegeven ja_of_nee "Ja of nee" { type janee mag ontbreken }
gegeven begin "Begin" { type datum }
gegeven einde "Einde" {
  type datum mag ontbreken
  eis einde >= begin
  eis als ja_of_nee dan einde is ingevuld
}
gegeven jaar "Jaar" {
  type jaartal van 1990 t/m 2030 mag ontbreken
  eis jaar <= begin
}
gegeven aantal "Aantal" {
  type getal van 1 t/m 400 mag ontbreken
  eis niet (aantal > 350 en ja_of_nee = "nee")
}
gegeven prijs "Prijs" { type bedrag in euro van 0 t/m 90 mag ontbreken }
gegeven centen "Centen" { type bedrag in eurocent mag ontbreken }
gegeven totaal "Totaal" {
  type bedrag in euro mag ontbreken
  eis totaal <= prijs * aantal + 500
  eis als aantal > 200 of jaar < 2000 dan tekst is ingevuld
}
gegeven deel "Deel" {
  type getal van 0 t/m 3 mag ontbreken
  eis aantal / deel <= 150
  eis niet (prijs / deel > 70)
  eis als aantal > 0 dan totaal / aantal < prijs + 250 / 3
}
gegeven soort "Soort" { type kenmerk patroon "LT[0-9]{3}|o'n \"x\"" mag ontbreken }
levering groot "Groot" {
  van a
  naar b
  gegevens nr, tekst, ja_of_nee, begin, einde, jaar, aantal, prijs, centen, totaal, deel, soort
  uniek nr
  bestand datum dd_mm_jjjj decimaal komma
}
levering klein "Klein" {
  van a
  naar b
  gegevens nr, begin, soort
  verwijst naar groot met nr
}
"#;

/// One delivery at one stage.
pub struct Case {
    pub agreement: &'static str,
    pub plan: Plan,
    pub header: Vec<String>,
    /// The cells of each row, also of those with too many.
    pub rows: Vec<Vec<String>>,
    pub native: BTreeSet<Pair>,
    /// The delivery that rows are looked up in, with its header and rows.
    pub beside: Option<(String, Vec<String>, Vec<Vec<String>>)>,
    /// Another file, without faults.
    pub good: Vec<Vec<String>>,
    artefacts: &'static Artefacts,
}

impl Case {
    pub fn title(&self) -> String {
        format!("{}/{} ({})", self.agreement, self.plan.name, self.plan.stage.word())
    }

    /// What was built for it, without the beginning of the path.
    pub fn built(&self, extension: &str) -> &'static str {
        let stage = if self.plan.stage == Stage::Upload { "" } else { ".opslag" };
        let path = format!("validators/{}{stage}.{extension}", self.plan.name);
        std::str::from_utf8(self.artefacts.files.get(&path).unwrap_or_else(|| panic!("{path}"))).unwrap()
    }

    /// The queries as they were built: the code of a rule, and the query for it or why there is none.
    pub fn queries(&self, engine: &str) -> Vec<(String, Result<String, String>)> {
        let text = self.built(&format!("overtredingen.{engine}.sql"));
        let one = |part: &str| {
            let (head, query) = part.split_once('\n').unwrap();
            let code = head.split_once(": ").unwrap().0.to_owned();
            let query = query.trim();
            let none = query.strip_prefix("-- niet nagegaan: ").map(str::to_owned);
            (code, none.map_or_else(|| Ok(query.trim_end_matches(';').to_owned()), Err))
        };
        text.split("\n\n-- ").skip(1).map(one).collect()
    }

    /// The rows that fit in a table, with their numbers.
    pub fn in_table(&self) -> impl Iterator<Item = (u64, &Vec<String>)> {
        (1..).zip(&self.rows).filter(|(_, row)| row.len() == self.header.len())
    }
}

struct Agreement {
    name: &'static str,
    checked: Checked,
    artefacts: Artefacts,
}

static AGREEMENTS: LazyLock<Vec<Agreement>> = LazyLock::new(|| {
    let folder = |name: &'static str| {
        let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agreements").join(name)).unwrap();
        agreement(name, folder.entry_files().unwrap(), &|name| folder.read(name))
    };
    let other_ways = vec![("anders.convenant".to_owned(), OTHER_WAYS.to_owned())];
    vec![
        folder("grjr-hersteld"),
        folder("vabimpuls-hersteld"),
        agreement("anders", other_ways, &|_| Err(Refusal::Missing)),
    ]
});

fn agreement(
    name: &'static str,
    entries: Vec<(String, String)>,
    files: &dyn Fn(&str) -> Result<String, Refusal>,
) -> Agreement {
    let report = check(compile(entries, &files), jiff::civil::date(2026, 3, 1));
    let said = format!("{:#?}", report.findings);
    let checked = report.checked.unwrap_or_else(|| panic!("{said}"));
    let artefacts = emit::build(&checked, &report.sources, &[Kind::Validators]);
    Agreement { name, checked, artefacts }
}

/// The repaired agreement of Rijnmond.
pub fn repaired() -> &'static Checked {
    &AGREEMENTS[0].checked
}

/// Every delivery whose columns are settled, at every stage that there are validators for.
pub static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let of = |agreement: &'static Agreement| {
        let settled = |plan: &Plan| !plan.columns.is_empty() && !plan.is_undecided();
        plans(&agreement.checked).into_iter().filter(settled).map(move |plan| case(agreement, plan))
    };
    AGREEMENTS.iter().flat_map(of).collect()
});

#[derive(Default)]
struct Kept(Vec<Finding>);

impl Sink for Kept {
    fn findings(&mut self, found: &[Finding]) -> Result<(), Unfit> {
        self.0.extend_from_slice(found);
        Ok(())
    }
}

const ROWS: u64 = 500;

fn case(agreement: &'static Agreement, plan: Plan) -> Case {
    let looked_up = plan.rules.iter().enumerate().find_map(|(at, rule)| match rule.kind {
        RuleKind::Reference(to) => Some((at, plan_at(&agreement.checked, to, Stage::Upload).unwrap())),
        _ => None,
    });
    let wish = |faults| Invention { seed: 7, rows: ROWS, faults, separator: b',', ..Invention::default() };
    let beside = looked_up.map(|(rule, other)| {
        let generator = Generator::new(&other, wish(50)).unwrap();
        let file = file(&generator);
        (rule, other, file)
    });
    let known_rows: Vec<Known> =
        beside.iter().map(|(rule, other, file)| looked_up_in(&plan, *rule, other, file)).collect();
    let invent = |faults| {
        let wish = Invention { known: known_rows.clone(), ..wish(faults) };
        file(&Generator::new(&plan, wish).unwrap_or_else(|rules| panic!("{}: {rules:?}", plan.name)))
    };
    let (bad, good) = (invent(200), invent(0));
    let native = judged(&plan, &bad, beside.as_ref().map(|(_, other, file)| (other, file.as_slice())));
    let (header, rows) = table(&bad);
    Case {
        agreement: agreement.name,
        header,
        rows,
        native,
        beside: beside.map(|(_, other, file)| {
            let (header, rows) = table(&file);
            (other.name, header.clone(), rows.into_iter().filter(|row| row.len() == header.len()).collect())
        }),
        good: table(&good).1,
        artefacts: &agreement.artefacts,
        plan,
    }
}

fn file(generator: &Generator) -> Vec<u8> {
    [generator.header(), generator.lines(0..ROWS).unwrap().0].concat()
}

fn table(file: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
    let mut rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    (rows.next().unwrap(), rows.collect())
}

fn ready<'f>(plan: &Plan, source: &'f mut &[u8], at_hand: &[&Plan]) -> (Program, Blocks<'f>) {
    let mut blocks = Blocks::new(source);
    let opening = open(blocks.head().unwrap(), plan).unwrap();
    blocks.skip(opening.body);
    let wish = Wish { sender: None, at_hand: at_hand.iter().map(|plan| plan.data).collect() };
    (Program::new(plan, opening, &wish), blocks)
}

fn looked_up_in(plan: &Plan, rule: usize, other: &Plan, mut file: &[u8]) -> Known {
    let (program, mut blocks) = ready(other, &mut file, &[]);
    known(plan, rule, &program, &mut blocks).unwrap()
}

/// What the program itself finds.
fn judged(plan: &Plan, mut file: &[u8], beside: Option<(&Plan, &[u8])>) -> BTreeSet<Pair> {
    let (mut kept, mut spill, mut others) = (Kept::default(), MemoryOnly::default(), Vec::new());
    let at_hand: Vec<_> = beside.iter().map(|(plan, _)| *plan).collect();
    let (program, mut blocks) = ready(plan, &mut file, &at_hand);
    if let Some((plan, mut file)) = beside {
        let (other, mut blocks) = ready(plan, &mut file, &[]);
        let manner = Manner { threads: 1, limit: usize::MAX, spill: &mut spill, hasher: None };
        others.push(other_keys(&program, &other, &mut blocks, manner).unwrap());
    }
    let manner = Manner { threads: 1, limit: usize::MAX, spill: &mut spill, hasher: None };
    run(&program, &mut blocks, &others, manner, &mut kept).unwrap();
    kept.0.iter().map(|one| (program.rule(one.rule).code.clone(), one.row)).collect()
}
