//! Values that are invented: from a seed, always the same. Which column they are for is not known here, but for its format.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::plan::Column;

/// Chance that can be had again.
pub(super) struct Chance(u64);

impl Chance {
    pub fn of(seed: u64, row: u64) -> Self {
        let mut chance = Self(seed ^ row.wrapping_mul(0xD134_2543_DE82_EF95));
        chance.next();
        chance
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound.max(1))) >> 64) as u64
    }

    pub fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    pub fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.below(from.len() as u64) as usize)
    }
}

/// A citizen service number from the range for tests.
pub(super) fn bsn(chance: &mut Chance) -> String {
    loop {
        let first = 99_990_000 + chance.below(10_000);
        let digits = format!("{first}");
        let sum: u64 = digits.bytes().enumerate().map(|(at, digit)| (9 - at as u64) * u64::from(digit - b'0')).sum();
        if sum % 11 < 10 {
            return format!("{digits}{}", sum % 11);
        }
    }
}

pub(super) fn hex(chance: &mut Chance) -> char {
    char::from(b"0123456789abcdef"[chance.below(16) as usize])
}

pub(super) fn words(column: &Column, chance: &mut Chance) -> String {
    const WORDS: &[&str] = &["hulp", "traject", "één", "begeleiding, thuis", "\"kort\"", "verlengd; zie brief", "week"];
    let count = 1 + chance.below(3);
    let text: Vec<_> = (0..count).filter_map(|_| chance.pick(WORDS).copied()).collect();
    let most = column.length.most.unwrap_or(60) as usize;
    let text: String = text.join(" ").chars().take(most).collect();
    text.trim().to_owned()
}

/// A text that a pattern allows.
pub(super) fn sample(pattern: &Hir, chance: &mut Chance, out: &mut String) {
    match pattern.kind() {
        HirKind::Literal(literal) => out.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            // Plain characters, as long as the class has them.
            let plain: Vec<char> = ('!'..='~')
                .filter(|letter| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(letter)))
                .collect();
            out.push(
                chance
                    .pick(&plain)
                    .copied()
                    .or_else(|| class.ranges().first().map(regex_syntax::hir::ClassUnicodeRange::start))
                    .unwrap_or(' '),
            );
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(repetition.min + 4).max(repetition.min);
            let count = repetition.min + chance.below(u64::from(most - repetition.min) + 1) as u32;
            (0..count).for_each(|_| sample(&repetition.sub, chance, out));
        }
        HirKind::Capture(capture) => sample(&capture.sub, chance, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| sample(part, chance, out)),
        HirKind::Alternation(parts) => {
            parts.get(chance.below(parts.len() as u64) as usize).into_iter().for_each(|part| sample(part, chance, out));
        }
        _ => {}
    }
}
