//! A file as blocks that end where a record ends: a line end with an even number of quotation marks before it. Where the
//! bytes come from is not known here.

use super::opening::Unfit;

/// What is read at a time.
pub const BLOCK: usize = 256 << 10;
/// A record of more bytes is refused: a quotation mark is missing, or it is no table.
pub const MAX_RECORD: usize = 4 << 20;

/// Where bytes come from.
pub trait Source: Send {
    /// Puts so many bytes behind those in the buffer at most, and tells how many; none at the end.
    fn read(&mut self, buffer: &mut Vec<u8>, most: usize) -> Result<usize, Unfit>;
}

impl Source for &[u8] {
    fn read(&mut self, buffer: &mut Vec<u8>, most: usize) -> Result<usize, Unfit> {
        let (now, later) = self.split_at(most.min(self.len()));
        buffer.extend_from_slice(now);
        *self = later;
        Ok(now.len())
    }
}

/// A block of whole records.
#[derive(Debug, Default)]
pub struct Block {
    /// Blocks are numbered from 0.
    pub number: u64,
    pub bytes: Vec<u8>,
}

/// The blocks of a file.
pub struct Blocks<'s> {
    source: &'s mut dyn Source,
    /// What was read behind the last record end.
    carry: Vec<u8>,
    size: usize,
    next: u64,
    ended: bool,
    /// How many bytes were taken from the source.
    pub taken: u64,
}

impl<'s> Blocks<'s> {
    pub fn new(source: &'s mut dyn Source) -> Self {
        Self::sized(source, BLOCK)
    }

    /// Blocks of another size, of which the outcome does not depend.
    pub fn sized(source: &'s mut dyn Source, size: usize) -> Self {
        Self { source, carry: Vec::new(), size: size.max(1), next: 0, ended: false, taken: 0 }
    }

    /// The beginning of the file with at least the first record, as far as one can be had; it stays to be read.
    pub fn head(&mut self) -> Result<&[u8], Unfit> {
        const ENOUGH: usize = 64 << 10;
        while !self.ended && self.carry.len() <= MAX_RECORD {
            let whole = super::opening::record_end(&self.carry).is_some();
            if whole && self.carry.len() >= ENOUGH.min(self.size) {
                break;
            }
            self.fill(self.carry.len() + self.size)?;
        }
        Ok(&self.carry)
    }

    /// Passes over the header.
    pub fn skip(&mut self, bytes: usize) {
        self.carry.drain(..bytes.min(self.carry.len()));
    }

    /// Reads until there are so many bytes, or no more.
    fn fill(&mut self, wanted: usize) -> Result<(), Unfit> {
        self.carry.reserve_exact(wanted.saturating_sub(self.carry.len()));
        while self.carry.len() < wanted {
            let most = wanted - self.carry.len();
            let count = self.source.read(&mut self.carry, most)?;
            self.ended = count == 0;
            self.taken += count as u64;
            if self.ended {
                break;
            }
        }
        Ok(())
    }

    /// The next block, in a buffer that may have been used before; `false` at the end. The lines of what is wrong are
    /// counted from the end of the block before, from 1.
    pub fn next(&mut self, block: &mut Block) -> Result<bool, Unfit> {
        block.number = self.next;
        let found = self.cut(block);
        if found.is_err() {
            // Told once; then there is no more.
            self.ended = true;
            self.carry.clear();
        }
        self.next += 1;
        found
    }

    fn cut(&mut self, block: &mut Block) -> Result<bool, Unfit> {
        if self.ended && self.carry.is_empty() {
            return Ok(false);
        }
        let mut wanted = self.size;
        let cut = loop {
            self.fill(wanted)?;
            if let Some(cut) = last_record_end(&self.carry) {
                break cut;
            }
            if self.ended {
                break self.last_record()?;
            }
            if self.carry.len() > MAX_RECORD {
                return Err(self.too_long());
            }
            wanted = self.carry.len() + self.size;
        };
        // A record that was begun and not ended stays for the next block.
        let cut = if self.ended && cut < self.carry.len() { self.last_record()? } else { cut };
        if cut == 0 {
            return Ok(false);
        }
        let mut rest = std::mem::take(&mut block.bytes);
        rest.clear();
        rest.extend_from_slice(&self.carry[cut..]);
        self.carry.truncate(cut);
        block.bytes = std::mem::replace(&mut self.carry, rest);
        Ok(true)
    }

    /// The last record may do without a line end, and may not end within quotation marks.
    fn last_record(&mut self) -> Result<usize, Unfit> {
        if memchr::memchr_iter(b'"', &self.carry).count() % 2 == 1 {
            return Err(Unfit::OpenQuote { line: self.open_line() });
        }
        if self.carry.last().is_some_and(|byte| *byte != b'\n') {
            self.carry.push(b'\n');
        }
        Ok(self.carry.len())
    }

    fn too_long(&self) -> Unfit {
        if memchr::memchr_iter(b'"', &self.carry).count() % 2 == 1 {
            return Unfit::OpenQuote { line: self.open_line() };
        }
        Unfit::LongRecord { line: 1 }
    }

    /// The line with the first quotation mark of the record that is not closed.
    fn open_line(&self) -> u64 {
        let start = last_record_end(&self.carry).unwrap_or_default();
        let first = memchr::memchr(b'"', &self.carry[start..]).map_or(start, |at| start + at);
        memchr::memchr_iter(b'\n', &self.carry[..first]).count() as u64 + 1
    }
}

/// Behind the last line end with an even number of quotation marks before it.
fn last_record_end(bytes: &[u8]) -> Option<usize> {
    let mut inside = memchr::memchr_iter(b'"', bytes).count() % 2 == 1;
    for at in memchr::memrchr2_iter(b'"', b'\n', bytes) {
        if bytes[at] == b'"' {
            inside = !inside;
        } else if !inside {
            return Some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, size: usize) -> Result<Vec<String>, Unfit> {
        let mut source = text.as_bytes();
        let mut blocks = Blocks::sized(&mut source, size);
        let (mut block, mut found) = (Block::default(), Vec::new());
        while blocks.next(&mut block)? {
            found.push(String::from_utf8(block.bytes.clone()).unwrap());
        }
        Ok(found)
    }

    #[test]
    fn blocks_end_where_records_end() {
        let text = "a,b\n\"c\n\n\",d\n\"e\"\"\n\",f\ng,h";
        for size in 1..40 {
            let blocks = all(text, size).unwrap();
            assert_eq!(blocks.concat(), format!("{text}\n"), "{size}");
            for block in blocks {
                assert_eq!(block.matches('"').count() % 2, 0, "{size}: {block:?}");
                assert!(block.ends_with('\n'));
            }
        }
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_told_with_its_line() {
        assert_eq!(all("a\nb,\"c\nd\n", 4), Err(Unfit::OpenQuote { line: 1 }));
        assert_eq!(all("a\nb,\"c\nd\n", 40), Err(Unfit::OpenQuote { line: 2 }));
        let long = format!("a\n{}\n", "x".repeat(MAX_RECORD + 2 * BLOCK));
        assert_eq!(all(&long, BLOCK), Err(Unfit::LongRecord { line: 1 }));
        assert_eq!(all("", 4), Ok(vec![]));
    }
}
