//! Work that is done with the vector instructions of the processor, when it has them: the same steps, made into other
//! instructions. What the work is, is not known here.

/// Work that becomes other instructions where they may be used. All of it must be a part of the function itself, so it is
/// marked to be put in there.
pub(super) trait Wide {
    fn run(self);
}

#[cfg(target_arch = "x86_64")]
pub(super) fn widely(work: impl Wide) {
    struct Call<W>(W);

    impl<W: Wide> pulp::NullaryFnOnce for Call<W> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.0.run();
        }
    }

    if let Some(simd) = pulp::x86::V4::try_new() {
        return simd.vectorize(Call(work));
    }
    match pulp::x86::V3::try_new() {
        Some(simd) => simd.vectorize(Call(work)),
        None => work.run(),
    }
}

#[cfg(not(target_arch = "x86_64"))]
pub(super) fn widely(work: impl Wide) {
    work.run();
}
