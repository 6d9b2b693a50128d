//! The fingerprint of an agreement: layout does not change it, and everything that is said does. The repaired agreements are
//! settled on as they stand; `UPDATE_FINGERPRINTS=1 cargo test --test fingerprint` settles on them anew after a change that is
//! meant.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the agreements, and may stop at once"
)]

use std::path::Path;

use convenant::cli::files::Folder;
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

/// A settled text that has changed under the same version; the finding says which fingerprint it has now.
#[test]
fn the_repaired_agreements_are_settled_on_as_they_stand() {
    for name in ["grjr-hersteld", "vabimpuls-hersteld"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements").join(name);
        let folder = Folder::open(&path).unwrap();
        let compiled = compile(folder.entry_files().unwrap(), &|name: &str| folder.read(name));
        let (now, seal) = (fingerprint(&compiled.sources), compiled.agreement.general.sealed.clone().unwrap());
        assert_eq!(
            seal.version.known(),
            compiled.agreement.general.version.known(),
            "{name} is settled on in its version"
        );
        let settled = seal.fingerprint.known().unwrap();
        if *settled != now && std::env::var_os("UPDATE_FINGERPRINTS").is_some() {
            let file = compiled.sources.file(seal.span.file);
            std::fs::write(path.join(file.name.as_ref()), file.text.replace(settled.as_str(), &now)).unwrap();
        } else {
            assert_eq!(*settled, now, "{name} has changed: UPDATE_FINGERPRINTS=1 cargo test --test fingerprint");
        }
    }
}
