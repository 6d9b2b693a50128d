//! Whether the numbers of nine digits in a column are citizen service numbers. A random number meets the eleven test once in
//! eleven times, so a single cell tells nothing, and a column does.

/// Numbers of nine digits, and how many of them meet the eleven test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub nine: u64,
    pub meet: u64,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.nine += other.nine;
        self.meet += other.meet;
    }

    /// Whether so many would meet the test by chance less than once in a million files.
    #[must_use]
    pub fn is_no_chance(self) -> bool {
        const BY_CHANCE: f64 = 1.0 / 11.0;
        #[expect(clippy::cast_precision_loss, reason = "a rate needs no sixteenth digit")]
        let (nine, meet) = (self.nine as f64, self.meet as f64);
        let rate = meet / nine;
        if self.nine == 0 || rate <= BY_CHANCE {
            return false;
        }
        // Chernoff: the chance of at least this rate is at most exp(-n D), with D the relative entropy.
        let part = |of: f64, by: f64| if of > 0.0 { of * (of / by).ln() } else { 0.0 };
        let entropy = part(rate, BY_CHANCE) + part(1.0 - rate, 1.0 - BY_CHANCE);
        nine * entropy > 1e6_f64.ln()
    }
}

/// Counts the runs of exactly nine digits in a text.
pub fn tally(text: &[u8]) -> Tally {
    let mut tally = Tally::default();
    let runs = text.split(|byte| !byte.is_ascii_digit());
    for run in runs.filter(|run| run.len() == 9) {
        tally.nine += 1;
        tally.meet += u64::from(super::cell::meets_eleven_test(run));
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_tells_and_a_cell_does_not() {
        assert!(!Tally { nine: 1, meet: 1 }.is_no_chance());
        assert!(!Tally { nine: 5, meet: 5 }.is_no_chance());
        assert!(Tally { nine: 6, meet: 6 }.is_no_chance());
        assert!(!Tally { nine: 1_000_000, meet: 91_500 }.is_no_chance());
        assert!(Tally { nine: 1_000_000, meet: 95_000 }.is_no_chance());
        assert!(!Tally::default().is_no_chance());
        assert_eq!(tally(b"nr 123456782, 1234567890 en 123456789"), Tally { nine: 2, meet: 1 });
    }
}
