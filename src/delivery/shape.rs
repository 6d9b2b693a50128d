//! Patterns that can be looked at one character at a time, without going back: for each byte, at which places it may stand.
//! Other patterns are left to a regular expression.

use regex::Regex;

use super::lane::{Ranges, WIDEST, are_hexadecimal};

/// A pattern as a test.
#[derive(Clone, Debug)]
pub enum Shape {
    Places(Box<Places>),
    Expression(Box<Regex>),
}

/// At which places a byte may stand, as bits; and how long a value is.
#[derive(Clone, Debug)]
pub struct Places {
    of_byte: [u64; 256],
    pub least: usize,
    pub most: usize,
    /// Only digits may stand in it.
    pub is_digits: bool,
    quick: Quick,
}

/// A way to see in a few steps whether a cell has the shape, where there is one.
#[derive(Clone, Debug)]
enum Quick {
    /// All cells have this length, and each place has a range of bytes.
    Ranges(Ranges),
    Hexadecimal,
    No,
}

impl Places {
    /// `length` digits, the first not zero if so said.
    pub fn digits(length: usize, first_not_zero: bool) -> Self {
        let mut places = vec![(b'0', b'9'); length];
        places.iter_mut().take(usize::from(first_not_zero)).for_each(|(least, _)| *least = b'1');
        let digits = (b'0'..=b'9').map(|digit| (digit, u64::MAX << u32::from(first_not_zero && digit == b'0')));
        Self::of(digits, length, Ranges::of(&places).map_or(Quick::No, Quick::Ranges))
    }

    /// `length` hexadecimal digits in lower case; only the places below 64 are told apart.
    pub fn hexadecimal(length: usize) -> Self {
        Self::of((b'0'..=b'9').chain(b'a'..=b'f').map(|digit| (digit, u64::MAX)), length, Quick::Hexadecimal)
    }

    fn of(bytes: impl Iterator<Item = (u8, u64)>, length: usize, quick: Quick) -> Self {
        let mut of_byte = [0; 256];
        bytes.for_each(|(byte, places)| of_byte[usize::from(byte)] = places);
        let is_digits = (0..=255_u8).all(|byte| byte.is_ascii_digit() || of_byte[usize::from(byte)] == 0);
        Self { of_byte, least: length, most: length, is_digits, quick }
    }

    /// The range of bytes of each place, where that is all there is to it.
    pub(super) fn ranges(&self) -> Option<&Ranges> {
        match &self.quick {
            Quick::Ranges(ranges) => Some(ranges),
            _ => None,
        }
    }

    /// Whether a cell has the shape, in the quickest way.
    #[inline(always)]
    pub(super) fn fit(&self, cell: &[u8]) -> bool {
        match &self.quick {
            Quick::Hexadecimal => cell.len() == self.most && are_hexadecimal(cell),
            _ => self.holds(cell),
        }
    }

    /// Whether a value has the shape.
    #[inline]
    pub fn holds(&self, value: &[u8]) -> bool {
        if value.len() < self.least || value.len() > self.most {
            return false;
        }
        let mut place = 1_u64;
        let mut all = true;
        for byte in value {
            all &= self.of_byte[usize::from(*byte)] & place != 0;
            place = place.rotate_left(1);
        }
        all
    }
}

impl Shape {
    /// Reads a pattern that [`crate::plan::whole`] has made.
    pub fn read(whole: &str) -> Option<Self> {
        let inner = whole.strip_prefix("^(?:")?.strip_suffix(")$")?;
        match places(inner) {
            Some(places) => Some(Self::Places(Box::new(places))),
            None => Regex::new(whole).ok().map(|found| Self::Expression(Box::new(found))),
        }
    }

    /// Whether a value has the shape.
    pub fn holds(&self, value: &str) -> bool {
        match self {
            Self::Places(places) => places.holds(value.as_bytes()),
            Self::Expression(expression) => expression.is_match(value),
        }
    }
}

/// A set of ASCII characters.
type Class = [bool; 128];

/// The places of a pattern that is a row of characters and classes, of which the last alone may repeat a varying number of
/// times.
fn places(pattern: &str) -> Option<Places> {
    let mut rest = pattern;
    let mut of_place: Vec<Class> = Vec::new();
    let mut spare = 0;
    while !rest.is_empty() {
        if spare > 0 {
            return None;
        }
        let class;
        (class, rest) = class_of(rest)?;
        let (least, most);
        ((least, most), rest) = repeat(rest)?;
        of_place.extend(std::iter::repeat_n(class, most));
        spare = most - least;
        if of_place.len() > 64 {
            return None;
        }
    }
    let mut of_byte = [0_u64; 256];
    for (place, class) in of_place.iter().enumerate() {
        for (byte, allowed) in class.iter().enumerate() {
            of_byte[byte] |= u64::from(*allowed) << place;
        }
    }
    let is_digits = of_place.iter().all(|class| (0..128).all(|byte| (48..58).contains(&byte) || !class[byte]));
    let quick = if spare == 0 { ranges(&of_place) } else { None };
    let quick = quick.map_or(Quick::No, Quick::Ranges);
    Some(Places { of_byte, least: of_place.len() - spare, most: of_place.len(), is_digits, quick })
}

/// The places as ranges of bytes, if they are not too many and each is one.
fn ranges(of_place: &[Class]) -> Option<Ranges> {
    let range = |class: &Class| {
        let first = class.iter().position(|allowed| *allowed)?;
        let last = class.iter().rposition(|allowed| *allowed)?;
        class[first..=last].iter().all(|allowed| *allowed).then_some((first as u8, last as u8))
    };
    let places = of_place.iter().take(WIDEST + 1).map(range).collect::<Option<Vec<_>>>()?;
    Ranges::of(&places)
}

fn class_of(pattern: &str) -> Option<(Class, &str)> {
    let mut class = [false; 128];
    let mut letters = pattern.chars();
    match letters.next()? {
        '[' => {
            let end = end_of_class(pattern)?;
            fill(&pattern[1..end], &mut class)?;
            return Some((class, &pattern[end + 1..]));
        }
        '\\' => set(letters.next()?, &mut class)?,
        '(' | ')' | '|' | '.' | '^' | '$' => return None,
        letter => set(letter, &mut class)?,
    }
    Some((class, letters.as_str()))
}

fn end_of_class(pattern: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in pattern.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => return Some(at),
            _ => {}
        }
    }
    None
}

fn fill(inside: &str, class: &mut Class) -> Option<()> {
    // What is not in a class may be any letter of the world.
    if inside.starts_with('^') {
        return None;
    }
    let mut letters = inside.chars().peekable();
    while let Some(letter) = letters.next() {
        let first = if letter == '\\' { letters.next()? } else { letter };
        let mut ahead = letters.clone();
        if ahead.next() == Some('-')
            && let Some(last) = ahead.next()
        {
            let last = if last == '\\' { ahead.next()? } else { last };
            let (first, last) = (u8::try_from(first).ok()?, u8::try_from(last).ok()?);
            (first..=last).try_for_each(|byte| set(char::from(byte), class))?;
            letters = ahead;
        } else {
            set(first, class)?;
        }
    }
    Some(())
}

fn set(letter: char, class: &mut Class) -> Option<()> {
    *class.get_mut(letter as usize)? = true;
    Some(())
}

/// `{3}`, `{1,5}`, `?`, or nothing.
fn repeat(pattern: &str) -> Option<((usize, usize), &str)> {
    if let Some(rest) = pattern.strip_prefix('?') {
        return Some(((0, 1), rest));
    }
    let Some(rest) = pattern.strip_prefix('{') else {
        let open = pattern.starts_with(['*', '+']);
        return (!open).then_some(((1, 1), pattern));
    };
    let (counts, rest) = rest.split_once('}')?;
    let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
    Some(((least.parse().ok()?, most.parse().ok()?), rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::lane::Lane;
    use crate::plan::whole;

    #[test]
    fn places_agree_with_the_regular_expression() {
        for pattern in [
            "[0-9]{8}", "B[0-9]{9}", "[0-9A-Z]{1,5}", "LT[0-9]{3}", "a?", "[1-9][0-9]{3}", "x\\.y", "[a\\-z]", "[a-c-]",
        ] {
            let whole = whole(pattern).unwrap();
            let shape = Shape::read(&whole).unwrap();
            assert!(matches!(shape, Shape::Places(_)), "{pattern}");
            let expression = Regex::new(&whole).unwrap();
            for value in [
                "", "a", "b", "-", "x.y", "xzy", "12345678", "1234567", "B123456789", "LT001", "LT0011", "0123",
                "1234", "ABCDE", "abcde", "é", "AB12", "ABCDEF",
            ] {
                assert_eq!(shape.holds(value), expression.is_match(value), "{pattern} {value}");
                let Shape::Places(places) = &shape else { continue };
                let Some(ranges) = places.ranges() else { continue };
                let fits = value.len() == places.most && ranges.hold(Lane::new(value.as_bytes(), 0, value.len()));
                assert_eq!(fits, expression.is_match(value), "{pattern} {value}, in a lane");
            }
        }
    }

    #[test]
    fn other_patterns_are_expressions() {
        for pattern in ["a|b", "[^ ]{1,5}", "a{1,2}b", "(ab){2}", ".", "[0-9]+", "a{70}"] {
            let shape = Shape::read(&whole(pattern).unwrap()).unwrap();
            assert!(matches!(shape, Shape::Expression(_)), "{pattern}");
        }
    }
}
