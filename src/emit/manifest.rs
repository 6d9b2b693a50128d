//! The manifest: which artefacts a build made, from which sources, with the digest of each. It is made, read and compared
//! here; the files themselves are the command line's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The file in which the manifest stands, at the head of the folder that is built.
pub const MANIFEST: &str = "manifest.json";

const SCHEME: &str = "sha256:";

/// What a build made. Paths are relative, with forward slashes; digests are `sha256:` and 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the compiler.
    pub convenant: String,
    /// The name of the agreement, and its own version.
    pub agreement: String,
    pub version: String,
    pub artefacts: BTreeMap<String, String>,
    pub sources: BTreeMap<String, String>,
}

/// Why a manifest cannot be believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// It is not the JSON that it should be.
    Shape { reason: String },
    /// It lists a path that leads out of its folder, or that no build would make.
    Path { path: String },
    /// It lists something else than a digest for a path.
    Digest { path: String },
}

/// What stands in a folder at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    File {
        digest: String,
    },
    /// A symbolic link, a pipe, a device: never an artefact.
    Other,
}

/// How a folder differs from its manifest. Each list is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    pub changed: Vec<String>,
    pub missing: Vec<String>,
    pub extra: Vec<String>,
}

impl Differences {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && self.extra.is_empty()
    }
}

impl Manifest {
    /// The manifest of these artefacts, made from these sources (name and text).
    #[must_use]
    pub fn new<'a>(
        agreement: &str,
        version: &str,
        artefacts: &BTreeMap<String, Vec<u8>>,
        sources: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        Self {
            convenant: env!("CARGO_PKG_VERSION").to_owned(),
            agreement: agreement.to_owned(),
            version: version.to_owned(),
            artefacts: artefacts.iter().map(|(path, bytes)| (path.clone(), digest(bytes))).collect(),
            sources: sources.into_iter().map(|(name, text)| (name.to_owned(), digest(text.as_bytes()))).collect(),
        }
    }

    /// The bytes of `manifest.json`.
    #[must_use]
    pub fn print(&self) -> Vec<u8> {
        // Only a map with keys other than strings cannot be printed.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads `manifest.json`, which may have been tampered with.
    pub fn parse(bytes: &[u8]) -> Result<Self, Malformed> {
        let shape = |error: serde_json::Error| Malformed::Shape { reason: error.to_string() };
        let manifest: Self = serde_json::from_slice(bytes).map_err(shape)?;
        for (path, digest) in &manifest.artefacts {
            if !is_artefact_path(path) || path == MANIFEST {
                return Err(Malformed::Path { path: path.clone() });
            }
            if !is_digest(digest) {
                return Err(Malformed::Digest { path: path.clone() });
            }
        }
        Ok(manifest)
    }

    /// Compares with what was found in the folder, the manifest itself left out.
    #[must_use]
    pub fn compare(&self, found: &BTreeMap<String, Found>) -> Differences {
        let mut differences = Differences::default();
        for (path, digest) in &self.artefacts {
            match found.get(path) {
                Some(Found::File { digest: actual }) if actual == digest => {}
                Some(_) => differences.changed.push(path.clone()),
                None => differences.missing.push(path.clone()),
            }
        }
        let extra = found.keys().filter(|path| !self.artefacts.contains_key(*path));
        differences.extra = extra.cloned().collect();
        differences
    }
}

/// The digest of some bytes as a manifest states it.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    digest_of(Sha256::new_with_prefix(bytes))
}

/// The digest of what a hasher took in, for files that are not held in memory whole.
#[must_use]
pub fn digest_of(hasher: Sha256) -> String {
    hasher.finalize().iter().fold(SCHEME.to_owned(), |text, byte| format!("{text}{byte:02x}"))
}

fn is_digest(text: &str) -> bool {
    text.strip_prefix(SCHEME).is_some_and(|hex| hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether a path is one that a build may write: relative, downwards only, and the same path on every system.
#[must_use]
pub fn is_artefact_path(path: &str) -> bool {
    let is_name = |name: &str| {
        let odd = |character: char| character.is_control() || "\\:*?\"<>|".contains(character);
        !matches!(name, "" | "." | "..") && name.len() <= 255 && !name.contains(odd)
    };
    path.split('/').all(is_name) && path.len() <= 1024
}

/// Adds the manifest of what was built, by which the next build knows the folder as its own.
pub fn seal(agreement: &crate::model::Agreement, sources: &crate::source::Sources, artefacts: &mut super::Artefacts) {
    let general = &agreement.general;
    let name = general.about.as_ref().map_or("", |about| about.name.as_str());
    let version = general.version.known().map_or("", String::as_str);
    let files = sources.iter().map(|(_, file)| (&*file.name, &*file.text));
    let manifest = Manifest::new(name, version, &artefacts.files, files);
    artefacts.files.insert(MANIFEST.to_owned(), manifest.print());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artefacts() -> BTreeMap<String, Vec<u8>> {
        BTreeMap::from([("a/b.md".to_owned(), b"abc".to_vec()), ("c.json".to_owned(), Vec::new())])
    }

    #[test]
    fn a_manifest_reads_as_it_prints() {
        let manifest = Manifest::new("grjr", "2023.1", &artefacts(), [("a.convenant", "abc")]);
        let bytes = manifest.print();
        insta::assert_snapshot!(String::from_utf8_lossy(&bytes).replace(env!("CARGO_PKG_VERSION"), "VERSIE"), @r#"
        {
          "convenant": "VERSIE",
          "agreement": "grjr",
          "version": "2023.1",
          "artefacts": {
            "a/b.md": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "c.json": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
          },
          "sources": {
            "a.convenant": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
          }
        }
        "#);
        assert_eq!(Manifest::parse(&bytes), Ok(manifest));
    }

    #[test]
    fn paths_that_lead_elsewhere_are_malformed() {
        for path in [
            "../x",
            "/etc/passwd",
            "a//b",
            "a/./b",
            "",
            "a\\b",
            "C:x",
            "a/..",
            "a\nb",
            "manifest.json",
            &"a/".repeat(600),
        ] {
            let mut manifest = Manifest::new("x", "1", &artefacts(), []);
            manifest.artefacts.insert(path.to_owned(), digest(b""));
            assert_eq!(Manifest::parse(&manifest.print()), Err(Malformed::Path { path: path.to_owned() }));
        }
    }

    #[test]
    fn what_is_no_manifest_is_malformed() {
        for text in ["", "{}", "[]", "null", "\u{0}", &"[".repeat(100_000)] {
            assert!(matches!(Manifest::parse(text.as_bytes()), Err(Malformed::Shape { .. })), "{text:.9}");
        }
        let mut manifest = Manifest::new("x", "1", &artefacts(), []);
        manifest.artefacts.insert("x".into(), "md5:abc".into());
        assert_eq!(Manifest::parse(&manifest.print()), Err(Malformed::Digest { path: "x".into() }));
    }

    #[test]
    fn differences_are_told_apart() {
        let manifest = Manifest::new("x", "1", &artefacts(), []);
        let file = |bytes: &[u8]| Found::File { digest: digest(bytes) };
        let same = BTreeMap::from([("a/b.md".into(), file(b"abc")), ("c.json".into(), file(b""))]);
        assert!(manifest.compare(&same).is_empty());
        let other = BTreeMap::from([("a/b.md".into(), file(b"abd")), ("x".into(), Found::Other)]);
        let differences = manifest.compare(&other);
        assert_eq!(differences.changed, ["a/b.md"]);
        assert_eq!(differences.missing, ["c.json"]);
        assert_eq!(differences.extra, ["x"]);
        assert_eq!(manifest.compare(&BTreeMap::from([("c.json".into(), Found::Other)])).changed, ["c.json"]);
    }
}
