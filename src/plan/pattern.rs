//! Patterns of the agreement (`[0-9]{8}`) as regular expressions that mean the same in every engine. What has no such common
//! meaning is refused rather than guessed at: a bracket too many would change what the rest of a pattern says.

#[must_use]
/// The pattern for the whole value, or `None` when engines would read it differently or not at all.
pub fn whole(pattern: &str) -> Option<String> {
    let mut reader = Reader { rest: pattern.chars().collect(), at: 0, out: String::new() };
    reader.alternatives(0)?;
    (reader.at == reader.rest.len()).then(|| format!("^(?:{})$", reader.out))
}

const MAX_DEPTH: usize = 32;
/// Engines differ in how often they will repeat something.
const MAX_REPEAT: u32 = 1000;

struct Reader {
    rest: Vec<char>,
    at: usize,
    out: String,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn alternatives(&mut self, depth: usize) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        loop {
            while self.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
                self.atom(depth)?;
                self.repeat()?;
            }
            if !self.take('|') {
                return Some(());
            }
            self.out.push('|');
        }
    }

    fn atom(&mut self, depth: usize) -> Option<()> {
        match self.next()? {
            '(' => self.group(depth),
            '[' => self.class(),
            '\\' => self.escape(false),
            '.' => {
                self.out.push('.');
                Some(())
            }
            '*' | '+' | '?' | '{' | '}' | ']' | '^' | '$' => None,
            character => self.literal(character),
        }
    }

    fn group(&mut self, depth: usize) -> Option<()> {
        if self.take('?') && !self.take(':') {
            return None;
        }
        self.out.push_str("(?:");
        self.alternatives(depth + 1)?;
        self.out.push(')');
        self.take(')').then_some(())
    }

    fn class(&mut self) -> Option<()> {
        self.out.push('[');
        if self.take('^') {
            self.out.push('^');
        }
        let mut empty = true;
        loop {
            match self.next()? {
                ']' if !empty => break,
                '[' | ']' | '&' | '~' => return None,
                '\\' => self.escape(true)?,
                '-' if empty || self.peek() == Some(']') => self.out.push_str("\\-"),
                '-' => self.out.push('-'),
                character => self.literal(character)?,
            }
            empty = false;
        }
        self.out.push(']');
        Some(())
    }

    /// `\d` is more than ten digits in some engines, so it is written out.
    fn escape(&mut self, in_class: bool) -> Option<()> {
        match self.next()? {
            'd' => self.out.push_str(if in_class { "0-9" } else { "[0-9]" }),
            'w' => self.out.push_str(if in_class { "A-Za-z0-9_" } else { "[A-Za-z0-9_]" }),
            character if character.is_ascii_punctuation() => self.literal(character)?,
            _ => return None,
        }
        Some(())
    }

    fn literal(&mut self, character: char) -> Option<()> {
        if character.is_control() {
            return None;
        }
        if "\\^$.*+?()[]{}|/-".contains(character) {
            self.out.push('\\');
        }
        self.out.push(character);
        Some(())
    }

    fn repeat(&mut self) -> Option<()> {
        match self.peek() {
            Some(sign @ ('*' | '+' | '?')) => {
                self.at += 1;
                self.out.push(sign);
            }
            Some('{') => {
                self.at += 1;
                self.counted()?;
            }
            _ => return Some(()),
        }
        // A second sign would make it lazy or possessive, which says nothing about a whole value.
        (!matches!(self.peek(), Some('*' | '+' | '?' | '{'))).then_some(())
    }

    fn counted(&mut self) -> Option<()> {
        let least = self.number()?;
        let most = if self.take(',') {
            if self.peek() == Some('}') { None } else { Some(self.number()?) }
        } else {
            Some(least)
        };
        if !self.take('}') || most.is_some_and(|most| most < least) {
            return None;
        }
        let counted = match most {
            Some(most) if most == least => format!("{{{least}}}"),
            Some(most) => format!("{{{least},{most}}}"),
            None => format!("{{{least},}}"),
        };
        self.out.push_str(&counted);
        Some(())
    }

    fn number(&mut self) -> Option<u32> {
        let start = self.at;
        while self.peek().is_some_and(|next| next.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.rest[start..self.at].iter().collect();
        digits.parse().ok().filter(|number| *number <= MAX_REPEAT)
    }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn common_patterns_keep_their_meaning() {
        for (pattern, expected) in [
            ("[0-9]{1,9}", "^(?:[0-9]{1,9})$"),
            ("LT[0-9]{3}", "^(?:LT[0-9]{3})$"),
            ("a|bc", "^(?:a|bc)$"),
            (r"\d{4}[\dA-F]+", "^(?:[0-9]{4}[0-9A-F]+)$"),
            ("[a-z0-9.]{3,40}", r"^(?:[a-z0-9\.]{3,40})$"),
            ("(a|b)?-/x", r"^(?:(?:a|b)?\-\/x)$"),
            ("[^ ]{1,5}", "^(?:[^ ]{1,5})$"),
            (r"a\.b", r"^(?:a\.b)$"),
            ("", "^(?:)$"),
        ] {
            assert_eq!(whole(pattern).as_deref(), Some(expected), "{pattern}");
        }
    }

    #[test]
    fn what_engines_read_differently_is_refused() {
        let nested = "(".repeat(100_000);
        for pattern in [
            "a)|(b", "(", ")", "[", "[]", "a**", "a+?", "{2}", "a{3,2}", "(?=a)", r"\1", r"\s", r"\p{L}", "^a$",
            "a{9999}", "[[a]", "x\ny", "\\", &nested,
        ] {
            assert_eq!(whole(pattern), None, "{pattern:.9}");
        }
    }
}
