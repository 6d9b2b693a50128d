//! What differs between engines: how names and texts are quoted, how a pattern is matched, how a text becomes a number.

/// An engine that runs SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Postgres,
    DuckDb,
    Spark,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Postgres, Self::DuckDb, Self::Spark];

    /// As it stands in the name of a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::DuckDb => "duckdb",
            Self::Spark => "spark",
        }
    }

    /// As people call it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL",
            Self::DuckDb => "DuckDB",
            Self::Spark => "Spark SQL",
        }
    }

    pub(super) fn name(self, name: &str) -> String {
        match self {
            Self::Spark => format!("`{}`", name.replace('`', "``")),
            _ => format!("\"{}\"", name.replace('"', "\"\"")),
        }
    }

    /// A text between quotation marks. Spark reads a backslash as the beginning of another character.
    pub(super) fn text(self, text: &str) -> String {
        match self {
            Self::Spark => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
            _ => format!("'{}'", text.replace('\'', "''")),
        }
    }

    /// Whether a text as a whole has a pattern, which begins with `^(?:` and ends with `)$`.
    pub(super) fn matches(self, text: &str, pattern: &str) -> String {
        match self {
            Self::Postgres => format!("{text} ~ {}", self.text(pattern)),
            Self::DuckDb => format!("regexp_full_match({text}, {})", self.text(inner(pattern))),
            // In Java a dollar sign also stands before a last line end.
            Self::Spark => format!("regexp_like({text}, {})", self.text(&format!("^(?:{})\\z", inner(pattern)))),
        }
    }

    /// A text of digits as a whole number. What is guarded by a pattern still may be worked out for other rows.
    pub(super) fn number(self, text: &str) -> String {
        match self {
            Self::Postgres => format!("CAST({text} AS bigint)"),
            Self::DuckDb => format!("TRY_CAST({text} AS BIGINT)"),
            Self::Spark => format!("try_cast({text} AS BIGINT)"),
        }
    }

    /// A whole number with room for products of such numbers.
    pub(super) fn wide(self, number: &str) -> String {
        match self {
            Self::Postgres => format!("CAST({number} AS numeric)"),
            Self::DuckDb => format!("CAST({number} AS HUGEINT)"),
            Self::Spark => format!("CAST({number} AS DECIMAL(38, 0))"),
        }
    }

    /// The value of a number divided by another, without what is behind the point.
    pub(super) fn whole_part(self, number: &str, by: u32) -> String {
        match self {
            Self::Postgres => format!("({number} / {by})"),
            Self::DuckDb => format!("({number} // {by})"),
            Self::Spark => format!("({number} DIV {by})"),
        }
    }
}

fn inner(pattern: &str) -> &str {
    pattern.strip_prefix("^(?:").and_then(|rest| rest.strip_suffix(")$")).unwrap_or(pattern)
}
