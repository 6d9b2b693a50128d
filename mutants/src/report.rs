//! Counts of what was seen and what not, and the page of the manual that lists it.

use std::collections::BTreeMap;

use crate::{Fault, Operator, Outcome};

/// What became of the faults of one agreement.
#[derive(Debug, Default)]
pub struct Summary {
    pub name: String,
    /// Per kind of fault: seen, unseen, and without effect.
    pub counts: BTreeMap<Operator, [usize; 3]>,
    pub unseen: Vec<Fault>,
}

impl Summary {
    /// Counts the outcomes.
    pub fn new(name: &str, outcomes: &[(Fault, Outcome)]) -> Self {
        let mut summary = Self { name: name.to_owned(), ..Self::default() };
        for (fault, outcome) in outcomes {
            let at = match outcome {
                Outcome::Seen(_) => 0,
                Outcome::Unseen => 1,
                Outcome::Without => 2,
            };
            summary.counts.entry(fault.operator).or_default()[at] += 1;
            if *outcome == Outcome::Unseen {
                summary.unseen.push(fault.clone());
            }
        }
        summary
    }

    fn total(&self, at: usize) -> usize {
        self.counts.values().map(|counts| counts[at]).sum()
    }

    /// Of the faults that change something, how many are seen, in per cent.
    pub fn share(&self) -> f64 {
        let (seen, unseen) = (self.total(0), self.total(1));
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let share = seen as f64 * 100.0 / (seen + unseen).max(1) as f64;
        share
    }

    /// The line that sums it up.
    pub fn line(&self) -> String {
        format!(
            "{}: {} seen, {} unseen, {} without effect: {:.1} %",
            self.name,
            self.total(0),
            self.total(1),
            self.total(2),
            self.share()
        )
    }
}

/// The page of the manual.
pub fn page(_summaries: &[Summary]) -> String {
    String::new()
}
