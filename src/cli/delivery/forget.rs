//! `convenant forget`: takes persons out of delivered files, and prints what does the same in every store of the chain.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::args::Forget as Wanted;
use super::output::Output;
use super::source::{Input, STANDARD};
use super::{Found, begin, key, unfit};
use crate::checks::Checked;
use crate::cli::out::{Exit, complain, finish};
use crate::delivery::{Block, Counts, Forget, Person, Program, Unfit, Wish, is_bsn};
use crate::emit::validators::forget_sql;
use crate::messages::delivery as says;
use crate::model::words::{ErasureManner, HashMethod, Nature};
use crate::plan::Plan;
use crate::source::{Lang, Message, plain};

type Numbers = Zeroizing<Vec<[u8; 9]>>;

/// Runs the command.
#[must_use]
pub(in crate::cli) fn run(wish: &Wanted, lang: Lang) -> Exit {
    match forget(wish, lang) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn forget(wish: &Wanted, lang: Lang) -> Result<Exit, Exit> {
    let say = |message: Message| complain("", &message, lang);
    let found = Found::new(&wish.which, lang)?;
    let Some(checked) = found.checked() else { return Ok(Exit::Unusable) };
    if wish.mask && !knows_masking(checked) {
        return Err(say(says::no_mask()));
    }
    if wish.files.iter().any(|file| file == Path::new(STANDARD)) || wish.key.as_deref() == Some(Path::new(STANDARD)) {
        return Err(say(says::twice_standard_input()));
    }
    let numbers = numbers().map_err(say)?;
    let mut told = String::new();
    for path in &wish.files {
        let counts = in_file(checked, &found, path, wish, &numbers).map_err(say)?;
        let name = plain(&path.display().to_string());
        let line = if wish.mask {
            says::covered(name, counts.met, counts.kept)
        } else {
            says::forgotten(name, counts.met, counts.kept)
        };
        told += &format!("{}\n", line.get(lang));
    }
    told += &forget_sql(checked, found.data, wish.mask, lang);
    Ok(finish(&told, Exit::Clean, lang))
}

fn knows_masking(checked: &Checked) -> bool {
    checked.agreement().erasures.values().any(|erasure| erasure.manner.get() == Some(ErasureManner::Mask))
}

/// The numbers on standard input, one a line.
fn numbers() -> Result<Numbers, Message> {
    const MOST: u64 = 16 << 20;
    let mut text = Zeroizing::new(Vec::with_capacity(1 << 16));
    let read = io::stdin().lock().take(MOST).read_to_end(&mut text);
    read.map_err(|error| unfit(STANDARD, &Unfit::Unreadable(error.to_string())))?;
    // Room for all at once, so that no copy stays behind when it grows.
    let mut numbers = Zeroizing::new(Vec::with_capacity(text.len() / 9 + 1));
    for (at, line) in text.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() {
            continue;
        }
        let number = line.try_into().ok().filter(|number: &[u8; 9]| is_bsn(number));
        numbers.push(number.ok_or_else(|| says::no_number(at + 1))?);
    }
    if numbers.is_empty() { Err(says::no_numbers()) } else { Ok(numbers) }
}

fn in_file(checked: &Checked, found: &Found, path: &Path, wish: &Wanted, numbers: &Numbers) -> Result<Counts, Message> {
    let mut input = Input::open(path)?;
    let name = input.name.clone();
    let bad = |error: Unfit| unfit(&name, &error);
    let unwritable = |error: io::Error| unfit(&name, &Unfit::Unwritable(error.to_string()));
    let mut whole = Input::open(path)?;
    let (plan, opening, mut blocks) = begin(checked, found.data, None, &mut input).map_err(bad)?;
    let head = head(&mut whole, opening.body).map_err(bad)?;
    let program = Program::new(&plan, opening, &Wish::default());
    let (column, wanted) = wanted(&program, wish, numbers, &name)?;
    let masked = wish.mask.then(|| delicate(&plan, checked));
    let mut forget = Forget::new(&program, column, wanted, masked.as_deref());
    let mut output = Output::new(path).map_err(unwritable)?;
    let mut counts = Counts::default();
    {
        let mut out = BufWriter::new(output.writer());
        out.write_all(&head).map_err(unwritable)?;
        let (mut block, mut bytes) = (Block::default(), Vec::new());
        while blocks.next(&mut block).map_err(bad)? {
            bytes.clear();
            let here = forget.apply(&block.bytes, &mut bytes);
            counts.met += here.met;
            counts.kept += here.kept;
            out.write_all(&bytes).map_err(unwritable)?;
        }
        out.flush().map_err(unwritable)?;
    }
    if counts.met > 0 {
        output.publish().map_err(unwritable)?;
    }
    Ok(counts)
}

/// The beginning of the file, up to the first row, as it stands.
fn head(input: &mut Input, length: usize) -> Result<Vec<u8>, Unfit> {
    use crate::delivery::Source;
    let mut head = Vec::with_capacity(length);
    while head.len() < length {
        let wanted = length - head.len();
        if input.read(&mut head, wanted)? == 0 {
            return Err(Unfit::Shrunk);
        }
    }
    Ok(head)
}

/// The column by which persons are found, and what stands in it for those that are looked for.
fn wanted(
    program: &Program,
    wish: &Wanted,
    numbers: &Numbers,
    name: &str,
) -> Result<(usize, BTreeSet<Vec<u8>>), Message> {
    match Person::of(program) {
        None => Err(says::no_person_column(plain(name))),
        Some(Person::Number { column }) => Ok((column, numbers.iter().map(|number| number.to_vec()).collect())),
        Some(Person::Pseudonym { column }) => {
            let path = wish.key.as_deref().ok_or_else(|| says::key_needed(plain(name)))?;
            let field = program.plan.columns[column].field;
            let swap = program.plan.swaps.iter().find(|swap| swap.to == field);
            let method = swap.and_then(|swap| swap.method).unwrap_or(HashMethod::HmacSha512);
            let hasher = key::hasher(path, method, column)?;
            Ok((column, numbers.iter().map(|number| hasher.pseudonym(number).to_vec()).collect()))
        }
    }
}

/// The columns that say who it is, or what is delicate about someone.
fn delicate(plan: &Plan, checked: &Checked) -> Vec<usize> {
    let is_plain = |nature: Nature| matches!(nature, Nature::Ordinary | Nature::LinkingNumber);
    let field = |at: &usize| &checked.agreement().fields[plan.columns[*at].field];
    (0..plan.columns.len()).filter(|at| field(at).nature.iter().any(|nature| !is_plain(nature))).collect()
}
