//! The fingerprint of an agreement: layout does not change it, and everything that is said does.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use convenant::model::{compile, fingerprint};
use convenant::source::{FileId, Refusal};
use convenant::syntax::{self, parse};

const TEXT: &str = r#"# Een opmerking.
overeenkomst proef "Proef" {
  versie 1.0
  vastgesteld 1.0 als "00"
}

partij noord "Gemeente Noord" { kvk 24483298 }
"#;

fn of(text: &str) -> String {
    let read = |_: &str| Err(Refusal::Missing);
    fingerprint(&compile(vec![("proef.convenant".to_owned(), text.to_owned())], &read).sources)
}

#[test]
fn layout_comments_and_the_seal_itself_do_not_count() {
    let formatted = syntax::format(TEXT, &parse(FileId::default(), TEXT).0);
    assert_ne!(formatted, TEXT);
    assert_eq!(of(TEXT), of(&formatted));
    assert_eq!(of(TEXT), of(&TEXT.replace("# Een opmerking.\n", "")));
    assert_eq!(of(TEXT), of(&TEXT.replace("  vastgesteld 1.0 als \"00\"\n", "")));
    assert_eq!(of(TEXT), of(&TEXT.replace("\"Proef\"", "„Proef”")));
}

#[test]
fn a_value_a_name_or_a_text_does() {
    for (from, to) in
        [("24483298", "24483299"), ("noord", "zuid"), ("Gemeente Noord", "Gemeente Zuid"), ("1.0\n", "1.1\n")]
    {
        assert_ne!(of(TEXT), of(&TEXT.replacen(from, to, 1)), "{from}");
    }
}

#[test]
fn it_is_32_hexadecimal_digits() {
    let fingerprint = of(TEXT);
    assert!(fingerprint.len() == 32 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[test]
fn an_agreement_that_is_settled_as_it_stands_has_no_finding() {
    let settled = TEXT.replace("\"00\"", &format!("\"{}\"", of(TEXT)));
    assert!(codes(TEXT).contains(&"DOC-11"));
    assert!(!codes(&settled).contains(&"DOC-11"));
    assert!(codes(&settled.replace("24483298", "24483299")).contains(&"DOC-11"));
    assert!(!codes(&settled.replace("versie 1.0", "versie 1.1")).contains(&"DOC-11"));
}

fn codes(text: &str) -> Vec<&'static str> {
    let read = |_: &str| Err(Refusal::Missing);
    let compiled = compile(vec![("proef.convenant".to_owned(), text.to_owned())], &read);
    let day = "2026-03-01".parse().unwrap();
    convenant::checks::check(compiled, day).findings.iter().map(|finding| finding.code).collect()
}
