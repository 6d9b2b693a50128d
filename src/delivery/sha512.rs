//! SHA-512 (FIPS 180-4) over one block of many messages side by side, so that the processor does several at once. Single
//! messages are the business of the crate `sha2`, which this agrees with; what the messages are is not known here.

use zeroize::Zeroizing;

use super::wide::{Wide, widely};

/// How many messages are hashed together.
pub(super) const LANES: usize = 32;
/// The bytes of a block.
pub(super) const BLOCK: usize = 128;
/// The most bytes of the last block: a bit ends the message, and sixteen bytes tell its length.
const MOST: usize = BLOCK - 17;
/// The hexadecimal digits of a hash.
pub(super) const DIGITS: usize = 128;

/// One word of each message.
type Word = [u64; LANES];

/// Where each hash begins: FIPS 180-4, 5.3.5.
const BEGIN: [u64; 8] = [
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1,
    0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
];

/// The constant of each round: FIPS 180-4, 4.2.3.
const ROUNDS: [u64; 80] = [
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
];

/// What is hashed before a message: whole blocks, of which the state is kept, and the rest.
#[derive(Clone)]
pub(super) struct Begun {
    state: Zeroizing<[u64; 8]>,
    rest: Zeroizing<Vec<u8>>,
    /// The bytes of the whole blocks.
    blocks: u64,
}

impl Begun {
    /// After these bytes.
    pub(super) fn after(bytes: &[u8]) -> Self {
        let mut lot = Lot::new();
        let (blocks, rest) = bytes.as_chunks::<BLOCK>();
        let mut state = Zeroizing::new(BEGIN);
        for block in blocks {
            lot.start(&state);
            fill(&mut lot.words, 0, block);
            lot.compress();
            for (word, lanes) in state.iter_mut().zip(lot.state.iter()) {
                *word = lanes[0];
            }
        }
        Self { state, rest: Zeroizing::new(rest.to_vec()), blocks: (blocks.len() * BLOCK) as u64 }
    }

    /// Whether one block holds what is left to hash with a message of so many bytes.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        self.rest.len() + bytes <= MOST
    }
}

/// Messages that are hashed together, and then their hashes.
pub(super) struct Lot {
    state: Box<Zeroizing<[Word; 8]>>,
    words: Box<Zeroizing<[Word; 16]>>,
    digits: Box<[Word; 16]>,
    block: Zeroizing<[u8; BLOCK]>,
}

impl Lot {
    pub(super) fn new() -> Self {
        Self {
            state: Box::new(Zeroizing::new([[0; LANES]; 8])),
            words: Box::new(Zeroizing::new([[0; LANES]; 16])),
            digits: Box::new([[0; LANES]; 16]),
            block: Zeroizing::new([0; BLOCK]),
        }
    }

    /// Hashes messages after what was begun. Each has to have room there.
    pub(super) fn hash<'m>(&mut self, begun: &Begun, messages: impl Iterator<Item = &'m [u8]>) {
        self.start(&begun.state);
        let (words, block) = (&mut self.words, &mut self.block);
        let before = begun.rest.len();
        block[..before].copy_from_slice(&begun.rest);
        for (lane, message) in messages.take(LANES).enumerate() {
            let end = before + message.len();
            block[before..end].copy_from_slice(message);
            block[end] = 0x80;
            block[end + 1..].fill(0);
            block[BLOCK - 8..].copy_from_slice(&((begun.blocks + end as u64) * 8).to_be_bytes());
            fill(words, lane, block);
        }
        self.compress();
    }

    /// Hashes the hashes after what was begun, which is whole blocks.
    pub(super) fn hash_again(&mut self, begun: &Begun) {
        self.words[..8].copy_from_slice(self.state.as_slice());
        self.words[8] = [1 << 63; LANES];
        self.words[9..15].fill([0; LANES]);
        self.words[15] = [(begun.blocks + 64) * 8; LANES];
        self.start(&begun.state);
        self.compress();
    }

    /// The hashes in hexadecimal digits, for as many messages as there were.
    pub(super) fn digits(&mut self) -> impl Iterator<Item = [u8; DIGITS]> {
        widely(Write { state: &self.state, digits: &mut self.digits });
        let digits = &self.digits;
        (0..LANES).map(|lane| {
            let mut out = [0; DIGITS];
            for (eight, word) in out.as_chunks_mut::<8>().0.iter_mut().zip(digits.iter()) {
                *eight = word[lane].to_le_bytes();
            }
            out
        })
    }

    fn start(&mut self, state: &[u64; 8]) {
        for (lanes, word) in self.state.iter_mut().zip(state) {
            *lanes = [*word; LANES];
        }
    }

    fn compress(&mut self) {
        widely(Compress { state: &mut self.state, words: &mut self.words });
    }
}

fn fill(words: &mut [Word; 16], lane: usize, block: &[u8; BLOCK]) {
    for (word, bytes) in words.iter_mut().zip(block.as_chunks::<8>().0) {
        word[lane] = u64::from_be_bytes(*bytes);
    }
}

/// One block of each message goes into its state.
struct Compress<'l> {
    state: &'l mut [Word; 8],
    words: &'l mut [Word; 16],
}

impl Wide for Compress<'_> {
    #[inline(always)]
    fn run(self) {
        let Self { state, words } = self;
        let mut working = Zeroizing::new(*state);
        for (at, constants) in ROUNDS.as_chunks::<16>().0.iter().enumerate() {
            if at > 0 {
                schedule(words);
            }
            let [first, last] = [[0, 1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14, 15]];
            eight(&mut working, first.map(|word| (constants[word], &words[word])));
            eight(&mut working, last.map(|word| (constants[word], &words[word])));
        }
        for (before, after) in state.iter_mut().zip(working.iter()) {
            for lane in 0..LANES {
                before[lane] = before[lane].wrapping_add(after[lane]);
            }
        }
    }
}

/// The next sixteen words of each message.
#[inline(always)]
fn schedule(words: &mut [Word; 16]) {
    for at in 0..16 {
        let ahead = |by| (at + by) & 15;
        if let Ok([own, near, far, next]) = words.get_disjoint_mut([at, ahead(9), ahead(14), ahead(1)]) {
            extend(own, near, far, next);
        }
    }
}

#[inline(always)]
fn extend(own: &mut Word, near: &Word, far: &Word, next: &Word) {
    for lane in 0..LANES {
        let small =
            |word: u64, [one, two, shift]: [u32; 3]| word.rotate_right(one) ^ word.rotate_right(two) ^ (word >> shift);
        let sum = small(next[lane], [1, 8, 7]).wrapping_add(small(far[lane], [19, 61, 6]));
        own[lane] = own[lane].wrapping_add(near[lane]).wrapping_add(sum);
    }
}

/// Eight rounds, after which each word of the state stands in its own place again.
#[inline(always)]
fn eight([a, b, c, d, e, f, g, h]: &mut [Word; 8], [s, t, u, v, w, x, y, z]: [(u64, &Word); 8]) {
    round([a, b, c], d, [e, f, g], h, s);
    round([h, a, b], c, [d, e, f], g, t);
    round([g, h, a], b, [c, d, e], f, u);
    round([f, g, h], a, [b, c, d], e, v);
    round([e, f, g], h, [a, b, c], d, w);
    round([d, e, f], g, [h, a, b], c, x);
    round([c, d, e], f, [g, h, a], b, y);
    round([b, c, d], e, [f, g, h], a, z);
}

#[inline(always)]
fn round([a, b, c]: [&Word; 3], d: &mut Word, [e, f, g]: [&Word; 3], h: &mut Word, (constant, word): (u64, &Word)) {
    for lane in 0..LANES {
        let large = |word: u64, turns: [u32; 3]| {
            word.rotate_right(turns[0]) ^ word.rotate_right(turns[1]) ^ word.rotate_right(turns[2])
        };
        let chosen = (e[lane] & f[lane]) ^ (!e[lane] & g[lane]);
        let most = (a[lane] & b[lane]) ^ (a[lane] & c[lane]) ^ (b[lane] & c[lane]);
        let one = h[lane].wrapping_add(large(e[lane], [14, 18, 41])).wrapping_add(chosen);
        let one = one.wrapping_add(constant).wrapping_add(word[lane]);
        d[lane] = d[lane].wrapping_add(one);
        h[lane] = one.wrapping_add(large(a[lane], [28, 34, 39])).wrapping_add(most);
    }
}

/// The hashes become hexadecimal digits, eight to a word.
struct Write<'l> {
    state: &'l [Word; 8],
    digits: &'l mut [Word; 16],
}

impl Wide for Write<'_> {
    #[inline(always)]
    fn run(self) {
        for (halves, state) in self.digits.as_chunks_mut::<2>().0.iter_mut().zip(self.state) {
            let [first, last] = halves;
            for lane in 0..LANES {
                first[lane] = digits_of(state[lane] >> 32);
                last[lane] = digits_of(state[lane] & 0xFFFF_FFFF);
            }
        }
    }
}

/// The digits of 32 bits, the first in the lowest byte.
#[inline(always)]
fn digits_of(bits: u64) -> u64 {
    let pairs = (bits >> 16) | ((bits & 0xFFFF) << 32);
    let bytes = (pairs >> 8 & 0x0000_00FF_0000_00FF) | ((pairs & 0x0000_00FF_0000_00FF) << 16);
    let fours = (bytes >> 4 & 0x000F_000F_000F_000F) | ((bytes & 0x000F_000F_000F_000F) << 8);
    let is_letter = (fours + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101;
    fours + 0x3030_3030_3030_3030 + is_letter * 39
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha512};

    use super::*;

    /// Messages of every length that has room, after beginnings of many lengths, become what `sha2` makes of them.
    #[test]
    fn hashes_are_those_of_the_library() {
        let bytes: Vec<u8> = (0..600_u32).map(|at| (at * 167 + at / 7) as u8).collect();
        let mut lot = Lot::new();
        for before in [0, 1, 32, 63, 110, 111, 128, 160, 239, 256, 384] {
            let begun = Begun::after(&bytes[..before]);
            let messages: Vec<_> = (0..BLOCK)
                .take_while(|length| begun.has_room(*length))
                .map(|length| &bytes[500 - length..500])
                .collect();
            for messages in messages.chunks(LANES) {
                lot.hash(&begun, messages.iter().copied());
                let hashes: Vec<_> = lot.digits().take(messages.len()).collect();
                for (message, hash) in messages.iter().zip(hashes) {
                    let expected = Sha512::new().chain_update(&bytes[..before]).chain_update(message).finalize();
                    let expected: String = expected.iter().map(|byte| format!("{byte:02x}")).collect();
                    assert_eq!(std::str::from_utf8(&hash).unwrap(), expected, "{before} and {}", message.len());
                }
            }
        }
        assert!(Begun::after(&bytes[..111]).has_room(0) && !Begun::after(&bytes[..111]).has_room(1));
        assert!(!Begun::after(&bytes[..112]).has_room(0));
    }
}
