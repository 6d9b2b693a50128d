//! Keys: read from a file that only its owner may read, or from standard input, and wiped from memory afterwards.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use zeroize::Zeroizing;

use super::source::STANDARD;
use crate::cli::files::because;
use crate::delivery::{Hasher, KeyFault, LEAST_KEY};
use crate::messages::{delivery as says, files};
use crate::model::words::HashMethod;
use crate::source::{Message, Refusal, plain};

const MOST: u64 = 1 << 20;

/// Makes what replaces a column, with the key in a file.
pub(super) fn hasher(path: &Path, method: HashMethod, column: usize) -> Result<Hasher, Message> {
    let name = path.display().to_string();
    let key = if path == Path::new(STANDARD) { from(io::stdin().lock(), &name)? } else { from_file(path, &name)? };
    let name = plain(&name);
    Hasher::new(method, key, column).map_err(|fault| match fault {
        KeyFault::Empty => says::key_empty(name),
        KeyFault::Short { bytes } => says::key_short(name, bytes, LEAST_KEY),
    })
}

fn from_file(path: &Path, name: &str) -> Result<Zeroizing<Vec<u8>>, Message> {
    let refused = |error: io::Error| files::refused(&because(&error), name);
    let metadata = std::fs::metadata(path).map_err(refused)?;
    if !metadata.is_file() {
        return Err(files::refused(&Refusal::NotAFile, name));
    }
    let file = File::open(path).map_err(refused)?;
    // Asked of the open file, which nobody can change for another in between.
    if file.metadata().map_err(refused)?.mode() & 0o077 != 0 {
        return Err(says::key_permissions(plain(name)));
    }
    from(file, name)
}

/// A line end behind the key is not a part of it.
fn from(reader: impl Read, name: &str) -> Result<Zeroizing<Vec<u8>>, Message> {
    // Room for all of it at once, so that no part stays behind when it grows.
    let mut key = Zeroizing::new(Vec::with_capacity(MOST as usize + 2));
    let read = reader.take(MOST + 1).read_to_end(&mut key);
    read.map_err(|error| files::refused(&because(&error), name))?;
    if key.len() as u64 > MOST {
        return Err(says::key_long(plain(name)));
    }
    for end in [b'\n', b'\r'] {
        if key.last() == Some(&end) {
            key.pop();
        }
    }
    Ok(key)
}
