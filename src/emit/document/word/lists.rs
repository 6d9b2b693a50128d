//! What Word numbers by itself. For each number of the document this says which list gives it; a number that no list would
//! give is printed as text, so that what is read is always what was computed.

use super::blocks::Number;

/// A list without numbers, for where the style would give one.
pub const NONE: Number = Number { list: 7, level: 0 };
/// Articles, their paragraphs and the items of those.
const CLAUSES: usize = 1;
pub const PARTIES: usize = 2;
pub const PREAMBLES: usize = 3;
pub const SECTIONS: usize = 4;
pub const ANNEXES: usize = 5;
/// The first list of which the items begin anew.
const FIRST_RESTART: usize = 10;

/// Counts as Word does.
#[derive(Debug, Default)]
pub struct Lists {
    counts: [usize; 8],
    article: usize,
    paragraph: usize,
    item: usize,
    /// The list of the last items, if that is another than that of the paragraphs.
    apart: Option<usize>,
    /// Lists of items that begin at a letter of their own: number and first value.
    restarts: Vec<(usize, usize)>,
}

impl Lists {
    /// The next of a list with one level, if its number comes out as it should.
    pub fn next(&mut self, list: usize, wanted: &str, shown: impl Fn(usize) -> String) -> Number {
        let Some(count) = self.counts.get_mut(list) else { return NONE };
        if shown(*count + 1) != wanted {
            return NONE;
        }
        *count += 1;
        Number { list, level: 0 }
    }

    /// `Artikel 7`
    pub fn article(&mut self, wanted: &str) -> Number {
        if wanted != format!("Artikel {}", self.article + 1) {
            return NONE;
        }
        (self.article, self.paragraph, self.item, self.apart) = (self.article + 1, 0, 0, None);
        Number { list: CLAUSES, level: 0 }
    }

    /// `7.1`
    pub fn paragraph(&mut self, wanted: &str) -> Number {
        if wanted != format!("{}.{}", self.article, self.paragraph + 1) {
            return NONE;
        }
        (self.paragraph, self.item, self.apart) = (self.paragraph + 1, 0, None);
        Number { list: CLAUSES, level: 1 }
    }

    /// The list for items of which the first has this mark.
    pub fn items(&mut self, first: &str) -> Number {
        let level = 2;
        let Some(value) = value(first) else { return NONE };
        if value == self.item + 1 {
            return Number { list: self.apart.unwrap_or(CLAUSES), level };
        }
        let list = FIRST_RESTART + self.restarts.len();
        self.restarts.push((list, value));
        (self.item, self.apart) = (value - 1, Some(list));
        Number { list, level }
    }

    /// One of those items.
    pub fn item(&mut self, wanted: &str, list: Number) -> Number {
        match value(wanted) {
            Some(value) if value == self.item + 1 && list != NONE => {
                self.item = value;
                list
            }
            _ => NONE,
        }
    }

    /// Where text without a number of its own comes in, letters begin anew: Word does not know that.
    pub fn outside(&mut self) {
        self.item = usize::MAX - 1;
    }

    pub fn restarts(self) -> Vec<(usize, usize)> {
        self.restarts
    }
}

/// `c` → 3. Beyond `z` Word counts in another way.
fn value(mark: &str) -> Option<usize> {
    match mark.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a') + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_word_would_number_otherwise_is_no_list() {
        let mut lists = Lists::default();
        assert_eq!(lists.article("Artikel 2"), NONE);
        assert_eq!(lists.article("Artikel 1"), Number { list: CLAUSES, level: 0 });
        assert_eq!(lists.paragraph("1.2"), NONE);
        assert_eq!(lists.paragraph("1.1").level, 1);
        let list = lists.items("a");
        assert_eq!(list.list, CLAUSES);
        assert_eq!(lists.item("a", list), list);
        assert_eq!(lists.item("c", list), NONE);
        assert_eq!(lists.items("b"), list, "letters run on behind a text");
        assert_eq!(lists.items("a").list, FIRST_RESTART);
        assert_eq!(lists.item("aa", list), NONE);
        assert_eq!(lists.restarts(), [(FIRST_RESTART, 1)]);
    }
}
