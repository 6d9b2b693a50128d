//! Writing what was built: all of it or nothing. Everything is written into a folder beside the one that was asked for, and
//! the two then change places in one step, so that nobody ever reads half a build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::walk::{Kind, walk};
use crate::emit::manifest::{MANIFEST, Manifest, is_artefact_path};
use crate::messages::files as says;
use crate::source::Message;

/// Why nothing was written.
#[derive(Debug)]
pub enum WriteError {
    /// An artefact would land outside the folder. A fault of the compiler itself.
    BadPath { path: String },
    /// The folder holds files that no earlier build made: the first few, and how many there are.
    Foreign { names: Vec<String>, count: usize },
    /// There is something else than a folder by that name.
    NotAFolder,
    /// The system would not have it: no room, no permission.
    Failed { path: PathBuf, error: io::Error },
}

impl WriteError {
    /// The code and the text of the finding that reports it.
    #[must_use]
    pub fn message(&self, out: &Path) -> (&'static str, Message) {
        let out = out.display();
        let message = match self {
            Self::BadPath { path } => says::output_bad_path(path),
            Self::NotAFolder => says::output_not_a_folder(out),
            Self::Foreign { names, count } => {
                let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                let more = if *count > names.len() { ", …" } else { "" };
                says::output_foreign(out, names.join(", "), more)
            }
            Self::Failed { error, .. } => match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => says::output_full(out),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => says::output_forbidden(out),
                _ => says::output_failed(out, error),
            },
        };
        ("TAAL-27", message)
    }
}

type Written<T> = Result<T, WriteError>;

/// Writes the artefacts as the folder `out`, in the place of an earlier build if one stands there. The artefacts should
/// hold their `manifest.json`: by it the next build knows that the folder is its own to replace.
pub fn write_folder(out: &Path, artefacts: &BTreeMap<String, Vec<u8>>) -> Written<()> {
    if let Some(path) = artefacts.keys().find(|path| !is_artefact_path(path)) {
        return Err(WriteError::BadPath { path: path.clone() });
    }
    let place = Place::find(out)?;
    if place.exists {
        refuse_foreign(&place.target)?;
    }
    let failed = |error| WriteError::Failed { path: out.to_owned(), error };
    // Removed again when it goes out of scope, whatever happened, with all that is in it by then.
    let beside = tempfile::Builder::new().prefix(".convenant-").tempdir_in(&place.parent).map_err(failed)?;
    // A folder in the temporary one, because the temporary one itself is closed to other users.
    let new = beside.path().join("new");
    fill(&new, artefacts)?;
    if place.exists {
        let permissions = fs::metadata(&place.target).map_err(failed)?.permissions();
        fs::set_permissions(&new, permissions).map_err(failed)?;
        replace(&new, &place.target, &beside.path().join("old")).map_err(failed)?;
    } else {
        fs::rename(&new, &place.target).map_err(failed)?;
    }
    sync_folder(&place.parent).map_err(failed)
}

/// Where the folder is to stand.
struct Place {
    parent: PathBuf,
    target: PathBuf,
    exists: bool,
}

impl Place {
    /// A symbolic link to a folder is followed once, here: the folder it leads to is replaced and the link stays.
    fn find(out: &Path) -> Written<Self> {
        let failed = |error| WriteError::Failed { path: out.to_owned(), error };
        match fs::symlink_metadata(out) {
            Ok(_) => {
                let target = fs::canonicalize(out).map_err(failed)?;
                let is_folder = fs::metadata(&target).map_err(failed)?.is_dir();
                let parent = target.parent().filter(|_| is_folder).ok_or(WriteError::NotAFolder)?.to_owned();
                Ok(Self { parent, target, exists: true })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let name = out.file_name().ok_or(WriteError::NotAFolder)?;
                let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
                fs::create_dir_all(parent).map_err(failed)?;
                let parent = fs::canonicalize(parent).map_err(failed)?;
                Ok(Self { target: parent.join(name), parent, exists: false })
            }
            Err(error) => Err(failed(error)),
        }
    }
}

/// Only what an earlier build made may be replaced.
fn refuse_foreign(target: &Path) -> Written<()> {
    let found = walk(target).map_err(|error| WriteError::Failed { path: target.to_owned(), error })?;
    let own = own_files(target, &found);
    let is_own = |path: &str, kind: Kind| match kind {
        Kind::File => own.contains(path),
        Kind::Folder => {
            let inside = format!("{path}/");
            own.range(inside.clone()..).next().is_some_and(|first| first.starts_with(&inside))
        }
        Kind::Other => false,
    };
    let foreign: Vec<_> = found.iter().filter(|(path, kind)| !is_own(path, **kind)).map(|(path, _)| path).collect();
    if foreign.is_empty() {
        return Ok(());
    }
    Err(WriteError::Foreign {
        names: foreign.iter().take(3).map(|path| (*path).clone()).collect(),
        count: foreign.len(),
    })
}

/// The files that an earlier build made, by its manifest; none if it cannot be believed.
fn own_files(target: &Path, found: &BTreeMap<String, Kind>) -> BTreeSet<String> {
    if found.get(MANIFEST) != Some(&Kind::File) {
        return BTreeSet::new();
    }
    let manifest = super::verify::read_manifest(target).ok().and_then(|bytes| Manifest::parse(&bytes).ok());
    let listed = manifest.map(|manifest| manifest.artefacts.into_keys().chain([MANIFEST.to_owned()]).collect());
    listed.unwrap_or_default()
}

fn fill(folder: &Path, artefacts: &BTreeMap<String, Vec<u8>>) -> Written<()> {
    let mut folders = BTreeSet::from([folder.to_owned()]);
    fs::create_dir(folder).map_err(|error| WriteError::Failed { path: folder.to_owned(), error })?;
    for (path, bytes) in artefacts {
        let failed = |error| WriteError::Failed { path: PathBuf::from(path), error };
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
            folders.extend(parent.ancestors().take_while(|ancestor| *ancestor != folder).map(Path::to_owned));
        }
        write_file(&file, bytes).map_err(failed)?;
    }
    let sync = |path: &PathBuf| sync_folder(path).map_err(|error| WriteError::Failed { path: path.clone(), error });
    folders.iter().try_for_each(sync)
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes sure that the names in a folder outlive a power cut. Only Unix can, and some of its file systems cannot.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        match File::open(folder)?.sync_all() {
            Err(error) if error.kind() != io::ErrorKind::InvalidInput => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Lets the new folder and the old one change places: in one step where the system can, else in two.
fn replace(new: &Path, target: &Path, old: &Path) -> io::Result<()> {
    if exchange(new, target).is_ok() {
        return Ok(());
    }
    fs::rename(target, old)?;
    fs::rename(new, target).or_else(|error| {
        fs::rename(old, target)?;
        Err(error)
    })
}

#[cfg(target_os = "linux")]
fn exchange(new: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests;
