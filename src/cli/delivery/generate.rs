//! `convenant generate`: invented deliveries, for tests and demonstrations.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use rayon::prelude::*;

use super::args::Generate;
use super::output::Output;
use super::validate::{others, refuse_sender};
use super::{Found, begin, unfit};
use crate::checks::Checked;
use crate::cli::out::{Exit, complain, note};
use crate::delivery::{Generator, Invention, Known, Planted, Program, Unfit, Wish, known};
use crate::messages::{any_of, delivery as says};
use crate::plan::{self, Plan, RuleKind, Stage, plan_at};
use crate::source::{Lang, Message, plain};

/// Runs the command.
#[must_use]
pub(in crate::cli) fn run(wish: &Generate, lang: Lang) -> Exit {
    match generate(wish, lang) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn generate(wish: &Generate, lang: Lang) -> Result<Exit, Exit> {
    let found = Found::new(&wish.which, lang)?;
    let Some(checked) = found.checked() else { return Ok(Exit::Unusable) };
    let Some(plan) = plan_at(checked, found.data, wish.stage.unwrap_or(Stage::Upload)) else {
        return Ok(Exit::Unusable);
    };
    let cannot = |rules: Vec<usize>| {
        let codes: Vec<_> = rules.iter().map(|rule| plan.rules[*rule].code.as_str()).collect();
        complain("", &says::cannot_generate(codes.join(", ")), lang)
    };
    let say = |message: Message| complain("", &message, lang);
    refuse_sender(wish.sender.as_deref(), &plan.senders).map_err(say)?;
    let invention = Invention {
        seed: wish.seed,
        rows: wish.rows,
        faults: wish.faults.of(wish.rows),
        separator: wish.separator,
        sender: wish.sender.clone(),
        known: known_rows(checked, &plan, &wish.with).map_err(say)?,
        leak: wish.leak.as_deref().map(|column| leak(&plan, column)).transpose().map_err(say)?,
    };
    let generator = Generator::new(&plan, invention).map_err(cannot)?;
    let name = wish.out.as_deref().unwrap_or(Path::new("-")).display().to_string();
    let written = match &wish.out {
        Some(path) => to_file(path, wish, &generator),
        None => write(&mut io::stdout().lock(), wish, &generator),
    };
    let planted = match written {
        Ok(Ok(planted)) => planted,
        Ok(Err(rules)) => return Err(cannot(rules)),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(Exit::Clean),
        Err(error) => return Err(complain("", &unfit(&name, &Unfit::Unwritable(error.to_string())), lang)),
    };
    if let Some(path) = &wish.truth {
        let planted: Vec<_> = generator.of_columns().chain(planted.iter().copied()).collect();
        let written = truth(path, &plan, &planted);
        let told = |error: io::Error| {
            complain("", &unfit(&path.display().to_string(), &Unfit::Unwritable(error.to_string())), lang)
        };
        written.map_err(told)?;
    }
    note(&format!("{}\n", says::generated(wish.rows, planted.len()).get(lang)));
    Ok(Exit::Clean)
}

/// What other deliveries hold, for each rule that looks rows up in one of them.
fn known_rows(checked: &Checked, plan: &Plan, with: &[String]) -> Result<Vec<Known>, Message> {
    let mut all = Vec::new();
    for (data, mut input) in others(checked, with, Path::new(""))? {
        let name = input.name.clone();
        let bad = |error: Unfit| unfit(&name, &error);
        let looks_here = |rule: &&plan::Rule| rule.kind == RuleKind::Reference(data);
        let Some(rule) = plan.rules.iter().position(|rule| looks_here(&rule)) else { continue };
        let (other, opening, mut blocks) = begin(checked, data, None, &mut input).map_err(bad)?;
        let other = Program::new(&other, opening, &Wish::default());
        all.push(known(plan, rule, &other, &mut blocks).map_err(bad)?);
    }
    Ok(all)
}

/// The rule that a column hold no citizen service numbers.
fn leak(plan: &Plan, column: &str) -> Result<usize, Message> {
    let watched = |rule: &plan::Rule| rule.kind == RuleKind::NoBsn;
    let name = |rule: &plan::Rule| rule.columns.first().map(|at| plan.columns[*at].name.as_str());
    plan.rules.iter().position(|rule| watched(rule) && name(rule) == Some(column)).ok_or_else(|| {
        says::not_watched(plain(column), any_of(plan.rules.iter().filter(|rule| watched(rule)).filter_map(name)))
    })
}

type Written = io::Result<Result<Vec<Planted>, Vec<usize>>>;

fn to_file(path: &Path, wish: &Generate, generator: &Generator) -> Written {
    let mut output = Output::new(path)?;
    let planted = write(&mut BufWriter::new(output.writer()), wish, generator)?;
    if planted.is_ok() {
        output.publish()?;
    }
    Ok(planted)
}

fn write(out: &mut dyn Write, wish: &Generate, generator: &Generator) -> Written {
    const PART: u64 = 1024;
    const ROUND: u64 = 64;
    out.write_all(&generator.header())?;
    let mut planted = Vec::new();
    for start in (0..wish.rows).step_by((PART * ROUND) as usize) {
        let parts: Vec<_> = (0..ROUND).map(|part| start + part * PART).filter(|start| *start < wish.rows).collect();
        let make = |start: u64| generator.lines(start..(start + PART).min(wish.rows));
        let made: Result<Vec<_>, _> = parts.into_par_iter().map(make).collect();
        let made = match made {
            Ok(made) => made,
            Err(rules) => return Ok(Err(rules)),
        };
        for (lines, faults) in made {
            out.write_all(&lines)?;
            planted.extend(faults);
        }
    }
    out.flush()?;
    Ok(Ok(planted))
}

fn truth(path: &Path, plan: &Plan, planted: &[Planted]) -> io::Result<()> {
    let mut output = Output::new(path)?;
    {
        let mut out = BufWriter::new(output.writer());
        out.write_all(b"row,column,rule\n")?;
        for fault in planted {
            let rule = &plan.rules[fault.rule];
            let column = rule.columns.first().map_or("", |at| plan.columns[*at].name.as_str());
            // A fault of a column as a whole has no row.
            let row = if fault.row == 0 { String::new() } else { fault.row.to_string() };
            writeln!(out, "{row},{column},{}", rule.code)?;
        }
        out.flush()?;
    }
    output.publish()
}
