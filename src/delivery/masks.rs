//! Looks at 64 bytes at once: one bit for each. The same with the vector instructions of the processor, as wide as it has
//! them, and without. What the bits are for is not known here.

/// One bit for each of 64 bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Masks {
    /// Separators and line ends.
    pub ends: u64,
    pub line_ends: u64,
    /// There is something that is rare: a quotation mark, a zero, or a byte that is not ASCII.
    pub has_rare: bool,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Rare {
    pub quotes: u64,
    pub high: u64,
    pub zeros: u64,
}

/// A way to make the masks of 64 bytes.
pub(super) trait MakeMasks: Copy {
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks;
    fn rare(self, block: &[u8; 64]) -> Rare;

    /// The place of each bit, counted from `base`. More is written than there are bits, so that nothing branches on how many.
    #[inline(always)]
    fn places(self, mut bits: u64, base: u32, room: &mut [u32; 64]) {
        const AT_ONCE: usize = 16;
        let count = bits.count_ones() as usize;
        for slots in room.as_chunks_mut::<AT_ONCE>().0.iter_mut().take(count.div_ceil(AT_ONCE)) {
            for slot in slots {
                *slot = base.wrapping_add(bits.trailing_zeros());
                bits &= bits.wrapping_sub(1);
            }
        }
    }
}

/// Work that is done with masks, whoever makes them. All of it must be a part of the function itself.
pub(super) trait WithMasks {
    fn run(self, make: impl MakeMasks);
}

/// One byte after the other: for every processor.
#[derive(Clone, Copy)]
pub(super) struct Plain;

impl MakeMasks for Plain {
    #[inline(always)]
    fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
        let mut masks = Masks::default();
        for (at, byte) in block.iter().enumerate() {
            masks.ends |= u64::from(*byte == separator || *byte == b'\n') << at;
            masks.line_ends |= u64::from(*byte == b'\n') << at;
            masks.has_rare |= matches!(*byte, b'"' | 0 | 0x80..);
        }
        masks
    }

    fn rare(self, block: &[u8; 64]) -> Rare {
        let mut rare = Rare::default();
        for (at, byte) in block.iter().enumerate() {
            rare.quotes |= u64::from(*byte == b'"') << at;
            rare.high |= u64::from(*byte >= 0x80) << at;
            rare.zeros |= u64::from(*byte == 0) << at;
        }
        rare
    }
}

#[cfg(target_arch = "x86_64")]
mod vector {
    //! With the vector instructions of x86-64.

    use std::arch::x86_64::{__m256i, __m512i};

    use pulp::x86::{V3, V4};
    use pulp::{NullaryFnOnce, cast};

    use super::{MakeMasks, Masks, Plain, Rare, WithMasks};

    #[derive(Clone, Copy)]
    pub(super) struct Avx2(pub V3);

    impl Avx2 {
        #[inline(always)]
        fn all(self, byte: u8) -> __m256i {
            self.0.avx._mm256_set1_epi8(byte as i8)
        }

        #[inline(always)]
        fn bits(self, halves: [__m256i; 2]) -> u64 {
            let [low, high] = halves.map(|half| u64::from(self.0.avx2._mm256_movemask_epi8(half) as u32));
            low | high << 32
        }

        #[inline(always)]
        fn equal(self, halves: [__m256i; 2], byte: u8) -> [__m256i; 2] {
            halves.map(|half| self.0.avx2._mm256_cmpeq_epi8(half, self.all(byte)))
        }

        #[inline(always)]
        fn either(self, [low, high]: [__m256i; 2], other: [__m256i; 2]) -> [__m256i; 2] {
            let simd = self.0.avx2;
            [simd._mm256_or_si256(low, other[0]), simd._mm256_or_si256(high, other[1])]
        }
    }

    impl MakeMasks for Avx2 {
        #[inline(always)]
        fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
            let bytes = cast::<_, [__m256i; 2]>(*block);
            let lines = self.equal(bytes, b'\n');
            let ends = self.either(lines, self.equal(bytes, separator));
            // A byte that is not ASCII has its highest bit.
            let [low, high] = self.either(bytes, self.either(self.equal(bytes, b'"'), self.equal(bytes, 0)));
            let simd = self.0.avx2;
            let has_rare = simd._mm256_movemask_epi8(simd._mm256_or_si256(low, high)) != 0;
            Masks { ends: self.bits(ends), line_ends: self.bits(lines), has_rare }
        }

        #[inline(always)]
        fn rare(self, block: &[u8; 64]) -> Rare {
            let bytes = cast::<_, [__m256i; 2]>(*block);
            let equal = |byte| self.bits(self.equal(bytes, byte));
            Rare { quotes: equal(b'"'), high: self.bits(bytes), zeros: equal(0) }
        }
    }

    #[derive(Clone, Copy)]
    pub(super) struct Avx512(pub V4);

    impl Avx512 {
        #[inline(always)]
        fn equal(self, bytes: __m512i, byte: u8) -> u64 {
            self.0.avx512bw._mm512_cmpeq_epi8_mask(bytes, self.0.avx512f._mm512_set1_epi8(byte as i8))
        }

        #[inline(always)]
        fn high(self, bytes: __m512i) -> u64 {
            self.0.avx512bw._mm512_movepi8_mask(bytes)
        }
    }

    impl MakeMasks for Avx512 {
        #[inline(always)]
        fn masks(self, block: &[u8; 64], separator: u8) -> Masks {
            let bytes = cast::<_, __m512i>(*block);
            let line_ends = self.equal(bytes, b'\n');
            let rare = self.high(bytes) | self.equal(bytes, b'"') | self.equal(bytes, 0);
            Masks { ends: line_ends | self.equal(bytes, separator), line_ends, has_rare: rare != 0 }
        }

        #[inline(always)]
        fn rare(self, block: &[u8; 64]) -> Rare {
            let bytes = cast::<_, __m512i>(*block);
            Rare { quotes: self.equal(bytes, b'"'), high: self.high(bytes), zeros: self.equal(bytes, 0) }
        }

        /// Sixteen bits at a time choose from sixteen places.
        #[inline(always)]
        fn places(self, bits: u64, base: u32, room: &mut [u32; 64]) {
            const FIRST: [u32; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
            let simd = self.0.avx512f;
            let mut filled = 0;
            for quarter in 0..4_u32 {
                let sixteen = (bits >> (16 * quarter)) as u16;
                let from = simd._mm512_set1_epi32(base.wrapping_add(16 * quarter) as i32);
                let places = simd._mm512_add_epi32(cast(FIRST), from);
                let chosen = cast::<_, [u32; 16]>(simd._mm512_maskz_compress_epi32(sixteen, places));
                let Some(slots) = room.get_mut(filled..filled + 16) else { return };
                slots.copy_from_slice(&chosen);
                filled += sixteen.count_ones() as usize;
            }
        }
    }

    struct Call<W, M>(W, M);

    impl<W: WithMasks, M: MakeMasks> NullaryFnOnce for Call<W, M> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.0.run(self.1);
        }
    }

    pub(super) fn with_avx512(work: impl WithMasks, simd: V4) {
        simd.vectorize(Call(work, Avx512(simd)));
    }

    pub(super) fn with_avx2(work: impl WithMasks, simd: V3) {
        simd.vectorize(Call(work, Avx2(simd)));
    }

    pub(super) fn with_masks(work: impl WithMasks) {
        if let Some(simd) = V4::try_new() {
            return with_avx512(work, simd);
        }
        match V3::try_new() {
            Some(simd) => with_avx2(work, simd),
            None => work.run(Plain),
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod vector {
    //! Without vector instructions of our own.

    use super::{Plain, WithMasks};

    pub(super) fn with_masks(work: impl WithMasks) {
        work.run(Plain);
    }
}

/// Does the work with the widest instructions that the processor has.
pub(super) fn with_masks(work: impl WithMasks) {
    vector::with_masks(work);
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Does the work in every way that this processor has, made anew for each.
    pub(in crate::delivery) fn in_every_way<W: WithMasks>(mut work: impl FnMut() -> W) {
        work().run(Plain);
        #[cfg(target_arch = "x86_64")]
        {
            if let Some(simd) = pulp::x86::V3::try_new() {
                vector::with_avx2(work(), simd);
            }
            if let Some(simd) = pulp::x86::V4::try_new() {
                vector::with_avx512(work(), simd);
            }
        }
    }
}
