//! Where the bytes of a delivery come from: an ordinary file, or standard input; and where keys go that do not fit in memory.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::cli::files::because;
use crate::delivery::{Source, Spill, Unfit};
use crate::messages::{delivery as says, files};
use crate::source::{Message, Refusal};

/// Standard input, as it is typed.
pub(super) const STANDARD: &str = "-";

/// A file to read, and how far it is.
pub(super) struct Input {
    pub(super) name: String,
    from: From,
    /// The size when it was opened; none for standard input.
    pub(super) size: Option<u64>,
    read: u64,
    /// A copy of standard input, for who must read it twice.
    copy: Option<File>,
}

enum From {
    File(File),
    Standard(io::Stdin),
}

impl Input {
    /// Opens a file that the user named. A device or a pipe by name is refused before it is opened.
    pub(super) fn open(path: &Path) -> Result<Self, Message> {
        if path == Path::new(STANDARD) {
            let from = From::Standard(io::stdin());
            return Ok(Self { name: STANDARD.to_owned(), from, size: None, read: 0, copy: None });
        }
        let name = path.display().to_string();
        let refused = |error: io::Error| files::refused(&because(&error), &name);
        let metadata = fs::metadata(path).map_err(refused)?;
        if metadata.is_dir() {
            return Err(files::refused(&Refusal::NotAFile, &name));
        }
        if !metadata.is_file() {
            return Err(says::not_an_ordinary_file(crate::source::plain(&name)));
        }
        let file = File::open(path).map_err(refused)?;
        Ok(Self { name, from: From::File(file), size: Some(metadata.len()), read: 0, copy: None })
    }

    /// Keeps what is read from standard input, so that it can be read again.
    pub(super) fn keep(&mut self) -> io::Result<()> {
        if matches!(self.from, From::Standard(_)) {
            self.copy = Some(tempfile::tempfile()?);
        }
        Ok(())
    }

    /// The same bytes from the beginning.
    pub(super) fn again(self) -> io::Result<Self> {
        let Self { name, from, size, copy, .. } = self;
        let mut file = match (from, copy) {
            (From::File(file), _) | (From::Standard(_), Some(file)) => file,
            (From::Standard(_), None) => return Err(io::ErrorKind::NotSeekable.into()),
        };
        file.seek(SeekFrom::Start(0))?;
        Ok(Self { name, from: From::File(file), size, read: 0, copy: None })
    }
}

impl Source for Input {
    fn read(&mut self, buffer: &mut Vec<u8>, most: usize) -> Result<usize, Unfit> {
        let before = buffer.len();
        let wanted = most as u64;
        // What was in the buffer before is not written over first, as it would be for a slice.
        let count = match &mut self.from {
            From::File(file) => file.take(wanted).read_to_end(buffer),
            From::Standard(stdin) => stdin.lock().take(wanted).read_to_end(buffer),
        };
        let count = count.map_err(|error| Unfit::Unreadable(error.to_string()))?;
        self.read += count as u64;
        if count < most && self.size.is_some_and(|size| self.read < size) {
            return Err(Unfit::Shrunk);
        }
        if let Some(copy) = &mut self.copy {
            copy.write_all(&buffer[before..]).map_err(|error| Unfit::Unwritable(error.to_string()))?;
        }
        Ok(count)
    }
}

/// A file without a name for keys, made when it is first needed; it is gone with the process, whatever happens.
#[derive(Default)]
pub(super) struct KeyFile {
    file: Option<File>,
    length: u64,
}

impl Spill for KeyFile {
    fn write(&mut self, bytes: &[u8]) -> Result<u64, Unfit> {
        let failed = |error: io::Error| Unfit::Unwritable(error.to_string());
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(tempfile::tempfile().map_err(failed)?),
        };
        file.write_all_at(bytes, self.length).map_err(failed)?;
        self.length += bytes.len() as u64;
        Ok(self.length - bytes.len() as u64)
    }

    fn read(&mut self, from: u64, into: &mut [u8]) -> Result<(), Unfit> {
        let failed = |error: io::Error| Unfit::Unreadable(error.to_string());
        match &self.file {
            Some(file) => file.read_exact_at(into, from).map_err(failed),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_gets_shorter_while_it_is_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("levering.csv");
        fs::write(&path, vec![b'x'; 1000]).unwrap();
        let mut input = Input::open(&path).map_err(drop).unwrap();
        let mut buffer = Vec::new();
        assert_eq!(input.read(&mut buffer, 100), Ok(100));
        File::options().write(true).open(&path).unwrap().set_len(150).unwrap();
        assert_eq!(input.read(&mut buffer, 100), Err(Unfit::Shrunk));
        assert_eq!(buffer.len(), 150);
    }
}
