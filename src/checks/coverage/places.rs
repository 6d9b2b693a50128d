//! Sets of places that are counted, and of which the first is found, without being written out. What holds in them is not known
//! here.

use std::borrow::Cow;
use std::ops::Range;

use crate::relations::Runs;

/// Positions of places.
pub(super) trait Places {
    /// How many of them stand before a position.
    fn before(&self, at: usize) -> usize;

    /// The first stretch of them from a position on.
    fn next(&self, at: usize) -> Option<Range<usize>>;

    /// How many there are besides these.
    fn count_but(&self, but: &Runs) -> usize {
        let inside: usize = but.runs().map(|run| self.before(run.end) - self.before(run.start)).sum();
        self.before(usize::MAX) - inside
    }

    /// The first besides these.
    fn first_but(&self, but: &Runs) -> Option<usize> {
        let mut found = self.next(0)?.start;
        while let Some(run) = but.run_at(found) {
            found = self.next(run.end)?.start;
        }
        Some(found)
    }

    /// All of them.
    fn written_out(&self) -> Runs {
        let mut out = Runs::default();
        std::iter::successors(self.next(0), |last| self.next(last.end)).for_each(|run| out.push(run));
        out
    }
}

/// Runs of which it is known how many positions stand before each.
#[derive(Debug, Default)]
pub(super) struct Ranked {
    runs: Vec<Range<usize>>,
    before: Vec<usize>,
}

impl Ranked {
    pub(super) fn of(places: &Runs) -> Self {
        let runs: Vec<_> = places.runs().cloned().collect();
        let ranks = runs.iter().scan(0, |count, run| {
            let before = *count;
            *count += run.len();
            Some(before)
        });
        Self { before: ranks.collect(), runs }
    }
}

impl Places for Ranked {
    fn before(&self, at: usize) -> usize {
        let begun = self.runs.partition_point(|run| run.start < at);
        let Some(last) = begun.checked_sub(1) else { return 0 };
        let run = &self.runs[last];
        self.before[last] + run.end.min(at) - run.start
    }

    fn next(&self, at: usize) -> Option<Range<usize>> {
        let run = self.runs.get(self.runs.partition_point(|run| run.end <= at))?;
        Some(run.start.max(at)..run.end)
    }
}

impl<P: Places> Places for &P {
    fn before(&self, at: usize) -> usize {
        (**self).before(at)
    }

    fn next(&self, at: usize) -> Option<Range<usize>> {
        (**self).next(at)
    }
}

/// Places of which it is worked out once how many there are and which is the first.
pub(super) struct Set<'p> {
    places: Written<'p>,
    pub count: usize,
    pub first: Option<usize>,
}

/// How places are written down.
enum Written<'p> {
    Out(Runs),
    /// Some besides others.
    But(Box<dyn Places + 'p>, Runs),
}

impl<'p> Set<'p> {
    /// These places.
    pub(super) fn of(places: Runs) -> Self {
        let (count, first) = (places.count(), places.first());
        Self { places: Written::Out(places), count, first }
    }

    /// Places besides others.
    pub(super) fn but(places: impl Places + 'p, but: Runs) -> Self {
        let (count, first) = (places.count_but(&but), places.first_but(&but));
        Self { places: Written::But(Box::new(places), but), count, first }
    }

    pub(super) fn written_out(&self) -> Cow<'_, Runs> {
        match &self.places {
            Written::Out(places) => Cow::Borrowed(places),
            Written::But(places, but) => Cow::Owned(places.written_out().without(but)),
        }
    }
}
