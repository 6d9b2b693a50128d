//! `convenant validate`: holds a file against a delivery.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use super::args::{Format, Means, Validate};
use super::reject::{self, Noted};
use super::show::{self, Shown};
use super::source::{Input, KeyFile, STANDARD};
use super::{Found, begin, delivery_named, threads, unfit};
use crate::checks::Checked;
use crate::cli::out::{Exit, complain, finish, note};
use crate::delivery::{Finding, Manner, OtherKeys, Program, Sink, Unfit, Wish, other_keys, run as look};
use crate::messages::delivery as says;
use crate::model::{DataSet, Id};
use crate::source::{Lang, Message, plain};

/// Runs the command.
#[must_use]
pub(in crate::cli) fn run(wish: &Validate, lang: Lang) -> Exit {
    match validate(wish, lang) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn validate(wish: &Validate, lang: Lang) -> Result<Exit, Exit> {
    let found = Found::new(&wish.which, lang)?;
    let Some(checked) = found.checked() else { return Ok(Exit::Unusable) };
    let say = |message: Message| complain("", &message, lang);
    let with = others(checked, &wish.with, &wish.file).map_err(say)?;
    let mut input = Input::open(&wish.file).map_err(say)?;
    let name = input.name.clone();
    let (unreadable, failed) =
        (|error| say(unfit(&name, &error)), |error: io::Error| Unfit::Unwritable(error.to_string()));
    if wish.rejected.is_some() {
        input.keep().map_err(failed).map_err(unreadable)?;
    }
    let size = input.size;
    let (plan, opening, mut blocks) = begin(checked, found.data, wish.stage, &mut input).map_err(unreadable)?;
    refuse_sender(wish.sender.as_deref(), &plan.senders).map_err(say)?;
    let asked = Wish { sender: wish.sender.clone(), at_hand: with.iter().map(|(data, _)| *data).collect() };
    let program = Program::new(&plan, opening, &asked);
    let mut spill = KeyFile::default();
    let others =
        gather(checked, &program, with, wish.means, &mut spill).map_err(|(name, error)| say(unfit(&name, &error)))?;
    let mut sink = Told {
        program: &program,
        csv: (wish.format == Format::Csv).then(|| BufWriter::with_capacity(1 << 16, io::stdout())),
        closed: false,
        noted: wish.rejected.is_some().then(Noted::new).transpose().map_err(failed).map_err(unreadable)?,
        progress: Progress::new(size, lang),
    };
    sink.head().map_err(unreadable)?;
    let manner =
        Manner { threads: threads(wish.means.threads), limit: wish.means.memory, spill: &mut spill, hasher: None };
    let report = look(&program, &mut blocks, &others, manner, &mut sink).map_err(unreadable)?;
    sink.progress.done();
    let Told { csv, noted, .. } = sink;
    drop(blocks);
    let exit = if report.is_clean() { Exit::Clean } else { Exit::Findings };
    if let (Some(path), Some(noted)) = (&wish.rejected, noted) {
        let rejected = reject::write(path, input, &program, checked.agreement(), noted, lang);
        let rows = rejected.map_err(|error| say(unfit(&name, &error)))?;
        note(&format!("{}\n", says::rejected_written(plain(&path.display().to_string()), rows).get(lang)));
    }
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
    Ok(match (wish.format, csv) {
        (Format::Csv, Some(mut csv)) => {
            let _ = csv.flush();
            drop(csv);
            for line in show::watched(&shown) {
                note(&line);
            }
            exit
        }
        (Format::Json, _) => finish(&show::json(&shown), exit, lang),
        _ => finish(&show::text(&shown), exit, lang),
    })
}

/// The other deliveries that were given, with their files.
pub(super) fn others(checked: &Checked, with: &[String], file: &Path) -> Result<Vec<(Id<DataSet>, Input)>, Message> {
    let mut standard = file == Path::new(STANDARD);
    let one = |given: &String| {
        let (name, file) = given.split_once('=').ok_or_else(|| says::wrong_with(plain(given)))?;
        if file == STANDARD && std::mem::replace(&mut standard, true) {
            return Err(says::twice_standard_input());
        }
        Ok((delivery_named(checked, name)?, Input::open(Path::new(file))?))
    };
    with.iter().map(one).collect()
}

pub(super) fn refuse_sender(sender: Option<&str>, senders: &[String]) -> Result<(), Message> {
    match sender {
        Some(code) if !senders.iter().any(|known| known == code) => {
            Err(says::no_such_sender(plain(code), senders.join(", ")))
        }
        _ => Ok(()),
    }
}

/// The keys of the other deliveries.
pub(super) fn gather(
    checked: &Checked,
    program: &Program,
    with: Vec<(Id<DataSet>, Input)>,
    means: Means,
    spill: &mut KeyFile,
) -> Result<Vec<OtherKeys>, (String, Unfit)> {
    let mut all = Vec::new();
    for (data, mut input) in with {
        let name = input.name.clone();
        let gathered = (|| {
            let (plan, opening, mut blocks) = begin(checked, data, None, &mut input)?;
            let other = Program::new(&plan, opening, &Wish::default());
            let manner = Manner { threads: threads(means.threads), limit: means.memory, spill, hasher: None };
            other_keys(program, &other, &mut blocks, manner)
        })();
        all.push(gathered.map_err(|error| (name, error))?);
    }
    Ok(all)
}

/// Tells findings on while the file is read.
pub(super) struct Told<'p> {
    pub(super) program: &'p Program,
    pub(super) csv: Option<BufWriter<io::Stdout>>,
    pub(super) closed: bool,
    pub(super) noted: Option<Noted>,
    pub(super) progress: Progress,
}

impl Told<'_> {
    pub(super) fn head(&mut self) -> Result<(), Unfit> {
        self.print("row,column,rule,line\n")
    }

    /// A reader that has seen enough stops nothing.
    fn print(&mut self, text: &str) -> Result<(), Unfit> {
        let Some(csv) = self.csv.as_mut().filter(|_| !self.closed) else { return Ok(()) };
        match csv.write_all(text.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.closed = true,
            Err(error) => return Err(Unfit::Unwritable(error.to_string())),
            Ok(()) => {}
        }
        Ok(())
    }
}

impl Sink for Told<'_> {
    fn findings(&mut self, found: &[Finding]) -> Result<(), Unfit> {
        if self.csv.is_some() {
            let mut lines = String::new();
            for finding in found {
                let rule = self.program.rule(finding.rule);
                let column = rule.columns.first().map_or("", |at| self.program.plan.columns[*at].name.as_str());
                // What is written to a text is always written.
                let _ = writeln!(lines, "{},{column},{},{}", finding.row, rule.code, finding.line);
            }
            self.print(&lines)?;
        }
        match &mut self.noted {
            Some(noted) => noted.add(found).map_err(|error| Unfit::Unwritable(error.to_string())),
            None => Ok(()),
        }
    }

    fn progress(&mut self, bytes: u64) {
        self.progress.show(bytes);
    }
}

/// A line on the terminal that tells how far a long file is.
pub(super) struct Progress {
    size: Option<u64>,
    shown: Option<Instant>,
    drawn: bool,
    lang: Lang,
}

impl Progress {
    pub(super) fn new(size: Option<u64>, lang: Lang) -> Self {
        let shown = io::stderr().is_terminal().then(Instant::now);
        Self { size, shown, drawn: false, lang }
    }

    pub(super) fn show(&mut self, bytes: u64) {
        const CELLS: u64 = 30;
        let Some(_) = self.shown.filter(|last| last.elapsed() > Duration::from_millis(200)) else { return };
        self.shown = Some(Instant::now());
        self.drawn = true;
        let size = self.size.unwrap_or_default().max(bytes).max(1);
        let full = (bytes * CELLS / size) as usize;
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(CELLS as usize - full));
        let (done, all) = (mebibytes(bytes), self.size.map_or("?".to_owned(), mebibytes));
        note(&format!("\r{bar} {}", says::progress(done, all).get(self.lang)));
    }

    pub(super) fn done(&mut self) {
        if std::mem::take(&mut self.drawn) {
            note("\r\x1b[K");
        }
    }
}

fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done();
    }
}
