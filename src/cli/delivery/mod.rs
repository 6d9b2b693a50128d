//! The commands that run on the files of deliveries. What they have in common: finding the plan, opening a file, saying why a
//! file is no delivery.

pub mod args;
mod clause;
mod forget;
mod generate;
mod key;
mod output;
mod pseudonymise;
mod reject;
mod show;
mod source;
mod validate;

use std::path::Path;

use self::args::Which;
use self::source::Input;
use super::check;
use super::files::Folder;
use super::out::{Exit, complain};
use crate::checks::{Checked, Report};
use crate::delivery::{Blocks, Opening, Unfit, open};
use crate::messages::{any_of, delivery as says};
use crate::model::{DataSet, Id};
use crate::plan::{Plan, Stage, plan_at};
use crate::source::{Lang, Message, Text, plain};

pub(super) use forget::run as forget;
pub(super) use generate::run as generate;
pub(super) use pseudonymise::run as pseudonymise;
pub(super) use validate::run as validate;

/// An agreement that was read, and a delivery of it.
struct Found {
    folder: Folder,
    report: Report,
    data: Id<DataSet>,
}

impl Found {
    /// Reads the agreement; complains when there is no such delivery.
    fn new(which: &Which, lang: Lang) -> Result<Self, Exit> {
        let (folder, report) = check::read(&which.path, which.date).map_err(|refused| check::refuse(&refused, lang))?;
        let Some(checked) = &report.checked else { return Err(complain("", &says::unreadable_agreement(), lang)) };
        let data = delivery_named(checked, &which.delivery).map_err(|message| complain("", &message, lang))?;
        Ok(Self { folder, report, data })
    }

    fn checked(&self) -> Option<&Checked> {
        self.report.checked.as_ref()
    }
}

fn delivery_named(checked: &Checked, name: &str) -> Result<Id<DataSet>, Message> {
    let deliveries = || checked.agreement().data.iter().filter(|(_, data)| data.delivery.is_some());
    deliveries().find(|(_, data)| data.about.name == name).map(|(id, _)| id).ok_or_else(|| {
        says::unknown_delivery(plain(name), any_of(deliveries().map(|(_, data)| data.about.name.as_str())))
    })
}

/// The plan of a delivery that fits how a file begins: the stage that was asked for, or the first that fits.
fn fitting(checked: &Checked, data: Id<DataSet>, stage: Option<Stage>, head: &[u8]) -> Result<(Plan, Opening), Unfit> {
    let mut first = None;
    for stage in Stage::ALL.into_iter().filter(|one| stage.is_none_or(|wanted| wanted == *one)) {
        let Some(plan) = plan_at(checked, data, stage) else { continue };
        match open(head, &plan) {
            Ok(opening) => return Ok((plan, opening)),
            Err(unfit) => drop(first.get_or_insert(unfit)),
        }
    }
    Err(first.unwrap_or(Unfit::Empty))
}

/// The blocks of a file behind its header, with the plan that fits it.
fn begin<'i>(
    checked: &Checked,
    data: Id<DataSet>,
    stage: Option<Stage>,
    input: &'i mut Input,
) -> Result<(Plan, Opening, Blocks<'i>), Unfit> {
    let mut blocks = Blocks::new(input);
    let (plan, opening) = fitting(checked, data, stage, blocks.head()?)?;
    blocks.skip(opening.body);
    Ok((plan, opening, blocks))
}

/// How many threads work, unless said otherwise.
fn threads(wish: Option<usize>) -> usize {
    wish.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, |count| count.get().min(16)))
}

/// Whether two paths lead to the same file.
fn is_same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::canonicalize(one), std::fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other || is_same_inode(&one, &other),
        _ => false,
    }
}

fn is_same_inode(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (std::fs::metadata(one), std::fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.dev() == other.dev() && one.ino() == other.ino(),
        _ => false,
    }
}

/// Why a file is no delivery.
fn unfit(file: &str, unfit: &Unfit) -> Message {
    let file = plain(file);
    let named = |names: &[String]| {
        let names: Vec<_> = names.iter().map(|name| format!("`{}`", plain(name))).collect();
        Text { nl: names.join(", "), en: names.join(", ") }
    };
    match unfit {
        Unfit::Empty => says::unfit_empty(file),
        Unfit::OtherKind(kind) => says::unfit_kind(file, kind),
        Unfit::Workbook => says::unfit_workbook(file),
        Unfit::Utf16 => says::unfit_utf16(file),
        Unfit::Nul { line } => says::unfit_nul(file, line),
        Unfit::NotUtf8 { line } => says::unfit_not_utf8(file, line),
        Unfit::LongRecord { line } => says::unfit_long_record(file, line),
        Unfit::OpenQuote { line } => says::unfit_open_quote(file, line),
        Unfit::NoHeader { wanted } => says::unfit_no_header(file, named(wanted)),
        Unfit::TooManyColumns { found, wanted } => says::unfit_too_many(file, found, wanted),
        Unfit::UnknownColumns { names, wanted } => says::unfit_unknown(file, named(names), named(wanted)),
        Unfit::MissingColumns { names } => says::unfit_missing(file, named(names)),
        Unfit::RepeatedColumn { name } => says::unfit_repeated(file, plain(name)),
        Unfit::RepeatedHeader { line } => says::unfit_second_header(file, line),
        Unfit::CarriageReturns => says::unfit_returns(file),
        Unfit::Shrunk => says::unfit_shrunk(file),
        Unfit::Unreadable(reason) => says::unfit_unreadable(file, plain(reason)),
        Unfit::Unwritable(reason) => says::unfit_unwritable(file, plain(reason)),
    }
}
