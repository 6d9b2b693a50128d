//! The order in which findings are told, the same for every format: by file, place, gravity and code.

use std::cmp::Ordering;

use super::{Diagnostic, Sources};

/// The findings in the order in which people read them. Findings that tie keep the order in which they were made.
#[must_use]
pub fn in_order<'a>(diagnostics: &'a [Diagnostic], sources: &Sources) -> Vec<&'a Diagnostic> {
    let mut sorted: Vec<_> = diagnostics.iter().collect();
    sorted.sort_by(|left, right| compare(left, right, sources));
    sorted
}

fn compare(left: &Diagnostic, right: &Diagnostic, sources: &Sources) -> Ordering {
    let file = |finding: &Diagnostic| (&sources.file(finding.span.file).name, finding.span.file);
    let rest = |finding: &Diagnostic| (finding.span.start, finding.severity, finding.code, finding.span.end);
    file(left).cmp(&file(right)).then_with(|| rest(left).cmp(&rest(right)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Message, Severity, Span, Text};

    fn finding(file: FileId, start: u32, severity: Severity, code: &'static str) -> Diagnostic {
        let text = Text { nl: String::new(), en: String::new() };
        let message = Message { says: text.clone(), help: text };
        Diagnostic::new(code, severity, Span::new(file, start, start), message)
    }

    #[test]
    fn by_file_name_place_gravity_and_code() {
        let mut sources = Sources::default();
        let late = sources.add("z.convenant", "abc");
        let early = sources.add("a.convenant", "abc");
        let findings = [
            finding(late, 0, Severity::Error, "E"),
            finding(early, 2, Severity::Error, "D"),
            finding(early, 1, Severity::Hint, "C"),
            finding(early, 1, Severity::Error, "B"),
            finding(early, 1, Severity::Error, "A"),
        ];
        let codes: Vec<_> = in_order(&findings, &sources).iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["A", "B", "C", "D", "E"]);
    }
}
