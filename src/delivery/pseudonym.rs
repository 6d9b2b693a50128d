//! Numbers become pseudonyms: SHA-512 over a key and the number, or HMAC-SHA-512 of the number with a key, in lower-case
//! hexadecimal digits. Keys are wiped from memory when they are no longer needed.

use std::borrow::Cow;
use std::ops::Range;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::cell::{content, windows_1252};
use super::program::Program;
use super::sha512::{BLOCK, Begun, DIGITS, LANES, Lot};
use super::structure::Structure;
use crate::model::words::{CharacterSet, HashMethod};

/// There are so few citizen service numbers that whoever guesses a short key has them all.
pub const LEAST_KEY: usize = 32;

/// Why a key is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    Empty,
    /// It has fewer bytes than it must.
    Short {
        bytes: usize,
    },
}

/// Makes pseudonyms with a key.
#[derive(Clone)]
pub struct Hasher {
    method: Method,
    /// The column of the plan that is replaced.
    column: usize,
}

/// Each as the library does it for one number, and what the hash of many side by side begins with.
#[derive(Clone)]
enum Method {
    /// The key comes before the number.
    Sha512(Zeroizing<Vec<u8>>, Begun),
    /// RFC 2104: a hash within a hash, each after a block made of the key.
    Hmac(Box<Hmac<Sha512>>, [Begun; 2]),
}

impl std::fmt::Debug for Hasher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hasher({})", self.column)
    }
}

impl Hasher {
    /// With a key, for a column of the plan.
    pub fn new(method: HashMethod, key: Zeroizing<Vec<u8>>, column: usize) -> Result<Self, KeyFault> {
        match key.len() {
            0 => return Err(KeyFault::Empty),
            bytes if bytes < LEAST_KEY => return Err(KeyFault::Short { bytes }),
            _ => {}
        }
        let method = match method {
            HashMethod::Sha512 => {
                let begun = Begun::after(&key);
                Method::Sha512(key, begun)
            }
            HashMethod::HmacSha512 => {
                let mac = Hmac::<Sha512>::new_from_slice(&key).map_err(|_| KeyFault::Empty)?;
                Method::Hmac(Box::new(mac), padded(&key))
            }
        };
        Ok(Self { method, column })
    }

    /// The pseudonym of a number.
    #[must_use]
    pub fn pseudonym(&self, number: &[u8]) -> [u8; DIGITS] {
        match &self.method {
            Method::Sha512(key, _) => {
                hexadecimal(Sha512::new().chain_update(key.as_slice()).chain_update(number).finalize().as_slice())
            }
            Method::Hmac(mac, _) => {
                let mut mac = mac.as_ref().clone();
                mac.update(number);
                hexadecimal(mac.finalize().into_bytes().as_slice())
            }
        }
    }

    /// The pseudonyms of many numbers.
    fn pseudonyms(&self, numbers: &[Cow<'_, [u8]>], lot: &mut Lot, out: &mut Vec<[u8; DIGITS]>) {
        let first = match &self.method {
            Method::Sha512(_, begun) | Method::Hmac(_, [begun, _]) => begun,
        };
        let has_room = |number: &Cow<'_, [u8]>| first.has_room(number.len());
        for some in numbers.chunks(LANES) {
            if !some.iter().all(has_room) {
                // Some keys leave too little of their last block; and what is longer than that is no number.
                out.extend(some.iter().map(|number| self.pseudonym(number)));
                continue;
            }
            lot.hash(first, some.iter().map(AsRef::as_ref));
            if let Method::Hmac(_, [_, second]) = &self.method {
                lot.hash_again(second);
            }
            out.extend(lot.digits().take(some.len()));
        }
    }

    /// Writes the rows of a block with the pseudonym in the place of the number, in UTF-8 and with plain line ends.
    pub(super) fn write(&self, program: &Program, structure: &Structure, bytes: &[u8], lot: &mut Lot) -> Vec<u8> {
        let latin = program.plan.file.characters == CharacterSet::Windows1252;
        let copy = |out: &mut Vec<u8>, range: Range<usize>| match bytes.get(range).unwrap_or_default() {
            text if latin => out.extend_from_slice(windows_1252(text).as_bytes()),
            text => out.extend_from_slice(text),
        };
        let replaced = program.in_file[self.column];
        let mut out = Vec::with_capacity(bytes.len() + structure.rows * DIGITS);
        let (mut cells, mut made) = (Vec::with_capacity(LANES), Vec::with_capacity(LANES));
        for first in (0..structure.rows).step_by(LANES) {
            let rows = first..structure.rows.min(first + LANES);
            cells.clear();
            match replaced {
                Some(column) => cells.extend(structure.column(bytes, column, rows.clone())),
                None => cells.extend(rows.clone().map(|row| structure.row(bytes, row).0).map(|start| (start, start))),
            }
            let numbers = cells.iter().map(|(start, end)| content(bytes.get(*start..*end).unwrap_or_default()));
            let numbers: Vec<_> = numbers.collect();
            made.clear();
            self.pseudonyms(&numbers, lot, &mut made);
            for (at, row) in rows.enumerate() {
                let ((start, end), (from, to)) = (structure.row(bytes, row), cells[at]);
                copy(&mut out, start..from);
                if !numbers[at].is_empty() {
                    out.extend_from_slice(&made[at]);
                }
                copy(&mut out, to..end);
                out.push(b'\n');
            }
        }
        out
    }
}

/// The blocks that RFC 2104 makes of a key, hashed.
fn padded(key: &[u8]) -> [Begun; 2] {
    let hash = Zeroizing::new(<[u8; 64]>::from(Sha512::digest(key)));
    let key = if key.len() > BLOCK { hash.as_slice() } else { key };
    [0x36, 0x5C].map(|pad| {
        let mut block = Zeroizing::new([pad; BLOCK]);
        block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
        Begun::after(block.as_slice())
    })
}

fn hexadecimal(hash: &[u8]) -> [u8; DIGITS] {
    const ALL: &[u8; 16] = b"0123456789abcdef";
    let mut out = [b'0'; DIGITS];
    for (pair, byte) in out.chunks_exact_mut(2).zip(hash) {
        pair[0] = ALL[usize::from(byte >> 4)];
        pair[1] = ALL[usize::from(byte & 15)];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &[u8] = b"een sleutel van precies 32 bytes";

    fn made(method: HashMethod) -> String {
        let hasher = Hasher::new(method, Zeroizing::new(KEY.to_vec()), 0).unwrap();
        String::from_utf8(hasher.pseudonym(b"999990019").to_vec()).unwrap()
    }

    /// Worked out with Python 3: `hashlib.sha512(KEY + b"999990019").hexdigest()` and
    /// `hmac.new(KEY, b"999990019", "sha512").hexdigest()`.
    #[test]
    fn pseudonyms_are_those_of_another_implementation() {
        assert_eq!(
            made(HashMethod::Sha512),
            "2fa57797b1bc4ed6eee1d73bf4338977d8c23bd8055fcebfacc0a098fe9bf86291ff37bef9623de8cf729670cd6ed4ba257ce793e07ca346748f47f3a78e2d9f"
        );
        assert_eq!(
            made(HashMethod::HmacSha512),
            "c266d46ccd4cd9c48475893751452e6c8437f58d4c59630c29f39a5efabe274a9fc1d28e18342209cb2c5e61979cb4aafb8323ed06be55c9c3a1e0a7cb973506"
        );
    }

    /// Many numbers side by side become what each becomes alone, with keys of any length.
    #[test]
    fn pseudonyms_of_many_are_those_of_each() {
        let texts: Vec<String> = (0..100_usize).map(|at| "1234567890".repeat(10)[..at].to_owned()).collect();
        let numbers: Vec<Cow<'_, [u8]>> = texts.iter().map(|text| text.as_bytes().into()).collect();
        for method in [HashMethod::Sha512, HashMethod::HmacSha512] {
            for length in [32_usize, 64, 111, 112, 127, 128, 129, 200, 300] {
                let key = Zeroizing::new((0..length).map(|at| at as u8 ^ 0xA5).collect());
                let hasher = Hasher::new(method, key, 0).unwrap();
                let (mut lot, mut made) = (Lot::new(), Vec::new());
                for few in [1, 31, 33, 100] {
                    made.clear();
                    hasher.pseudonyms(&numbers[..few], &mut lot, &mut made);
                    let each: Vec<_> = numbers[..few].iter().map(|number| hasher.pseudonym(number)).collect();
                    assert!(made == each, "{method:?} with {length} bytes, {few} numbers");
                }
            }
        }
    }

    #[test]
    fn a_key_must_be_long() {
        let refused = |key: &[u8]| Hasher::new(HashMethod::Sha512, Zeroizing::new(key.to_vec()), 0).err();
        assert_eq!(refused(b""), Some(KeyFault::Empty));
        assert_eq!(refused(&KEY[1..]), Some(KeyFault::Short { bytes: 31 }));
        assert_eq!(refused(KEY), None);
    }
}
