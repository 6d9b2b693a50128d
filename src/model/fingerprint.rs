//! The fingerprint of an agreement: a digest of what its own files say, whatever their layout. Whether it is the one that the
//! parties settled on is a check's to say.

use sha2::{Digest, Sha256};

use super::library::module;
use crate::source::{SourceFile, Sources};
use crate::syntax::{canonical, parse};
use crate::vocabulary::W;

/// How many hexadecimal digits a fingerprint has: 128 bits, which nobody makes a second text for by accident, and which still
/// can be read out.
const DIGITS: usize = 32;

/// The fingerprint of an agreement's own files, in the order in which they were read: 32 hexadecimal digits. Layout,
/// comments and the names of the files do not count, nor does the line in which the fingerprint itself stands.
#[must_use]
pub fn fingerprint(sources: &Sources) -> String {
    let mut digest = Sha256::new();
    for (id, file) in sources.iter().filter(|(_, file)| !is_library(file)) {
        if file.name.ends_with(".convenant") {
            let (tree, _) = parse(id, &file.text);
            canonical(&tree, &file.text, &|key| key == W::Sealed.nl(), &mut |bytes| digest.update(bytes));
        } else {
            file.text.lines().for_each(|line| digest.update(line.trim_end()));
        }
    }
    let mut hex: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    hex.truncate(DIGITS);
    hex
}

/// The standard clauses: who takes them agrees on their text, so they count where they are brought in.
const CLAUSES: &str = "bepalingen";

/// A file that is built into the program: it is the same for every agreement.
fn is_library(file: &SourceFile) -> bool {
    let name = file.name.strip_prefix("std/").and_then(|name| name.strip_suffix(".convenant"));
    name.is_some_and(|name| name != CLAUSES && module(name).is_some_and(|text| text == &*file.text))
}
