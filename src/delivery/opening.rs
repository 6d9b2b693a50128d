//! The beginning of a file: whether it is a table at all, how it is written, and which column is which. Why a file is no
//! delivery is told here; a file that is one and breaks rules is not the business of this part.

use super::blocks::MAX_RECORD;
use super::cell::{content, windows_1252};
use super::report::masked;
use crate::model::words::CharacterSet;
use crate::plan::Plan;

/// Why a file is no delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    /// A known kind of file that is no table: `gzip`, `PNG`.
    OtherKind(&'static str),
    /// A workbook of a spreadsheet program.
    Workbook,
    Utf16,
    /// A byte that is zero, in this line.
    Nul {
        line: u64,
    },
    /// The first byte that is not UTF-8.
    NotUtf8 {
        line: u64,
    },
    /// A record of more than can be looked at.
    LongRecord {
        line: u64,
    },
    /// A quotation mark that is not closed.
    OpenQuote {
        line: u64,
    },
    /// No name of a column was recognised.
    NoHeader {
        wanted: Vec<String>,
    },
    TooManyColumns {
        found: usize,
        wanted: usize,
    },
    UnknownColumns {
        names: Vec<String>,
        wanted: Vec<String>,
    },
    MissingColumns {
        names: Vec<String>,
    },
    RepeatedColumn {
        name: String,
    },
    /// The header stands in the file a second time.
    RepeatedHeader {
        line: u64,
    },
    /// Lines end with a carriage return only.
    CarriageReturns,
    /// What is read got shorter while it was read.
    Shrunk,
    /// The system says so.
    Unreadable(String),
    /// No room or permission to write.
    Unwritable(String),
}

/// How a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub separator: u8,
    /// For each column of the file the column of the plan; none where the agreement lets other columns be.
    pub columns: Vec<Option<usize>>,
    /// The names as they stand in the file.
    pub names: Vec<String>,
    /// The header as it stands in the file, without mark and line end.
    pub header: Vec<u8>,
    /// Where the first row starts.
    pub body: usize,
    /// The lines that the header takes.
    pub lines: u64,
}

/// The column that a refused file gets; a file that is sent in again may still have it.
pub const REASON: &str = "reden_afkeuring";

const MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads the beginning of a file, which holds the whole header.
pub fn open(head: &[u8], plan: &Plan) -> Result<Opening, Unfit> {
    refuse_other_kinds(head)?;
    let start = if head.starts_with(MARK) { MARK.len() } else { 0 };
    let end = record_end(&head[start..]).map_or(head.len(), |end| start + end);
    let header = trimmed(&head[start..end]);
    if header.is_empty() {
        return Err(Unfit::Empty);
    }
    if memchr::memchr(0, header).is_some() {
        return Err(Unfit::Nul { line: 1 });
    }
    if end - start > MAX_RECORD {
        return Err(Unfit::LongRecord { line: 1 });
    }
    if header.contains(&b'\r') {
        return Err(Unfit::CarriageReturns);
    }
    let latin = plan.file.characters == CharacterSet::Windows1252;
    if !latin && std::str::from_utf8(header).is_err() {
        return Err(Unfit::NotUtf8 { line: 1 });
    }
    let separator = separator(header, plan, latin);
    let names = names(header, separator, latin);
    let columns = columns(&names, plan)?;
    let lines = memchr::memchr_iter(b'\n', &head[..end]).count() as u64;
    let opening = Opening { separator, columns, names, header: header.to_vec(), body: end, lines: lines.max(1) };
    refuse_second_header(&opening, &head[end..])?;
    Ok(opening)
}

fn refuse_other_kinds(head: &[u8]) -> Result<(), Unfit> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"\x1f\x8b", "gzip"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"%PDF", "PDF"),
        (b"BZh", "bzip2"),
        (b"\xfd7zXZ", "xz"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"7z\xbc\xaf", "7-zip"),
        (b"PAR1", "Parquet"),
        (b"SQLite format", "SQLite"),
        (b"\x7fELF", "ELF"),
    ];
    if head.is_empty() || head == MARK {
        return Err(Unfit::Empty);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unfit::Workbook);
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(Unfit::Utf16);
    }
    let first = &head[..head.len().min(64)];
    if memchr::memchr_iter(0, first).count() * 3 >= first.len() && first.contains(&0) {
        return Err(Unfit::Utf16);
    }
    match KINDS.iter().find(|(magic, _)| head.starts_with(magic)) {
        Some((_, kind)) => Err(Unfit::OtherKind(kind)),
        None => Ok(()),
    }
}

/// Behind the first line end that is not between quotation marks.
pub(super) fn record_end(bytes: &[u8]) -> Option<usize> {
    let mut inside = false;
    for at in memchr::memchr2_iter(b'"', b'\n', bytes) {
        match bytes[at] {
            b'"' => inside = !inside,
            _ if !inside => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn trimmed(record: &[u8]) -> &[u8] {
    let record = record.strip_suffix(b"\n").unwrap_or(record);
    record.strip_suffix(b"\r").unwrap_or(record)
}

/// The cells of one record.
pub(super) fn split(record: &[u8], separator: u8) -> Vec<&[u8]> {
    let (mut cells, mut start, mut inside) = (Vec::new(), 0, false);
    for at in memchr::memchr2_iter(b'"', separator, record) {
        if record[at] == b'"' {
            inside = !inside;
        } else if !inside {
            cells.push(&record[start..at]);
            start = at + 1;
        }
    }
    cells.push(&record[start..]);
    cells
}

fn names(header: &[u8], separator: u8, latin: bool) -> Vec<String> {
    let name = |cell| {
        let content = content(cell);
        let text = if latin { windows_1252(&content) } else { String::from_utf8_lossy(&content) };
        text.trim().to_owned()
    };
    split(header, separator).into_iter().map(name).collect()
}

/// The separator with which most names are recognised.
fn separator(header: &[u8], plan: &Plan, latin: bool) -> u8 {
    let known = |separator: u8| {
        let names = names(header, separator, latin);
        (names.iter().filter(|name| position(plan, name).is_some()).count(), names.len())
    };
    let candidates = [b',', b';', b'\t', b'|'];
    candidates.into_iter().rev().max_by_key(|separator| known(*separator)).unwrap_or(b',')
}

/// A column goes by its name or by its title; capitals do not matter.
fn position(plan: &Plan, name: &str) -> Option<usize> {
    let same = |known: &str| known.to_lowercase() == name.to_lowercase();
    let by_name = plan.columns.iter().position(|column| same(&column.name));
    by_name.or_else(|| plan.columns.iter().position(|column| same(&column.title)))
}

fn columns(names: &[String], plan: &Plan) -> Result<Vec<Option<usize>>, Unfit> {
    const SHOWN: usize = 5;
    let wanted = || plan.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    if names.len() > 20 * plan.columns.len() + 1000 {
        return Err(Unfit::TooManyColumns { found: names.len(), wanted: plan.columns.len() });
    }
    let columns: Vec<_> = names.iter().map(|name| position(plan, name)).collect();
    if columns.iter().all(Option::is_none) && !plan.columns.is_empty() {
        return Err(Unfit::NoHeader { wanted: wanted() });
    }
    if let Some(at) = (1..columns.len()).find(|at| columns[*at].is_some() && columns[..*at].contains(&columns[*at])) {
        return Err(Unfit::RepeatedColumn { name: names[at].clone() });
    }
    let unknown: Vec<_> = names
        .iter()
        .zip(&columns)
        .filter(|(name, column)| column.is_none() && *name != REASON)
        .map(|(name, _)| masked_name(name))
        .collect();
    if !unknown.is_empty() && plan.open.is_empty() {
        return Err(Unfit::UnknownColumns { names: unknown.into_iter().take(SHOWN).collect(), wanted: wanted() });
    }
    let is_missing = |at: &usize| plan.columns[*at].required && !plan.is_undecided() && !columns.contains(&Some(*at));
    let missing: Vec<_> = (0..plan.columns.len()).filter(is_missing).map(|at| plan.columns[at].name.clone()).collect();
    if missing.is_empty() { Ok(columns) } else { Err(Unfit::MissingColumns { names: missing }) }
}

/// A name from the file, which may be a row of data when the header was forgotten.
fn masked_name(name: &str) -> String {
    if name.chars().filter(char::is_ascii_digit).count() > 4 { masked(name) } else { masked_long(name) }
}

fn masked_long(name: &str) -> String {
    const LONGEST: usize = 40;
    if name.chars().count() > LONGEST { name.chars().take(LONGEST).chain(['…']).collect() } else { name.to_owned() }
}

/// Two files put one behind the other have a header in between; in the first row it shows at once.
fn refuse_second_header(opening: &Opening, rest: &[u8]) -> Result<(), Unfit> {
    let end = record_end(rest).unwrap_or(rest.len());
    if trimmed(&rest[..end]) == opening.header.as_slice() {
        return Err(Unfit::RepeatedHeader { line: opening.lines + 1 });
    }
    Ok(())
}
