//! Numbers become pseudonyms: SHA-512 over a key and the number, or HMAC-SHA-512 of the number with a key, in lower-case
//! hexadecimal digits. Keys are wiped from memory when they are no longer needed.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::cell::{content, windows_1252};
use super::program::Program;
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

#[derive(Clone)]
enum Method {
    /// The key comes before the number.
    Sha512(Zeroizing<Vec<u8>>),
    Hmac(Box<Hmac<Sha512>>),
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
            HashMethod::Sha512 => Method::Sha512(key),
            HashMethod::HmacSha512 => {
                let mac = Hmac::<Sha512>::new_from_slice(&key).map_err(|_| KeyFault::Empty)?;
                Method::Hmac(Box::new(mac))
            }
        };
        Ok(Self { method, column })
    }

    /// The pseudonym of a number.
    #[must_use]
    pub fn pseudonym(&self, number: &[u8]) -> [u8; 128] {
        match &self.method {
            Method::Sha512(key) => {
                hexadecimal(Sha512::new().chain_update(key.as_slice()).chain_update(number).finalize().as_slice())
            }
            Method::Hmac(mac) => {
                let mut mac = mac.as_ref().clone();
                mac.update(number);
                hexadecimal(mac.finalize().into_bytes().as_slice())
            }
        }
    }

    /// Writes the rows of a block with the pseudonym in the place of the number, in UTF-8 and with plain line ends.
    pub(super) fn write(&self, program: &Program, structure: &Structure, bytes: &[u8], out: &mut Vec<u8>) {
        let latin = program.plan.file.characters == CharacterSet::Windows1252;
        let replaced = program.in_file[self.column];
        out.reserve(bytes.len() + structure.rows * 128);
        for row in 0..structure.rows {
            for column in 0..program.width {
                if column > 0 {
                    out.push(program.opening.separator);
                }
                let raw = structure.raw(bytes, row, column);
                if Some(column) == replaced {
                    let number = content(raw);
                    if !number.is_empty() {
                        out.extend_from_slice(&self.pseudonym(&number));
                    }
                } else if latin {
                    out.extend_from_slice(windows_1252(raw).as_bytes());
                } else {
                    out.extend_from_slice(raw);
                }
            }
            out.push(b'\n');
        }
    }
}

fn hexadecimal(hash: &[u8]) -> [u8; 128] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = [b'0'; 128];
    for (pair, byte) in out.chunks_exact_mut(2).zip(hash) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
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

    #[test]
    fn a_key_must_be_long() {
        let refused = |key: &[u8]| Hasher::new(HashMethod::Sha512, Zeroizing::new(key.to_vec()), 0).err();
        assert_eq!(refused(b""), Some(KeyFault::Empty));
        assert_eq!(refused(&KEY[1..]), Some(KeyFault::Short { bytes: 31 }));
        assert_eq!(refused(KEY), None);
    }
}
