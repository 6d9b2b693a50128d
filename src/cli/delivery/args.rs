//! The commands that run on files, as clap reads them.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum, value_parser};
use jiff::civil::Date;

use crate::cli::args::In;
use crate::messages::usage as says;
use crate::plan::Stage;
use crate::source::Text;

/// The forms in which findings in a file can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Csv,
}

/// The delivery of an agreement as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Which {
    pub path: PathBuf,
    pub delivery: String,
    pub date: Option<Date>,
}

/// How much of the machine is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Means {
    pub threads: Option<usize>,
    pub memory: usize,
}

/// `convenant validate`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validate {
    pub which: Which,
    pub file: PathBuf,
    pub stage: Option<Stage>,
    pub sender: Option<String>,
    pub with: Vec<String>,
    pub format: Format,
    pub rejected: Option<PathBuf>,
    pub first: usize,
    pub means: Means,
}

/// `convenant pseudonymise`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pseudonymise {
    pub which: Which,
    pub input: PathBuf,
    pub output: PathBuf,
    pub key: PathBuf,
    pub sender: Option<String>,
    pub with: Vec<String>,
    pub format: Format,
    pub first: usize,
    pub means: Means,
}

/// `convenant forget`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forget {
    pub which: Which,
    pub files: Vec<PathBuf>,
    pub key: Option<PathBuf>,
    pub mask: bool,
}

/// `convenant generate`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generate {
    pub which: Which,
    pub rows: u64,
    pub seed: u64,
    pub faults: Faults,
    pub sender: Option<String>,
    pub with: Vec<String>,
    pub leak: Option<String>,
    pub stage: Option<Stage>,
    pub out: Option<PathBuf>,
    pub truth: Option<PathBuf>,
    pub separator: u8,
}

/// How many rows get a fault: a number of them, or a share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Faults {
    Count(u64),
    Share(f64),
}

impl Eq for Faults {}

impl Faults {
    /// Of so many rows.
    #[must_use]
    pub fn of(self, rows: u64) -> u64 {
        match self {
            Self::Count(count) => count,
            #[expect(clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "a share of rows is rounded")]
            Self::Share(share) => (rows as f64 * share) as u64,
        }
    }
}

fn faults(text: &str) -> Result<Faults, String> {
    if let Ok(count) = text.parse() {
        return Ok(Faults::Count(count));
    }
    match text.parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(Faults::Share(share)),
        _ => Err(String::new()),
    }
}

fn which(given: &ArgMatches) -> Which {
    Which {
        path: path(given, "path").unwrap_or_default(),
        delivery: text(given, "delivery").unwrap_or_default(),
        date: given.get_one("date").copied(),
    }
}

fn means(given: &ArgMatches) -> Means {
    Means {
        threads: given.get_one::<u64>("threads").map(|count| (*count).clamp(1, 64) as usize),
        memory: given.get_one::<u64>("memory").map_or(192, |count| *count as usize) << 20,
    }
}

fn path(given: &ArgMatches, name: &str) -> Option<PathBuf> {
    given.get_one::<PathBuf>(name).cloned()
}

fn text(given: &ArgMatches, name: &str) -> Option<String> {
    given.get_one::<String>(name).cloned()
}

fn stage(given: &ArgMatches) -> Option<Stage> {
    let word = given.get_one::<String>("stage")?;
    Stage::ALL.into_iter().find(|stage| stage.word() == word)
}

fn first(given: &ArgMatches) -> usize {
    given.get_one::<u64>("first").map_or(5, |count| (*count).min(100) as usize)
}

pub(in crate::cli) fn validate(given: &ArgMatches) -> Validate {
    Validate {
        which: which(given),
        file: path(given, "file").unwrap_or_default(),
        stage: stage(given),
        sender: text(given, "sender"),
        with: given.get_many::<String>("with").unwrap_or_default().cloned().collect(),
        format: given.get_one("format").copied().unwrap_or(Format::Text),
        rejected: path(given, "rejected"),
        first: first(given),
        means: means(given),
    }
}

pub(in crate::cli) fn pseudonymise(given: &ArgMatches) -> Pseudonymise {
    Pseudonymise {
        which: which(given),
        input: path(given, "file").unwrap_or_default(),
        output: path(given, "out").unwrap_or_default(),
        key: path(given, "key-file").unwrap_or_default(),
        sender: text(given, "sender"),
        with: given.get_many::<String>("with").unwrap_or_default().cloned().collect(),
        format: given.get_one("format").copied().unwrap_or(Format::Text),
        first: first(given),
        means: means(given),
    }
}

pub(in crate::cli) fn forget(given: &ArgMatches) -> Forget {
    Forget {
        which: which(given),
        files: given.get_many::<PathBuf>("files").unwrap_or_default().cloned().collect(),
        key: path(given, "key-file"),
        mask: given.get_flag("mask"),
    }
}

pub(in crate::cli) fn generate(given: &ArgMatches) -> Generate {
    let number = |name: &str, otherwise| given.get_one::<u64>(name).copied().unwrap_or(otherwise);
    Generate {
        which: which(given),
        rows: number("rows", 0),
        seed: number("seed", 1),
        faults: given.get_one("faults").copied().unwrap_or(Faults::Count(0)),
        sender: text(given, "sender"),
        with: given.get_many::<String>("with").unwrap_or_default().cloned().collect(),
        leak: text(given, "raw-bsn"),
        stage: stage(given),
        out: path(given, "out"),
        truth: path(given, "truth"),
        separator: match text(given, "separator").as_deref() {
            Some("tab") => b'\t',
            Some(";") => b';',
            _ => b',',
        },
    }
}

impl In {
    pub(in crate::cli) fn validate(self) -> Command {
        self.on_delivery("validate", &says::validate(), "BESTAND")
            .arg(self.file("file", &says::delivery_file()))
            .arg(self.stage())
            .args(self.judging())
            .args(self.means())
            .arg(self.path_option("rejected", &says::rejected()))
            .after_help(self.text(&says::validate_more()))
    }

    pub(in crate::cli) fn pseudonymise(self) -> Command {
        self.on_delivery("pseudonymise", &says::pseudonymise(), "--key-file BESTAND INVOER UITVOER")
            .arg(self.path_option("key-file", &says::key_file()).required(true))
            .arg(self.file("file", &says::delivery_file()))
            .arg(self.file("out", &says::out_file()))
            .args(self.judging())
            .args(self.means())
            .after_help(self.text(&says::pseudonymise_more()))
    }

    pub(in crate::cli) fn forget(self) -> Command {
        self.on_delivery("forget", &says::forget(), "BESTAND…")
            .arg(self.path_option("key-file", &says::key_file()))
            .arg(self.flag("mask", &says::mask(), ArgAction::SetTrue))
            .arg(self.file("files", &says::delivery_files()).required(false).num_args(0..))
            .after_help(self.text(&says::forget_more()))
    }

    pub(in crate::cli) fn generate(self) -> Command {
        let separator = self.option("separator", &says::separator()).value_parser([",", ";", "tab"]);
        self.on_delivery("generate", &says::generate(), "--rows AANTAL")
            .arg(self.number("rows", &says::rows()).required(true))
            .arg(self.number("seed", &says::seed()))
            .arg(self.number("faults", &says::faults()).value_parser(faults))
            .arg(self.option("sender", &says::generate_sender()).value_name("CODE"))
            .arg(self.with(&says::generate_with()))
            .arg(self.option("raw-bsn", &says::raw_bsn()).value_name(self.text(&says::column_name())))
            .arg(self.stage())
            .arg(self.path_option("out", &says::generate_out()))
            .arg(self.path_option("truth", &says::truth()))
            .arg(separator)
            .after_help(self.text(&says::generate_more()))
    }

    fn on_delivery(self, name: &'static str, about: &Text, rest: &str) -> Command {
        let usage = format!("convenant {name} PAD --delivery NAAM {rest}");
        let delivery = self.option("delivery", &says::delivery_option()).value_name(self.text(&says::name_name()));
        self.subcommand(name, about, self.path()).override_usage(usage).arg(delivery.required(true)).arg(self.date())
    }

    fn judging(self) -> [Arg; 4] {
        let format = self.option("format", &says::validate_format()).value_parser(value_parser!(Format));
        [
            self.option("sender", &says::sender()).value_name("CODE"),
            self.with(&says::with()),
            format.value_name(self.text(&says::format_name())),
            self.number("first", &says::first()),
        ]
    }

    fn with(self, help: &Text) -> Arg {
        self.option("with", help).value_name(self.text(&says::with_name())).action(ArgAction::Append)
    }

    fn means(self) -> [Arg; 2] {
        [self.number("memory", &says::memory()), self.number("threads", &says::threads())]
    }

    fn stage(self) -> Arg {
        let stage = self.option("stage", &says::stage()).value_parser(Stage::ALL.map(Stage::word));
        stage.value_name(self.text(&says::stage_name()))
    }

    fn number(self, name: &'static str, help: &Text) -> Arg {
        let number = self.option(name, help).value_parser(value_parser!(u64));
        number.value_name(self.text(&says::number_name()))
    }

    fn path_option(self, name: &'static str, help: &Text) -> Arg {
        let option = self.option(name, help).value_parser(value_parser!(PathBuf));
        option.value_name(self.text(&says::file_name()))
    }

    fn file(self, name: &'static str, help: &Text) -> Arg {
        self.argument(name, &self.text(&says::file_name()), help, value_parser!(PathBuf))
    }
}
