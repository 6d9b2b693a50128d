//! `convenant verify`: compares a built folder with its manifest. The folder may come from anyone, so nothing in it is
//! followed or believed: no symbolic link, no path that leads outside.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::files::{because, read_bytes};
use super::out::{Exit, complain, finish};
use super::walk::{Kind, walk};
use crate::emit::manifest::{Differences, Found, MANIFEST, Malformed, Manifest, digest_of};
use crate::messages::files as says;
use crate::source::{Lang, Message, Refusal, Text, plain};

/// Far more than the manifest of any agreement takes.
const LIMIT: u64 = 16 << 20;

/// Why a folder cannot be compared.
#[derive(Debug, PartialEq, Eq)]
pub enum Unverifiable {
    NoManifest,
    Malformed(Malformed),
    Unreadable { path: String, refusal: Refusal },
}

/// Runs the command.
#[must_use]
pub fn run(dir: &Path, lang: Lang) -> Exit {
    match verify(dir) {
        Ok((_, differences)) if !differences.is_empty() => finish(&report(&differences, lang), Exit::Findings, lang),
        Ok((manifest, _)) => {
            let intact = says::verify_intact(manifest.artefacts.len());
            finish(&format!("{}\n", intact.get(lang)), Exit::Clean, lang)
        }
        Err(error) => {
            let (code, message) = message(&error, &dir.display().to_string());
            complain(code, &message, lang)
        }
    }
}

/// What has changed in a folder since it was built.
pub fn verify(dir: &Path) -> Result<(Manifest, Differences), Unverifiable> {
    let bytes = read_manifest(dir)?;
    let manifest = Manifest::parse(&bytes).map_err(Unverifiable::Malformed)?;
    let found = find(dir, &manifest)?;
    let differences = manifest.compare(&found);
    Ok((manifest, differences))
}

/// The bytes of the manifest of a folder.
pub(super) fn read_manifest(dir: &Path) -> Result<Vec<u8>, Unverifiable> {
    let unreadable = |path: &Path, refusal| Unverifiable::Unreadable { path: path.display().to_string(), refusal };
    fs::metadata(dir).map_err(|error| unreadable(dir, because(&error)))?;
    let path = dir.join(MANIFEST);
    match fs::symlink_metadata(&path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Err(unreadable(&path, Refusal::NotAFile)),
        Err(error) if because(&error) == Refusal::Missing => return Err(Unverifiable::NoManifest),
        Err(error) => return Err(unreadable(&path, because(&error))),
    }
    read_bytes(&path, LIMIT).map_err(|refusal| unreadable(&path, refusal))
}

/// What stands in the folder beside the manifest. Only what the manifest lists is read.
fn find(dir: &Path, manifest: &Manifest) -> Result<BTreeMap<String, Found>, Unverifiable> {
    let unreadable = |path: &str, error: &io::Error| {
        let path = dir.join(path).display().to_string();
        Unverifiable::Unreadable { path, refusal: because(error) }
    };
    let mut found = BTreeMap::new();
    for (path, kind) in walk(dir).map_err(|error| unreadable("", &error))? {
        let listed = manifest.artefacts.contains_key(&path);
        if kind == Kind::Folder || (kind == Kind::File && path == MANIFEST) {
            continue;
        }
        let state = if kind == Kind::File && listed {
            let digest = digest_file(&dir.join(&path)).map_err(|error| unreadable(&path, &error))?;
            Found::File { digest }
        } else {
            Found::Other
        };
        found.insert(path, state);
    }
    Ok(found)
}

fn digest_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(digest_of(hasher)),
            count => hasher.update(&buffer[..count]),
        }
    }
}

fn report(differences: &Differences, lang: Lang) -> String {
    let Differences { changed, missing, extra } = differences;
    let lines = |paths: &[String], row: fn(String) -> Text| {
        paths.iter().map(|path| row(plain(path)).get(lang).to_owned() + "\n").collect::<String>()
    };
    let listed =
        [lines(changed, says::verify_changed), lines(missing, says::verify_missing), lines(extra, says::verify_extra)];
    let summary = says::verify_summary(changed.len(), missing.len(), extra.len());
    format!("{}\n{}\n", listed.concat(), summary.get(lang))
}

pub(super) fn message(error: &Unverifiable, dir: &str) -> (&'static str, Message) {
    const CODE: &str = "TAAL-28";
    match error {
        Unverifiable::NoManifest => (CODE, says::manifest_missing(dir)),
        Unverifiable::Malformed(Malformed::Shape { reason }) => (CODE, says::manifest_malformed(dir, reason)),
        Unverifiable::Malformed(Malformed::Path { path }) => (CODE, says::manifest_path(dir, path)),
        Unverifiable::Malformed(Malformed::Digest { path }) => (CODE, says::manifest_digest(dir, path)),
        Unverifiable::Unreadable { path, refusal } => (refusal.code(), says::refused(refusal, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::write::write_folder;
    use super::*;

    fn built() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let mut artefacts: BTreeMap<String, Vec<u8>> =
            ["a", "b/c", "d"].iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect();
        let manifest = Manifest::new("proef", "1", &artefacts, []).print();
        artefacts.insert(MANIFEST.into(), manifest);
        write_folder(&dir.path().join("uit"), &artefacts).unwrap();
        dir
    }

    fn changed(change: impl FnOnce(&Path)) -> String {
        let dir = built();
        let out = dir.path().join("uit");
        change(&out);
        report(&verify(&out).unwrap().1, Lang::Nl)
    }

    #[test]
    fn a_fresh_build_is_intact() {
        assert!(verify(&built().path().join("uit")).unwrap().1.is_empty());
    }

    #[test]
    fn what_changed_is_listed() {
        let report = changed(|out| {
            fs::write(out.join("a"), "anders").unwrap();
            fs::remove_file(out.join("b/c")).unwrap();
            fs::write(out.join("b/nieuw\x1b[31m"), "x").unwrap();
        });
        insta::assert_snapshot!(report, @r"
        gewijzigd  a
        ontbreekt  b/c
        onbekend   b/nieuw␛[31m

        1 gewijzigd, 1 ontbreekt, 1 onbekend
        ");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let report = changed(|out| {
            fs::rename(out.join("b"), out.join("../elders")).unwrap();
            std::os::unix::fs::symlink("../elders", out.join("b")).unwrap();
            fs::rename(out.join("a"), out.join("../a")).unwrap();
            std::os::unix::fs::symlink("../a", out.join("a")).unwrap();
        });
        assert!(report.contains("gewijzigd  a\nontbreekt  b/c\nonbekend   b\n"), "{report}");
    }

    #[test]
    fn what_cannot_be_verified_says_why() {
        let dir = built();
        let out = dir.path().join("uit");
        fs::write(out.join(MANIFEST), "{").unwrap();
        assert!(matches!(verify(&out), Err(Unverifiable::Malformed(Malformed::Shape { .. }))));
        fs::remove_file(out.join(MANIFEST)).unwrap();
        assert_eq!(verify(&out), Err(Unverifiable::NoManifest));
        File::create(out.join(MANIFEST)).unwrap().set_len(LIMIT + 1).unwrap();
        let large =
            |error: Unverifiable| matches!(error, Unverifiable::Unreadable { refusal: Refusal::TooLarge { .. }, .. });
        assert!(large(verify(&out).unwrap_err()));
        let missing = |error: Unverifiable| matches!(error, Unverifiable::Unreadable { refusal: Refusal::Missing, .. });
        assert!(missing(verify(&out.join("weg")).unwrap_err()));
    }
}
