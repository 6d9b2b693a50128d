//! What stands in a folder, all the way down. Symbolic links are seen and never followed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A symbolic link, a pipe, a device, or something whose name is not text.
    Other,
}

/// Everything in a folder, by its path from there with forward slashes.
pub(super) fn walk(root: &Path) -> io::Result<BTreeMap<String, Kind>> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<(PathBuf, String)> = vec![(root.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            let kind = kind(entry.file_type()?, name.to_str());
            if kind == Kind::Folder {
                folders.push((entry.path(), format!("{path}/")));
            }
            found.insert(path, kind);
        }
    }
    Ok(found)
}

fn kind(kind: fs::FileType, name: Option<&str>) -> Kind {
    match name {
        Some(_) if kind.is_dir() => Kind::Folder,
        Some(_) if kind.is_file() => Kind::File,
        _ => Kind::Other,
    }
}
