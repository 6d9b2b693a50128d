//! Writing SQL: names, texts and remarks, whatever stands in them.

use sha2::{Digest, Sha256};

use crate::emit::policies::decided::one_line;

/// The longest name that PostgreSQL keeps apart, in bytes.
const LONGEST: usize = 63;

/// Columns that every table has of itself.
const SYSTEM_COLUMNS: [&str; 6] = ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

/// A name in the database for something that these parts identify: two that differ in any part never get one name.
/// Names of the language hold no `~`.
pub(super) fn name(parts: &[&str]) -> String {
    let joined = parts.join(".");
    let reserved = joined.starts_with("pg_") || joined == "information_schema";
    let ambiguous = parts.iter().any(|part| part.contains('.'));
    let joined = if reserved { format!("~{joined}") } else { joined };
    if joined.len() <= LONGEST && !ambiguous { joined } else { shortened(&joined, parts) }
}

fn shortened(joined: &str, parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\0").as_bytes());
    let digest = digest.iter().take(8).fold(String::from("~"), |text, byte| format!("{text}{byte:02x}"));
    let mut end = joined.len().min(LONGEST - digest.len());
    while !joined.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{digest}", &joined[..end])
}

/// The name of the column of a field.
pub(super) fn column_name(field: &str) -> String {
    if SYSTEM_COLUMNS.contains(&field) { format!("~{field}") } else { name(&[field]) }
}

/// A name between quotation marks.
pub(super) fn ident(name: &str) -> String {
    format!("\"{}\"", name.replace('\0', "").replace('"', "\"\""))
}

/// `"schema"."table"`
pub(super) fn dotted(schema: &str, name: &str) -> String {
    format!("{}.{}", ident(schema), ident(name))
}

/// A text. A backslash means the same under every setting of the server only in an `E''` text.
pub(super) fn literal(text: &str) -> String {
    let quoted = text.replace('\0', "").replace('\'', "''");
    if quoted.contains('\\') { format!("E'{}'", quoted.replace('\\', "\\\\")) } else { format!("'{quoted}'") }
}

/// A remark on one line, whatever line ends stand in the text.
pub(super) fn remark(text: &str) -> String {
    format!("-- {}\n", one_line(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_become_one() {
        let long = "a".repeat(200);
        let other = format!("{}b", "a".repeat(199));
        let parts: [&[&str]; 12] = [
            &["a", "b"],
            &["a.b"],
            &["a.b", "c"],
            &["a", "b.c"],
            &["a", "b", "c"],
            &[&long],
            &[&other],
            &[&long, &other],
            &[&other, &long],
            &["beheerder"],
            &["b\u{435}heerder"],
            &["pg_catalog"],
        ];
        let names: std::collections::BTreeSet<_> = parts.iter().map(|parts| name(parts)).collect();
        assert_eq!(names.len(), parts.len());
        assert!(names.iter().all(|name| name.len() <= LONGEST && !name.starts_with("pg_")));
    }

    #[test]
    fn a_name_is_cut_between_letters() {
        let name = name(&[&"é".repeat(100)]);
        assert!(name.len() <= LONGEST && name.starts_with('é'));
    }

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(ident("a\"; DROP ROLE x; --"), "\"a\"\"; DROP ROLE x; --\"");
        assert_eq!(literal("'; DROP"), "'''; DROP'");
        assert_eq!(literal("\\'; $$"), "E'\\\\''; $$'");
        assert_eq!(remark("a\n\\! rm\r\nb"), "-- a \\! rm b\n");
    }
}
