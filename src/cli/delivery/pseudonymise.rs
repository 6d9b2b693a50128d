//! `convenant pseudonymise`: a file as it is sent on, with pseudonyms in the place of numbers, or nothing.

use std::io::{BufWriter, Write};
use std::path::Path;

use super::args::{Format, Pseudonymise};
use super::output::{Flusher, Output};
use super::show::{self, Shown};
use super::source::{Input, KeyFile, STANDARD};
use super::validate::{Progress, gather, others, refuse_sender};
use super::{Found, begin, is_same_file, key, threads, unfit};
use crate::cli::out::{Exit, complain, finish, note};
use crate::delivery::{Finding, Manner, Program, Sink, Unfit, Wish, run as look};
use crate::messages::delivery as says;
use crate::model::Agreement;
use crate::model::words::HashMethod;
use crate::plan::{Plan, Stage};
use crate::source::{Lang, Message, plain};

/// Runs the command.
#[must_use]
pub(in crate::cli) fn run(wish: &Pseudonymise, lang: Lang) -> Exit {
    match pseudonymise(wish, lang) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn pseudonymise(wish: &Pseudonymise, lang: Lang) -> Result<Exit, Exit> {
    let say = |message: Message| complain("", &message, lang);
    refuse_mixture(wish).map_err(say)?;
    let found = Found::new(&wish.which, lang)?;
    let Some(checked) = found.checked() else { return Ok(Exit::Unusable) };
    let with = others(checked, &wish.with, &wish.input).map_err(say)?;
    let mut input = Input::open(&wish.input).map_err(say)?;
    let (name, size) = (input.name.clone(), input.size);
    let unreadable = |error| say(unfit(&name, &error));
    let (plan, opening, mut blocks) =
        begin(checked, found.data, Some(Stage::Upload), &mut input).map_err(unreadable)?;
    refuse_sender(wish.sender.as_deref(), &plan.senders).map_err(say)?;
    let (column, method) = swap(&plan).map_err(say)?;
    let hasher = key::hasher(&wish.key, method, column).map_err(say)?;
    let asked = Wish { sender: wish.sender.clone(), at_hand: with.iter().map(|(data, _)| *data).collect() };
    let program = Program::new(&plan, opening, &asked);
    let mut spill = KeyFile::default();
    let others = gather(checked, &program, with, wish.means, &mut spill);
    let others = others.map_err(|(name, error)| say(unfit(&name, &error)))?;
    let unwritable = |error: std::io::Error| say(unfit(&name, &Unfit::Unwritable(error.to_string())));
    let mut output = Output::new(&wish.output).map_err(unwritable)?;
    let report = {
        let flusher = Flusher::new(output.writer()).map_err(unwritable)?;
        let out = BufWriter::new(output.writer());
        let mut sink = Written { out, flusher, clean: true, progress: Progress::new(size, lang) };
        sink.write(&header(&program, checked.agreement(), column)).map_err(unreadable)?;
        let (threads, limit) = (threads(wish.means.threads), wish.means.memory);
        let manner = Manner { threads, limit, spill: &mut spill, hasher: Some(&hasher) };
        let report = look(&program, &mut blocks, &others, manner, &mut sink).map_err(unreadable)?;
        sink.out.flush().and_then(|()| sink.flusher.finish()).map_err(unwritable)?;
        report
    };
    let target = wish.output.display().to_string();
    if report.is_clean() {
        return output.publish().map(|()| done(report.rows, &target, lang)).map_err(unwritable);
    }
    drop(output);
    let shown = Shown {
        checked,
        agreement: checked.agreement(),
        sources: &found.report.sources,
        base: &found.folder.base(),
        program: &program,
        report: &report,
        file: &name,
        first: wish.first,
        lang,
    };
    note(&format!("{}\n", says::nothing_written(plain(&target)).get(lang)));
    let text = if wish.format == Format::Json { show::json(&shown) } else { show::text(&shown) };
    Ok(finish(&text, Exit::Findings, lang))
}

fn done(rows: u64, target: &str, lang: Lang) -> Exit {
    finish(&format!("{}\n", says::pseudonymised(rows, plain(target)).get(lang)), Exit::Clean, lang)
}

/// Input, output and key are three.
fn refuse_mixture(wish: &Pseudonymise) -> Result<(), Message> {
    if wish.input == Path::new(STANDARD) && wish.key == Path::new(STANDARD) {
        return Err(says::twice_standard_input());
    }
    for other in [&wish.input, &wish.key] {
        if *other == wish.output || is_same_file(other, &wish.output) {
            return Err(says::same_file(plain(&wish.output.display().to_string())));
        }
    }
    Ok(())
}

/// The column that is replaced, and how.
fn swap(plan: &Plan) -> Result<(usize, HashMethod), Message> {
    let swap = plan.swaps.iter().find_map(|swap| Some((plan.position(swap.from)?, swap.method)));
    let (column, method) = swap.ok_or_else(|| says::no_swap(&plan.name))?;
    Ok((column, method.ok_or_else(|| says::no_method(&plan.name))?))
}

/// The names of the columns as they are sent on.
fn header(program: &Program, agreement: &Agreement, column: usize) -> Vec<u8> {
    let plan = &program.plan;
    let from = plan.columns[column].field;
    let to = plan.swaps.iter().find(|swap| swap.from == from).map(|swap| agreement.fields[swap.to].about.name.as_str());
    let name = |at: &Option<usize>, name: &String| match at {
        Some(at) if *at == column => to.unwrap_or_default().to_owned(),
        Some(at) => plan.columns[*at].name.clone(),
        None => format!("\"{}\"", name.replace('"', "\"\"")),
    };
    let names: Vec<_> =
        program.opening.columns.iter().zip(&program.opening.names).map(|(at, own)| name(at, own)).collect();
    let separator = char::from(program.opening.separator).to_string();
    format!("{}\n", names.join(&separator)).into_bytes()
}

/// Writes rows as long as nothing is wrong; after that there is no use in it.
struct Written<'o> {
    out: BufWriter<&'o mut std::fs::File>,
    flusher: Flusher,
    clean: bool,
    progress: Progress,
}

impl Written<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<(), Unfit> {
        self.flusher.wrote(bytes.len());
        self.out.write_all(bytes).map_err(|error| Unfit::Unwritable(error.to_string()))
    }
}

impl Sink for Written<'_> {
    fn findings(&mut self, found: &[Finding]) -> Result<(), Unfit> {
        self.clean &= found.is_empty();
        Ok(())
    }

    fn rows(&mut self, bytes: &[u8]) -> Result<(), Unfit> {
        if self.clean { self.write(bytes) } else { Ok(()) }
    }

    fn progress(&mut self, bytes: u64) {
        self.progress.show(bytes);
    }
}
