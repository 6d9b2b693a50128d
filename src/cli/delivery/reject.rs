//! The refused rows of a file with the reason behind each, to send back. Which rows are refused for what is noted in a file
//! without a name while the delivery is looked at, so that memory stays bounded; then the delivery is read again.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::output::Output;
use super::source::Input;
use crate::delivery::{Block, Blocks, Finding, Program, REASON, Unfit, records};
use crate::model::Agreement;
use crate::model::words::CharacterSet;
use crate::plan::expected;
use crate::source::Lang;

const SIZE: usize = 12;

/// Which rows break which rules, in the order in which they were found: runs of rising rows.
pub(super) struct Noted {
    file: BufWriter<File>,
    /// Where each run begins, in entries.
    runs: Vec<u64>,
    count: u64,
    last: u64,
}

impl Noted {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile()?), runs: vec![0], count: 0, last: 0 })
    }

    pub(super) fn add(&mut self, found: &[Finding]) -> io::Result<()> {
        for finding in found {
            if finding.row < self.last {
                self.runs.push(self.count);
            }
            self.file.write_all(&finding.row.to_le_bytes())?;
            self.file.write_all(&(finding.rule as u32).to_le_bytes())?;
            (self.last, self.count) = (finding.row, self.count + 1);
        }
        Ok(())
    }

    /// The runs, to be read beside one another.
    fn readers(self) -> io::Result<Vec<Run>> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        let file = std::sync::Arc::new(file);
        let ends = self.runs.iter().skip(1).copied().chain([self.count]);
        self.runs
            .iter()
            .zip(ends)
            .map(|(start, end)| {
                let part = Part { file: file.clone(), at: start * SIZE as u64, end: end * SIZE as u64 };
                let mut run = Run { part: BufReader::new(part), next: None };
                run.advance()?;
                Ok(run)
            })
            .collect()
    }
}

struct Part {
    file: std::sync::Arc<File>,
    at: u64,
    end: u64,
}

impl Read for Part {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min((self.end - self.at) as usize);
        let count = self.file.read_at(&mut buffer[..most], self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

struct Run {
    part: BufReader<Part>,
    next: Option<(u64, usize)>,
}

impl Run {
    fn advance(&mut self) -> io::Result<()> {
        let mut entry = [0; SIZE];
        self.next = match self.part.read_exact(&mut entry) {
            Ok(()) => {
                let (row, rule) = entry.split_at(8);
                let row = u64::from_le_bytes(row.try_into().unwrap_or_default());
                Some((row, u32::from_le_bytes(rule.try_into().unwrap_or_default()) as usize))
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => None,
            Err(error) => return Err(error),
        };
        Ok(())
    }
}

/// Writes the refused rows, and tells how many there are.
pub(super) fn write(
    path: &Path,
    input: Input,
    program: &Program,
    agreement: &Agreement,
    noted: Noted,
    lang: Lang,
) -> Result<u64, Unfit> {
    let unwritable = |error: io::Error| Unfit::Unwritable(error.to_string());
    let mut runs = noted.readers().map_err(unwritable)?;
    let reasons: Vec<_> = program
        .plan
        .rules
        .iter()
        .map(|rule| format!("{}: {}", rule.code, expected(agreement, &program.plan, rule).get(lang)))
        .collect();
    let mut output = Output::new(path).map_err(unwritable)?;
    let rows = {
        let mut out = BufWriter::new(output.writer());
        let separator = [program.opening.separator];
        let mut input = input.again().map_err(|error| Unfit::Unreadable(error.to_string()))?;
        let mut blocks = Blocks::new(&mut input);
        blocks.head()?;
        blocks.skip(program.opening.body);
        let already = program.opening.names.iter().any(|name| name == REASON);
        let mut line = program.opening.header.clone();
        if !already {
            line.extend_from_slice(&separator);
            line.extend_from_slice(REASON.as_bytes());
        }
        line.push(b'\n');
        out.write_all(&line).map_err(unwritable)?;
        let mut block = Block::default();
        let (mut row, mut written) = (0, 0);
        while blocks.next(&mut block)? {
            for (start, end) in records(program, &block.bytes) {
                row += 1;
                let because = because(&mut runs, row, &reasons).map_err(unwritable)?;
                if because.is_empty() {
                    continue;
                }
                written += 1;
                line.clear();
                line.extend_from_slice(&block.bytes[start..end]);
                line.extend_from_slice(&separator);
                line.extend(quoted(&because, program));
                line.push(b'\n');
                out.write_all(&line).map_err(unwritable)?;
            }
        }
        out.flush().map_err(unwritable)?;
        written
    };
    output.publish().map_err(unwritable)?;
    Ok(rows)
}

fn because(runs: &mut [Run], row: u64, reasons: &[String]) -> io::Result<String> {
    let mut all = String::new();
    for run in runs {
        while let Some((_, rule)) = run.next.filter(|(at, _)| *at <= row) {
            if !all.is_empty() {
                all += "; ";
            }
            all += &reasons[rule];
            run.advance()?;
        }
    }
    Ok(all)
}

/// A text as a cell, in the characters of the file.
fn quoted(text: &str, program: &Program) -> Vec<u8> {
    let text = format!("\"{}\"", text.replace('"', "\"\""));
    if program.plan.file.characters == CharacterSet::Utf8 {
        return text.into_bytes();
    }
    text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect()
}
